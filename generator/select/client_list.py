"""klanten of the wave as it stands: its bytes, its rows, and how it is written anew, whole or not at all."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.clients import client_rows
from generator.load.columns import CLIENTS
from generator.load.table import Row, Table
from generator.load.tables import MOST_BYTES, MOST_BYTES_OF_TEXT, table_of
from generator.load.values import Fault
from generator.load.workspace import Workspace, tables_in
from generator.problems import Place, Problem

FILE = "klanten.csv"


class ChangedError(Exception):
    """The file is not the one of which the plan was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientList:
    """What stands in the wave's folder; `data` is None when there is no klanten yet."""

    path: Path
    # As problems name it.
    name: str
    data: bytes | None = None
    table: Table | None = None
    rows: Mapping[str, Row] = field(default_factory=dict)

    @property
    def is_text(self) -> bool:
        return self.path.suffix.casefold() == ".csv"


def read_client_list(folder: Path, space: Workspace) -> ClientList | None:
    """Read klanten, whatever kind of table it is; None when it cannot be read, with its problems noted."""
    path = tables_in(folder, space).get("klanten")
    if path is None:
        target = folder / FILE
        return ClientList(path=target, name=space.name_of(target))
    is_text, name = path.suffix.casefold() == ".csv", space.name_of(path)
    data = space.read(path, MOST_BYTES_OF_TEXT if is_text else MOST_BYTES)
    if isinstance(data, Fault):
        space.problems.append(Problem(data.code, Place(name), data.values))
        return None
    table = table_of(data, name, CLIENTS, space.problems, is_text=is_text)
    if table is None or "klantnummer" in table.missing:
        return None
    return ClientList(path=path, name=name, data=data, table=table, rows=client_rows(table, space.problems))


def keep(path: Path, before: bytes | None, after: bytes) -> None:
    """Put the new bytes in the place of the old. Raises ChangedError and OSError; then nothing changed."""
    aside = path.with_name(f".{path.name}.nieuw")
    aside.unlink(missing_ok=True)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        found = _now(path)
        if before is not None and os.name != "nt":
            aside.chmod(stat.S_IMODE(path.lstat().st_mode))
        if found != before:
            raise ChangedError
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    _flush(path.parent)


def _now(path: Path) -> bytes | None:
    """Return what stands there now: writing takes a while, and a question may wait for an hour."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode):
        raise ChangedError
    return path.read_bytes()


def _flush(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
