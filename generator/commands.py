"""What each command does: find the workspace, call the pipeline, tell the result and the next step."""

import shutil
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from filelock import FileLock, Timeout

from generator import readiness, readiness_text
from generator.changes_text import as_data, tell
from generator.copies import Copies, make_copies
from generator.model import Outcome
from generator.next_step import command
from generator.orders import EnvironmentProblem, cannot_write, library_missing, make_order
from generator.policy import expected_questions
from generator.problems import Lang, Problem
from generator.progress import ProgressBar
from generator.report import from_here, show_json, show_problems
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import BuiltWave, Order, Result
    from generator.changes import WaveChanges
    from generator.cli import Settings
    from generator.load import LoadedWave

INPUT, SOME_FAILED = 1, 4


def init(settings: "Settings", folder: Path) -> int:
    """Make a new workspace; nothing that exists is overwritten."""
    target = folder / "kits"
    if target.exists():
        raise click.UsageError(speak("workspace_exists", settings.lang, folder=folder))
    with as_file(files("generator").joinpath("starter", "kits")) as starter:
        try:
            shutil.copytree(starter, target)
        except OSError as error:
            raise cannot_write(settings.lang, folder, error) from error
    if settings.format == "json":
        show_json("init", 0, (), settings.lang, werkmap=str(target))
    elif not settings.quiet:
        click.echo(speak("init.done", settings.lang, folder=target))
        click.echo(speak("init.next", settings.lang, folder=folder))
    return 0


def check(
    settings: "Settings",
    waves: Sequence[str],
    *,
    as_of: date | None,
    output: Path | None = None,
    annotate: bool = False,
) -> int:
    """Read and judge everything; write nothing but the marked copies that were asked for."""
    order = make_order(settings, waves, as_of=as_of, output=output)
    from generator import build as pipeline  # noqa: PLC0415  (`make_order` has told whether it can be imported)

    loaded, problems = pipeline.check(order)
    problems = (*problems, *_of_another_day(order, loaded.waves))
    code = INPUT if any(problem.is_error for problem in problems) else 0
    office = loaded.office
    plans = {}
    changes = []
    # With an error in it, any total would leave somebody out.
    if office is not None and code == 0:
        plans = {wave.wave.folder: pipeline.plan_kits(office, wave, problems) for wave in loaded.waves}
        found = [
            pipeline.compare(order, wave, plans[wave.wave.folder], pipeline.NOT_LOOKED_UP)
            for wave in loaded.waves
        ]
        changes = [one for one in found if one is not None]
    copies = _copies(settings, order, problems) if annotate else Copies(problems=problems)
    totals = {name: _totals([kit.public.counts or {} for kit in kits]) for name, kits in plans.items()}
    ready = [
        (one.wave, readiness.of_wave([kit.public for kit in plans[one.wave.folder]], one.wave))
        for one in loaded.waves
        if one.wave.folder in plans
    ]
    if settings.format == "json":
        stand = {wave.folder: readiness_text.as_data(one, settings.lang) for wave, one in ready}
        golven = {name: total | {"gereedheid": stand[name]} for name, total in totals.items()}
        data = [entry for one in changes for entry in as_data(one)]
        more = {"golven": golven, "veranderd": data, **copies.as_data()}
        show_json("check", code, copies.problems, settings.lang, **more)
        return code
    if not settings.quiet:
        for name, total in totals.items():
            click.echo(_total_line(name, total, settings.lang))
    _tell_changes(settings, changes)
    how = {"everything": settings.verbose, "wrote": copies.wrote}
    show_problems(copies.problems, settings.lang, workspace=order.workspace, **how)
    copies.tell(settings, order.workspace)
    if code == 0 and not settings.quiet:
        for wave, one in ready:
            for line in readiness_text.tell(one, wave, settings.lang, everything=settings.verbose):
                click.echo(line)
        same = {one.wave.folder for one in changes if one.is_same}
        typed = partial(command, settings, as_of=as_of, output=output)
        click.echo(
            _after_check({name: len(kits) for name, kits in plans.items()}, same, typed, settings.lang)
        )
    return code


def _after_check(
    clients: Mapping[str, int], same: Collection[str], typed: Callable[..., str], lang: Lang
) -> str:
    """Return the next step: make the kits of the waves that need it, else see how things stand.

    `clients` says how many each wave has; in `same` are those of which the kits are as they would be made.
    """
    names = [name for name in clients if name not in same]
    if not names:
        return speak("check.next_same", lang, command=typed("status", *clients))
    after = typed("build", *names)
    if any(clients[name] for name in names):
        return speak("check.next", lang, command=after)
    return speak("check.next_empty", lang, command=after)


def _copies(settings: "Settings", order: "Order", problems: tuple[Problem, ...]) -> Copies:
    try:
        return make_copies(settings, order.workspace, order.waves, problems)
    except OSError as error:
        raise cannot_write(settings.lang, order.workspace, error) from error


def _totals(counts: Sequence[Any]) -> dict[str, int]:
    invited = sum(one.get(Outcome.INVITED, 0) for one in counts)
    low, high = expected_questions(invited)
    return {
        "klanten": len(counts),
        "mensen": sum(sum(one.values()) for one in counts),
        "uitnodigingen": invited,
        "vragen_min": low,
        "vragen_max": high,
    }


