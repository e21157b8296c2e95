"""A problem is a value: where it is, what it is, and what to do about it, in Dutch or English.

Codes: `KITnnn` stops the run, `LETnnn` ("let op") does not. The sentences live in `generator.catalogue`.
A faulty value is quoted only when it consists of digits and date or number signs, so that no problem can
ever carry a name, an e-mail address or anything else of a person (contract, section 4).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from babel import Locale
from babel.dates import format_date

Lang = Literal["nl", "en"]

# Letters stand for something only inside a timestamp (T, Z) or a rounded number (E): "T.E." are initials.
_HARMLESS = re.compile(
    r"[0-9 .,:/+\-%]{1,40}"
    r"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[0-9:.,]{0,12}(?:Z|[+-]\d{2}:?\d{2})?"
    r"|\d{1,10}(?:[.,]\d{1,10})?E[+-]?\d{1,4}",
    re.ASCII,
)
_AND: Mapping[Lang, str] = {"nl": "en", "en": "and"}
_SETTING: Mapping[Lang, str] = {"nl": "Instelling", "en": "Setting"}
# Control, line and direction signs could change what a terminal or a log shows around them.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def is_harmless(raw: str) -> bool:
    """Say whether a cell may be quoted: digits and the signs of dates and numbers can be nobody's name."""
    return bool(_HARMLESS.fullmatch(raw))


def printable(typed: str) -> str:
    """Return what somebody typed on one line, without signs that nobody can see."""
    return " ".join(_UNPRINTABLE.sub(" ", typed).split())


class Sentence(NamedTuple):
    """What is wrong and the way out, in one language. `{name}` is filled from the problem's values.

    `{n:1 row|# rows}` chooses by a number, `{day: before #|}` by whether a text is empty; `#` is the value
    as people write it, a date in full.
    """

    what: str
    todo: str


class Entry(NamedTuple):
    """One code of the catalogue, complete in both languages by construction."""

    nl: Sentence
    en: Sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A file relative to the workspace with `/`, and where known its physical row and heading.

    `sheet` is set for workbooks. A YAML file or text has a row and no column.
    """

    file: str
    row: int | None = None
    column: str | None = None
    sheet: str | None = None

    def __str__(self) -> str:
        head = f"{self.file}!{self.sheet}" if self.sheet else self.file
        parts = [head, *(str(part) for part in (self.row, self.column) if part is not None)]
        return _UNPRINTABLE.sub(" ", ":".join(parts))


@dataclass(frozen=True, slots=True)
class Problem:
    """A located problem or warning.

    `values` fills the sentence. The key `value` is special: it is a raw cell and is shown only when it is
    harmless. The key `setting` is one of our own key names and goes before the sentence. The key `languages`
    holds codes; each reader sees them as names. Every other value is chosen by our own code and must not
    hold data of a person.
    """

    code: str
    place: Place | None = None
    values: Mapping[str, str | int] = field(default_factory=dict)
    # The client it concerns, so that a client's kit can show its own warnings.
    client: str | None = None

    @property
    def is_error(self) -> bool:
        return self.code.startswith("KIT")

    def sentence(self, lang: Lang) -> Sentence:
        """Return what is wrong and what to do, with the values filled in."""
        from generator.catalogue import CATALOGUE  # noqa: PLC0415  (the catalogue is built from these types)

        entry = getattr(CATALOGUE[self.code], lang)
        shown: dict[str, _Shown | str] = {key: _Shown(value, lang) for key, value in self.values.items()}
        if "value" in shown:
            shown["value"] = _show(str(self.values["value"]), lang, in_cell="setting" not in self.values)
        if "languages" in shown:
            shown["languages"] = _names_of(str(self.values["languages"]).split(), lang)
        what = entry.what.format_map(shown)
        if "setting" in self.values and "{setting" not in entry.what:
            what = f"{_SETTING[lang]} {self.values['setting']}: {what[0].lower()}{what[1:]}"
        return Sentence(what, entry.todo.format_map(shown))


@dataclass(frozen=True, slots=True)
class _Shown:
    """A value in a sentence: as it is, or chosen and written by the format after its name."""

    value: str | int
    lang: Lang

    def __format__(self, choice: str) -> str:
        if not choice:
            return str(self.value)
        first, _, second = choice.partition("|")
        is_first = self.value == 1 if isinstance(self.value, int) else bool(self.value)
        return (first if is_first else second).replace("#", _written(self.value, self.lang))


def _written(value: str | int, lang: Lang) -> str:
    """Write a number with its thousands apart, and an ISO date as weekday, day and month."""
    if isinstance(value, int):
        return f"{value:,}".replace(",", "." if lang == "nl" else ",")
    if _ISO_DATE.fullmatch(value):
        return written_day(date.fromisoformat(value), lang)
    return value


def written_day(day: date, lang: Lang) -> str:
    """maandag 1 februari, Monday 1 February"""
    return format_date(day, "EEEE d MMMM", locale={"nl": "nl", "en": "en_GB"}[lang])


def _names_of(codes: Sequence[str], lang: Lang) -> str:
    """Pools, Turks en Arabisch; Polish, Turkish and Arabic"""
    *head, last = (str(Locale(lang).languages[code]) for code in codes)
    return f"{', '.join(head)} {_AND[lang]} {last}" if head else last


def _show(raw: str, lang: Lang, *, in_cell: bool) -> str:
    if is_harmless(raw):
        return f'"{raw}"'
    if not in_cell:
        return {"nl": "De waarde hier", "en": "The value here"}[lang]
    return {"nl": "De waarde in deze cel", "en": "The value in this cell"}[lang]


def as_text(problem: Problem, lang: Lang) -> str:
    """Return the two lines a person reads: `FILE:ROW:COLUMN CODE sentence`, then what to do."""
    what, todo = problem.sentence(lang)
    head = f"{problem.place} " if problem.place else ""
    return f"{head}{problem.code} {what}\n  {todo}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by file and row; problems of a whole file come before those of its rows."""

    def key(problem: Problem) -> tuple[str, str, int, str, str]:
        place = problem.place
        if place is None:
            return ("", "", 0, "", problem.code)
        return (place.file, place.sheet or "", place.row or 0, place.column or "", problem.code)

    return sorted(problems, key=key)
