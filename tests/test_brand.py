"""Colours from one brand colour: readable on every ground, in light and dark, for any colour at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.brand import DEFAULT_COLOUR, Shades, contrast, palette

# WCAG 2: text and borders of controls. Not the product's own constants, which could drift along.
TEXT_CONTRAST = 4.5
SURFACE_CONTRAST = 3.0

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
TELLING = (
    "#b5471b",
    "#ffd500",
    "#ffffff",
    "#000000",
    "#7fd0c0",
    "#ff7a00",
    "#808080",
    "#0000ff",
    "#ff0000",
    "#00ff00",
)


def worst(shades: Shades) -> dict[str, float]:
    grounds = (shades.paper, shades.card, shades.tint, shades.tint_deep)
    return {
        "text": min(contrast(shades.text, ground) for ground in grounds),
        "ink": min(contrast(shades.ink, ground) for ground in grounds),
        "ink_soft": min(contrast(shades.ink_soft, ground) for ground in grounds),
        "on_brand": contrast(shades.on_brand, shades.brand),
        "on_head": contrast(shades.on_head, shades.head),
    }


@pytest.mark.parametrize("colour", TELLING)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_reads_on_every_ground(colour: str, scheme: str) -> None:
    found = worst(getattr(palette(colour), scheme))
    assert {name: ratio for name, ratio in found.items() if ratio < TEXT_CONTRAST} == {}


@given(COLOURS)
def test_any_colour_at_all_gives_readable_shades(colour: str) -> None:
    made = palette(colour)
    for shades in (made.light, made.dark):
        assert min(worst(shades).values()) >= TEXT_CONTRAST
        for name in Shades.__slots__:
            assert re.fullmatch(r"#[0-9a-f]{6}", getattr(shades, name)), name


@pytest.mark.parametrize("colour", TELLING)
def test_borders_of_controls_can_be_seen(colour: str) -> None:
    made = palette(colour)
    assert contrast(made.light.edge, made.light.paper) >= SURFACE_CONTRAST
    assert contrast(made.dark.edge, made.dark.paper) >= SURFACE_CONTRAST


@pytest.mark.parametrize(
    ("colour", "is_pale"),
    [
        ("#ffd500", True),
        ("#ffffff", True),
        ("#7fd0c0", True),
        ("#b5471b", False),
        ("#000000", False),
        (DEFAULT_COLOUR, False),
    ],
)
def test_pale_colour_is_a_surface_only(colour: str, is_pale: bool) -> None:
    assert palette(colour).is_pale is is_pale


def test_brand_colour_itself_is_kept_as_the_office_gave_it() -> None:
    assert palette("#B5471B").light.brand == "#b5471b"
    assert palette(None).light.brand == DEFAULT_COLOUR


@given(COLOURS)
def test_any_accent_carries_what_is_drawn_on_it(accent: str) -> None:
    made = palette("#b5471b", accent)
    assert made.accent == accent
    assert made.on_accent is not None
    assert contrast(made.on_accent, accent) >= TEXT_CONTRAST
