"""Where on the sheet each problem of a table stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.annotate.source import Source
from generator.problems import Problem

# Row counted from 1, column from 0.
Cell = tuple[int, int]

_LETTERS = re.compile(r"[A-Z]{1,3}")
# The problem that tells of private columns: it belongs on their headings.
_NEVER_KEPT = "LET111"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The problems of a table: in order with the first cell of each, and by cell and row."""

    # None: the problem is about the whole file.
    listed: tuple[tuple[Problem, Cell | None], ...]
    cells: Mapping[Cell, tuple[Problem, ...]]
    # Rows that are tinted whole, and whether for an error.
    rows: Mapping[int, bool]

    def rows_with_marks(self) -> list[int]:
        return sorted({row for row, _ in self.cells} | set(self.rows))

    def is_error(self, cell: Cell) -> bool:
        return any(problem.is_error for problem in self.cells[cell])


def place_all(problems: Iterable[Problem], source: Source) -> Marks:
    """Find the cells of every problem; a missing column gets a cell of its own beside the headings."""
    listed: list[tuple[Problem, Cell | None]] = []
    by_cell: dict[Cell, list[Problem]] = {}
    rows: dict[int, bool] = {}
    missing: dict[str, int] = {}
    for problem in problems:
        cells, whole_row = _cells_of(problem, source, missing)
        listed.append((problem, cells[0] if cells else None))
        for cell in cells:
            by_cell.setdefault(cell, []).append(problem)
        if whole_row:
            row = cells[0][0]
            rows[row] = rows.get(row, False) or problem.is_error
    return Marks(
        listed=tuple(listed), cells={cell: tuple(found) for cell, found in by_cell.items()}, rows=rows
    )


def _cells_of(problem: Problem, source: Source, missing: dict[str, int]) -> tuple[list[Cell], bool]:
    """Return the cells of a problem, and whether it is about their whole row."""
    place = problem.place
    if place is None or place.row is None:
        return [], False
    row, is_heading = place.row, place.row == source.heading_row
    if is_heading and (columns := _columns_named(problem, source)):
        return [(row, column) for column in columns], False
    if place.column in source.headings:
        return [(row, source.headings.index(place.column))], False
    if is_heading and place.column is not None:
        column = missing.setdefault(place.column, len(source.headings) + len(missing))
        return [(row, column)], False
    return [(row, 0)], True


def _columns_named(problem: Problem, source: Source) -> list[int]:
    """Return the columns that a problem of the heading row names by their letters, or means by their kind."""
    if problem.code == _NEVER_KEPT:
        return sorted(source.private)
    values = problem.values
    letters = str(values.get("letters", values.get("letter", "")))
    return [_index(letter) for letter in _LETTERS.findall(letters)]


def _index(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
