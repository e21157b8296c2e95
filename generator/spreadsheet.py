"""Tables as files that Dutch Excel opens right: CSV and XLSX, without formulas and always the same bytes."""

import csv
import io
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import xlsxwriter

# A cell that starts like this is run as a formula by a spreadsheet.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")

# Column -> where its words lead, as a path from the workbook's own folder.
Links = Mapping[int, Callable[[str], str]]

_A4 = 9
# A line of the usual letter, in points.
_LINE = 15
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
    # So many columns stay in sight; None: those that say who it is, when the sheet begins with them.
    frozen: int | None = None
    # So many columns go on paper; None: all. On A4 more of them means smaller letters.
    printed: int | None = None


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
    widths = [
        max(width, round(len(heading) * _BOLD + _BUTTON, 1))
        for width, heading in zip(sheet.widths, headings, strict=True)
    ]
    for column, width in enumerate(widths):
        page.set_column(column, column, width, formats.of())
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, head)
    for number, row in enumerate(sheet.rows):
        looks: dict[str, bool] = {"lined": number in sheet.lined, "quiet": number in sheet.quiet}
        page.set_row(number + 1, _LINE * max(map(_lines, row, widths)))
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
    _set_up(page, sheet, footer)


@lru_cache(maxsize=4096)
def _lines(cell: str | int, width: float) -> int:
    """Return how many lines a cell takes. Excel finds out by itself; LibreOffice draws one over the other."""
    text = str(cell)
    return 1 if len(text) <= width else len(textwrap.wrap(text, int(width) - 1)) or 1


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
            look |= {"top": 2} if lined else {}
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


def _set_up(page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, footer: str) -> None:
    """Freeze and filter the heading, and fit the sheet to A4 across with the heading on every page."""
    rows, columns = len(sheet.rows), len(sheet.headings)
    page.set_row(0, 24)
    begins_with_who = tuple(sheet.headings[: len(_WHO)]) == _WHO
    page.freeze_panes(1, sheet.frozen if sheet.frozen is not None else len(_WHO) * begins_with_who)
    # Printed without lines, one row runs into the next.
    page.hide_gridlines(0)
    page.autofilter(0, 0, rows, columns - 1)
    page.ignore_errors({"number_stored_as_text": f"A1:{xlsxwriter.utility.xl_rowcol_to_cell(rows, columns)}"})
    if sheet.printed is not None:
        page.print_area(0, 0, rows, sheet.printed - 1)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    # & starts a code in a footer, so a plain one is written twice.
    page.set_footer(f"&L{footer.replace('&', '&&')}&R&P / &N")
