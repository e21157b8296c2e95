"""`toolkit list` and `toolkit eject`: which texts there are, and taking one over to change it."""

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.languages import file_names
from generator.load.clients import numbers_in
from generator.load.texts import replaceable
from generator.load.workspace import Workspace, is_there
from generator.orders import cannot_write, chosen_waves, workspace_of
from generator.origins import Origin, remember, write_new
from generator.own_texts import Home, Override, overrides
from generator.problems import Lang, Place, Problem, in_order
from generator.report import from_here, show_json, show_problems
from generator.speech import speak
from generator.spoken import OTHERS, name_in, skeleton_of, skeletons, standard_text
from generator.toolkit_asked import (
    FOR_EXAMPLE,
    INPUT,
    as_data,
    did_you_mean,
    known_text,
    own_texts,
    place_asked,
)
from generator.toolkit_words import WHAT_FOR

if TYPE_CHECKING:
    from generator.cli import Settings


# --- list -----------------------------------------------------------------------------------------


def list_texts(settings: "Settings", *, wave: str | None, client: str | None) -> int:
    """Show every text with what it is for, and where this workspace has its own."""
    found, space = own_texts(settings, wave, client)
    by_name: dict[str, list[Override]] = {name: [] for name in replaceable()}
    for one in found:
        by_name[one.name].append(one)
    code = INPUT if space.problems else 0
    if settings.format == "json":
        texts = [
            {"naam": name, "waarvoor": WHAT_FOR[name].nl, "eigen": [as_data(one) for one in own]}
            for name, own in by_name.items()
        ]
        show_json("toolkit list", code, in_order(space.problems), settings.lang, teksten=texts)
        return code
    if not settings.quiet:
        click.echo("\n".join(_lines(by_name, space.root, settings.lang)))
    how = {"everything": settings.verbose, "wrote": True}
    show_problems(in_order(space.problems), settings.lang, workspace=space.root, **how)
    if not settings.quiet and code == 0:
        click.echo("")
        if any(one.package_changed for one in found):
            click.echo(speak("toolkit.changed_next", settings.lang))
        elif name := _not_own_yet(by_name):
            name += place_asked(wave, client)
            click.echo(speak("toolkit.list_next", settings.lang, name=name))
    return code


def _not_own_yet(by_name: dict[str, list[Override]]) -> str:
    """Return a text that may be taken over and that nobody shown here has; nothing when all have one."""
    return next((name for name in (FOR_EXAMPLE, *by_name) if not by_name[name]), "")


def _lines(by_name: dict[str, list[Override]], root: Path, lang: Lang) -> list[str]:
    width = max(map(len, by_name)) + 2
    lines: list[str] = []
    folder = ""
    for name, own in by_name.items():
        if skeleton_of(name) and not own:
            # One line stands for nine names: see the end of the loop.
            continue
        if folder not in ("", name.partition("/")[0]):
            lines.append("")
        folder = name.partition("/")[0]
        lines.append(f"{name:<{width}}{getattr(WHAT_FOR[name], lang)}")
        lines += [f"  {_said_of(one, root, lang)}" for one in own]
        if name in skeletons():
            whole = speak("toolkit.whole", lang, codes=", ".join(OTHERS))
            lines.append(f"{name_in(name, '<taal>'):<{width - 1}} {whole}")
    return lines


def _said_of(one: Override, root: Path, lang: Lang) -> str:
    file = from_here(root / one.file)
    if one.package_changed is None:
        return speak("toolkit.own_unknown", lang, file=file)
    if one.package_changed:
        return speak("toolkit.own_changed", lang, file=file)
    return speak("toolkit.own", lang, file=file)


# --- eject ----------------------------------------------------------------------------------------


