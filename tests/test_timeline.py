"""Milestones: the contract's days, moved off weekends and free days in the right direction."""

from datetime import date, timedelta

import pytest

from generator.model import Phase
from generator.timeline import (
    is_working_day,
    milestones,
    next_payday,
    phase,
    public_holidays,
    working_days_between,
)
from tests.factory import make_wave

DAY = timedelta(days=1)


def days(wave_day: date, **changes: object) -> dict[str, date]:
    return {item.key: item.day for item in milestones(make_wave(converts_on=wave_day, **changes))}


def test_wave_of_monday_1_february_2027_needs_no_moving() -> None:
    assert [f"{item.key} {item.day:%a %d-%m-%Y}" for item in milestones(make_wave())] == [
        "overzicht-aanvragen Mon 28-12-2026",
        "selectie-insturen Mon 04-01-2027",
        "gegevens-controleren Mon 11-01-2027",
        "klant-informeren Mon 18-01-2027",
        "medewerkers-informeren Fri 22-01-2027",
        "laatste-wijzigingen Mon 25-01-2027",
        "herinneren Fri 29-01-2027",
        "overstap Mon 01-02-2027",
        "uitvallijst-verwerken Tue 02-02-2027",
        "niet-geactiveerd-helpen Mon 08-02-2027",
        "tweede-herinnering Mon 15-02-2027",
        "afronden Mon 01-03-2027",
    ]
    assert not any(item.moved for item in milestones(make_wave()))


@pytest.mark.parametrize(
    ("converts_on", "key", "day"),
    [
        # preparing moves back ...
        (date(2027, 2, 3),  "medewerkers-informeren",  date(2027, 1, 22)),  # Sunday 24 -> Friday 22
        (date(2026, 5, 18), "laatste-wijzigingen",     date(2026, 5, 11)),
        (date(2026, 4, 20), "klant-informeren",        date(2026, 4, 3)),   # Easter Monday -> Good Friday, worked
        (date(2027, 1, 4),  "herinneren",              date(2026, 12, 31)), # New Year's Day -> Thursday
        # ... and following up moves on
        (date(2026, 4, 3),  "uitvallijst-verwerken",   date(2026, 4, 7)),   # Saturday, over Easter -> Tuesday
        (date(2026, 12, 18), "niet-geactiveerd-helpen", date(2026, 12, 28)), # Christmas Day -> Monday
        (date(2027, 4, 26), "uitvallijst-verwerken",   date(2027, 4, 28)),  # King's Day -> Wednesday
        # the conversion itself is never moved
        (date(2027, 1, 1),  "overstap",                date(2027, 1, 1)),
        (date(2027, 1, 30), "overstap",                date(2027, 1, 30)),
    ],
)  # fmt: skip
def test_milestone_moves_to_a_working_day(converts_on: date, key: str, day: date) -> None:
    assert days(converts_on)[key] == day


def test_office_can_choose_its_own_number_of_days() -> None:
    assert days(date(2027, 2, 1), milestone_days={"klant-informeren": -21})["klant-informeren"] == date(
        2027, 1, 11
    )


def test_conversion_day_stays_whatever_an_office_fills_in_for_it() -> None:
    assert days(date(2027, 2, 1), milestone_days={"overstap": 3})["overstap"] == date(2027, 2, 1)


def test_office_can_add_free_days_and_work_on_others() -> None:
    wave = make_wave(
        extra_free_days=frozenset({date(2027, 1, 22)}), extra_working_days=frozenset({date(2027, 1, 23)})
    )
    moved = {item.key: item for item in milestones(wave)}["medewerkers-informeren"]
    assert (moved.day, moved.moved) == (date(2027, 1, 21), True)
    assert is_working_day(date(2027, 1, 23), wave)


@pytest.mark.parametrize(
    ("day", "free"),
    [
        (date(2025, 5, 5),  True),    # divisible by 5
        (date(2026, 5, 5),  False),
        (date(2027, 5, 5),  False),
        (date(2030, 5, 5),  True),
        (date(2026, 4, 3),  False),   # Good Friday
        (date(2027, 3, 26), False),   # Good Friday
        (date(2026, 4, 6),  True),    # Easter Monday
        (date(2025, 4, 26), True),    # King's Day on Saturday, because 27 April is a Sunday
        (date(2026, 4, 27), True),
        (date(2026, 5, 14), True),    # Ascension Day
        (date(2026, 5, 25), True),    # Whit Monday
        (date(2026, 12, 25), True),
        (date(2026, 12, 26), True),
        (date(2026, 12, 31), False),
        (date(2027, 1, 1),  True),
    ],
)  # fmt: skip
def test_dutch_public_holidays_on_which_offices_close(day: date, free: bool) -> None:
    assert (day in public_holidays(day.year)) is free


