"""The way to the server: encrypted, to the right one, with a password that shows up nowhere."""

import base64
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.send.password import VARIABLE
from tests.send.conftest import ADDRESSES
from tests.send.post_office import HOST, PASSWORD, USER, PostOffice, open_office
from tests.workspaces import snapshot

Capture = pytest.CaptureFixture[str]
GO = ("--really-send", "--yes")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def named_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the name of the certificate lead to this machine: what a name server would do, and no more."""
    real = socket.getaddrinfo

    def look_up(host: object, *rest: object, **more: object) -> object:
        return real("127.0.0.1" if host == HOST else host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@pytest.fixture(params=["tls", "starttls"])
def safe(
    request: pytest.FixtureRequest, tmp_path: Path, named_here: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[PostOffice, str]]:
    """Open a server that wants TLS, a name and a password, with a certificate that this machine trusts."""
    with open_office(tmp_path, tls=request.param, auth=True) as office:
        monkeypatch.setenv("SSL_CERT_FILE", str(office.ca))
        monkeypatch.setenv(VARIABLE, PASSWORD)
        scheme = {"tls": "smtps", "starttls": "smtp"}[request.param]
        yield office, f"{scheme}://{USER}@{HOST}:{office.port}"


def send(address: str, *options: str) -> int:
    return run(["send", "golf-1", "20", "--smtp", address, "--per-minute", "600", *options])


def secrets() -> list[str]:
    plain = PASSWORD.encode()
    return [
        PASSWORD,
        repr(PASSWORD)[1:-1],
        *(base64.b64encode(one).decode() for one in (plain, _said(plain))),
    ]


def _said(password: bytes) -> bytes:
    return b"\0" + USER.encode() + b"\0" + password


def test_a_mail_goes_over_tls_with_name_and_password(
    folder: Path, safe: tuple[PostOffice, str], capsys: Capture
) -> None:
    office, address = safe
    assert send(address, "--all", *GO) == 0
    assert office.reached == ADDRESSES
    # One conversation for all of them, and the password in all its letters.
    assert office.logins == [(USER.encode(), PASSWORD.encode())]
    out, err = capsys.readouterr()
    assert f"versleuteld, ingelogd als {USER}" in out
    assert [one for one in secrets() if one in out + err] == []


def test_the_password_is_in_no_file(folder: Path, safe: tuple[PostOffice, str]) -> None:
    office, address = safe
    office.at_rcpt[ADDRESSES[0]] = [f"550 ik hoorde {PASSWORD}"]
    assert send(address, "--all", *GO) == 4
    everything = b"".join(snapshot(folder).values())
    assert [one for one in secrets() if one.encode() in everything] == []
    assert "550 ik hoorde …".encode() in everything


def test_a_wrong_password_is_exit_3_and_is_repeated_nowhere(
    folder: Path, safe: tuple[PostOffice, str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, address = safe
    monkeypatch.setenv(VARIABLE, "fout-kanarie-9")
    assert send(address, *GO) == 3
    out, err = capsys.readouterr()
    assert "weigert de naam of het wachtwoord" in err
    assert "Microsoft 365" in err
    assert "kanarie" not in out + err
    assert office.reached == []
    assert not (folder / "kits" / "golf-1" / "verzonden.csv").exists()


def test_a_certificate_that_nobody_vouches_for_is_refused_before_the_password(
    folder: Path, safe: tuple[PostOffice, str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, address = safe
    monkeypatch.delenv("SSL_CERT_FILE")
    assert send(address, *GO) == 3
    assert "het certificaat klopt niet" in capsys.readouterr().err
    assert (office.logins, office.reached) == ([], [])


def test_a_certificate_of_another_server_is_refused(
    folder: Path, safe: tuple[PostOffice, str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, address = safe
    other = "smtp.anders.example"
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: real("127.0.0.1" if host == other else host, *a, **k)
    )
    assert send(address.replace(HOST, other), *GO) == 3
    assert "het certificaat klopt niet" in capsys.readouterr().err
    assert office.logins == []


def test_a_server_elsewhere_without_tls_gets_nothing(
    folder: Path, tmp_path: Path, named_here: None, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    with open_office(tmp_path, auth=True) as office:
        assert send(f"smtp://{USER}@{HOST}:{office.port}", *GO) == 3
        assert "biedt op deze poort geen versleutelde verbinding" in capsys.readouterr().err
        assert (office.logins, office.reached) == ([], [])
        # Only in so many words, and then it is said every time.
        assert send(f"smtp://{USER}@{HOST}:{office.port}", "--insecure") == 0
        out, err = capsys.readouterr()
        assert "NIET versleuteld" in out
        assert "Anderen kunnen de mails en je wachtwoord lezen" in err
        assert send(f"smtp://{USER}@{HOST}:{office.port}", "--insecure", *GO) == 0
        assert office.reached == ADDRESSES[:1]


def test_localhost_that_leads_elsewhere_is_elsewhere(
    folder: Path, office: PostOffice, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Elsewhere(socket.socket):
        def getpeername(self) -> tuple[str, int]:
            return ("192.0.2.1", 25)

    real = socket.create_connection

    def connect(*rest: Any, **more: Any) -> Elsewhere:
        found = Elsewhere(fileno=real(*rest, **more).detach())
        found.settimeout(10)
        return found

    monkeypatch.setattr(socket, "create_connection", connect)
    assert send(f"smtp://localhost:{office.port}", *GO) == 3
    assert "geen versleutelde verbinding" in capsys.readouterr().err
    assert office.reached == []


def test_a_port_without_tls_is_no_smtps(folder: Path, office: PostOffice, capsys: Capture) -> None:
    # The library tells a plain greeting from a broken TLS at once.
    assert send(f"smtps://127.0.0.1:{office.port}", *GO) == 3
    assert "geen versleutelde verbinding" in capsys.readouterr().err


def test_tls_on_this_machine_is_used_and_checked_when_it_is_offered(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_office(tmp_path, tls="starttls") as office:
        address = f"smtp://localhost:{office.port}"
        assert send(address, *GO) == 3
        monkeypatch.setenv("SSL_CERT_FILE", str(office.ca))
        assert send(address, *GO) == 0
        assert office.reached == ADDRESSES[:1]


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        ("AUTH XOAUTH2 OAUTHBEARER", "OAuth, en dat kan dit programma niet"),
        ("AUTH GSSAPI",              "kun je zo niet inloggen"),
        ("HELP",                     "kun je zo niet inloggen"),
    ],
)  # fmt: skip
def test_a_server_that_wants_another_way_of_logging_in_is_told_with_the_way_out(
    folder: Path,
    office: PostOffice,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
    offered: str,
    said: str,
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)

    async def greet(
        server: object, session: object, envelope: object, hostname: str, responses: list[str]
    ) -> list[str]:
        kept = [one for one in responses if "AUTH" not in one]
        return [*kept[:-1], f"250-{offered}", kept[-1]]

    monkeypatch.setattr(office, "handle_EHLO", greet)
    assert send(f"smtp://{USER}@127.0.0.1:{office.port}", *GO) == 3
    assert said in capsys.readouterr().err


def test_a_server_that_only_knows_login_is_logged_in_to(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    with open_office(tmp_path, auth=True, auth_exclude_mechanism=["PLAIN"]) as office:
        assert send(f"smtp://{USER}@127.0.0.1:{office.port}", *GO) == 0
        assert office.logins == [(USER.encode(), PASSWORD.encode())]


# --- where the password comes from ------------------------------------------------------------------

_KEYRING = """
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

