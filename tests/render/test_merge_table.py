"""samenvoegen.csv as Word reads it: every column promised, one line a client, no person, no formula."""

import csv
import io
import re
from dataclasses import replace
from datetime import date

import pytest

from generator.model import ActivationCounts, FalloutCounts, StandingMail, WavePlan
from generator.render import merge_table
from generator.render.mail_kinds import EVERY_KIND
from tests.factory import make_client, make_counts, make_kit, make_office, make_wave
from tests.render.mail_cases import AFTER, KITS, accounts, fallout
from tests.render.waves import make_wave_plan
from tests.test_docs import page, rows, section

WAVE = make_wave_plan()


def of(plan: WavePlan, *standing: StandingMail) -> list[dict[str, str]]:
    text = merge_table.render(plan, standing).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def row(**changes: object) -> dict[str, str]:
    """Return the row of the one client of a wave."""
    kit = make_kit(**changes)  # type: ignore[arg-type]
    return of(replace(WAVE, wave=kit.wave, office=kit.office, kits=(kit,)))[0]


def standing(name: str, subject: str, number: str = "1042", language: str = "nl") -> StandingMail:
    return StandingMail(
        client=number,
        name=name,
        language=language,
        subject=subject,
        text="",
        page="",
        version="",
        draft=None,
    )


# --- the form of the file -------------------------------------------------------------------------


def test_the_file_is_as_the_contract_writes_every_csv() -> None:
    data = merge_table.render(WAVE)
    assert data.startswith(b"\xef\xbb\xbfklantnummer;naam;")
    lines = data.decode("utf-8-sig").split("\r\n")
    assert lines.pop() == ""
    assert len(lines) == 1 + len(WAVE.kits)
    assert not [line for line in lines if "\n" in line or "\r" in line]
    assert ";onbekend;" in lines[1]
    assert '"' not in lines[0]


def test_rows_stand_in_the_order_of_their_numbers() -> None:
    kits = [make_kit(client=make_client(number=number)) for number in ("10", "9", "A-2", "A-10")]
    assert [one["klantnummer"] for one in of(replace(WAVE, kits=tuple(kits)))] == ["9", "10", "A-2", "A-10"]


def test_a_wave_without_clients_has_its_headings() -> None:
    text = merge_table.render(replace(WAVE, kits=())).decode("utf-8-sig")
    assert text == ";".join(merge_table.HEADINGS) + "\r\n"


def test_word_can_read_every_heading() -> None:
    """Word reads 255 columns, and of a name 40 letters, digits and underscores."""
    assert len(merge_table.HEADINGS) <= 255
    assert len(set(merge_table.HEADINGS)) == len(merge_table.HEADINGS)
    assert [name for name in merge_table.HEADINGS if not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", name)] == []


def test_no_cell_holds_a_line_break_and_none_is_a_formula() -> None:
    found = row(
        office=make_office(address="Lindelaan 1\n1234 AB  Zutphen", phone="+31 (0)20 123 45 67"),
        client=make_client(name="=HYPERLINK(1)", contact_person="-Joke", town="@home", salutation="+Beste"),
    )
    assert found["kantoor_adres"] == "Lindelaan 1 1234 AB Zutphen"
    assert [found[name] for name in ("naam", "contactpersoon", "plaats", "aanhef")] == [
        "'=HYPERLINK(1)",
        "'-Joke",
        "'@home",
        "'+Beste,",
    ]
    assert not [name for name, cell in found.items() if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0575 12 34 56", "0575 12 34 56"),
        ("+31 575 12 34 56", "0031 575 12 34 56"),
        ("+31 (0)575 12 34 56", "0031 575 12 34 56"),
        (None, ""),
    ],
)
def test_a_phone_number_begins_with_a_nought(typed: str | None, written: str) -> None:
    assert row(client=make_client(phone=typed))["telefoon"] == written


# --- what stands in it ----------------------------------------------------------------------------


