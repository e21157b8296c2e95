"""A small sound workspace on disk, so that a test writes only what it changes."""

import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl

from generator.load import Loaded, load
from generator.load.workspace import wave_folders

TODAY = date(2027, 1, 18)

OFFICE = "naam: Kantoor Lindeboom\nemail: salaris@lindeboom.example\n"
WAVE = "naam: Februari 2027\nconversiedatum: 1-2-2027\n"

Content = str | bytes | None


def table(**columns: str) -> str:
    """Return a table of headings and one row."""
    return ";".join(columns) + "\n" + ";".join(columns.values()) + "\n"


def clients(**columns: str) -> str:
    """Return klanten with the one client of these tests."""
    return table(**{"klantnummer": "1042", "naam": "Bakkerij", "email": "info@bakkerij.example"} | columns)


def people(**columns: str) -> str:
    """Return medewerkers with one person, who is active."""
    sound = {
        "klantnummer": "1042",
        "personeelsnummer": "7",
        "achternaam": "Yilmaz",
        "email": "samira@post.example",
        "in_dienst": "1-1-2020",
    }
    return table(**sound | columns)


def fallout(**columns: str) -> str:
    sound = {"klantnummer": "1042", "personeelsnummer": "7", "naam": "S. Yilmaz", "reden": "Geen e-mail"}
    return table(**sound | columns)


def activation(**columns: str) -> str:
    sound = {"klantnummer": "1042", "personeelsnummer": "7", "naam": "S. Yilmaz", "status": "Geactiveerd"}
    return table(**sound | columns)


def lay_out(folder: Path, files: Mapping[str, Content]) -> Path:
    """Write a workspace; a file given as None is left out."""
    sound: dict[str, Content] = {
        "kantoor.yml": OFFICE,
        "g/golf.yml": WAVE,
        "g/klanten.csv": clients(),
        "g/medewerkers.csv": people(),
    }
    for name, content in (sound | dict(files)).items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def read(folder: Path, files: Mapping[str, Content] | None = None, *, as_of: date | None = None) -> Loaded:
    """Write a workspace and load all its waves."""
    lay_out(folder, files or {})
    return load(folder, wave_folders(folder), TODAY, as_of)


def told(loaded: Loaded) -> list[str]:
    """Return place and code of every problem."""
    return [f"{problem.place} {problem.code}" for problem in loaded.problems]


def workbook(*rows: tuple[object, ...], title: str = "Blad1") -> bytes:
    """Return an .xlsx with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
