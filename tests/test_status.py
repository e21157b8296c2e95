"""`overstapkit status` on real kits, real logs and a real record: where things stand, and what is next."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from generator import changes, policy, published, timeline
from generator.addresses import known_addresses
from generator.changes import ClientChange, Kind
from generator.cli import run
from generator.earlier import kits as standing_kits
from generator.model import Outcome
from generator.notes import Urgency
from generator.publish.plan import place_of
from generator.published import Published
from generator.readiness import Listed, Readiness
from generator.send.log import Line, SentLog, Standing, State, Step
from generator.send.which_mail import client_mails
from generator.status import stand as stands
from generator.status.stand import ClientStand, KitState, MailStand, SiteState, WaveStand
from generator.status.told import CORRECTION, told
from generator.status_words import CAUSES, TASKS
from tests.factory import make_client, make_wave
from tests.workspaces import CLIENTS, OFFICE, WAVE, snapshot, write_workspace

Capture = pytest.CaptureFixture[str]
ROOT = Path(__file__).parent.parent
PUBLIC = OFFICE + "publicatie:\n  basis_url: https://overstap.lindeboom.example\n"
BAKER, TAXI = "1042", "1043"
SENT = "20-aankondiging-klant"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a workspace with one wave of two clients, whose kits are as they should be."""
    folder = tmp_path_factory.mktemp("gebouwd")
    write_workspace(folder, office=PUBLIC)
    done = subprocess.run(
        [sys.executable, "-m", "generator", "-q", "build"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0
    return folder


@pytest.fixture
def office(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it to change; the command is given there."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    return tmp_path


def told_by(capsys: Capture, *arguments: str, code: int = 0) -> str:
    assert run(["status", *arguments]) == code
    return capsys.readouterr().out


def waves(capsys: Capture, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    data = json.loads(told_by(capsys, *arguments, "--format", "json", code=code))
    assert (data["schema"], data["opdracht"], data["uitkomst"]) == (1, "status", code)
    found: list[dict[str, Any]] = data["golven"]
    return found


def client(capsys: Capture, number: str, *arguments: str) -> dict[str, Any]:
    [wave] = waves(capsys, *arguments)
    [found] = [one for one in wave["stand"]["klanten"] if one["klantnummer"] == number]
    return found


def step(capsys: Capture, *arguments: str) -> str:
    [wave] = waves(capsys, *arguments)
    said: str = wave["nu"]["stap"]
    return said


def edit(path: Path, old: str, new: str) -> None:
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode()))


def write_row(office: Path, number: str, **changed: Any) -> None:
    """Write in the record that the site of a client stands online, as it stands in its kit."""
    folder = office / "output" / "golf-1"
    kit = standing_kits(folder)[number]
    files = [(one["pad"], one["sha256"]) for one in kit.manifest["bestanden"]]
    site = [(path.removeprefix("site/"), total) for path, total in files if path.startswith("site/")]
    address = known_addresses(office / "kits", "https://overstap.lindeboom.example")(number, kit.slug)
    row = {
        "client": number,
        "folder": place_of(address),
        "target": "/srv/sites",
        "site": published.site_sum(site),
        "converts_on": date(2027, 2, 1),
        "dated": date(2027, 1, 18),
        "version": "0.1.0",
        "moment": datetime(2027, 1, 18, 9, 30, tzinfo=UTC),
    }
    wave = office / "kits" / "golf-1"
    published.save(wave, [*published.read(wave), Published(**row | changed)])


def write_sent(office: Path, number: str, mail: str = SENT, **changed: Any) -> None:
    """Write in the log that a client got a mail, as it stands in its kit."""
    kit = standing_kits(office / "output" / "golf-1")[number]
    sums = {one["pad"]: one["sha256"] for one in kit.manifest["bestanden"]}
    line = {
        "moment": "2027-01-18T10:02:00+01:00",
        "client": number,
        "mail": mail,
        "step": Step.SENT,
        "address": "info@dekorenaar.example",
        "sha256": sums.get(f"mails/{mail}.nl.eml", ""),
        "message_id": f"<{number}-{mail}@lindeboom.example>",
    }
    book = SentLog(office / "kits" / "golf-1" / "verzonden.csv")
    book.add(Line(**line | changed))
    book.close()


# --- kits -----------------------------------------------------------------------------------------


def test_fresh_kits_are_up_to_date_and_nothing_is_written(office: Path, capsys: Capture) -> None:
    before = snapshot(office)
    [wave] = waves(capsys)
    assert wave["stand"]["kits"]["bij"] == 2
    assert {one["kit"] for one in wave["stand"]["klanten"]} == {"bij"}
    assert snapshot(office) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "number", "causes"),
    [
        ("golf-1/klanten.csv",     "info@dekorenaar", "bakker@dekorenaar", BAKER, ["gegevens"]),
        ("golf-1/medewerkers.csv", "1042;2;Piet",     "1042;2;Pieter",     BAKER, ["gegevens"]),
        ("golf-1/golf.yml",        "1-2-2027",        "8-2-2027",          TAXI,  ["datum"]),
        ("kantoor.yml",            "020 123 45 67",   "020 123 45 68",     TAXI,  ["instellingen"]),
    ],
)  # fmt: skip
def test_a_kit_that_is_older_than_its_input_says_why(
    office: Path, capsys: Capture, file: str, old: str, new: str, number: str, causes: list[str]
) -> None:
    edit(office / "kits" / file, old, new)
    found = client(capsys, number)
    assert (found["kit"], found["oorzaken"]) == ("verouderd", causes)
    assert step(capsys) == "build"


