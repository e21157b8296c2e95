"""The page of a mail: whole, from nowhere else, readable in every colour, in light, in dark and on a phone."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator import brand
from generator.languages import CODES
from generator.model import Brand, PublicKit
from generator.render import mails
from tests.factory import make_client, make_kit, make_wave
from tests.render.mail_cases import ADDRESS, KITS

EVERY_KIT = pytest.mark.parametrize("kit", KITS.values(), ids=KITS.keys())
# It takes the look of whoever pastes it.
INTRANET = "27-intranet"
# The quiet grey around the letter, the same for every brand.
LIGHT_GROUND = "#efece8"
COLOURS = ("#b5471b", "#ffd500", "#ffffff", "#000000", "#7fd0c0")

_VOID = {"meta", "br"}


class _Balance(HTMLParser):
    """Notes tags that are not closed in the order in which they were opened, and attributes given twice."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if len(dict(attrs)) != len(attrs):
            self.faults.append(f"<{tag}> says something twice")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes something else")


def pages(kit: PublicKit) -> Iterator[tuple[str, str]]:
    for name, data in mails.render(kit).items():
        if name.endswith(".html") and not name.startswith(INTRANET):
            yield name, data.decode()


def parsed(page: str) -> _Balance:
    balance = _Balance()
    balance.feed(page)
    balance.close()
    return balance


@EVERY_KIT
def test_page_is_well_formed_and_says_its_language(kit: PublicKit) -> None:
    for name, page in pages(kit):
        found = parsed(page)
        assert found.faults == [], name
        assert found.open == [], name
        dutch = [tag for tag, attrs in found.tags if attrs.get("lang") == "nl" and attrs.get("dir") == "ltr"]
        assert dutch == ["html", "div"]
        assert all(attrs.get("role") == "presentation" for tag, attrs in found.tags if tag == "table")
        assert [tag for tag, _ in found.tags if tag in {"img", "script", "link", "iframe", "svg"}] == []


@EVERY_KIT
def test_page_loads_nothing(kit: PublicKit) -> None:
    for name, page in pages(kit):
        assert re.findall(r"url\(|@import|\bsrc=|background=", page) == [], name


@EVERY_KIT
def test_preheader_is_hidden_and_short(kit: PublicKit) -> None:
    for name, page in pages(kit):
        hidden = re.findall(r'<div style="display:none[^"]*">([^<]*)</div>', page)
        assert len(hidden) == 1, name
        assert 40 <= len(hidden[0]) <= 90, (name, hidden[0])


@EVERY_KIT
def test_letters_are_16_pixels_or_more(kit: PublicKit) -> None:
    for name, page in pages(kit):
        sizes = {int(size) for size in re.findall(r"font-size:(\d+)px", page)} - {0}
        assert min(sizes) >= 16, name


def test_pale_brand_gets_an_edge_of_ink() -> None:
    ink = brand.palette("#ffd500").light.ink
    for colour, edges in {"#ffd500": True, "#b5471b": False}.items():
        kit = make_kit(client=make_client(brand=Brand(colour=colour)), address=ADDRESS)
        page = dict(pages(kit))["20-aankondiging-klant.nl.html"]
        assert (
            f"border-bottom:2px solid {ink}" in page and f"border:2px solid {ink};border-radius" in page
        ) is edges


def test_leaf_shows_the_day_of_the_move_where_it_matters() -> None:
    kit = make_kit(wave=make_wave())
    for name, page in pages(kit):
        has_leaf = re.search(r">maandag</td>.*>1</td>.*>februari</td>", page, re.DOTALL) is not None
        assert has_leaf is not name.startswith(("55", "60", "70", "80")), name


def test_day_and_month_stay_on_one_line() -> None:
    page = dict(pages(make_kit()))["20-aankondiging-klant.nl.html"]
    assert "maandag 1&nbsp;februari" in page
    assert "25&nbsp;januari" in page


# --- in a real browser ------------------------------------------------------------------------------

# Rules for whole pages; a mail is an article in somebody else's page.
_PAGE_RULES = ["landmark-one-main", "page-has-heading-one", "region", "heading-order"]


# The announcement has every part a mail can have; the others are looked at in one colour.
_LOOKS = [(colour, scheme) for colour in COLOURS for scheme in ("light", "dark")]


@pytest.mark.slow
@pytest.mark.parametrize(("colour", "scheme"), _LOOKS)
def test_mail_is_accessible_in_every_colour_and_fits_a_phone(
    browser: Browser, axe_source: str, tmp_path: Path, colour: str, scheme: Literal["light", "dark"]
) -> None:
    client = make_client(name="Aannemersbedrijf Donderdag-Septembersma", brand=Brand(colour=colour))
    kit = make_kit(client=client, address=ADDRESS)
    page = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    paper = brand.palette(colour).dark.paper if scheme == "dark" else LIGHT_GROUND
    opened = []
    for name, text in pages(kit):
        if colour == COLOURS[0] or name.startswith("20"):
            opened.append(tmp_path / name)
            opened[-1].write_text(text, encoding="utf-8")
            page.goto(opened[-1].as_uri())
            shown = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert shown == f"rgb({', '.join(str(int(paper[at : at + 2], 16)) for at in (1, 3, 5))})"
            page.evaluate(axe_source)
            found = page.evaluate(
                "rules => axe.run({rules: Object.fromEntries(rules.map(rule => [rule, {enabled: false}]))})",
                _PAGE_RULES,
            )
            assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], name
            for width in (1000, 390, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    assert asked == [path.as_uri() for path in opened]
    page.context.close()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [600, 320])
def test_every_kind_is_accessible_in_dutch_polish_and_arabic(
    browser: Browser, axe_source: str, tmp_path: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    client = make_client(
        name="Aannemersbedrijf Donderdag-Septembersma",
        contact_on_site=True,
        phone="0575 12 34 56",
        languages=("nl", "pl", "ar"),
    )
    kit = make_kit(client=client, wave=make_wave(converts_on=date(2027, 9, 30)), address=ADDRESS)
    page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme).new_page()
    found = {name: data for name, data in mails.render(kit).items() if name.endswith(".html")}
    assert len(found) == 5 + 3 * 7
    for name, data in found.items():
        (tmp_path / name).write_bytes(data)
        page.goto((tmp_path / name).as_uri())
        assert page.evaluate("document.documentElement.dir") == ("rtl" if ".ar." in name else "ltr")
        page.evaluate(axe_source)
        told = page.evaluate(
            "rules => axe.run({rules: Object.fromEntries(rules.map(rule => [rule, {enabled: false}]))})",
            _PAGE_RULES,
        )
        assert [(one["id"], one["nodes"][0]["html"]) for one in told["violations"]] == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    page.context.close()


@pytest.mark.slow
def test_no_word_breaks_on_the_leaf_on_any_weekday_in_any_language(browser: Browser) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 800}).new_page()
    for day in range(1, 8):
        wave = make_wave(converts_on=date(2027, 2, day), dated=date(2027, 1, 4))
        kit = make_kit(client=make_client(languages=CODES), wave=wave)
        for name, data in mails.render(kit).items():
            if name.startswith("35-") and name.endswith(".html"):
                page.set_content(data.decode())
                heights = page.evaluate("[...document.querySelectorAll('.h')].map(one => one.offsetHeight)")
                assert heights, name
                assert max(heights) <= 34, (name, day)
                assert page.evaluate("document.documentElement.scrollWidth") <= 320, (name, day)
    page.context.close()
