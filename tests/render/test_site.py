"""The site's words and sources: what each state says, what never stands there, and how it reads."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from generator.brand import palette
from generator.eligibility import decide
from generator.model import Brand, Employment, FalloutReason
from generator.policy import Policy
from generator.render import mails, site
from generator.render.employee_page import page_languages, page_path
from generator.render.site_config import initials
from generator.render.site_css import brand_css
from tests.factory import make_client, make_counts, make_kit, make_office, make_person, make_wave
from tests.gold import check_gold
from tests.reading import read_blocks
from tests.render.sites import (
    AFTER,
    ALL_FACTS,
    DOWNLOADS,
    NO_FALLOUT,
    ON_THE_DAY,
    PAGES,
    STATES,
    article,
    build,
    visible,
    without_employees,
)

pytestmark = pytest.mark.slow

NAMES = ("Kantoor Lindeboom", "Marit de Wit", "Bakkerij De Korenaar", "Joke Visser", "Zutphen")


@cache
def pages(state: str) -> Mapping[str, str]:
    """Return the built pages of a state; each state is built once."""
    with TemporaryDirectory() as folder:
        made = build(STATES[state], Path(folder))
        return {page: (made / f"{page}.html").read_text(encoding="utf-8") for page in PAGES}


def words(state: str, page: str) -> str:
    return "\n".join(visible(pages(state)[page]))


def every_page() -> Iterator[tuple[str, str]]:
    return ((state, page) for state in STATES for page in PAGES)


# --- three moments --------------------------------------------------------------------------------


@pytest.mark.parametrize("state", ["voor", "op-de-dag", "na-met-lijst", "afgesloten"])
def test_gold_text_of_the_first_page(state: str) -> None:
    check_gold(f"site/{state}/index.txt", words(state, "index") + "\n")


@pytest.mark.parametrize(
    ("state", "page", "said", "not_said"),
    [
        ("voor",         "index",       "Nog 14 dagen",                         "dagen geleden"),
        ("voor",         "index",       "uiterlijk vrijdag 22 januari",         "MijnLoket is begonnen"),
        ("op-de-dag",    "index",       "Vandaag is het zover",                 "Nog 0 dagen"),
        ("op-de-dag",    "index",       "12\nmensen krijgen vandaag",           "mensen krijgen een"),
        ("na",           "index",       "3 dagen geleden",                      "Nog "),
        ("na",           "index",       "mensen stonden op de lijst",           "mensen krijgen"),
        ("vlak-voor",    "index",       "Nog 3 dagen",                          "uiterlijk vrijdag 22 januari"),
        ("vlak-voor",    "index",       "vertel het dan vandaag",               "25 januari geef"),
        ("voor-afronden", "index",      "Help iedereen die nog niet klaar is",  "Doe het uiterlijk"),
        ("voor-afronden", "index",      "Zo help je",                           "afgerond"),
        ("na",           "index",       "Wat al geweest is",                    "taken zijn voorbij"),
        ("voor",         "index",       "Kijk de mailadressen na",              "Wat al geweest is"),
        ("afgesloten",   "index",       "De overstap is afgerond",              "Dit doe je nu"),
        ("afgesloten",   "index",       "Zo gaat het verder",                   "Jouw lijst"),
        ("afgesloten",   "index",       "Medewerkers gaan naar mijn.loket.nl",  "dagen geleden"),
        ("afgesloten",   "index",       "Heeft iemand nog geen account",        "Om door te geven"),
        ("lang-na",      "index",       "De overstap is afgerond",              "Doe het uiterlijk"),
        ("u-afgesloten", "index",       "Uw medewerkers loggen in",             "Dit doet u nu"),
        ("afgesloten",   "planning",    "Zo is het gegaan",                     "Zet de dagen in je agenda"),
        ("voor",         "planning",    "Zet de dagen in je agenda",            "Zo is het gegaan"),
        ("na",           "planning",    "Zet de dagen in je agenda",            "Zo is het gegaan"),
        ("vroeg-afgesloten", "index",   "Help wie nog niet klaar is",           "Dit doe je nu"),
        ("vroeg-afgesloten", "planning", "Jij doet nog 2 dingen",               "Zo is het gegaan"),
        ("afgesloten",   "doorgeven",   "Haal hem dan gerust weg",              "Wanneer doe je wat"),
        ("afgesloten",   "uitvallijst", "Mist er toch nog iemand",              "Zodra hij er is"),
        ("lang-na",      "uitvallijst", "Zegt iemand dat er geen mail kwam",    "Zodra hij er is"),
        ("afgesloten",   "contact",     "ook na de overstap",                   "druk"),
        ("na",           "uitvallijst", "Zodra hij er is",                     "De uitvallijst van Loket is binnen"),
        ("na-met-lijst", "uitvallijst", "De uitvallijst van Loket is binnen",   "Zodra hij er is"),
        ("voor",         "uitvallijst", "vanaf dinsdag 2 februari",             "is binnen"),
        ("voor",         "doorgeven",   "Op 1 februari stap je over van",       "De overstap is geweest"),
        ("op-de-dag",    "doorgeven",   "Vandaag stap je over naar MijnLoket.", "De overstap is geweest"),
        ("na",           "doorgeven",   "Is je account in MijnLoket nog niet",  "stap je over van"),
        ("u",            "doorgeven",   "stapt u over van Werknemerloket",      "stap je"),
        ("na",           "planning",    "De uitnodigingen zijn verstuurd",      "Loket stuurt de uitnodigingen"),
        ("lang-na",      "planning",    "Zo is het gegaan",                     "De planning loopt tot"),
        ("voor",         "planning",    "Jij doet nog 4 dingen",                "Vandaag is de overstap"),
        ("na",           "doorgeven",   "Je bent nog niet klaar met MijnLoket", "Op 1 februari stap je over naar"),
        ("na",           "doorgeven",   "de tekst \"Wie nog niet klaar is\"",   "Open vandaag je mail over"),
        ("na",           "index",       "Iemand ziet geen loonstrook",          "Vandaag komt de mail"),
        ("na",           "uitvallijst", "Doe dat vóór de volgende betaaldag.",  "woensdag 24 februari"),
        ("na-met-betaaldag", "uitvallijst", "betaaldag: woensdag 24 februari.", "Zodra hij er is"),
        ("na",           "activeren",   "Werknemerloket is gestopt",            "Komt er ook een mail"),
        ("voor",         "activeren",   "Wanneer komt de eerste mail",          "Wanneer kwam"),
        ("na",           "activeren",   "Een nieuwe uitnodiging kan later",     "Wanneer komt de"),
        ("u",            "activeren",   "Zo herkent u de echte mails",          "Zo herken u"),
    ],
)  # fmt: skip
def test_each_state_speaks_of_its_own_day(state: str, page: str, said: str, not_said: str) -> None:
    text = words(state, page).replace("\n12 mensen", "12\nmensen").replace("12 mensen", "12\nmensen")
    assert said in text
    assert not_said not in text


def test_every_reason_of_the_uitvallijst_has_its_line_for_the_client() -> None:
    rows = re.findall(r'<tr id="([^"]+)">\s*<th scope="?row"?>', pages("na")["uitvallijst"])
    assert set(rows) == set(FalloutReason)
    assert len(rows) == len(FalloutReason)


def test_no_number_of_the_lists_of_after_the_move_reaches_the_site() -> None:
    for page in PAGES:
        assert re.search(r"8\.?8[12]\d", words("na-met-betaaldag", page)) is None, page


def test_no_page_after_the_conversion_asks_for_a_day_that_is_over() -> None:
    for state in ("na", "na-met-lijst", "voor-afronden", "afgesloten", "lang-na", "u-na"):
        for page in PAGES:
            if page != "doorgeven":  # the mails there were sent before, and say so
                assert not re.search(r"(vóór|uiterlijk) \w+ \d+ januari", words(state, page)), (state, page)


@pytest.mark.parametrize("page", ["uitnodiging", "vragen"])
def test_leavers_of_2025_hear_of_access_only_while_it_lasts(page: str) -> None:
    assert "donderdag 1 oktober 2026 stopt dat voorgoed" in words("tijdelijke-toegang", page)
    assert "sinds donderdag 1 oktober 2026 dicht" in words("voor", page)
    assert "stopt dat voorgoed" not in words("voor", page)


@pytest.mark.parametrize("state", ["afgesloten", "lang-na", "u-afgesloten"])
def test_a_closed_move_asks_for_no_task_of_the_planning(state: str) -> None:
    before_fold = article(pages(state)["index"]).split("Wat al geweest is")[0]
    assert 'type="checkbox"' not in before_fold
    for page in PAGES:
        assert not re.search(r"(?i)\b(nu|vandaag) (doe|doet)\b|doe je nu|doet u nu", words(state, page)), page


@pytest.mark.parametrize("state", ["voor", "op-de-dag", "na", "na-met-lijst", "vroeg-afgesloten"])
def test_every_task_stands_in_the_list_once_and_what_is_over_behind_a_click(state: str) -> None:
    page = html.unescape(article(pages(state)["index"]))
    assert (
        len(set(re.findall(r'<input[^>]* id="(vink-[a-z-]+)"', page)))
        == page.count('<input type="checkbox"')
        == 6
    )
    closed = page.split("Wat al geweest is")[1] if "Wat al geweest is" in page else ""
    assert ('id="vink-gegevens-controleren"' in closed) is (state != "voor")
    assert 'id="vink-niet-geactiveerd-helpen"' not in closed


def test_the_flyer_is_shown_with_its_size_and_told_to_who_cannot_see_it() -> None:
    for page in ("index", "doorgeven"):
        (picture,) = map(html.unescape, re.findall(r"<img [^>]*prent[^>]*>", pages("voor")[page]))
        assert 'width="48"' in picture
        assert 'height="68"' in picture
        assert re.search(r'alt="De flyer: bovenaan maandag 1 februari, [^"]+7 stappen[^"]+"', picture)
        assert re.search(r'src="(\./)?assets/flyer\.nl\.[0-9a-f]{8}\.webp"', picture)


# --- what may stand there -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "shown"),
    [("voor", "12"), ("weinig-mensen", None), ("geen-cijfers", None), ("veel-mensen", "2.000")],
)
def test_site_shows_one_number_of_people_and_only_from_five_up(state: str, shown: str | None) -> None:
    found = re.findall(r'<span class="getal-groot">(.*?)</span>', "".join(pages(state).values()))
    assert [re.sub("&#46;", ".", one) for one in found] == ([shown] if shown else [])


def test_no_other_number_of_people_reaches_the_site() -> None:
    counts = make_counts(
        INVITED=4711, EXPECTED_FALLOUT=4712, INVITED_LATER=4713, ALREADY_OVER=4714, GRACE=4715, ASK=4716
    )
    made = site.sources(make_kit(counts=counts, questions=(4717, 4718)), {}, {})
    text = b"".join(made.values()).decode("utf-8", "replace")
    assert re.findall(r"4(?:&#46;)?71\d", text) == ["4&#46;711"]


def test_every_unpublished_fact_stands_only_where_the_office_told_it() -> None:
    told = "\n".join(words("u", page) for page in PAGES)
    silent = "\n".join(words("voor", page) for page in PAGES if page != "doorgeven")
    for fact in ALL_FACTS.values():
        assert re.search(rf"\b{re.escape(fact)}", told), fact
        assert fact == "9" or fact not in silent, fact
    assert "De knop werkt 9 dagen" in told
    assert "De knop werkt" not in silent
    assert "oude loonstroken?" not in words("voor", "vragen")


def test_nobody_is_asked_to_phone_an_office_without_a_number() -> None:
    for wave in (make_wave(), ON_THE_DAY, AFTER):
        kit = make_kit(make_office(phone=None, contact=None), wave=wave)
        made = site.sources(kit, {}, {})
        for page in PAGES:
            assert re.search(r"(?i)\bbel\b|lukt bellen", made[f"docs/{page}.md"].decode()) is None, page


def test_clients_own_contact_stands_there_only_when_the_client_wants_it() -> None:
    assert "Joke Visser" in words("u", "contact")
    assert "Joke Visser" not in "".join(words("voor", page) for page in PAGES)


def test_no_page_says_that_nobody_is_named_where_the_clients_contact_is() -> None:
    said = "Er staan geen namen van medewerkers op."
    for page in PAGES:
        assert said in pages("voor")[page], page
        assert said not in pages("u")[page], page


def test_every_rule_of_a_decision_has_its_place_on_the_page() -> None:
    years = (2019, 2024, 2025, 2026, 2027, None)
    people = [
        make_person(
            employments=(Employment(starts=date(start, 1, 1), ends=date(year, 1, 15) if year else None),),
            email=email,
            mijnloket=over,
            werknemerloket=old,
            deceased=gone,
        )
        for start in (2010, 2028)
        for year in years
        for email in ("samira@post.example", None)
        for over in (True, None)
        for old in (False, None)
        for gone in (True, False)
    ]
    decisions = [
        decide(person, date(2027, 2, 1), dated, Policy())
        for person in people
        for dated in (date(2026, 9, 1), date(2027, 1, 18))
    ]
    rules = {decision.rule for decision in decisions}
    anchors = set(re.findall(r'id="([^"]+)"', pages("voor")["uitnodiging"]))
    assert len(rules) == 10
    assert rules | {"e-mail-niet-uniek", "laatste-dag", "vertrekt-binnenkort"} <= anchors


def test_every_milestone_stands_in_the_table_with_its_origin() -> None:
    text = words("voor", "planning")
    rows = pages("voor")["planning"].count('<td class="zacht">')
    assert rows == len(make_kit().milestones)
    assert "Uit de instructie van Loket, de dag is ons advies" in text
    assert "Ons advies" in text


def test_internal_links_and_anchors_resolve() -> None:
    for state in STATES:
        ids = {page: set(re.findall(r'\bid="([^"]+)"', text)) for page, text in pages(state).items()}
        employees = {page_path(one.code) for one in page_languages(STATES[state])}
        for page, text in pages(state).items():
            assert len(re.findall(r'\bid="([^"]+)"', text)) == len(ids[page]), f"{page}: an id twice"
            for link in map(html.unescape, re.findall(r'href="([^"]+)"', text)):
                if re.match(r"(mailto:|tel:|assets/|\./assets/)", link):
                    continue
                target, _, anchor = link.removeprefix("./").partition("#")
                if target in {f"downloads/{name}" for name in DOWNLOADS} | employees:
                    continue
                name = target.removesuffix(".html") or page
                assert name in ids, (state, page, link)
                assert not anchor or anchor in ids[name], (state, page, link)


# --- how it reads ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("state", "page"), every_page())
def test_page_says_je_or_u_and_never_both(state: str, page: str) -> None:
    text = " ".join(visible(without_employees(pages(state)[page])))
    je = re.findall(r"\b([Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|[Jj]ullie)\b", text)
    u = re.findall(r"\b([Uu]|[Uu]w)\b", text)
    assert not (u if STATES[state].client.address_form == "je" else je)


@pytest.mark.parametrize(("state", "page"), every_page())
def test_page_is_short_and_plain(state: str, page: str) -> None:
    found = read_blocks(visible(without_employees(pages(state)[page])), NAMES)
    assert found.longest_words <= 20, found.longest
    assert found.mean <= 12
    assert found.flesch_douma >= 70


@pytest.mark.parametrize("state", STATES)
def test_clients_never_read_office_language(state: str) -> None:
    text = "\n".join(words(state, page) for page in PAGES)
    assert not re.search(r"conversie|peildatum|golf\b|besluit|migratie|\{\{|None", text, re.IGNORECASE)


# --- sources --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["Jansen #1", "No", "0123", "!!python/object/apply:os.system [id]", "!ENV PATH", "a\u2028hooks: [x.py]"],
)
def test_name_of_a_client_is_a_string_in_the_configuration(name: str) -> None:
    made = site.sources(make_kit(client=make_client(name=name)), {}, {})
    config = yaml.safe_load(made["mkdocs.yml"])
    assert config["extra"]["klant"]["naam"] == name
    assert (config["site_name"], config["plugins"], "hooks" in config) == (site_name(), [], False)


def site_name() -> str:
    return "Overstap naar MijnLoket"


def test_files_that_a_browser_keeps_are_named_after_their_content() -> None:
    red = site.sources(make_kit(), {}, {})
    blue = site.sources(make_kit(client=make_client(brand=Brand(colour="#0055aa"))), {}, {})
    changed = {name for name in red.keys() ^ blue.keys() if name.startswith("docs/assets")}
    assert len(changed) == 2
    assert all(re.fullmatch(r"docs/assets/merk\.[0-9a-f]{8}\.css", name) for name in changed)


@pytest.mark.parametrize("colour", ["#b5471b", "#ffd500", "#ffffff", "#000000", None])
def test_brand_css_holds_variables_with_colours_and_nothing_else(colour: str | None) -> None:
    css = brand_css(palette(colour)).decode()
    inside = re.sub(
        r"/\*.*?\*/|\.medewerker|color-scheme: (dark|light);|@media print|@media \(prefers-color-scheme: dark\)",
        "",
        css,
    )
    assert re.fullmatch(
        r'(\s|,|:root,|\[data-md-color-scheme="\w+"\]|[{}]|--[a-z-]+: #[0-9a-f]{6};)+', inside
    )


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Bakkerij De Korenaar", "BK"),
        ("Van der Meer & Zonen B.V.", "MZ"),
        ("De Het", "DH"),
        ("Jansen", "J"),
        ("شركة", "ش"),
        ("***", "·"),
    ],
)
def test_client_without_a_logo_gets_letters(name: str, sign: str) -> None:
    assert initials(name) == sign


def test_mail_to_copy_loses_the_breaks_that_its_width_made() -> None:
    text = mails.texts(make_kit())["25-aankondiging-medewerkers"].text
    lines = site.unwrapped(text)
    assert len(lines) < len(text.splitlines())
    assert "Je nieuwe loonstroken staan dan in MijnLoket." in "\n".join(lines)
    assert [line for line in lines if re.match(r"\d\. ", line)][6].startswith("7. ")
    assert "Groet,\nBakkerij De Korenaar" in "\n".join(lines)


def test_site_without_downloads_and_mails_asks_to_ask_us() -> None:
    made = site.sources(make_kit(), {}, {})
    text = made["docs/doorgeven.md"].decode()
    assert "om de flyer" in text
    assert "downloads/" not in text


def test_office_without_a_phone_or_contact_still_has_a_way_to_ask() -> None:
    office = make_office(phone=None, contact=None, address=None)
    text = site.sources(make_kit(office), {}, {})["docs/contact.md"].decode()
    assert "mailto:salaris@lindeboom.example" in text
    assert "tel:" not in text
    assert "# Vragen? Mail ons." in text


@pytest.mark.parametrize("wave", [make_wave(), ON_THE_DAY, AFTER])
def test_sources_are_the_same_every_time(wave: object) -> None:
    kit = make_kit(wave=wave, fallout=NO_FALLOUT)  # type: ignore[arg-type]
    assert site.sources(kit, DOWNLOADS, {}) == site.sources(kit, DOWNLOADS, {})


def test_accent_fills_the_drawings_and_nothing_else() -> None:
    with_accent = brand_css(palette("#b5471b", "#c98a00")).decode()
    without = brand_css(palette("#b5471b")).decode()
    changed = [
        new for old, new in zip(without.splitlines(), with_accent.splitlines(), strict=True) if old != new
    ]
    assert changed
    assert {line.strip().split(":")[0] for line in changed} <= {"--accent", "--op-accent"}
    assert with_accent.count("--accent: #c98a00;") == without.count("--accent: ")


def test_what_can_be_printed_beside_the_flyer_stands_there_in_its_languages() -> None:
    pages = site.sources(make_kit(), DOWNLOADS, {})
    text = html.unescape(pages["docs/doorgeven.md"].decode())
    start = text.index("## Meer om te printen")
    part = text[start : text.index("</section>", start)]
    links = re.findall(r'href="([^"]+)">([^<]+)<', part)
    assert links == [
        ("downloads/poster.nl.pdf", "Nederlands"),
        ("downloads/poster.pl.pdf", "Pools"),
        ("downloads/flyer.nl-pl.pdf", "Nederlands en Pools"),
    ]
    flyers = text[text.index("## De flyer") : start]
    assert "flyer.nl-pl.pdf" not in flyers
    without = site.sources(make_kit(), {"flyer.nl.pdf": b""}, {})["docs/doorgeven.md"].decode()
    assert "Meer om te printen" not in without
