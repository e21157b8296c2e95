"""The lists with names, read back."""

import csv
import io
from datetime import date

import openpyxl

from generator import eligibility, fallout
from generator.model import Employment, FalloutRow, KitPlan, Person, PrivateLists
from generator.render import intern
from tests.factory import make_kit, make_person

HEADINGS = "klantnummer;personeelsnummer;naam;besluit;regel;uitleg;actie;waarschuwing"


def _plan(people: list[Person], rows: list[FalloutRow] | None = None) -> KitPlan:
    kit = make_kit()
    judged = eligibility.judge(people, kit.wave.converts_on, kit.wave.dated, kit.wave.policy)
    fallen = None if rows is None else fallout.judge(rows, judged)
    return KitPlan(public=kit, private=PrivateLists(people=judged, fallout=fallen), inputs={})


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


PEOPLE = [
    make_person(number="10", email=None),
    make_person(number="9", first_name=None, initials="S.", prefix="van", last_name="Dijk"),
    make_person(
        number="2",
        last_name="=Kwaad",
        employments=(Employment(starts=date(2020, 1, 1), ends=date(2027, 2, 1)),),
    ),
]
ROW = FalloutRow(client="1042", number="10", reason_text="Geen e-mailadres", code="12", handled=True)


def test_geschiktheid_has_the_columns_of_the_contract_and_the_natural_order() -> None:
    files = intern.render(_plan(PEOPLE))
    assert files["geschiktheid.csv"].decode("utf-8-sig").splitlines()[0] == HEADINGS
    rows = _read(files["geschiktheid.csv"])[1:]
    assert [row[:5] for row in rows] == [
        ["1042", "2", "Samira =Kwaad", "uitnodiging", "in-dienst"],
        ["1042", "9", "S. van Dijk", "uitnodiging", "in-dienst"],
        ["1042", "10", "Samira Yilmaz", "verwachte-uitval", "geen-privemail"],
    ]
    assert [row[7] for row in rows] == ["e-mail-niet-uniek,laatste-dag", "e-mail-niet-uniek", ""]


def test_the_workbook_says_the_same_as_the_csv() -> None:
    files = intern.render(_plan(PEOPLE, [ROW]))
    for name in ("geschiktheid", "uitval"):
        sheet = openpyxl.load_workbook(io.BytesIO(files[f"{name}.xlsx"])).active
        assert sheet is not None
        cells = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
        assert cells == _read(files[f"{name}.csv"])


def test_uitval_keeps_the_raw_reason_beside_what_we_made_of_it() -> None:
    rows = _read(intern.render(_plan(PEOPLE, [ROW]))["uitval.csv"])
    assert rows[0] == list(intern.FALLOUT_HEADINGS)
    assert rows[1][:6] == [
        "1042",
        "10",
        "Samira Yilmaz",
        "Geen e-mailadres (code 12)",
        "geen-privemail",
        "Geen privé-mailadres",
    ]
    assert rows[1][7:] == ["klant", "ja"]


def test_without_an_uitvallijst_there_is_no_uitval_and_without_people_only_headings() -> None:
    files = intern.render(_plan([]))
    assert set(files) == {"geschiktheid.csv", "geschiktheid.xlsx"}
    assert files["geschiktheid.csv"].decode("utf-8-sig") == f"{HEADINGS}\r\n"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert intern.render(_plan(PEOPLE, [ROW])) == intern.render(_plan(PEOPLE, [ROW]))
