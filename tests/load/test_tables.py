"""Rows and columns of files as offices have them."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from generator.problems import as_text
from tests.load.desk import Content, clients, fallout, people, read, saved, told, workbook

NAME = "Café De Ïjssel"
TABLE = f"klantnummer;naam;email\n1042;{NAME};info@cafe.example\n"


def names(folder: Path, files: dict[str, Content]) -> list[str]:
    loaded = read(folder, files)
    assert not [problem for problem in loaded.problems if problem.is_error], told(loaded)
    return [client.name for client in loaded.waves[0].clients]


@pytest.mark.parametrize(
    ("what", "data"),
    [
        ("utf-8",            TABLE.encode()),
        ("utf-8 with BOM",   TABLE.encode("utf-8-sig")),
        ("utf-16 LE",        b"\xff\xfe" + TABLE.encode("utf-16-le")),
        ("utf-16 BE",        b"\xfe\xff" + TABLE.encode("utf-16-be")),
        ("windows-1252",     TABLE.encode("cp1252")),
        ("comma",            TABLE.replace(";", ",").encode()),
        ("tab",              TABLE.replace(";", "\t").encode()),
        ("sep= line",        b"sep=;\r\n" + TABLE.encode()),
        ("CR only",          TABLE.replace("\n", "\r").encode()),
        ("CRLF",             TABLE.replace("\n", "\r\n").encode()),
        ("no last line end", TABLE.strip().encode()),
        ("empty rows",       ("\n" + TABLE.replace("\n", "\n;;\n\n")).encode()),
        ("empty columns",    TABLE.replace("\n", ";;\n").encode()),
        ("quoted",           TABLE.replace(NAME, f'"{NAME}"').encode()),
        ("outer spaces",     TABLE.replace(NAME, f" \u00a0{NAME} ").encode()),
        ("headings",         TABLE.replace("klantnummer;naam;email", "Cliënt-nummer;NAAM werkgever;E-mail").encode()),
    ],
)  # fmt: skip
def test_a_csv_is_read_however_it_was_saved(what: str, data: bytes, tmp_path: Path) -> None:
    assert names(tmp_path, {"g/klanten.csv": data}) == [NAME]


def test_a_comma_in_a_value_does_not_change_the_separator(tmp_path: Path) -> None:
    table = "klantnummer;naam;email\n1042;Jansen, Piet, Klaas, Kees, Jan;a@b.example\n"
    assert names(tmp_path, {"g/klanten.csv": table}) == ["Jansen, Piet, Klaas, Kees, Jan"]


def test_a_row_after_a_cell_of_several_lines_keeps_its_physical_number(tmp_path: Path) -> None:
    table = 'klantnummer;naam;email;notitie\n1042;A;a@b.example;"een\ntwee\ndrie"\n1043;B;x;\n'
    assert "g/klanten.csv:5:email KIT214" in told(read(tmp_path, {"g/klanten.csv": table}))


def test_rows_after_an_open_quote_are_still_read(tmp_path: Path) -> None:
    table = 'klantnummer;naam;email\n1042;"A;a@b.example\n1043;B;x\n1044;"C;y\n'
    assert told(read(tmp_path, {"g/klanten.csv": table, "g/medewerkers.csv": None})) == [
        "g LET309",
        "g/klanten.csv:2 KIT105",
        "g/klanten.csv:3:email KIT214",
        "g/klanten.csv:4 KIT105",
    ]


def test_a_file_of_open_quotes_is_given_up_in_time(tmp_path: Path) -> None:
    table = "klantnummer;naam;email\n" + '1042;"A;a@b.example\n' * 20_000
    assert told(read(tmp_path, {"g/klanten.csv": table})).count("g/klanten.csv:2 KIT105") == 1


@pytest.mark.parametrize(
    ("headings", "place", "columns"),
    [
        ("klantnummer;personeelsnummer;achternaam;in_dienst;E-mail;E-mail privé", "E-mail privé", "E (E-mail), F (E-mail privé)"),
        ("klantnummer;E-mail privé;personeelsnummer;achternaam;in_dienst;email",  "email",        "B (E-mail privé), F (email)"),
        ("klantnummer;Personeelsnummer;achternaam;in_dienst;employeeNumber",      "employeeNumber", "B (Personeelsnummer), E (employeeNumber)"),
        ("klantnummer;persnr;achternaam;in_dienst;employeeNumber",                "employeeNumber", "B (persnr), E (employeeNumber)"),
        ("klantnummer;personeelsnummer;achternaam;achternaam;in_dienst",          "achternaam",   "C (achternaam), D (achternaam)"),
    ],
)  # fmt: skip
def test_two_headings_for_one_column_are_never_chosen_between(
    headings: str, place: str, columns: str, tmp_path: Path
) -> None:
    row = ";".join("1042" for _ in headings.split(";"))
    problems = read(tmp_path, {"g/medewerkers.csv": f"{headings}\n{row}\n"}).problems
    (found,) = [problem for problem in problems if problem.code == "KIT107"]
    assert str(found.place) == f"g/medewerkers.csv:1:{place}"
    assert columns in found.sentence("nl").what
    assert ", ".join(part[0] for part in columns.split("), ")) in found.sentence("nl").todo
    assert "LET126" not in [problem.code for problem in problems]


def test_a_heading_with_a_control_character_is_shown_without_it(tmp_path: Path) -> None:
    table = "klantnummer;naam;e\x07mail\n1042;Bakkerij;x\n"
    problems = read(tmp_path, {"g/klanten.csv": table}).problems
    shown = "\n".join(as_text(problem, "nl") for problem in problems)
    assert "g/klanten.csv:2:e mail KIT214" in shown
    assert "\x07" not in shown
    assert all("\x07" not in (problem.place.column or "") for problem in problems if problem.place)


def test_private_columns_are_dropped_and_told_once(tmp_path: Path) -> None:
    table = people(
        BSN="1", Sofinummer="1", IBAN="x", Postcode="1", Straat="x", Nationaliteit="NL", Geb_datum="1"
    )
    loaded = read(tmp_path, {"g/medewerkers.csv": table.replace("Geb_datum", "Geboorte datum")})
    (problem,) = loaded.problems
    assert problem.values["kinds"] == "BSN, IBAN, adres, nationaliteit, geboortedatum"


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("BSN",                    "BSN"),
        ("Burgerservicenummer",    "BSN"),
        ("Sofi-nr.",               "BSN"),
        ("Geb.datum",              "geboortedatum"),
        ("gebdatum",               "geboortedatum"),
        ("Geb. dat.",              "geboortedatum"),
        ("Geboren op",             "geboortedatum"),
        ("Date of birth",          "geboortedatum"),
        ("Verjaardag",             "geboortedatum"),
        ("IBAN werknemer",         "IBAN"),
        ("Bankrekening",           "IBAN"),
        ("Rekening",               "IBAN"),
        ("Rekeningnummer (netto)", "IBAN"),
        ("Werknemer BE rekening",  "IBAN"),
        ("Berekening op rekening", "IBAN"),
        ("Loonrekening",           "IBAN"),
        ("Huisadres",              "adres"),
        ("Privéadres",             "adres"),
        ("Adres (privé)",          "adres"),
        ("Adresregel 1",           "adres"),
        ("Straat + huisnr",        "adres"),
        ("Postcode",               "adres"),
        ("Woonplaats",             "adres"),
        ("Nationaliteit",          "nationaliteit"),
    ],
)  # fmt: skip
def test_a_private_column_is_dropped_unread_however_it_is_spelt(
    heading: str, kind: str, tmp_path: Path
) -> None:
    (problem,) = read(tmp_path, {"g/medewerkers.csv": people(**{heading: "\x07"})}).problems
    assert (problem.code, problem.values["kinds"]) == ("LET111", kind)


@pytest.mark.parametrize(
    "heading",
    [
        "Berekening",
        "Loonberekening",
        "Berekening premie",
        "Verrekening",
        "Afrekening vakantiegeld",
        "Netto-omrekening",
    ],
)
def test_what_is_calculated_is_no_bank_account(heading: str, tmp_path: Path) -> None:
    """It is a column that we do not know, and nothing is said of an IBAN."""
    (problem,) = read(tmp_path, {"g/medewerkers.csv": people(**{heading: "x"})}).problems
    assert problem.code == "LET126"


@pytest.mark.parametrize("heading", ["E-mail privé", "Privé e-mailadres", "Mailadres"])
def test_an_address_for_mail_is_no_home_address(heading: str, tmp_path: Path) -> None:
    table = people().replace(";email;", f";{heading};")
    assert told(read(tmp_path, {"g/medewerkers.csv": table})) == []
    other = fallout(**{"E-mailadres privé": "x"})
    assert told(read(tmp_path / "b", {"g/uitvallijst.csv": other})) != ["g/uitvallijst.csv:1 LET111"]


def test_a_workbook_gives_what_was_typed(tmp_path: Path) -> None:
    data = workbook(
        ("Klantnummer", "Personeelsnummer", "Achternaam", "E-mail", "In dienst", "Uit dienst", "MijnLoket"),
        (1042, 7.0, "Yilmaz", "s@post.example", date(2020, 1, 1), datetime(2027, 3, 31), True),
    )
    loaded = read(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers.xlsx": data})
    assert told(loaded) == []
    (person,) = loaded.waves[0].people["1042"]
    assert person.number == "7"
    assert person.employments[0].starts == date(2020, 1, 1)
    assert person.employments[0].ends == date(2027, 3, 31)
    assert person.mijnloket is True


def test_a_workbook_that_counts_from_1904_gives_the_same_days(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(
            workbook(
                ("klantnummer", "personeelsnummer", "achternaam", "in_dienst"),
                ("1042", "7", "Yilmaz", date(2020, 1, 1)),
            )
        )
    )
    book.epoch = datetime(1904, 1, 1)
    book["Blad1"]["D2"] = date(2020, 1, 1)
    loaded = read(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers.xlsx": saved(book)})
    assert loaded.waves[0].people["1042"][0].employments[0].starts == date(2020, 1, 1)


def test_rows_of_a_workbook_keep_their_number_under_empty_ones(tmp_path: Path) -> None:
    data = workbook((), (), ("klantnummer", "naam", "email"), (), ("1042", "Bakkerij", "x"))
    files: dict[str, Content] = {"g/klanten.csv": None, "g/klanten.xlsx": data}
    assert "g/klanten.xlsx!Blad1:5:email KIT214" in told(read(tmp_path, files))


def test_a_number_that_a_workbook_has_rounded_is_refused(tmp_path: Path) -> None:
    data = workbook(
        ("klantnummer", "personeelsnummer", "achternaam", "in_dienst"),
        ("1042", 1.23e17, "Yilmaz", date(2020, 1, 1)),
    )
    found = told(read(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers.xlsx": data}))
    assert "g/medewerkers.xlsx!Blad1:2:personeelsnummer KIT213" in found


def test_the_sheet_with_the_name_of_the_file_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book["Sheet"].append(("zomaar", "iets"))
    book.create_sheet("Klanten").append(("klantnummer", "naam", "email"))
    book["Klanten"].append(("1042", "Bakkerij", "a@b.example"))
    assert names(tmp_path, {"g/klanten.csv": None, "g/klanten.xlsx": saved(book)}) == ["Bakkerij"]


def test_a_formula_without_a_result_in_a_column_we_do_not_read_is_no_problem(tmp_path: Path) -> None:
    data = workbook(
        ("klantnummer", "naam", "email", "notitie"), ("1042", "Bakkerij", "a@b.example", '="a"&"b"')
    )
    assert names(tmp_path, {"g/klanten.csv": None, "g/klanten.xlsx": data}) == ["Bakkerij"]


def ods() -> bytes:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    rows = [("klantnummer", "naam", "email"), ("1042", NAME, "a@b.example")]
    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Blad1">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest='urn:x'/>")
        archive.writestr("content.xml", content)
    return written.getvalue()


def test_an_ods_is_read(tmp_path: Path) -> None:
    assert names(tmp_path, {"g/klanten.csv": None, "g/klanten.ods": ods()}) == [NAME]


@pytest.mark.parametrize(
    "name", ["~$klanten.xlsx", ".klanten.xlsx", "klanten-nagekeken.xlsx", "medewerkers-nagekeken.xlsx"]
)
def test_lock_files_and_our_own_annotated_copies_are_passed_over(name: str, tmp_path: Path) -> None:
    assert told(read(tmp_path, {f"g/{name}": b"\x01"})) == []


@pytest.mark.parametrize(
    ("name", "others", "code", "said"),
    [
        ("medewerkers (1).xlsx",       [],                   "LET125", "Bedoel je medewerkers.xlsx?"),
        ("kopie van medewerkers.xlsx", [],                   "LET125", "Bedoel je medewerkers.xlsx?"),
        ("medewerkers - kopie.ODS",    [],                   "LET125", "Bedoel je medewerkers.ods?"),
        ("medewerkers_2027-01.csv",    [],                   "LET125", "Bedoel je medewerkers.csv?"),
        ("medwerkers.xls",             [],                   "LET125", "Bedoel je medewerkers.xls?"),
        ("uitval lijst.csv",           [],                   "LET125", "Bedoel je uitvallijst.csv?"),
        ("medewerkers (1).xlsx",       ["medewerkers.csv"],  "LET128", "wij lezen medewerkers.csv"),
        ("medewerkers.xlsm",           ["medewerkers.csv"],  "LET128", "wij lezen medewerkers.csv"),
        ("klanten (2).csv",            [],                   "LET128", "wij lezen klanten.csv"),
        ("medewerkers.numbers",        [],                   "LET129", "sla het op als medewerkers.xlsx"),
        ("verlof.csv",                 [],                   "LET130", "klanten, medewerkers, uitvallijst, activatie"),
        ("klanten en medewerkers.csv", [],                   "LET130", "klanten, medewerkers, uitvallijst, activatie"),
    ],
)  # fmt: skip
def test_a_table_that_is_not_read_is_told_with_the_one_name_it_should_have(
    name: str, others: list[str], code: str, said: str, tmp_path: Path
) -> None:
    files: dict[str, Content] = {"g/medewerkers.csv": None, f"g/{name}": people()}
    files |= {f"g/{other}": people() for other in others}
    (problem,) = [found for found in read(tmp_path, files).problems if str(found.place) == f"g/{name}"]
    assert problem.code == code
    assert said in as_text(problem, "nl")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"h/klanten.xlsx": b""},                             ["h LET131"]),
        ({"h/Medewerkers.CSV": b""},                          ["h LET131"]),
        ({"h/golf.yaml": b"", "h/klanten.csv": b""},          ["h/golf.yaml LET132"]),
        ({"h/golf.yml.txt": b"", "h/klanten.csv": b""},       ["h/golf.yml.txt LET132"]),
        ({"h/golf.yaml": b""},                                ["h/golf.yaml LET132"]),
        ({"h/iets.csv": b""},                                 []),
        ({".h/klanten.csv": b""},                             []),
        ({".h/golf.yml": b"", ".h/klanten.csv": b""},         []),
    ],
)  # fmt: skip
def test_a_folder_that_is_nearly_a_wave_does_not_go_unseen(
    files: dict[str, Content], expected: list[str], tmp_path: Path
) -> None:
    assert told(read(tmp_path, files)) == expected


def test_file_names_may_have_capitals(tmp_path: Path) -> None:
    assert names(tmp_path, {"g/klanten.csv": None, "g/Klanten.CSV": clients(naam="Bakkerij")}) == ["Bakkerij"]
