"""`toolkit diff`: how own texts differ from the package, and what changed in the package under them."""

import difflib
import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.language_file import Line, read_language_file
from generator.languages import file_names
from generator.orders import cannot_write
from generator.origins import Origin, remember
from generator.own_texts import Override
from generator.problems import Lang, in_order
from generator.report import from_here, show_json, show_problems
from generator.speech import speak
from generator.spoken import standard_text
from generator.toolkit_asked import FOR_EXAMPLE, INPUT, as_data, known_text, own_texts, place_asked

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
        data = [
            {"naam": one.name, **as_data(one), **_differences(one, one.file, settings.lang)} for one in chosen
        ]
        show_json("toolkit diff", code, in_order(space.problems), settings.lang, eigen_teksten=data)
        return code
    how = {"everything": settings.verbose, "wrote": True}
    show_problems(in_order(space.problems), settings.lang, workspace=space.root, **how)
    files = {one: from_here(space.root / one.file) for one in chosen}
    if settings.quiet:
        return code
    if seen:
        _tell_seen(files, settings.lang)
        return code
    for name in wanted:
        if not any(one.name == name for one in chosen):
            click.echo(speak("toolkit.no_own", settings.lang, name=name))
    _tell_differences(files, settings.lang)
    if not chosen:
        name = (wanted or [FOR_EXAMPLE])[0] + place_asked(wave, client)
        if not wanted:
            click.echo(speak("toolkit.none", settings.lang))
        click.echo(speak("toolkit.list_next", settings.lang, name=name))
    return code


def _differences(one: Override, file: str, lang: Lang) -> dict[str, str]:
    """Return both differences as unified diffs; nothing where there is none."""
    now = standard_text(one.name)
    here = speak("toolkit.package", lang, version=__version__)
    after = ""
    if one.origin:
        then = speak("toolkit.package", lang, version=one.origin.versie)
        after = _unified(one.origin.tekst, now, then, here)
    return {"na_upgrade": after, "verschil": _unified(_beside(one, now), one.text, here, file)}


def _beside(one: Override, package: str) -> str:
    """Return what an own text is held against: of sentences the package's own for the keys it has.

    A language file holds only what an office changes; what it leaves out is not taken away. The lines of the
    package are laid on those of the office. Where that gives something else than the package's sentences, for
    a fault, an unknown key or a sentence over more lines, it is held against all of the package.
    """
    if one.name not in file_names():
        return package
    own, ours = _parts(one.text), _parts(package)
    if own is None or ours is None or not _known(own, ours) or _known(ours, own):
        return package
    lines, source = one.text.splitlines(keepends=True), package.splitlines(keepends=True)
    for own_part, ours_part in zip(own, ours, strict=True):
        for key in own_part:
            lines[own_part[key].line - 1] = source[ours_part[key].line - 1]
    beside = "".join(lines)
    meant = [{key: ours_part[key].value for key in part} for part, ours_part in zip(own, ours, strict=True)]
    made = [{key: line.value for key, line in part.items()} for part in _parts(beside) or ()]
    return beside if made == meant else package


def _parts(text: str) -> tuple[Mapping[str, Line], ...] | None:
    """Return the parts of a language file; nothing when there is a fault in it."""
    found = read_language_file(text)
    return None if found.faults else (found.head, found.buttons, found.sentences)


def _known(some: Sequence[Mapping[str, Line]], others: Sequence[Mapping[str, Line]]) -> bool:
    """Say whether every key of some parts stands in the others too."""
    return all(part.keys() <= other.keys() for part, other in zip(some, others, strict=True))


def _unified(before: str, after: str, name: str, other: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), fromfile=name, tofile=other
    )
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _tell_differences(files: Mapping[Override, str], lang: Lang) -> None:
    """Show the differences of each own text, and say what to do with them."""
    differs = False
    for one, file in files.items():
        found = _differences(one, file, lang)
        differs = differs or bool(found["verschil"])
        if found["na_upgrade"] and one.origin:
            click.echo(speak("toolkit.after_upgrade", lang, file=file, version=one.origin.versie))
            _show(found["na_upgrade"])
        if not found["verschil"]:
            click.echo(speak("toolkit.same", lang, file=file))
        elif one.origin is None:
            click.echo(speak("toolkit.differs_unknown", lang, file=file))
        else:
            click.echo(speak("toolkit.differs", lang, file=file))
        _show(found["verschil"])
    if any(one.package_changed for one in files):
        click.echo(speak("toolkit.diff_next", lang))
    elif differs:
        click.echo(speak("toolkit.eject_next", lang))
    elif files:
        click.echo(speak("toolkit.same_next", lang))


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
        now = {one.name: Origin(__version__, standard_text(one.name)) for one in chosen if one.home == home}
        try:
            remember(home.toolkit, now)
        except OSError as error:
            raise cannot_write(lang, home.toolkit, error) from error


def _tell_seen(files: Mapping[Override, str], lang: Lang) -> None:
    for file in files.values():
        click.echo(speak("toolkit.seen", lang, file=file))
    click.echo(speak("toolkit.eject_next", lang) if files else speak("toolkit.none", lang))
