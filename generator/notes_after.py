"""What the lists that come after the conversion mean for the office: who waits, who is done, who got lost."""

from collections.abc import Iterator, Sequence

from generator import activation, fallout, timeline
from generator.model import (
    ActivationCounts,
    ActivationStatus,
    FalloutReason,
    Foreseen,
    JudgedActivation,
    JudgedFallout,
    JudgedPerson,
    Outcome,
    Phase,
    Wave,
)
from generator.policy import FEWEST_FOR_A_PERCENTAGE
from generator.problems import Problem

# One or two surprises happen at every client; from here on the list that we read was probably old.
_MANY_SURPRISES = 3
# What a fresh medewerkers would have shown. A link that expired says nothing of the list that we read.
_SHOWN_BY_MEDEWERKERS = frozenset(
    {
        FalloutReason.NO_PRIVATE_EMAIL,
        FalloutReason.EMAIL_NOT_UNIQUE,
        FalloutReason.EMAIL_INVALID,
        FalloutReason.ALREADY_OVER,
        FalloutReason.NOT_ACTIVE,
        FalloutReason.STARTS_LATER,
        FalloutReason.DECEASED,
    }
)
# These say that nobody invited this person, or say nothing at all.
_NOT_INVITED = frozenset({ActivationStatus.NOT_INVITED, ActivationStatus.UNKNOWN})


def after_notes(
    wave: Wave,
    people: Sequence[JudgedPerson],
    fallen: Sequence[JudgedFallout] | None,
    activated: Sequence[JudgedActivation] | None,
) -> tuple[Problem, ...]:
    """Return what the uitvallijst and the list of activations tell of one client."""
    notes: list[Problem] = []
    if fallen is not None:
        notes += _of_fallout(wave, people, fallen, activated or ())
    if activated is not None and timeline.phase(wave) is not Phase.BEFORE:
        notes += _of_activation(wave, people, fallen or (), activated)
    return tuple(notes)


def _of_fallout(
    wave: Wave,
    people: Sequence[JudgedPerson],
    fallen: Sequence[JudgedFallout],
    activated: Sequence[JudgedActivation],
) -> Iterator[Problem]:
    counts = fallout.count(fallen, people)
    if counts.open:
        yield Problem("LET620", values={"n": counts.open})
    if timeline.phase(wave) is Phase.BEFORE:
        return
    outdated = {
        one.row.number
        for one in fallen
        if one.foreseen is Foreseen.SURPRISE and one.reason in _SHOWN_BY_MEDEWERKERS
    }
    if len(outdated) >= _MANY_SURPRISES and 2 * len(outdated) > counts.total:
        yield Problem("LET665", values={"n": len(outdated), "all": counts.total})
    if counts.has_account:
        yield Problem("LET664", values={"n": counts.has_account})
    forgotten = _avoided(people, fallen) - _invited(activated)
    if forgotten:
        yield Problem("LET666", values={"n": len(forgotten)})


def _avoided(people: Sequence[JudgedPerson], fallen: Sequence[JudgedFallout]) -> set[str]:
    expected = {one.person.number for one in people if one.decision.outcome is Outcome.EXPECTED_FALLOUT}
    return expected - {one.row.number for one in fallen}


def _invited(activated: Sequence[JudgedActivation]) -> set[str]:
    """Return who had an invitation, whatever became of it."""
    return {one.row.number for one in activated if one.status not in _NOT_INVITED}


def _of_activation(
    wave: Wave,
    people: Sequence[JudgedPerson],
    fallen: Sequence[JudgedFallout],
    activated: Sequence[JudgedActivation],
) -> Iterator[Problem]:
    counts = activation.count(activated, people, fallen)
    if counts.waiting:
        yield _share(wave, counts)
    if counts.need_invitation:
        yield Problem("LET663", values={"n": counts.need_invitation})
    if counts.absent:
        yield Problem("LET667", values={"n": counts.absent})


def percentage(part: int, whole: int) -> int | None:
    """Return a rounded percentage, halves up; None of so few people that it says nothing."""
    return (100 * part + whole // 2) // whole if whole >= FEWEST_FOR_A_PERCENTAGE else None


def _share(wave: Wave, counts: ActivationCounts) -> Problem:
    """Say how many have no account yet; more than expected is a worry only once people had their time."""
    low, high = counts.expected
    told: dict[str, str | int] = {
        "n": counts.waiting,
        "all": counts.invited,
        "percent": str(percentage(counts.waiting, counts.invited) or ""),
        "expected": str(high) if low == high else f"{low}\N{EN DASH}{high}",
    }
    day = next(item.day for item in timeline.milestones(wave) if item.key == "niet-geactiveerd-helpen")
    if wave.dated < day:
        return Problem("LET662", values=told | {"day": day.isoformat()})
    if counts.waiting > high:
        return Problem("LET661", values=told)
    return Problem("LET662", values=told | {"day": ""})
