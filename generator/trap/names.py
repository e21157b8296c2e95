"""Finds data of another client or of an employee in a text; what stands in the client's own row is none.

Names of employees are looked for as full names only: a first name alone stands everywhere. They are those of
the client itself. Of all other people in the wave it is the e-mail address that tells: two people share a
name, and no colleague of the office may stop 300 kits because somebody somewhere is called the same.
"""

import re
from collections.abc import Iterable, Iterator

from generator.trap.channels import Piece
from generator.trap.kinds import Kind
from generator.trap.known import (
    Index,
    Listed,
    dialled,
    emails_in,
    folded_words_of,
    numbers_in,
    places_of,
    words_of,
)

# A word after one of these may have its capital from the sentence.
_BEGINS = re.compile(r"(?:^|[\n\x1e.!?:;|•*–—-])[\s\"'(]*$")


class Names:
    """Looks for names and addresses on behalf of one client."""

    def __init__(
        self, index: Index, *, own: Iterable[str], people: Iterable[str], emails: frozenset[str]
    ) -> None:
        own = tuple(own)
        self.index = index
        self.own = Listed.of(own, all_of_them=True)
        self.own_words = frozenset(word for value in own for word in words_of(value))
        self.own_emails = frozenset(address for value in own for _, address in emails_in(value))
        self.own_numbers = frozenset(dialled(value) for value in own)
        self.people = Listed.of(name for name in people if len(words_of(name)) > 1)
        self.emails = emails

    def find(self, piece: Piece) -> Iterator[tuple[int, Kind]]:
        """Yield the place and kind of everything in a text that is somebody else's."""
        text = piece.text
        yield from self._names(text)
        for place, address in emails_in(text):
            if address not in self.own_emails and (address in self.index.emails or address in self.emails):
                yield place, Kind.ADDRESS
        for place, number in numbers_in(text):
            if number in self.index.phones and number not in self.own_numbers:
                yield place, Kind.CLIENT

    def _names(self, text: str) -> Iterator[tuple[int, Kind]]:
        folded = folded_words_of(text)
        own: set[int] | None = None
        for listed, kind in ((self.index.clients, Kind.CLIENT), (self.people, Kind.PERSON)):
            for place, count, key in listed.found_in(folded):
                if own is None:
                    own = {at for start, n, _ in self.own.found_in(folded) for at in range(start, start + n)}
                # Bakkerij Jansen may be in the name of Bakkerij Jansen & Zonen.
                if own.issuperset(range(place, place + count)):
                    continue
                # A client called "Account aanmaken" is in every mail, and nobody leaked it.
                if self.index.is_of_the_package(key):
                    continue
                begins = places_of(text)[place]
                if self._is_meant(text, begins, words_of(text)[place : place + count], listed.typed[key]):
                    yield begins, kind

    def _is_meant(self, text: str, at: int, shown: list[str], typed: tuple[str, ...]) -> bool:
        """Say whether words are a name, and no words that only look like one."""
        is_typed = tuple(shown) == typed
        if len(shown) == 1:
            begins_a_sentence = _BEGINS.search(text, max(0, at - 20), at)
            return is_typed and shown[0] not in self.own_words and not begins_a_sentence
        return is_typed or any(word[0].isupper() for word in shown[1:])
