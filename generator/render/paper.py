"""The sheets of one kit: a flyer to hang up and a timeline for the desk."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import brand
from generator.model import PublicKit
from generator.render.look import styles
from generator.render.paper_flyer import flyer_html
from generator.render.paper_timeline import timeline_html
from generator.render.pdf import write_pdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet with its words in place: its path below print/, and which stylesheet dresses it."""

    path: str
    piece: str
    html: str


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return the sheets of a kit by their path below print/."""
    return {sheet.path: write_pdf(sheet.html, looks(sheet, kit)) for sheet in sheets(kit)}


def sheets(kit: PublicKit) -> Iterator[Sheet]:
    """Fill every sheet of a kit; printing is what takes time."""
    yield Sheet(path="flyer.nl.pdf", piece="flyer", html=flyer_html(kit))
    yield Sheet(path="tijdlijn.nl.pdf", piece="tijdlijn", html=timeline_html(kit))


def looks(sheet: Sheet, kit: PublicKit) -> tuple[str, ...]:
    """Return the stylesheets of a sheet in the client's colours."""
    colours = kit.client.brand
    return styles(sheet.piece, brand.palette(colours.colour, colours.accent), kit.texts)
