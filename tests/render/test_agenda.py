"""The calendar file, read back by the letter of RFC 5545: the right days, the same identity, nothing private."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from generator import timeline, words
from generator.model import Contact, Owner, PublicKit, Wave
from generator.render import agenda
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.reading import read_blocks
from tests.render.diary import Diary, parsed, rings_on

_ESCAPED = {"\\n": "\n", "\\N": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}


def lines(kit: PublicKit) -> list[str]:
    """Return the content lines, unfolded; every rule about lines is checked on the way."""
    data = agenda.render(kit)["agenda.ics"]
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in physical)
    assert max(map(len, physical)) <= 75
    assert all(physical)
    return data[:-2].replace(b"\r\n ", b"").decode("utf-8").split("\r\n")


def events(kit: PublicKit) -> list[dict[str, str]]:
    """Return every event by its properties, parameters included in the name; the alarm's under `alarm `."""
    found: list[dict[str, str]] = []
    inside: list[str] = []
    for line in lines(kit):
        name, value = line.split(":", 1)
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert inside.pop() == value
        elif "VEVENT" in inside:
            key = f"alarm {name}" if inside[-1] == "VALARM" else name
            assert key not in found[-1], "a property twice"
            found[-1][key] = re.sub(r"\\.", lambda match: _ESCAPED[match[0]], value)
    assert inside == []
    return found


def day(value: str) -> date:
    return date(int(value[:4]), int(value[4:6]), int(value[6:8]))


WAVES: Mapping[str, Wave] = {
    "gewoon": make_wave(),
    "op de dag": make_wave(dated=date(2027, 2, 1)),
    "afgesloten": make_wave(dated=date(2027, 4, 1)),
    "op een feestdag": make_wave(converts_on=date(2027, 1, 1), dated=date(2026, 12, 1)),
    "op zaterdag": make_wave(converts_on=date(2027, 1, 30)),
    "rond Pasen": make_wave(converts_on=date(2026, 4, 3), dated=date(2026, 3, 1)),
    "oudjaar": make_wave(converts_on=date(2026, 12, 31), dated=date(2026, 12, 1)),
    "schrikkeldag": make_wave(converts_on=date(2028, 2, 29), dated=date(2028, 2, 1)),
    "zelf gekozen": make_wave(milestone_days={"medewerkers-informeren": -8, "laatste-wijzigingen": -8}),
    "collectief": make_wave(route="collectief"),
}


@pytest.mark.parametrize("wave", WAVES.values(), ids=list(WAVES))
def test_every_own_task_and_the_move_stand_on_the_day_of_the_planning(wave: Wave) -> None:
    kit = make_kit(wave=wave)
    own = [one for one in kit.milestones if one.owner is Owner.CLIENT or one.key == "overstap"]
    planned = {one.key: one.day for one in own}
    found = events(kit)
    assert {one["UID"].rsplit("-", 1)[0]: day(one["DTSTART;VALUE=DATE"]) for one in found} == planned
    assert len(found) == len(planned) == 6
    for one in found:
        # The end of an all-day event is the first day that is not in it.
        start, end = (day(one[f"{name};VALUE=DATE"]) for name in ("DTSTART", "DTEND"))
        assert end - start == timedelta(days=1)


def test_an_event_says_all_that_a_calendar_needs() -> None:
    text = lines(make_kit())
    assert text[0] == "BEGIN:VCALENDAR"
    assert {"VERSION:2.0", "METHOD:PUBLISH", "PRODID:-//overstapkit//agenda//NL"} <= set(text)
    assert "X-WR-CALNAME:Overstap naar MijnLoket" in text
    move = next(one for one in events(make_kit()) if one["UID"].startswith("overstap-"))
    assert re.fullmatch(r"overstap-[0-9a-f]{16}@overstapkit", move.pop("UID"))
    assert move == {
        "DTSTAMP": "20270118T000000Z",
        "LAST-MODIFIED": "20270118T000000Z",
        "DTSTART;VALUE=DATE": "20270201",
        "DTEND;VALUE=DATE": "20270202",
        "SEQUENCE": "5148",
        "TRANSP": "TRANSPARENT",
        "SUMMARY": "De overstap naar MijnLoket",
        "DESCRIPTION": "Loket stuurt de uitnodigingen. Werknemerloket gaat dicht.\n\n"
        "Vragen? Bel of mail Marit de Wit:\n020 123 45 67\nmarit@lindeboom.example",
        "alarm ACTION": "DISPLAY",
        # A Monday: it rings on Friday at nine, counted from midnight on the day itself.
        "alarm DESCRIPTION": "Maandag: De overstap naar MijnLoket",
        "alarm TRIGGER": "-P2DT15H",
    }


