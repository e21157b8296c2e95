"""Who gets an invitation: the rules of the contract, one line each, in its order; the first match wins."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from generator.model import (
    Caution,
    Decision,
    Employment,
    JudgedPerson,
    Outcome,
    Person,
    Product500,
    Product500Forecast,
)
from generator.policy import OLD_PRODUCT, Policy

_INVITED = frozenset({Outcome.INVITED, Outcome.INVITED_LATER})


def is_active_on(employment: Employment, day: date, policy: Policy) -> bool:
    """Say whether an employment has begun and not ended; the last day counts unless the policy says not."""
    if employment.starts > day:
        return False
    if employment.ends is None or employment.ends > day:
        return True
    return employment.ends == day and policy.last_day_is_active


def last_day(person: Person) -> date | None:
    """Return the last of all last days; None as long as one employment has no end."""
    ends = [job.ends for job in person.employments if job.ends is not None]
    return max(ends) if len(ends) == len(person.employments) else None


def decide(person: Person, converts_on: date, dated: date, policy: Policy) -> Decision:
    """Apply the rules in the order of the contract (section 5); the first match wins and is named."""
    is_active = any(is_active_on(job, converts_on, policy) for job in person.employments)
    starts_later = any(job.starts > converts_on for job in person.employments)
    left_on = last_day(person)
    left_in = left_on.year if left_on else None
    cautions = _leaving(left_on, converts_on, policy)

    if person.deceased:
        return Decision(outcome=Outcome.NOT_INVITED, rule="overleden")
    if person.mijnloket:
        return Decision(outcome=Outcome.ALREADY_OVER, rule="heeft-al-mijnloket")
    if is_active and person.email:
        return Decision(outcome=Outcome.INVITED, rule="in-dienst", cautions=cautions)
    if is_active:
        return Decision(outcome=Outcome.EXPECTED_FALLOUT, rule="geen-privemail", cautions=cautions)
    if starts_later:
        return Decision(outcome=Outcome.INVITED_LATER, rule="begint-later", cautions=cautions)
    if left_in == policy.grace_year and person.werknemerloket is False:
        return Decision(outcome=Outcome.NOT_INVITED, rule="vertrokken-zonder-werknemerloket")
    if left_in == policy.grace_year and dated < policy.grace_ends:
        return Decision(outcome=Outcome.GRACE, rule="vertrokken-in-2025")
    if left_in == policy.grace_year:
        return Decision(outcome=Outcome.ACCESS_ENDED, rule="toegang-voorbij")
    if left_in is not None and left_in < policy.grace_year:
        return Decision(outcome=Outcome.NOT_INVITED, rule="vertrokken-voor-2025")
    return Decision(outcome=Outcome.ASK, rule="vertrokken-na-2025")


def _leaving(left_on: date | None, converts_on: date, policy: Policy) -> tuple[Caution, ...]:
    """Warn of a person who leaves for good on the day or soon after; who has another job to come stays."""
    if left_on == converts_on:
        return (Caution.LAST_DAY,)
    soon = converts_on + timedelta(days=policy.leaves_soon_days)
    return (Caution.LEAVES_SOON,) if left_on and converts_on < left_on <= soon else ()


def judge(
    people: Iterable[Person], converts_on: date, dated: date, policy: Policy
) -> tuple[JudgedPerson, ...]:
    """Decide for all people of one client, and mark addresses that more than one invited person uses."""
    judged = [
        JudgedPerson(person=person, decision=decide(person, converts_on, dated, policy)) for person in people
    ]
    users = Counter(_address(one.person) for one in judged if one.decision.outcome in _INVITED)
    return tuple(_mark_shared(one, users) for one in judged)


def _address(person: Person) -> str | None:
    return "".join(person.email.split()).casefold() if person.email else None


def _mark_shared(one: JudgedPerson, users: Mapping[str | None, int]) -> JudgedPerson:
    address = _address(one.person)
    if address is None or one.decision.outcome not in _INVITED or users[address] < 2:
        return one
    cautions = (Caution.SHARED_EMAIL, *one.decision.cautions)
    return replace(one, decision=replace(one.decision, cautions=cautions))


def count(judged: Iterable[JudgedPerson]) -> dict[Outcome, int]:
    """Count people per outcome, all eight, noughts included."""
    found = Counter(one.decision.outcome for one in judged)
    return {outcome: found[outcome] for outcome in Outcome}


def product_500(products: tuple[str, ...] | None, counts: Mapping[Outcome, int] | None) -> Product500Forecast:
    """Say what becomes of the old product, which goes once the employer is completely over (section 4)."""
    if products is not None and OLD_PRODUCT not in products:
        return Product500Forecast(expected=Product500.ABSENT)
    if not counts or not sum(counts.values()):
        return Product500Forecast(expected=Product500.UNKNOWN)
    holders = (Outcome.EXPECTED_FALLOUT, Outcome.GRACE, Outcome.ASK)
    reasons = {outcome: counts[outcome] for outcome in holders if counts[outcome]}
    return Product500Forecast(expected=Product500.STAYS if reasons else Product500.GOES, reasons=reasons)
