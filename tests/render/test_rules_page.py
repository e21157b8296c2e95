"""The office's page of rules in a real browser, and the way to it from every list of names."""

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import openpyxl
import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from generator.cli import run
from generator.explanations import RULES
from generator.model import Brand, Caution, WavePlan
from generator.policy import Policy
from generator.render import rules_page
from generator.rule_cases import CASES
from tests.factory import make_office, make_wave
from tests.render.browsing import assert_foreign_things_are_refused
from tests.render.waves import make_wave_plan

pytestmark = pytest.mark.slow

KITS = Path(__file__).parent.parent.parent / "kits"
LATE, EARLY = date(2027, 1, 20), date(2026, 2, 16)


class Anchors(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name == "id" and value]


@cache
def anchors(page: Path) -> list[str]:
    return Anchors(page.read_text(encoding="utf-8")).found


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open the page of a plan as a file, in a browser that records every request and message."""
    contexts = []

    def go(plan: WavePlan, width: int = 1280, anchor: str = "", **options: Any) -> Page:
        target = tmp_path / "regels.html"
        target.write_bytes(rules_page.render(plan))
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        heard: list[str] = []
        page.on("console", lambda message: heard.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("request", lambda request: heard.append(f"request: {request.url[:60]}"))
        page.goto(target.as_uri() + anchor)
        page.evaluate("document.fonts.ready.then(() => 0)")
        page.heard = [one for one in heard if target.as_uri()[:60] not in one and "data:" not in one]  # type: ignore[attr-defined]
        return page

    yield go
    for context in contexts:
        context.close()


GREEN, YELLOW, WHITE = "#1f6b4f", "#ffd400", "#ffffff"
VIEWS = [
    *((width, scheme, GREEN) for width in (1280, 390, 320) for scheme in ("light", "dark")),
    *((1280, scheme, colour) for scheme in ("light", "dark") for colour in (YELLOW, WHITE)),
]


@pytest.mark.parametrize(("width", "scheme", "colour"), VIEWS)
def test_page_is_quiet_fits_and_has_no_accessibility_faults(
    open_page: Any, axe_source: str, width: int, scheme: str, colour: str
) -> None:
    plan = make_wave_plan(LATE, office=make_office(brand=Brand(colour=colour)))
    # axe needs to run its own script; the page's policy is judged in a test of its own.
    page = open_page(plan, width, color_scheme=scheme, bypass_csp=True)
    assert page.heard == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    background = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert (sum(map(int, re.findall(r"\d+", background)[:3])) < 300) == (scheme == "dark")
    page.evaluate(axe_source)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]] == []


def test_the_policy_of_the_page_lets_only_its_own_style_in(open_page: Any) -> None:
    page = open_page(make_wave_plan(LATE))
    assert page.heard == []
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor")
        == "rgb(31, 107, 79)"
    )
    assert_foreign_things_are_refused(page)


def test_every_rule_has_its_anchor_its_fact_its_source_and_its_example(open_page: Any) -> None:
    plans = [make_wave_plan(dated, wave=make_wave(dated=dated)) for dated in (LATE, EARLY)]
    for plan in plans:
        page = open_page(plan)
        assert page.locator(".regel").evaluate_all("all => all.map(one => one.id)") == [
            *RULES,
            "waarschuwingen",
        ]
    for rule, said in RULES.items():
        page = open_page(plans[1] if rule == "vertrokken-in-2025" else plans[0])
        part = page.locator(f"#{rule}")
        for text in (said.fact, said.source, said.why, said.example, CASES[rule].explained.because):
            assert text in part.inner_text()
    assert [one.get_attribute("id") for one in page.locator(".opletten div").all()] == list(Caution)


def test_a_link_to_a_rule_opens_the_page_at_that_rule(open_page: Any) -> None:
    page = open_page(make_wave_plan(LATE), anchor="#vertrokken-na-2025")
    box = page.locator("#vertrokken-na-2025").bounding_box()
    assert 0 <= box["y"] < 450
    other = page.locator("#in-dienst").evaluate("one => getComputedStyle(one).boxShadow")
    assert page.locator("#vertrokken-na-2025").evaluate("one => getComputedStyle(one).boxShadow") != other


@pytest.mark.parametrize(("dated", "has_access"), [(date(2026, 9, 30), True), (date(2026, 10, 1), False)])
def test_after_1_october_2026_the_page_promises_no_access_to_leavers_of_2025(
    open_page: Any, dated: date, has_access: bool
) -> None:
    page = open_page(make_wave_plan(dated, wave=make_wave(dated=dated)))
    said = {rule: page.locator(f"#{rule}").inner_text() for rule in ("vertrokken-in-2025", "toegang-voorbij")}
    assert ("kan nog in Werknemerloket" in said["vertrokken-in-2025"]) == has_access
    assert ("valt er niemand onder" in said["vertrokken-in-2025"]) != has_access
    assert ("valt er niemand onder" in said["toegang-voorbij"]) == has_access
    # What there is to do is asked once, in the part of the rule that holds.
    assert ("Laat deze persoon de loonstroken opslaan" in page.locator("main").inner_text()) == has_access


def test_the_page_tells_how_the_wave_is_set(open_page: Any) -> None:
    policy = Policy(last_day_is_active=False, leaves_soon_days=1)
    page = open_page(make_wave_plan(LATE, wave=make_wave(dated=LATE, policy=policy)))
    told = page.locator(".stand").inner_text().replace("\n", " ")
    assert "Telt de laatste werkdag mee? nee" in told
    assert "binnen 1 dag" in told
    assert "binnen 1 dag na de overstap" in page.locator("#vertrekt-binnenkort").inner_text()


def test_names_of_an_office_and_a_wave_are_shown_as_they_are(open_page: Any) -> None:
    hostile = '</style><script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7*7 }}'
    plan = make_wave_plan(LATE, office=make_office(name=hostile), wave=make_wave(name=hostile, dated=LATE))
    page = open_page(plan)
    assert page.heard == []
    assert page.locator(".band p").first.inner_text() == hostile
    assert page.locator(".titel .klein").inner_text() == hostile
    assert page.title() == "Regels van de golf"
    assert page.locator("script, img").count() == 0


def test_the_page_knows_no_client_and_no_person() -> None:
    plan = make_wave_plan(LATE)
    text = rules_page.render(plan).decode()
    assert not [kit.client.name for kit in plan.kits if kit.client.name in text]
    assert rules_page.render(replace(plan, kits=())) == rules_page.render(plan)


def test_on_paper_no_rule_is_cut_in_two(open_page: Any) -> None:
    page = open_page(make_wave_plan(LATE))
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    sheets = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in printed]
    assert len(sheets) <= 6
    for rule, said in RULES.items():
        if rule == "vertrokken-in-2025":
            continue
        # The fact stands in the left column, what the list says at the very end of the right one.
        parts = ["".join(text.split()) for text in (said.fact, CASES[rule].explained.because)]
        found = [[number for number, sheet in enumerate(sheets) if part in sheet] for part in parts]
        assert found[0] == found[1]
        assert len(found[0]) == 1


# --- from the list of names to the rule ------------------------------------------------------------


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both example waves for real."""
    folder = tmp_path_factory.mktemp("uitvoer")
    assert run(["--workspace", str(KITS), "build", "-q", "--output", str(folder)]) == 0
    return folder