def test_only_the_client_whose_input_changed_is_older(office: Path, capsys: Capture) -> None:
    edit(office / "kits" / "golf-1" / "klanten.csv", "info@dekorenaar", "bakker@dekorenaar")
    assert client(capsys, TAXI)["kit"] == "bij"


def test_a_kit_that_is_absent_broken_or_too_many_is_told(office: Path, capsys: Capture) -> None:
    folder = office / "output" / "golf-1"
    slugs = {number: one.slug for number, one in standing_kits(folder).items()}
    (folder / slugs[BAKER] / "kit.json").write_text("{")
    shutil.rmtree(folder / slugs[TAXI])
    with (office / "kits" / "golf-1" / "klanten.csv").open("a") as file:
        file.write("1044;Derde;derde@klant.example;\r\n")
    [wave] = waves(capsys)
    assert {one["klantnummer"]: one["kit"] for one in wave["stand"]["klanten"]} == {
        BAKER: "onleesbaar",
        TAXI: "ontbreekt",
        "1044": "ontbreekt",
    }
    assert wave["nu"] == {
        "stap": "build",
        "wat": "Nu: maak de kits met `overstapkit build golf-1`.",
        "opdracht": "overstapkit build golf-1",
    }


def test_a_kit_of_who_no_longer_goes_is_too_many(office: Path, capsys: Capture) -> None:
    leave_taxi_out(office)
    [wave] = waves(capsys)
    assert wave["stand"]["kits"]["te_veel"] == 1
    assert wave["stand"]["niet_mee"] == [{"klantnummer": TAXI, "naam": "Taxi Geel & Zoon"}]
    assert "Gaan niet mee: 1043 Taxi Geel & Zoon." in told_by(capsys)


def test_a_kit_of_another_day_is_old_only_when_it_would_say_other_things(
    office: Path, capsys: Capture
) -> None:
    assert client(capsys, BAKER, "--as-of", "19-1-2027")["kit"] == "andere-dag"
    # From the day of the move on the texts are others.
    found = client(capsys, BAKER, "--as-of", "1-2-2027")
    assert (found["kit"], found["oorzaken"]) == ("verouderd", ["datum"])


def test_sheets_for_a_print_shop_make_a_kit_no_older(office: Path, capsys: Capture) -> None:
    assert run(["-q", "build", "--client", BAKER, "--print-shop"]) == 0
    assert client(capsys, BAKER)["kit"] == "bij"


# --- mails and sites ------------------------------------------------------------------------------


def test_mails_are_counted_by_who_has_them(office: Path, capsys: Capture) -> None:
    write_sent(office, BAKER)
    write_sent(office, TAXI, step=Step.BEGUN)
    [wave] = waves(capsys)
    [mail] = [one for one in wave["stand"]["mails"] if one["mail"] == SENT]
    assert mail == {"mail": SENT, "datum": "2027-01-18", "verzonden": 1, "misschien": 1, "open": 0}
    out = told_by(capsys)
    assert f"{SENT}   1 van 2, misschien: 1" in out
    assert [line.split()[-2] for line in out.splitlines() if line.startswith("104")] == ["20", "20?"]


