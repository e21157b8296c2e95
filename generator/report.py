"""Problems and results as a person or a program reads them: problems on stderr, results on stdout."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator.problems import Lang, Problem, as_text
from generator.speech import speak

FIRST = 50
SCHEMA = 1


def from_here(path: Path) -> str:
    """Return a path as somebody can type it in the folder where the command was given."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def show_problems(
    problems: Sequence[Problem], lang: Lang, *, workspace: Path, everything: bool, wrote: bool
) -> None:
    """Print problems in order, the first 50 unless everything was asked for, and how many there are.

    Their files are named from the workspace; whoever stands elsewhere is told where that is.
    """
    shown = problems if everything else problems[:FIRST]
    for problem in shown:
        click.echo(as_text(problem, lang), err=True)
    if len(problems) > len(shown):
        click.echo(speak("problems.more", lang, n=len(problems) - len(shown)), err=True)
    if problems:
        click.echo("", err=True)
        click.echo(_closing(problems, lang, wrote=wrote), err=True)
        if workspace != Path.cwd() and any(problem.place for problem in shown):
            click.echo(speak("problems.where", lang, folder=from_here(workspace)), err=True)
        # A code that stands there, so that the line can be copied as it is.
        code = next((one.code for one in problems if one.is_error), problems[0].code)
        click.echo(speak("problems.explain", lang, code=code), err=True)


def _closing(problems: Sequence[Problem], lang: Lang, *, wrote: bool) -> str:
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    parts = []
    if errors:
        parts.append(_counted("problems", errors, lang))
    if warnings:
        parts.append(_counted("warnings", warnings, lang))
    if errors and not wrote:
        parts.append(speak("problems.none_written", lang))
    return " ".join(parts)


def _counted(what: str, count: int, lang: Lang) -> str:
    return speak(f"{what}.one", lang) if count == 1 else speak(f"{what}.many", lang, n=count)


def show_json(command: str | None, code: int, problems: Sequence[Problem], lang: Lang, **more: Any) -> None:
    """Print the one object of `--format json`; `docs/uitvoer.md` documents it."""
    value: Mapping[str, Any] = {
        "schema": SCHEMA,
        "opdracht": command,
        "uitkomst": code,
        "problemen": [as_data(problem, lang) for problem in problems],
        **more,
    }
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def as_data(problem: Problem, lang: Lang) -> dict[str, Any]:
    """Return a problem as `--format json` tells it."""
    place = problem.place
    what, todo = problem.sentence(lang)
    return {
        "code": problem.code,
        "fout": problem.is_error,
        "bestand": place.file if place else None,
        "blad": place.sheet if place else None,
        "rij": place.row if place else None,
        "kolom": place.column if place else None,
        "klantnummer": problem.client,
        "wat": what,
        "doen": todo,
    }
