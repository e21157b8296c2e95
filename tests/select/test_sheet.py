"""What is not changed in klanten.csv stays as it is, byte for byte, however it was written."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.load.clients import client_rows
from generator.load.columns import CLIENTS
from generator.load.tables import table_of
from generator.problems import Problem
from generator.select.sheet import Sheet, UnfitError
from tests.select.desk import lay_out, look


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a;b;c\r\n1;;3\r\n",                  b"a;b;c\r\n1;X;3\r\n"),
        (b"a;b;c\n1;\"\";3\n",                  b"a;b;c\n1;X;3\n"),
        (b"a;b;c\r1;  ;3\r",                    b"a;b;c\r1;X;3\r"),
        (b"\xef\xbb\xbfa,b,c\n1,,3",            b"\xef\xbb\xbfa,b,c\n1,X,3"),
        (b"sep=|\na|b|c\n1||3\n",               b"sep=|\na|b|c\n1|X|3\n"),
        (b"a;b;c\n\n;;\n1;;3\n",                None),
        (b'"a";"b";"c"\n"1";;"3;""\n4"\n',      b'"a";"b";"c"\n"1";X;"3;""\n4"\n'),
        ("a;b;c\r\n1;;é\r\n".encode("cp1252"),  "a;b;c\r\n1;X;é\r\n".encode("cp1252")),
        ("a;b;c\r\n1;;é\r\n".encode("utf-16"),  "a;b;c\r\n1;X;é\r\n".encode("utf-16")),
    ],
)  # fmt: skip
def test_a_cell_is_filled_where_it_stands(before: bytes, after: bytes | None) -> None:
    row = 3 if before.startswith(b"sep") else 4 if after is None else 2
    sheet = Sheet(before)
    sheet.put(row, 1, "X")
    assert sheet.as_bytes() == (after or b"a;b;c\n\n;;\n1;X;3\n")


def test_a_row_is_padded_and_a_row_is_added_in_the_file_s_own_way() -> None:
    sheet = Sheet("a,b\r\n1,é".encode())
    sheet.put(1, 3, "d")
    sheet.pad(2, 4)
    sheet.add(["2", "x,y", 'q"q', "z"])
    assert sheet.as_bytes().decode() == 'a,b,,d\r\n1,é,,\r\n2,"x,y","q""q",z\r\n'


def test_a_sign_that_the_encoding_does_not_have_is_told_with_its_value() -> None:
    sheet = Sheet("a;b\n1;é\n".encode("cp1252"))
    sheet.put(2, 2, "Ż")
    with pytest.raises(UnfitError) as told:
        sheet.as_bytes()
    assert told.value.value == "Ż"


SIGNS = ["a", "Z", "é", "0", " ", ";", ",", '"', "\n", "\r\n", "'", "=", "-", "|", "\t", "ł", "\u2028"]
# An empty cell may hold spaces: they make room for its value.
CELL = (
    st.lists(st.sampled_from(SIGNS), max_size=8)
    .map("".join)
    .filter(lambda cell: cell.strip() or not cell.strip(" "))
)


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw a klanten.csv as some program may write it, with anything in its cells."""
    delimiter, line_end = draw(st.sampled_from(";,\t|")), draw(st.sampled_from(["\n", "\r\n", "\r"]))
    headings = draw(st.permutations(["Klantnummer", "Naam", "E-mail", "Producten", "notitie", "Addendum"]))
    width = draw(st.integers(len(headings), len(headings) + 2))
    lines = []
    numbers = draw(st.lists(st.sampled_from(["1041", "1042", "1043", "77", "A-9"]), unique=True, max_size=5))
    for number in ["Klantnummer", *numbers]:
        cells = [
            name if number == "Klantnummer" else number if name == "Klantnummer" else draw(CELL)
            for name in headings
        ]
        text = io.StringIO(newline="")
        quoting = draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
        writer = csv.writer(text, delimiter=delimiter, lineterminator="", quoting=quoting)
        writer.writerow([*cells, *[""] * (width - len(headings))])
        lines.append(text.getvalue())
        if draw(st.booleans()) and number != "Klantnummer":
            lines.append(draw(st.sampled_from(["", delimiter * 3])))
    sep = draw(st.booleans())
    whole = line_end.join(([f"sep={delimiter}"] if sep else []) + lines)
    whole += line_end if draw(st.booleans()) else ""
    codec = draw(st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
    try:
        return whole.encode(codec)
    except UnicodeEncodeError:
        return whole.encode()


def rows(data: bytes) -> dict[str, dict[str, str]] | None:
    problems: list[Problem] = []
    table = table_of(data, "klanten.csv", CLIENTS, problems, is_text=True)
    if table is None or any(problem.is_error for problem in problems):
        return None
    found = client_rows(table, problems)
    return None if any(one.is_error for one in problems) else {n: dict(row.cells) for n, row in found.items()}


@settings(max_examples=200, deadline=None)
@given(data=files())
def test_a_file_without_changes_is_the_same_file(data: bytes) -> None:
    assume(rows(data) is not None)
    assert Sheet(data).as_bytes() == data


def is_within(small: bytes, large: bytes) -> bool:
    """Say whether all bytes are there, in their order, with others between them."""
    rest = iter(large)
    return all(byte in rest for byte in small)


OVERVIEW = (
    "klantnummer;naam;500;MijnLoket;Declaraties;addendum;meenemen;email\n"
    "1041;Fietsen De Spaak;ja;ja;nee;ja;ja;fiets@spaak.example\n"
    "1042;Bakkerij De Korenaar;ja;nee;ja;nee;ja;\n"
    "1043;Taxi Geel & Zoon;nee;ja;nee;;;\n"
)


@settings(max_examples=120, deadline=None)
@given(data=files())
def test_existing_cells_stay_whatever_they_hold_and_a_second_time_changes_nothing(data: bytes) -> None:
    before = rows(data)
    assume(before is not None)
    assert before is not None
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = {"overzicht.csv": OVERVIEW, "kits/golf-1/klanten.csv": data}
        found = look(folder, files)
        assert found.after is not None or not found.plan.changes
        if found.after is None:
            return
        after = rows(found.after)
        assert after is not None
        assert list(after)[: len(before)] == list(before)
        for number, cells in before.items():
            for column, cell in cells.items():
                assert not cell or after[number][column] == cell
        # Nothing was taken away but the quotes and spaces of an empty cell.
        blank = bytes.maketrans(b"", b"")
        small, large = (one.translate(blank, b' "\t\0') for one in (data, found.after))
        assert is_within(small, large)
        assert {"1041", "1042"} <= set(after)
        again = look(folder, {**files, "kits/golf-1/klanten.csv": found.after})
        assert not again.plan.changes
        assert again.plan.new_columns == ()


def test_rows_and_columns_of_an_office_keep_their_place_to_the_byte(tmp_path: Path) -> None:
    text = (
        "sep=;\r\n"
        '"Kleur";"Klantnummer";"Mijn notitie";"Naam";"E-mail";;\r\n'
        '#b5471b;"1042";"zegt ""ja""; belt\r\nmorgen";Bakkerij De Korenaar;info@dekorenaar.example;;\r\n'
        ";;;;;;\r\n"
        "\r\n"
        ' ;00099;=1+1;"Ons ""Huis""";huis@huis.example'
    )
    lay_out(tmp_path)
    found = look(tmp_path, {"kits/golf-1/klanten.csv": text.encode("cp1252"), "overzicht.csv": OVERVIEW})
    assert found.after is not None
    assert found.after.decode("cp1252") == (
        text.replace('"E-mail";;', '"E-mail";Producten;Addendum;MijnLoket actief')
        .replace("dekorenaar.example;;", "dekorenaar.example;500, Declaraties;nee;nee")
        .replace("huis@huis.example", "huis@huis.example;;;")
        + "\r\n;1041;;Fietsen De Spaak;fiets@spaak.example;500;ja;ja\r\n"
    )
