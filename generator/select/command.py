"""What `select` does: read, show the use and the plan; and only after a yes, write klanten.csv."""

import difflib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from filelock import FileLock, Timeout

from generator import orders
from generator.addresses import keep_out_of_git
from generator.load.clients import numbers_in
from generator.load.membership import twin
from generator.load.product_use import ProductUse, read_product_use
from generator.load.workspace import Workspace, wave_folders
from generator.problems import Lang, Place, Problem, in_order, printable
from generator.report import from_here, show_json, show_problems
from generator.select.choose import Plan, Wish, make_plan
from generator.select.client_list import ChangedError, keep, read_client_list
from generator.select.show import as_data, plan_lines, use_lines, without_email
from generator.select.written import written
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings

INPUT, USAGE = 1, 2
LOCK = ".klanten.lock"
_YES = frozenset({"j", "ja", "y", "yes"})
# Folders of a workspace that are no waves.
_NO_WAVES = ("huisstijl", "toolkit")


@dataclass(slots=True, kw_only=True)
class _Desk:
    """One order to select: what was asked, and how it is told."""

    settings: "Settings"
    workspace: Path
    folder: Path
    problems: tuple[Problem, ...] = ()
    plan: Plan | None = None

    @property
    def lang(self) -> Lang:
        return self.settings.lang

    @property
    def is_json(self) -> bool:
        return self.settings.format == "json"

    def say(self, line: str, *, chatter: bool = False) -> None:
        if not self.is_json and not (chatter and self.settings.quiet):
            click.echo(line)

    def end(self, code: int, *, wrote: bool = False, why_not: str | None = None) -> int:
        """Return the exit code; with `--format json` print the one object first."""
        if self.is_json:
            told: dict[str, Any] = {"selectie": as_data(self.plan, wrote=wrote) if self.plan else None}
            if why_not:
                told["melding"] = why_not
            show_json("select", code, self.problems, self.lang, **told)
        elif why_not:
            click.echo(why_not, err=True)
        return code

    def show_problems(self) -> None:
        if not self.is_json:
            everything = self.settings.verbose
            how = {"workspace": self.workspace, "everything": everything, "wrote": False}
            show_problems(self.problems, self.lang, **how)  # type: ignore[arg-type]


def select(
    settings: "Settings",
    wave: str,
    overview: Path,
    *,
    clients: Sequence[str],
    only_werknemerloket: bool,
    overwrite: Sequence[str],
    mijnloket: int | None,
    number: str | None,
    yes: bool,
) -> int:
    """Choose the clients of a wave from Loket's overview."""
    workspace = orders.workspace_of(settings)
    desk = _Desk(settings=settings, workspace=workspace, folder=_folder(workspace, wave, settings.lang))
    wish = Wish(
        clients=frozenset(clients), only_old_portal=only_werknemerloket, overwrite=frozenset(overwrite)
    )
    try:
        after = _read(desk, overview, wish, str(mijnloket) if mijnloket else None, number)
        plan = desk.plan
        if plan is not None:
            _show(desk, plan)
        desk.show_problems()
        if plan is None or any(problem.is_error for problem in desk.problems):
            return desk.end(INPUT)
        if after is None:
            desk.say(_nothing(plan, desk.lang), chatter=True)
            return desk.end(0)
        why_not = None if yes else _ask(desk, plan)
        return desk.end(USAGE, why_not=why_not) if why_not else _write(desk, plan, after)
    except OSError as error:
        raise orders.cannot_write(settings.lang, desk.folder, error) from error


def _folder(workspace: Path, typed: str, lang: Lang) -> Path:
    """Return the wave's folder, which may have no golf.yml yet: Loket settles the day after this."""
    name = Path(typed).name
    folder = workspace / name
    is_plain = name not in ("", *_NO_WAVES) and not name.startswith(".")
    if is_plain and folder.is_dir() and not folder.is_symlink():
        return folder
    close = difflib.get_close_matches(name, [one.name for one in wave_folders(workspace)], n=2)
    hint = speak("did_you_mean", lang, names=", ".join(close)) if close else None
    hint = (hint or speak("select.make_folder", lang)).strip()
    told = {"name": printable(name), "workspace": from_here(workspace), "hint": hint}
    raise click.UsageError(speak("select.no_wave", lang, **told))


