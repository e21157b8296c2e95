"""The stylesheets of paper: one palette, the drawings as pictures behind boxes.

A drawing on paper is decoration: as a background it stays out of the tags, so that a screen reader hears
the words once. One text per palette, so that it is parsed once per process.
"""

from base64 import b64encode
from functools import cache

from generator.brand import Palette, contrast
from generator.drawings import drawing
from generator.templates import OwnTexts, toolkit_text


@cache
def styles(piece: str, palette: Palette, texts: OwnTexts = ()) -> tuple[str, ...]:
    """Return the stylesheets of one piece of paper in one palette."""
    own = toolkit_text("print/basis.css", texts) + toolkit_text(f"print/{piece}.css", texts)
    for name, value in _colours(palette).items():
        own = own.replace(f"@{name}@", value)
    return (own + _pictures(palette),)


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


def _pictures(palette: Palette) -> str:
    light = palette.light
    fill, on = surface(palette)
    if palette.accent and palette.on_accent:
        fill, on = palette.accent, palette.on_accent

    def picture(name: str, fill: str = fill, on: str = on) -> str:
        return "url(" + data_url(drawing(name, ink=light.ink, fill=fill, on=on)) + ")"

    edge = f'stroke="{light.ink}" stroke-width="8.5" fill="#fff"' if palette.is_pale else 'fill="#fff"'
    hole = f'<circle cx="48" cy="48" r="43" {edge}/>'
    ring = (
        "url(" + data_url(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{hole}</svg>') + ")"
    )
    never = picture("kruis", light.ink, "#ffffff")
    return (
        f".groep-1 .prent{{background-image:{picture('mail-knop')}}}"
        f".groep-2 .prent{{background-image:{picture('twee-mails')}}}"
        f".groep-3 .prent{{background-image:{picture('deur')},{picture('taart')}}}"
        f".schild{{background-image:{picture('schild')};background-position:0 50%}}"
        f".ja{{background-image:{picture('vink')}}}.nee{{background-image:{never}}}"
        f".blad .weekdag{{background-image:{ring},{ring}}}"
    )


def data_url(svg: str) -> str:
    """Return an SVG as an address that holds the picture itself."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