def test_a_mail_that_no_kit_has_is_not_counted(office: Path, capsys: Capture) -> None:
    for path in (office / "output" / "golf-1").glob("*/kit.json"):
        edit(path, "mails/30-herinnering-klant.nl.eml", "mails/iets-anders.nl.eml")
    [wave] = waves(capsys)
    assert "30-herinnering-klant" not in {one["mail"] for one in wave["stand"]["mails"]}
    assert SENT in {one["mail"] for one in wave["stand"]["mails"]}


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({},                 "online"),
        ({"site": "0" * 64}, "ouder-dan-kit"),
        ({"site": ""},       "weggehaald"),
    ],
)  # fmt: skip
def test_a_site_is_compared_with_the_kit(
    office: Path, capsys: Capture, changed: dict[str, Any], state: str
) -> None:
    write_row(office, BAKER, **changed)
    assert client(capsys, BAKER)["site"] == state
    assert client(capsys, TAXI)["site"] == "niet"


def test_a_site_in_two_places_is_old_when_one_of_them_is_until_that_place_is_gone(
    office: Path, capsys: Capture
) -> None:
    for number in (BAKER, TAXI):
        write_row(office, number, moment=datetime(2027, 1, 18, 9, 40, tzinfo=UTC))
    (office / "eerste").mkdir()
    write_row(office, BAKER, target=str(office / "eerste"), site="0" * 64)
    assert client(capsys, BAKER)["site"] == "ouder-dan-kit"
    # It names that place: another run to the folder of the last time would change nothing.
    assert waves(capsys)[0]["nu"]["opdracht"] == "overstapkit publish golf-1 --to eerste"
    (office / "eerste").rmdir()
    assert client(capsys, BAKER)["site"] == "online"
    assert step(capsys) != "publish"


@pytest.mark.slow
def test_after_a_moved_day_the_mail_that_says_so_comes_first_and_no_earlier_one(
    office: Path, capsys: Capture
) -> None:
    write_sent(office, BAKER, converts_on=date(2027, 2, 1))
    move_the_day(office)
    with (office / "kits" / "golf-1" / "golf.yml").open("a") as file:
        file.write("vorige_conversiedatum: 1-2-2027\n")
    assert run(["-q", "build"]) == 0
    for number in (BAKER, TAXI):
        write_row(office, number, converts_on=date(2027, 2, 8))
    capsys.readouterr()
    [wave] = waves(capsys)
    assert wave["nu"]["opdracht"] == "overstapkit send golf-1 90"
    assert "(1)" in wave["nu"]["wat"]
    write_sent(office, BAKER, CORRECTION, step=Step.NOTED, sha256="", converts_on=date(2027, 2, 8))
    assert waves(capsys)[0]["nu"]["opdracht"] != "overstapkit send golf-1 90"


def test_with_only_unwanted_sites_the_old_day_is_no_news_for_anybody(office: Path, capsys: Capture) -> None:
    write_row(office, TAXI)
    leave_taxi_out(office)
    move_the_day(office)
    out = told_by(capsys, "--since-published")
    assert "vorige_conversiedatum" not in out.partition("Nu:")[2]
    assert "--remove-gone" in out


def test_a_damaged_log_is_told_and_the_rest_is_shown(office: Path, capsys: Capture) -> None:
    write_sent(office, BAKER)
    edit(office / "kits" / "golf-1" / "verzonden.csv", "1042", "42")
    assert run(["status"]) == 1
    out, err = capsys.readouterr()
    assert "KIT805" in err
    assert "2 van 2 bij" in out


def test_the_last_mail_is_the_one_that_was_sent_last(office: Path, capsys: Capture) -> None:
    write_sent(office, BAKER, "30-herinnering-klant", moment="2027-01-29T09:00:00+01:00")
    write_sent(office, BAKER, CORRECTION, moment="2027-01-20T09:00:00+01:00")
    [line] = [one for one in told_by(capsys).splitlines() if one.startswith(BAKER)]
    assert line.split()[-2] == "30"


# --- the next step --------------------------------------------------------------------------------


