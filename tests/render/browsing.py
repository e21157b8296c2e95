"""A browser that hears everything: what a page asks for, complains of, refuses or pops up; and judges on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

WIDTHS = (1280, 390, 320)
SCHEMES = ("light", "dark")

# Told by the page itself: what its policy refused. A console line may be missed, this one not.
_REFUSED = """
window.refusals = [];
addEventListener("securitypolicyviolation", (one) => refusals.push(one.violatedDirective + " " + one.blockedURI));
"""

# Nothing is left out of axe: all its rules, best practice too. `preload` would fetch stylesheets from file://.
_AXE = """
async () => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const found = await axe.run({ preload: false, resultTypes: ['violations'], RULES });
  return {
    passes: found.passes.length,
    told: found.violations.map((one) => one.id + ": " + one.nodes.slice(0, 3).map((node) => node.target + " " + node.html).join(" | ")),
  };
}
"""
# The rules that look at colour: all that a brand can break.
COLOUR_RULES = "runOnly: ['color-contrast', 'link-in-text-block']"

_BRIGHTNESS = """
() => {
  const paint = document.createElement("canvas").getContext("2d");
  const of = (node) => getComputedStyle(node).backgroundColor;
  const shown = [document.body, document.documentElement].map(of).find((one) => !one.endsWith(", 0)")) || "white";
  paint.fillStyle = shown;
  paint.fillRect(0, 0, 1, 1);
  const [red, green, blue] = paint.getImageData(0, 0, 1, 1).data;
  return (red + green + blue) / 765;
}
"""


@contextmanager
def watched(browser: Browser, origin: str = "file:", **options: Any) -> Iterator[Page]:
    """Open a page that must stay quiet; on leaving, what it did all the same is the failure."""
    context = browser.new_context(
        viewport={"width": options.pop("width", 1280), "height": options.pop("height", 844)}, **options
    )
    noise = listen(context, origin)
    page = context.new_page()
    yield page
    context.close()
    assert noise == []


def listen(context: BrowserContext, origin: str) -> list[str]:
    """Return the list that fills with every dialog, error, warning, failure and request to another place."""
    noise: list[str] = []
    context.add_init_script(_REFUSED)
    context.on("dialog", lambda one: (noise.append(f"dialog {one.message}"), one.dismiss()))
    context.on("console", lambda one: noise.append(one.text) if one.type in ("error", "warning") else None)
    context.on("weberror", lambda one: noise.append(str(one.error)))
    # The next page may come before the sign in the tab was fetched; that one is given up, not missing.
    context.on(
        "requestfailed",
        lambda one: noise.append(f"failed {one.url}") if "ABORTED" not in str(one.failure) else None,
    )
    context.on(
        "request", lambda one: noise.append(one.url) if not one.url.startswith((origin, "data:")) else None
    )
    return noise


def assert_foreign_things_are_refused(page: Page) -> None:
    """Put a picture from elsewhere, a style and a script into a page; its policy must refuse all three."""
    page.evaluate(
        """() => {
            window.refused = [];
            document.addEventListener('securitypolicyviolation', (one) => refused.push(one.effectiveDirective));
            document.body.insertAdjacentHTML('beforeend', '<img src=https://x.example/a.png>');
            document.body.insertAdjacentHTML('beforeend', '<p style="color:red">rood</p>');
            const script = document.createElement('script');
            script.textContent = 'window.broken = true';
            document.body.append(script);
        }"""
    )
    until(page, "refused.length >= 3")
    assert page.evaluate("window.broken") is None
    assert set(page.evaluate("refused")) == {"img-src", "style-src-attr", "script-src-elem"}


def show(page: Page, site: Path, name: str, scheme: str, width: int) -> None:
    """Open a page of a site; assert that the scheme is really on and that nothing was refused."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((site / name).as_uri())
    assert page.evaluate("window.refusals") == [], name
    # Not every browser asks for the sign in the tab, so it would not be heard.
    for sign in page.evaluate("[...document.querySelectorAll('link[rel~=icon]')].map((one) => one.href)"):
        # An empty sign asks for nothing.
        assert sign == "data:," or sign.startswith(site.as_uri()), (name, sign)
    material = page.get_attribute("body", "data-md-color-scheme")
    assert material in (None, "slate" if scheme == "dark" else "default"), name
    # Measured too: an attribute alone says nothing of what is painted.
    bright = page.evaluate(_BRIGHTNESS)
    assert bright < 0.25 if scheme == "dark" else bright > 0.9, (name, scheme, bright)


def until(page: Page, claim: str) -> None:
    """Wait until a claim is true. `wait_for_function` evaluates a string, which a strict policy forbids."""
    for _ in range(200):
        if page.evaluate(claim):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"not in time: {claim}")


def sideways(page: Page) -> list[int]:
    """Return by how much a page is too wide at each width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        found.append(max(0, page.evaluate("document.documentElement.scrollWidth") - width))
    return found


def judge(page: Page, axe_source: str, rules: str = "") -> tuple[int, list[str]]:
    """Return how many rules of axe passed and what the others say, with everything that folds open."""
    page.evaluate(axe_source)
    found = page.evaluate(_AXE.replace("RULES", rules))
    return found["passes"], found["told"]
