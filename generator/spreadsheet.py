"""Tables as files that Dutch Excel opens right: CSV and XLSX, without formulas and always the same bytes."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
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
_LINKS_PART = "xl/worksheets/_rels/sheet1.xml.rels"
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
    """Return a workbook with one sheet to read, filter and print; every cell is text.

    `dated` stands in the file's properties instead of the moment of writing. A link is no formula: its cell
    stays text.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(target, options)
    book.set_properties({"created": datetime(dated.year, dated.month, dated.day)})  # noqa: DTZ001  (a day)
    page = book.add_worksheet(sheet)
    head = book.add_format(
        {"bold": True, "bg_color": "#E9EEF0", "bottom": 1, "valign": "vcenter", "text_wrap": True}
    )
    body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    link = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "underline": 1})
    links = links if links and len(rows) * len(links) <= _MOST_LINKS else {}
    for column, width in enumerate(widths):
        page.set_column(column, column, max(width, round(len(headings[column]) * _BOLD + _BUTTON, 1)), body)
    for column, heading in enumerate(headings):
        page.write_string(0, column, heading, head)
    for number, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            # An empty text is a cell with something in it: it would hide the empty ones from a filter.
            if cell and column in links:
                page.write_url(number, column, f"external:{links[column](cell)}", link, cell)
            elif cell:
                page.write_string(number, column, cell, body)
            else:
                page.write_blank(number, column, None, body)
    _set_up(page, len(rows), headings, footer)
    book.close()
    return _with_slashes(target.getvalue()) if links else target.getvalue()


def _with_slashes(book: bytes) -> bytes:
    """Write paths of links as the standard has them: with `\\`, as made, only Windows finds the file."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename == _LINKS_PART:
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
