"""The flyer as it hangs on a wall: one page, its words, its colours in grey and its QR."""

import re
from base64 import b64decode

import pytest
import segno
from PIL import Image

from generator import brand
from generator.languages import language
from generator.model import PublicKit
from generator.render.flyer_code import SMALLEST_MODULE, flyer_code, module_size
from generator.render.look import styles
from generator.render.paper import render
from tests.factory import make_client, make_kit
from tests.render.sheets import ADDRESS, LONG_ADDRESS, made, pages, picture

PAGE = (210, 297)


def _flyer(kit: PublicKit) -> bytes:
    return render(kit)["flyer.nl.pdf"]


def _words(name: str) -> str:
    (text,) = pages(made(name)["flyer.nl.pdf"])
    return text


def test_before_the_day_the_flyer_speaks_of_what_will_come() -> None:
    text = _words("plain")
    for part in (
        "Bakkerij De Korenaar",
        "maandag 1 februari 2027",
        "Je stapt over naar MijnLoket",
        "Op 1 februari gaat Werknemerloket dicht.",
        "Dit doe je vanaf 1 februari",
        "Je krijgt 2 mails. Doe alle 7 stappen.",
        "De eerste komt op 1 februari in je privémail.",
        "Eerste mail: Account aanmaken",
        "Tweede mail: Account activeren",
        "Twijfel je? Klik niet en vraag het eerst.",
        "Bijgewerkt op 18 januari 2027",
    ):
        assert part in text


def test_afterwards_the_flyer_speaks_of_what_has_come() -> None:
    text = _words("donderdag 31 augustus, afterwards")
    for part in (
        "Maak je account in MijnLoket",
        "Werknemerloket is dicht.",
        "Dit doe je nu",
        "Zoek de mail van 31 augustus of later.",
        "De eerste kwam op 31 augustus of later in je privémail.",
    ):
        assert part in text
    assert "gaat Werknemerloket dicht" not in text
    assert "krijgt" not in text


def test_on_the_day_the_mail_still_comes_and_the_old_portal_is_closed() -> None:
    text = _words("on the day, with all facts")
    assert "Maak je account in MijnLoket" in text
    assert "Werknemerloket is dicht." in text
    assert "De eerste komt op 29 december in je privémail." in text
    assert "Je krijgt 2 mails." in text


def test_the_seven_steps_stand_in_their_order() -> None:
    text = _words("plain")
    steps = (
        "1 Open de eerste mail",
        "Account aanmaken",
        "2 Vul je voornaam in",
        "Volgende",
        "3 Open de tweede mail",
    )
    steps += (
        "4 Klik op Account activeren",
        "5 Kies een wachtwoord",
        "6 Log in op mijn.loket.nl met je mailadres en wachtwoord.",
    )
    steps += ("7 Vul je geboortedatum in. Pas nu ben je klaar!",)
    places = [text.index(step) for step in steps]
    assert places == sorted(places)


@pytest.mark.parametrize("name", ["woensdag 30 september", "before, with all facts"])
def test_the_u_form_says_u_everywhere(name: str) -> None:
    words = _words(name).replace("?", " ").replace(".", " ").split()
    assert not {"je", "Je", "jij", "jouw", "doe", "kun", "ben"} & set(words) - {"Doe"}
    assert {"u", "U", "uw", "Uw"} <= set(words)


def test_a_contact_person_stands_there_only_when_the_client_wants_it() -> None:
    client = make_client(contact_person="Joke Visser", phone="0575 12 34 56")
    shown = make_client(contact_person="Joke Visser", phone="0575 12 34 56", contact_on_site=True)
    (without,), (with_person,) = (pages(_flyer(make_kit(client=one))) for one in (client, shown))
    assert "Joke" not in without
    assert "0575" not in without
    assert "Vraag het aan:" in without
    assert "Vraag het aan: Joke Visser Bel 0575 12 34 56" in with_person


def test_facts_nobody_published_stand_there_only_when_filled_in() -> None:
    assert "Afzender: noreply@mijnloket.example" in _words("before, with all facts")
    assert "Zoveel dagen werkt de knop: 14" in _words("before, with all facts")
    assert "Afzender" not in _words("plain")
    assert "dagen werkt" not in _words("plain")


def test_a_name_of_signs_our_fonts_lack_becomes_the_client_number() -> None:
    assert "Klant 1042 doet dit samen met" in _words("only pictures")


