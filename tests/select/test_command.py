"""`overstapkit select`: a plan first, a yes before anything is written, and never half of it."""

import json
import os
import pty
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.select import client_list
from tests.load.desk import workbook
from tests.select.desk import LIST, OVERVIEW, lay_out
from tests.workspaces import snapshot

ROOT = Path(__file__).parents[2]
Capture = pytest.CaptureFixture[str]
GO = ("select", "golf-1", "overzicht.csv")


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside the workspace, without a terminal."""
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.chdir(tmp_path)
    lay_out(tmp_path)
    return tmp_path


def the_list(office: Path) -> Path:
    return office / "kits" / "golf-1" / "klanten.csv"


def data(capsys: Capture) -> dict[str, Any]:
    out, err = capsys.readouterr()
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    return found


def test_without_a_terminal_and_without_yes_it_shows_the_plan_and_writes_nothing(
    office: Path, capsys: Capture
) -> None:
    before = snapshot(office)
    assert run(GO) == 2
    out, err = capsys.readouterr()
    assert snapshot(office) == before
    assert out == (
        "../overzicht.csv: klanten: 4\n"
        "Werknemerloket: 3 ja, 1 nee.\n"
        "MijnLoket: 3 ja, 1 nee.\n"
        "\n"
        "Nummer  Naam                  Werknemerloket  MijnLoket  Addendum  Mensen  In deze golf\n"
        "1041    Fietsen De Spaak      ja              ja         ja             4  komt erbij\n"
        "1042    Bakkerij De Korenaar  ja              nee        nee           14  wordt bijgewerkt\n"
        "1043    Taxi Geel & Zoon      ja              ja         ja             7  niet gekozen\n"
        "1044    Kapsalon Knip         nee             ja         ja             3  niet gekozen\n"
        "\n"
        "Dit verandert in kits/golf-1/klanten.csv:\n"
        "  nieuwe kolommen: Producten, Addendum, MijnLoket actief\n"
        "  aangevuld: 1042 Bakkerij De Korenaar: Producten: 500, Dossiervorming; Addendum: nee; MijnLoket actief: nee\n"
        "  erbij: 1041 Fietsen De Spaak\n"
        "Regel dit voor de overstap:\n"
        "  het addendum ontbreekt: 1042\n"
        "  MijnLoket staat nog niet aan: 1042\n"
        "Erbij: 1. Bijgewerkt: 1. Niet gekozen: 2. Niet in het overzicht: 1.\n"
    )
    assert err.endswith("Er is niets geschreven: dit is het plan. Zet er --yes achter om het te schrijven.\n")


def test_with_yes_it_writes_and_says_what_is_next(office: Path, capsys: Capture) -> None:
    the_list(office).chmod(0o640)
    assert run([*GO, "--yes"]) == 0
    out, _ = capsys.readouterr()
    assert out.endswith(
        "kits/golf-1/klanten.csv is bijgewerkt.\n"
        "Nu: vul in kits/golf-1/klanten.csv de mailadressen in die nog ontbreken: 1. "
        "Kijk dan na met `overstapkit check golf-1`.\n"
    )
    assert the_list(office).read_text().endswith("1041;Fietsen De Spaak;;;500;ja;ja\n")
    assert the_list(office).stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in the_list(office).parent.iterdir()) == [
        ".klanten.lock",
        "golf.yml",
        "klanten.csv",
    ]
    assert ".klanten.lock" in (office / "kits" / ".gitignore").read_text().splitlines()


def test_a_second_time_touches_nothing(office: Path, capsys: Capture) -> None:
    run([*GO, "--yes"])
    before, moment = snapshot(office), the_list(office).stat().st_mtime_ns
    capsys.readouterr()
    assert run(GO) == 0
    assert run([*GO, "--yes"]) == 0
    assert (snapshot(office), the_list(office).stat().st_mtime_ns) == (before, moment)
    assert "Er is niets te veranderen." in capsys.readouterr().out


def test_what_it_wrote_is_read_by_check_which_asks_for_the_address(office: Path, capsys: Capture) -> None:
    run([*GO, "--yes"])
    capsys.readouterr()
    assert run(["check"]) == 1
    errors = re.findall(r"^\S+ KIT\d+ .*", capsys.readouterr().err, re.MULTILINE)
    assert errors == ["golf-1/klanten.csv:4:email KIT201 Hier ontbreekt een waarde."]


def test_nobody_chosen_shows_the_use_and_how_to_choose(office: Path, capsys: Capture) -> None:
    (office / "overzicht.csv").write_text(
        "klantnummer;naam;500;MijnLoket\n1;Bakker;ja;ja\n2;Slager;nee;nee\n"
    )
    (office / "kits" / "golf-1" / "klanten.csv").unlink()
    assert run(GO) == 0
    out = capsys.readouterr().out
    assert "1       Bakker  ja              ja         –              –  niet gekozen" in out
    assert out.splitlines()[-1].startswith("Er is nog niemand gekozen.")
    assert not the_list(office).exists()


def test_a_new_list_without_golf_yml_asks_for_it_and_is_for_everybody_to_read(
    office: Path, capsys: Capture
) -> None:
    (office / "kits" / "voorjaar").mkdir()
    assert run(["select", "voorjaar", "overzicht.csv", "--only-werknemerloket", "--yes"]) == 0
    out = capsys.readouterr().out
    assert "  nieuw bestand\n" in out
    assert out.endswith("Nu: zet in kits/voorjaar ook golf.yml, met naam en conversiedatum.\n")
    written = (office / "kits" / "voorjaar" / "klanten.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfKlantnummer;Naam;E-mail;")
    assert written.endswith(b"1041;Fietsen De Spaak;;;;;ja;;500;ja;ja\r\n")


def test_quiet_shows_what_changes_and_no_table(office: Path, capsys: Capture) -> None:
    assert run([*GO, "-q"]) == 2
    out = capsys.readouterr().out
    assert out.startswith("Dit verandert in ")
    assert run([*GO, "-q", "--yes"]) == 0
    assert "bijgewerkt" not in capsys.readouterr().out


def test_of_many_clients_that_lack_something_the_first_are_named(office: Path, capsys: Capture) -> None:
    many = "".join(f"{n};Klant;ja;nee;nee\n" for n in range(1, 31))
    (office / "overzicht.csv").write_text(f"klantnummer;naam;500;MijnLoket;addendum\n{many}")
    assert run([*GO, "--only-werknemerloket"]) == 2
    [line] = re.findall(r"  het addendum ontbreekt: .*", capsys.readouterr().out)
    assert line.endswith(", 19, 20 en nog 10")


def test_it_speaks_english(office: Path, capsys: Capture) -> None:
    assert run(["--lang", "en", *GO]) == 2
    out, err = capsys.readouterr()
    assert "1041    Fietsen De Spaak      yes" in out
    assert "This changes in kits/golf-1/klanten.csv:" in out
    assert "Nothing was written: this is the plan." in err


def test_of_two_numbers_an_office_says_which_one_it_uses(office: Path, capsys: Capture) -> None:
    text = "Werkgevernummer;Cliëntnummer;Naam;500;MijnLoket\n7;1042;Bakkerij De Korenaar;ja;nee\n"
    (office / "overzicht.csv").write_text(f"Gebruik, producten\n{text}")
    assert run([*GO, "--format", "json"]) == 1
    faults = data(capsys)["problemen"]
    # Read by the wrong number nobody would be there: that is not told on top of it.
    assert [(one["code"], one["rij"]) for one in faults] == [("KIT107", 2)]
    assert run([*GO, "--format", "json", "--number", "clientnummer"]) == 2
    [client] = data(capsys)["selectie"]["klanten"]
    assert (client["klantnummer"], client["stand"]) == ("1042", "aangevuld")
    assert run([*GO, "--number", "Debiteur"]) == 1
    assert "../overzicht.csv KIT730" in capsys.readouterr().err


# --- as data --------------------------------------------------------------------------------------


def test_the_plan_as_data_is_one_object_and_yes_says_that_it_was_written(
    office: Path, capsys: Capture
) -> None:
    assert run([*GO, "--format", "json"]) == 2
    found = data(capsys)
    assert (found["schema"], found["opdracht"], found["uitkomst"]) == (1, "select", 2)
    assert found["melding"].startswith("Er is niets geschreven")
    chosen = found["selectie"]
    assert (chosen["golf"], chosen["bestand"], chosen["geschreven"]) == (
        "golf-1",
        "golf-1/klanten.csv",
        False,
    )
    assert chosen["nieuwe_kolommen"] == ["producten", "addendum", "mijnloket_actief"]
    assert chosen["niet_in_overzicht"] == ["1050"]
    assert chosen["klanten"][1] == {
        "klantnummer": "1042",
        "naam": "Bakkerij De Korenaar",
        "rij": 6,
        "stand": "aangevuld",
        "meenemen": True,
        "werknemerloket": True,
        "mijnloket": False,
        "addendum": False,
        "medewerkers": 14,
        "met_werknemerloket": None,
        "met_mijnloket": None,
        "producten": ["500 Werknemerloket", "340 Dossiervorming"],
        "andere_golven": [],
        "cellen": {"producten": "500, Dossiervorming", "addendum": "nee", "mijnloket_actief": "nee"},
        "overschreven": {},
        "verschillen": [],
    }
    assert run([*GO, "--format", "json", "--yes"]) == 0
    assert data(capsys)["selectie"]["geschreven"] is True


def test_errors_as_data_come_with_their_place_and_without_a_plan(office: Path, capsys: Capture) -> None:
    (office / "overzicht.csv").write_text(
        OVERVIEW.replace("1041;Fietsen De Spaak;ja", "1041;Fietsen De Spaak;??")
    )
    assert run([*GO, "--format", "json", "--yes"]) == 1
    found = data(capsys)
    assert found["selectie"] is None
    [fault] = [one for one in found["problemen"] if one["fout"]]
    assert (fault["bestand"], fault["rij"], fault["kolom"]) == ("../overzicht.csv", 5, "500 Werknemerloket")


# --- what is in the way ---------------------------------------------------------------------------


# fmt: off
WRONG = [
    (["select"],                                          "OVERZICHT"),
    (["select", "golf-1", "weg.csv"],                     "weg.csv"),
    (["select", "golf-1", "kits"],                        "kits"),
    (["select", "golf-2", "overzicht.csv"],               "Bedoel je golf-1?"),
    (["select", "najaar", "overzicht.csv"],               "Er is geen map najaar in kits. Een nieuwe golf? Maak dan eerst die map."),
    (["select", "..", "overzicht.csv"],                   "Er is geen map .."),
    (["select", "toolkit", "overzicht.csv"],              "Er is geen map toolkit"),
    (["select", ".git", "overzicht.csv"],                 "Er is geen map .git"),
    (["select", "gelinkt", "overzicht.csv"],              "Er is geen map gelinkt"),
    ([*GO, "--client", "9999"],                           "Niet in het overzicht: 9999."),
    ([*GO, "--client", "01041"],                          "Niet in het overzicht: 01041 (1041?)."),
    ([*GO, "--overwrite", "naam"],                        "naam"),
    ([*GO, "--mijnloket", "nul"],                         "nul"),
]
# fmt: on


@pytest.mark.parametrize(("arguments", "expected"), WRONG)
def test_wrong_usage_says_what_is_there(
    office: Path, capsys: Capture, arguments: list[str], expected: str
) -> None:
    for name in ("toolkit", ".git"):
        (office / "kits" / name).mkdir()
    (office / "elders").mkdir()
    (office / "kits" / "gelinkt").symlink_to(office / "elders")
    before = snapshot(office)
    assert run([*arguments, "--yes"]) == 2
    assert expected in " ".join(capsys.readouterr().err.split())
    assert snapshot(office) == before


def test_all_problems_of_both_files_come_in_one_run_and_nothing_is_written(
    office: Path, capsys: Capture
) -> None:
    the_list(office).write_text(LIST.replace("1050", "../x"))
    (office / "overzicht.csv").write_text(OVERVIEW.replace("1041;", "1e+9;"))
    before = snapshot(office)
    assert run([*GO, "--yes"]) == 1
    err = capsys.readouterr().err
    assert re.findall(r"^(\S+ KIT\d+)", err, re.MULTILINE) == [
        "../overzicht.csv:5:Klantnummer KIT213",
        "golf-1/klanten.csv:3:klantnummer KIT212",
    ]
    assert "LET733" not in err
    assert "2 problemen. 1 waarschuwing. Er is niets geschreven." in err
    assert snapshot(office) == before


def test_two_lists_with_the_same_name_are_a_problem(office: Path, capsys: Capture) -> None:
    (office / "kits" / "golf-1" / "klanten.xlsx").write_bytes(workbook(("klantnummer", "naam", "email")))
    assert run([*GO, "--yes"]) == 1
    assert "golf-1/klanten.csv KIT112" in capsys.readouterr().err


def test_a_workbook_shows_the_plan_and_is_left_alone(office: Path, capsys: Capture) -> None:
    the_list(office).unlink()
    book = workbook(("klantnummer", "naam", "email"), ("1042", "Bakkerij De Korenaar", "a@b.example"))
    (office / "kits" / "golf-1" / "klanten.xlsx").write_bytes(book)
    before = snapshot(office)
    assert run([*GO, "--yes"]) == 1
    out, err = capsys.readouterr()
    assert "  erbij: 1041 Fietsen De Spaak" in out
    assert "golf-1/klanten.xlsx KIT734" in err
    assert snapshot(office) == before


def test_a_link_in_the_place_of_the_list_is_not_followed(office: Path, capsys: Capture) -> None:
    elsewhere = office / "elders.csv"
    the_list(office).rename(elsewhere)
    the_list(office).symlink_to(elsewhere)
    assert run([*GO, "--yes"]) == 1
    assert "golf-1/klanten.csv KIT124" in capsys.readouterr().err
    assert elsewhere.read_text() == LIST


def test_a_list_that_changed_since_the_plan_is_not_written_over(
    office: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.select import command

    def a_colleague_saves(*_: object) -> None:
        the_list(office).write_text(LIST + "1099;Nieuw;nieuw@nieuw.example;\n")

    monkeypatch.setattr(command, "_ask", a_colleague_saves)
    assert run(GO) == 1
    assert "golf-1/klanten.csv KIT737" in capsys.readouterr().err
    assert the_list(office).read_text().endswith("1099;Nieuw;nieuw@nieuw.example;\n")
    assert not (the_list(office).parent / ".klanten.csv.nieuw").exists()


def test_somebody_else_who_writes_is_waited_for_by_nobody(office: Path, capsys: Capture) -> None:
    from filelock import FileLock

    with FileLock(office / "kits" / "golf-1" / ".klanten.lock"):
        assert run([*GO, "--yes"]) == 3
    assert "Er loopt al een `select` voor golf-1." in capsys.readouterr().err
    assert the_list(office).read_text() == LIST


def test_a_disk_that_is_full_leaves_the_list_as_it_was(
    office: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(client_list.os, "fsync", full)
    assert run([*GO, "--yes"]) == 3
    assert "No space left" in capsys.readouterr().err
    assert the_list(office).read_text() == LIST
    assert not (the_list(office).parent / ".klanten.csv.nieuw").exists()


# --- the real command -----------------------------------------------------------------------------


def started(office: Path, *options: str, code: str = "", **more: Any) -> subprocess.Popen[str]:
    program = ["-c", f"{code}\nfrom generator.cli import main\nmain()"] if code else ["-m", "generator"]
    return subprocess.Popen(
        [sys.executable, *program, *GO, *options],
        cwd=office,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **{"stdin": subprocess.DEVNULL, **more},
    )


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "code", "writes"), [("ja", 0, True), ("nee", 2, False), ("", 2, False)])
def test_at_a_terminal_it_asks(office: Path, answer: str, code: int, writes: bool) -> None:
    ours, theirs = pty.openpty()
    process = started(office, stdin=theirs)
    try:
        os.write(ours, f"{answer}\n".encode())
        _, err = process.communicate(timeout=60)
    finally:
        process.kill()
        os.close(ours)
        os.close(theirs)
    assert process.returncode == code
    assert "Dit schrijven in kits/golf-1/klanten.csv? [j/N] " in err
    assert (the_list(office).read_text() != LIST) is writes


@pytest.mark.slow
def test_killed_at_any_moment_the_list_is_the_old_or_the_new_one_and_the_next_run_ends_it(
    office: Path,
) -> None:
    assert run([*GO, "--yes"]) == 0
    new = the_list(office).read_bytes()
    seen = set()
    draw = random.Random(1)
    # At each step of writing, then at any moment.
    steps = ["os.fsync", "Path.chmod", "Path.replace", "Path.lstat"]
    for step in [*steps, *[""] * 6]:
        the_list(office).write_text(LIST)
        kill = (
            f"import os, signal\nfrom pathlib import Path\nfrom generator.select import client_list\n"
            f"real = {step}\n"
            "def last(self, *rest, **more):\n"
            "    if 'klanten.csv' in str(self) or isinstance(self, int):\n"
            "        os.kill(os.getpid(), signal.SIGKILL)\n"
            "    return real(self, *rest, **more)\n"
            f"{step} = last\n"
            if step
            else ""
        )
        process = started(office, "--yes", code=kill)
        try:
            if not step:
                time.sleep(draw.uniform(0.05, 0.6))
                process.kill()
            process.communicate(timeout=60)
        finally:
            process.kill()
        after = the_list(office).read_bytes()
        seen.add(after)
        assert after in (LIST.encode(), new), step
        if step:
            assert process.returncode == -signal.SIGKILL
            assert after == LIST.encode()
        assert run([*GO, "--yes"]) == 0
        assert the_list(office).read_bytes() == new
        assert not (the_list(office).parent / ".klanten.csv.nieuw").exists()
    assert LIST.encode() in seen


@pytest.mark.slow
def test_a_pipe_in_the_place_of_the_overview_is_refused_and_nothing_waits(office: Path) -> None:
    os.mkfifo(office / "pijp.csv")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "select", "golf-1", "pijp.csv", "--yes"],
        cwd=office,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "../pijp.csv KIT101" in done.stderr
