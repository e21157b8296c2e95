"""The bundled fonts: which characters they hold, how wide a text is, and what cannot be printed.

Paper uses these files and no other, so a character outside them has no shape: `missing_glyphs` finds it
before anybody prints.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from fontTools.ttLib import TTFont

Weight = Literal["Regular", "Bold", "ExtraBold"]

# In the order in which a letter is looked for; the CSS of paper names the same three.
FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Vazirmatn")

_FILES = ("AtkinsonHyperlegibleNext", "NotoSans", "Vazirmatn")
_MM_PER_POINT = 25.4 / 72
# Joiners, direction marks and variation selectors have no shape of their own.
_SHAPELESS = frozenset({"Cf", "Mn", "Me"})
# What joins, frames or colours a picture goes with the picture.
_JOINS_PICTURES = "\u200d\ufe0e\ufe0f\u20e3"


def font_folder() -> Path:
    """Return the folder of the bundled fonts."""
    return Path(str(files("generator").joinpath("assets", "fonts")))


@cache
def _advances(weight: Weight) -> tuple[Mapping[int, float], ...]:
    """Return per family the width of every character, in ems."""
    found = []
    for name in _FILES:
        path = font_folder() / f"{name}-{weight}.ttf"
        if not path.exists():
            path = font_folder() / f"{name}-Bold.ttf"
        font: Any = TTFont(path, lazy=True)
        with font:
            metrics, em = font["hmtx"].metrics, font["head"].unitsPerEm
            found.append({code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()})
    return tuple(found)


@cache
def _covered() -> frozenset[int]:
    # Bold holds the same characters as Regular in all three families; the smaller set counts.
    sets = [set().union(*_advances(weight)) for weight in ("Regular", "Bold")]
    return frozenset(set.intersection(*sets))


def missing_glyphs(text: str) -> frozenset[str]:
    """Return the characters that no bundled font can draw; spaces and shapeless marks do not count."""
    return frozenset(
        char
        for char in text
        if ord(char) not in _covered() and not char.isspace() and unicodedata.category(char) not in _SHAPELESS
    )


def printable(text: str, otherwise: str = "") -> str:
    """Leave out what no bundled font can draw; `otherwise` when no letter or digit is left.

    An empty box on a notice board is worse than a missing picture: the warning tells the office.
    """
    missing = missing_glyphs(text)
    if not missing:
        return text
    kept = "".join(char for char in text if char not in missing and char not in _JOINS_PICTURES)
    kept = " ".join(kept.split())
    return kept if any(char.isalnum() for char in kept) else otherwise


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, weight: Weight = "Regular") -> float:
    """Return the width in mm of one line at a size in points; without kerning, so seldom too small."""
    return sum(map(_drawn(weight).__getitem__, text)) * size * _MM_PER_POINT


class _Drawn(dict[str, float]):
    """The width of each character that was asked for, in ems: of the first family that can draw it."""

    def __init__(self, families: tuple[Mapping[int, float], ...]) -> None:
        self._families = families

    def __missing__(self, char: str) -> float:
        shapeless = unicodedata.category(char) in _SHAPELESS
        known = (family[ord(char)] for family in self._families if ord(char) in family)
        self[char] = next(known, 0.0 if shapeless else 1.0)
        return self[char]


@cache
def _drawn(weight: Weight) -> _Drawn:
    return _Drawn(_advances(weight))
