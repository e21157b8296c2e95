"""Every sheet for employees in every language: measured, read back, valid, and its QR scanned."""

import io
import re
import unicodedata
from contextlib import closing
from itertools import combinations
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from generator.brand import contrast, palette
from generator.languages import CODES, language
from generator.model import Brand
from generator.render import look, paper
from generator.render.pdf import lay_out
from tests.factory import make_client, make_kit
from tests.render.paper_cases import KITS, blocks, boxes, sheets
from tests.render.sheets import ADDRESS, failures, fonts, logo, pages, picture

pytestmark = pytest.mark.slow

# Width and height in mm; the smallest letters that stand in a sentence, in points.
SIZES = {"poster": (297, 420), "kaart": (297, 210)}
A4 = (210, 297)
SMALLEST = {"poster": 24.0}
# Names, dates and last lines may be smaller than a sentence.
_MAY_BE_SMALL = {"naam", "blad", "weekdag", "woord", "maand", "jaar", "onder", "links", "rechts"}


def size(path: str) -> tuple[int, int]:
    return SIZES.get(path.split(".")[0], A4)


def paths(name: str) -> list[str]:
    return [path for path in sheets(name) if not path.startswith("tijdlijn")]


CASES = [(name, path) for name in KITS for path in paths(name)]
PLAIN = paths("before")


def test_there_is_a_sheet_of_every_piece_in_every_language() -> None:
    pieces = ("flyer", "flyer-zwartwit", "stappen", "kaart", "poster")
    wanted = {f"{piece}.{code}.pdf" for piece in pieces for code in CODES}
    assert set(PLAIN) == wanted | {f"flyer.nl-{code}.pdf" for code in CODES if code != "nl"}


# --- nothing cut off, nothing over something else -------------------------------------------------


@pytest.mark.parametrize(("name", "path"), CASES)
def test_every_text_stays_in_its_frame_on_the_page_and_meets_no_other(name: str, path: str) -> None:
    width, height = size(path)
    seen = boxes(name, path)
    assert len(seen) > 15
    for text, frame in seen:
        assert frame.holds(text), (text, frame)
        assert 5 <= text.left <= text.right <= width - 5, text
        assert 5 <= text.top <= text.bottom <= height - 4, text
    texts = [text for text, _ in seen]
    assert not [(a.text, b.text) for a, b in combinations(texts, 2) if a.meets(b)]


FLYERS = [case for case in CASES if re.match(r"(flyer|poster)[^-]*\.[a-z]{2}\.pdf", case[1])]


@pytest.mark.parametrize(("name", "path"), FLYERS)
def test_the_frames_of_a_flyer_and_a_poster_stay_apart(name: str, path: str) -> None:
    found = blocks(name, path, "echt", "hulp", "doen", "groep-1")
    assert found["hulp"].top - found["echt"].bottom >= 1.5
    assert found["doen"].bottom <= found["groep-1"].top


@pytest.mark.parametrize("path", PLAIN)
def test_a_sentence_is_never_set_smaller_than_old_eyes_can_read(path: str) -> None:
    sheet = sheets("before")[path]
    least = SMALLEST.get(sheet.piece, 14.0)
    found = list(_sized(lay_out(sheet.html, paper.looks(sheet, KITS["before"])).pages[0]._page_box, False))
    assert len(found) > 10
    assert [(text, points) for text, points in found if points < least - 0.01] == []


def _sized(box: Any, is_free: bool) -> Any:
    """Yield every piece of text with its size in points, names and last lines left out."""
    element = getattr(box, "element", None)
    if element is not None:
        is_free = is_free or bool(_MAY_BE_SMALL & set((element.get("class") or "").split()))
    if getattr(box, "text", "").strip() and not is_free:
        yield box.text, box.style["font_size"] * 0.75
    for child in getattr(box, "children", ()):
        yield from _sized(child, is_free)


@pytest.mark.parametrize("code", CODES)
def test_a_step_on_paper_has_at_most_ten_words_a_sentence(code: str) -> None:
    for sentence in re.split(r"(?<=[.!?؟]) ", language(code).sentences["papier_stap_3"]):
        assert len(sentence.split()) <= 10


