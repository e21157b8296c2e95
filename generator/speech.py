"""How the command speaks: which language, and its own words (`speech_words`) in it.

Problems have their own catalogue; Click's own words come from `locale/`.
"""

import gettext
import os
from collections.abc import Mapping, Sequence
from importlib.resources import files

from generator.doctor_words import DOCTOR_SPEECH
from generator.problems import Lang
from generator.publish_words import PUBLISH_SPEECH
from generator.select_words import SELECT_SPEECH
from generator.send_words import SEND_SPEECH
from generator.speech_words import SPEECH as _SPEECH
from generator.speech_words import Text
from generator.status_words import STATUS_SPEECH
from generator.toolkit_words import TOOLKIT_SPEECH

SPEECH: Mapping[str, Text] = {
    **_SPEECH,
    **TOOLKIT_SPEECH,
    **SEND_SPEECH,
    **SELECT_SPEECH,
    **PUBLISH_SPEECH,
    **DOCTOR_SPEECH,
    **STATUS_SPEECH,
}


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Choose Dutch or English: `--lang`, else OVERSTAPKIT_LANG, else the locale (contract, section 2)."""
    for number, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and number + 1 < len(arguments):
            value = arguments[number + 1]
        if value in ("nl", "en"):
            return "nl" if value == "nl" else "en"
    own = environment.get("OVERSTAPKIT_LANG", "")
    if own in ("nl", "en"):
        return "nl" if own == "nl" else "en"
    locale = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    return "nl" if locale.lower().startswith("nl") else "en"


def speak(key: str, lang: Lang, **values: object) -> str:
    """Return one text in one language with its values filled in."""
    text = getattr(SPEECH[key], lang)
    return str(text.format(**values)) if values else str(text)


def translate_click(lang: Lang) -> None:
    """Make Click's own words ("Usage", "No such option") speak the chosen language."""
    os.environ["LANGUAGE"] = lang
    gettext.bindtextdomain("click", str(files("generator").joinpath("locale")))
    gettext.textdomain("click")
