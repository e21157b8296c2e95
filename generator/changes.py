"""What became different since the kit that stands there: how many people, and by which cause. No files.

A cause is found by deciding again as it was decided then: today's people on the earlier days and under the
earlier policy. What still differs after that comes from the people themselves, or from the program's rules.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.eligibility import decide
from generator.model import JudgedPerson, KitPlan, Outcome, Person, Wave
from generator.policy import Policy


class Cause(StrEnum):
    """`oorzaak`, in the order in which they are told; the last two are of a person only."""

    DATA = "gegevens"
    DATE = "datum"
    RULES = "regels"
    SETTINGS = "instellingen"
    TEXTS = "teksten"
    VERSION = "versie"
    ADDRESS = "adres"
    LANGUAGES = "talen"
    ELSEWHERE = "elders"
    ORDER = "opdracht"
    DATE_AND_RULES = "datum-en-regels"
    DATA_OR_RULES = "gegevens-of-regels"


# Every name in `inputs` of kit.json, with the cause it stands for.
CAUSES: Mapping[str, Cause] = {
    "klanten": Cause.DATA,
    "klant": Cause.DATA,
    "medewerkers": Cause.DATA,
    "uitvallijst": Cause.DATA,
    "activatie": Cause.DATA,
    "logo": Cause.DATA,
    "conversiedatum": Cause.DATE,
    "peildatum": Cause.DATE,
    "beleid": Cause.RULES,
    "regels": Cause.RULES,
    "kantoor": Cause.SETTINGS,
    "golf": Cause.SETTINGS,
    "teksten": Cause.TEXTS,
    "versie": Cause.VERSION,
    "adres": Cause.ADDRESS,
    "talen": Cause.LANGUAGES,
    "elders": Cause.ELSEWHERE,
    "drukkerij": Cause.ORDER,
    "vorige_conversiedatum": Cause.DATE,
}
# These are absent when nothing was given; the others every kit has, if its version knew the name.
_MAY_BE_ABSENT = frozenset(
    {"klant", "medewerkers", "uitvallijst", "activatie", "logo", "drukkerij", "vorige_conversiedatum"}
)
# Without a change in one of these, everybody's decision is what it was.
_DECIDING = frozenset({"medewerkers", "conversiedatum", "peildatum", "beleid", "regels", "versie"})
# The note that tells of another wave with the same client.
_IN_ANOTHER_WAVE = "LET312"


class Kind(StrEnum):
    """`stand` of a client against the kit that stands there."""

    SAME = "gelijk"
    CHANGED = "veranderd"
    NEW = "nieuw"
    GONE = "weg"
    UNREADABLE = "onleesbaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What an earlier kit tells of itself."""

    converts_on: date
    dated: date
    inputs: Mapping[str, str]
    counts: Mapping[Outcome, int]
    # None: made by a version that did not tell.
    last_day_is_active: bool | None
    # personeelsnummer -> besluit. None: the list is gone or is not as we wrote it.
    people: Mapping[str, Outcome] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """So many people went from one decision to another, all by one cause."""

    before: Outcome
    after: Outcome
    cause: Cause
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientChange:
    """What became different for one client. Numbers of people, never a person."""

    number: str
    # None for a client that is gone.
    name: str | None = None
    kind: Kind
    # Names in `inputs`, in our order.
    inputs: tuple[str, ...] = ()
    earlier_day: date | None = None
    earlier_dated: date | None = None
    turns: tuple[Turn, ...] = ()
    # People who were not in the list, and who are in it no more.
    joined: int = 0
    left: int = 0
    # Decision -> how many then and now, where that differs.
    counts: Mapping[Outcome, tuple[int, int]]
    # False: the earlier list is no ground to compare people one by one.
    by_person: bool = True
    # Whether another wave has the client too, now.
    elsewhere: bool = False

    @property
    def causes(self) -> tuple[Cause, ...]:
        found = {CAUSES[name] for name in self.inputs}
        return tuple(cause for cause in Cause if cause in found)

    @property
    def people(self) -> int:
        """How many people have another decision, are new or are gone."""
        return sum(turn.people for turn in self.turns) + self.joined + self.left

    @property
    def decides_otherwise(self) -> bool:
        return bool(self.people or self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveChanges:
    """What became different in one wave, in the order of its clients; those that are gone come last."""

    wave: Wave
    clients: tuple[ClientChange, ...]

    def of(self, *kinds: Kind) -> tuple[ClientChange, ...]:
        return tuple(one for one in self.clients if one.kind in kinds)

    @property
    def is_same(self) -> bool:
        """Say whether nothing became different for any client."""
        return len(self.of(Kind.SAME)) == len(self.clients)

    @property
    def days_moved(self) -> Mapping[date, int]:
        """Return the earlier conversion days that are not today's, with how many clients had each."""
        days = Counter(one.earlier_day for one in self.of(Kind.SAME, Kind.CHANGED) if one.earlier_day)
        return {day: days[day] for day in sorted(days) if day != self.wave.converts_on}

    def without(self, numbers: Iterable[str]) -> "WaveChanges":
        """Leave out clients, such as those whose earlier kit still stands."""
        left_out = frozenset(numbers)
        return replace(self, clients=tuple(one for one in self.clients if one.number not in left_out))


def compare(before: Earlier | Kind, plan: KitPlan, *, unknown: frozenset[str] = frozenset()) -> ClientChange:
    """Tell what a new kit makes different; `before` is a Kind when there is nothing to compare with.

    `unknown` are names in `inputs` of which the new value is not known yet.
    """
    client, counts = plan.public.client, plan.public.counts or {}
    if isinstance(before, Kind):
        return ClientChange(number=client.number, name=client.name, kind=before, counts={})
    inputs = _changed_inputs(before, plan, unknown)
    may_differ = bool(_DECIDING & set(inputs))
    known = before.people if may_differ else None
    now = {one.person.number: one for one in plan.private.people}
    differing = {o: (before.counts[o], counts.get(o, 0)) for o in Outcome}
    return ClientChange(
        number=client.number,
        name=client.name,
        kind=Kind.CHANGED if inputs else Kind.SAME,
        inputs=inputs,
        earlier_day=before.converts_on,
        earlier_dated=before.dated,
        turns=() if known is None else _turns(before, known, now, plan.public.wave, frozenset(inputs)),
        joined=0 if known is None else len(now.keys() - known.keys()),
        left=0 if known is None else len(known.keys() - now.keys()),
        counts={o: pair for o, pair in differing.items() if may_differ and pair[0] != pair[1]},
        by_person=known is not None or not may_differ,
        elsewhere=any(note.code == _IN_ANOTHER_WAVE for note in plan.public.notes),
    )


def gone(number: str) -> ClientChange:
    """Tell of a client whose kit stands there and that is not in the wave any more."""
    return ClientChange(number=number, kind=Kind.GONE, counts={})


def _changed_inputs(before: Earlier, plan: KitPlan, unknown: frozenset[str]) -> tuple[str, ...]:
    then, now, wave = before.inputs, plan.inputs, plan.public.wave
    # An earlier version put the days and the policy in `golf` too, and had no names of their own for them.
    beyond = unknown | ({"golf"} if "conversiedatum" not in then else frozenset())
    differing = {
        name
        for name in then.keys() | now.keys()
        if then.get(name) != now.get(name) and (name in _MAY_BE_ABSENT or (name in then and name in now))
    }
    # The days are written out, so that they can be told of any version.
    differing -= {"conversiedatum", "peildatum"}
    differing |= {"conversiedatum"} if before.converts_on != wave.converts_on else set()
    differing |= {"peildatum"} if before.dated != wave.dated else set()
    return tuple(name for name in CAUSES if name in differing - beyond)


def _turns(
    before: Earlier,
    then: Mapping[str, Outcome],
    now: Mapping[str, JudgedPerson],
    wave: Wave,
    inputs: frozenset[str],
) -> tuple[Turn, ...]:
    found: Counter[tuple[Outcome, Outcome, Cause]] = Counter()
    for number, outcome in then.items():
        one = now.get(number)
        if one is not None and one.decision.outcome is not outcome:
            found[outcome, one.decision.outcome, _why(one.person, outcome, before, wave, inputs)] += 1
    order = {value: place for place, value in enumerate((*Outcome, *Cause))}
    return tuple(
        Turn(before=turn[0], after=turn[1], cause=turn[2], people=found[turn])
        for turn in sorted(found, key=lambda turn: [order[part] for part in turn])
    )


def _why(person: Person, outcome: Outcome, before: Earlier, wave: Wave, inputs: frozenset[str]) -> Cause:
    """Say by what somebody's decision turned: what gives the earlier one when it is put back."""
    policy_then = _policy_then(before, wave.policy)
    days_then, days_now = (before.converts_on, before.dated), (wave.converts_on, wave.dated)
    # What did not change turned nobody; there can be very many people to decide for once more.
    days_differ, policy_differs = days_then != days_now, policy_then != wave.policy
    by_days = days_differ and decide(person, *days_then, wave.policy).outcome is outcome
    by_policy = policy_differs and decide(person, *days_now, policy_then).outcome is outcome
    by_either = days_differ and policy_differs and decide(person, *days_then, policy_then).outcome is outcome
    if by_days != by_policy:
        return Cause.DATE if by_days else Cause.RULES
    if by_days or by_either:
        return Cause.DATE_AND_RULES
    # A version without `regels` may have had other ones.
    other_rules = "regels" in inputs or ("regels" not in before.inputs and "versie" in inputs)
    if "medewerkers" in inputs:
        return Cause.DATA_OR_RULES if other_rules else Cause.DATA
    return Cause.RULES if other_rules else Cause.VERSION


def _policy_then(before: Earlier, policy: Policy) -> Policy:
    if before.last_day_is_active is None:
        return policy
    return replace(policy, last_day_is_active=before.last_day_is_active)
