"""Tab offers names of waves and mails, and says nothing where there are none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import write_workspace

ROOT = Path(__file__).parent.parent


def offered(folder: Path, *words: str) -> list[str]:
    """Press Tab in bash after these words, the last of which is half typed."""
    line = ("overstapkit", *words)
    environment = os.environ | {
        "_OVERSTAPKIT_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(line),
        "COMP_CWORD": str(len(line) - 1),
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return [one.partition(",")[2] for one in done.stdout.splitlines() if one]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_workspace(tmp_path, name="februari-2027")
    write_workspace(tmp_path, name="maart-2027")
    return tmp_path


@pytest.mark.parametrize("command", ["check", "build", "preview", "send"])
def test_waves_are_offered_by_their_beginning(folder: Path, command: str) -> None:
    assert offered(folder, command, "") == ["februari-2027", "maart-2027"]
    assert offered(folder, command, "ma") == ["maart-2027"]
    assert offered(folder, command, "april") == []


def test_mails_to_clients_are_offered_and_those_for_employees_are_not(folder: Path) -> None:
    assert offered(folder, "send", "maart-2027", "2") == ["20-aankondiging-klant"]
    assert "25-aankondiging-medewerkers" not in offered(folder, "send", "maart-2027", "")


def test_a_workspace_that_was_pointed_at_is_the_one(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("nergens")
    assert offered(elsewhere, "send", "") == []
    assert offered(elsewhere, "--workspace", str(folder / "kits"), "send", "m") == ["maart-2027"]
