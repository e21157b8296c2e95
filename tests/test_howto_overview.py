"""The how-to on the overview works word for word: every button and word that it names is on the real page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.howto import follow
from tests.test_docs import page as manual

HOWTO = "handleiding/overzicht.md"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, text = follow(tmp_path_factory.mktemp("lezer"), HOWTO)
    assert text == manual(HOWTO)
    return folder


@pytest.fixture
def opened(browser: Browser, followed: Path) -> Iterator[Page]:
    path = re.findall(r"Dubbelklik op `([^`]+)`", manual(HOWTO))[0]
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((followed / path).as_uri())
    yield page
    page.close()


def _named(pattern: str) -> str:
    return str(re.findall(pattern, manual(HOWTO))[0])


def _rows(page: Page) -> int:
    return page.locator("tbody tr:visible").count()


def test_the_task_and_its_mails_are_those_of_the_how_to(opened: Page) -> None:
    assert opened.locator(".taak h2").inner_text() == _named(r"In het voorbeeld is dat \*\*([^*]+)\*\*")
    assert opened.locator(".knop summary").inner_text() == _named(r"Achter de knop \*\*([^*]+)\*\*")


def test_each_way_to_choose_does_what_the_how_to_says(opened: Page) -> None:
    opened.get_by_role("searchbox").fill(_named(r"vind je met `(\w+)` 1 klant"))
    assert _rows(opened) == 1
    opened.get_by_role("button", name=_named(r"\*\*(Toon alle klanten)\*\* brengt alles terug")).click()
    assert _rows(opened) == 2
    opened.get_by_role("button", name=_named(r"Druk op \*\*(Let op 1)\*\*")).click()
    assert _rows(opened) == 1
    opened.get_by_role("button", name="Alle 2").click()
    kind = opened.get_by_role("button", name=_named(r"Druk op \*\*(1 verwachte uitval)\*\*"))
    kind.click()
    assert _rows(opened) == 1
    kind.click()
    assert _rows(opened) == 2
    heading = opened.get_by_role("button", name=_named(r"Druk op een kopje, zoals \*\*(\w+)\*\*"), exact=True)
    heading.click()
    first = opened.locator(".naam").all_inner_texts()
    heading.click()
    assert opened.locator(".naam").all_inner_texts() == first[::-1]


def test_every_word_in_bold_is_on_the_page(opened: Page) -> None:
    bold = {word.rstrip(".") for word in re.findall(r"\*\*([^*]+)\*\*", manual(HOWTO))}
    shown = " ".join(opened.evaluate("document.body.textContent").split())
    # The names of what a reader does, not of what stands on the page.
    doing = {"Zoeken", "Een stand kiezen", "Een soort mensen kiezen", "Ordenen"}
    assert {word for word in bold if word not in shown} == doing


def test_every_file_of_the_office_that_the_page_links_to_is_there(opened: Page, followed: Path) -> None:
    wave = followed / "output" / "voorbeeld-golf"
    hrefs = opened.eval_on_selector_all("a", "all => all.map((one) => one.getAttribute('href'))")
    linked = {str(href) for href in hrefs if not str(href).startswith("#")}
    assert sum(href.startswith("kantoor/") for href in linked) >= 6
    assert {href for href in linked if not (wave / href).exists()} == set()
