"""`check --annotate`: beside every list with problems a copy in which the faulty cells are marked.

The copy is for the colleague who owns the export. It holds what the list holds, so it is treated as such: for
nobody else to read, without the columns that we never keep, and taken away when it has done its work.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.annotate.book import marked_copy
from generator.annotate.marks import place_all
from generator.annotate.sealed import NotOursError, remove, replace
from generator.annotate.source import read_source
from generator.load import values
from generator.load.values import Fault
from generator.load.workspace import TABLES, Workspace, tables_in
from generator.problems import Lang, Place, Problem

__all__ = ["Annotated", "annotate"]

_SUFFIX = "-nagekeken.xlsx"
_MOST_BYTES = 200_000_000
_PEOPLE_FOLDER = "medewerkers"


@dataclass(slots=True)
class Annotated:
    """What `--annotate` left in the workspace, as paths relative to it with `/`."""

    copies: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    # What could not be done, as warnings.
    problems: list[Problem] = field(default_factory=list)


def annotate(workspace: Path, waves: Sequence[Path], problems: Sequence[Problem], lang: Lang) -> Annotated:
    """Make, replace and take away the copies of some waves. Raises OSError when one cannot be written."""
    run = _Run(Workspace(workspace), lang)
    for wave in waves:
        tables = list(_tables(wave, workspace))
        for table in tables:
            run.look_at(table, problems)
        run.tidy(wave, {copy_of(table) for table in tables})
    return run.done


def copy_of(table: Path) -> Path:
    """Return where the copy of a table stands."""
    return table.with_name(f"{table.stem}{_SUFFIX}")


def _tables(wave: Path, workspace: Path) -> Iterator[Path]:
    """Yield the tables that are read of a wave; what is wrong with them was told before."""
    unheard = Workspace(workspace)
    found = tables_in(wave, unheard)
    yield from (found[name] for name in TABLES if name in found)
    home = wave / _PEOPLE_FOLDER
    if not home.is_symlink():
        people = tables_in(home, unheard).items()
        yield from (path for stem, path in sorted(people) if isinstance(values.client_number(stem), str))


@dataclass(slots=True)
class _Run:
    """One run over the tables of a workspace, and what it did so far."""

    space: Workspace
    lang: Lang
    done: Annotated = field(default_factory=Annotated)

    def look_at(self, table: Path, problems: Iterable[Problem]) -> None:
        """Mark a table that has problems; take away the copy of one that has none, or cannot be read."""
        file = self.space.name_of(table)
        own = [problem for problem in problems if problem.place and problem.place.file == file]
        data = self._marked(table, file, own) if own else None
        path = copy_of(table)
        try:
            if data is not None:
                replace(path, data)
                self.done.copies.append(self.space.name_of(path))
            elif remove(path):
                self.done.removed.append(self.space.name_of(path))
        except NotOursError:
            self.done.problems.append(Problem("LET150", Place(self.space.name_of(path))))

    def _marked(self, table: Path, file: str, problems: Sequence[Problem]) -> bytes | None:
        data = self.space.read(table, _MOST_BYTES)
        source = None if isinstance(data, Fault) else read_source(data, file)
        if source is None:
            self.done.problems.append(Problem("LET151", Place(file)))
            return None
        return marked_copy(source, place_all(problems, source), self.lang)

    def tidy(self, wave: Path, known: AbstractSet[Path]) -> None:
        """Take away our copies of tables that are gone; what is not ours stays without a word."""
        for folder in (wave, wave / _PEOPLE_FOLDER):
            if folder.is_symlink() or not folder.is_dir():
                continue
            for path in sorted(folder.iterdir()):
                is_copy = path.name.casefold().endswith(_SUFFIX) and not path.name.startswith("~$")
                with suppress(NotOursError):
                    if is_copy and path not in known and remove(path):
                        self.done.removed.append(self.space.name_of(path))
