"""`send --mark-sent --all`: an office that sends by hand says so for everybody in one go, after a plan and a yes."""

import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.send.log import Step, read_lines
from tests.send.conftest import ADDRESSES, NUMBERS, Send
from tests.send.post_office import PostOffice
from tests.workspaces import snapshot

Capture = pytest.CaptureFixture[str]
ALL = ("send", "golf-1", "20", "--mark-sent", "--all")


def noted(folder: Path) -> list[tuple[str, str, Step]]:
    path = folder / "kits" / "golf-1" / "verzonden.csv"
    return [(one.client, one.mail, one.step) for one in read_lines(path)] if path.exists() else []


def answer(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    """Let somebody sit at the terminal who types this."""

    class Keyboard:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return f"{typed}\n"

    monkeypatch.setattr("sys.stdin", Keyboard())


def test_all_are_written_down_after_a_plan_and_a_yes(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ja")
    assert run(ALL) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "Mail 20-aankondiging-klant, golf golf-1",
        "  1041 Bakkerij De Korenaar: opschrijven als verzonden (nog niet verzonden)",
        "  1042 Taxi Geel & Zoon: opschrijven als verzonden (nog niet verzonden)",
        "  1043 Café Één: opschrijven als verzonden (nog niet verzonden)",
        "  01044 Kapper Kort: opschrijven als verzonden (nog niet verzonden)",
        "  1045 Gaat Niet Mee: gaat niet mee",
        "Opschrijven: 4 mails. Al verzonden: 0. Er gaat geen mail weg.",
        "Opgeschreven als verzonden: 4 mails.",
        "Alle klanten van golf-1 hebben deze mail. De volgende is 30-herinnering-klant, op vrijdag 29 januari.",
    ]
    assert err == (
        "Verstuurde je ze allemaal zelf? Opschrijven als verzonden: 4 mails. Typ ja en druk op Enter: "
    )
    assert noted(folder) == [(number, "20-aankondiging-klant", Step.NOTED) for number in NUMBERS]
    before = snapshot(folder)
    assert run(ALL) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("Alle klanten van golf-1 hebben deze mail.")
    assert snapshot(folder) == before


@pytest.mark.parametrize(
    ("typed", "said"), [("nee", "Er is niets opgeschreven."), ("", "niets opgeschreven")]
)
def test_nothing_is_written_down_without_a_plain_yes(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, typed: str, said: str
) -> None:
    answer(monkeypatch, typed)
    assert run(ALL) == 2
    assert said in capsys.readouterr().err
    assert noted(folder) == []


def test_without_a_terminal_it_shows_the_plan_and_asks_for_yes(folder: Path, capsys: Capture) -> None:
    assert run(ALL) == 2
    out, err = capsys.readouterr()
    assert "Opschrijven: 4 mails." in out
    assert "Er is niets opgeschreven: er is niemand om het aan te vragen. Zet er --yes bij." in err
    assert run([*ALL, "--format", "json"]) == 2
    data = json.loads(capsys.readouterr().out)
    assert data["melding"].startswith("Er is niets opgeschreven")
    assert [one["gekozen"] for one in data["verzending"]["klanten"]] == [True] * 4 + [False]
    assert noted(folder) == []
    assert run([*ALL, "--yes", "-q"]) == 0
    assert len(noted(folder)) == 4


def test_who_has_it_stays_as_it_was_and_who_refused_it_or_may_have_it_is_named_as_such(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.at_rcpt[ADDRESSES[1]] = ["550 nee"]
    office.cut_before_answer = [ADDRESSES[2]]
    assert send("--really-send", "--yes", "--all") == 4
    capsys.readouterr()
    assert run([*ALL, "--yes"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].startswith("  1041 Bakkerij De Korenaar: verzonden op ")
    assert lines[2].startswith("  1042 Taxi Geel & Zoon: opschrijven als verzonden (geweigerd op ")
    assert lines[3].startswith("  1043 Café Één: opschrijven als verzonden (misschien al verzonden op ")
    by_our_word = [number for number, _, step in noted(folder) if step is Step.NOTED]
    assert "1041" not in by_our_word
    assert {"1042", "1043"} <= set(by_our_word)
    taken = len(office.taken)
    assert send("--really-send", "--yes", "--all") == 0
    assert len(office.taken) == taken


def test_a_mail_whose_day_is_still_to_come_is_told(folder: Path, capsys: Capture) -> None:
    assert run(["send", "golf-1", "80", "--mark-sent", "--all"]) == 2
    assert "Let op: volgens de planning gaat deze mail pas weg op maandag 1 maart." in capsys.readouterr().out
    assert run(ALL) == 2
    assert "Let op" not in capsys.readouterr().out
