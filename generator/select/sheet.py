"""The text of a CSV with the place of every cell: what is not changed stays as it is, byte for byte.

A cell is filled where it stands, a row is padded at its end, a new row comes below the last one. Encoding,
mark, separator, quotes and line ends stay those of the file.
"""

import codecs
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.load.csv_table import start_of
from generator.load.decode import lines_of

_LINE_END = re.compile("\r\n|\r|\n")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEW_LINE = "\r\n"


class UnfitError(Exception):
    """A value holds signs that the encoding of the file does not have."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


@dataclass(slots=True)
class _Record:
    # The physical line on which it begins, from 1.
    row: int
    # Where each cell begins and ends in the text, quotes included.
    cells: list[tuple[int, int]] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.cells[-1][1]


class Sheet:
    """A CSV that can be read (`load.csv_table`), and what is to become of it."""

    def __init__(self, data: bytes) -> None:
        mark, self._codec = next((one for one in _MARKS if data.startswith(one[0])), (b"", ""))
        if not self._codec:
            self._codec = _codec_of(data)
        self._mark = mark
        self._text = data[len(mark) :].decode(self._codec)
        start, self._delimiter = start_of(lines_of(self._text))
        self._records = {one.row: one for one in _records(self._text, start, self._delimiter)}
        found = _LINE_END.search(self._text)
        self._new_line = found[0] if found else _NEW_LINE
        self._changes: dict[tuple[int, int], str] = {}
        self._added: list[str] = []

    def fits(self, value: str) -> bool:
        """Say whether the encoding of the file has every sign of a value."""
        try:
            value.encode(self._codec)
        except UnicodeEncodeError:
            return False
        return True

    def put(self, row: int, index: int, value: str) -> None:
        """Put a value into a cell; a row that is too short gets the cells before it."""
        self._changes[row, index] = value

    def add(self, cells: Sequence[str]) -> None:
        """Add a row below the last one."""
        self._added.append(self._line(cells))

    def pad(self, row: int, width: int) -> None:
        """Give a row at least so many cells."""
        if len(self._records[row].cells) < width and (row, width - 1) not in self._changes:
            self._changes[row, width - 1] = ""

    def as_bytes(self) -> bytes:
        """Return the file with its changes."""
        by_row: dict[int, dict[int, str]] = {}
        for (row, index), value in self._changes.items():
            by_row.setdefault(row, {})[index] = value
        edits = [edit for row, cells in by_row.items() for edit in self._edits(self._records[row], cells)]
        text, at = [], 0
        # The last cell may be empty: it is filled before what comes behind it, in the same place.
        for start, end, written in sorted(edits, key=lambda edit: edit[:2]):
            text += [self._text[at:start], written]
            at = end
        text.append(self._text[at:])
        if self._added:
            if self._text and not self._text.endswith(("\r", "\n")):
                text.append(self._new_line)
            text += [line + self._new_line for line in self._added]
        return self._mark + "".join(text).encode(self._codec)

    def _edits(self, record: _Record, cells: Mapping[int, str]) -> Iterable[tuple[int, int, str]]:
        width = len(record.cells)
        for index, value in cells.items():
            if index < width:
                yield (*record.cells[index], self._cell(value))
        beyond = [index for index in cells if index >= width]
        if beyond:
            more = [cells.get(index, "") for index in range(width, max(beyond) + 1)]
            yield record.end, record.end, self._delimiter + self._line(more)

    def _line(self, cells: Iterable[str]) -> str:
        return self._delimiter.join(map(self._cell, cells))

    def _cell(self, value: str) -> str:
        if not self.fits(value):
            raise UnfitError(value)
        if self._delimiter in value or re.search('["\r\n]', value):
            return '"' + value.replace('"', '""') + '"'
        return value


def _codec_of(data: bytes) -> str:
    """Choose as the reader does: UTF-8 where that is what it is, else Windows."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _records(text: str, first_line: int, delimiter: str) -> Iterable[_Record]:
    """Yield every record from a line on, as the csv module splits: a quote counts where a cell begins."""
    at, row = 0, 1
    for _ in range(first_line):
        match = _LINE_END.search(text, at)
        at, row = (match.end(), row + 1) if match else (len(text), row)
    while at < len(text):
        record, at, row = _record(text, at, row, delimiter)
        yield record


def _record(text: str, at: int, row: int, delimiter: str) -> tuple[_Record, int, int]:
    record = _Record(row)
    while True:
        start = at
        if text[at : at + 1] == '"':
            at = _after_quotes(text, at)
        while at < len(text) and text[at] not in (delimiter, "\r", "\n"):
            at += 1
        record.cells.append((start, at))
        row += len(_LINE_END.findall(text, start, at))
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        match = _LINE_END.match(text, at)
        return record, match.end() if match else at, row + 1


def _after_quotes(text: str, at: int) -> int:
    """Return where a quoted cell ends; two quotes in it are one that belongs to the value."""
    while True:
        end = text.find('"', at + 1)
        if end < 0:
            return len(text)
        if text[end + 1 : end + 2] != '"':
            return end + 1
        at = end + 1