def test_the_steps_come_in_an_order_in_which_nothing_is_done_in_vain(office: Path, capsys: Capture) -> None:
    shutil.move(office / "output", office / "weg")
    assert step(capsys) == "build"
    shutil.move(office / "weg", office / "output")
    assert step(capsys) == "publish"
    for number in (BAKER, TAXI):
        write_row(office, number)
    assert step(capsys) == "send"
    for number in (BAKER, TAXI):
        write_sent(office, number)
    assert step(capsys) == "wachten"
    assert "Nu: niets te doen tot vrijdag 22 januari: medewerkers inlichten." in told_by(
        capsys, "--as-of", "19-1-2027"
    )


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("nl", "Nu: vandaag op de lijst: golf afronden (kantoor). De stappen staan in\n    {file}\n"
               "    Daarna is deze golf klaar.\n"),
        ("en", "Next: on the list today: round off the wave (office). The steps are in\n    {file}\n"
               "    After that this wave is done.\n"),
    ],
)  # fmt: skip
def test_on_the_last_day_it_says_what_is_on_the_list_when_the_last_mail_is_sent(
    office: Path, capsys: Capture, lang: str, says: str
) -> None:
    last = "1-3-2027"
    (office / "kits" / "golf-1" / "uitvallijst.csv").write_text("klantnummer;personeelsnummer;reden\r\n")
    assert run(["-q", "build", "--as-of", last]) == 0
    for number in (BAKER, TAXI):
        write_row(office, number)
        write_sent(office, number, "80-afronding-klant")
    capsys.readouterr()
    file = Path("output", "golf-1", "kantoor", "takenlijst.html")
    told = told_by(capsys, "--as-of", last, "--lang", lang)
    assert told.endswith(says.format(file=file)), told
    assert (office / file).is_file()


def test_a_due_mail_wants_kits_of_that_day(office: Path, capsys: Capture) -> None:
    for number in (BAKER, TAXI):
        write_row(office, number)
        write_sent(office, number)
    assert step(capsys, "--as-of", "28-1-2027") == "wachten"
    assert step(capsys, "--as-of", "29-1-2027") == "build"


def test_the_command_of_the_next_step_is_one_that_exists(office: Path, capsys: Capture) -> None:
    for typed in ("status", "status --as-of 29-1-2027"):
        assert run([*typed.split(), "--format", "json"]) == 0
        does = json.loads(capsys.readouterr().out)["golven"][0]["nu"]["opdracht"].split()
        if does[1] == "publish":
            continue
        assert run([*does[1:], "-h"]) == 0
        capsys.readouterr()


# The milestone on which nothing is done but to send a mail is this wave's today.
DAYS = {one.key: one for one in timeline.milestones(make_wave())}
ANNOUNCING, LATER, CLOSING = DAYS["klant-informeren"], DAYS["medewerkers-informeren"], DAYS["afronden"]


def make_stand(**changed: Any) -> WaveStand:
    one = kit_of(KitState.CURRENT)
    values: dict[str, Any] = {
        "wave": make_wave(),
        "clients": (one,),
        "left_out": (),
        "readiness": Readiness(ready=1, look=0, first=0, people=0, waiting=0, by=None, to_solve=()),
        "questions": (0, 0),
        "mails": (),
        "task": LATER,
        "following": LATER,
        "publishes": False,
    }
    return WaveStand(**values | changed)


def kit_of(state: KitState, **changed: Any) -> ClientStand:
    return ClientStand(
        client=make_client(), kit=state, **{"mails": {}, "has_mails": frozenset(client_mails())} | changed
    )


TODAY = make_wave().dated
OPEN = MailStand(name=SENT, day=TODAY, sent=0, maybe=0, left=1)
NOT_YET = MailStand(name=SENT, day=date(2099, 1, 1), sent=0, maybe=0, left=1)
LISTED = MailStand(name="50-uitval-klant", day=TODAY, sent=0, maybe=0, left=1)
WITH_LIST = replace(make_stand().readiness, fallout=Listed(people=1, done=1))
LATE_ONE = MailStand(name="30-herinnering-klant", day=date(2099, 1, 1), sent=1, maybe=0, left=0)
HAS_LATE_ONE = kit_of(KitState.CURRENT, mails={LATE_ONE.name: Standing(State.SENT)})
MOVED_ONE = MailStand(name=CORRECTION, day=None, sent=0, maybe=0, left=1)
HAD = MailStand(name=SENT, day=TODAY, sent=1, maybe=0, left=0)


