"""The command line: exit codes, places, both languages, json; without making kits."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from generator.cli import make_cli, run
from generator.problems import Lang
from tests.workspaces import CLIENTS, EMPLOYEES, fill_in_office, snapshot, write_workspace

LANGS: tuple[Lang, ...] = ("nl", "en")
COMMANDS = (
    *((), ("init",), ("check",), ("build",), ("preview",), ("send",), ("publish",), ("explain",)),
    *(("toolkit",), ("toolkit", "list"), ("toolkit", "eject"), ("toolkit", "diff")),
)


@pytest.fixture(autouse=True)
def _dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.setenv("COLUMNS", "100")


def with_wrong_row_14() -> list[str]:
    good = [f"1042;{number};Jo;Jansen;1-1-2020;;jo{number}@post.example" for number in range(10, 21)]
    good.append("1043;1;Jo;Jansen;1-1-2020;;jo@post.example")
    rows = [EMPLOYEES[0], *good, "1042;99;Anna;Geheimnaam;1-1-2020;31-02-2026;anna@post.example"]
    assert len(rows) == 14
    return rows


@pytest.mark.parametrize("command", ["check", "build"])
def test_error_in_row_14_is_located_and_output_is_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    write_workspace(tmp_path, employees=with_wrong_row_14())
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "oud.txt").write_text("blijft")
    monkeypatch.chdir(tmp_path)
    before = snapshot(tmp_path)
    assert run([command]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert 'golf-1/medewerkers.csv:14:uit_dienst KIT203 "31-02-2026" is geen bestaande datum.\n  ' in err
    assert err.rstrip().splitlines()[-3:] == [
        "1 probleem. Er is niets geschreven.",
        "De bestanden staan in kits.",
        "Uitleg met een voorbeeld: `overstapkit explain KIT203`.",
    ]
    assert "Geheimnaam" not in out + err
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("start", "options", "said"),
    [
        ("",          (),                        ["De bestanden staan in kits."]),
        ("kits",      (),                        []),
        ("elders",    ("--workspace", "../kits"), ["De bestanden staan in {kits}."]),
        ("kits/golf-1", (),                      ["De bestanden staan in {kits}."]),
    ],
)  # fmt: skip
def test_problems_say_where_their_files_are_unless_the_user_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    start: str, options: tuple[str, ...], said: list[str],
) -> None:  # fmt: skip
    kits = write_workspace(tmp_path, employees=with_wrong_row_14())
    (tmp_path / start).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path / start)
    assert run(["check", *options]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line for line in lines if line.startswith("De bestanden")] == [
        line.format(kits=kits) for line in said
    ]


def test_an_absent_output_folder_stays_absent_on_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_workspace(tmp_path, employees=with_wrong_row_14())
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 1
    assert not (tmp_path / "output").exists()


def test_all_problems_of_all_files_come_in_one_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(
        tmp_path,
        wave="naam: Februari\nconversiedatum: 31-2-2027\n",
        clients=[*CLIENTS, "1044;Zonder mail;;"],
        employees=with_wrong_row_14(),
    )
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 1
    err = capsys.readouterr().err
    places = re.findall(r"^(\S+) KIT\d{3} ", err, flags=re.MULTILINE)
    assert places == [
        "golf-1/golf.yml:2",
        "golf-1/klanten.csv:4:email",
        "golf-1/medewerkers.csv:14:uit_dienst",
    ]


def test_check_writes_nothing_and_says_what_is_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    before = snapshot(tmp_path)
    assert run(["check"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "golf-1: klanten: 2, mensen: 3, uitnodigingen: 1, verwachte vragen: 1"
    assert out[-1] == "Nu: maak de kits met `overstapkit build golf-1`."
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("typed", "advised"),
    [
        ("check",                                      "overstapkit build 'golf 2' golf-1"),
        ("check golf-1",                               "overstapkit build golf-1"),
        ("check golf-1 --as-of 2-1-2027 --output uit", "overstapkit build golf-1 --as-of 2-1-2027 --output uit"),
        ("--workspace kits check golf-1",              "overstapkit build golf-1 --workspace kits"),
    ],
)  # fmt: skip
def test_the_next_step_names_the_wave_and_what_was_pointed_at_and_can_be_typed_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    typed: str, advised: str,
) -> None:  # fmt: skip
    write_workspace(tmp_path)
    write_workspace(tmp_path, name="golf 2")
    monkeypatch.chdir(tmp_path)
    assert run(typed.split()) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"Nu: maak de kits met `{advised}`."
    assert run(["check", *shlex.split(advised)[2:]]) == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "golf-9"],
        ["build", "--client", "9999"],
        ["build", "--wat"],
        ["bild"],
        ["build", "--jobs", "0"],
        ["build", "--as-of", "1-2-27"],
        ["check", "--format", "xml"],
        ["check", "--workspace", "/bestaat/niet"],
        [],
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_wrong_usage_is_exit_2_with_a_way_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    lang: Lang,
) -> None:
    write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", lang)
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert {"nl": "Gebruik:", "en": "Usage:"}[lang] in out + err
    assert "Traceback" not in err
    assert not (tmp_path / "output").exists()


def test_misspelt_wave_gets_a_suggestion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path, name="februari-2027")
    monkeypatch.chdir(tmp_path)
    assert run(["check", "februari-2072"]) == 2
    assert "Bedoel je februari-2027?" in capsys.readouterr().err


def test_no_workspace_is_exit_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 2
    assert "overstapkit init" in capsys.readouterr().err


@pytest.mark.parametrize("where", [".", "kits", "kits/golf-1"])
def test_workspace_is_found_from_anywhere_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path / where)
    assert run(["check"]) == 0


@pytest.mark.parametrize("wave", ["golf-1", "kits/golf-1", "kits/golf-1/"])
def test_wave_is_named_or_pointed_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wave: str) -> None:
    write_workspace(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run(["check", wave]) == 0


@pytest.mark.parametrize("arguments", [["--format", "json", "check"], ["check", "--format", "json"]])
def test_json_is_one_object_and_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    write_workspace(tmp_path, employees=with_wrong_row_14())
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 1
    value: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (value["schema"], value["opdracht"], value["uitkomst"]) == (1, "check", 1)
    [problem] = [one for one in value["problemen"] if one["fout"]]
    assert {key: problem[key] for key in ("code", "bestand", "rij", "kolom", "blad")} == {
        "code": "KIT203",
        "bestand": "golf-1/medewerkers.csv",
        "rij": 14,
        "kolom": "uit_dienst",
        "blad": None,
    }


def test_first_50_problems_are_shown_and_the_rest_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        f"{1042 + number % 2};{number};Jo;Jansen;31-02-2020;;jo{number}@post.example" for number in range(60)
    ]
    write_workspace(tmp_path, employees=[EMPLOYEES[0], *rows])
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 1
    err = capsys.readouterr().err
    assert err.count(" KIT203 ") == 50
    assert "en nog 10" in err
    assert run(["check", "-v"]) == 1
    assert capsys.readouterr().err.count(" KIT203 ") == 60


def test_init_makes_a_workspace_that_checks_clean_and_overwrites_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init", "mijn-kantoor"]) == 0
    assert "overstapkit check" in capsys.readouterr().out
    before = snapshot(tmp_path)
    assert run(["init", "mijn-kantoor"]) == 2
    assert snapshot(tmp_path) == before
    monkeypatch.chdir(tmp_path / "mijn-kantoor")
    capsys.readouterr()
    assert run(["check"]) == 0
    # Only the examples in kantoor.yml are left to fill in.
    assert set(re.findall(r"^\S+ ((?:LET|KIT)\d+)", capsys.readouterr().err, re.MULTILINE)) == {"LET416"}
    fill_in_office(tmp_path / "mijn-kantoor" / "kits")
    assert run(["check"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGS)
def test_help_is_complete_in_both_languages(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...], lang: Lang
) -> None:
    assert run([*command, "--lang", lang, "-h"]) == 0
    text = capsys.readouterr().out
    theirs = {
        "nl": (
            "Usage:",
            "Options",
            "Commands",
            "Show ",
            "Make ",
            "folder",
            "INTEGER",
            "DIRECTORY",
            "COMMAND",
        ),
        "en": ("Gebruik:", "Opties", "Opdrachten", "Toon ", "Maak ", " map ", "MAP", "DATUM", "OPDRACHT"),
    }[lang]
    assert [word for word in theirs if word in text] == []
    assert {"nl": "Gebruik:", "en": "Usage:"}[lang] in text


@pytest.mark.parametrize("group", [(), ("toolkit",)])
@pytest.mark.parametrize("lang", LANGS)
def test_the_list_of_commands_cuts_no_sentence_short(
    capsys: pytest.CaptureFixture[str], group: tuple[str, ...], lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert run([*group, "--lang", lang, "-h"]) == 0
    title = {"nl": "Opdrachten:", "en": "Commands:"}[lang]
    commands = capsys.readouterr().out.partition(f"{title}\n")[2].splitlines()
    assert len(commands) == (3 if group else 11)
    assert [line for line in commands if "..." in line or not line.endswith(".")] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_option_of_every_command_is_explained(lang: Lang) -> None:
    cli = make_cli(lang)
    for command in (cli, *cli.commands.values()):
        assert command.help
        for parameter in command.params:
            if parameter.param_type_name == "option":
                assert getattr(parameter, "help", None), (command.name, parameter.name)


def test_common_options_work_before_and_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    assert run(["--workspace", str(kits), "-q", "check"]) == 0
    assert run(["check", "--workspace", str(kits), "-q"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("lang", LANGS)
def test_second_build_in_the_same_output_waits_for_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: Lang
) -> None:
    kits = write_workspace(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", lang)
    (tmp_path / "output").mkdir()
    with FileLock(tmp_path / "output" / ".overstapkit.lock"):
        assert run(["--workspace", str(kits), "build"]) == 3
    assert {"nl": "Er loopt al een build", "en": "Another build is running"}[lang] in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "output").iterdir()] == [".overstapkit.lock"]


def test_output_that_cannot_be_written_is_exit_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kits = write_workspace(tmp_path)
    (tmp_path / "bestand").write_text("geen map")
    assert run(["--workspace", str(kits), "build", "--output", str(tmp_path / "bestand" / "output")]) == 3
    err = capsys.readouterr().err
    assert "Schrijven in" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "nope", "--format", "json"], 2),
        (["--format=json", "build", "--client", "9999"], 2),
        (["build", "--wat", "--format", "json"], 2),
        (["build", "--format", "json", "--output", "bestand/output"], 3),
    ],
)
def test_json_also_tells_why_a_command_did_not_run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
) -> None:
    write_workspace(tmp_path)
    (tmp_path / "bestand").write_text("geen map")
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == code
    value = json.loads(capsys.readouterr().out)
    assert value["uitkomst"] == code
    assert value["melding"]


def test_unknown_wave_is_answered_with_the_ones_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path, name="februari-2027")
    monkeypatch.chdir(tmp_path)
    assert run(["check", "onzin"]) == 2
    assert "Er zijn: februari-2027." in capsys.readouterr().err


def test_workspace_that_is_pointed_at_is_not_looked_for_further_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    assert run(["check", "--workspace", str(kits / "golf-1")]) == 2
    assert run(["check", "--workspace", str(tmp_path), "-q"]) == 0
    assert "kantoor.yml" in capsys.readouterr().err


def test_linked_output_of_a_wave_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kits = write_workspace(tmp_path)
    for folder in ("output", "elders"):
        (tmp_path / folder).mkdir()
    (tmp_path / "output" / "golf-1").symlink_to(tmp_path / "elders")
    assert run(["--workspace", str(kits), "build"]) == 3
    assert "Schrijven in" in capsys.readouterr().err
    assert list((tmp_path / "elders").iterdir()) == []
