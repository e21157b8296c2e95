"""Days as a calendar file (RFC 5545): all-day events that a later file moves instead of doubling.

A calendar knows an event by its UID, and takes the one with the higher SEQUENCE. A kit knows no earlier kit,
so the number follows from what the office wrote: decision 0021.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from generator import timeline, words
from generator.model import Office, Wave
from generator.slug import mark

_REMINDS_AT = time(9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One all-day event. `key` tells it from the others of the same calendar, whatever its day."""

    key: str
    day: date
    title: str
    description: str


def calendar(name: str, identity: str, entries: Iterable[Entry], wave: Wave) -> bytes:
    """Return the file; `identity` tells whose calendar it is, in every kit the same."""
    made = Calendar()
    made.add("prodid", "-//overstapkit//agenda//NL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    # Not in the standard, and shown by all: a calendar that opens apart has a name.
    made.add("x-wr-calname", name)
    for entry in entries:
        made.add_component(_event(entry, identity, wave))
    return bytes(made.to_ical())


def identity_of(office: Office, owner: str) -> str:
    """Return what stands in a UID: of one office one client or wave, and without a name.

    Only the part behind the @ of the office's address counts: a mailbox is renamed sooner than that.
    """
    return mark(office.email.rpartition("@")[2].casefold(), owner)


def _event(entry: Entry, identity: str, wave: Wave) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}-{identity}@overstapkit")
    # The date of the kit, never the clock: the same kit gives the same bytes.
    made_on = datetime.combine(wave.dated, time(), UTC)
    event.add("dtstamp", made_on)
    event.add("last-modified", made_on)
    event.add("sequence", timeline.calendar_number(wave))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.description)
    # A reminder takes nobody's day.
    event.add("transp", "TRANSPARENT")
    reminded_on = _working_day_before(entry.day, wave)
    # What is past would ring at once, for each event.
    if reminded_on >= wave.dated:
        event.add_component(_alarm(entry, reminded_on))
    return event


def _working_day_before(day: date, wave: Wave) -> date:
    day -= timedelta(days=1)
    while not timeline.is_working_day(day, wave):
        day -= timedelta(days=1)
    return day


def _alarm(entry: Entry, reminded_on: date) -> Alarm:
    days = (entry.day - reminded_on).days
    when = "Morgen" if days == 1 else words.weekday(entry.day).capitalize()
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"{when}: {entry.title}")
    # Counted from midnight at the start of the day itself.
    alarm.add("trigger", timedelta(hours=_REMINDS_AT.hour) - timedelta(days=days))
    return alarm
