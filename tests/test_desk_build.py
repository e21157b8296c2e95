"""The office's own files on a real disk: made by every build, private where they name people, gone when their list is."""

import html
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.cli import run
from tests.render.diary import Diary
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, WAVE, snapshot, write_workspace

pytestmark = pytest.mark.slow

OPEN = {"ticket.txt", "klantlijst.csv", "klantlijst.xlsx", "takenlijst.html", "agenda.ics"}
AFTER = WAVE.replace("18-1-2027", "4-2-2027")
FALLOUT = (
    "klantnummer;personeelsnummer;naam;reden;afgehandeld",
    "1042;2;Piet Zonderling;Geen privé e-mailadres;nee",
    "1043;1;Jan Kanariepiet;Medewerker is uit dienst;ja",
)
# Everybody in medewerkers, by what no client is called.
NAMES = re.compile(r"samira|zonderling|kanariepiet|post\.example", re.IGNORECASE)


def build(kits: Path, *more: str) -> None:
    assert run(["--workspace", str(kits), "build", "-q", *more]) == 0


def desk(kits: Path) -> Path:
    return kits.parent / "output" / "golf-1" / "kantoor"


def words(path: Path) -> str:
    """Return all that a file of the desk says, a workbook unpacked."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as parts:
            return "".join(parts.read(name).decode() for name in parts.namelist())
    return path.read_text(encoding="utf-8-sig")


@pytest.fixture(scope="module")
def kits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one wave of after the move, with its uitvallijst; tests take the list away and bring it back."""
    made = write_workspace(tmp_path_factory.mktemp("kantoor"), wave=AFTER, fallout=FALLOUT)
    build(made)
    return made


def test_every_build_makes_them_and_only_the_fallout_names_people(kits: Path) -> None:
    made = {path.name for path in desk(kits).iterdir()}
    assert made >= OPEN | {"uitval.xlsx"}
    for path in desk(kits).rglob("*"):
        if path.is_file() and path.name != "uitval.xlsx":
            assert not NAMES.search(words(path)), path
    assert "Zonderling" in words(desk(kits) / "uitval.xlsx")
    for name in OPEN:
        assert (desk(kits) / name).stat().st_mode & 0o777 == 0o644
    assert (desk(kits) / "uitval.xlsx").stat().st_mode & 0o777 == 0o600


def test_the_fallout_of_all_clients_is_there_while_the_list_is(kits: Path) -> None:
    found = openpyxl.load_workbook(desk(kits) / "uitval.xlsx")["Uitval"]
    assert [[cell.value for cell in row][:5] for row in found.iter_rows(min_row=2)] == [
        ["1042", "Bakkerij De Korenaar", "2", "Piet Zonderling", "open"],
        ["1043", "Taxi Geel & Zoon", "1", "Jan Kanariepiet", "geregeld"],
    ]
    listed = kits / "golf-1" / "uitvallijst.csv"
    rows = listed.read_bytes()
    whole = (desk(kits) / "uitval.xlsx").read_bytes()
    try:
        listed.unlink()
        build(kits, "--client", "1042")
        assert not (desk(kits) / "uitval.xlsx").exists()
        assert 'href="uitval.xlsx"' not in (desk(kits) / "takenlijst.html").read_text()
    finally:
        listed.write_bytes(rows)
    # With one client made, it still holds all.
    build(kits, "--client", "1043")
    assert (desk(kits) / "uitval.xlsx").read_bytes() == whole


def test_the_same_input_gives_the_same_bytes_in_another_place_and_order(kits: Path, tmp_path: Path) -> None:
    other = write_workspace(
        tmp_path / "een andere map é",
        wave=AFTER,
        fallout=(FALLOUT[0], *FALLOUT[:0:-1]),
        clients=(CLIENTS[0], *CLIENTS[:0:-1]),
        employees=(EMPLOYEES[0], *EMPLOYEES[:0:-1]),
    )
    build(other, "--jobs", "2")
    mine, theirs = snapshot(desk(kits)), snapshot(desk(other))
    for name in OPEN | {"uitval.xlsx"}:
        assert mine[name] == theirs[name], name


def test_after_the_day_moved_the_calendars_of_real_kits_move_their_events(tmp_path: Path) -> None:
    """Office and client, from the folders that they would open, and the client's from its site too."""
    kits = write_workspace(tmp_path, clients=CLIENTS[:2], employees=None)
    build(kits)
    files = {
        "kantoor": desk(kits) / "agenda.ics",
        "klant": desk(kits).parent / "bakkerij-de-korenaar-1042" / "print" / "agenda.ics",
    }
    (on_site,) = (desk(kits).parent / "bakkerij-de-korenaar-1042" / "site").rglob("agenda.ics")
    assert on_site.read_bytes() == files["klant"].read_bytes()
    diaries = {name: Diary() for name in files}
    for name, path in files.items():
        diaries[name].load(path.read_bytes())
    before = {name: one.days() for name, one in diaries.items()}
    moved = WAVE.replace("1-2-2027", "8-2-2027") + "vorige_conversiedatum: 1-2-2027\n"
    (kits / "golf-1" / "golf.yml").write_text(moved, encoding="utf-8")
    build(kits)
    for name, path in files.items():
        diaries[name].load(path.read_bytes())
        after = diaries[name].days()
        assert set(after) == set(before[name])
        # A week later, each of them; only what lands on a free day moves by another number of days.
        assert {(after[key] - before[name][key]).days for key in after} == {7}


