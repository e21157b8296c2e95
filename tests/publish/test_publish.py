"""The real command on a real folder: what it plans, what it asks, what it puts down and what it leaves alone."""

import json
import os
import shutil
import stat
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator import write
from generator.publish import command, target
from generator.publish.plan import Reason
from generator.published import FILE, read, save
from tests.publish.conftest import BASE_URL, MOVED, NUMBERS, THREE, WAVE, Desk, seen
from tests.test_docs import page, rows, section
from tests.test_json import keys_of
from tests.workspaces import snapshot, write_workspace


def test_a_plan_is_shown_and_without_a_yes_nothing_is_touched(desk: Desk) -> None:
    before = seen(desk.folder)
    told = desk.publish(code=2)
    assert [line for line in told.splitlines() if "nieuw" in line] == [
        "  1042 Bakkerij De Korenaar: nieuw",
        "  1043 Taxi Geel & Zoon: nieuw",
        "  1044 Kapper Knip: nieuw",
    ]
    assert "Erin zetten: 3 sites." in told
    assert "Geef dan --yes." in told
    assert seen(desk.folder) == before


def test_each_site_is_put_down_whole_at_its_address_and_nothing_else_of_a_kit(desk: Desk) -> None:
    told = desk.publish("--yes")
    assert len(list(desk.sites.iterdir())) == 3
    for number in NUMBERS:
        place = desk.place(number)
        assert snapshot(place) == desk.site(number)
        assert f"{BASE_URL}/{place.name}/" in told
        # The address that stands on the flyer and in the mails.
        [kit] = (desk.folder / "output" / "golf-1").glob(f"*-{number}")
        mail = (kit / "mails" / "20-aankondiging-klant.nl.txt").read_text(encoding="utf-8")
        assert f"{BASE_URL}/{place.name}/" in mail.replace("\n", "")
        assert stat.S_IMODE(place.stat().st_mode) == 0o755
        assert stat.S_IMODE((place / "index.html").stat().st_mode) == 0o644
    names = [path.as_posix() for path in desk.sites.rglob("*")]
    assert not [name for name in names for part in ("intern", "mails/", "kit.json", "bron") if part in name]


def test_every_site_is_written_down_with_the_day_that_it_tells(desk: Desk) -> None:
    desk.publish("--yes")
    rows = desk.rows()
    assert [row.client for row in rows] == list(NUMBERS)
    for row in rows:
        assert (row.target, row.converts_on, row.dated) == (
            desk.sites.as_posix(),
            date(2027, 2, 1),
            date(2027, 1, 18),
        )
        assert row.site == target.sum_of(desk.place(row.client))
        assert row.folder == desk.place(row.client).name
    ignored = (desk.folder / "kits" / ".gitignore").read_text().splitlines()
    assert {"gepubliceerd*.csv", ".publiceren.lock", ".publiceren.door", ".geheim"} <= set(ignored)
    assert desk.publish(code=0).count("Er is niets te doen.") == 1


def test_a_second_time_nothing_is_touched_not_even_a_moment_of_change(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites), seen(desk.wave)
    told = desk.publish("--yes")
    assert "Gelijk: 3 sites." in told
    assert (seen(desk.sites), seen(desk.wave)) == before


def test_who_sees_no_address_is_not_asked_to_open_one(desk: Desk) -> None:
    """In the last line: the addresses are shown when they come, and afterwards with -v."""
    opens = "Open een van de adressen."
    assert desk.publish("--yes").splitlines()[-1].startswith(opens)
    assert desk.publish("--yes").splitlines()[-1] == (
        "Met -v zie je alle adressen. Wat er nu komt, zegt `overstapkit status golf-1`."
    )
    assert desk.publish("--yes", "-v").splitlines()[-1].startswith(opens)
    desk.give("klanten.csv", THREE[:2])
    assert "Met -v" in desk.publish("--yes", "--remove-gone").splitlines()[-1]


