"""The pipeline on one page: load -> check -> decide -> plan -> render -> write.

Everything is read and judged before a byte is written; a kit appears whole or not at all.
"""

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import addresses, changes, earlier, plan, trap, trial, workers, write
from generator.changes import Kind, WaveChanges
from generator.fingerprints import rules_fingerprint, toolkit_fingerprint
from generator.load import Loaded, LoadedWave, load
from generator.load.workspace import place_of
from generator.model import KitPlan, Office, Wave
from generator.natural import natural_key
from generator.problems import Place, Problem, in_order
from generator.wave_files import write_wave_files

# What `check` does not know of a kit: an address is made and remembered by `build`, and only `build` is
# asked for what a print shop needs.
NOT_LOOKED_UP = frozenset({"adres", "drukkerij"})

# (done, all, name of the client just finished)
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What an office asked for on the command line."""

    workspace: Path
    waves: tuple[Path, ...]
    output: Path
    today: date
    as_of: date | None = None
    clients: frozenset[str] = frozenset()
    jobs: int = 1
    # Nobody named a wave: also look at what stands in the output of waves that are gone.
    every_wave: bool = False
    # Sheets with bleed and crop marks too.
    print_shop: bool = False


class UnknownClientsError(Exception):
    """Clients were asked for that are in none of the chosen waves, or that are not taken along."""

    def __init__(self, numbers: Sequence[str]) -> None:
        super().__init__(", ".join(numbers))
        self.numbers = tuple(numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltWave:
    """One wave as it now stands in the output folder."""

    loaded: LoadedWave
    folder: Path
    plans: tuple[KitPlan, ...]
    made: tuple[str, ...]
    # Folders of clients that are no longer taken along, and of clients that have another name now.
    removed: tuple[str, ...]
    renamed: tuple[str, ...]
    # Against what stood there; None when nothing did. Without the clients whose earlier kit still stands.
    changes: WaveChanges | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    problems: tuple[Problem, ...]
    waves: tuple[BuiltWave, ...] = ()
    failures: int = 0

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Everything read and found good: what is needed to make kits."""

    order: Order
    office: Office
    waves: tuple[LoadedWave, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWave:
    """One wave, decided for everybody: its kits to be, and what they make different."""

    loaded: LoadedWave
    folder: Path
    plans: tuple[KitPlan, ...]
    changes: WaveChanges | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Everything decided, nothing made."""

    prepared: Prepared
    waves: tuple[PlannedWave, ...]
    # Remembers the addresses that were given out.
    remember: Callable[[], None]


def check(order: Order) -> tuple[Loaded, tuple[Problem, ...]]:
    """Read and judge everything; write nothing."""
    loaded = load(order.workspace, order.waves, order.today, order.as_of)
    own = [problem for wave in loaded.waves for problem in (*plan.clashes(wave), *plan.wave_warnings(wave))]
    facts = frozenset(loaded.office.facts if loaded.office else ())
    tried = trial.problems_of(loaded.texts, facts)
    left = _left_behind(order) if order.every_wave else []
    left += [
        Problem("LET680", Place(f"{one.folder}/golf.yml")) for one in _with_calendars_that_stay(order, loaded)
    ]
    read = [_with_a_lost_list(order, problem) for problem in loaded.problems]
    return loaded, tuple(in_order([*read, *own, *tried, *left]))


def _with_a_lost_list(order: Order, problem: Problem) -> Problem:
    """Tell a wave that begins from one whose list went missing: of that one kits stand, and must stay."""
    if (
        problem.code != "LET113"
        or problem.place is None
        or not earlier.kits(order.output / problem.place.file)
    ):
        return problem
    return Problem("KIT113", problem.place)


def _with_calendars_that_stay(order: Order, loaded: Loaded) -> list[Wave]:
    """Return the waves of which a day moved while new calendars count as no later than the old ones."""
    waves = [one.wave for one in loaded.waves]
    return [one for one in waves if earlier.calendars_stay(write.wave_json(order.output / one.folder), one)]


def _left_behind(order: Order) -> list[Problem]:
    """Tell of kits of waves that are gone: they name people, and only the office may throw them away."""
    found = earlier.waves_without_input(order.output, order.workspace)
    return [Problem("LET670", place_of(path, order.workspace)) for path in found]


def prepare(order: Order) -> Result | Prepared:
    """Read, judge and decide; a Result with problems when nothing can be made.

    Raises UnknownClientsError.
    """
    loaded, problems = check(order)
    if loaded.office is None or any(problem.is_error for problem in problems):
        return Result(problems=problems)
    waves = _waves_with(order.clients, loaded.waves)
    return Prepared(order=order, office=loaded.office, waves=waves, problems=problems)


def plan_waves(prepared: Prepared) -> Planned:
    """Decide for everybody, and compare with the kits that stand there while they still do.

    Raises OSError when the output or the addresses cannot be read.
    """
    order, office = prepared.order, prepared.office
    find_address, remember = _addresses(office, order.workspace)
    waves = []
    for wave in prepared.waves:
        folder = order.output / wave.wave.folder
        if folder.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
        write.mend(folder)
        plans = plan_kits(office, wave, prepared.problems, find_address, for_print_shop=order.print_shop)
        found = compare(order, wave, plans)
        waves.append(PlannedWave(loaded=wave, folder=folder, plans=plans, changes=found))
    return Planned(prepared=prepared, waves=tuple(waves), remember=remember)


def compare(
    order: Order, wave: LoadedWave, plans: Sequence[KitPlan], unknown: frozenset[str] = frozenset()
) -> WaveChanges | None:
    """Tell what the plans make different from the kits in the output folder; None when there are none."""
    folder = order.output / wave.wave.folder
    standing = earlier.kits(folder)
    chosen = [one for one in plans if not order.clients or one.public.client.number in order.clients]
    found = [
        changes.compare(
            earlier.read(folder, one.public.client.number, one.public.slug, standing), one, unknown=unknown
        )
        for one in chosen
    ]
    if not order.clients:
        known = {one.public.client.number for one in plans}
        found += [changes.gone(number) for number in sorted(standing, key=natural_key) if number not in known]
    nothing_stood = not standing and all(one.kind is Kind.NEW for one in found)
    return None if nothing_stood else WaveChanges(wave=wave.wave, clients=tuple(found))


def make(planned: Planned, progress: Progress) -> Result:
    """Make the kits of the chosen waves and clients. Raises OSError when the output cannot be written."""
    prepared = planned.prepared
    waves, failed = [], []
    for wave in planned.waves:
        # Before the first mail or page carries an address.
        planned.remember()
        built, failures = _make_wave(prepared.order, prepared.office, wave, progress)
        waves.append(built)
        failed += failures
    return Result(problems=(*prepared.problems, *failed), waves=tuple(waves), failures=len(failed))


def _waves_with(clients: frozenset[str], waves: Sequence[LoadedWave]) -> tuple[LoadedWave, ...]:
    """Return the waves that hold a chosen client; all of them when none was chosen."""
    if not clients:
        return tuple(waves)
    found = {wave.wave.folder: clients & _taken_along(wave) for wave in waves}
    missing = clients.difference(*found.values())
    if missing:
        raise UnknownClientsError(sorted(missing))
    return tuple(wave for wave in waves if found[wave.wave.folder])


def _taken_along(wave: LoadedWave) -> set[str]:
    return {client.number for client in wave.clients if client.taken_along}


def plan_kits(
    office: Office,
    wave: LoadedWave,
    read: Sequence[Problem] = (),
    find_address: plan.Addresses = lambda _number, _slug: None,
    *,
    for_print_shop: bool = False,
) -> tuple[KitPlan, ...]:
    """Plan the kit of every client of a wave that is taken along."""
    taken = (client for client in wave.clients if client.taken_along)
    # The same client may stand in another wave that was read with this one: what is wrong there is not ours.
    inside = f"{wave.wave.folder}/"
    own = [one for one in read if one.place is not None and one.place.file.startswith(inside)]
    texts, rules = toolkit_fingerprint(), rules_fingerprint()
    return tuple(
        plan.plan_client(
            office,
            wave,
            one,
            addresses=find_address,
            texts=texts,
            rules=rules,
            read=own,
            for_print_shop=for_print_shop,
        )
        for one in taken
    )


def _make_wave(
    order: Order, office: Office, planned: PlannedWave, progress: Progress
) -> tuple[BuiltWave, list[Problem]]:
    wave, folder, plans = planned.loaded, planned.folder, planned.plans
    chosen = [one for one in plans if not order.clients or one.public.client.number in order.clients]
    known = trap.Known.of(wave.clients, wave.people)
    made: list[str] = []
    failures: list[Problem] = []
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    try:
        for done in workers.make_all(chosen, folder, order.jobs, known) if chosen else ():
            if done.failure is None:
                made.append(done.plan.public.client.number)
            else:
                failures.append(_failure(done, folder))
            progress(len(made) + len(failures), len(chosen), done.plan.public.client.name)
    except KeyboardInterrupt:
        # What was made stands; the overview must know it.
        write_wave_files(folder, office, wave, plans, failures)
        raise
    except OSError:
        if is_new and not made:
            # Only when it is empty: what a full disk left half is cleared away by the next build.
            with suppress(OSError):
                folder.rmdir()
        raise
    removed, renamed = _stale(folder, plans, made, everybody=not order.clients)
    write.remove_kits(folder, (*removed, *renamed))
    write_wave_files(folder, office, wave, plans, failures)
    standing = [problem.client for problem in failures if problem.client]
    built = BuiltWave(
        loaded=wave,
        folder=folder,
        plans=plans,
        made=tuple(made),
        removed=removed,
        renamed=renamed,
        changes=planned.changes.without(standing) if planned.changes else None,
    )
    return built, failures


def _stale(
    folder: Path, plans: Sequence[KitPlan], made: Sequence[str], *, everybody: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kits to take away: of clients not taken along, and earlier ones under another name.

    A client whose new kit failed keeps the earlier one.
    """
    names = {one.public.client.number: one.public.slug for one in plans}
    found = write.kits_in(folder)
    removed = tuple(slug for slug, number in found.items() if everybody and number not in names)
    renamed = tuple(slug for slug, number in found.items() if number in made and slug != names[number])
    return removed, renamed


def _failure(done: workers.Made, folder: Path) -> Problem:
    client = done.plan.public.client
    has_earlier = client.number in write.kits_in(folder).values()
    if done.text is not None:
        told = {"client": client.number, "earlier": "x" if has_earlier else ""}
        return Problem("KIT719", done.text, told, client=client.number)
    if done.trap is not None:
        return _trap(done.trap, client.number, has_earlier=has_earlier)
    values = {"client": client.number, "reason": done.failure or "", "earlier": "x" if has_earlier else ""}
    return Problem("KIT602", None, values, client=client.number)


def _trap(found: trap.Trap, client: str, *, has_earlier: bool) -> Problem:
    """Say which file of the kit holds what kind of trap, and never what it says there."""
    values: dict[str, str | int] = {"client": client, "file": found.file, "line": found.line}
    values |= {str(kind): "x" if kind is found.kind else "" for kind in trap.Kind}
    return Problem("KIT604", None, values | {"earlier": "x" if has_earlier else ""}, client=client)


def _addresses(office: Office, workspace: Path) -> tuple[plan.Addresses, Callable[[], None]]:
    if office.base_url is None:
        return (lambda _number, _slug: None), lambda: None
    book = addresses.AddressBook(workspace, office.base_url)
    return book.find, book.save
