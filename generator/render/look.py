"""The stylesheets of paper: one palette, the drawings as pictures behind boxes.

A drawing on paper is decoration: as a background it stays out of the tags, so that a screen reader hears
the words once. One text per palette, so that it is parsed once per process.
"""

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache

from generator.brand import Palette, contrast
from generator.drawings import drawing
from generator.templates import OwnTexts, toolkit_text

# The edition for black-and-white printers: no tint, no colour, edges and a hatch.
INK_ONLY = "zwartwit"


@lru_cache(maxsize=256)
def styles(
    piece: str,
    palette: Palette,
    texts: OwnTexts = (),
    *,
    over: tuple[str, ...] = (),
    direction: str = "ltr",
) -> tuple[str, ...]:
    """Return the stylesheets of one piece of paper in one palette; `over` names those laid on top.

    What all pieces share comes first, apart: it is parsed once for all of them.
    """
    ink_only = INK_ONLY in over
    values = (_INK if ink_only else _colours(palette)) | _SIDES[direction]
    own = [toolkit_text(f"print/{name}.css", texts) for name in (piece, *over)]
    shared = toolkit_text("print/basis.css", texts)
    return (_filled(shared, values) + _pictures(palette, ink_only), _filled("".join(own), values))


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


# Absolute boxes know left and right only: which of them a line begins at is filled in.
_SIDES: Mapping[str, dict[str, str]] = {
    "ltr": {"start": "left", "end": "right", "at-start": "0%", "at-end": "100%"},
    "rtl": {"start": "right", "end": "left", "at-start": "100%", "at-end": "0%"},
}
_INK = {
    "ink": "#000000",
    "ink-soft": "#000000",
    "tint": "#ffffff",
    "brand": "#ffffff",
    "on-brand": "#000000",
    "fill": "#ffffff",
    "on-fill": "#000000",
    "head": "#ffffff",
    "on-head": "#000000",
    "numeral": "#000000",
    "line": "#000000",
    "leaf-edge": "#000000",
    "leaf-border": "0.8mm",
}


def surface(palette: Palette) -> tuple[str, str]:
    """Return the colour of filled things and of what stands on them; white fills nothing, so ink does."""
    light = palette.light
    is_white = contrast(light.brand, "#ffffff") < 1.2
    return (light.ink, "#ffffff") if is_white else (light.brand, light.on_brand)


def _colours(palette: Palette) -> dict[str, str]:
    light = palette.light
    # A pale colour is a surface only: it gets an edge, and numerals turn to ink.
    return {
        "ink": light.ink,
        "ink-soft": light.ink_soft,
        "tint": light.tint,
        "brand": light.brand,
        "on-brand": light.on_brand,
        "fill": surface(palette)[0],
        "on-fill": surface(palette)[1],
        "head": light.head,
        "on-head": light.on_head,
        "numeral": light.ink if palette.is_pale else light.text,
        "line": light.ink if palette.is_pale else light.brand,
        "leaf-edge": light.ink if palette.is_pale else light.brand,
        "leaf-border": "0.5mm" if palette.is_pale else "0",
    }


# What is drawn on paper, in the order of the steps, and the signs of the panel.
_DRAWN = ("mail-knop", "naamkaartje", "twee-mails", "knop", "slot", "deur", "taart", "mens-tekst")


def _pictures(palette: Palette, ink_only: bool) -> str:
    light = palette.light
    ink = _INK["ink"] if ink_only else light.ink
    fill, on = surface(palette)
    if palette.accent and palette.on_accent:
        fill, on = palette.accent, palette.on_accent
    if ink_only:
        # Small parts print well in full black; only large surfaces would not.
        fill, on = ink, "#ffffff"

    def picture(name: str, fill: str = fill, on: str = on) -> str:
        return "url(" + data_url(drawing(name, ink=ink, fill=fill, on=on)) + ")"

    is_edged = palette.is_pale or ink_only
    edge = f'stroke="{ink}" stroke-width="8.5" fill="#fff"' if is_edged else 'fill="#fff"'
    hole = f'<circle cx="48" cy="48" r="43" {edge}/>'
    ring = (
        "url(" + data_url(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{hole}</svg>') + ")"
    )
    signs = {"schild": picture("schild"), "ja": picture("vink"), "nee": picture("kruis", ink, "#ffffff")}
    steps = {f"tek-{name}": picture(name) for name in _DRAWN}
    rules = (f".{name}{{background-image:{url}}}" for name, url in (signs | steps).items())
    band = f"{ring},{ring}" + (f",url({data_url(_HATCH)})" if ink_only else "")
    return "".join(rules) + f".blad .weekdag{{background-image:{band}}}"


# Lines for where a colour would be: every printer draws them, and no toner is spilt.
_HATCH = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 76 16" preserveAspectRatio="none">'
    f'<path d="{"".join(f"M{x} 16 {x + 16} 0" for x in range(-16, 77, 2))}" stroke="#000" stroke-width=".4"/>'
    "</svg>"
)


def data_url(svg: str) -> str:
    """Return an SVG as an address that holds the picture itself."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
