"""Mails to a real server: what arrives, and what happens when the server says no, later or nothing."""

import csv
import io
import re
import socket
import stat
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from itertools import pairwise
from pathlib import Path

import pytest

from generator.send import rounds
from tests.send.conftest import ADDRESSES, NUMBERS, Send
from tests.send.post_office import PostOffice, open_office

Capture = pytest.CaptureFixture[str]
GO = ("--really-send", "--yes")


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "WAITS", (0.05, 0.05, 0.05))


def log_of(folder: Path) -> list[dict[str, str]]:
    data = (folder / "kits" / "golf-1" / "verzonden.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(data, newline=""), delimiter=";"))


def steps(folder: Path, client: str) -> list[str]:
    return [row["stap"] for row in log_of(folder) if row["klantnummer"] == client]


# --- what arrives -----------------------------------------------------------------------------------


def test_all_get_their_own_mail_once_from_the_office_to_one_address(
    folder: Path, office: PostOffice, send: Send
) -> None:
    assert send("--all", *GO) == 0
    assert office.reached == ADDRESSES
    assert {one.sender for one in office.taken} == {"salaris@kantoor.example"}
    assert [len(one.to) for one in office.taken] == [1, 1, 1, 1]


def test_what_arrives_is_the_mail_of_the_kit_with_a_date_an_identity_and_no_mark_of_a_draft(
    folder: Path, office: PostOffice, send: Send
) -> None:
    assert send("--all", *GO) == 0
    identities = set()
    for number, taken in zip(NUMBERS, office.taken, strict=True):
        [draft] = folder.glob(f"output/golf-1/*-{number}/mails/20-*.eml")
        before, after = (message_from_bytes(one, policy=default) for one in (draft.read_bytes(), taken.data))
        assert isinstance(after, EmailMessage)
        added = {"Date": after["Date"], "Message-ID": after["Message-ID"]}
        assert all(added.values())
        assert set(after.keys()) == (set(before.keys()) | set(added)) - {"X-Unsent"}
        for name in set(before.keys()) - {"X-Unsent"}:
            assert after.get_all(name) == before.get_all(name)
        # Every byte of every part, and so of every attachment.
        assert taken.data.split(b"\r\n\r\n", 1)[1] == draft.read_bytes().split(b"\r\n\r\n", 1)[1]
        assert not any(part.defects for part in after.walk())
        assert parsedate_to_datetime(after["Date"]).utcoffset() is not None
        identities.add(after["Message-ID"])
    assert len(identities) == 4
    assert all(re.fullmatch(r"<[\w.]+@kantoor\.example>", one) for one in identities)


def test_the_kits_stay_as_they_are(folder: Path, office: PostOffice, send: Send) -> None:
    before = {path: path.read_bytes() for path in folder.glob("output/**/*") if path.is_file()}
    assert send("--all", *GO) == 0
    assert {path: path.read_bytes() for path in folder.glob("output/**/*") if path.is_file()} == before


def test_lines_that_start_with_a_full_stop_arrive_whole(tmp_path: Path, office: PostOffice) -> None:
    from generator.send.post import Post, Verdict
    from generator.send.server import Server

    post = Post(Server(host="127.0.0.1", port=office.port, user=None, security="local"), None)
    data = b"Subject: punten\r\n\r\n.\r\n..\r\n.begin\r\neind."
    assert (
        post.deliver("a@kantoor.example", "b@klant.example", data, lambda: None).verdict is Verdict.ACCEPTED
    )
    post.close()
    assert office.taken[0].data == data + b"\r\n"


def test_the_server_never_learns_what_this_computer_is_called(
    folder: Path, office: PostOffice, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getfqdn", lambda *_: "laptop-van-anneke.kantoor.example")
    assert send(*GO) == 0
    assert set(office.said_by_client) == {"[127.0.0.1]"}
    assert b"anneke" not in office.taken[0].data


# --- once -------------------------------------------------------------------------------------------


def test_one_by_one_every_client_gets_it_and_then_the_next_step_is_told(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    for left in (3, 2, 1):
        assert send(*GO) == 0
        assert f"Nog te versturen: {left}. Dat doe je met --all." in capsys.readouterr().out
    assert send(*GO) == 0
    assert office.reached == ADDRESSES
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == (
        "Alle klanten van golf-1 hebben deze mail. De volgende is 30-herinnering-klant, op vrijdag 29 januari."
    )
    assert send("--all", *GO) == 0
    assert office.reached == ADDRESSES
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_who_has_it_gets_it_again_only_when_asked_for(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send("--client", "1042", *GO) == 0
    assert send("--client", "1042", *GO) == 0
    assert office.reached == ["taxi@geel.example"]
    assert send("--client", "1042", "--again") == 0
    assert "1042 Taxi Geel & Zoon: nu, nog een keer (al verzonden op " in capsys.readouterr().out
    assert send("--client", "1042", "--again", *GO) == 0
    assert office.reached == ["taxi@geel.example"] * 2
    first, second = (message_from_bytes(one.data)["Message-ID"] for one in office.taken)
    assert first != second


def test_another_mail_to_the_same_client_is_another_mail(
    folder: Path, office: PostOffice, send: Send
) -> None:
    assert send(*GO, mail="20") == 0
    assert send(*GO, mail="30") == 0
    assert office.reached == ["info@dekorenaar.example"] * 2


def test_a_rebuilt_and_renamed_output_changes_nothing_about_who_has_it(
    folder: Path, office: PostOffice, send: Send
) -> None:
    assert send("--all", *GO) == 0
    (folder / "output").rename(folder / "elders")
    assert send("--all", "--output", "elders", *GO) == 0
    assert office.reached == ADDRESSES


def test_the_log_is_private_out_of_git_and_no_list_of_the_wave(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send(*GO) == 0
    path = folder / "kits" / "golf-1" / "verzonden.csv"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "verzonden*.csv" in (folder / "kits" / ".gitignore").read_text().splitlines()
    capsys.readouterr()
    from generator.cli import run

    assert run(["check"]) == 0
    assert "verzonden" not in capsys.readouterr().err
    [begun, sent] = log_of(folder)
    assert (begun["stap"], sent["stap"]) == ("begonnen", "verzonden")
    assert (sent["klantnummer"], sent["adres"]) == ("1041", "info@dekorenaar.example")
    assert sent["antwoord"] == "250 2.0.0 in de rij als 7A3F"


# --- a trial ----------------------------------------------------------------------------------------


def test_a_trial_goes_to_the_office_itself_and_counts_for_nobody(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send("--to-self", *GO) == 0
    [one] = office.taken
    assert (one.sender, one.to) == ("salaris@kantoor.example", ("salaris@kantoor.example",))
    message = message_from_bytes(one.data, policy=default)
    assert message.get_all("To") == ["salaris@kantoor.example"]
    assert b"dekorenaar.example" not in one.data.split(b"\r\n\r\n")[0]
    assert "De proef is verstuurd naar salaris@kantoor.example" in capsys.readouterr().out
    assert not (folder / "kits" / "golf-1" / "verzonden.csv").exists()
    assert send(*GO) == 0
    assert office.reached[1:] == ["info@dekorenaar.example"]


def test_a_trial_that_is_refused_is_exit_4(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.at_rcpt["salaris@kantoor.example"] = ["550 nee"]
    assert send("--to-self", *GO) == 4
    assert "KIT806" in capsys.readouterr().err


# --- no, later, nothing -------------------------------------------------------------------------------


@pytest.mark.parametrize("where", ["at_rcpt", "after_data"])
def test_who_is_refused_for_ever_is_told_and_the_others_get_theirs(
    folder: Path, office: PostOffice, send: Send, capsys: Capture, where: str
) -> None:
    getattr(office, where)[ADDRESSES[1]] = ["550 5.1.1 <taxi@geel.example> is hier onbekend"]
    assert send("--all", *GO) == 4
    assert office.reached == [one for one in ADDRESSES if one != ADDRESSES[1]]
    out, err = capsys.readouterr()
    assert "KIT806 De mailserver weigert de mail aan klant 1042 (550 5.1.1)." in err
    assert "taxi@geel.example" not in err
    assert "Nog te versturen: 1." in out
    assert steps(folder, "1042")[-1] == "geweigerd"
    # It was not sent: the next run offers it again, and says what happened.
    assert send() == 0
    assert "1042 Taxi Geel & Zoon: nu" in capsys.readouterr().out
    assert send("--all", *GO) == 0
    assert office.reached[-1] == ADDRESSES[1]


@pytest.mark.parametrize("where", ["at_rcpt", "after_data"])
def test_who_is_refused_for_now_gets_it_later_in_the_same_run(
    folder: Path, office: PostOffice, send: Send, capsys: Capture, where: str
) -> None:
    getattr(office, where)[ADDRESSES[0]] = ["451 4.7.1 grijze lijst", "450 nog even"]
    assert send("--all", *GO) == 0
    assert office.reached.count(ADDRESSES[0]) == 1
    assert sorted(office.reached) == sorted(ADDRESSES)
    # The others did not wait for it.
    assert office.reached[0] == ADDRESSES[1]
    assert steps(folder, "1041")[-2:] == ["begonnen", "verzonden"]
    assert "nu niet gelukt. We proberen het over een minuut opnieuw." in capsys.readouterr().err


def test_who_is_refused_for_now_too_often_is_told_and_stays_to_be_sent(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.at_rcpt[ADDRESSES[2]] = ["452 4.2.2 vol"] * 4
    assert send("--all", *GO) == 4
    assert "KIT807 De mail aan klant 1043 kon nu niet weg (452 4.2.2)." in capsys.readouterr().err
    assert send("--all", *GO) == 0
    assert sorted(office.reached) == sorted(ADDRESSES)


def test_a_line_that_breaks_before_the_end_is_no_mail_and_is_tried_again(
    folder: Path, office: PostOffice, send: Send
) -> None:
    office.cut_at_rcpt = [ADDRESSES[1]]
    assert send("--all", *GO) == 0
    assert sorted(office.reached) == sorted(ADDRESSES)


def test_a_line_that_breaks_before_the_answer_leaves_a_doubt_that_is_asked_about(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.cut_before_answer = [ADDRESSES[1]]
    assert send("--all", *GO) == 4
    err = capsys.readouterr().err
    assert "LET801 Misschien is deze mail al verzonden aan klant 1042: kijk in de verzonden mails." in err
    assert "--client 1042 --mark-sent" in err
    assert sorted(office.reached) == sorted(ADDRESSES)
    # Never again by itself, and never forgotten.
    assert send("--all", *GO) == 0
    out, err = capsys.readouterr()
    assert "1042 Taxi Geel & Zoon: misschien al verzonden op " in out
    assert "LET801" in err
    assert len(office.taken) == 4


def test_a_doubt_that_is_sent_again_has_the_same_identity_so_that_a_mail_program_sees_one(
    folder: Path, office: PostOffice, send: Send
) -> None:
    office.cut_before_answer = [ADDRESSES[0]]
    assert send(*GO) == 4
    assert send("--client", "1041", "--again", *GO) == 0
    first, second = (message_from_bytes(one.data)["Message-ID"] for one in office.taken)
    assert first == second
    assert steps(folder, "1041")[-1] == "verzonden"


def test_a_doubt_is_settled_by_the_offices_own_word(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.cut_before_answer = [ADDRESSES[0]]
    assert send(*GO) == 4
    capsys.readouterr()
    assert send("--client", "1041", "--mark-sent") == 0
    assert capsys.readouterr().out == "1041 Bakkerij De Korenaar: opgeschreven als verzonden\n"
    assert send("--client", "1041", "--mark-sent") == 0
    assert capsys.readouterr().out == "1041 Bakkerij De Korenaar: stond al op verzonden\n"
    assert send("--client", "1041", *GO) == 0
    out, err = capsys.readouterr()
    assert "1041 Bakkerij De Korenaar: verzonden, opgeschreven op " in out
    assert (err, len(office.taken)) == ("", 1)


def test_a_later_refusal_takes_no_doubt_away(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.cut_before_answer = [ADDRESSES[0]]
    assert send(*GO) == 4
    office.at_rcpt[ADDRESSES[0]] = ["550 nee"]
    assert send("--client", "1041", "--again", *GO) == 4
    capsys.readouterr()
    assert send("--client", "1041") == 0
    assert "misschien al verzonden" in capsys.readouterr().out


def test_a_server_that_refuses_the_office_itself_stops_the_run(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.at_mail = ["553 5.7.1 jij mag dit niet"]
    assert send("--all", *GO) == 4
    assert "KIT808" in capsys.readouterr().err
    assert office.reached == []
    assert len(log_of(folder)) == 1


def test_a_server_that_says_no_to_everybody_is_asked_no_further(
    folder: Path, office: PostOffice, send: Send, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "MOST_REFUSALS", 2)
    for address in ADDRESSES:
        office.at_rcpt[address] = ["554 5.7.1 te veel mails vandaag"]
    assert send("--all", *GO) == 4
    assert capsys.readouterr().err.count("KIT80") == 3 + 1
    assert [row["klantnummer"] for row in log_of(folder)] == ["1041", "1042"]


def test_a_server_that_hangs_up_politely_is_called_again(
    folder: Path, office: PostOffice, send: Send
) -> None:
    office.at_mail = ["421 4.3.2 even weg"]
    assert send("--all", *GO) == 0
    assert sorted(office.reached) == sorted(ADDRESSES)
    assert len(office.said_by_client) > 1


def test_a_slow_server_is_waited_for(folder: Path, office: PostOffice, send: Send) -> None:
    import time

    office.before_answering = lambda _to: time.sleep(1.5)
    assert send(*GO) == 0
    assert steps(folder, "1041") == ["begonnen", "verzonden"]


def test_a_server_that_never_answers_leaves_a_doubt(
    folder: Path, office: PostOffice, send: Send, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from generator.send import post

    monkeypatch.setattr(post, "_LAST_TIMEOUT", 0.3)
    free = threading.Event()
    office.before_answering = lambda _to: free.wait(5) and None
    try:
        assert send(*GO) == 4
    finally:
        free.set()
    assert steps(folder, "1041") == ["begonnen", "onzeker"]


def test_an_answer_that_means_nothing_is_no_answer(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.after_data[ADDRESSES[0]] = ["misschien wel"]
    assert send(*GO) == 4
    assert "LET801" in capsys.readouterr().err
    assert steps(folder, "1041") == ["begonnen", "onzeker"]


def test_nobody_at_home_is_exit_3_and_nothing_is_written_down(
    folder: Path, capsys: Capture, tmp_path: Path
) -> None:
    from generator.cli import run
    from tests.send.post_office import free_port

    assert run(["send", "golf-1", "20", "--smtp", f"smtp://127.0.0.1:{free_port()}", *GO]) == 3
    assert "antwoordt niet. Er is niets verstuurd." in capsys.readouterr().err
    assert not (folder / "kits" / "golf-1" / "verzonden.csv").exists()


def test_a_server_that_goes_away_for_good_is_told_per_client(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    from generator.cli import run

    with open_office(tmp_path) as office:
        address = f"smtp://127.0.0.1:{office.port}"
        office.cut_at_rcpt = list(ADDRESSES) * 5
        assert run(["send", "golf-1", "20", "--smtp", address, "--per-minute", "600", "--all", *GO]) == 4
    assert capsys.readouterr().err.count("KIT807 De mail") == 4


def test_mails_leave_at_the_pace_that_was_asked_for(folder: Path, office: PostOffice, send: Send) -> None:
    import time

    moments: list[float] = []
    office.before_answering = lambda _to: moments.append(time.monotonic())
    assert send("--all", "--per-minute", "120", *GO) == 0
    gaps = [after - before for before, after in pairwise(moments)]
    assert len(gaps) == 3
    assert min(gaps) > 0.4


# --- a log that fails -------------------------------------------------------------------------------


def test_a_log_that_is_replaced_meanwhile_stops_the_run_before_the_next_mail(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    path = folder / "kits" / "golf-1" / "verzonden.csv"

    def save_from_an_editor(_to: str) -> None:
        copy = path.with_name("kopie.tmp")
        copy.write_bytes(path.read_bytes())
        copy.replace(path)

    office.before_answering = save_from_an_editor
    assert send("--all", *GO) == 3
    assert "verzonden.csv is niet meer te schrijven" in capsys.readouterr().err
    assert office.reached == ADDRESSES[:1]
    # What the server said was lost with the file: that is a doubt, and not a mail to send again.
    office.before_answering = lambda _to: None
    assert send("--all", *GO) == 0
    assert "LET801" in capsys.readouterr().err
    assert office.reached == ADDRESSES


def test_a_full_disk_stops_a_mail_before_its_last_sign(
    folder: Path, office: PostOffice, send: Send, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno
    import os

    real = os.write

    def full(descriptor: int, data: bytes) -> int:
        if b";begonnen;" in data:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(descriptor, data)

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        assert send("--all", *GO) == 3
    assert "No space left" in capsys.readouterr().err
    assert office.reached == []
    assert send("--all", *GO) == 0
    assert office.reached == ADDRESSES


def test_a_log_that_somebody_changed_stops_everything_with_its_row(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send("--client", "01044", *GO) == 0
    path = folder / "kits" / "golf-1" / "verzonden.csv"
    path.write_bytes(path.read_bytes().replace(b";01044;", b";1044;"))
    capsys.readouterr()
    for options in ((), ("--all", *GO), ("--client", "01044", "--mark-sent")):
        assert send(*options) == 1
        assert "golf-1/verzonden.csv:2 KIT805 Dit bestand is veranderd." in capsys.readouterr().err
    assert len(office.taken) == 1
    # The way out that it tells: put it aside, and say who has the mail.
    path.rename(path.with_name("verzonden-oud.csv"))
    assert send("--client", "01044", "--mark-sent") == 0
    assert send("--all", *GO) == 0
    assert sorted(office.reached) == sorted(ADDRESSES)
