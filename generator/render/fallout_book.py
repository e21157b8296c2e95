"""uitval.xlsx of a whole wave: who got no invitation, at every client, held against the pre-flight.

For the office only: it holds names. Without an uitvallijst there is no workbook.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import fallout_words
from generator.fallout_words import REASONS
from generator.model import (
    FalloutCounts,
    FalloutReason,
    JudgedFallout,
    JudgedPerson,
    KitPlan,
    Outcome,
    Wave,
)
from generator.natural import natural_key
from generator.render.intern import reason_as_written
from generator.spreadsheet import Sheet, book_bytes

NAME = "uitval.xlsx"
_FOOTER = "Alleen voor het kantoor: hier staan namen in."

OPEN, DONE, ACCOUNT = "open", "geregeld", "heeft account"
# Foreseen, and not on the list: solved in time, or forgotten.
AVOIDED = "voorkomen"

PEOPLE = (
    "klantnummer",
    "klant",
    "personeelsnummer",
    "naam",
    "stand",
    "reden",
    "actie",
    "eigenaar",
    "vooraf",
    "geen_loonstrook",
    "mail",
    "reden_op_de_lijst",
)
_PEOPLE_WIDTHS = (12, 34, 17, 24, 14, 28, 52, 10, 12, 16, 36, 40)
# What stands behind the rest is for the screen: which mail, and how Loket wrote it.
_PRINTED = PEOPLE.index("mail")
CLIENTS = (
    "klantnummer",
    "klant",
    "op_de_lijst",
    "open",
    "heeft_account",
    "geregeld",
    "voorspeld",
    "verrassing",
    "voorkomen",
    "geen_loonstrook",
)
_CLIENT_WIDTHS = (12, 44, 12, 10, 14, 10, 12, 12, 12, 16)
BY_REASON = ("reden", "op_de_lijst", "open", "klanten", "actie", "eigenaar", "mail")
_REASON_WIDTHS = (34, 12, 10, 10, 62, 10, 36)
NOT_LISTED = ("klantnummer", "klant", "personeelsnummer", "naam", "vooraf", "actie")
_NOT_LISTED_WIDTHS = (12, 34, 17, 26, 12, 66)

_LOOK = "Kijk in Loket of er een uitnodiging is. Zo niet, stuur er dan zelf een."
# A sheet without rows looks as if something failed.
_NOBODY_LISTED = "Niemand staat op de lijst."
_NOBODY_MISSED = "Niemand. Wie we verwachtten, staat op de lijst."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Client:
    """The uitvallijst of one client, with those whom the pre-flight named and the list does not."""

    number: str
    name: str
    rows: tuple[JudgedFallout, ...]
    counts: FalloutCounts
    avoided: tuple[JudgedPerson, ...]


def render(plans: Iterable[KitPlan], wave: Wave) -> bytes | None:
    """Return the workbook, or None when the wave has no uitvallijst."""
    clients = sorted(filter(None, map(_client, plans)), key=lambda one: natural_key(one.number))
    if not clients:
        return None
    sheets = [_people(clients), _per_client(clients), _per_reason(clients), _not_listed(clients)]
    return book_bytes(sheets, dated=wave.dated, footer=_FOOTER)


def _client(plan: KitPlan) -> _Client | None:
    rows, counts, client = plan.private.fallout, plan.public.fallout, plan.public.client
    if rows is None or counts is None:
        return None
    listed = {one.row.number for one in rows}
    expected = (one for one in plan.private.people if one.decision.outcome is Outcome.EXPECTED_FALLOUT)
    return _Client(
        number=client.number,
        name=client.name,
        rows=rows,
        counts=counts,
        avoided=tuple(one for one in expected if one.person.number not in listed),
    )


def state(one: JudgedFallout) -> str:
    """Return where somebody stands; the office's own word goes before that of the list of activations."""
    return DONE if one.row.handled else ACCOUNT if one.has_account else OPEN


# --- the sheets -----------------------------------------------------------------------------------


