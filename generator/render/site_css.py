"""The site's colours: one family per client as CSS variables, and the small sign in the browser's tab."""

import re
from collections.abc import Mapping

from generator.brand import Palette, Shades

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def brand_css(palette: Palette) -> bytes:
    """Return merk.css: nothing but variables with `#rrggbb` in them."""
    light = _tokens(palette.light, palette.is_pale, palette.light.brand, palette.light.on_brand)
    dark = _tokens(palette.dark, palette.is_pale, palette.dark.head, palette.dark.on_head)
    light |= _accent(palette, palette.light)
    dark |= _accent(palette, palette.dark)
    text = (
        "/* Made from the client's colour; contrast is measured. */\n"
        + _rule(':root, [data-md-color-scheme="default"]', light)
        + _rule('[data-md-color-scheme="slate"]', dark)
        + '[data-md-color-scheme="slate"] { color-scheme: dark; }\n'
        # The page for employees has no script and no scheme to choose: it follows the phone.
        + "@media (prefers-color-scheme: dark) {\n"
        + _rule(".medewerker", dark)
        + ".medewerker { color-scheme: dark; }\n}\n"
        # Paper is white, also for who reads the screen at night.
        + "@media print {\n"
        + _rule('[data-md-color-scheme="slate"], .medewerker', light)
        + ".medewerker { color-scheme: light; }\n}\n"
    )
    return text.encode()


def _tokens(shades: Shades, is_pale: bool, band: str, on_band: str) -> dict[str, str]:
    """Name the colours for their use; a pale brand is a surface with an ink edge, never a line."""
    return {
        "papier": shades.paper,
        "kaart": shades.card,
        "inkt": shades.ink,
        "inkt-zacht": shades.ink_soft,
        "rand": shades.edge,
        "lijn": shades.rule,
        "tint": shades.tint,
        "tint-diep": shades.tint_deep,
        "tekst": shades.text,
        "merk": shades.brand,
        "op-merk": shades.on_brand,
        "band": band,
        "op-band": on_band,
        # Large figures and thick lines: darkened yellow would be olive, so a pale brand writes in ink.
        "sier": shades.ink if is_pale else shades.text,
        "merkrand": shades.ink if is_pale else shades.brand,
        "bandrand": shades.ink if is_pale else band,
    }


def _accent(palette: Palette, shades: Shades) -> dict[str, str]:
    return {"accent": palette.accent or shades.brand, "op-accent": palette.on_accent or shades.on_brand}


def _rule(selector: str, tokens: Mapping[str, str]) -> str:
    for colour in tokens.values():
        if not _COLOUR.fullmatch(colour):
            raise ValueError(f"not a colour: {colour!r}")
    lines = "".join(f"  --{name}: {colour};\n" for name, colour in tokens.items())
    return f"{selector} {{\n{lines}}}\n"


def tab_sign(palette: Palette) -> bytes:
    """Return the sign in the browser's tab: a small calendar leaf in the brand's colour."""
    shades = palette.light
    for colour in (shades.brand, shades.ink, shades.card):
        if not _COLOUR.fullmatch(colour):
            raise ValueError(f"not a colour: {colour!r}")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect x="3" y="5" width="26" height="25" rx="5" fill="{shades.card}"/>'
        f'<path d="M3 14V10a5 5 0 0 1 5-5H24a5 5 0 0 1 5 5V14Z" fill="{shades.brand}"/>'
        '<rect x="3" y="5" width="26" height="25" rx="5" fill="none" stroke-width="2" '
        f'stroke="{shades.ink}"/>'
        f'<path d="M10 2V8M22 2V8" stroke="{shades.ink}" stroke-width="3" stroke-linecap="round"/>'
        f'<path d="M13 19 16.5 17V26" fill="none" stroke="{shades.ink}" stroke-width="2.5"/></svg>\n'
    ).encode()
