"""uitval.xlsx of a wave, read back by openpyxl: everybody once, grouped, counted right, and only when there is a list."""

import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from generator.fallout_words import REASONS
from generator.model import ActivationRow, FalloutReason, FalloutRow, KitPlan, Person
from generator.render import fallout_book
from tests.factory import make_client, make_person
from tests.render.fallout_cases import AFTER, make_plan
from tests.render.fallout_cases import REASONS as WORDINGS
from tests.test_docs import page, rows, section

SHEETS = ["Uitval", "Per klant", "Per reden", "Niet op de lijst"]


def client(
    number: str,
    rows: Sequence[tuple[str, str, bool]] | None,
    people: Sequence[Person] = (),
    accounts: Sequence[str] = (),
    name: str = "",
) -> KitPlan:
    """Return the kit of a client with rows of personeelsnummer, reason and whether it was handled."""
    listed = None
    if rows is not None:
        listed = [
            FalloutRow(client=number, number=of, reason_text=reason, handled=handled, name=f"Naam {of}")
            for of, reason, handled in rows
        ]
    activated = [ActivationRow(client=number, number=of, status_text="geactiveerd") for of in accounts]
    plan = make_plan(listed, activated or None, list(people))
    return replace(
        plan, public=replace(plan.public, client=make_client(number=number, name=name or f"Klant {number}"))
    )


EMAIL, GONE = "Geen privé e-mailadres", "Medewerker is uit dienst"
WITHOUT = make_person(client="7", number="3", first_name="Ada", last_name="Voorzien", email=None)
MISSED = make_person(client="7", number="4", first_name="Bo", last_name="Gemist", email=None)
PLANS = (
    client("10", [("1", EMAIL, False), ("2", EMAIL, True)], name="Zeeman"),
    client("7", [("3", EMAIL, False), ("5", GONE, False), ("6", EMAIL, False)], [WITHOUT, MISSED], ["6"]),
    client("8", []),
)


def book(plans: Sequence[KitPlan] = PLANS) -> Any:
    made = fallout_book.render(plans, AFTER)
    assert made is not None
    return openpyxl.load_workbook(io.BytesIO(made))


def table(sheet: str, plans: Sequence[KitPlan] = PLANS) -> list[dict[str, Any]]:
    headings, *rows = book(plans)[sheet].iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def test_everybody_on_the_list_stands_there_once_a_client_together_and_what_is_open_first() -> None:
    found = [(row["klantnummer"], row["personeelsnummer"], row["stand"]) for row in table("Uitval")]
    assert found == [
        ("7", "3", "open"),
        ("7", "5", "open"),
        ("7", "6", "heeft account"),
        ("10", "1", "open"),
        ("10", "2", "geregeld"),
    ]


def test_a_row_says_who_why_what_to_do_and_whether_it_was_foreseen() -> None:
    row = table("Uitval")[0]
    words = REASONS[FalloutReason.NO_PRIVATE_EMAIL]
    assert row == {
        "klantnummer": "7",
        "klant": "Klant 7",
        "personeelsnummer": "3",
        "naam": "Naam 3",
        "stand": "open",
        "reden": words.title,
        "actie": words.action,
        "eigenaar": words.owner,
        "vooraf": "voorspeld",
        "geen_loonstrook": "ja",
        "mail": words.mail,
        "reden_op_de_lijst": EMAIL,
    }
    by_number = {row["personeelsnummer"]: row for row in table("Uitval")}
    assert by_number["5"]["vooraf"] == "verrassing"
    # Of who is done nothing is asked any more.
    assert [by_number["2"][name] for name in ("actie", "eigenaar", "mail")] == [None] * 3
    assert "Zet deze persoon in de uitvallijst op afgehandeld." in by_number["6"]["actie"]


def test_each_client_is_counted_and_the_parts_add_up() -> None:
    found = table("Per klant")
    assert [row["klantnummer"] for row in found] == ["7", "8", "10"]
    assert found[0] == {
        "klantnummer": "7",
        "klant": "Klant 7",
        "op_de_lijst": 3,
        "open": 2,
        "heeft_account": 1,
        "geregeld": 0,
        "voorspeld": 1,
        "verrassing": 2,
        "voorkomen": 1,
        # Of who works here, by our own lists: the others are not known, or not in service.
        "geen_loonstrook": 1,
    }
    for row in found:
        assert row["open"] + row["heeft_account"] + row["geregeld"] == row["op_de_lijst"]
        assert row["voorspeld"] + row["verrassing"] == row["op_de_lijst"]
        of_client = [one for one in table("Uitval") if one["klantnummer"] == row["klantnummer"]]
        for state, name in (("open", "open"), ("heeft account", "heeft_account"), ("geregeld", "geregeld")):
            assert sum(one["stand"] == state for one in of_client) == row[name]


