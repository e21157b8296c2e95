"""`--format json`: what every command really answers is what the manual says, key for key, both ways."""

import contextlib
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import click
import pytest

from generator import published
from generator.cli import make_cli, run
from generator.published import Published
from generator.send.log import Line, SentLog, Step
from tests.test_docs import page, section
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, WAVE, write_workspace

ROOT = Path(__file__).parent.parent
PAGE = "json.md"
Seen = set[tuple[str, str]]


# --- the manual as a schema -----------------------------------------------------------------------


@cache
def keys_of(anchor: str) -> dict[str, str]:
    """Return every key that the manual gives below an anchor, with its kind."""
    text = re.split(r"^#+ ", section(page(PAGE), anchor), maxsplit=1, flags=re.MULTILINE)[0]
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `")]
    found = {row[0].strip().strip("`"): row[1].strip() for row in rows}
    assert len(found) == len(rows), f"a key stands twice below {anchor}"
    return found


def anchors() -> set[str]:
    return set(re.findall(r"\{ #([\w-]+) \}", page(PAGE)))


SIMPLE = {
    "tekst": lambda value: isinstance(value, str),
    "getal": lambda value: type(value) is int,
    "ja/nee": lambda value: type(value) is bool,
    "datum": lambda value: isinstance(value, str) and bool(date.fromisoformat(value)) and len(value) == 10,
    "moment": lambda value: isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None,
}


def faults(value: Any, kind: str, where: str, seen: Seen) -> Iterator[str]:
    """Yield how a value differs from its kind in the manual; gather which keys were seen filled."""
    kind = kind.removesuffix(", soms")
    if kind.endswith(" of leeg"):
        if value is None:
            return
        kind = kind.removesuffix(" of leeg")
    if kind.startswith("lijst van "):
        if not isinstance(value, list):
            yield f"{where} is no list"
            return
        for one in value:
            yield from faults(one, kind.removeprefix("lijst van "), f"{where}[]", seen)
    elif kind.startswith("per "):
        if not isinstance(value, dict):
            yield f"{where} is no object"
            return
        for one in value.values():
            yield from faults(one, kind.partition(": ")[2], f"{where}.*", seen)
    elif link := re.fullmatch(r"\[[^\]]+\]\(#([\w-]+)\)", kind):
        yield from object_faults(value, keys_of(link[1]), link[1], where, seen)
    elif not SIMPLE[kind](value):
        yield f"{where} is no {kind}: {value!r}"


def object_faults(value: Any, keys: dict[str, str], anchor: str, where: str, seen: Seen) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where} is no object"
        return
    yield from (f"{where}.{key} is not in the manual" for key in value.keys() - keys.keys())
    asked = {key for key, kind in keys.items() if not kind.endswith(", soms")}
    yield from (f"{where}.{key} is in the manual and not in the answer" for key in asked - value.keys())
    for key in value.keys() & keys.keys():
        if value[key] not in (None, [], {}):
            seen.add((anchor, key))
        yield from faults(value[key], keys[key], f"{where}.{key}", seen)


def judged(answer: str, seen: Seen) -> list[str]:
    """Return how an answer of a command differs from the manual."""
    value = json.loads(answer)
    shared = keys_of("antwoord")
    own = {} if value["opdracht"] is None else keys_of(value["opdracht"].replace(" ", "-"))
    if "melding" in value and not own.keys() & value.keys():
        own = {}
    top = {key: one for key, one in value.items() if key in shared}
    rest = {key: one for key, one in value.items() if key not in shared}
    anchor = str(value["opdracht"]).replace(" ", "-")
    return [
        *object_faults(top, shared, "antwoord", "", seen),
        *object_faults(rest, own, anchor, anchor, seen),
    ]


# --- real runs ------------------------------------------------------------------------------------

PUBLIC = OFFICE + "publicatie:\n  basis_url: https://overstap.lindeboom.example\n"
AFTER = WAVE.replace("18-1-2027", "4-2-2027")
FALLOUT = (
    "klantnummer;personeelsnummer;reden;afgehandeld",
    "1042;2;geen e-mailadres;nee",
    "1042;1;geen e-mailadres;ja",
)
ACTIVATION = "klantnummer;personeelsnummer;status\r\n1042;1;uitgenodigd\r\n"


