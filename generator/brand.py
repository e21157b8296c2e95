"""One family of colours from one brand colour, with measured contrast, for light and dark.

Contrast is WCAG 2 relative contrast; shades are made in OKLCH so that the hue stays the client's.
"""

from dataclasses import dataclass
from functools import cache

from coloraide import Color

# Petrol: calm, prints well in grey, and nobody's house colour in payroll.
DEFAULT_COLOUR = "#1c5d6b"

TEXT_CONTRAST = 4.5
SURFACE_CONTRAST = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shades:
    """Colours as `#rrggbb`. `text` and `ink` read on paper, card and tint alike."""

    paper: str
    card: str
    ink: str
    ink_soft: str
    edge: str
    rule: str
    tint: str
    tint_deep: str
    text: str
    brand: str
    on_brand: str
    head: str
    on_head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The two schemes; `is_pale` says the brand colour is a surface only and needs an ink edge.

    `accent` fills the drawings, in both schemes: they have ink around them. Without one it is the brand.
    """

    light: Shades
    dark: Shades
    is_pale: bool
    colour: str
    accent: str | None = None
    on_accent: str | None = None


def _hex(colour: Color) -> str:
    return str(colour.convert("srgb").fit("srgb").to_string(hex=True, fit=False)).lower()


def _lch(lightness: float, chroma: float, hue: float) -> Color:
    return Color("oklch", [lightness, chroma, hue])


def contrast(one: str, two: str) -> float:
    """Return the WCAG contrast ratio of two `#rrggbb` colours, 1 to 21."""
    return float(Color(one).contrast(Color(two), method="wcag21"))


def _until(colour: Color, grounds: tuple[str, ...], step: float) -> str:
    """Darken (step < 0) or lighten a colour until it reads on every ground."""
    shade = colour.clone()
    while min(contrast(_hex(shade), ground) for ground in grounds) < TEXT_CONTRAST:
        lightness = shade["lightness"] + step
        if not 0 <= lightness <= 1:
            return "#000000" if step < 0 else "#ffffff"
        shade["lightness"] = lightness
    return _hex(shade)


def _on(ground: str, ink: str) -> str:
    """Return what reads on a surface: white, else our ink, else black, which does wherever white fails."""
    readable = (one for one in ("#ffffff", ink) if contrast(one, ground) >= TEXT_CONTRAST)
    return next(readable, "#000000")


@cache
def palette(colour: str | None, accent: str | None = None) -> Palette:
    """Derive the family of one brand colour (`#rrggbb`), or of our own when there is none."""
    colour = (colour or DEFAULT_COLOUR).lower()
    brand = Color(colour).convert("oklch")
    chroma = float(brand["chroma"])
    # A grey has no hue; any will do, its chroma is nought.
    hue = float(brand["hue"]) if chroma > 0.002 else 60.0
    # Washed-out red and orange turn pink; a little yellow keeps them warm.
    wash_hue = hue + 20 if hue < 60 or hue > 345 else hue
    is_pale = contrast(colour, "#ffffff") < SURFACE_CONTRAST

    def tone(lightness: float, most: float, at: float = hue) -> str:
        return _hex(_lch(lightness, min(chroma * 0.6, most), at))

    paper, card = tone(0.992, 0.004, wash_hue), "#ffffff"
    tint, tint_deep = tone(0.965, 0.022, wash_hue), tone(0.915, 0.045, wash_hue)
    ink = tone(0.22, 0.022)
    grounds = (paper, card, tint, tint_deep)
    head_colour = _lch(max(float(brand["lightness"]) - 0.075, 0), chroma * 0.86, hue)
    head = colour if is_pale else _hex(head_colour)
    light = Shades(
        paper=paper,
        card=card,
        ink=ink,
        ink_soft=tone(0.44, 0.03),
        edge=_until(_lch(0.6, min(chroma * 0.5, 0.03), hue), (paper,), -0.01),
        rule=tone(0.9, 0.012),
        tint=tint,
        tint_deep=tint_deep,
        text=_until(brand, grounds, -0.01),
        brand=colour,
        on_brand=_on(colour, ink),
        head=head,
        on_head=_on(head, ink),
    )
    d_paper, d_card = tone(0.185, 0.012), tone(0.225, 0.014)
    d_tint, d_deep = tone(0.26, 0.02), tone(0.32, 0.03)
    d_ink = tone(0.945, 0.012)
    d_grounds = (d_paper, d_card, d_tint, d_deep)
    # A bright band glares at night; the brand stays recognisable a few steps down.
    d_brand_colour = _lch(min(max(float(brand["lightness"]), 0.45), 0.56), min(chroma, 0.16), hue)
    d_brand = _hex(d_brand_colour) if not is_pale else colour
    d_head = _hex(_lch(0.36, min(chroma * 0.8, 0.1), hue))
    dark = Shades(
        paper=d_paper,
        card=d_card,
        ink=d_ink,
        ink_soft=tone(0.78, 0.02),
        edge=_until(_lch(0.55, min(chroma * 0.5, 0.03), hue), (d_paper,), 0.01),
        rule=tone(0.36, 0.02),
        tint=d_tint,
        tint_deep=d_deep,
        # Without a hue only lightness tells a link from soft text.
        text=_until(
            _lch(max(float(brand["lightness"]), 0.7 if chroma > 0.03 else 0.9), min(chroma, 0.15), hue),
            d_grounds,
            0.01,
        ),
        brand=d_brand,
        on_brand=_on(d_brand, "#111111"),
        head=d_head,
        on_head=_on(d_head, "#111111"),
    )
    return Palette(
        light=light,
        dark=dark,
        is_pale=is_pale,
        colour=colour,
        accent=accent,
        on_accent=_on(accent, ink) if accent else None,
    )