@pytest.mark.parametrize(
    ("changed", "step"),
    [
        ({},                                                                   "wachten"),
        ({"task": None, "following": None},                                    "klaar"),
        # What is on the list today is no waiting until today.
        ({"today": (CLOSING,), "following": None, "mails": (HAD,)},            "vandaag"),
        ({"today": (CLOSING,)},                                                "vandaag"),
        ({"today": (ANNOUNCING,), "mails": (HAD,)},                            "wachten"),
        ({"today": (ANNOUNCING,), "mails": (NOT_YET,)},                        "vandaag"),
        # A second task of the same day is no less to do.
        ({"today": (ANNOUNCING, LATER), "mails": (HAD,)},                      "vandaag"),
        ({"clients": ()},                                                      "build"),
        ({"clients": (), "has_ticket": True, "today": (CLOSING,)},             "vandaag"),
        ({"clients": (), "has_ticket": True},                                  "wachten"),
        # Whoever has a later mail does not wait for an earlier one.
        ({"mails": (OPEN, LATE_ONE), "clients": (HAS_LATE_ONE,)},              "wachten"),
        # The day moved: first the mail that says so.
        ({"mails": (OPEN, MOVED_ONE), "to_correct": 1},                        "send"),
        ({"mails": (HAD, MOVED_ONE), "to_correct": 1},                         "send"),
        ({"mails": (HAD, MOVED_ONE)},                                          "wachten"),
        ({"clients": (kit_of(KitState.OLD),), "mails": (OPEN,)},               "build"),
        ({"clients": (kit_of(KitState.UNREADABLE),)},                          "build"),
        ({"gone": 1},                                                          "build"),
        ({"clients": (kit_of(KitState.OTHER_DAY),)},                           "wachten"),
        ({"clients": (kit_of(KitState.OTHER_DAY),), "mails": (OPEN,)},         "build"),
        ({"publishes": True, "mails": (OPEN,)},                                "publish"),
        ({"clients": (kit_of(KitState.CURRENT, site=SiteState.OLD),)},         "wachten"),
        ({"mails": (OPEN,), "clients": (kit_of(KitState.CURRENT, fallout_open=1),)}, "send"),
        ({"mails": (OPEN, LISTED)},                                            "uitvallijst"),
        ({"mails": (OPEN, LISTED), "readiness": WITH_LIST},                    "send"),
        ({"mails": (NOT_YET,)},                                                "wachten"),
        ({"mails": (OPEN, HAD)},                                               "wachten"),
        ({"mails": (HAD,), "clients": (kit_of(KitState.CURRENT, fallout_open=1),)}, "uitval"),
    ],
)  # fmt: skip
def test_each_step_has_its_reason(changed: dict[str, Any], step: str) -> None:
    assert str(make_stand(**changed).step) == step


def test_the_next_task_is_the_first_that_is_not_past() -> None:
    planned = timeline.milestones(make_wave())
    for one in planned:
        found = stands.next_task(planned, one.day)
        assert found is not None
        assert found.day == one.day
    assert stands.next_task(planned, date(2099, 1, 1)) is None


def test_every_milestone_and_every_cause_of_a_kit_has_words() -> None:
    assert tuple(TASKS) == policy.MILESTONE_KEYS
    assert set(CAUSES) == {str(cause) for cause in changes.CAUSES.values()}


@pytest.mark.parametrize(
    ("urgency", "more", "asks"),
    [
        (Urgency.KNOW,  {},                                                        False),
        (Urgency.LOOK,  {},                                                        True),
        (Urgency.KNOW,  {"fallout_open": 0, "activation_open": 0},                 False),
        (Urgency.KNOW,  {"activation_open": 1},                                    True),
        (Urgency.KNOW,  {"mails": {SENT: Standing(State.SENT)}},                   False),
        (Urgency.KNOW,  {"mails": {SENT: Standing(State.REFUSED)}},                True),
        (Urgency.KNOW,  {"site": SiteState.OLD},                                   True),
    ],
)  # fmt: skip
def test_a_client_asks_for_something_or_not(urgency: Urgency, more: dict[str, Any], asks: bool) -> None:
    values = {"client": make_client(), "kit": KitState.CURRENT, "mails": {}, "urgency": urgency}
    assert ClientStand(**values | more).asks is asks


def test_a_version_that_decides_otherwise_is_never_only_another_day() -> None:
    counts = {Outcome.INVITED: (1, 2)}
    change = ClientChange(
        number=BAKER, kind=Kind.CHANGED, inputs=("peildatum",), earlier_dated=TODAY, counts=counts
    )
    assert stands.kit_state(change, make_wave())[0] is KitState.OLD


