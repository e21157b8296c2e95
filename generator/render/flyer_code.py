"""The QR on paper: the employees' page where it is published, else the portal's own address."""

from dataclasses import dataclass
from functools import lru_cache

import segno

from generator import policy
from generator.escape import own_markup
from generator.languages import Language
from generator.model import PublicKit
from generator.render.employee_page import page_languages, page_path

# White modules around a code, for readers.
_QUIET = 4
# The printed width on the flyer with that white, in mm: `flyer.css` draws it so.
WIDTH_OF_PORTAL, WIDTH_OF_PAGE = 49.5, 44.0
# What a cheap printer and an old phone still manage.
SMALLEST_MODULE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FlyerCode:
    """The drawn code, and what it opens: the steps with help, in so many languages, or the portal."""

    opens: str
    svg: str
    is_page: bool
    languages: int


def flyer_code(kit: PublicKit, spoken: Language, width: float = WIDTH_OF_PAGE) -> FlyerCode:
    """Return the code of a sheet: the page in its language. `width` is its size with the white, in mm.

    An address too long to print well gives way to the portal's.
    """
    address = f"{kit.address}{page_path(spoken.code)}" if kit.address else None
    if address and module_size(address, width) >= SMALLEST_MODULE:
        svg = _draw(address, f"QR: {spoken.plain('papier_scan_hulp')}")
        return FlyerCode(opens=address, svg=svg, is_page=True, languages=len(page_languages(kit)))
    svg = _draw(policy.PORTAL_URL, f"QR: {policy.PORTAL_ADDRESS}")
    return FlyerCode(opens=policy.PORTAL_URL, svg=svg, is_page=False, languages=0)


def module_size(address: str, width: float = WIDTH_OF_PAGE) -> float:
    """Return how wide one module of the code is on paper, in mm; 0 when no code can hold the address."""
    try:
        code = _code(address)
    except segno.DataOverflowError:
        return 0
    return width / (len(code.matrix) + 2 * _QUIET)


@lru_cache(maxsize=64)
def _draw(address: str, title: str) -> str:
    return own_markup(_code(address).svg_inline(border=_QUIET, omitsize=True, title=title))


# Every sheet in a language has the same one.
@lru_cache(maxsize=64)
def _code(address: str) -> segno.QRCode:
    # Not a level higher than asked: a bigger module is worth more than more repair.
    return segno.make(address, micro=False, error="m", boost_error=False)
