"""Marked copies beside the lists: the same cells in the same places, nothing private, nobody's work lost."""

import errno
import io
import json
import os
import re
import stat
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from string import Formatter
from typing import Any

import openpyxl
import pytest
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.annotate import book as books_module
from generator.annotate import sealed
from generator.annotate.source import is_private
from generator.annotate.words import WORDS
from generator.catalogue import CATALOGUE
from generator.cli import run
from generator.problems import Lang
from tests.load import books
from tests.load.desk import Content, clients, fallout, lay_out, people
from tests.workspaces import snapshot

COPY = "g/medewerkers-nagekeken.xlsx"
HEAD = ("klantnummer", "personeelsnummer", "achternaam", "email", "in_dienst", "uit_dienst")
SOUND = ("1042", "00007", "Yilmaz", "samira@post.example", "1-1-2020", "")
WRONG = ("1042", "00008", "Kip", "jan@", "1-1-2020", "31-02-2026")
LANGS: tuple[Lang, ...] = ("nl", "en")
BSN = "123456782"


@pytest.fixture(autouse=True)
def _dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")


def csv(*rows: tuple[str, ...], end: str = "\n") -> str:
    return end.join(";".join(row) for row in rows) + end


def annotate(folder: Path, *more: str) -> int:
    return run(["--workspace", str(folder), "check", "--annotate", *more])


def marked(folder: Path, files: Mapping[str, Content], copy: str = COPY, *more: str) -> Workbook:
    """Lay out a workspace, check it with --annotate and open one of the copies."""
    annotate(lay_out(folder, files), *more)
    return openpyxl.load_workbook(folder / copy)


def first(workbook: Workbook) -> Worksheet:
    return workbook.worksheets[0]


def note(cell: Cell) -> str:
    return cell.comment.text if cell.comment else ""


def look(cell: Cell) -> str:
    """Return how a cell looks, by the signs that need no colour, and check that the colour agrees."""
    border, fill = cell.border.left.style, cell.fill
    colour = str(fill.fgColor.rgb)[2:]
    if fill.patternType == "lightUp":
        return "private"
    if border == "medium":
        assert (colour, cell.font.b) == ("F9D2CD", True)
        return "error"
    if border == "mediumDashed":
        assert colour == "FFE9B5"
        return "warning"
    return {"FDEEEC": "error row", "FFF7E4": "warning row"}.get(colour, "plain")


