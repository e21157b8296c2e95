"""Kits that take every sheet for employees to its edge, in every language."""

from datetime import date
from functools import cache

from generator.languages import CODES
from generator.model import PublicKit
from generator.render import paper
from generator.render.pdf import lay_out
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.sheets import ADDRESS, LONG, Box, block_boxes, frames

FACTS = {
    "uitnodiging_afzender": "een-heel-lange-afzender@uitnodigingen.mijnloket.example",
    "link_geldig_dagen": "14",
}
_ALL = {"languages": CODES, "contact_on_site": True}
# Wednesday in September: in most languages among the longest days.
_LONG_DAY = date(2026, 9, 30)

KITS: dict[str, PublicKit] = {
    "before": make_kit(client=make_client(languages=CODES)),
    "before, everything": make_kit(
        make_office(name=LONG, facts=FACTS),
        make_wave(converts_on=_LONG_DAY, dated=date(2026, 9, 1)),
        make_client(**_ALL, name=LONG, contact_person="Anna-Maria van der Meulen", phone="0575 12 34 56"),
        address=ADDRESS,
    ),
    "on the day, u": make_kit(
        make_office(employee_address_form="u", facts=FACTS),
        make_wave(converts_on=_LONG_DAY, dated=_LONG_DAY),
        make_client(**_ALL, contact_person="W" * 200, phone="9" * 40),
    ),
    "afterwards": make_kit(
        make_office(facts=FACTS),
        make_wave(converts_on=_LONG_DAY, dated=date(2026, 10, 20)),
        make_client(**_ALL, name="مخبز السنبلة الذهبية ب.م", contact_person="Zoë 🍞 Ёлка", phone=None),
        address=ADDRESS,
    ),
    "one endless word": make_kit(
        make_office(name="W" * 200),
        client=make_client(
            languages=CODES, name="W" * 200, contact_person="<b>{{ x }}</b>", contact_on_site=True
        ),
    ),
}


@cache
def sheets(name: str) -> dict[str, paper.Sheet]:
    """Return the sheets of a kit by their path, filled and not yet printed."""
    return {one.path: one for one in paper.sheets(KITS[name])}


def boxes(name: str, path: str) -> list[tuple[Box, Box]]:
    """Return every piece of text on a sheet with the frame that it must stay in."""
    sheet = sheets(name)[path]
    return list(frames(lay_out(sheet.html, paper.looks(sheet, KITS[name]))))


def blocks(name: str, path: str, *classes: str) -> dict[str, Box]:
    """Return the border boxes of the blocks of these classes on a sheet."""
    sheet = sheets(name)[path]
    laid_out = lay_out(sheet.html, paper.looks(sheet, KITS[name]))
    return {one: box for one, box in block_boxes(laid_out) if one in classes}
