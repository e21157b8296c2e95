"""Every field that a text may use: its Dutch name, what it says, an example, and in which texts it exists.

The names are a promise to every office that writes its own texts: add, never rename. Whoever gives a text a
new field (`text_fields`, `render/site.py`, `render/paper.py` ...) adds it here; tests compare both ways, and
`docs/tekstvelden.md` is made from it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from generator.spoken import SKELETON, skeleton_of
from generator.text_field_names.kinds import FACTS, KEYS, Field, Kind, Tool
from generator.text_field_names.mails import (
    CLIENT_MAIL,
    EVERY_MAIL,
    ITEM_PAGE,
    LETTER,
    LETTER_BODY,
    LETTER_PART,
    SPOKEN,
)
from generator.text_field_names.paper import (
    AGENDA,
    CARD,
    FALLOUT,
    FLYER,
    LETTERS,
    PAIR,
    POSTER,
    SPOKEN_SHEET,
    STEPS,
    TIMELINE,
)
from generator.text_field_names.shared import NUMBERS, PUBLIC
from generator.text_field_names.site import EMPLOYEE_PAGE, SITE
from generator.text_field_names.tools import (
    DATE_PARTS,
    FILTERS,
    FUNCTIONS,
    JINJA_FILTERS,
    SITE_PARTS,
)

__all__ = [
    "AGENDA",
    "CARD",
    "CLIENT_MAIL",
    "DATE_PARTS",
    "EMPLOYEE_PAGE",
    "EVERY_MAIL",
    "FACTS",
    "FALLOUT",
    "FILTERS",
    "FLYER",
    "FUNCTIONS",
    "ITEM",
    "ITEM_PAGE",
    "JINJA_FILTERS",
    "LETTER",
    "LETTERS",
    "LETTER_BODY",
    "LETTER_PART",
    "NUMBERS",
    "PAIR",
    "POSTER",
    "PUBLIC",
    "SITE",
    "SITE_PARTS",
    "SPOKEN",
    "SPOKEN_SHEET",
    "STEPS",
    "TIMELINE",
    "Field",
    "Kind",
    "Names",
    "Tool",
    "allowed",
    "fields_of",
    "spelt",
]

# What is in a field by its name; nothing in it means that it is a value. A date has its three parts.
Names: TypeAlias = Mapping[str, "Names"]

# Under this name stands what one item of a list has.
ITEM = "[]"

_CLIENT = (*PUBLIC, *NUMBERS, *EVERY_MAIL, *CLIENT_MAIL)
_EMPLOYEE = (*PUBLIC, *EVERY_MAIL)
_OTHER_LANGUAGE = (*_EMPLOYEE, *SPOKEN)
_PAGES = (*PUBLIC, *NUMBERS, *SITE)

_SPECIAL: Mapping[str, tuple[Field, ...]] = {
    "mails/_kop-uitnodiging.md": _CLIENT,
    "mails/_intranet.html": ITEM_PAGE,
    "mails/_brief.html": (*LETTER, *LETTER_BODY),
    "mails/_paneel.html": (*LETTER, *LETTER_PART),
    "mails/_knop.html": (*LETTER, *LETTER_PART),
    "site/medewerker.md": (*PUBLIC, *EMPLOYEE_PAGE),
    "print/_onderdelen.html": (*PUBLIC, *NUMBERS, *SPOKEN_SHEET),
    "print/brief.html": (*PUBLIC, *NUMBERS, *LETTERS),
    "print/flyer.html": (*PUBLIC, *NUMBERS, *FLYER),
    "print/kaart.html": (*PUBLIC, *NUMBERS, *CARD),
    "print/paar.html": (*PUBLIC, *NUMBERS, *PAIR),
    "print/poster.html": (*PUBLIC, *NUMBERS, *POSTER),
    "print/stappen.html": (*PUBLIC, *NUMBERS, *STEPS),
    "print/agenda.md": (*PUBLIC, *NUMBERS, *AGENDA),
    "print/tijdlijn.html": (*PUBLIC, *NUMBERS, *TIMELINE),
    "print/uitval.html": (*PUBLIC, *NUMBERS, *FALLOUT),
}


def fields_of(text: str) -> tuple[Field, ...]:
    """Return the fields of one text of the toolkit, such as `mails/20-aankondiging-klant.md`.

    A stylesheet, or a text that is not known, has none. A part that mails of both readers include has what
    both have.
    """
    folder, _, file = text.partition("/")
    if text in _SPECIAL:
        return _SPECIAL[text]
    if folder == "site" and file.endswith((".md", ".html")):
        return _PAGES
    if folder == "mails" and (file.endswith(SKELETON) or skeleton_of(text)):
        return _OTHER_LANGUAGE
    if folder == "mails" and file.endswith(".md"):
        return _CLIENT if file.removesuffix(".md").endswith("-klant") else _EMPLOYEE
    return ()


@cache
def allowed(text: str) -> Names:
    """Return the names that one text may use, each with the names in it; a list has them under `[]`.

    `allowed(text)["klant"]["naam"] == {}`, `allowed(text)["planning"]["[]"]["titel"] == {}`. A function is a
    name like any other. What a text makes itself (`set`, `for`, macros) is not in it, and `feiten` holds the
    known facts only: those that an office filled in beside them are its own to add.
    """
    tree: dict[str, Any] = {}
    for name, field in spelt(fields_of(text)):
        place = tree
        for part in _parts(name):
            place = place.setdefault(part, {})
        if field.kind is Kind.DATE:
            place.update({part: {} for part in DATE_PARTS})
        elif field.kind is Kind.LIST:
            place.setdefault(ITEM, {})
    return tree


def _parts(name: str) -> list[str]:
    return name.replace(ITEM, f".{ITEM}").split(".")


def spelt(fields: tuple[Field, ...]) -> Iterator[tuple[str, Field]]:
    """Return every field by each name that it stands for: `open.<mijlpaal>` is twelve of them."""
    for field in fields:
        for name in _each_key(field.name):
            yield name, field
            if field.like:
                start = f"{name}{ITEM}" if field.kind is Kind.LIST else name
                for other in fields:
                    if other.name.startswith(f"{field.like}."):
                        yield start + other.name.removeprefix(field.like), other


def _each_key(name: str) -> Iterator[str]:
    place = next((place for place in KEYS if place in name), None)
    if place is None:
        yield name
    else:
        for key in KEYS[place]:
            yield from _each_key(name.replace(place, key))