def values(sheet: Worksheet) -> dict[str, str]:
    return {
        cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def listing(workbook: Workbook) -> list[tuple[str | None, ...]]:
    """Return the rows under the headings of the sheet with problems."""
    rows = [tuple(cell.value for cell in row) for row in workbook.worksheets[1].iter_rows()]
    start = next(at for at, row in enumerate(rows) if row[0] in ("Cel", "Cell"))
    return rows[start + 1 :]


def links(workbook: Workbook) -> dict[str, str]:
    """Return where the cells of the sheet with problems lead to."""
    column = workbook.worksheets[1]["A"]
    return {cell.coordinate: cell.hyperlink.location for cell in column if cell.hyperlink}


# --- where each kind of problem is marked ---------------------------------------------------------

LONG = ("1042", "7", "x" * 140_000, "", "", "")
# fmt: off
PLACES: list[tuple[str, str, dict[str, Content], str, str]] = [
    # code, cell ("" for the whole list), what changed, how the cell looks, how the cell beside it looks
    ("KIT203", "F3", {"g/medewerkers.csv": csv(HEAD, SOUND, WRONG)},                              "error",   "plain"),
    ("LET215", "D3", {"g/medewerkers.csv": csv(HEAD, SOUND, WRONG)},                              "warning", "plain"),
    ("KIT108", "F1", {"g/medewerkers.csv": csv(HEAD[:2] + HEAD[3:], SOUND[:2] + SOUND[3:])},      "error",   "plain"),
    ("KIT109", "C1", {"g/medewerkers.csv": csv(HEAD, SOUND).replace("achternaam", "achtrnaam")},  "error",   "plain"),
    ("KIT107", "D1", {"g/medewerkers.csv": csv((*HEAD, "E-mail"), (*SOUND, "x"))},                "error",   "plain"),
    ("KIT107", "G1", {"g/medewerkers.csv": csv((*HEAD, "E-mail"), (*SOUND, "x"))},                "error",   "plain"),
    ("KIT106", "A3", {"g/medewerkers.csv": csv(HEAD, SOUND, WRONG[:4])},                          "error",   "error row"),
    ("KIT105", "A3", {"g/medewerkers.csv": csv(HEAD, SOUND, (*WRONG[:2], '"Kip', *WRONG[3:5], ""), SOUND)}, "error", "error row"),
    ("KIT210", "A3", {"g/medewerkers.csv": csv(HEAD, SOUND, LONG)},                               "error",   "error row"),
    ("LET110", "G1", {"g/medewerkers.csv": csv((*HEAD, "voornam"), (*SOUND, "Bo"))},              "warning", "plain"),
    ("LET126", "G1", {"g/medewerkers.csv": csv((*HEAD, "Auto", "Fiets"), (*SOUND, "ja", "nee"))}, "warning", "warning"),
    ("LET126", "H1", {"g/medewerkers.csv": csv((*HEAD, "Auto", "Fiets"), (*SOUND, "ja", "nee"))}, "warning", "plain"),
    ("LET319", "F1", {"g/medewerkers.csv": csv(HEAD[:3] + HEAD[4:], SOUND[:3] + SOUND[4:])},      "warning", "plain"),
    ("KIT301", "A3", {"g/medewerkers.csv": csv(HEAD, SOUND, ("9999", *SOUND[1:]))},               "error",   "plain"),
    ("LET103", "",   {"g/medewerkers.csv": csv(HEAD, SOUND).replace("Yilmaz", "Café").encode("cp1252")}, "", ""),
    ("KIT112", "",   {"g/medewerkers.xlsx": books.xlsx(HEAD, SOUND)},                             "",        ""),
]
# fmt: on


@pytest.mark.parametrize(
    ("code", "place", "files", "looks", "beside"), PLACES, ids=[f"{one[0]} {one[1]}" for one in PLACES]
)
def test_a_problem_is_marked_in_its_cell_and_listed_with_a_link(
    code: str, place: str, files: dict[str, Content], looks: str, beside: str, tmp_path: Path
) -> None:
    workbook = marked(tmp_path, files)
    what = CATALOGUE[code].nl.what.split("{")[0]
    listed = [row for row in listing(workbook) if row[4] == code]
    assert listed
    assert str(listed[0][5]).startswith(what)
    assert listed[0][3] == {"KIT": "Fout", "LET": "Let op"}[code[:3]]
    if not place:
        assert listed[0][0] == "hele lijst"
        assert values(first(workbook))["C1"] == "achternaam"
        return
    cell = first(workbook)[place]
    assert look(cell) == looks
    assert look(cell.offset(column=1)) == beside
    assert f"{listed[0][3]} {code}\n" in note(cell)
    assert str(listed[0][6]) in note(cell)
    sheet = workbook.worksheets[1]
    linked = next(cell for cell in sheet["E"] if cell.value == code).row
    # A problem of two headings leads to the first of them.
    assert links(workbook)[f"A{linked}"] == f"'{first(workbook).title}'!{sheet[f'A{linked}'].value}"
    assert sheet[f"A{linked}"].value in (place, "D1", "G1")


def test_several_problems_in_one_cell_share_one_note(tmp_path: Path) -> None:
    both = "klantnummer;naam;email\n1042;Bakkerij;a@b.example\n1043;Taxi;c@d.example\n"
    files: dict[str, Content] = {
        "g/klanten.csv": both,
        "h/golf.yml": "naam: Maart\nconversiedatum: 1-3-2027\n",
        "h/klanten.csv": both,
    }
    workbook = marked(tmp_path, files, "g/klanten-nagekeken.xlsx")
    told = note(first(workbook)["A3"])
    assert told.count("Let op LET308\n") == told.count("\n\nLet op LET312\n") == 1
    assert [row[0] for row in listing(workbook) if row[0] == "A3"] == ["A3", "A3"]


def test_an_error_and_a_warning_in_one_cell_look_like_an_error(tmp_path: Path) -> None:
    both = "klantnummer;naam;email\n1042;Bakkerij;a@b.example\n01042;Taxi;c@d.example\n"
    sheet = first(marked(tmp_path, {"g/klanten.csv": both}, "g/klanten-nagekeken.xlsx"))
    assert "Fout KIT303" in note(sheet["A3"])
    assert "Let op LET308" in note(sheet["A3"])
    assert look(sheet["A3"]) == "error"


def test_two_missing_columns_have_a_cell_each(tmp_path: Path) -> None:
    table = csv(HEAD[:2] + HEAD[4:], SOUND[:2] + SOUND[4:])
    sheet = first(marked(tmp_path, {"g/medewerkers.csv": table}))
    assert (look(sheet["E1"]), look(sheet["F1"])) == ("error", "warning")
    assert "De kolom achternaam ontbreekt" in note(sheet["E1"])
    assert "LET319" in note(sheet["F1"])


# --- the same cells in the same places ------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "text", "expected"),
    [
        ("plain",        csv(HEAD, SOUND, WRONG),                      {"A1": "klantnummer", "B2": "00007", "F3": "31-02-2026"}),
        ("blank rows",   "\n;;\n" + csv(HEAD, SOUND) + "\n\n" + csv(WRONG), {"A3": "klantnummer", "B4": "00007", "F7": "31-02-2026"}),
        ("sep= line",    "sep=;\r\n" + csv(HEAD, SOUND, WRONG, end="\r\n"), {"A1": "sep=;", "A2": "klantnummer", "B3": "00007", "F4": "31-02-2026"}),
        ("tabs",         csv(HEAD, SOUND, WRONG).replace(";", "\t"),   {"B2": "00007", "F3": "31-02-2026"}),
        ("two lines",    csv(HEAD, ("1042", "00007", '"Yil\nmaz"', *SOUND[3:]), WRONG), {"C2": "Yil\nmaz", "F4": "31-02-2026"}),
        ("loose quote",  csv(HEAD, ("1042", "3", 'Y"', *SOUND[3:]), ("1042", "4", '"Kip', *SOUND[3:]), WRONG), {"C2": 'Y"', "A3": '1042;4;"Kip;samira@post.example;1-1-2020;', "F4": "31-02-2026"}),
        ("last row bad", csv(HEAD, SOUND, WRONG) + '1042;5;"Kip;;;\n', {"B2": "00007", "F3": "31-02-2026", "A4": '1042;5;"Kip;;;'}),
        ("preamble",     "Lijst van 1-2-2027\n\n" + csv(HEAD, SOUND),  {"A1": "Lijst van 1-2-2027", "A3": "klantnummer", "B4": "00007"}),
    ],
)  # fmt: skip
def test_every_cell_of_a_csv_stands_where_it_stood(
    what: str, text: str, expected: dict[str, str], tmp_path: Path
) -> None:
    found = values(first(marked(tmp_path, {"g/medewerkers.csv": text})))
    assert {place: found.get(place) for place in expected} == expected


