"""What is said of a field, a filter or a function that texts may use."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.brand import Shades
from generator.model import Care, Outcome
from generator.policy import MILESTONE_KEYS


class Kind(StrEnum):
    """What a field holds, as the manual names it."""

    TEXT = "tekst"
    DATE = "datum"
    YES_NO = "ja of nee"
    NUMBER = "getal"
    LIST = "lijst"
    GROUP = "groep"
    FUNCTION = "functie"
    PICTURE = "tekening"


@dataclass(frozen=True, slots=True)
class Field:
    """One field as a text writes it: `klant.naam`, `planning[].titel`, `aantallen.<besluit>`.

    `[]` is one item of a list; a word in `<>` stands for each of `KEYS`. A group and a list are named when
    they may be empty or are like another one; else what is in them says that they are there.
    """

    name: str
    kind: Kind
    says: str
    example: str
    # It may be nothing: a text asks first, with `{% if ... %}`.
    empty: bool = False
    # What is in it is what is in this one: `planning[]`.
    like: str = ""


@dataclass(frozen=True, slots=True)
class Tool:
    """A filter, a function or a macro: how it is written, what it does, what the example gives."""

    name: str
    written: str
    says: str
    gives: str = ""


def _as_keys(values: object) -> tuple[str, ...]:
    return tuple(str(value).replace("-", "_") for value in values)  # type: ignore[attr-defined]


# An office may fill in more facts of its own, for its own texts; these are the ones that our texts ask for.
FACTS = (
    "uitnodiging_afzender",
    "uitnodiging_onderwerp",
    "link_geldig_dagen",
    "herinneringen",
    "tweestapslogin",
    "oude_loonstroken",
)

# What a word in `<>` stands for. The first cares are the office's own work and reach no text.
KEYS: Mapping[str, tuple[str, ...]] = {
    "<mijlpaal>": _as_keys(MILESTONE_KEYS),
    "<besluit>": _as_keys(Outcome),
    "<soort>": _as_keys(care for care in Care if care not in (Care.NO_ADDENDUM, Care.MODULE_OFF)),
    "<feit>": FACTS,
    "<tint>": tuple(Shades.__dataclass_fields__),
    "<baan>": ("kantoor", "klant", "loket", "medewerker"),
    # The lanes with tasks of their own.
    "<taken>": ("kantoor", "klant"),
}
