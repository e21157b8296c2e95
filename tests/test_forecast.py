"""The questions of a wave by day: whole numbers that add up, on days that the office works."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import forecast
from generator.forecast import Forecast
from generator.policy import QUESTIONS_BY_DAY, expected_questions
from tests.factory import make_wave

MONDAY = date(2027, 2, 1)


def _of(invited: int, a_day: int | None = 6, **wave: object) -> Forecast:
    return forecast.of_wave(expected_questions(invited), make_wave(**wave), a_day)


def _one_by_one(questions: int) -> tuple[int, ...]:
    """Share questions out by the definition of the method, without any short cut."""
    had = [0] * len(QUESTIONS_BY_DAY)
    for _ in range(questions):
        claims = [Fraction(share, 2 * has + 1) for share, has in zip(QUESTIONS_BY_DAY, had, strict=True)]
        had[claims.index(max(claims))] += 1
    return tuple(had)


def test_the_shape_is_of_a_hundred_and_never_rises() -> None:
    assert sum(QUESTIONS_BY_DAY) == 100
    assert list(QUESTIONS_BY_DAY) == sorted(QUESTIONS_BY_DAY, reverse=True)


# fmt: off
SPREAD = [
    (0,   (0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    (1,   (1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    (3,   (1, 1, 1, 0, 0, 0, 0, 0, 0, 0)),
    (20,  (4, 4, 3, 2, 2, 1, 1, 1, 1, 1)),
    (100, (20, 20, 15, 10, 10, 5, 5, 5, 5, 5)),
]
# fmt: on


@pytest.mark.parametrize(("questions", "by_day"), SPREAD)
def test_questions_come_most_at_once_and_are_over_after_two_weeks(
    questions: int, by_day: tuple[int, ...]
) -> None:
    assert forecast.spread(questions) == by_day


@given(st.integers(0, 3000))
def test_the_days_add_up_exactly_and_the_fewest_never_pass_the_most(questions: int) -> None:
    found = forecast.spread(questions)
    assert sum(found) == questions
    assert found == _one_by_one(questions)
    assert list(found) == sorted(found, reverse=True)
    more = forecast.spread(questions + 1)
    assert all(few <= many for few, many in zip(found, more, strict=True))
    assert all(
        abs(count - Fraction(questions * share, 100)) < 1
        for count, share in zip(found, QUESTIONS_BY_DAY, strict=True)
    )


def test_the_articles_own_example_by_day() -> None:
    found = _of(2000, 6)
    assert (found.low, found.high) == (40, 100)
    assert [(one.low, one.high) for one in found.coming] == [
        *[(8, 20)] * 2,
        (6, 15),
        *[(4, 10)] * 2,
        *[(2, 5)] * 5,
    ]


@given(st.integers(0, 4000), st.one_of(st.none(), st.integers(1, 40)))
def test_every_question_of_the_wave_is_on_one_day(invited: int, a_day: int | None) -> None:
    found = _of(invited, a_day)
    assert (sum(one.low for one in found.days), sum(one.high for one in found.days)) == expected_questions(
        invited
    )
    # What is left is all that came and was not answered: nobody answers more than a day's work.
    low = high = 0
    for one in found.days:
        low, high = (
            max(0, left + new - (a_day or 10**9)) for left, new in ((low, one.low), (high, one.high))
        )
        assert (one.left_low, one.left_high) == (low, high)


# fmt: off
DAYS = [
    # converts on          free, and working          the first days
    (MONDAY,               (), (),                    ["1 2", "2 2", "3 2", "4 2", "5 2", "8 2", "9 2", "10 2", "11 2", "12 2"]),
    (date(2027, 2, 4),     (), (),                    ["4 2", "5 2", "8 2"]),
    # A Saturday: the first who are asked are there on Monday.
    (date(2027, 2, 6),     (), (),                    ["8 2", "9 2"]),
    # Easter Monday, King's Day, and a free day of the office itself.
    (date(2027, 3, 26),    (), (),                    ["26 3", "30 3", "31 3"]),
    (date(2027, 4, 26),    (), (),                    ["26 4", "28 4"]),
    (MONDAY,               (date(2027, 2, 2),), (),   ["1 2", "3 2"]),
    (date(2027, 2, 6),     (), (date(2027, 2, 6),),   ["6 2", "8 2"]),
]
# fmt: on


@pytest.mark.parametrize(("converts_on", "free", "working", "first"), DAYS)
def test_only_working_days_count_from_the_day_of_the_move_on(
    converts_on: date, free: tuple[date, ...], working: tuple[date, ...], first: list[str]
) -> None:
    found = _of(
        2000,
        None,
        converts_on=converts_on,
        extra_free_days=frozenset(free),
        extra_working_days=frozenset(working),
    )
    assert [f"{one.day.day} {one.day.month}" for one in found.days][: len(first)] == first
    assert len(found.days) == len(QUESTIONS_BY_DAY)


def test_what_is_left_waits_for_the_next_working_day() -> None:
    found = _of(1600, 10)
    assert [one.high for one in found.days] == [16, 16, 12, 8, 8, 4, 4, 4, 4, 4]
    assert [one.left_high for one in found.days] == [6, 12, 14, 12, 10, 4, 0, 0, 0, 0]
    assert [one.left_low for one in found.days] == [0] * 10
    assert (found.worst.day, found.worst.left_high) == (date(2027, 2, 3), 14)
    assert found.is_short
    assert not found.is_surely_short
    assert found.caught_up == date(2027, 2, 9)


def test_days_of_catching_up_follow_when_the_questions_are_over() -> None:
    found = _of(2000, 6)
    assert len(found.coming) == 10
    assert [(one.high, one.left_high) for one in found.days[9:]] == [
        (5, 40), (0, 34), (0, 28), (0, 22), (0, 16), (0, 10), (0, 4), (0, 0),
    ]  # fmt: skip
    assert found.is_surely_short
    assert found.caught_up == found.days[-1].day == date(2027, 2, 23)


def test_a_desk_that_is_behind_for_weeks_is_told_so_without_a_row_a_day() -> None:
    found = _of(2000, 1)
    assert len(found.days) == 20
    assert found.days[-1].left_high == 80
    assert found.caught_up is None


def test_a_desk_that_can_take_it_has_nothing_left() -> None:
    found = _of(2000, 20)
    assert not found.is_short
    assert not found.is_surely_short
    assert found.caught_up is None
    assert (found.busiest.day, found.busiest.high) == (MONDAY, 20)


def test_without_a_capacity_nothing_is_said_to_be_short() -> None:
    found = _of(2000, None)
    assert not found.is_short
    assert found.most_invited is None
    assert [one.left_high for one in found.days] == [0] * 10


def test_without_invitations_there_are_no_days() -> None:
    found = _of(0)
    assert found.days == ()
    assert not found.is_short
    assert not found.is_surely_short


@given(st.integers(1, 200))
def test_a_wave_of_the_most_invited_leaves_nothing_and_a_larger_one_does(a_day: int) -> None:
    most = _of(1, a_day).most_invited
    assert most is not None
    assert not _of(most, a_day).is_short
    assert _of(most + 1, a_day).is_short


def test_the_largest_capacity_costs_no_time() -> None:
    assert _of(100_000, 10_000).most_invited == 1_000_000


def test_other_waves_in_the_same_weeks_are_those_with_a_day_in_common() -> None:
    wave = make_wave()

    def at(days: int, name: str = "ander") -> object:
        return make_wave(folder=name, converts_on=MONDAY + timedelta(days=days))

    # Ten working days from the day itself: 1 to 12 February.
    near = [at(11, "d"), at(-11, "b"), at(0, "c"), at(0, "a")]
    far = [at(14), at(-14)]
    found = forecast.in_the_same_weeks(wave, [*near, *far])  # type: ignore[list-item]
    assert [one.folder for one in found] == ["b", "a", "c", "d"]
