"""Dutch words for dates, numbers and people."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

_LOCALE = "nl_NL"


# The words that dates are made of, in lower case.
CALENDAR = frozenset(
    format_date(date(2027, month, day), pattern, locale=_LOCALE)
    for pattern, days in (
        ("EEEE", [(3, day) for day in range(1, 8)]),
        ("MMMM", [(month, 1) for month in range(1, 13)]),
    )
    for month, day in days
)


# A kit says the same few days hundreds of times.
@lru_cache(maxsize=4096)
def _date(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale=_LOCALE)


def full_date(day: date) -> str:
    """maandag 1 februari 2027"""
    return _date(day, "EEEE d MMMM y")


def day_and_month_with_weekday(day: date) -> str:
    """maandag 1 februari"""
    return _date(day, "EEEE d MMMM")


def day_and_month(day: date) -> str:
    """1 februari"""
    return _date(day, "d MMMM")


def short_date(day: date) -> str:
    """ma 1 feb"""
    return _date(day, "EEE d MMM").replace(".", "")


def weekday(day: date) -> str:
    """maandag"""
    return _date(day, "EEEE")


def month(day: date) -> str:
    """februari"""
    return _date(day, "MMMM")


def number(value: int) -> str:
    """1.234"""
    return format_decimal(value, locale=_LOCALE)


def enumeration(parts: Iterable[str]) -> str:
    """a, b en c"""
    *head, last = list(parts)
    return f"{', '.join(head)} en {last}" if head else last


def date_with_year(day: date) -> str:
    """1 februari 2027"""
    return f"{day_and_month(day)} {day.year}"


def clients(count: int) -> str:
    """1 klant, 2 klanten"""
    return "1 klant" if count == 1 else f"{number(count)} klanten"


def people(count: int) -> str:
    """1 persoon, 2 mensen"""
    return "1 persoon" if count == 1 else f"{number(count)} mensen"
