"""Who would get no invitation or needs care, and the last day on which something helps."""

import re
from datetime import date
from typing import Any

import pytest

from generator import eligibility, preflight
from generator.model import Care, Client, Employment, JudgedCare, Person, Phase, Wave
from generator.policy import Policy
from generator.preflight_words import CARES, CLIENT, OFFICE
from tests.factory import make_client, make_person, make_wave


def judge(people: list[Person], wave: Wave | None = None, client: Client | None = None) -> list[JudgedCare]:
    wave = wave or make_wave()
    judged = eligibility.judge(people, wave.converts_on, wave.dated, wave.policy)
    return list(preflight.judge(client or make_client(), wave, judged))


def job(starts: date = date(2020, 1, 1), ends: date | None = None) -> tuple[Employment, ...]:
    return (Employment(starts=starts, ends=ends),)


LAST_DAY, SOON, LONG_AFTER = date(2027, 2, 1), date(2027, 2, 20), date(2027, 6, 30)
NEW = job(date(2027, 2, 15))

# fmt: off
PEOPLE: list[tuple[str, dict[str, Any], list[Care]]] = [
    ("all is well",               {},                                                        []),
    ("no address",                {"email": None},                                           [Care.NO_PRIVATE_EMAIL]),
    ("a business address only",   {"email": None, "has_business_email": True},               [Care.NO_PRIVATE_EMAIL]),
    ("a wrong address",           {"email": None, "email_was_invalid": True},                [Care.EMAIL_INVALID]),
    ("new, with an address",      {"employments": NEW},                                      []),
    ("new, no address",           {"employments": NEW, "email": None},                       [Care.LATER_WITHOUT_EMAIL]),
    ("new, a wrong address",      {"employments": NEW, "email": None, "email_was_invalid": True},
                                                                                             [Care.LATER_WITHOUT_EMAIL]),
    ("left after 2025",           {"employments": job(ends=date(2026, 11, 30))},             [Care.ASK]),
    ("left after 2025, no address", {"employments": job(ends=date(2026, 11, 30)), "email": None}, [Care.ASK]),
    ("leaves on the day",         {"employments": job(ends=LAST_DAY)},                       [Care.LAST_DAY]),
    ("leaves soon",               {"employments": job(ends=SOON)},                           [Care.LEAVES_SOON]),
    ("leaves long after",         {"employments": job(ends=LONG_AFTER)},                     []),
    ("leaves soon, no address",   {"employments": job(ends=SOON), "email": None},
                                                              [Care.NO_PRIVATE_EMAIL, Care.LEAVES_SOON]),
    ("left in 2025",              {"employments": job(ends=date(2025, 6, 30)), "email": None}, []),
    ("left before 2025",          {"employments": job(ends=date(2024, 6, 30)), "email": None}, []),
    ("has MijnLoket, no address", {"mijnloket": True, "email": None},                        []),
    ("has died",                  {"deceased": True, "email": None},                         []),
]
# fmt: on


@pytest.mark.parametrize(("case", "changes", "expected"), PEOPLE, ids=[case for case, _, _ in PEOPLE])
def test_a_person_needs_exactly_this_care(case: str, changes: dict[str, Any], expected: list[Care]) -> None:
    assert [one.care for one in judge([make_person(**changes)])] == expected, case


# fmt: off
CLIENTS: list[tuple[bool | None, bool | None, list[Care]]] = [
    # addendum  MijnLoket on
    (None,      None,          []),
    (True,      True,          []),
    (False,     True,          [Care.NO_ADDENDUM]),
    (True,      False,         [Care.MODULE_OFF]),
    (False,     False,         [Care.NO_ADDENDUM, Care.MODULE_OFF]),
]
# fmt: on


@pytest.mark.parametrize(("addendum", "active", "expected"), CLIENTS)
def test_a_client_needs_exactly_this_care_also_without_people(
    addendum: bool | None, active: bool | None, expected: list[Care]
) -> None:
    found = judge([], client=make_client(addendum=addendum, mijnloket_active=active))
    assert [(one.care, one.person) for one in found] == [(care, None) for care in expected]


def test_two_people_with_one_address_both_need_care() -> None:
    people = [make_person(number=number, email="Thuis@post.example") for number in ("7", "8")]
    assert [(one.care, one.person.number) for one in judge(people) if one.person] == [
        (Care.SHARED_EMAIL, "7"),
        (Care.SHARED_EMAIL, "8"),
    ]


