"""Text that must stay inside a frame: a smaller size first, then fewer words; never over the edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.fonts import Weight, text_width

# Kerning and shaping may add a hair to the sum of the letters.
_SLACK = 0.985


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text with the size in points at which it fits, and how many lines it then takes."""

    text: str
    size: float
    lines: int


def sentence(text: str) -> str:
    """Return a sentence that ends in one full stop, also after a name like `Kok e.o.`"""
    return text if text.endswith(".") else f"{text}."


@lru_cache(maxsize=8192)
def wrap(text: str, width: float, size: float, weight: Weight = "Regular") -> tuple[str, ...]:
    """Break a text into lines of at most `width` mm as a browser does; a long word breaks anywhere."""
    width *= _SLACK
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if text_width(joined, size, weight) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *broken, line = _pieces(word, width, size, weight)
        lines += broken
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, width: float, size: float, weight: Weight) -> list[str]:
    pieces, piece = [], ""
    for char in word:
        if piece and text_width(piece + char, size, weight) > width:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def fit(text: str, width: float, steps: Sequence[tuple[float, int]], weight: Weight = "Regular") -> Fitted:
    """Return the first step (size, most lines) that holds the text; the last one cuts what is too much."""
    for size, most in steps:
        lines = wrap(text, width, size, weight)
        if len(lines) <= most:
            return Fitted(text, size, len(lines))
    size, most = steps[-1]
    return Fitted(_cut(text, width, size, most, weight), size, most)


def _cut(text: str, width: float, size: float, most: int, weight: Weight) -> str:
    """Return the longest beginning that fits and a sign that more follows; whole words if that keeps most."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = len(wrap(text[:middle].rstrip() + "…", width, size, weight)) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    whole = text[:low] if text[low : low + 1].isspace() else text[:low].rpartition(" ")[0]
    kept = whole if len(whole) * 2 > low else text[:low]
    return kept.rstrip() + "…"
