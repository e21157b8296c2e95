"""The password of the mail server: from the environment or the keyring of the computer, and nowhere else."""

from collections.abc import Mapping

from generator.orders import EnvironmentProblem
from generator.problems import Lang
from generator.send.server import Server
from generator.speech import speak

VARIABLE = "OVERSTAPKIT_SMTP_PASSWORD"


def find_password(server: Server, environment: Mapping[str, str], lang: Lang) -> str | None:
    """Return the password; None for a server without a name. Raises EnvironmentProblem when there is none."""
    if server.user is None:
        return None
    if own := environment.get(VARIABLE):
        return own
    told = {"variable": VARIABLE, "host": server.host, "user": server.user}
    try:
        import keyring  # noqa: PLC0415  (an extra: an office may do without)
    except ImportError:
        raise EnvironmentProblem(speak("send.no_keyring", lang, **told)) from None
    try:
        found = keyring.get_password(server.host, server.user)
    # A keyring is somebody else's program: whatever it says could hold what it keeps.
    except Exception:
        raise EnvironmentProblem(speak("send.keyring_broken", lang, **told)) from None
    if not found:
        raise EnvironmentProblem(speak("send.no_password", lang, **told))
    return found