# --- a day that moves -----------------------------------------------------------------------------


def imported(*kits: PublicKit) -> Diary:
    diary = Diary()
    for kit in kits:
        diary.load(agenda.render(kit)["agenda.ics"])
    return diary


def numbers(kit: PublicKit) -> list[int]:
    return [int(event.sequence.value) for event in parsed(agenda.render(kit)["agenda.ics"])]


MOVED: Mapping[str, Wave] = {
    "een week later": make_wave(converts_on=date(2027, 2, 8), dated=date(2027, 1, 19)),
    "een week eerder": make_wave(converts_on=date(2027, 1, 25), dated=date(2027, 1, 19)),
    "na de oude dag verteld": make_wave(converts_on=date(2027, 3, 1), dated=date(2027, 2, 3)),
    "alleen een taak": make_wave(milestone_days={"laatste-wijzigingen": -5}, dated=date(2027, 1, 19)),
    "op dezelfde dag, als correctie": make_wave(
        converts_on=date(2027, 2, 8), told_before=date(2027, 2, 1), dated=date(2027, 1, 18)
    ),
    "naar een andere golf": make_wave(
        folder="voorbeeld-2027-03", converts_on=date(2027, 3, 1), dated=date(2027, 1, 19)
    ),
}


@pytest.mark.parametrize("wave", MOVED.values(), ids=list(MOVED))
def test_a_moved_day_replaces_the_earlier_one_and_none_stands_there_twice(wave: Wave) -> None:
    old, new = make_kit(), make_kit(wave=wave)
    # Some programs look at this number alone.
    assert max(numbers(old)) < min(numbers(new))
    diary = imported(old)
    before = diary.days()
    assert diary.load(agenda.render(new)["agenda.ics"]) == 6
    assert len(diary.events) == 6
    assert diary.days() == {one.key: one.day for one in agenda.own_days(new)} != before
    # Who opens the old mail once more gets the old days back from no program that keeps to the standard.
    assert diary.load(agenda.render(old)["agenda.ics"]) == 0
    assert diary.days() != before


def test_the_same_file_twice_changes_nothing() -> None:
    kit = make_kit()
    assert imported(kit).load(agenda.render(kit)["agenda.ics"]) == 0


def test_no_date_of_a_kit_makes_a_number_that_a_calendar_refuses() -> None:
    for dated in (date(1, 1, 1), date(2019, 12, 31), date(2020, 1, 1), date(9999, 1, 1)):
        event = next(parsed(agenda.render(make_kit(wave=make_wave(dated=dated)))["agenda.ics"]))
        assert 0 <= int(event.sequence.value) < 2**31


def test_a_day_moves_forth_and_back_again() -> None:
    """The number follows the date of the kit: one that follows the day itself would only move it on."""
    days = ((18, date(2027, 2, 1)), (20, date(2027, 2, 8)), (22, date(2027, 2, 1)))
    kits = [make_kit(wave=make_wave(dated=date(2027, 1, made), converts_on=day)) for made, day in days]
    assert imported(*kits).days() == {one.key: one.day for one in agenda.own_days(kits[2])}


