"""From what somebody typed to an order: which workspace, which waves, where to, and which day it is."""

import difflib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.load.workspace import find_workspace, wave_folders
from generator.problems import Lang
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order
    from generator.cli import Settings


class EnvironmentProblem(click.ClickException):
    """Something outside the office's files is in the way: a library, the disk, another build."""

    exit_code = 3


def make_order(
    settings: "Settings",
    waves: Sequence[str],
    *,
    clients: Sequence[str] = (),
    jobs: int | None = None,
    as_of: date | None = None,
    output: Path | None = None,
    print_shop: bool = False,
) -> "Order":
    """Turn arguments into an order. Raises EnvironmentProblem when a library of the system is missing."""
    workspace = workspace_of(settings)
    chosen = chosen_waves(workspace, waves, settings.lang)
    try:
        from generator import build as pipeline  # noqa: PLC0415  (heavy: `--help` and `init` do without)
        from generator.workers import default_jobs  # noqa: PLC0415
    except OSError as error:
        raise library_missing(settings.lang) from error
    beside = workspace.parent if workspace.name == "kits" else workspace
    return pipeline.Order(
        workspace=workspace,
        waves=chosen,
        output=(output or beside / "output").resolve(),
        today=today(),
        as_of=as_of,
        clients=frozenset(clients),
        jobs=jobs or default_jobs(),
        every_wave=not waves,
        print_shop=print_shop,
    )


def today() -> date:
    """Return the day on the office's own clock: the one place where it is read."""
    return date.today()  # noqa: DTZ011


def workspace_of(settings: "Settings") -> Path:
    """Return the workspace in which the command was given, or that it was pointed at."""
    start = (settings.workspace or Path.cwd()).resolve()
    found = find_workspace(start)
    # Whoever points at a folder means that one, or the kits/ in it: never one further up.
    if found is None or (settings.workspace and found not in (start, start / "kits")):
        raise click.UsageError(speak("no_workspace", settings.lang))
    return found


def chosen_waves(workspace: Path, names: Sequence[str], lang: Lang) -> tuple[Path, ...]:
    """Return the folders of the waves asked for, by name or by path; all of them without a name."""
    known = {folder.name: folder for folder in wave_folders(workspace)}
    if not known:
        raise click.UsageError(speak("no_waves", lang, workspace=workspace))
    if not names:
        return tuple(known.values())
    wanted = dict.fromkeys(Path(name).name for name in names)
    for name in wanted:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=2)
            hint = (
                speak("did_you_mean", lang, names=", ".join(close))
                if close
                else speak("known_waves", lang, names=", ".join(known))
            )
            raise click.UsageError(speak("unknown_wave", lang, name=name, hint=hint))
    return tuple(known[name] for name in wanted)


def is_library_missing(error: OSError) -> bool:
    from generator.render.pdf import LibraryMissingError  # noqa: PLC0415  (for what goes wrong)

    return isinstance(error, LibraryMissingError)


def library_missing(lang: Lang) -> EnvironmentProblem:
    """Say in words that what makes the paper is missing, and how it comes."""
    return EnvironmentProblem(speak("library_missing", lang))


def cannot_write(lang: Lang, folder: Path, error: OSError) -> EnvironmentProblem:
    """Say in words which file or folder could not be written, or that what makes paper is missing."""
    if is_library_missing(error):
        return library_missing(lang)
    # The file at fault where it is known and not one of a kit in the making; else the folder.
    known = Path(error.filename) if isinstance(error.filename, str) else folder
    place = folder if known.is_relative_to(folder) else known
    return EnvironmentProblem(speak("cannot_write", lang, folder=place, reason=error.strerror or error))
