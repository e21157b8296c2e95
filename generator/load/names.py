"""Whether a name in a list of Loket can be the name of a person in medewerkers.

Nobody published how those lists write a name. The same words in another order, in capitals or without
accents agree: "Wiel - van Bergen S.L. van de" is S.L. van de Wiel. Two people who share a last name are
told apart by first name or initials, as long as both sides give the same of the two.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from generator.load import values
from generator.model import Person
from generator.wording import bare_words


class Match(Enum):
    """How a name in a row stands to a person; NO_NAME and DOUBT do not stop anything."""

    NO_NAME = "the row has no name"
    SAME = "nothing contradicts, and a first name or initial agrees"
    LAST_NAME = "the last name agrees, and one of the two has no more to compare"
    DOUBT = "the last name agrees, the first name or initials may"
    OTHER_FIRST_NAME = "the last name agrees, the first name or initials contradict"
    OTHER = "the last name is another"


# Prefixes of Dutch and neighbouring names, which many people share, and forms of address.
_SMALL = """
    van de der den het ten ter te in op aan onder over bij voor uit tot
    el al la le les di da do dos das du des del della von zu zum zur ben bin bint ibn abu
    dhr hr heer mevr mw mevrouw fam familie drs ing ir mr dr prof jr sr
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]?|[^\W\d_]", re.UNICODE)
_CAPITALS = re.compile(r"[^\W\d_]{2,6}", re.UNICODE)
_DASH = "-"
_DASHES = re.compile(r"\s*[-\u2010-\u2015/]\s*")


@dataclass(frozen=True, slots=True)
class _First:
    """What is known of somebody's first names: whole ones, and initials in their order."""

    names: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()

    @property
    def letters(self) -> set[str]:
        return {*self.initials, *(name[0] for name in self.names)}


_CELLS = ("naam", "voornaam", "voorletters", "tussenvoegsel", "achternaam")


def match(person: Person, raw: Mapping[str, str]) -> Match:
    """Compare the cells of a row (naam, or its parts) with a person."""
    cells = {name: _cell(raw, name) for name in _CELLS}
    if not any(cells.values()):
        return Match.NO_NAME
    if _is_as_usual(person, cells):
        return Match.SAME
    if not _last_name_agrees(person, cells):
        return Match.OTHER
    given = _given(person, cells)
    return _compare(_known(person), given)


def _is_as_usual(person: Person, cells: Mapping[str, str]) -> bool:
    """Say whether the same words stand there in some order, as nearly always; it saves a second look."""
    words = sorted(cells["naam"].replace(",", " ").split())
    called = (one for one in (person.first_name, person.initials) if one)
    last = f"{person.prefix or ''} {person.last_name}"
    return not any(cells[part] for part in _CELLS[1:]) and any(
        words == sorted(f"{first} {last}".split()) for first in called
    )


def _cell(raw: Mapping[str, str], name: str) -> str:
    cell = raw.get(name, "")
    return "" if values.is_nothing(cell) else cell


def _last_name_agrees(person: Person, cells: Mapping[str, str]) -> bool:
    last = _words(person.last_name)
    given = cells["achternaam"] or cells["naam"]
    if not last or not given:
        # A last name without letters, or a row with a first name only: nothing to compare.
        return True
    written = {_joined(given), *bare_words(given).split()}
    if last & _words(given) or written & _spellings(person):
        return True
    # Columns that were swapped hold the same words all the same.
    everything = _words(" ".join(cells.values()))
    first = _words(person.first_name or "")
    return bool(first) and last <= everything and bool(first & everything)


def _words(name: str) -> set[str]:
    """Return the words of a name that tell people apart; all of them when there are only small ones."""
    words = set(bare_words(name).split())
    return {word for word in words if not _is_small(word)} or words


def _is_small(word: str) -> bool:
    return len(word) == 1 or word in _SMALL_WORDS


def _joined(name: str) -> str:
    return bare_words(name).replace(" ", "")


def _spellings(person: Person) -> set[str]:
    """Return the last name in one piece, as `Vandijk` and `OBrien` are written elsewhere."""
    return {_joined(person.last_name), _joined(f"{person.prefix or ''} {person.last_name}")}


def _known(person: Person) -> _First:
    names = bare_words(person.first_name or "").split()
    return _First(tuple(names), _letters(person.initials or ""))


def _given(person: Person, cells: Mapping[str, str]) -> _First:
    """Return the first names and initials of a row; in a whole name they are what is no last name."""
    own = set(bare_words(f"{person.prefix or ''} {person.last_name}").split())
    has_parts = cells["voornaam"] or cells["voorletters"]
    text = (cells["voornaam"] if has_parts else cells["naam"]).replace(",", " ")
    names: list[str] = []
    initials = [*_letters(cells["voorletters"])]
    for token in _without_partner(text, own):
        words = bare_words(token).split()
        # A dot tells the T. of Tineke from the 't of her last name.
        if set(words) <= _SMALL_WORDS or (set(words) <= own and not token.endswith(".")):
            continue
        if _INITIALS.fullmatch(token) or (token.isupper() and text != text.upper() and _is_short(token)):
            initials += _letters(token)
        else:
            names += [word for word in words if word not in own and not _is_small(word)]
    return _First(tuple(names), tuple(initials))


def _is_short(token: str) -> bool:
    return bool(_CAPITALS.fullmatch(token)) and bare_words(token) not in _SMALL_WORDS


def _without_partner(text: str, own: set[str]) -> Iterable[str]:
    """Yield the tokens of a whole name without a partner's name: what a dash ties to the last name."""
    words = _DASHES.sub(f" {_DASH} ", text).split()
    left_out: set[int] = set()
    for at in (place for place, word in enumerate(words) if word == _DASH):
        sides = [side for side in (_next_word(words, at, -1), _next_word(words, at, +1)) if side is not None]
        if any(set(bare_words(words[side]).split()) & own for side in sides):
            left_out |= set(sides)
    return (word for place, word in enumerate(words) if place not in left_out and word != _DASH)


def _next_word(words: list[str], at: int, step: int) -> int | None:
    """Return the place of the next word that is not small, before or after a dash."""
    places = range(at + step, len(words) if step > 0 else -1, step)
    return next((place for place in places if not _is_small(bare_words(words[place]))), None)


def _letters(text: str) -> tuple[str, ...]:
    """Return the initials of `S.L.`, `S L`, `SL` and `Th.J.`: of each group its first letter."""
    groups = bare_words(text).split()
    if len(groups) == 1 and "." not in text:
        return tuple(groups[0])
    return tuple(group[0] for group in groups)


def _compare(known: _First, given: _First) -> Match:
    if not known.letters or not given.letters:
        return Match.LAST_NAME
    if set(known.names) & set(given.names):
        return Match.SAME
    if not known.letters & given.letters:
        # A first name says nothing about initials: Bep can be E., and Jan can be P.
        is_alike = (known.names and given.names) or (known.initials and given.initials)
        return Match.OTHER_FIRST_NAME if is_alike else Match.DOUBT
    if known.names and given.names:
        return Match.SAME if _may_be_called(known, given.names[0]) else Match.DOUBT
    if known.initials and given.initials:
        return Match.SAME if _starts_alike(known.initials, given.initials) else Match.DOUBT
    return Match.SAME


def _may_be_called(known: _First, name: str) -> bool:
    """Say whether a first name is that of medewerkers cut short, or the one behind the first initial."""
    called = known.names[0]
    if name[0] != called[0]:
        return known.initials[:1] == (name[0],)
    return _starts_alike(called, name)


def _starts_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(mine == theirs for mine, theirs in zip(one, other, strict=False))
