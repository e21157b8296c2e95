"""The page of mails in a real browser: it copies what the mail says, remembers what was sent, and stays quiet."""

import json
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from generator.model import Brand, StandingMail, WavePlan
from generator.render import mail_desk, mails
from generator.render.mail_blocks import blocks_of
from generator.render.mail_kinds import KINDS, Form, form_of
from tests.conftest import FIGURES
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.browsing import SCHEMES, WIDTHS, judge, listen
from tests.render.mail_cases import ADDRESS, KITS
from tests.render.waves import make_wave_plan

pytestmark = pytest.mark.slow

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }} \"'"


def standing(kit: Any, version: str = "a" * 64) -> list[StandingMail]:
    """Return the mails of a kit as they would stand on the disk."""
    made = mails.render(kit)
    stems = sorted(name.removesuffix(".txt") for name in made if name.endswith(".txt"))
    found = []
    for stem in stems:
        name, language = stem.split(".")
        form = form_of(name)
        whole = made[f"{stem}.txt"].decode()
        first, _, text = ("", "", whole) if form is Form.SHORT else whole.partition("\n\n")
        found.append(
            StandingMail(
                client=kit.client.number,
                name=name,
                language=language,
                subject=first.split(": ", 1)[1] if form is Form.MAIL else first,
                text=text,
                page=made.get(f"{stem}.html", b"").decode(),
                version=version,
                draft=f"mails/{stem}.eml" if f"{stem}.eml" in made else None,
            )
        )
    return found


def wave_of(*kits: Any) -> tuple[WavePlan, list[StandingMail]]:
    plan = replace(make_wave_plan(), wave=kits[0].wave, office=kits[0].office, kits=kits)
    return plan, [mail for kit in kits for mail in standing(kit)]


TWO = (
    make_kit(address=ADDRESS),
    make_kit(
        client=make_client(number="9", name="Taxi Geel & Zoon", email="taxi@geel.example"), slug="taxi-9"
    ),
)


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """Open the page of a wave as a file; what it says, asks for or pops up is heard."""
    contexts, heard = [], []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    contexts.append(context)
    heard.append(listen(context, "file:"))

    def go(plan: WavePlan, mails_: list[StandingMail], **options: Any) -> Page:
        target = tmp_path / "mails.html"
        target.write_bytes(mail_desk.render(plan, mails_))
        used = context
        if options:
            used = browser.new_context(
                viewport={"width": options.pop("width", 1280), "height": 900}, **options
            )
            contexts.append(used)
            heard.append(listen(used, "file:"))
        page = used.new_page()
        page.goto(target.as_uri())
        return page

    yield go
    for one in contexts:
        one.close()
    assert [noise for noise in heard if noise] == []


def choose(page: Page, name: str) -> None:
    page.select_option("#soort", name)


def copied(page: Page, name: str, number: int = 0) -> dict[str, str]:
    """Click on a button and return what the clipboard gets, in both forms."""
    page.evaluate(
        """() => window.addEventListener("copy", (event) => {
            window.got = { text: event.clipboardData.getData("text/plain"), html: event.clipboardData.getData("text/html") };
        }, { once: true })"""
    )
    page.locator(".rij").nth(number).get_by_role("button", name=re.compile(f"^{name} kopiëren")).click()
    return page.evaluate("window.got")


def visible(page: Page) -> list[str]:
    """Return the clients that are shown; what lies below the window is there too, undrawn."""
    return page.locator(".rij:visible h3").evaluate_all("all => all.map((one) => one.textContent)")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"https?://\S+", " ", text))


# --- copying --------------------------------------------------------------------------------------


