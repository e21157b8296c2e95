"""What the starter's kantoor.yml holds only as an example is told until somebody replaces it."""

import re
from pathlib import Path

import pytest

from generator.cli import run
from generator.load.office import _SCHEMA
from generator.load.placeholders import PLACEHOLDERS, READ_BY_CLIENTS, as_compared
from generator.load.yaml_text import read_settings
from tests.load.desk import OFFICE, read
from tests.workspaces import CLIENTS, write_workspace

ROOT = Path(__file__).parent.parent.parent
STARTER = (ROOT / "generator" / "starter" / "kits" / "kantoor.yml").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "kits" / "kantoor.yml").read_text(encoding="utf-8")
# A setting that waits behind a #, as the starter says that one uses it.
_WAITS = re.compile(r"^# ?( *[a-z_]+:(?: .*)?)$", re.MULTILINE)


def told(folder: Path, office: str) -> list[tuple[int | None, str]]:
    found = [one for one in read(folder, {"kantoor.yml": office}).problems if one.code == "LET416"]
    assert {one.place.file for one in found if one.place} <= {"kantoor.yml"}
    return [(one.place.row if one.place else None, str(one.values["setting"])) for one in found]


def line_of(text: str, setting: str) -> int:
    """Return the line of a setting; one with a dot stands below its section."""
    section, _, key = setting.rpartition(".")
    lines = text.splitlines()
    start = lines.index(f"{section}:") if section else -1
    return next(n for n, line in enumerate(lines) if n > start and line.strip().startswith(f"{key}:")) + 1


def test_every_example_of_a_fresh_workspace_is_told_with_its_line(tmp_path: Path) -> None:
    settings = ("naam", "email", "adres", "telefoon", "contact.naam", "contact.telefoon", "contact.email")
    assert told(tmp_path, STARTER) == [(line_of(STARTER, one), one) for one in settings]


def test_an_example_that_somebody_takes_into_use_is_told_too(tmp_path: Path) -> None:
    used = _WAITS.sub(r"\1", STARTER)
    found = {setting for _, setting in told(tmp_path, used)}
    assert found == set(READ_BY_CLIENTS)


def test_the_program_knows_exactly_the_examples_of_the_starter() -> None:
    settings = read_settings(_WAITS.sub(r"\1", STARTER).encode(), "kantoor.yml", _SCHEMA, [])
    assert settings
    assert {as_compared(settings.raw()[key]) for key in READ_BY_CLIENTS} == PLACEHOLDERS


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("telefoon: 020 000 00 00",                     True),
        ("telefoon: '020  000 00 00'",                  True),
        ("telefoon: 020 123 45 67",                     False),
        ("adres: VOORBEELDSTRAAT 1, 1234 AB Voorbeeldstad", True),
        ("adres: Voorbeeldstraat 1, 1234 AB Zutphen",   False),
        # The example of another setting is no better here.
        ("afzender: {naam: Voorbeeldkantoor}",          True),
        ("feiten: {herinneringen: Voorbeeldkantoor}",   False),
        ("telefoon:",                                   False),
    ],
)  # fmt: skip
def test_only_the_words_of_the_starter_are_told(line: str, is_told: bool, tmp_path: Path) -> None:
    assert bool(told(tmp_path, f"{OFFICE}{line}\n")) == is_told


def test_the_example_office_is_invented_but_does_not_speak_the_words_of_the_starter(tmp_path: Path) -> None:
    assert told(tmp_path, EXAMPLE) == []


@pytest.mark.slow
def test_build_tells_of_an_example_that_clients_would_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    office = OFFICE + "contact:\n  naam: Voornaam Achternaam\n"
    write_workspace(tmp_path, office=office, clients=CLIENTS[:2], employees=None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    assert run(["build"]) == 0
    assert "kantoor.yml:4 LET416 Bij contact.naam staat nog het voorbeeld" in capsys.readouterr().err
