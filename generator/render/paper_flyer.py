"""The flyer of one kit: one page to hang up."""

from generator import text_fields
from generator.model import PublicKit
from generator.render.fit import Fitted, fit, sentence
from generator.render.flyer_code import flyer_code
from generator.render.paper_parts import Steps, head, on_paper, placed_logo
from generator.templates import fill

_LOGO_HEIGHT, _LOGO_WIDTH = 17.0, 62.0
_NAME: Steps = ((21, 1), (18, 2), (16, 2), (14, 2), (12, 3), (10, 4), (9, 4))


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
        **head(paper.client.name, logo, 180, (17, _NAME)),
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
