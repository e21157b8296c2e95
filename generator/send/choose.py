"""Who gets a mail: one client, the named ones, or all who did not get it yet. No files, no clock."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model import Client
from generator.problems import Problem
from generator.send.letter import Letter
from generator.send.log import Standing, State
from generator.send.standing_mails import NOWHERE

# Never sent, and sent in vain: these may be sent without another word.
_OPEN = (State.UNSENT, State.REFUSED, State.DEFERRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A client of the wave, where its mail stands, and the mail itself or why there is none to send."""

    client: Client
    standing: Standing
    # None for a client that is not taken along.
    letter: Letter | Problem | None = None
    # What the office should know before it writes to this client.
    notes: tuple[Problem, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.client.taken_along and self.standing.state in _OPEN

    @property
    def is_nowhere(self) -> bool:
        """Whether there is no such mail for this client."""
        return isinstance(self.letter, Problem) and self.letter.code in NOWHERE


def chosen(
    candidates: Sequence[Candidate], *, everybody: bool, named: Collection[str], again: bool
) -> tuple[Candidate, ...]:
    """Return who gets the mail now. Whoever has it, or may have it, only gets it `again` when asked for."""
    if named or everybody:
        return tuple(
            one
            for one in candidates
            if one.client.taken_along and (everybody or one.client.number in named) and (again or one.is_open)
        )
    # The first who never got it; whoever refused it comes after them, or the others would never have a turn.
    still_open = sorted((one for one in candidates if one.is_open), key=_was_tried)
    return tuple(still_open[:1])


def without_it(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return who does not have the mail for certain and of whom the office may say that they do.

    What no kit holds nobody can have sent: to note that would keep the real one from ever leaving.
    """
    return tuple(
        one
        for one in candidates
        if one.client.taken_along and one.standing.state is not State.SENT and not one.is_nowhere
    )


def _was_tried(one: Candidate) -> bool:
    return one.standing.state is not State.UNSENT


def for_trial(candidates: Sequence[Candidate], named: Collection[str]) -> tuple[Candidate, ...]:
    """Return the one client whose mail the office sends to itself, whether or not the client has it."""
    taken = [one for one in candidates if one.client.taken_along]
    return tuple([one for one in taken if one.client.number in named or not named][:1])


def all_have_it(candidates: Sequence[Candidate]) -> bool:
    """Say whether every client of the wave got the mail."""
    taken = [one for one in candidates if one.client.taken_along]
    return bool(taken) and all(one.standing.state is State.SENT for one in taken)
