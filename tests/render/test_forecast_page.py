"""The questions by day, as a page and as a table: in words, in numbers and drawn, and no alarm without ground."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser

from generator.model import Brand, WavePlan
from generator.policy import expected_questions
from generator.render import forecast_page, overview
from generator.render.forecast_page import of_plan
from tests.factory import make_counts, make_office, make_wave
from tests.render.browsing import judge, show, sideways, watched
from tests.render.waves import make_wave_plan

EARLY = date(2027, 1, 4)


def _plan(
    invited: int = 2000, a_day: int | None = 6, dated: date = date(2027, 1, 18), **more: Any
) -> WavePlan:
    office = more.pop("office", make_office(questions_per_day=a_day))
    return make_wave_plan(
        dated,
        office=office,
        counts=make_counts(INVITED=invited),
        questions=expected_questions(invited),
        **more,
    )


def _rows(plan: WavePlan) -> list[dict[str, str]]:
    text = forecast_page.table(plan).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def _text(browser: Browser, folder: Path, plan: WavePlan) -> str:
    (folder / "vragen.html").write_bytes(forecast_page.page(plan))
    with watched(browser) as page:
        page.goto((folder / "vragen.html").as_uri())
        return " ".join(page.locator("main").inner_text().split())


def test_the_table_has_a_row_a_working_day_and_adds_up_to_the_wave() -> None:
    rows = _rows(_plan())
    assert rows[0] == {
        "datum": "01-02-2027",
        "weekdag": "maandag",
        "werkdag": "1",
        "vragen_min": "8",
        "vragen_max": "20",
        "vragen_per_dag": "6",
        "blijft_liggen_min": "2",
        "blijft_liggen_max": "14",
    }
    assert [row["datum"][:5] for row in rows[4:7]] == ["05-02", "08-02", "09-02"]
    assert (sum(int(row["vragen_min"]) for row in rows), sum(int(row["vragen_max"]) for row in rows)) == (
        40,
        100,
    )


def test_without_a_capacity_the_table_says_nothing_of_what_is_left() -> None:
    rows = _rows(_plan(a_day=None))
    assert len(rows) == 10
    assert {
        row[key] for row in rows for key in ("vragen_per_dag", "blijft_liggen_min", "blijft_liggen_max")
    } == {""}


def test_the_table_is_written_as_every_csv_of_ours() -> None:
    data = forecast_page.table(_plan())
    assert data.startswith(b"\xef\xbb\xbfdatum;weekdag;")
    assert data.endswith(b"\r\n")
    assert forecast_page.table(_plan(invited=0)).decode("utf-8-sig").count("\r\n") == 1


# fmt: off
VERDICTS = [
    # invited  a day  says
    (0,        6,     ["Nog geen vragen te verwachten"]),
    (648,      6,     ["Jullie kunnen het aan", "Op de drukste dag, maandag 1 februari, komen er hoogstens 6."]),
    (20,       1,     ["Jullie kunnen 1 vraag per dag aan.", "komt er hoogstens 1."]),
    (648,      5,     ["Als het druk wordt, komen jullie tekort",
                       "op maandag 1 februari hoogstens 1, op dinsdag 2 februari hoogstens 2 en op woensdag 3 februari hoogstens 2.",
                       "Op donderdag 4 februari zijn jullie weer bij."]),
    (2000,     6,     ["Jullie komen tekort",
                       "Van maandag 1 februari tot en met maandag 22 februari blijven er vragen liggen.",
                       "De meeste op vrijdag 5 februari: hoogstens 45."]),
    (2000,     1,     ["Op vrijdag 26 februari liggen er nog 80. Dat is nog 80 dagen werk."]),
    (648,      None,  ["Hoeveel vragen kunnen jullie aan?", "Zet vragen_per_dag in kantoor.yml."]),
]
# fmt: on


@pytest.mark.slow
@pytest.mark.parametrize(("invited", "a_day", "says"), VERDICTS)
def test_the_page_says_in_words_when_the_desk_is_short_and_by_how_many(
    browser: Browser, tmp_path: Path, invited: int, a_day: int | None, says: list[str]
) -> None:
    text = _text(browser, tmp_path, _plan(invited, a_day))
    for one in says:
        assert one in text
    is_short = a_day is not None and of_plan(_plan(invited, a_day)).is_short
    assert ("tekort" in text) is is_short
    assert ("Wat je kunt doen" in text) is is_short
    assert ("Blijft liggen" in text) is (a_day is not None and invited > 0)


@pytest.mark.slow
def test_a_smaller_wave_is_advised_only_while_the_list_can_still_change(
    browser: Browser, tmp_path: Path
) -> None:
    before = _text(browser, tmp_path, _plan(dated=EARLY))
    assert "Met hoogstens 660 uitnodigingen blijft er niets liggen. Deze golf heeft er 2.000." in before
    after = _text(browser, tmp_path, _plan(dated=date(2027, 1, 5)))
    assert "Maak plek voor 20 vragen per dag." in after
    assert "Maak de golf kleiner." not in after
    over = _text(browser, tmp_path, _plan(dated=date(2027, 3, 1)))
    assert "Deze dagen zijn geweest" in over
    assert "Wat je kunt doen" not in over


@pytest.mark.slow
def test_other_waves_of_the_same_weeks_are_named_and_not_counted(browser: Browser, tmp_path: Path) -> None:
    others = (
        make_wave(folder="b", name="Golf Noord", converts_on=date(2027, 2, 8)),
        make_wave(folder="c", name="Golf <Zuid>", converts_on=date(2027, 6, 7)),
    )
    plan = _plan(others=others)
    text = _text(browser, tmp_path, plan)
    assert "loopt nog een golf: Golf Noord (overstap op 8 februari). Die vragen tellen hier niet mee." in text
    assert "Dan blijft er van deze golf niets liggen" in text
    assert "Zuid" not in text
    assert _rows(plan) == _rows(replace(plan, others=()))
    two = (others[0], replace(others[1], converts_on=date(2027, 1, 25)))
    text = _text(browser, tmp_path, replace(plan, others=two))
    assert "lopen nog 2 golven: Golf <Zuid> (overstap op 25 januari) en Golf Noord" in text


@pytest.mark.slow
def test_a_wave_with_another_beside_it_never_gets_a_plain_yes(browser: Browser, tmp_path: Path) -> None:
    large = make_office(questions_per_day=500)
    beside = make_wave(folder="b", name="Golf Noord", converts_on=date(2027, 2, 8))
    far = replace(beside, converts_on=date(2027, 6, 7))
    for others, title, sign in (
        ((), "Jullie kunnen het aan", "klaar"),
        ((far,), "Jullie kunnen het aan", "klaar"),
        ((beside,), "Deze golf alleen kunnen jullie aan", "letop"),
    ):
        plan = _plan(office=large, others=others)
        (tmp_path / "vragen.html").write_bytes(forecast_page.page(plan))
        with watched(browser) as page:
            page.goto((tmp_path / "vragen.html").as_uri())
            assert page.locator("#oordeel").inner_text() == title
            assert page.locator(f".oordeel.o-{sign}").count() == 1
        (tmp_path / "index.html").write_bytes(overview.render(plan))
        with watched(browser) as page:
            page.goto((tmp_path / "index.html").as_uri())
            told = page.locator(".vragen").inner_text()
            assert ("In dezelfde weken loopt nog een golf: Golf Noord" in told) == (beside in others)


@pytest.mark.slow
def test_the_bars_are_as_long_as_the_numbers_and_the_line_stands_at_what_the_desk_can_do(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "vragen.html").write_bytes(forecast_page.page(_plan()))
    with watched(browser) as page:
        page.goto((tmp_path / "vragen.html").as_uri())
        widths = page.evaluate(
            """[...document.querySelectorAll('tbody tr')].slice(0, 10).map((row) => {
                const bar = row.querySelector('.dagstaaf').getBoundingClientRect();
                const at = (one) => { const node = row.querySelector(one); return node ? node.getBoundingClientRect() : bar };
                return [at('.zeker').width, at('.misschien').right - bar.left, at('.grens i').right - bar.left, bar.width];
            })"""
        )
    for one, (sure, most, line, whole) in zip(of_plan(_plan()).days, widths, strict=False):
        assert sure / whole == pytest.approx(one.low / 20, abs=0.02)
        assert most / whole == pytest.approx(one.high / 20, abs=0.02)
        assert line / whole == pytest.approx(6 / 20, abs=0.02)


@pytest.mark.slow
def test_no_line_is_drawn_far_beyond_the_bars(browser: Browser, tmp_path: Path) -> None:
    assert b'class="grens"' in forecast_page.page(_plan(a_day=60))
    assert b'class="grens"' not in forecast_page.page(_plan(a_day=61))
    assert "kunnen jullie aan" not in _text(browser, tmp_path, _plan(a_day=61)).split("Per werkdag")[1]


@pytest.mark.slow
@pytest.mark.parametrize("colour", ["#1f6b4f", "#ffd400"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_quiet_fits_and_has_no_accessibility_faults(
    browser: Browser, tmp_path: Path, axe_source: str, scheme: str, colour: str
) -> None:
    office = make_office(questions_per_day=6, brand=Brand(colour=colour))
    plan = _plan(dated=date(2027, 2, 3), office=office)
    (tmp_path / "vragen.html").write_bytes(forecast_page.page(plan))
    with watched(browser, color_scheme=scheme, bypass_csp=True) as page:
        for width in (1280, 390, 320):
            show(page, tmp_path, "vragen.html", scheme, width)
            assert judge(page, axe_source)[1] == []
        assert sideways(page) == [0, 0, 0]
        assert page.locator("[aria-current=date] th").inner_text().split() == ["wo", "3", "feb", "vandaag"]


@pytest.mark.slow
def test_on_paper_the_days_are_one_sheet_that_reads_without_colour(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "vragen.html").write_bytes(forecast_page.page(_plan(invited=700)))
    with watched(browser) as page:
        page.goto((tmp_path / "vragen.html").as_uri())
        page.pdf(path=tmp_path / "vragen.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "vragen.pdf")
    assert len(document) == 1
    assert document[0].get_width() < document[0].get_height()
    text = " ".join(document[0].get_textpage().get_text_bounded().split())
    assert "ma 1 feb 3 tot 7 0 tot 1" in text
    assert "Naar het overzicht" not in text


def test_the_page_depends_on_the_plan_only() -> None:
    assert forecast_page.page(_plan()) == forecast_page.page(_plan())
    assert b"<script" not in forecast_page.page(_plan())
    assert b" style=" not in forecast_page.page(_plan())