def eject(settings: "Settings", names: Sequence[str], *, wave: str | None, client: str | None) -> int:
    """Put texts where the office can change them; all that were asked for, or none."""
    workspace = workspace_of(settings)
    names = [known_text(name, settings.lang) for name in dict.fromkeys(names)]
    home = _home(workspace, wave, client, settings.lang)
    space = Workspace(workspace)
    paths = {name: home.toolkit / name for name in names}
    space.problems += _links(paths.values(), space)
    if space.problems:
        if settings.format == "json":
            show_json("toolkit eject", INPUT, in_order(space.problems), settings.lang, gemaakt=[])
        else:
            how = {"everything": True, "wrote": False}
            show_problems(in_order(space.problems), settings.lang, workspace=workspace, **how)
        return INPUT
    taken = [from_here(path) for path in paths.values() if is_there(path)]
    if taken:
        raise click.UsageError(speak("toolkit.exists", settings.lang, files=", ".join(taken)))
    below = _below(home, workspace, space)
    try:
        # First from where they come: whoever is interrupted now has a line too many, and no text too few.
        remember(home.toolkit, {name: _origin(name, below.get(name)) for name in names})
        for name, path in paths.items():
            write_new(path, below[name].text if name in below else standard_text(name))
    except OSError as error:
        raise cannot_write(settings.lang, home.toolkit, error) from error
    _tell_made(settings, space, paths, below)
    return 0


def _home(workspace: Path, wave: str | None, client: str | None, lang: Lang) -> Home:
    """Return the place that was asked for; a client stands in a wave."""
    if wave is None and client is None:
        return Home(workspace)
    chosen = chosen_waves(workspace, [wave] if wave else (), lang)
    folder = chosen[0] if wave else _wave_of(str(client), chosen, workspace, lang)
    if client is None:
        return Home(folder, folder.name)
    numbers = numbers_in(folder, workspace)
    if client not in numbers:
        hint = did_you_mean(difflib.get_close_matches(client, sorted(numbers), n=2), lang)
        values = {"number": client, "wave": folder.name, "hint": hint}
        raise click.UsageError(speak("toolkit.unknown_client", lang, **values))
    return Home(folder / "klanten" / client, folder.name, client)


def _wave_of(client: str, waves: Sequence[Path], workspace: Path, lang: Lang) -> Path:
    """Return the one wave that this client can be in."""
    within = [one for one in waves if client in numbers_in(one, workspace)]
    if len(waves) == 1 or len(within) == 1:
        return (within or waves)[0]
    names = ", ".join(one.name for one in within or waves)
    raise click.UsageError(speak("toolkit.which_wave", lang, number=client, names=names))


def _links(paths: Iterable[Path], space: Workspace) -> list[Problem]:
    """Report a link on the way to a text: what is written through it lands somewhere else."""
    found: dict[Path, None] = {}
    for path in paths:
        for part in (path, *path.parents):
            if part == space.root:
                break
            if part.is_symlink():
                found[part] = None
    return [Problem("KIT124", Place(space.name_of(part))) for part in found]


def _below(home: Home, workspace: Path, space: Workspace) -> dict[str, Override]:
    """Return the own texts that stand below this place: whoever writes for a client begins with those."""
    under = [Home(workspace)] if home.wave else []
    if home.client:
        under.append(Home(home.folder.parent.parent, home.wave))
    return {one.name: one for one in overrides(under, space)}


def _origin(name: str, below: Override | None) -> Origin:
    """Return the package's text from which a copy comes: that of the text below it, where it is known."""
    return below.origin if below and below.origin else Origin(__version__, standard_text(name))


def _tell_made(
    settings: "Settings", space: Workspace, paths: dict[str, Path], below: dict[str, Override]
) -> None:
    if settings.format == "json":
        made = [
            {"naam": name, "bestand": space.name_of(path), "uit": below[name].file if name in below else None}
            for name, path in paths.items()
        ]
        show_json("toolkit eject", 0, (), settings.lang, gemaakt=made)
    elif not settings.quiet:
        for name, path in paths.items():
            file = from_here(path)
            if name in below:
                other = from_here(space.root / below[name].file)
                click.echo(speak("toolkit.made_from", settings.lang, file=file, other=other))
            else:
                click.echo(speak("toolkit.made", settings.lang, file=file))
        if any(name in file_names() for name in paths):
            click.echo(speak("toolkit.only_changed", settings.lang))
        click.echo(speak("toolkit.eject_next", settings.lang))
