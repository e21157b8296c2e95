"""Tab offers commands, options, waves, clients, mails, texts and codes: asked as each shell asks it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.catalogue import CATALOGUE
from generator.cli import make_cli
from tests.workspaces import write_workspace

ROOT = Path(__file__).parent.parent


def asked(folder: Path, shell: str, words: tuple[str, ...], **more: str) -> list[str]:
    """Ask as the script of a shell does; return the lines of the answer."""
    line = ("overstapkit", *words)
    spoken = {
        "bash": {"COMP_WORDS": " ".join(line), "COMP_CWORD": str(len(line) - 1)},
        "zsh": {"COMP_WORDS": " ".join(line), "COMP_CWORD": str(len(line) - 1)},
        "fish": {"COMP_WORDS": " ".join(line), "COMP_CWORD": line[-1]},
        "powershell": {"COMP_WORDS": "\n".join(line[:-1]), "COMP_CWORD": line[-1]},
    }[shell]
    environment = os.environ | {"_OVERSTAPKIT_COMPLETE": f"{shell}_complete", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()"],
        cwd=folder,
        env=environment | {"OVERSTAPKIT_LANG": "nl"} | spoken | more,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    return done.stdout.decode().splitlines()


def offered(folder: Path, *words: str) -> list[str]:
    """Press Tab in bash after these words, the last of which is half typed."""
    return [one.partition(",")[2] for one in asked(folder, "bash", words) if one]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_workspace(tmp_path, name="februari-2027")
    write_workspace(tmp_path, name="maart-2027")
    return tmp_path


@pytest.mark.parametrize("command", ["check", "build", "preview", "send", "status"])
def test_waves_are_offered_by_their_beginning(folder: Path, command: str) -> None:
    assert offered(folder, command, "") == ["februari-2027", "maart-2027"]
    assert offered(folder, command, "ma") == ["maart-2027"]
    assert offered(folder, command, "april") == []


def test_mails_to_clients_are_offered_and_those_for_employees_are_not(folder: Path) -> None:
    assert offered(folder, "send", "maart-2027", "2") == ["20-aankondiging-klant"]
    assert "25-aankondiging-medewerkers" not in offered(folder, "send", "maart-2027", "")


def test_a_workspace_that_was_pointed_at_is_the_one(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("nergens")
    assert offered(elsewhere, "send", "") == []
    assert offered(elsewhere, "--workspace", str(folder / "kits"), "send", "m") == ["maart-2027"]


# --- what is offered ------------------------------------------------------------------------------


def test_commands_and_their_options_are_offered(folder: Path) -> None:
    names = set(make_cli("en").commands)
    assert set(offered(folder, "")) == names
    assert set(offered(folder, "toolkit", "")) == {"list", "eject", "diff"}
    asks = {
        name
        for parameter in make_cli("en").commands["build"].params
        for name in parameter.opts
        if name.startswith("--")
    }
    assert set(offered(folder, "build", "--")) == asks | {"--help"}
    assert offered(folder, "check", "--format", "") == ["text", "json"]


@pytest.mark.parametrize(
    "words",
    [
        ("build", "maart-2027", "--client"),
        ("send", "maart-2027", "20", "--client"),
        ("preview", "maart-2027"),
        ("toolkit", "eject", "--wave", "maart-2027", "--client"),
    ],
)
def test_clients_of_the_wave_are_offered(folder: Path, words: tuple[str, ...]) -> None:
    klanten = folder / "kits" / "maart-2027" / "klanten.csv"
    klanten.write_text("klantnummer;naam;email\r\n7;Zeven;z@zeven.example\r\n10;Tien;t@tien.example\r\n")
    assert offered(folder, *words, "") == ["7", "10"]
    assert offered(folder, *words, "1") == ["10"]


def test_without_a_wave_the_clients_of_all_are_offered(folder: Path) -> None:
    klanten = folder / "kits" / "maart-2027" / "klanten.csv"
    klanten.write_text("klantnummer;naam;email\r\n7;Zeven;z@zeven.example\r\n")
    assert offered(folder, "build", "--client", "") == ["7", "1042", "1043"]


def test_codes_are_offered_in_capitals_or_not_and_rules_and_decisions_too(folder: Path) -> None:
    assert offered(folder, "explain", "KIT20") == sorted(one for one in CATALOGUE if one.startswith("KIT20"))
    assert offered(folder, "explain", "kit203") == ["KIT203"]
    assert "uitnodiging-later" in offered(folder, "explain", "uit")


def test_texts_are_offered_and_waves_for_a_text(folder: Path) -> None:
    assert "mails/20-aankondiging-klant.md" in offered(folder, "toolkit", "eject", "mails/20")
    assert offered(folder, "toolkit", "diff", "--wave", "m") == ["maart-2027"]


def test_every_value_that_can_be_known_is_offered() -> None:
    """An argument or option that names something of the workspace completes it."""
    silent = set()
    for name, command in _all_commands():
        for parameter in command.params:
            knows = parameter._custom_shell_complete is not None or not isinstance(
                parameter.type, click.types.StringParamType
            )
            is_switch = isinstance(parameter, click.Option) and parameter.is_flag
            if not knows and not is_switch:
                silent.add((name, parameter.name))
    # An address of a server is nowhere to be found; the others stand in a file that must be read first.
    assert silent == {("send", "smtp"), ("select", "clients"), ("select", "number")}


def _all_commands() -> list[tuple[str, click.Command]]:
    found = []
    for name, command in make_cli("en").commands.items():
        parts = command.commands if isinstance(command, click.Group) else {"": command}
        found += [(f"{name} {part}".strip(), one) for part, one in parts.items()]
    return found


def test_what_is_offered_comes_with_words_in_the_readers_language(folder: Path) -> None:
    told = asked(folder, "zsh", ("explain", "KIT203"), OVERSTAPKIT_LANG="en")
    assert told[:2] == ["plain", "KIT203"]
    assert "date" in told[2]
    assert "datum" in asked(folder, "zsh", ("explain", "KIT203"))[2]


# --- each shell -----------------------------------------------------------------------------------


def script(shell: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()"],
        env=os.environ | {"_OVERSTAPKIT_COMPLETE": f"{shell}_source", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with an `overstapkit` that the shells find."""
    folder = tmp_path_factory.mktemp("bin")
    path = folder / "overstapkit"
    code = "from generator.cli import main; main()"
    path.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -c "{code}" "$@"\n')
    path.chmod(0o755)
    return folder