def _as_ods() -> bytes:
    # An .ods has its rows written as one block each; an empty one keeps its place.
    return books.ods(books.line(*HEAD), books.line(), books.line(*SOUND), books.line(*WRONG))


KINDS: list[tuple[str, bytes, str]] = [
    ("xlsx", books.xlsx(HEAD, (), SOUND, WRONG), "Blad1"),
    ("ods",  _as_ods(),                          "Blad1"),
    ("xls",  books.xls(HEAD, (), SOUND, WRONG),  "Blad1"),
    ("XLSX", books.xlsx(HEAD, (), SOUND, WRONG, title="Personeel 'A'"), "Personeel 'A"),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "data", "title"), KINDS, ids=[kind for kind, _, _ in KINDS])
def test_every_kind_of_workbook_is_marked_on_the_sheet_that_we_read(
    suffix: str, data: bytes, title: str, tmp_path: Path
) -> None:
    workbook = marked(tmp_path, {"g/medewerkers.csv": None, f"g/medewerkers.{suffix}": data})
    sheet = first(workbook)
    assert sheet.title == title
    assert [sheet[place].value for place in ("A1", "B3", "F4")] == ["klantnummer", "00007", "31-02-2026"]
    assert (look(sheet["F4"]), look(sheet["D4"])) == ("error", "warning")
    assert f"medewerkers.{suffix}, tabblad " in str(workbook.worksheets[1]["A1"].value)


def test_a_copy_can_be_read_again_as_a_list_with_the_same_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, SOUND, WRONG)})
    (tmp_path / "g/medewerkers.csv").unlink()
    (tmp_path / COPY).rename(tmp_path / "g/medewerkers.xlsx")
    capsys.readouterr()
    assert run(["--workspace", str(tmp_path), "check"]) == 1
    err = capsys.readouterr().err
    assert "g/medewerkers.xlsx!medewerkers:3:uit_dienst KIT203" in err
    assert "g/medewerkers.xlsx!medewerkers:3:email LET215" in err


HOSTILE = ["=1+1", "+31 6 1", "-1", "@SUM(A1)", "=HYPERLINK(\"https://x.example\")", "0012", "1e5", "<b>&\"'", "_x0041_", " a  b "]  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_every_cell_is_the_text_that_it_was(value: str, tmp_path: Path) -> None:
    row = ("1042", "9", f'"{value.replace(chr(34), chr(34) * 2)}"', "", "gisteren", "")
    workbook = marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, row)})
    cell = first(workbook)["C2"]
    # A spreadsheet reads `_x0041_` as A and `_x005F_` as `_`; the library that reads it back here does not.
    assert (cell.value, cell.data_type) == (value.replace("_x", "_x005F_x"), "s")
    kinds = {
        one.data_type
        for sheet in workbook
        for line in sheet.iter_rows()
        for one in line
        if one.value is not None
    }
    assert kinds == {"s"}
    with zipfile.ZipFile(tmp_path / COPY) as archive:
        assert all(b"<f>" not in archive.read(name) for name in archive.namelist() if "worksheets/" in name)


def test_signs_that_nobody_sees_are_shown_as_a_sign(tmp_path: Path) -> None:
    row = ("1042", "9", "Ki\x07p\ufffe\u202e", "", "1-1-2020", "")
    assert (
        first(marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, row)}))["C2"].value == "Ki\ufffdp\ufffd\ufffd"
    )


def test_a_wide_row_and_a_long_cell_stay_within_what_a_spreadsheet_takes(tmp_path: Path) -> None:
    wide = "1042;" + ";" * 20_000 + "\n"
    long = csv(("1042", "9", "é" * 40_000, "", "1-1-2020", ""))
    sheet = first(
        marked(tmp_path, {"g/medewerkers.csv": csv(HEAD) + wide + long + "1042" + ";x" * 17_000 + "\n"})
    )
    assert len(str(sheet["C3"].value)) == 32_767
    assert sheet.max_column == 16_384


def test_dates_of_a_workbook_are_written_as_text(tmp_path: Path) -> None:
    row = (1042, 7, "Yilmaz", "jan@", date(2020, 1, 1), date(2019, 1, 1))
    files: dict[str, Content] = {"g/medewerkers.csv": None, "g/medewerkers.xlsx": books.xlsx(HEAD, row)}
    sheet = first(marked(tmp_path, files))
    assert [sheet[place].value for place in ("A2", "B2", "E2", "F2")] == [
        "1042",
        "7",
        "2020-01-01",
        "2019-01-01",
    ]


# --- what must never be in a copy -----------------------------------------------------------------

