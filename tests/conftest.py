"""Fixtures that more than one test needs: a real browser, and axe-core to judge pages with."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

# The same examples on every run: a build that turns red by chance tells nothing about the change in it. Whoever
# looks for new faults runs `HYPOTHESIS_PROFILE=search` and adds what it finds as a case of its own.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("search", derandomize=False, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

# A shell that runs us in the background makes all that we start deaf to Ctrl-C: tests of it would wait for ever.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What a test measured and a person should read in every run: `record_property(FIGURES, line)`.
FIGURES = "figures"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the figures that tests measured, by test; they reach us from any worker."""
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            lines = [value for name, value in report.user_properties if name == FIGURES]
            if lines:
                terminalreporter.section(report.nodeid.split("::")[-1].replace("_", " "), sep="-")
                for line in lines:
                    terminalreporter.write_line(str(line))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let files with slow tests come first: what is quick keeps every worker busy to the end.

    Without it (and `--no-loadscope-reorder`) files with few tests come last, and those are the slow ones.
    """
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)


# The package brings axe-core's own script; we run it ourselves, in any page and scheme.
_AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
# Debian's Chromium without windows first: a page costs it half the work. Without hinting of letters every box
# stands in both where it stands in the other, to the hundredth of a pixel.
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_CHROMIUM = next(filter(None, map(shutil.which, _NAMES)), None)
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
)


@pytest.fixture(scope="session")
def axe_source() -> str:
    """Return axe-core's script."""
    return _AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Open Debian's Chromium once, without a line to its maker."""
    if _CHROMIUM is None:
        pytest.fail("Chromium is absent: `make test` installs it, or says how.")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=_CHROMIUM, args=list(_QUIET))
        yield opened
        opened.close()
