"""The overview of a wave in a real browser: complete, harmless, and usable with and without JavaScript."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from generator import preflight
from generator.model import ActivationCounts, ActivationStatus, Brand, Care, FalloutCounts, WavePlan
from generator.policy import expected_questions
from generator.problems import Problem
from generator.render import overview
from generator.render.mail_kinds import KINDS
from generator.render.overview_words import CARES
from tests.conftest import FIGURES
from tests.factory import make_client, make_counts, make_kit, make_office, make_wave
from tests.render.browsing import assert_foreign_things_are_refused, judge, until
from tests.render.waves import OFFICE_FILES, after_the_conversion, files, make_wave_plan

pytestmark = pytest.mark.slow

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style><script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "' onmouseover='alert(1)",
    "&lt;b&gt; &#38; *sterren* [x](javascript:alert(1))",
    "Café Ş’ik Łódź \u0645\u062e\u0628\u0632",
]


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open a plan as a file, in a browser that records every request, message and dialog."""
    contexts = []

    def go(plan: WavePlan, failed: frozenset[str] = frozenset(), width: int = 1280, **options: Any) -> Page:
        target = tmp_path / "index.html"
        target.write_bytes(overview.render(plan, failed))
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        heard: list[str] = []
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (heard.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: heard.append(f"request: {request.url[:60]}"))
        page.goto(target.as_uri())
        page.evaluate("document.fonts.ready.then(() => 0)")
        page.heard = [one for one in heard if target.as_uri()[:60] not in one and "data:" not in one]  # type: ignore[attr-defined]
        return page

    yield go
    for context in contexts:
        context.close()


def _names(page: Page) -> list[str]:
    return [name.inner_text() for name in page.locator("tbody tr:visible .naam").all()]


def _row(page: Page, name: str) -> Any:
    return page.locator("tbody tr", has=page.locator(".naam", has_text=name))


GREEN, YELLOW, WHITE = "#1f6b4f", "#ffd400", "#ffffff"
VIEWS = [
    *((width, scheme, GREEN) for width in (1280, 390, 320) for scheme in ("light", "dark")),
    *((1280, scheme, colour) for scheme in ("light", "dark") for colour in (YELLOW, WHITE)),
    (390, "light", YELLOW),
]


@pytest.mark.parametrize(("width", "scheme", "colour"), VIEWS)
def test_page_is_quiet_fits_and_has_no_accessibility_faults(
    open_page: Any, axe_source: str, width: int, scheme: str, colour: str
) -> None:
    plan = make_wave_plan(
        date(2027, 1, 20), office=make_office(brand=Brand(colour=colour), questions_per_day=6)
    )
    # axe needs to run its own script; the page's policy is judged in the test after this one.
    page = open_page(plan, frozenset({"1007"}), width, color_scheme=scheme, bypass_csp=True)
    assert page.heard == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", background)[:3])) < 300) == (scheme == "dark")
    page.locator("details").first.evaluate("one => one.open = true")
    page.evaluate(axe_source)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]] == []


def test_the_policy_of_the_page_lets_only_its_own_style_and_script_run(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    assert page.heard == []
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")
        == "rgb(31, 107, 79)"
    )
    assert page.evaluate("document.fonts.check('700 17px \"Atkinson Hyperlegible Next\"')")
    assert_foreign_things_are_refused(page)


def test_hostile_names_are_shown_as_they_are(open_page: Any) -> None:
    clients = [make_client(number=str(n), name=name, town=name) for n, name in enumerate(HOSTILE)]
    kits = tuple(make_kit(client=client, slug=f"klant-{client.number}") for client in clients)
    plan = make_wave_plan(
        kits=kits,
        left_out=(make_client(number="99", name=HOSTILE[0]),),
        office=make_office(name=HOSTILE[1]),
        wave=make_wave(name=HOSTILE[2]),
        files={},
    )
    page = open_page(plan)
    assert page.heard == []
    assert sorted(_names(page)) == sorted([*HOSTILE, HOSTILE[0]])
    assert page.locator("h1").inner_text() == HOSTILE[2]
    assert page.locator(".band p").first.inner_text() == HOSTILE[1]
    assert page.title() == "Overzicht van de golf"
    assert page.locator("img, iframe").count() == 0
    page.get_by_role("searchbox").fill("sterren")
    assert _names(page) == [HOSTILE[5]]


def test_the_most_urgent_clients_come_first_and_those_left_out_last(open_page: Any) -> None:
    page = open_page(make_wave_plan(), frozenset({"1036"}))
    states = [one.inner_text() for one in page.locator("tbody .stand").all()]
    assert states == ["Mislukt", *["Eerst oplossen"] * 2, *["Let op"] * 3, *["Klaar"] * 2, "Gaat niet mee"]
    assert "De vorige kit staat er nog." in _row(page, "Kapsalon Knip & Co").inner_text()