def test_a_folder_in_the_place_of_the_list_stops_the_build_and_takes_nothing_away(
    kits: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = desk(kits) / "uitval.xlsx"
    whole = target.read_bytes()
    target.unlink()
    (target / "van mij").mkdir(parents=True)
    assert run(["--workspace", str(kits), "build", "-q", "--client", "1042"]) == 3
    assert "Traceback" not in capsys.readouterr().err
    assert (target / "van mij").is_dir()
    (target / "van mij").rmdir()
    target.rmdir()
    build(kits, "--client", "1042")
    assert target.read_bytes() == whole


def test_a_wave_without_clients_has_the_ticket_that_asks_for_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    for name in ("klanten.csv", "medewerkers.csv"):
        (kits / "golf-1" / name).unlink()
    build(kits)
    told = re.findall(r"^\S+ ((?:KIT|LET)\d+) ", capsys.readouterr().err, re.MULTILINE)
    assert told == ["LET113"]
    ticket = words(desk(kits) / "ticket.txt")
    assert "Ticket 1" in ticket
    assert "Ticket 2:" not in ticket
    assert not list((tmp_path / "output" / "golf-1").glob("*/kit.json"))


@pytest.mark.parametrize("people", [True, False])
def test_clients_that_went_missing_take_no_kit_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], people: bool
) -> None:
    kits = write_workspace(tmp_path)
    build(kits)
    before = snapshot(tmp_path / "output")
    for name in ("klanten.csv", "medewerkers.csv")[: 1 if people else 2]:
        (kits / "golf-1" / name).unlink()
    assert run(["--workspace", str(kits), "build", "-q"]) == 1
    assert "golf-1 KIT113 This wave has no list of clients." in capsys.readouterr().err
    assert snapshot(tmp_path / "output") == before


@pytest.mark.parametrize("route", ["loket", "collectief"])
def test_every_command_of_the_list_works_as_it_stands_there_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], route: str
) -> None:
    public = OFFICE + "publicatie:\n  basis_url: https://overstap.lindeboom.example\n"
    made = write_workspace(tmp_path, office=public, wave=f"{WAVE}route: {route}\n")
    (tmp_path / "sites").mkdir()
    book = openpyxl.Workbook()
    for row in (
        ("Klantnummer", "Werkgever", "500 Werknemerloket", "Meenemen"),
        ("1042", "De Korenaar", "ja", "ja"),
    ):
        book.active.append(row)
    book.save(made / "gebruik-producten.xlsx")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    build(made)
    capsys.readouterr()
    page = html.unescape((desk(made) / "takenlijst.html").read_text(encoding="utf-8"))
    typed = [one.split() for one in re.findall(r"<code>(overstapkit [^<]+)</code>", page)]
    assert {words[1] for words in typed} == {"select", "check", "build", "publish", "send"}
    warned = []
    for words_of_it in typed:
        # Who types it says yes; a plan of mails asks nothing.
        yes = ["--yes"] if words_of_it[1] in ("select", "publish") else []
        assert run([*words_of_it[1:], *yes]) == 0, words_of_it
        out, err = capsys.readouterr()
        warned.append("LET802" in err)
        assert words_of_it[1] != "send" or ": nu" in out
    # By the order of the list every site is online before a mail leads to it.
    assert not any(warned)


def test_who_edits_the_uitvallijst_can_send_its_mail_by_the_commands_that_follow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    public = OFFICE + "publicatie:\n  basis_url: https://overstap.lindeboom.example\n"
    made = write_workspace(tmp_path, office=public, wave=AFTER, fallout=FALLOUT)
    (tmp_path / "sites").mkdir()
    monkeypatch.chdir(tmp_path)
    build(made)
    page = html.unescape((desk(made) / "takenlijst.html").read_text(encoding="utf-8"))
    after = page.partition("Zet in de uitvallijst wie geregeld is.")[2]
    typed = [one.split() for one in re.findall(r"<code>(overstapkit [^<]+)</code>", after)][:3]
    assert [words_of_it[1] for words_of_it in typed] == ["build", "publish", "send"]
    listed = made / "golf-1" / "uitvallijst.csv"
    listed.write_text(listed.read_text(encoding="utf-8").replace(";nee", ";ja"), encoding="utf-8")
    # Without new kits the mail is held.
    assert run(typed[2][1:]) == 1
    assert "KIT802" in capsys.readouterr().err
    for words_of_it in typed:
        assert run([*words_of_it[1:], *(["--yes"] if words_of_it[1] == "publish" else [])]) == 0, words_of_it
    assert not re.search(r"KIT802|LET802", capsys.readouterr().err)
