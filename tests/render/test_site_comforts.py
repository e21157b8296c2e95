"""What only a screen can do: ticks that stay, texts that copy, and all of it again without scripts and on paper."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from generator.model import PublicKit
from tests.factory import make_client, make_kit, make_wave
from tests.render.browsing import WIDTHS, watched
from tests.render.sites import AFTER, BRANDS, CLOSED, ON_THE_DAY, PAGES, build

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(make_kit(client=make_client(brand=BRANDS["rood"])), tmp_path_factory.mktemp("kit"))


def go(page: Page, site: Path, name: str = "index") -> None:
    page.goto((site / f"{name}.html").as_uri())


def progress(page: Page) -> str:
    return page.inner_text("[data-stand]")


# --- the list -------------------------------------------------------------------------------------


def test_the_list_says_how_far_it_is_and_says_it_aloud(browser: Browser, site: Path) -> None:
    with watched(browser) as page:
        go(page, site)
        assert progress(page) == "0 van 6 gedaan"
        assert page.get_attribute("[data-stand]", "role") == "status"
        assert not page.is_visible("[data-opnieuw]")
        page.check("#vink-mail")
        page.check("#vink-flyer")
        assert progress(page) == "2 van 6 gedaan"
        for box in page.locator(".lijst input").all():
            box.check()
        assert progress(page) == "Alles gedaan!"


def test_the_list_can_be_begun_again_and_forgets_what_was_ticked(browser: Browser, site: Path) -> None:
    with watched(browser) as page:
        go(page, site)
        page.check("#vink-mail")
        page.click("[data-opnieuw]")
        assert progress(page) == "0 van 6 gedaan"
        kept = page.evaluate("Object.keys(localStorage)")
        assert [key for key in kept if key.startswith("overstap:")] == []
        # Whoever walks by keyboard is not thrown back to the top of the page.
        assert page.evaluate("document.activeElement.type") == "checkbox"
        page.reload()
        assert not page.is_checked("#vink-mail")


@pytest.mark.parametrize(
    ("other", "keeps"),
    [
        # made again: later, with another look, on another address
        (make_kit(client=make_client(name="Nieuwe naam"), slug="nieuwe-naam-1042"), True),
        (make_kit(wave=make_wave(dated=ON_THE_DAY.dated)), True),
        (make_kit(wave=AFTER), True),
        # somebody else's list, opened in the same browser
        (make_kit(client=make_client(number="1043")), False),
        (make_kit(wave=make_wave(folder="voorbeeld-2027-03")), False),
    ],
    ids=["naam", "op-de-dag", "na", "klant", "golf"],
)
def test_ticks_belong_to_a_client_and_a_wave_and_not_to_a_place(
    browser: Browser, site: Path, tmp_path: Path, other: PublicKit, keeps: bool
) -> None:
    second = build(other, tmp_path / "ergens anders")
    # To a browser all pages from a disk are one site, so this is what it would be on one web host.
    with watched(browser) as page:
        go(page, site)
        page.locator("#vink-mail").evaluate("box => box.click()")
        go(page, second)
        assert page.locator("#vink-mail").evaluate("box => box.checked") is keeps


def test_what_is_over_does_not_count_but_keeps_its_tick(browser: Browser, tmp_path: Path) -> None:
    site = build(make_kit(wave=AFTER), tmp_path)
    with watched(browser) as page:
        go(page, site)
        assert progress(page) == "0 van 2 gedaan"
        page.click(".geweest summary")
        page.check("#vink-flyer")
        assert progress(page) == "0 van 2 gedaan"
        page.reload()
        assert page.locator("#vink-flyer").evaluate("box => box.checked")


@pytest.mark.parametrize("wave", [CLOSED, make_wave(dated=CLOSED.dated.replace(month=2, day=26))])
def test_a_list_without_open_tasks_counts_nothing(browser: Browser, tmp_path: Path, wave: Any) -> None:
    site = build(make_kit(wave=wave), tmp_path)
    with watched(browser) as page:
        go(page, site)
        assert page.locator("[data-stand]").count() == 0
        page.click(".geweest summary")
        page.check("#vink-mail")
        page.reload()
        assert page.locator("#vink-mail").evaluate("box => box.checked")


# --- copying --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("button", "copied"),
    [
        ("onderwerp-25", "Op 1 februari stap je over naar MijnLoket"),
        ("tekst-25", None),
        ("tekst-26", None),
        ("tekst-adres", "mijn.loket.nl"),
    ],
)
def test_every_copy_button_copies_what_it_stands_by(
    browser: Browser, site: Path, button: str, copied: str | None
) -> None:
    with watched(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        go(page, site, "doorgeven")
        page.click(f"[data-kopieer={button}]")
        page.locator(f"#{button}-gezegd", has_text="Gekopieerd").wait_for()
        found = page.evaluate("navigator.clipboard.readText()").replace("\r", "")
        assert found == page.text_content(f"#{button}")
        assert copied in (None, found)
        assert page.get_attribute(f"#{button}-gezegd", "role") == "status"


# --- without scripts ------------------------------------------------------------------------------

# The words of a page, but for what can only work with scripts.
_WITHOUT_COMFORTS = """() => {
  document.querySelectorAll("button, [data-stand], .licht-donker").forEach(one => one.remove());
  return document.body.innerText.split(/\\s+/).join(" ").trim();
}"""


@pytest.mark.parametrize("wave", [make_wave(), ON_THE_DAY, AFTER, CLOSED])
def test_without_scripts_no_button_is_dead_and_nothing_is_lost(
    browser: Browser, tmp_path: Path, wave: Any
) -> None:
    site = build(make_kit(wave=wave), tmp_path)
    seen: dict[str, str] = {}
    for scripts in (True, False):
        with watched(browser, width=390, java_script_enabled=scripts) as page:
            for name in PAGES:
                go(page, site, name)
                if scripts:
                    page.evaluate(
                        "document.querySelectorAll('article details').forEach(one => one.open = true)"
                    )
                    seen[name] = page.evaluate(_WITHOUT_COMFORTS)
                else:
                    for fold in page.locator("article details").all():
                        if fold.is_visible() and not fold.evaluate("one => one.open"):
                            fold.locator("> summary").click()
                    assert page.locator("button:visible").count() == 0, name
                    assert page.evaluate(_WITHOUT_COMFORTS) == seen[name], name
            go(page, site)
            for box in page.locator(".lijst input").all():
                if box.is_visible():
                    box.check()


# --- on paper -------------------------------------------------------------------------------------


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", PAGES)
def test_on_paper_a_page_is_ink_on_white_with_everything_open(
    browser: Browser, site: Path, tmp_path: Path, name: str, dark: bool
) -> None:
    # Dark needs scripts. Without them nothing opens what is folded but our own style.
    with watched(browser, color_scheme="dark" if dark else "light", java_script_enabled=dark) as page:
        go(page, site, name)
        assert not dark or page.get_attribute("body", "data-md-color-scheme") == "slate"
        page.pdf(path=tmp_path / "blad.pdf", format="A4", prefer_css_page_size=True)
        answers = page.locator("details.vraag:not(.draad-vouw) :is(p, pre)").all_text_contents()
    document = pypdfium2.PdfDocument(tmp_path / "blad.pdf")
    text = " ".join("".join(sheet.get_textpage().get_text_bounded() for sheet in document).split())
    assert 1 <= len(document) <= (9 if name == "doorgeven" else 5)
    for answer in answers:
        for line in answer.splitlines():
            first = " ".join(line.split()[:4])
            assert first in text, first
    # Buttons, menu and what counts ticks are for the screen.
    for gone in ("Kopieer het onderwerp", "Menu", "van 6 gedaan", "Naar donker"):
        assert gone not in text
    for sheet in document:
        grey = sheet.render(scale=0.5).to_pil().convert("L")
        counts = grey.histogram()
        assert sum(counts[230:]) / sum(counts) > 0.75, "most of a sheet is bare paper"


def test_the_calendar_file_is_offered_as_a_download(browser: Browser, site: Path) -> None:
    with watched(browser, accept_downloads=True) as page:
        go(page, site, "planning")
        button = page.locator("a[download]")
        assert button.inner_text() == "Zet de dagen in je agenda"
        assert (site / str(button.get_attribute("href"))).read_bytes() == b"BEGIN:VCALENDAR"
        # Whoever comes back after a move of the day knows what becomes of the old one.
        assert "Dan verhuizen ze naar hun nieuwe dag." in page.locator(".agenda-regel").inner_text()


# --- long names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "Stichting Zorggroep Noord-Veluwezoom",
        "Coöperatieve Vereniging van Samenwerkende Bakkers en Banketbakkers in de Achterhoek",
        "Bakker " * 28 + "Jans",
        "Aannemingsbedrijfsvoorbereidingsmaatschappij",
    ],
    ids=["36", "83", "200", "een woord"],
)
@pytest.mark.parametrize("brand", ["rood", "geel"])
def test_a_long_name_leaves_room_for_the_menu_and_stands_whole_below(
    browser: Browser, tmp_path: Path, name: str, brand: str
) -> None:
    site = build(make_kit(client=make_client(name=name, brand=BRANDS[brand])), tmp_path)
    with watched(browser) as page:
        go(page, site)
        assert name in " ".join(page.inner_text(".voet").split())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            boxes = [page.locator(one).bounding_box() for one in (".kop-balk", ".merk-naam", ".licht-donker")]
            assert all(boxes)
            bar, named, toggle = (one or {} for one in boxes)
            assert bar["height"] <= 120
            assert named["width"] >= 90
            assert named["x"] + named["width"] <= toggle["x"] + 1