def test_a_shared_address_of_who_leaves_soon_is_two_cares_of_one_person() -> None:
    people = [make_person(number="7", employments=job(ends=SOON)), make_person(number="8")]
    found = [(one.care, one.person.number) for one in judge(people) if one.person]
    assert found == [(Care.SHARED_EMAIL, "7"), (Care.SHARED_EMAIL, "8"), (Care.LEAVES_SOON, "7")]


def test_the_client_comes_first_then_what_is_urgent_then_the_natural_order() -> None:
    people = [
        make_person(number="3", email="c@post.example", employments=job(ends=SOON)),
        make_person(number="10", email=None),
        make_person(number="9", email=None),
        make_person(number="2", email=None, email_was_invalid=True),
    ]
    found = judge(people, client=make_client(addendum=False))
    assert [(str(one.care), one.person.number if one.person else "") for one in found] == [
        ("addendum-ontbreekt", ""),
        ("geen-privemail", "9"),
        ("geen-privemail", "10"),
        ("mailadres-fout", "2"),
        ("vertrekt-binnenkort", "3"),
    ]


def test_a_client_that_is_not_taken_along_needs_nothing() -> None:
    client = make_client(taken_along=False, addendum=False)
    assert judge([make_person(email=None)], client=client) == []


def test_every_kind_is_counted_noughts_included() -> None:
    found = preflight.count(judge([make_person(email=None)], client=make_client(addendum=False)))
    assert set(found) == set(Care)
    assert {care: n for care, n in found.items() if n} == {Care.NO_ADDENDUM: 1, Care.NO_PRIVATE_EMAIL: 1}


# --- until when -----------------------------------------------------------------------------------

MONDAY = date(2027, 2, 1)
# Good Friday is worked; Easter Monday 29 March 2027 is free. The move is on the Tuesday after.
AFTER_EASTER = date(2027, 3, 30)

# fmt: off
DAYS: list[tuple[str, date, date, dict[str, Any], date | None, date | None]] = [
    # case                           move          dated               wave  an address               the client itself
    ("long before",                  MONDAY,       date(2026, 12, 1),  {},   date(2027, 1, 25),       date(2027, 1, 4)),
    ("the selection goes today",     MONDAY,       date(2027, 1, 4),   {},   date(2027, 1, 25),       date(2027, 1, 4)),
    ("the selection is gone",        MONDAY,       date(2027, 1, 5),   {},   date(2027, 1, 25),       date(2027, 1, 25)),
    ("the last changes are today",   MONDAY,       date(2027, 1, 25),  {},   date(2027, 1, 25),       date(2027, 1, 25)),
    ("the last changes are past",    MONDAY,       date(2027, 1, 26),  {},   date(2027, 1, 29),       date(2027, 1, 29)),
    ("the last working day",         MONDAY,       date(2027, 1, 29),  {},   date(2027, 1, 29),       date(2027, 1, 29)),
    ("the Saturday before",          MONDAY,       date(2027, 1, 30),  {},   date(2027, 1, 31),       date(2027, 1, 31)),
    ("the eve",                      MONDAY,       date(2027, 1, 31),  {},   date(2027, 1, 31),       date(2027, 1, 31)),
    ("on the day",                   MONDAY,       MONDAY,             {},   None,                    None),
    ("after it",                     MONDAY,       date(2027, 2, 2),   {},   None,                    None),
    ("a public holiday before",      AFTER_EASTER, date(2027, 3, 24),  {},   date(2027, 3, 26),       date(2027, 3, 26)),
    ("a free day of the office",     MONDAY,       date(2027, 1, 26),
        {"extra_free_days": frozenset({date(2027, 1, 29)})},                 date(2027, 1, 28),       date(2027, 1, 28)),
    ("a Saturday that is worked",    MONDAY,       date(2027, 1, 26),
        {"extra_working_days": frozenset({date(2027, 1, 30)})},              date(2027, 1, 30),       date(2027, 1, 30)),
    ("another day for the changes",  MONDAY,       date(2027, 1, 18),
        {"milestone_days": {"laatste-wijzigingen": -10}},                    date(2027, 1, 22),       date(2027, 1, 22)),
    ("changes after the move",       MONDAY,       date(2027, 1, 18),
        {"milestone_days": {"laatste-wijzigingen": 3}},                      date(2027, 1, 29),       date(2027, 1, 29)),
]
# fmt: on


