"""The office's calendar, imported by a parser that did not write it: its own tasks, moved when the day moves."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator import timeline
from generator.cli import run
from generator.model import WavePlan
from generator.render import agenda, desk_steps, office_agenda
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.diary import Diary, parsed
from tests.render.waves import make_wave_plan

PLAN = make_wave_plan()


def of(**changes: Any) -> WavePlan:
    """Return the plan of the same clients in a wave with other fields."""
    wave = make_wave(**changes)
    return replace(PLAN, wave=wave, milestones=timeline.milestones(wave))


def diary(*plans: WavePlan) -> Diary:
    made = Diary()
    for plan in plans:
        made.load(office_agenda.render(plan))
    return made


def test_every_task_of_the_office_stands_on_its_day_and_the_clients_own_do_not() -> None:
    expected = {f"kantoor-{one.key}": one.day for one in PLAN.milestones}
    # The client does this alone.
    del expected["kantoor-medewerkers-informeren"]
    assert diary(PLAN).days() == expected


MOVED: Mapping[str, WavePlan] = {
    "later": of(converts_on=date(2027, 2, 8), dated=date(2027, 1, 19)),
    "eerder": of(converts_on=date(2027, 1, 27), dated=date(2027, 1, 19)),
    "als correctie": of(converts_on=date(2027, 2, 8), told_before=date(2027, 2, 1)),
}


@pytest.mark.parametrize("plan", MOVED.values(), ids=list(MOVED))
def test_a_moved_wave_moves_its_tasks_and_doubles_none(plan: WavePlan) -> None:
    made = diary(PLAN, plan)
    assert len(made.events) == 11
    assert set(made.days().values()) == {
        one.day for one in plan.milestones if one.key != "medewerkers-informeren"
    }


def test_two_waves_and_the_calendar_of_a_client_stand_beside_each_other() -> None:
    made = diary(PLAN, of(folder="voorbeeld-2027-03"))
    for number in ("1042", "1043"):
        made.load(agenda.render(make_kit(client=make_client(number=number)))["agenda.ics"])
    assert len(made.events) == 11 + 11 + 6 + 6


def test_an_event_says_what_to_do_with_which_file_and_which_command() -> None:
    events = {event.uid.value.rpartition("-")[0]: event for event in parsed(office_agenda.render(PLAN))}
    told = events["kantoor-klant-informeren"]
    assert told.summary.value == "Stuur 8 klanten de aankondiging (Februari 2027)"
    assert "overstapkit send voorbeeld-2027-02 20\n" in told.description.value
    assert "kantoor/ticket.txt" in events["kantoor-overzicht-aanvragen"].description.value
    assert all("kantoor/takenlijst.html" in event.description.value for event in events.values())


def test_a_wave_whose_name_needs_quotes_gets_them() -> None:
    assert desk_steps.command("check", of(folder="golf 2")) == 'overstapkit check "golf 2"'
    assert desk_steps.command("check", of(folder="golf-2")) == "overstapkit check golf-2"


@pytest.mark.parametrize("route", ["loket", "collectief"])
def test_every_command_that_is_named_is_one_of_ours(route: str, capsys: pytest.CaptureFixture[str]) -> None:
    plan = of(route=route)
    named = {
        step.command for one in plan.milestones for step in desk_steps.steps(one.key, plan) if step.command
    }
    assert len(named) >= 6
    for command in named:
        program, verb, *_ = command.split()
        assert program == "overstapkit"
        assert run([verb, "--help"]) == 0
        assert f"overstapkit {verb} " in capsys.readouterr().out


def test_it_names_no_client_when_many_wait_and_no_person_ever() -> None:
    waiting = [
        make_kit(client=make_client(number=str(n), name=f"Klant {n}", addendum=False)) for n in range(7)
    ]
    few, many = (replace(PLAN, kits=tuple(waiting[:count])) for count in (2, 7))
    asked = [step.text for step in desk_steps.steps("selectie-insturen", few)]
    assert "Laat het addendum tekenen door Klant 0 en Klant 1." in asked
    assert "Laat het addendum tekenen door 7 klanten." in [
        step.text for step in desk_steps.steps("selectie-insturen", many)
    ]


def test_the_same_wave_gives_the_same_bytes_and_nobody_else_to_invite() -> None:
    data = office_agenda.render(PLAN)
    assert data == office_agenda.render(make_wave_plan())
    assert b"ATTENDEE" not in data
    assert b"ORGANIZER" not in data
    other = replace(PLAN, office=make_office(email="salaris@ander.example"))
    uids = [{event.uid.value for event in parsed(office_agenda.render(plan))} for plan in (PLAN, other)]
    assert not uids[0] & uids[1]
