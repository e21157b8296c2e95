"""How ready a wave is: the same states as the overview, people in numbers, clients by name."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import readiness, readiness_text
from generator.__main__ import main
from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Care,
    FalloutCounts,
    FalloutReason,
    Outcome,
    PublicKit,
)
from generator.problems import Problem
from tests.factory import make_client, make_counts, make_kit, make_wave
from tests.workspaces import write_workspace


def kit(number: str, *codes: str, cares: dict[Care, int] | None = None, **people: int) -> PublicKit:
    notes = tuple(Problem(code, values={"n": 1, "day": "", "number": number}) for code in codes)
    return make_kit(
        client=make_client(number=number, name=f"Klant {number}"),
        counts=make_counts(**people) if people else None,
        cares=cares or {},
        notes=notes,
    )


NO_ADDENDUM = {Care.NO_ADDENDUM: 1, Care.NO_PRIVATE_EMAIL: 2}
KITS = (
    kit("1", INVITED=12),
    kit("2", "LET630", INVITED=5),
    kit("3", "LET621", INVITED=5, EXPECTED_FALLOUT=3),
    kit("4", "LET310", "LET621", cares=NO_ADDENDUM, INVITED=40, EXPECTED_FALLOUT=2, ALREADY_OVER=6),
    kit("5", "LET308"),
    kit("6", "LET311", cares={Care.MODULE_OFF: 1}, INVITED=100),
)


def test_clients_are_counted_by_their_heaviest_note() -> None:
    found = readiness.of_wave(KITS, make_wave())
    assert (found.ready, found.look, found.first, found.clients) == (2, 1, 3, 6)


def test_who_waits_for_the_client_gets_no_invitation_either() -> None:
    found = readiness.of_wave(KITS, make_wave())
    assert (found.people, found.waiting, found.without_invitation) == (5, 140, 145)


# fmt: off
DAYS = [
    # dated              by
    (date(2027, 1, 18),  date(2027, 1, 25)),
    (date(2027, 1, 25),  date(2027, 1, 25)),
    (date(2027, 1, 26),  date(2027, 1, 29)),
    (date(2027, 1, 31),  date(2027, 1, 31)),
    (date(2027, 2, 1),   None),
    (date(2027, 2, 8),   None),
]
# fmt: on


@pytest.mark.parametrize(("dated", "by"), DAYS)
def test_the_day_until_when_is_never_past(dated: date, by: date | None) -> None:
    assert readiness.of_wave(KITS, make_wave(dated=dated)).by == by


def test_what_to_solve_first_begins_with_most_people_and_leaves_out_what_can_wait() -> None:
    found = readiness.of_wave(KITS, make_wave()).to_solve
    assert [(one.client.number, [note.code for note in one.notes]) for one in found] == [
        ("6", ["LET311"]),
        ("4", ["LET310"]),
        ("5", ["LET308"]),
    ]


def test_it_is_told_in_a_few_lines() -> None:
    said = readiness_text.tell(readiness.of_wave(KITS, make_wave()), make_wave(), "nl")
    assert said[:4] == [
        "voorbeeld-2027-02: klanten klaar: 2 van 6, let op: 1, eerst oplossen: 3",
        "  Mensen die zo geen uitnodiging krijgen: 145. Regel het uiterlijk maandag 25 januari.",
        "  Eerst oplossen:",
        "    Klant 6 (6): MijnLoket staat bij deze klant nog niet aan.",
    ]
    english = readiness_text.tell(readiness.of_wave(KITS, make_wave()), make_wave(), "en")
    assert english[1] == "  People who would get no invitation: 145. See to it by Monday 25 January."


def test_from_the_day_on_nobody_can_be_helped_in_time_any_more() -> None:
    wave = make_wave(dated=date(2027, 2, 1))
    assert "uitnodiging" not in " ".join(readiness_text.tell(readiness.of_wave(KITS, wave), wave, "nl"))


def test_ten_clients_are_named_and_the_rest_counted() -> None:
    found = readiness.of_wave([kit(str(number), "LET308") for number in range(13)], make_wave())
    assert len(readiness_text.tell(found, make_wave(), "nl")) == 2 + 10 + 1
    assert readiness_text.tell(found, make_wave(), "nl")[-1] == "    ... en nog 3. Met -v zie je ze allemaal."
    assert len(readiness_text.tell(found, make_wave(), "nl", everything=True)) == 2 + 13
    assert len(readiness_text.as_data(found, "nl")["op_te_lossen"]) == 13


def test_a_wave_without_clients_says_nothing_and_a_ready_one_one_line() -> None:
    assert readiness_text.tell(readiness.of_wave([], make_wave()), make_wave(), "nl") == []
    ready = readiness.of_wave(KITS[:2], make_wave())
    assert len(readiness_text.tell(ready, make_wave(), "nl")) == 1


def test_a_name_cannot_move_the_cursor_of_a_terminal() -> None:
    nasty = replace(kit("1", "LET308"), client=make_client(name="Taxi\x1b[2J\nGeel"))
    said = readiness_text.tell(readiness.of_wave([nasty], make_wave()), make_wave(), "nl")
    assert not any(sign in line for line in said for sign in "\x1b\n")


CLIENTS = (
    "klantnummer;naam;email;addendum",
    "1042;Bakkerij De Korenaar;info@dekorenaar.example;nee",
    "1043;Taxi Geel & Zoon;taxi@geel.example;ja",
)


def test_check_ends_with_how_ready_the_wave_is_and_names_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path, clients=CLIENTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["overstapkit", "check", "--lang", "nl"])
    with pytest.raises(SystemExit):
        main()
    out = capsys.readouterr().out
    assert out.splitlines()[-5:-1] == [
        "golf-1: klanten klaar: 1 van 2, let op: 0, eerst oplossen: 1",
        "  Mensen die zo geen uitnodiging krijgen: 2. Regel het uiterlijk maandag 25 januari.",
        "  Eerst oplossen:",
        "    Bakkerij De Korenaar (1042): Deze klant heeft het addendum nog niet getekend.",
    ]
    for name in ("Kanariepiet", "Zonderling", "post.example"):
        assert name not in out


def test_check_as_data_holds_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_workspace(tmp_path, clients=CLIENTS)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["overstapkit", "check", "--lang", "nl", "--format", "json"])
    with pytest.raises(SystemExit):
        main()
    assert json.loads(capsys.readouterr().out)["golven"]["golf-1"]["gereedheid"] == {
        "uitvallijst": None,
        "activatie": None,
        "klaar": 1,
        "let_op": 0,
        "eerst_oplossen": 1,
        "geen_uitnodiging": 2,
        "uiterlijk": "2027-01-25",
        "op_te_lossen": [
            {
                "klantnummer": "1042",
                "naam": "Bakkerij De Korenaar",
                "wat": ["Deze klant heeft het addendum nog niet getekend."],
            }
        ],
    }


def test_the_forecast_counts_as_the_decisions_do() -> None:
    (one,) = (found for found in KITS if found.client.number == "3")
    assert one.counts is not None
    assert one.counts[Outcome.EXPECTED_FALLOUT] == readiness.of_wave([one], make_wave()).people


def test_the_lists_of_after_the_move_are_counted_for_the_whole_wave() -> None:
    waiting = dict.fromkeys(FalloutReason, 0) | {FalloutReason.TECHNICAL: 2}
    statuses = dict.fromkeys(ActivationStatus, 0) | {
        ActivationStatus.ACTIVATED: 7,
        ActivationStatus.INVITED: 3,
    }
    listed = [
        make_kit(fallout=FalloutCounts(total=5, handled=3, open_by_reason=waiting)),
        make_kit(fallout=FalloutCounts(total=1, handled=1, open_by_reason=waiting)),
        make_kit(
            activation=ActivationCounts(
                total=10, by_status=statuses, need_invitation=0, without_payslip=3, expected=(1, 1)
            )
        ),
    ]
    found = readiness.of_wave(listed, make_wave(dated=date(2027, 2, 9)))
    assert (found.fallout, found.activation) == (
        readiness.Listed(people=6, done=4),
        readiness.Listed(people=10, done=7),
    )
    assert readiness_text.tell(found, make_wave(), "nl")[1:3] == [
        "  Mensen op de uitvallijst: 6, nog open: 2.",
        "  Mensen op de lijst van activaties: 10, klaar met het account: 7.",
    ]
    data = readiness_text.as_data(found, "nl")
    assert (data["uitvallijst"], data["activatie"]) == (
        {"mensen": 6, "geregeld": 4},
        {"mensen": 10, "klaar": 7},
    )
