"""Reads the waves, their kits, what was sent and what was published; nothing is written or built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import earlier, published, readiness, timeline
from generator.addresses import known_addresses
from generator.changes import Kind
from generator.load import LoadedWave
from generator.model import KitPlan, Office, Outcome, Phase
from generator.policy import expected_questions
from generator.problems import Place, Problem
from generator.published import Published
from generator.render import ticket
from generator.render.mail_kinds import BY_NAME, planned_on
from generator.send import log
from generator.send.log import Line
from generator.send.which_mail import client_mails
from generator.status.left_online import LeftOnline, left_online
from generator.status.stand import WaveStand, client_stand, mail_stands, next_task
from generator.status.told import ToldClient, earlier_days, told
from generator.timeline import phase
from generator.told import problems_of
from generator.write import OFFICE

if TYPE_CHECKING:
    from generator.build import Order

# Only `build` is asked for what a print shop needs: a kit that has it is no older for it.
_NOT_ASKED = frozenset({"drukkerij"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What `--since-published` shows of a wave: the other days, and who was told one."""

    days: tuple[date, ...]
    clients: tuple[ToldClient, ...]
    told_before: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveRead:
    """A wave by its folder: where it stands, or how many errors are in the way."""

    folder: str
    errors: int
    stand: WaveStand | None = None
    told: Told | None = None
    # Clients were told another day than golf.yml has, and nothing there says so yet.
    moved: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    waves: tuple[WaveRead, ...]
    problems: tuple[Problem, ...]


def read(order: "Order", *, since_published: bool) -> Read:
    """Read everything that was asked for. A wave with errors in it does not keep the others from view."""
    from generator import build as pipeline  # noqa: PLC0415  (`make_order` has told whether it can be imported)

    loaded, problems = pipeline.check(order)
    own, shared = _errors_by_wave([one.name for one in order.waves], problems)
    found: list[WaveRead] = []
    more: list[Problem] = []
    by_name = {one.wave.folder: one for one in loaded.waves}
    for folder in order.waves:
        errors = own[folder.name] + shared
        if errors or loaded.office is None or folder.name not in by_name:
            found.append(WaveRead(folder=folder.name, errors=errors))
            continue
        reading = _Reading(order=order, office=loaded.office, loaded=by_name[folder.name])
        found.append(reading.read(problems, since_published=since_published))
        more += reading.problems
    return Read(waves=tuple(found), problems=(*problems, *more))


def _errors_by_wave(names: Sequence[str], problems: Sequence[Problem]) -> tuple[dict[str, int], int]:
    """Count errors per wave, and those of the office, which are in the way of every wave."""
    own, shared = dict.fromkeys(names, 0), 0
    for problem in problems:
        if problem.is_error:
            top = problem.place.file.partition("/")[0] if problem.place else ""
            if top in own:
                own[top] += 1
            else:
                shared += 1
    return own, shared


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kit:
    """A kit that stands in the output folder."""

    converts_on: date
    sums: Mapping[str, str]

    def sum_of(self, mail: str) -> str | None:
        return self.sums.get(f"mails/{mail}.nl.eml")

    @property
    def site(self) -> str:
        prefix = "site/"
        files = [
            (path[len(prefix) :], digest) for path, digest in self.sums.items() if path.startswith(prefix)
        ]
        return published.site_sum(files)


def _kit(manifest: Mapping[str, Any]) -> _Kit | None:
    try:
        sums = {str(one["pad"]): str(one["sha256"]) for one in manifest["bestanden"]}
        return _Kit(converts_on=date.fromisoformat(manifest["conversiedatum"]), sums=sums)
    # Whoever edits kit.json may leave anything.
    except (KeyError, TypeError, ValueError):
        return None


def _that_still_count(rows: Sequence[Published]) -> tuple[Published, ...]:
    """Leave out folders that are gone: nobody can publish there again. The last one may be a drive."""
    last = max((row for row in rows if row.is_online), key=lambda row: row.moment, default=None)
    if last is None:
        return tuple(rows)
    there = {target for target in {row.target for row in rows} if Path(target).is_dir()} | {last.target}
    return tuple(row for row in rows if not row.is_online or row.target in there)


