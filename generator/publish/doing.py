"""Does what the plan says, site by site, and writes each down as soon as it is so."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import published
from generator.moments import now
from generator.problems import Problem
from generator.publish import source, target, zips
from generator.publish.plan import Entry, Plan
from generator.publish.reading import Read
from generator.publish.source import NotAsBuiltError, Site
from generator.publish.wish import Wish
from generator.published import Published

# (done, all, name of the client just finished)
Progress = Callable[[int, int, str], None]


@dataclass(slots=True)
class Work:
    """Publishing as it goes: what was done, what could not be, and what the record says by now."""

    found: Read
    wish: Wish
    wave_folder: Path
    done: list[Entry] = field(default_factory=list)
    failures: list[Problem] = field(default_factory=list)
    _rows: dict[tuple[str, str, str], Published] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rows = {_key(row): row for row in self.found.rows}

    def do(self, plan: Plan, progress: Progress) -> None:
        """Put and take away. Raises OSError when the record cannot be written: then nothing goes on."""
        # First what is so already: whoever is interrupted later has a record that is right as far as it goes.
        known = [*self._known(plan)]
        if known:
            self._write_down(*known)
        jobs = [*plan.to_put, *plan.to_remove]
        for count, one in enumerate(jobs, 1):
            if self._try(one, one in plan.to_remove):
                self.done.append(one)
            progress(count, len(jobs), one.name or one.number)

    def _known(self, plan: Plan) -> Iterator[Published]:
        for one in plan.to_write_down if not plan.is_zip else ():
            if one.row and one.is_away:
                yield replace(one.row, site="", moment=now())
            else:
                yield self._row(one)

    def _try(self, one: Entry, takes_away: bool) -> bool:
        told: dict[str, str | int] = {"client": one.number, "wave": self.wave_folder.name}
        try:
            self._take_away(one) if takes_away else self._put(one)
        except NotAsBuiltError:
            self.failures.append(Problem("KIT766", None, told, one.number))
            return False
        except _RecordError as error:
            raise error.__cause__ or error from None
        except OSError as error:
            told |= {"reason": error.strerror or str(error)}
            self.failures.append(Problem("KIT772", None, told, one.number))
            return False
        return True

    def _put(self, one: Entry) -> None:
        site, place = self.found.sites[one.number], str(one.place)
        if self.wish.zip:
            packed = zips.packed(Path(place).stem, source.read(site))
            target.put_file(self.wish.folder, place, packed)
            return
        target.put(self.wish.folder, place, source.read(site))
        self._save(self._row(one))

    def _take_away(self, one: Entry) -> None:
        target.take_away(self.wish.folder, str(one.place))
        assert one.row is not None
        self._save(replace(one.row, site="", moment=now()))

    def _row(self, one: Entry) -> Published:
        site: Site = self.found.sites[one.number]
        row = Published(
            client=one.number,
            folder=str(one.place),
            target=self.wish.target,
            site=site.sum,
            converts_on=site.converts_on,
            dated=site.dated,
            version=site.version,
            moment=now(),
        )
        return published.told_now(one.row, row)

    def _save(self, row: Published) -> None:
        try:
            self._write_down(row)
        except OSError as error:
            raise _RecordError from error

    def _write_down(self, *rows: Published) -> None:
        self._rows |= {_key(row): row for row in rows}
        published.save(self.wave_folder, self._rows.values())


class _RecordError(Exception):
    """The record could not be written; what is done from here on nobody would know."""


def _key(row: Published) -> tuple[str, str, str]:
    return row.client, row.target, row.folder