PRIVATE_HEAD = ("klantnummer", "BSN", "personeelsnummer", "achternaam", "in_dienst", "Geboortedatum", "IBAN")
PRIVATE_ROW = ("1042", BSN, "7", "Yilmaz", "gisteren", "4-3-1981", "NL91ABNA0417164300")


def everything(path: Path) -> str:
    """Return all members of a copy as one text."""
    with zipfile.ZipFile(path) as archive:
        members = b"\n".join(archive.read(name) for name in archive.namelist())
        return members.decode()


NUMBER = "111222333"
LEAKS: list[tuple[str, Content]] = [
    ("under its heading",     csv(PRIVATE_HEAD, PRIVATE_ROW)),
    ("moved to the left",     csv(PRIVATE_HEAD, PRIVATE_ROW, ("1042", "7", BSN, "4-3-1981", "NL91ABNA0417164300"))),
    ("moved to the right",    csv(PRIVATE_HEAD, PRIVATE_ROW, ("1042", "x", BSN, "7", "Kip", "x", "4-3-1981", "NL91ABNA0417164300"))),
    ("behind a loose quote",  csv(PRIVATE_HEAD, PRIVATE_ROW, ("1042", BSN, "7", '"Kip', "x", "4-3-1981", "NL91ABNA0417164300"), PRIVATE_ROW)),
    ("below a title",         "Export\n\n" + csv(PRIVATE_HEAD, PRIVATE_ROW)),
    ("below a long title",    "Export;x\n" * 40 + csv(PRIVATE_HEAD, PRIVATE_ROW)),
    ("below headings again",  csv(PRIVATE_HEAD, PRIVATE_ROW, PRIVATE_HEAD, PRIVATE_ROW)),
    ("other headings again",  csv(HEAD, SOUND, PRIVATE_HEAD, PRIVATE_ROW)),
    ("looks like a heading",  csv(PRIVATE_HEAD, PRIVATE_ROW, ("klant", BSN, "contact", "mail", "x", "4-3-1981", "NL91ABNA0417164300"))),
    ("blank lines between",   "\n\n" + csv(PRIVATE_HEAD) + "\n;;\n" + csv(PRIVATE_ROW)),
    ("odd spelling",          csv(PRIVATE_HEAD, PRIVATE_ROW).replace("BSN", "Burger service-nr.").replace("IBAN", "Bankrekening")),
    ("a workbook",            books.xlsx(PRIVATE_HEAD, PRIVATE_ROW)),
    ("notes beside a table",  books.xlsx(PRIVATE_HEAD, (*PRIVATE_ROW, None, f"bsn {BSN}"))),
    ("another sheet",         books.xlsx(PRIVATE_HEAD, PRIVATE_ROW, change=lambda sheet: sheet.parent.create_sheet("Rest").append((BSN, "4-3-1981")))),
]  # fmt: skip


@pytest.mark.parametrize(("where", "data"), LEAKS, ids=[where for where, _ in LEAKS])
def test_no_byte_of_a_copy_holds_what_we_never_keep(where: str, data: Content, tmp_path: Path) -> None:
    name = "g/medewerkers.csv" if isinstance(data, str) else "g/medewerkers.xlsx"
    workbook = marked(tmp_path, {"g/medewerkers.csv": None, name: data})
    text = everything(tmp_path / COPY)
    assert [secret for secret in (BSN, "4-3-1981", "NL91ABNA") if secret in text] == []
    # The copy is not simply empty.
    assert "personeelsnummer" in values(first(workbook)).values()


@pytest.mark.parametrize("value", [BSN, "123.456.782", "NL91 ABNA 0417 1643 00", "bsn: 123456782"])
def test_a_column_without_a_telling_heading_keeps_no_number_of_a_person_either(
    value: str, tmp_path: Path
) -> None:
    sheet = first(marked(tmp_path, {"g/medewerkers.csv": csv((*HEAD, "Nr 2"), (*WRONG, value))}))
    assert sheet["G2"].value is None
    assert sheet["F2"].value == "31-02-2026"


@pytest.mark.parametrize(
    "value", ["", "ja", "0612345678", "123456789", "12-3-2026", "Kostenplaats 100", "8" * 40]
)
def test_other_values_are_no_number_of_a_person(value: str) -> None:
    assert not is_private(value)


def test_a_private_column_keeps_its_heading_and_says_why_it_is_empty(tmp_path: Path) -> None:
    sheet = first(marked(tmp_path, {"g/medewerkers.csv": csv(PRIVATE_HEAD, PRIVATE_ROW)}))
    for column in "BFG":
        heading, cell = sheet[f"{column}1"], sheet[f"{column}2"]
        assert heading.value in PRIVATE_HEAD
        assert (look(heading), look(cell), cell.value) == ("private", "private", None)
        assert "Daarom zijn de cellen hier leeg" in note(heading)
        assert "LET111" in note(heading)
    assert [sheet[place].value for place in ("A2", "C2", "D2")] == ["1042", "7", "Yilmaz"]


def test_a_row_that_is_left_out_says_so_and_is_refused_when_somebody_uses_the_copy(tmp_path: Path) -> None:
    rows = csv(PRIVATE_HEAD, PRIVATE_ROW, ("1042", BSN, "8", "Kip"))
    sheet = first(marked(tmp_path, {"g/medewerkers.csv": rows}))
    assert sheet["A3"].value == "Niet overgenomen"
    assert "Zoek de rij op in je eigen lijst" in note(sheet["A3"])
    assert (look(sheet["A3"]), look(sheet["D3"])) == ("error", "error row")
    assert [cell.value for cell in sheet[3][1:7]] == [None] * 6