# --- what a reader of the file gets ---------------------------------------------------------------


@pytest.mark.parametrize("path", PLAIN)
def test_a_sheet_is_valid_on_one_page_of_its_size_in_our_fonts_and_light(path: str) -> None:
    sheet = sheets("before")[path]
    pdf = paper.print_sheet(sheet, KITS["before"])
    assert len(pages(pdf)) == 1
    assert len(pdf) <= 150_000
    assert all(font.startswith(("Atkinson", "Noto-Sans", "Vazirmatn")) for font in fonts(pdf))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == sheet.language
        assert "Bakkerij De Korenaar" in str(document.docinfo["/Title"])
        assert "/StructTreeRoot" in document.Root
        width, height = (float(value) * 25.4 / 72 for value in document.pages[0].MediaBox[2:])
    assert (round(width), round(height)) == size(path)
    if sheet.is_one_language:
        assert failures(pdf) == []
    else:
        # It must not claim what a file in two languages cannot hold.
        assert any("ID-PART" in failure for failure in failures(pdf))


def letters(text: str) -> list[str]:
    """Return the letters and digits of a text: readers differ in the order of right-to-left words."""
    return sorted(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def said(html: str) -> str:
    body = re.sub(r"<svg.*?</svg>", " ", html.partition("</head>")[2], flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", body)
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)


@pytest.mark.parametrize("path", PLAIN)
def test_what_was_set_reads_back_from_the_page(path: str) -> None:
    sheet = sheets("before")[path]
    (read,) = pages(paper.print_sheet(sheet, KITS["before"]))
    assert letters(read) == letters(said(sheet.html))


@pytest.mark.parametrize("code", [code for code in CODES if code != "ar"])
def test_the_seven_steps_read_in_their_order(code: str) -> None:
    (read,) = pages(paper.print_sheet(sheets("before")[f"flyer.{code}.pdf"], KITS["before"]))
    places = [read.index(f" {number} {_first_word(code, number)}") for number in range(1, 8)]
    assert places == sorted(places)


def _first_word(code: str, number: int) -> str:
    key = "papier_stap_3" if number == 3 else f"stap_{number}"
    return language(code).plain(key, adres="mijn.loket.nl").split()[0]


def test_a_two_language_flyer_says_everything_in_both() -> None:
    (read,) = pages(paper.print_sheet(sheets("before")["flyer.nl-pl.pdf"], KITS["before"]))
    for code in ("nl", "pl"):
        for key in ("papier_twijfel", "papier_nooit", "stap_5", "hulp_kop"):
            assert language(code).plain(key) in read


# --- the QR ---------------------------------------------------------------------------------------

# Widths in mm of the code itself, without its white: on A4, A5 and A3 as libraries of print advise.
_WIDTHS = {"poster": (50, 60), "kaart": (20, 40)}
_DOTS = 150
SCANNED = make_kit(address=ADDRESS, client=make_client(languages=("nl", "pl", "ar")))


@pytest.mark.parametrize("kit", [KITS["before"], SCANNED], ids=["portal", "page"])
@pytest.mark.parametrize("code", ["nl", "pl", "ar"])
@pytest.mark.parametrize("piece", ["flyer", "flyer-zwartwit", "stappen", "kaart", "poster", "flyer.nl-"])
def test_a_scanner_reads_the_qr_from_a_grey_print(kit: Any, code: str, piece: str) -> None:
    path = f"{piece}{code}.pdf" if piece.endswith("-") else f"{piece}.{code}.pdf"
    if path == "flyer.nl-nl.pdf":
        path = "flyer.nl-pl.pdf"
    sheet = next(one for one in paper.sheets(kit) if one.path == path)
    grey = picture(paper.print_sheet(sheet, kit), _DOTS)
    assert grey.mode == "L"
    found = zxingcpp.read_barcodes(grey)
    page = "medewerker/index.html" if path.endswith(".nl.pdf") else f"medewerker/{path[-6:-4]}.html"
    opens = f"{ADDRESS}{page}" if kit.address else "https://mijn.loket.nl"
    # A card stands twice on its sheet.
    assert [one.text for one in found] == [opens] * (2 if piece == "kaart" else 1)
    low, high = _WIDTHS.get(piece, (30, 42))
    for one in found:
        corners = one.position
        wide = (corners.top_right.x - corners.top_left.x) * 25.4 / _DOTS
        assert low - 0.5 <= wide <= high + 0.5
        assert _is_white_around(grey, corners, kit.address is not None)


def _is_white_around(grey: Image.Image, corners: Any, is_page: bool) -> bool:
    """Say whether four modules around a code are white."""
    left, top, right = corners.top_left.x, corners.top_left.y, corners.top_right.x
    modules = 41 if is_page else 25
    quiet = 4 * (right - left) / modules - 2
    bottom = corners.bottom_left.y
    strips = (
        (left - quiet, top - quiet, right + quiet, top - 3),
        (left - quiet, bottom + 3, right + quiet, bottom + quiet),
        (left - quiet, top - quiet, left - 3, bottom + quiet),
        (right + 3, top - quiet, right + quiet, bottom + quiet),
    )
    return all(grey.crop(tuple(int(value) for value in strip)).getextrema()[0] > 250 for strip in strips)


# --- colour ---------------------------------------------------------------------------------------

BRANDS = {"red": "#b5471b", "yellow": "#ffd500", "white": "#ffffff", "dark": "#1b1b3a", "orange": "#ff7a00"}


@pytest.mark.parametrize("colour", BRANDS.values(), ids=list(BRANDS))
def test_every_text_reads_on_its_ground(colour: str) -> None:
    kit = make_kit(client=make_client(brand=Brand(colour=colour), languages=("nl", "pl")))
    checked = 0
    for sheet in paper.sheets(kit):
        if sheet.piece == "tijdlijn":
            continue
        page = lay_out(sheet.html, paper.looks(sheet, kit)).pages[0]._page_box
        for ink, ground in _grounds(page, "#ffffff"):
            assert contrast(ink, ground) >= 4.5, (sheet.path, ink, ground)
            checked += 1
    assert checked > 300


def _grounds(box: Any, ground: str) -> Any:
    """Yield the colour of every piece of text with the colour that it stands on."""
    style = getattr(box, "style", None)
    if style is not None and style["background_color"].alpha > 0:
        ground = _hex(style["background_color"])
    if getattr(box, "text", "").strip():
        yield _hex(style["color"]), ground
    for child in getattr(box, "children", ()):
        yield from _grounds(child, ground)


def _hex(colour: Any) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour.to("srgb").coordinates)


