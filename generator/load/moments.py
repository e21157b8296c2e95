"""A date with a time or a time zone: refused, but often we can say which day it was in the Netherlands."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

_MOMENT = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})[-/.](?P<m2>\d{1,2})[-/.](?P<y2>\d{4}))"
    r"(?:[T ]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)
_LOOKS_LIKE_MOMENT = re.compile(r"\d[\d/.-]{5,9}[T ]+\d{1,2}:\d{2}.*", re.ASCII)
# Before this year summer time ended in September.
_SUMMER_TIME_SINCE = 1996


def is_moment(raw: str) -> bool:
    """Say whether a date has a time or a time zone with it."""
    match = _MOMENT.fullmatch(raw)
    return bool(match and (match["time"] or match["zone"])) or bool(_LOOKS_LIKE_MOMENT.fullmatch(raw))


def dutch_day(raw: str) -> date | None:
    """Return the day that a moment falls on in the Netherlands, if that can be told."""
    match = _MOMENT.fullmatch(raw)
    if match is None:
        return None
    try:
        day = date(*(int(match[part] or match[f"{part}2"]) for part in "ymd"))
        if match["zone"] is None:
            return day
        moment = datetime.combine(day, _clock(match["time"]), _zone(match["zone"])).astimezone(UTC)
        return (moment + _ahead(moment)).date() if moment.year >= _SUMMER_TIME_SINCE else None
    except (ValueError, OverflowError):
        return None


def _clock(written: str | None) -> time:
    """Read a time; a date with only a zone begins at midnight there."""
    hour, minute, second, *_ = [*map(int, (written or "0:0").split(":")), 0]
    return time(hour, minute, second)


def _zone(written: str) -> timezone:
    if written[0] not in "+-":
        return UTC
    ahead = timedelta(hours=int(written[1:3]), minutes=int(written[-2:]))
    return timezone(ahead if written[0] == "+" else -ahead)


def _ahead(moment: datetime) -> timedelta:
    """Return how far Dutch clocks are ahead: 2 hours from the last Sunday of March to that of October."""
    begins, ends = (_last_sunday(moment.year, month) for month in (3, 10))
    return timedelta(hours=2 if begins <= moment < ends else 1)


def _last_sunday(year: int, month: int) -> datetime:
    """Return the moment on the last Sunday of a month of 31 days at which clocks change."""
    last = date(year, month, 31)
    return datetime.combine(last - timedelta(days=last.isoweekday() % 7), time(1), UTC)
