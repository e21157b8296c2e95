"""A site in one file to send to the client: the same bytes each time, one folder with a plain name in it."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

# The earliest moment that a zip can tell; a real one would make the same site another file each day.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o644 << 16
_UNIX = 3
# Says that the file is one of ours: such a one may be replaced by a newer one.
_MARK = b"overstapkit"


def packed(folder: str, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip with the files of a site in one folder. Raises what `files` raises."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
        book.comment = _MARK
        for path, data in files:
            entry = zipfile.ZipInfo(f"{folder}/{path}", _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE_MODE
            # The same on every system, though Windows would say otherwise of itself.
            entry.create_system = _UNIX
            book.writestr(entry, data)
    return made.getvalue()


def is_ours(path: Path) -> bool:
    """Say whether a zip was made here; it is opened only when it is a plain file."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with zipfile.ZipFile(path) as book:
            return book.comment == _MARK
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def holds(path: Path, folder: str, files: Iterable[tuple[str, bytes]]) -> bool:
    """Say whether a zip holds exactly these files, whatever packed them."""
    expected = {f"{folder}/{name}": data for name, data in files}
    try:
        with zipfile.ZipFile(path) as book:
            sizes = [(one.filename, one.file_size) for one in book.infolist()]
            # Before anything is unpacked: what claims to be larger is not what we made.
            if sorted(sizes) != sorted((name, len(data)) for name, data in expected.items()):
                return False
            return all(book.read(name) == data for name, data in expected.items())
    # What a broken or a foreign zip gives.
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return False
