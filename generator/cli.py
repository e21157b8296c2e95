"""The command `overstapkit`: arguments in, results on stdout, problems on stderr, an exit code.

The pipeline is imported only when a command runs: help stays quick, and Ctrl-C is answered in words.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from generator import __version__
from generator.cli_doctor import add_doctor
from generator.cli_publish import add_publish
from generator.cli_select import add_select
from generator.cli_send import add_send
from generator.cli_status import add_status
from generator.cli_toolkit import TOOLKIT_PARTS, add_toolkit
from generator.completion import complete_clients, complete_codes, complete_waves
from generator.problems import Lang
from generator.speech import language, speak, translate_click

F = TypeVar("F", bound=Callable[..., Any])

INTERRUPTED = 130


_FOLDER = click.Path(path_type=Path, file_okay=False)


@dataclass(slots=True, kw_only=True)
class Settings:
    """The common options; they may stand before and after the command's name, the last one wins."""

    lang: Lang
    workspace: Path | None = None
    format: str = "text"
    quiet: bool = False
    verbose: bool = False


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    if value not in (None, False) and param.name != "lang":
        setattr(ctx.find_root().obj, str(param.name), value)


def _common(lang: Lang) -> Callable[[F], F]:
    def option(*names: str, **more: Any) -> Callable[[F], F]:
        return click.option(*names, expose_value=False, callback=_keep, **more)

    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    options = (
        option(
            "--workspace",
            type=folder,
            metavar={"nl": "MAP", "en": "DIR"}[lang],
            help=speak("opt.workspace", lang),
        ),
        option("--lang", type=click.Choice(["nl", "en"]), help=speak("opt.lang", lang)),
        option("--format", type=click.Choice(["text", "json"]), help=speak("opt.format", lang)),
        option("-q", "--quiet", is_flag=True, help=speak("opt.quiet", lang)),
        option("-v", "--verbose", is_flag=True, help=speak("opt.verbose", lang)),
        click.version_option(__version__, prog_name="overstapkit", help=speak("opt.version", lang)),
    )

    def add(function: F) -> F:
        for one in reversed(options):
            function = one(function)
        return function

    return add


class DutchDate(click.ParamType[date]):
    """A date as an office writes it."""

    name = "datum"

    def __init__(self, lang: Lang) -> None:
        self.lang = lang

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        from generator.load.values import day  # noqa: PLC0415

        found = day(str(value))
        if not isinstance(found, date):
            self.fail(speak("bad_date", self.lang), param, ctx)
        return found


