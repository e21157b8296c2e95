"""What `status` does: read, and tell where every wave stands. Nothing is written."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.orders import make_order
from generator.report import show_json, show_problems
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings
    from generator.status.reading import WaveRead
    from generator.status.steps import Typed

INPUT = 1


def status(
    settings: "Settings",
    waves: Sequence[str],
    *,
    as_of: date | None,
    output: Path | None,
    since_published: bool,
) -> int:
    """Tell where waves and clients stand. Exit 1 when there are errors in the input of any of them."""
    order = make_order(settings, waves, as_of=as_of, output=output)
    # Heavy: only when the arguments are right.
    from generator.status.data import wave_data  # noqa: PLC0415
    from generator.status.reading import read  # noqa: PLC0415
    from generator.status.steps import Typed, next_step  # noqa: PLC0415

    found = read(order, since_published=since_published)
    typed = Typed(settings=settings, as_of=as_of, output=output, kits=order.output)
    errors = [problem for problem in found.problems if problem.is_error]
    code = INPUT if errors else 0
    if settings.format == "json":
        told = [wave_data(one, next_step(one, typed)) for one in found.waves]
        show_json("status", code, found.problems, settings.lang, golven=told)
        return code
    for number, one in enumerate(found.waves):
        if number:
            click.echo("")
        _tell(one, typed)
    # What asks for a look is counted per client; only what keeps a wave from view is told here.
    how = {"everything": settings.verbose, "wrote": True}
    show_problems(errors, settings.lang, workspace=order.workspace, **how)
    return code


def _tell(one: "WaveRead", typed: "Typed") -> None:
    from generator.status.show import tell  # noqa: PLC0415
    from generator.status.show_told import tell_told  # noqa: PLC0415
    from generator.status.steps import next_step  # noqa: PLC0415

    settings = typed.settings
    if one.stand is None:
        click.echo(speak("status.errors", settings.lang, wave=one.folder, n=one.errors))
    elif one.told is not None:
        click.echo("\n".join(tell_told(one.told, one.stand, typed)))
    else:
        click.echo("\n".join(tell(one.stand, settings.lang, everything=settings.verbose)))
        if one.moved is not None:
            does = typed.command("status", one.folder, "--since-published")
            what = one.moved.sentence(settings.lang).what
            click.echo(speak("status.moved", settings.lang, what=what, command=does))
    if not settings.quiet and (one.told is None or not one.told.clients):
        click.echo(next_step(one, typed).said)
