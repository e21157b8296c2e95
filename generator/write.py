"""The one writer: kits are made aside, verified, flushed and swapped in, so that each is whole or absent.

Modes are set, not inherited: a kit reads the same under any umask, and intern/ is for its owner alone.
"""

import ctypes
import ctypes.util
import errno
import hashlib
import json
import os
import re
import shutil
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.slug import slug

# Names beside the kits while they are made; a slug never starts with a dot.
_NEW, _OLD = ".nieuw-", ".oud-"
PRIVATE = "intern"
OFFICE = "kantoor"

# What a klantnummer looks like, and more than any kit.json takes.
_NUMBER = re.compile(r"[A-Za-z0-9-]{1,32}", re.ASCII)
_MOST_BYTES = 32 * 1024 * 1024

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder; every path must stay inside it."""
    for name, data in files.items():
        target = _inside(folder, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _inside(folder: Path, name: str) -> Path:
    target = (folder / name).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise ValueError(f"path leaves its folder: {name}")
    return target


def staging(wave_folder: Path, slug: str) -> Path:
    """Return an empty private folder beside where the kit will stand, on the same file system."""
    folder = wave_folder / f"{_NEW}{slug}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    return folder


def listing(folder: Path) -> list[dict[str, Any]]:
    """List every file of a kit with its hash and size; `publiek` is true only under site/."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [_entry(folder, path) for path in files]


def _entry(folder: Path, path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    name = path.relative_to(folder).as_posix()
    return {
        "bytes": len(data),
        "pad": name,
        "publiek": name.startswith("site/"),
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def sum_of_files(files: Iterable[tuple[str, str]]) -> str:
    """Return the one sum of a folder: (path in it, sha256) of every file, in any order."""
    lines = "".join(f"{path}\0{digest}\n" for path, digest in sorted(files))
    return hashlib.sha256(lines.encode()).hexdigest()


def as_json(value: Any) -> bytes:
    """Return UTF-8 JSON with sorted keys and a final line break."""
    return (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def finish(folder: Path) -> None:
    """Set modes and flush a staged kit to the disk, so that a swap can only reveal whole files."""
    for path in sorted(folder.rglob("*"), reverse=True):
        private = path.relative_to(folder).parts[0] == PRIVATE
        path.chmod((0o700 if private else 0o755) if path.is_dir() else (0o600 if private else 0o644))
        _flush(path)
    folder.chmod(0o755)
    _flush(folder)


def _flush(path: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def swap(staged: Path, target: Path) -> None:
    """Put a finished folder in the place of the old one: in one step where the system can, else in two.

    Raises OSError when something else than a folder stands there: it is not ours to replace.
    """
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if not target.exists():
        staged.rename(target)
    elif _exchange(staged, target):
        shutil.rmtree(staged)
    else:
        old = target.with_name(f"{_OLD}{target.name}")
        shutil.rmtree(old, ignore_errors=True)
        target.rename(old)
        staged.rename(target)
        shutil.rmtree(old)
    _flush(target.parent)


def _exchange(one: Path, two: Path) -> bool:
    """Exchange two folders in one step (Linux renameat2); False where there is no such call."""
    library = ctypes.util.find_library("c")
    call = getattr(ctypes.CDLL(library, use_errno=True), "renameat2", None) if library else None
    if call is None:
        return False
    return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(two), _RENAME_EXCHANGE) == 0)


def mend(wave_folder: Path) -> None:
    """Clean up after a run that was killed: put back a kit that was moved aside, drop half-made ones."""
    if not wave_folder.is_dir():
        return
    for old in wave_folder.glob(f"{_OLD}*"):
        place = old.with_name(old.name.removeprefix(_OLD))
        if place.exists():
            shutil.rmtree(old)
        else:
            old.rename(place)
    for half in wave_folder.glob(f"{_NEW}*"):
        if half.is_dir():
            shutil.rmtree(half)
        else:
            half.unlink()


def replace_file(target: Path, data: bytes, mode: int = 0o644) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_name(f"{_NEW}{target.name}")
    aside.unlink(missing_ok=True)
    # Nobody else reads it while it has no mode of its own yet.
    aside.touch(mode=0o600)
    aside.write_bytes(data)
    aside.chmod(mode)
    _flush(aside)
    aside.replace(target)


def replace_or_remove(target: Path, data: bytes | None, mode: int) -> None:
    """Write a file whole or not at all; None takes an earlier one away."""
    if data is None:
        target.unlink(missing_ok=True)
    else:
        replace_file(target, data, mode)


def office_file(wave_folder: Path, name: str) -> Path:
    """Return where a file for the office itself stands; its folder is there, real, and without leftovers."""
    folder = wave_folder / OFFICE
    if folder.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder))
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    mend(folder)
    return folder / name


