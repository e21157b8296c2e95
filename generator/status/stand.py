"""Where a wave and its clients stand, as values, and which step comes next. No files, no clock."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.changes import Cause, ClientChange, Kind
from generator.model import Client, Milestone, Phase, PublicKit, Wave
from generator.notes import Urgency, weight
from generator.published import Published
from generator.readiness import Readiness
from generator.send.log import Standing, State
from generator.status.left_online import LeftOnline
from generator.status.told import CORRECTION
from generator.timeline import phase

_OF_THE_LIST = "50-uitval-klant"
# They tell what is to come; who did not get them before the move needs them no more.
_LAPSE = frozenset({"10-vooraf-klant", "30-herinnering-klant"})
# On this day there is nothing to do but to send its mail.
_ONLY_A_MAIL = "klant-informeren"


class KitState(StrEnum):
    """`kit` of a client, against what a build would make now."""

    CURRENT = "bij"
    # Made for another day and the same for the rest: good to read, and `send` wants a fresh one.
    OTHER_DAY = "andere-dag"
    OLD = "verouderd"
    ABSENT = "ontbreekt"
    UNREADABLE = "onleesbaar"


class SiteState(StrEnum):
    """`site` of a client, by the record of what was published."""

    NEVER = "niet"
    CURRENT = "online"
    OLD = "ouder-dan-kit"
    # There is no kit to compare with.
    UNKNOWN = "online-zonder-kit"
    GONE = "weggehaald"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientStand:
    """One client; numbers about people, never a person."""

    client: Client
    kit: KitState
    causes: tuple[Cause, ...] = ()
    urgency: Urgency = Urgency.KNOW
    # Codes of what asks for something, the most urgent first.
    codes: tuple[str, ...] = ()
    questions: tuple[int, int] = (0, 0)
    # None: no such list.
    fallout_open: int | None = None
    activation_open: int | None = None
    # Mail -> where it stands; a mail that is absent was never sent. And the mails that the kit holds.
    mails: Mapping[str, Standing]
    has_mails: frozenset[str] = frozenset()
    site: SiteState = SiteState.NEVER
    online_since: date | None = None

    def has_any(self, mails: Sequence[str]) -> bool:
        """Whether the client has one of these, for certain or perhaps."""
        known = [self.mails[name].state for name in mails if name in self.mails]
        return State.SENT in known or State.MAYBE in known

    @property
    def asks(self) -> bool:
        """Whether there is something to do for this client."""
        return (
            self.kit not in (KitState.CURRENT, KitState.OTHER_DAY)
            or self.urgency is not Urgency.KNOW
            or bool(self.fallout_open or self.activation_open)
            or self.site is SiteState.OLD
            or any(one.state is not State.SENT for one in self.mails.values())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MailStand:
    """One mail to the clients of a wave: its day, and how many have it, may have it, or do not."""

    name: str
    day: date | None
    sent: int
    maybe: int
    left: int


class Step(StrEnum):
    """`nu`: what to do first."""

    SOLVE_ERRORS = "fouten"
    BUILD = "build"
    PUBLISH = "publish"
    SEND = "send"
    LIST = "uitvallijst"
    FALLOUT = "uitval"
    LOOK = "nakijken"
    # What the planning has for today, beyond what a command does.
    TODAY = "vandaag"
    WAIT = "wachten"
    DONE = "klaar"


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveStand:
    """A wave without errors in its input."""

    wave: Wave
    clients: tuple[ClientStand, ...]
    # `meenemen: nee`
    left_out: tuple[Client, ...]
    readiness: Readiness
    questions: tuple[int, int]
    mails: tuple[MailStand, ...]
    # The first day of the planning that is not past; None when all are.
    task: Milestone | None
    # Everything that the planning has for today.
    today: tuple[Milestone, ...] = ()
    # The first one after today, of which somebody may already be thinking.
    following: Milestone | None = None
    publishes: bool
    # Kits of clients that are no longer taken along.
    gone: int = 0
    # Sites on the web that this wave does not want there.
    left_online: tuple[LeftOnline, ...] = ()
    # Whether the files of the office stand there, of which the ticket is the first that is needed.
    has_ticket: bool = False
    # Clients that were told another day and not yet the one that holds.
    to_correct: int = 0
    # The folder to publish to: with an older site in it, else that of the last time.
    target: str | None = None

    def kits(self) -> Counter[KitState]:
        return Counter(one.kit for one in self.clients)

    def sites(self) -> Counter[SiteState]:
        return Counter(one.site for one in self.clients)

    @property
    def due(self) -> MailStand | None:
        """The mail to send now: that of a moved day, else the last whose day has come.

        `left` counts who waits for it: not who has a later mail already, or heard of no day that moved.
        """
        moved = next((one for one in self.mails if one.name == CORRECTION), None)
        if moved and self.to_correct:
            return replace(moved, left=self.to_correct)
        past = self._past
        if not past or not past[-1].left or self.waits_for_list:
            return None
        last = past[-1]
        if last.name in _LAPSE and phase(self.wave) is not Phase.BEFORE:
            return None
        names = [one.name for one in self.mails if one.name != CORRECTION]
        later = names[names.index(last.name) :]
        waiting = [one for one in self.clients if last.name in one.has_mails and not one.has_any(later)]
        return replace(last, left=len(waiting)) if waiting else None

    @property
    def waits_for_list(self) -> bool:
        """Whether the mail that tells of the uitvallijst has its day, while nobody gave us that list."""
        return bool(self._past) and self._past[-1].name == _OF_THE_LIST and self.readiness.fallout is None

    @property
    def _past(self) -> list[MailStand]:
        return [one for one in self.mails if one.day is not None and one.day <= self.wave.dated]

    @property
    def fallout_open(self) -> int:
        return sum(one.fallout_open or 0 for one in self.clients)

    @property
    def step(self) -> Step:
        """What to do first: what comes after it would be done in vain before."""
        kits, sites = self.kits(), self.sites()
        stale = kits[KitState.OLD] + kits[KitState.ABSENT] + kits[KitState.UNREADABLE] + self.gone
        needs_fresh = bool(self.due) and kits[KitState.OTHER_DAY]
        if not self.clients:
            return self._without_clients
        if stale or needs_fresh:
            return Step.BUILD
        if self.publishes and (sites[SiteState.OLD] or sites[SiteState.NEVER] or sites[SiteState.GONE]):
            return Step.PUBLISH
        if self.waits_for_list:
            return Step.LIST
        if self.due:
            return Step.SEND
        if self.fallout_open:
            return Step.FALLOUT
        if self.readiness.first and phase(self.wave) is Phase.BEFORE:
            return Step.LOOK
        if self.work_today:
            return Step.TODAY
        return Step.WAIT if self.following else Step.DONE

    @property
    def _without_clients(self) -> Step:
        """Before clients are chosen: the ticket, and what the planning has."""
        if not self.has_ticket:
            return Step.BUILD
        if self.today:
            return Step.TODAY
        return Step.WAIT if self.following else Step.DONE

    @property
    def work_today(self) -> tuple[Milestone, ...]:
        """Today's tasks that are more than a mail that everybody has: who sends it, is done with that."""
        is_sent = any(one.day == self.wave.dated for one in self.mails)
        return tuple(one for one in self.today if not (one.key == _ONLY_A_MAIL and is_sent))


