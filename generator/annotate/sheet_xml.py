"""Rows of a sheet as XML, one at a time, into a workbook that another library has furnished.

The library keeps every cell in memory, or in files of its own on the disk; a list of people belongs in
neither. So it writes the sheet with one sample cell a style, and the rows take their place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from generator.load.suggest import column_letter

# What a spreadsheet program takes.
MOST_COLUMNS, LONGEST_CELL, MOST_LINKS = 16_384, 32_767, 65_000

_SAMPLES = re.compile(rb"<sheetData>(.*)</sheetData>", re.DOTALL)
# The samples make a sheet look wider than it is; a program finds the true size by itself.
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"/>')
_STYLE = re.compile(rb'<c r="([A-Z]+)1" s="(\d+)"')
_AFTER_LINKS = re.compile(rb"<(?:printOptions|pageMargins)")
# Not allowed in XML, or seen by nobody: shown as a sign, so that a person can find them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LINE_END = re.compile("\r\n?")
# A spreadsheet reads this spelling as a sign of its own.
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SPECIAL = re.compile(r"[^\w .,:@/()+'=;-]|_x", re.ASCII)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number, and text and style of the cells that are written, by column from 0."""

    number: int
    cells: Sequence[tuple[int, str, str]]
    height: float | None = None


def fill(
    member: IO[bytes],
    furnished: bytes,
    styles: Sequence[str],
    lines: Iterable[Line],
    links: Mapping[str, str],
) -> None:
    """Write a sheet with its rows in the place of the samples, which stand in the order of `styles`."""
    found = _SAMPLES.search(furnished)
    assert found is not None
    numbers = [int(match[2]) for match in _STYLE.finditer(found[1])]
    style_numbers = dict(zip(styles, numbers, strict=False))
    member.write(_DIMENSION.sub(b"", furnished[: found.start()]) + b"<sheetData>")
    for line in lines:
        member.write(_row(line, style_numbers).encode())
    rest = furnished[found.end() :]
    after = _AFTER_LINKS.search(rest)
    assert after is not None
    member.write(b"</sheetData>" + rest[: after.start()] + _links(links) + rest[after.start() :])


def _row(line: Line, styles: Mapping[str, int]) -> str:
    number = line.number
    height = f' ht="{line.height}" customHeight="1"' if line.height else ""
    return f'<row r="{number}"{height}>{"".join(_cells(line, styles))}</row>'


def _cells(line: Line, styles: Mapping[str, int]) -> Iterator[str]:
    number = line.number
    for column, text, style in line.cells:
        if column >= MOST_COLUMNS:
            return
        head = f'<c r="{_LETTERS[column]}{number}" s="{styles[style]}"'
        if not text:
            yield f"{head}/>"
            continue
        space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
        yield f'{head} t="inlineStr"><is><t{space}>{_text(text)}</t></is></c>'


class _Letters(dict[int, str]):
    """Column letters, made once each."""

    def __missing__(self, column: int) -> str:
        self[column] = column_letter(column)
        return self[column]


_LETTERS = _Letters()


def visible(text: str) -> str:
    """Return a text with every sign that nobody sees as `\ufffd`."""
    return _UNSEEN.sub("\ufffd", _LINE_END.sub("\n", text))


def _text(text: str) -> str:
    if not _SPECIAL.search(text):
        return text[:LONGEST_CELL]
    shown = _ESCAPED.sub("_x005F_", visible(text)[:LONGEST_CELL])
    return _in_xml(shown)


def _in_xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _links(links: Mapping[str, str]) -> bytes:
    if not links:
        return b""
    inner = "".join(
        f'<hyperlink ref="{cell}" location="{_in_xml(visible(target))}"/>' for cell, target in links.items()
    )
    return f"<hyperlinks>{inner}</hyperlinks>".encode()