def _read(desk: _Desk, overview: Path, wish: Wish, known_as: str | None, number: str | None) -> bytes | None:
    """Read everything and lay the plan on the desk; return what klanten.csv would become, when it changes."""
    space = Workspace(desk.workspace)
    told_us = {"known_as": known_as, "number": number}
    use = read_product_use(overview.resolve(), space, today=orders.today(), **told_us)
    listed = read_client_list(desk.folder, space)
    after = None
    if use is not None and listed is not None:
        _check_clients(use, wish, desk.lang)
        elsewhere = {
            one.name: numbers_in(one, desk.workspace)
            for one in wave_folders(desk.workspace)
            if one != desk.folder
        }
        plan, told = make_plan(desk.folder.name, use, listed, elsewhere, wish)
        # Where rows were lost, nobody knows who is missing: only what is wrong by itself is told.
        is_whole = not any(problem.is_error for problem in space.problems)
        space.problems += [problem for problem in told if is_whole or problem.is_error]
        if not any(problem.is_error for problem in space.problems):
            desk.plan = plan
            after = written(plan, space.problems) if plan.changes else None
    desk.problems = tuple(in_order(space.problems))
    return after


def _check_clients(use: ProductUse, wish: Wish, lang: Lang) -> None:
    unknown = sorted(wish.clients - set(use.clients))
    if not unknown:
        return
    by_twin = {twin(number): number for number in use.clients}
    numbers = [
        f"{printable(one)} ({by_twin[twin(one)]}?)" if twin(one) in by_twin else printable(one)
        for one in unknown
    ]
    raise click.UsageError(speak("select.unknown_clients", lang, numbers=", ".join(numbers)))


def _show(desk: _Desk, plan: Plan) -> None:
    for line in use_lines(plan, desk.lang):
        desk.say(line, chatter=True)
    for line in plan_lines(plan, from_here(plan.list.path), desk.lang):
        desk.say(line)


def _nothing(plan: Plan, lang: Lang) -> str:
    return speak("select.nothing", lang) if plan.has_choice else speak("select.choose", lang)


def _ask(desk: _Desk, plan: Plan) -> str | None:
    """Ask whether to write; None for yes, else why nothing is written."""
    if desk.is_json or not sys.stdin.isatty():
        return speak("select.no_terminal", desk.lang)
    file = from_here(plan.list.path)
    click.echo(speak("select.question", desk.lang, file=file), nl=False, err=True)
    said_yes = sys.stdin.readline().strip().casefold() in _YES
    return None if said_yes else speak("select.not_now", desk.lang)


def _write(desk: _Desk, plan: Plan, after: bytes) -> int:
    lock = FileLock(desk.folder / LOCK, mode=0o600)
    try:
        keep_out_of_git(desk.workspace, LOCK)
        with lock.acquire(timeout=0):
            keep(plan.list.path, plan.list.data, after)
    except Timeout:
        told = speak("select.locked", desk.lang, wave=plan.wave)
        raise orders.EnvironmentProblem(told) from None
    except ChangedError:
        desk.problems = (Problem("KIT737", Place(plan.list.name)),)
        desk.show_problems()
        return desk.end(INPUT)
    _tell_done(desk, plan)
    return desk.end(0, wrote=True)


def _tell_done(desk: _Desk, plan: Plan) -> None:
    file, lang = from_here(plan.list.path), desk.lang
    done = speak("select.made", lang, file=file) if plan.list.data is None else None
    desk.say(done or speak("select.done", lang, file=file), chatter=True)
    missing = list(without_email(plan))
    if not (desk.folder / "golf.yml").is_file():
        desk.say(speak("select.no_golf", lang, folder=from_here(desk.folder)), chatter=True)
    elif missing:
        desk.say(speak("select.no_email", lang, file=file, n=len(missing), wave=plan.wave), chatter=True)
    else:
        desk.say(speak("select.next", lang, wave=plan.wave), chatter=True)
