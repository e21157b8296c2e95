"""The postman's round: one mail after another at a steady pace, and again where a server asked for it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from email.utils import make_msgid

from generator.moments import now, written
from generator.send.letter import Letter, outgoing
from generator.send.log import Line, SentLog, Step
from generator.send.post import Answer, NoServerError, Post, Verdict, Why

# Seconds before a mail that was refused for now is offered again; a server that keeps strangers waiting
# wants some minutes.
WAITS: tuple[float, ...] = (60, 300, 900)
# A server that refuses so many in a row refuses us, not them.
MOST_REFUSALS = 5
_NAP = 0.1

_STEPS = {
    Verdict.ACCEPTED: Step.SENT,
    Verdict.REFUSED: Step.REFUSED,
    Verdict.SENDER_REFUSED: Step.REFUSED,
    Verdict.DEFERRED: Step.DEFERRED,
    Verdict.UNKNOWN: Step.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """One mail to bring to one client."""

    client: str
    name: str
    mail: str
    sender: str
    to: str
    letter: Letter
    # The day that the mail tells.
    converts_on: date
    # That of a mail which may have arrived: a mail program that has it already shows the second one not.
    message_id: str | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of one errand, at last."""

    errand: Errand
    answer: Answer


@dataclass(slots=True)
class _Waiting:
    errand: Errand
    message_id: str
    due: float = 0.0
    tries: int = 0


@dataclass(slots=True)
class Stop:
    """Whether somebody asked to stop; the mail under way is finished first."""

    asked: bool = False


@dataclass(slots=True)
class Round:
    """A round in progress, with what came of it so far."""

    post: Post
    log: SentLog
    stop: Stop
    per_minute: int
    # (errands done, all of them, name of the client)
    progress: Callable[[int, int, str], None]
    # Told of a mail that is offered again after so many seconds.
    later: Callable[[Errand, float], None]
    brought: list[Brought] = field(default_factory=list)
    # Why there was no going on, when there was none.
    broken_off: Why | Verdict | None = None

    def bring(self, errands: Sequence[Errand]) -> None:
        """Bring every mail, or stop where going on makes no sense. Raises OSError when the log fails."""
        waiting = [_Waiting(one, one.message_id or new_message_id(one.sender)) for one in errands]
        next_start, in_a_row = 0.0, 0
        while waiting and self.broken_off is None:
            waiting.sort(key=lambda one: one.due)
            one = waiting[0]
            self._wait_until(max(one.due, next_start))
            if self.stop.asked:
                return
            next_start = time.monotonic() + 60 / self.per_minute
            answer = self._try(one)
            if answer.verdict is Verdict.DEFERRED and one.tries < len(WAITS):
                if self.broken_off is None:
                    self._put_off(one)
                continue
            waiting.remove(one)
            self.brought.append(Brought(one.errand, answer))
            self.progress(len(self.brought), len(errands), one.errand.name)
            in_a_row = in_a_row + 1 if answer.verdict is Verdict.REFUSED else 0
            if answer.verdict is Verdict.SENDER_REFUSED or in_a_row >= MOST_REFUSALS:
                self.broken_off = answer.verdict

    def _put_off(self, one: _Waiting) -> None:
        one.due = time.monotonic() + WAITS[one.tries]
        self.later(one.errand, WAITS[one.tries])
        one.tries += 1

    def _wait_until(self, moment: float) -> None:
        while not self.stop.asked and (left := moment - time.monotonic()) > 0:
            time.sleep(min(left, _NAP))

    def _try(self, one: _Waiting) -> Answer:
        """Offer a mail once, with a line in the log before and after."""
        errand = one.errand
        moment = now()
        line = Line(
            moment="",
            client=errand.client,
            mail=errand.mail,
            step=Step.BEGUN,
            address=errand.to,
            sha256=errand.letter.sha256,
            message_id=one.message_id,
            converts_on=errand.converts_on,
        )
        # Nobody would read what we write: then nothing may leave.
        self.log.check_place()
        try:
            answer = self.post.deliver(
                errand.sender,
                errand.to,
                outgoing(errand.letter, moment, one.message_id),
                lambda: self.log.add(replace(line, moment=written(now()))),
            )
        except NoServerError as error:
            if error.why is not Why.UNREACHABLE:
                self.broken_off = error.why
            answer = Answer(Verdict.DEFERRED)
        self.log.add(replace(line, moment=written(now()), step=_STEPS[answer.verdict], answer=answer.text))
        return answer


def try_out(post: Post, errand: Errand) -> Answer:
    """Send a client's mail to the office itself, once; nobody counts it as sent."""
    own = errand.sender
    data = outgoing(errand.letter, now(), new_message_id(own), to=own)
    try:
        return post.deliver(own, own, data, lambda: None)
    except NoServerError:
        return Answer(Verdict.DEFERRED)


def new_message_id(sender: str) -> str:
    """Return an identity for a mail; it names the sender's domain, and never this computer."""
    return make_msgid(domain=sender.rpartition("@")[2])
