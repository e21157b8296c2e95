"""Looks in a finished kit for what may never leave the office, before the kit gets its place.

What may be public is decided by type: a page has no path to a person or to another client. This is the net
under it. An office writes texts of its own, and somebody copies one from another client.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model import KitPlan, PrivateLists, PublicKit
from generator.trap.channels import Piece, pieces_of
from generator.trap.kinds import Kind
from generator.trap.known import Index, Known
from generator.trap.names import Names
from generator.trap.placeholders import Placeholders
from generator.trap.promises import Promises

__all__ = ["Index", "Kind", "Known", "Trap", "TrapError", "check", "traps_in"]

# Where a reader outside the office may look; intern/ is for the office, and bron/ is the site's own source.
_READ = ("mails", "site", "print")


@dataclass(frozen=True, slots=True)
class Trap:
    """What is wrong: the file in the kit, the line of its text, and the kind. Never the value itself."""

    file: str
    line: int
    kind: Kind


class TrapError(Exception):
    """A kit that may not appear."""

    def __init__(self, trap: Trap) -> None:
        super().__init__(trap.file, trap.line, trap.kind)
        self.trap = trap


def check(plan: KitPlan, folder: Path, index: Index) -> None:
    """Raise TrapError for the first trap in a finished kit that is not in its place yet."""
    for trap in traps_in(plan, folder, index):
        raise TrapError(trap)


def traps_in(plan: KitPlan, folder: Path, index: Index) -> Iterator[Trap]:
    """Yield what is wrong in a kit, in the order of its files: of each kind the first in a text."""
    own = _own(plan.public)
    checks = (
        Names(index, own=own, people=_people(plan.private), emails=_emails(plan.private)),
        Placeholders(own),
        Promises(plan.public.client.products, own),
    )
    for name, piece in _pieces(folder):
        told: set[Kind] = set()
        for offset, kind in (found for one in checks for found in one.find(piece)):
            # Once a kind and a text: whoever mends the first sees the others.
            if kind not in told:
                told.add(kind)
                yield Trap(name, piece.line_at(offset), kind)


def _pieces(folder: Path) -> Iterator[tuple[str, Piece]]:
    paths = (path for part in _READ for path in (folder / part).rglob("*") if path.is_file())
    files: Mapping[str, Path] = {path.relative_to(folder).as_posix(): path for path in paths}
    for name in sorted(files, key=_order):
        for piece in pieces_of(name, files[name].read_bytes(), folder):
            yield name, piece


def _order(name: str) -> tuple[int, int, str]:
    """Look in the plain text first: its lines are what a person finds back most easily."""
    return _READ.index(name.partition("/")[0]), not name.endswith(".txt"), name


def _own(kit: PublicKit) -> tuple[str, ...]:
    """Return every value that may stand in this kit: of the client's own row, of the office and the wave."""
    client, office, contact = kit.client, kit.office, kit.office.contact
    of_client = (
        client.name,
        client.email,
        client.contact_person,
        client.salutation,
        client.phone,
        client.town,
    )
    of_office = (office.name, office.email, office.address, office.phone, office.website)
    of_contact = (contact.name, contact.phone, contact.email, contact.hours) if contact else ()
    sender = (office.sender.name, office.sender.email)
    others = (kit.wave.name, kit.slug, kit.address, *office.facts.values())
    return tuple(one for one in (*of_client, *of_office, *of_contact, *sender, *others) if one)


def _people(lists: PrivateLists) -> frozenset[str]:
    """Return the names of this client's people, as every list gives them."""
    found = {one.person.full_name for one in lists.people}
    found |= {
        f"{one.person.first_name} {one.person.last_name}" for one in lists.people if one.person.first_name
    }
    found |= {one.name for one in lists.fallout or ()} | {one.name for one in lists.activation or ()}
    return frozenset(found)


def _emails(lists: PrivateLists) -> frozenset[str]:
    return frozenset(one.person.email.casefold() for one in lists.people if one.person.email)
