"""Notes about the sheets of an .ods, whose repeated rows and cells are counted before they are made."""

from xml.parsers import expat

from generator.load.archive import Archive
from generator.load.sheet_notes import MOST_NOTED, MOST_ROWS, Merged, RefusedError, SheetNotes, local, parse

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
# What a spreadsheet shows in the place of a result.
_FAILED = ("Err:", "#")
_FAR = 2**31


def is_encrypted(archive: Archive) -> bool:
    """Say whether the table of contents tells that parts are encrypted."""
    manifest = archive.read(_MANIFEST) if _MANIFEST in archive.members else b""
    return b"encryption-data" in manifest or "encrypted-package" in archive.members


def sheets(archive: Archive) -> dict[str, SheetNotes]:
    """Return the notes of every sheet; one that cannot be read is enough to refuse the file."""
    walk = _Walk()
    try:
        parse(archive.chunks(CONTENT), walk.begin)
    except RefusedError as refused:
        if not walk.found:
            raise
        walk.notes.fault = refused.fault
    return walk.found


def _times(attributes: dict[str, str], name: str) -> int:
    raw = attributes.get(name, "1")
    return max(1, min(int(raw), _FAR)) if raw.isdigit() else 1


class _Walk:
    """The state of one walk over content.xml."""

    def __init__(self) -> None:
        self.found: dict[str, SheetNotes] = {}
        self.notes = SheetNotes()
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.row, self.rows_after, self.row_hidden = 0, 0, False
        self.column, self.columns_after, self.declared = 0, 0, 0
        # None: not inside a cell that holds something.
        self.cell: dict[str, str] | None = None
        self.text: list[str] = []
        self.in_note, self.in_paragraph = 0, 0

    def begin(self, parser: "expat.XMLParserType") -> None:
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.hear

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = local(tag)
        if tag in ("table-cell", "covered-table-cell"):
            self.begin_cell({local(key): value for key, value in attributes.items()} | self._calc(attributes))
        elif tag == "table-row":
            self.begin_row({local(key): value for key, value in attributes.items()})
        elif tag == "p":
            self.in_paragraph += 1
        elif tag == "annotation":
            self.in_note += 1
        elif tag == "table":
            self.begin_table({local(key): value for key, value in attributes.items()})
        elif tag == "table-column":
            self.begin_column({local(key): value for key, value in attributes.items()})
        elif tag == "style":
            self.style = attributes.get("style:name", "")
        elif tag == "table-properties" and attributes.get("table:display") == "false":
            self.hidden_styles.add(self.style)

    def _calc(self, attributes: dict[str, str]) -> dict[str, str]:
        """LibreOffice tells of an error in its own attribute beside the common one."""
        extra = attributes.get("calcext:value-type")
        common = attributes.get("office:value-type")
        return ({"extra-type": extra} if extra else {}) | ({"value-type": common} if common else {})

    def begin_table(self, attributes: dict[str, str]) -> None:
        self.notes = SheetNotes(visible=attributes.get("style-name", "") not in self.hidden_styles)
        self.found.setdefault(attributes.get("name", ""), self.notes)
        self.row, self.rows_after, self.column, self.columns_after, self.declared = 0, 0, 0, 0, 0

    def begin_column(self, attributes: dict[str, str]) -> None:
        first = self.declared
        self.declared += _times(attributes, "number-columns-repeated")
        if attributes.get("visibility", "visible") != "visible":
            self.notes.hide_columns(first, self.declared - 1)

    def begin_row(self, attributes: dict[str, str]) -> None:
        self.row += self.rows_after + 1
        self.rows_after = _times(attributes, "number-rows-repeated") - 1
        self.column, self.columns_after = -1, 0
        self.row_hidden = attributes.get("visibility", "visible") != "visible"

    def begin_cell(self, attributes: dict[str, str]) -> None:
        self.column += self.columns_after + 1
        self.columns_after = _times(attributes, "number-columns-repeated") - 1
        self.cell, self.text = None, []
        rows, columns = (_times(attributes, f"number-{one}-spanned") for one in ("rows", "columns"))
        if (rows > 1 or columns > 1) and len(self.notes.merged) < MOST_NOTED:
            ends = (self.row + rows - 1, self.column + columns - 1)
            self.notes.merged.append(Merged(self.row, self.column, *ends))
        if not attributes.get("value-type") and not attributes.get("formula"):
            return
        self.cell = attributes
        self.notes.fill(self.row + self.rows_after, self.column + self.columns_after)
        hidden = self.notes.hidden_rows
        if self.row_hidden and (not hidden or hidden[-1] < self.row):
            hidden += range(self.row, min(self.row + self.rows_after, MOST_ROWS) + 1)

    def hear(self, text: str) -> None:
        if self.cell is not None and self.in_paragraph and not self.in_note and len(self.text) < MOST_NOTED:
            self.text.append(text)

    def end(self, tag: str) -> None:
        tag = local(tag)
        if tag == "p":
            self.in_paragraph -= 1
        elif tag == "annotation":
            self.in_note -= 1
        elif tag == "table-cell" and self.cell is not None:
            self.judge(self.cell, "".join(self.text).strip())
            self.cell = None

    def judge(self, cell: dict[str, str], shown: str) -> None:
        """Note a formula without a result, and a number that shows more signs than it has."""
        failed = cell.get("extra-type") == "error"
        if "formula" in cell:
            failed = failed or not cell.get("value-type") or shown.startswith(_FAILED)
        if failed and len(self.notes.without_value) < MOST_NOTED:
            self.notes.without_value.append((self.row, self.column))
        number = cell.get("value", "")
        padded = shown.isdigit() and number.isdigit() and shown != number and int(shown) == int(number)
        if cell.get("value-type") == "float" and padded and len(self.notes.dressed) < MOST_NOTED:
            self.notes.dressed.append((self.row, self.column))
