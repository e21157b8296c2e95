"""The client's own days as a calendar file: its tasks and the day of the move, one all-day event each.

The same event keeps its UID when the kit is made again, so that a calendar replaces it. SEQUENCE is 0: a kit
knows nothing of an earlier one. Whoever lets it count up when a day moves does that in `_event` only.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from generator import text_fields
from generator.escape import plain
from generator.model import Milestone, Owner, PublicKit
from generator.slug import mark
from generator.task_words import milestone_fields
from generator.templates import fill

NAME = "agenda.ics"
# Counted from midnight at the start of the day: nine in the morning, the day before.
_REMINDS = timedelta(hours=-15)


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return the calendar file by its path below print/."""
    calendar = Calendar()
    calendar.add("prodid", "-//overstapkit//agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for milestone in own_days(kit):
        calendar.add_component(_event(milestone, kit))
    return {NAME: calendar.to_ical()}


def own_days(kit: PublicKit) -> Iterator[Milestone]:
    """Return what stands in the client's calendar: what the client does, and the move itself."""
    mine = (one for one in kit.milestones if one.owner is Owner.CLIENT or one.key == "overstap")
    return iter(sorted(mine, key=lambda one: one.day))


def _event(milestone: Milestone, kit: PublicKit) -> Event:
    title, description = _words(milestone, kit)
    event = Event()
    event.add("uid", f"{milestone.key}-{mark(kit.wave.folder, kit.client.number)}@overstapkit")
    # The date of the kit, never the clock: the same kit gives the same bytes.
    event.add("dtstamp", datetime.combine(kit.wave.dated, time(), UTC))
    event.add("sequence", 0)
    event.add("dtstart", milestone.day)
    event.add("dtend", milestone.day + timedelta(days=1))
    event.add("summary", title)
    event.add("description", description)
    # A reminder takes nobody's day.
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title))
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Morgen: {title}")
    alarm.add("trigger", _REMINDS)
    return alarm


def _words(milestone: Milestone, kit: PublicKit) -> tuple[str, str]:
    """Return title and description: the first line of the text, and the rest."""
    fields = text_fields.public_fields(kit)
    fields["punt"] = milestone_fields(milestone, kit, fields["vorm"])
    title, _, rest = plain(fill("print/agenda.md", fields, kit.texts)).strip().partition("\n")
    return title.strip(), rest.strip()