def test_another_folder_than_before_is_told_before_the_yes_and_refused_by_nobody(desk: Desk) -> None:
    (desk.folder / "site").mkdir()
    assert "LET776" not in desk.publish("--yes")
    told = desk.publish(to="site", code=2)
    said = "LET776 Je zette nog nooit sites in deze map. Eerder koos je sites: daar staan 3 sites."
    assert said in told
    # Another wave that goes to another folder: a slip is as likely there.
    shutil.copytree(desk.wave, desk.folder / "kits" / "golf-2", ignore=shutil.ignore_patterns("gepub*"))
    assert said in desk.publish(to="site", wave="golf-2", code=4)
    shutil.rmtree(desk.folder / "kits" / "golf-2")
    assert said in desk.publish("--yes", to="site")
    # From now on both are known, and there is nothing to ask.
    for folder in ("sites", "site"):
        assert "LET776" not in desk.publish("--yes", to=folder)


def test_a_site_that_another_wave_took_over_is_told_as_one_site(desk: Desk) -> None:
    """Both waves have a row for it, and there is one folder."""
    (desk.folder / "site").mkdir()
    desk.publish("--yes")
    twin = desk.folder / "kits" / "golf-2"
    shutil.copytree(desk.wave, twin)
    assert len(desk.rows()) == len(read(twin)) == len(list(desk.sites.iterdir())) == 3
    assert "daar staan 3 sites." in desk.publish(to="site", code=4)
    # The wave that took it over also took it away: it is there no more.
    first, *others = read(twin)
    save(twin, (replace(first, site="", moment=first.moment + timedelta(hours=1)), *others))
    assert "daar staan 2 sites." in desk.publish(to="site", code=4)


def test_zips_are_no_second_place(desk: Desk) -> None:
    (desk.folder / "zips").mkdir()
    desk.publish("--yes")
    assert "LET776" not in desk.publish("--yes", "--zip", to="zips")
    assert "LET776" not in desk.publish("--yes")


def test_a_changed_site_is_swapped_and_the_others_are_not_touched(desk: Desk, after: Path) -> None:
    desk.publish("--yes")
    kept = seen(desk.place("1042")), seen(desk.place("1044"))
    old = desk.site("1043")
    desk.take_kits_of(after)
    told = desk.publish("--yes", "--client", "1043")
    assert "1043 Taxi Geel & Zoon: veranderd (de overstap gaat van 1 februari naar 1 maart)" in told
    assert snapshot(desk.place("1043")) == desk.site("1043") != old
    assert (seen(desk.place("1042")), seen(desk.place("1044"))) == kept
    by_number = {row.client: row for row in desk.rows()}
    assert by_number["1043"].days_told == (date(2027, 3, 1), date(2027, 2, 1))
    assert by_number["1042"].days_told == (date(2027, 2, 1),)


def test_every_site_says_why_it_is_another_one(desk: Desk) -> None:
    desk.publish("--yes")
    (desk.place("1042") / "index.html").write_text("gehackt")
    (desk.place("1043") / "extra.html").write_text("van iemand anders")
    shutil.rmtree(desk.place("1044"))
    told = desk.publish("--yes")
    assert "1042 Bakkerij De Korenaar: veranderd (iemand veranderde wat er stond)" in told
    assert "1043 Taxi Geel & Zoon: veranderd (iemand veranderde wat er stond)" in told
    assert "1044 Kapper Knip: nieuw (hij stond er, en is er niet meer)" in told
    for number in NUMBERS:
        assert snapshot(desk.place(number)) == desk.site(number)


def test_a_link_in_a_published_site_leads_nowhere(desk: Desk, tmp_path: Path) -> None:
    """Somebody puts a link in the folder: what it leads to is neither read nor thrown away."""
    desk.publish("--yes")
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "index.html").write_text("van iemand anders")
    shutil.rmtree(desk.place("1042") / "assets")
    (desk.place("1042") / "assets").symlink_to(precious, target_is_directory=True)
    assert "iemand veranderde" in desk.publish("--yes")
    assert snapshot(desk.place("1042")) == desk.site("1042")
    assert (precious / "index.html").read_text() == "van iemand anders"


