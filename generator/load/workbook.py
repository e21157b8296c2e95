"""Rows of a workbook (.xlsx, .ods, .xls), after a look at what the reading library does not tell."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import PurePath

from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from generator.load.inspect_zip import SheetNotes, inspect
from generator.load.table import MOST_ROWS, Grid
from generator.load.values import Fault, plain
from generator.problems import Place, Problem

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# From here on a spreadsheet no longer holds every digit of a number.
_ROUNDED_FROM = 1e15

Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
    return data.startswith((_ZIP, _OLE))


def read_workbook(data: bytes, name: str, problems: list[Problem]) -> Grid | None:
    """Return the rows of the one sheet that we read, or note why that cannot be done."""
    opened = _open(data, name)
    if isinstance(opened, Fault):
        problems.append(Problem(opened.code, Place(name), opened.values))
        return None
    workbook, notes = opened
    try:
        sheet = _sheet(workbook, name, problems)
        cells = sheet.to_python(skip_empty_area=False)
    except Exception:  # a damaged sheet fails in as many ways as there are sheets
        problems.append(Problem("KIT116", Place(name)))
        return None
    if len(cells) > MOST_ROWS:
        problems.append(Problem("KIT118", Place(name, sheet=sheet.name), {"most": MOST_ROWS}))
        return None
    hidden = notes.get(sheet.name, SheetNotes())
    _report(hidden, name, sheet.name, problems)
    rows = [(number, _texts(row)) for number, row in enumerate(cells, start=1)]
    return Grid(file=name, sheet=sheet.name, rows=rows, without_value=hidden.cells_without_value)


def _open(data: bytes, name: str) -> tuple[CalamineWorkbook, dict[str, SheetNotes]] | Fault:
    suffix = PurePath(name).suffix.casefold()
    if data.startswith(_OLE) and suffix != ".xls":
        # A workbook with a password is wrapped in the container of the old format.
        return Fault("KIT114")
    if data.startswith(_ZIP) != (suffix != ".xls") or not is_workbook(data):
        return Fault("KIT115", {"kind": suffix.lstrip(".")})
    notes: dict[str, SheetNotes] = {}
    if data.startswith(_ZIP):
        inspected = inspect(data)
        if isinstance(inspected, Fault):
            return inspected
        notes = inspected
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data)), notes
    except Exception as error:
        return Fault("KIT114" if type(error).__name__ == "PasswordError" else "KIT116")


def _sheet(workbook: CalamineWorkbook, name: str, problems: list[Problem]) -> CalamineSheet:
    """Choose the sheet called like the file, else the first visible one that holds something."""
    visible = [
        workbook.get_sheet_by_name(meta.name)
        for meta in workbook.sheets_metadata
        if meta.visible is SheetVisibleEnum.Visible
    ]
    filled = [sheet for sheet in visible if sheet.height] or visible
    wanted = plain(PurePath(name).stem)
    chosen = next((sheet for sheet in filled if plain(sheet.name) == wanted), filled[0])
    if len(filled) > 1:
        problems.append(Problem("LET119", Place(name, sheet=chosen.name), {"others": len(filled) - 1}))
    return chosen


def _report(notes: SheetNotes, name: str, sheet: str, problems: list[Problem]) -> None:
    if notes.hidden_rows:
        first = notes.hidden_rows[0]
        values = {"rows": len(notes.hidden_rows)}
        problems.append(Problem("LET120", Place(name, first, sheet=sheet), values))


def _texts(row: Sequence[Cell]) -> list[str]:
    return [cell if type(cell) is str else _text(cell) for cell in row]


def _text(cell: Cell) -> str:
    """Return a cell as somebody would have typed it; a day is ISO, a whole number has no point."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        if abs(cell) >= _ROUNDED_FROM:
            return f"{cell:.2E}".replace(".", ",")
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
