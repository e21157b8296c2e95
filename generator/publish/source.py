"""The one thing of a kit that may be published: its `site/`, and only as the build made it.

It opens nothing else of a kit but the manifest, follows no link, and takes no file that the manifest does not
name. What is read is compared with its sum at the moment that it is used.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from generator import write

SITE = "site"
_SUM = re.compile(r"[0-9a-f]{64}", re.ASCII)
# A part of a name that every file system takes, and that is none of Windows' own names.
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?<!\.)", re.ASCII)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.ASCII | re.IGNORECASE)
_MOST_BYTES = 64 * 1024 * 1024


class NotAsBuiltError(Exception):
    """The site is not file for file what the build made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site of one kit, by its manifest. Its files were not read yet."""

    folder: Path
    # Path from the site -> sha256.
    files: Mapping[str, str]
    # Of all files together, and how many bytes they are.
    sum: str
    bytes: int
    converts_on: date
    dated: date
    version: str
    inputs: Mapping[str, str]


def site_of(kit: Path, manifest: Mapping[str, Any]) -> Site:
    """Return what the manifest of a kit tells of its site. Raises NotAsBuiltError."""
    try:
        entries = [one for one in manifest["bestanden"] if one["publiek"] is True]
        files = {_inside(str(one["pad"])): _sum(str(one["sha256"])) for one in entries}
        if "index.html" not in files or len({path.casefold() for path in files}) < len(entries):
            raise NotAsBuiltError
        return Site(
            folder=kit / SITE,
            files=files,
            sum=write.sum_of_files(files.items()),
            bytes=sum(int(one["bytes"]) for one in entries),
            converts_on=date.fromisoformat(manifest["conversiedatum"]),
            dated=date.fromisoformat(manifest["peildatum"]),
            version=str(manifest["overstapkit"]),
            inputs={str(name): str(value) for name, value in dict(manifest["inputs"]).items()},
        )
    # Whoever edits kit.json may leave anything.
    except (KeyError, TypeError, ValueError) as error:
        raise NotAsBuiltError from error


def _inside(path: str) -> str:
    """Return the path from the site. Raises ValueError for one that leads out or that Windows refuses."""
    head, *parts = path.split("/")
    if head != SITE or not parts or not all(map(_is_fit, parts)):
        raise ValueError("not a file of the site")
    return "/".join(parts)


def _is_fit(part: str) -> bool:
    return bool(_PART.fullmatch(part)) and not _RESERVED.fullmatch(part)


def _sum(total: str) -> str:
    if not _SUM.fullmatch(total):
        raise ValueError("not a sum")
    return total


def look(site: Site) -> None:
    """Compare the whole site with its manifest. Raises NotAsBuiltError and OSError."""
    for _ in read(site):
        pass


def read(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every file with its bytes, in order, compared one by one. Raises NotAsBuiltError and OSError."""
    if set(names_in(site.folder)) != set(site.files):
        raise NotAsBuiltError
    for path, total in sorted(site.files.items()):
        data = plain_bytes(site.folder / path)
        if hashlib.sha256(data).hexdigest() != total:
            raise NotAsBuiltError
        yield path, data


def names_in(folder: Path) -> Iterator[str]:
    """Yield the path of every file below a folder. Raises NotAsBuiltError at a link, a device or a socket."""
    if folder.is_symlink() or folder.parent.is_symlink():
        raise NotAsBuiltError
    yield from _names(folder, PurePosixPath())


def _names(folder: Path, below: PurePosixPath) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _names(folder / entry.name, below / entry.name)
            elif entry.is_file(follow_symlinks=False):
                yield (below / entry.name).as_posix()
            else:
                raise NotAsBuiltError


def plain_bytes(path: Path) -> bytes:
    """Read a plain file, never through a link. Raises NotAsBuiltError and OSError."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            raise NotAsBuiltError
        return file.read()
