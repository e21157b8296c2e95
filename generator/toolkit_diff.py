"""`toolkit diff`: how own texts differ from the package, and what changed in the package under them."""

import difflib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.orders import cannot_write
from generator.origins import Origin, remember
from generator.own_texts import Override
from generator.problems import Lang, in_order
from generator.report import show_json, show_problems
from generator.speech import speak
from generator.templates import package_text
from generator.toolkit_asked import FOR_EXAMPLE, INPUT, as_data, known_text, own_texts

if TYPE_CHECKING:
    from generator.cli import Settings


def diff(
    settings: "Settings", names: Sequence[str], *, wave: str | None, client: str | None, seen: bool
) -> int:
    """Show how own texts differ from the package, and what changed in the package since."""
    wanted = [known_text(name, settings.lang) for name in dict.fromkeys(names)]
    found, space = own_texts(settings, wave, client)
    chosen = [one for one in found if not wanted or one.name in wanted]
    if seen:
        _remember_seen(chosen, settings.lang)
    code = INPUT if space.problems else 0
    if settings.format == "json":
        data = [{"naam": one.name, **as_data(one), **_differences(one, settings.lang)} for one in chosen]
        show_json("toolkit diff", code, in_order(space.problems), settings.lang, eigen_teksten=data)
        return code
    show_problems(in_order(space.problems), settings.lang, everything=settings.verbose, wrote=True)
    if seen:
        _tell_seen(settings, chosen)
    elif not settings.quiet:
        _tell_differences(settings, chosen, wanted)
    return code


def _differences(one: Override, lang: Lang) -> dict[str, str]:
    """Return both differences as unified diffs; nothing where there is none."""
    now = package_text(one.name)
    here = speak("toolkit.package", lang, version=__version__)
    after = ""
    if one.origin:
        then = speak("toolkit.package", lang, version=one.origin.versie)
        after = _unified(one.origin.tekst, now, then, here)
    return {"na_upgrade": after, "verschil": _unified(now, one.text, here, one.file)}


def _unified(before: str, after: str, name: str, other: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), fromfile=name, tofile=other
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _tell_differences(settings: "Settings", chosen: Sequence[Override], wanted: Sequence[str]) -> None:
    lang = settings.lang
    for name in wanted:
        if not any(one.name == name for one in chosen):
            click.echo(speak("toolkit.no_own", lang, name=name))
    if not chosen and not wanted:
        click.echo(speak("toolkit.none", lang))
    for one in chosen:
        found = _differences(one, lang)
        if found["na_upgrade"] and one.origin:
            click.echo(speak("toolkit.after_upgrade", lang, file=one.file, version=one.origin.versie))
            _show(found["na_upgrade"])
        if not found["verschil"]:
            click.echo(speak("toolkit.same", lang, file=one.file))
        elif one.origin is None:
            click.echo(speak("toolkit.differs_unknown", lang, file=one.file))
        else:
            click.echo(speak("toolkit.differs", lang, file=one.file))
        _show(found["verschil"])
    if any(one.package_changed for one in chosen):
        click.echo(speak("toolkit.diff_next", lang))
    elif chosen:
        click.echo(speak("toolkit.eject_next", lang))
    else:
        click.echo(speak("toolkit.list_next", lang, name=wanted[0] if wanted else FOR_EXAMPLE))


_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def _show(difference: str) -> None:
    """Print a difference, in colour on a terminal that wants it; a blank line ends it."""
    plain = False if os.environ.get("NO_COLOR") else None
    for line in difference.splitlines():
        head = line.startswith(("---", "+++"))
        click.secho(line, fg=None if head else _COLOURS.get(line[:1]), bold=head or None, color=plain)
    if difference:
        click.echo("")


def _remember_seen(chosen: Sequence[Override], lang: Lang) -> None:
    for home in dict.fromkeys(one.home for one in chosen):
        now = {one.name: Origin(__version__, package_text(one.name)) for one in chosen if one.home == home}
        try:
            remember(home.toolkit, now)
        except OSError as error:
            raise cannot_write(lang, home.toolkit, error) from error


def _tell_seen(settings: "Settings", chosen: Sequence[Override]) -> None:
    if settings.quiet:
        return
    for one in chosen:
        click.echo(speak("toolkit.seen", settings.lang, file=one.file))
    click.echo(speak("toolkit.eject_next", settings.lang) if chosen else speak("toolkit.none", settings.lang))