def make_cli(lang: Lang) -> click.Group:
    """Build the command with its help in one language."""
    names = {"help_option_names": ["-h", "--help"]}
    folder_name = {"nl": "MAP", "en": "DIR"}[lang]
    day_name = {"nl": "DATUM", "en": "DATE"}[lang]
    options = {"nl": "[OPTIES]", "en": "[OPTIONS]"}[lang]
    commands_name = {"nl": "OPDRACHT [ARGUMENTEN]...", "en": "COMMAND [ARGS]..."}[lang]

    @click.group(
        "overstapkit",
        help=speak("overstapkit", lang),
        subcommand_metavar=commands_name,
        context_settings=names,
        options_metavar=options,
    )
    @_common(lang)
    @click.pass_context
    def overstapkit(ctx: click.Context) -> None:
        pass

    @overstapkit.command("init", help=speak("init", lang), context_settings=names, options_metavar=options)
    @click.argument("folder", metavar=folder_name, type=click.Path(path_type=Path))
    @_common(lang)
    @click.pass_context
    def init(ctx: click.Context, folder: Path) -> int:
        from generator import commands  # noqa: PLC0415

        return commands.init(ctx.find_root().obj, folder)

    add_select(overstapkit, lang, _common(lang), context_settings=names, options_metavar=options)

    @overstapkit.command("check", help=speak("check", lang), context_settings=names, options_metavar=options)
    @click.argument("waves", metavar="[GOLF]...", nargs=-1, shell_complete=complete_waves)
    @click.option("--as-of", type=DutchDate(lang), metavar=day_name, help=speak("opt.as_of", lang))
    @click.option("--output", type=_FOLDER, metavar=folder_name, help=speak("opt.compared", lang))
    @click.option("--annotate", is_flag=True, help=speak("opt.annotate", lang))
    @_common(lang)
    @click.pass_context
    def check(ctx: click.Context, /, waves: tuple[str, ...], **choices: Any) -> int:
        from generator import commands  # noqa: PLC0415

        return commands.check(ctx.find_root().obj, waves, **choices)

    @overstapkit.command("build", help=speak("build", lang), context_settings=names, options_metavar=options)
    @click.argument("waves", metavar="[GOLF]...", nargs=-1, shell_complete=complete_waves)
    @click.option(
        "--client",
        "clients",
        multiple=True,
        metavar="N",
        shell_complete=complete_clients,
        help=speak("opt.client", lang),
    )
    @click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=speak("opt.jobs", lang))
    @click.option("--as-of", type=DutchDate(lang), metavar=day_name, help=speak("opt.as_of", lang))
    @click.option("--output", type=_FOLDER, metavar=folder_name, help=speak("opt.output", lang))
    @click.option("--print-shop", is_flag=True, help=speak("opt.print_shop", lang))
    @_common(lang)
    @click.pass_context
    def build(ctx: click.Context, /, waves: tuple[str, ...], **choices: Any) -> int:
        from generator import workers  # noqa: PLC0415

        # Before anything else is read: the renderers get ready meanwhile.
        workers.get_ready()
        from generator import commands  # noqa: PLC0415

        return commands.build(ctx.find_root().obj, waves, **choices)

    client_name = {"nl": "[KLANT]", "en": "[CLIENT]"}[lang]

    @overstapkit.command(
        "preview", help=speak("preview", lang), context_settings=names, options_metavar=options
    )
    @click.argument("wave", metavar="[GOLF]", required=False, shell_complete=complete_waves)
    @click.argument("client", metavar=client_name, required=False, shell_complete=complete_clients)
    @click.option("--branches", is_flag=True, help=speak("opt.branches", lang))
    @click.option("--port", type=click.IntRange(1, 65535), metavar="N", help=speak("opt.port", lang))
    @click.option("--as-of", type=DutchDate(lang), metavar=day_name, help=speak("opt.preview_as_of", lang))
    @click.option("--open", "open_it", is_flag=True, help=speak("opt.open", lang))
    @_common(lang)
    @click.pass_context
    def preview(ctx: click.Context, /, wave: str | None, client: str | None, **choices: Any) -> int:
        from generator.preview import preview as show  # noqa: PLC0415

        return show(ctx.find_root().obj, wave, client, **choices)

    add_send(
        overstapkit, lang, _common(lang), DutchDate(lang), context_settings=names, options_metavar=options
    )

    add_publish(overstapkit, lang, _common(lang), context_settings=names, options_metavar=options)

    add_toolkit(
        overstapkit,
        lang,
        _common(lang),
        commands_name=commands_name,
        context_settings=names,
        options_metavar=options,
    )

    add_status(
        overstapkit, lang, _common(lang), DutchDate(lang), context_settings=names, options_metavar=options
    )

    add_doctor(overstapkit, lang, _common(lang), context_settings=names, options_metavar=options)

    @overstapkit.command(
        "explain", help=speak("explain", lang), context_settings=names, options_metavar=options
    )
    @click.argument("codes", metavar="[CODE]...", nargs=-1, shell_complete=complete_codes)
    @_common(lang)
    @click.pass_context
    def explain(ctx: click.Context, codes: tuple[str, ...]) -> int:
        from generator.explain import explain as tell  # noqa: PLC0415

        return tell(ctx.find_root().obj, codes)

    return overstapkit


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code (contract, section 4)."""
    lang = language(arguments, os.environ)
    translate_click(lang)
    if "_OVERSTAPKIT_COMPLETE" in os.environ:
        from generator import shells  # noqa: PLC0415  (for who presses Tab)

        shells.register()
    cli = make_cli(lang)
    try:
        result = cli.main(
            list(arguments), prog_name="overstapkit", standalone_mode=False, obj=Settings(lang=lang)
        )
    except click.NoSuchOption as error:
        return _failed(arguments, _with_what_is_meant(error, lang), lang)
    except click.ClickException as error:
        return _failed(arguments, error, lang)
    except (click.Abort, KeyboardInterrupt):
        return _failed(arguments, Interrupted(speak("interrupted", lang)), lang)
    except OSError as error:
        from generator.orders import is_library_missing, library_missing  # noqa: PLC0415  (for what goes wrong)

        # Own texts for paper are tried by every command that reads them.
        if not is_library_missing(error):
            raise
        return _failed(arguments, library_missing(lang), lang)
    return result if isinstance(result, int) else 0


def _with_what_is_meant(error: click.NoSuchOption, lang: Lang) -> click.UsageError:
    """Return the error with the options that may be meant; Click would name any that looks a little alike."""
    from generator.likely_options import likely  # noqa: PLC0415  (for who mistyped one)

    options = error.ctx.command.get_params(error.ctx) if error.ctx else []
    meant = likely(error.option_name, (name for one in options for name in one.opts))
    hint = speak("did_you_mean", lang, names=", ".join(meant)) if meant else ""
    return click.UsageError(error.message + hint, error.ctx)


class Interrupted(click.ClickException):
    """Somebody pressed Ctrl-C: no fault, so it is said without the word for one."""

    exit_code = INTERRUPTED

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


def _failed(arguments: Sequence[str], error: click.ClickException, lang: Lang) -> int:
    """Tell why a command did not run: in words, or as the one object of `--format json`."""
    pairs = zip(["", *arguments], arguments, strict=False)
    if not any(word == "--format=json" or (before, word) == ("--format", "json") for before, word in pairs):
        error.show()
        return error.exit_code
    from generator.report import show_json  # noqa: PLC0415

    show_json(_command(arguments, lang), error.exit_code, (), lang, melding=error.format_message())
    return error.exit_code


def _command(arguments: Sequence[str], lang: Lang) -> str | None:
    """Return the command that was asked for, with its part: `toolkit list`."""
    names = make_cli(lang).commands
    name = next((word for word in arguments if word in names), None)
    part = next((word for word in arguments if word in TOOLKIT_PARTS), None)
    return f"{name} {part}" if name == "toolkit" and part else name


def main() -> None:
    """Run the command of this process."""
    sys.exit(run(sys.argv[1:]))
