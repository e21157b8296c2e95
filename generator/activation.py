"""After the conversion: how far everybody is with the account, and who needs what."""

from collections import Counter
from collections.abc import Iterable

from generator.model import (
    ActivationCounts,
    ActivationRow,
    ActivationStatus,
    JudgedActivation,
    JudgedPerson,
    Office,
    Wave,
)
from generator.natural import natural_key
from generator.policy import expected_questions

_INVITE_AGAIN = frozenset({ActivationStatus.EXPIRED, ActivationStatus.FAILED, ActivationStatus.NOT_COMPLETED})


def recognise(text: str) -> ActivationStatus:
    """Say what a status means; one that nobody published stays UNKNOWN."""
    bare = "-".join(text.casefold().split())
    return next((status for status in ActivationStatus if bare == status), ActivationStatus.UNKNOWN)


def judge(
    rows: Iterable[ActivationRow], people: Iterable[JudgedPerson], office: Office, wave: Wave
) -> tuple[JudgedActivation, ...]:
    """Recognise every status and find every name, in the natural order of the personnel numbers."""
    known = {one.person.number: one.person for one in people}
    judged = [_judge(row, known[row.number].full_name if row.number in known else "") for row in rows]
    return tuple(sorted(judged, key=lambda one: natural_key(one.row.number)))


def _judge(row: ActivationRow, name: str) -> JudgedActivation:
    status = recognise(row.status_text)
    return JudgedActivation(
        row=row,
        status=status,
        name=row.name or name,
        needs_invitation=status in _INVITE_AGAIN,
        without_payslip=status is not ActivationStatus.ACTIVATED,
    )


def count(judged: Iterable[JudgedActivation]) -> ActivationCounts:
    """Count the statuses, all kinds, noughts included."""
    rows = tuple(judged)
    found = Counter(one.status for one in rows)
    return ActivationCounts(
        total=len(rows),
        by_status={status: found[status] for status in ActivationStatus},
        need_invitation=sum(one.needs_invitation for one in rows),
        without_payslip=sum(one.without_payslip for one in rows),
        expected=expected_questions(len(rows)),
    )
