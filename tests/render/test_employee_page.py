"""The page for employees: alone, in the client's languages, speaking of the day that it is."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.languages import CODES, language
from generator.model import Phase, PublicKit
from generator.render import mails, site
from generator.render.employee_page import STATES, page_path
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.gold import check_gold
from tests.reading import blocks, read
from tests.render.browsing import sideways
from tests.render.sites import AFTER, ALL_FACTS, BRANDS, ON_THE_DAY, SVG_LOGO, build
from tests.render.test_site_browser import HOSTILE, opened

CLOSED = make_wave(dated=date(2027, 4, 1))
WAVES = {"voor": make_wave(), "dag": ON_THE_DAY, "na": AFTER, "af": CLOSED}
STAFF = {"contact_person": "Samira Yilmaz", "phone": "020 123 45 99", "contact_on_site": True}


def pages(kit: PublicKit) -> dict[str, str]:
    """Return the sources of the page by code."""
    made = site.sources(kit, {}, mails.texts(kit))
    start = "docs/medewerker/"
    found = {name.removeprefix(start): text.decode() for name, text in made.items() if name.startswith(start)}
    return {"nl" if name == "index.md" else name.removesuffix(".md"): text for name, text in found.items()}


def words(source: str) -> list[str]:
    """Return what a reader sees, a block a line."""
    return blocks(source.split("---\n", 2)[2])


def made(state: str, **client: object) -> str:
    return pages(make_kit(wave=WAVES[state], client=make_client(**client)))["nl"]


# --- which pages ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        (("nl",), ["nl"]),
        (("nl", "pl"), ["nl", "pl"]),
        (("pl", "en"), ["nl", "en", "pl"]),
        (CODES, list(CODES)),
    ],
)
def test_the_client_chooses_the_languages_and_dutch_is_always_there(
    chosen: tuple[str, ...], wanted: list[str]
) -> None:
    found = pages(make_kit(client=make_client(languages=chosen)))
    assert sorted(found) == sorted(wanted)
    for code, source in found.items():
        links = re.findall(
            r'<li><a href="([a-z]+)&#46;html" lang="(\w\w)" hreflang="(\w\w)" dir="(\w+)"', source
        )
        named = [link[1] for link in links]
        assert named == (wanted if len(wanted) > 1 else []), code
        assert all(link[1] == link[2] for link in links)
        assert {link[3] for link in links if link[1] == "ar"} <= {"rtl"}
        current = re.findall(r'lang="(\w\w)"[^>]*aria-current="page"', source)
        assert current == ([code] if len(wanted) > 1 else [])


def test_it_leads_nowhere_but_to_its_languages_its_own_parts_and_mijnloket() -> None:
    for state in WAVES:
        for code, source in pages(
            make_kit(wave=WAVES[state], client=make_client(languages=CODES, **STAFF))
        ).items():
            targets = {target.replace("&#46;", ".") for target in re.findall(r'href="([^"]*)"', source)}
            others = {page_path(one).removeprefix("medewerker/") for one in CODES}
            allowed = others | {"#inhoud", "#stappen", "#hulp", "tel:0201234599"}
            if state == "af":
                allowed |= {"https&#58;&#47;&#47;mijn.loket.nl"}
            assert targets <= allowed, code


# --- what it says ---------------------------------------------------------------------------------


@pytest.mark.parametrize("state", WAVES)
def test_the_page_reads_as_it_was_accepted(state: str) -> None:
    folder = {"dag": "op-de-dag", "af": "afgesloten"}.get(state, state)
    check_gold(f"site/{folder}/medewerker.txt", "\n".join(words(made(state, **STAFF))) + "\n")


def test_every_phase_has_its_own_sentences() -> None:
    assert set(STATES) == set(Phase)
    for state in STATES.values():
        assert {f"kop_{state}", f"intro_{state}"} <= set(language("nl").sentences)


@pytest.mark.parametrize("code", CODES)
def test_when_all_is_done_no_page_speaks_of_the_day(code: str) -> None:
    kit = make_kit(wave=CLOSED, client=make_client(languages=CODES))
    day = language(code).day_and_month(kit.wave.converts_on)
    assert day not in " ".join(words(pages(kit)[code]))


@pytest.mark.parametrize("code", CODES)
def test_the_seven_steps_stand_in_their_order(code: str) -> None:
    source = pages(make_kit(client=make_client(languages=CODES)))[code]
    assert re.findall(r'<span aria-hidden="true">(\d)</span>', source) == list("1234567")
    assert source.count('class="stap laatste"') == 1
    assert re.findall(r'<ol class="stappen"(?: start="(\d)")?>', source) == ["", "3", "6"]


def test_a_contact_is_named_only_when_the_client_wants_it() -> None:
    hidden = made("voor", **STAFF | {"contact_on_site": False})
    assert "Samira" not in hidden
    assert "None" not in hidden
    assert "45 99" not in hidden
    assert "tel:" not in hidden
    assert "geen namen van medewerkers" in hidden
    shown = made("voor", **STAFF)
    assert "Samira" in shown
    assert "geen namen van medewerkers" not in shown


def test_nothing_is_said_that_nobody_published() -> None:
    def said(facts: Mapping[str, str], code: str) -> str:
        kit = make_kit(make_office(facts=facts), client=make_client(languages=("nl", "pl")))
        return " ".join(words(pages(kit)[code]))

    for code in ("nl", "pl"):
        for fact in ALL_FACTS.values():
            assert f" {fact} " not in f" {said({}, code)} "
    for fact in ALL_FACTS.values():
        assert fact in said(ALL_FACTS, "nl")
    # A sentence that the office wrote in Dutch is not for who reads another language.
    shared = {"uitnodiging_afzender", "uitnodiging_onderwerp", "link_geldig_dagen"}
    polish = said(ALL_FACTS, "pl")
    assert {key for key, fact in ALL_FACTS.items() if fact in polish} == shared


@pytest.mark.parametrize(("form", "other"), [("je", r"\b(u|uw)\b"), ("u", r"\b(je|jij|jou|jouw|jullie)\b")])
def test_the_office_chooses_how_employees_are_addressed(form: str, other: str) -> None:
    for wave in WAVES.values():
        source = pages(make_kit(make_office(employee_address_form=form), wave))["nl"]
        assert re.findall(other, " ".join(words(source)), re.IGNORECASE) == []


@pytest.mark.parametrize("form", ["je", "u"])
@pytest.mark.parametrize("state", WAVES)
def test_the_dutch_page_reads_easily(state: str, form: str) -> None:
    source = pages(make_kit(make_office(employee_address_form=form), WAVES[state]))["nl"]
    names = ["Bakkerij De Korenaar", "Kantoor Lindeboom", "Account aanmaken", "Account activeren", "Volgende"]
    reading = read(source.split("---\n", 2)[2], names)
    assert reading.mean <= 12
    assert reading.longest_words <= 20, reading.longest
    assert reading.flesch_douma >= 70


def test_it_knows_no_number_of_people() -> None:
    source = pages(make_kit())["nl"]
    assert not re.search(r"\b12\b", " ".join(words(source)))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_only_words(name: str) -> None:
    kit = make_kit(make_office(name=name), client=make_client(name=name, languages=("nl", "ar")))
    for source in pages(kit).values():
        seen = " ".join(" ".join(words(source)).split())
        assert seen.count(" ".join(name.split())) >= 2
        assert "<script" not in source
        assert "onerror=" not in source


# --- in a browser ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("medewerker")
    brands = dict(zip(WAVES, ("rood", "geel", "wit", "gewoon"), strict=True))
    return {
        state: build(
            make_kit(wave=wave, client=make_client(languages=CODES, brand=BRANDS[brands[state]], **STAFF)),
            folder / state,
        )
        for state, wave in WAVES.items()
    }


def go(page: Page, site: Path, code: str) -> None:
    page.goto((site / page_path(code)).as_uri())


# The words of headings and buttons that go on on a next line.
_BROKEN_WORDS = """() => [...document.querySelectorAll('h1, h2, h3, .knop')].flatMap((one) => {
  const found = [];
  const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top));
      if (tops.some((top) => Math.abs(top - tops[0]) > 5)) found.push(word[0]);
    }
  }
  return found;
})"""


@pytest.mark.slow
@pytest.mark.parametrize("state", WAVES)
def test_every_language_is_quiet_and_fits_the_smallest_phone(
    built: Mapping[str, Path], browser: Browser, state: str
) -> None:
    with opened(browser, 390) as page:
        for code in CODES:
            go(page, built[state], code)
            root = page.locator("html")
            assert root.get_attribute("lang") == code
            assert root.get_attribute("dir") == ("rtl" if code == "ar" else "ltr")
            assert page.title() == language(code).sentences["paginatitel"]
            assert sideways(page) == [0, 0, 0], code
            for width in (390, 360, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate(_BROKEN_WORDS) == [], (code, width)
            # On the smallest phone, which was the last one: a thumb hits every link.
            heights = page.locator("nav a, a.knop").evaluate_all(
                "all => all.map((one) => one.getBoundingClientRect().height).filter((one) => one > 0)"
            )
            assert len(heights) >= len(CODES)
            assert min(heights) >= 44, code


_FAMILIES = {"bg": "Noto Sans", "uk": "Noto Sans", "ar": "Vazirmatn"}


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_every_letter_comes_from_our_own_fonts(
    built: Mapping[str, Path], browser: Browser, code: str
) -> None:
    with opened(browser) as page:
        go(page, built["na"], code)
        page.evaluate("document.fonts.ready")
        tools = page.context.new_cdp_session(page)
        tools.send("DOM.enable")
        tools.send("CSS.enable")
        root = tools.send("DOM.getDocument", {"depth": 1})["root"]["nodeId"]
        asked = tools.send("DOM.querySelectorAll", {"nodeId": root, "selector": "body *"})
        used: set[tuple[str, bool]] = set()
        for node in asked["nodeIds"]:
            fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
            used |= {(font["familyName"], font["isCustomFont"]) for font in fonts}
    assert all(own for _, own in used), used
    families = {name for name, _ in used}
    assert any(_FAMILIES.get(code, "Atkinson") in name for name in families)


@pytest.mark.slow
def test_it_works_without_scripts_and_has_none(built: Mapping[str, Path], browser: Browser) -> None:
    page_text = (built["voor"] / "medewerker/index.html").read_text(encoding="utf-8")
    assert "<script" not in page_text
    assert "Content-Security-Policy" in page_text
    assert 'content="noindex,nofollow"' in page_text
    with opened(browser, 390, java_script_enabled=False) as page:
        go(page, built["voor"], "nl")
        page.get_by_role("link", name="Polski").click()
        assert page.url.endswith("medewerker/pl.html")


@pytest.mark.slow
def test_arabic_is_the_mirror_of_dutch(built: Mapping[str, Path], browser: Browser) -> None:
    with opened(browser, 390) as page:
        sides = {}
        for code in ("nl", "ar"):
            go(page, built["voor"], code)
            picture, step = page.locator(".stap .beeld").first, page.locator(".stap").first
            box, whole = picture.bounding_box(), step.bounding_box()
            assert box
            assert whole
            sides[code] = "left" if box["x"] < whole["x"] + whole["width"] / 2 else "right"
        assert sides == {"nl": "left", "ar": "right"}
        assert page.locator("bdi.knopnaam").first.evaluate("one => getComputedStyle(one).direction") == "ltr"


@pytest.mark.slow
def test_the_first_view_is_light_and_ten_languages_fit(built: Mapping[str, Path], browser: Browser) -> None:
    seen: list[int] = []
    with opened(browser, 390) as page:
        page.on("response", lambda answer: seen.append(len(answer.body())))
        go(page, built["voor"], "ar")
        page.evaluate("document.fonts.ready")
    assert 0 < sum(seen) < 130_000
    whole = sum(
        path.stat().st_size
        for path in built["voor"].rglob("*")
        if path.is_file() and "downloads" not in path.parts
    )
    assert whole < 700_000


@pytest.mark.slow
def test_a_logo_stands_at_the_top(tmp_path: Path, browser: Browser) -> None:
    kit = make_kit(client=make_client(brand=BRANDS["rood"]))
    assert kit.client.brand.logo is SVG_LOGO
    folder = build(kit, tmp_path)
    with opened(browser) as page:
        go(page, folder, "nl")
        assert page.locator(".teken img").evaluate("one => one.naturalWidth > 0")
