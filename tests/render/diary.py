"""A calendar program in short: it imports files as RFC 5546 says, with a parser that is not the one that writes."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import vobject


class Diary:
    """Events by UID. A file with a higher SEQUENCE replaces; of equal ones the later DTSTAMP (RFC 5546, 2.1.5)."""

    def __init__(self) -> None:
        self.events: dict[str, Any] = {}

    def load(self, data: bytes) -> int:
        """Import a file; return how many events of it were taken."""
        taken = 0
        for event in parsed(data):
            uid = event.uid.value
            if uid not in self.events or _rank(event) > _rank(self.events[uid]):
                self.events[uid] = event
                taken += 1
        return taken

    def days(self) -> dict[str, date]:
        """Return the day of every event by what it is about: the UID without whose it is."""
        found: dict[str, date] = {}
        for uid, event in self.events.items():
            key = uid.rpartition("-")[0]
            assert key not in found, f"{key} stands there twice"
            found[key] = event.dtstart.value
        return found


def parsed(data: bytes) -> Iterator[Any]:
    """Return the events of a file, and assert what every calendar program needs of each."""
    files = list(vobject.readComponents(data.decode("utf-8")))
    assert len(files) == 1
    assert files[0].validate(raiseException=True)
    events = files[0].vevent_list
    assert len({event.uid.value for event in events}) == len(events)
    for event in events:
        start, end = event.dtstart.value, event.dtend.value
        assert type(start) is date, "a whole day, not a moment"
        assert end - start == timedelta(days=1)
        assert event.transp.value == "TRANSPARENT"
        assert isinstance(event.dtstamp.value, datetime)
        yield event


def rings_on(event: Any) -> datetime | None:
    """Return when an event rings; None when it is silent."""
    if "valarm" not in event.contents:
        return None
    before: timedelta = event.valarm.trigger.value
    start: date = event.dtstart.value
    return datetime(start.year, start.month, start.day) + before


def _rank(event: Any) -> tuple[int, datetime]:
    return int(event.sequence.value), event.dtstamp.value