def test_the_filter_and_the_search_work_together_and_are_told(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.get_by_role("button", name="Let op 3").click()
    assert _names(page) == ["Bakkerij De Korenaar", "Hoveniers Groen & Grond", "Zorggroep De Linde"]
    assert page.get_by_role("button", name="Let op 3").get_attribute("aria-pressed") == "true"
    search = page.get_by_role("searchbox", name="Zoek een klant op naam, nummer of plaats")
    search.fill("ARNHEM")
    assert _names(page) == ["Zorggroep De Linde"]
    assert page.get_by_role("status").inner_text() == "1 van 9 klanten"
    search.fill("1029 groen")
    assert _names(page) == ["Hoveniers Groen & Grond"]
    search.fill("bestaat niet")
    assert page.locator("table").is_hidden()
    assert page.locator("#geen").is_visible()
    search.fill("")
    page.get_by_role("button", name="Alle 9").click()
    assert len(_names(page)) == 9


def test_a_click_on_a_heading_sorts_and_a_second_click_turns_it_round(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    by_name = sorted(_names(page))
    head = page.get_by_role("columnheader", name="Klant")
    head.get_by_role("button").click()
    assert _names(page) == by_name
    assert head.get_attribute("aria-sort") == "ascending"
    head.get_by_role("button").press("Enter")
    assert _names(page) == by_name[::-1]
    assert head.get_attribute("aria-sort") == "descending"
    page.get_by_role("columnheader", name="Mensen").get_by_role("button").click()
    assert _names(page)[:3] == ["Zorggroep De Linde", "Transport Kuipers", "Hoveniers Groen & Grond"]
    assert page.locator("th[aria-sort]").count() == 1


def test_without_javascript_everything_is_there_and_no_control_is(open_page: Any) -> None:
    page = open_page(make_wave_plan(), java_script_enabled=False)
    assert page.locator("tbody tr").count() == 9
    assert page.locator("#kiezen").is_hidden()
    assert page.locator("thead button").count() == 0
    summary = _row(page, "Bakkerij De Korenaar").locator("summary", has_text="Mails")
    summary.click()
    assert page.get_by_role("link", name="Aankondiging klant van Bakkerij De Korenaar").is_visible()


# On a phone the card of a client that is left out has no empty cells for people and links.
@pytest.mark.parametrize(("width", "cells"), [(1280, 36), (390, 34)])
def test_the_rows_stay_a_table_for_who_cannot_see_it(open_page: Any, width: int, cells: int) -> None:
    page = open_page(make_wave_plan(), width=width)
    # What the browser tells a screen reader, styles included; CSS that turns rows into cards may undo it.
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    roles = Counter(node["role"]["value"] for node in tree["nodes"] if not node["ignored"])
    found = {role: roles[role] for role in ("table", "row", "rowheader", "cell", "columnheader")}
    assert found == {"table": 1, "row": 10, "rowheader": 9, "cell": cells, "columnheader": 5}


def test_links_lead_to_files_that_are_there_and_to_no_other(open_page: Any) -> None:
    plan = make_wave_plan()
    kit = plan.kits[2]
    page = open_page(plan)
    hrefs = [one.get_attribute("href") for one in _row(page, kit.client.name).locator("a").all()]
    own = {f"{kit.slug}/{path}" for path in plan.files[kit.client.number]}
    assert set(hrefs) <= own
    wanted = {"site/index.html", "print/flyer.nl.pdf", "print/tijdlijn.nl.pdf", "intern/geschiktheid.xlsx"}
    assert {f"{kit.slug}/{path}" for path in wanted} <= set(hrefs)
    page = open_page(replace(plan, files={kit.client.number: ()}))
    assert _row(page, kit.client.name).locator("a").count() == 0
    assert _row(page, "Garage").locator("a").count() == 6


@pytest.mark.parametrize(
    ("dated", "is_said"),
    [(date(2027, 2, 26), False), (date(2027, 3, 1), False), (date(2027, 3, 2), True)],
)
def test_a_wave_that_is_over_says_so_and_not_a_day_too_soon(
    open_page: Any, dated: date, is_said: bool
) -> None:
    page = open_page(make_wave_plan(dated))
    assert ("De planning van deze golf is klaar." in page.locator(".titel").inner_text()) is is_said


# fmt: off
TASKS = [
    # dated               kicker                                         title
    (date(2026, 12, 1),   "Volgende taak: maandag 28 december, over 27 dagen",  "Vraag het overzicht aan bij Loket"),
    (date(2027, 1, 18),   "Vandaag, maandag 18 januari",                 "Stuur 6 klanten de aankondiging"),
    (date(2027, 1, 28),   "Volgende taak: vrijdag 29 januari, morgen",          "Stuur 6 klanten de herinnering"),
    (date(2027, 2, 1),    "Vandaag, maandag 1 februari",                 "Vandaag is de overstap"),
    (date(2027, 2, 2),    "Vandaag, dinsdag 2 februari",                 "Werk de uitvallijst af"),
    # Without a list, and with open rows on it, the list stays the task.
    (date(2027, 2, 8),    "Nog open: dinsdag 2 februari, 6 dagen geleden",      "Werk de uitvallijst af"),
    (date(2027, 2, 9),    "Nog open: dinsdag 2 februari, 7 dagen geleden",      "Werk de uitvallijst af"),
    (date(2027, 3, 1),    "Vandaag, maandag 1 maart",                    "Rond de golf af"),
]
# fmt: on


@pytest.mark.parametrize(("dated", "kicker", "title"), TASKS)
def test_the_card_names_the_task_of_today_or_the_next(
    open_page: Any, dated: date, kicker: str, title: str
) -> None:
    page = open_page(make_wave_plan(dated))
    assert page.locator(".taak .klein").inner_text() == kicker
    assert page.locator(".taak h2").inner_text() == title
    current = page.locator(".planning [aria-current=date]")
    assert current.count() == 1
    assert "vandaag" in current.inner_text()


# fmt: off
HELPED = [
    (date(2027, 2, 8),    3, "Werk de uitvallijst af"),
    (date(2027, 3, 1),    1, "Werk de uitvallijst af"),
    (date(2027, 2, 8),    0, "De klanten helpen wie nog niet klaar is"),
    (date(2027, 2, 9),    0, "Rond de golf af"),
]
# fmt: on


@pytest.mark.parametrize(("dated", "still_open", "title"), HELPED)
def test_the_uitvallijst_stays_the_task_until_everybody_on_it_is_helped(
    open_page: Any, dated: date, still_open: int, title: str
) -> None:
    page = open_page(after_the_conversion(make_wave_plan(dated), still_open))
    assert page.locator(".taak h2").inner_text() == title


def test_no_mail_about_the_list_is_offered_before_it_is_there(open_page: Any) -> None:
    assert open_page(make_wave_plan(date(2027, 2, 3))).locator(".taak a").count() == 0
    with_list = after_the_conversion(make_wave_plan(date(2027, 2, 3)), 3)
    assert open_page(with_list).locator(".taak a").count() > 0


def test_after_the_last_day_there_is_nothing_left(open_page: Any) -> None:
    page = open_page(make_wave_plan(date(2027, 3, 2)))
    assert page.locator(".taak h2").inner_text() == "Alle taken van deze golf zijn geweest"
    assert page.locator(".planning .voorbij").count() == 12


def test_the_mails_of_the_task_are_one_click_away(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.get_by_text("Open de 6 mails").click()
    links = page.locator(".taak a")
    assert links.count() == 6
    assert all(
        "/mails/20-aankondiging-klant.nl.html" in str(one.get_attribute("href")) for one in links.all()
    )


def test_after_the_conversion_the_uitval_is_what_there_is_to_do(open_page: Any) -> None:
    page = open_page(after_the_conversion(make_wave_plan(date(2027, 2, 2)), 3))
    row = _row(page, "Bakkerij De Korenaar")
    assert "4 op de uitvallijst, 3 nog open." in row.inner_text()
    # The line of counts takes the place of the note that says the same.
    assert "3 mensen nog open" not in row.inner_text()
    assert row.get_by_role("link", name="Uitval afdrukken").count() == 1
    assert row.get_by_role("link", name="Uitval van Bakkerij").is_visible()
    assert "8 klanten gingen mee." in page.locator(".som").first.inner_text()
    assert "In elke lijst Uitval staat wat je per persoon doet." in page.locator(".taak").inner_text()


# --- before and after the day ---------------------------------------------------------------------


def _said(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator(".stand-golf").all()]


def test_before_the_day_a_row_says_what_the_preflight_found_once(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    row = _row(page, "Zorggroep De Linde")
    said = " ".join(row.locator(".doen").inner_text().split())
    assert said.startswith(
        "9 zonder privé-mailadres en 4 met een gedeeld mailadres. Regel het uiterlijk maandag 25 januari."
    )
    assert "delen een mailadres" not in said
    links = {one.get_attribute("href") for one in row.locator(".doen a").all()}
    slug = "zorggroep-de-linde-1011"
    assert links == {f"{slug}/intern/vooraf.xlsx", f"{slug}/mails/10-vooraf-klant.nl.html"}
    assert row.get_by_role("link", name="Lijst voor de klant van Zorggroep De Linde").is_visible()


def test_every_kind_of_care_has_words_in_the_overview() -> None:
    assert set(CARES) == set(Care) - preflight.OF_THE_CLIENT


# fmt: off
UNTIL = [
    # dated              care              until when
    (date(2027, 1, 18),  Care.ASK,         "Regel het uiterlijk maandag 25 januari."),
    (date(2027, 1, 25),  Care.ASK,         "Regel het uiterlijk vandaag."),
    (date(2027, 1, 26),  Care.EMAIL_INVALID, "Regel het uiterlijk vrijdag 29 januari."),
    (date(2027, 1, 18),  Care.LEAVES_SOON, "In de lijst staat tot wanneer het kan."),
    (date(2027, 1, 18),  Care.LATER_WITHOUT_EMAIL, "In de lijst staat tot wanneer het kan."),
]
# fmt: on


@pytest.mark.parametrize(("dated", "care", "until"), UNTIL)
def test_the_day_until_when_is_one_that_is_still_to_come(
    open_page: Any, dated: date, care: Care, until: str
) -> None:
    kit = make_kit(wave=make_wave(dated=dated), cares={care: 1})
    page = open_page(make_wave_plan(dated, kits=(kit,), files={}))
    assert until in _row(page, "Bakkerij").locator(".doen").inner_text()


def test_before_the_day_the_top_says_how_ready_the_wave_is(open_page: Any) -> None:
    assert _said(open_page(make_wave_plan())) == [
        "3 van 8 klanten zijn klaar. Bij 2 klanten moet je eerst iets oplossen.",
        "Zo krijgen 140 mensen geen uitnodiging (121 wachten op de werkgever). "
        "Regel het uiterlijk maandag 25 januari.",
    ]
    ready = make_wave_plan(kits=make_wave_plan().kits[5:])
    assert _said(open_page(ready)) == ["Alle klanten zijn klaar."]
    one = make_kit(
        counts=make_counts(INVITED=3, EXPECTED_FALLOUT=1),
        notes=(Problem("LET621", values={"n": 1, "day": ""}),),
    )
    assert _said(open_page(make_wave_plan(kits=(one,), files={}))) == [
        "Deze klant is nog niet klaar.",
        "Zo krijgt 1 persoon geen uitnodiging. Regel het uiterlijk maandag 25 januari.",
    ]


def test_with_nobody_ready_the_page_counts_no_noughts(open_page: Any) -> None:
    kits = make_wave_plan().kits
    none_ready = open_page(make_wave_plan(kits=kits[:3], left_out=()))
    assert _said(none_ready)[0] == "Nog geen klant is klaar. Bij 2 klanten moet je eerst iets oplossen."
    alone = open_page(make_wave_plan(kits=kits[1:2], left_out=()))
    assert _said(alone)[0] == "Deze klant is nog niet klaar. Bij 1 klant moet je eerst iets oplossen."
    assert alone.locator(".taak h2").inner_text() == "Stuur 1 klant de aankondiging"


def _after(total: int, **counts: Any) -> FalloutCounts:
    return FalloutCounts(total=total, open_by_reason={}, **counts)


def _activated(done: int, others: int, not_invited: int = 0) -> ActivationCounts:
    by_status = dict.fromkeys(ActivationStatus, 0) | {
        ActivationStatus.ACTIVATED: done,
        ActivationStatus.INVITED: others,
        ActivationStatus.NOT_INVITED: not_invited,
    }
    return ActivationCounts(
        total=done + others + not_invited,
        by_status=by_status,
        need_invitation=0,
        without_payslip=others,
        expected=expected_questions(done + others),
        waiting=others,
    )


def _waiting(number: int, everybody: int, code: str = "LET661") -> tuple[Problem, ...]:
    values: dict[str, str | int] = {"n": number, "all": everybody, "percent": 7, "expected": "3", "day": ""}
    return (Problem(code, values=values),)


def _spoken(text: str) -> str:
    return " ".join(text.replace("\u2060", "").split())


def _progress(page: Page) -> list[str]:
    # The numbers in the bar itself are drawing: the words beside it say the same.
    page.evaluate("document.querySelectorAll('.voortgang .meter').forEach(one => one.remove())")
    return [_spoken(one.inner_text()) for one in page.locator(".voortgang").all()]


# fmt: off
AFTERWARDS: list[tuple[dict[str, Any], list[str], list[str]]] = [
    # the lists, what the row of the client says, what the top of the page says
    ({"fallout": _after(5, handled=1, predicted=3, surprises=2)},
     ["5 op de uitvallijst, 4 nog open. 3 voorspeld, 2 verrassingen, 1 geregeld."],
     ["Uitvallijst: nog 4 van 5 open 3 voorspeld, 2 verrassingen, 1 geregeld."]),
    ({"fallout": _after(1, handled=1, predicted=1)},
     ["1 op de uitvallijst, niemand meer open. 1 voorspeld, 1 geregeld."],
     ["Uitvallijst: niemand meer open 1 voorspeld, 1 geregeld."]),
    ({"fallout": _after(0, handled=0)}, [], []),
    ({"activation": _activated(112, 8), "notes": _waiting(8, 120)},
     ["112 van 120 accounts klaar. 8 nog niet: 7 %. Verwacht was 2–5 %."],
     ["Accounts: 112 van 120 klaar 8 nog niet: 7 %. Verwacht was 2–5 %."]),
    ({"activation": _activated(112, 8, not_invited=5), "notes": _waiting(8, 120)},
     ["112 van 120 accounts klaar. 8 nog niet: 7 %. Verwacht was 2–5 %."],
     ["Accounts: 112 van 120 klaar 8 nog niet: 7 %. Verwacht was 2–5 %."]),
    # What the note says already, the line does not say again.
    ({"activation": _activated(116, 4), "notes": _waiting(4, 120, "LET662")},
     ["116 van 120 accounts klaar. 4 nog niet: 3 %. Het is niet meer dan verwacht."],
     ["Accounts: 116 van 120 klaar 4 nog niet: 3 %. Verwacht was 2–5 %."]),
    ({"activation": _activated(5, 1), "notes": _waiting(1, 6)},
     ["5 van 6 accounts klaar. 1 nog niet."], ["Accounts: 5 van 6 klaar 1 nog niet."]),
    ({"activation": _activated(12, 0)}, ["12 van 12 accounts klaar."], ["Accounts: 12 van 12 klaar"]),
    ({"activation": _activated(1, 0)}, ["1 van 1 account klaar."], ["Accounts: 1 van 1 klaar"]),
    ({"activation": _activated(0, 0, not_invited=2)}, [], []),
]
# fmt: on


@pytest.mark.parametrize(("changes", "said", "on_top"), AFTERWARDS)
def test_after_the_day_row_and_top_say_what_both_lists_tell(
    open_page: Any, changes: dict[str, Any], said: list[str], on_top: list[str]
) -> None:
    dated = date(2027, 2, 15)
    kit = make_kit(wave=make_wave(dated=dated), **changes)
    page = open_page(make_wave_plan(dated, kits=(kit,), files={"1042": files(with_fallout=True)}))
    row = _spoken(_row(page, "Bakkerij").locator(".doen").inner_text())
    assert _progress(page) == on_top
    assert _said(page) == []
    # What came of it takes the place of what was expected.
    assert ("Verwacht:" in page.locator(".vragen").inner_text()) is (not on_top)
    for line in said:
        assert line in row
    assert "nog geen account" not in row


def test_the_totals_after_the_day_are_those_of_all_clients(open_page: Any) -> None:
    wave = make_wave(dated=date(2027, 2, 15))
    kits = tuple(
        make_kit(
            wave=wave,
            client=make_client(number=number, name=f"Klant {number}"),
            fallout=_after(5, handled=1, predicted=3, surprises=2),
            activation=_activated(90, 10),
            notes=_waiting(10, 100),
        )
        for number in ("1", "2")
    )
    page = open_page(make_wave_plan(date(2027, 2, 15), kits=kits, files={}))
    drawn = [one.inner_text() for one in page.locator(".voortgang .meter span").all()]
    assert drawn == ["2", "8", "180", "20"]
    assert _progress(page) == [
        "Uitvallijst: nog 8 van 10 open 6 voorspeld, 4 verrassingen, 2 geregeld.",
        "Accounts: 180 van 200 klaar 20 nog niet: 10 %. Verwacht was 2–5 %.",
    ]


def test_after_the_day_who_has_most_people_to_help_comes_first(open_page: Any) -> None:
    wave = make_wave(dated=date(2027, 2, 15))
    note = (Problem("LET664", values={"n": 1}),)
    kits = tuple(
        make_kit(
            wave=wave,
            client=make_client(number=str(number), name=name),
            fallout=_after(9, handled=9 - number),
            notes=note,
        )
        for number, name in ((1, "Aard"), (3, "Beek"), (2, "Cel"))
    )
    page = open_page(make_wave_plan(date(2027, 2, 15), kits=kits, left_out=(), files={}))
    assert _names(page) == ["Beek", "Cel", "Aard"]
    page.get_by_role("button", name="Klant", exact=True).click()
    assert _names(page) == ["Aard", "Beek", "Cel"]
    page.get_by_role("button", name="Stand", exact=True).click()
    assert _names(page) == ["Beek", "Cel", "Aard"]


def test_the_task_of_looking_over_the_addresses_has_its_mail(open_page: Any) -> None:
    page = open_page(make_wave_plan(date(2027, 1, 11)))
    assert page.locator(".taak h2").inner_text() == "Vraag 6 klanten om mailadressen"
    hrefs = [str(one.get_attribute("href")) for one in page.locator(".taak a").all()]
    assert len(hrefs) == 6
    assert all("/mails/10-vooraf-klant.nl.html" in href for href in hrefs)


# fmt: off
FORECASTS = [
    # invited   a day   heading                     days                         ticks
    (0,         6,      "Nog geen vragen te verwachten", "",                          0),
    (7,         6,      "Reken op 1 vraag",         "Dat is 1 dag werk.",        1),
    (648,       6,      "Reken op 13 tot 33 vragen", "Dat is 3 tot 6 dagen werk.", 6),
    (2000,      6,      "Reken op 40 tot 100 vragen", "Dat is 7 tot 17 dagen werk.", 6),
    (2000,      None,   "Reken op 40 tot 100 vragen", "vragen_per_dag",            0),
]
# fmt: on


@pytest.mark.parametrize(("invited", "a_day", "heading", "days", "ticks"), FORECASTS)
def test_the_forecast_tells_questions_and_days_of_work(
    open_page: Any, invited: int, a_day: int | None, heading: str, days: str, ticks: int
) -> None:
    plan = make_wave_plan(
        office=make_office(questions_per_day=a_day),
        counts=make_counts(INVITED=invited),
        questions=expected_questions(invited),
    )
    page = open_page(plan)
    assert page.locator(".vragen h2").inner_text() == heading
    assert days in page.locator(".vragen").inner_text()
    assert page.locator(".dagen span").count() == ticks
    if a_day and invited:
        sure, bar = (page.locator(one).bounding_box()["width"] for one in (".zeker", ".meter"))
        low, high = plan.questions
        assert sure / bar == pytest.approx(low / (-(-high // a_day) * a_day), abs=0.12)


@pytest.mark.parametrize(
    ("dated", "leads_to_sites"),
    [(date(2027, 1, 11), True), (date(2027, 1, 18), True), (date(2027, 1, 22), False)],
)
def test_an_office_that_publishes_reads_what_comes_first_and_what_tells_it_which_sites_are_online(
    open_page: Any, dated: date, leads_to_sites: bool
) -> None:
    public = make_office(base_url="https://overstap.lindeboom.example")
    first, tells = (
        "Zet eerst de sites online: de mails verwijzen ernaar.",
        "overstapkit status voorbeeld-2027-02",
    )
    page = open_page(make_wave_plan(dated, office=public))
    assert (first in page.locator(".taak").inner_text()) == leads_to_sites
    assert page.locator("footer code").inner_text() == tells
    # On paper its sentences stand in one line.
    assert "opgelost.Zet" not in page.locator(".taak").text_content()
    page = open_page(make_wave_plan(dated))
    assert first not in page.locator(".taak").inner_text()
    assert page.locator("footer code").count() == 0


@pytest.mark.parametrize(
    ("told_before", "dated", "is_told"),
    [
        (date(2027, 1, 25), date(2027, 1, 20), True),
        (None, date(2027, 1, 20), False),
        # On the day itself the mail is no longer in the kits.
        (date(2027, 1, 25), date(2027, 2, 1), False),
    ],
)
def test_a_day_that_was_moved_is_told_until_the_move_with_the_mail_that_tells_clients(
    open_page: Any, axe_source: str, told_before: date | None, dated: date, is_told: bool
) -> None:
    plan = make_wave_plan(dated)
    moved = replace(plan, wave=replace(plan.wave, told_before=told_before))
    page = open_page(moved, frozenset(), 390, bypass_csp=True)
    said = "De overstap is verzet. Eerst was het maandag 25 januari."
    notice = page.locator(".meldingen", has_text=said)
    assert notice.count() == int(is_told)
    if is_told:
        assert notice.locator("code").inner_text() == "overstapkit send voorbeeld-2027-02 90"
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        page.evaluate(axe_source)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [one["id"] for one in found["violations"]] == []


def test_an_empty_wave_and_one_without_people_are_pages_too(open_page: Any) -> None:
    nobody = make_counts()
    page = open_page(make_wave_plan(kits=(), left_out=(), files={}))
    assert "Zet ze in klanten.csv." in page.locator("main").inner_text()
    page = open_page(make_wave_plan(kits=(make_kit(counts=None),), counts=nobody, questions=(0, 0), files={}))
    assert page.heard == []
    assert "1 klant gaat mee. Er zijn nog geen medewerkers bekend." in page.locator(".som").first.inner_text()


# fmt: off
FOLDS = [
    # dated              with a part   shown, folded
    (date(2027, 1, 18),  True,         3, 2),
    (date(2027, 2, 2),   False,        2, 3),
]
# fmt: on


@pytest.mark.parametrize(("dated", "has_part", "shown", "folded"), FOLDS)
def test_a_row_shows_what_comes_first_and_folds_the_rest(
    open_page: Any, dated: date, has_part: bool, shown: int, folded: int
) -> None:
    codes = ("LET310", "LET623", "LET312", "LET627", "LET312")
    values: dict[str, str | int] = {"n": 1, "year": 2025, "number": "1042", "wave": "a"}
    notes = tuple(Problem(code, values=values) for code in codes)
    kit = make_kit(wave=make_wave(dated=dated), notes=notes, cares={Care.ASK: 1})
    page = open_page(make_wave_plan(dated, kits=(kit,), files={}))
    paragraphs = _row(page, "Bakkerij").locator(".doen p")
    assert "addendum" in paragraphs.first.inner_text()
    assert ("1 om na te vragen" in paragraphs.nth(1).inner_text()) is has_part
    assert [one.is_visible() for one in paragraphs.all()] == [True] * shown + [False] * folded
    _row(page, "Bakkerij").locator(".doen summary").click()
    assert paragraphs.last.is_visible()
    plan = make_wave_plan(dated)
    assert _row(open_page(plan), "Hoveniers").locator(".doen details").count() == 0


def test_no_fold_takes_the_place_of_the_one_line_in_it(open_page: Any) -> None:
    note = Problem("LET312", values={"number": "1042", "wave": "a"})
    row = _row(open_page(make_wave_plan(kits=(make_kit(notes=(note, note, note)),), files={})), "Bakkerij")
    assert row.locator(".doen p:visible").count() == 3
    assert row.locator(".doen details").count() == 0


def test_a_list_over_the_page_closes_with_escape_or_a_click_beside_it(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    row = _row(page, "Bakkerij De Korenaar")
    summary = row.locator(".openen summary", has_text="Mails")
    first = row.locator(".openen details a").first
    flyer = row.locator(".openen a", has_text="Flyer")
    place = "one => [one.offsetLeft, one.offsetTop]"
    before = flyer.evaluate(place)
    summary.click()
    assert first.is_visible()
    assert flyer.evaluate(place) == before
    page.keyboard.press("Escape")
    assert first.is_hidden()
    assert summary.evaluate("one => one === document.activeElement")
    summary.click()
    page.locator("h1").click()
    assert first.is_hidden()


def test_on_paper_nothing_is_folded_and_every_sheet_names_its_columns(open_page: Any, tmp_path: Path) -> None:
    page = open_page(make_wave_plan())
    page.pdf(path=tmp_path / "overzicht.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "overzicht.pdf")
    sheets = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document]
    assert len(sheets) > 1
    # The first sheet is for the wave, its task and its timeline.
    assert "Overstap ma 1 feb" in sheets[0]
    assert "Vandaag ma 18 jan" in sheets[0]
    names = [kit.client.name for kit in make_wave_plan().kits]
    with_rows = [sheet for sheet in sheets if any(name in sheet for name in names)]
    assert with_rows
    assert all("Klant Stand Mensen Wat moet je doen?" in sheet for sheet in with_rows)
    assert "7 zonder privé-mailadres en 3 om na te vragen." in " ".join(sheets)
    assert "Lijst voor de klant" not in " ".join(sheets)
    assert "Nog 1" not in " ".join(sheets)


def test_a_warning_on_the_wave_does_not_push_the_timeline_off_the_first_sheet(
    open_page: Any, tmp_path: Path
) -> None:
    note = Problem("LET642", values={"day": "2027-02-03"})
    page = open_page(make_wave_plan(notes=(note,)))
    page.pdf(path=tmp_path / "overzicht.pdf", prefer_css_page_size=True)
    first = pypdfium2.PdfDocument(tmp_path / "overzicht.pdf")[0].get_textpage().get_text_bounded()
    assert "Vandaag ma 18 jan" in first


def test_on_paper_the_rows_stay_and_the_controls_go(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.emulate_media(media="print")
    assert page.locator("#kiezen").is_hidden()
    assert page.locator(".openen").first.is_hidden()
    assert page.locator("tbody tr:visible").count() == 9


def test_the_page_depends_on_the_plan_only_and_holds_no_path() -> None:
    one, two = overview.render(make_wave_plan()), overview.render(make_wave_plan())
    assert one == two
    text = one.decode()
    assert "/work" not in text
    assert "/home" not in text
    assert not re.search(r"https?://(?!www\.w3\.org)", text)
    assert " style=" not in text


def test_letters_beyond_the_first_font_file_bring_the_second() -> None:
    plain = overview.render(make_wave_plan())
    polish = overview.render(make_wave_plan(office=make_office(name="Biuro Łódź")))
    assert (plain.count(b"@font-face"), polish.count(b"@font-face")) == (1, 2)


def test_by_the_route_collectief_no_list_goes_to_loket(open_page: Any) -> None:
    plan = make_wave_plan(date(2027, 1, 4))
    page = open_page(replace(plan, wave=replace(plan.wave, route="collectief")))
    assert page.locator(".taak h2").inner_text().startswith("Zet de overstap klaar voor")
    assert "aan Loket" not in page.locator(".planning").inner_text()


def test_after_the_conversion_the_forecast_is_no_advice_any_more(open_page: Any) -> None:
    assert open_page(make_wave_plan()).locator("#vragen").inner_text().startswith("Reken op")
    assert open_page(make_wave_plan(date(2027, 2, 9))).locator("#vragen").inner_text().startswith("Verwacht:")


# --- choosing and ordering ------------------------------------------------------------------------


def test_a_kind_of_people_above_the_table_chooses_the_clients_that_have_some(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    ask = page.locator("#legenda").get_by_role("button", name="8 navragen")
    ask.click()
    assert sorted(_names(page)) == ["Transport Kuipers", "Zorggroep De Linde"]
    assert ask.get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Let op 3").click()
    assert _names(page) == ["Zorggroep De Linde"]
    ask.press("Enter")
    assert len(_names(page)) == 3
    assert page.locator("#legenda [aria-pressed=true]").count() == 0


def test_one_button_brings_all_clients_back_and_is_there_only_when_it_helps(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    back = page.get_by_role("button", name="Toon alle klanten")
    assert back.count() == 0
    page.get_by_role("searchbox").fill("arnhem")
    page.get_by_role("button", name="Let op 3").click()
    page.locator("#legenda").get_by_role("button", name="navragen").click()
    assert page.get_by_role("status").inner_text() == "1 van 9 klanten"
    back.click()
    assert len(_names(page)) == 9
    assert back.count() == 0
    # The button under the reader's finger is gone: the focus goes to where choosing begins.
    assert page.evaluate("document.activeElement.textContent.trim()") == "Alle 9"
    assert page.locator("[aria-pressed=true]").all_inner_texts() == ["Alle 9"]
    assert page.get_by_role("searchbox").input_value() == ""


# fmt: off
ORDERS = [
    # heading               presses, what is told,                      first, last
    ("Klant",               1, "Gesorteerd: van A naar Z",           "Bakkerij De Korenaar", "Zorggroep De Linde"),
    ("Klant",               2, "Gesorteerd: van Z naar A",           "Zorggroep De Linde", "Bakkerij De Korenaar"),
    ("Stand",               1, "Gesorteerd: dringendste laatst",     "Visgroothandel Zeeman", "Transport Kuipers"),
    ("Mensen",              1, "Gesorteerd: meeste mensen eerst",    "Zorggroep De Linde", "Visgroothandel Zeeman"),
    ("Wat moet je doen?",   1, "Gesorteerd: meeste te doen eerst",   "Transport Kuipers", "Visgroothandel Zeeman"),
]
# fmt: on


@pytest.mark.parametrize(("heading", "presses", "told", "first", "last"), ORDERS)
def test_an_order_is_told_to_who_cannot_see_it(
    open_page: Any, heading: str, presses: int, told: str, first: str, last: str
) -> None:
    page = open_page(make_wave_plan())
    for _ in range(presses):
        page.get_by_role("columnheader", name=heading).get_by_role("button").press("Enter")
    assert page.get_by_role("status").inner_text() == told
    names = _names(page)
    assert (names[0], names[-1]) == (first, last)


def test_where_rows_are_cards_a_list_orders_them_and_no_hidden_button_takes_the_focus(open_page: Any) -> None:
    page = open_page(make_wave_plan(), width=390)
    assert page.locator("thead button").count() == 0
    order = page.get_by_role("combobox", name="Volgorde van de klanten")
    order.select_option(label="Meeste mensen eerst")
    assert _names(page)[:2] == ["Zorggroep De Linde", "Transport Kuipers"]
    order.select_option(label="Van A naar Z")
    assert _names(page) == sorted(_names(page))
    page.set_viewport_size({"width": 1280, "height": 900})
    until(page, "document.querySelectorAll('thead button').length === 4")
    assert order.is_hidden()
    assert page.get_by_role("columnheader", name="Klant").get_attribute("aria-sort") == "ascending"
    page.get_by_role("columnheader", name="Klant").get_by_role("button").click()
    assert _names(page) == sorted(_names(page), reverse=True)


def test_the_page_keeps_nothing_between_two_visits(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.get_by_role("searchbox").fill("arnhem")
    page.get_by_role("button", name="Eerst oplossen 2").click()
    page.get_by_role("columnheader", name="Klant").get_by_role("button").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.reload()
    assert len(_names(page)) == 9
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.locator("th[aria-sort]").inner_text() == "Stand"


def test_whoever_has_only_keys_reaches_everything_in_the_order_of_the_page(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ga naar de klanten"
    seen = []
    for _ in range(400):
        found = page.evaluate(
            """() => {
                const one = document.activeElement, box = one.getBoundingClientRect();
                const style = getComputedStyle(one);
                return [
                    one.textContent.trim().replace(/\\s+/g, " ") || one.id,
                    box.top + scrollY,
                    box.width > 4 && box.height > 4 && box.top >= 0 && box.bottom <= innerHeight,
                    style.outlineStyle !== "none" || one.tagName === "INPUT",
                ];
            }"""
        )
        assert found[2:] == [True, True], found
        seen.append(found)
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    words = [text for text, *_ in seen]
    for one in (
        "Open de 6 mails",
        "Alle mails: kopieer ze en vink ze af",
        "zoek",
        "Alle 9",
        "8 navragen",
        "Klant",
    ):
        assert any(text == one for text in words), one
    links = page.locator("a:visible, summary:visible, button:visible, input:visible").count()
    assert len(words) == links
    # Down the page, row by row; the links at the end of a row begin at its top again.
    assert [(one, other) for one, other in pairwise(seen) if other[1] < one[1] - 220] == []


def test_the_heading_stays_in_sight_and_hides_no_link_that_has_the_focus(open_page: Any) -> None:
    page = open_page(make_wave_plan())
    page.locator("tbody tr").nth(4).evaluate("(row) => row.scrollIntoView({ block: 'start' })")
    head = page.locator("thead th").first.bounding_box()
    assert head is not None
    assert head["y"] == 0
    # A link that lies behind the headings comes out from under them when a key reaches it.
    page.set_viewport_size({"width": 1280, "height": 500})
    behind = page.locator("tbody tr").nth(3).locator(".openen a").first
    behind.evaluate("(one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 8)")
    assert behind.evaluate("(one) => one.getBoundingClientRect().top") < head["height"]
    behind.focus()
    link = behind.bounding_box()
    assert link is not None
    assert link["y"] >= head["height"]


@pytest.mark.parametrize("width", [1280, 1241, 1240, 1100, 1000, 961, 960, 700, 390, 320])
def test_no_two_links_of_a_client_touch_and_none_leaves_the_page(open_page: Any, width: int) -> None:
    plan = after_the_conversion(make_wave_plan(date(2027, 2, 9)), 3)
    every = {
        number: (*names, "site/medewerker/index.html", "intern/activatie.xlsx")
        for number, names in plan.files.items()
    }
    page = open_page(replace(plan, files=every), width=width)
    boxes = page.evaluate(
        """[...document.querySelectorAll('tbody tr')].map((row) =>
            [...row.querySelectorAll('.openen > ul > li > a, .openen > ul > li > details > summary')].map((one) => {
                const box = one.getBoundingClientRect();
                return [box.left, box.top, box.right, box.bottom];
            }))"""
    )
    assert sum(len(row) for row in boxes) >= 8 * 8
    for row in boxes:
        for number, (left, top, right, bottom) in enumerate(row):
            assert right <= width
            for other in row[number + 1 :]:
                apart = right + 4 <= other[0] or other[2] + 4 <= left or bottom <= other[1] or other[3] <= top
                assert apart, (row[number], other)


def test_with_everything_chosen_and_open_axe_still_finds_nothing(open_page: Any, axe_source: str) -> None:
    for width in (1280, 390):
        page = open_page(make_wave_plan(), width=width, bypass_csp=True)
        page.get_by_role("searchbox").fill("e")
        page.get_by_role("button", name="Let op 3").click()
        page.locator("#legenda").get_by_role("button", name="uitnodiging later").click()
        assert judge(page, axe_source)[1] == []


def test_what_was_chosen_is_what_is_printed_and_the_paper_says_so(open_page: Any, tmp_path: Path) -> None:
    page = open_page(make_wave_plan())
    page.get_by_role("button", name="Eerst oplossen 2").click()
    page.pdf(path=tmp_path / "overzicht.pdf", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(tmp_path / "overzicht.pdf")
    text = " ".join(" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in document)
    assert "2 van 9 klanten" in text
    assert "Toon alle klanten" not in text
    assert "Bakkerij De Korenaar" not in text


def test_three_hundred_clients_are_searched_and_sorted_and_how_quickly(
    open_page: Any, record_property: Any
) -> None:
    page = open_page(_many(300))
    times = page.evaluate(
        """async () => {
            const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            const timed = async (act) => {
                const found = [];
                for (let n = 0; n < 5; n += 1) {
                    const start = performance.now();
                    act(n);
                    await painted();
                    found.push(performance.now() - start);
                }
                return found.sort((a, b) => a - b)[2];
            };
            const zoek = document.getElementById("zoek");
            const type = (text) => { zoek.value = text; zoek.dispatchEvent(new Event("input")); };
            const heads = document.querySelectorAll("thead button");
            const [navigation] = performance.getEntriesByType("navigation");
            return {
                open: navigation.domComplete,
                search: await timed((n) => type(n % 2 ? "" : "arnhem 12")),
                sort: await timed((n) => heads[n % 4].click()),
            };
        }"""
    )
    size = len(overview.render(_many(300))) / 1024
    record_property(
        FIGURES,
        f"300 clients: {size:.0f} kB, open {times['open']:.0f} ms, search {times['search']:.0f} ms, "
        f"sort {times['sort']:.0f} ms",
    )
    assert 0 < len(_names_at_once(page)) < 300
    page.get_by_role("button", name="Toon alle klanten").click()
    assert len(_names_at_once(page)) == 300


def _many(number: int) -> WavePlan:
    """The clients of the example wave, over and over under numbers of their own."""
    plan = make_wave_plan()
    kits = tuple(
        replace(
            kit,
            client=replace(kit.client, number=str(2000 + n), name=f"{kit.client.name} {n}"),
            slug=f"klant-{2000 + n}",
        )
        for n, kit in ((n, plan.kits[n % len(plan.kits)]) for n in range(number))
    )
    return replace(plan, kits=kits, left_out=(), files={kit.client.number: _all_files() for kit in kits})


def _all_files() -> tuple[str, ...]:
    """What a kit in Dutch and Polish really holds: every mail in every form, and every sheet."""
    mails = [
        f"mails/{kind.name}.{code}.html"
        for kind in KINDS
        for code in (("nl",) if kind.name.endswith("-klant") else ("nl", "pl"))
    ]
    sheets = ("flyer-zwartwit", "poster", "kaart", "stappen")
    return (
        *files(),
        "site/medewerker/index.html",
        *mails,
        *(f"print/{sheet}.{code}.pdf" for sheet in sheets for code in ("nl", "pl")),
    )


def _names_at_once(page: Page) -> list[str]:
    found: list[str] = page.locator("tbody tr:visible .naam").all_inner_texts()
    return found


# --- the questions and the files of the office ----------------------------------------------------


def test_the_page_says_when_the_desk_is_short_and_leads_to_the_days(open_page: Any) -> None:
    short = open_page(make_wave_plan(office=make_office(questions_per_day=5))).locator(".vragen")
    assert "op maandag 1 februari hoogstens 1, op dinsdag 2 februari hoogstens 2" in short.inner_text()
    assert short.get_by_role("link", name="Vragen per dag").get_attribute("href") == "kantoor/vragen.html"
    for a_day in (6, None):
        enough = open_page(make_wave_plan(office=make_office(questions_per_day=a_day))).locator(".vragen")
        assert "liggen" not in enough.inner_text()
        assert enough.get_by_role("link", name="Vragen per dag").count() == 1
    over = make_wave_plan(date(2027, 2, 20), office=make_office(questions_per_day=5))
    assert "liggen" not in open_page(over).locator(".vragen").inner_text()


def test_the_files_of_the_office_are_those_that_are_there(open_page: Any) -> None:
    named = open_page(make_wave_plan()).locator(".kantoor a").all_inner_texts()
    assert named == [
        "Takenlijst: wie doet wat, en wanneer",
        "Ticket: de tekst voor Loket",
        "Klantlijst: om mee te sturen naar Loket",
        "Klantlijst als CSV: dezelfde lijst",
        "Alle mails: kopieer ze en vink ze af",
        "Concepten: om te openen in Outlook",
        "Samenvoegen: voor brieven in Word",
        "Teksten voor Loket: de mails aan medewerkers",
        "Agenda: alle taken in je eigen agenda",
        "Vragen per dag: kunnen jullie het aan?",
        "Regels: waarom dit besluit?",
    ]
    more = (*OFFICE_FILES, "uitval.xlsx", "iets-anders.bin", ".nieuw-half")
    page = open_page(make_wave_plan(date(2027, 1, 4), office_files=more))
    assert "Uitval: iedereen zonder uitnodiging, met namen" in page.locator(".kantoor a").all_inner_texts()
    assert "iets-anders" not in page.content()
    # What the task of today needs lies beside it.
    assert page.locator(".taak").get_by_role("link").all_inner_texts() == ["Ticket", "Klantlijst"]
    nothing = open_page(make_wave_plan(office_files=()))
    assert nothing.locator(".kantoor").count() == 0
    assert nothing.get_by_role("link", name="Vragen per dag").count() == 0


# --- the timeline ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "is_drawn"), [(1280, True), (1081, True), (1080, False), (390, False)])
def test_the_timeline_is_drawn_where_there_is_room_and_told_everywhere(
    open_page: Any, width: int, is_drawn: bool
) -> None:
    page = open_page(make_wave_plan(date(2027, 1, 20)), width=width)
    assert page.locator(".tijdlijn").is_visible() is is_drawn
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    said = [node.get("name", {}).get("value", "") for node in tree["nodes"] if not node["ignored"]]
    # Once: what is drawn is not said again.
    assert said.count("Aankondiging sturen") >= 1
    assert "Vandaag wo 20 jan" not in said
    assert "wo 20 jan" in said
    items = page.locator(".planning li").all_inner_texts()
    place = next(n for n, one in enumerate(items) if "vandaag" in one)
    assert ["ma 18 jan" in items[place - 1], "vr 22 jan" in items[place + 1]] == [True, True]


def test_a_task_on_another_day_stands_where_its_day_is(open_page: Any) -> None:
    wave = make_wave(dated=date(2027, 1, 20), milestone_days={"gegevens-controleren": -5})
    items = open_page(make_wave_plan(wave=wave)).locator(".planning li").all_inner_texts()
    assert [n for n, one in enumerate(items) if "Mailadressen nakijken" in one] == [6]
    assert "laatste" in items[5].lower()
