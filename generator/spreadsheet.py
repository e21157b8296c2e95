"""Tables as files that Dutch Excel opens right: CSV and XLSX, without formulas and always the same bytes."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter

# A cell that starts like this is run as a formula by a spreadsheet.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")

# Column -> where its words lead, as a path from the workbook's own folder.
Links = Mapping[int, Callable[[str], str]]

_A4 = 9
# What the button of the filter covers of a heading, in characters; bold letters are a little wider.
_BUTTON, _BOLD = 4, 1.08
# The columns that say who it is: they stay in sight beside a wide list.
_WHO = ("klantnummer", "personeelsnummer", "naam")
_LINKS_PARTS = "xl/worksheets/_rels/"
# Excel opens no sheet with more links than this; a list that long keeps its words.
_MOST_LINKS = 65_000


def harmless(cell: str) -> str:
    """Put a `'` before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell


def csv_bytes(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a CSV as the contract writes them: BOM, `;`, CRLF, quotes only where needed."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(
    sheet: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    widths: Sequence[float],
    dated: date,
    footer: str = "",
    links: Links | None = None,
) -> bytes:
    """Return a workbook with one sheet to read, filter and print; every cell is text."""
    only = Sheet(name=sheet, headings=headings, rows=rows, widths=widths, links=links)
    return book_bytes([only], dated=dated, footer=footer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of a workbook. A whole number stays a number, so that it can be sorted and added up."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[float]
    links: Links | None = None
    # Rows, counted from 0: those with a line above, and those that need nobody's eye any more.
    lined: frozenset[int] = frozenset()
    quiet: frozenset[int] = frozenset()


def book_bytes(sheets: Sequence[Sheet], *, dated: date, footer: str = "") -> bytes:
    """Return a workbook; `dated` stands in the file's properties instead of the moment of writing."""
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": datetime(dated.year, dated.month, dated.day)})  # noqa: DTZ001  (a day)
    for sheet in sheets:
        _write(book, sheet, footer)
    book.close()
    return _with_slashes(target.getvalue()) if any(one.links for one in sheets) else target.getvalue()


def _write(book: xlsxwriter.Workbook, sheet: Sheet, footer: str) -> None:
    page = book.add_worksheet(sheet.name)
    formats = _Formats(book)
    head = book.add_format(
        {"bold": True, "bg_color": "#E9EEF0", "bottom": 1, "valign": "vcenter", "text_wrap": True}
    )
    headings = sheet.headings
    links = sheet.links or {}
    if len(sheet.rows) * len(links) > _MOST_LINKS:
        links = {}
    for column, width in enumerate(sheet.widths):
        page.set_column(
            column, column, max(width, round(len(headings[column]) * _BOLD + _BUTTON, 1)), formats.of()
        )
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, head)
    for number, row in enumerate(sheet.rows):
        looks: dict[str, bool] = {"lined": number in sheet.lined, "quiet": number in sheet.quiet}
        for column, cell in enumerate(row):
            place = (number + 1, column)
            # An empty text is a cell with something in it: it would hide the empty ones from a filter.
            if isinstance(cell, int):
                page.write_number(*place, cell, formats.of(number=True, **looks))
            elif cell and column in links:
                page.write_url(
                    *place, f"external:{links[column](cell)}", formats.of(link=True, **looks), cell
                )
            elif cell:
                page.write_string(*place, cell, formats.of(**looks))
            else:
                page.write_blank(*place, None, formats.of(**looks))
    _set_up(page, len(sheet.rows), headings, footer)


class _Formats:
    """The looks of cells, each made once a sheet: a link is no formula, its cell stays text."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._made: dict[tuple[bool, ...], xlsxwriter.format.Format] = {}

    def of(
        self, *, link: bool = False, number: bool = False, lined: bool = False, quiet: bool = False
    ) -> xlsxwriter.format.Format:
        key = (link, number, lined, quiet)
        if key not in self._made:
            look: dict[str, str | int | bool] = {"text_wrap": True, "valign": "top"}
            look["num_format"] = "0" if number else "@"
            look |= {"underline": 1} if link else {}
            look |= {"top": 1, "top_color": "#8A979D"} if lined else {}
            look |= {"font_color": "#5B676C"} if quiet else {}
            self._made[key] = self._book.add_format(look)
        return self._made[key]


def _with_slashes(book: bytes) -> bytes:
    """Write paths of links as the standard has them: with `\\`, as made, only Windows finds the file."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.startswith(_LINKS_PARTS):
                data = data.replace(b"\\", b"/")
            new.writestr(part, data)
    return made.getvalue()


def _set_up(page: xlsxwriter.worksheet.Worksheet, rows: int, headings: Sequence[str], footer: str) -> None:
    """Freeze and filter the heading, and fit the sheet to A4 across with the heading on every page."""
    columns = len(headings)
    page.set_row(0, 24)
    page.freeze_panes(1, len(_WHO) if tuple(headings[: len(_WHO)]) == _WHO else 0)
    # Printed without lines, one row runs into the next.
    page.hide_gridlines(0)
    page.autofilter(0, 0, rows, columns - 1)
    page.ignore_errors({"number_stored_as_text": f"A1:{xlsxwriter.utility.xl_rowcol_to_cell(rows, columns)}"})
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    # & starts a code in a footer, so a plain one is written twice.
    page.set_footer(f"&L{footer.replace('&', '&&')}&R&P / &N")