def _people(clients: Sequence[_Client]) -> Sheet:
    """List everybody: a client together, what is open first, and a reason together."""
    rows: list[tuple[str, ...]] = []
    lined, quiet = set(), set()
    for client in clients:
        lined.add(len(rows))
        for one in sorted(client.rows, key=_order):
            if state(one) != OPEN:
                quiet.add(len(rows))
            rows.append(_person(client, one))
    return Sheet(
        name="Uitval",
        headings=PEOPLE,
        rows=rows or [_saying(PEOPLE, _NOBODY_LISTED)],
        widths=_PEOPLE_WIDTHS,
        lined=frozenset(lined - {0}),
        quiet=frozenset(quiet),
        frozen=4,
        printed=_PRINTED,
    )


def _order(one: JudgedFallout) -> tuple[object, ...]:
    states, reasons = (OPEN, ACCOUNT, DONE), tuple(FalloutReason)
    return states.index(state(one)), reasons.index(one.reason), natural_key(one.row.number)


def _person(client: _Client, one: JudgedFallout) -> tuple[str, ...]:
    words = fallout_words.words_for(one)
    return (
        client.number,
        client.name,
        one.row.number,
        one.name,
        state(one),
        REASONS[one.reason].title,
        "" if one.row.handled else words.action,
        "" if one.row.handled else words.owner,
        str(one.foreseen),
        "ja" if one.without_payslip else "nee",
        "" if one.row.handled else words.mail or "",
        reason_as_written(one),
    )


def _per_client(clients: Sequence[_Client]) -> Sheet:
    rows = [
        (
            client.number,
            client.name,
            client.counts.total,
            client.counts.open - client.counts.has_account,
            client.counts.has_account,
            client.counts.handled,
            client.counts.predicted,
            client.counts.surprises,
            client.counts.avoided,
            client.counts.without_payslip,
        )
        for client in clients
    ]
    quiet = frozenset(place for place, client in enumerate(clients) if not client.counts.open)
    return Sheet(name="Per klant", headings=CLIENTS, rows=rows, widths=_CLIENT_WIDTHS, quiet=quiet, frozen=2)


def _per_reason(clients: Sequence[_Client]) -> Sheet:
    """Count people per reason, each once, with what most still wait for above."""
    everybody = [one for client in clients for one in client.rows]
    listed, waiting, where = Counter[FalloutReason](), Counter[FalloutReason](), Counter[FalloutReason]()
    for reason in FalloutReason:
        found = {(one.row.client, one.row.number) for one in everybody if one.reason is reason}
        is_open = {
            (one.row.client, one.row.number)
            for one in everybody
            if one.reason is reason and state(one) == OPEN
        }
        listed[reason], waiting[reason] = len(found), len(is_open)
        where[reason] = len({client for client, _ in found})
    order = sorted(filter(listed.get, FalloutReason), key=lambda one: (-waiting[one], -listed[one]))
    rows = []
    for reason in order:
        words = REASONS[reason]
        # Of what nobody waits for any more there is nothing to do.
        todo = (words.action, words.owner, words.mail or "") if waiting[reason] else ("", "", "")
        rows.append((words.title, listed[reason], waiting[reason], where[reason], *todo))
    quiet = frozenset(place for place, reason in enumerate(order) if not waiting[reason])
    return Sheet(
        name="Per reden", headings=BY_REASON, rows=rows, widths=_REASON_WIDTHS, quiet=quiet, frozen=1
    )


def _not_listed(clients: Sequence[_Client]) -> Sheet:
    """List whom we expected on the uitvallijst and who is not on it."""
    rows: list[tuple[str, ...]] = []
    lined = set()
    for client in clients:
        lined.add(len(rows))
        for one in sorted(client.avoided, key=lambda one: natural_key(one.person.number)):
            person = one.person
            rows.append((client.number, client.name, person.number, person.full_name, AVOIDED, _LOOK))
    return Sheet(
        name="Niet op de lijst",
        headings=NOT_LISTED,
        rows=rows or [_saying(NOT_LISTED, _NOBODY_MISSED)],
        widths=_NOT_LISTED_WIDTHS,
        lined=frozenset(lined - {0}),
        frozen=4,
    )


def _saying(headings: Sequence[str], sentence: str) -> tuple[str, ...]:
    return tuple(sentence if heading == "actie" else "" for heading in headings)