# --- for people -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_it_fits_80_columns_and_lines_up_whatever_the_names_are(
    office: Path, capsys: Capture, lang: str
) -> None:
    names = ["Κωνσταντίνος " * 8, "東京パン店" * 6, "شركة المخبز", "Cafe\u0301 " * 20, "x"]
    rows = [f"{2000 + number};{name.strip()};a{number}@klant.example;" for number, name in enumerate(names)]
    (office / "kits" / "golf-1" / "klanten.csv").write_text(
        "\r\n".join([CLIENTS[0], *CLIENTS[1:], *rows]), encoding="utf-8"
    )
    out = told_by(capsys, "--lang", lang)
    lines = out.splitlines()
    assert [line for line in lines if cell_len(line) > 80 and "`" not in line] == []
    table = [line for line in lines if line[:4].isdigit()]
    assert len(table) == 7
    assert [".." in line for line in table if "東" in line] == [True]
    kit = {"nl": "geen", "en": "none"}[lang]
    starts = {cell_len(line[: line.index(f"  {kit}  ")].rstrip()) for line in table if f"  {kit}  " in line}
    column = {cell_len(line[: line.rindex(f"  {kit}  ")]) for line in table if f"  {kit}  " in line}
    assert len(starts) > 1
    assert len(column) == 1


def test_of_many_clients_those_that_ask_for_something_are_shown(office: Path, capsys: Capture) -> None:
    rows = [f"{3000 + number};Klant {number};k{number}@klant.example;" for number in range(70)]
    (office / "kits" / "golf-1" / "klanten.csv").write_text("\r\n".join([CLIENTS[0], *rows, *CLIENTS[1:]]))
    out = told_by(capsys)
    assert sum(line[:4].isdigit() for line in out.splitlines()) == 50
    assert "... en nog 22." in out
    assert sum(line[:4].isdigit() for line in told_by(capsys, "-v").splitlines()) == 72


def test_errors_in_one_wave_do_not_hide_another(office: Path, capsys: Capture) -> None:
    write_workspace(office, office=PUBLIC, name="golf-2", wave=WAVE.replace("1-2-2027", "31-2-2027"))
    first, second = waves(capsys, code=1)
    assert (first["golf"], first["fouten"], bool(first["stand"])) == ("golf-1", 0, True)
    assert (second["golf"], second["fouten"], second["stand"]) == ("golf-2", 1, None)
    assert second["nu"]["opdracht"] == "overstapkit check golf-2"
    assert run(["status"]) == 1
    out, err = capsys.readouterr()
    assert "golf-2: eerst fouten oplossen (1)" in out
    assert "golf-2/golf.yml:2 KIT" in err


def test_an_error_in_the_office_hides_all(office: Path, capsys: Capture) -> None:
    edit(office / "kits" / "kantoor.yml", "naam:", "naaam:")
    [wave] = waves(capsys, code=1)
    assert wave["stand"] is None
    assert wave["fouten"] >= 1


def test_no_name_of_an_employee_is_told(office: Path, capsys: Capture) -> None:
    out = told_by(capsys, "-v") + told_by(capsys, "--format", "json")
    for name in ("Kanariepiet", "Zonderling", "Samira"):
        assert name not in out


def test_it_builds_nothing_and_reads_no_library_for_that(office: Path) -> None:
    code = "import sys; from generator.cli import run; run(['-q', 'status']); "
    code += "print(sorted({'weasyprint', 'mkdocs', 'material', 'pypdfium2'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=office,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


# --- since published ------------------------------------------------------------------------------


def since(capsys: Capture) -> dict[str, Any]:
    [wave] = waves(capsys, "--since-published")
    found: dict[str, Any] = wave["oude_datum"]
    return found


def move_the_day(office: Path) -> None:
    edit(office / "kits" / "golf-1" / "golf.yml", "1-2-2027", "8-2-2027")


def test_without_a_moved_day_nobody_was_told_another(office: Path, capsys: Capture) -> None:
    write_row(office, BAKER)
    write_sent(office, BAKER)
    assert since(capsys) == {"datums": [], "ingevuld": None, "klanten": []}
    assert "Er is geen andere datum bekend" in told_by(capsys, "--since-published")


