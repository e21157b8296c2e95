"""Reads the wave, its kits and its log, and makes the plan; nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import earlier, published, timeline
from generator.addresses import known_addresses
from generator.load import LoadedWave
from generator.model import Client, KitPlan, Phase
from generator.problems import Lang, Place, Problem
from generator.render.mail_kinds import BY_NAME, planned_on
from generator.send import log
from generator.send.choose import Candidate, all_have_it, chosen, for_trial, without_it
from generator.send.letter import Letter
from generator.send.log import DamagedError, Standing, State
from generator.send.server import Server
from generator.send.show import Plan
from generator.send.standing_mails import letter_of
from generator.send.which_mail import following
from generator.send.wish import Wish
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order

# What makes a mail about the move come too early.
_NOTES = ("LET310", "LET311")
# An example of `init` that a client would read.
_EXAMPLE = "LET416"
_OF_THE_LIST = "50-uitval-klant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The plan, when there is one, and all that stands in its way or should be known."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    # The next mail to clients, and its day.
    following: tuple[str, date] | None = None
    # The day of this mail in the planning, when that is still to come.
    planned: date | None = None

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


def read(order: "Order", wish: Wish, server: Server | None, mail: str, lang: Lang) -> Read:
    """Read all and plan. Raises UsageError for a client that is not in the wave, and OSError."""
    from generator import build as pipeline  # noqa: PLC0415  (`make_order` has told whether it can be imported)

    loaded, problems = pipeline.check(order)
    errors = tuple(problem for problem in problems if problem.is_error)
    if errors or loaded.office is None:
        return Read(plan=None, problems=errors)
    [wave] = loaded.waves
    try:
        lines = log.read_lines(order.waves[0] / log.FILE)
    except DamagedError as error:
        place = Place(f"{wave.wave.folder}/{log.FILE}", error.row)
        return Read(plan=None, problems=(Problem("KIT805", place),))
    find_address = known_addresses(order.workspace, loaded.office.base_url)
    planned = pipeline.plan_kits(loaded.office, wave, problems, find_address)
    plans = {one.public.client.number: one for one in planned}
    folder = order.output / wave.wave.folder
    candidates = _candidates(wave.clients, plans, log.standings(lines, mail), folder, mail)
    _check_clients(wish, candidates, lang)
    if wish.mark_sent and wish.everybody:
        now = without_it(candidates)
    elif wish.to_self:
        now = for_trial(candidates, wish.clients)
    else:
        now = chosen(candidates, everybody=wish.everybody, named=wish.clients, again=wish.again)
    plan = Plan(
        wave=wave.wave.folder,
        converts_on=wave.wave.converts_on,
        mail=mail,
        sender=loaded.office.sender,
        server=server,
        candidates=candidates,
        chosen=now,
        is_trial=wish.to_self,
    )
    examples = [problem for problem in problems if problem.code == _EXAMPLE]
    milestones = timeline.milestones(wave.wave)
    day = planned_on(BY_NAME[mail], milestones, wave.wave)
    offline = () if wish.mark_sent else _not_online(plan, plans, order.waves[0])
    return Read(
        plan=plan,
        planned=day if day and day > wave.wave.dated else None,
        problems=(
            _nowhere(plan, wish)
            if wish.mark_sent
            else (*examples, *_untimely(plan, wave), *_in_the_way(plan, wish), *offline)
        ),
        following=following(mail, milestones, wave.wave.dated),
    )


def _candidates(
    clients: Sequence[Client],
    plans: Mapping[str, KitPlan],
    standings: Mapping[str, Standing],
    folder: Path,
    mail: str,
) -> tuple[Candidate, ...]:
    kits = earlier.kits(folder)
    found = []
    for client in clients:
        plan = plans.get(client.number)
        notes = plan.public.notes if plan else ()
        found.append(
            Candidate(
                client=client,
                standing=standings.get(client.number, Standing(State.UNSENT)),
                letter=letter_of(folder, plan, mail, kits) if plan else None,
                notes=tuple(note for note in notes if note.code in _NOTES),
            )
        )
    return tuple(found)


def _check_clients(wish: Wish, candidates: Sequence[Candidate], lang: Lang) -> None:
    known = {one.client.number for one in candidates if one.client.taken_along}
    missing = sorted(wish.clients - known)
    if missing:
        raise click.UsageError(speak("unknown_clients", lang, numbers=", ".join(missing)))


def _in_the_way(plan: Plan, wish: Wish) -> tuple[Problem, ...]:
    """Return why a chosen mail cannot go out, and which clients may have theirs already."""
    wrong = [one.letter for one in plan.chosen if isinstance(one.letter, Problem)]
    doubtful = [
        doubt(one)
        for one in plan.candidates
        if one.standing.state is State.MAYBE
        and one not in plan.chosen
        and (not wish.clients or one.client.number in wish.clients)
        and not plan.is_trial
    ]
    return (*wrong, *doubtful)


def _nowhere(plan: Plan, wish: Wish) -> tuple[Problem, ...]:
    """Return why not one client can have this mail; nothing when there is somebody to note."""
    absent = [one.letter for one in plan.candidates if one.is_nowhere and isinstance(one.letter, Problem)]
    return tuple(absent) if wish.everybody and not plan.chosen and not all_have_it(plan.candidates) else ()


def _untimely(plan: Plan, loaded: LoadedWave) -> tuple[Problem, ...]:
    """Tell of a mail that goes out on a day that is not its own; who knows better may."""
    wave = loaded.wave
    if not plan.chosen or plan.is_trial:
        return ()
    day = planned_on(BY_NAME[plan.mail], timeline.milestones(wave), wave)
    if plan.mail == _OF_THE_LIST and loaded.fallout is None and timeline.phase(wave) is not Phase.BEFORE:
        return (Problem("LET805", None, {"wave": wave.folder}),)
    if day is None:
        return ()
    if day > wave.dated:
        return (Problem("LET803", None, {"day": day.isoformat()}),)
    if day < wave.converts_on <= wave.dated:
        return (Problem("LET804", None, {"wave": wave.folder}),)
    return ()


def _not_online(plan: Plan, plans: Mapping[str, KitPlan], wave_folder: Path) -> tuple[Problem, ...]:
    """Say how many chosen mails lead to a site that `publish` never put there, or took away.

    A warning, for an office may put its sites online by another road. A record that somebody changed tells
    nothing here: `publish` and `status` say so.
    """
    try:
        rows = published.read(wave_folder)
    except (OSError, published.DamagedError):
        return ()
    online = {row.folder for row in rows if row.is_online}
    missing = 0
    for one in plan.chosen:
        address = plans[one.client.number].public.address
        if address is None or not isinstance(one.letter, Letter) or not one.letter.leads_to(address):
            continue
        missing += address.rstrip("/").rpartition("/")[2] not in online
    return (Problem("LET802", None, {"n": missing}),) if missing else ()


def doubt(one: Candidate) -> Problem:
    return Problem("LET801", None, {"client": one.client.number}, client=one.client.number)
