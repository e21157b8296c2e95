"""The style of the office's overview in one text: fonts, colours, widths that occur, the page's own rules."""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from generator.brand import Palette, Shades, palette
from generator.templates import toolkit_text

_COLOUR = re.compile(r"#[0-9a-f]{6}")
# Where the letters of the second font file begin and end: Polish, Romanian, Turkish and their like.
_SECOND_FILE = re.compile("[\u0100-\u024f]")
_FONTS = (
    ("atkinson-latin", "U+0-FF,U+131,U+152-153,U+2BB-2DC,U+2000-206F,U+20AC,U+2122,U+2212"),
    ("atkinson-latin-ext", "U+100-24F,U+1E00-1EFF"),
)


def stylesheet(colour: str | None, widths: Iterable[int], *, letters: str) -> str:
    """Return the whole style; widths are rules, because the page's policy allows no style on an element."""
    family = palette(colour)
    light = _variables(family.light, family, band=family.light.brand, on_band=family.light.on_brand)
    dark = _variables(family.dark, family, band=family.dark.head, on_band=family.dark.on_head)
    return "\n".join(
        (
            _fonts(2 if _SECOND_FILE.search(letters) else 1),
            f":root{{color-scheme:light dark;{light}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}",
            *(f".g{width}{{flex-grow:{width}}}" for width in sorted(widths)),
            toolkit_text("overzicht/overzicht.css"),
        )
    )


def hash_of(text: str) -> str:
    """Return what a Content-Security-Policy calls this style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _variables(shades: Shades, family: Palette, *, band: str, on_band: str) -> str:
    colours = {
        "papier": shades.paper,
        "kaart": shades.card,
        "inkt": shades.ink,
        "zacht": shades.ink_soft,
        "rand": shades.edge,
        "lijn": shades.rule,
        "tint": shades.tint,
        "diep": shades.tint_deep,
        "tekst": shades.text,
        "merk": shades.brand,
        "op-merk": shades.on_brand,
        "band": band,
        "op-band": on_band,
        # A pale brand cannot draw a line on white.
        "merkrand": shades.ink if family.is_pale else shades.brand,
    }
    for colour in colours.values():
        if not _COLOUR.fullmatch(colour):
            raise ValueError(f"not a colour: {colour!r}")
    return "".join(f"--{name}:{colour};" for name, colour in colours.items())


@cache
def _fonts(count: int) -> str:
    """Return the first font files inside the style, so that the page needs no file beside it."""
    folder = files("generator").joinpath("assets", "fonts", "web")
    rules = []
    for name, letters in _FONTS[:count]:
        encoded = base64.b64encode(folder.joinpath(f"{name}.woff2").read_bytes()).decode()
        rules.append(
            '@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;'
            f"src:url(data:font/woff2;base64,{encoded}) format('woff2');unicode-range:{letters}}}"
        )
    return "\n".join(rules)