def test_each_reason_is_counted_over_all_clients_with_what_waits_most_above() -> None:
    found = table("Per reden")
    assert [(row["reden"], row["op_de_lijst"], row["open"], row["klanten"]) for row in found] == [
        (REASONS[FalloutReason.NO_PRIVATE_EMAIL].title, 4, 2, 2),
        (REASONS[FalloutReason.NOT_ACTIVE].title, 1, 1, 1),
    ]
    assert found[0]["actie"] == REASONS[FalloutReason.NO_PRIVATE_EMAIL].action
    done = table("Per reden", [client("1", [("1", EMAIL, True)])])
    assert [done[0][name] for name in ("open", "actie", "eigenaar", "mail")] == [0, None, None, None]


def test_who_was_foreseen_and_is_not_on_the_list_is_named_as_solved_or_forgotten() -> None:
    (row,) = table("Niet op de lijst")
    assert (row["personeelsnummer"], row["naam"], row["vooraf"]) == ("4", "Bo Gemist", "voorkomen")
    assert "Kijk in Loket" in row["actie"]


def test_every_reason_that_we_know_has_its_row_in_our_words() -> None:
    plan = client("1", [(str(number), text, False) for number, text in enumerate(WORDINGS, start=1)])
    found = table("Uitval", [plan])
    assert {row["reden"] for row in found} == {said.title for said in REASONS.values()}
    assert len(table("Per reden", [plan])) == len(REASONS)


def test_each_sheet_is_ready_to_filter_sort_and_print() -> None:
    made = book()
    assert made.sheetnames == SHEETS
    for sheet in made:
        last = sheet.cell(sheet.max_row, sheet.max_column).coordinate
        assert sheet.auto_filter.ref == f"A1:{last}"
        assert sheet.freeze_panes.endswith("2")
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert "namen" in sheet.oddFooter.left.text
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    # A number that is text is sorted 1, 10, 2.
    assert {cell.data_type for cell in made["Per klant"]["C"][1:]} == {"n"}
    # Who is done is grey, and says so in words too; a client begins under a line.
    people = made["Uitval"]
    assert [people.cell(row, 1).font.color.rgb == "FF5B676C" for row in (2, 3, 4, 5, 6)] == [
        row["stand"] != "open" for row in table("Uitval")
    ]
    assert [people.cell(row, 1).border.top.style for row in (2, 3, 5)] == [None, None, "medium"]


def test_a_row_is_as_high_as_its_words_need() -> None:
    sheet = book()["Uitval"]
    column = [cell.value for cell in sheet[1]].index("actie") + 1
    width = sheet.column_dimensions[sheet.cell(1, column).column_letter].width
    for number in range(2, sheet.max_row + 1):
        words = str(sheet.cell(number, column).value or "")
        assert (sheet.row_dimensions[number].height or 15) >= 15 * -(-len(words) // int(width))


def test_names_of_people_run_nothing() -> None:
    plan = client("1", [("1", '=HYPERLINK("http://x.example")', False)], name="=1+1")
    sheet = book([plan])["Uitval"]
    assert {cell.data_type for cell in sheet[2] if cell.value} == {"s"}
    assert sheet.cell(2, 2).value == "=1+1"


@pytest.mark.parametrize("plans", [(), (client("1", None), client("2", None))])
def test_without_a_list_there_is_no_workbook(plans: Sequence[KitPlan]) -> None:
    assert fallout_book.render(plans, AFTER) is None


def test_a_list_with_nobody_on_it_says_so() -> None:
    assert [row["actie"] for row in table("Uitval", [client("1", [])])] == ["Niemand staat op de lijst."]
    assert table("Niet op de lijst", [client("1", [])])[0]["actie"].startswith("Niemand.")


def test_the_manual_names_every_column_and_sheet() -> None:
    text = section(page("uitvoer.md"), "uitval-golf")
    named = [name.strip() for cells in rows(text) for name in cells[0].split(",")]
    assert sorted(named) == sorted(fallout_book.PEOPLE)
    for name in (*SHEETS, *fallout_book.CLIENTS[2:-1]):
        assert f"`{name}`" in text


def test_the_same_lists_give_the_same_bytes_in_any_order_of_clients() -> None:
    assert fallout_book.render(PLANS, AFTER) == fallout_book.render(PLANS[::-1], AFTER)
