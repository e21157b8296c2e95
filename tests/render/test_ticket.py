"""ticket.txt as an office copies it: the right subject, each client that goes along, and who still waits for what."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model import Client, WavePlan
from generator.policy import TICKET_SUBJECT
from generator.render import ticket
from generator.text_field_names import FACTS
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.reading import read_blocks
from tests.render.waves import make_wave_plan

PLAN = make_wave_plan()


def of(*clients: Client, **changes: Any) -> WavePlan:
    """Return the wave with these clients only; `changes` are fields of the plan."""
    kits = tuple(make_kit(wave=PLAN.wave, client=client) for client in clients)
    return replace(PLAN, kits=kits, **changes)


def text(plan: WavePlan = PLAN) -> str:
    data = ticket.render(plan)
    assert data.startswith(b"\xef\xbb\xbf")
    told = data.decode("utf-8-sig")
    assert told.count("\n") == told.count("\r\n")
    return told.replace("\r\n", "\n")


def tickets(plan: WavePlan = PLAN) -> list[str]:
    """Return what an office copies: all between two lines."""
    return re.findall(r"^===== Ticket \d: [^\n]*\n(.*?)^===== Einde", text(plan), re.MULTILINE | re.DOTALL)


def listed(part: str, after: str) -> list[str]:
    """Return the lines of a list under the line that begins so."""
    found = re.search(rf"^{after}[^\n]*:\n((?:- [^\n]*\n)+)", part, re.MULTILINE)
    return [line.removeprefix("- ") for line in found[1].splitlines()] if found else []


def test_before_a_choice_there_is_one_ticket_that_asks_for_the_overview() -> None:
    (asked,) = tickets(replace(PLAN, kits=()))
    assert asked.strip().startswith(f"Onderwerp: {TICKET_SUBJECT}\n")
    assert "overzicht van al onze klanten" in asked
    for wanted in ("nummer", "producten", "Werknemerloket gebruiken", "MijnLoket al aanstaat"):
        assert any(wanted in line for line in listed(asked, "Sturen jullie ons"))
    assert "maandag 1 februari 2027" in asked
    assert "Nu nodig: ticket 1." in text(replace(PLAN, kits=()))


def test_after_it_the_second_ticket_names_each_client_that_goes_along_and_no_other() -> None:
    asked, chosen = tickets()
    assert chosen.strip().startswith(f"Onderwerp: {TICKET_SUBJECT}\n")
    expected = sorted((kit.client for kit in PLAN.kits), key=lambda one: int(one.number))
    assert listed(chosen, "Dit is onze keuze") == [f"{one.number}, {one.name}" for one in expected]
    assert f"Deze {len(expected)} klanten gaan mee" in chosen
    left_out = PLAN.left_out[0].name
    assert left_out not in text()
    assert not [kit for kit in PLAN.kits if kit.client.name in asked]


@pytest.mark.parametrize(
    ("addendum", "active", "unsigned", "off"),
    [
        (True,  True,  False, False),
        (None,  None,  False, False),
        (False, True,  True,  False),
        (True,  False, False, True),
        (False, False, True,  True),
    ],
)  # fmt: skip
def test_who_waits_for_the_addendum_or_for_mijnloket_is_named(
    addendum: bool | None, active: bool | None, unsigned: bool, off: bool
) -> None:
    client = make_client(number="7", name="Bakker & Zn", addendum=addendum, mijnloket_active=active)
    sound = make_client(number="8", name="Klaar BV", addendum=True, mijnloket_active=True)
    plan = of(client, sound)
    chosen = tickets(plan)[1]
    assert listed(chosen, "Dit is onze keuze") == ["7, Bakker & Zn", "8, Klaar BV"]
    named = ["7, Bakker & Zn"]
    assert listed(chosen, "Bij deze klant is het addendum") == named * unsigned
    assert listed(chosen, "Bij deze klant staat MijnLoket") == named * off
    # What nobody filled in is told to the office, and not to Loket.
    assert ("van 1 klant weet je nog niet alles" in text(plan)) == (addendum is None)


def test_what_the_office_knows_already_is_not_asked() -> None:
    assert len(re.findall(r"^- .*\?$", tickets()[0], re.M)) == len(FACTS)
    known = replace(PLAN, office=make_office(facts=dict.fromkeys(FACTS[:-1], "x")))
    assert re.findall(r"^- .*\?$", tickets(known)[0], re.M) == [
        "- Blijven de loonstroken uit Werknemerloket te zien?"
    ]
    all_known = replace(PLAN, office=make_office(facts=dict.fromkeys(FACTS, "x")))
    assert re.findall(r"^- .*\?$", tickets(all_known)[0], re.M) == []
    assert "Weten jullie" not in tickets(all_known)[0]


def test_every_fact_of_kantoor_yml_has_its_question() -> None:
    assert set(ticket._QUESTIONS) == set(FACTS)


def test_an_office_that_starts_the_move_itself_hands_in_no_list() -> None:
    wave = make_wave(route="collectief")
    assert len(tickets(of(make_client(), wave=wave))) == 1
    plan = of(make_client(number="7", name="Bakker", addendum=False), make_client(number="8"), wave=wave)
    chosen = tickets(plan)[1]
    assert listed(chosen, "Bij deze klant is het addendum") == ["7, Bakker"]
    assert "8," not in chosen
    assert "klantlijst" not in text(plan)


def test_after_the_move_it_says_that_it_is_no_longer_needed() -> None:
    plan = replace(PLAN, wave=make_wave(dated=date(2027, 2, 2)))
    assert "Deze tickets heb je niet meer nodig." in text(plan)
    assert "aan de beurt" not in text(plan)


@pytest.mark.parametrize(
    "name", ["Jansen & Zn <b>", "{{ 7*7 }}", "=1+1", "&#44; x", "===== Einde van ticket 9"]
)
def test_a_name_is_text_and_nothing_else(name: str) -> None:
    assert f"- 7, {name}\n" in text(of(make_client(number="7", name=name)))


def test_it_knows_no_person_no_address_and_no_contact() -> None:
    for kit in PLAN.kits:
        for value in (kit.client.email, kit.client.contact_person, kit.client.phone):
            assert not value or value not in text()


def test_it_reads_easily_and_has_no_empty_holes() -> None:
    for plan in (PLAN, replace(PLAN, kits=()), of(make_client(addendum=False, mijnloket_active=False))):
        told = text(plan)
        assert "\n\n\n" not in told
        sentences = [line for line in told.splitlines() if not line.startswith(("-", "=", "Onderwerp"))]
        assert read_blocks(sentences, ("Marit de Wit", PLAN.wave.name)).longest_words <= 20
        assert ticket.render(plan) == ticket.render(plan)
