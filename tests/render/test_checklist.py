"""The office's list of tasks in a real browser: days, owners, states, ticks that stay, and on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator import timeline
from generator.model import Brand, WavePlan
from generator.policy import MILESTONE_KEYS
from generator.render import checklist
from tests.factory import make_office, make_wave
from tests.reading import read_blocks
from tests.render.browsing import assert_foreign_things_are_refused, listen, until
from tests.render.waves import after_the_conversion, make_wave_plan

pytestmark = pytest.mark.slow

PLAN = make_wave_plan()
GREEN, YELLOW, WHITE = "#1f6b4f", "#ffd400", "#ffffff"


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open the page of a plan as a file; on leaving, whatever it asked for or complained of is the failure."""
    contexts: list[tuple[BrowserContext, list[str]]] = []
    target = tmp_path / "takenlijst.html"

    def go(plan: WavePlan, width: int = 1280, context: BrowserContext | None = None, **options: Any) -> Page:
        target.write_bytes(checklist.render(plan))
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": 900}, **options)
            contexts.append((context, listen(context, "file:")))
        page = context.new_page()
        page.goto(target.as_uri())
        page.evaluate("document.fonts.ready.then(() => 0)")
        return page

    yield go
    for context, noise in contexts:
        context.close()
        assert noise == []


def task(page: Page, key: str) -> str:
    return " ".join(page.locator(f"#{key}").inner_text().split())


VIEWS = [
    *((width, scheme, GREEN) for width in (1280, 390, 320) for scheme in ("light", "dark")),
    *((1280, scheme, colour) for scheme in ("light", "dark") for colour in (YELLOW, WHITE)),
]


@pytest.mark.parametrize(("width", "scheme", "colour"), VIEWS)
def test_page_is_quiet_fits_and_has_no_accessibility_faults(
    open_page: Any, axe_source: str, width: int, scheme: str, colour: str
) -> None:
    plan = make_wave_plan(office=make_office(brand=Brand(colour=colour)))
    # axe needs to run its own script; the page's policy is judged in a test of its own.
    page = open_page(plan, width, color_scheme=scheme, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.evaluate(axe_source)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]] == []


def test_the_policy_of_the_page_lets_only_its_own_style_and_script_in(
    browser: Browser, tmp_path: Path
) -> None:
    target = tmp_path / "takenlijst.html"
    target.write_bytes(checklist.render(PLAN))
    context = browser.new_context()
    page = context.new_page()
    page.goto(target.as_uri())
    assert_foreign_things_are_refused(page)
    context.close()


# --- what stands there ----------------------------------------------------------------------------


def test_every_milestone_has_its_day_its_owner_and_something_to_do(open_page: Any) -> None:
    page = open_page(PLAN)
    assert page.locator(".klus").evaluate_all("all => all.map(one => one.id)") == list(MILESTONE_KEYS)
    for one in PLAN.milestones:
        assert page.locator(f"#{one.key} time").get_attribute("datetime") == one.day.isoformat()
        assert page.locator(f"#{one.key} input").count() >= 1
    owners = {key: page.locator(f"#{key} .eigenaar b").inner_text() for key in MILESTONE_KEYS}
    assert owners["klant-informeren"] == "jullie"
    assert owners["medewerkers-informeren"] == "klant"
    assert owners["gegevens-controleren"] == "klant en jullie"
    assert owners["overstap"] == "Loket en jullie"
    assert page.locator(".wie dd").all_inner_texts() == ["6 taken", "5 taken", "1 taak"]
    assert "Reken op 13 tot 33 vragen." in task(page, "herinneren")


@pytest.mark.parametrize(
    ("dated", "key", "word", "says"),
    [
        (date(2027, 1, 18), "selectie-insturen",      "voorbij", "Vandaag: stuur 8 klanten de aankondiging"),
        (date(2027, 1, 18), "klant-informeren",       "vandaag", "Vandaag: stuur 8 klanten de aankondiging"),
        (date(2027, 1, 18), "medewerkers-informeren", "hierna",  "Vandaag: stuur 8 klanten de aankondiging"),
        (date(2027, 1, 18), "afronden",               None,      "Vandaag: stuur 8 klanten de aankondiging"),
        (date(2027, 1, 19), "klant-informeren",       "voorbij", "Hierna, vrijdag 22 januari: de klanten lichten"),
        (date(2027, 2, 1),  "overstap",               "vandaag", "Vandaag: de overstap"),
        # The list of Loket has not come: the work waits.
        (date(2027, 2, 4),  "uitvallijst-verwerken",  "nog open", "Nog open: werk de uitvallijst af"),
        (date(2027, 3, 2),  "afronden",               "voorbij", "Alle dagen van deze golf zijn geweest."),
    ],
)  # fmt: skip
def test_the_date_of_the_kits_says_what_is_past_and_what_is_next(
    open_page: Any, dated: date, key: str, word: str | None, says: str
) -> None:
    page = open_page(make_wave_plan(dated))
    found = page.locator(f"#{key} mark").all_inner_texts()
    assert found == ([word] if word else [])
    assert says in page.locator(".titel .som").inner_text()
    assert page.locator("[aria-current=date]").count() == (word == "vandaag" or dated == date(2027, 1, 18))


