"""The built site in a real browser: safe with hostile names, and its menu, switch, buttons and folds work."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from generator.model import Contact, PublicKit
from tests.factory import make_client, make_kit, make_office
from tests.render.sites import AFTER, BRANDS, ON_THE_DAY, PAGES, build

pytestmark = pytest.mark.slow

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    'Jansen {: onmouseover="alert(1)" }',
    "[x](javascript:alert(1))",
    "*[MijnLoket]: X",
    "!!! danger",
    "1. FC Köln",
    "{{ 7*7 }}",
    '--8<-- "/etc/passwd"',
    "&amp; &#60;b&#62;",
    "# Kop ## {#top}",
    "a" * 200,
    "שלום شركة 'BV'",
    "Bakkerij 🍞 \u00a0& Zn",
    ":smile: **vet** `code` ~~weg~~ | cel |",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(make_kit(client=make_client(brand=BRANDS["rood"])), tmp_path_factory.mktemp("kit"))


@contextmanager
def opened(browser: Browser, width: int = 1280, height: int = 844, **options: Any) -> Iterator[Page]:
    """Open a page that must stay quiet: no dialog, no console error, no request to another place."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    noise: list[str] = []
    page.on("dialog", lambda dialog: (noise.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on(
        "console",
        lambda told: noise.append(told.text) if told.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: noise.append(str(error)))
    # The next page may come before the sign in the tab was fetched; that one is given up, not missing.
    page.on(
        "requestfailed",
        lambda request: noise.append(f"failed {request.url}") if "ABORTED" not in request.failure else None,
    )
    page.on(
        "request",
        lambda asked: noise.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None,
    )
    yield page
    context.close()
    assert noise == []


def go(page: Page, site: Path, name: str) -> None:
    page.goto((site / f"{name}.html").as_uri())


def scheme(page: Page) -> str | None:
    return page.get_attribute("body", "data-md-color-scheme")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_stands_literally_in_every_place(browser: Browser, tmp_path: Path, name: str) -> None:
    office = make_office(
        name=name, address=name, contact=Contact(name=name, hours=name), facts={"herinneringen": name}
    )
    client = make_client(name=name, contact_person=name, contact_on_site=True, phone=name)
    site = build(make_kit(office, client=client), tmp_path)
    shown = " ".join(name.split())
    with opened(browser, 390) as page:
        for each in PAGES:
            go(page, site, each)
            assert " ".join(page.inner_text(".merk-naam").split()) == shown
            assert page.text_content(".voet").count(name) == 2
            assert "MijnLoket" in page.title()
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, each
            assert page.locator("article script, abbr, [onmouseover]").count() == 0
            if each == "contact":
                assert " ".join(page.inner_text(".contactkaart h2").split()) == shown
            if each == "doorgeven":
                assert name in page.text_content("#tekst-25")


@pytest.mark.parametrize("dated", [None, ON_THE_DAY, AFTER])
def test_first_screen_of_a_phone_answers_the_four_questions(
    browser: Browser, tmp_path: Path, dated: Any
) -> None:
    kit: PublicKit = make_kit(wave=dated) if dated else make_kit()
    site = build(kit, tmp_path)
    with opened(browser, 390, 844) as page:
        go(page, site, "index")
        for where in (".blad", "h1", ".kaart.nu h2", ".kaart.nu .knop", ".kop-bel a"):
            box = page.locator(where).first.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 844, where


def test_menu_is_one_row_on_a_desktop_and_opens_on_a_phone_without_scripts(
    browser: Browser, site: Path
) -> None:
    with opened(browser, 1280) as page:
        go(page, site, "planning")
        links = page.locator(".menu-breed a")
        assert len({links.nth(n).bounding_box()["y"] for n in range(len(PAGES))}) == 1
        assert page.inner_text(".menu-breed [aria-current=page]") == "Planning"
    with opened(browser, 390, java_script_enabled=False) as page:
        go(page, site, "index")
        page.click(".menu-smal summary")
        page.click(".menu-smal nav >> text=Contact")
        assert page.url.endswith("contact.html")


def test_scheme_can_be_chosen_and_is_kept_on_the_next_page(browser: Browser, site: Path) -> None:
    with opened(browser, 1280, color_scheme="light") as page:
        go(page, site, "index")
        assert scheme(page) == "default"
        page.click(".licht-donker label:visible")
        assert scheme(page) == "slate"
        page.click(".menu-breed >> text=Vragen")
        assert scheme(page) == "slate"


def test_button_copies_the_text_of_the_mail(browser: Browser, site: Path) -> None:
    with opened(browser, 1280, permissions=["clipboard-read", "clipboard-write"]) as page:
        go(page, site, "doorgeven")
        page.click("[data-kopieer=tekst-25]")
        # Not wait_for_function: when it must look twice it evaluates a string, which the page's policy forbids.
        page.locator("#tekst-25-gezegd", has_text="Gekopieerd").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.replace("\r", "") == page.text_content("#tekst-25")


def test_ticks_are_remembered_on_this_device(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        go(page, site, "index")
        page.click("label[for=vink-flyer]")
        page.reload()
        assert page.is_checked("#vink-flyer")
        assert not page.is_checked("#vink-mail")


def test_link_to_an_answer_opens_it(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        page.goto((site / "vragen.html").as_uri() + "#product-500")
        assert page.locator("#product-500").evaluate("one => one.open")


def test_on_paper_the_planning_is_one_sheet_and_no_answer_stays_folded(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    with opened(browser) as page:
        for name, sheets in (("planning", 1), ("vragen", 3)):
            go(page, site, name)
            page.pdf(path=tmp_path / "blad.pdf", format="A4", prefer_css_page_size=True)
            document = pypdfium2.PdfDocument(tmp_path / "blad.pdf")
            assert len(document) <= sheets, name
        text = "".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    assert "Zien anderen op deze site wie er bij ons werkt?" in text
    assert "namen van medewerkers" in text
