"""A look inside a workbook before it is loaded: how large it becomes, and what its cells hide."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath

from defusedxml import ElementTree, common

from generator.load.values import Fault

_MOST_BYTES = 200_000_000
_MOST_RATIO = 200
# A sheet of equal rows packs very well; only what is large as well is suspect.
_RATIO_MATTERS_FROM = 20_000_000
_MOST_COLUMNS = 1_000

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_REL_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# A formula without a result, or any cell that shows an error: both read as empty.
_WITHOUT_VALUE = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"(?:'
    rb"[^>]*>\s*<f(?:\s[^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>|</c>)"
    rb'|[^>]*\bt="e")'
)
_HIDDEN_ROW = re.compile(rb'<row\b(?=[^>]*\shidden="(?:1|true)")[^>]*\sr="(\d{1,7})"')
_FILLED = re.compile(rb'<c\b[^>]*\br="([A-Z]{1,3})\d{1,7}"[^>]*[^/]>')
_MOST_NAMED_CELLS = 10_000


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """What a sheet hides: cells whose value is not there, and rows that are not shown."""

    cells_without_value: tuple[tuple[int, str], ...] = ()
    hidden_rows: tuple[int, ...] = ()


def inspect(data: bytes) -> dict[str, SheetNotes] | Fault:
    """Refuse bombs, external entities and broken archives; return the notes per sheet name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            unpacked = sum(member.file_size for member in members)
            packed = sum(member.compress_size for member in members)
            if unpacked > _MOST_BYTES:
                return Fault("KIT117", {"megabytes": _MOST_BYTES // 1_000_000})
            if unpacked > _RATIO_MATTERS_FROM and unpacked > _MOST_RATIO * max(packed, 1):
                return Fault("KIT116")
            if any(member.flag_bits & 0x1 for member in members):
                return Fault("KIT114")
            return _notes(archive)
    # A broken archive fails in many ways, and each of them only means that it is broken.
    except Exception:
        return Fault("KIT116")


def _notes(archive: zipfile.ZipFile) -> dict[str, SheetNotes] | Fault:
    found = {}
    names = dict(_sheet_names(archive))
    for member in archive.namelist():
        if not member.endswith((".xml", ".rels")):
            continue
        content = archive.read(member)
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            return Fault("KIT116")
        if _SHEET.fullmatch(member):
            if _width(content) > _MOST_COLUMNS:
                return Fault("KIT127", {"most": _MOST_COLUMNS})
            found[names.get(member, member)] = _notes_of(content)
    return found


def _notes_of(content: bytes) -> SheetNotes:
    cells = tuple(
        (int(match[2]), match[1].decode())
        for match, _ in zip(_WITHOUT_VALUE.finditer(content), range(_MOST_NAMED_CELLS), strict=False)
    )
    return SheetNotes(cells, tuple(int(match[1]) for match in _HIDDEN_ROW.finditer(content)))


def _width(content: bytes) -> int:
    """Return how many columns a sheet spans; the library makes room for every cell between."""
    widest = 0
    for letters in {match[1] for match in _FILLED.finditer(content)}:
        number = 0
        for letter in letters:
            number = number * 26 + letter - ord("A") + 1
        widest = max(widest, number)
    return widest


def _sheet_names(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield the member and the name of every sheet of an .xlsx; nothing for other kinds."""
    if "xl/workbook.xml" not in archive.namelist():
        return
    try:
        rels = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    except (KeyError, ElementTree.ParseError, common.DefusedXmlException):
        return
    targets = {rel.get("Id"): rel.get("Target", "") for rel in rels}
    for element in book.iter():
        if element.tag.endswith("}sheet"):
            target = targets.get(element.get(_REL_ID), "")
            member = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            yield member, element.get("name", "")