def test_the_edition_for_office_printers_is_black_and_white_only() -> None:
    kit = make_kit(client=make_client(brand=Brand(colour="#b5471b", accent="#c98a00")))
    made = {one.path: paper.print_sheet(one, kit) for one in paper.sheets(kit) if one.piece == "flyer"}
    assert _colours(made["flyer-zwartwit.nl.pdf"]) == {(0, 0, 0), (1, 1, 1)}
    assert len(_colours(made["flyer.nl.pdf"])) > 4
    # A hatch, not a surface: most of the leaf stays white.
    grey = picture(made["flyer-zwartwit.nl.pdf"], 100)
    leaf = grey.crop(tuple(int(value * 100 / 25.4) for value in (15, 31, 91, 101)))
    dark = sum(leaf.histogram()[:128])
    assert dark / (leaf.width * leaf.height) < 0.3


def _colours(pdf: bytes) -> set[tuple[float, ...]]:
    """Return every colour that is set in a document, pictures of drawings included."""
    found: set[tuple[float, ...]] = set()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        for stream in streams:
            if stream.get("/Type") not in ("/Metadata",) and "/Length1" not in stream:
                text = stream.read_bytes().decode("latin-1")
                for three in re.findall(r"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG|scn|SCN)\b", text):
                    found.add(tuple(round(float(part), 2) for part in three))
    return found


# --- for a print shop -----------------------------------------------------------------------------


