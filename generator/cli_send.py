"""The command `send`: its arguments and options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.completion import complete_clients, complete_mails, complete_waves
from generator.problems import Lang
from generator.speech import speak

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_FOLDER = click.Path(path_type=Path, file_okay=False)


def add_send(
    cli: click.Group, lang: Lang, common: Decorator, day: click.ParamType[Any], **looks: Any
) -> None:
    """Add the command; `common` gives the options that every command has, `day` reads a date."""
    folder_name = {"nl": "MAP", "en": "DIR"}[lang]
    day_name = {"nl": "DATUM", "en": "DATE"}[lang]

    @cli.command("send", help=speak("send", lang), **looks)
    @click.argument("wave", metavar="GOLF", shell_complete=complete_waves)
    @click.argument("mail", metavar="MAIL", shell_complete=complete_mails)
    @click.option("--smtp", metavar="URL", help=speak("opt.smtp", lang))
    @click.option("--really-send", is_flag=True, help=speak("opt.really_send", lang))
    @click.option("-y", "--yes", is_flag=True, help=speak("opt.yes", lang))
    @click.option("--all", "everybody", is_flag=True, help=speak("opt.all_clients", lang))
    @click.option(
        "--client",
        "clients",
        multiple=True,
        metavar="N",
        shell_complete=complete_clients,
        help=speak("opt.send_client", lang),
    )
    @click.option("--to-self", is_flag=True, help=speak("opt.to_self", lang))
    @click.option("--again", is_flag=True, help=speak("opt.again", lang))
    @click.option("--mark-sent", is_flag=True, help=speak("opt.mark_sent", lang))
    @click.option(
        "--per-minute",
        type=click.IntRange(1, 600),
        default=20,
        metavar="N",
        help=speak("opt.per_minute", lang),
    )
    @click.option("--insecure", is_flag=True, help=speak("opt.insecure", lang))
    @click.option("--as-of", type=day, metavar=day_name, help=speak("opt.send_as_of", lang))
    @click.option("--output", type=_FOLDER, metavar=folder_name, help=speak("opt.send_output", lang))
    @common
    @click.pass_context
    def send(ctx: click.Context, /, wave: str, mail: str, **choices: Any) -> int:
        from generator.send import send as bring  # noqa: PLC0415

        return bring(ctx.find_root().obj, wave, mail, **choices)
