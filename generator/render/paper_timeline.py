"""The timeline of one kit: one page for the desk."""

from generator import brand, text_fields
from generator.model import PublicKit
from generator.render.paper_parts import Steps, head, on_paper, placed_logo
from generator.render.timeline_sheet import sheet_fields
from generator.templates import fill

_NAME: Steps = ((18, 1), (16, 2), (14, 2), (12, 3), (10, 3), (9, 4))


def timeline_html(kit: PublicKit) -> str:
    """Return the timeline as HTML, every label already in its place."""
    paper = on_paper(kit)
    sheet = sheet_fields(paper, brand.palette(kit.client.brand.colour, kit.client.brand.accent))
    logo = placed_logo(kit.client.brand.logo, 45, 16)
    above = head(paper.client.name, logo, float(sheet["kop_breedte"]), (16, _NAME))
    fields = text_fields.public_fields(paper)
    fields["papier"] = sheet | above | {"titelnaam": kit.client.name, "kantoor": kit.office.name}
    return fill("print/tijdlijn.html", fields, kit.texts)
