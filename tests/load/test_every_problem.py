"""Every code of the reading stage, raised by the smallest input that has it, at its place."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import openpyxl
import pytest

from generator.catalogue import brand, files, settings, values
from generator.catalogue import people as people_sentences
from generator.problems import Entry, Lang, Problem, as_text
from tests.load.desk import (
    OFFICE,
    WAVE,
    Content,
    activation,
    clients,
    fallout,
    people,
    read,
    saved,
    table,
    told,
    workbook,
)
from tests.load.drawings import DOT, SVG, png, png_claiming, svg

HEAD = "klantnummer;naam;email\n"
ROW = "1042;Bakkerij;info@bakkerij.example\n"
PERSON = "1042;7;Yilmaz;samira@post.example;1-1-2020\n"
LOGO = "g/klanten/1042/logo.svg"


def two_sheets() -> bytes:
    book = openpyxl.Workbook()
    for title in ("Klanten", "Notities"):
        book.create_sheet(title).append(("klantnummer", "naam", "email"))
        book[title].append(("1042", "Bakkerij", "info@bakkerij.example"))
    del book["Sheet"]
    return saved(book)


def hidden_row() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(in_workbook()))
    book["Blad1"].row_dimensions[2].hidden = True
    return saved(book)


def in_workbook(*, email: str = "info@bakkerij.example", stray: int = 0) -> bytes:
    row = ("1042", "Bakkerij", email, *[None] * stray, *(["x"] if stray else []))
    return workbook(("klantnummer", "naam", "email"), row)


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 201_000_000)
    return packed.getvalue()


ENTITY = b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>'
USES = "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 6))

# fmt: off
CASES: list[tuple[str, str, dict[str, Content]]] = [
    # files and tables
    ("g/klanten.csv",                  "KIT102", {"g/klanten.csv": b"\xff\xfe\x00\xd8\x00"}),
    ("g/klanten.csv:3",                "KIT102", {"g/klanten.csv": (HEAD + "1042;Café;a@b.example\n").encode() + b"1043;Caf\xe9;a@b.example\n"}),
    ("g/klanten.csv:2",                "KIT102", {"g/klanten.csv": HEAD.encode() + b"1042;Caf\x81;a@b.example\n"}),
    ("g/klanten.csv",                  "LET103", {"g/klanten.csv": clients(naam="Café €5").encode("cp1252")}),
    ("kantoor.yml",                    "LET103", {"kantoor.yml": OFFICE.replace("Linde", "Lindé").encode("cp1252")}),
    ("g/klanten.csv",                  "KIT104", {"g/klanten.csv": ""}),
    ("g/klanten.csv",                  "KIT104", {"g/klanten.csv": "\n;;\n"}),
    ("g/klanten.csv:3",                "KIT105", {"g/klanten.csv": HEAD + ROW + '1043;"Jansen;a@b.example\n1044;Piet;a@b.example\n'}),
    ("g/klanten.csv:2",                "KIT106", {"g/klanten.csv": HEAD + "1042;Bakkerij\n"}),
    ("g/klanten.csv:2",                "KIT106", {"g/klanten.csv": HEAD + ROW.strip() + ";extra\n"}),
    ("g/klanten.csv:1:Naam",           "KIT107", {"g/klanten.csv": "klantnummer;naam;email;Naam\n" + ROW.strip() + ";x\n"}),
    ("g/klanten.csv:1:email",          "KIT108", {"g/klanten.csv": "klantnummer;naam\n1042;Bakkerij\n"}),
    ("g/medewerkers.csv:1:achternaam", "KIT109", {"g/medewerkers.csv": people().replace("achternaam", "achtrnaam")}),
    ("g/klanten.csv:1:Contactpersoom", "LET110", {"g/klanten.csv": clients(Contactpersoom="Joke")}),
    ("g/medewerkers.csv:1",            "LET111", {"g/medewerkers.csv": people(BSN="123456782", Geboortedatum="1-1-1980")}),
    ("g/klanten.csv",                  "KIT104", {"g/klanten.csv": "\x07\n"}),
    ("g/klanten.csv",                  "KIT112", {"g/klanten.xlsx": in_workbook()}),
    ("g",                              "KIT113", {"g/klanten.csv": None}),
    ("g",                              "LET113", {"g/klanten.csv": None, "g/medewerkers.csv": None}),
    ("g/klanten.xlsx",                 "KIT114", {"g/klanten.csv": None, "g/klanten.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")}),
    ("g/klanten.xlsx",                 "KIT115", {"g/klanten.csv": None, "g/klanten.xlsx": clients()}),
    ("g/klanten.xls",                  "KIT115", {"g/klanten.csv": None, "g/klanten.xls": "<html><table></table></html>"}),
    ("g/klanten.csv",                  "KIT115", {"g/klanten.csv": in_workbook()}),
    ("g/klanten.xlsx",                 "KIT116", {"g/klanten.csv": None, "g/klanten.xlsx": in_workbook()[:-300]}),
    ("g/klanten.xls",                  "KIT116", {"g/klanten.csv": None, "g/klanten.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)}),
    ("g/klanten.xlsx",                 "KIT117", {"g/klanten.csv": None, "g/klanten.xlsx": bomb()}),
    ("g/klanten.csv",                  "KIT118", {"g/klanten.csv": HEAD + "\n" * 1_000_001}),
    ("g/klanten.xlsx!Klanten",         "LET119", {"g/klanten.csv": None, "g/klanten.xlsx": two_sheets()}),
    ("g/klanten.xlsx!Blad1:2",         "LET120", {"g/klanten.csv": None, "g/klanten.xlsx": hidden_row()}),
    ("g/klanten.xlsx!Blad1:2:email",   "KIT121", {"g/klanten.csv": None, "g/klanten.xlsx": in_workbook(email='="a"&"b"')}),
    ("g/medewerker.csv",               "LET125", {"g/medewerkers.csv": None, "g/medewerker.csv": people()}),
    ("g/medewerkers.csv:1",            "LET126", {"g/medewerkers.csv": people(Leaseauto="ja")}),
    ("g/klanten.xlsx!Blad1",           "KIT127", {"g/klanten.csv": None, "g/klanten.xlsx": in_workbook(stray=1200)}),
    ("g/medewerkers (1).csv",          "LET128", {"g/medewerkers (1).csv": people()}),
    ("g/uitvallijst.xlsm",             "LET129", {"g/uitvallijst.xlsm": b"PK"}),
    ("g/verlof.csv",                   "LET130", {"g/verlof.csv": "x"}),
    ("h",                              "LET131", {"h/medewerkers.csv": people()}),
    ("h/golf.yaml",                    "LET132", {"h/golf.yaml": WAVE, "h/klanten.csv": clients()}),
    # values
    ("g/klanten.csv:2:naam",           "KIT201", {"g/klanten.csv": clients(naam="")}),
    ("kantoor.yml",                    "KIT413", {"kantoor.yml": "naam: Kantoor\n"}),
    ("kantoor.yml:2",                  "KIT413", {"kantoor.yml": "naam: Kantoor\nemail:\n"}),
    ("kantoor.yml:3",                  "KIT413", {"kantoor.yml": OFFICE + "contact:\n  telefoon: 0201234567\n"}),
    ("g/golf.yml",                     "KIT413", {"g/golf.yml": "naam: Februari\n"}),
    ("kantoor.yml:1",                  "KIT414", {"kantoor.yml": OFFICE.replace("Kantoor", "!Kantoor")}),
    ("kantoor.yml:1",                  "KIT414", {"kantoor.yml": OFFICE.replace("Kantoor", "&Kantoor")}),
    ("g/medewerkers.csv:2:in_dienst",  "KIT202", {"g/medewerkers.csv": people(in_dienst="gisteren")}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT203", {"g/medewerkers.csv": people(uit_dienst="31-02-2026")}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT204", {"g/medewerkers.csv": people(uit_dienst="28-02-26")}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT205", {"g/medewerkers.csv": people(uit_dienst="28/02/2026")}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT206", {"g/medewerkers.csv": people(uit_dienst="45658")}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT207", {"g/medewerkers.csv": people(uit_dienst="2025-12-31T23:30:00Z")}),
    ("g/klanten.csv:2:naam",           "KIT208", {"g/klanten.csv": clients(naam="Bak\x00kerij")}),
    ("g/klanten.csv:2:naam",           "KIT208", {"g/klanten.csv": clients(naam='"Piet\nBcc: evil@x.example"')}),
    ("kantoor.yml:2",                  "KIT208", {"kantoor.yml": "naam: x\nemail: \x01\n"}),
    ("g/klanten.csv:2:naam",           "KIT209", {"g/klanten.csv": clients(naam="Bak\u202ekerij")}),
    ("g/klanten.csv:2:naam",           "KIT210", {"g/klanten.csv": clients(naam="x" * 201)}),
    ("g/klanten.csv:2",                "KIT210", {"g/klanten.csv": HEAD + "x" * 140_000 + "\n"}),
    ("g/klanten.csv:2:meenemen",       "KIT211", {"g/klanten.csv": clients(meenemen="misschien")}),
    ("g/medewerkers.csv:2:mijnloket",  "KIT211", {"g/medewerkers.csv": people(mijnloket="HasAccessToClient")}),
    ("g/klanten.csv:2:klantnummer",    "KIT212", {"g/klanten.csv": clients(klantnummer="../../etc")}),
    ("g/medewerkers.csv:2:personeelsnummer", "KIT213", {"g/medewerkers.csv": people(personeelsnummer="1,23E+11")}),
    ("g/klanten.csv:2:email",          "KIT214", {"g/klanten.csv": clients(email="a@b.example, evil@c.example")}),
    ("g/medewerkers.csv:2:email",      "LET215", {"g/medewerkers.csv": people(email="jan@")}),
    ("g/golf.yml:3",                   "KIT216", {"g/golf.yml": WAVE + "betaaldag: 32\n"}),
    ("g/golf.yml:3",                   "KIT217", {"g/golf.yml": WAVE + "route: zelf\n"}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT218", {"g/medewerkers.csv": people(uit_dienst="31-12-9999")}),
    ("g/klanten.csv:2:talen",          "KIT219", {"g/klanten.csv": clients(talen="Nederlands")}),
    ("kantoor.yml:3",                  "KIT220", {"kantoor.yml": OFFICE + "website: javascript:alert(1)\n"}),
    ("g/klanten.csv:2:talen",          "LET221", {"g/klanten.csv": clients(talen="nl/hu")}),
    # people and clients
    ("g/medewerkers.csv:3:klantnummer", "KIT301", {"g/medewerkers.csv": people() + PERSON.replace("1042", "9999") * 3}),
    ("g/medewerkers/9999.csv",         "KIT301", {"g/medewerkers/9999.csv": people(klantnummer="")}),
    ("g/medewerkers.csv",              "LET302", {"g/medewerkers.csv": people() + PERSON.replace("1042", "9999"),
                                                  "g/golf.yml": WAVE + "beleid:\n  onbekende_klanten: negeren\n"}),
    ("g/klanten.csv:3:klantnummer",    "KIT303", {"g/klanten.csv": HEAD + ROW + ROW.replace("1042", "01042")}),
    ("g/medewerkers.csv:2:klantnummer", "KIT303", {"g/medewerkers.csv": people(klantnummer="001042")}),
    ("g/klanten.csv:3:klantnummer",    "KIT304", {"g/klanten.csv": HEAD + ROW + ROW}),
    ("g/medewerkers.csv:3:achternaam", "KIT305", {"g/medewerkers.csv": people() + PERSON.replace("Yilmaz", "Jansen")}),
    ("g/medewerkers.csv:3:personeelsnummer", "LET306", {"g/medewerkers.csv": people() + PERSON}),
    ("g/medewerkers.csv:2:uit_dienst", "KIT307", {"g/medewerkers.csv": people(uit_dienst="31-12-2019")}),
    ("g/klanten.csv:3:klantnummer",    "LET308", {"g/klanten.csv": HEAD + ROW + ROW.replace("1042", "1043")}),
    ("g",                              "LET309", {"g/medewerkers.csv": None}),
    ("g/klanten.csv:2:addendum",       "LET310", {"g/klanten.csv": clients(addendum="nee")}),
    ("g/klanten.csv:2:MijnLoket actief", "LET311", {"g/klanten.csv": clients(**{"MijnLoket actief": "nee"})}),
    ("h/klanten.csv:2:klantnummer",    "LET312", {"h/golf.yml": WAVE, "h/klanten.csv": clients(), "h/medewerkers.csv": people()}),
    ("g/medewerkers/1042.csv:2:klantnummer", "KIT313", {"g/medewerkers.csv": None, "g/medewerkers/1042.csv": people(klantnummer="1043")}),
    ("g/uitvallijst.csv:2:naam",       "KIT314", {"g/uitvallijst.csv": fallout(naam="F. Amrani")}),
    ("g/uitvallijst.csv:2:personeelsnummer", "LET315", {"g/uitvallijst.csv": fallout(personeelsnummer="8")}),
    ("g/klanten/9999",                 "LET316", {"g/klanten/9999/klant.yml": ""}),
    ("g/klanten.csv",                  "KIT317", {"g/klanten.csv": HEAD}),
    ("g/medewerkers/van Jan.csv",      "KIT318", {"g/medewerkers/van Jan.csv": people()}),
    ("g/medewerkers.csv:1:email",      "LET319", {"g/medewerkers.csv": people().replace(";email;", ";email_zakelijk;")}),
    ("g/medewerkers/1042.csv:1:email", "LET319", {"g/medewerkers.csv": None, "g/medewerkers/1042.csv": "personeelsnummer;achternaam;in_dienst\n7;Yilmaz;1-1-2020\n"}),
    ("g/medewerkers.csv:1:E-mail privé", "LET320", {"g/medewerkers.csv": people(email="-").replace(";email;", ";E-mail privé;")}),
    ("g/uitvallijst.csv:2:naam",       "KIT330", {"g/medewerkers.csv": people(voorletters="S."), "g/uitvallijst.csv": fallout(naam="P. Yilmaz")}),
    ("g/activatie.csv:2:voornaam",     "KIT330", {"g/medewerkers.csv": people(voornaam="Samira"), "g/activatie.csv": activation(voornaam="Piet")}),
    ("g/uitvallijst.csv:2:klantnummer", "KIT331", {"g/klanten.csv": HEAD + ROW + ROW.replace("1042", "1043"),
                                                   "g/medewerkers.csv": people(voorletters="S."), "g/uitvallijst.csv": fallout(klantnummer="1043")}),
    ("g/uitvallijst.csv:2:personeelsnummer", "KIT338", {"g/uitvallijst.csv": fallout(personeelsnummer="007")}),
    ("g/activatie.csv:3:status",       "KIT332", {"g/activatie.csv": activation() + "1042;7;S. Yilmaz;Verlopen\n"}),
    ("g/uitvallijst.csv:2:klantnummer", "LET333", {"g/klanten.csv": clients(meenemen="nee"), "g/uitvallijst.csv": fallout()}),
    ("g/uitvallijst.csv:2:naam",       "LET334", {"g/medewerkers.csv": people(voornaam="Bep"), "g/uitvallijst.csv": fallout()}),
    ("g/uitvallijst.csv:3:personeelsnummer", "LET335", {"g/uitvallijst.csv": fallout() + "1042;7;S. Yilmaz;Technische fout\n"}),
    ("g/activatie.csv",                "LET336", {"g/activatie.csv": activation(datum="1-2-2027") + "1042;7;S. Yilmaz;Verlopen;5-2-2027\n"}),
    ("g/activatie.csv:2:status",       "LET337", {"g/activatie.csv": activation(status="Stap 4711")}),
    # settings
    ("kantoor.yml:2",                  "KIT401", {"kantoor.yml": "naam: x\n\temail: y\n"}),
    ("kantoor.yml",                    "KIT401", {"kantoor.yml": "[" * 5000}),
    ("kantoor.yml:3",                  "KIT402", {"kantoor.yml": OFFICE + "telefon: 020\n"}),
    ("kantoor.yml:4",                  "KIT402", {"kantoor.yml": OFFICE + "feiten:\n  herinering: 3\n"}),
    ("g/klanten/1042/klant.yml:1",     "KIT403", {"g/klanten/1042/klant.yml": "zomaar: x\n"}),
    ("kantoor.yml:3",                  "KIT404", {"kantoor.yml": OFFICE + "naam: Nog een\n"}),
    ("kantoor.yml:3",                  "KIT405", {"kantoor.yml": OFFICE + "contact: Marit\n"}),
    ("kantoor.yml:1",                  "KIT405", {"kantoor.yml": "zomaar een tekst\n"}),
    ("kantoor.yml:3",                  "KIT406", {"kantoor.yml": OFFICE + "telefoon: [020, 030]\n"}),
    ("kantoor.yml:4",                  "KIT408", {"kantoor.yml": OFFICE + "huisstijl:\n  kleur: #1a5fb4\n"}),
    ("g/golf.yml:3",                   "KIT410", {"g/golf.yml": WAVE + "mijlpalen: {overstap: {dagen: 1}}\n"}),
    ("g/golf.yml:3",                   "KIT411", {"g/golf.yml": WAVE + "vrije_dagen: {extra: [5-5-2027], toch_werken: [5-5-2027]}\n"}),
    ("g/golf.yml:3",                   "KIT760", {"g/golf.yml": WAVE + "vorige_conversiedatum: 2027-02-01\n"}),
    ("g/klanten/1042/klant.yml:1",     "KIT412", {"g/klanten/1042/klant.yml": "klantnummer: 1043\n"}),
    ("g/klanten/1042/klant.yml:2",     "LET415", {"g/klanten/1042/klant.yml": "contact_op_site: ja\ntalen: nl, pl\n",
                                                  "g/klanten.csv": clients(talen="nl")}),
    ("kantoor.yml:3",                  "LET416", {"kantoor.yml": OFFICE + "telefoon: 020 000 00 00\n"}),
    # colours and logos
    ("g/klanten.csv:2:kleur",          "KIT501", {"g/klanten.csv": clients(kleur="red}body{")}),
    ("g/klanten.csv:2:logo",           "KIT502", {"g/klanten.csv": clients(logo="weg.svg")}),
    ("g/klanten.csv:2:logo",           "KIT503", {"g/klanten.csv": clients(logo="../1043/logo.svg")}),
    (LOGO,                             "KIT504", {LOGO: "<html><svg></svg></html>"}),
    (LOGO,                             "KIT505", {LOGO: b"x" * 5_000_001}),
    (LOGO,                             "KIT506", {LOGO: png_claiming(12_000, 12_000)}),
    (LOGO,                             "KIT507", {LOGO: png()[:60]}),
    (LOGO,                             "KIT508", {LOGO: ENTITY}),
    (LOGO,                             "KIT509", {LOGO: "<svg><g></svg>"}),
    (LOGO,                             "KIT510", {LOGO: SVG.format(DOT * 5001)}),
    (LOGO,                             "KIT510", {LOGO: svg(f'<g id="g0">{DOT}</g>{USES}')}),
    (LOGO,                             "KIT511", {LOGO: svg("")}),
    (LOGO,                             "KIT512", {LOGO: svg("<text>Bakkerij</text>")}),
    (LOGO,                             "LET513", {LOGO: svg(), "g/klanten/1042/logo.png": png()}),
    ("g/klanten.csv:2:kleur",          "LET514", {"g/klanten.csv": clients(kleur="#FFE600")}),
]
# fmt: on

FAMILIES = (files.ENTRIES, values.ENTRIES, people_sentences.ENTRIES, settings.ENTRIES, brand.ENTRIES)
# These need a file system to raise, and have tests of their own.
ELSEWHERE = {"KIT101", "KIT124", "LET150", "LET151"}
# Of golf.yml, but it stands with its like.
OF_ANOTHER_FAMILY = {"KIT760"}


@pytest.mark.parametrize(
    ("place", "code", "changes"), CASES, ids=[f"{code} {place}" for place, code, _ in CASES]
)
def test_a_problem_stands_at_its_place(
    place: str, code: str, changes: dict[str, Content], tmp_path: Path
) -> None:
    loaded = read(tmp_path, changes)
    assert f"{place} {code}" in told(loaded)
    for problem in loaded.problems:
        for lang in ("nl", "en"):
            assert as_text(problem, lang).startswith(f"{problem.place} {problem.code} ")


def test_a_code_is_in_the_catalogue_only_when_something_raises_it() -> None:
    raised = ({code for _, code, _ in CASES} | ELSEWHERE) - OF_ANOTHER_FAMILY
    assert {code for family in FAMILIES for code in family} == raised


def entries() -> Iterator[tuple[str, Entry]]:
    for family in FAMILIES:
        yield from family.items()


@pytest.mark.parametrize(("code", "entry"), entries())
def test_both_languages_fill_in_the_same_values(code: str, entry: Entry) -> None:
    assert names_in(entry, "nl") == names_in(entry, "en")


def names_in(entry: Entry, lang: Lang) -> set[str]:
    return {name for part in getattr(entry, lang) for _, name, _, _ in Formatter().parse(part) if name}


def test_a_sound_workspace_has_no_problems(tmp_path: Path) -> None:
    assert told(read(tmp_path)) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(people())
    (tmp_path / "kits" / "g").mkdir(parents=True)
    (tmp_path / "kits" / "g" / "medewerkers.csv").symlink_to(secret)
    (tmp_path / "kits" / "link").symlink_to(tmp_path / "kits" / "g")
    found = told(read(tmp_path / "kits", {"g/medewerkers.csv": None}))
    assert "g/medewerkers.csv KIT124" in found
    assert "link KIT124" in found


def test_a_file_that_is_no_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "g").mkdir()
    (tmp_path / "kantoor.yml").mkdir()
    assert "kantoor.yml KIT101" in told(read(tmp_path, {"kantoor.yml": None}))


def test_all_problems_of_all_files_come_in_one_run_in_order_of_file_and_row(tmp_path: Path) -> None:
    found = told(
        read(
            tmp_path,
            {
                "kantoor.yml": "naam: x\n",
                "g/golf.yml": "naam: x\n",
                "g/klanten.csv": clients(email="x", meenemen="?"),
                "g/medewerkers.csv": people()
                + PERSON.replace("1-1-2020", "2020")
                + PERSON.replace("7", "x" * 201),
            },
        )
    )
    assert found == [
        "g/golf.yml KIT413",
        "g/klanten.csv:2:email KIT214",
        "g/klanten.csv:2:meenemen KIT211",
        "g/medewerkers.csv:3:in_dienst KIT202",
        "g/medewerkers.csv:4:personeelsnummer KIT210",
        "kantoor.yml KIT413",
    ]


def test_a_problem_never_shows_a_name_an_address_or_a_birth_date(tmp_path: Path) -> None:
    canary = "Kanarie"
    row = table(
        Klantnummer="1042", Personeelsnummer="7", Achternaam=canary, In_dienst=canary, Email=canary,
        Voornaam="x" * 201 + canary, Overleden_op=canary, MijnLoket=canary, Geboortedatum="1-1-1980", Kanarie="x",
    )  # fmt: skip
    problems = read(tmp_path, {"g/medewerkers.csv": row}).problems
    assert len(problems) > 5
    shown = "".join(as_text(problem, lang) for problem in problems for lang in ("nl", "en"))
    assert canary not in shown
    assert "1980" not in shown


@pytest.mark.parametrize("name", ["g/medewerkers.csv", "g/uitvallijst.csv"])
@pytest.mark.parametrize("surname", ["Jansen", "T.E.", "ZETTE"])
def test_a_name_in_the_column_of_the_klantnummer_is_not_shown(
    name: str, surname: str, tmp_path: Path
) -> None:
    # A column too many on the left: every cell stands one place too far.
    row = f"{surname};1;Piet;{surname};1-1-2020\n"
    head = "klantnummer;personeelsnummer;voornaam;achternaam;in_dienst\n"
    head = head.replace("in_dienst", "reden") if "uitval" in name else head
    problems = read(tmp_path, {name: head + row}).problems
    shown = "".join(as_text(problem, lang) for problem in problems for lang in ("nl", "en"))
    assert {problem.code for problem in problems} & {"KIT301", "KIT212"}
    assert surname not in shown
    assert "Deze klant staat niet in klanten" in shown or "KIT212" in shown


def test_a_name_that_is_a_klantnummer_but_for_capitals_is_not_shown_from_medewerkers(tmp_path: Path) -> None:
    changes: dict[str, Content] = {
        "g/klanten.csv": clients(klantnummer="JANSEN"),
        "g/medewerkers.csv": people(klantnummer="Jansen"),
    }
    (problem,) = [found for found in read(tmp_path, changes).problems if found.code == "KIT303"]
    assert "Jansen" not in as_text(problem, "nl") + as_text(problem, "en")


@pytest.mark.parametrize(
    ("raw", "quoted"),
    [
        ("31-02-2026",                True),
        ("2025-12-31T23:30:00Z",      True),
        ("2025-12-31T23:30:00+01:00", True),
        ("2025-12-31 00:00:00",       True),
        ("1,23E+11",                  True),
        ("1E5",                       True),
        ("T.E.",                      False),
        ("T",                         False),
        ("E.",                        False),
        ("Z 12-1-2020",               False),
        ("12-1-2020 T.",              False),
        ("1E",                        False),
    ],
)  # fmt: skip
def test_a_value_is_quoted_only_when_it_can_be_no_name(raw: str, quoted: bool) -> None:
    shown = as_text(Problem("KIT202", None, {"value": raw}), "nl")
    assert (f'"{raw}"' in shown) == quoted
