"""A table: rows under headings, whatever kind of file it came from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from generator.load.columns import Columns
from generator.load.concealed import concealed
from generator.load.grid import Grid, Raw
from generator.load.suggest import closest_of, column_letter
from generator.load.values import plain
from generator.problems import Place, Problem, printable

__all__ = ["Grid", "Raw", "Row", "Table", "as_table"]

# A title, a date and an empty line stand above many a table; more is something else.
_MOST_ABOVE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its physical number and the cells that we read, by our own column names."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows that we read, and the headings as they were typed."""

    file: str
    sheet: str | None = None
    headings: dict[str, str] = field(default_factory=dict)
    heading_row: int = 1
    # Where each column stands, counted from 0, and how many have a heading.
    positions: dict[str, int] = field(default_factory=dict)
    width: int = 0
    # Required columns that are not there; that was said once, so not again for every row.
    missing: frozenset[str] = frozenset()
    rows: tuple[Row, ...] = ()

    def place(self, row: int, column: str) -> Place:
        return Place(self.file, row, self.headings.get(column, column), self.sheet)


def as_table(grid: Grid, columns: Columns, problems: list[Problem]) -> Table | None:
    """Find the columns that we know and take only those; None when there are no headings."""
    rows = iter(grid.rows)
    heading = next((row for row in rows if any(printable(cell) for cell in row[1])), None)
    if heading is None:
        problems.append(Problem("KIT104", Place(grid.file, sheet=grid.sheet)))
        return None
    number, cells = heading
    typed = [printable(cell) for cell in cells]
    while not typed[-1]:
        typed.pop()
    if not _known(typed, columns):
        near = list(islice(rows, _MOST_ABOVE))
        below = next((row for row in near if len(_known(row[1], columns)) > 1), None)
        if below is not None:
            problems.append(Problem("KIT133", Place(grid.file, below[0], sheet=grid.sheet)))
            return None
        rows = chain(near, rows)
    chosen = _choose(grid, number, typed, columns, problems)
    problems += concealed(grid, number, typed, chosen)
    return Table(
        file=grid.file,
        sheet=grid.sheet,
        headings={name: typed[index] for name, index in chosen.items()},
        heading_row=number,
        positions=chosen,
        width=len(typed),
        missing=frozenset(columns.required) - chosen.keys(),
        rows=tuple(_rows(grid, rows, len(typed), chosen, problems)),
    )


def _known(cells: Sequence[str], columns: Columns) -> set[str]:
    """Return which required columns have their heading in a row."""
    return {columns.names.get(plain(printable(cell)), "") for cell in cells} & set(columns.required)


def _rows(
    grid: Grid, rows: Iterator[Raw], width: int, chosen: dict[str, int], problems: list[Problem]
) -> Iterator[Row]:
    wanted = tuple(chosen.items())
    beside = 0
    for number, cells in rows:
        if len(cells) != width:
            if not any(cell.strip() for cell in cells):
                continue
            if any(cell.strip() for cell in cells[width:]) and grid.sheet is not None:
                # In a workbook nothing can have moved to the right: it is a note beside the table.
                beside = beside or number
            elif len(cells) < width or any(cell.strip() for cell in cells[width:]):
                values = {"cells": len(cells), "headings": width}
                problems.append(Problem("KIT106", Place(grid.file, number, sheet=grid.sheet), values))
                continue
        elif not any(cells) or not any(cell.strip() for cell in cells):
            continue
        yield Row(number=number, cells={name: cells[index].strip() for name, index in wanted})
    if beside:
        problems.append(Problem("LET134", Place(grid.file, beside, sheet=grid.sheet)))


def _choose(
    grid: Grid, row: int, typed: list[str], columns: Columns, problems: list[Problem]
) -> dict[str, int]:
    """Return the position of each column that we know, and note the others."""
    found: dict[str, list[int]] = {}
    dropped: list[str] = []
    unknown: list[int] = []
    for index, heading in enumerate(typed):
        bare = plain(heading)
        if name := columns.names.get(bare):
            found.setdefault(name, []).append(index)
        elif kind := columns.never_kept(bare):
            dropped.append(kind)
        elif heading:
            unknown.append(index)

    def note(code: str, column: str | None = None, **values: str) -> None:
        problems.append(Problem(code, Place(grid.file, row, column, grid.sheet), values))

    chosen: dict[str, int] = {}
    for name, places in found.items():
        if len(places) > 1:
            # Nobody can tell which one was meant: not by its spelling, and equal today may differ tomorrow.
            letters = [column_letter(index) for index in places]
            both = [f"{letter} ({typed[index]})" for letter, index in zip(letters, places, strict=True)]
            note("KIT107", typed[places[1]], columns=", ".join(both), letters=", ".join(letters), name=name)
        chosen[name] = places[0]
    missing = [name for name in columns.required if name not in found]
    absent = {bare: name for bare, name in columns.names.items() if name not in found}
    plainly_unknown = []
    for index in sorted(unknown):
        meant = closest_of(typed[index], absent)
        if meant is None:
            plainly_unknown.append(column_letter(index))
        elif meant not in missing:
            note("LET110", typed[index], letter=column_letter(index), name=meant)
        else:
            missing.remove(meant)
            note("KIT109", meant, letter=column_letter(index), name=meant)
    for name in missing:
        note("KIT108", name, name=name)
    if dropped:
        note("LET111", kinds=", ".join(dict.fromkeys(dropped)))
    if plainly_unknown:
        note("LET126", letters=", ".join(plainly_unknown))
    return chosen
