"""The ten languages of what employees read: flat files of sentences, `toolkit/talen/<code>.yml`.

A sentence that is missing is a problem, never a silent fallback to another language. An office's own file may
hold only what it changes; the rest comes from a wider layer, at last from the package, in the same language.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from babel.dates import format_date
from markupsafe import Markup

from generator.escape import literal, own_markup
from generator.language_file import LanguageFile, Line, read_language_file
from generator.templates import OwnTexts, package_text

# Dutch first: it is always there. The others in the order in which an overview names them.
CODES = ("nl", "en", "de", "pl", "ro", "bg", "uk", "tr", "ar", "es")

# What stands on the screens of MijnLoket: never translated, always explained.
BUTTONS: Mapping[str, str] = {
    "aanmaken": "Account aanmaken",
    "volgende": "Volgende",
    "activeren": "Account activeren",
}

# Day and month; with the weekday; with the year. Written out: what is usual differs by language.
_DATES: Mapping[str, tuple[str, str, str]] = {
    "nl": ("d MMMM", "EEEE d MMMM", "d MMMM y"),
    "en": ("d MMMM", "EEEE d MMMM", "d MMMM y"),
    "de": ("d. MMMM", "EEEE, d. MMMM", "d. MMMM y"),
    "pl": ("d MMMM", "EEEE, d MMMM", "d MMMM y"),
    "ro": ("d MMMM", "EEEE, d MMMM", "d MMMM y"),
    "bg": ("d MMMM", "EEEE, d MMMM", "d MMMM y 'г.'"),
    "uk": ("d MMMM", "EEEE, d MMMM", "d MMMM y 'р.'"),
    "tr": ("d MMMM", "d MMMM EEEE", "d MMMM y"),
    "ar": ("d MMMM", "EEEE، d MMMM", "d MMMM y"),
    "es": ("d 'de' MMMM", "EEEE, d 'de' MMMM", "d 'de' MMMM 'de' y"),
}
_LOCALES = {"nl": "nl_NL", "en": "en_GB"}
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+")
_FIELD = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language: its names, its direction and its sentences."""

    code: str
    name: str
    dutch_name: str
    direction: str
    # Who grew up with this language and read all of it, and when; empty: nobody yet.
    read_by: str
    buttons: Mapping[str, str]
    sentences: Mapping[str, str]

    def say(self, key: str, **fields: object) -> Markup:
        """Return a sentence as finished HTML; what is filled in is escaped and keeps its own direction."""
        return self._say(self.sentences[key], fields)

    def _say(self, text: str, fields: Mapping[str, object]) -> Markup:
        parts = text.split("**")
        made = (self._html(part, fields) for part in parts)
        # Every second part stands between stars.
        return own_markup("".join(f"<strong>{one}</strong>" if n % 2 else one for n, one in enumerate(made)))

    def say_lines(self, key: str, **fields: object) -> Markup:
        """Return the same with each sentence on a line of its own, for who reads slowly."""
        lines = _SENTENCE_END.split(self.sentences[key])
        made = (self._say(line, fields) for line in lines)
        return own_markup(" ".join(f'<span class="zin">{one}</span>' for one in made))

    def _html(self, text: str, fields: Mapping[str, object]) -> str:
        # Words and names of fields take turns.
        pieces = _FIELD.split(text)
        return "".join(self._filled(one, fields) if n % 2 else literal(one) for n, one in enumerate(pieces))

    def _filled(self, name: str, fields: Mapping[str, object]) -> str:
        if name.startswith("knop_"):
            return self.button(name.removeprefix("knop_"))
        return f"<bdi>{literal(fields[name])}</bdi>"

    def button(self, which: str) -> Markup:
        """Return a button's name as it stands on the screen, with what it means behind it."""
        meaning = self.buttons.get(which)
        gloss = f' <span class="betekent">({literal(meaning)})</span>' if meaning else ""
        name = literal(BUTTONS[which])
        return own_markup(f'<bdi class="knopnaam" lang="nl" dir="ltr">{name}</bdi>{gloss}')

    def say_source(self, key: str, fields: Mapping[str, Markup | None]) -> Markup:
        """Return a sentence as Markdown source; what is filled in is source already."""
        parts = self.sentences[key].split("**")
        made = (
            "".join(_source(piece, n, fields) for n, piece in enumerate(_FIELD.split(one))) for one in parts
        )
        return own_markup("**".join(made))

    def button_source(self, which: str) -> Markup:
        """Return a button's name as Markdown source, with what it means behind it."""
        name, meaning = literal(BUTTONS[which]), self.buttons.get(which)
        if not meaning:
            return own_markup(f"**{name}**")
        return own_markup(f'<span lang="nl" dir="ltr">**{name}**</span> ({literal(meaning)})')

    def plain(self, key: str, **fields: object) -> str:
        """Return a sentence as plain text, for what is no HTML."""
        known = {f"knop_{which}": name for which, name in BUTTONS.items()} | fields
        return _FIELD.sub(lambda field: str(known[field[1]]), self.sentences[key].replace("**", ""))

    def weekday(self, day: date) -> str:
        return self._format(day, "EEEE")

    def month(self, day: date) -> str:
        """Return the month by itself, as it stands on the calendar leaf."""
        return self._format(day, "LLLL")

    def day_and_month(self, day: date) -> str:
        return self._format(day, _DATES[self.code][0])

    def full_day(self, day: date) -> str:
        """Return weekday, day and month."""
        return self._format(day, _DATES[self.code][1])

    def with_year(self, day: date) -> str:
        return self._format(day, _DATES[self.code][2])

    def _format(self, day: date, pattern: str) -> str:
        return _date(self.code, day, pattern)


