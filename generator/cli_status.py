"""The command `status`: its arguments and options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.completion import complete_waves
from generator.problems import Lang
from generator.speech import speak

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def add_status(
    cli: click.Group, lang: Lang, common: Decorator, day: click.ParamType[Any], **looks: Any
) -> None:
    """Add the command; `common` gives the options that every command has, `day` reads a date."""
    folder_name = {"nl": "MAP", "en": "DIR"}[lang]
    day_name = {"nl": "DATUM", "en": "DATE"}[lang]
    folder = click.Path(path_type=Path, file_okay=False)

    @cli.command("status", help=speak("status", lang), **looks)
    @click.argument("waves", metavar="[GOLF]...", nargs=-1, shell_complete=complete_waves)
    @click.option("--since-published", is_flag=True, help=speak("opt.since_published", lang))
    @click.option("--as-of", type=day, metavar=day_name, help=speak("opt.status_as_of", lang))
    @click.option("--output", type=folder, metavar=folder_name, help=speak("opt.send_output", lang))
    @common
    @click.pass_context
    def status(ctx: click.Context, /, waves: tuple[str, ...], **choices: Any) -> int:
        from generator.status.command import status as tell  # noqa: PLC0415

        return tell(ctx.find_root().obj, waves, **choices)
