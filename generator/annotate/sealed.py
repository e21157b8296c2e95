"""Our copies beside the lists of an office: known by a seal, written whole, never over somebody's work.

The seal is a digest of the whole workbook in one of its own properties. Whoever saves the copy in a
spreadsheet breaks it, and from then on the copy is theirs.
"""

import hashlib
import io
import os
import stat
import zipfile
from pathlib import Path

# The property of the workbook that holds the seal, and the part of the file in which properties stand.
PROPERTY = "overstapkit"
PART = "docProps/custom.xml"
OPEN_SEAL = "0" * 64
# For nobody else to read: it holds what the list holds.
_MODE = 0o600
_MOST_BYTES, _MOST_BYTES_OF_PART = 300_000_000, 10_000
_END, _END_SIZE = b"PK\x05\x06", 22


class NotOursError(Exception):
    """Something stands there that we did not write, or that somebody changed since."""


def seal_of(body: bytes | memoryview) -> str:
    """Return the seal for a workbook of which these are all bytes but those of its last part."""
    return hashlib.sha256(body).hexdigest()


def is_sealed(data: bytes) -> bool:
    """Say whether this is a copy as we wrote it; nothing of it is unpacked but the seal."""
    if data[-_END_SIZE : -_END_SIZE + 4] != _END:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            last = archive.infolist()[-1]
            is_plain = last.compress_type == zipfile.ZIP_STORED and last.file_size <= _MOST_BYTES_OF_PART
            if last.filename != PART or not is_plain:
                return False
            return f">{seal_of(data[: last.header_offset])}<".encode() in archive.read(last)
    # What is no zip at all fails in many ways, and each of them only means that it is not ours.
    except Exception:
        return False


def replace(path: Path, data: bytes) -> None:
    """Put a copy in its place, whole or not at all. Raises NotOursError and OSError."""
    aside = aside_of(path)
    _clear(aside)
    if _ours(path) == data:
        # A disk that cannot be written is no trouble when there is nothing to write.
        if stat.S_IMODE(path.stat().st_mode) != _MODE:
            path.chmod(_MODE)
        return
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        # Looked at again: writing takes a while, and the copy lies where people work.
        _ours(path)
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def remove(path: Path) -> bool:
    """Remove a copy; False when there is none. Raises NotOursError and OSError."""
    _clear(aside_of(path))
    if _ours(path) is None:
        return False
    path.unlink()
    return True


def _clear(aside: Path) -> None:
    if os.path.lexists(aside):
        aside.unlink()


def aside_of(path: Path) -> Path:
    """Return where a copy stands while it is written; a killed run may leave it behind."""
    return path.with_name(f".{path.name}.nieuw")


def _ours(path: Path) -> bytes | None:
    """Return the bytes of our own copy, None when nothing is there. A link is never followed."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
        raise NotOursError
    data = path.read_bytes()
    if not is_sealed(data):
        raise NotOursError
    return data
