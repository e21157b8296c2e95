"""What the records of all waves say of one target: publishing one wave must leave the others alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import published
from generator.load.workspace import wave_folders
from generator.problems import Place
from generator.published import DamagedError, Published


class DamagedRecordError(Exception):
    """Somebody wrote in the record of some wave."""

    def __init__(self, place: Place) -> None:
        super().__init__(str(place))
        self.place = place


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """`own` are the rows of this wave, in every target."""

    target: str
    own: tuple[Published, ...]
    # Place -> the row of another wave for it, in this target, where that one is not the earlier. A moment is
    # written in seconds: of two in the same one, nothing of the other is ever taken away.
    others: Mapping[str, Published]
    all: tuple[Published, ...]

    def of_client(self, number: str) -> tuple[Published, ...]:
        """Return the rows of this wave for a client in this target."""
        return tuple(row for row in self.own if row.client == number and row.target == self.target)

    def elsewhere(self) -> tuple[Published, ...]:
        """Return the sites in the folder that was used last, when this one never was; else nothing.

        A place of which two waves have a row holds one site, and the later row says whether it is there.
        """
        online = [row for row in self.all if row.is_online]
        if not online or any(row.target == self.target for row in self.all):
            return ()
        last = max(online, key=lambda row: row.moment).target
        there = _latest(row for row in self.all if row.target == last)
        return tuple(row for row in there.values() if row.is_online)


def read_records(workspace: Path, wave: str, target: str) -> Records:
    """Read the records of every wave. Raises DamagedRecordError and OSError."""
    found: dict[str, tuple[Published, ...]] = {}
    for folder in wave_folders(workspace):
        try:
            found[folder.name] = published.read(folder)
        except DamagedError as error:
            raise DamagedRecordError(Place(f"{folder.name}/{published.FILE}", error.row)) from None
    rows = tuple(row for rows in found.values() for row in rows)
    own = found.get(wave, ())
    theirs = _latest(row for name in found if name != wave for row in found[name] if row.target == target)
    mine = _latest(row for row in own if row.target == target)
    later = {
        place: row
        for place, row in theirs.items()
        if row.is_online and (place not in mine or mine[place].moment <= row.moment)
    }
    return Records(target=target, own=own, others=later, all=rows)


def _latest(rows: Iterable[Published]) -> dict[str, Published]:
    return {row.folder: row for row in sorted(rows, key=lambda row: row.moment)}