def test_a_moved_day_tells_who_read_the_old_one_and_by_what(office: Path, capsys: Capture) -> None:
    write_row(office, BAKER)
    write_sent(office, BAKER)
    write_sent(office, TAXI, "10-vooraf-klant", step=Step.NOTED, sha256="")
    move_the_day(office)
    found = since(capsys)
    assert found["datums"] == ["2027-02-01"]
    baker, taxi = found["klanten"]
    assert (baker["online"], baker["mails"][0]["mail"], baker["mails"][0]["zeker"]) == (
        ["2027-02-01"],
        SENT,
        True,
    )
    assert (taxi["online"], taxi["mails"][0]["zeker"], taxi["verteld"]) == ([], False, None)
    out = told_by(capsys, "--since-published")
    assert "de site noemt nog 1 februari 2027" in out
    assert f"mail {SENT} van 18 januari 2027 10:02 noemde de oude datum" in out
    does = [line.strip() for line in out.splitlines() if line.strip()[:2] in ("1.", "2.", "3.", "4.", "5.")]
    assert does == [
        "1. Zet in golf-1/golf.yml de regel `vorige_conversiedatum: 1-2-2027`.",
        "2. Maak de kits opnieuw: `overstapkit build golf-1`.",
        "3. Zet de sites opnieuw online: `overstapkit publish golf-1 --to MAP`.",
        "4. Mail de klanten: `overstapkit send golf-1 90`.",
        "5. Mail 95 in de kit is voor de medewerkers: de klant stuurt hem.",
    ]


def test_status_itself_says_that_the_day_moved_until_golf_yml_does(office: Path, capsys: Capture) -> None:
    write_sent(office, BAKER, converts_on=date(2027, 2, 1))
    assert "--since-published" not in told_by(capsys)
    move_the_day(office)
    out = told_by(capsys)
    assert "1 klant hoorde een andere dag: maandag 1 februari." in out
    assert "`overstapkit status golf-1 --since-published`" in out
    with (office / "kits" / "golf-1" / "golf.yml").open("a") as file:
        file.write("vorige_conversiedatum: 1-2-2027\n")
    assert "--since-published" not in told_by(capsys)


def test_the_line_it_advises_is_one_that_is_read(office: Path, capsys: Capture) -> None:
    write_sent(office, BAKER)
    move_the_day(office)
    with (office / "kits" / "golf-1" / "golf.yml").open("a") as file:
        file.write("vorige_conversiedatum: 1-2-2027\n")
    found = since(capsys)
    assert (found["ingevuld"], found["datums"]) == ("2027-02-01", ["2027-02-01"])
    assert "vorige_conversiedatum" not in told_by(capsys, "--since-published")


def test_who_read_nothing_is_not_listed(office: Path, capsys: Capture) -> None:
    move_the_day(office)
    assert since(capsys)["klanten"] == []
    assert "Niemand kreeg die datum te lezen." in told_by(capsys, "--since-published")


def leave_taxi_out(office: Path) -> None:
    lines = [f"{CLIENTS[0]};meenemen", f"{CLIENTS[1]};ja", f"{CLIENTS[2]};nee"]
    (office / "kits" / "golf-1" / "klanten.csv").write_text("\r\n".join(lines))


def test_a_site_of_who_no_longer_goes_is_told_until_it_is_away(office: Path, capsys: Capture) -> None:
    write_row(office, TAXI)
    assert waves(capsys)[0]["stand"]["hoort_niet_online"] == []
    leave_taxi_out(office)
    [found] = waves(capsys)[0]["stand"]["hoort_niet_online"]
    assert (found["klantnummer"], found["naam"], found["doel"]) == (TAXI, "Taxi Geel & Zoon", "/srv/sites")
    out = told_by(capsys)
    assert "0 van 1 online, 1 hoort er niet meer" in out
    assert "Nog online, en hoort er niet meer: 1043 Taxi Geel & Zoon." in out
    wave = office / "kits" / "golf-1"
    published.save(wave, [replace(one, site="") for one in published.read(wave)])
    assert waves(capsys)[0]["stand"]["hoort_niet_online"] == []


def test_a_site_that_another_wave_took_over_is_not_told(office: Path, capsys: Capture) -> None:
    write_row(office, TAXI)
    leave_taxi_out(office)
    [row] = published.read(office / "kits" / "golf-1")
    other = office / "kits" / "golf-2"
    other.mkdir()
    (other / "golf.yml").write_text("naam: Maart\nconversiedatum: 1-3-2027\npeildatum: 18-1-2027\n")
    published.save(other, [replace(row, moment=datetime(2027, 1, 18, 9, 40, tzinfo=UTC))])
    assert waves(capsys, "golf-1")[0]["stand"]["hoort_niet_online"] == []


