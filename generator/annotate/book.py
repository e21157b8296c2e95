"""The marked copy of a table: the same cells in the same places, with its problems on and beside them."""

import io
import textwrap
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any, NamedTuple

import xlsxwriter

from generator.annotate.looks import COLOURS_OF_NOTES, HEAVY, LOOKS
from generator.annotate.marks import Cell, Marks
from generator.annotate.problem_sheet import ProblemSheet
from generator.annotate.sealed import OPEN_SEAL, PART, PROPERTY, seal_of
from generator.annotate.sheet_xml import MOST_COLUMNS, Line, fill, visible
from generator.annotate.source import Row, Source
from generator.annotate.words import say
from generator.problems import Lang, Problem

# A file with more notes than this opens slowly, and nobody reads them one by one.
MOST_NOTES = 10_000
_MOST_IN_A_NOTE = 12
# Any fixed moment: a copy of the same list is the same file on every day.
_DATED = datetime(2000, 1, 1)  # noqa: DTZ001
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_NARROWEST, _WIDEST = 9, 44
# What stands in the first cell of a row that is left out must be seen whole.
_FOR_LEFT_OUT = 20
# More rows than this above the table would fill the screen when they are frozen.
_MOST_FROZEN = 12
_NOTE_WIDTH, _LINE_HEIGHT, _SIGNS_ON_A_LINE = 360, 17, 48
_A4 = 9


def marked_copy(source: Source, marks: Marks, lang: Lang) -> bytes:
    """Return the workbook: the table with its marks, and a sheet that lists every problem."""
    names = _sheet_names(source, lang)
    listing = ProblemSheet(
        source=source, marks=marks, lang=lang, table_sheet=names.table, most_notes=MOST_NOTES
    )
    furnished = zipfile.ZipFile(io.BytesIO(_furnish(source, marks, listing, names, lang)))
    target = io.BytesIO()
    fills = {
        "xl/worksheets/sheet1.xml": partial(fill, lines=_lines(source, marks, lang), links={}),
        "xl/worksheets/sheet2.xml": partial(fill, lines=listing.lines(), links=listing.links()),
    }
    with zipfile.ZipFile(target, "w") as archive:
        for name in furnished.namelist():
            if name in fills:
                with archive.open(_entry(name), "w") as member:
                    fills[name](member, furnished.read(name), tuple(LOOKS))
            elif name != PART:
                archive.writestr(_entry(name), furnished.read(name))
        # The last part, and as it is: the seal is found without unpacking anything.
        seal = seal_of(target.getbuffer())
        properties = furnished.read(PART).replace(OPEN_SEAL.encode(), seal.encode())
        archive.writestr(_entry(PART, zipfile.ZIP_STORED), properties)
    return target.getvalue()