# --- how it reads ---------------------------------------------------------------------------------


def test_the_sheet_of_problems_lists_everything_in_order(tmp_path: Path) -> None:
    data = csv((*HEAD, "Auto"), (*SOUND, "ja"), (*WRONG, "nee")).replace("Yilmaz", "Café").encode("cp1252")
    workbook = marked(tmp_path, {"g/medewerkers.csv": data})
    assert [row[:5] for row in listing(workbook)] == [
        ("hele lijst", None, None, "Let op", "LET103"),
        ("G1", "1", None, "Let op", "LET126"),
        ("D3", "3", "email", "Let op", "LET215"),
        ("F3", "3", "uit_dienst", "Fout", "KIT203"),
    ]
    sheet = workbook.worksheets[1]
    assert sheet.title == "Problemen"
    assert sheet["A1"].value == "Problemen in g/medewerkers.csv"
    assert sheet["A2"].value == "Fouten: 1. Let op: 3."
    assert "gegevens van mensen" in str(sheet["A4"].value)
    assert [look(cell) for cell in sheet[5][:3]] == ["error", "warning", "private"]


def test_the_headings_stay_in_sight_and_can_be_filtered(tmp_path: Path) -> None:
    sheet = first(marked(tmp_path, {"g/medewerkers.csv": "\n" + csv(HEAD, SOUND, WRONG)}))
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:F4"
    assert sheet["A2"].font.b
    widths = {letter: sheet.column_dimensions[letter].width for letter in "ABCDEF"}
    assert all(9 <= width <= 45 for width in widths.values())
    assert widths["D"] > widths["C"]


def test_a_note_has_room_for_what_it_says(tmp_path: Path) -> None:
    marked(tmp_path, {"g/medewerkers.csv": csv(PRIVATE_HEAD, PRIVATE_ROW)})
    with zipfile.ZipFile(tmp_path / COPY) as archive:
        drawing = archive.read("xl/drawings/vmlDrawing1.vml").decode()
    heights = [float(part.split("pt")[0]) for part in drawing.split("height:")[1:]]
    assert min(heights) >= 3 * 12.75
    assert max(heights) < 400
    assert "width:270pt" in drawing


def test_a_sheet_that_is_called_like_ours_keeps_its_name(tmp_path: Path) -> None:
    data = books.xlsx(HEAD, WRONG, title="Problemen")
    workbook = marked(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers.xlsx": data})
    assert workbook.sheetnames == ["Problemen", "Problemen 2"]
    assert "'Problemen'!F2" in links(workbook).values()


@pytest.mark.parametrize("lang", LANGS)
def test_the_copy_speaks_the_language_of_the_command(
    lang: Lang, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"g/medewerkers.csv": csv(PRIVATE_HEAD, PRIVATE_ROW)}
    workbook = marked(tmp_path, files, COPY, "--lang", lang)
    out = capsys.readouterr().out
    told = {
        "nl": ("Problemen", "Daarom zijn", "Fout KIT202", "gemaakt", "gegevens van mensen"),
        "en": ("Problems", "That is why", "Error KIT202", "made", "data of people"),
    }[lang]
    assert workbook.sheetnames[1] == told[0]
    assert told[1] in note(first(workbook)["B1"])
    assert told[2] in note(first(workbook)["E2"])
    assert f"{COPY}: {told[3]}" in out
    assert told[4] in out.splitlines()[-1]


def test_every_text_of_a_copy_says_the_same_fields_in_both_languages() -> None:
    for text in WORDS.values():
        fields = [{name for _, name, _, _ in Formatter().parse(one) if name} for one in text]
        assert text.nl.strip()
        assert text.en.strip()
        assert fields[0] == fields[1]


def test_more_than_the_first_50_problems_are_marked(tmp_path: Path) -> None:
    rows = [("1042", str(number), "Kip", f"k{number}@x.example", "31-02-2020", "") for number in range(300)]
    workbook = marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, *rows)})
    assert sum(look(cell) == "error" for cell in first(workbook)["E"]) == 300
    assert sum("KIT203" in note(cell) for cell in first(workbook)["E"]) == 300
    assert len(listing(workbook)) == 300
    assert len(links(workbook)) == 300


def test_beyond_what_opens_quickly_cells_are_coloured_and_listed_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(books_module, "MOST_NOTES", 5)
    rows = [("1042", str(number), "Kip", f"k{number}@x.example", "31-02-2020", "") for number in range(9)]
    workbook = marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, *rows)})
    assert [look(cell) for cell in first(workbook)["E"][1:]] == ["error"] * 9
    assert sum(bool(note(cell)) for cell in first(workbook)["E"]) == 5
    assert "De eerste 5 cellen hebben een notitie" in str(workbook.worksheets[1]["A3"].value)


# --- whose file it is -----------------------------------------------------------------------------


def bad(folder: Path) -> Path:
    return lay_out(folder, {"g/medewerkers.csv": csv(HEAD, SOUND, WRONG)})