@pytest.mark.parametrize(
    ("case", "move", "dated", "changes", "address", "own"), DAYS, ids=[row[0] for row in DAYS]
)
def test_acting_helps_until_this_day(
    case: str, move: date, dated: date, changes: dict[str, Any], address: date | None, own: date | None
) -> None:
    wave = make_wave(converts_on=move, dated=dated, **changes)
    people = [
        make_person(number="1", email=None),
        make_person(number="2", email=None, email_was_invalid=True),
        make_person(number="3", email="samen@post.example"),
        make_person(number="4", email="samen@post.example"),
        make_person(number="5", email="weg@post.example", employments=job(ends=date(2026, 11, 30))),
    ]
    found = judge(people, wave, make_client(addendum=False, mijnloket_active=False))
    assert {one.by for one in found if one.person} == {address}, case
    assert {one.by for one in found if not one.person} == {own}, case
    assert preflight.last_call(wave) == address, case


# fmt: off
LEAVERS: list[tuple[date, date, list[tuple[Care, date]]]] = [
    # leaves           dated
    (LAST_DAY,         date(2027, 1, 18),  [(Care.LAST_DAY, LAST_DAY)]),
    (LAST_DAY,         LAST_DAY,           [(Care.LAST_DAY, LAST_DAY)]),
    (LAST_DAY,         date(2027, 2, 2),   []),
    (SOON,             date(2027, 1, 18),  [(Care.LEAVES_SOON, SOON)]),
    (SOON,             SOON,               [(Care.LEAVES_SOON, SOON)]),
    (SOON,             date(2027, 2, 21),  []),
    (date(2027, 3, 3), date(2027, 1, 18),  [(Care.LEAVES_SOON, date(2027, 3, 3))]),   # the 30th day
    (date(2027, 3, 4), date(2027, 1, 18),  []),
]
# fmt: on


@pytest.mark.parametrize(("leaves", "dated", "expected"), LEAVERS)
def test_who_leaves_has_a_day_of_their_own_and_who_is_gone_is_left_alone(
    leaves: date, dated: date, expected: list[tuple[Care, date]]
) -> None:
    found = judge([make_person(employments=job(ends=leaves))], make_wave(dated=dated))
    assert [(one.care, one.by) for one in found] == expected


def test_of_two_jobs_that_end_the_later_one_counts() -> None:
    two = (*job(ends=date(2027, 2, 5)), *job(ends=SOON))
    assert [one.by for one in judge([make_person(employments=two)])] == [SOON]


def test_where_the_last_day_does_not_count_who_leaves_that_day_is_no_longer_there() -> None:
    wave = make_wave(policy=Policy(last_day_is_active=False))
    assert [one.care for one in judge([make_person(employments=job(ends=LAST_DAY))], wave)] == [Care.ASK]


# fmt: off
BEGINNERS = [
    # dated              by
    (date(2027, 1, 18),  date(2027, 2, 15)),
    (date(2027, 2, 8),   date(2027, 2, 15)),
    (date(2027, 2, 15),  date(2027, 2, 15)),
    (date(2027, 2, 16),  None),               # still without an address, and already at work
]
# fmt: on


@pytest.mark.parametrize(("dated", "by"), BEGINNERS)
def test_who_begins_later_needs_an_address_by_the_first_day(dated: date, by: date | None) -> None:
    twice = (*NEW, *job(date(2027, 3, 1)))
    found = judge([make_person(email=None, employments=twice)], make_wave(dated=dated))
    assert [(one.care, one.by) for one in found] == [(Care.LATER_WITHOUT_EMAIL, by)]


def test_only_a_stopper_keeps_the_invitation_away() -> None:
    assert {str(care) for care in preflight.STOPPERS} == {
        "addendum-ontbreekt",
        "mijnloket-staat-uit",
        "geen-privemail",
        "mailadres-fout",
    }


# --- words ----------------------------------------------------------------------------------------


def test_every_care_has_words() -> None:
    assert list(CARES) == list(Care)


@pytest.mark.parametrize("care", Care)
@pytest.mark.parametrize("phase", Phase)
def test_the_words_of_a_care_are_short_and_say_who_acts(care: Care, phase: Phase) -> None:
    words = CARES[care]
    action = words.action(phase)
    assert words.owner in {OFFICE, CLIENT}
    assert words.title
    assert not words.title.endswith(".")
    assert action.endswith(".")
    assert all(len(sentence.split()) <= 14 for sentence in re.split(r"[.?:] ", action))
    # The list may be handed on: it must read right for the client too, with je and with u.
    assert not re.search(r"\b(je|jij|jullie|u|uw|klant)\b", action, re.IGNORECASE)


def test_an_invitation_is_sent_by_hand_only_from_the_day_itself_on() -> None:
    for words in CARES.values():
        assert "Stuur dan" not in words.action(Phase.BEFORE)
    for care in preflight.STOPPERS:
        assert "Stuur dan" in CARES[care].action(Phase.ON_THE_DAY)
        assert "Stuur dan" in CARES[care].action(Phase.AFTER)
