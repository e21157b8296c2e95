"""Kits of a wave whose folder was renamed or is gone hold names: `check` and `build` say so, and touch nothing."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.workspaces import CLIENTS, snapshot, write_workspace

TOLD = "../output/golf-1 LET670 Deze kits zijn van een golf die er niet meer is."
OURS = {"schema": 1, "overstapkit": "0.1.0", "golf": "oud", "klanten": []}


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an office with one small wave, without kits."""
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.chdir(tmp_path)
    write_workspace(tmp_path, clients=CLIENTS[:2], employees=None)
    return tmp_path


def leave(office: Path, name: str = "oud", **changes: Any) -> Path:
    """Leave a wave of an earlier build in the output folder."""
    folder = office / "output" / name
    (folder / "x" / "intern").mkdir(parents=True)
    (folder / "x" / "intern" / "geschiktheid.csv").write_text("Samira")
    (folder / "golf.json").write_text(json.dumps(OURS | {"golf": name} | changes))
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    assert run([*(arguments or ("check",))]) == 0
    return [line for line in capsys.readouterr().err.splitlines() if " LET670 " in line]


@pytest.mark.slow
def test_a_wave_that_was_renamed_or_is_gone_is_told_once_a_run_until_its_kits_are_gone(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(capsys, "build") == []
    (office / "kits" / "golf-1").rename(office / "kits" / "februari")
    before = snapshot(office / "output")
    for command in ("check", "build"):
        (line,) = told(capsys, command)
        assert line.startswith(TOLD)
    after = snapshot(office / "output" / "golf-1")
    assert {f"golf-1/{name}": data for name, data in after.items()} == {
        name: data for name, data in before.items() if name.startswith("golf-1/")
    }
    # Whoever does what it says is asked nothing more.
    shutil.rmtree(office / "output" / "golf-1")
    assert told(capsys) == []


def test_it_is_told_by_place_so_that_the_folder_can_be_found_from_the_workspace(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(office)
    (line,) = told(capsys)
    assert (office / "kits" / line.split()[0]).resolve() == office / "output" / "oud"
    elsewhere = office / "ergens"
    (office / "output").rename(elsewhere)
    assert told(capsys) == []
    assert told(capsys, "check", "--output", str(elsewhere)) == [line.replace("output", "ergens")]


def test_who_asks_for_one_wave_is_told_nothing_of_others(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(office)
    assert told(capsys, "check", "golf-1") == []


def test_a_wave_that_is_still_there_is_not_left_behind(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leave(office, "golf-1")
    # Its golf.yml has another name: that is told as what it is.
    leave(office, "golf-2")
    (office / "kits" / "golf-2").mkdir()
    (office / "kits" / "golf-2" / "golf.yaml").write_text("naam: x\n")
    assert told(capsys) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"golf": "iets-anders"},
        {"overstapkit": None},
        {"klanten": "geen"},
    ],
)
def test_a_folder_of_which_golf_json_is_not_ours_is_left_alone(
    office: Path, capsys: pytest.CaptureFixture[str], changes: dict[str, Any]
) -> None:
    leave(office, **changes)
    assert told(capsys) == []


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"[" * 100_000, b"\xff"])
def test_a_broken_golf_json_stops_nothing(
    office: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    (leave(office) / "golf.json").write_bytes(data)
    (office / "output" / "bestand").write_text("geen map")
    assert told(capsys) == []


@pytest.mark.parametrize("linked", ["oud", "oud/golf.json"])
def test_a_link_is_not_followed(office: Path, capsys: pytest.CaptureFixture[str], linked: str) -> None:
    leave(office)
    path = office / "output" / linked
    path.rename(office / "elders")
    path.symlink_to(office / "elders")
    assert told(capsys) == []
