"""Before the conversion: who would get no invitation or needs care, and until when something helps."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator import timeline
from generator.eligibility import last_day
from generator.model import Care, Caution, Client, JudgedCare, JudgedPerson, Outcome, Person, Wave
from generator.natural import natural_key

# These are about the whole client: as long as they last, nobody there gets an invitation.
OF_THE_CLIENT = frozenset({Care.NO_ADDENDUM, Care.MODULE_OFF})
# Whoever has one of these gets no invitation on the day as things stand.
STOPPERS = OF_THE_CLIENT | {Care.NO_PRIVATE_EMAIL, Care.EMAIL_INVALID}
LEAVERS = frozenset({Care.LAST_DAY, Care.LEAVES_SOON})

_OF_CAUTIONS = {
    Caution.SHARED_EMAIL: Care.SHARED_EMAIL,
    Caution.LAST_DAY: Care.LAST_DAY,
    Caution.LEAVES_SOON: Care.LEAVES_SOON,
}
_RANK = {care: place for place, care in enumerate(Care)}


def judge(client: Client, wave: Wave, judged: Sequence[JudgedPerson]) -> tuple[JudgedCare, ...]:
    """Return everything to see to: what is urgent first, then people in the natural order of their numbers.

    A client that is not taken along needs nothing; nor do people who have left by the date of the kit. A
    client's own matter should be in order when the selection goes to Loket.
    """
    if not client.taken_along:
        return ()
    own_call, call = _first_to_come(("selectie-insturen", "laatste-wijzigingen"), wave), last_call(wave)
    found = [JudgedCare(care=care, client=client, by=own_call) for care in _of_client(client)]
    for one in judged:
        cares = ((care, _by(care, one.person, wave, call)) for care in _of_person(one))
        found += [
            JudgedCare(care=care, client=client, person=one.person, by=by)
            for care, by in cares
            if by or care not in LEAVERS
        ]
    return tuple(sorted(found, key=_order))


def count(cares: Iterable[JudgedCare]) -> Mapping[Care, int]:
    """Count what was found of every kind, noughts included."""
    found = Counter(one.care for one in cares)
    return {care: found[care] for care in Care}


def last_call(wave: Wave) -> date | None:
    """Return the last day on which an address or a name still helps; None once the day of the move is there.

    That is the day of the last changes while it is to come; after it the last working day before the move;
    and on a free day just before the move that free day itself, or what is left of it.
    """
    return _first_to_come(("laatste-wijzigingen",), wave)


def _first_to_come(keys: Sequence[str], wave: Wave) -> date | None:
    days = {one.key: one.day for one in timeline.milestones(wave)}
    eve = wave.converts_on - timedelta(days=1)
    choices = (*(days[key] for key in keys), _working_day_until(eve, wave), eve)
    return next((day for day in choices if wave.dated <= day < wave.converts_on), None)


def _working_day_until(day: date, wave: Wave) -> date:
    while not timeline.is_working_day(day, wave):
        day -= timedelta(days=1)
    return day


def _order(one: JudgedCare) -> tuple[object, ...]:
    return _RANK[one.care], natural_key(one.person.number) if one.person else ()


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


def _by(care: Care, person: Person, wave: Wave, call: date | None) -> date | None:
    """Return the last day on which acting helps; whoever leaves or begins has a day of their own."""
    if care in LEAVERS:
        return _still(last_day(person), wave)
    if care is Care.LATER_WITHOUT_EMAIL:
        begins = (job.starts for job in person.employments if job.starts > wave.converts_on)
        return _still(min(begins, default=None), wave)
    return call


def _still(day: date | None, wave: Wave) -> date | None:
    return day if day and day >= wave.dated else None
