"""What a shell offers when somebody presses Tab. Silent when there is nothing to offer."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from generator.problems import Lang
from generator.speech import language

Items = list[CompletionItem[Any]]


def complete_waves(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Return the waves of the workspace that begin like this."""
    return _beginning(typed, [(folder.name, None) for folder in _waves(ctx)])


def complete_clients(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Return the klantnummers of the waves that were named, or of all, that begin like this."""
    from generator.load.clients import numbers_in  # noqa: PLC0415  (heavy, and only for who presses Tab)
    from generator.natural import natural_key  # noqa: PLC0415

    named = [*(ctx.params.get("waves") or ()), ctx.params.get("wave"), *ctx.args]
    chosen = {Path(name).name for name in named if name} & {folder.name for folder in _waves(ctx)}
    waves = [folder for folder in _waves(ctx) if not chosen or folder.name in chosen]
    found = {number for folder in waves for number in numbers_in(folder, folder.parent)}
    return _beginning(typed, [(number, None) for number in sorted(found, key=natural_key)])


def complete_mails(_ctx: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Return the mails to clients that begin like this."""
    from generator.send.which_mail import client_mails  # noqa: PLC0415  (as above)

    return _beginning(typed, [(name, None) for name in client_mails()])


def complete_texts(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Return the texts of the toolkit that begin like this, with what they are for."""
    from generator.load.texts import replaceable  # noqa: PLC0415  (as above)
    from generator.toolkit_words import WHAT_FOR  # noqa: PLC0415

    lang = _lang(ctx)
    return _beginning(typed, [(name, getattr(WHAT_FOR[name], lang)) for name in replaceable()])


def complete_codes(ctx: click.Context, _parameter: click.Parameter, typed: str) -> Items:
    """Return the codes, rules and decisions that begin like this, in capitals or not."""
    from generator.explain import known  # noqa: PLC0415  (as above)

    lang = _lang(ctx)
    return [
        CompletionItem(name, help=said)
        for name, said in known(lang)
        if name.casefold().startswith(typed.casefold())
    ]


def _lang(ctx: click.Context) -> Lang:
    # While a line is being completed there are no settings: only `run` makes them.
    return getattr(ctx.find_root().obj, "lang", None) or language((), os.environ)


def _waves(ctx: click.Context) -> list[Path]:
    from generator.load.workspace import find_workspace, wave_folders  # noqa: PLC0415  (as above)

    pointed_at = getattr(ctx.find_root().obj, "workspace", None)
    workspace = find_workspace(Path(pointed_at or Path.cwd()))
    return wave_folders(workspace) if workspace else []


def _beginning(typed: str, names: Iterable[tuple[str, str | None]]) -> Items:
    return [CompletionItem(name, help=said) for name, said in names if name.startswith(typed)]