def test_files_of_others_are_never_touched(desk: Desk) -> None:
    others = {
        "robots.txt": "x",
        ".nieuw-iets/a.txt": "x",
        ".oud-ander": "x",
        ".weg-mijn-spullen-1042-aaaaaaaaaaaa/b": "x",
        "ander-1042-abcdefghij23/index.html": "x",
        "wiki/index.html": "x",
    }
    for name, text in others.items():
        (desk.sites / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.sites / name).write_text(text)
    kept = {name: seen(desk.sites)[name] for name in others}
    told = desk.publish("--yes")
    assert "LET773" not in told
    desk.give("klanten.csv", THREE[:3])
    desk.publish("--yes", "--remove-gone")
    assert {name: seen(desk.sites)[name] for name in others} == kept


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_stands_at_a_place_and_is_no_site_holds_that_client_back(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    desk.publish("--yes")
    place = desk.place("1042")
    shutil.rmtree(place)
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    if kind == "file":
        place.write_text("iets van een ander")
    else:
        place.symlink_to(elsewhere, target_is_directory=True)
    shutil.rmtree(desk.place("1043"))
    told = desk.publish("--yes", code=4)
    assert "1042 Bakkerij De Korenaar: tegengehouden, KIT767" in told
    assert snapshot(desk.place("1043")) == desk.site("1043")
    assert place.is_file() if kind == "file" else (place.is_symlink() and not any(elsewhere.iterdir()))


# --- gone -----------------------------------------------------------------------------------------

LEFT_OUT = (f"{THREE[0]};meenemen", *(f"{row};" for row in THREE[1:3]), f"{THREE[3]};nee")


@pytest.mark.parametrize(
    ("rows", "why"), [(THREE[:3], "staat niet meer in de golf"), (LEFT_OUT, "gaat niet mee")]
)
def test_a_client_that_is_gone_stays_on_the_web_until_somebody_says_so(
    desk: Desk, rows: tuple[str, ...], why: str
) -> None:
    desk.publish("--yes")
    place = desk.place("1044")
    desk.give("klanten.csv", rows)
    told = desk.publish("--yes")
    assert f"hoort er niet meer, blijft staan ({why})" in told
    assert "blijft staan: 1 site. Moet dat weg? Geef ook --remove-gone." in told
    assert place.is_dir()
    assert "gaat weg" in desk.publish("--remove-gone", code=2)
    assert place.is_dir()
    told = desk.publish("--yes", "--remove-gone")
    assert "weggehaald" in told
    assert sorted(path.name for path in desk.sites.iterdir()) == sorted(
        desk.place(number).name for number in NUMBERS[:2]
    )
    # Somebody read that day there: the record keeps it.
    [row] = [one for one in desk.rows() if one.client == "1044"]
    assert (row.site, row.days_told) == ("", (date(2027, 2, 1),))
    assert "1044" not in desk.publish("--yes", "--remove-gone")


def test_only_what_the_record_says_is_taken_away(desk: Desk) -> None:
    """Without the record a site of ours stays, and the office is told that it is there."""
    desk.publish("--yes")
    (desk.wave / FILE).unlink()
    desk.give("klanten.csv", THREE[:3])
    told = desk.publish("--yes", "--remove-gone")
    assert "LET773 1 site staat in deze map" in told
    assert desk.place("1044").name in told
    assert snapshot(desk.place("1044")) == desk.site("1044")
    # What should stand there is written down again.
    assert [row.client for row in desk.rows()] == list(NUMBERS[:2])


def test_what_somebody_took_away_already_is_only_written_down(desk: Desk) -> None:
    desk.publish("--yes")
    shutil.rmtree(desk.place("1044"))
    desk.give("klanten.csv", THREE[:3])
    assert "1044: is al weg (staat niet meer in de golf)" in desk.publish("--yes")
    assert [row.client for row in desk.rows() if row.is_online] == list(NUMBERS[:2])


def test_one_that_is_gone_can_be_taken_away_alone(desk: Desk) -> None:
    desk.publish("--yes")
    kept = seen(desk.place("1042"))
    desk.give("klanten.csv", THREE[:2])
    desk.publish("--yes", "--client", "1044", code=2)
    desk.publish("--yes", "--client", "1044", "--remove-gone")
    assert len(list(desk.sites.iterdir())) == 2
    assert desk.place("1043").is_dir()
    assert seen(desk.place("1042")) == kept


def test_an_empty_wave_takes_nothing_away(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites)
    nobody = (f"{THREE[0]};meenemen", *(f"{row};nee" for row in THREE[1:]))
    desk.give("klanten.csv", nobody)
    assert "KIT763" in desk.publish("--yes", "--remove-gone", code=1)
    desk.give("klanten.csv", THREE[:1])
    assert "KIT317" in desk.publish("--yes", "--remove-gone", code=1)
    assert seen(desk.sites) == before


def test_a_wave_with_a_failed_kit_takes_nothing_away(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites)
    desk.give("klanten.csv", THREE[:3])
    shutil.rmtree(next((desk.folder / "output" / "golf-1").glob("*-1043")))
    told = desk.publish("--yes", "--remove-gone", code=4)
    assert "1043 Taxi Geel & Zoon: tegengehouden, KIT764" in told
    assert "LET771 1 site wordt nog niet weggehaald" in told
    assert seen(desk.sites) == before


# --- held back ------------------------------------------------------------------------------------


def kit_of(desk: Desk, number: str) -> Path:
    [found] = (desk.folder / "output" / "golf-1").glob(f"*-{number}")
    return found


def edit_page(kit: Path) -> None:
    (kit / "site" / "index.html").write_text("iets anders")


def add_file(kit: Path) -> None:
    (kit / "site" / "lijst.csv").write_text("naam")


def lose_file(kit: Path) -> None:
    (kit / "site" / "planning.html").unlink()


def link_to_people(kit: Path) -> None:
    (kit / "site" / "lijst.csv").symlink_to(kit / "intern" / "geschiktheid.csv")


def site_is_a_link(kit: Path) -> None:
    (kit / "site").rename(kit / "echt")
    (kit / "site").symlink_to(kit / "echt", target_is_directory=True)


def page_is_a_link(kit: Path) -> None:
    (kit / "site" / "index.html").rename(kit / "index.html")
    (kit / "site" / "index.html").symlink_to(kit / "index.html")


def folder_is_a_link(kit: Path) -> None:
    (kit / "site" / "assets").rename(kit / "assets")
    (kit / "site" / "assets").symlink_to(kit / "assets", target_is_directory=True)


def manifest(kit: Path, **changes: str) -> None:
    told = json.loads((kit / "kit.json").read_text(encoding="utf-8"))
    entry = next(one for one in told["bestanden"] if one["publiek"])
    (kit / "kit.json").write_text(json.dumps(told | {"bestanden": [*told["bestanden"], entry | changes]}))


def people_called_public(kit: Path) -> None:
    told = json.loads((kit / "kit.json").read_text(encoding="utf-8"))
    for one in told["bestanden"]:
        one["publiek"] = True
    (kit / "kit.json").write_text(json.dumps(told))


@pytest.mark.parametrize(
    "spoil",
    [
        edit_page,
        add_file,
        lose_file,
        link_to_people,
        site_is_a_link,
        page_is_a_link,
        folder_is_a_link,
        people_called_public,
        lambda kit: manifest(kit, pad="site/../intern/geschiktheid.csv"),
        lambda kit: manifest(kit, pad="/etc/passwd"),
        lambda kit: manifest(kit, pad="site/con.html"),
        lambda kit: manifest(kit, pad="site/INDEX.html"),
        lambda kit: manifest(kit, sha256="niets"),
    ],
)
def test_a_site_that_is_not_as_it_was_built_stays_at_home(desk: Desk, spoil: Any) -> None:
    spoil(kit_of(desk, "1042"))
    told = desk.publish("--yes", code=4)
    assert "1042 Bakkerij De Korenaar: tegengehouden, KIT766" in told
    assert sorted(path.name.split("-")[-2] for path in desk.sites.iterdir()) == ["1043", "1044"]
    assert [row.client for row in desk.rows()] == ["1043", "1044"]
    assert "geschiktheid" not in " ".join(snapshot(desk.sites))


def test_a_kit_that_is_older_than_the_data_stays_at_home_and_the_old_site_stands(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites)
    (desk.wave / "golf.yml").write_text(MOVED)
    told = desk.publish("--yes", code=4)
    assert told.count("tegengehouden, KIT765") == 3
    assert seen(desk.sites) == before


def test_a_kit_of_another_day_is_told_and_published(desk: Desk) -> None:
    (desk.wave / "golf.yml").write_text(WAVE.replace("18-1-2027", "20-1-2027"))
    told = desk.publish("--yes")
    assert "LET770 3 sites zijn nog van maandag 18 januari." in told
    assert len(list(desk.sites.iterdir())) == 3


def test_input_with_a_fault_publishes_nothing(desk: Desk) -> None:
    desk.give("klanten.csv", (*THREE, "1045;Zonder mail;;"))
    assert "KIT201" in desk.publish("--yes", code=1)
    assert not any(desk.sites.iterdir())


def test_without_an_address_it_says_what_is_missing(desk: Desk) -> None:
    office = desk.folder / "kits" / "kantoor.yml"
    office.write_text("\n".join(office.read_text().splitlines()[:3]) + "\n")
    told = desk.publish("--yes", code=1)
    assert "kantoor.yml KIT762" in told
    assert "publicatie.basis_url" in told
    assert not any(desk.sites.iterdir())


def test_a_drive_that_is_not_connected_is_not_filled(desk: Desk) -> None:
    desk.publish("--yes")
    shutil.rmtree(desk.sites)
    assert "Maak hem eerst" in desk.publish("--yes", code=2)
    desk.sites.mkdir()
    assert "KIT769" in desk.publish("--yes", code=1)
    assert not any(desk.sites.iterdir())
    desk.publish("--yes", "--again")
    assert snapshot(desk.place("1042")) == desk.site("1042")


def test_a_record_that_somebody_changed_stops_everything(desk: Desk) -> None:
    desk.publish("--yes")
    text = (desk.wave / FILE).read_text(encoding="utf-8-sig")
    (desk.wave / FILE).write_text(text.replace("2027-02-01", "1-2-2027"), encoding="utf-8-sig")
    desk.give("klanten.csv", THREE[:3])
    before = seen(desk.sites)
    assert "golf-1/gepubliceerd.csv:2 KIT761" in desk.publish("--yes", "--remove-gone", code=1)
    assert seen(desk.sites) == before


@pytest.mark.parametrize("place", [".", "kits", "kits/golf-1", "output", "output/golf-1", "output/x"])
def test_no_folder_of_the_office_itself_is_a_place_to_publish(desk: Desk, place: str) -> None:
    (desk.folder / "output" / "x").mkdir()
    before = seen(desk.folder)
    assert "Kies een aparte map" in desk.publish("--yes", to=place, code=2)
    assert seen(desk.folder) == before


# --- two waves ------------------------------------------------------------------------------------


def second_wave(desk: Desk, clients: tuple[str, ...]) -> None:
    """Add a wave that has the kits of the first one as its own."""
    office = (desk.folder / "kits" / "kantoor.yml").read_text()
    write_workspace(desk.folder, office=office, wave=WAVE, clients=clients, name="golf-2")
    shutil.copytree(desk.folder / "output" / "golf-1", desk.folder / "output" / "golf-2")
    for kit in (desk.folder / "output" / "golf-2").glob("*/kit.json"):
        kit.write_text(kit.read_text().replace('"golf": "golf-1"', '"golf": "golf-2"'))


def taken_over(desk: Desk, moment: str) -> None:
    """Write down that the first wave published at 10:00, and the second one at this moment."""
    for wave, at in (("golf-1", "2027-01-18T10:00:00+01:00"), ("golf-2", moment)):
        folder = desk.folder / "kits" / wave
        save(folder, [replace(row, moment=datetime.fromisoformat(at)) for row in read(folder)])


@pytest.fixture
def _golf_is_no_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let kits of one wave pass as those of another: building them again would tell nothing more."""
    from generator.publish import reading

    names = reading._NO_MATTER | {"golf", "elders", "medewerkers"}
    monkeypatch.setattr(reading, "_NO_MATTER", names)


@pytest.mark.usefixtures("_golf_is_no_input")
def test_publishing_one_wave_leaves_another_alone(desk: Desk) -> None:
    desk.give("klanten.csv", THREE[:2])
    desk.publish("--yes")
    first = seen(desk.sites)
    second_wave(desk, (THREE[0], *THREE[2:]))
    told = desk.publish("--yes", "--remove-gone", wave="golf-2")
    assert "weg" not in told.replace("de mails weg", "")
    assert {name: value for name, value in seen(desk.sites).items() if name in first} == first
    assert [row.client for row in desk.rows()] == ["1042"]
    assert [row.client for row in read(desk.folder / "kits" / "golf-2")] == ["1043", "1044"]


@pytest.mark.usefixtures("_golf_is_no_input")
def test_a_client_in_two_waves_does_not_overwrite_itself_unasked(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites)
    second_wave(desk, (THREE[0], THREE[1]))
    assert "1042 Bakkerij De Korenaar: tegengehouden, KIT768" in desk.publish("--yes", wave="golf-2", code=4)
    assert seen(desk.sites) == before


@pytest.mark.usefixtures("_golf_is_no_input")
def test_a_client_that_went_to_another_wave_is_not_taken_away_from_under_it(desk: Desk) -> None:
    desk.publish("--yes")
    desk.give("klanten.csv", (THREE[0], *THREE[2:]))
    second_wave(desk, THREE[:2])
    # The second wave takes it over: nothing to put, but the record must know whose it is.
    desk.publish("--yes", wave="golf-2")
    before = seen(desk.sites)
    assert [row.client for row in read(desk.folder / "kits" / "golf-2")] == ["1042"]
    for moment in ("2027-01-18T10:00:00+01:00", "2027-01-18T10:00:01+01:00"):
        # In the same second, and a second later: the first wave never takes it away.
        taken_over(desk, moment)
        told = desk.publish("--remove-gone", code=0)
        assert "1042" not in told
        assert seen(desk.sites) == before


# --- asking ---------------------------------------------------------------------------------------


class Keyboard:
    """Somebody at a terminal who types these answers."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.answers.pop(0) + "\n"


@pytest.mark.parametrize(("answer", "code", "sites"), [("j", 0, 3), ("JA", 0, 3), ("", 2, 0), ("nee", 2, 0)])
def test_on_a_terminal_it_asks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, sites: int
) -> None:
    keyboard = Keyboard(answer)
    monkeypatch.setattr("sys.stdin", keyboard)
    told = desk.publish(code=code)
    assert "3 sites erin zetten? [j/N]" in told
    assert len(list(desk.sites.iterdir())) == sites
    assert keyboard.answers == []