@pytest.mark.parametrize(("still_open", "word"), [(2, "nog open"), (0, "voorbij")])
def test_the_uitvallijst_waits_until_everybody_is_helped(open_page: Any, still_open: int, word: str) -> None:
    page = open_page(after_the_conversion(make_wave_plan(date(2027, 2, 4)), still_open))
    assert page.locator("#uitvallijst-verwerken mark").inner_text() == word
    assert ("Nog open: 16 mensen." in task(page, "uitvallijst-verwerken")) == bool(still_open)
    # Now there is a workbook to work in.
    assert page.locator("#uitvallijst-verwerken a[href='uitval.xlsx']").count() == 1


WITH_ADDRESS = make_office(questions_per_day=6, base_url="https://overstap.lindeboom.example")


@pytest.mark.parametrize(
    ("key", "mail"),
    [("gegevens-controleren", "10"), ("klant-informeren", "20"), ("herinneren", "30"),
     ("uitvallijst-verwerken", "50"), ("afronden", "80")],
)  # fmt: skip
def test_before_a_mail_come_fresh_kits_and_the_site_that_it_links_to(
    open_page: Any, key: str, mail: str
) -> None:
    page = open_page(make_wave_plan(office=WITH_ADDRESS))
    typed = [one.split() for one in page.locator(f"#{key} code").all_inner_texts()]
    verbs = [words[1] for words in typed]
    assert verbs.index("build") < verbs.index("publish") < verbs.index("send")
    assert typed[verbs.index("send")][2:] == ["voorbeeld-2027-02", mail]
    # An office without an address for its sites has nothing to put there.
    other = open_page(PLAN)
    assert "publish" not in " ".join(other.locator("code").all_inner_texts())


def test_the_kits_are_made_again_between_the_list_that_was_edited_and_its_mail(open_page: Any) -> None:
    page = open_page(make_wave_plan(office=WITH_ADDRESS))
    said = page.locator("#uitvallijst-verwerken li").all_inner_texts()
    [edited] = [at for at, text in enumerate(said) if "Zet in de uitvallijst wie geregeld is." in text]
    after = [text.split("overstapkit ")[1].split()[0] for text in said[edited + 1 :]]
    assert after == ["build", "publish", "send"]


def test_before_any_task_it_says_for_which_day_kits_are_made(open_page: Any) -> None:
    """A bare `build` is of the peildatum in golf.yml, and the one that `init` wrote there grows old."""
    said = open_page(PLAN).locator("main").inner_text()
    before = said.partition("Voor de overstap")[0]
    assert "Zet eerst de peildatum in golf.yml op vandaag, of haal die regel weg." in before


def test_the_end_says_what_becomes_of_the_sites_where_there_are_any(open_page: Any) -> None:
    assert "Haal hun mappen dan zelf weg uit sites." in task(
        open_page(make_wave_plan(office=WITH_ADDRESS)), "afronden"
    )
    assert "sites" not in task(open_page(PLAN), "afronden")


def test_who_sends_by_hand_reads_how_to_say_so(open_page: Any) -> None:
    assert "--mark-sent --all" in open_page(PLAN).locator("footer").inner_text()


def test_without_a_list_nothing_leads_to_a_workbook_that_is_not_there(open_page: Any) -> None:
    page = open_page(PLAN)
    assert page.locator("a[href='uitval.xlsx']").count() == 0


def test_a_wave_that_begins_has_its_tasks_too(open_page: Any) -> None:
    page = open_page(replace(PLAN, kits=()))
    assert "Geef de klanten door aan Loket" in task(page, "selectie-insturen")
    assert "0 klanten" not in page.locator("main").inner_text()


