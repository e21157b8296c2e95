"""The client's own days as a calendar file: its tasks and the day of the move, one all-day event each."""

from collections.abc import Iterator

from generator import text_fields
from generator.escape import plain
from generator.model import Milestone, Owner, PublicKit
from generator.render.calendar_file import Entry, calendar, identity_of
from generator.task_words import milestone_fields
from generator.templates import fill

NAME = "agenda.ics"
# No name of the client: who opens the file knows it, and nobody else needs it.
_TITLE = "Overstap naar MijnLoket"


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return the calendar file by its path below print/.

    A client that moves to another wave keeps its events: they are known by its number, not by the wave.
    """
    return {NAME: calendar(_TITLE, identity_of(kit.office, kit.client.number), entries(kit), kit.wave)}


def entries(kit: PublicKit) -> list[Entry]:
    """Return what each day in the calendar says."""
    return [_entry(one, kit) for one in own_days(kit)]


def own_days(kit: PublicKit) -> Iterator[Milestone]:
    """Return what stands in the client's calendar: what the client does, and the move itself."""
    mine = (one for one in kit.milestones if one.owner is Owner.CLIENT or one.key == "overstap")
    return iter(sorted(mine, key=lambda one: one.day))


def _entry(milestone: Milestone, kit: PublicKit) -> Entry:
    """Take the title from the first line of the text, and the rest below it."""
    fields = text_fields.public_fields(kit)
    fields["punt"] = milestone_fields(milestone, kit, fields["vorm"])
    title, _, rest = plain(fill("print/agenda.md", fields, kit.texts)).strip().partition("\n")
    return Entry(key=milestone.key, day=milestone.day, title=title.strip(), description=rest.strip())
