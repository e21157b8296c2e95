"""What publishing a wave comes to, client by client, and why. No files, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.problems import Problem
from generator.published import Published


class State(StrEnum):
    """`stand` of a client's site."""

    NEW = "nieuw"
    CHANGED = "veranderd"
    SAME = "gelijk"
    # We put it there for a client that this wave does not take along any more.
    GONE = "weg"
    # There is a site to publish, but not a sound one.
    HELD = "tegengehouden"


class Reason(StrEnum):
    """`redenen`: why a site is new, changed or to go."""

    # The site tells another conversion day than what stands there.
    DAY = "andere-dag"
    CONTENT = "andere-inhoud"
    # Somebody else changed what stands there.
    TOUCHED = "ter-plekke-veranderd"
    # It was put there, and somebody took it away.
    LOST = "niet-meer-gevonden"
    # The client had another address here before; and: this is that address.
    MOVED_HERE = "nieuw-adres"
    OLD_ADDRESS = "oud-adres"
    # The site of another wave stands there, in which the client is no more.
    OTHER_WAVE = "uit-andere-golf"
    LEFT_OUT = "gaat-niet-mee"
    NOT_IN_WAVE = "niet-in-golf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One site: where it stands or will stand, and what is to be done with it."""

    number: str
    # None for a client of which only the record knows.
    name: str | None
    # Its folder or file in the target; None when a kit must be made before there is one.
    place: str | None
    address: str | None = None
    state: State
    reasons: tuple[Reason, ...] = ()
    # Why it is held back.
    problem: Problem | None = None
    # The day that the new site tells, and the one that stands there.
    converts_on: date | None = None
    earlier_day: date | None = None
    # Gone by somebody else's hand: nothing is left to take away.
    is_away: bool = False
    # What the record says now, and what it must say once this is so.
    row: Published | None = None
    # The record does not say what stands there, though it is what should.
    is_unwritten: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is at a place: the sum of the site there (None: nothing), and the rows that tell of it."""

    sum: str | None
    # The row of this wave, and of another wave for the same place, when that one is the later.
    row: Published | None = None
    other: Published | None = None
    # A row of this wave for this client at another place in this target.
    elsewhere: Published | None = None


def judge(entry: Entry, site_sum: str, standing: Standing) -> Entry:
    """Say of a sound site whether it is new, changed or the same."""
    row = standing.other or standing.row
    before = row if row is not None and row.is_online else None
    told = replace(entry, row=row, earlier_day=before.converts_on if before else None)
    if standing.sum is None:
        reasons = [Reason.LOST] if before else []
        if standing.elsewhere:
            reasons.append(Reason.MOVED_HERE)
        return replace(told, state=State.NEW, reasons=tuple(reasons))
    if standing.sum == site_sum:
        is_written = standing.row is not None and standing.row.site == site_sum and not standing.other
        return replace(told, state=State.SAME, is_unwritten=not is_written)
    return replace(told, state=State.CHANGED, reasons=_why(entry, site_sum, standing, before))


def _why(entry: Entry, site_sum: str, standing: Standing, before: Published | None) -> tuple[Reason, ...]:
    found = []
    if standing.other:
        found.append(Reason.OTHER_WAVE)
    if before is None or before.site != standing.sum:
        found.append(Reason.TOUCHED)
    if before is not None and entry.converts_on and before.converts_on != entry.converts_on:
        found.append(Reason.DAY)
    elif before is not None and before.site != site_sum:
        found.append(Reason.CONTENT)
    return tuple(found)


def place_of(address: str | None) -> str | None:
    """Return the folder of a client's site: the last part of its address."""
    return address.rstrip("/").rpartition("/")[2] if address else None


def gone(
    rows: Iterable[Published],
    target: str,
    wanted: Mapping[str, str | None],
    left_out: Iterable[str],
    taken_over: Iterable[str],
) -> list[Entry]:
    """Return the sites that this wave put in the target and that it does not want there any more.

    `wanted`: klantnummer -> place, None where nobody knows it yet; then nothing of that client is gone.
    `taken_over`: places where another wave put a site later.
    """
    out, overtaken = frozenset(left_out), frozenset(taken_over)
    found = []
    for row in rows:
        if row.target != target or not row.is_online or row.folder in overtaken:
            continue
        if row.client in wanted and wanted[row.client] in (None, row.folder):
            continue
        if row.client in wanted:
            reason = Reason.OLD_ADDRESS
        else:
            reason = Reason.LEFT_OUT if row.client in out else Reason.NOT_IN_WAVE
        found.append(
            Entry(
                number=row.client,
                name=None,
                place=row.folder,
                state=State.GONE,
                reasons=(reason,),
                earlier_day=row.converts_on,
                row=row,
            )
        )
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that publishing a wave comes to."""

    wave: str
    # The folder, as the record names it.
    target: str
    is_zip: bool
    entries: tuple[Entry, ...]
    remove_gone: bool = False

    def of(self, *states: State) -> tuple[Entry, ...]:
        return tuple(one for one in self.entries if one.state in states)

    @property
    def to_put(self) -> tuple[Entry, ...]:
        return self.of(State.NEW, State.CHANGED)

    @property
    def may_remove(self) -> bool:
        """With a site held back the wave is not whole: then nothing is taken away either."""
        return self.remove_gone and not self.of(State.HELD)

    @property
    def to_remove(self) -> tuple[Entry, ...]:
        return tuple(one for one in self.of(State.GONE) if not one.is_away) if self.may_remove else ()

    @property
    def to_write_down(self) -> tuple[Entry, ...]:
        """What stands there as it should or is gone already, and the record does not know it."""
        return tuple(one for one in self.entries if one.is_unwritten or one.is_away)


def looks_disconnected(rows: Sequence[Published], target: str, standing: Iterable[str]) -> bool:
    """Say whether all that was ever put in a target is missing: then the drive is not there, more likely."""
    put = {row.folder for row in rows if row.target == target and row.is_online}
    return bool(put) and not put & frozenset(standing)
