"""The lists of one client with the names of people: who gets what and why, and what to do about fallout."""

from collections.abc import Sequence

from generator.explanations import explain
from generator.fallout_words import REASONS
from generator.model import JudgedFallout, JudgedPerson, KitPlan, Wave
from generator.natural import natural_key
from generator.spreadsheet import csv_bytes, xlsx_bytes

ELIGIBILITY_HEADINGS = (
    "klantnummer",
    "personeelsnummer",
    "naam",
    "besluit",
    "regel",
    "uitleg",
    "actie",
    "waarschuwing",
)
_ELIGIBILITY_WIDTHS = (12, 17, 24, 19, 22, 48, 48, 20)

FALLOUT_HEADINGS = (
    "klantnummer",
    "personeelsnummer",
    "naam",
    "reden",
    "soort",
    "wat",
    "actie",
    "eigenaar",
    "afgehandeld",
)
_FALLOUT_WIDTHS = (12, 17, 24, 30, 20, 26, 52, 10, 12)

_FOOTER = "Alleen voor het kantoor: hier staan namen in."


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return the lists as CSV and as workbook; without medewerkers they hold their headings only."""
    wave, private = plan.public.wave, plan.private
    people = sorted(private.people, key=lambda one: _order(one.person.client, one.person.number))
    rows = [_eligibility_row(one, wave) for one in people]
    files = _both("geschiktheid", ELIGIBILITY_HEADINGS, rows, _ELIGIBILITY_WIDTHS, wave)
    if private.fallout is not None:
        fallen = sorted(private.fallout, key=lambda one: _order(one.row.client, one.row.number))
        fallout_rows = [_fallout_row(one) for one in fallen]
        files |= _both("uitval", FALLOUT_HEADINGS, fallout_rows, _FALLOUT_WIDTHS, wave)
    return files


def _order(client: str, number: str) -> tuple[object, object]:
    return natural_key(client), natural_key(number)


def _both(
    name: str, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float], wave: Wave
) -> dict[str, bytes]:
    book = xlsx_bytes(name.capitalize(), headings, rows, widths=widths, dated=wave.dated, footer=_FOOTER)
    return {f"{name}.csv": csv_bytes(headings, rows), f"{name}.xlsx": book}


def _eligibility_row(one: JudgedPerson, wave: Wave) -> tuple[str, ...]:
    person, decision = one.person, one.decision
    words = explain(one, wave)
    cautions = ",".join(decision.cautions)
    return (
        person.client,
        person.number,
        person.full_name,
        str(decision.outcome),
        decision.rule,
        words.because,
        words.action,
        cautions,
    )


def _fallout_row(one: JudgedFallout) -> tuple[str, ...]:
    row, words = one.row, REASONS[one.reason]
    reason = " ".join(part for part in (row.reason_text, f"(code {row.code})" if row.code else "") if part)
    handled = "ja" if row.handled else "nee"
    return (
        row.client,
        row.number,
        one.name,
        reason,
        str(one.reason),
        words.title,
        words.action,
        words.owner,
        handled,
    )
