"""Who uses no mouse, larger letters, more space, less movement, own colours or no scripts: nothing is lost."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.render import every_site
from tests.render.browsing import WIDTHS, sideways, watched

pytestmark = pytest.mark.slow

EMPLOYER = ("index", "planning", "doorgeven", "uitnodiging", "activeren", "uitvallijst", "vragen", "contact")
EVERY = (*(f"{page}.html" for page in EMPLOYER), "medewerker/index.html", "medewerker/ar.html")

# Numbers all that can have the focus, in the order of the page. Of a group of radio buttons one has it.
_STOPS = """
() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const stops = [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && seen(one))
    .filter((one, place, all) => one.type !== "radio" || one.checked
      || !all.some((other) => other.name === one.name && (other.checked || all.indexOf(other) < place)));
  stops.forEach((one, place) => { one.dataset.stop = place; });
  return stops.length;
}
"""
# Where the focus is, and how it shows: the strongest outline on it or beside it, against what is behind.
_FOCUS = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (let up = node.parentElement; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (!/, 0\\)$|transparent/.test(colour)) return colour;
    }
    return "white";
  };
  const shows = [one, one.nextElementSibling, one.parentElement].filter(Boolean).map((node) => {
    const style = getComputedStyle(node);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return 0;
    const pair = [light(style.outlineColor), light(behind(node))].sort();
    return (pair[1] + 0.05) / (pair[0] + 0.05);
  });
  const boxes = [one, one.nextElementSibling].filter(Boolean).map((node) => node.getBoundingClientRect());
  return {
    stop: one.dataset.stop,
    tag: one.tagName,
    text: (one.textContent || one.getAttribute("aria-label") || one.id || "").trim().slice(0, 40),
    contrast: Math.max(...shows),
    inView: boxes.some((box) => box.width && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
  };
}
"""
# What is cut off: text that does not fit in a box that hides what sticks out. A preview is cut on purpose.
_CUT = """
() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  if (one.closest(".verborgen, svg, pre, .gift-beeld") || !one.checkVisibility() || !one.textContent.trim()) return false;
  const hides = [style.overflowX, style.overflowY].some((how) => how === "hidden" || how === "clip");
  return hides && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
}).map((one) => one.tagName + "." + one.className + " " + one.textContent.trim().slice(0, 40))
"""
_ROOMY = """
(letters) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; word-spacing: 0.16em !important; }
    ${letters ? "* { letter-spacing: 0.12em !important; }" : ""} p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
"""


def go(page: Page, name: str, state: str = "voor") -> None:
    page.goto((every_site.site(state) / name).as_uri())


def tab(page: Page) -> dict[str, Any] | None:
    page.keyboard.press("Tab")
    return page.evaluate(_FOCUS)  # type: ignore[no-any-return]


def toggled(page: Page) -> bool:
    """Press Enter until what folds is open; say whether Enter did it."""
    open_now = "document.activeElement.parentElement.open"
    before = page.evaluate(open_now)
    page.keyboard.press("Enter")
    after = page.evaluate(open_now)
    if before:
        page.keyboard.press("Enter")
    return bool(before != after and page.evaluate(open_now))


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", EVERY)
def test_keyboard_reaches_everything_in_order_and_shows_where_it_is(
    browser: Browser, name: str, width: int
) -> None:
    with watched(browser, width=width, reduced_motion="reduce") as page:
        go(page, name)
        walked = 0
        page.evaluate(_STOPS)
        at = tab(page)
        while at is not None:
            assert at["stop"] is not None, at
            assert at["inView"], at
            assert at["contrast"] >= 3, at
            if at["tag"] == "SUMMARY":
                assert toggled(page), at
                page.evaluate(_STOPS)
                at["stop"] = page.evaluate("document.activeElement.dataset.stop")
            # The order of the page, without a gap: nothing is passed over, nothing comes twice.
            assert int(at["stop"]) == walked, at
            walked += 1
            at = tab(page)
        # Out at the other end: no trap, and all that can have the focus had it.
        assert walked == page.evaluate(_STOPS)
        assert walked >= 5


