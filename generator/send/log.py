"""What was sent, a line a step: `verzonden.csv` in the wave's folder, which no build touches.

A line is added and flushed before the server gets the last sign of a mail, and another one when it answered.
Whoever pulls the plug in between leaves the first without the second: then nobody knows, and we ask. Every
line carries a sum over itself and the line before it, so that a file that was sorted, edited or saved by
Excel (which makes 00123 into 123) is not believed.
"""

import csv
import errno
import hashlib
import io
import os
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from generator.spreadsheet import harmless

FILE = "verzonden.csv"
_VALUES = ("moment", "klantnummer", "mail", "stap", "adres", "sha256", "message_id", "antwoord")
HEADINGS = (*_VALUES, "conversiedatum", "controle")
# A file that an earlier version began goes on without the day: one with two kinds of rows nobody can read.
_WITHOUT_DAY = (*_VALUES, "controle")
_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(rb"[^\n]*\n|[^\n]+\Z")
_MOST_BYTES = 64 * 1024 * 1024


class Step(StrEnum):
    """`stap` in the file."""

    # All but the last sign is with the server: from here on it may have the mail.
    BEGUN = "begonnen"
    SENT = "verzonden"
    REFUSED = "geweigerd"
    DEFERRED = "uitgesteld"
    # Begun, and no answer ever came.
    UNKNOWN = "onzeker"
    # The office says that the client has it: sent by hand, or found in the sent mails.
    NOTED = "gemeld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    moment: str
    client: str
    mail: str
    step: Step
    address: str
    sha256: str
    message_id: str
    answer: str = ""
    # The conversion day that the mail told; None in a file of a version that did not write it down.
    converts_on: date | None = None


class State(StrEnum):
    """Where a mail to a client stands, by the lines of the log."""

    UNSENT = "niet-verzonden"
    SENT = "verzonden"
    MAYBE = "misschien-verzonden"
    REFUSED = "geweigerd"
    DEFERRED = "uitgesteld"


@dataclass(frozen=True, slots=True)
class Standing:
    state: State
    # The line that says so.
    line: Line | None = None


_NOTHING = Standing(State.UNSENT)
_STATES = {
    Step.SENT: State.SENT,
    Step.NOTED: State.SENT,
    Step.UNKNOWN: State.MAYBE,
    Step.BEGUN: State.MAYBE,
    Step.REFUSED: State.REFUSED,
    Step.DEFERRED: State.DEFERRED,
}


