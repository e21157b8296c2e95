"""What belongs to somebody in a wave, in a form that goes to every worker once, and where it is looked up.

A wave has thousands of clients. Looking for each of them in each text would take minutes a kit: here they
stand in a dict by their words, and a text is walked once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from generator import words
from generator.model import Client, Person
from generator.templates import package_text, toolkit_names

# A name is compared by its first words; nobody is told apart by the thirteenth.
MOST_WORDS = 12
# A name with fewer letters than this is in every text by chance.
_FEWEST_LETTERS = 4
_FEWEST_DIGITS = 9

_WORD = re.compile(r"\w+")
_PHONE = re.compile(r"\+?\d[\d ()./-]{7,20}\d")


def words_of(text: str) -> list[str]:
    """Return the words of a text as they stand there."""
    return _WORD.findall(text)


def folded_words_of(text: str) -> list[str]:
    """Return the same words in lower case: as many, in the same order."""
    return [word.casefold() for word in _WORD.findall(text)]


def places_of(text: str) -> list[int]:
    """Return where each word begins."""
    return [match.start() for match in _WORD.finditer(text)]


def key_of(typed: Iterable[str]) -> str:
    return " ".join(word.casefold() for word in typed)


def numbers_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield every phone number with its place, however it is written."""
    for match in _PHONE.finditer(text):
        yield match.start(), dialled(match[0])


def dialled(number: str) -> str:
    """Return the digits by which two ways of writing a number are the same."""
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    return re.sub(r"^(?:0031|31|0)(?=\d{9}$)", "", digits)


def emails_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield every e-mail address with its place. One walk: a pattern would try every beginning."""
    for match in re.finditer(r"[^\s<>\"'(),;:?&=\[\]]+", text):
        if "@" in match[0]:
            yield match.start(), match[0].rstrip(".").casefold()


@dataclass(frozen=True, slots=True)
class Known:
    """All clients of a wave, and the addresses of all their people: plain texts, quick to send."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()

    @classmethod
    def of(cls, clients: Iterable[Client], people: Mapping[str, Iterable[Person]]) -> "Known":
        """Gather what belongs to clients and people; names of people stay with their own client."""
        clients = tuple(clients)
        names = {name for one in clients for name in (one.name, one.contact_person) if name}
        emails = {one.email.casefold() for one in clients}
        emails |= {one.email.casefold() for many in people.values() for one in many if one.email}
        phones = {dialled(one.phone) for one in clients if one.phone}
        long_enough = (one for one in phones if len(one) >= _FEWEST_DIGITS)
        return cls(tuple(sorted(names)), tuple(sorted(emails)), tuple(sorted(long_enough)))


@dataclass(frozen=True, slots=True)
class Listed:
    """Names by their words, and of each first word how long the names are that begin with it."""

    typed: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, names: Iterable[str], *, all_of_them: bool = False) -> "Listed":
        """List names; without `all_of_them` only those that stand nowhere by chance."""
        typed: dict[str, tuple[str, ...]] = {}
        lengths: dict[str, set[int]] = {}
        for name in names:
            found = tuple(_WORD.findall(name)[:MOST_WORDS])
            if found and (all_of_them or _is_telling(found)):
                typed.setdefault(key_of(found), found)
                lengths.setdefault(found[0].casefold(), set()).add(len(found))
        return cls(typed, {word: tuple(sorted(many, reverse=True)) for word, many in lengths.items()})

    def found_in(self, folded: list[str]) -> Iterator[tuple[int, int, str]]:
        """Yield where names stand in a list of folded words: first word, how many, and the key."""
        begins = self.lengths.keys() & set(folded)
        # Most texts hold no word with which a name begins.
        for place in [place for place, word in enumerate(folded) if word in begins] if begins else ():
            for count in self.lengths[folded[place]]:
                key = " ".join(folded[place : place + count])
                # At the end of a text there are fewer words than asked for.
                if key in self.typed and place + count <= len(folded):
                    yield place, count, key


def _is_telling(found: tuple[str, ...]) -> bool:
    letters = sum(char.isalpha() for word in found for char in word)
    return letters >= _FEWEST_LETTERS and not all(
        word.isdigit() or word.casefold() in words.CALENDAR for word in found
    )


class Index:
    """What a worker looks things up in; made once, when the first kit asks for it."""

    def __init__(self, known: Known | None = None) -> None:
        self.known = known or Known()
        self._common: dict[str, bool] = {}

    @cached_property
    def clients(self) -> Listed:
        """The names of clients and of their contacts."""
        return Listed.of(self.known.names)

    @cached_property
    def emails(self) -> frozenset[str]:
        """The addresses of everybody."""
        return frozenset(self.known.emails)

    @cached_property
    def phones(self) -> frozenset[str]:
        """The numbers of clients."""
        return frozenset(self.known.phones)

    def is_of_the_package(self, key: str) -> bool:
        """Say whether words stand in a text of the package: then they name nobody."""
        if key not in self._common:
            self._common[key] = f" {key} " in _package_words()
        return self._common[key]


@cache
def _package_words() -> str:
    texts = (name for name in toolkit_names() if name.endswith((".md", ".html", ".yml")))
    return f" {key_of(word for name in texts for word in _WORD.findall(package_text(name)))} "