def edited(path: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    workbook.worksheets[0]["F3"] = "28-02-2026"
    workbook.save(path)


def with_one_byte_changed(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[200] ^= 1
    path.write_bytes(bytes(data))


def with_bytes_after_it(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def of_somebody_else(path: Path) -> None:
    path.write_bytes(b"mijn eigen aantekeningen")


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize(
    "change", [edited, with_one_byte_changed, with_bytes_after_it, of_somebody_else, emptied]
)
@pytest.mark.parametrize("solved", [False, True])
def test_a_copy_that_was_changed_is_left_alone_and_that_is_said(
    change: Callable[[Path], None], solved: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files: dict[str, Content] = {
        "g/medewerkers.csv": csv(HEAD, SOUND, WRONG),
        "g/klanten.csv": clients(kleur="#FFE600"),
    }
    annotate(lay_out(tmp_path, files))
    change(tmp_path / COPY)
    before = (tmp_path / COPY).read_bytes()
    if solved:
        (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, SOUND))
    capsys.readouterr()
    assert annotate(tmp_path) == (0 if solved else 1)
    out, err = capsys.readouterr()
    assert (tmp_path / COPY).read_bytes() == before
    assert f"{COPY} LET150 Deze kopie is veranderd" in err
    # The others go on.
    assert "g/klanten-nagekeken.xlsx: gemaakt" in out


def test_our_own_copy_is_replaced_and_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    annotate(bad(tmp_path / "a"))
    annotate(bad(tmp_path / "andere map é"))
    one = (tmp_path / "a" / COPY).read_bytes()
    assert (tmp_path / "andere map é" / COPY).read_bytes() == one
    annotate(tmp_path / "a")
    assert (tmp_path / "a" / COPY).read_bytes() == one
    (tmp_path / "a/g/medewerkers.csv").write_text(csv(HEAD, WRONG))
    annotate(tmp_path / "a")
    assert values(first(openpyxl.load_workbook(tmp_path / "a" / COPY)))["F2"] == "31-02-2026"
    assert sorted(path.name for path in (tmp_path / "a/g").iterdir()) == [
        "golf.yml", "klanten.csv", "medewerkers-nagekeken.xlsx", "medewerkers.csv",
    ]  # fmt: skip


def test_a_copy_knows_no_clock(tmp_path: Path) -> None:
    workbook = marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, WRONG)})
    assert {workbook.properties.created, workbook.properties.modified} == {datetime(2000, 1, 1)}
    with zipfile.ZipFile(tmp_path / COPY) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_copy_goes_away_when_the_list_has_no_problems_any_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate(bad(tmp_path))
    (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, SOUND))
    capsys.readouterr()
    assert annotate(tmp_path) == 0
    assert f"{COPY}: weggehaald" in capsys.readouterr().out
    assert not (tmp_path / COPY).exists()