def in_shell(shell: str, program: Path, folder: Path, typed: str) -> str:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    done = subprocess.run(
        [shell, "-c", typed],
        cwd=folder,
        env=os.environ | {"PATH": f"{program}:{os.environ['PATH']}", "OVERSTAPKIT_LANG": "nl"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    return done.stdout.decode()


def test_real_bash_completes_a_wave_with_a_space_as_one_word(folder: Path, program: Path) -> None:
    write_workspace(folder, name="mei 2027 (a)")
    typed = 'eval "$(_OVERSTAPKIT_COMPLETE=bash_source overstapkit)"; COMP_WORDS=(overstapkit check m); '
    typed += 'COMP_CWORD=2; _overstapkit_completion overstapkit; printf "%s\\n" "${COMPREPLY[@]}"'
    lines = in_shell("bash", program, folder, typed).splitlines()
    assert lines == ["maart-2027", r"mei\ 2027\ \(a\)"]
    echoed = in_shell("bash", program, folder, f"printf '%s|' {lines[1]}")
    assert echoed == "mei 2027 (a)|"


def test_real_fish_completes_a_wave_and_a_code(folder: Path, program: Path) -> None:
    typed = "_OVERSTAPKIT_COMPLETE=fish_source overstapkit | source; complete -C 'overstapkit check m'"
    assert in_shell("fish", program, folder, typed).split() == ["maart-2027"]


def test_real_zsh_takes_the_script(folder: Path, program: Path) -> None:
    typed = "autoload -Uz compinit; compinit -u -D; "
    typed += 'eval "$(_OVERSTAPKIT_COMPLETE=zsh_source overstapkit)"; print $_comps[overstapkit]'
    assert in_shell("zsh", program, folder, typed).strip() == "_overstapkit_completion"


def test_powershell_is_told_three_lines_a_word(folder: Path) -> None:
    told = asked(folder, "powershell", ("check", "ma"))
    assert told == ["plain", "maart-2027", "_"]
    told = asked(folder, "powershell", ("toolkit", "eject", "mails/20-aankondiging-klant"))
    assert len(told) % 3 == 0
    assert told[2] == "Mail aan de klant: jullie stappen over."


def test_powershell_keeps_a_path_of_windows_and_an_empty_word(folder: Path, tmp_path: Path) -> None:
    # What the shell hands over in lines cannot be broken by signs of another shell.
    odd = tmp_path / r"map\met 'tekens'"
    write_workspace(odd, name="juni-2027")
    words = ("--workspace", str(odd / "kits"), "check", "")
    assert asked(folder, "powershell", words) == ["plain", "juni-2027", "_"]
    # Windows removes a variable that is made empty.
    del_word = {"COMP_WORDS": "overstapkit\ncheck"}
    environment = {key: value for key, value in os.environ.items() if key != "COMP_CWORD"}
    done = subprocess.run(
        [sys.executable, "-c", "from generator.cli import main; main()"],
        cwd=folder,
        env=environment
        | {"_OVERSTAPKIT_COMPLETE": "powershell_complete", "PYTHONPATH": str(ROOT)}
        | del_word,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.decode().split() == ["plain", "februari-2027", "_", "plain", "maart-2027", "_"]


def test_the_script_of_powershell_speaks_of_what_the_program_reads() -> None:
    text = script("powershell")
    assert text == (ROOT / "generator" / "completion.ps1").read_text(encoding="utf-8")
    assert set(re.findall(r"\$env:(\w+)", text)) == {"_OVERSTAPKIT_COMPLETE", "COMP_WORDS", "COMP_CWORD"}
    assert "-CommandName overstapkit" in text
    for opened, closed in ("()", "{}", "[]"):
        assert text.count(opened) == text.count(closed)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_its_script_and_its_place_in_the_manual(shell: str) -> None:
    assert "overstapkit" in script(shell)
    manual = (ROOT / "docs" / "handleiding" / "tab.md").read_text(encoding="utf-8")
    assert f"{shell}_source" in manual