def test_keyboard_walks_back_the_same_way(browser: Browser) -> None:
    with watched(browser) as page:
        go(page, "doorgeven.html")
        count = page.evaluate(_STOPS)
        forth = page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('[data-stop][type=radio]')]"
            ".map((one) => [one.ariaLabel, one.dataset.stop]))"
        )
        back: list[str] = []
        for _ in range(count):
            page.keyboard.press("Shift+Tab")
            found = page.evaluate(_FOCUS)
            back.append(found["stop"] or found["text"])
        # Without a choice made yet a group of radio buttons is entered at its other end.
        assert [one for one in back if one != "Naar licht"] == [
            str(stop) for stop in range(count - 1, -1, -1) if str(stop) != forth["Naar donker"]
        ]


@pytest.mark.parametrize("name", EMPLOYER)
def test_first_stop_skips_the_menu(browser: Browser, name: str) -> None:
    with watched(browser) as page:
        go(page, f"{name}.html")
        first = tab(page)
        assert first
        assert first["text"] == "Naar de tekst"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.querySelector('#inhoud').contains(document.activeElement)"
            " || !document.querySelector('#inhoud :is(a[href], button, summary, input)')"
        )
        assert page.url.endswith("#inhoud")


@pytest.mark.parametrize("width", [640, *WIDTHS])
def test_nothing_is_cut_off_with_more_space_between_lines_words_and_letters(
    browser: Browser, width: int
) -> None:
    """WCAG 1.4.12; 640 is a desktop at 200 %, 320 one at 400 %. Arabic letters are joined: they get no space."""
    with watched(browser, width=width) as page:
        for name in EVERY:
            go(page, name)
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            assert page.evaluate(_CUT) == [], name
            page.evaluate(_ROOMY, "ar.html" not in name)
            assert page.evaluate(_CUT) == [], name
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize("width", [1000, 390, 320])
def test_open_menu_hangs_below_the_name_and_squeezes_nothing(browser: Browser, width: int) -> None:
    where = "[...document.querySelectorAll('.merk-naam, .menu-smal summary, h1')].map((one) => one.getBoundingClientRect().toJSON())"
    with watched(browser, width=width) as page:
        go(page, "vragen.html")
        closed = page.evaluate(where)
        page.click(".menu-smal summary")
        assert page.evaluate(where) == closed
        for link in page.locator(".menu-smal nav a").all():
            box = link.bounding_box()
            assert box
            assert box["y"] >= closed[1]["bottom"]
            assert box["y"] + box["height"] <= 400
            assert box["x"] + box["width"] <= width


def test_zoomed_to_twice_its_size_a_page_still_fits(browser: Browser) -> None:
    with watched(browser, width=640, device_scale_factor=2) as page:
        for name in EVERY:
            go(page, name)
            assert page.evaluate("document.documentElement.scrollWidth") <= 640, name
            assert sideways(page) == [0, 0, 0], name


def test_nothing_moves_for_who_asked_for_rest(browser: Browser) -> None:
    moving = """
    () => [...document.querySelectorAll("body, body *")].filter((one) => {
      const style = getComputedStyle(one);
      const slow = (value) => value.split(",").some((part) => parseFloat(part) > 0.01);
      return one.checkVisibility() && (slow(style.transitionDuration) || style.animationName !== "none"
        || style.scrollBehavior === "smooth");
    }).map((one) => one.tagName + "." + one.className)
    """
    with watched(browser, reduced_motion="reduce") as page:
        for name in EVERY:
            go(page, name)
            assert page.evaluate(moving) == [], name
            assert page.evaluate("document.getAnimations().length") == 0, name


def test_own_colours_of_a_reader_leave_buttons_panels_and_focus_visible(browser: Browser) -> None:
    bare = """
    () => [...document.querySelectorAll(".knop, .knopnaam, .kaart")].filter((one) => {
      const style = getComputedStyle(one);
      return one.checkVisibility() && (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1);
    }).map((one) => one.tagName + "." + one.className)
    """
    with watched(browser, forced_colors="active") as page:
        for name in EVERY:
            go(page, name)
            assert page.evaluate(bare) == [], name
            at = tab(page)
            assert at
            assert at["contrast"] >= 3, at
