"""Files as they come from Dutch Excel, row by row of the list of faults, through the real command.

One entry a row: its number, a few words and the inputs that the row names. Every input goes through `build`
twice: over an output that was built before, which must stay byte for byte, and to a folder that is not there
and must stay away. What is no fault is checked by `check`, and where it matters by what was decided.
"""

import csv
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.catalogue import sheets
from generator.cli import run
from generator.load import load
from tests.load import books
from tests.load.books import SHEET, cell, line, lying, ods, replaced, rezipped, xls, xlsx
from tests.workspaces import snapshot, write_workspace

pytestmark = pytest.mark.slow

# A name and an address that no message may ever show.
NAME, MAIL = "Kanariepiet", "kanarie@post.example"
HEADINGS = ("klantnummer", "personeelsnummer", "voornaam", "achternaam", "in_dienst", "uit_dienst", "email")
HEAD = ";".join(HEADINGS)
CLIENTS = "klantnummer;naam;email\n1042;Bakkerij De Korenaar;info@dekorenaar.example\n"

KLANTEN = "golf-1/klanten.csv"
PEOPLE = "golf-1/medewerkers.csv"
BOOK = "golf-1/medewerkers.xlsx"
OPEN_BOOK = "golf-1/medewerkers.ods"
OLD_BOOK = "golf-1/medewerkers.xls"
IN_BOOK = f"{BOOK}!Blad1"
IN_OPEN = f"{OPEN_BOOK}!Blad1"

Files = dict[str, str | bytes]


def row(**cells: str) -> str:
    """Return a row of medewerkers; what is not given is sound."""
    sound = dict(zip(HEADINGS, ("1042", "7", "Samira", NAME, "1-1-2020", "", MAIL), strict=True))
    return ";".join((sound | cells).values())


def people(*rows: str, head: str = HEAD) -> str:
    return "\n".join([head, *(rows or [row()]), ""])


def person(**cells: str) -> Files:
    """Return medewerkers.csv with one person in row 2."""
    return {PEOPLE: people(row(**cells))}


def cells_of(**changed: object) -> list[object]:
    sound: dict[str, object] = dict(
        zip(HEADINGS, ("1042", "7", "Samira", NAME, date(2020, 1, 1), None, MAIL), strict=True)
    )
    return list((sound | changed).values())


def book(*rows: list[object], **how: object) -> Files:
    """Return medewerkers.xlsx."""
    return {BOOK: xlsx(HEADINGS, *(rows or [cells_of()]), **how)}  # type: ignore[arg-type]


def open_book(*lines: str, **how: str) -> Files:
    """Return medewerkers.ods."""
    return {OPEN_BOOK: ods(line(*HEADINGS), *lines, **how)}


OPEN_ROW = line("1042", "7", "Samira", NAME, "1-1-2020", None, MAIL)
SOUND_BOOK = xlsx(HEADINGS, cells_of())


def formula(result: str) -> bytes:
    """Return a workbook in which the date of leaving is a formula, with what Excel kept of its result."""
    made = xlsx(HEADINGS, cells_of(uit_dienst="=DATE(2027,3,31)"))
    return replaced(made, '<c r="F2"><f>DATE(2027,3,31)</f><v></v></c>', result)


def hidden_sheet(state: str, *, other: bool) -> bytes:
    """Return a workbook with a sheet that is not shown, and perhaps one that is."""
    made = xlsx(HEADINGS, cells_of())

    def change(sheet: Worksheet) -> None:
        second = sheet.parent.create_sheet("Oud")
        for cells in (HEADINGS, cells_of()) if other else ():
            second.append(cells)
        (second if other else sheet).sheet_state = state

    return made if not state else xlsx(HEADINGS, cells_of(), change=change)


def merged(place: str) -> Files:
    return book(cells_of(), cells_of(personeelsnummer="8"), change=lambda sheet: sheet.merge_cells(place))


def dressed(code: str) -> Files:
    def change(sheet: Worksheet) -> None:
        sheet["B2"].number_format = code

    return book(cells_of(personeelsnummer=7), change=change)


def since_1904() -> Files:
    def change(sheet: Worksheet) -> None:
        sheet.parent.epoch = datetime(1904, 1, 1)
        sheet["E2"] = date(2020, 1, 1)

    return book(cells_of(), change=change)


