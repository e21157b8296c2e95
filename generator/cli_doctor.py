"""The command `doctor`: its options."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.problems import Lang
from generator.speech import speak

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def add_doctor(cli: click.Group, lang: Lang, common: Decorator, **looks: Any) -> None:
    """Add the command; `common` gives the options that every command has."""
    folder_name = {"nl": "MAP", "en": "DIR"}[lang]
    folder = click.Path(path_type=Path, file_okay=False)

    @cli.command("doctor", help=speak("doctor", lang), **looks)
    @click.option("--output", type=folder, metavar=folder_name, help=speak("opt.doctor_output", lang))
    @common
    @click.pass_context
    def doctor(ctx: click.Context, /, **choices: Any) -> int:
        from generator.doctor.command import doctor as look  # noqa: PLC0415

        return look(ctx.find_root().obj, **choices)
