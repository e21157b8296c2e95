"""Notes about the sheets of an .xlsx, from a walk over its XML that never holds a whole part."""

import re
from collections.abc import Iterator
from posixpath import join, normpath
from xml.parsers import expat

from defusedxml import ElementTree

from generator.load.archive import Archive
from generator.load.number_format import shown_as
from generator.load.sheet_notes import MOST_NOTED, Merged, RefusedError, SheetNotes, local, parse

BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_YES = ("1", "true")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")


def sheets(archive: Archive) -> Iterator[tuple[str, SheetNotes]]:
    """Yield the name of every worksheet with its notes, in the order of the workbook."""
    by_name = {name.casefold(): name for name in archive.members}
    formats = list(_formats(archive)) if _STYLES in archive.members else []
    for name, target, visible in _listed(archive):
        member = by_name.get(target.casefold())
        if member is not None and "/worksheets/" in member.casefold():
            notes = SheetNotes(visible=visible)
            try:
                parse(archive.chunks(member), _Walk(notes, formats).begin)
            except RefusedError as refused:
                notes.fault = refused.fault
            yield name, notes


def _listed(archive: Archive) -> Iterator[tuple[str, str, bool]]:
    book = ElementTree.fromstring(archive.read(BOOK), forbid_dtd=True)
    relations = ElementTree.fromstring(archive.read(_RELATIONS), forbid_dtd=True)
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    for element in book.iter():
        if not element.tag.endswith("}sheet"):
            continue
        known = next((value for key, value in element.items() if key.endswith("}id")), "")
        target = targets.get(known, "")
        member = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        yield element.get("name", ""), member, element.get("state", "visible") == "visible"


def _formats(archive: Archive) -> Iterator[str]:
    """Yield the number format of every style of cells, in order; empty for those that are built in."""
    root = ElementTree.fromstring(archive.read(_STYLES), forbid_dtd=True)
    formats = (one for one in root.iter() if local_of(one) == "numFmt")
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in formats}
    for group in root:
        if local_of(group) == "cellXfs":
            yield from (codes.get(style.get("numFmtId"), "") for style in group)


def local_of(element: object) -> str:
    """Return the name of an element without its namespace."""
    return str(getattr(element, "tag", "")).rpartition("}")[2]


class _Walk:
    """The state of one walk over one sheet, which hears of every cell: most of it must cost nothing."""

    def __init__(self, notes: SheetNotes, formats: list[str]) -> None:
        self.notes = notes
        # Only formats that may show other signs than the number has.
        dressed = ((str(at), code) for at, code in enumerate(formats))
        self.formats = {at: code for at, code in dressed if shown_as(code, "1") not in ("", "1")}
        self.columns: dict[str, int] = {}
        self.row, self.column, self.row_hidden = 0, -1, False
        self.cell: dict[str, str] = {}
        self.formula, self.has_value, self.text = False, False, ""

    def begin(self, parser: "expat.XMLParserType") -> None:
        self.parser = parser
        parser.StartElementHandler = self.start

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            self.begin_cell(attributes)
        elif tag in ("v", "is", "f"):
            self.fill(tag)
        elif tag == "row":
            self.begin_row(attributes)
        elif tag == "col":
            if attributes.get("hidden") in _YES or attributes.get("width") == "0":
                first, last = (int(attributes.get(end, 1)) for end in ("min", "max"))
                self.notes.hide_columns(first - 1, last - 1)
        elif tag == "mergeCell":
            self.merge(attributes.get("ref", ""))
        elif ":" in tag:
            self.start(local(tag), attributes)

    def begin_row(self, attributes: dict[str, str]) -> None:
        self.row = int(attributes.get("r", self.row + 1))
        self.column = -1
        self.row_hidden = attributes.get("hidden") in _YES or attributes.get("ht") == "0"

    def begin_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self.column = self.column + 1 if place is None else self.index(place.rstrip("0123456789"))
        self.cell, self.formula, self.has_value = attributes, False, False
        if attributes.get("t") == "e":
            self.note(self.notes.without_value)

    def index(self, letters: str) -> int:
        """Return the position of a column: A is 0, AA is 26."""
        known = self.columns.get(letters)
        if known is None:
            number = 0
            for letter in letters[:8]:
                number = number * 26 + ord(letter) - ord("A") + 1
            known = self.columns[letters] = number - 1
        return known

    def fill(self, tag: str) -> None:
        notes, row = self.notes, self.row
        if row > notes.rows or self.column >= notes.columns:
            notes.fill(row, self.column)
        if self.row_hidden and (not notes.hidden_rows or notes.hidden_rows[-1] != row):
            notes.hidden_rows.append(row)
        if tag == "f":
            self.formula = True
        else:
            self.has_value = True
        # Ends and texts matter in few cells, and hearing of them all would take as long again.
        if self.formula or self.format:
            self.text = ""
            self.parser.EndElementHandler = self.end
            self.parser.CharacterDataHandler = self.hear if tag == "v" else None

    @property
    def format(self) -> str:
        """Return the format of a number that may show more than it has."""
        return (
            self.formats.get(self.cell.get("s", ""), "")
            if self.formats and self.cell.get("t", "n") == "n"
            else ""
        )

    def hear(self, text: str) -> None:
        self.text += text

    def end(self, tag: str) -> None:
        tag = local(tag)
        if tag == "v":
            self.parser.CharacterDataHandler = None
        if tag != "c":
            return
        self.parser.EndElementHandler = None
        # A formula may well have nothing as its result, but then it says that its result is text.
        kind = self.cell.get("t", "n")
        has_result = self.text or kind == "e" or (self.has_value and kind == "str")
        if self.formula and not has_result:
            self.note(self.notes.without_value)
        elif self.format and shown_as(self.format, self.text) not in ("", self.text):
            self.note(self.notes.dressed)

    def note(self, found: list[tuple[int, int]]) -> None:
        if len(found) < MOST_NOTED:
            found.append((self.row, self.column))

    def merge(self, written: str) -> None:
        if (match := _RANGE.fullmatch(written)) and len(self.notes.merged) < MOST_NOTED:
            left, top, right, bottom = match.groups()
            self.notes.merged.append(Merged(int(top), self.index(left), int(bottom), self.index(right)))
