"""What stands where on the web: `gepubliceerd.csv` in the wave's folder, a row a client and a target.

Only `publish` writes it. What a site looked like, and which day it told, cannot be asked of a folder that
somebody else may change; and only what stands here may ever be taken away again.
"""

import csv
import errno
import io
import os
import re
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from generator import write
from generator.natural import natural_key
from generator.spreadsheet import csv_bytes

FILE = "gepubliceerd.csv"
HEADINGS = (
    *("klantnummer", "map", "doel", "site", "conversiedatum", "peildatum", "versie", "moment"),
    "eerdere_conversiedatums",
)
_MOST_BYTES = 64 * 1024 * 1024
_NUMBER = re.compile(r"[A-Za-z0-9-]{1,32}", re.ASCII)
_FOLDER = re.compile(r"[a-z0-9A-Z-]{1,60}-[a-z2-7]{12}", re.ASCII)
_SITE = re.compile(r"(?:[0-9a-f]{64})?", re.ASCII)
_VERSION = re.compile(r"[0-9A-Za-z.+-]{1,40}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A client's site in one target, as `publish` last left it there."""

    client: str
    # `<slug>-<token>`: the last part of its address.
    folder: str
    # The folder to which was published, as a full path with `/`.
    target: str
    # sha256 over the files of the site; empty when it was taken away.
    site: str
    # The day that the site tells, and the day for which it was made.
    converts_on: date
    dated: date
    version: str
    moment: datetime
    # Other days that an earlier site of this client told here, the last one first.
    earlier_days: tuple[date, ...] = ()

    @property
    def is_online(self) -> bool:
        return bool(self.site)

    @property
    def days_told(self) -> tuple[date, ...]:
        """Every day that a visitor may have read here, the last one first."""
        return (self.converts_on, *self.earlier_days)


class DamagedError(Exception):
    """The file is not as we wrote it, from this row on."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def read(wave_folder: Path) -> tuple[Published, ...]:
    """Return what was published of a wave; nothing when there is no file. Raises DamagedError and OSError."""
    try:
        data = _bytes(wave_folder / FILE)
    except FileNotFoundError:
        return ()
    return _parsed(data)


def site_sum(files: Iterable[tuple[str, str]]) -> str:
    """Return the one sum of a site: (path from the site, sha256) of every file, in any order."""
    return write.sum_of_files(files)


def told_now(before: Published | None, now: Published) -> Published:
    """Return the new row, which remembers the days that the one before it told."""
    if before is None:
        return now
    days = dict.fromkeys(day for day in before.days_told if day != now.converts_on)
    return replace(now, earlier_days=tuple(days))


def save(wave_folder: Path, rows: Iterable[Published]) -> None:
    """Write the file, whole or not at all, for its owner alone. Raises OSError."""
    ordered = sorted(rows, key=lambda row: (natural_key(row.client), row.target, row.folder))
    data = csv_bytes(HEADINGS, [_cells(row) for row in ordered])
    path = wave_folder / FILE
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
    write.replace_file(path, data, mode=0o600)


def _cells(row: Published) -> tuple[str, ...]:
    return (
        row.client,
        row.folder,
        row.target,
        row.site,
        row.converts_on.isoformat(),
        row.dated.isoformat(),
        row.version,
        row.moment.isoformat(timespec="seconds"),
        " ".join(day.isoformat() for day in row.earlier_days),
    )


def _bytes(path: Path) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        return file.read()


def _parsed(data: bytes) -> tuple[Published, ...]:
    """Read every row strictly: Excel turns 00123 into 123 and an ISO day into one of its own."""
    try:
        table = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
        rows = list(table)
    except (UnicodeDecodeError, csv.Error):
        raise DamagedError(1) from None
    if not rows or tuple(rows[0]) != HEADINGS:
        raise DamagedError(1)
    found: dict[tuple[str, str, str], Published] = {}
    for number, cells in enumerate(rows[1:], 2):
        try:
            row = _row(cells)
        except ValueError:
            raise DamagedError(number) from None
        if found.setdefault((row.client, row.target, row.folder), row) is not row:
            raise DamagedError(number)
    return tuple(found.values())


def _row(cells: Sequence[str]) -> Published:
    if len(cells) != len(HEADINGS):
        raise ValueError("not as many cells as we write")
    client, folder, target, site, converts_on, dated, version, moment, days = cells
    row = Published(
        client=_fits(_NUMBER, client),
        folder=_fits(_FOLDER, folder),
        target=target.removeprefix("'"),
        site=_fits(_SITE, site),
        converts_on=_day(converts_on),
        dated=_day(dated),
        version=_fits(_VERSION, version),
        moment=datetime.fromisoformat(moment),
        earlier_days=tuple(_day(day) for day in days.split()),
    )
    # The folder ends in the number and the token: a number that lost its noughts does not fit any more.
    if not row.target or not folder[: folder.rindex("-")].endswith(f"-{client}"):
        raise ValueError("not a row that we write")
    # Without a zone no two moments can be compared.
    if row.moment.tzinfo is None:
        raise ValueError("not a moment that we write")
    return row


def _fits(pattern: re.Pattern[str], cell: str) -> str:
    if not pattern.fullmatch(cell):
        raise ValueError("not a cell that we write")
    return cell


def _day(cell: str) -> date:
    found = date.fromisoformat(cell)
    if found.isoformat() != cell:
        raise ValueError("not a day that we write")
    return found