def test_a_print_shop_gets_the_flyer_with_bleed_marks_and_colour_off_the_sheet() -> None:
    kit = make_kit(client=make_client(languages=("nl", "pl")), for_print_shop=True)
    printed = {one.path: one for one in paper.sheets(kit)}
    assert {path for path in printed if path.startswith("drukkerij/")} == {
        "drukkerij/flyer.nl.pdf",
        "drukkerij/flyer.pl.pdf",
    }
    pdf = paper.print_sheet(printed["drukkerij/flyer.nl.pdf"], kit)
    assert failures(pdf) == []
    assert not [one.path for one in paper.sheets(make_kit()) if "drukkerij" in one.path]


def test_a_print_shop_gets_3_mm_of_bleed_to_the_hair_and_marks_outside_it() -> None:
    kit = make_kit(client=make_client(languages=("nl",)), for_print_shop=True)
    printed = {one.path: one for one in paper.sheets(kit)}
    pdf = paper.print_sheet(printed["drukkerij/flyer.nl.pdf"], kit)
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        boxes = page.get_mediabox(), page.get_bleedbox(), page.get_trimbox()
    media, bleed, trim = ([value * 25.4 / 72 for value in box] for box in boxes)
    assert trim == pytest.approx([0, 0, 210, 297], abs=0.01)
    assert bleed == pytest.approx([-3, -3, 213, 300], abs=0.01)
    assert media == pytest.approx([-10, -10, 220, 307], abs=0.01)
    # Another reader finds the same.
    with pikepdf.open(io.BytesIO(pdf)) as document:
        again = [float(value) * 25.4 / 72 for value in document.pages[0]["/BleedBox"]]
    assert again == pytest.approx(bleed, abs=0.01)

    grey = picture(pdf, 300)

    def darkest(left: float, top: float, right: float, bottom: float) -> int:
        """Return the darkest dot of a place, in mm from the corner where the sheet is cut."""
        return grey.crop(
            tuple(round((10 + mm) * 300 / 25.4) for mm in (left, top, right, bottom))
        ).getextrema()[0]

    # The band runs through the bleed and not a hair further, at the top and at both sides.
    for inside, outside in (
        ((20, -2.9, 190, -2.6), (20, -3.5, 190, -3.2)),
        ((-2.9, 0, -2.6, 4), (-3.5, 0, -3.2, 4)),
        ((212.6, 0, 212.9, 4), (213.2, 0, 213.5, 4)),
    ):
        assert darkest(*inside) < 200
        assert darkest(*outside) == 255
    # Marks begin 5 mm from the sheet: nothing of them is left when it is cut a little wide.
    for edge in (0, 210):
        assert darkest(edge - 0.4, 302.2, edge + 0.4, 306.8) < 100
        assert darkest(edge - 0.4, 297.2, edge + 0.4, 301.8) == 255


def test_other_sheets_have_no_bleed() -> None:
    kit = make_kit(client=make_client(languages=("nl",)), for_print_shop=True)
    for one in paper.sheets(kit):
        if one.over != ("drukkerij",):
            with pikepdf.open(io.BytesIO(paper.print_sheet(one, kit))) as document:
                page = document.pages[0]
                assert page.get("/BleedBox", page["/MediaBox"]) == page["/MediaBox"], one.path


def test_the_print_shop_edition_says_what_the_flyer_says() -> None:
    kit = make_kit(for_print_shop=True)
    printed = {one.path: one for one in paper.sheets(kit)}
    assert printed["drukkerij/flyer.nl.pdf"].html == printed["flyer.nl.pdf"].html


def test_a_logo_and_a_long_name_share_the_head_of_every_piece() -> None:
    brand = Brand(colour="#1f6b4f", logo=logo(900, 60))
    kit = make_kit(client=make_client(name="W" * 200, brand=brand, languages=("nl", "ar")))
    for sheet in paper.sheets(kit):
        meant = 2 if sheet.piece == "tijdlijn" else 1
        assert len(lay_out(sheet.html, paper.looks(sheet, kit)).pages) == meant, sheet.path


def test_the_stylesheets_that_all_pieces_share_are_parsed_once() -> None:
    family = palette("#b5471b")
    shared = {look.styles(piece, family)[0] for piece in ("flyer", "poster", "kaart", "stappen", "paar")}
    assert len(shared) == 1