def test_the_address_and_the_subject_are_those_of_the_mail(open_page: Any) -> None:
    page = open_page(*wave_of(*TWO))
    choose(page, "20-aankondiging-klant")
    shown = visible(page)
    assert shown == ["Taxi Geel & Zoon 9", "Bakkerij De Korenaar 1042"]
    assert copied(page, "Adres", 1) == {"text": "info@dekorenaar.example", "html": ""}
    assert copied(page, "Onderwerp", 1)["text"] == "Op 1 februari gaat Werknemerloket dicht"
    assert page.locator("#melding").inner_text() == "Onderwerp gekopieerd"


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_the_text_that_is_copied_says_what_the_mail_says(open_page: Any, kind: str) -> None:
    plan, made = wave_of(TWO[0])
    page = open_page(plan, made)
    choose(page, kind)
    got = copied(page, "Tekst")
    mail = next(one for one in made if one.name == kind)
    assert words(got["text"]) == words(mail.text)
    assert max(map(len, got["text"].splitlines())) > 78 or len(mail.text) < 400
    assert "&" not in got["text"]
    assert re.findall(r"<(?!/?(?:p|b|br|a|ol|ul|li)\b)[^>]*>", got["html"]) == []
    if form_of(kind) is not Form.SHORT:
        assert got["html"]
        assert copied(page, "Tekst zonder opmaak") == {"text": got["text"], "html": ""}


def test_a_short_text_is_copied_as_it_is_and_has_no_address_subject_or_page(open_page: Any) -> None:
    plan, made = wave_of(TWO[0])
    page = open_page(plan, made)
    choose(page, "26-appje-medewerkers")
    mail = next(one for one in made if one.name == "26-appje-medewerkers")
    assert mail.text.count("\n") == 2, "the address stands on a line of its own"
    buttons = page.locator(".rij").get_by_role("button").all_inner_texts()
    assert [name.split()[0] for name in buttons] == ["Tekst"]
    assert copied(page, "Tekst") == {"text": mail.text, "html": ""}
    assert page.locator(".rij dl").count() == 0
    assert "De klant stuurt hem zelf" in page.locator("#voorwie").inner_text()
    page.locator(".rij summary").click()
    page.locator(".brief").wait_for()
    assert page.locator(".brief").inner_text().strip() == mail.text.strip()
    assert page.locator(".rij a").count() == 0