def test_by_the_other_route_the_office_starts_the_move_itself(open_page: Any) -> None:
    wave = make_wave(route="collectief")
    page = open_page(replace(PLAN, wave=wave))
    assert "Start bij iedere klant de overstap in Loket." in task(page, "overstap")
    assert "ticket 2" not in page.locator("main").inner_text()
    assert "berichtencentrum" in task(page, "uitvallijst-verwerken")


# --- ticking off ----------------------------------------------------------------------------------


def test_a_tick_stays_when_the_page_is_made_again_and_goes_when_its_day_moves(open_page: Any) -> None:
    page = open_page(PLAN)
    count = page.locator("input").count()
    assert page.locator("#gedaan").inner_text() == f"0 van {count} afgevinkt"
    page.locator("#klant-informeren input").first.check()
    page.locator("#afronden input").first.check()
    assert page.locator("#gedaan").inner_text() == f"2 van {count} afgevinkt"
    later = open_page(make_wave_plan(date(2027, 1, 20)), context=page.context)
    assert later.locator("#klant-informeren input").first.is_checked()
    assert later.locator("#gedaan").inner_text() == f"2 van {count} afgevinkt"
    wave = make_wave(milestone_days={"afronden": 35}, dated=date(2027, 1, 20))
    moved = open_page(replace(PLAN, wave=wave, milestones=timeline.milestones(wave)), context=page.context)
    assert moved.locator("#klant-informeren input").first.is_checked()
    assert not moved.locator("#afronden input").first.is_checked()
    other = open_page(make_wave_plan(wave=make_wave(folder="andere-golf")), context=page.context)
    assert other.locator("#gedaan").inner_text() == f"0 van {count} afgevinkt"


def test_a_tick_in_one_window_is_seen_in_the_other(open_page: Any) -> None:
    one = open_page(PLAN)
    two = open_page(PLAN, context=one.context)
    one.locator("#herinneren input").first.check()
    until(two, "document.querySelector('#herinneren input').checked")


def test_a_keyboard_ticks_and_sees_where_it_is(open_page: Any) -> None:
    page = open_page(PLAN)
    page.locator("#klant-informeren input").first.focus()
    page.keyboard.press("Space")
    assert page.locator("#klant-informeren input").first.is_checked()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_without_scripts_the_list_is_still_a_list(open_page: Any) -> None:
    page = open_page(PLAN, java_script_enabled=False)
    page.locator("#klant-informeren input").first.check()
    assert not page.locator("#gedaan").is_visible()


# --- on paper, and what may not be there ----------------------------------------------------------


def test_on_paper_no_task_is_cut_in_two_and_there_is_a_line_for_a_name(open_page: Any) -> None:
    page = open_page(make_wave_plan(office=WITH_ADDRESS))
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    sheets = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
    assert len(sheets) <= 2
    for one in PLAN.milestones:
        title = "".join(checklist.title_of(one.key, PLAN).split())
        last = "".join(page.locator(f"#{one.key} ul span").last.inner_text().split())
        at = [number for number, sheet in enumerate(sheets) if title in sheet and last in sheet]
        assert len(at) == 1, one.key
    assert "".join(sheets).count("Wiedoethet?") == len(MILESTONE_KEYS)
    # A heading stands with what it is about.
    for sheet in sheets:
        assert not sheet.endswith(("Opdedagzelf", "Nadeoverstap"))


def test_names_of_an_office_a_wave_and_a_client_are_shown_as_they_are(open_page: Any) -> None:
    hostile = '</style><script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}'
    kit = PLAN.kits[0]
    client = replace(kit.client, name=hostile, addendum=False)
    wave = make_wave(name=hostile, folder='"><i>')
    plan = replace(PLAN, office=make_office(name=hostile), wave=wave, kits=(replace(kit, client=client),))
    page = open_page(plan)
    assert page.locator(".band p").first.inner_text() == hostile
    assert f"door {hostile}." in page.locator("#selectie-insturen").inner_text()
    assert page.locator("img").count() == 0
    assert page.title() == "Takenlijst van de golf"


def test_the_list_reads_easily_and_is_the_same_every_time() -> None:
    page = checklist.render(PLAN)
    assert page == checklist.render(make_wave_plan())
    found = read_blocks(
        [step.text for one in PLAN.milestones for step in checklist.desk_steps.steps(one.key, PLAN)], ()
    )
    assert found.longest_words <= 16
    assert found.flesch_douma >= 60
