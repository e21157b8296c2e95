"""Every page type, light and dark, at three widths, in every state, brand and with hostile names: axe and quiet.

What is full and what is pairwise, and why:

- page type × scheme × width is full in one state: layout, colour and script of a page meet in these three. The
  employee's page counts three times, in Latin, Cyrillic and Arabic script. The other languages are the same
  template with other words: one view each, in turn, and no scrolling sideways at any width.
- state × page is full, scheme and width go round: a state changes words, not the style sheet. Scrolling sideways
  is looked at in all widths, since that is what words can cause.
- hard brand × scheme is full for the rules of colour: all pages in yellow, the hardest, and in white, in black
  and without a brand those pages that together have every kind of panel, button and drawing. Nothing else can differ: a test asserts
  that the pages of two brands are the same but for the name of their style sheet.
- hostile name × page is full, scheme and width go round, scrolling again in all widths.
- in these last three the employee's page is there in Dutch, Arabic and one other language in turn.
"""

import re
from itertools import cycle

import pytest
from playwright.sync_api import Browser

from tests.render import every_site
from tests.render.browsing import COLOUR_RULES, SCHEMES, WIDTHS, judge, show, sideways, watched

pytestmark = pytest.mark.slow

EVERY_VIEW = [(scheme, width) for width in WIDTHS for scheme in SCHEMES]


SCRIPTS = {"medewerker/index.html", "medewerker/uk.html", "medewerker/ar.html"}
# Together they have every kind of panel, button and drawing.
COLOURFUL = {"index.html", "planning.html", "doorgeven.html", "activeren.html", "medewerker/index.html"}


def is_type(page: str) -> bool:
    """Say whether a page is a type of its own, not one more language of the same."""
    return not page.startswith("medewerker/") or page in SCRIPTS


def look(browser: Browser, axe_source: str, name: str, first: int) -> None:
    """Judge every page of a site, each in the next view; `first` is where the round of views begins."""
    site = every_site.site(name)
    pages = every_site.some_pages(site, first)
    views = [EVERY_VIEW[(first + place) % len(EVERY_VIEW)] for place in range(len(pages))]
    for scheme in SCHEMES:
        with watched(browser, color_scheme=scheme) as page:
            for each, (wanted, width) in zip(pages, views, strict=True):
                if wanted == scheme:
                    show(page, site, each, scheme, width)
                    passed, told = judge(page, axe_source)
                    assert told == [], (each, scheme, width)
                    assert passed > 10
                    assert sideways(page) == [0, 0, 0], each


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_page_type_in_every_scheme_and_width(browser: Browser, axe_source: str, scheme: str) -> None:
    site = every_site.site("voor")
    with watched(browser, color_scheme=scheme) as page:
        for place, each in enumerate(every_site.pages(site)):
            show(page, site, each, scheme, WIDTHS[0])
            for width in WIDTHS if is_type(each) else (WIDTHS[place % 3],):
                page.set_viewport_size({"width": width, "height": 844})
                passed, told = judge(page, axe_source)
                assert told == [], (each, width)
                assert passed > 10
            assert sideways(page) == [0, 0, 0], each


@pytest.mark.parametrize(("first", "state"), enumerate(list(every_site.STATES)[1:]))
def test_every_state_of_every_page(browser: Browser, axe_source: str, first: int, state: str) -> None:
    look(browser, axe_source, state, first)


@pytest.mark.parametrize(("first", "name"), enumerate(every_site.HOSTILE_NAMES))
def test_every_page_with_a_hostile_name(browser: Browser, axe_source: str, first: int, name: str) -> None:
    look(browser, axe_source, name, first)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("brand", every_site.HARD_BRANDS)
def test_every_page_is_readable_in_a_hard_colour(
    browser: Browser, axe_source: str, brand: str, scheme: str
) -> None:
    site = every_site.site(brand)
    widths = cycle(WIDTHS)
    with watched(browser, color_scheme=scheme) as page:
        for each in every_site.some_pages(site, 0) if brand == "geel" else sorted(COLOURFUL):
            show(page, site, each, scheme, next(widths))
            passed, told = judge(page, axe_source, COLOUR_RULES)
            assert told == [], each
            assert passed


def test_a_brand_changes_no_page_but_for_its_style_sheet() -> None:
    black, white = every_site.site("zwart"), every_site.site("wit")
    assert every_site.pages(black) == every_site.pages(white)
    for each in every_site.pages(black):
        one, other = ((site / each).read_text(encoding="utf-8") for site in (black, white))
        assert re.sub(r"\.[0-9a-f]{8}\.css", ".css", one) == re.sub(r"\.[0-9a-f]{8}\.css", ".css", other)


def test_judge_sees_what_is_wrong(browser: Browser, axe_source: str) -> None:
    """The control: a page with five faults, so that a silent judge is noticed."""
    site = every_site.site("voor")
    with watched(browser) as page:
        show(page, site, "index.html", "light", 1280)
        page.evaluate(
            "document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=\"assets/teken.svg\"><h5>x</h5>"
            "<p class=slecht>tekst</p><div class=breed>-</div>');const sheet = new CSSStyleSheet();"
            "sheet.replaceSync('.slecht { color: #eee !important; } .breed { width: 3000px; }');"
            "document.adoptedStyleSheets = [sheet];"
        )
        _, told = judge(page, axe_source)
        assert {one.split(":")[0] for one in told} >= {"image-alt", "heading-order", "color-contrast"}
        assert sideways(page)[2] > 2000
