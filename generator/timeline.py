"""The milestones of a wave, counted from the conversion day and moved off weekends and free days."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays

from generator.model import Basis, Milestone, Owner, Phase, Wave

_GOOD_FRIDAY = "goede vrijdag"
_LIBERATION_DAY = (5, 5)
# Day 0 of the number in calendars, long before any wave: it may never be below nought.
_FIRST_CALENDAR = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class _Rule:
    key: str
    days: int
    moves: int  # -1: back, +1: on, 0: never
    owner: Owner
    basis: Basis


_RULES = (
    _Rule("overzicht-aanvragen", -35, -1, Owner.OFFICE, Basis.ARTICLE_DAY_ADVISED),
    _Rule("selectie-insturen", -28, -1, Owner.OFFICE, Basis.ARTICLE_DAY_ADVISED),
    _Rule("gegevens-controleren", -21, -1, Owner.CLIENT, Basis.ADVICE),
    _Rule("klant-informeren", -14, -1, Owner.OFFICE, Basis.ARTICLE),
    _Rule("medewerkers-informeren", -10, -1, Owner.CLIENT, Basis.ARTICLE_DAY_ADVISED),
    _Rule("laatste-wijzigingen", -7, -1, Owner.CLIENT, Basis.ADVICE),
    _Rule("herinneren", -3, -1, Owner.OFFICE, Basis.ADVICE),
    _Rule("overstap", 0, 0, Owner.LOKET, Basis.ARTICLE),
    _Rule("uitvallijst-verwerken", +1, +1, Owner.OFFICE, Basis.ARTICLE_DAY_ADVISED),
    _Rule("niet-geactiveerd-helpen", +7, +1, Owner.CLIENT, Basis.ARTICLE_DAY_ADVISED),
    _Rule("tweede-herinnering", +14, +1, Owner.CLIENT, Basis.ADVICE),
    _Rule("afronden", +28, +1, Owner.OFFICE, Basis.ADVICE),
)


@cache
def public_holidays(year: int) -> Mapping[date, str]:
    """Return the Dutch public holidays on which offices are closed.

    Good Friday is a working day for most; 5 May is a day off only in years divisible by 5 (contract,
    section 5). The `holidays` library has it the other way round for most years.
    """
    found = holidays.country_holidays("NL", years=year, language="nl")
    days = {day: name for day, name in found.items() if name.casefold() != _GOOD_FRIDAY}
    liberation = date(year, *_LIBERATION_DAY)
    days.pop(liberation, None)
    if year % 5 == 0:
        days[liberation] = "Bevrijdingsdag"
    return days


def is_working_day(day: date, wave: Wave) -> bool:
    """Say whether an office works on a day: not in weekends or on free days, unless the wave says so."""
    if day in wave.extra_working_days:
        return True
    return day.weekday() < 5 and day not in wave.extra_free_days and day not in public_holidays(day.year)


def working_day_before(wave: Wave) -> date:
    """Return the last working day before the move: the day on which employees are told once more."""
    day = wave.converts_on - timedelta(days=1)
    while not is_working_day(day, wave):
        day -= timedelta(days=1)
    return day


def milestones(wave: Wave) -> tuple[Milestone, ...]:
    """Return all milestones, in the order of the contract. They never move with the kit's date."""
    return tuple(_milestone(rule, wave) for rule in _RULES)


def _milestone(rule: _Rule, wave: Wave) -> Milestone:
    own_day = wave.milestone_days.get(rule.key) if rule.moves else None
    counted = wave.converts_on + timedelta(days=rule.days if own_day is None else own_day)
    day = _onto_working_day(counted, rule.moves, lambda day: is_working_day(day, wave))
    return Milestone(key=rule.key, day=day, owner=rule.owner, basis=rule.basis, moved=day != counted)


def _onto_working_day(day: date, step: int, works: Callable[[date], bool]) -> date:
    while step and not works(day):
        day += timedelta(days=step)
    return day


def working_days_between(first: date, last: date, wave: Wave) -> int:
    """Count the working days after `first` up to and including `last`; 0 when `last` is not later."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day, wave) for day in days)


def payday_from(wave: Wave, day: date) -> date | None:
    """Return the first payday on or after a day; day 31 is the last day of a shorter month."""
    if wave.payday is None:
        return None
    for year, month in ((day.year, day.month), (day.year + day.month // 12, day.month % 12 + 1)):
        payday = date(year, month, min(wave.payday, monthrange(year, month)[1]))
        if payday >= day:
            return payday
    raise AssertionError("one of two months has the day")


def next_payday(wave: Wave) -> date | None:
    """Return the first payday that matters to who has no account: from the move on, and not yet past."""
    return payday_from(wave, max(wave.dated, wave.converts_on))


def calendar_number(wave: Wave) -> int:
    """Return the SEQUENCE of calendars: of two kits the later one has the higher number (decision 0021).

    It grows with the date of the kit. On one date a kit that corrects an earlier day comes after the others.
    """
    days = (wave.dated - _FIRST_CALENDAR).days
    return 2 * max(0, days) + (wave.told_before is not None)


def phase(wave: Wave) -> Phase:
    """Say where the kit's date stands against the conversion day."""
    if wave.dated < wave.converts_on:
        return Phase.BEFORE
    if wave.dated == wave.converts_on:
        return Phase.ON_THE_DAY
    closing = next(item.day for item in milestones(wave) if item.key == "afronden")
    return Phase.CLOSED if wave.dated >= closing else Phase.AFTER
