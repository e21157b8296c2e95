"""The list of one client for before the day: who needs care, what to do, until when, and who does it.

It may be handed on to that client: it holds people of no other, and nothing the client need not know.
"""

from collections.abc import Sequence

from generator.model import JudgedCare, KitPlan
from generator.preflight_words import CARES
from generator.spreadsheet import csv_bytes, xlsx_bytes

HEADINGS = ("klantnummer", "personeelsnummer", "naam", "soort", "wat", "actie", "uiterlijk", "eigenaar")
_WIDTHS = (12, 17, 26, 24, 36, 54, 12, 10)
_FOOTER = "Alleen voor het kantoor en deze klant: hier staan namen in."

# A sheet without rows looks as if something failed.
_NOTHING = ("Niets gevonden", "Er is nu niets te doen.")
_NOBODY = ("Nog niet na te kijken", "Er zijn nog geen medewerkers bekend.")


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return the list as CSV and as workbook, in the order of the pre-flight: the most urgent first."""
    rows = [_row(one, plan) for one in plan.private.cares]
    book = xlsx_bytes(
        "Vooraf",
        HEADINGS,
        rows or [_empty(plan)],
        widths=_WIDTHS,
        dated=plan.public.wave.dated,
        footer=_FOOTER,
    )
    return {"vooraf.csv": csv_bytes(HEADINGS, rows), "vooraf.xlsx": book}


def _row(one: JudgedCare, plan: KitPlan) -> tuple[str, ...]:
    words = CARES[one.care]
    return (
        one.client.number,
        one.person.number if one.person else "",
        one.person.full_name if one.person else "",
        str(one.care),
        words.title,
        words.action(plan.public.phase),
        one.by.strftime("%d-%m-%Y") if one.by else "",
        words.owner,
    )


def _empty(plan: KitPlan) -> Sequence[str]:
    what, todo = _NOBODY if plan.public.counts is None else _NOTHING
    return (plan.public.client.number, "", "", "", what, todo, "", "")
