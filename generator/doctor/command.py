"""What `doctor` does: look at everything, tell it, and exit 3 when something is in the way."""

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.doctor import machine, place
from generator.doctor.findings import Finding, State, tidy
from generator.doctor.system import named_system
from generator.doctor.trying import try_all
from generator.problems import Lang
from generator.report import show_json
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings

ENVIRONMENT = 3
_WIDTH = 80


def doctor(settings: "Settings", *, output: Path | None) -> int:
    """Look at this machine and this workspace; nothing is written and nothing is asked of anybody."""
    lang = settings.lang
    tried = try_all(("paper", "site", "keyring"))
    found = [
        *machine.look(tried, lang),
        *place.look(Path.cwd(), settings.workspace, output and output.absolute(), lang),
    ]
    code = ENVIRONMENT if any(one.state is State.MISSING for one in found) else 0
    if settings.format == "json":
        told = [_as_data(one) for one in found]
        show_json("doctor", code, (), lang, systeem=named_system(), versie=__version__, bevindingen=told)
        return code
    shown = [one for one in found if not settings.quiet or one.state in (State.LOOK, State.MISSING)]
    if not settings.quiet:
        click.echo(speak("doctor.head", lang, version=__version__, system=tidy(named_system())))
        click.echo("")
    for line in _lines(shown, lang):
        click.echo(line)
    if not settings.quiet:
        click.echo("")
        click.echo("\n".join(_wrapped("", _closing(found, lang), 0)))
    return code


def _as_data(one: Finding) -> dict[str, Any]:
    return {"sleutel": one.key, "stand": str(one.state), "wat": one.what, "doen": one.mend or None}


def _lines(found: Sequence[Finding], lang: Lang) -> Iterator[str]:
    words = {
        State.GOOD: speak("doctor.good", lang),
        State.NOTE: "-",
        State.LOOK: speak("doctor.look", lang),
        State.MISSING: speak("doctor.missing", lang),
    }
    width = max(map(len, words.values())) + 2
    for one in found:
        yield from _wrapped(f"{words[one.state]:<{width}}", one.what, width)
        if one.mend:
            yield from _wrapped(" " * width, one.mend, width)


def _wrapped(head: str, text: str, indent: int) -> list[str]:
    # A command must be copied in one piece: a name is never broken at its hyphen.
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=head,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _closing(found: Sequence[Finding], lang: Lang) -> str:
    missing = sum(one.state is State.MISSING for one in found)
    look = sum(one.state is State.LOOK for one in found)
    if missing:
        return speak("doctor.mend_first", lang, n=missing)
    if look:
        return speak("doctor.works_but", lang, n=look)
    if any(one.key == "werkmap" and one.state is State.NOTE for one in found):
        return speak("doctor.works_elsewhere", lang)
    return speak("doctor.works", lang)