def test_taking_away_is_a_question_of_its_own(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.publish("--yes")
    desk.give("klanten.csv", THREE[:3])
    monkeypatch.setattr("sys.stdin", Keyboard("nee"))
    assert "1 site weghalen?" in desk.publish("--remove-gone", code=2)
    assert desk.place("1044").is_dir()
    shutil.rmtree(desk.place("1042"))
    monkeypatch.setattr("sys.stdin", Keyboard("ja", "nee"))
    desk.publish("--remove-gone", code=2)
    assert len(list(desk.sites.iterdir())) == 2
    monkeypatch.setattr("sys.stdin", Keyboard("ja", "ja"))
    desk.publish("--remove-gone")
    assert sorted(path.name for path in desk.sites.iterdir()) == sorted(
        (desk.place("1042").name, desk.place("1043").name)
    )


# --- trouble --------------------------------------------------------------------------------------


def test_two_at_a_time_do_not_get_in_each_others_way(desk: Desk) -> None:
    with FileLock(desk.folder / "kits" / ".publiceren.lock"):
        told = desk.publish("--yes", code=3)
    assert "Er is al iemand aan het publiceren" in told
    assert not any(desk.sites.iterdir())
    desk.publish("--yes")
    assert not (desk.folder / "kits" / ".publiceren.door").exists()


def test_a_full_disk_is_seen_before_anything_is_changed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command.shutil, "disk_usage", lambda _: os.terminal_size((0, 0)) and Usage())
    told = desk.publish("--yes", code=3)
    assert "geen plaats voor 2 MB" in told
    assert not any(desk.sites.iterdir())


