"""A table as it lies there: every physical row under its own number, without what we must never keep.

A copy goes from hand to hand, so it is judged more strictly than reading is. A private column stays empty.
In a CSV with such a column, a row whose cells may have moved is left out: its BSN could stand anywhere.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.load import columns
from generator.load.csv_table import read_csv
from generator.load.decode import Decoded, decode
from generator.load.table import Grid, Raw
from generator.load.values import plain
from generator.load.workbook import is_workbook, read_workbook
from generator.problems import Problem, printable

_TABLES = tuple(one for one in vars(columns).values() if isinstance(one, columns.Columns))
# The headings may stand below a title, and an export may repeat them on a next page.
_HEADINGS_WITHIN = 100
_LOOKED_AT = 1_000
_BROKEN_QUOTE = "KIT105"

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_NINE_DIGITS = re.compile(r"(?<!\d)\d{9}(?!\d)")
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One physical row as it may be copied; `withheld` says that its cells are kept out of the copy."""

    number: int
    cells: Sequence[str] = ()
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is known of a table before its rows are copied."""

    file: str
    # None: the file is a CSV.
    sheet: str | None
    heading_row: int
    headings: tuple[str, ...]
    last_row: int
    # The longest text of each column, as far as we looked.
    widths: tuple[int, ...]
    # Columns whose cells stay empty, and those whose headings we know; counted from 0.
    private: frozenset[int]
    known: frozenset[int]
    # Heading rows, with how many cells stand under them.
    rulers: Mapping[int, int]
    # Physical lines that are no row of the table: `sep=`, and rows with a loose quotation mark.
    loose: Mapping[int, str]
    data: bytes

    def rows(self) -> Iterator[Row]:
        """Yield every physical row that holds something; a large file is read anew, never held."""
        width = 0
        grid = _grid(self.data, self.file, [])
        for number, cells in _merged(grid.rows if grid else (), self.loose):
            width = self.rulers.get(number, width)
            if number in self.loose:
                yield self._loose_row(number)
            elif number in self.rulers:
                yield Row(number=number, cells=[self._heading(*cell) for cell in enumerate(cells)])
            elif any(cells):
                yield self._row(number, cells, width)

    def withheld(self) -> Iterator[int]:
        """Yield the rows that are kept out of the copy."""
        # In a workbook nothing can have moved: its rows need not be read for this.
        if self.loose or (self.private and self.sheet is None):
            yield from (row.number for row in self.rows() if row.withheld)

    def _loose_row(self, number: int) -> Row:
        line = self.loose[number]
        withheld = not _is_separator_line(line) and (bool(self.private) or is_private(line))
        return Row(number=number, cells=() if withheld else (line,), withheld=withheld)

    def _row(self, number: int, cells: Sequence[str], width: int) -> Row:
        has_moved = self.sheet is None and (len(cells) < width or any(cell.strip() for cell in cells[width:]))
        if self.private and width and has_moved and any(cell.strip() for cell in cells):
            return Row(number=number, withheld=True)
        return Row(number=number, cells=[self._shown(index, cell) for index, cell in enumerate(cells)])

    def _heading(self, column: int, cell: str) -> str:
        # A row of values can look like one of headings; only what is a heading may stand above a column.
        return cell if _is_never_kept(plain(cell)) else self._shown(column, cell)

    def _shown(self, column: int, cell: str) -> str:
        if not cell or column in self.known:
            return cell
        return "" if column in self.private or is_private(cell) else cell


def is_private(text: str) -> bool:
    """Say whether a text holds a bank account or a number that can be a BSN, whatever its heading says."""
    if len(text) < 9:
        return False
    digits = _NINE_DIGITS.findall(text.replace(".", ""))
    return bool(_IBAN.search(text)) or any(_can_be_bsn(found) for found in digits)


def _can_be_bsn(digits: str) -> bool:
    return sum(weight * int(digit) for weight, digit in zip(_BSN_WEIGHTS, digits, strict=True)) % 11 == 0


def read_source(data: bytes, file: str) -> Source | None:
    """Look through a table once; None when it cannot be read as one, or when it is empty."""
    problems: list[Problem] = []
    grid = _grid(data, file, problems)
    if grid is None:
        return None
    rows = iter(row for row in grid.rows if any(printable(cell) for cell in row[1]))
    first = list(islice(rows, _LOOKED_AT))
    if not first:
        return None
    last_row = max(number for number, _ in (first[-1], *rows))
    loose = _loose_lines(data, problems) if grid.sheet is None else {}
    heading, *others = _heading_rows(first)
    named = [(index, plain(cell)) for _, cells in (heading, *others) for index, cell in enumerate(cells)]
    private = frozenset(index for index, bare in named if not _is_known(bare) and _is_never_kept(bare))
    return Source(
        file=file,
        sheet=grid.sheet,
        heading_row=heading[0],
        headings=tuple(printable(cell) for cell in heading[1][: _filled(heading[1])]),
        last_row=max([last_row, *loose]),
        widths=_widths(first),
        private=private,
        known=frozenset(index for index, bare in named if _is_known(bare)) - private,
        rulers={number: _filled(cells) for number, cells in (heading, *others)},
        loose=loose,
        data=data,
    )


def _grid(data: bytes, file: str, problems: list[Problem]) -> Grid | None:
    if not file.casefold().endswith(".csv"):
        return read_workbook(data, file, problems)
    return None if is_workbook(data) else read_csv(data, file, problems)


def _heading_rows(rows: Sequence[Raw]) -> list[Raw]:
    """Return the row of headings, and more rows like it further down."""
    alike = [row for row in rows[:_HEADINGS_WITHIN] if sum(_is_known(plain(cell)) for cell in row[1]) > 1]
    if any(_is_known(plain(cell)) for cell in rows[0][1]) or not alike:
        return [rows[0], *(row for row in alike if row is not rows[0])]
    return alike


def _is_known(bare: str) -> bool:
    return any(bare in table.names for table in _TABLES)


def _is_never_kept(bare: str) -> bool:
    return columns.PEOPLE.never_kept(bare) is not None


def _filled(cells: Sequence[str]) -> int:
    """Return how many cells a row has up to its last one with something in it."""
    return max((index for index, cell in enumerate(cells, start=1) if printable(cell)), default=0)


def _widths(rows: Iterable[Raw]) -> tuple[int, ...]:
    widths: list[int] = []
    for _, cells in rows:
        widths += [0] * (len(cells) - len(widths))
        for index, cell in enumerate(cells):
            widths[index] = max(widths[index], len(cell))
    return tuple(widths)


def _loose_lines(data: bytes, problems: Iterable[Problem]) -> dict[int, str]:
    """Return the physical lines of a CSV that its reader does not give as rows."""
    decoded = decode(data)
    lines = decoded.lines if isinstance(decoded, Decoded) else []
    places = [problem.place for problem in problems if problem.code == _BROKEN_QUOTE]
    found = {place.row: lines[place.row - 1] for place in places if place and place.row}
    return {1: lines[0]} | found if lines and _is_separator_line(lines[0]) else found


def _is_separator_line(line: str) -> bool:
    return len(line) == 5 and line.lower().startswith("sep=")


def _merged(rows: Iterable[Raw], loose: Mapping[int, str]) -> Iterator[Raw]:
    """Yield rows and loose lines together in the order of their numbers; a row is never a loose line too."""
    waiting = sorted(loose, reverse=True)
    for row in rows:
        while waiting and waiting[-1] <= row[0]:
            number = waiting.pop()
            if number < row[0]:
                yield number, ()
        yield row
    while waiting:
        yield waiting.pop(), ()
