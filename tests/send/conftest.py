"""An office with kits that were really built, once, and a mail server of its own for every test."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.cli import run
from tests.send.post_office import PostOffice, open_office
from tests.workspaces import write_workspace

OFFICE = """\
naam: Kantoor Lindeboom
email: salaris@lindeboom.example
telefoon: "020 123 45 67"
afzender:
  naam: Salaris Lindeboom
  email: salaris@kantoor.example
"""
CLIENTS = (
    "klantnummer;naam;email;meenemen;addendum",
    "1041;Bakkerij De Korenaar;info@dekorenaar.example;;",
    "1042;Taxi Geel & Zoon;taxi@geel.example;;nee",
    "1043;Café Één;bar@cafe.example;;",
    "01044;Kapper Kort;kort@kapper.example;;",
    "1045;Gaat Niet Mee;nee@nee.example;nee;",
)
# In the order of the list.
ADDRESSES = ["info@dekorenaar.example", "taxi@geel.example", "bar@cafe.example", "kort@kapper.example"]
NUMBERS = ["1041", "1042", "1043", "01044"]
PEOPLE = (
    "klantnummer;personeelsnummer;voornaam;achternaam;in_dienst;uit_dienst;email",
    *(f"{number};1;Samira;Kanariepiet;1-1-2020;;samira{number}@post.example" for number in NUMBERS),
)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the kits once; a test works in a copy."""
    folder = tmp_path_factory.mktemp("gebouwd")
    kits = write_workspace(folder, office=OFFICE, clients=CLIENTS, employees=PEOPLE)
    assert run(["--workspace", str(kits), "-q", "build"]) == 0
    # No test here looks at a site.
    for site in (*folder.glob("output/golf-1/*/site"), *folder.glob("output/golf-1/*/bron")):
        shutil.rmtree(site)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with kits/ and output/, and stand in it."""
    target = tmp_path / "kantoor"
    shutil.copytree(built, target)
    monkeypatch.chdir(target)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.delenv("OVERSTAPKIT_SMTP_PASSWORD", raising=False)
    return target


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PostOffice]:
    """Open a server without TLS on this machine."""
    with open_office(tmp_path) as one:
        yield one


Send = Callable[..., int]


@pytest.fixture
def send(folder: Path, office: PostOffice) -> Send:
    """Return the command, at full speed, to the server of this test."""

    def run_it(*options: str, mail: str = "20") -> int:
        address = f"smtp://127.0.0.1:{office.port}"
        return run(["send", "golf-1", mail, "--smtp", address, "--per-minute", "600", *options])

    return run_it
