"""The folder to which is published: what stands there of ours, put in and taken away whole or not at all.

It is shown to the world while we work. A name there is ours only when it ends in the token that our secret
gives for that client: nobody else can have made it, and everything else is left alone.
"""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator import write
from generator.addresses import token
from generator.publish.source import NotAsBuiltError, names_in, plain_bytes

# Names beside the sites while they are changed. A dot in front: most servers show none of these.
_NEW, _OLD, _GONE = ".nieuw-", ".oud-", ".weg-"
# A mounted folder answers slowly; asking for several at a time hides it.
_READERS = 8


class NotOursError(Exception):
    """Something else stands at the place of a site: a file or a link."""


def is_ours(name: str, secret: bytes) -> bool:
    """Say whether a folder carries a token of ours, for any client whatever."""
    head, _, mark = name.rpartition("-")
    parts = head.split("-")
    # A klantnummer may hold hyphens: it is one of the ends of the name.
    return any(token("-".join(parts[start:]), secret) == mark for start in range(len(parts)))


def sum_of(place: Path) -> str | None:
    """Return the sum of the site that stands there; None when there is none. Raises NotOursError and OSError.

    Something in it that no build makes (a link, a device) gives a sum that no site has.
    """
    if place.is_symlink() or (place.exists() and not place.is_dir()):
        raise NotOursError
    try:
        files = [(name, hashlib.sha256(plain_bytes(place / name)).hexdigest()) for name in names_in(place)]
    except FileNotFoundError:
        return None
    except NotAsBuiltError:
        return "-"
    return write.sum_of_files(files)


def sums_of(places: Iterable[Path]) -> dict[Path, str | NotOursError | None]:
    """Return the sum of what stands at every place."""
    known = list(places)
    with ThreadPoolExecutor(max_workers=_READERS) as readers:
        return dict(zip(known, readers.map(_sum_or_error, known), strict=True))


def _sum_or_error(place: Path) -> str | NotOursError | None:
    try:
        return sum_of(place)
    except NotOursError as error:
        return error


def put(folder: Path, name: str, files: Iterator[tuple[str, bytes]]) -> None:
    """Put a site in its place, in one step where the system can. Raises OSError and what `files` raises."""
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    staged = write.staging(folder, name)
    try:
        for path, data in files:
            write.put(staged, {path: data})
        write.finish(staged)
        write.swap(staged, folder / name)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise


def take_away(folder: Path, name: str) -> None:
    """Take a site away: gone in one step, then thrown away. Raises OSError."""
    aside = folder / f"{_GONE}{name}"
    shutil.rmtree(aside, ignore_errors=True)
    (folder / name).rename(aside)
    shutil.rmtree(aside)


def put_file(folder: Path, name: str, data: bytes) -> None:
    """Put one file in its place, whole or not at all. Raises OSError."""
    write.replace_file(folder / name, data)


def mend(folder: Path, secret: bytes | None, names: Iterable[str] = ()) -> None:
    """Clean up what a run that was killed left, of ours only; put back a site that was moved aside."""
    known = frozenset(names)
    for path in sorted(folder.iterdir()):
        start = next((one for one in (_NEW, _OLD, _GONE) if path.name.startswith(one)), None)
        name = path.name.removeprefix(start or "")
        if start is None or path.is_symlink():
            continue
        if not (name in known or (secret is not None and is_ours(name, secret))):
            continue
        if start == _OLD and not (folder / name).exists():
            path.rename(folder / name)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
