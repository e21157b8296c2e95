"""A day that moved while the date of the kits did not: calendars would not follow, so `check` and `build` say so."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.cli import run
from tests.workspaces import CLIENTS, WAVE, write_workspace

pytestmark = pytest.mark.slow

TOLD = "golf-1/golf.yml LET680"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one small wave once; a test changes golf.yml and asks again."""
    folder = tmp_path_factory.mktemp("kantoor")
    write_workspace(folder, clients=CLIENTS[:2], employees=None)
    assert run(["--workspace", str(folder / "kits"), "build", "-q"]) == 0
    return folder


def told(office: Path, wave: str, capsys: pytest.CaptureFixture[str]) -> Sequence[str]:
    (office / "kits" / "golf-1" / "golf.yml").write_text(wave, encoding="utf-8")
    capsys.readouterr()
    assert run(["--workspace", str(office / "kits"), "--lang", "nl", "check"]) == 0
    return [line for line in capsys.readouterr().err.splitlines() if " LET680 " in line]


LATER_DAY = WAVE.replace("conversiedatum: 1-2-2027", "conversiedatum: 8-2-2027")
OTHER_TASK = WAVE + "mijlpalen:\n  laatste-wijzigingen: {dagen: -5}\n"


@pytest.mark.parametrize(
    ("wave", "is_told"),
    [
        (WAVE,                                                  False),
        (LATER_DAY,                                             True),
        (OTHER_TASK,                                            True),
        # What the message asks for.
        (LATER_DAY.replace("18-1-2027", "19-1-2027"),           False),
        (OTHER_TASK.replace("18-1-2027", "19-1-2027"),          False),
        (LATER_DAY + "vorige_conversiedatum: 1-2-2027\n",       False),
        # A date that goes back outranks nothing.
        (LATER_DAY.replace("18-1-2027", "17-1-2027"),           True),
    ],
)  # fmt: skip
def test_it_is_told_only_when_calendars_would_not_follow(
    office: Path, capsys: pytest.CaptureFixture[str], wave: str, is_told: bool
) -> None:
    found = told(office, wave, capsys)
    assert [line.startswith(TOLD) for line in found] == [True] * is_told


@pytest.mark.parametrize(
    "changes",
    [
        {"agenda_volgnummer": None},
        {"agenda_volgnummer": "5148"},
        {"mijlpalen": None},
        {"mijlpalen": [3]},
        {"mijlpalen": [{"sleutel": "overstap"}]},
    ],
)
def test_what_somebody_broke_is_not_believed(
    office: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, object]
) -> None:
    path = office / "output" / "golf-1" / "golf.json"
    whole = path.read_bytes()
    try:
        path.write_text(json.dumps(json.loads(whole) | changes))
        assert told(office, LATER_DAY, capsys) == []
    finally:
        path.write_bytes(whole)