def test_next_years_holidays_are_known() -> None:
    # When this fails: raise the `holidays` version in constraints.txt and read the new year's days.
    for year in range(2025, 2033):
        assert len(public_holidays(year)) == (10 if year % 5 == 0 else 9)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        (date(2027, 2, 1),  date(2027, 2, 1),  0),
        (date(2027, 2, 1),  date(2027, 2, 2),  1),
        (date(2027, 2, 5),  date(2027, 2, 8),  1),   # Friday to Monday
        (date(2027, 2, 8),  date(2027, 2, 1),  0),
        (date(2026, 12, 24), date(2026, 12, 29), 2), # Christmas and a weekend between
    ],
)  # fmt: skip
def test_working_days_between_two_days(first: date, last: date, count: int) -> None:
    assert working_days_between(first, last, make_wave()) == count


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (date(2027, 1, 31), Phase.BEFORE),
        (date(2027, 2, 1),  Phase.ON_THE_DAY),
        (date(2027, 2, 2),  Phase.AFTER),
        (date(2027, 2, 28), Phase.AFTER),
        (date(2027, 3, 1),  Phase.CLOSED),  # Monday: `afronden` itself
        (date(2027, 3, 2),  Phase.CLOSED),
        (date(2028, 3, 1),  Phase.CLOSED),
    ],
)  # fmt: skip
def test_phase_turns_on_the_day_itself(dated: date, expected: Phase) -> None:
    assert phase(make_wave(dated=dated)) is expected


@pytest.mark.parametrize(
    ("converts_on", "changes", "closes"),
    [
        # Good Friday is worked; four weeks on is the Friday after King's Day
        (date(2026, 4, 3),  {},                                          date(2026, 5, 1)),
        (date(2026, 11, 27), {},                                         date(2026, 12, 28)),  # Christmas Day
        (date(2026, 5, 9),  {},                                          date(2026, 6, 8)),    # a Saturday
        (date(2027, 2, 1),  {"milestone_days": {"afronden": 42}},        date(2027, 3, 15)),
        (date(2027, 2, 1),  {"milestone_days": {"afronden": 5}},         date(2027, 2, 8)),    # Saturday
        (date(2027, 2, 1),  {"extra_free_days": frozenset({date(2027, 3, 1)})}, date(2027, 3, 2)),
    ],
)  # fmt: skip
def test_the_wave_closes_where_its_own_planning_ends_it(
    converts_on: date, changes: dict[str, object], closes: date
) -> None:
    before, on = (make_wave(converts_on=converts_on, dated=day, **changes) for day in (closes - DAY, closes))
    assert (phase(before), phase(on)) == (Phase.AFTER, Phase.CLOSED)


@pytest.mark.parametrize("days", [0, -3])
def test_no_wave_is_closed_on_the_day_of_the_move_or_before_it(days: int) -> None:
    moved = {"afronden": days}
    assert phase(make_wave(dated=date(2027, 2, 1), milestone_days=moved)) is Phase.ON_THE_DAY
    assert phase(make_wave(dated=date(2027, 1, 31), milestone_days=moved)) is Phase.BEFORE


def test_milestones_do_not_move_with_the_date_of_the_kit() -> None:
    assert milestones(make_wave(dated=date(2027, 3, 1))) == milestones(make_wave(dated=date(2026, 12, 1)))


@pytest.mark.parametrize(
    ("payday", "dated", "expected"),
    [
        (None, date(2027, 2, 5),   None),
        (24,   date(2027, 2, 5),   date(2027, 2, 24)),
        (24,   date(2027, 2, 24),  date(2027, 2, 24)),
        (24,   date(2027, 2, 25),  date(2027, 3, 24)),
        (31,   date(2027, 2, 5),   date(2027, 2, 28)),
        (1,    date(2027, 12, 2),  date(2028, 1, 1)),
        (24,   date(2026, 12, 1),  date(2027, 2, 24)),  # before the move everybody still has the old portal
    ],
)  # fmt: skip
def test_next_payday_is_the_first_one_from_the_move_on(
    payday: int | None, dated: date, expected: date | None
) -> None:
    assert next_payday(make_wave(payday=payday, dated=dated)) == expected
