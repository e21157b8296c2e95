"""Real sites for tests: kits in every state, built by the real engine, and what a reader sees of them."""

import io
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PIL import Image

from generator.engine import build_site
from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Brand,
    FalloutCounts,
    FalloutReason,
    Logo,
    PublicKit,
)
from generator.render import mails, site
from generator.render.sheet_picture import SheetPicture
from tests.factory import make_client, make_counts, make_kit, make_office, make_wave
from tests.reading import blocks

PAGES = ("index", "planning", "doorgeven", "uitnodiging", "activeren", "uitvallijst", "vragen", "contact")

DOWNLOADS = {
    "flyer.nl.pdf": b"%PDF-1.7 flyer",
    "tijdlijn.nl.pdf": b"%PDF-1.7 tijdlijn",
    "poster.nl.pdf": b"%PDF-1.7 poster",
    "poster.pl.pdf": b"%PDF-1.7 poster",
    "flyer.nl-pl.pdf": b"%PDF-1.7 flyer",
    "agenda.ics": b"BEGIN:VCALENDAR",
}


def _grey_sheet() -> SheetPicture:
    stream = io.BytesIO()
    Image.new("RGB", (48, 68), "#cccccc").save(stream, "WEBP")
    return SheetPicture(data=stream.getvalue(), width=48, height=68)


PICTURES = {"flyer.nl.pdf": _grey_sheet()}

ON_THE_DAY = make_wave(dated=date(2027, 2, 1))
AFTER = make_wave(dated=date(2027, 2, 4))
CLOSED = make_wave(dated=date(2027, 3, 1))
NO_FALLOUT = FalloutCounts(total=0, handled=0, open_by_reason={})
# Numbers that no page may show.
HIDDEN_FALLOUT = FalloutCounts(
    total=8821,
    handled=8822,
    open_by_reason=dict.fromkeys(FalloutReason, 8823),
    predicted=8824,
    surprises=8825,
    avoided=8826,
    without_payslip=8827,
    has_account=8828,
)
ACCOUNTS = ActivationCounts(
    total=8811,
    by_status=dict.fromkeys(ActivationStatus, 8812),
    need_invitation=8813,
    without_payslip=8814,
    expected=(8815, 8816),
    absent=8817,
)
ALL_FACTS = {
    "uitnodiging_afzender": "post@loket.example",
    "uitnodiging_onderwerp": "Welkom bij MijnLoket",
    "link_geldig_dagen": "9",
    "herinneringen": "Na een week komt er een herinnering.",
    "tweestapslogin": "Er komt ook een code op de telefoon.",
    "oude_loonstroken": "Oude loonstroken gaan mee.",
}

STATES: Mapping[str, PublicKit] = {
    "voor": make_kit(),
    "op-de-dag": make_kit(wave=ON_THE_DAY),
    "na": make_kit(wave=AFTER),
    "na-met-lijst": make_kit(wave=AFTER, fallout=NO_FALLOUT),
    "na-met-betaaldag": make_kit(
        wave=make_wave(dated=date(2027, 2, 4), payday=24), fallout=HIDDEN_FALLOUT, activation=ACCOUNTS
    ),
    "voor-afronden": make_kit(wave=make_wave(dated=date(2027, 2, 26)), fallout=NO_FALLOUT),
    "afgesloten": make_kit(wave=CLOSED),
    "lang-na": make_kit(wave=make_wave(dated=date(2027, 4, 1)), fallout=NO_FALLOUT),
    "u-afgesloten": make_kit(wave=CLOSED, client=make_client(address_form="u")),
    # The wave is closed while the client still has tasks.
    "vroeg-afgesloten": make_kit(
        wave=make_wave(dated=date(2027, 2, 4), milestone_days={"afronden": 3}), fallout=NO_FALLOUT
    ),
    "vlak-voor": make_kit(wave=make_wave(dated=date(2027, 1, 29))),
    "u": make_kit(
        make_office(address_form="u", employee_address_form="u", facts=ALL_FACTS),
        client=make_client(address_form="u", contact_on_site=True, phone="0575 12 34 56"),
    ),
    "u-na": make_kit(wave=AFTER, client=make_client(address_form="u")),
    "tijdelijke-toegang": make_kit(
        wave=make_wave(converts_on=date(2026, 9, 24), dated=date(2026, 9, 10)),
    ),
    "weinig-mensen": make_kit(counts=make_counts(INVITED=4)),
    "geen-cijfers": make_kit(counts=None),
    "veel-mensen": make_kit(counts=make_counts(INVITED=2000)),
}

SVG_LOGO = Logo(
    media_type="image/svg+xml",
    data=b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M4 4H36V36H4Z"/></svg>',
    width=40,
    height=40,
)

BRANDS = {
    "rood": Brand(colour="#b5471b", logo=SVG_LOGO),
    "geel": Brand(colour="#ffd500"),
    "wit": Brand(colour="#ffffff"),
    "gewoon": Brand(),
}


def write_sources(kit: PublicKit, folder: Path) -> Path:
    """Write `bron/` of a kit, with its real mails and small downloads."""
    for name, data in site.sources(kit, DOWNLOADS, mails.texts(kit), PICTURES).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def build(kit: PublicKit, folder: Path) -> Path:
    """Build a kit's site for real and return its folder."""
    build_site(write_sources(kit, folder / "bron"), folder / "site")
    return folder / "site"


def article(page: str) -> str:
    """Return the page's own part: what stands between header and footer."""
    found = re.search(r"<article.*?</article>", page, re.DOTALL)
    assert found
    return found[0]


def visible(page: str) -> list[str]:
    """Return the words of a page, a block a line."""
    return blocks(article(page))


def without_employees(page: str) -> str:
    """Leave out the texts for employees, who may be addressed in another form than the client."""
    return re.sub(r'<(pre|p) class="(tekst|onderwerp)".*?</\1>', "", page, flags=re.DOTALL)
