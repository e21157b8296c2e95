"""The list for before the day, read back: right to the last date, and safe to hand on to its client."""

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from generator import eligibility, preflight
from generator.model import Care, Client, Employment, KitPlan, Person, PrivateLists, Wave
from generator.preflight_words import CARES
from generator.render import preflight_list
from tests.factory import make_client, make_kit, make_person, make_wave

HEADINGS = "klantnummer;personeelsnummer;naam;soort;wat;actie;uiterlijk;eigenaar"


def plan(people: list[Person], wave: Wave | None = None, client: Client | None = None) -> KitPlan:
    wave, client = wave or make_wave(), client or make_client()
    judged = eligibility.judge(people, wave.converts_on, wave.dated, wave.policy)
    cares = preflight.judge(client, wave, judged)
    counts = eligibility.count(judged) if judged else None
    kit = make_kit(wave=wave, client=client, counts=counts, cares=preflight.count(cares))
    return KitPlan(public=kit, private=PrivateLists(people=judged, cares=cares), inputs={})


def table(one: KitPlan) -> list[list[str]]:
    text = preflight_list.render(one)["vooraf.csv"].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))[1:]


def sheet(one: KitPlan) -> Any:
    book = openpyxl.load_workbook(io.BytesIO(preflight_list.render(one)["vooraf.xlsx"]))
    assert book.active is not None
    return book.active


LEAVES = (Employment(starts=date(2020, 1, 1), ends=date(2027, 2, 20)),)
PEOPLE = [
    make_person(number="10", email=None),
    make_person(number="9", first_name=None, initials="S.", prefix="van", last_name="Dijk", email=None),
    make_person(number="3", last_name="=Kwaad", employments=LEAVES),
]
WAITS = make_client(addendum=False)


def test_every_row_says_who_what_until_when_and_who_acts() -> None:
    data = preflight_list.render(plan(PEOPLE, client=WAITS))["vooraf.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 5
    assert data.decode("utf-8-sig").splitlines()[0] == HEADINGS
    no_email = CARES[Care.NO_PRIVATE_EMAIL]
    asked = ["geen-privemail", no_email.title, no_email.before, "25-01-2027", "klant"]
    assert [row[:4] + row[6:] for row in table(plan(PEOPLE, client=WAITS))] == [
        ["1042", "", "", "addendum-ontbreekt", "25-01-2027", "kantoor"],
        ["1042", "9", "S. van Dijk", "geen-privemail", "25-01-2027", "klant"],
        ["1042", "10", "Samira Yilmaz", "geen-privemail", "25-01-2027", "klant"],
        ["1042", "3", "Samira =Kwaad", "vertrekt-binnenkort", "20-02-2027", "klant"],
    ]
    assert table(plan(PEOPLE))[0][3:] == asked


def test_a_person_with_two_cares_has_two_rows() -> None:
    found = table(plan([make_person(email=None, employments=LEAVES)]))
    assert [(row[1], row[3], row[6]) for row in found] == [
        ("7", "geen-privemail", "25-01-2027"),
        ("7", "vertrekt-binnenkort", "20-02-2027"),
    ]


@pytest.mark.parametrize("dated", [date(2027, 2, 1), date(2027, 2, 8)])
def test_from_the_day_on_there_is_no_last_day_and_an_invitation_is_sent_by_hand(dated: date) -> None:
    (row,) = table(plan([make_person(email=None)], make_wave(dated=dated)))
    assert row[5] == CARES[Care.NO_PRIVATE_EMAIL].after
    assert row[6] == ""


def test_a_value_that_starts_a_formula_is_harmless() -> None:
    (row,) = table(plan([make_person(first_name="=1+1", email=None)]))
    assert row[2] == "'=1+1 Yilmaz"
    assert sheet(plan([make_person(first_name="=1+1", email=None)]))["C2"].data_type == "s"


def test_the_workbook_says_the_same_as_the_csv() -> None:
    one = plan(PEOPLE, client=WAITS)
    cells = [[cell or "" for cell in row] for row in sheet(one).iter_rows(values_only=True)]
    assert cells == [HEADINGS.split(";"), *table(one)]


@pytest.mark.parametrize(
    ("people", "said"),
    [([make_person()], ("Niets gevonden", "Er is nu niets te doen.")), ([], ("Nog niet na te kijken", None))],
)
def test_an_empty_list_is_headings_and_in_excel_a_row_that_says_so(people: list[Person], said: Any) -> None:
    files = preflight_list.render(plan(people))
    assert files["vooraf.csv"].decode("utf-8-sig") == f"{HEADINGS}\r\n"
    rows = list(sheet(plan(people)).iter_rows(min_row=2, values_only=True))
    assert len(rows) == 1
    assert rows[0][4] == said[0]
    assert rows[0][5] == (said[1] or "Er zijn nog geen medewerkers bekend.")


def test_the_list_may_be_handed_on_to_its_client() -> None:
    """Only this client's people, no address of anybody, and nothing of the office's own."""
    one = plan([*PEOPLE, make_person(number="8", email="geheim@post.example", employments=LEAVES)])
    book = preflight_list.render(one)["vooraf.xlsx"]
    said = " ".join(str(cell) for row in sheet(one).iter_rows(values_only=True) for cell in row)
    assert "@" not in said
    assert {row[0] for row in table(one)} == {"1042"}
    assert "en deze klant" in str(sheet(one).oddFooter.left.text)
    assert openpyxl.load_workbook(io.BytesIO(book)).sheetnames == ["Vooraf"]


def test_the_same_plan_gives_the_same_bytes() -> None:
    one = plan(PEOPLE)
    assert preflight_list.render(one) == preflight_list.render(replace(one))