def padded(**parts: int) -> bytes:
    """Return a workbook with so many spaces behind a part."""
    return rezipped(SOUND_BOOK, {part: lambda data, n=n: data + b" " * n for part, n in parts.items()})  # type: ignore[misc]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def with_entities(part: str) -> bytes:
    return rezipped(
        books.shared(HEADINGS, cells_of()),
        {part: lambda data: ENTITIES.encode() + data.partition(b"?>\n")[2]},
    )


def in_utf16(part: str) -> bytes:
    """Return a workbook with entities in a part that no search for ASCII finds."""
    text = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITIES}<worksheet/>'
    return rezipped(SOUND_BOOK, {part: lambda _: text.encode("utf-16")})


@dataclass(frozen=True, kw_only=True)
class Case:
    """One input: what it changes, and every line that the command must say about it."""

    files: Files
    # `PLACE CODE`, in order; none: not a word is said.
    said: tuple[str, ...] = ()
    # What a sentence or its way out must hold.
    words: str = ""
    # personeelsnummer, first day and last day of everybody, when reading it right is the point.
    read: tuple[str, ...] | None = None


def fault(files: Files, *said: str, words: str = "") -> Case:
    return Case(files=files, said=said, words=words)


def fine(
    files: Files, *said: str, read: tuple[str, ...] | None = ("7 2020-01-01 -",), words: str = ""
) -> Case:
    return Case(files=files, said=said, read=read, words=words)


ONE = people()
TWO = people(row(), row(personeelsnummer="8"))
NAMED = {PEOPLE: ONE.replace("Samira", "José")}

