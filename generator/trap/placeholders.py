"""Finds places in a text where a value should have come: of our own fields, of Loket and of Word."""

import re
from collections.abc import Iterable, Iterator

from generator.trap.channels import Piece
from generator.trap.kinds import Kind
from generator.trap.masks import Masks

# Of Loket's own templates; `domain` says which names are confirmed, any name is a placeholder here.
_RAW = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\{[A-Za-z_][A-Za-z0-9_.]*\}")
# Word's merge fields. Other languages quote with these signs, a button's name for instance.
_WORD_FIELD = re.compile(r"«[A-Za-z_]\w*»")
_SIGNS = frozenset("{}«»%#")


class Placeholders:
    """Looks for placeholders; one that stands in the client's own name is its name."""

    def __init__(self, own: Iterable[str]) -> None:
        self.own = Masks(own, lambda part: bool(_SIGNS.intersection(part)))

    def find(self, piece: Piece) -> Iterator[tuple[int, Kind]]:
        """Yield the place of every placeholder."""
        text = piece.text
        if not _SIGNS.intersection(text):
            return
        text = self.own.taken_out_of(text)
        patterns = (_RAW, _WORD_FIELD) if piece.language == "nl" else (_RAW,)
        for pattern in patterns:
            for match in pattern.finditer(text):
                yield match.start(), Kind.PLACEHOLDER
