"""The questions of a wave, day by day: how many come, and how many the desk cannot answer that day.

How many come in all is the article's (`policy.expected_questions`). When they come is our advice, for nobody
has published it: `policy.QUESTIONS_BY_DAY`. What is left on a day waits for the next working day.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice

from generator.model import Wave
from generator.policy import QUESTIONS_BY_DAY, most_invited
from generator.timeline import is_working_day

# So many days without new questions are shown while the desk catches up; then it is told in days of work.
_CATCHING_UP = 10
_ALL = sum(QUESTIONS_BY_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastDay:
    """One working day: the fewest and most new questions, and how many are left when it ends."""

    day: date
    low: int
    high: int
    left_low: int = 0
    left_high: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """All questions of a wave by day; `a_day` is what the desk can answer, None when nobody filled it in."""

    low: int
    high: int
    a_day: int | None
    # No day when no question is expected; days of catching up are in it too.
    days: tuple[ForecastDay, ...]
    # The most people to invite in one wave with nothing left on any day; None without `a_day`.
    most_invited: int | None = None

    @property
    def coming(self) -> tuple[ForecastDay, ...]:
        """The days on which new questions may come."""
        return tuple(one for one in self.days if one.high)

    @property
    def busiest(self) -> ForecastDay:
        return max(self.days, key=lambda one: (one.high, one.low))

    @property
    def short(self) -> tuple[ForecastDay, ...]:
        """The days that end with questions left, if as many come as may."""
        return tuple(one for one in self.days if one.left_high)

    @property
    def worst(self) -> ForecastDay:
        """The day on which most are left; the first of equals."""
        return max(self.days, key=lambda one: one.left_high)

    @property
    def is_short(self) -> bool:
        """Say whether the desk falls short if as many come as may."""
        return bool(self.short)

    @property
    def is_surely_short(self) -> bool:
        """Say whether the desk falls short even if as few come as may."""
        return any(one.left_low for one in self.days)

    @property
    def caught_up(self) -> date | None:
        """The first day after the shortage that ends with nothing left; None when it is too far away."""
        if not self.is_short or self.days[-1].left_high:
            return None
        last = self.short[-1].day
        return next(one.day for one in self.days if one.day > last)


def of_wave(questions: tuple[int, int], wave: Wave, a_day: int | None) -> Forecast:
    """Return the forecast of a wave from its fewest and most questions and what its desk can answer a day."""
    low, high = questions
    if not high:
        return Forecast(low=low, high=high, a_day=a_day, days=())
    days = _days(questions, wave, a_day)
    return Forecast(low=low, high=high, a_day=a_day, days=days, most_invited=_fitting(a_day))


def spread(questions: int) -> tuple[int, ...]:
    """Share questions out over the days of the shape: whole numbers that add up exactly.

    One by one, each to the day that is furthest behind (the divisor method of Sainte-Laguë), the earlier of
    equals. So more questions never make a day quieter, and the fewest never pass the most.
    """
    # Below this many the method gives every day its rounded share, so that many need not go one by one.
    base = max(0, questions - len(QUESTIONS_BY_DAY))
    shared = [(2 * share * base + _ALL) // (2 * _ALL) for share in QUESTIONS_BY_DAY]
    for _ in range(questions - sum(shared)):
        behind = [Fraction(share, 2 * had + 1) for share, had in zip(QUESTIONS_BY_DAY, shared, strict=True)]
        shared[behind.index(max(behind))] += 1
    return tuple(shared)


def working_days(wave: Wave) -> Iterator[date]:
    """Yield the working days from the day of the move on, the day itself included."""
    day = wave.converts_on
    while True:
        if is_working_day(day, wave):
            yield day
        day += timedelta(days=1)


def in_the_same_weeks(wave: Wave, others: Iterable[Wave]) -> tuple[Wave, ...]:
    """Return the other waves of which questions may come on the same days, the first to move first."""
    first, last = _span(wave)
    found = [other for other in others if _span(other)[0] <= last and first <= _span(other)[1]]
    return tuple(sorted(found, key=lambda other: (other.converts_on, other.folder)))


def _span(wave: Wave) -> tuple[date, date]:
    days = tuple(islice(working_days(wave), len(QUESTIONS_BY_DAY)))
    return days[0], days[-1]


def _days(questions: tuple[int, int], wave: Wave, a_day: int | None) -> tuple[ForecastDay, ...]:
    calendar = working_days(wave)
    low, high = (spread(count) for count in questions)
    new = list(zip(low, high, strict=True))
    left_low, left_high = _left(low, a_day), _left(high, a_day)
    # The most are never fewer than the fewest, so what is left of the most takes longest.
    while a_day and left_high[-1] and len(new) < len(QUESTIONS_BY_DAY) + _CATCHING_UP:
        new.append((0, 0))
        left_low.append(max(0, left_low[-1] - a_day))
        left_high.append(max(0, left_high[-1] - a_day))
    return tuple(
        ForecastDay(day=day, low=few, high=many, left_low=behind, left_high=far_behind)
        for day, (few, many), behind, far_behind in zip(calendar, new, left_low, left_high, strict=False)
    )


def _left(new: Sequence[int], a_day: int | None) -> list[int]:
    """Return how many are left at the end of each day; none when nobody knows what the desk can do."""
    left, found = 0, []
    for count in new:
        left = max(0, left + count - a_day) if a_day else 0
        found.append(left)
    return found


def _fitting(a_day: int | None) -> int | None:
    """Return the most people of one wave with whom nothing is left on any day."""
    if not a_day:
        return None
    sizes = range(a_day * len(QUESTIONS_BY_DAY) + 2)
    too_many = bisect_left(sizes, True, key=lambda size: any(_left(spread(size), a_day)))
    return most_invited(too_many - 1)