def _total_line(name: str, total: dict[str, int], lang: Lang) -> str:
    return speak(
        "check.wave",
        lang,
        wave=name,
        clients=speak("clients", lang, n=total["klanten"]),
        people=speak("people", lang, n=total["mensen"]),
        invited=speak("invited", lang, n=total["uitnodigingen"]),
        questions=_questions(total["vragen_min"], total["vragen_max"], lang),
    )


def _questions(low: int, high: int, lang: Lang) -> str:
    if low == high:
        return speak("questions.one", lang, n=low)
    return speak("questions.range", lang, low=low, high=high)


def build(
    settings: "Settings",
    waves: Sequence[str],
    *,
    clients: Sequence[str],
    jobs: int | None,
    as_of: date | None,
    output: Path | None,
    print_shop: bool = False,
) -> int:
    """Make the kits and say what to open."""
    order = make_order(
        settings,
        waves,
        clients=clients,
        jobs=jobs,
        as_of=as_of,
        output=output,
        print_shop=print_shop,
    )
    from generator import build as pipeline  # noqa: PLC0415
    from generator.render.pdf import LibraryMissingError  # noqa: PLC0415

    is_new, lock = not order.output.exists(), FileLock(order.output / ".overstapkit.lock")
    try:
        prepared = pipeline.prepare(order)
        if isinstance(prepared, pipeline.Result):
            return _tell(settings, order, prepared)
        told_otherwise = _of_another_day(order, prepared.waves)
        prepared = replace(prepared, problems=(*prepared.problems, *told_otherwise))
        # Only now: a problem in the input must leave even an absent output folder absent.
        order.output.mkdir(parents=True, exist_ok=True)
        with lock.acquire(timeout=0):
            planned = pipeline.plan_waves(prepared)
            # Now, and not at the end: whoever is interrupted has kits with the new decisions already.
            _tell_changes(settings, [wave.changes for wave in planned.waves if wave.changes])
            with ProgressBar(settings, speak("progress", settings.lang)) as progress:
                result = pipeline.make(planned, progress)
    except Timeout as error:
        raise EnvironmentProblem(speak("locked", settings.lang, folder=order.output)) from error
    except pipeline.UnknownClientsError as error:
        raise click.UsageError(speak("unknown_clients", settings.lang, numbers=str(error))) from error
    except LibraryMissingError as error:
        if is_new:
            _take_away(order.output, lock)
        raise library_missing(settings.lang) from error
    except OSError as error:
        raise cannot_write(settings.lang, order.output, error) from error
    return _tell(settings, order, result)


def _take_away(output: Path, lock: FileLock) -> None:
    """Remove an output folder that we made, when nothing came in it but the lock."""
    with suppress(OSError):
        if [path.name for path in output.iterdir()] == [Path(lock.lock_file).name]:
            Path(lock.lock_file).unlink()
        output.rmdir()


def _of_another_day(order: "Order", waves: "Sequence[LoadedWave]") -> tuple[Problem, ...]:
    """Tell of clients that were told another day: no kit may depend on it, so it is no part of the check."""
    from generator import told  # noqa: PLC0415  (brings all of `send` along)

    return tuple(one for wave in waves for one in told.problems_of(order.workspace, wave.wave))


def _tell_changes(settings: "Settings", changes: "Sequence[WaveChanges]") -> None:
    if settings.quiet or settings.format == "json":
        return
    for one in changes:
        click.echo("\n".join(tell(one, settings.lang, everything=settings.verbose)))


def _tell(settings: "Settings", order: "Order", result: "Result") -> int:
    code = INPUT if not result.waves and result.has_errors else SOME_FAILED if result.failures else 0
    if settings.format == "json":
        golven = [_as_data(wave) for wave in result.waves]
        data = [entry for wave in result.waves if wave.changes for entry in as_data(wave.changes)]
        show_json("build", code, result.problems, settings.lang, golven=golven, veranderd=data)
        return code
    how = {"everything": settings.verbose, "wrote": bool(result.waves)}
    show_problems(result.problems, settings.lang, workspace=order.workspace, **how)
    if not settings.quiet:
        for wave in result.waves:
            _tell_wave(wave, settings.lang)
    return code


def _tell_wave(wave: "BuiltWave", lang: Lang) -> None:
    made = set(wave.made)
    for one in wave.plans:
        if one.public.client.number in made:
            click.echo(speak("kit.made", lang, folder=from_here(wave.folder / one.public.slug)))
    for slug in wave.removed:
        click.echo(speak("kit.removed", lang, folder=from_here(wave.folder / slug)))
    for slug in wave.renamed:
        click.echo(speak("kit.renamed", lang, folder=from_here(wave.folder / slug)))
    click.echo(speak("build.next", lang, index=from_here(wave.folder / "index.html")))


def _as_data(wave: "BuiltWave") -> dict[str, Any]:
    slugs = {one.public.client.number: one.public.slug for one in wave.plans}
    return {
        "golf": wave.loaded.wave.folder,
        "map": str(wave.folder),
        "gemaakt": [slugs[number] for number in sorted(wave.made, key=list(slugs).index)],
        "weggehaald": [*wave.removed, *wave.renamed],
    }