def test_every_rule_that_a_list_names_leads_to_its_place_on_the_page(output: Path) -> None:
    seen = set()
    books = sorted(output.glob("*/*/intern/geschiktheid.xlsx"))
    assert len(books) >= 5
    for path in books:
        sheet = openpyxl.load_workbook(path).active
        headings = [cell.value for cell in sheet[1]]
        column = headings.index("regel") + 1
        for number in range(2, sheet.max_row + 1):
            cell = sheet.cell(number, column)
            assert cell.data_type == "s"
            assert cell.hyperlink.target.split("#")[0] == "../../kantoor/regels.html"
            address = urlsplit(cell.hyperlink.target)
            anchor = address.fragment or cell.hyperlink.location
            assert anchor == cell.value
            page = (path.parent / unquote(address.path)).resolve(strict=True)
            assert page == (path.parent.parent.parent / "kantoor" / "regels.html").resolve()
            assert anchor in anchors(page)
            seen.add(anchor)
    assert len(seen) >= 8


def test_a_link_in_the_workbook_is_no_formula_and_leads_nowhere_else(output: Path) -> None:
    for path in output.glob("*/*/intern/geschiktheid.xlsx"):
        with zipfile.ZipFile(path) as book:
            parts = {name: book.read(name).decode() for name in book.namelist()}
        assert not [
            name for name, text in parts.items() if name.startswith("xl/worksheets/") and "<f>" in text
        ]
        links = re.findall(r'Target="([^"]+)" TargetMode="External"', "".join(parts.values()))
        assert all(link.startswith("../../kantoor/regels.html") for link in links)


def test_the_overview_and_the_page_lead_to_each_other(output: Path) -> None:
    for index in output.glob("*/index.html"):
        assert 'href="kantoor/regels.html"' in html.unescape(index.read_text(encoding="utf-8"))
        page = index.parent / "kantoor" / "regels.html"
        back = re.findall(r'href="([^"#][^"]*)"', page.read_text(encoding="utf-8"))
        assert [one for one in back if not one.startswith("data:")] == ["../index.html"]
        assert page.stat().st_mode & 0o777 == 0o644


def test_a_folder_kantoor_that_leads_elsewhere_is_refused(output: Path, tmp_path: Path) -> None:
    elsewhere, out = tmp_path / "elders", tmp_path / "uit"
    elsewhere.mkdir()
    (out / "voorbeeld-2026-03").mkdir(parents=True)
    (out / "voorbeeld-2026-03" / "kantoor").symlink_to(elsewhere)
    client = next(path.name.rsplit("-", 1)[1] for path in (output / "voorbeeld-2026-03").glob("*-*/"))
    command = ["build", "voorbeeld-2026-03", "--client", client, "-q", "--output", str(out)]
    told = run(["--workspace", str(KITS), *command])
    assert told == 3
    assert list(elsewhere.iterdir()) == []