# fmt: off
ROWS: dict[str, list[Case]] = {
    "32 encodings": [
        fine({PEOPLE: NAMED[PEOPLE].encode("utf-8-sig")}),
        fine({PEOPLE: NAMED[PEOPLE].encode("utf-16")}),
        fine({PEOPLE: b"\xfe\xff" + NAMED[PEOPLE].encode("utf-16-be")}),
        fine({PEOPLE: NAMED[PEOPLE].encode("cp1252")}, f"{PEOPLE} LET103", words="CSV UTF-8"),
        fault({PEOPLE: NAMED[PEOPLE].encode("utf-16-le")}, f"{PEOPLE} KIT132", words="CSV UTF-8"),
        fault({PEOPLE: NAMED[PEOPLE].encode("utf-16-be")}, f"{PEOPLE} KIT132"),
        fault({PEOPLE: NAMED[PEOPLE].encode("utf-32")}, f"{PEOPLE} KIT132"),
        fault({PEOPLE: TWO.replace("Samira", "José").encode() + row(voornaam="José", personeelsnummer="9").encode("cp1252")},
              f"{PEOPLE}:4 KIT102", words="sla het opnieuw op"),
        fault({PEOPLE: b"\xef\xbb\xbf" + NAMED[PEOPLE].encode("cp1252")}, f"{PEOPLE}:2 KIT102"),
        fault({PEOPLE: ONE.encode().replace(b"Samira", b"Sam\x81ra")}, f"{PEOPLE}:2 KIT102"),
    ],
    "33 separators": [
        fine({PEOPLE: ONE.replace(";", ",")}),
        fine({PEOPLE: ONE.replace(";", "\t")}),
        fine({PEOPLE: ONE.replace(";", "|")}),
        fine({PEOPLE: "sep=;\r\n" + ONE.replace("\n", "\r\n")}),
        fine({PEOPLE: "SEP=^\n" + ONE.replace(";", "^")}),
        fine({PEOPLE: ONE.replace("\n", "\r")}),
        # Values further down never choose the separator.
        fine({PEOPLE: people(row(voornaam="a, b, c, d, e, f, g, h, i"))}),
        fault({PEOPLE: "sep=;\n" + people(row(in_dienst="x"))}, f"{PEOPLE}:3:in_dienst KIT202"),
    ],
    "34 quotes": [
        fault({PEOPLE: people(row(voornaam='"Samira'), row(personeelsnummer="8"))}, f"{PEOPLE}:2 KIT105", words="aanhalingsteken"),
        # Closed by a quote further down: two people would have become a note of one.
        fault({PEOPLE: people(row() + ';"oops', row(personeelsnummer="8") + ";", row(personeelsnummer="9") + ';ok"', head=f"{HEAD};notitie")},
              f"{PEOPLE}:1 LET126", f"{PEOPLE}:2 KIT105"),
        fault({PEOPLE: people(row() + ';"een\ntwee\ndrie"', row(in_dienst="x") + ";", head=f"{HEAD};notitie")},
              f"{PEOPLE}:1 LET126", f"{PEOPLE}:5:in_dienst KIT202"),
        fine({PEOPLE: people(row(voornaam='"Sa""mi;ra"'))}),
    ],
    "35 rows and headings": [
        fault({PEOPLE: people(row(), "1042;8;Samira")}, f"{PEOPLE}:3 KIT106", words="scheidingsteken"),
        fault({PEOPLE: people(row(), row(personeelsnummer="8") + ";x;y")}, f"{PEOPLE}:3 KIT106"),
        fault({PEOPLE: people(row() + ";x", head=f"{HEAD};E-mail privé")}, f"{PEOPLE}:1:E-mail privé KIT107", words="G, H"),
        fault({PEOPLE: ONE.replace("in_dienst", "salaris")}, f"{PEOPLE}:1 LET126", f"{PEOPLE}:1:in_dienst KIT108", words="kop in_dienst"),
        fault({PEOPLE: ONE.replace("achternaam", "achtrnaam")}, f"{PEOPLE}:1:achternaam KIT109", words="Bedoel je achternaam?"),
        fine({PEOPLE: people(row() + ";x", head=f"{HEAD};tussenvoegesl")}, f"{PEOPLE}:1:tussenvoegesl LET110", words="Bedoel je tussenvoegsel?"),
        fault({PEOPLE: f"Lijst van {NAME}\n\n" + ONE}, f"{PEOPLE}:3 KIT133", words="Verwijder de rijen erboven"),
        fault({PEOPLE: ""}, f"{PEOPLE} KIT104"),
    ],
    "36 control characters and long cells": [
        fault(person(voornaam="Sam\x00ira"), f"{PEOPLE}:2:voornaam KIT208", words="Typ de waarde opnieuw"),
        fault(person(voornaam="Sam\x07ira"), f"{PEOPLE}:2:voornaam KIT208"),
        fault(person(voornaam="Sam\u202eira"), f"{PEOPLE}:2:voornaam KIT209"),
        fault(person(voornaam='"Sam\nira"'), f"{PEOPLE}:2:voornaam KIT208"),
        fault(person(voornaam="x" * 201), f"{PEOPLE}:2:voornaam KIT210"),
        fault({PEOPLE: people(row(), row(voornaam="x" * 140_000))}, f"{PEOPLE}:3 KIT210", words="Maak de tekst korter"),
        fine({PEOPLE: people(row() + ";\x00" + "x" * 5000, head=f"{HEAD};notitie")}, f"{PEOPLE}:1 LET126"),
        # Nothing is kept of these two, so nothing in them stops anybody.
        fine({PEOPLE: people(row() + ";" + "x" * 900 + ";y\x07", head=f"{HEAD};afdeling;email_zakelijk")}),
    ],
    "37 days that do not exist": [
        fault({PEOPLE: people(row(uit_dienst="31-02-2025"), row(personeelsnummer="8", uit_dienst="29-02-2025"), row(personeelsnummer="9", in_dienst="0-0-2020"))},
              f"{PEOPLE}:2:uit_dienst KIT203", f"{PEOPLE}:3:uit_dienst KIT203", f"{PEOPLE}:4:in_dienst KIT203", words='"29-02-2025"'),
    ],
    "38 years of two digits": [
        fault(person(uit_dienst="01-02-25"), f"{PEOPLE}:2:uit_dienst KIT204", words="Bedoel je 01-02-2025?"),
        fault(person(in_dienst="31/12/68"), f"{PEOPLE}:2:in_dienst KIT204"),
        fault(person(in_dienst="1-1-69"), f"{PEOPLE}:2:in_dienst KIT204"),
    ],
    "39 one way to write a day": [
        fine(person(in_dienst="03-04-2025"), read=("7 2025-04-03 -",)),
        fine(person(in_dienst="2025-04-03"), read=("7 2025-04-03 -",)),
        fine(person(in_dienst="3-4-2025"), read=("7 2025-04-03 -",)),
        fault(person(in_dienst="3/4/2025"), f"{PEOPLE}:2:in_dienst KIT205", words="Bedoel je 03-04-2025"),
        fault(person(in_dienst="20250403"), f"{PEOPLE}:2:in_dienst KIT205", words="Bedoel je 03-04-2025"),
        fault(person(in_dienst="2025"), f"{PEOPLE}:2:in_dienst KIT202"),
        fault(person(in_dienst="3 april 2025"), f"{PEOPLE}:2:in_dienst KIT202", words="Schrijf datums als"),
    ],
    "40 serial numbers": [
        fault(person(in_dienst="45658"), f"{PEOPLE}:2:in_dienst KIT206", words="Bedoel je 01-01-2025?"),
        fault(book(cells_of(in_dienst=45658)), f"{IN_BOOK}:2:in_dienst KIT206", words="opmaak Datum"),
        fault(book(cells_of(in_dienst=20250101)), f"{IN_BOOK}:2:in_dienst KIT205", words="Bedoel je 01-01-2025"),
        fine(since_1904()),
        fine({OLD_BOOK: xls(HEADINGS, cells_of(in_dienst=(date(2020, 1, 1), "DD-MM-YYYY"), uit_dienst=""))}),
        fine({OLD_BOOK: xls(HEADINGS, cells_of(in_dienst=(date(2020, 1, 1), "DD-MM-YYYY"), uit_dienst=""), since_1904=True)}),
    ],
    "41 time zones": [
        fault(person(uit_dienst="2025-12-31T23:30:00Z"), f"{PEOPLE}:2:uit_dienst KIT207", words="waarschijnlijk 01-01-2026"),
        fault(person(uit_dienst="2025-12-31T23:30:00+01:00"), f"{PEOPLE}:2:uit_dienst KIT207", words="waarschijnlijk 31-12-2025"),
        fault(person(uit_dienst="31-12-2025 00:00"), f"{PEOPLE}:2:uit_dienst KIT207"),
        fine(book(cells_of(in_dienst=datetime(2020, 1, 1)))),
        fault(book(cells_of(in_dienst=datetime(2020, 1, 1, 23, 30))), f"{IN_BOOK}:2:in_dienst KIT207"),
    ],
    "43 numbers and belonging": [
        fault(person(uit_dienst="31-12-2019"), f"{PEOPLE}:2:uit_dienst KIT307", words="Verbeter de datum in dienst of de datum uit dienst"),
        fine({PEOPLE: HEAD + "\n"}, f"{KLANTEN}:2:klantnummer LET308", read=()),
        fault(person(klantnummer="9999"), f"{KLANTEN}:2:klantnummer LET308", f"{PEOPLE}:2:klantnummer KIT301", words="onbekende_klanten: negeren"),
        fault(person(klantnummer="001042"), f"{PEOPLE}:2:klantnummer KIT303", words="opmaak Tekst"),
        fault({KLANTEN: CLIENTS.replace("1042", "001042"), BOOK: xlsx(HEADINGS, cells_of(klantnummer=1042))},
              f"{IN_BOOK}:2:klantnummer KIT303", words="Excel haalt nullen weg; geef de kolom de opmaak Tekst"),
        fault(person(personeelsnummer="1,23E+11"), f"{PEOPLE}:2:personeelsnummer KIT213", words="opmaak Tekst"),
        fault(person(klantnummer="1.04E+03"), f"{PEOPLE}:2:klantnummer KIT213"),
        fault(book(cells_of(personeelsnummer=1.23e17)), f"{IN_BOOK}:2:personeelsnummer KIT213"),
        fine(book(cells_of(personeelsnummer=123456789012)), read=("123456789012 2020-01-01 -",)),
        fault(person(personeelsnummer='"=""00007"""'), f"{PEOPLE}:2:personeelsnummer KIT232", words="zonder ="),
        fault(book(cells_of(personeelsnummer=date(2026, 2, 1))), f"{IN_BOOK}:2:personeelsnummer KIT230", words="typ het nummer opnieuw"),
        fine(dressed("00000"), f"{IN_BOOK}:2:personeelsnummer LET136", words="opmaak Tekst"),
        fine(dressed('"K-"0'), f"{IN_BOOK}:2:personeelsnummer LET136"),
        fine(dressed("0.00")),
        fine(dressed("#,##0")),
        fine(open_book(line("1042", cell(7, text="00007"), "Samira", NAME, "1-1-2020", None, MAIL)), f"{IN_OPEN}:2:personeelsnummer LET136"),
        # Without klanten the problems of medewerkers are told in the same run.
        fault({KLANTEN: "", **person(in_dienst="x")}, f"{KLANTEN} KIT104", f"{PEOPLE}:2:in_dienst KIT202"),
    ],
    "44 twice": [
        fault({KLANTEN: CLIENTS + "1042;Bakker;b@b.example\n"}, f"{KLANTEN}:3:klantnummer KIT304", words="rij 2"),
        fault({PEOPLE: people(row(), row(achternaam="Ander"))}, f"{PEOPLE}:3:achternaam KIT305", words="rij 2"),
        fine({PEOPLE: people(row(), row())}, f"{PEOPLE}:3:personeelsnummer LET306"),
        fine({KLANTEN: CLIENTS + "1043;Taxi;t@t.example\n", PEOPLE: people(row(), row(klantnummer="1043", achternaam="Ander"))},
             read=("7 2020-01-01 -", "7 2020-01-01 -")),
    ],
    "45 addresses": [
        fine(person(email="kanarie@"), f"{PEOPLE}:2:email LET215", words="privé-mailadres"),
        fine(person(email=f"{MAIL}; {MAIL}").copy() | {PEOPLE: people(row(email=f'"{MAIL};{MAIL}"'))}, f"{PEOPLE}:2:email LET215"),
        fine(person(email="-"), f"{PEOPLE}:1:email LET320"),
        fault({KLANTEN: CLIENTS.replace("info@", "info@@")}, f"{KLANTEN}:2:email KIT214", words="precies één adres"),
    ],
    "46 yes and no": [
        fault({PEOPLE: people(row() + ";misschien", head=f"{HEAD};mijnloket")}, f"{PEOPLE}:2:mijnloket KIT211", words="Schrijf ja of nee"),
        fault({PEOPLE: people(row() + ";soms", head=f"{HEAD};Status WNL")}, f"{PEOPLE}:2:Status WNL KIT211", words="HasAccessToClient"),
        fault({KLANTEN: CLIENTS.replace("email\n", "email;meenemen\n").replace(".example\n", ".example;yes\n")}, f"{KLANTEN}:2:meenemen KIT211"),
        fine({PEOPLE: people(row() + ";NEE;HasAccessToClient", head=f"{HEAD};mijnloket;statusEmployeeSelfService")}),
    ],
    "47 what a workbook hides": [
        fault(book(cells_of(uit_dienst="=DATE(2027,3,31)")), f"{IN_BOOK}:2:uit_dienst KIT121", words="Los de fout in de formule op"),
        fine({BOOK: formula('<c r="F2" t="str"><f>X</f><v>2027-03-31</v></c>')}, read=("7 2020-01-01 2027-03-31",)),
        # A formula may well have nothing as its result.
        fine({BOOK: formula('<c r="F2" t="str"><f>X</f><v></v></c>')}),
        fault({BOOK: formula('<c r="F2"><f>X</f></c>')}, f"{IN_BOOK}:2:uit_dienst KIT121"),
        fault({BOOK: formula('<c r="F2" t="e"><f>X</f><v>#N/A</v></c>')}, f"{IN_BOOK}:2:uit_dienst KIT121"),
        fault({BOOK: formula('<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="F2"><x:f>X</x:f></x:c>')}, f"{IN_BOOK}:2:uit_dienst KIT121"),
        fault(open_book(line("1042", "7", "Samira", NAME, "1-1-2020", cell(more='table:formula="of:=X"'), MAIL)), f"{IN_OPEN}:2:uit_dienst KIT121"),
        fault(open_book(line("1042", "7", "Samira", NAME, "1-1-2020", cell("", text="#N/B", more='table:formula="of:=X" office:string-value="" calcext:value-type="error"'), MAIL)),
              f"{IN_OPEN}:2:uit_dienst KIT121"),
        fine(open_book(line("1042", "7", "Samira", NAME, "1-1-2020", cell("2027-03-31", more='table:formula="of:=X"'), MAIL)), read=("7 2020-01-01 2027-03-31",)),
        fault(person(voornaam="#N/B"), f"{PEOPLE}:2:voornaam KIT231", words="foutmelding van Excel"),
        fault(person(uit_dienst="########"), f"{PEOPLE}:2:uit_dienst KIT231"),
        fine(book(cells_of(), change=lambda sheet: sheet.row_dimensions.__getitem__(2).__setattr__("hidden", True)), f"{IN_BOOK}:2 LET120", words="Verwijder deze rijen"),
        fine(open_book(OPEN_ROW.replace("<table:table-row", '<table:table-row table:visibility="filter"')), f"{IN_OPEN}:2 LET120"),
        fine(open_book(OPEN_ROW.replace("<table:table-row", '<table:table-row table:visibility="collapse"')), f"{IN_OPEN}:2 LET120"),
        fine(book(cells_of(), change=lambda sheet: sheet.column_dimensions["G"].__setattr__("hidden", True)), f"{IN_BOOK}:1:email LET133", words=": G"),
        fine(open_book(OPEN_ROW, columns='<table:table-column table:number-columns-repeated="6"/><table:table-column table:visibility="collapse"/>'),
             f"{IN_OPEN}:1:email LET133"),
        fine(book(cells_of(), change=lambda sheet: sheet.parent.create_sheet("Oud").append(("x",))), f"{IN_BOOK} LET119"),
        fine({BOOK: hidden_sheet("hidden", other=True)}, f"{BOOK}!Oud LET135"),
        fine({BOOK: hidden_sheet("veryHidden", other=True)}, f"{BOOK}!Oud LET135"),
        fault({BOOK: hidden_sheet("veryHidden", other=False)}, f"{IN_BOOK} KIT131", words="zichtbaar"),
        fault(merged("E2:E3"), f"{IN_BOOK}:3:in_dienst KIT134", f"{IN_BOOK}:3:in_dienst KIT201", words="Hef de samenvoeging op"),
        fault(merged("F2:G2"), f"{IN_BOOK}:2:email KIT134"),
        fine(book(cells_of(), change=lambda sheet: sheet.merge_cells("A9:C9"))),
        fine(book([*cells_of(), None, "nog bellen"]), f"{IN_BOOK}:2 LET134", words="losse notitie"),
        # What the file says of its own size is not believed: nobody is lost.
        fine({BOOK: replaced(SOUND_BOOK, 'ref="A1:G2"', 'ref="A1:A1"')}),
        fine({BOOK: replaced(SOUND_BOOK, 'ref="A1:G2"', 'ref="A1:XFD1048576"')}),
        fine({OLD_BOOK: xls(HEADINGS, cells_of(in_dienst="1-1-2020", uit_dienst="", personeelsnummer=(7, "00000")))}),
    ],
    "48 bombs and other kinds": [
        fault({BOOK: padded(**{SHEET: 60_000_000})}, f"{BOOK} KIT116", words="opnieuw op"),
        fault({BOOK: padded(**{SHEET: 201_000_000})}, f"{BOOK} KIT117", words="CSV UTF-8"),
        fault({BOOK: lying(padded(**{SHEET: 60_000_000}), SHEET, 4000)}, f"{BOOK} KIT116"),
        fault({BOOK: lying(padded(**{"xl/styles.xml": 3_000_000}), "xl/styles.xml", 100)}, f"{BOOK} KIT116"),
        fault({BOOK: with_entities(SHEET)}, f"{IN_BOOK} KIT116"),
        fault({BOOK: in_utf16(SHEET)}, f"{IN_BOOK} KIT116"),
        fault({BOOK: with_entities("xl/sharedStrings.xml")}, f"{BOOK} KIT116"),
        fault(open_book(OPEN_ROW, head=ENTITIES), f"{OPEN_BOOK} KIT116"),
        fault(open_book(line("1042", more='table:number-rows-repeated="1048570"')), f"{IN_OPEN} KIT118"),
        fault(open_book(line(cell("x", more='table:number-columns-repeated="16384"'))), f"{IN_OPEN} KIT127"),
        fault(open_book(line(cell("x", more='table:number-columns-repeated="900"'), more='table:number-rows-repeated="900000"')),
              f"{IN_OPEN} KIT130", words="Verwijder de losse cellen"),
        fault(open_book(line(cell("x", more='table:number-rows-repeated="99999999999999999999"'), more='table:number-rows-repeated="99999999999999999999"')),
              f"{IN_OPEN} KIT118"),
        # LibreOffice ends every sheet like this; it is no bomb.
        fine(open_book(OPEN_ROW, line(cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048574"'))),
        fault(book(cells_of(), change=lambda sheet: sheet.cell(1_000_000, 900).__setattr__("value", "x")), f"{IN_BOOK} KIT130"),
        fault(book(cells_of(), change=lambda sheet: sheet.cell(2, 16_384).__setattr__("value", "x")), f"{IN_BOOK} KIT127"),
        fault({BOOK: ONE}, f"{BOOK} KIT115", words="Opslaan als"),
        fault({OLD_BOOK: f"<html><table><tr><td>{NAME}</td></tr></table></html>"}, f"{OLD_BOOK} KIT115"),
        fault({PEOPLE: f"\n<html><table><tr><td>{NAME}</td></tr></table></html>"}, f"{PEOPLE} KIT115"),
        fault({PEOPLE: b"%PDF-1.7\n"}, f"{PEOPLE} KIT115"),
        fault({PEOPLE: SOUND_BOOK}, f"{PEOPLE} KIT115"),
        fault({OLD_BOOK: SOUND_BOOK}, f"{OLD_BOOK} KIT115"),
        fault({BOOK: xls(HEADINGS)}, f"{BOOK} KIT115"),
        fault({BOOK: ods(line(*HEADINGS))}, f"{BOOK} KIT115"),
        fault({OPEN_BOOK: SOUND_BOOK}, f"{OPEN_BOOK} KIT115"),
        fault({BOOK: b""}, f"{BOOK} KIT115"),
        fault({BOOK: books.LOCKED}, f"{BOOK} KIT114", words="zonder wachtwoord"),
        fault({OLD_BOOK: books.LOCKED}, f"{OLD_BOOK} KIT114"),
        fault({OPEN_BOOK: ods(line(*HEADINGS), manifest="<m:encryption-data/>")}, f"{OPEN_BOOK} KIT114"),
        fault({BOOK: SOUND_BOOK[:-400]}, f"{BOOK} KIT116"),
        fault({BOOK: SOUND_BOOK + b"PK\x05\x06 behind the end"}, f"{BOOK} KIT116"),
        fault({OLD_BOOK: books.OLE + bytes(3000)}, f"{OLD_BOOK} KIT116"),
    ],
    "49 too large": [
        fault({PEOPLE: HEAD + "\n" * 1_000_001}, f"{PEOPLE} KIT118", words="Verdeel de medewerkers"),
        fault({PEOPLE: HEAD.encode() + b"\n" + b"x" * 100_000_000}, f"{PEOPLE} KIT117"),
    ],
}

# Rows 42, 45 and 46: read right is not enough, so these are built and what was decided is read back.
# klantnummer, personeelsnummer, in_dienst, uit_dienst, email, mijnloket; then besluit and waarschuwing.
DECIDED = [
    # 42: the borders of the years and of the conversion day, 1 February 2027 with a kit of 18 January.
    ("1042", "10", "1-1-2020", "31-12-2024", "a@p.example", "", "geen-uitnodiging",  ""),
    ("1042", "11", "1-1-2020", "01-01-2025", "b@p.example", "", "toegang-vervallen", ""),
    ("1042", "12", "1-1-2020", "31-12-2025", "c@p.example", "", "toegang-vervallen", ""),
    ("1042", "13", "1-1-2020", "01-01-2026", "d@p.example", "", "navragen",          ""),
    ("1042", "14", "1-1-2020", "31-01-2027", "e@p.example", "", "navragen",          ""),
    ("1042", "15", "1-1-2020", "01-02-2027", "f@p.example", "", "uitnodiging",       "laatste-dag"),
    ("1042", "16", "1-2-2027", "",           "g@p.example", "", "uitnodiging",       ""),
    ("1042", "17", "2-2-2027", "",           "h@p.example", "", "uitnodiging-later", ""),
    # 45: an address that two people share, also with another client's person, who is not named; and a re-hire.
    ("1042", "20", "1-1-2020", "",           "Thuis@p.example", "", "uitnodiging", "e-mail-niet-uniek"),
    ("1042", "21", "1-1-2020", "",           "thuis@p.example", "", "uitnodiging", "e-mail-niet-uniek"),
    ("1043", "22", "1-1-2020", "",           "thuis@p.example", "", "uitnodiging", ""),
    ("1042", "23", "1-1-2020", "1-7-2024",   "i@p.example", "", "uitnodiging", ""),
    ("1042", "23", "1-1-2026", "",           "i@p.example", "", "uitnodiging", ""),
    ("1042", "24", "1-1-2020", "",           "",            "", "verwachte-uitval", ""),
    # 46: the word nee is no yes.
    ("1042", "30", "1-1-2020", "",           "j@p.example", "nee", "uitnodiging", ""),
    ("1042", "31", "1-1-2020", "",           "k@p.example", "ja",  "al-over",     ""),
]
# fmt: on
TWO_CLIENTS = CLIENTS + "1043;Taxi Geel;info@taxi.example\n"

CASES = [
    pytest.param(case, id=f"{words} {at}")
    for words, cases in ROWS.items()
    for at, case in enumerate(cases, 1)
]


def test_every_code_about_spreadsheets_is_raised_here() -> None:
    said = {one.rpartition(" ")[2] for cases in ROWS.values() for case in cases for one in case.said}
    assert set(sheets.ENTRIES) - said == set()


@pytest.fixture(scope="module", autouse=True)
def _dutch() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OVERSTAPKIT_LANG", "nl")
        patch.setenv("COLUMNS", "200")
        yield


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a workspace and what was built of it when it was sound."""
    folder = tmp_path_factory.mktemp("office")
    head = "klantnummer;personeelsnummer;achternaam;in_dienst;uit_dienst;email;mijnloket"
    rows = [f"{one[0]};{one[1]};{NAME};{';'.join(one[2:6])}" for one in DECIDED]
    write_workspace(folder, clients=TWO_CLIENTS.splitlines(), employees=[head, *rows])
    assert run(["build", "--workspace", str(folder / "kits")]) == 0
    return folder


def test_what_was_read_leads_to_the_right_decisions(office: Path) -> None:
    found = {}
    for path in sorted((office / "output" / "golf-1").glob("*/intern/geschiktheid.csv")):
        for told in csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"):
            found[told["klantnummer"], told["personeelsnummer"]] = (told["besluit"], told["waarschuwing"])
    assert found == {(client, number): (what, care) for client, number, _, _, _, _, what, care in DECIDED}


def break_in(office: Path, folder: Path, files: Files) -> Path:
    """Return a copy of the workspace with other tables; what is named takes the place of medewerkers.csv."""
    kits = folder / "kits"
    shutil.copytree(office / "kits", kits)
    (kits / KLANTEN).write_text(CLIENTS, encoding="utf-8")
    (kits / PEOPLE).write_text(ONE, encoding="utf-8")
    if any("medewerkers" in name for name in files):
        (kits / PEOPLE).unlink()
    for name, content in files.items():
        (kits / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return kits


SAID = re.compile(r"^(\S.*?) ((?:KIT|LET)\d{3}) (.+)\n  (\S.*)$", re.MULTILINE)


@pytest.mark.parametrize("case", CASES)
def test_an_export_is_read_right_or_refused_at_its_place(
    case: Case, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = break_in(office, tmp_path, case.files)
    is_fault = any(" KIT" in one for one in case.said)
    before = snapshot(office / "output")
    if is_fault:
        absent = tmp_path / "nowhere"
        assert run(["build", "--workspace", str(kits), "--output", str(absent)]) == 1
        assert not absent.exists()
        capsys.readouterr()
    command = ["build", "--output", str(office / "output")] if is_fault else ["check"]
    assert run([*command, "--workspace", str(kits)]) == (1 if is_fault else 0)
    out, err = capsys.readouterr()
    # Every problem, whole: place, code, what it is and a way out.
    assert tuple(f"{place} {code}" for place, code, _, _ in SAID.findall(err)) == case.said
    assert case.words in err
    assert "Traceback" not in out + err
    for private in (NAME, MAIL, "Samira"):
        assert private not in out + err
    assert snapshot(office / "output") == before
    if case.read is not None:
        assert everybody(kits) == case.read


def everybody(kits: Path) -> tuple[str, ...]:
    """Return number, first and last day of everybody, as the reader hands them on."""
    [wave] = load(kits, [kits / "golf-1"], date(2027, 1, 18)).waves
    return tuple(
        f"{person.number} {job.starts} {job.ends or '-'}"
        for people in wave.people.values()
        for person in people
        for job in person.employments
    )
