"""Before the conversion: who would get no invitation or needs care, and until when something helps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator import timeline
from generator.eligibility import is_active_on
from generator.model import Care, Caution, Client, JudgedCare, JudgedPerson, Outcome, Person, Wave

# Whoever has one of these gets no invitation on the day as things stand.
STOPPERS = frozenset({Care.NO_ADDENDUM, Care.MODULE_OFF, Care.NO_PRIVATE_EMAIL, Care.EMAIL_INVALID})
_OF_CAUTIONS = {
    Caution.SHARED_EMAIL: Care.SHARED_EMAIL,
    Caution.LAST_DAY: Care.LAST_DAY,
    Caution.LEAVES_SOON: Care.LEAVES_SOON,
}


def judge(client: Client, wave: Wave, judged: Sequence[JudgedPerson]) -> tuple[JudgedCare, ...]:
    """Return everything to see to before the day: the client's own first, then people by kind."""
    found = [JudgedCare(care=care, client=client, by=_by(care, wave)) for care in _of_client(client)]
    for one in judged:
        for care in _of_person(one):
            found.append(
                JudgedCare(care=care, client=client, person=one.person, by=_by(care, wave, one.person))
            )
    order = list(Care)
    return tuple(sorted(found, key=lambda one: order.index(one.care)))


def count(cares: Iterable[JudgedCare]) -> Mapping[Care, int]:
    """Count what was found of every kind, noughts included."""
    found = Counter(one.care for one in cares)
    return {care: found[care] for care in Care}


def _of_client(client: Client) -> Iterator[Care]:
    if client.addendum is False:
        yield Care.NO_ADDENDUM
    if client.mijnloket_active is False:
        yield Care.MODULE_OFF


def _of_person(one: JudgedPerson) -> Iterator[Care]:
    outcome, person = one.decision.outcome, one.person
    if outcome is Outcome.EXPECTED_FALLOUT:
        yield Care.EMAIL_INVALID if person.email_was_invalid else Care.NO_PRIVATE_EMAIL
    if outcome is Outcome.INVITED_LATER and not person.email:
        yield Care.LATER_WITHOUT_EMAIL
    if outcome is Outcome.ASK:
        yield Care.ASK
    for caution in one.decision.cautions:
        yield _OF_CAUTIONS[caution]


def _by(care: Care, wave: Wave, person: Person | None = None) -> date | None:
    """Return the last day on which acting helps: ours while it is to come, else the day before the move."""
    if care in (Care.LAST_DAY, Care.LEAVES_SOON) and person:
        return _still(_leaves_on(person, wave), wave)
    if care is Care.LATER_WITHOUT_EMAIL and person:
        begins = [job.starts for job in person.employments if job.starts > wave.converts_on]
        return _still(min(begins, default=None), wave)
    key = "selectie-insturen" if care in (Care.NO_ADDENDUM, Care.MODULE_OFF) else "laatste-wijzigingen"
    days = {one.key: one.day for one in timeline.milestones(wave)}
    choices = (days[key], days["laatste-wijzigingen"], wave.converts_on - timedelta(days=1))
    return next((day for day in choices if day >= wave.dated), None)


def _leaves_on(person: Person, wave: Wave) -> date | None:
    jobs = (job for job in person.employments if is_active_on(job, wave.converts_on, wave.policy))
    return max((job.ends for job in jobs if job.ends is not None), default=None)


def _still(day: date | None, wave: Wave) -> date | None:
    return day if day and day >= wave.dated else None
