"""The command `publish`: its arguments and options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.completion import complete_clients, complete_waves
from generator.problems import Lang
from generator.speech import speak

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_FOLDER = click.Path(path_type=Path, file_okay=False)


def add_publish(cli: click.Group, lang: Lang, common: Decorator, **looks: Any) -> None:
    """Add the command; `common` gives the options that every command has."""
    folder_name = {"nl": "MAP", "en": "FOLDER"}[lang]

    @cli.command("publish", help=speak("publish", lang), **looks)
    @click.argument("wave", metavar="GOLF", shell_complete=complete_waves)
    @click.option("--to", required=True, type=_FOLDER, metavar=folder_name, help=speak("opt.to", lang))
    @click.option("-y", "--yes", is_flag=True, help=speak("opt.publish_yes", lang))
    @click.option(
        "--client",
        "clients",
        multiple=True,
        metavar="N",
        shell_complete=complete_clients,
        help=speak("opt.publish_client", lang),
    )
    @click.option("--remove-gone", is_flag=True, help=speak("opt.remove_gone", lang))
    @click.option("--again", is_flag=True, help=speak("opt.publish_again", lang))
    @click.option("--zip", "as_zip", is_flag=True, help=speak("opt.zip", lang))
    @click.option("--output", type=_FOLDER, metavar=folder_name, help=speak("opt.send_output", lang))
    @common
    @click.pass_context
    def publish(ctx: click.Context, /, wave: str, **choices: Any) -> int:
        from generator.publish import publish as put  # noqa: PLC0415

        return put(ctx.find_root().obj, wave, **choices)
