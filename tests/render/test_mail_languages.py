"""What employees read in ten languages: the same words as the Dutch, short enough, whole, and from the right side."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator import spoken, text_fields
from generator.escape import mail_link, phone_link, plain
from generator.languages import CODES, language
from generator.model import OwnText, PublicKit
from generator.render import mails
from generator.render.mail_kinds import EVERY_KIND, Form, Kind, kinds_of
from generator.render.mail_speech import spoken_fields
from generator.render.mail_text import as_line, as_plain, parse, shown_width
from generator.templates import fill
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.mail_cases import ADDRESS, ALL_FACTS, FORMAL_OFFICE, FORMS, KITS

TO_EMPLOYEES = tuple(kind for kind in EVERY_KIND if kind.in_languages)
OTHERS = tuple(code for code in CODES if code != "nl")
# Facts that are whole sentences in Dutch: they stand in the Dutch texts only.
SENTENCES = ("herinneringen", "tweestapslogin", "oude_loonstroken")
WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag (?=\d)")
SPEAKS_ALL: Mapping[str, Any] = {"languages": CODES, "contact_on_site": True, "phone": "0575 12 34 56"}


# Of a wave that was put on another day: then there is every kind of text.
MOVED = make_wave(told_before=date(2027, 1, 18))


def kit_of(**changes: Any) -> PublicKit:
    return make_kit(client=make_client(**SPEAKS_ALL), address=ADDRESS, **{"wave": MOVED} | changes)


def in_one(kind: Kind, code: str) -> str:
    return kind.name if code == "nl" else f"{kind.name}.{code}"


def preheader(page: bytes) -> str:
    found = re.search(r'<div style="display:none[^"]*">([^<]*)</div>', page.decode())
    assert found
    return plain(found[1])


# --- the same words -------------------------------------------------------------------------------


def said(kind: Kind, source: str) -> str:
    """Return all that a filled text says, on one line and without the names of weekdays."""
    if kind.form is Form.SHORT:
        words = as_line(source)
    else:
        letter = parse(source, ADDRESS)
        words = f"{plain(letter.subject)} | {plain(letter.preheader)} | {letter.button} | {as_plain(letter)}"
    return WEEKDAY.sub("", " ".join(words.split()))


@pytest.mark.parametrize("form", ["je", "u"])
@pytest.mark.parametrize("state", KITS)
def test_the_skeletons_say_in_dutch_what_the_dutch_texts_say(state: str, form: str) -> None:
    kit = KITS[state]
    facts = {key: value for key, value in kit.office.facts.items() if key not in SENTENCES}
    kit = replace(kit, office=replace(kit.office, employee_address_form=form, facts=facts))
    fields = text_fields.employee_fields(kit)
    for changes_are_open, flyers in ((True, 0), (False, 1)):
        open_days = {item.key.replace("-", "_"): changes_are_open for item in kit.milestones}
        own = {"open": open_days, "bel": phone_link, "mail": mail_link, "flyers_erbij": flyers}
        dutch = spoken_fields(kit, language("nl", formal=form == "u"), fields["klant"])
        for kind in (one for one in kinds_of(kit) if one.in_languages):
            prose = fill(f"mails/{kind.name}.md", {**fields, **own})
            skeleton = fill(kind.skeleton, {**fields, **own, **dutch})
            assert said(kind, skeleton) == said(kind, prose), kind.name


def test_a_full_day_in_the_dutch_is_the_only_difference() -> None:
    """The control: two texts that differ in more than a weekday are not the same."""
    kind = next(kind for kind in TO_EMPLOYEES if kind.form is Form.SHORT)
    assert said(kind, "Op maandag 1 februari.") == said(kind, "Op 1 februari.")
    assert said(kind, "Op 2 februari.") != said(kind, "Op 1 februari.")


# --- there, whole and short -----------------------------------------------------------------------


def test_every_text_for_employees_is_there_in_every_language_and_nothing_for_the_client() -> None:
    made = mails.render(kit_of())
    ends = FORMS
    expected = {
        f"{kind.name}.{code}.{end}"
        for kind in EVERY_KIND
        for code in (CODES if kind.in_languages else ("nl",))
        for end in ends[kind.form]
    }
    assert set(made) == expected


@pytest.mark.parametrize("chosen", [(), ("nl",), ("pl",), ("ar", "nl", "pl")])
def test_only_the_languages_of_the_client_are_made(chosen: tuple[str, ...]) -> None:
    made = mails.render(make_kit(client=make_client(languages=chosen)))
    assert {name.split(".")[1] for name in made} == {"nl", *chosen}


MONTHS = tuple(date(2026 + (month < 10), month, 30 if month != 2 else 28) for month in range(1, 13))


@pytest.mark.parametrize("form", ["je", "u"])
@pytest.mark.parametrize("day", [*MONTHS, date(2027, 5, 1)])
def test_every_line_that_has_a_measure_keeps_it_in_every_month(day: date, form: str) -> None:
    """A subject 28 to 50 signs, a preheader 40 to 90, a message 300, a line on a pay slip 120."""
    long = {"name": "Aannemersbedrijf " * 11, "contact_person": "Donderdag-Septembersma " * 8}
    office = make_office(employee_address_form=form, address_form=form, facts=ALL_FACTS)
    client = make_client(**SPEAKS_ALL | long, address_form=form)
    kit = make_kit(
        office,
        make_wave(converts_on=day, dated=date(2026, 9, 1), told_before=date(2026, 9, 30)),
        client,
        address=ADDRESS,
    )
    made, texts = mails.render(kit), mails.texts(kit)
    for kind in EVERY_KIND:
        for code in CODES if kind.in_languages else ("nl",):
            mail, name = texts[in_one(kind, code)], f"{kind.name}.{code}"
            if kind.form is Form.MAIL:
                assert 28 <= len(mail.subject) <= 50, (name, len(mail.subject), mail.subject)
                hidden = preheader(made[f"{name}.html"])
                assert 40 <= len(hidden) <= 90, (name, len(hidden), hidden)
            elif kind.form is Form.SHORT:
                most = 120 if "loonstrook" in name else 300
                assert len(mail.text.strip()) <= most, (name, len(mail.text), mail.text)
            else:
                assert len(mail.subject) <= 50, name
                assert 5 <= len(re.split(r"\n{2,}", mail.text.strip())) <= 8, name


STATES = {
    "before": {},
    "late": {"wave": make_wave(dated=date(2027, 1, 27))},
    "on the day": {"wave": make_wave(dated=date(2027, 2, 1))},
    "after": {"wave": make_wave(dated=date(2027, 2, 8))},
    "while leavers keep access": {
        "wave": make_wave(converts_on=date(2026, 9, 24), dated=date(2026, 9, 10)),
    },
    "all facts": {"office": FORMAL_OFFICE},
}


@pytest.mark.parametrize("state", STATES)
def test_no_mark_of_ours_is_left_and_no_line_is_wide(state: str) -> None:
    for name, mail in mails.texts(kit_of(**STATES[state])).items():
        shown = f"{mail.subject}\n{mail.text}"
        for mark in ("{", "}", "«", "»", "*", "<", ">", "&#", "(knop)", "None", "\x00", "\u00a0"):
            assert mark not in shown, (name, mark)
        if re.search(r"appje|loonstrook", name) is None:
            wide = [line for line in mail.text.splitlines() if shown_width(line) > 78]
            assert [line for line in wide if " " in line.strip()] == [], name


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("Київ", 4), ("李明", 4), ("é", 1), ("e\u0301", 1), ("سيُغلق", 5), ("\u200fa", 1)],
)
def test_width_is_what_a_reader_sees(text: str, width: int) -> None:
    assert shown_width(text) == width


@pytest.mark.parametrize("code", OTHERS)
def test_no_text_in_another_language_speaks_dutch(code: str) -> None:
    dutch = re.compile(
        r"(?<!/)\b(jij|jouw|uw|het|een|niet|stappen|vandaag|medewerkers?|krijg\w*)\b", re.IGNORECASE
    )
    for name, mail in mails.texts(kit_of()).items():
        if name.endswith(f".{code}"):
            assert dutch.findall(f"{mail.subject}\n{mail.text}") == [], name


# --- the page of each -----------------------------------------------------------------------------


def pages(kit: PublicKit) -> Iterator[tuple[str, str, str]]:
    for name, data in mails.render(kit).items():
        stem, code, end = name.rsplit(".", 2)
        if end == "html":
            yield stem, code, data.decode()


def test_a_page_is_in_its_language_and_runs_its_way() -> None:
    for stem, code, page in pages(kit_of()):
        side = "rtl" if code == "ar" else "ltr"
        assert page.count(f'lang="{code}" dir="{side}"') == 2, (stem, code)
        if not stem.startswith("27"):
            assert ("text-align:right" in page) is (code == "ar")
            assert ("text-align:left" in page) is (code != "ar")
            assert "padding:0 0 0 30px" not in page or code != "ar"


def test_the_leaf_has_weekday_and_month_of_the_language() -> None:
    for stem, code, page in pages(kit_of()):
        if stem.startswith(("25", "35", "40")):
            one = language(code)
            day = date(2027, 2, 1)
            assert f">{one.weekday(day)}</td>" in plain(page), (stem, code)
            assert f">{one.month(day)}</td>" in plain(page), (stem, code)


def test_a_button_leads_to_the_page_in_that_language_with_the_bare_address_beside_it() -> None:
    for stem, code, page in pages(kit_of()):
        if not stem.startswith(("70", "10", "20", "30", "50", "80", "90")):
            address = f"{ADDRESS}medewerker/" + ("" if code == "nl" else f"{code}.html")
            assert plain(page).count(f'href="{address}"') == 1, (stem, code)
            if not stem.startswith("27"):
                assert address.removeprefix("https://") in re.sub(r"<[^>]+>", "", plain(page)), (stem, code)


def test_names_of_buttons_stay_dutch_and_say_so() -> None:
    for stem, code, page in pages(kit_of()):
        if stem.startswith("25") and code != "nl":
            assert (
                '<span lang="nl" dir="ltr" style="white-space:nowrap"><strong>Account aanmaken</strong></span> ('
                in page
            ), code


def test_arabic_text_keeps_numbers_whole_and_lines_on_their_side() -> None:
    texts = mails.texts(kit_of())
    assert "\u200e0575 12 34 56" in texts["25-aankondiging-medewerkers.ar"].text
    assert not any("\u200e" in mail.text for name, mail in texts.items() if not name.endswith(".ar"))
    letter = parse("onderwerp: x\n---\nMijnLoket هو الموقع\n\nKantoor\n", None)
    assert as_plain(letter, rtl=True) == "\u200fMijnLoket هو الموقع\n\nKantoor\n"


# --- an office's own words ------------------------------------------------------------------------


@pytest.mark.parametrize("name", spoken.own_names())
def test_what_eject_gives_says_what_the_package_says(name: str) -> None:
    """With every fact and none, before and after: who takes a text over and changes nothing, changes nothing."""
    own = OwnText(name=name, path=f"toolkit/{name}", text=spoken.standard_text(name))
    assert "zeg(" not in own.text
    for changes in ({}, {"office": FORMAL_OFFICE, "wave": make_wave(dated=date(2027, 2, 8))}):
        client = make_client(**SPEAKS_ALL | {"languages": (name.split(".")[-2],)})
        kit = make_kit(client=client, address=ADDRESS, **changes)
        assert mails.texts(replace(kit, texts=(own,))) == mails.texts(kit)


def test_an_own_text_changes_its_own_language_only() -> None:
    kit = kit_of()
    before = mails.texts(kit)
    for name, changed in {
        "mails/26-appje-medewerkers.md": "26-appje-medewerkers",
        "mails/26-appje-medewerkers.pl.md": "26-appje-medewerkers.pl",
    }.items():
        own = OwnText(name=name, path=f"toolkit/{name}", text="Nieuwe woorden.\n")
        after = mails.texts(replace(kit, texts=(own,)))
        assert [key for key in after if after[key] != before[key]] == [changed]
        assert after[changed].text.startswith("Nieuwe woorden.")
