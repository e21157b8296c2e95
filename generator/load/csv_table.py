"""Rows of a CSV file with the physical row on which each begins."""

import csv
import re
from collections.abc import Callable, Generator, Iterator, Sequence

from generator.load.decode import Decoded, Undecodable, decode
from generator.load.grid import Grid, Raw
from generator.load.sheet_notes import MOST_ROWS
from generator.problems import Place, Problem

# Excel writes which sign separates the cells; a letter, digit, space or quote cannot.
_SEPARATOR_LINE = re.compile(r'sep=[^\w "\n]', re.IGNORECASE)
_DELIMITERS = (";", ",", "\t", "|")
# After this many broken quotes the file is not a table; every next one would read to its end again.
_MOST_BROKEN_QUOTES = 20
_LONGEST_LINE = 100_000
# A web page or a PDF, however it is called.
_NO_TABLES = (b"<!doctype", b"<html", b"<table", b"<?xml", b"%pdf-", b"{\\rtf")
_BEFORE_MARKUP = b"\xef\xbb\xbf \t\r\n"
_SAMPLE = 400
# A title, a date and an empty line may stand above the headings of a list that we got from somebody else.
MOST_ABOVE = 30
# In a table of two columns any line of a note may look like a row.
_TELLING_WIDTH = 3


# Says whether cells are the headings of a table, for a list with something above it.
IsHeading = Callable[[Sequence[str]], bool]


def read_csv(
    data: bytes, name: str, problems: list[Problem], is_heading: IsHeading | None = None
) -> Grid | None:
    """Split a CSV file into rows, or note why that cannot be done; with `is_heading`, from its headings."""
    if data[:_SAMPLE].lstrip(_BEFORE_MARKUP).lower().startswith(_NO_TABLES):
        problems.append(Problem("KIT115", Place(name), {"kind": "csv"}))
        return None
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        problems.append(Problem(decoded.fault.code, Place(name, decoded.row)))
        return None
    if decoded.was_windows:
        problems.append(Problem("LET103", Place(name)))
    if len(decoded.lines) > MOST_ROWS:
        problems.append(Problem("KIT118", Place(name), {"most": MOST_ROWS}))
        return None
    return Grid(file=name, sheet=None, rows=_rows(decoded, name, problems, is_heading))


def start_of(lines: Sequence[str], is_heading: IsHeading | None = None) -> tuple[int, str]:
    """Return at which line the table begins, counted from 0, and which sign separates its cells."""
    if lines and _SEPARATOR_LINE.fullmatch(lines[0]):
        # Excel writes this line for itself; it is no row of the table.
        return 1, lines[0][4]
    for index, line in enumerate(lines[:MOST_ABOVE] if is_heading else ()):
        for sign in _DELIMITERS:
            if is_heading and is_heading(_cells(line, sign)):
                return index, sign
    return 0, _delimiter(next((line for line in lines if line.strip()), ""))


def _rows(
    decoded: Decoded, name: str, problems: list[Problem], is_heading: IsHeading | None
) -> Iterator[Raw]:
    lines = decoded.lines
    for index, line in enumerate(lines):
        if len(line) > _LONGEST_LINE:
            values = {"length": len(line), "most": _LONGEST_LINE}
            problems.append(Problem("KIT210", Place(name, index + 1), values))
            lines[index] = ""
    start, delimiter = start_of(lines, is_heading)
    for _ in range(_MOST_BROKEN_QUOTES):
        broken_at = yield from _read_from(lines, start, delimiter)
        if broken_at is None:
            return
        problems.append(Problem("KIT105", Place(name, broken_at)))
        # Only this row is lost: the next line is taken to be a row again.
        start = broken_at


def _delimiter(heading: str) -> str:
    """Choose the sign that gives the most headings; values further down never take part."""
    return max(_DELIMITERS, key=lambda sign: len(_cells(heading, sign)))


def _cells(line: str, delimiter: str) -> list[str]:
    return next(csv.reader([line[:_LONGEST_LINE]], delimiter=delimiter), [])


def _read_from(lines: list[str], start: int, delimiter: str) -> Generator[Raw, None, int | None]:
    """Yield the rows from a line on; return the row in which a quote is left open, if there is one."""
    terminated = (lines[index] + "\n" for index in range(start, len(lines)))
    reader = csv.reader(terminated, delimiter=delimiter, strict=True)
    width = 0
    while True:
        row = start + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            return row
        if cells is None:
            return None
        width = width or len(cells)
        if start + reader.line_num > row and _swallowed(cells, delimiter, width):
            return row
        yield row, cells


def _swallowed(cells: list[str], delimiter: str, width: int) -> bool:
    """Say whether a cell of several lines holds what looks like a whole row: then a quote was left open."""
    return width >= _TELLING_WIDTH and any(
        line.count(delimiter) >= width - 1 for cell in cells if "\n" in cell for line in cell.split("\n")[1:]
    )
