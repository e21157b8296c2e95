"""Takes the client's own values out of a text, so that nothing in them is taken for something else."""

import re
from collections.abc import Callable, Iterable


class Masks:
    """Values to take out, wrapped over lines or not; the places of all other words stay what they are.

    A greeting takes the first word of a name, so each word that matters is taken out by itself too.
    """

    def __init__(self, values: Iterable[str], matters: Callable[[str], bool]) -> None:
        parts = {part for value in values for part in (value, *value.split()) if matters(part)}
        # The longest first: a word of a name is part of the name.
        longest_first = sorted(parts, key=lambda one: (-len(one), one))
        self._patterns = tuple(
            re.compile(r"\s+".join(re.escape(part) for part in value.split())) for value in longest_first
        )

    def taken_out_of(self, text: str) -> str:
        """Return the text with spaces where the values stood."""
        for pattern in self._patterns:
            text = pattern.sub(lambda match: re.sub(r"\S", " ", match[0]), text)
        return text
