"""The command `select`: its arguments and options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.completion import complete_waves
from generator.problems import Lang
from generator.speech import speak

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_COLUMNS = ("producten", "addendum", "mijnloket_actief")


def add_select(cli: click.Group, lang: Lang, common: Decorator, **looks: Any) -> None:
    """Add the command; `common` gives the options that every command has."""
    overview_name = {"nl": "OVERZICHT", "en": "OVERVIEW"}[lang]
    file = click.Path(exists=True, dir_okay=False, path_type=Path)

    @cli.command("select", help=speak("select", lang), **looks)
    @click.argument("wave", metavar="GOLF", shell_complete=complete_waves)
    @click.argument("overview", metavar=overview_name, type=file)
    @click.option("--client", "clients", multiple=True, metavar="N", help=speak("opt.select_client", lang))
    @click.option("--only-werknemerloket", is_flag=True, help=speak("opt.only_werknemerloket", lang))
    @click.option(
        "--overwrite", type=click.Choice(_COLUMNS), multiple=True, help=speak("opt.overwrite", lang)
    )
    @click.option(
        "--mijnloket", type=click.IntRange(1, 99_999), metavar="N", help=speak("opt.mijnloket", lang)
    )
    @click.option("--number", metavar={"nl": "KOP", "en": "HEADING"}[lang], help=speak("opt.number", lang))
    @click.option("-y", "--yes", is_flag=True, help=speak("opt.select_yes", lang))
    @common
    @click.pass_context
    def select(ctx: click.Context, /, wave: str, overview: Path, **choices: Any) -> int:
        from generator.select import select as choose  # noqa: PLC0415

        return choose(ctx.find_root().obj, wave, overview, **choices)
