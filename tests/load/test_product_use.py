"""The overview "Gebruik producten" in every shape that an office may get: what each client uses, and what nobody knows."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.product_columns import columns_of, is_heading
from generator.load.product_use import ClientUse, read_product_use
from generator.load.workspace import Workspace
from generator.problems import as_text
from tests.load.books import line, ods, xls
from tests.load.desk import saved, workbook

TODAY = date(2027, 1, 18)


def read(
    folder: Path, content: str | bytes, name: str = "overzicht.csv", known_as: str | None = None
) -> tuple[dict[str, ClientUse], list[str]]:
    """Return the clients of an overview that lies beside the workspace, and its problems by place and code."""
    (folder / "kits").mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    space = Workspace(folder / "kits")
    found = read_product_use(path, space, known_as=known_as, today=TODAY)
    told = [f"{problem.place} {problem.code}" for problem in space.problems]
    for problem in space.problems:
        assert problem.place is not None
        assert as_text(problem, "nl") != as_text(problem, "en")
    return dict(found.clients) if found else {}, told


def use(clients: dict[str, ClientUse], number: str) -> tuple[bool | None, bool | None]:
    return clients[number].uses_old_portal, clients[number].has_new_portal


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        ("a column a product, by number",     "klantnummer;naam;500;MijnLoket\n1;Bakker;ja;ja\n2;Slager;ja;nee\n3;Kapper;nee;ja\n"),
        ("a column a product, by name",       "Cliëntnummer;Werkgever;Werknemerloket;Mijn Loket\n1;Bakker;x;x\n2;Slager;x;\n3;Kapper;;x\n"),
        ("number and name in one heading",    "Werkgevernummer;500 Werknemerloket;MijnLoket Plus\n1;1;1\n2;1;0\n3;0;1\n"),
        ("name with the number behind it",    "Klantnr.;Werknemerloket (500);Product MijnLoket\n1;actief;aan\n2;actief;uit\n3;inactief;aan\n"),
        ("numbers of people that use it",     "Klantnr;Product 500;MijnLoket\n1;14;12\n2;9;0\n3;0;3\n"),
        ("a row a product, number and name",  "Klantnummer,Productnummer,Omschrijving\n1,500,Werknemerloket\n1,812,MijnLoket\n2,500,Werknemerloket\n3,812,MijnLoket\n"),
        ("a row a product, number only",      "Klantnummer;Product\n1;500\n1;MijnLoket Start\n2;500\n3;MijnLoket Start\n"),
        ("a row a product, name only",        "Klantnummer\tProductnaam\n1\tWerknemerloket\n1\tMijnLoket\n2\tWNL\n3\tMijnLoket\n"),
        ("a row a product, on or off",        "Klantnummer;Product;In gebruik\n1;500;ja\n1;MijnLoket;ja\n2;500;ja\n2;MijnLoket;nee\n3;500;nee\n3;MijnLoket;ja\n"),
        ("a row a product that ended",        "Klantnummer;Product;Einddatum\n1;500;\n1;MijnLoket;31-12-2027\n2;500;\n3;500;17-1-2027\n3;MijnLoket;\n"),
        ("a list of products",                "Klantnummer;Producten\n1;500, MijnLoket\n2;500 Werknemerloket, 340 Dossiervorming\n3;340; MijnLoket\n".replace("340; ", "340 / ")),
        ("a title and a date above it",       "Gebruik producten, Loket.nl\n18 januari 2027;;\n\nKlantnummer;500;MijnLoket\n1;ja;ja\n2;ja;nee\n3;nee;ja\n"),
        ("a title with commas above commas",  "Gebruik producten; versie 2\nKlantnummer,500,MijnLoket\n1,ja,ja\n2,ja,nee\n3,nee,ja\n"),
        ("how many people have access",       "Klantnummer;Aantal met WNL-toegang;MijnLoket actief\n1;14;ja\n2;3;nee\n3;0;ja\n"),
        ("a total below it",                  "Klantnummer;500;MijnLoket\n1;ja;ja\n2;ja;nee\n3;nee;ja\nTotaal;2;2\n"),
    ],
)  # fmt: skip
def test_every_shape_tells_the_same_use(tmp_path: Path, shape: str, text: str) -> None:
    clients, told = read(tmp_path, text)
    assert {number: use(clients, number) for number in clients} == {
        "1": (True, True), "2": (True, False), "3": (False, True)
    }  # fmt: skip
    assert [one for one in told if "LET734" not in one] == []


ROWS = (
    ("Gebruik producten",),
    (),
    ("Klantnummer", "Werkgever", 500, "MijnLoket", "Aantal medewerkers"),
    ("00123", "Bakker", "ja", "nee", 14),
    ("124", "Slager", "nee", "ja", 3),
)


IN_XLSX = workbook(*ROWS)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("o.xlsx", IN_XLSX),
        ("o.ods", ods(*(line(*(str(cell) for cell in row)) for row in ROWS))),
        ("o.xls", xls(*(tuple(str(cell) for cell in row) for row in ROWS))),
        ("o.csv", "\n".join(";".join(map(str, row)) for row in ROWS).encode("utf-16")),
        ("o.csv", "\r\n".join(";".join(map(str, row)) for row in ROWS).encode("utf-8-sig")),
    ],
    ids=["xlsx", "ods", "xls", "utf-16", "csv"],
)
def test_every_kind_of_file_is_read_with_its_title_and_its_zeros(
    tmp_path: Path, name: str, content: bytes
) -> None:
    clients, told = read(tmp_path, content, name)
    assert told == []
    assert [(one.number, one.name, one.employees, one.row) for one in clients.values()] == [
        ("00123", "Bakker", 14, 4),
        ("124", "Slager", 3, 5),
    ]
    assert [use(clients, number) for number in clients] == [(True, False), (False, True)]


def test_an_empty_cell_is_a_no_only_where_nobody_typed_no(tmp_path: Path) -> None:
    clients, _ = read(tmp_path, "klantnummer;500;MijnLoket\n1;x;ja\n2;;nee\n3;x;\n")
    assert use(clients, "2") == (False, False)
    assert use(clients, "3") == (True, None)


@pytest.mark.parametrize(
    ("cell", "expected"), [("onbekend", None), ("?", None), ("-", False), ("n.v.t.", False)]
)
def test_a_word_for_nothing_is_a_no_and_a_word_for_unknown_is_neither(
    tmp_path: Path, cell: str, expected: bool | None
) -> None:
    clients, told = read(tmp_path, f"klantnummer;500;MijnLoket\n1;{cell};ja\n2;ja;nee\n")
    assert use(clients, "1")[0] is expected
    assert told == []


def test_people_with_access_where_the_product_is_off_leave_it_open(tmp_path: Path) -> None:
    clients, _ = read(
        tmp_path, "klantnummer;500;Aantal met WNL-toegang;MijnLoket\n1;nee;12;ja\n2;nee;0;ja\n3;ja;0;ja\n"
    )
    assert [clients[number].uses_old_portal for number in "123"] == [None, False, True]


def test_rows_of_one_employer_are_laid_together(tmp_path: Path) -> None:
    text = "klantnummer;naam;500;MijnLoket;aantal medewerkers;meenemen\n7;Bakker BV;nee;ja;12;\n7;Bakker B.V.;ja;;7;ja\n"
    clients, told = read(tmp_path, text)
    assert told == []
    one = clients["7"]
    assert (one.uses_old_portal, one.has_new_portal, one.marked) == (True, True, True)
    # 12 and 7 may be two administrations or two moments: nobody can add them up.
    assert one.employees is None


def test_mijnloket_can_be_told_by_its_number(tmp_path: Path) -> None:
    text = "klantnummer;500;812\n1;ja;ja\n2;ja;nee\n"
    clients, told = read(tmp_path, text)
    assert use(clients, "1") == (True, None)
    assert told == ["../overzicht.csv LET730"]
    clients, told = read(tmp_path, text, known_as="812")
    assert [use(clients, number) for number in clients] == [(True, True), (True, False)]
    assert told == []


def test_products_keep_number_and_name(tmp_path: Path) -> None:
    clients, _ = read(tmp_path, "klantnummer;500;340 Dossiervorming;Declaraties;MijnLoket\n1;ja;ja;ja;ja\n")
    assert [str(one) for one in clients["1"].products] == [
        "500",
        "340 Dossiervorming",
        "Declaraties",
        "MijnLoket",
    ]
    assert [str(one) for one in clients["1"].other_products] == ["340 Dossiervorming", "Declaraties"]


def test_what_nobody_may_keep_is_not_read(tmp_path: Path) -> None:
    text = "klantnummer;500;MijnLoket;BSN;Geboortedatum;340 BSN\n1;ja;ja;123456782;1-1-1980;ja\n"
    clients, told = read(tmp_path, text)
    assert told == ["../overzicht.csv:1 LET111"]
    assert "340" not in repr(clients)
    assert "123456782" not in repr(clients)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("",                                                              "../overzicht.csv KIT104"),
        ("Nr;Naam;500\n1;x;ja\n",                                         "../overzicht.csv KIT730"),
        ("hallo\n\n" * 60 + "klantnummer;500\n1;ja\n",                    "../overzicht.csv KIT730"),
        ("klantnummer;naam\n1;x\n",                                       "../overzicht.csv KIT731"),
        ("klantnummer;340;MijnLoket\n1;ja;ja\n",                          "../overzicht.csv KIT731"),
        ("klantnummer;500;MijnLoket\n",                                   "../overzicht.csv KIT317"),
        ("klantnummer;500;MijnLoket\n1;misschien;ja\n",                   "../overzicht.csv:2:500 KIT211"),
        ("klantnummer;500;MijnLoket\n1;1-1-2020;ja\n",                    "../overzicht.csv:2:500 KIT211"),
        ("klantnummer;500;MijnLoket;Meenemen\n1;ja;ja;straks\n",          "../overzicht.csv:2:Meenemen KIT211"),
        ("klantnummer;500;MijnLoket;Addendum\n1;ja;ja;bijna\n",           "../overzicht.csv:2:Addendum KIT211"),
        ("klantnummer;500;MijnLoket\n=1+1;ja;ja\n",                       "../overzicht.csv:2:klantnummer KIT232"),
        ("klantnummer;500;MijnLoket\n1,2E+05;ja;ja\n",                    "../overzicht.csv:2:klantnummer KIT213"),
        ("klantnummer;500;MijnLoket\n../x;ja;ja\n",                       "../overzicht.csv:2:klantnummer KIT212"),
        ("klantnummer;naam;500;MijnLoket\n1;a\x00b;ja;ja\n",              "../overzicht.csv:2:naam KIT208"),
        ("klantnummer;naam;500;MijnLoket\n1;a\u202eb;ja;ja\n",            "../overzicht.csv:2:naam KIT209"),
        ("klantnummer;500;MijnLoket\n1;ja;ja\n001;ja;ja\n",               "../overzicht.csv:3:klantnummer KIT303"),
        ("klantnummer;naam;500;MijnLoket\n1;Bakker;ja;ja\n1;Slager;ja;ja\n", "../overzicht.csv:3:naam KIT732"),
        ("klantnummer;500;MijnLoket;Meenemen\n1;ja;ja;ja\n1;ja;ja;nee\n", "../overzicht.csv:3:Meenemen KIT732"),
        ("klantnummer;product\n1;500\n;MijnLoket\n;340\n2;500\n",         "../overzicht.csv:3:klantnummer KIT733"),
        ("klantnummer;werkgevernummer;500;MijnLoket\n1;2;ja;ja\n",        "../overzicht.csv:1:werkgevernummer KIT107"),
        ("klantnummer;500;500;MijnLoket\n1;ja;nee;ja\n",                  "../overzicht.csv:1:500 KIT107"),
        ("klantnummer;500;MijnLoket\n1;ja\n",                             "../overzicht.csv:2 KIT106"),
        ("klantnummer;product;einddatum\n1;500;31/12/26\n1;MijnLoket;\n", "../overzicht.csv:2:einddatum KIT204"),
        ("klantnummer;500;340;MijnLoket\n1;ja;aangevraagd;ja\n",          "../overzicht.csv:2:340 LET735"),
        ("klantnummer;500;MijnLoket;aantal medewerkers\n1;ja;ja;veel\n",  "../overzicht.csv:2:aantal medewerkers LET735"),
        ("klantnummer;500;MijnLoket;Grootboek\n1;ja;ja;x\n",              "../overzicht.csv:1 LET126"),
        ("klantnummer;500;MijnLoket;Addendm\n1;ja;ja;x\n",                "../overzicht.csv:1:Addendm LET110"),
        ("klantnummer;500;MijnLoket\n1;ja;ja\nEindtotaal: 12;1;1\n",      "../overzicht.csv:3 LET734"),
        ("<html><table><tr><td>klantnummer</td></tr></table></html>",     "../overzicht.csv KIT115"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_at_its_place(tmp_path: Path, text: str, expected: str) -> None:
    _, told = read(tmp_path, text)
    assert expected in told


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    content = workbook(("klantnummer", "500", "MijnLoket"), ("1", '="j"&"a"', "ja"))
    _, told = read(tmp_path, content, "o.xlsx")
    assert "../o.xlsx!Blad1:2:500 KIT121" in told


def test_a_hidden_row_is_read_and_told(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(IN_XLSX))
    book["Blad1"].row_dimensions[5].hidden = True
    clients, told = read(tmp_path, saved(book), "o.xlsx")
    assert "124" in clients
    assert told == ["../o.xlsx!Blad1:5 LET120"]


def test_an_overview_in_the_workspace_is_named_from_there_and_no_link_is_followed_in_it(
    tmp_path: Path,
) -> None:
    _, told = read(tmp_path, "klantnummer;500;MijnLoket\n1;zz;ja\n", "kits/overzicht.csv")
    assert told == ["overzicht.csv:2:500 KIT211"]
    (tmp_path / "kits" / "link.csv").symlink_to(tmp_path / "kits" / "overzicht.csv")
    space = Workspace(tmp_path / "kits")
    assert read_product_use(tmp_path / "kits" / "link.csv", space, known_as=None, today=TODAY) is None
    assert [problem.code for problem in space.problems] == ["KIT124"]


@pytest.mark.parametrize(
    ("heading", "is_old", "is_new"),
    [
        ("500",                        True,  False),
        ("Product 500",                True,  False),
        ("500 - WNL",                  True,  False),
        ("500 (Werknemerloket)",       True,  False),
        ("Werknemerloket in gebruik",  True,  False),
        ("ESS",                        True,  False),
        ("MijnLoket Pro",              False, True),
        ("812 MijnLoket",              False, True),
        ("340 Dossiervorming",         False, False),
        ("Product 2026",               False, False),
    ],
)  # fmt: skip
def test_a_heading_names_a_product(heading: str, is_old: bool, is_new: bool) -> None:
    [product] = columns_of([heading]).products.values()
    assert (product.is_old_portal, product.is_new_portal(None)) == (is_old, is_new)


@pytest.mark.parametrize(
    "heading",
    [
        "2026",
        "Aantal 2026",
        "Werknemerloket geblokkeerd",
        "Einde Werknemerloket",
        "Actief",
        "BSN",
        "5",
        "Incasso",
    ],
)
def test_a_heading_that_is_no_product_is_not_taken_for_one(heading: str) -> None:
    assert columns_of(["klantnummer", heading]).products == {}


def test_headings_need_a_number_and_something_else_that_we_know() -> None:
    assert is_heading(["Klantnr.", "Naam"])
    assert is_heading(["Klantnr.", "500"])
    assert not is_heading(["Klantnr.", "Bakker"])
    assert not is_heading(["Naam", "500"])
    assert not is_heading([])


def test_a_hundred_thousand_rows_are_read_in_a_few_seconds(tmp_path: Path) -> None:
    rows = "".join(
        f"{n // 5};Klant {n // 5};{p}\n"
        for n in range(100_000)
        for p in [("500", "MijnLoket", "340", "904", "940")[n % 5]]
    )
    clients, told = read(tmp_path, "klantnummer;naam;product\n" + rows)
    assert len(clients) == 20_000
    assert told == []
    assert use(clients, "19999") == (True, True)


PIECES = st.sampled_from(
    [b'"', b";", b",", b"\r\n", b"\n", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf", b"sep=,", b"PK\x03\x04", b"klantnummer", b"500",
     b"MijnLoket", b"product", b"einddatum", b"ja", b"nee", b"1001", b"Totaal", b"1,2E+9", b"=1", b"\xe2\x80\xae"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(content=st.one_of(st.binary(max_size=200), st.lists(PIECES, max_size=60).map(b"".join)))
def test_any_bytes_give_clients_or_located_problems(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any"
    folder.mkdir(exist_ok=True)
    clients, told = read(folder, content)
    assert clients or told


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_damaged_workbook_gives_clients_or_located_problems(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged"
    folder.mkdir(exist_ok=True)
    broken = bytearray(IN_XLSX)
    places = st.integers(0, len(broken) - 1)
    for at, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
        broken[at] = value
    clients, told = read(folder, bytes(broken), "o.xlsx")
    assert clients or told
