"""The question before anything is done: only a plain yes of somebody at a terminal counts."""

import sys

import click

from generator.send.desk import Desk

_YES = frozenset({"j", "ja", "y", "yes"})


def why_not(desk: Desk, *, question: str, nobody_there: str, not_now: str) -> str | None:
    """Ask; None for yes, else what was said about why nothing is done."""
    if desk.is_json or not sys.stdin.isatty():
        said = nobody_there
    else:
        click.echo(question, nl=False, err=True)
        if sys.stdin.readline().strip().casefold() in _YES:
            return None
        said = not_now
    if not desk.is_json:
        click.echo(said, err=True)
    return said
