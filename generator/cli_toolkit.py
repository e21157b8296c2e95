"""The group `toolkit` of the command: `list`, `eject` and `diff`."""

from collections.abc import Callable
from typing import Any

import click

from generator.completion import complete_clients, complete_texts, complete_waves
from generator.problems import Lang
from generator.speech import speak

TOOLKIT_PARTS = ("list", "eject", "diff")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def add_toolkit(cli: click.Group, lang: Lang, common: Decorator, **looks: Any) -> None:
    """Add the group to the command; `common` gives the options that every command has."""
    names = looks.pop("commands_name")

    @cli.group("toolkit", help=speak("toolkit", lang), subcommand_metavar=names, **looks)
    @common
    def toolkit() -> None:
        pass

    def command(name: str, said: str) -> Decorator:
        def add(function: Callable[..., Any]) -> Callable[..., Any]:
            decorators: tuple[Decorator, ...] = (click.pass_context, common, *_where(lang))
            for decorate in decorators:
                function = decorate(function)
            return toolkit.command(name, help=said, **looks)(function)

        return add

    text = {"nl": "NAAM", "en": "NAME"}[lang]

    @command("list", speak("toolkit.list", lang))
    def list_texts(ctx: click.Context, /, **choices: Any) -> int:
        from generator import toolkit_command  # noqa: PLC0415

        return toolkit_command.list_texts(ctx.find_root().obj, **choices)

    @command("eject", speak("toolkit.eject", lang))
    @click.argument("names", metavar=f"{text}...", nargs=-1, required=True, shell_complete=complete_texts)
    def eject(ctx: click.Context, /, names: tuple[str, ...], **choices: Any) -> int:
        from generator import toolkit_command  # noqa: PLC0415

        return toolkit_command.eject(ctx.find_root().obj, names, **choices)

    @command("diff", speak("toolkit.diff", lang))
    @click.argument("names", metavar=f"[{text}]...", nargs=-1, shell_complete=complete_texts)
    @click.option("--seen", is_flag=True, help=speak("opt.seen", lang))
    def diff(ctx: click.Context, /, names: tuple[str, ...], **choices: Any) -> int:
        from generator import toolkit_diff  # noqa: PLC0415

        return toolkit_diff.diff(ctx.find_root().obj, names, **choices)


def _where(lang: Lang) -> tuple[Decorator, ...]:
    wave = {"nl": "GOLF", "en": "WAVE"}[lang]
    return (
        click.option(
            "--client", metavar="N", shell_complete=complete_clients, help=speak("opt.toolkit_client", lang)
        ),
        click.option(
            "--wave", metavar=wave, shell_complete=complete_waves, help=speak("opt.toolkit_wave", lang)
        ),
    )
