"""The lists with names, read back."""

import csv
import io
from datetime import date

import openpyxl

from generator import activation, eligibility, fallout
from generator.model import ActivationRow, Employment, FalloutRow, KitPlan, Person, PrivateLists
from generator.render import intern
from tests.factory import make_kit, make_office, make_person
from tests.test_docs import page, section
from tests.test_docs import rows as table_rows

HEADINGS = "klantnummer;personeelsnummer;naam;besluit;regel;uitleg;actie;waarschuwing"


def _plan(
    people: list[Person], rows: list[FalloutRow] | None = None, listed: list[ActivationRow] | None = None
) -> KitPlan:
    kit = make_kit()
    judged = eligibility.judge(people, kit.wave.converts_on, kit.wave.dated, kit.wave.policy)
    activated = None if listed is None else activation.judge(listed, judged, make_office(), kit.wave)
    done = activation.with_account(activated or ())
    fallen = None if rows is None else fallout.judge(rows, judged, with_account=done)
    private = PrivateLists(people=judged, fallout=fallen, activation=activated)
    return KitPlan(public=kit, private=private, inputs={})


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
LISTED = [
    ActivationRow(client="1042", number="2", status_text="Actief", on=date(2027, 2, 3)),
    ActivationRow(client="1042", number="9", status_text="@Uitnodiging verlopen", on=date(2027, 2, 1)),
    ActivationRow(client="1042", number="10", status_text="uitgenodigd"),
]


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
        assert _cells(files[f"{name}.xlsx"]) == _read(files[f"{name}.csv"])


def _cells(workbook: bytes) -> list[list[str]]:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook)).active
    assert sheet is not None
    return [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]


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
    assert rows[1][7:] == ["klant", "ja", "50-uitval-klant", "voorspeld", "nee", "nee"]


def test_uitval_asks_nothing_for_who_has_an_account_by_now() -> None:
    still_open = FalloutRow(client="1042", number="2", reason_text="Technische fout")
    (_, row) = _read(intern.render(_plan(PEOPLE, [still_open], LISTED))["uitval.csv"])
    assert row[4:6] == ["technisch", "Heeft nu een account"]
    assert row[9:] == ["", "verrassing", "nee", "ja"]


def test_uitval_says_who_sees_no_payslip() -> None:
    still_open = FalloutRow(client="1042", number="10", reason_text="Geen e-mailadres")
    (_, row) = _read(intern.render(_plan(PEOPLE, [still_open]))["uitval.csv"])
    assert dict(zip(intern.FALLOUT_HEADINGS, row, strict=True))["geen_loonstrook"] == "ja"


def test_activatie_says_how_far_everybody_is_and_what_helps() -> None:
    files = intern.render(_plan(PEOPLE, None, LISTED))
    rows = _read(files["activatie.csv"])
    assert rows[0] == list(intern.ACTIVATION_HEADINGS)
    assert [row[:5] for row in rows[1:]] == [
        ["1042", "2", "Samira =Kwaad", "Actief", "geactiveerd"],
        ["1042", "9", "S. van Dijk", "'@Uitnodiging verlopen", "verlopen"],
        ["1042", "10", "Samira Yilmaz", "uitgenodigd", "uitgenodigd"],
    ]
    assert [row[6] for row in rows[1:]] == ["03-02-2027", "01-02-2027", ""]
    assert [row[8:] for row in rows[1:]] == [
        ["niemand", "", "nee", "nee"],
        ["kantoor", "55-nieuwe-uitnodiging-medewerker", "ja", "ja"],
        ["klant", "60-herinnering-medewerker", "nee", "ja"],
    ]


def test_the_workbook_of_activatie_starts_with_who_is_not_finished() -> None:
    files = intern.render(_plan(PEOPLE, None, LISTED))
    assert [row[1] for row in _cells(files["activatie.xlsx"])[1:]] == ["9", "10", "2"]


def test_the_manual_names_every_column_of_every_list_in_its_order() -> None:
    for name, headings in {
        "geschiktheid": intern.ELIGIBILITY_HEADINGS,
        "uitval": intern.FALLOUT_HEADINGS,
        "activatie": intern.ACTIVATION_HEADINGS,
    }.items():
        listed = [cells[0] for cells in table_rows(section(page("uitvoer.md"), name))]
        assert listed == list(headings)


def test_without_lists_there_is_no_uitval_no_activatie_and_without_people_only_headings() -> None:
    files = intern.render(_plan([]))
    assert set(files) == {"geschiktheid.csv", "geschiktheid.xlsx"}
    assert files["geschiktheid.csv"].decode("utf-8-sig") == f"{HEADINGS}\r\n"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert intern.render(_plan(PEOPLE, [ROW])) == intern.render(_plan(PEOPLE, [ROW]))
