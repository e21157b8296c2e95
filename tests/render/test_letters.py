"""Letters to hand out: one for everybody without a private address, for nobody else, and on one page each."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from generator import brand
from generator.languages import CODES
from generator.model import Employment, FalloutReason, KitPlan
from generator.render import letters
from generator.render.look import styles
from generator.render.paper_words import languages_of
from generator.render.pdf import lay_out
from tests.factory import make_client, make_office, make_person, make_wave
from tests.render.fallout_cases import REASONS, listed, make_plan, row
from tests.render.sheets import LONG, block_boxes, failures, fonts, frames, pages

REASON = dict(zip(FalloutReason, REASONS, strict=False))
BEFORE = make_wave(dated=date(2027, 1, 18))
ENDED = (Employment(starts=date(2020, 1, 1), ends=date(2025, 6, 30)),)


def who(plan: KitPlan) -> list[str]:
    return [number for number, _ in letters.people(plan)]


# fmt: off
PEOPLE = [
    ("an address is known",              make_person(number="1"),                                          []),
    ("no address",                       make_person(number="1", email=None),                              ["1"]),
    ("an address that is wrong",         make_person(number="1", email=None, email_was_invalid=True),      ["1"]),
    ("only a business address",          make_person(number="1", email=None, has_business_email=True),     ["1"]),
    ("died",                             make_person(number="1", email=None, deceased=True),               []),
    ("has MijnLoket already",            make_person(number="1", email=None, mijnloket=True),              []),
    ("left in 2025",                     make_person(number="1", email=None, employments=ENDED),           []),
]
# fmt: on


@pytest.mark.parametrize(("_why", "person", "wanted"), PEOPLE, ids=[case[0] for case in PEOPLE])
def test_before_the_day_who_will_get_no_mail_gets_a_letter(_why: str, person, wanted: list[str]) -> None:
    assert who(make_plan(None, people=[person], wave=BEFORE)) == wanted


# fmt: off
LISTED = [
    ("no address",         {},                                                        ["0"]),
    ("handled",            {"handled": True},                                         []),
    ("died",               {"reason_text": REASON[FalloutReason.DECEASED]},           []),
    ("not in service",     {"reason_text": REASON[FalloutReason.NOT_ACTIVE]},         []),
    ("another reason",     {"reason_text": REASON[FalloutReason.BLOCKED]},            []),
]
# fmt: on


@pytest.mark.parametrize(("_why", "changes", "wanted"), LISTED, ids=[case[0] for case in LISTED])
def test_afterwards_the_list_says_who_gets_a_letter(_why: str, changes, wanted: list[str]) -> None:
    assert who(make_plan([row(0, **changes)])) == wanted


def test_whom_the_rules_exclude_gets_no_letter_though_the_list_names_them() -> None:
    for excluded in ({"deceased": True}, {"mijnloket": True}, {"employments": ENDED}):
        person = make_person(number="0", email=None, **excluded)
        assert who(make_plan([row(0)], people=[person])) == []
    assert who(make_plan([row(0)], people=[make_person(number="0", email=None)])) == ["0"]


def test_what_the_lists_of_loket_say_goes_before_what_was_expected() -> None:
    expected = [make_person(number="0", email=None)]
    for changes in ({"handled": True}, {"reason_text": REASON[FalloutReason.DECEASED]}):
        assert who(make_plan([row(0, **changes)], people=expected)) == []
    assert who(make_plan([], [listed(0, status_text="geactiveerd")], people=expected)) == []
    assert who(make_plan([], people=expected)) == ["0"]


def test_who_made_an_account_gets_no_letter() -> None:
    assert who(make_plan([row(0)], [listed(0, status_text="geactiveerd")])) == []


def test_nobody_on_two_lists_gets_two_letters_and_the_order_is_that_of_the_lists() -> None:
    people = [make_person(number=number, email=None) for number in ("10", "9", "0")]
    assert who(make_plan([row(0)], people=people)) == ["0", "9", "10"]


def test_nothing_is_made_when_nobody_needs_a_letter() -> None:
    assert letters.render(make_plan(None, people=[make_person()], wave=BEFORE)) == {}


def _hard(**changes) -> KitPlan:
    client = make_client(
        languages=CODES, name=LONG, contact_on_site=True, contact_person="W" * 200, phone="0575 12 34 56"
    )
    people = [
        make_person(number="1", email=None),
        make_person(number="2" * 40, email=None, last_name="W" * 190),
        make_person(number="3", email=None, first_name="مريم", last_name="الحداد 🍞 <b>"),
        make_person(number="4", email=None, first_name="🍞", last_name="🍞"),
    ]
    wave = changes.pop("wave", make_wave(converts_on=date(2026, 9, 30), dated=date(2026, 9, 1)))
    return make_plan(None, people=people, wave=wave, client=client, office=make_office(name="W" * 200))


@pytest.mark.slow
@pytest.mark.parametrize("code", CODES)
def test_every_letter_fits_on_its_own_page(code: str) -> None:
    for plan in (_hard(), _hard(wave=make_wave(dated=date(2027, 2, 5)))):
        (spoken,) = (one for one in languages_of(plan.public) if one.code == code)
        css = styles("brief", brand.palette("#b5471b"), direction=spoken.direction)
        laid_out = lay_out(letters.letters_html(plan, spoken), css)
        assert len(laid_out.pages) == 4
        for page in laid_out.pages:
            one = replace_pages(laid_out, page)
            seen = list(frames(one))
            assert len(seen) > 12
            for text, frame in seen:
                assert frame.holds(text), (text, frame)
            texts = [text for text, _ in seen]
            assert not [(a.text, b.text) for a, b in combinations(texts, 2) if a.meets(b)]
            found = dict(block_boxes(one))
            assert found["tekst"].bottom <= found["strook"].top


class replace_pages:  # noqa: N801  (reads as what it does)
    """One page of a document, for readers that want one."""

    def __init__(self, _document, page) -> None:
        self.pages = (page,)


@pytest.mark.slow
def test_letters_are_valid_in_every_language_and_name_each_person_on_one_page() -> None:
    made = letters.render(_hard())
    assert set(made) == {"brieven.pdf", *(f"brieven.{code}.pdf" for code in CODES if code != "nl")}
    for pdf in made.values():
        assert failures(pdf) == []
        assert all(font.startswith(("Atkinson", "Noto-Sans", "Vazirmatn")) for font in fonts(pdf))
        assert len(pdf) < 150_000
        read = pages(pdf)
        assert len(read) == 4
        assert ["Samira Yilmaz" in page for page in read] == [True, False, False, False]


def test_a_letter_says_what_changes_what_is_needed_and_whom_to_see() -> None:
    client = make_client(contact_on_site=True, contact_person="Joke Visser", phone="0575 12 34 56")
    plan = make_plan(None, people=[make_person(number="1", email=None)], wave=BEFORE, client=client)
    (text,) = pages(letters.render(plan)["brieven.pdf"])
    for part in (
        "Samira Yilmaz",
        "Geef je privé-mailadres door",
        "Op 1 februari gaat Werknemerloket dicht.",
        "Geef je privé-mailadres aan: Joke Visser Bel 0575 12 34 56",
        "Dan komt je loonstrook op papier of als PDF.",
        "Mijn privé-mailadres:",
    ):
        assert part in text


def test_a_list_without_addresses_gives_one_letter_to_copy() -> None:
    people = [make_person(number=str(n), email=None) for n in range(letters.MOST_LETTERS + 1)]
    made = letters.render(make_plan(None, people=people, wave=BEFORE))
    (text,) = pages(made["brieven.pdf"])
    assert "Yilmaz" not in text
    few = replace(make_plan(None, people=people[:3], wave=BEFORE))
    assert len(pages(letters.render(few)["brieven.pdf"])) == 3