def test_an_old_day_on_a_site_that_is_no_longer_wanted_asks_to_take_it_away(
    office: Path, capsys: Capture
) -> None:
    write_row(office, TAXI)
    leave_taxi_out(office)
    move_the_day(office)
    out = told_by(capsys, "--since-published")
    assert "  1043 Taxi Geel & Zoon (hoort niet meer online)\n    de site noemt nog 1 februari 2027\n" in out
    assert "Nu: haal de oude sites weg." in out
    remove = "overstapkit publish golf-1 --to MAP --remove-gone"
    assert f"Haal de sites weg die er niet meer horen: `{remove}`." in out
    write_row(office, BAKER)
    assert "Nu: vertel 1 klant de nieuwe datum." in told_by(capsys, "--since-published")


NOW = make_wave(converts_on=date(2027, 2, 8))
OLD_DAY = date(2027, 2, 1)


class Kit:
    """A kit of the new day that holds these mails."""

    converts_on = NOW.converts_on

    def sum_of(self, mail: str) -> str:
        return f"new-{mail}"


def line(mail: str, total: str, **changed: Any) -> Line:
    values = {
        "moment": "2027-01-18T10:02:00+01:00",
        "client": "1042",
        "mail": mail,
        "step": Step.SENT,
        "address": "",
        "sha256": total,
        "message_id": "",
    }
    return Line(**values | changed)


def row(**changed: Any) -> Published:
    values = {
        "client": "1042",
        "folder": "bakkerij-1042-abcdefghijkl",
        "target": "/srv",
        "site": "0" * 64,
        "converts_on": OLD_DAY,
        "dated": OLD_DAY,
        "version": "0.1.0",
        "moment": datetime(2027, 1, 18, tzinfo=UTC),
    }
    return Published(**values | changed)


@pytest.mark.parametrize(
    ("lines", "rows", "online", "mails", "corrected", "is_open"),
    [
        # The mail of the new day that stands in the kit.
        ([line(SENT, f"new-{SENT}")],                                [],                       0, [],            False, None),
        ([line(SENT, "other")],                                      [],                       0, [(SENT, False)], False, True),
        ([line(SENT, "other", step=Step.REFUSED)],                   [],                       0, [],            False, None),
        ([line(SENT, "other", client="1")],                          [],                       0, [],            False, None),
        # Sent twice: what came last counts.
        ([line(SENT, "other"), line(SENT, f"new-{SENT}")],           [],                       0, [],            False, None),
        ([line(SENT, "other"), line(CORRECTION, f"new-{CORRECTION}")], [],                     0, [(SENT, False)], True,  False),
        ([line(SENT, "other"), line(CORRECTION, "older")],           [],                       0, [(SENT, False)], False, True),
        ([line(SENT, "other"), line(CORRECTION, "", step=Step.NOTED)], [],                     0, [(SENT, False)], True,  False),
        # The log knows the day, whatever the text.
        ([line(SENT, "other", converts_on=NOW.converts_on)],         [],                       0, [],            False, None),
        ([line(SENT, f"new-{SENT}", converts_on=OLD_DAY)],           [],                       0, [(SENT, True)], False, True),
        ([line(SENT, "x", converts_on=OLD_DAY), line(CORRECTION, "x", converts_on=NOW.converts_on)], [], 0, [(SENT, True)], True, False),
        ([line(SENT, "x", converts_on=OLD_DAY), line(CORRECTION, "x", converts_on=OLD_DAY)], [], 0, [(SENT, True)], False, True),
        ([],                                                         [row()],                  1, [],            False, True),
        ([line(CORRECTION, f"new-{CORRECTION}")],                    [row()],                  1, [],            True,  True),
        ([],                                                         [row(site="")],           0, [],            False, True),
        ([],                                                         [row(converts_on=NOW.converts_on)], 0, [],  False, None),
        ([], [row(converts_on=NOW.converts_on, earlier_days=(OLD_DAY,))],                      0, [],            False, True),
    ],
)  # fmt: skip
def test_who_was_told_and_who_still_must_be(
    lines: list[Line], rows: list[Published], online: int, mails: list[tuple[str, bool]],
    corrected: bool, is_open: bool | None,
) -> None:  # fmt: skip
    found = told(make_client(number="1042"), NOW, rows, lines, Kit(), has_moved=True)
    if is_open is None:
        assert found is None
        return
    assert found is not None
    assert len(found.online) == online
    assert [(mail.mail, mail.is_certain) for mail in found.mails] == mails
    assert (bool(found.corrected), found.is_open) == (corrected, is_open)
