"""Reads back the kits that stand in the output folder; it trusts nothing and never stops a build.

Somebody may have opened, changed or broken our files: what is not exactly as we wrote it does not count.
"""

import csv
import hashlib
import io
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator import timeline, write
from generator.changes import Earlier, Kind
from generator.model import Outcome, Wave

_SCHEMA = 1
_PEOPLE = f"{write.PRIVATE}/geschiktheid.csv"
# Room for a client with 100.000 people.
_MOST_BYTES = 128 * 1024 * 1024
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Standing:
    """A kit of ours in the output folder, with its manifest as somebody may have left it."""

    slug: str
    manifest: Mapping[str, Any]


def kits(wave_folder: Path) -> dict[str, Standing]:
    """Return klantnummer -> kit of ours; a wave or a kit that is a link is not ours."""
    if wave_folder.is_symlink():
        return {}
    return {
        str(kit["klantnummer"]): Standing(slug, kit) for slug, kit in write.manifests_in(wave_folder).items()
    }


def waves_without_input(output: Path, workspace: Path) -> tuple[Path, ...]:
    """Return the folders that hold a wave of ours which the workspace has no folder for any more."""
    try:
        found = sorted(path for path in output.iterdir() if write.wave_json(path) is not None)
    except OSError:
        return ()
    return tuple(path for path in found if not (workspace / path.name).is_dir())


def calendars_stay(standing: Mapping[str, Any] | None, wave: Wave) -> bool:
    """Say whether a day moved while calendars of the new kits would count as no later than those that stand.

    `standing` is golf.json of the kits that stand.
    """
    number = (standing or {}).get("agenda_volgnummer")
    if standing is None or not isinstance(number, int) or number < timeline.calendar_number(wave):
        return False
    try:
        days = {str(one["sleutel"]): str(one["datum"]) for one in standing["mijlpalen"]}
    except (KeyError, TypeError):
        return False
    return days != {one.key: one.day.isoformat() for one in timeline.milestones(wave)}


def read(wave_folder: Path, number: str, slug: str, standing: Mapping[str, Standing]) -> Earlier | Kind:
    """Return what the kit of a client tells; NEW when there is none, UNREADABLE when it tells nothing."""
    if wave_folder.is_symlink():
        return Kind.NEW
    if number not in standing:
        return Kind.UNREADABLE if _exists(wave_folder / slug) else Kind.NEW
    kit = standing[number]
    try:
        return _state(wave_folder / kit.slug, number, kit.manifest)
    except (KeyError, TypeError, ValueError):
        return Kind.UNREADABLE


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except OSError:
        return False
    return True


def _state(folder: Path, number: str, kit: Mapping[str, Any]) -> Earlier:
    if kit["schema"] != _SCHEMA:
        raise ValueError("made by a program with other agreements")
    counts = {outcome: _whole(kit["tellingen"][outcome]) for outcome in Outcome}
    return Earlier(
        converts_on=_day(kit["conversiedatum"]),
        dated=_day(kit["peildatum"]),
        inputs={str(name): str(value) for name, value in dict(kit["inputs"]).items()},
        counts=counts,
        last_day_is_active=_last_day(kit.get("beleid")),
        people=_people(folder, number, kit, counts),
    )


def _whole(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("not a number of people")
    return value


def _day(value: str) -> date:
    found = date.fromisoformat(value)
    if found.year not in _YEARS:
        raise ValueError("not a day that we write")
    return found


def _last_day(policy: object) -> bool | None:
    chosen = policy.get("laatste_dag_is_actief") if isinstance(policy, dict) else None
    return chosen if isinstance(chosen, bool) else None


def _people(
    folder: Path, number: str, kit: Mapping[str, Any], counts: Mapping[Outcome, int]
) -> dict[str, Outcome] | None:
    """Return everybody's decision, or None when the list is not byte for byte the one that was written."""
    try:
        [entry] = [one for one in kit["bestanden"] if one["pad"] == _PEOPLE]
        data = _bytes(folder, entry["bytes"])
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            return None
        found = _rows(data.decode("utf-8-sig"), number)
    except (OSError, KeyError, TypeError, ValueError, csv.Error):
        return None
    tallied = dict.fromkeys(Outcome, 0)
    for outcome in found.values():
        tallied[outcome] += 1
    return found if tallied == counts else None


def _bytes(folder: Path, expected: int) -> bytes:
    """Read the list; it must be a plain file of the size it had. Raises OSError and ValueError."""
    path = folder / _PEOPLE
    found = path.lstat()
    if (
        path.parent.is_symlink()
        or not stat.S_ISREG(found.st_mode)
        or found.st_size != expected
        or expected > _MOST_BYTES
    ):
        raise ValueError("not the list that was written")
    return path.read_bytes()


def _rows(text: str, number: str) -> dict[str, Outcome]:
    """Read personeelsnummer -> besluit. Raises ValueError and csv.Error at anything odd."""
    table = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    headings = next(table, [])
    client, person, decision = map(headings.index, ("klantnummer", "personeelsnummer", "besluit"))
    found: dict[str, Outcome] = {}
    for row in table:
        if len(row) != len(headings) or _as_typed(row[client]) != number or _as_typed(row[person]) in found:
            raise ValueError("not a row that we write")
        found[_as_typed(row[person])] = Outcome(row[decision])
    return found


def _as_typed(cell: str) -> str:
    """Take away the `'` that keeps a spreadsheet from running a cell."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell
