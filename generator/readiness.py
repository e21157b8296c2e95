"""How ready a wave is: how many clients can go, how many people would miss out, and what to solve first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator import preflight
from generator.model import Client, Outcome, Phase, PublicKit, Wave
from generator.notes import Urgency, urgency, weight
from generator.problems import Problem
from generator.timeline import phase

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSolve:
    """A client that cannot go as it is, with the notes that say why."""

    client: Client
    notes: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list that Loket made after the move: how many people it names, and how many of them are through."""

    people: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Clients by where they stand, and people who would get no invitation as things are.

    `people` have no right address of their own; `waiting` could be invited, if their client were ready.
    `by` is the last day on which it helps to act; None from the day of the move on.
    """

    ready: int
    look: int
    first: int
    people: int
    waiting: int
    by: date | None
    to_solve: tuple[ToSolve, ...]
    # None: no such list.
    fallout: Listed | None = None
    activation: Listed | None = None

    @property
    def clients(self) -> int:
        return self.ready + self.look + self.first

    @property
    def without_invitation(self) -> int:
        return self.people + self.waiting


def of_wave(kits: Iterable[PublicKit], wave: Wave) -> Readiness:
    """Return how ready the clients of a wave are, those with most people first among what is to solve."""
    kits = tuple(kits)
    found = Counter(weight(kit.notes) for kit in kits)
    waiting = [kit for kit in kits if waits(kit)]
    return Readiness(
        ready=found[Urgency.KNOW],
        look=found[Urgency.LOOK],
        first=found[Urgency.FIRST],
        people=sum(_of(kit, Outcome.EXPECTED_FALLOUT) for kit in kits),
        waiting=sum(_of(kit, Outcome.INVITED) for kit in waiting),
        by=preflight.last_call(wave) if phase(wave) is Phase.BEFORE else None,
        to_solve=_to_solve(kits),
        fallout=_listed([(one.total, one.handled) for one in _known(kit.fallout for kit in kits)]),
        activation=_listed([(one.total, one.done) for one in _known(kit.activation for kit in kits)]),
    )


def _known(counts: Iterable[T | None]) -> list[T]:
    return [one for one in counts if one is not None]


def _listed(counts: Sequence[tuple[int, int]]) -> Listed | None:
    if not counts:
        return None
    return Listed(people=sum(people for people, _ in counts), done=sum(done for _, done in counts))


def waits(kit: PublicKit) -> bool:
    """Say whether nobody of this client gets an invitation until something of the client itself is solved."""
    return any(kit.cares.get(care) for care in preflight.OF_THE_CLIENT)


def _of(kit: PublicKit, outcome: Outcome) -> int:
    return kit.counts[outcome] if kit.counts else 0


def _to_solve(kits: Iterable[PublicKit]) -> tuple[ToSolve, ...]:
    found = [
        (kit, notes)
        for kit in kits
        if (notes := tuple(note for note in kit.notes if urgency(note) is Urgency.FIRST))
    ]
    found.sort(key=lambda one: -sum((one[0].counts or {}).values()))
    return tuple(ToSolve(client=kit.client, notes=notes) for kit, notes in found)
