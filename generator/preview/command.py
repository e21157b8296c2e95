"""What `preview` does: serve until somebody stops it, then leave nothing behind."""

import difflib
import errno
import os
import signal
import tempfile
import threading
import webbrowser
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.orders import EnvironmentProblem, cannot_write, chosen_waves, make_order, workspace_of
from generator.report import show_json, show_problems
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order
    from generator.cli import Settings
    from generator.preview.reading import Reading

INTERRUPTED = 130
_MOST_OFFERED = 10


def preview(
    settings: "Settings",
    wave: str | None,
    client: str | None,
    *,
    branches: bool,
    port: int | None,
    as_of: date | None,
    open_it: bool,
) -> int:
    """Serve one wave, or all variants of the texts, until Ctrl-C."""
    # The package's own texts need no workspace.
    chosen = wave or (None if branches else _only_wave(settings))
    order = None if chosen is None else make_order(settings, [chosen], as_of=as_of)
    try:
        with _stopping(), tempfile.TemporaryDirectory(prefix="overstapkit-voorbeeld-") as folder:
            _serve(settings, order, Path(folder), client, branches=branches, port=port, open_it=open_it)
    except KeyboardInterrupt:
        click.echo(speak("preview.stopped", settings.lang), err=True)
        return INTERRUPTED
    return 0


def _serve(
    settings: "Settings",
    order: "Order | None",
    folder: Path,
    client: str | None,
    *,
    branches: bool,
    port: int | None,
    open_it: bool,
) -> None:
    # Heavy: only when the arguments are right.
    from generator.preview.desk import Desk  # noqa: PLC0415
    from generator.preview.server import serving  # noqa: PLC0415
    from generator.preview.watch import Watch  # noqa: PLC0415
    from generator.workers import standing  # noqa: PLC0415

    # Without a workspace nothing of it is read, and no problem names a file.
    workspace = order.workspace if order else folder
    # `preview` holds no names on paper, but a kit is for one office's eyes all the same.
    (folder / "kits").mkdir(mode=0o700)
    try:
        with _passing_things_in(folder), standing(1) as workers:
            desk = Desk(order=order, folder=folder, workers=workers, tell=partial(_tell, settings, workspace))
            desk.read(known=lambda found: _check(settings, client, found))
            begin = f"/{'varianten' if branches else 'klant'}/{client}/" if client else "/"
            begin = "/varianten/" if branches and not client else begin
            with closing(desk), serving(desk, port) as address, _watching(order, desk.read, Watch):
                _say(settings, address + begin, order, client, desk.now)
                if open_it:
                    webbrowser.open(address + begin)
                _wait()
    except OSError as error:
        raise _environment(settings, error, port, folder) from error


@contextmanager
def _passing_things_in(folder: Path) -> Iterator[None]:
    """Let workers lay what they need for a moment in our own folder: one that is killed cleans up nothing."""
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before


def _only_wave(settings: "Settings") -> str:
    """Return the one wave of the workspace; a preview shows one, so of more somebody has to say which."""
    found = chosen_waves(workspace_of(settings), [], settings.lang)
    if len(found) > 1:
        names = ", ".join(one.name for one in found)
        raise click.UsageError(speak("preview.which", settings.lang, names=names, first=found[0].name))
    return found[0].name


def _check(settings: "Settings", client: str | None, found: "Reading") -> None:
    """Refuse a client that is not there, before anything is told of what was read."""
    if client is None or found.has_errors or client in found.kits:
        return
    close = difflib.get_close_matches(client, found.kits, n=3) or list(found.kits)[:_MOST_OFFERED]
    more = "" if len(found.kits) <= len(close) else " …"
    raise click.UsageError(
        speak("preview.unknown_client", settings.lang, number=client, known=", ".join(close) + more)
    )


@contextmanager
def _watching(order: "Order | None", changed: object, watch: type) -> Iterator[None]:
    if order is None:
        yield
        return
    with watch(order.workspace, order.output, changed).running():
        yield


def _wait() -> None:
    """Wait for Ctrl-C. One that comes just before the waiting begins wakes nobody: look up now and then."""
    never = threading.Event()
    while not never.wait(0.2):
        pass


@contextmanager
def _stopping() -> Iterator[None]:
    """Let a closed window and a kind kill stop us as Ctrl-C does, so that the folder is cleaned up.

    Only the first counts: who presses Ctrl-C twice must not leave half of the folder behind.
    """
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]

    def stop(*_: object) -> None:
        for name in names:
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    try:
        yield
    except KeyboardInterrupt:
        # Deaf until the very end: whoever started us must get our exit code.
        raise
    except BaseException:
        _restore(before)
        raise
    _restore(before)


def _restore(handlers: Mapping[str, Any]) -> None:
    for name, handler in handlers.items():
        signal.signal(getattr(signal, name), handler)


def _say(
    settings: "Settings", address: str, order: "Order | None", client: str | None, found: "Reading"
) -> None:
    if settings.format == "json":
        wave = order.waves[0].name if order else None
        show_json("preview", 0, found.problems, settings.lang, adres=address, golf=wave, klant=client)
        return
    click.echo(address if settings.quiet else speak("preview.at", settings.lang, address=address))
    if not settings.quiet:
        click.echo(speak("preview.stop", settings.lang))


def _tell(settings: "Settings", workspace: Path, found: "Reading") -> None:
    """Print what is wrong; when nothing is, say so, for whoever looks at the terminal only."""
    if settings.format == "json":
        return
    errors = [one for one in found.problems if one.is_error]
    if errors:
        how = {"everything": settings.verbose, "wrote": True}
        show_problems(errors, settings.lang, workspace=workspace, **how)
    elif not settings.quiet:
        click.echo(speak("preview.read", settings.lang), err=True)


def _environment(settings: "Settings", error: OSError, port: int | None, folder: Path) -> EnvironmentProblem:
    if port is not None and error.errno in (errno.EADDRINUSE, errno.EACCES):
        return EnvironmentProblem(speak("preview.port", settings.lang, port=port))
    return cannot_write(settings.lang, folder, error)