def test_a_letter_finds_the_client_whole() -> None:
    found = row(client=make_client(phone="0575 12 34 56", languages=("nl", "pl"), products=("500", "340")))
    assert {name: found[name] for name in list(merge_table.HEADINGS)[:16]} == {
        "klantnummer": "1042",
        "naam": "Bakkerij De Korenaar",
        "email": "info@dekorenaar.example",
        "contactpersoon": "Joke Visser",
        "aanhef": "Beste Joke,",
        "telefoon": "0575 12 34 56",
        "plaats": "Zutphen",
        "aanspreekvorm": "je",
        "talen": "nl, pl",
        "producten": "500, 340",
        "product_500": "ja",
        "product_500_verwacht": "blijft-voorlopig",
        "addendum": "onbekend",
        "mijnloket_actief": "onbekend",
        "site": "",
        "map": "bakkerij-de-korenaar-1042",
    }


def test_days_are_written_out_and_sortable() -> None:
    found = row(wave=make_wave(converts_on=date(2027, 2, 1)))
    assert [found[f"overstap_{part}"] for part in ("datum", "weekdag", "iso")] == [
        "1 februari 2027",
        "maandag",
        "2027-02-01",
    ]
    assert found["klant_informeren_iso"] == "2027-01-18"
    assert found["peildatum_datum"] == "18 januari 2027"


def test_numbers_of_people_are_told_and_unknown_ones_are_empty() -> None:
    known = row(counts=make_counts(INVITED=2000, EXPECTED_FALLOUT=3), shared_addresses=4)
    told = (
        "mensen",
        "aantal_uitnodiging",
        "aantal_navragen",
        "gedeelde_adressen",
        "vragen_min",
        "vragen_max",
    )
    assert [known[name] for name in told] == ["2003", "2000", "0", "4", "40", "100"]
    assert {row(counts=None)[name] for name in told} == {""}


def test_the_lists_of_after_the_move_are_told_when_they_are_there() -> None:
    after = row(wave=AFTER, fallout=fallout(TECHNICAL=2), activation=accounts(ACTIVATED=12, EXPIRED=1))
    names = ("uitval_totaal", "uitval_geregeld", "uitval_open", "activatie_klaar", "activatie_totaal")
    assert [after[name] for name in names] == ["4", "2", "2", "12", "13"]
    assert {row()[name] for name in names} == {""}
    assert isinstance(fallout(), FalloutCounts)
    assert isinstance(accounts(), ActivationCounts)


def test_a_subject_is_that_of_the_mail_as_it_stands() -> None:
    kit = make_kit()
    told = of(
        replace(WAVE, kits=(kit,)),
        standing("20-aankondiging-klant", "Op 1 februari"),
        standing("20-aankondiging-klant", "On 1 February", language="en"),
        standing("30-herinnering-klant", "Van een ander", number="1043"),
    )[0]
    assert told["onderwerp_20"] == "Op 1 februari"
    assert told["onderwerp_30"] == ""


def test_every_kind_of_kit_gives_a_whole_row() -> None:
    for name, kit in KITS.items():
        found = of(replace(WAVE, wave=kit.wave, office=kit.office, kits=(kit,)))[0]
        assert tuple(found) == merge_table.HEADINGS, name
        assert None not in found.values(), name


# --- the promise ----------------------------------------------------------------------------------


def promised() -> list[str]:
    """Return the columns of the manual, with those that it names together written out."""
    keys = [key.replace("-", "_") for key in merge_table.MILESTONE_KEYS]
    together = {
        "<taak>": keys,
        "<besluit>": [str(one).replace("-", "_") for one in merge_table.Outcome],
        "<soort>": [name.removeprefix("vooraf_") for name in merge_table.HEADINGS if "vooraf_" in name],
        "<feit>": list(merge_table.FACTS),
        "<nn>": [kind.name[:2] for kind in EVERY_KIND if kind.reader == "klant"],
    }
    found = []
    for names, *_ in rows(section(page("uitvoer.md"), "samenvoegen")):
        marks = [mark for mark in together if mark in names]
        for value in together[marks[0]] if marks else [""]:
            found += [name.replace(marks[0], value) if marks else name for name in names.split(", ")]
    return found


def test_the_manual_promises_every_column_in_its_order() -> None:
    assert promised() == list(merge_table.HEADINGS)
