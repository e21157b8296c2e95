"""The fonts of a site: only the files that its own words need, and the CSS that says what is in each.

A browser fetches a file when a page shows a character of its range, so a file without readers is only weight.
"""

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WebFont:
    """One file: its family, the weights it holds and the characters it is asked for."""

    family: str
    weights: str
    ranges: str

    def holds(self, code: int) -> bool:
        return any(first <= code <= last for first, last in _numbers(self.ranges))


@cache
def _numbers(ranges: str) -> tuple[tuple[int, int], ...]:
    parts = (part.strip().removeprefix("U+").partition("-") for part in ranges.split(","))
    return tuple((int(first, 16), int(last or first, 16)) for first, _, last in parts)


# The name of each file below assets/fonts/web/; the ranges are those that its maker gives it.
FONTS: Mapping[str, WebFont] = {
    "atkinson-latin": WebFont(
        "Atkinson Hyperlegible Next",
        "200 800",
        "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, "
        "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    ),
    "atkinson-latin-ext": WebFont(
        "Atkinson Hyperlegible Next",
        "200 800",
        "U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, "
        "U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF",
    ),
    "noto-cyrillic": WebFont("Noto Sans", "100 900", "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116"),
    "noto-greek": WebFont("Noto Sans", "100 900", "U+0370-03FF"),
    "vazirmatn-arabic": WebFont("Vazirmatn", "100 900", "U+0600-06FF, U+FB50-FDFF, U+FE70-FEFF"),
}


def needed(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the files that these texts ask for; Latin is always there."""
    codes = {ord(char) for text in texts for char in set(html.unescape(text))}
    return tuple(
        name
        for name, font in FONTS.items()
        if name == "atkinson-latin" or any(font.holds(code) for code in codes)
    )


def font_css(names: Iterable[str]) -> bytes:
    """Return the rules for these files, as seen from the stylesheet beside their folder."""
    return "".join(_face(name, FONTS[name]) for name in names).encode()


def _face(name: str, font: WebFont) -> str:
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weights}; font-display: swap; '
        f'src: url("fonts/{name}.woff2") format("woff2"); unicode-range: {font.ranges}; }}\n'
    )


@cache
def font_file(name: str) -> bytes:
    """Return a font file of the package."""
    return files("generator").joinpath("assets", "fonts", "web", f"{name}.woff2").read_bytes()