def test_a_copy_of_a_list_that_is_gone_goes_too_and_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    annotate(lay_out(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers/1042.csv": csv(HEAD, WRONG)}))
    copy = tmp_path / "g/medewerkers/1042-nagekeken.xlsx"
    assert copy.exists()
    (tmp_path / "g/medewerkers/1042.csv").rename(tmp_path / "g/medewerkers.csv")
    (tmp_path / "g/notities-nagekeken.xlsx").write_bytes(b"van mij")
    annotate(tmp_path)
    assert not copy.exists()
    assert (tmp_path / "g/notities-nagekeken.xlsx").read_bytes() == b"van mij"


@pytest.mark.parametrize("target", ["buiten.xlsx", "er is niets"])
def test_a_link_in_the_place_of_a_copy_is_not_followed(
    target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "buiten.xlsx").write_bytes(b"van buiten")
    (bad(tmp_path / "kits") / COPY).symlink_to(tmp_path / target)
    assert annotate(tmp_path / "kits") == 1
    assert "LET150" in capsys.readouterr().err
    assert (tmp_path / "kits" / COPY).is_symlink()
    assert (tmp_path / "buiten.xlsx").read_bytes() == b"van buiten"
    assert not (tmp_path / "er is niets").exists()


def test_nothing_is_written_through_a_linked_folder(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (elsewhere / "1042.csv").write_text(csv(HEAD, WRONG))
    annotate(bad(tmp_path / "kits"))
    (tmp_path / "kits" / COPY).rename(elsewhere / "1042-nagekeken.xlsx")
    (elsewhere / "1043-nagekeken.xlsx").write_bytes((elsewhere / "1042-nagekeken.xlsx").read_bytes())
    before = snapshot(elsewhere)
    (tmp_path / "kits/g/medewerkers").symlink_to(elsewhere)
    annotate(tmp_path / "kits")
    assert snapshot(elsewhere) == before


def test_a_copy_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        annotate(bad(tmp_path))
        assert stat.S_IMODE((tmp_path / COPY).stat().st_mode) == 0o600
        (tmp_path / COPY).chmod(0o644)
        annotate(tmp_path)
        assert stat.S_IMODE((tmp_path / COPY).stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_what_a_killed_run_left_aside_is_cleaned_up(tmp_path: Path) -> None:
    aside = sealed.aside_of(bad(tmp_path) / COPY)
    aside.write_bytes(b"half")
    annotate(tmp_path)
    assert not aside.exists()
    aside.write_bytes(b"half")
    (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, SOUND))
    annotate(tmp_path)
    assert not aside.exists()


@pytest.mark.parametrize("call", ["open", "fsync"])
@pytest.mark.parametrize("lang", LANGS)
def test_a_full_disk_is_exit_3_in_words_and_leaves_nothing_half_written(
    call: str, lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate(bad(tmp_path))
    (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, WRONG))
    before = snapshot(tmp_path)

    def full(*given: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sealed.os, call, full)
    capsys.readouterr()
    assert annotate(tmp_path, "--lang", lang) == 3
    monkeypatch.undo()
    out, err = capsys.readouterr()
    assert {"nl": "Schrijven in", "en": "Cannot write in"}[lang] in err
    assert "Traceback" not in out + err
    assert snapshot(tmp_path) == before


def test_nothing_is_touched_where_there_is_nothing_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotate(bad(tmp_path))
    touched: list[object] = []
    for name in ("unlink", "chmod", "replace"):
        monkeypatch.setattr(Path, name, lambda *given, **more: touched.append((given, more)))
    annotate(tmp_path)
    (tmp_path / COPY).rename(tmp_path / "elders")
    (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, SOUND))
    assert annotate(tmp_path) == 0
    assert touched == []


def test_a_folder_in_the_place_of_the_file_aside_is_exit_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sealed.aside_of(bad(tmp_path) / COPY).mkdir()
    assert annotate(tmp_path) == 3
    assert "Schrijven in" in capsys.readouterr().err
    assert not (tmp_path / COPY).exists()


# --- what has no copy, and who passes copies over -------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("medewerkers.xlsx", books.LOCKED),
        ("medewerkers.xlsx", b"geen werkmap"),
        ("medewerkers.xls",  b"<html></html>"),
        ("medewerkers.csv",  b"\xff\xfe\x00\xd8\x00"),
        ("medewerkers.csv",  books.xlsx(HEAD, WRONG)),
        ("medewerkers.csv",  b""),
        ("medewerkers.csv",  b"\n;;\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_as_a_table_has_no_copy_and_that_is_said(
    name: str, data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate(bad(tmp_path))
    (tmp_path / "g/medewerkers.csv").unlink()
    (tmp_path / "g" / name).write_bytes(data)
    capsys.readouterr()
    assert annotate(tmp_path) == 1
    out, err = capsys.readouterr()
    assert f"g/{name} LET151 Van dit bestand maken wij geen nagekeken kopie" in err
    # A copy of what the file was before would mislead.
    assert f"{COPY}: weggehaald" in out
    assert not (tmp_path / COPY).exists()


@pytest.mark.parametrize("folder", ["g", "g/medewerkers"])
@pytest.mark.parametrize(
    "name",
    [
        "klanten-nagekeken.xlsx",
        "KLANTEN-NAGEKEKEN.XLSX",
        "1042-Nagekeken.xlsx",
        "~$1042-nagekeken.xlsx",
        "~$klanten-nagekeken.xlsx",
        ".1042-nagekeken.xlsx.nieuw",
    ],
)
@pytest.mark.parametrize("kind", ["csv", "xlsx", "ods"])
def test_copies_and_their_lock_files_are_no_lists(
    folder: str, name: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = {
        "csv": csv(HEAD, SOUND).encode(),
        "xlsx": books.xlsx(HEAD, SOUND),
        "ods": books.ods(books.line(*HEAD), books.line(*SOUND)),
    }
    table = "g/medewerkers" if folder == "g" else "g/medewerkers/1042"
    lay_out(tmp_path, {"g/medewerkers.csv": None, f"{table}.{kind}": made[kind], f"{folder}/{name}": b"\x01"})
    assert run(["--workspace", str(tmp_path), "check"]) == 0
    assert capsys.readouterr().err == ""


def test_a_folder_with_only_a_copy_is_not_nearly_a_wave(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay_out(tmp_path, {"h/klanten-nagekeken.xlsx": b"\x01"})
    assert run(["--workspace", str(tmp_path), "check"]) == 0
    assert capsys.readouterr().err == ""


def test_git_of_a_new_workspace_passes_copies_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "kantoor"]) == 0
    kits = tmp_path / "kantoor/kits"
    bad(kits)
    annotate(kits)
    (sealed.aside_of(kits / COPY)).write_bytes(b"half")
    subprocess.run(["git", "init", "-q", str(kits)], check=True)
    shown = subprocess.run(
        ["git", "-C", str(kits), "status", "--short", "-uall"], check=True, stdout=subprocess.PIPE
    ).stdout.decode()
    assert "g/medewerkers.csv" in shown
    assert "nagekeken" not in shown


# --- the manual ----------------------------------------------------------------------------------


def test_the_page_of_the_manual_says_what_the_command_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(__file__).parent.parent / "docs/handleiding/fouten-verbeteren.md").read_text()
    made, removed = re.findall(
        r"^\$ overstapkit check --annotate\n(.*?)^```$", page, re.MULTILINE | re.DOTALL
    )
    monkeypatch.chdir(tmp_path)
    run(["init", "."])
    table = tmp_path / "kits/voorbeeld-golf/medewerkers.csv"
    right = table.read_bytes()
    table.write_bytes(right.replace(b"15-6-2027", b"31-6-2027"))
    capsys.readouterr()
    assert run(["check", "--annotate"]) == 1
    assert capsys.readouterr().out == made
    table.write_bytes(right)
    assert run(["check", "--annotate"]) == 0
    assert removed in capsys.readouterr().out


# --- the command ----------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["", "kits", "elders"])
def test_a_copy_that_is_named_can_be_opened_from_where_the_user_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], start: str
) -> None:
    kits = bad(tmp_path / "kits")
    (tmp_path / start).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / start)
    assert run(["check", "--annotate", "--workspace", str(kits)]) == 1
    (named,) = re.findall(r"^(\S+): gemaakt$", capsys.readouterr().out, re.MULTILINE)
    assert (tmp_path / start / named).resolve() == kits / COPY


