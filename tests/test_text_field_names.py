"""The registry of fields is what texts really get, and it knows all that the texts of the toolkit use."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, is_dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2
import pytest
from jinja2 import meta, nodes
from markupsafe import Markup

from generator import templates
from generator import text_field_names as names
from generator.drawings import drawing_names
from generator.languages import CODES
from generator.model import Brand, PublicKit
from generator.render import agenda, fallout_sheet, letters, mails, paper, site
from generator.render.paper_words import languages_of
from generator.templates import FILTERS, environment, package_text
from generator.text_field_names import ITEM, Field, Kind
from tests.factory import make_client, make_kit, make_office, make_person, make_wave
from tests.render.fallout_cases import AFTER, PLANS, listed, make_plan, row
from tests.render.mail_cases import ADDRESS, ALL_FACTS, KITS
from tests.render.sites import DOWNLOADS, PICTURES, STATES, SVG_LOGO

BARE = make_kit(
    make_office(phone=None, address=None, website="https://lindeboom.example", contact=None),
    make_wave(payday=25),
    make_client(town=None),
    address="https://overstap.example/korenaar",
)
# Every language, all that is known or nothing, before the move and while leavers keep access.
SPOKEN = {"languages": CODES, "contact_on_site": True, "phone": "0575 12 34 56"}
IN_EVERY_LANGUAGE = (
    make_kit(make_office(facts=ALL_FACTS), client=make_client(**SPOKEN), address=ADDRESS),
    make_kit(client=make_client(languages=CODES)),
)
# Put on another day; with lists of after the move, which an office may have too early.
_LISTS = KITS["after, with accounts"]
MOVED = (
    make_kit(wave=make_wave(told_before=date(2027, 1, 18)), client=make_client(**SPOKEN), address=ADDRESS),
    make_kit(
        make_office(facts=ALL_FACTS),
        make_wave(told_before=date(2027, 1, 18), payday=25),
        make_client(**SPOKEN),
        fallout=_LISTS.fallout,
        activation=_LISTS.activation,
    ),
    replace(BARE, wave=replace(BARE.wave, told_before=date(2027, 1, 18))),
)
WITH_LOGO = make_kit(client=make_client(brand=Brand(logo=SVG_LOGO), languages=("nl", "tr")))
# Nobody knows the payday, and no day stands in the list.
NO_DAYS = make_plan(
    [row(0)], [listed(1, on=None)], wave=make_wave(dated=AFTER.dated), people=[make_person(number="0")]
)
# Whom to ask on paper: a person without a number, and a number without a person.
ASKED = tuple(
    make_kit(
        client=make_client(
            contact_on_site=True, contact_person=person, phone=phone, languages=("nl", "tr", "ar")
        )
    )
    for person, phone in (("Joke Visser", None), (None, "0575 12 34 56"))
)
# More letters than anybody prints: one without a name.
MANY = make_plan(
    None,
    people=[make_person(number=str(n), email=None) for n in range(letters.MOST_LETTERS + 1)],
    client=make_client(brand=Brand(logo=SVG_LOGO), contact_on_site=True, phone="0575 12 34 56"),
)
EVERY_KIT: tuple[PublicKit, ...] = (
    *KITS.values(),
    *STATES.values(),
    BARE,
    WITH_LOGO,
    *IN_EVERY_LANGUAGE,
    *MOVED,
    *ASKED,
)

# What a renderer knows beside fields: texts of a language, not of a kit.
_NO_FIELDS = ("overzicht/", "talen/")


# --- what texts really get ------------------------------------------------------------------------


@cache
def given() -> Mapping[str, Mapping[str, list[Any]]]:
    """Return what every text got in all these kits: its fields by name, each with all its values."""
    found: dict[str, dict[str, list[Any]]] = {}

    def note(name: str, fields: Mapping[str, Any], texts: templates.OwnTexts) -> str:
        seen = found.setdefault(name, {})
        for key, value in _walk(fields):
            seen.setdefault(key, []).append(value)
        return environment(texts).get_template(name).render(fields)

    token = templates.watching.set(note)
    try:
        for kit in EVERY_KIT:
            mails.render(kit)
            site.sources(kit, DOWNLOADS, mails.texts(kit), PICTURES)
            site.sources(kit, {}, {})
            site.sources(kit, DOWNLOADS, {})
            agenda.render(kit)
            list(paper.sheets(kit))
        for plan in (*PLANS.values(), NO_DAYS, MANY):
            fallout_sheet.sheet_html(plan)
            letters.letters_html(plan, languages_of(plan.public)[0])
    finally:
        templates.watching.reset(token)
    return found


def _walk(value: Any, start: str = "") -> Iterator[tuple[str, Any]]:
    """Return every value by its dotted name; groups and lists too."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if start:
        yield start, value
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _walk(inside, f"{start}.{key}" if start else key)
    elif isinstance(value, list | tuple) and start != "uitval.per_reden":
        for item in value:
            yield from _walk(item, f"{start}{ITEM}")