def test_an_item_for_the_intranet_has_its_title(open_page: Any) -> None:
    page = open_page(*wave_of(TWO[0]))
    choose(page, "27-intranet-medewerkers")
    facts = page.locator(".rij dl > *").evaluate_all("all => all.map((one) => one.textContent)")
    assert facts == ["Titel", "Je stapt over naar MijnLoket"]
    assert copied(page, "Titel") == {"text": "Je stapt over naar MijnLoket", "html": ""}
    assert "De klant zet het zelf op zijn intranet" in page.locator("#voorwie").inner_text()
    page.locator(".rij summary").click()
    page.locator(".brief").wait_for()
    links = page.locator(".rij .knoppen a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert [link.rsplit("/", 1)[1] for link in links] == ["27-intranet-medewerkers.nl.html"]


def test_what_is_read_the_day_before_says_its_working_day(open_page: Any) -> None:
    # The move is on Monday 1 February: the last working day is the Friday before it.
    page = open_page(*wave_of(TWO[0]))
    titles = page.locator("#soort option").all_inner_texts()
    assert "Morgen medewerkers (vr 29 jan)" in titles
    assert "Appje medewerkers (vr 29 jan)" in titles
    assert "Appje medewerkers (ma 1 feb)" in titles


def test_bold_words_steps_and_links_come_along(open_page: Any) -> None:
    page = open_page(*wave_of(TWO[0]))
    choose(page, "20-aankondiging-klant")
    got = copied(page, "Tekst")
    assert "<b>maandag 1 februari</b>" in got["html"].replace("\xa0", " ")
    assert got["html"].count("<ol>") == 1
    assert got["html"].count("<li>") == 3
    assert f'<a href="{ADDRESS}">Bekijk wat je moet doen</a>' in got["html"]
    assert f"Bekijk wat je moet doen: {ADDRESS}" in got["text"]
    assert "\n " not in got["text"], "a line begins where its first word does"
    assert "\n1. Vertel het je medewerkers." in got["text"]
    assert "\n2. " in got["text"]


def test_every_state_of_every_mail_keeps_its_words() -> None:
    for name, kit in KITS.items():
        for mail in standing(kit):
            blocks = blocks_of(mail.page, mail.text)
            said = words(re.sub(r"<[^>]*>|&\w+;|&#\w+;", " ", " ".join(block[1:] for block in blocks)))
            asked = [word for word in words(mail.text) if not word.isdigit()]
            assert [word for word in said if not word.isdigit()] == asked, (name, mail.name)
            assert {block[0] for block in blocks} <= set("phou")
            assert len(blocks) > 5 or form_of(mail.name) is Form.SHORT, "the page was not read"


def test_a_link_leads_to_a_page_a_mail_or_a_phone_and_nowhere_else() -> None:
    page = '<p><a href="javascript:x()">Een</a> <a href="https&#58;//x.example/?a=1&amp;b=2" onclick="y">twee</a> drie</p>'
    assert blocks_of(page, "Een twee drie") == (
        'pEen <a href="https://x.example/?a=1&amp;b=2">twee</a> drie',
    )


def test_without_a_page_the_plain_text_is_pasted() -> None:
    assert blocks_of("", "Beste <b>,\n\nEen\ntwee.\n") == ("pBeste &lt;b&gt;,", "pEen<br>twee.")
    assert blocks_of("<p>Iets anders</p>", "Beste,\n") == ("pBeste,",)


# --- mailto, languages, reading -------------------------------------------------------------------


def test_a_short_mail_opens_whole_and_a_long_one_with_address_and_subject(open_page: Any) -> None:
    plan, made = wave_of(TWO[0])
    short = replace(made[0], text="Kort & goed.\n", page="<p>Kort &amp; goed.</p>")
    for mail, word in (
        (short, "Open in je mailprogramma"),
        (replace(short, text="lang " * 600, page=""), "Open een lege mail"),
    ):
        page = open_page(plan, [mail])
        page.locator(".rij summary").click()
        link = page.get_by_role("link", name=re.compile(f"^{word}"))
        href = link.get_attribute("href") or ""
        assert href.startswith("mailto:info@dekorenaar.example?subject=Alvast%3A%20op%201")
        assert len(href) <= 1800
        assert ("&body=Kort%20%26%20goed." in href) == (mail is short)


def test_a_mail_for_employees_has_no_address_and_says_who_sends_it(open_page: Any) -> None:
    page = open_page(*wave_of(TWO[0]))
    choose(page, "25-aankondiging-medewerkers")
    assert "De klant stuurt hem zelf" in page.locator("#voorwie").inner_text()
    assert page.get_by_role("button", name=re.compile("^Adres")).count() == 0
    assert "info@dekorenaar.example" not in page.locator("#rijen").inner_text()
    page.locator(".rij summary").click()
    assert page.locator(".rij a[href^='mailto:info@']").count() == 0


def test_a_mail_that_takes_the_flyer_along_names_it_and_leads_to_it(open_page: Any) -> None:
    spoken = make_kit(client=make_client(languages=("nl", "pl"), number="7"), slug="bakkerij-7")
    page = open_page(*wave_of(TWO[1], spoken))

    def shown() -> list[tuple[list[str], list[str | None]]]:
        rows = page.locator(".rij").all()
        return [
            (
                [text for text in row.locator("dt").all_text_contents() if text.startswith("Bijlage")],
                [link.get_attribute("href") for link in row.locator("dd a").all()],
            )
            for row in rows
        ]

    choose(page, "20-aankondiging-klant")
    both = ["../bakkerij-7/print/flyer.nl.pdf", "../bakkerij-7/print/flyer.pl.pdf"]
    assert shown() == [(["Bijlagen"], both), (["Bijlage"], ["../taxi-9/print/flyer.nl.pdf"])]
    # Employees get the one in their own language.
    choose(page, "25-aankondiging-medewerkers")
    page.select_option("#taal", "pl")
    assert shown() == [(["Bijlage"], both[1:])]
    choose(page, "30-herinnering-klant")
    assert shown() == [([], []), ([], [])]


def test_a_language_is_chosen_where_there_are_more(open_page: Any) -> None:
    plan, made = wave_of(TWO[0])
    mail = next(one for one in made if one.name == "25-aankondiging-medewerkers")
    page = open_page(
        plan, [mail, replace(mail, language="ar", text="مرحبا\n", page="<p>مرحبا</p>", subject="موضوع")]
    )
    assert page.locator("#taal option").all_inner_texts() == ["Nederlands", "Arabisch"]
    page.select_option("#taal", "ar")
    page.locator(".rij summary").click()
    assert page.locator(".brief").get_attribute("dir") == "rtl"
    assert page.locator(".brief").get_attribute("lang") == "ar"
    assert copied(page, "Tekst")["text"] == "مرحبا\n"


def test_a_letter_is_drawn_when_it_is_opened(open_page: Any) -> None:
    page = open_page(*wave_of(*TWO))
    assert page.locator(".brief").count() == 0
    page.locator(".rij summary").first.click()
    page.locator(".brief").wait_for()
    assert page.locator(".brief").count() == 1
    assert "Werknemerloket" in page.locator(".brief").inner_text()


# --- what was sent --------------------------------------------------------------------------------


def test_a_tick_is_remembered_for_this_mail_of_this_client_and_no_other(open_page: Any) -> None:
    page = open_page(*wave_of(*TWO))
    page.locator(".vink input").nth(1).check()
    assert page.locator("#telling").inner_text() == "1 van 2 gedaan"
    page.reload()
    assert page.locator(".vink input").nth(1).is_checked()
    assert not page.locator(".vink input").nth(0).is_checked()
    choose(page, "50-uitval-klant")
    assert page.locator("#telling").inner_text() == "0 van 2 gedaan"


def test_a_mail_that_changed_is_to_be_done_again(open_page: Any) -> None:
    plan, made = wave_of(*TWO)
    page = open_page(plan, made)
    page.locator(".vink input").nth(0).check()
    page = open_page(plan, [replace(one, version="b" * 64) for one in made])
    assert not page.locator(".vink input").nth(0).is_checked()
    assert page.locator(".anders:visible").all_inner_texts() == [
        "De tekst is veranderd nadat je dit afvinkte."
    ]


def test_another_wave_has_ticks_of_its_own(open_page: Any) -> None:
    plan, made = wave_of(*TWO)
    page = open_page(plan, made)
    page.locator(".vink input").nth(0).check()
    page = open_page(replace(plan, wave=replace(plan.wave, folder="ander")), made)
    assert page.locator("#telling").inner_text() == "0 van 2 gedaan"


def test_clients_are_found_and_filtered(open_page: Any) -> None:
    page = open_page(*wave_of(*TWO))
    page.locator(".vink input").nth(0).check()
    page.get_by_role("button", name="Nog te doen").click()
    assert visible(page) == ["Bakkerij De Korenaar 1042"]
    page.get_by_role("button", name="Alle", exact=True).click()
    page.fill("#zoek", "geel 9")
    assert visible(page) == ["Taxi Geel & Zoon 9"]
    page.fill("#zoek", "niemand")
    assert page.locator("#geen").is_visible()


def test_the_page_opens_at_the_mail_that_is_sent_next(open_page: Any) -> None:
    for dated, kind in ((date(2027, 1, 5), "10-vooraf-klant"), (date(2027, 1, 18), "20-aankondiging-klant")):
        page = open_page(*wave_of(make_kit(wave=make_wave(dated=dated))))
        assert page.input_value("#soort") == kind


def test_a_keyboard_copies_and_ticks(open_page: Any) -> None:
    page = open_page(*wave_of(TWO[0]))
    page.locator(".vink input").focus()
    page.keyboard.press("Space")
    assert page.locator("#telling").inner_text() == "1 van 1 gedaan"
    # Past the flyer, the address and the subject.
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#melding").inner_text() == "Tekst gekopieerd"


# --- safe, quiet, for everybody, quick ------------------------------------------------------------


def test_hostile_names_are_shown_as_they_are(open_page: Any) -> None:
    office = make_office(name=HOSTILE)
    kit = make_kit(
        office, make_wave(name=HOSTILE), make_client(name=HOSTILE, contact_person=HOSTILE), address=ADDRESS
    )
    page = open_page(*wave_of(kit))
    assert page.locator(".rij h3").inner_text() == f"{HOSTILE} 1042"
    page.locator(".rij summary").click()
    assert HOSTILE in page.locator(".brief").inner_text().replace("\xa0", " ")
    assert page.locator("img").count() == 0
    assert page.evaluate("window.refusals") == []


def test_the_data_cannot_end_their_script() -> None:
    kit = make_kit(client=make_client(name=HOSTILE))
    page = mail_desk.render(*wave_of(kit)).decode()
    inside = page.split('id="gegevens">')[1].split("</script>")[0]
    assert "<" not in inside
    assert json.loads(inside)["klanten"][0][1] == HOSTILE


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_fits_and_has_no_accessibility_faults(
    open_page: Any, axe_source: str, width: int, scheme: str
) -> None:
    plan, made = wave_of(*TWO)
    if width == 320:
        plan = replace(plan, office=replace(plan.office, brand=Brand(colour="#ffd400")))
    page = open_page(plan, made, width=width, color_scheme=scheme, bypass_csp=True)
    page.locator(".vink input").nth(0).check()
    page.locator(".eerst").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    passed, told = judge(page, axe_source)
    assert passed
    assert told == []


def test_on_paper_it_is_a_list_to_tick(open_page: Any) -> None:
    page = open_page(*wave_of(*TWO))
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in printed)
    assert "Bakkerij De Korenaar" in text
    assert "info@dekorenaar.example" in text
    assert "Tekst zonder opmaak" not in text
    assert len(printed) == 1


