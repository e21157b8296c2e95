"""The real command, killed, stopped and started twice: nobody gets two mails, and nobody is passed over in silence."""

import os
import pty
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.send.log import FILE, State, read_lines, standings
from tests.send.conftest import ADDRESSES, NUMBERS
from tests.send.post_office import PostOffice

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
MAIL = "20-aankondiging-klant"
GO = ("--really-send", "--yes")
ADDRESS_OF = dict(zip(NUMBERS, ADDRESSES, strict=True))


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT), "OVERSTAPKIT_LANG": "nl", "PYTHONUNBUFFERED": "1"}


def command(office: PostOffice, *options: str) -> list[str]:
    address = f"smtp://127.0.0.1:{office.port}"
    return ["send", "golf-1", "20", "--smtp", address, "--per-minute", "600", *options]


@contextmanager
def started(
    folder: Path, office: PostOffice, *options: str, code: str = ""
) -> Iterator[subprocess.Popen[str]]:
    """Start the real command; `code` runs in its process first."""
    program = ["-c", f"{code}\nfrom generator.cli import main\nmain()"] if code else ["-m", "generator"]
    process = subprocess.Popen(
        [sys.executable, *program, *command(office, *options)],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate(timeout=60)


def finish(folder: Path, office: PostOffice, *options: str) -> tuple[int, str, str]:
    with started(folder, office, *options) as process:
        out, err = process.communicate(timeout=120)
    return process.returncode, out, err


def states(folder: Path) -> dict[str, State]:
    found = standings(read_lines(folder / "kits" / "golf-1" / FILE), MAIL)
    return {number: found[number].state if number in found else State.UNSENT for number in NUMBERS}


def assert_true(folder: Path, office: PostOffice) -> None:
    """The log claims nothing that is not so: sent is at the server, not sent is not, and a doubt is a doubt."""
    for number, state in states(folder).items():
        times = office.reached.count(ADDRESS_OF[number])
        expected = {State.SENT: {1}, State.MAYBE: {0, 1}}.get(state, {0})
        assert times in expected, (number, state, times)


def settle(folder: Path, office: PostOffice) -> None:
    """Do what the program asks of the office: look in the sent mails, and say so or send again."""
    for number, state in states(folder).items():
        if state is State.MAYBE:
            has_it = ADDRESS_OF[number] in office.reached
            code, _, err = finish(
                folder, office, "--client", number, *(["--mark-sent"] if has_it else ["--again", *GO])
            )
            assert code == 0, err


def test_killed_between_the_mail_and_the_answer_it_asks_and_sends_nobody_two(
    folder: Path, office: PostOffice
) -> None:
    with started(folder, office, "--all", *GO) as process:
        office.before_answering = lambda to: process.kill() if to == ADDRESSES[1] else None
        process.wait(60)
    office.before_answering = lambda _to: None
    assert office.reached == ADDRESSES[:2]
    assert states(folder)["1042"] is State.MAYBE
    code, out, err = finish(folder, office, "--all", *GO)
    assert code == 0
    assert "1042 Taxi Geel & Zoon: misschien al verzonden op " in out
    assert "LET801 Misschien is deze mail al verzonden aan klant 1042: kijk in de verzonden mails." in err
    assert office.reached == ADDRESSES
    settle(folder, office)
    assert set(states(folder).values()) == {State.SENT}
    assert office.reached == ADDRESSES


# Kills the process itself at the n-th time that it writes to its log: halfway and after.
_AT_A_WRITE = """
import os, signal
real, seen = os.write, 0
def write(descriptor, data):
    global seen
    if os.path.exists({path!r}) and os.path.samestat(os.fstat(descriptor), os.stat({path!r})):
        seen += 1
        if seen == {number}:
            real(descriptor, data[: len(data) * {percent} // 100])
            os.kill(os.getpid(), signal.SIGKILL)
    return real(descriptor, data)
os.write = write
"""


@pytest.mark.parametrize("percent", [50, 100])
# The headings, then a line before and a line after each of two mails.
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_killed_at_any_write_of_the_log_it_is_right_about_everybody(
    folder: Path, office: PostOffice, number: int, percent: int
) -> None:
    path = str(folder / "kits" / "golf-1" / FILE)
    code = _AT_A_WRITE.format(path=path, number=number, percent=percent)
    two = ("--client", "1041", "--client", "1042")
    with started(folder, office, *two, *GO, code=code) as process:
        assert process.wait(60) == -signal.SIGKILL
    before = list(office.reached)
    assert_true(folder, office)
    _, _, err = finish(folder, office, *two, *GO)
    assert_true(folder, office)
    for client in ("1041", "1042"):
        assert (
            states(folder)[client] is State.SENT
            or f"LET801 Misschien is deze mail al verzonden aan klant {client}" in err
        )
    assert office.reached[: len(before)] == before
    settle(folder, office)
    assert sorted(office.reached) == sorted(ADDRESSES[:2])


def test_killed_at_random_moments_until_all_have_it(folder: Path, office: PostOffice) -> None:
    chance = random.Random(20270118)
    # Slow enough that a run with something to send takes longer than the longest wait, on any machine.
    office.before_answering = lambda _to: time.sleep(0.5)
    kills = 0
    while set(states(folder).values()) != {State.SENT}:
        with started(folder, office, "--all", *GO) as process:
            try:
                # On a machine that is very slow each try would end before it began.
                process.wait(chance.uniform(0.4, 1.6) if kills < 8 else 60)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
                process.wait(60)
        assert_true(folder, office)
        settle(folder, office)
    assert kills >= 2
    assert finish(folder, office, "--all", *GO)[0] == 0
    assert sorted(office.reached) == sorted(ADDRESSES)


def test_two_at_once_is_one_and_the_other_says_who(folder: Path, office: PostOffice) -> None:
    office.before_answering = lambda _to: time.sleep(1)
    with started(folder, office, "--all", *GO) as first:
        until(lambda: office.reached != [])
        code, _, err = finish(folder, office, "--all", *GO)
        assert code == 3
        assert f"Er is al iemand aan het versturen voor golf-1: proces {first.pid} op computer " in err
        # To look is always allowed.
        assert finish(folder, office, "--all")[0] == 0
        assert first.wait(60) == 0
    assert office.reached == ADDRESSES
    assert finish(folder, office, "--all", *GO)[0] == 0
    assert not (folder / "kits" / "golf-1" / ".verzenden.door").exists()


def until(holds: object, seconds: float = 30) -> None:
    limit = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < limit
        time.sleep(0.02)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_ctrl_c_finishes_the_mail_under_way_and_goes_on_later(
    folder: Path, office: PostOffice, name: str
) -> None:
    with started(folder, office, "--all", *GO) as process:

        def interrupt(to: str) -> None:
            if to == ADDRESSES[1]:
                process.send_signal(getattr(signal, name))
                time.sleep(0.5)

        office.before_answering = interrupt
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "De mail die onderweg is, maken we af." in err
    assert "Gestopt. Verstuurd: 2. Nog te versturen: 2." in err
    assert "Traceback" not in err
    assert out.splitlines()[-2:] == [
        "1041 Bakkerij De Korenaar: verzonden",
        "1042 Taxi Geel & Zoon: verzonden",
    ]
    assert [one for one in states(folder).values() if one is State.SENT] == [State.SENT] * 2
    office.before_answering = lambda _to: None
    assert finish(folder, office, "--all", *GO)[0] == 0
    assert office.reached == ADDRESSES


def test_ctrl_c_ends_the_wait_for_a_server_that_asked_for_patience(folder: Path, office: PostOffice) -> None:
    office.at_rcpt[ADDRESSES[0]] = ["451 4.7.1 grijze lijst"]
    with started(folder, office, *GO) as process:
        until(lambda: office.at_rcpt[ADDRESSES[0]] == [])
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
    assert (office.reached, states(folder)["1041"]) == ([], State.DEFERRED)


def test_a_second_ctrl_c_stops_at_once_and_leaves_a_doubt(folder: Path, office: PostOffice) -> None:
    with started(folder, office, "--all", *GO) as process:

        def interrupt(to: str) -> None:
            for _ in range(2):
                process.send_signal(signal.SIGINT)
                time.sleep(0.3)
            # The server says nothing until the command has ended.
            over.wait(120)

        over = threading.Event()
        office.before_answering = interrupt
        try:
            _, err = process.communicate(timeout=60)
        finally:
            over.set()
    assert process.returncode == 130
    assert "Wie de mail heeft, zie je met dezelfde opdracht zonder --really-send." in err
    assert "Traceback" not in err
    assert states(folder)["1041"] is State.MAYBE


# --- a person at the keyboard -----------------------------------------------------------------------


def typed(folder: Path, office: PostOffice, answer: bytes, *options: str) -> tuple[int, str]:
    """Run the command on a terminal of its own and type an answer; return the exit code and the screen."""
    pid, screen = pty.fork()
    if pid == 0:
        os.chdir(folder)
        os.execve(
            sys.executable, [sys.executable, "-m", "generator", *command(office, *options)], environment()
        )
    seen = b""
    while True:
        try:
            more = os.read(screen, 4096)
        except OSError:
            break
        if not more:
            break
        seen += more
        if answer and re.search(rb"druk op Enter: $", seen):
            os.write(screen, answer)
            answer = b""
    os.close(screen)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), seen.decode(errors="replace")


@pytest.mark.parametrize(
    ("answer", "code", "count"),
    [
        (b"ja\n", 0, 1),
        (b"J\n", 0, 1),
        (b"nee\n", 2, 0),
        (b"\n", 2, 0),
        (b"jawel hoor\n", 2, 0),
        (b"\x03", 130, 0),
    ],
)
def test_on_a_terminal_it_asks_and_only_a_plain_yes_sends(
    folder: Path, office: PostOffice, answer: bytes, code: int, count: int
) -> None:
    found, screen = typed(folder, office, answer, "--really-send")
    assert (found, len(office.taken)) == (code, count), screen
    assert "Versturen: 1 mail. Typ ja en druk op Enter: " in screen
    assert "Traceback" not in screen


def test_a_terminal_shows_how_far_it_is(folder: Path, office: PostOffice) -> None:
    office.before_answering = lambda _to: time.sleep(0.5)
    code, screen = typed(folder, office, b"", "--all", *GO)
    assert code == 0
    assert re.search(r"Versturen.*[1-4]/4", screen)
