"""After the conversion: how far everybody is with the account, and who needs what."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import timedelta

from generator.activation_statuses import recognise
from generator.fallout import is_served
from generator.model import (
    ActivationCounts,
    ActivationRow,
    ActivationStatus,
    JudgedActivation,
    JudgedFallout,
    JudgedPerson,
    Office,
    Outcome,
    Wave,
)
from generator.natural import natural_key
from generator.policy import expected_questions

# The article, section 7: what was not finished is helped by a new invitation; so is one that never came.
_INVITE_AGAIN = frozenset({ActivationStatus.EXPIRED, ActivationStatus.FAILED, ActivationStatus.NOT_COMPLETED})
_WAITS_FOR_NOTHING = frozenset({ActivationStatus.ACTIVATED, ActivationStatus.NOT_INVITED})


def judge(
    rows: Iterable[ActivationRow],
    people: Iterable[JudgedPerson],
    office: Office,
    wave: Wave,
    *,
    died: Collection[tuple[str, str]] = (),
) -> tuple[JudgedActivation, ...]:
    """Recognise every status and find every name, in the natural order of the personnel numbers.

    `died` are klantnummer and personeelsnummer of whoever has died by the uitvallijst.
    """
    known = {one.person.number: one for one in people}
    judged = [
        _judge(row, known.get(row.number), office, wave, is_dead=(row.client, row.number) in died)
        for row in rows
    ]
    return tuple(sorted(judged, key=lambda one: natural_key(one.row.number)))


def _judge(
    row: ActivationRow, known: JudgedPerson | None, office: Office, wave: Wave, *, is_dead: bool
) -> JudgedActivation:
    status = recognise(row.status_text)
    deceased = is_dead or bool(known and known.person.deceased)
    is_done = status is ActivationStatus.ACTIVATED
    again = status in _INVITE_AGAIN or (status is ActivationStatus.INVITED and _is_over(row, office, wave))
    return JudgedActivation(
        row=row,
        status=status,
        name=row.name or (known.person.full_name if known else ""),
        needs_invitation=again and not deceased,
        without_payslip=not is_done and not deceased and (known is None or is_served(known, wave.dated)),
        deceased=deceased,
    )


def _is_over(row: ActivationRow, office: Office, wave: Wave) -> bool:
    """Say whether the link in the invitation is over; without `link_geldig_dagen` nobody knows."""
    days = re.match(r"\d{1,4}\b", office.facts.get("link_geldig_dagen", ""), re.ASCII)
    if days is None:
        return False
    sent = row.on or wave.converts_on
    # It dies in the course of that day: then a reminder would lead to a dead link.
    return wave.dated >= sent + timedelta(days=int(days[0]))


def with_account(judged: Iterable[JudgedActivation]) -> frozenset[str]:
    """Return the numbers of the people who are done."""
    return frozenset(one.row.number for one in judged if one.status is ActivationStatus.ACTIVATED)


def count(
    judged: Iterable[JudgedActivation],
    people: Iterable[JudgedPerson] = (),
    fallen: Iterable[JudgedFallout] = (),
) -> ActivationCounts:
    """Count the statuses, all kinds, noughts included, and whoever stands on neither list."""
    rows = tuple(judged)
    found = Counter(one.status for one in rows)
    listed = {one.row.number for one in rows}
    listed |= {one.row.number for one in fallen}
    invited = (one.person.number for one in people if one.decision.outcome is Outcome.INVITED)
    return ActivationCounts(
        total=len(rows),
        by_status={status: found[status] for status in ActivationStatus},
        need_invitation=sum(one.needs_invitation for one in rows),
        without_payslip=sum(one.without_payslip for one in rows),
        # Whoever was not invited asks nothing about an invitation.
        expected=expected_questions(len(rows) - found[ActivationStatus.NOT_INVITED]),
        absent=sum(number not in listed for number in invited),
        deceased=sum(one.deceased and one.status is not ActivationStatus.ACTIVATED for one in rows),
        waiting=sum(one.status not in _WAITS_FOR_NOTHING and not one.deceased for one in rows),
    )
