"""A look inside a workbook before it is loaded: how large it becomes, and what its sheets hide."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from xml.parsers import expat

from generator.load import sheet_ods, sheet_xlsx
from generator.load.archive import Archive, DamagedError, open_archive
from generator.load.sheet_notes import RefusedError, SheetNotes, parse
from generator.load.values import Fault

Kind = Literal["xlsx", "ods"]


@dataclass(frozen=True, slots=True)
class Inspected:
    """Which kind of workbook it is, and what each worksheet holds and hides, in their order."""

    kind: Kind
    sheets: Mapping[str, SheetNotes]


def inspect(data: bytes, kind: str) -> Inspected | Fault:
    """Refuse bombs, entities, broken archives and other kinds than the name says."""
    archive = open_archive(data)
    if isinstance(archive, Fault):
        return archive
    try:
        found = _kind_of(archive)
        if found != kind:
            return Fault("KIT115", {"kind": kind})
        if found == "xlsx":
            sheets = dict(sheet_xlsx.sheets(archive))
        elif sheet_ods.is_encrypted(archive):
            return Fault("KIT114")
        else:
            sheets = sheet_ods.sheets(archive)
        _check_rest(archive)
    except RefusedError as refused:
        return refused.fault
    except (DamagedError, expat.ExpatError, SyntaxError, LookupError, ValueError, TypeError):
        # A broken part fails in many ways, and each of them only means that it is broken.
        return Fault("KIT116")
    return Inspected(found, sheets)


def _kind_of(archive: Archive) -> Kind | None:
    if sheet_xlsx.BOOK in archive.members:
        return "xlsx"
    return "ods" if sheet_ods.CONTENT in archive.members else None


def _check_rest(archive: Archive) -> None:
    """Unpack whatever the reading library may unpack: no part is larger than it says, or has entities."""
    for name in archive.members:
        if name == sheet_xlsx.STRINGS:
            parse(archive.chunks(name), lambda _: None)
        else:
            deque(archive.chunks(name), maxlen=0)
