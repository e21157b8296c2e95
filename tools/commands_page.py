"""Writes docs/opdrachten.md from the command itself: every command, argument and option, in Dutch."""

import re
from collections.abc import Iterator

import click

from generator.cli import make_cli
from generator.speech import translate_click

# Where a command is told at length.
HOW_TOS = {
    "init": "handleiding/eerste-golf.md",
    "select": "handleiding/klanten-kiezen.md",
    "check": "handleiding/fouten-verbeteren.md",
    "build": "handleiding/eerste-golf.md",
    "preview": "handleiding/voorbeeld-bekijken.md",
    "send": "handleiding/mails-versturen.md",
    "publish": "handleiding/publiceren.md",
    "toolkit": "handleiding/teksten-aanpassen.md",
    "status": "handleiding/stand-van-zaken.md",
    "doctor": "handleiding/computer-nakijken.md",
    "explain": "problemen.md",
}
# Sentences of the manual stand on one line each.
# ruff: noqa: E501
_HEAD = """\
# Opdrachten

Deze bladzijde is gemaakt uit het programma zelf. Hetzelfde zie je met `overstapkit OPDRACHT --help`.

Wat tussen `[` en `]` staat, mag je weglaten. `...` betekent: een of meer. Wat in hoofdletters staat, vul je in.

"""
_AFTER = """\
## Variabelen { #variabelen }

| Variabele | Wat die doet |
| --- | --- |
| `OVERSTAPKIT_LANG` | de taal van hulp en meldingen: `nl` of `en`; `--lang` gaat voor |
| `OVERSTAPKIT_SMTP_PASSWORD` | het wachtwoord van de mailserver, voor [`send`](handleiding/mails-versturen.md) |
| `NO_COLOR` | geen kleuren |
| `WEASYPRINT_DLL_DIRECTORIES` | alleen op Windows: waar [Pango](handleiding/computer-nakijken.md) staat |

Hoe een opdracht afliep, zegt [een getal](uitvoer.md#uitkomst). Hoe een ander programma het antwoord leest, staat bij [Antwoorden als gegevens](json.md).
"""


def page() -> str:
    """Return docs/opdrachten.md."""
    translate_click("nl")
    cli = make_cli("nl")
    parts = [_HEAD, *_index(cli), "\n", *_common(cli)]
    for name, command in cli.commands.items():
        parts += _command((name,), command, cli)
    return "".join([*parts, _AFTER])


def _index(cli: click.Group) -> Iterator[str]:
    yield "| Opdracht | Wat die doet |\n| --- | --- |\n"
    for name, command in cli.commands.items():
        yield f"| [`{name}`](#{name}) | {_first(command)} |\n"


def _first(command: click.Command) -> str:
    """Return the first sentence of what a command does."""
    return re.split(r"(?<=[.!?]) ", _paragraphs(command)[0])[0]


def _paragraphs(command: click.Command) -> list[str]:
    return [" ".join(part.split()) for part in (command.help or "").split("\n\n")]


def _common(cli: click.Group) -> Iterator[str]:
    yield "## Opties van iedere opdracht { #overal }\n\n"
    yield "Deze mogen voor en na de naam van de opdracht staan.\n\n"
    table = "".join(_options(cli, {}))
    # Click adds this one by itself.
    yield table.rstrip() + "\n| `-h`, `--help` | Toon de hulp bij een opdracht en stop. |\n\n"


def _command(names: tuple[str, ...], command: click.Command, cli: click.Group) -> Iterator[str]:
    title = " ".join(names)
    level = "##" if len(names) == 1 else "###"
    yield f"{level} {title} {{ #{'-'.join(names)} }}\n\n"
    context = click.Context(command, info_name=title)
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"```text\noverstapkit {title} {usage}\n```\n\n"
    for paragraph in _paragraphs(command):
        yield f"{paragraph}\n\n"
    yield from _options(command, {name for one in cli.params for name in one.opts})
    if how_to := HOW_TOS.get(title):
        yield f"Meer hierover: [{_title(how_to)}]({how_to}).\n\n"
    if isinstance(command, click.Group):
        for name, part in command.commands.items():
            yield from _command((*names, name), part, cli)


def _title(how_to: str) -> str:
    from tools.manual import DOCS  # noqa: PLC0415  (it imports this page)

    return (DOCS / how_to).read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


def _options(command: click.Command, known: object) -> Iterator[str]:
    own = [one for one in command.params if isinstance(one, click.Option) and not _is_in(one, known)]
    if not own:
        return
    yield "| Optie | Wat die doet |\n| --- | --- |\n"
    for one in own:
        yield f"| {_spelt(one)} | {one.help} |\n"
    yield "\n"


def _is_in(option: click.Option, known: object) -> bool:
    return isinstance(known, set) and set(option.opts) <= known


def _spelt(option: click.Option) -> str:
    """`--client N`, or `-y`, `--yes`"""
    takes = "" if option.is_flag or option.count or option.name == "version" else f" {_value(option)}"
    return ", ".join(f"`{name}{takes if name.startswith('--') else ''}`" for name in option.opts)


def _value(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        # A bar would end the cell of the table.
        return "/".join(map(str, option.type.choices))
    return option.metavar or option.make_metavar(click.Context(click.Command("x")))
