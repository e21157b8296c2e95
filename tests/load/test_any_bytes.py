"""Whatever stands in a file: a result or a located problem, never an exception; and in time."""

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import Loaded
from generator.logo import LogoFault, clean_logo
from generator.model import Logo
from generator.problems import as_text
from tests.load.books import SHEET, line, ods, rezipped, shared, xls
from tests.load.desk import Content, activation, clients, fallout, people, read, table, workbook
from tests.load.drawings import png, svg

FILES = {
    "kantoor.yml": b"naam: x\nemail: a@b.example\ncontact: {naam: x}\n",
    "g/golf.yml": b"naam: x\nconversiedatum: 1-2-2027\nvrije_dagen: {extra: [1-1-2027]}\n",
    "g/klanten.csv": clients(talen="nl", kleur="#1a5fb4").encode(),
    "g/medewerkers.csv": people(uit_dienst="1-1-2028", mijnloket="nee").encode(),
    "g/uitvallijst.csv": fallout().encode(),
    "g/activatie.csv": activation(datum="3-2-2027").encode(),
    "g/klanten.xlsx": workbook(("klantnummer", "naam", "email"), ("1042", "Bakkerij", "a@b.example")),
}
HEAD = ("klantnummer", "naam", "email")
ROW = ("1042", "Bakkerij", "a@b.example")
BOOKS = {
    "g/klanten.xlsx": shared(HEAD, ROW),
    "g/klanten.ods": ods(line(*HEAD), line(*ROW)),
    "g/klanten.xls": xls(HEAD, ROW),
}

# Pieces that mean something to one of the readers.
PIECES = st.sampled_from(
    [
        b'"',
        b";",
        b",",
        b"\r",
        b"\n",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"sep=;",
        b"PK\x03\x04",
        b"&a [*a]",
        b"{",
        b"[",
        b"!!x",
        b"\xe9",
        b"- ",
        b": ",
        b"1042",
        b"klantnummer",
        b"\t",
        b"\xf0\x9f\x99\x82",
    ]
)
CONTENT = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map(b"".join))


def check(loaded: Loaded) -> None:
    for problem in loaded.problems:
        assert problem.place is not None
        for lang in ("nl", "en"):
            as_text(problem, lang)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None)
@given(content=CONTENT)
def test_any_bytes_give_a_result_or_located_problems(name: str, content: bytes) -> None:
    with TemporaryDirectory() as folder:
        changes = {name: content, **({"g/klanten.csv": None} if name.endswith("xlsx") else {})}
        check(read(Path(folder), changes))


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_damage_gives_a_result_or_located_problems(name: str, data: st.DataObject) -> None:
    sound = FILES[name]
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, min(len(sound), start + 20)))
    broken = sound[:start] + data.draw(CONTENT) + sound[end:]
    with TemporaryDirectory() as folder:
        check(
            read(Path(folder), {name: broken, **({"g/klanten.csv": None} if name.endswith("xlsx") else {})})
        )


@pytest.mark.parametrize("name", BOOKS)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_flipped_bytes_of_a_workbook_give_a_result_or_located_problems(
    name: str, data: st.DataObject
) -> None:
    broken = bytearray(BOOKS[name])
    places = st.integers(0, len(broken) - 1)
    for at, value in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=8)):
        broken[at] = value
    with TemporaryDirectory() as folder:
        check(read(Path(folder), {name: bytes(broken), "g/klanten.csv": None}))


# What XML of a workbook may hold at any place: numbers out of all measure, tags that never end, other tags.
XML = st.sampled_from(
    ['r="A99999999"', 'r="ÀÈ1"', 'r=""', 's="-1"', 't="e"', "<c>", "</row>", "<f>", "<v>9e999</v>", "99999999999",
     '<row r="x">', 'table:number-columns-repeated="4294967297"', 'table:number-rows-repeated="-1"', "&x;", "<!DOCTYPE x>",
     "<table:table-cell/>", "</table:table>", "<text:p>", 'ref="A1:ZZZ9999999"']
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "part"), [("g/klanten.xlsx", SHEET), ("g/klanten.xlsx", "xl/styles.xml"), ("g/klanten.xlsx", "xl/workbook.xml"), ("g/klanten.ods", "content.xml")]
)  # fmt: skip
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_damage_inside_the_xml_of_a_workbook_gives_a_result_or_located_problems(
    name: str, part: str, data: st.DataObject
) -> None:
    def change(content: bytes) -> bytes:
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 12)))
        return content[:start] + data.draw(XML).encode() + content[end:]

    with TemporaryDirectory() as folder:
        check(read(Path(folder), {name: rezipped(BOOKS[name], {part: change}), "g/klanten.csv": None}))


@pytest.mark.parametrize("part", [SHEET, "xl/styles.xml", "xl/workbook.xml"])
def test_an_encoding_that_nobody_knows_is_a_damaged_workbook(tmp_path: Path, part: str) -> None:
    def change(content: bytes) -> bytes:
        return content.replace(b'encoding="UTF-8"', b'encoding="UTF-99"')

    loaded = read(
        tmp_path, {"g/klanten.xlsx": rezipped(BOOKS["g/klanten.xlsx"], {part: change}), "g/klanten.csv": None}
    )
    assert "KIT116" in {problem.code for problem in loaded.problems}


@pytest.mark.parametrize("list_of", ["uitvallijst", "activatie"])
@settings(max_examples=60, deadline=None)
@given(name=st.text(max_size=30), status=st.text(max_size=20), number=st.text(max_size=8))
def test_any_name_or_status_in_a_list_of_loket_gives_a_result_or_located_problems(
    list_of: str, name: str, status: str, number: str
) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    reason = "reden" if list_of == "uitvallijst" else "status"
    cells = {
        "klantnummer": "1042",
        "personeelsnummer": quoted(number or "7"),
        "naam": quoted(name),
        reason: quoted(status),
    }
    with TemporaryDirectory() as folder:
        files: dict[str, Content] = {f"g/{list_of}.csv": table(**cells).encode("utf-8", "surrogatepass")}
        check(read(Path(folder), files))


@pytest.mark.parametrize("sound", [png(), svg()], ids=["png", "svg"])
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_any_damage_to_a_logo_gives_a_logo_or_a_fault(sound: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, min(len(sound), start + 10)))
    broken = sound[:start] + data.draw(st.binary(max_size=30)) + sound[end:]
    assert isinstance(clean_logo("logo", broken), Logo | LogoFault)


def test_ten_thousand_employees_of_a_client_are_all_read(tmp_path: Path) -> None:
    draw = random.Random(1)
    head = "klantnummer;personeelsnummer;voornaam;tussenvoegsel;achternaam;email;in_dienst;uit_dienst;mijnloket\n"
    rows = "".join(
        f"1042;{n};Voornaam{n};van;Naam{n};n{n}@post.example;{draw.randint(1, 28)}-{draw.randint(1, 12)}-2020;;nee\n"
        for n in range(10_000)
    )
    loaded = read(tmp_path, {"g/medewerkers.csv": head + rows})
    assert len(loaded.waves[0].people["1042"]) == 10_000
