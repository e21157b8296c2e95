"""The manual builds strictly, asks nothing of anybody else, and can be read by everybody."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.render.browsing import judge

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the manual as `make test` does; a warning is an error."""
    target = tmp_path_factory.mktemp("handleiding")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(target)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


def pages(manual: Path) -> list[Path]:
    return sorted(path for path in manual.rglob("*.html") if path.name != "404.html")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_every_page_is_accessible_and_asks_nothing_of_other_hosts(
    browser: Browser, axe_source: str, manual: Path, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    faults = []
    for path in pages(manual):
        page.goto(path.as_uri())
        # Material decides on the scheme and frames wide tables once its script runs.
        page.wait_for_selector("[data-md-color-switching], body[data-md-color-scheme]", state="attached")
        page.wait_for_function(
            "() => !document.querySelector('table:not([class])')"
            " || document.querySelector('.md-typeset__scrollwrap')"
        )
        expected = "slate" if scheme == "dark" else "default"
        assert page.evaluate("document.body.dataset.mdColorScheme") == expected
        assert page.evaluate("document.documentElement.scrollWidth") == width, path.name
        passed, told = judge(page, axe_source)
        assert passed
        faults += [(path.name, one) for one in told]
    context.close()
    assert faults == []
    assert [url for url in asked if not url.startswith(manual.as_uri())] == []
