"""What tests of paper share: kits at the edge of what fits, and readers of a finished PDF."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import page
import pikepdf
import pypdfium2
from PIL import Image

from generator.model import Brand, Logo, PublicKit
from generator.render.paper import render
from tests.factory import make_client, make_kit, make_office, make_wave

MM = 96 / 25.4

SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0H8V8Z" fill="#b5471b"/></svg>'
)

LONG = (
    "Stichting voor Interconfessioneel Voortgezet Onderwijs, Beroepsopleidingsbegeleiding en "
    "Volwasseneneducatie Zuidoost-Gelderland"
)


def logo(width: float, height: float) -> Logo:
    return Logo(media_type="image/svg+xml", data=SQUARE, width=width, height=height)


def _named(name: str, **changes: Any) -> PublicKit:
    return make_kit(client=make_client(name=name, contact_person=name, contact_on_site=True, **changes))


def _day(converts_on: date, dated: date, **changes: Any) -> PublicKit:
    wave = make_wave(converts_on=converts_on, dated=dated)
    return make_kit(wave=wave, office=make_office(**changes))


ADDRESS = "https://overstap.lindeboom.example/bakkerij-de-korenaar-1042-q7xk2mz4ayce/"
# The longest address whose code can still be printed well.
LONG_ADDRESS = f"https://overstap.lindeboom.example/{'a' * 320}/"

KITS = {
    "plain": make_kit(),
    "square logo": make_kit(client=make_client(brand=Brand(colour="#1f6b4f", logo=logo(8, 8)))),
    "wide logo": make_kit(client=make_client(name=LONG, brand=Brand(logo=logo(900, 60)))),
    "tall logo": make_kit(client=make_client(name=LONG, brand=Brand(logo=logo(10, 400)))),
    "one letter": _named("X"),
    "long name": _named(LONG, phone="0575 12 34 56"),
    "200 wide letters": _named("W" * 200, phone="9" * 40),
    "Cyrillic": _named("Пекарня «Золотий Колос» та партнери"),
    "Arabic": _named("مخبز السنبلة الذهبية"),
    "pictures": _named("🍞 Bakkerij 👩‍🍳 Ёлка"),
    "only pictures": _named("🍞🍞"),
    "markup": _named("<b>Kok & Zn.</b> {{ klant }} \u202f'\"`"),
    "yellow": make_kit(client=make_client(brand=Brand(colour="#ffd500"))),
    "white": make_kit(client=make_client(brand=Brand(colour="#ffffff"))),
    "black": make_kit(client=make_client(brand=Brand(colour="#000000"))),
    "u": make_kit(
        client=make_client(address_form="u"), office=make_office(name=LONG, employee_address_form="u")
    ),
    "woensdag 30 september": _day(date(2026, 9, 30), date(2026, 8, 1), employee_address_form="u"),
    "donderdag 31 augustus, afterwards": _day(date(2028, 8, 31), date(2028, 9, 20)),
    "page": make_kit(address=ADDRESS, client=make_client(languages=("nl", "pl", "ar"))),
    "page, one language, u": make_kit(
        make_office(employee_address_form="u"), address=ADDRESS, client=make_client(languages=("nl",))
    ),
    "page, far away": make_kit(address=LONG_ADDRESS),
    "on the day, with all facts": _day(
        date(2027, 12, 29),
        date(2027, 12, 29),
        facts={"uitnodiging_afzender": "een-heel-lange-afzender@uitnodigingen.mijnloket.example"},
    ),
    "before, with all facts": _day(
        date(2026, 9, 30),
        date(2026, 9, 1),
        facts={"uitnodiging_afzender": "noreply@mijnloket.example", "link_geldig_dagen": "14"},
        employee_address_form="u",
    ),
}


@cache
def made(name: str) -> dict[str, bytes]:
    """Return the sheets of one of the kits, printed once for all tests."""
    return render(KITS[name])


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a laid-out page in mm, with its text."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def holds(self, other: "Box", slack: float = 0.3) -> bool:
        return (
            self.left - slack <= other.left
            and other.right <= self.right + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: "Box", slack: float = 0.2) -> bool:
        return (
            self.left + slack < other.right
            and other.left + slack < self.right
            and self.top + slack < other.bottom
            and other.top + slack < self.bottom
        )


def _box(box: Any, text: str = "") -> Box:
    left, top = box.position_x, box.position_y
    return Box(left / MM, top / MM, (left + box.margin_width()) / MM, (top + box.margin_height()) / MM, text)


def frames(laid_out: Any) -> Iterator[tuple[Box, Box]]:
    """Yield every piece of text of a sheet of one page with the nearest frame that has a fixed place."""
    (only,) = laid_out.pages
    yield from page_frames(only)


def page_frames(only: Any) -> Iterator[tuple[Box, Box]]:
    """The same for one page of a sheet."""
    yield from _walk(only._page_box, _box(only._page_box))


def _walk(box: Any, frame: Box) -> Iterator[tuple[Box, Box]]:
    # An absolutely placed box is a proxy in WeasyPrint's tree; its style tells.
    style = getattr(box, "style", None)
    if style is not None and style["position"] == "absolute" and box.element is not None:
        frame = Box(
            box.border_box_x() / MM,
            box.border_box_y() / MM,
            (box.border_box_x() + box.border_width()) / MM,
            (box.border_box_y() + box.border_height()) / MM,
        )
    if getattr(box, "text", None):
        yield _box(box, box.text), frame
    for child in getattr(box, "children", ()):
        yield from _walk(child, frame)


def block_boxes(laid_out: Any) -> Iterator[tuple[str, Box]]:
    """Yield the border box of every block by each of its classes."""
    for sheet in laid_out.pages:
        for box in sheet._page_box.descendants(placeholders=True):
            if getattr(box, "element", None) is not None and hasattr(box, "border_width"):
                left, top = box.border_box_x(), box.border_box_y()
                where = Box(
                    left / MM, top / MM, (left + box.border_width()) / MM, (top + box.border_height()) / MM
                )
                yield from ((name, where) for name in (box.element.get("class") or "").split())


def failures(pdf: bytes) -> list[str]:
    """Return what PDF/UA-1 has against a document."""
    report = page.validate_pdf_bytes(pdf, profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def room(name: str) -> int:
    """Return how many pages a sheet has: the timeline its drawing, and its days in a table behind it."""
    return 2 if name.startswith("tijdlijn.") else 1


def pages(pdf: bytes) -> list[str]:
    """Return the text of every page, spaces made single."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [" ".join(one.get_textpage().get_text_range().split()) for one in document]
    finally:
        document.close()


def picture(pdf: bytes, dpi: float) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=dpi / 72).to_pil().convert("L")
    finally:
        document.close()


def fonts(pdf: bytes) -> set[str]:
    """Return the names of the fonts inside, without the tag of a subset."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary)]
        names = [str(o.FontName) for o in found if o.get("/Type") == "/FontDescriptor"]
    return {name.split("+")[-1] for name in names}
