"""A moment on the office's own clock, as it is written down and as people read it."""

from datetime import UTC, datetime

from babel.dates import format_date

from generator.problems import Lang, printable


def now() -> datetime:
    """Return the moment on the office's own clock."""
    return datetime.now(UTC).astimezone()


def written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def written_moment(moment: str, lang: Lang) -> str:
    """18 januari 2027 10:02, on the clock of the office"""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return printable(moment)
    day = format_date(at.date(), "d MMMM y", locale={"nl": "nl_NL", "en": "en_GB"}[lang])
    return f"{day} {at:%H:%M}"
