"""What is suggested to somebody who typed an option that is not there."""

from pathlib import Path

import click
import pytest

from generator.cli import make_cli, run
from generator.likely_options import _IN_DUTCH
from generator.problems import Lang

# fmt: off
TYPED: list[tuple[str, str, str]] = [
    # command   typed             suggested
    ("build",   "--klant",        "--client"),
    ("build",   "--KLANT",        "--client"),
    ("build",   "--klant=1001",   "--client"),
    ("build",   "--clent",        "--client"),
    ("build",   "--peildatum",    "--as-of"),
    ("build",   "--as_of",        "--as-of"),
    ("build",   "--print",        "--print-shop"),
    ("build",   "--drukkerij",    "--print-shop"),
    ("build",   "--taal",         "--lang"),
    ("build",   "--hulp",         "--help"),
    ("check",   "--kopie",        "--annotate"),
    ("check",   "--anotate",      "--annotate"),
    ("publish", "--naar",         "--to"),
    ("publish", "--ja",           "--yes"),
    ("send",    "--alles",        "--all"),
    ("send",    "--opnieuw",      "--again"),
    ("select",  "--only",         "--only-werknemerloket"),
    # check has no --client, and looks like nothing else.
    ("check",   "--klant",        ""),
    ("build",   "--koffie",       ""),
    ("build",   "--",             ""),
    ("build",   "-k",             ""),
]
# fmt: on


@pytest.mark.parametrize(("lang", "asks"), [("nl", "Bedoel je"), ("en", "Did you mean")])
@pytest.mark.parametrize(("command", "typed", "suggested"), TYPED)
def test_only_an_option_that_can_be_meant_is_suggested(
    command: str,
    typed: str,
    suggested: str,
    lang: Lang,
    asks: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["--lang", lang, command, typed]) == 2
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert last.endswith(f" {asks} {suggested}?") if suggested else asks not in last


def test_every_dutch_word_leads_to_an_option_of_some_command() -> None:
    cli = make_cli("nl")
    toolkit = cli.commands["toolkit"]
    assert isinstance(toolkit, click.Group)
    commands = [*cli.commands.values(), *toolkit.commands.values()]
    known = {
        name.removeprefix("--")
        for one in commands
        for option in one.get_params(click.Context(one, help_option_names=["-h", "--help"]))
        for name in option.opts
    }
    assert set(_IN_DUTCH.values()) - known == set()
    assert set(_IN_DUTCH) & known == set(), "an option that is there needs no translation"