# A kit says the same few days hundreds of times.
@lru_cache(maxsize=4096)
def _date(code: str, day: date, pattern: str) -> str:
    text = str(format_date(day, pattern, locale=_LOCALES.get(code, code)))
    # Ukrainian writes Friday with a letter that few fonts have; this sign is as right.
    text = text.replace("\u02bc", "\u2019")
    return _both_months(text, day) if code == "ar" else text


def _source(piece: str, place: int, fields: Mapping[str, Markup | None]) -> str:
    """Return words, or what stands in a field: the two take turns."""
    return str(fields[piece] or "") if place % 2 else str(literal(piece))


def _both_months(text: str, day: date) -> str:
    """Name the month in both of the Arabic calendars, as papers do that are read from Rabat to Damascus."""
    western = str(format_date(day, "MMMM", locale="ar"))
    eastern = str(format_date(day, "MMMM", locale="ar_SY"))
    return text if western == eastern else text.replace(western, f"{western}/{eastern}")


def available() -> tuple[str, ...]:
    """Return the languages that we have texts in."""
    folder = files("generator").joinpath("toolkit", "talen")
    there = {entry.name.removesuffix(".yml") for entry in folder.iterdir()}
    return tuple(code for code in CODES if code in there)


def file_names() -> tuple[str, ...]:
    """Return the names of all language files in the toolkit; Dutch has one for each form of address."""
    return ("talen/nl.yml", "talen/nl-u.yml", *(f"talen/{code}.yml" for code in available() if code != "nl"))


@cache
def package_file(name: str) -> LanguageFile:
    """Read a language file of the package."""
    return read_language_file(package_text(name), is_sound=True)


def language(code: str, texts: OwnTexts = (), *, formal: bool = False) -> Language:
    """Return a language, the office's own sentences before ours; `formal` chooses u in Dutch."""
    return _language(f"talen/{code}-u.yml" if formal and code == "nl" else f"talen/{code}.yml", texts)


@lru_cache(maxsize=64)
def _language(name: str, texts: OwnTexts) -> Language:
    # The nearest first, as they stand in the texts of a client: its own, its wave's, the office's, ours.
    layers = [*(read_language_file(one.text) for one in texts if one.name == name), package_file(name)]
    head = _laid_over(one.head for one in layers)
    return Language(
        code=head["taal"],
        name=head["naam"],
        dutch_name=head["naam_nederlands"],
        direction=head["richting"],
        read_by=head["gelezen_door"],
        buttons=_laid_over(one.buttons for one in layers),
        sentences=_laid_over(one.sentences for one in layers),
    )


def _laid_over(parts: Iterable[Mapping[str, Line]]) -> dict[str, str]:
    """Return every key with what the nearest part says of it."""
    return {key: line.value for part in reversed(list(parts)) for key, line in part.items()}


def unread(codes: tuple[str, ...], texts: OwnTexts = ()) -> tuple[Language, ...]:
    """Return the languages that no native speaker read; the office reads its own Dutch."""
    found = (language(code, texts) for code in codes if code != "nl")
    return tuple(one for one in found if not one.read_by)


def dutch_name(code: str) -> str:
    """Return how Dutch names a language; a code that we have no texts in stays as it is."""
    return language(code).dutch_name if code in available() else code
