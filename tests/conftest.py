"""Fixtures that more than one test needs: a real browser, and axe-core to judge pages with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

_AXE = Path(__file__).parent.parent / ".make" / "node_modules" / "axe-core" / "axe.min.js"
_CHROMIUM = "/usr/bin/chromium"
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def axe_source() -> str:
    """Return axe-core's script; without it nothing would be judged, so the test fails."""
    if not _AXE.exists():
        pytest.fail(f"{_AXE} is absent: run `make test`, or `npm install --prefix .make axe-core`.")
    return _AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Open Debian's Chromium once, without a line to its maker."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_QUIET))
        yield opened
        opened.close()
