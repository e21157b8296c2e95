"""klantlijst: what Loket needs and nothing more, read back by another library than the one that wrote it."""

import csv
import io
from dataclasses import replace
from datetime import date

import openpyxl
import python_calamine

from generator.render import client_list
from tests.factory import make_client, make_kit
from tests.render.waves import make_wave_plan
from tests.test_docs import page, section
from tests.test_docs import rows as docs_rows
from tests.test_spreadsheet import HOSTILE

PLAN = make_wave_plan()
EXPECTED = [
    ["klantnummer", "naam", "conversiedatum"],
    *(
        [kit.client.number, kit.client.name, "01-02-2027"]
        for kit in sorted(PLAN.kits, key=lambda kit: int(kit.client.number))
    ),
]


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))


def test_the_list_holds_number_name_and_day_of_who_goes_along_in_both_forms() -> None:
    made = client_list.render(PLAN)
    assert set(made) == {"klantlijst.csv", "klantlijst.xlsx"}
    assert rows(made["klantlijst.csv"]) == EXPECTED
    sheet = openpyxl.load_workbook(io.BytesIO(made["klantlijst.xlsx"])).active
    assert sheet is not None
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == EXPECTED
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:C{len(EXPECTED)}"
    # Whoever left out does not even stand there as left out.
    assert PLAN.left_out
    assert PLAN.left_out[0].number not in str(EXPECTED)


def test_a_third_library_reads_the_same() -> None:
    book = python_calamine.CalamineWorkbook.from_filelike(
        io.BytesIO(client_list.render(PLAN)["klantlijst.xlsx"])
    )
    assert book.get_sheet_by_index(0).to_python() == EXPECTED


def test_numbers_keep_their_noughts_and_names_run_nothing() -> None:
    clients = [make_client(number="00123", name=HOSTILE[0]), make_client(number="1e5", name="+31")]
    plan = replace(PLAN, kits=tuple(make_kit(client=client) for client in clients))
    made = client_list.render(plan)
    assert [row[:2] for row in rows(made["klantlijst.csv"])[1:]] == [
        ["1e5", "'+31"],
        ["00123", f"'{HOSTILE[0]}"],
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(made["klantlijst.xlsx"])).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}


def test_nothing_else_of_a_client_is_in_it() -> None:
    client = make_client(phone="0575 98 76 54", products=("500", "Verlofkaart"), addendum=False)
    made = client_list.render(replace(PLAN, kits=(make_kit(client=client),)))
    cells = {cell for row in rows(made["klantlijst.csv"])[1:] for cell in row}
    assert cells == {client.number, client.name, "01-02-2027"}


def test_a_wave_without_clients_has_a_list_with_headings() -> None:
    made = client_list.render(replace(PLAN, kits=()))
    assert rows(made["klantlijst.csv"]) == EXPECTED[:1]


def test_the_manual_names_every_column() -> None:
    listed = docs_rows(section(page("uitvoer.md"), "klantlijst"))
    assert tuple(cells[0] for cells in listed) == client_list.HEADINGS


def test_the_same_wave_gives_the_same_bytes() -> None:
    assert client_list.render(PLAN) == client_list.render(make_wave_plan())
    moved = replace(PLAN, wave=replace(PLAN.wave, converts_on=date(2027, 2, 8)))
    assert rows(client_list.render(moved)["klantlijst.csv"])[1][2] == "08-02-2027"