def _target(rows: Sequence[Published], kits: Mapping[str, _Kit | None]) -> str | None:
    """Return where a site is older than its kit, else where the office published last."""
    online = sorted((row for row in rows if row.is_online), key=lambda row: row.moment)
    old = [row for row in online if (kit := kits.get(row.client)) and kit.site != row.site]
    chosen = old or online[-1:]
    return chosen[0].target if chosen else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    order: "Order"
    office: Office
    loaded: LoadedWave
    problems: list[Problem] = field(default_factory=list)

    def read(self, problems: Sequence[Problem], *, since_published: bool) -> WaveRead:
        from generator import build as pipeline  # noqa: PLC0415

        wave = self.loaded.wave
        find_address = known_addresses(self.order.workspace, self.office.base_url)
        plans = pipeline.plan_kits(self.office, self.loaded, problems, find_address)
        changes = pipeline.compare(self.order, self.loaded, plans, _NOT_ASKED)
        standing = earlier.kits(self.order.output / wave.folder)
        kits = {number: _kit(one.manifest) for number, one in standing.items()}
        lines, rows = self._sent(), self._published()
        stand = self._stand(plans, changes.clients if changes else (), kits, lines, rows)
        moved = problems_of(self.order.workspace, wave)
        self.problems.extend(moved)
        return WaveRead(
            folder=wave.folder,
            errors=0,
            stand=stand,
            moved=moved[0] if moved else None,
            told=self._told(plans, kits, lines, rows) if since_published else None,
        )

    def _stand(
        self,
        plans: Sequence[KitPlan],
        changes: Sequence[Any],
        kits: Mapping[str, _Kit | None],
        lines: Sequence[Line],
        rows: Sequence[Published],
    ) -> WaveStand:
        wave = self.loaded.wave
        by_number = {one.number: one for one in changes}
        names = client_mails()
        sent = {name: log.standings(lines, name) for name in names}
        clients = []
        standing = _that_still_count(rows)
        for kit in (plan.public for plan in plans):
            number = kit.client.number
            own = {name: found[number] for name, found in sent.items() if number in found}
            of_client = [row for row in standing if row.client == number]
            stands = kits.get(number)
            site = stands.site if stands and of_client else None
            holds = frozenset(name for name in names if stands and stands.sum_of(name))
            clients.append(
                client_stand(
                    kit, by_number.get(number), mails=own, rows=of_client, kit_site=site, has_mails=holds
                )
            )
        planned = timeline.milestones(wave)
        days = {name: planned_on(BY_NAME.get(name), planned, wave) for name in names}
        invited = sum((plan.public.counts or {}).get(Outcome.INVITED, 0) for plan in plans)
        return WaveStand(
            wave=wave,
            clients=tuple(clients),
            left_out=tuple(one for one in self.loaded.clients if not one.taken_along),
            readiness=readiness.of_wave([plan.public for plan in plans], wave),
            questions=expected_questions(invited),
            mails=mail_stands(days, clients),
            task=next_task(planned, wave.dated),
            today=tuple(one for one in planned if one.day == wave.dated),
            following=next_task(planned, wave.dated + timedelta(days=1)),
            publishes=self.office.base_url is not None,
            gone=sum(one.kind is Kind.GONE for one in changes),
            left_online=self._left_online(plans, rows),
            has_ticket=(self.order.output / wave.folder / OFFICE / ticket.NAME).exists(),
            to_correct=self._to_correct(plans, kits, lines, rows),
            target=_target(standing, kits),
        )

    def _to_correct(
        self,
        plans: Sequence[KitPlan],
        kits: Mapping[str, _Kit | None],
        lines: Sequence[Line],
        rows: Sequence[Published],
    ) -> int:
        """Count who was told another day before, and by no mail the one that holds; until that day."""
        wave = self.loaded.wave
        if wave.told_before is None or phase(wave) is not Phase.BEFORE:
            return 0
        return sum(one.corrected is None for one in self._told(plans, kits, lines, rows).clients)

    def _left_online(self, plans: Sequence[KitPlan], rows: Sequence[Published]) -> tuple[LeftOnline, ...]:
        try:
            return left_online(
                self.order.workspace, self.loaded.wave.folder, rows, plans, self.loaded.clients
            )
        except OSError:
            # The record of another wave; that wave tells of it.
            return ()

    def _told(
        self,
        plans: Sequence[KitPlan],
        kits: Mapping[str, _Kit | None],
        lines: Sequence[Line],
        rows: Sequence[Published],
    ) -> Told:
        wave = self.loaded.wave
        standing = [one.converts_on for one in kits.values() if one]
        days = earlier_days(wave, rows, lines, standing)
        found = []
        for client in (plan.public.client for plan in plans):
            own = [row for row in rows if row.client == client.number]
            kit = kits.get(client.number)
            one = told(client, wave, own, lines, kit, has_moved=bool(days))
            found += [one] if one else []
        return Told(days=days, clients=tuple(found), told_before=wave.told_before)

    def _sent(self) -> list[Line]:
        folder = self.loaded.wave.folder
        try:
            return log.read_lines(self.order.workspace / folder / log.FILE)
        except log.DamagedError as error:
            self.problems.append(Problem("KIT805", Place(f"{folder}/{log.FILE}", error.row)))
        except OSError:
            self.problems.append(Problem("KIT101", Place(f"{folder}/{log.FILE}")))
        return []

    def _published(self) -> tuple[Published, ...]:
        folder = self.loaded.wave.folder
        try:
            return published.read(self.order.workspace / folder)
        except published.DamagedError as error:
            self.problems.append(Problem("KIT761", Place(f"{folder}/{published.FILE}", error.row)))
        except OSError:
            self.problems.append(Problem("KIT101", Place(f"{folder}/{published.FILE}")))
        return ()
