"""ticket.txt: what the office asks Loket, ready to copy; first the overview, then the clients to take along.

It names clients and nobody else. A paragraph is one line: a ticket is typed into a form, which breaks lines
itself.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from generator import timeline
from generator.escape import plain
from generator.model import Client, WavePlan
from generator.natural import natural_key
from generator.policy import TICKET_SUBJECT
from generator.templates import fill

NAME = "ticket.txt"

# What nobody published, as a question; it is asked while `feiten` in kantoor.yml does not say.
_QUESTIONS = {
    "uitnodiging_afzender": "Van welk mailadres komt de uitnodiging?",
    "uitnodiging_onderwerp": "Wat is het onderwerp van die mail?",
    "link_geldig_dagen": "Hoeveel dagen werkt de knop in de uitnodiging?",
    "herinneringen": "Sturen jullie herinneringen? En wanneer?",
    "tweestapslogin": "Is inloggen in 2 stappen nodig?",
    "oude_loonstroken": "Blijven de loonstroken uit Werknemerloket te zien?",
}


def render(plan: WavePlan) -> bytes:
    """Return the text as Windows saves it, so that it opens right everywhere."""
    text = plain(fill("overzicht/ticket.md", _fields(plan)))
    # What was left out leaves empty lines behind.
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return f"{text}\n".replace("\n", "\r\n").encode("utf-8-sig")


def _fields(plan: WavePlan) -> dict[str, Any]:
    office, wave = plan.office, plan.wave
    clients = sorted((kit.client for kit in plan.kits), key=lambda one: natural_key(one.number))
    days = {one.key: one.day for one in plan.milestones}
    return {
        "onderwerp": TICKET_SUBJECT,
        "kantoor": {"naam": office.name, "telefoon": office.phone},
        "afzender": {"naam": office.sender.name, "email": office.sender.email},
        "golf": {"naam": wave.name, "dag": wave.converts_on},
        "dagen": {"overzicht": days["overzicht-aanvragen"], "selectie": days["selectie-insturen"]},
        "geweest": timeline.phase(wave).is_over,
        "loket": wave.route == "loket",
        "klanten": _named(clients),
        "addendum": _named(one for one in clients if one.addendum is False),
        "uit": _named(one for one in clients if one.mijnloket_active is False),
        "onbekend": sum(None in (one.addendum, one.mijnloket_active) for one in clients),
        "vragen": [question for fact, question in _QUESTIONS.items() if fact not in office.facts],
    }


def _named(clients: Iterable[Client]) -> Sequence[dict[str, str]]:
    return [{"nummer": one.number, "naam": one.name} for one in clients]
