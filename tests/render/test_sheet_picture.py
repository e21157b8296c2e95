"""The picture of the flyer on the site: the real sheet, small, and the same every time."""

import io
from functools import cache

import pytest
from PIL import Image

from generator.model import Brand
from generator.render import paper
from generator.render.sheet_picture import SheetPicture, first_page, pictures
from tests.factory import make_client, make_kit
from tests.render.sites import BRANDS

pytestmark = pytest.mark.slow

_MOST_BYTES = 25_000


@cache
def flyer(brand: Brand) -> bytes:
    return paper.render(make_kit(client=make_client(brand=brand)))["flyer.nl.pdf"]


def opened(picture: SheetPicture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data)).convert("RGB")


@pytest.mark.parametrize("brand", BRANDS.values(), ids=list(BRANDS))
def test_the_picture_of_a_flyer_is_small_and_says_its_own_size(brand: Brand) -> None:
    picture = first_page(flyer(brand))
    assert len(picture.data) <= _MOST_BYTES
    assert opened(picture).size == (picture.width, picture.height)
    assert abs(picture.height / picture.width - 297 / 210) < 0.01


def test_the_picture_shows_this_flyer_in_this_clients_colour() -> None:
    red, blue = (opened(first_page(flyer(Brand(colour=colour)))) for colour in ("#b5471b", "#0055aa"))
    # The leaf of the calendar stands above on the left: the colour of the brand, on white paper.
    at = (red.width * 3 // 20, red.height * 5 // 20)
    assert red.getpixel((4, 4)) == (255, 255, 255)
    warm, cold = red.getpixel(at), blue.getpixel(at)
    assert isinstance(warm, tuple)
    assert isinstance(cold, tuple)
    assert warm[0] > warm[2] + 60
    assert cold[2] > cold[0] + 60


def test_the_same_flyer_gives_the_same_bytes() -> None:
    assert first_page(flyer(BRANDS["rood"])) == first_page(flyer(BRANDS["rood"]))


def test_the_dutch_flyer_gets_a_picture_and_nothing_else_does() -> None:
    pdf = flyer(BRANDS["gewoon"])
    printed = {"flyer.nl.pdf": pdf, "flyer.pl.pdf": pdf, "tijdlijn.nl.pdf": pdf, "agenda.ics": b"BEGIN:"}
    assert sorted(pictures(printed)) == ["flyer.nl.pdf"]
    assert pictures({"tijdlijn.nl.pdf": pdf}) == {}
