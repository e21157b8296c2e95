"""Rows of a workbook (.xlsx, .ods, .xls), after a look at what the reading library does not tell."""

import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import TypeVar

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from generator.load.grid import Grid, Raw
from generator.load.inspect_zip import inspect
from generator.load.sheet_notes import MOST_ROWS, SheetNotes
from generator.load.suggest import column_letter
from generator.load.values import Fault, plain
from generator.problems import Place, Problem

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A workbook with a password is wrapped in the container of the old format, under this name.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
# From here on a spreadsheet no longer holds every digit of a number.
_ROUNDED_FROM = 1e15

T = TypeVar("T")
Cell = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
    return data.startswith((_ZIP, _OLE))


def read_workbook(data: bytes, name: str, problems: list[Problem]) -> Grid | None:
    """Return the rows of the one sheet that we read, or note why that cannot be done."""
    notes = _notes(data, name)
    if isinstance(notes, Fault):
        problems.append(Problem(notes.code, Place(name), notes.values))
        return None
    # Before the library sees the file: it would make room for every cell of a bomb.
    chosen = _choose(notes, name, problems)
    if chosen is None:
        return None
    sheet = _opened(data, lambda workbook: workbook.get_sheet_by_name(chosen))
    if isinstance(sheet, Fault):
        problems.append(Problem(sheet.code, Place(name)))
        return None
    known = notes[chosen]
    if sheet.total_height > MOST_ROWS:
        problems.append(Problem("KIT118", Place(name, sheet=chosen), {"most": MOST_ROWS}))
        return None
    if known.hidden_rows:
        values = {"rows": len(known.hidden_rows)}
        problems.append(Problem("LET120", Place(name, known.hidden_rows[0], sheet=chosen), values))
    return Grid(
        file=name,
        sheet=chosen,
        rows=_rows(sheet),
        without_value=[(row, column_letter(column)) for row, column in known.without_value],
        dressed=[(row, column_letter(column)) for row, column in known.dressed],
        hidden_columns=known.hidden_columns,
        # Cells that are merged below the table are somebody's layout.
        merged=[area for area in known.merged if area.top <= known.rows],
    )


def _notes(data: bytes, name: str) -> Mapping[str, SheetNotes] | Fault:
    """Return the notes of every worksheet, when the content is of the kind that the name says."""
    kind = PurePath(name).suffix.casefold().lstrip(".")
    if data.startswith(_OLE) and _LOCKED in data:
        return Fault("KIT114")
    if not data.startswith(_OLE if kind == "xls" else _ZIP):
        return Fault("KIT115", {"kind": kind})
    if kind == "xls":
        return _opened(data, _of_old_kind)
    inspected = inspect(data, kind)
    return inspected if isinstance(inspected, Fault) else inspected.sheets


def _opened(data: bytes, take: Callable[[CalamineWorkbook], T]) -> T | Fault:
    """Open a workbook and take something out of it; a fault when the library cannot."""
    try:
        return take(CalamineWorkbook.from_filelike(io.BytesIO(data)))
    except BaseException as error:
        # A damaged file can make the library panic, which is no Exception; Ctrl-C is none either.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        return Fault("KIT114" if type(error).__name__ == "PasswordError" else "KIT116")


def _of_old_kind(workbook: CalamineWorkbook) -> dict[str, SheetNotes]:
    """Return what the library itself can tell of the sheets of an .xls."""
    return {
        meta.name: SheetNotes(
            visible=meta.visible is SheetVisibleEnum.Visible,
            rows=workbook.get_sheet_by_name(meta.name).total_height,
        )
        for meta in workbook.sheets_metadata
        if meta.typ is SheetTypeEnum.WorkSheet
    }


def _choose(notes: Mapping[str, SheetNotes], name: str, problems: list[Problem]) -> str | None:
    """Choose the sheet called like the file, else the first visible one that holds something."""
    # A sheet that cannot be read does hold something.
    filled = [sheet for sheet, known in notes.items() if known.filled or known.fault]
    hidden = [sheet for sheet in filled if not notes[sheet].visible]
    visible = [sheet for sheet in filled if notes[sheet].visible]
    if not visible:
        code = "KIT131" if hidden else "KIT104"
        problems.append(Problem(code, Place(name, sheet=next(iter(hidden or notes), None))))
        return None
    wanted = plain(PurePath(name).stem)
    chosen = next((sheet for sheet in visible if plain(sheet) == wanted), visible[0])
    if fault := notes[chosen].fault:
        problems.append(Problem(fault.code, Place(name, sheet=chosen), fault.values))
        return None
    if len(visible) > 1:
        problems.append(Problem("LET119", Place(name, sheet=chosen), {"others": len(visible) - 1}))
    if hidden:
        problems.append(Problem("LET135", Place(name, sheet=hidden[0]), {"sheets": len(hidden)}))
    return chosen


def _rows(sheet: CalamineSheet) -> Iterator[Raw]:
    """Yield the rows under their physical numbers, one at a time."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        yield number, [*before, *(cell if type(cell) is str else _text(cell) for cell in row)]


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