@pytest.mark.parametrize(
    ("name", "opens", "widest", "module"),
    [
        ("plain",                 "https://mijn.loket.nl",           49.5, 1.4),
        ("page",                  f"{ADDRESS}medewerker/index.html", 44,   0.8),
        ("page, one language, u", f"{ADDRESS}medewerker/index.html", 44,   0.8),
        ("page, far away",        f"{LONG_ADDRESS}medewerker/index.html", 44, 0.5),
    ],
)  # fmt: skip
def test_the_qr_on_a_grey_print_holds_what_it_promises_with_white_around_it(
    name: str, opens: str, widest: float, module: float
) -> None:
    matrix = segno.make(opens, micro=False, error="m", boost_error=False).matrix
    size, dots = len(matrix), 600
    scale = dots / 25.4  # dots per mm
    box = (131, 200, 200, 281)
    scan = picture(made(name)["flyer.nl.pdf"], dots).crop(tuple(int(v * scale) for v in box))
    black = scan.point(lambda tone: 255 if tone < 128 else 0)
    wide = widest * size / (size + 8)
    left, top, step = _find_code(black, size, wide * scale - 4, dots)
    read = [
        [black.getpixel((int(left + (x + 0.5) * step), int(top + (y + 0.5) * step))) for x in range(size)]
        for y in range(size)
    ]
    assert [[bool(dot) for dot in row] for row in read] == [[bool(dot) for dot in row] for row in matrix]
    assert step / scale >= module
    assert (size + 8) * step / scale >= 40
    quiet = int(4 * step) - 1
    edge = (
        int(left) - quiet,
        int(top) - quiet,
        int(left + size * step) + quiet,
        int(top + size * step) + quiet,
    )
    around = black.crop(edge)
    around.paste(0, (quiet - 3, quiet - 3, around.width - quiet + 3, around.height - quiet + 3))
    assert around.getbbox() is None


@pytest.mark.parametrize(
    ("name", "said", "not_said"),
    [
        ("plain",                 "Stap 6 Scan, of typ zelf: mijn.loket.nl",                 "telefoon"),
        ("page",                  "Hulp in 3 talen Scan met je telefoon: Inloggen: mijn.loket.nl", "typ zelf:"),
        ("page, one language, u", "Hulp bij de stappen Scan met uw telefoon: Inloggen: mijn.loket.nl", "talen"),
    ],
)  # fmt: skip
def test_the_words_beside_the_qr_say_what_it_opens_and_what_to_type(
    name: str, said: str, not_said: str
) -> None:
    assert said in _words(name)
    assert not_said not in _words(name)


def test_an_address_too_long_to_print_gives_way_to_the_portal() -> None:
    far = f"{LONG_ADDRESS}{'b' * 90}/"
    assert module_size(LONG_ADDRESS) >= SMALLEST_MODULE > module_size(f"{far}medewerker/index.html")
    for address in (far, f"https://lindeboom.example/{'a' * 4000}/"):
        code = flyer_code(make_kit(address=address), language("nl"))
        assert (code.opens, code.is_page) == ("https://mijn.loket.nl", False)


def _find_code(black: Image.Image, size: int, wide: float, dots: int) -> tuple[float, float, float]:
    """Find the finder pattern's outer edge: the first row that is black for seven modules on both sides."""
    for top in range(black.height):
        row = black.crop((0, top, black.width, top + 1)).getbbox()
        if row and wide < row[2] - row[0] < wide + dots / 100:
            module = (row[2] - row[0]) / size
            if all(black.getpixel((row[0] + int(module * n), top + 2)) for n in range(7)):
                return row[0], top, module
    raise AssertionError("no code found")


@pytest.mark.parametrize("name", ["plain", "yellow", "white", "black", "square logo"])
def test_the_date_reads_on_a_grey_photocopy(name: str) -> None:
    grey = picture(made(name)["flyer.nl.pdf"], 60)
    scale = 60 / 25.4
    leaf = grey.crop(tuple(int(v * scale) for v in (17, 49, 89, 99)))
    darkest, lightest = leaf.getextrema()
    assert _luminance(lightest) >= 4.5 * _luminance(darkest)


def _luminance(tone: int) -> float:
    share = tone / 255
    return 0.05 + (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4)


def test_accent_fills_the_drawings_of_the_flyer() -> None:
    plain, accented = (
        "".join(styles("flyer", brand.palette("#b5471b", accent))) for accent in (None, "#c98a00")
    )
    assert plain != accented
    pictures = [b64decode(code).decode() for code in re.findall(r"base64,([A-Za-z0-9+/=]+)", accented)]
    assert any("#c98a00" in picture for picture in pictures)
    assert not any("#b5471b" in picture for picture in pictures)
