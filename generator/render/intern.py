"""The lists of one client with the names of people: who gets what and why, and who still needs help."""

from collections.abc import Sequence
from datetime import date

from generator import activation_words, fallout_words
from generator.explanations import explain
from generator.model import ActivationStatus, JudgedActivation, JudgedFallout, JudgedPerson, KitPlan, Wave
from generator.natural import natural_key
from generator.render import rules_page
from generator.spreadsheet import Links, csv_bytes, xlsx_bytes

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
# In the workbook the name of a rule leads to its place in the office's page of rules.
_TO_THE_RULE: Links = {ELIGIBILITY_HEADINGS.index("regel"): rules_page.link_to}

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
    "mail",
    "vooraf",
    "geen_loonstrook",
    "heeft_account",
)
_FALLOUT_WIDTHS = (12, 17, 24, 30, 20, 26, 52, 10, 12, 28, 12, 16, 14)

ACTIVATION_HEADINGS = (
    "klantnummer",
    "personeelsnummer",
    "naam",
    "status",
    "soort",
    "wat",
    "datum",
    "actie",
    "eigenaar",
    "mail",
    "nieuwe_uitnodiging",
    "geen_loonstrook",
)
_ACTIVATION_WIDTHS = (12, 17, 24, 24, 18, 26, 12, 52, 10, 32, 18, 16)

_FOOTER = "Alleen voor het kantoor: hier staan namen in."


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return the lists as CSV and as workbook; without medewerkers they hold their headings only."""
    wave, private = plan.public.wave, plan.private
    people = sorted(private.people, key=lambda one: _order(one.person.client, one.person.number))
    rows = [_eligibility_row(one, wave) for one in people]
    files = _both("geschiktheid", ELIGIBILITY_HEADINGS, rows, _ELIGIBILITY_WIDTHS, wave, links=_TO_THE_RULE)
    if private.fallout is not None:
        fallen = sorted(private.fallout, key=lambda one: _order(one.row.client, one.row.number))
        fallout_rows = [_fallout_row(one) for one in fallen]
        files |= _both("uitval", FALLOUT_HEADINGS, fallout_rows, _FALLOUT_WIDTHS, wave)
    if private.activation is not None:
        files |= _activation(private.activation, wave)
    return files


def _activation(rows: Sequence[JudgedActivation], wave: Wave) -> dict[str, bytes]:
    """Return the list twice: the workbook starts with who is not finished, a CSV always sorts by number."""
    listed = sorted(rows, key=lambda one: _order(one.row.client, one.row.number))
    first = sorted(listed, key=lambda one: one.status is ActivationStatus.ACTIVATED)
    made = _both(
        "activatie", ACTIVATION_HEADINGS, [_activation_row(one) for one in first], _ACTIVATION_WIDTHS, wave
    )
    return made | {"activatie.csv": csv_bytes(ACTIVATION_HEADINGS, [_activation_row(one) for one in listed])}


def _order(client: str, number: str) -> tuple[object, object]:
    return natural_key(client), natural_key(number)


def _both(
    name: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    wave: Wave,
    *,
    links: Links | None = None,
) -> dict[str, bytes]:
    book = xlsx_bytes(
        name.capitalize(), headings, rows, widths=widths, dated=wave.dated, footer=_FOOTER, links=links
    )
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


def reason_as_written(one: JudgedFallout) -> str:
    """Return the reason as the uitvallijst gives it, with its code."""
    code = f"(code {one.row.code})" if one.row.code else ""
    return " ".join(part for part in (one.row.reason_text, code) if part)


def _fallout_row(one: JudgedFallout) -> tuple[str, ...]:
    row, words = one.row, fallout_words.words_for(one)
    return (
        row.client,
        row.number,
        one.name,
        reason_as_written(one),
        str(one.reason),
        words.title,
        words.action,
        words.owner,
        _yes_no(row.handled),
        words.mail or "",
        str(one.foreseen),
        _yes_no(one.without_payslip),
        _yes_no(one.has_account),
    )


def _activation_row(one: JudgedActivation) -> tuple[str, ...]:
    row, words = one.row, activation_words.words_for(one)
    return (
        row.client,
        row.number,
        one.name,
        row.status_text,
        str(one.status),
        words.title,
        _as_typed(row.on) if row.on else "",
        words.action,
        words.owner,
        words.mail or "",
        _yes_no(one.needs_invitation),
        _yes_no(one.without_payslip),
    )


def _as_typed(day: date) -> str:
    return f"{day:%d-%m-%Y}"


def _yes_no(said: bool) -> str:
    return "ja" if said else "nee"
