"""The theme's style sheets are trimmed, and no page shows it: all that finds something is still there."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser, Page

from generator.engine_css import rules, trimmed, words
from tests.render import every_site
from tests.render.browsing import SCHEMES

THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
SHEETS = ("main", "palette")

# Every selector of a sheet, with where it holds and what it says, in the order of the sheet.
_RULES = r"""
(css) => {
  const alone = (list) => list.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, (inside) => inside.replaceAll(",", "\u0000"))
    .split(",").map((one) => one.trim().replaceAll("\u0000", ","));
  const walk = (all, where) => [...all].flatMap((rule) => {
    if (rule.selectorText !== undefined) return alone(rule.selectorText).map((one) => [where, one, rule.style.cssText]);
    return rule.conditionText !== undefined ? walk(rule.cssRules, `${where} ${rule.conditionText}`) : [[where, "", rule.cssText]];
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return walk(sheet.cssRules, "");
}
"""

# Which selectors find something on the page. What a hand does with a part (hover, focus) and what stands before
# or after it do not count in finding it.
_FIND = r"""
(selectors) => {
  const passing = /::?(before|after|hover|focus-visible|focus-within|focus|active|checked|target|placeholder|marker|-webkit-[\w-]+|-moz-[\w-]+)(?![\w-])/g;
  return selectors.filter((selector) => {
    for (const one of [selector.replace(passing, "").replace(/(^|[\s>+~])(?=$|[\s>+~])/g, "$1*"), selector]) {
      try { return document.querySelector(one || "*") !== null; } catch (wrong) { continue; }
    }
    return true;
  });
}
"""


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:1}.b{x:2}",                        ".a{x:1}"),
        (".a,.b{x:1}",                            ".a{x:1}"),
        (".b .a{x:1}.a.b{x:1}",                   ""),
        (".a:not(.b){x:1}",                       ".a:not(.b){x:1}"),
        (":is(.a,.b) p{x:1}",                     ":is(.a,.b) p{x:1}"),
        (".a:not(:is(p,:not(.b)),i){x:1}",        ".a:not(:is(p,:not(.b)),i){x:1}"),
        ("#b{x:1}[b]{x:1}[type=b]{x:1}",          "#b{x:1}[b]{x:1}[type=b]{x:1}"),
        ("@media print{.a{x:1}.b{x:1}}",          "@media print{.a{x:1}}"),
        ("@media print{.b{x:1}}",                 ""),
        ("@media a{@supports (b){.b{x:1}}}",      ""),
        ('.a{x:"}"}.b{x:"{"}.a{y:1}',             '.a{x:"}"}.a{y:1}'),
        (".a{x:url(data:a;b,{})}.b{x:1}",         ".a{x:url(data:a;b,{})}"),
        (".a{x:url('data:a,}')}",                 ".a{x:url('data:a,}')}"),
        (":root{--p:1}.b{x:var(--p)}",            ":root{--p:1}"),
        ("[data-md-color-primary=indigo]{x:1}",   ""),
        ('[data-md-color-accent="custom"]{x:1}',  '[data-md-color-accent="custom"]{x:1}'),
        (".by-script{x:1}",                       ".by-script{x:1}"),
        (".made--later{x:1}.made{x:1}",           ".made--later{x:1}"),
        (".from-data{x:1}",                       ".from-data{x:1}"),
        (r".a\:b{x:1}",                           r".a\:b{x:1}"),
        ('@charset "UTF-8";p{x:1}',               '@charset "UTF-8";p{x:1}'),
        ("@layer one,two;.a{x:1}",                "@layer one,two;.a{x:1}"),
        ("@keyframes b{0%{x:1}to{x:2}}.a{x:1}",   "@keyframes b{0%{x:1}to{x:2}}.a{x:1}"),
    ],
)  # fmt: skip
def test_rules_stay_that_a_page_could_need(css: str, kept: str) -> None:
    pages = ['<body data-md-color-primary="custom"><p class="a c">', "<p class='from&#45;data'>"]
    scripts = ['p.classList.add("by-script", "made--" + name)']
    assert trimmed(css, words(pages, scripts)) == kept


@pytest.mark.parametrize("sheet", sorted(THEME.glob("*.css")), ids=lambda path: path.name.split(".")[0])
def test_every_sheet_of_the_theme_is_read_whole(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    found = list(rules(text))
    assert "".join(found) == text
    assert all(rule.count("{") >= 1 for rule in found[:-1])
    assert len(found) > 20


def _rules(page: Page, sheets: Iterable[Path]) -> list[tuple[str, ...]]:
    """Return what the browser makes of the sheets; spaces around signs aside, `finish` takes those out."""
    found = [rule for path in sheets for rule in page.evaluate(_RULES, path.read_text(encoding="utf-8"))]
    return [tuple(re.sub(r"\s*([{};,])\s*", r"\1", part) for part in rule) for rule in found]


def _states(page: Page, address: str) -> Iterator[str]:
    """Show a page as it opens, with all that folds open, at its end, on a phone and as a keyboard goes through it."""
    page.set_viewport_size({"width": 1280, "height": 844})
    page.goto(address)
    yield "opened"
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(100)
    yield "at its end"
    page.set_viewport_size({"width": 390, "height": 844})
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    yield "on a phone"


@pytest.mark.slow
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_was_left_out_that_finds_something_on_a_page(browser: Browser, scheme: str) -> None:
    site = every_site.site("na-met-lijst")
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    whole = _rules(page, (path for kind in SHEETS for path in THEME.glob(f"{kind}.*.min.css")))
    ours = _rules(
        page, (path for kind in SHEETS for path in site.glob(f"assets/stylesheets/{kind}.*.min.css"))
    )
    rest = iter(whole)
    assert all(rule in rest for rule in ours), "another order, or a rule that the theme has not"
    left_out = sorted({rule[1] for rule in Counter(whole) - Counter(ours)})
    assert len(left_out) > 500
    for path in (page for page in every_site.pages(site) if not page.startswith("medewerker/")):
        for state in _states(page, (site / path).as_uri()):
            assert page.evaluate(_FIND, left_out) == [], (path, state)
    # The way of looking does see things: what only a script puts on a page, and the scheme.
    seen = page.evaluate(_FIND, sorted({rule[1] for rule in ours if rule[1]}))
    painted = '[data-md-color-scheme="slate"]' if scheme == "dark" else '[data-md-color-scheme="default"]'
    assert {"body", ".md-main__inner", ".md-header--shadow", painted} <= set(seen)
    page.close()
