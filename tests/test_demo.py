"""`make demo`: what it says at its end, in a language for offices, and that it hides nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import run
from tests.workspaces import write_workspace
from tools.demo import ON_PURPOSE

ROOT = Path(__file__).parent.parent


def demo(folder: Path, *, code: int = 0, lang: str = "nl") -> list[str]:
    """Run what `make demo` runs on a workspace of ours; return the lines it says."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.demo"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OVERSTAPKIT_LANG": lang},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout.splitlines()


def test_the_example_has_the_warnings_that_are_there_on_purpose_and_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--workspace", str(ROOT / "kits"), "--format", "json", "check", "--output", str(tmp_path)]
    assert run(arguments) == 0
    problems = json.loads(capsys.readouterr().out)["problemen"]
    assert {(one["bestand"], one["rij"], one["code"]) for one in problems} == ON_PURPOSE
    assert len(problems) == len(ON_PURPOSE)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "made", "opens"),
    [
        ("nl", "Gemaakt, voor een verzonnen kantoor: kits: 2, golven: 1.", "Open eerst:"),
        ("en", "Made, for an invented office: kits: 2, waves: 1.", "Open first:"),
    ],
)
def test_it_ends_by_what_was_made_and_what_to_open(tmp_path: Path, lang: str, made: str, opens: str) -> None:
    write_workspace(tmp_path)
    told = demo(tmp_path, lang=lang)
    assert told[0].startswith(made)
    assert told[-2:] == [opens, "  output/golf-1/index.html"]
    assert (tmp_path / "output" / "golf-1" / "index.html").is_file()


def test_what_is_not_part_of_the_example_is_shown_in_full(tmp_path: Path) -> None:
    """The same code in another file is no warning of the example."""
    kits = write_workspace(tmp_path)
    for name in ("klanten.csv", "medewerkers.csv"):
        (kits / "golf-1" / name).unlink()
    told = demo(tmp_path)
    start = told.index("Dit hoort niet bij het voorbeeld:")
    assert told[start + 1].startswith("golf-1 LET113 ")
    assert told[start + 2].startswith("  Vraag Loket om het overzicht.")
    assert not any("expres" in line for line in told)


def test_an_error_stops_it_as_it_stops_a_build(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    (kits / "golf-1" / "golf.yml").write_text("naam: Golf\n")
    told = demo(tmp_path, code=1)
    assert any("KIT413" in line for line in told)
    assert not any(line.startswith(("Gemaakt", "Open")) for line in told)
    assert demo(tmp_path / "kits" / ".." / "..", code=2)[0].startswith("Hier is geen werkmap gevonden")


def test_ctrl_c_waits_for_the_build_and_ends_in_words(tmp_path: Path) -> None:
    """Both get it, as on a terminal. The kits that were begun take longer than a quarter of a second."""
    rows = [f"{number};Klant {number};post@klant{number}.example" for number in range(1000, 1030)]
    write_workspace(tmp_path, clients=["klantnummer;naam;email", *rows], employees=None)
    running = subprocess.Popen(
        [sys.executable, "-m", "tools.demo"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "OVERSTAPKIT_LANG": "nl"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wave, ends = tmp_path / "output" / "golf-1", time.monotonic() + 60
    try:
        # Kits are being made: hidden until they are whole.
        while not list(wave.glob(".*/*")):
            assert running.poll() is None
            assert time.monotonic() < ends
            time.sleep(0.01)
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=60)
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
    # Click ends the line on which a terminal shows ^C.
    assert (running.returncode, out, err.strip()) == (
        130,
        "Gestopt. Kits die klaar zijn, blijven staan.\n",
        "",
    )
    # The build came to its own end: nothing half is left, and what stands is in its overview.
    assert list(wave.glob(".*")) == []
    kits = {path.parent.name for path in wave.glob("*/kit.json")}
    assert 0 < len(kits) < len(rows)
    assert (wave / "index.html").is_file()


def test_make_speaks_dutch_unless_a_language_was_chosen() -> None:
    text = (ROOT / "Makefile").read_text()
    assert "demo: export OVERSTAPKIT_LANG ?= nl\n" in text
    assert "\t@$(BIN)/python -m tools.demo\n" in text