class DamagedError(Exception):
    """The file is not as we wrote it, from this row on."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def standings(lines: Iterable[Line], mail: str) -> dict[str, Standing]:
    """Return klantnummer -> where this mail stands; who is not in it got nothing.

    Once sent stays sent, and doubt stays doubt until somebody says that it arrived: a later refusal takes
    nothing away from what may have gone out before.
    """
    found: dict[str, Standing] = {}
    for line in lines:
        if line.mail != mail:
            continue
        before, now = found.get(line.client, _NOTHING), Standing(_STATES[line.step], line)
        answers_it = (
            before.line is not None
            and before.line.step is Step.BEGUN
            and line.message_id == before.line.message_id
            and line.step is not Step.BEGUN
        )
        keeps = before.state is State.SENT and now.state is not State.SENT
        doubts = before.state is State.MAYBE and now.state is not State.SENT and not answers_it
        found[line.client] = before if keeps or doubts else now
    return found


def read_lines(path: Path) -> list[Line]:
    """Return the lines that are whole; none when there is no file. Raises DamagedError and OSError."""
    try:
        data = _read(path)
    except FileNotFoundError:
        return []
    return _Parsed(data).lines


def _read(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        return file.read()


class _Parsed:
    """The lines of the file, the sum of the last one, and how many bytes of it are whole lines."""

    def __init__(self, data: bytes) -> None:
        self.lines: list[Line] = []
        self.sum = ""
        self.whole = len(_BOM) if data.startswith(_BOM) else 0
        self.has_headings = False
        self.headings: tuple[str, ...] = HEADINGS
        self.is_ended = True
        for row, raw in enumerate(_LINE.findall(data[self.whole :]), 1):
            self.is_ended = raw.endswith(b"\n")
            if self._take(row, raw):
                self.whole += len(raw if self.is_ended else raw.rstrip(b"\r"))
            elif self.is_ended:
                raise DamagedError(row)
            else:
                # Half a line at the end is what a crash leaves: it was never flushed, so nothing came of it.
                self.is_ended = True

    def _take(self, row: int, raw: bytes) -> bool:
        try:
            cells = next(csv.reader([raw.decode()], delimiter=";", strict=True), [])
            if row == 1:
                self.has_headings = tuple(cells) in (HEADINGS, _WITHOUT_DAY)
                self.headings = tuple(cells) if self.has_headings else HEADINGS
                return self.has_headings
            *values, total = map(_as_typed, cells)
            if len(cells) != len(self.headings) or total != _sum(self.sum, values):
                return False
            moment, client, mail, step, address, sha256, message_id, answer, *day = values
            line = Line(
                moment=moment,
                client=client,
                mail=mail,
                step=Step(step),
                address=address,
                sha256=sha256,
                message_id=message_id,
                answer=answer,
                converts_on=date.fromisoformat(day[0]) if any(day) else None,
            )
        # Not our letters, or not our words.
        except (ValueError, csv.Error):
            return False
        self.lines.append(line)
        self.sum = total
        return True


def _sum(before: str, cells: Sequence[str]) -> str:
    return hashlib.sha256("\0".join((before, *cells)).encode()).hexdigest()[:16]


def _as_typed(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and harmless(cell[1:]) == cell else cell


class SentLog:
    """The file while mails go out. It belongs to one run at a time: take the lock first."""

    def __init__(self, path: Path) -> None:
        """Open the file, made at first need, and settle what an earlier run left. Raises as `read_lines`."""
        self._path = path
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        self._file = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)
        try:
            self._settle(_read(path))
        except BaseException:
            os.close(self._file)
            raise

    def _settle(self, data: bytes) -> None:
        parsed = _Parsed(data)
        self.lines = parsed.lines
        self._sum = parsed.sum
        self._has_day = parsed.headings == HEADINGS
        if os.name != "nt":
            os.fchmod(self._file, 0o600)
        os.ftruncate(self._file, parsed.whole)
        if not parsed.has_headings:
            os.ftruncate(self._file, 0)
            self._put(_BOM + _row(HEADINGS))
            _flush_folder(self._path.parent)
        elif not parsed.is_ended:
            self._put(b"\r\n")
        for line in self._unanswered():
            self.add(line)

    def _unanswered(self) -> list[Line]:
        """Return a line of doubt for every mail that a run began and never told the end of."""
        open_lines: dict[tuple[str, str], Line] = {}
        for line in self.lines:
            if line.step is Step.BEGUN:
                open_lines[line.client, line.mail] = line
            else:
                open_lines.pop((line.client, line.mail), None)
        return [_doubt(line) for line in open_lines.values()]

    def add(self, line: Line) -> None:
        """Add a line, and return when it is on the disk. Raises OSError when the file is no longer ours."""
        cells = (
            *(line.moment, line.client, line.mail, str(line.step), line.address, line.sha256),
            *(line.message_id, line.answer),
            *([line.converts_on.isoformat() if line.converts_on else ""] if self._has_day else []),
        )
        total = _sum(self._sum, cells)
        self._put(_row([*(harmless(cell) for cell in cells), total]))
        self._sum = total
        self.lines.append(line)

    def _put(self, data: bytes) -> None:
        self.check_place()
        while data:
            data = data[os.write(self._file, data) :]
        os.fsync(self._file)

    def check_place(self) -> None:
        """Raise OSError when another file stands there now: what we write would be read by nobody."""
        ours, there = os.fstat(self._file), self._path.stat(follow_symlinks=False)
        if (ours.st_dev, ours.st_ino) != (there.st_dev, there.st_ino):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), str(self._path))

    def close(self) -> None:
        os.close(self._file)


def _doubt(line: Line) -> Line:
    values = {name: getattr(line, name) for name in Line.__dataclass_fields__}
    return Line(**values | {"step": Step.UNKNOWN})


def _row(cells: Iterable[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(list(cells))
    return text.getvalue().encode()


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