class Drawer(KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        return {passwords!r}.get((service, username))
    def set_password(self, service, username, password): ...
    def delete_password(self, service, username): ...

class Locked(Drawer):
    def get_password(self, service, username):
        raise KeyringLocked("geheim-kanarie")
"""


def real(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real command."""
    kept = {name: value for name, value in os.environ.items() if name != VARIABLE}
    return subprocess.run(
        [sys.executable, "-m", "generator", "send", "golf-1", "20", *arguments],
        cwd=folder,
        env=kept | {"PYTHONPATH": f"{ROOT}{os.pathsep}{folder}", "OVERSTAPKIT_LANG": "nl"} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("backend", "code", "said"),
    [
        ("drawer.Drawer",                  0, ""),
        ("drawer.Locked",                  3, "De sleutelbos van deze computer werkt niet of is op slot"),
        ("keyring.backends.fail.Keyring",  3, "De sleutelbos van deze computer werkt niet of is op slot"),
        ("keyring.backends.null.Keyring",  3, f"keyring set 127.0.0.1 {USER}"),
    ],
)  # fmt: skip
def test_the_keyring_of_the_computer_is_asked(
    folder: Path, tmp_path: Path, backend: str, code: int, said: str
) -> None:
    (folder / "drawer.py").write_text(_KEYRING.format(passwords={("127.0.0.1", USER): PASSWORD}))
    with open_office(tmp_path, auth=True) as office:
        address = f"smtp://{USER}@127.0.0.1:{office.port}"
        done = real(folder, "--smtp", address, *GO, PYTHON_KEYRING_BACKEND=backend)
        assert done.returncode == code, done.stderr
        assert said in done.stderr
        assert "kanarie" not in done.stdout + done.stderr
        assert office.reached == (ADDRESSES[:1] if code == 0 else [])


def test_without_the_package_keyring_the_environment_is_the_way(folder: Path, office: PostOffice) -> None:
    (folder / "keyring.py").write_text("raise ImportError('is er niet')")
    done = real(folder, "--smtp", f"smtp://{USER}@127.0.0.1:{office.port}", *GO)
    assert done.returncode == 3
    assert "Zet het in OVERSTAPKIT_SMTP_PASSWORD." in done.stderr
    assert "pip install keyring" in done.stderr


@pytest.mark.parametrize(
    "address",
    [
        "smtps://salaris:kanarie@smtp.kantoor.example:465",
        "smtp://salaris@kantoor.example:kanarie@smtp.kantoor.example",
        "smtps://salaris:kan#arie@smtp.kantoor.example",
        "smtps://salaris:kan/arie@smtp.kantoor.example",
        "smtps://:kanarie@smtp.kantoor.example",
        "salaris:kanarie@smtp.kantoor.example",
        "smtps:salaris:kanarie@smtp.kantoor.example",
    ],
)
@pytest.mark.parametrize("more", [(), ("--format", "json")])
def test_a_password_in_the_address_is_refused_unrepeated_with_the_reason(
    folder: Path, capsys: Capture, address: str, more: tuple[str, ...]
) -> None:
    assert send(address, *more) == 2
    out, err = capsys.readouterr()
    assert "je terminal bewaart wat je typt" in " ".join((out + err).split())
    assert "arie" not in (out + err).replace("salaris", "")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "smtp.kantoor.example",
            "smtps://",
            "https://smtp.kantoor.example",
            "smtps://smtp.kantoor.example:0",
        ),
        *(
            "smtps://smtp.kantoor.example:99999",
            "smtps://smtp.kantoor.example/kanarie",
            "smtps://a@b@c.example?x",
        ),
        *("smtps://smtp kantoor.example", "smtps://smtp.kantoor.example\r\nRSET", "smtps://[::1"),
        "smtps://a%0d%0aRSET@smtp.kantoor.example",
    ],
)
def test_what_is_no_address_of_a_server_is_refused(folder: Path, capsys: Capture, address: str) -> None:
    assert send(address) == 2
    assert "Dit is geen adres van een mailserver." in " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("address", "insecure", "expected"),
    [
        ("smtps://smtp.kantoor.example",              False, ("smtp.kantoor.example", 465,  None,   "tls")),
        ("smtp://smtp.kantoor.example",               False, ("smtp.kantoor.example", 587,  None,   "starttls")),
        ("smtp://smtp.kantoor.example:2525",          True,  ("smtp.kantoor.example", 2525, None,   "none")),
        ("SMTP://localhost/",                         False, ("localhost",            587,  None,   "local")),
        ("smtp://127.0.0.1:25",                       False, ("127.0.0.1",            25,   None,   "local")),
        ("smtp://[::1]:25",                           False, ("::1",                  25,   None,   "local")),
        ("smtp://127.0.0.1.anders.example",           False, ("127.0.0.1.anders.example", 587, None, "starttls")),
        ("smtp://localhost.anders.example",           False, ("localhost.anders.example", 587, None, "starttls")),
        ("smtps://a%40b.example@smtp.kantoor.example", False, ("smtp.kantoor.example", 465,  "a@b.example", "tls")),
        ("smtps://a@b.example@smtp.kantoor.example",  False, ("smtp.kantoor.example", 465,  "a@b.example", "tls")),
    ],
)  # fmt: skip
def test_an_address_says_where_and_how(
    address: str, insecure: bool, expected: tuple[str, int, str | None, str]
) -> None:
    from generator.send.server import parse_server

    found = parse_server(address, "nl", insecure=insecure)
    assert (found.host, found.port, found.user, found.security) == expected