def kit_state(change: ClientChange | None, wave: Wave) -> tuple[KitState, tuple[Cause, ...]]:
    """Return how a standing kit compares, and why it is old. None: nothing stands there."""
    if change is None or change.kind is Kind.NEW:
        return KitState.ABSENT, ()
    if change.kind is Kind.UNREADABLE:
        return KitState.UNREADABLE, ()
    if change.kind is Kind.SAME:
        return KitState.CURRENT, ()
    before = change.earlier_dated
    tells_the_same = before is not None and phase(_on(wave, before)) is phase(wave)
    if change.inputs == ("peildatum",) and tells_the_same and not change.decides_otherwise:
        return KitState.OTHER_DAY, ()
    return KitState.OLD, change.causes


def _on(wave: Wave, day: date) -> Wave:
    return replace(wave, dated=day)


def site_state(rows: Sequence[Published], kit_site: str | None) -> tuple[SiteState, date | None]:
    """Return where the site of a client stands in any target, and since when; `kit_site` is the kit's sum."""
    if not rows:
        return SiteState.NEVER, None
    online = [row for row in rows if row.is_online]
    if not online:
        return SiteState.GONE, None
    since = min(row.moment for row in online).date()
    if kit_site is None:
        return SiteState.UNKNOWN, since
    old = any(row.site != kit_site for row in online)
    return (SiteState.OLD if old else SiteState.CURRENT), since


def client_stand(
    kit: PublicKit,
    change: ClientChange | None,
    *,
    mails: Mapping[str, Standing],
    rows: Sequence[Published],
    kit_site: str | None,
    has_mails: frozenset[str],
) -> ClientStand:
    """Gather what is known of one client."""
    state, causes = kit_state(change, kit.wave)
    site, since = site_state(rows, kit_site)
    return ClientStand(
        client=kit.client,
        kit=state,
        causes=causes,
        urgency=weight(kit.notes),
        codes=tuple(note.code for note in kit.notes),
        questions=kit.questions,
        fallout_open=kit.fallout.open if kit.fallout else None,
        activation_open=kit.activation.waiting if kit.activation else None,
        mails=mails,
        has_mails=has_mails,
        site=site,
        online_since=since,
    )


def mail_stands(names: Mapping[str, date | None], clients: Sequence[ClientStand]) -> tuple[MailStand, ...]:
    """Count for every mail that some client gets who has it."""
    found = []
    for name, day in names.items():
        readers = [one for one in clients if name in one.has_mails or name in one.mails]
        states = Counter(one.mails[name].state if name in one.mails else State.UNSENT for one in readers)
        sent, maybe = states[State.SENT], states[State.MAYBE]
        if readers:
            left = len(readers) - sent - maybe
            found.append(MailStand(name=name, day=day, sent=sent, maybe=maybe, left=left))
    return tuple(found)


def next_task(milestones: Sequence[Milestone], today: date) -> Milestone | None:
    """Return the first milestone that is not past; of one day the first of the planning."""
    ahead = [one for one in milestones if one.day >= today]
    return min(ahead, key=lambda one: one.day) if ahead else None
