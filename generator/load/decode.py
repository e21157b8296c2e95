"""From bytes to lines: UTF-8 or UTF-16 with a mark, UTF-8, then Windows-1252; never a guess."""

import codecs
import re
from dataclasses import dataclass

from generator.load.values import Fault

_LINE_END = re.compile("\r\n|\r|\n")
_LINE_END_BYTES = re.compile(b"\r\n|\r|\n")
_SAMPLE = 400
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The physical lines of a file; `was_windows` says that it was not UTF-8."""

    lines: list[str]
    was_windows: bool = False


@dataclass(frozen=True, slots=True)
class Undecodable:
    """The row at which the encoding goes wrong, if it can be told."""

    fault: Fault
    row: int | None = None


def decode(data: bytes) -> Decoded | Undecodable:
    """Return the lines of a text, or where its encoding breaks."""
    if _is_unmarked_unicode(data):
        return Undecodable(Fault("KIT132"))
    if data.startswith(_UTF16_MARKS):
        try:
            return Decoded(lines_of(data.decode("utf-16")))
        except UnicodeDecodeError:
            return Undecodable(Fault("KIT102"))
    marked = data.startswith(codecs.BOM_UTF8)
    try:
        return Decoded(lines_of(data.decode("utf-8-sig")))
    except UnicodeDecodeError:
        pass
    broken = _rows_not_utf8(data)
    if marked or broken.mixed:
        return Undecodable(Fault("KIT102"), broken.first)
    try:
        return Decoded(lines_of(data.decode("cp1252")), was_windows=True)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        return Undecodable(Fault("KIT102"), len(_LINE_END_BYTES.findall(before)) + 1)


def _is_unmarked_unicode(data: bytes) -> bool:
    """Say whether every second byte of the start is a NUL: UTF-16 without its mark, or UTF-32."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return True
    sample = data[:_SAMPLE]
    nuls = max(sample[0::2].count(0), sample[1::2].count(0))
    return not data.startswith(_UTF16_MARKS) and len(sample) > 3 and nuls > len(sample) * 0.4


def lines_of(text: str) -> list[str]:
    """Split as a spreadsheet counts rows: U+2028 and the like do not end one."""
    lines = _LINE_END.split(text)
    if lines and not lines[-1]:
        lines.pop()
    return lines


@dataclass(frozen=True, slots=True)
class _Broken:
    first: int
    mixed: bool


def _rows_not_utf8(data: bytes) -> _Broken:
    """Find the first row that is not UTF-8, and whether other rows with accents are."""
    first, has_utf8 = 0, False
    for row, line in enumerate(_LINE_END_BYTES.split(data), start=1):
        if line.isascii():
            continue
        try:
            line.decode("utf-8")
            has_utf8 = True
        except UnicodeDecodeError:
            first = first or row
    return _Broken(first or 1, has_utf8)