def _registered(text: str) -> dict[str, Field]:
    return dict(names.spelt(names.fields_of(text)))


def _is_whole(value: Any) -> bool:
    return isinstance(value, Mapping | list | tuple) or is_dataclass(value)


FILLED = sorted(given())


def test_the_kits_of_this_test_reach_every_text_with_fields():
    texts = {name for name in toolkit() if not name.startswith(_NO_FIELDS) and _tree(name) is not None}
    # A part is filled by whoever includes it.
    parts = {name for name in texts if "/_" in name}
    assert texts - parts <= set(FILLED)


@pytest.mark.parametrize("text", FILLED)
def test_a_text_gets_exactly_the_fields_of_the_registry(text):
    registered = _registered(text)
    got = given()[text]
    facts = {key for key in got if key.startswith("feiten.")}
    # What holds others is there because they are; the values are compared.
    values = {key for key, seen in got.items() if not any(map(_is_whole, seen)) and set(seen) != {None}}
    assert values - set(registered) - facts == set(), "add them to generator/text_field_names"
    of_facts = {key for key in registered if key.startswith("feiten.")}
    assert set(registered) - set(got) - of_facts == set(), "the registry names what no text gets"


@pytest.mark.parametrize("text", FILLED)
def test_the_kinds_of_the_registry_are_those_of_the_values(text):
    is_kind = {
        Kind.TEXT: lambda one: isinstance(one, str),
        Kind.DATE: lambda one: isinstance(one, date),
        Kind.YES_NO: lambda one: isinstance(one, bool),
        Kind.NUMBER: lambda one: isinstance(one, int | float) and not isinstance(one, bool),
        Kind.LIST: lambda one: isinstance(one, list | tuple),
        Kind.GROUP: lambda one: isinstance(one, Mapping) or is_dataclass(one),
        Kind.FUNCTION: callable,
        Kind.PICTURE: lambda one: isinstance(one, Markup),
    }
    got = given()[text]
    wrong = {
        (name, field.kind, type(value).__name__)
        for name, field in _registered(text).items()
        for value in got.get(name, ())
        if value is not None and not is_kind[field.kind](value)
    }
    assert wrong == set()


def test_a_field_that_may_be_empty_is_so_somewhere_and_no_other_is():
    can_be, must_not = set(), set()
    for text in FILLED:
        for name, field in _registered(text).items():
            seen = given()[text].get(name, [])
            if any(value is None for value in seen):
                can_be.add(field)
                if not field.empty:
                    must_not.add((text, name))
    assert must_not == set()
    said = {field for text in FILLED for field in names.fields_of(text) if field.empty}
    # A fact that nobody filled in is not in the fields at all.
    assert {field.name for field in said - can_be} <= {"feiten.<feit>"}


# --- what the texts of the toolkit use ------------------------------------------------------------


def toolkit() -> tuple[str, ...]:
    """Return the names of all texts of the package."""

    def walk(folder: Any, start: str) -> Iterator[str]:
        for entry in folder.iterdir():
            if entry.is_dir():
                yield from walk(entry, f"{start}{entry.name}/")
            else:
                yield start + entry.name

    return tuple(sorted(walk(files("generator").joinpath("toolkit"), "")))


def _tree(text: str) -> nodes.Template | None:
    if not text.endswith((".md", ".html")):
        return None
    return environment().parse(package_text(text))


TEMPLATES = [name for name in toolkit() if not name.startswith(_NO_FIELDS) and _tree(name) is not None]


