"""The working sheet of after the move: everybody on it, nothing outside it, and the payslip before payday."""

import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pikepdf
import pytest

from generator import brand
from generator.fallout_words import REASONS as SAID
from generator.model import Brand
from generator.render import fallout_sheet
from generator.render.look import styles
from generator.render.pdf import lay_out
from tests.factory import make_client, make_person, make_wave
from tests.render.fallout_cases import LONG_NAME, LONG_WORD, PLANS, REASONS, listed, make_plan, row
from tests.render.sheets import MM, failures, fonts, pages

EVERY_PLAN = pytest.mark.parametrize("name", PLANS)
HEADED = "Geregeld Nummer Naam Zo staat het op de lijst"


@cache
def made(name: str) -> bytes:
    return fallout_sheet.render(PLANS[name])["uitval.pdf"]


def text(plan: Any) -> str:
    return " ".join(pages(fallout_sheet.render(plan)["uitval.pdf"]))


@cache
def laid_out(name: str) -> Any:
    look = PLANS[name].public.client.brand
    return lay_out(fallout_sheet.sheet_html(PLANS[name]), styles("uitval", brand.palette(look.colour)))


def boxes(box: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Yield every box of a page with those around it."""
    yield box, above
    for child in getattr(box, "children", ()):
        yield from boxes(child, (*above, box))


# --- what is on it --------------------------------------------------------------------------------


def test_without_a_list_with_somebody_on_it_there_is_no_sheet() -> None:
    for plan in (make_plan(None), make_plan([]), make_plan([], []), make_plan(None, [])):
        assert fallout_sheet.render(plan) == {}


def test_every_reason_stands_there_with_its_action_once_and_who_acts() -> None:
    said = text(make_plan([row(n) for n in range(34)]))
    for reason, words in SAID.items():
        assert said.count(f"{words.title} 2 mensen {words.action}") == 1, reason
    for written in REASONS:
        assert said.count(written) >= 2
    order = ("Dit vraag je aan de klant", "Dit doe je zelf", "Hier hoef je bijna niets te doen")
    assert sorted(order, key=said.index) == list(order)


def test_everybody_stands_there_once_with_number_and_name() -> None:
    for name in ("eight people", "120 people"):
        said = " ".join(pages(made(name)))
        found = re.findall(r"\b(\d+) (?:Samira|Piet|Anna|Jan|Fatma|Ilse) ", said)
        assert sorted(map(int, found)) == list(range(8 if name == "eight people" else 120))


def test_the_numbers_stand_on_top_and_the_helped_ones_at_the_end() -> None:
    said = " ".join(pages(made("eight people")))
    assert "6 nog open + 2 geregeld = 8 op de lijst 1 voorspeld, 7 verrassingen" in said
    assert said.index("Al geregeld") > said.index("Rechten ontbreken")
    assert "3 Jan de Vries Heeft MijnLoket al" in said[said.index("Al geregeld") :]


@EVERY_PLAN
def test_everybody_who_waits_has_a_box_to_tick(name: str) -> None:
    private = PLANS[name].private
    waiting = {one.row.number for one in private.fallout or () if not one.row.handled}
    unfinished = [one for one in private.activation or () if one.status != "geactiveerd"]
    below = [one for one in unfinished if one.row.number not in waiting]
    rows = [one for one in private.fallout or () if not one.row.handled]
    expected = len(rows) + len(below)
    drawn = [box for page in laid_out(name).pages for box, _ in boxes(page._page_box) if _is_tick(box)]
    assert len([box for box in drawn if box.element.get("class") == "vakje"]) == expected
    missing = sum(one.without_payslip for one in rows) + sum(one.without_payslip for one in below)
    assert len([box for box in drawn if box.element.get("class") == "vakje klein"]) == missing
    for box in drawn:
        assert box.border_left_width / MM >= 0.4
        assert box.border_width() / MM >= 4


def _is_tick(box: Any) -> bool:
    return type(box).__name__ == "InlineBlockBox" and "vakje" in (box.element.get("class") or "")


def test_accounts_say_who_needs_what_and_nobody_twice() -> None:
    plan = make_plan(
        [row(1, reason_text="Technische fout")],
        [
            listed(1, status_text="mislukt"),
            listed(2, status_text="verlopen"),
            listed(3, status_text="uitgenodigd"),
            listed(4, status_text="geactiveerd"),
        ],
    )
    said = text(plan)
    below = said[said.index("Nog niet klaar met het account") :]
    assert "Van 4 mensen op de lijst is er 1 klaar en 3 nog niet." in below
    assert "Een nieuwe uitnodiging: 2 mensen. Een herinnering: 1 persoon." in below
    assert "1 persoon staat hierboven al, bij de uitvallijst." in below
    assert "Piet van den Berg" not in below
    assert below.index("Uitnodiging is verlopen") < below.index("Heeft een uitnodiging")
    assert "Fatma" not in below
    assert "3 mensen zien nu geen loonstrook" in said


def test_who_stands_on_no_list_is_not_forgotten() -> None:
    said = text(make_plan([row(1)], [listed(2)], people=[make_person(number="77")]))
    assert "1 persoon staat op geen enkele lijst, maar zou een uitnodiging krijgen." in said


def test_who_got_an_account_by_now_is_only_ticked_off() -> None:
    said = text(make_plan([row(15)], [listed(15, status_text="geactiveerd")]))
    assert "Heeft nu een account 1 persoon Het is gelukt." in said
    assert "Niemand op deze lijst mist nu een loonstrook" in said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("all helped", "Iedereen van de uitvallijst is geholpen."),
        ("all done", "Niemand van deze klant staat op de uitvallijst."),
        ("all done", "Niemand: alle 4 mensen op de lijst zijn klaar."),
        ("only accounts", "De uitvallijst is er nog niet."),
    ],
)
def test_empty_states_say_what_they_mean(name: str, said: str) -> None:
    assert said in " ".join(pages(made(name)))
    assert ("Iedereen is geholpen" in pages(made(name))[0]) is name.startswith("all")


# --- the safety net -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("payday", "dated", "said"),
    [
        (24, date(2027, 2, 5), "Doe het vóór woensdag 24 februari. Dan is het betaaldag."),
        (24, date(2027, 2, 24), "Doe het vandaag: het is betaaldag."),
        (24, date(2027, 2, 25), "Doe het vóór woensdag 24 maart."),
        (None, date(2027, 2, 5), "Doe het vóór de volgende betaaldag."),
    ],
)
def test_the_payslip_comes_before_the_next_payday(payday: int | None, dated: date, said: str) -> None:
    assert said in text(make_plan([row(0)], wave=make_wave(dated=dated, payday=payday)))


def test_who_sees_no_payslip_is_counted_named_and_marked() -> None:
    said = text(make_plan([row(0), row(3), row(13)]))
    assert "1 persoon ziet nu geen loonstrook" in said
    assert "Samira Yilmaz (0)" in said
    assert said.count("geven") == 1
    many = text(make_plan([row(17 * n) for n in range(7)]))
    assert "7 mensen zien nu geen loonstrook" in many
    assert "(0)" not in many


def test_how_to_give_a_payslip_promises_only_what_is_known() -> None:
    said = text(make_plan([row(0)]))
    for rule in (
        "Op papier: geef hem zelf, of in een dichte envelop.",
        "Als PDF: alleen naar een eigen adres. Nooit naar een gedeeld of zakelijk adres.",
        "Die kan de loonstroken ophalen van wie geen MijnLoket heeft. Ook de jaaropgaven.",
    ):
        assert rule in said
    assert "knop" not in said


# --- how it is printed ----------------------------------------------------------------------------


@EVERY_PLAN
def test_nothing_stands_outside_the_page_or_its_cell(name: str) -> None:
    for page in laid_out(name).pages:
        bottom = 210 * MM - page._page_box.margin_bottom
        for box, above in boxes(page._page_box):
            if not getattr(box, "text", "").strip():
                continue
            assert box.position_x >= 14.7 * MM, box.text
            assert box.position_x + box.width <= 282.3 * MM, box.text
            in_margin = any(type(one).__name__ == "MarginBox" for one in above)
            assert in_margin or box.position_y + box.height <= bottom + 1, box.text
            for cell in (one for one in above if type(one).__name__ == "TableCellBox"):
                assert box.position_x + box.width <= cell.position_x + cell.border_width() + 0.5, box.text


@EVERY_PLAN
def test_no_row_is_split_and_every_page_of_a_table_has_its_headings(name: str) -> None:
    seen: dict[Any, int] = {}
    for number, page in enumerate(laid_out(name).pages):
        tables = [box for box, _ in boxes(page._page_box) if type(box).__name__ == "TableBox"]
        for table in tables:
            first = table.children[0]
            assert first.element.tag == "thead", number
        rows = {box.element for box, _ in boxes(page._page_box) if type(box).__name__ == "TableRowBox"}
        for one in rows:
            if one.find("td") is not None or one.get("class") == "groep":
                assert seen.setdefault(one, number) == number


@EVERY_PLAN
def test_a_reason_never_stands_alone_at_the_foot_of_a_page(name: str) -> None:
    for page in laid_out(name).pages:
        rows = [box.element for box, _ in boxes(page._page_box) if type(box).__name__ == "TableRowBox"]
        if rows:
            assert rows[-1].get("class") != "groep"


def test_many_people_take_many_pages_that_say_which_they_are() -> None:
    said = pages(made("120 people"))
    assert 5 <= len(said) <= 12
    for number, page in enumerate(said, 1):
        assert f"bladzijde {number} van {len(said)}" in page
        assert "Alleen voor het kantoor: hier staan namen in." in page
        assert "Bakkerij De Korenaar · 5 februari 2027" in page
        assert HEADED in page or "Nummer Naam Wat er was" in page
    assert len(pages(made("one person"))) == 1


def test_a_name_of_200_letters_is_printed_whole() -> None:
    said = "".join(" ".join(pages(made("120 people with long names"))).split())
    assert said.count(LONG_WORD) == 40
    assert said.count("".join(LONG_NAME.split())) == 40


def test_names_cannot_be_markup_and_what_no_font_holds_is_said() -> None:
    said = " ".join(pages(made("strange names")))
    assert "<b>Kok</b> {{ klant }} 'n & Zn" in said
    assert "Ёлка Шевченко" in said
    assert "3 naam niet bekend <script>" in said
    assert "4 naam niet bekend" in said


@EVERY_PLAN
def test_is_accessible_and_has_title_and_language(name: str) -> None:
    assert failures(made(name)) == []
    with pikepdf.open(io.BytesIO(made(name))) as document:
        assert str(document.Root.Lang) == "nl"
        assert document.docinfo["/Title"] == "Wie kan nog niet in MijnLoket? – Bakkerij De Korenaar"


def test_table_cells_are_tagged_with_headings_for_a_screen_reader() -> None:
    with pikepdf.open(io.BytesIO(made("eight people"))) as document:
        found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary)]
        tags = [str(o.S) for o in found if "/S" in o and "/P" in o]
    assert tags.count("/H1") == 1
    # One of the three goes on over the page, and starts there with its headings again.
    assert tags.count("/Table") == 4
    assert tags.count("/TH") == 3 * 7 + 4 + 6
    assert tags.count("/TD") == 7 * 6 + 4 * 2


def test_uses_our_own_letters_only() -> None:
    names = ("Atkinson", "Noto", "Vazirmatn")
    assert all(font.startswith(names) for font in fonts(made("strange names")))


@pytest.mark.parametrize("colour", ["#ffffff", "#ffd500", "#000000"])
def test_every_colour_of_a_client_prints(colour: str) -> None:
    client = make_client(name="W" * 200, brand=Brand(colour=colour))
    sheet = fallout_sheet.render(make_plan([row(0)], client=client))["uitval.pdf"]
    assert "nog open" in pages(sheet)[0]


def test_the_same_lists_give_the_same_bytes() -> None:
    plan = PLANS["eight people"]
    assert fallout_sheet.render(plan) == fallout_sheet.render(plan)