def _entry(name: str, kind: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.compress_type, entry.create_system = kind, 0
    return entry


class _Names(NamedTuple):
    table: str
    problems: str


def _sheet_names(source: Source, lang: Lang) -> _Names:
    """Name the sheets: the table's as in its own file, so that it is known again."""
    stem = source.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    kept = "".join(" " if sign in "[]:*?/\\" else sign for sign in visible(source.sheet or stem))
    while len(kept.encode("utf-16-le")) > 62:
        kept = kept[:-1]
    table = kept.strip(" '")
    # The program keeps this name for itself.
    table = say("list", lang) if table.casefold() in ("", "history") else table
    problems = say("sheet", lang)
    return _Names(table, problems if table.casefold() != problems.casefold() else f"{problems} 2")


def _furnish(source: Source, marks: Marks, listing: ProblemSheet, names: _Names, lang: Lang) -> bytes:
    """Return the workbook without its rows: sheets, styles, widths, notes, and a sample of every style."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": _DATED})
    book.set_custom_property(PROPERTY, OPEN_SEAL, "text")
    formats = {name: book.add_format(dict(look)) for name, look in LOOKS.items()}
    table, problems = book.add_worksheet(names.table), book.add_worksheet(names.problems)
    width = max(len(source.headings), 1)
    last = max([source.last_row, *(row for row, _ in marks.cells)])
    for page, corner in ((table, (last - 1, width - 1)), (problems, listing.corner)):
        page.write_blank(*corner, None, formats["body"])
        for column, look in enumerate(formats.values()):
            page.write_blank(0, column, None, look)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.ignore_errors({"number_stored_as_text": f"A1:XFD{last + len(marks.listed) + 10}"})
    for column, chars in enumerate(_widths(source, marks)):
        table.set_column(column, column, chars, formats["body"])
    if source.heading_row <= _MOST_FROZEN:
        table.freeze_panes(source.heading_row, 0)
    table.repeat_rows(source.heading_row - 1)
    table.autofilter(source.heading_row - 1, 0, last - 1, width - 1)
    table.set_comments_author("overstapkit")
    for cell, text, kind in _notes(source, marks, names, lang):
        table.write_comment(cell[0] - 1, cell[1], text, _note_look(text, kind))
    listing.furnish(problems, formats)
    book.close()
    return target.getvalue()


def _widths(source: Source, marks: Marks) -> Iterator[int]:
    beside = max((column for _, column in marks.cells), default=0) + 1
    for column in range(min(max(len(source.headings), len(source.widths), beside), MOST_COLUMNS)):
        heading = source.headings[column] if column < len(source.headings) else ""
        longest = source.widths[column] if column < len(source.widths) else 0
        # Room for the button of the filter beside the heading.
        needed = max(len(heading) + 4, 0 if column in source.private else longest + 2)
        least = _FOR_LEFT_OUT if column == 0 and source.private else _NARROWEST
        yield min(max(needed, least), _WIDEST)


def _notes(source: Source, marks: Marks, names: _Names, lang: Lang) -> Iterator[tuple[Cell, str, str]]:
    """Yield cell, text and kind of every note: those of private headings, of rows left out, of problems."""
    texts: dict[Cell, list[str]] = {}
    for cell in sorted(marks.cells)[:MOST_NOTES]:
        texts[cell] = _told(marks.cells[cell], names, lang)
    for column in sorted(source.private):
        texts.setdefault((source.heading_row, column), []).insert(0, say("private", lang))
    for number in islice(source.withheld(), MOST_NOTES):
        texts.setdefault((number, 0), []).append(say("withheld", lang))
    for cell, parts in sorted(texts.items()):
        kind = "private"
        if cell in marks.cells and cell[1] not in source.private:
            kind = "error" if marks.is_error(cell) else "warning"
        yield cell, "\n\n".join(parts), kind


def _told(problems: Sequence[Problem], names: _Names, lang: Lang) -> list[str]:
    """Return what is wrong and what to do, each problem once, with a word that needs no colour."""
    told = []
    for problem in problems:
        what, todo = problem.sentence(lang)
        kind = say("error" if problem.is_error else "warning", lang)
        told.append(f"{kind} {problem.code}\n{what}\n{todo}")
    told = list(dict.fromkeys(told))
    if len(told) > _MOST_IN_A_NOTE:
        rest = say("more", lang, n=len(told) - _MOST_IN_A_NOTE, sheet=names.problems)
        return [*told[:_MOST_IN_A_NOTE], rest]
    return told


def _note_look(text: str, kind: str) -> dict[str, Any]:
    lines = sum(len(textwrap.wrap(line, _SIGNS_ON_A_LINE)) or 1 for line in text.split("\n"))
    return {
        "width": _NOTE_WIDTH,
        "height": (lines + 1) * _LINE_HEIGHT,
        "font_name": "Calibri",
        "font_size": 10,
        "color": COLOURS_OF_NOTES[kind],
    }


def _lines(source: Source, marks: Marks, lang: Lang) -> Iterator[Line]:
    """Yield every row that holds something or has a mark, in the order of their numbers."""
    marked = _by_row(marks.cells)
    waiting = sorted(marks.rows_with_marks(), reverse=True)
    for row in source.rows():
        while waiting and waiting[-1] < row.number:
            yield _line(Row(number=waiting.pop()), source, marks, marked, lang)
        if waiting and waiting[-1] == row.number:
            waiting.pop()
        yield _line(row, source, marks, marked, lang)
    while waiting:
        yield _line(Row(number=waiting.pop()), source, marks, marked, lang)


def _by_row(cells: Mapping[Cell, object]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row, column in cells:
        found.setdefault(row, set()).add(column)
    return found


def _line(row: Row, source: Source, marks: Marks, marked: Mapping[int, set[int]], lang: Lang) -> Line:
    is_heading = row.number == source.heading_row
    texts = dict(enumerate(row.cells))
    if row.withheld:
        texts = {0: say("left_out", lang)}
    columns = {column for column, text in texts.items() if text} | marked.get(row.number, set())
    if columns and row.number >= source.heading_row:
        columns |= source.private
    base = "head" if is_heading else "body"
    if row.number in marks.rows and not is_heading:
        base = "error_row" if marks.rows[row.number] else "warning_row"
        columns |= set(range(len(source.headings)))
    cells = []
    for column in sorted(columns):
        look = base
        if column in source.private and row.number >= source.heading_row:
            look = "private_head" if is_heading else "private"
        elif (row.number, column) in marks.cells:
            heavy = "error" if marks.is_error((row.number, column)) else "warning"
            look = HEAVY[heavy, is_heading]
        cells.append((column, texts.get(column, ""), look))
    return Line(row.number, cells)