def answer(folder: Path, *arguments: str, code: int = 0) -> str:
    """Give the command and return its answer. What makes kits runs apart: its workers must be silent too."""
    asked = [*arguments, "--lang", "nl", "--format", "json"]
    if arguments[:1] in (("build",), ("doctor",)):
        done = subprocess.run(
            [sys.executable, "-m", "generator", *asked],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            timeout=180,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        return done.stdout.decode()
    said = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(said):
        assert run(asked) == code
    return said.getvalue()


def previewed(folder: Path) -> str:
    """Start a preview, take its object, and stop it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "preview", "golf-1", "1042", "--format", "json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    try:
        found, ends = b"", time.monotonic() + 60
        while not found.rstrip().endswith(b"\n}") and time.monotonic() < ends:
            found += process.stdout.readline()
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    assert rest == b"", "something came after the object"
    return found.decode()


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Ask every command everything that it can tell, once."""
    folder = tmp_path_factory.mktemp("antwoorden")
    clients = [
        f"{CLIENTS[0]};meenemen",
        f"{CLIENTS[1]};ja",
        f"{CLIENTS[2]};ja",
        "1044;Weg;weg@weg.example;;nee",
    ]
    kits = write_workspace(folder, office=PUBLIC, wave=AFTER, clients=clients, fallout=FALLOUT)
    wave = kits / "golf-1"
    (wave / "activatie.csv").write_text(ACTIVATION)
    found = {"init": answer(folder, "init", "nieuw")}
    found["eject"] = answer(folder, "toolkit", "eject", "mails/20-aankondiging-klant.md")
    with (kits / "toolkit" / "mails" / "20-aankondiging-klant.md").open("a") as file:
        file.write("\nEen eigen zin.\n")
    found["eject wave"] = answer(
        folder, "toolkit", "eject", "mails/20-aankondiging-klant.md", "--wave", "golf-1", "--client", "1042"
    )
    found["list"] = answer(folder, "toolkit", "list", "--client", "1042")
    found["diff"] = answer(folder, "toolkit", "diff", "--client", "1042")
    (folder / "sites").mkdir()
    found["held"] = answer(folder, "publish", "golf-1", "--to", "sites", code=4)
    found["build"] = answer(folder, "build")
    found["publish"] = answer(folder, "publish", "golf-1", "--to", "sites", "--yes")
    # What changed: a decision, a client, the day.
    rows = [*EMPLOYEES[:2], "1042;2;Piet;Zonderling;1-1-2021;;piet@post.example"]
    (wave / "medewerkers.csv").write_text("\r\n".join(rows))
    (wave / "klanten.csv").write_text("\r\n".join([clients[0], clients[1], clients[3]]))
    _write_records(folder)
    text = (wave / "golf.yml").read_text()
    (wave / "golf.yml").write_text(text.replace("1-2-2027", "8-2-2027"))
    found["check"] = answer(folder, "check")
    found["status"] = answer(folder, "status", "--since-published")
    with (wave / "golf.yml").open("a") as file:
        file.write("vorige_conversiedatum: 1-2-2027\n")
    found["status told"] = answer(folder, "status", "--since-published")
    found["send"] = answer(folder, "send", "golf-1", "30", "--client", "1042", "--mark-sent")
    found["rebuild"] = answer(folder, "build")
    found["plan"] = answer(folder, "send", "golf-1", "20", "--smtp", "smtp://localhost:2525")
    found["preview"] = previewed(folder)
    found["publish again"] = answer(folder, "publish", "golf-1", "--to", "sites", code=2)
    (wave / "klanten.csv").write_text("\r\n".join([*clients[:2], "1045;Twee;geen adres;;ja"]))
    found["check errors"] = answer(folder, "check", "--annotate", code=1)
    found["status errors"] = answer(folder, "status", code=1)
    found["build errors"] = answer(folder, "build", code=1)
    found["send errors"] = answer(folder, "send", "golf-1", "20", "--smtp", "smtp://localhost:2525", code=1)
    (wave / "klanten.csv").write_text("\r\n".join(clients[:2]))
    found["annotated"] = answer(folder, "check", "--annotate")
    found["ready"], found["too early"] = _not_ready(folder)
    found["select"], found["selected"], found["no overview"] = _selected(folder / "kiezen")
    found["explain"] = answer(folder, "explain")
    found["doctor"] = answer(tmp_path_factory.mktemp("nergens"), "doctor")
    found["unknown"] = answer(folder, "build", "golf-9", code=2)
    found["no command"] = answer(folder, code=2)
    return found


# A client of another wave, one that the list has otherwise, and one that only the list has.
OVERVIEW = """\
Klantnummer;Werkgever;500 Werknemerloket;MijnLoket;Addendum;Aantal medewerkers;Aantal met WNL;Aantal met MijnLoket;Meenemen
1041;Fietsen De Spaak;ja;ja;ja;4;3;1;ja
1042;Bakkerij De Korenaar;ja;nee;nee;14;2;1;ja
1043;Taxi Geel & Zoon;ja;ja;nee;7;7;0;ja
"""


def _selected(folder: Path) -> tuple[str, str, str]:
    """Ask what Loket's overview would change in the list of clients, do a part of it, and ask in vain."""
    clients = (
        "klantnummer;naam;email;addendum",
        "1042;De Korenaar;a@korenaar.example;ja",
        "1050;Net;b@net.example;",
    )
    write_workspace(folder, clients=clients)
    write_workspace(folder, name="golf-2", clients=[CLIENTS[0], CLIENTS[2]])
    (folder / "overzicht.csv").write_text(OVERVIEW)
    (folder / "leeg.csv").write_text("Naam\nBakkerij\n")
    ask = ("select", "golf-1", "overzicht.csv")
    return (
        answer(folder, *ask, code=2),
        answer(folder, *ask, "--yes", "--overwrite", "addendum"),
        answer(folder, "select", "golf-1", "leeg.csv", code=1),
    )


def _write_records(folder: Path) -> None:
    wave = folder / "kits" / "golf-1"
    published.save(
        wave,
        [
            *published.read(wave),
            Published(
                client="1042",
                folder="bakkerij-de-korenaar-1042-abcdefghijkl",
                target="/srv/sites",
                site="0" * 64,
                converts_on=date(2027, 2, 1),
                dated=date(2027, 1, 18),
                version="0.1.0",
                moment=datetime(2027, 1, 18, 9, 30, tzinfo=UTC),
                earlier_days=(date(2027, 1, 25),),
            ),
        ],
    )
    book = SentLog(wave / "verzonden.csv")
    for mail, step in (
        ("10-vooraf-klant", Step.NOTED),
        ("20-aankondiging-klant", Step.REFUSED),
        ("90-nieuwe-datum-klant", Step.NOTED),
    ):
        book.add(
            Line(
                moment="2027-01-18T10:02:00+01:00",
                client="1042",
                mail=mail,
                step=step,
                address="info@dekorenaar.example",
                sha256="",
                message_id="",
                answer="550 5.1.1 onbekend" if step is Step.REFUSED else "",
            )
        )
    book.close()


def _not_ready(folder: Path) -> tuple[str, str]:
    """Ask how ready a wave is of which a client cannot go yet, and for its mail."""
    write_workspace(
        folder / "later",
        clients=[f"{CLIENTS[0]};addendum", f"{CLIENTS[1]};nee", f"{CLIENTS[2]};ja"],
        office=OFFICE,
    )
    mail = ("send", "golf-1", "20", "--smtp", "smtp://localhost:2525")
    return answer(folder / "later", "check"), answer(folder / "later", *mail, code=1)


@pytest.fixture(scope="module")
def seen(answers: dict[str, str]) -> Seen:
    found: Seen = set()
    for one in answers.values():
        judged(one, found)
    return found


@pytest.mark.slow
def test_every_answer_is_as_the_manual_says(answers: dict[str, str]) -> None:
    told = {name: found for name, one in answers.items() if (found := judged(one, set()))}
    assert told == {}


@pytest.mark.slow
def test_every_key_of_the_manual_was_seen_filled_in_some_answer(seen: Seen) -> None:
    promised = {(anchor, key) for anchor in anchors() for key in keys_of(anchor)}
    assert sorted(map(" ".join, promised - seen - NEVER_FILLED)) == []
    assert sorted(map(" ".join, NEVER_FILLED & seen)) == []


# A sheet of a workbook, and the client of an example: other tests see those. The key must be there all the same.
NEVER_FILLED: Seen = {("probleem", "blad"), ("code", "klantnummer")}


@pytest.mark.slow
def test_every_command_was_asked(answers: dict[str, str]) -> None:
    asked = {json.loads(one)["opdracht"] for one in answers.values()}
    assert asked == {*commands(), None}


def commands() -> set[str]:
    cli = make_cli("en")
    found = set()
    for name, command in cli.commands.items():
        parts = command.commands if isinstance(command, click.Group) else None
        found |= {f"{name} {part}" for part in parts} if parts else {name}
    return found


def test_every_command_has_its_place_in_the_manual_and_nothing_else_has() -> None:
    headings = set(re.findall(r"^## ([\w ]+) \{ #", page(PAGE), re.MULTILINE))
    assert headings == {*commands(), "Ieder antwoord"}


def test_every_object_that_is_named_has_its_table() -> None:
    linked = set(re.findall(r"\]\(#([\w-]+)\)", page(PAGE)))
    tops = {one.replace(" ", "-") for one in commands()} | {"antwoord"}
    assert anchors() == linked | tops
    assert [anchor for anchor in anchors() if not keys_of(anchor)] == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"uitkomst": "0"},              ".uitkomst is no getal"),
        ({"erbij": 1},                   "erbij is not in the manual"),
        ({"systeem": None},              "systeem is no tekst"),
        ({"bevindingen": {}},            "bevindingen is no list"),
        ({"bevindingen": [{"wat": ""}]}, "sleutel is in the manual and not in the answer"),
    ],
)  # fmt: skip
def test_the_comparison_itself_sees_a_difference(broken: dict[str, Any], said: str) -> None:
    good = {
        **{"schema": 1, "opdracht": "doctor", "uitkomst": 0, "problemen": []},
        **{"systeem": "x", "versie": "x", "bevindingen": []},
    }
    assert judged(json.dumps(good), set()) == []
    assert any(said in one for one in judged(json.dumps(good | broken), set()))


def test_an_interrupted_command_answers_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.explain.explain", interrupt)
    assert run(["explain", "--format", "json"]) == 130
    assert judged(capsys.readouterr().out, set()) == []
