"""The sheets of one kit: a flyer to hang up and a timeline for the desk."""

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import Any

from generator import brand, text_fields
from generator.fonts import printable
from generator.model import Logo, PublicKit
from generator.render.fit import Fitted, fit, sentence
from generator.render.flyer_code import flyer_code
from generator.render.look import styles
from generator.render.pdf import write_pdf
from generator.render.timeline_sheet import sheet_fields
from generator.templates import fill

_LOGO_HEIGHT, _LOGO_WIDTH = 17.0, 62.0
# Sizes in points of the client's name, each with the most lines it may take.
_Steps = tuple[tuple[float, int], ...]
_FLYER_NAME: _Steps = ((21, 1), (18, 2), (16, 2), (14, 2), (12, 3), (10, 4), (9, 4))
_TIMELINE_NAME: _Steps = ((18, 1), (16, 2), (14, 2), (12, 3), (10, 3), (9, 4))


@dataclass(frozen=True, slots=True)
class PlacedLogo:
    src: str
    breedte: float
    hoogte: float
    boven: float


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return the sheets of a kit by their path below print/."""
    shades = brand.palette(kit.client.brand.colour, kit.client.brand.accent)
    return {
        "flyer.nl.pdf": write_pdf(flyer_html(kit), styles("flyer", shades, kit.texts)),
        "tijdlijn.nl.pdf": write_pdf(timeline_html(kit), styles("tijdlijn", shades, kit.texts)),
    }


def flyer_html(kit: PublicKit) -> str:
    """Return the flyer as HTML, every text already fitted to its frame."""
    paper = on_paper(kit)
    logo = placed_logo(kit.client.brand.logo, _LOGO_WIDTH, _LOGO_HEIGHT)
    fields = text_fields.public_fields(paper)
    days = fields["feiten"]["link_geldig_dagen"]
    sender = fields["feiten"]["uitnodiging_afzender"]
    code = flyer_code(kit)
    fields["papier"] = {
        "titelnaam": kit.client.name,
        "kantoor": kit.office.name,
        **_head(paper.client.name, logo, 180, (17, _FLYER_NAME)),
        "qr": code.svg,
        "qr_pagina": code.is_page,
        "qr_talen": code.languages,
        "afzender": fit(sender, 70, ((14, 1), (12, 1), (10, 1)), "Bold") if sender else None,
        "link_dagen": days if days and days.isdigit() else None,
        "regels": 4 + (bool(sender) or fields["na"]),
        "hulp": _help(paper),
        "voet": fit(_last_line(paper), 128, ((9, 2),)).text,
    }
    return fill("print/flyer.html", fields, kit.texts)


def timeline_html(kit: PublicKit) -> str:
    """Return the timeline as HTML, every label already in its place."""
    paper = on_paper(kit)
    sheet = sheet_fields(paper, brand.palette(kit.client.brand.colour, kit.client.brand.accent))
    logo = placed_logo(kit.client.brand.logo, 45, 16)
    head = _head(paper.client.name, logo, float(sheet["kop_breedte"]), (16, _TIMELINE_NAME))
    fields = text_fields.public_fields(paper)
    fields["papier"] = sheet | head | {"titelnaam": kit.client.name, "kantoor": kit.office.name}
    return fill("print/tijdlijn.html", fields, kit.texts)


def on_paper(kit: PublicKit) -> PublicKit:
    """Return the kit with names that our fonts can draw."""
    client, office = kit.client, kit.office
    person = printable(client.contact_person) if client.contact_person else None
    facts = {key: printable(value) for key, value in office.facts.items()}
    return replace(
        kit,
        client=replace(
            client, name=printable(client.name, f"Klant {client.number}"), contact_person=person or None
        ),
        office=replace(office, name=printable(office.name, "Ons salariskantoor"), facts=facts),
    )


def placed_logo(logo: Logo | None, width: float, height: float) -> PlacedLogo | None:
    """Return the logo as a data address with the size in mm at which it fits its frame."""
    if logo is None:
        return None
    scale = min(width / logo.width, height / logo.height)
    data = b64encode(logo.data).decode()
    wide, high = round(logo.width * scale, 2), round(logo.height * scale, 2)
    return PlacedLogo(f"data:{logo.media_type};base64,{data}", wide, high, round((height - high) / 2, 2))


def _head(name: str, logo: PlacedLogo | None, width: float, frame: tuple[float, _Steps]) -> dict[str, Any]:
    """Place logo and name beside each other, both on the middle of a frame of this height."""
    height, steps = frame
    left = logo.breedte + 5 if logo else 0
    fitted = fit(name, width - left, steps, "Bold")
    top = (height - fitted.lines * fitted.size * 0.3528 * 1.16) / 2
    place = f"left:{left:.2f}mm;top:{top:.2f}mm;width:{width - left:.2f}mm"
    return {"naam": fitted, "naam_vak": place, "logo": logo}


def _help(kit: PublicKit) -> tuple[Fitted, ...]:
    """Say whom to ask, when the client wants that on a notice board; at most two lines."""
    client = kit.client
    if not client.contact_on_site:
        return ()
    person = sentence(f"Vraag het aan {client.contact_person}") if client.contact_person else None
    call = f"Bel {client.phone}." if client.phone else None
    lines = 1 if person and call else 2
    steps = ((14.5, lines), (12, lines), (10, lines))
    return tuple(fit(line, 106, steps) for line in (person, call) if line)


def _last_line(kit: PublicKit) -> str:
    long = sentence(f"{kit.client.name} doet dit samen met {kit.office.name}")
    return long if fit(long, 128, ((9, 2),)).text == long else sentence(f"Een bericht van {kit.office.name}")
