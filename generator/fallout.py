"""What the uitvallijst means: who was foreseen, who still waits, and who sees no payslip meanwhile."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from generator.fallout_reasons import recognise
from generator.model import (
    Caution,
    FalloutCounts,
    FalloutReason,
    FalloutRow,
    Foreseen,
    JudgedFallout,
    JudgedPerson,
    Outcome,
)
from generator.natural import natural_key

# These people have, or need, no payslip in a portal of this client.
_NO_PAYSLIP_NEEDED = frozenset({FalloutReason.ALREADY_OVER, FalloutReason.DECEASED})
_NOT_IN_SERVICE = frozenset({FalloutReason.NOT_ACTIVE, FalloutReason.STARTS_LATER})

# What the pre-flight warned of comes true with these reasons only; UNKNOWN can be any of them.
_COMES_TRUE: Mapping[Caution, frozenset[FalloutReason]] = {
    Caution.SHARED_EMAIL: frozenset(
        {
            FalloutReason.EMAIL_NOT_UNIQUE,
            FalloutReason.EMAIL_INVALID,
            FalloutReason.NO_PRIVATE_EMAIL,
            FalloutReason.UNKNOWN,
        }
    ),
    Caution.LAST_DAY: frozenset({FalloutReason.NOT_ACTIVE, FalloutReason.UNKNOWN}),
}


def died(rows: Iterable[FalloutRow]) -> frozenset[tuple[str, str]]:
    """Return klantnummer and personeelsnummer of whoever has died by this list; medewerkers may not know."""
    return frozenset(
        (row.client, row.number)
        for row in rows
        if recognise(row.reason_text, row.code) is FalloutReason.DECEASED
    )


def judge(
    rows: Iterable[FalloutRow],
    people: Iterable[JudgedPerson],
    *,
    dated: date | None = None,
    client_waits: bool = False,
    with_account: Collection[str] = (),
) -> tuple[JudgedFallout, ...]:
    """Recognise every reason and find every name, in the natural order of the personnel numbers.

    `dated` is the day of the kit. `client_waits`: the pre-flight said that the whole client was not ready
    (addendum, MijnLoket off). `with_account`: who has an account by now, by the list of activations.
    """
    known = {(one.person.client, one.person.number): one for one in people}
    rows = tuple(rows)
    dead = died(rows)
    judged = []
    for row in rows:
        person = known.get((row.client, row.number))
        reason = recognise(row.reason_text, row.code)
        if (row.client, row.number) in dead or (person and person.person.deceased):
            # Whatever else the list says: nobody asks this person for an address.
            reason = FalloutReason.DECEASED
        # Nobody says of a dead person that it worked out after all.
        has_account = row.number in with_account and reason is not FalloutReason.DECEASED
        is_open = not row.handled and not has_account
        judged.append(
            JudgedFallout(
                row=row,
                reason=reason,
                name=row.name or (person.person.full_name if person else ""),
                foreseen=Foreseen.PREDICTED
                if client_waits or _was_named(reason, person)
                else Foreseen.SURPRISE,
                without_payslip=is_open and _misses_payslip(reason, person, dated),
                has_account=has_account,
            )
        )
    return tuple(sorted(judged, key=lambda one: (natural_key(one.row.client), natural_key(one.row.number))))


def _was_named(reason: FalloutReason, known: JudgedPerson | None) -> bool:
    """Say whether the pre-flight expected no invitation for this person, or doubted what went wrong."""
    if known is None:
        return False
    if known.decision.outcome is not Outcome.INVITED:
        return True
    return any(reason in _COMES_TRUE.get(caution, ()) for caution in known.decision.cautions)


def _misses_payslip(reason: FalloutReason, known: JudgedPerson | None, dated: date | None) -> bool:
    if reason in _NO_PAYSLIP_NEEDED:
        return False
    if known is None:
        return reason not in _NOT_IN_SERVICE
    return is_served(known, dated)


def is_served(known: JudgedPerson, dated: date | None) -> bool:
    """Say whether somebody works here, by our own decision, and so needs a payslip on the day of the kit."""
    if known.decision.outcome is Outcome.INVITED_LATER and dated:
        return any(job.starts <= dated for job in known.person.employments)
    return known.decision.outcome in (Outcome.INVITED, Outcome.EXPECTED_FALLOUT)


def count(judged: Iterable[JudgedFallout], people: Iterable[JudgedPerson] = ()) -> FalloutCounts:
    """Count people, each once: all, who was helped with everything, and of every reason who still waits.

    Whoever has an account by now waits for nothing: that is counted apart.
    """
    rows = tuple(judged)
    listed = {_key(one) for one in rows}
    waiting = {_key(one) for one in rows if not one.row.handled}
    still_open = Counter(
        reason
        for _, reason in {
            (_key(one), one.reason) for one in rows if not one.row.handled and not one.has_account
        }
    )
    expected = (one.person for one in people if one.decision.outcome is Outcome.EXPECTED_FALLOUT)
    predicted = {_key(one) for one in rows if one.foreseen is Foreseen.PREDICTED}
    return FalloutCounts(
        total=len(listed),
        handled=len(listed - waiting),
        open_by_reason={reason: still_open[reason] for reason in FalloutReason},
        predicted=len(predicted),
        surprises=len(listed - predicted),
        avoided=sum((person.client, person.number) not in listed for person in expected),
        without_payslip=len({_key(one) for one in rows if one.without_payslip}),
        has_account=len({_key(one) for one in rows if one.has_account and not one.row.handled}),
    )


def _key(one: JudgedFallout) -> tuple[str, str]:
    return one.row.client, one.row.number
