"""The how-to on copying works word for word: every button and word that it names is on the real page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.howto import follow
from tests.test_docs import page as manual

HOWTO = "handleiding/mails-plakken.md"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), HOWTO)


@pytest.fixture
def opened(browser: Browser, followed: tuple[Path, str]) -> Iterator[Page]:
    path = re.findall(r"Dubbelklik op `([^`]+)`", manual(HOWTO))[0]
    page = browser.new_page()
    page.goto((followed[0] / path).as_uri())
    yield page
    page.close()


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == manual(HOWTO)


def test_the_overview_leads_to_the_page_by_the_words_of_the_how_to(
    browser: Browser, followed: tuple[Path, str]
) -> None:
    page = browser.new_page()
    page.goto((followed[0] / "output" / "voorbeeld-golf" / "index.html").as_uri())
    words = re.findall(r"bij \*\*(Alle mails[^*]+)\*\*", manual(HOWTO))[0]
    page.get_by_role("link", name=words).click()
    assert page.url.endswith("/kantoor/mails.html")
    page.close()


def test_the_mail_that_is_due_stands_ready(opened: Page) -> None:
    named = re.findall(r"aan de beurt is: \*\*([^*]+)\*\*", manual(HOWTO))[0]
    assert opened.locator("#soort option:checked").inner_text() == named


def test_each_click_gives_what_the_how_to_says(opened: Page) -> None:
    opened.get_by_label("Welke klant?").fill(re.findall(r"typ `(\w+)`", manual(HOWTO))[0])
    assert opened.locator(".rij:visible").count() == 1
    steps = re.findall(r"^\d\. \*\*(\w+)\*\*\. Plak (?:`([^`]+)`)?", manual(HOWTO), re.MULTILINE)
    assert [name for name, _ in steps] == ["Adres", "Onderwerp", "Tekst"]
    for name, expected in steps:
        opened.evaluate(
            "() => addEventListener('copy', (event) => { window.got = event.clipboardData.getData('text/plain'); },"
            " { once: true })"
        )
        opened.locator(".rij:visible").get_by_role("button", name=re.compile(f"^{name} kopiëren")).click()
        assert expected in opened.evaluate("window.got")
    assert "Hafida" in opened.evaluate("window.got")


def test_every_word_in_bold_is_on_the_page(opened: Page) -> None:
    bold = {word.rstrip("?") for word in re.findall(r"\*\*([^*]+)\*\*", manual(HOWTO))}
    opened.get_by_text("Lees de mail").first.click()
    shown = opened.evaluate("document.body.textContent")
    # What stands in the reader's own mail program, or in the overview.
    elsewhere = {"Aan", "Alle mails: kopieer ze en vink ze af"}
    assert {word for word in bold if word not in shown} <= elsewhere


def test_a_tick_is_counted_as_the_how_to_says(opened: Page) -> None:
    opened.locator(".vink input").first.check()
    assert f"`{opened.locator('#telling').inner_text()}`" in manual(HOWTO)