def office_names(wave_folder: Path) -> tuple[str, ...]:
    """Return what stands in kantoor/: names of files, and of folders with a `/` behind them."""
    found = sorted((wave_folder / OFFICE).iterdir())
    return tuple(f"{path.name}/" if path.is_dir() else path.name for path in found)


def gather(target: Path, sources: Mapping[str, Path], files: Mapping[str, bytes]) -> None:
    """Put a folder in its place that holds files of kits under names of its own, and files beside them.

    Whole or not at all. They are hard links, so that thousands cost nothing; where a system has none, copies.
    """
    folder = staging(target.parent, target.name)
    try:
        put(folder, files)
        for name, source in sources.items():
            place = _inside(folder, name)
            place.parent.mkdir(parents=True, exist_ok=True)
            _link(source, place)
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() or path.relative_to(folder).as_posix() in files:
                path.chmod(0o755 if path.is_dir() else 0o644)
                _flush(path)
        folder.chmod(0o755)
        _flush(folder)
        swap(folder, target)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _link(source: Path, place: Path) -> None:
    try:
        os.link(source, place, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, place, follow_symlinks=False)
        place.chmod(0o644)
        _flush(place)


def kits_in(wave_folder: Path) -> dict[str, str]:
    """Return the folders that hold a kit of ours, with the klantnummer of each."""
    return {folder: str(kit["klantnummer"]) for folder, kit in manifests_in(wave_folder).items()}


def manifests_in(wave_folder: Path) -> dict[str, dict[str, Any]]:
    """Return the folders that hold a kit of ours, with the kit.json of each.

    A folder that somebody copied or renamed is not ours: its name does not fit what its kit.json says.
    """
    if not wave_folder.is_dir():
        return {}
    found = {}
    for path in sorted(wave_folder.glob("*/kit.json")):
        kit = kit_json(path.parent) or {}
        name, number = str(kit.get("naam")), str(kit.get("klantnummer"))
        if (
            _NUMBER.fullmatch(number)
            and path.parent.name == slug(name, number)
            and kit.get("golf") == wave_folder.name
        ):
            found[path.parent.name] = kit
    return found


def kit_json(folder: Path) -> dict[str, Any] | None:
    """Read the manifest of a kit; None when there is none, when it is a link, or when somebody broke it."""
    return _manifest(folder, "kit.json")


def wave_json(folder: Path) -> dict[str, Any] | None:
    """Read what was written of a whole wave; None where it is not ours: its folder has another name."""
    wave = _manifest(folder, "golf.json") or {}
    is_ours = isinstance(wave.get("overstapkit"), str) and isinstance(wave.get("klanten"), list)
    return wave if is_ours and wave.get("golf") == folder.name else None


def _manifest(folder: Path, name: str) -> dict[str, Any] | None:
    path = folder / name
    try:
        found = path.lstat()
        if folder.is_symlink() or not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            return None
        kit = json.loads(path.read_bytes())
    # RecursionError: brackets in brackets without end.
    except (OSError, ValueError, RecursionError):
        return None
    return kit if isinstance(kit, dict) else None


def remove_kits(wave_folder: Path, slugs: Iterable[str]) -> None:
    """Remove kits of clients that are no longer in the wave."""
    for name in slugs:
        shutil.rmtree(wave_folder / name)
