"""Workbooks as offices and attackers make them: .xlsx, .ods and old .xls, whole or tampered with."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.worksheet.worksheet import Worksheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A file with a password is wrapped in an old container, with the real one under this name.
LOCKED = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)

Row = Sequence[object]


def xlsx(*rows: Row, change: Callable[[Worksheet], object] | None = None, title: str = "Blad1") -> bytes:
    """Return an .xlsx with one sheet, changed by hand before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    if change is not None:
        change(sheet)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def shared(*rows: Row) -> bytes:
    """Return an .xlsx as Excel makes it, with its texts in a part of their own."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Blad1")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, [str(cell) if cell is not None else "" for cell in row])
    return written.getvalue()


def rezipped(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a zip with some parts rewritten."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        assert set(changes) <= set(old.namelist())
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, lambda content: content)(old.read(name)))
    return written.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def replaced(data: bytes, old: str, new: str, part: str = SHEET) -> bytes:
    """Return an .xlsx with a piece of its XML written otherwise; the piece must be there."""

    def change(content: bytes) -> bytes:
        assert old.encode() in content, content[:3000]
        return content.replace(old.encode(), new.encode(), 1)

    return rezipped(data, {part: change})


def lying(data: bytes, part: str, stated: int) -> bytes:
    """Return a zip that says in both places that a part is smaller than it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        member = archive.getinfo(part)
    size, said = struct.pack("<I", member.file_size), struct.pack("<I", stated)
    assert data.count(size) >= 2
    return data.replace(size, said)


def cell(value: object = None, *, text: str | None = None, more: str = "") -> str:
    """Return a cell of an .ods; `more` are attributes written as they are."""
    if value is None:
        return f"<table:table-cell {more}/>"
    kind = "float" if isinstance(value, int | float) else "string"
    said = f'office:value="{value}"' if kind == "float" else ""
    shown = str(value) if text is None else text
    return f'<table:table-cell office:value-type="{kind}" {said} {more}><text:p>{shown}</text:p></table:table-cell>'


def line(*cells: object, more: str = "") -> str:
    """Return a row of an .ods; a cell given as XML goes in as it is."""
    made = (one if isinstance(one, str) and one.startswith("<") else cell(one) for one in cells)
    return f"<table:table-row {more}>{''.join(made)}</table:table-row>"


def ods(
    *lines: str, columns: str = "", styles: str = "", table: str = "", manifest: str = "", head: str = ""
) -> bytes:
    """Return an .ods with one sheet of these rows."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text", "style")
    )
    calc = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {spaces} {calc}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>"
        f'<table:table table:name="Blad1" {table}>{columns}{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", f"<m:manifest xmlns:m='urn:x'>{manifest}</m:manifest>")
        archive.writestr("content.xml", content)
    return written.getvalue()


def xls(
    *rows: Row, since_1904: bool = False, change: Callable[[xlwt.Worksheet], object] | None = None
) -> bytes:
    """Return an old .xls; a pair is a value with its number format."""
    book = xlwt.Workbook()
    book.dates_1904 = since_1904
    sheet = book.add_sheet("Blad1")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, tuple):
                sheet.write(at, column, value[0], xlwt.easyxf(num_format_str=value[1]))
            else:
                sheet.write(at, column, value)
    if change is not None:
        change(sheet)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