def _used(text: str) -> set[str]:
    """Return the names that a text takes from its fields, whole chains where it writes them."""
    tree = _tree(text)
    assert tree is not None
    free = meta.find_undeclared_variables(tree)
    found = set()
    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    for node in tree.find_all((nodes.Getattr, nodes.Name)):
        chain, head = [], node
        while isinstance(head, nodes.Getattr):
            chain.insert(0, head.attr)
            head = head.node
        if isinstance(head, nodes.Name) and head.name in free and id(node) not in inner:
            found.add(".".join([head.name, *chain]))
    return found


def _has(tree: names.Names, dotted: str) -> bool:
    for part in dotted.split("."):
        if part not in tree:
            return False
        tree = tree[part]
    return True


@pytest.mark.parametrize("text", TEMPLATES)
def test_every_field_that_a_text_uses_is_in_the_registry(text):
    known = {tool.name for tool in names.FUNCTIONS}
    wrong = {name for name in _used(text) - known if not _has(names.allowed(text), name)}
    assert wrong == set()


def test_every_filter_is_in_the_registry_and_gives_what_its_example_says():
    ours, jinjas = {one.name for one in names.FILTERS}, {one.name for one in names.JINJA_FILTERS}
    assert ours == set(FILTERS)
    used = {
        node.name for text in TEMPLATES for node in (_tree(text) or nodes.Template()).find_all(nodes.Filter)
    }
    assert used <= ours | jinjas
    assert jinjas <= used, "no text of ours uses it: an office needs no promise of it"


def test_functions_are_those_of_the_environment():
    own = set(environment().globals) - set(jinja2.Environment().globals)
    assert own == {tool.name for tool in names.FUNCTIONS}
    assert "schild" in drawing_names()


def test_building_blocks_of_the_site_are_listed_as_they_are_called_in_their_own_order():
    tree = _tree("site/_onderdelen.html")
    assert tree is not None
    macros = [
        f"{macro.name}({', '.join(argument.name for argument in macro.args)})"
        for macro in tree.find_all(nodes.Macro)
    ]
    assert [tool.written for tool in names.SITE_PARTS] == macros
    assert all(tool.written.startswith(f"{tool.name}(") for tool in names.SITE_PARTS)


# --- the registry itself --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "has", "has_not"),
    [
        ("mails/20-aankondiging-klant.md",        "aantallen.uitnodiging",   "eigen_taken"),
        ("mails/25-aankondiging-medewerkers.md",  "open.overstap",           "uitgenodigd"),
        ("mails/25-aankondiging-medewerkers.md",  "klant.naam",              "aantallen"),
        ("mails/_groet-klant.md",                 "afzender.naam",           "je"),
        ("mails/_zeven-stappen.md",               "portaal.adres",           "afzender.naam"),
        ("mails/_brief.html",                     "kleur.ink_soft",          "klant.naam"),
        ("site/index.md",                         "volgende.datum.year",     "afzender.naam"),
        ("site/index.md",                         "eigen_taken.[].titel",    "eigen_taken.titel"),
        ("site/index.md",                         "mijlpaal.afronden.datum", "mijlpaal.afronding"),
        ("site/index.md",                         "feiten.link_geldig_dagen", "feiten.link"),
        ("print/flyer.html",                      "papier.afzender.text",    "papier.weken"),
        ("print/tijdlijn.html",                   "papier.weken.[].nummer",  "papier.qr"),
        ("print/flyer.css",                       None,                      "klant.naam"),
        ("bestaat/niet.md",                       None,                      "klant.naam"),
    ],
)  # fmt: skip
def test_a_text_may_use_its_own_fields_and_no_others(text, has, has_not):
    allowed = names.allowed(text)
    assert has is None or _has(allowed, has)
    assert not _has(allowed, has_not)


def test_descriptions_are_short_sentences_and_no_name_stands_twice_in_a_text():
    for text in TEMPLATES:
        listed = [field.name for field in names.fields_of(text)]
        assert len(listed) == len(set(listed)), text
        for field in names.fields_of(text):
            assert field.says.endswith("."), field
            assert len(field.says.split()) <= 20, field
            assert field.example or field.kind in (Kind.GROUP, Kind.LIST, Kind.PICTURE), field