class Usage:
    free = 100


def test_a_site_that_cannot_be_put_down_keeps_its_old_one_and_stops_nobody_else(
    desk: Desk, after: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.publish("--yes")
    old = desk.site("1042")
    desk.take_kits_of(after)
    real = write.finish

    def full(folder: Path) -> None:
        if "1042" in folder.name:
            raise OSError(28, "No space left on device")
        real(folder)

    monkeypatch.setattr(write, "finish", full)
    told = desk.publish("--yes", code=4)
    assert "KIT772" in told
    assert "No space left on device" in told
    assert snapshot(desk.place("1042")) == old
    assert snapshot(desk.place("1043")) == desk.site("1043")
    assert {row.client: row.converts_on for row in desk.rows()}["1042"] == date(2027, 2, 1)
    assert not [path for path in desk.sites.iterdir() if path.name.startswith(".")]


def test_a_record_that_cannot_be_written_stops_before_the_next_site(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", str(desk.wave / FILE))

    monkeypatch.setattr("generator.published.save", refuse)
    told = desk.publish("--yes", code=3)
    assert "gepubliceerd.csv" in told
    assert len(list(desk.sites.iterdir())) == 1


def test_a_lost_address_book_moves_the_site_and_tells_of_the_old_one(desk: Desk) -> None:
    """Another secret gives every client another address: both are seen."""
    desk.publish("--yes")
    rows = desk.rows()
    moved = [row.folder[:-12] + "aaaaaaaaaaaa" for row in rows]
    for row, name in zip(rows, moved, strict=True):
        (desk.sites / row.folder).rename(desk.sites / name)
    from dataclasses import replace

    save(desk.wave, [replace(row, folder=name) for row, name in zip(rows, moved, strict=True)])
    told = desk.publish("--yes")
    assert told.count("nieuw (op een ander adres dan eerst)") == 3
    assert told.count("blijft staan (het oude adres van deze klant)") == 3
    assert len(list(desk.sites.iterdir())) == 6


def test_as_data_it_tells_the_same(desk: Desk, after: Path) -> None:
    desk.publish("--yes", "--client", "1042")
    desk.take_kits_of(after)
    shutil.rmtree(kit_of(desk, "1044"))
    told = json.loads(desk.publish("--format", "json", code=2))
    assert (told["schema"], told["opdracht"], told["uitkomst"]) == (1, "publish", 2)
    about = told["publicatie"]
    assert (about["golf"], about["doel"], about["zip"], about["echt"]) == (
        "golf-1",
        desk.sites.as_posix(),
        False,
        False,
    )
    place = desk.place("1042").name
    assert about["klanten"][0] == {
        "klantnummer": "1042",
        "naam": "Bakkerij De Korenaar",
        "stand": "veranderd",
        "redenen": ["andere-dag"],
        "code": None,
        "map": place,
        "adres": f"{BASE_URL}/{place}/",
        "vorige_conversiedatum": "2027-02-01",
        "gedaan": False,
    }
    assert [(one["stand"], one["code"]) for one in about["klanten"][1:]] == [
        ("nieuw", None),
        ("tegengehouden", "KIT764"),
    ]
    assert [one["code"] for one in told["problemen"]] == ["KIT764"]
    assert set(about) == set(keys_of("publicatie"))
    assert set(about["klanten"][0]) == set(keys_of("publicatie-klant"))
    told = json.loads(desk.publish("--format", "json", "--yes", code=4))
    assert [one["gedaan"] for one in told["publicatie"]["klanten"]] == [True, True, False]
    assert told["publicatie"]["echt"] is True


def test_the_manual_names_every_reason() -> None:
    named = [cells[0] for cells in rows(section(page("uitvoer.md"), "publicatie-redenen"))]
    assert named == [str(reason) for reason in Reason]


def test_english_too(desk: Desk) -> None:
    told = desk.publish("--yes", "--lang", "en")
    assert "1042 Bakkerij De Korenaar: new" in told
    assert "The sites are here:" in told