@pytest.mark.parametrize("wave", WAVES.values(), ids=list(WAVES))
def test_it_rings_at_nine_on_the_working_day_before_and_never_for_what_is_past(wave: Wave) -> None:
    for event in parsed(agenda.render(make_kit(wave=wave))["agenda.ics"]):
        rings, start = rings_on(event), event.dtstart.value
        earlier = (start - timedelta(days=n) for n in range(1, 15))
        expected = next(one for one in earlier if timeline.is_working_day(one, wave))
        if expected < wave.dated:
            assert rings is None
            continue
        assert rings == datetime(expected.year, expected.month, expected.day, 9)
        said = event.valarm.description.value
        day = "Morgen" if (start - expected).days == 1 else words.weekday(start).capitalize()
        assert said == f"{day}: {event.summary.value}"


# --- whose it is ----------------------------------------------------------------------------------


def identities(kit: PublicKit) -> set[str]:
    return {one["UID"] for one in events(kit)}


def test_the_same_day_keeps_its_identity_whatever_changes_in_the_kit() -> None:
    first = identities(make_kit())
    for changed in (
        make_kit(wave=make_wave(dated=date(2027, 1, 25))),
        make_kit(wave=make_wave(converts_on=date(2027, 2, 8))),
        make_kit(make_office(name="Ander kantoor")),
        # A mailbox is renamed sooner than the part behind the @.
        make_kit(make_office(email="Loonadministratie@Lindeboom.example")),
        make_kit(client=make_client(name="Andere naam", address_form="u")),
        # A client that is not ready goes along with a later wave.
        make_kit(wave=make_wave(folder="voorbeeld-2027-03")),
    ):
        assert identities(changed) == first


def test_another_client_and_another_office_share_no_identity() -> None:
    kits = (
        make_kit(),
        make_kit(client=make_client(number="1043")),
        make_kit(make_office(email="salaris@ander.example")),
        # What stands between the address and the number counts.
        make_kit(make_office(email="x@a.example"), client=make_client(number="b1")),
        make_kit(make_office(email="x@a.exampleb"), client=make_client(number="1")),
    )
    assert len(set.union(*map(identities, kits))) == 6 * len(kits)


def test_the_file_names_the_client_nowhere_and_is_the_same_every_time() -> None:
    kit = make_kit()
    data = agenda.render(kit)["agenda.ics"]
    assert data == agenda.render(make_kit())["agenda.ics"]
    for value in (kit.client.name, kit.client.number, kit.client.email, kit.client.contact_person):
        assert str(value).encode() not in data
    assert not re.search(rb"https?:|ATTENDEE|ORGANIZER|URL", data)


@pytest.mark.parametrize("form", ["je", "u"])
def test_the_calendar_speaks_as_the_client_is_spoken_to(form: str) -> None:
    kit = make_kit(client=make_client(address_form=form))
    text = "\n".join(f"{one['SUMMARY']}.\n{one['DESCRIPTION']}" for one in events(kit))
    other = r"\b(u|uw)\b" if form == "je" else r"\b(je|jij|jou|jouw|jullie)\b"
    assert re.search(rf"\b{form}w?\b", text, re.IGNORECASE)
    assert not re.search(other, text, re.IGNORECASE)
    found = read_blocks(text.splitlines(), ("Marit de Wit", "marit@lindeboom.example"))
    assert found.longest_words <= 20


@pytest.mark.parametrize(
    "name", ["Jansen; Zn, & \\n co", "BEGIN:VEVENT", "é" * 200, "شركة", "🍞 bakker", "&#44; <b>x</b>"]
)
def test_a_name_is_text_and_nothing_else(name: str) -> None:
    office = make_office(contact=Contact(name=name))
    found = events(make_kit(office))
    assert len(found) == 6
    assert all(f"mail {name}:" in one["DESCRIPTION"] for one in found)


def test_an_office_without_a_phone_asks_for_no_call() -> None:
    for one in events(make_kit(make_office(phone=None, contact=None))):
        assert "Bel" not in one["DESCRIPTION"]
        assert "Vragen? Mail Kantoor Lindeboom:" in one["DESCRIPTION"]


def test_the_address_of_the_site_stands_there_only_when_it_has_one() -> None:
    address: Any = "https://overstap.example/korenaar-x/"
    assert address in events(make_kit(address=address))[0]["DESCRIPTION"]
    assert "Meer lezen" not in events(make_kit())[0]["DESCRIPTION"]
