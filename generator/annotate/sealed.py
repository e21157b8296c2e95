"""Our copies beside the lists of an office: known by a seal, written whole, never over somebody's work.

The seal is a digest of every byte of the file, in the comment of the zip. Whoever saves the copy in a
spreadsheet breaks it, and from then on the copy is theirs.
"""

import hashlib
import os
import stat
from pathlib import Path

SEAL = b"overstapkit nagekeken 1 "
_DIGITS = 64
# The comment that a zip must be written with, before it is sealed.
OPEN_SEAL = SEAL + b"0" * _DIGITS
_MOST_BYTES = 300_000_000


class NotOursError(Exception):
    """Something stands there that we did not write, or that somebody changed since."""


def seal(data: bytes) -> bytes:
    """Close a zip that was written with the open seal as its comment."""
    body = data[:-_DIGITS]
    return body + hashlib.sha256(body).hexdigest().encode()


def is_sealed(data: bytes) -> bool:
    """Say whether these are exactly the bytes that we wrote once."""
    return data[:-_DIGITS].endswith(SEAL) and seal(data) == data


def replace(path: Path, data: bytes) -> None:
    """Put a copy in its place, whole or not at all. Raises NotOursError and OSError."""
    aside = aside_of(path)
    if _ours(path) == data:
        aside.unlink(missing_ok=True)
        path.chmod(0o600)
        return
    aside.unlink(missing_ok=True)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
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
    aside_of(path).unlink(missing_ok=True)
    if _ours(path) is None:
        return False
    path.unlink()
    return True


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