def test_without_the_option_nothing_is_written(tmp_path: Path) -> None:
    before = snapshot(bad(tmp_path))
    assert run(["--workspace", str(tmp_path), "check"]) == 1
    assert snapshot(tmp_path) == before


def test_the_output_folder_and_the_lists_stay_as_they_are(tmp_path: Path) -> None:
    kits = bad(tmp_path / "kits")
    (tmp_path / "output").mkdir()
    (tmp_path / "output/oud.txt").write_text("blijft")
    before = snapshot(tmp_path)
    annotate(kits)
    after = snapshot(tmp_path)
    assert set(after) - set(before) == {f"kits/{COPY}"}
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize(
    ("table", "code"), [(csv(HEAD, SOUND, WRONG), 1), (csv((*HEAD, "Auto"), (*SOUND, "x")), 0)]
)
def test_the_exit_code_is_that_of_the_check(table: str, code: int, tmp_path: Path) -> None:
    lay_out(tmp_path, {"g/medewerkers.csv": table})
    assert annotate(tmp_path) == code
    assert run(["--workspace", str(tmp_path), "check"]) == code
    assert (tmp_path / COPY).exists()


def test_json_tells_the_copies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told() -> dict[str, Any]:
        found: dict[str, Any] = json.loads(capsys.readouterr().out)
        return found

    files = {"g/medewerkers.csv": csv(HEAD, WRONG), "g/uitvallijst.csv": fallout(reden="")}
    annotate(lay_out(tmp_path, files), "--format", "json")
    value = told()
    assert value["nagekeken"] == [COPY, "g/uitvallijst-nagekeken.xlsx"]
    assert (value["nagekeken_weg"], value["uitkomst"]) == ([], 1)
    edited(tmp_path / COPY)
    (tmp_path / "g/uitvallijst.csv").unlink()
    annotate(tmp_path, "--format", "json")
    value = told()
    assert (value["nagekeken"], value["nagekeken_weg"]) == ([], ["g/uitvallijst-nagekeken.xlsx"])
    assert "LET150" in [problem["code"] for problem in value["problemen"]]
    run(["--workspace", str(tmp_path), "check", "--format", "json"])
    value = told()
    assert (value["nagekeken"], value["nagekeken_weg"]) == ([], [])


def test_the_command_says_that_something_was_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    annotate(bad(tmp_path))
    err = capsys.readouterr().err
    assert "1 probleem. 1 waarschuwing." in err
    assert "Er is niets geschreven" not in err
    annotate(tmp_path, "-q")
    assert capsys.readouterr().out == ""


def test_a_list_without_problems_needs_no_copy_and_that_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad(tmp_path)
    (tmp_path / "g/medewerkers.csv").write_text(csv(HEAD, SOUND))
    assert annotate(tmp_path) == 0
    assert capsys.readouterr().out.count("een nagekeken kopie is niet nodig") == 1
    run(["--workspace", str(tmp_path), "check"])
    assert "nagekeken" not in capsys.readouterr().out


def test_only_the_waves_that_were_asked_for_get_copies(tmp_path: Path) -> None:
    table = csv(HEAD, WRONG)
    files: dict[str, Content] = {
        "g/medewerkers.csv": table,
        "h/golf.yml": "naam: Maart\nconversiedatum: 1-3-2027\n",
        "h/klanten.csv": clients(),
        "h/medewerkers.csv": table,
    }
    annotate(lay_out(tmp_path, files), "h")
    assert not (tmp_path / COPY).exists()
    assert (tmp_path / "h/medewerkers-nagekeken.xlsx").exists()


def test_notes_and_listing_hold_no_data_of_people(tmp_path: Path) -> None:
    canary = "Kanariepiet"
    row = ("1042", canary, canary, canary, canary, canary)
    workbook = marked(tmp_path, {"g/medewerkers.csv": csv(HEAD, row), "g/klanten.csv": clients(naam=canary)})
    told = [note(cell) for line in first(workbook).iter_rows() for cell in line]
    listed = [str(cell) for line in listing(workbook) for cell in line]
    assert "KIT202" in "".join(told)
    assert canary not in "".join(told + listed)


def test_a_large_list_is_marked_row_by_row(tmp_path: Path) -> None:
    rows = (f"1042;{number:05};Kip;k{number}@x.example;1-1-2020;\n" for number in range(20_000))
    table = csv(HEAD) + "".join(rows) + csv(WRONG)
    annotate(lay_out(tmp_path, {"g/medewerkers.csv": table + people()[:0]}))
    sheet = openpyxl.load_workbook(io.BytesIO((tmp_path / COPY).read_bytes()), read_only=True).worksheets[0]
    found = list(sheet.iter_rows(values_only=True))
    assert len(found) == 20_002
    assert found[10_001][:3] == ("1042", "10000", "Kip")
    assert found[20_001][5] == "31-02-2026"
