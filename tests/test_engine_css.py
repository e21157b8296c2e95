"""The theme's style sheets are trimmed, and no page shows it."""

import shutil
from pathlib import Path

import material
import pytest
from playwright.sync_api import Browser

from generator import engine_css
from generator.engine_css import classes, used
from tests.render import every_site

# All that the browser made of each element and of what stands before and after it; a colour that fades in aside.
_COMPUTED = """
() => [...document.querySelectorAll("html, body, body *")].map((one) => {
  const styles = ["", "::before", "::after"].map((part) => {
    const style = getComputedStyle(one, part);
    return [...style].filter((name) => !/^(--|transition|perspective-origin|transform-origin)/.test(name))
      .map((name) => part + name + ":" + style.getPropertyValue(name));
  });
  return [one.tagName + "." + one.getAttribute("class"), ...styles.flat()];
})
"""
THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        (".a{x:1}.b{x:2}",                        ".a{x:1}"),
        (".a,.b{x:1}",                            ".a{x:1}"),
        (".b .a{x:1}.a.b{x:1}",                   ""),
        (".a:not(.b){x:1}",                       ".a:not(.b){x:1}"),
        (":is(.a,.b) p{x:1}",                     ":is(.a,.b) p{x:1}"),
        (".a:not(:is(p,:not(.b)),i){x:1}",        ".a:not(:is(p,:not(.b)),i){x:1}"),
        ("p{x:1}.js p{x:1}",                      "p{x:1}.js p{x:1}"),
        ("@media print{.a{x:1}.b{x:1}}",          "@media print{.a{x:1}}"),
        ("@media print{.b{x:1}}",                 ""),
        ("@media a{@supports (b){.b{x:1}}}",      ""),
        ('.a{x:"}"}.b{x:"{"}.a{y:1}',             '.a{x:"}"}.a{y:1}'),
        (".a{x:url(data:a;b,{})}.b{x:1}",         ".a{x:url(data:a;b,{})}"),
        (".a{x:url('data:a,}')}",                 ".a{x:url('data:a,}')}"),
        (":root{--p:1}.a{x:var(--q)}",            ".a{x:var(--q)}"),
        (":root{--p:1}.a{x:var(--p)}",            ":root{--p:1}.a{x:var(--p)}"),
        ("[data-md-color-primary=indigo]{x:1}",   ""),
        ("[data-md-color-primary=custom]{x:1}",   "[data-md-color-primary=custom]{x:1}"),
        (r".a\:b{x:1}",                           r".a\:b{x:1}"),
        ('@charset "UTF-8";p{x:1}',               '@charset "UTF-8";p{x:1}'),
        ("@keyframes k{0%{x:1}to{x:2}}.a{x:1}",   "@keyframes k{0%{x:1}to{x:2}}.a{x:1}"),
    ],
)  # fmt: skip
def test_rules_stay_that_a_page_could_need(css: str, kept: str) -> None:
    assert used(css, classes(['<p class="a c">'])) == kept


@pytest.mark.parametrize("sheet", sorted(THEME.glob("*.css")), ids=lambda path: path.name.split(".")[0])
def test_every_sheet_of_the_theme_is_read_whole(sheet: Path) -> None:
    text = sheet.read_text(encoding="utf-8")
    rules = list(engine_css._rules(text))
    assert "".join(rules) == text
    assert all(rule.count("{") >= 1 for rule in rules[:-1])
    assert len(rules) > 20


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_looks_different_without_what_was_trimmed(
    browser: Browser, tmp_path: Path, scheme: str
) -> None:
    trimmed = every_site.site("voor")
    whole = Path(shutil.copytree(trimmed, tmp_path / "site"))
    for path in (whole / "assets" / "stylesheets").glob("*.css"):
        (theme,) = THEME.glob(f"{path.name.split('.')[0]}.*.min.css")
        assert path.stat().st_size * 3 < theme.stat().st_size
        shutil.copyfile(theme, path)
    page = browser.new_page(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    for name in (page for page in every_site.pages(trimmed) if not page.startswith("medewerker/")):
        seen = []
        for site in (trimmed, whole):
            page.goto((site / name).as_uri())
            page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
            page.evaluate("document.fonts.ready.then(() => true)")
            for width, medium in ((1280, "screen"), (390, "screen"), (1280, "print")):
                page.set_viewport_size({"width": width, "height": 844})
                page.emulate_media(media=medium)  # type: ignore[arg-type]
                seen.append(page.evaluate(_COMPUTED))
        assert len(seen[0]) > 50
        for one, other in zip(seen[:3], seen[3:], strict=True):
            differs = [
                (left[0], [pair for pair in zip(left[1:], right[1:], strict=True) if pair[0] != pair[1]])
                for left, right in zip(one, other, strict=True)
                if left[1:] != right[1:]
            ]
            assert differs == [], name
    page.close()
