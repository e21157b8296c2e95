"""The log of what was sent: a line a step, that a crash, an editor or Excel cannot make say something else."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.send.log import DamagedError, Line, SentLog, State, Step, read_lines, standings

MAIL = "20-aankondiging-klant"
LINE = Line(
    moment="2027-01-18T10:02:03+01:00",
    client="00123",
    mail=MAIL,
    step=Step.BEGUN,
    address="=kapper@kort.example",
    sha256="ab" * 32,
    message_id="<1.2@kantoor.example>",
    answer="",
)


def lines_of(*steps: str) -> list[Line]:
    """Return lines for one client; `begonnen/b` has the identity b."""
    found = []
    for one in steps:
        step, _, identity = one.partition("/")
        found.append(replace(LINE, step=Step(step), message_id=identity or "a"))
    return found


def write(path: Path, *lines: Line) -> bytes:
    book = SentLog(path)
    for line in lines:
        book.add(line)
    book.close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "verzonden.csv"


# --- where a mail stands ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([],                                                          State.UNSENT),
        (["begonnen"],                                                State.MAYBE),
        (["begonnen", "verzonden"],                                   State.SENT),
        (["begonnen", "geweigerd"],                                   State.REFUSED),
        (["geweigerd"],                                               State.REFUSED),
        (["uitgesteld"],                                              State.DEFERRED),
        (["begonnen", "uitgesteld"],                                  State.DEFERRED),
        (["uitgesteld", "begonnen", "verzonden"],                     State.SENT),
        (["begonnen", "uitgesteld", "begonnen"],                      State.MAYBE),
        (["begonnen", "onzeker"],                                     State.MAYBE),
        (["begonnen", "onzeker", "geweigerd"],                        State.MAYBE),
        (["begonnen", "onzeker", "begonnen", "geweigerd"],            State.MAYBE),
        (["begonnen", "onzeker", "begonnen/b", "geweigerd/b"],        State.MAYBE),
        (["begonnen", "onzeker", "begonnen", "verzonden"],            State.SENT),
        (["begonnen", "onzeker", "gemeld"],                           State.SENT),
        (["begonnen", "geweigerd/b"],                                 State.MAYBE),
        (["begonnen", "verzonden", "begonnen/b"],                     State.SENT),
        (["begonnen", "verzonden", "begonnen/b", "geweigerd/b"],      State.SENT),
        (["gemeld", "begonnen/b", "onzeker/b"],                       State.SENT),
    ],
)  # fmt: skip
def test_where_a_mail_stands_follows_from_its_lines(steps: list[str], state: State) -> None:
    found = standings(lines_of(*steps), MAIL)
    assert (found["00123"].state if found else State.UNSENT) is state


@given(st.lists(st.sampled_from([str(one) for one in Step]), max_size=12))
def test_once_sent_stays_sent_and_a_doubt_is_only_ended_by_certainty(steps: list[str]) -> None:
    found = standings(lines_of(*steps), MAIL)
    state = found["00123"].state if found else State.UNSENT
    assert (state is State.SENT) == ("verzonden" in steps or "gemeld" in steps)
    if "onzeker" in steps:
        assert state in (State.SENT, State.MAYBE)


def test_another_mail_and_another_client_stand_apart() -> None:
    lines = [
        replace(LINE, step=Step.SENT, mail="10-vooraf-klant"),
        replace(LINE, step=Step.SENT, client="123"),
    ]
    assert set(standings(lines, MAIL)) == {"123"}


# --- the file -----------------------------------------------------------------------------------------


def test_what_is_written_is_read_back_and_a_spreadsheet_runs_none_of_it(path: Path) -> None:
    lines = (LINE, replace(LINE, step=Step.SENT, answer='250 "goed"; klaar'))
    data = write(path, *lines)
    assert read_lines(path) == list(lines)
    assert data.startswith(b"\xef\xbb\xbfmoment;klantnummer;")
    assert b";'=kapper@kort.example;" in data
    assert data.count(b"\r\n") == data.count(b"\n") == 3


def test_lines_are_only_added(path: Path) -> None:
    first = write(path, LINE, replace(LINE, step=Step.SENT))
    second = write(path, replace(LINE, client="9"), replace(LINE, client="9", step=Step.SENT))
    assert second.startswith(first)
    assert len(read_lines(path)) == 4


def test_it_is_for_its_owner_alone_whatever_it_was(path: Path) -> None:
    write(path, LINE)
    path.chmod(0o644)
    write(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_every_line_is_on_the_disk_before_the_next_thing_happens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, sizes = os.fsync, []

    def note(descriptor: int) -> None:
        sizes.append(os.fstat(descriptor).st_size)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", note)
    book = SentLog(path)
    book.add(LINE)
    assert sizes[-1] == path.stat().st_size
    book.close()


def test_a_link_is_not_followed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "anders").write_bytes(b"")
    path.symlink_to(tmp_path / "anders")
    with pytest.raises(OSError):
        SentLog(path)
    with pytest.raises(OSError):
        read_lines(path)
    assert (tmp_path / "anders").read_bytes() == b""


# --- what a crash leaves --------------------------------------------------------------------------------


def test_a_file_cut_off_anywhere_is_read_up_to_its_last_whole_line_and_goes_on_from_there(path: Path) -> None:
    done = replace(LINE, step=Step.SENT, answer="250 goed")
    whole = write(path, LINE, done)
    ends = [place + 1 for place, sign in enumerate(whole) if sign == ord("\n")]
    later = replace(LINE, client="9", step=Step.REFUSED)
    for cut in range(len(whole) + 1):
        path.write_bytes(whole[:cut])
        # A line without its end is whole when all its cells are.
        expected = [LINE, done][: max(0, sum(cut >= end - 2 for end in ends) - 1)]
        assert read_lines(path) == expected, cut
        write(path, later)
        # What was begun and never told the end of is written down as a doubt.
        doubt = [replace(LINE, step=Step.UNKNOWN)] if expected == [LINE] else []
        assert read_lines(path) == [*expected, *doubt, later], cut


def test_bytes_that_a_power_cut_leaves_at_the_end_are_dropped(path: Path) -> None:
    whole = write(path, replace(LINE, step=Step.SENT))
    path.write_bytes(whole + b"\0" * 100)
    assert len(read_lines(path)) == 1
    assert write(path).startswith(whole)
    assert path.read_bytes() == whole


# --- what somebody did to it --------------------------------------------------------------------------


def _as_excel(data: bytes) -> bytes:
    return data.replace(b";00123;", b";123;")


def _sorted(data: bytes) -> bytes:
    head, *rest = data.splitlines(keepends=True)
    return b"".join([head, *sorted(rest, reverse=True)])


def _without_a_line(data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join([*lines[:2], *lines[3:]])


@pytest.mark.parametrize(
    ("harm", "row"),
    [
        (_as_excel,                                             2),
        (_sorted,                                               2),
        (_without_a_line,                                       3),
        (lambda data: data.replace(b"verzonden;", b"geweigerd;"), 3),
        (lambda data: data.replace(b"kapper", b"ander"),        2),
        (lambda data: data.replace(b";", b","),                 1),
        (lambda data: data.replace(b"moment", b"wanneer"),      1),
        (lambda data: data.replace(b"\r\n", b"\r\n\r\n"),       2),
        (lambda data: data + b"zomaar iets\r\n",                6),
        (lambda data: data + b"\x00\r\n",                       6),
        (lambda data: b"\xff\xfe" + data,                       1),
        (lambda data: b"iets anders\r\n",                       1),
    ],
)  # fmt: skip
def test_a_file_that_somebody_changed_is_not_believed_and_not_touched(path: Path, harm, row: int) -> None:  # type: ignore[no-untyped-def]
    lines = (LINE, replace(LINE, step=Step.SENT))
    data = write(path, *lines, *(replace(one, client="00999") for one in lines))
    harmed = harm(data)
    assert harmed != data
    path.write_bytes(harmed)
    for attempt in (read_lines, SentLog):
        with pytest.raises(DamagedError) as found:
            attempt(path)
        assert found.value.row == row
    assert path.read_bytes() == harmed


@pytest.mark.parametrize(
    "harmless",
    [
        lambda data: data.removeprefix(b"\xef\xbb\xbf"),
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.removesuffix(b"\r\n"),
        lambda data: data.removesuffix(b"\n"),
    ],
)
def test_what_an_editor_does_to_line_ends_does_no_harm(path: Path, harmless) -> None:  # type: ignore[no-untyped-def]
    lines = [LINE, replace(LINE, step=Step.SENT)]
    path.write_bytes(harmless(write(path, *lines)))
    assert read_lines(path) == lines
    write(path, LINE, replace(LINE, step=Step.SENT))
    assert len(read_lines(path)) == 4


def test_a_file_that_is_replaced_under_us_is_noticed_before_the_next_line(path: Path) -> None:
    book = SentLog(path)
    book.add(LINE)
    copy = path.with_name("kopie")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)
    with pytest.raises(OSError):
        book.add(replace(LINE, step=Step.SENT))
    with pytest.raises(OSError):
        book.check_place()
    book.close()
    assert read_lines(path) == [LINE]