def test_a_wave_without_kits_says_so(open_page: Any) -> None:
    plan, _ = wave_of(TWO[0])
    page = open_page(plan, [])
    assert "Maak eerst de kits" in page.locator("main").inner_text()


def test_the_page_asks_for_nothing_and_is_the_same_twice() -> None:
    plan, made = wave_of(*TWO)
    page = mail_desk.render(plan, made)
    assert page == mail_desk.render(plan, list(reversed(made)))
    assert re.findall(rb'(?:src|href)="(?!\.\./|#|data:|concepten/)[^"]*"', page) == []


def test_300_clients_stay_quick(open_page: Any, record_property: Any) -> None:
    base = standing(TWO[0])
    kits = [
        make_kit(client=make_client(number=str(n), name=f"Bakkerij Nummer {n}"), slug=f"bakkerij-{n}")
        for n in range(300)
    ]
    plan = replace(make_wave_plan(), kits=tuple(kits))
    made = [
        replace(
            one,
            client=str(n),
            text=one.text.replace("De Korenaar", f"Nummer {n}"),
            page=one.page.replace("Korenaar", f"{n}"),
        )
        for n in range(300)
        for one in base
    ]
    begun = time.perf_counter()
    size = len(mail_desk.render(plan, made))
    spent = time.perf_counter() - begun
    page = open_page(plan, made)
    assert page.locator(".rij").count() == 300
    drawn = page.evaluate(
        """() => { const box = document.getElementById("soort"); const begun = performance.now();
        box.value = "50-uitval-klant"; box.dispatchEvent(new Event("change")); document.body.offsetHeight;
        return performance.now() - begun; }"""
    )
    record_property(
        FIGURES,
        f"page of {len(made)} mails: {size / 1e6:.1f} MB, made in {spent:.1f} s, a kind drawn in {drawn:.0f} ms",
    )
    assert size < 4_000_000
    assert spent < 20
    assert drawn < 2000
