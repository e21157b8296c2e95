"""Where things lie in a workspace, and reading a file's bytes without following links out of it."""

import os
import re
import stat
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.load.suggest import closest
from generator.load.values import Fault, plain
from generator.problems import Place, Problem

TABLE_SUFFIXES = (".csv", ".xlsx", ".ods", ".xls")
_OTHER_TABLE_SUFFIXES = (".xlsm", ".xlsb", ".tsv", ".numbers")
TABLES = ("klanten", "medewerkers", "uitvallijst", "activatie")
_ANNOTATED = "-nagekeken"
# What `send` and `publish` write down, and one of these that somebody put aside.
_OURS = ("verzonden", "gepubliceerd")
# What Windows, Excel and a browser add to a name: `kopie van x`, `x - kopie`, `x (1)`, `x 2027-01-18`.
_COPY = re.compile(r"\b(?:kopie|copy|van|of)\b|[\d()_-]+", re.IGNORECASE)
_NEARLY_GOLF = ("golf.yml", "golf.yaml", "golf.yml.txt", "golf.yaml.txt", "golf.txt")


def find_workspace(start: Path) -> Path | None:
    """Return the folder that holds kantoor.yml: `start`, its `kits/`, then each parent likewise."""
    start = start.absolute()
    for folder in (start, *start.parents):
        for candidate in (folder, folder / "kits"):
            if (candidate / "kantoor.yml").is_file():
                return candidate
    return None


def wave_folders(workspace: Path) -> list[Path]:
    """Return the folders with a golf.yml, in order of name; links are not waves."""
    return [
        folder
        for folder in _folders(workspace)
        if (folder / "golf.yml").is_file() and not folder.is_symlink()
    ]


def is_there(path: Path) -> bool:
    """Say whether a name is taken, by a link to nowhere too; an impossible name is not."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def _folders(parent: Path) -> list[Path]:
    """Return the folders in a folder; those with a `.` in front belong to other programs."""
    try:
        return sorted(
            entry for entry in parent.iterdir() if entry.is_dir() and not entry.name.startswith(".")
        )
    except OSError:
        return []


def place_of(path: Path, workspace: Path) -> Place:
    """Return the place of a folder outside the workspace, seen from there: `../output/golf`."""
    try:
        return Place(Path(os.path.relpath(path, workspace)).as_posix())
    except ValueError:
        # Another drive of Windows: there is no way from one to the other.
        return Place(path.as_posix())


@dataclass(slots=True)
class Workspace:
    """The folder of an office, and what was found wrong in it so far."""

    root: Path
    problems: list[Problem] = field(default_factory=list)

    def name_of(self, path: Path) -> str:
        """Return a path as problems show it: relative to the workspace, with `/`."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name

    def read(self, path: Path, most_bytes: int) -> bytes | Fault:
        """Return a file's bytes; links, devices and huge files are refused before they are opened."""
        try:
            for part in (path, *path.parents):
                if part == self.root or not part.is_relative_to(self.root):
                    break
                if part.is_symlink():
                    return Fault("KIT124")
            found = path.lstat()
            if not stat.S_ISREG(found.st_mode):
                return Fault("KIT101")
            if found.st_size > most_bytes:
                return Fault("KIT117", {"megabytes": most_bytes // 1_000_000})
            return path.read_bytes()
        except OSError:
            return Fault("KIT101")


def _stem(path: Path) -> str:
    return unicodedata.normalize("NFC", path.stem)


def _is_ours(path: Path) -> bool:
    """Leave out Excel's lock files, hidden files and our own annotated copies."""
    return not path.name.startswith(("~$", ".")) and not _stem(path).casefold().endswith(_ANNOTATED)


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _is_ours(path) and not path.is_dir())
    except OSError:
        return []


def tables_in(folder: Path, space: Workspace) -> dict[str, Path]:
    """Return the tables of a folder by name without suffix; two with the same name are a problem."""
    by_stem: dict[str, list[Path]] = {}
    for path in _files(folder):
        if path.suffix.casefold() in TABLE_SUFFIXES:
            by_stem.setdefault(_stem(path).casefold(), []).append(path)
    for paths in by_stem.values():
        if len(paths) > 1:
            names = ", ".join(path.name for path in paths)
            space.problems.append(Problem("KIT112", Place(space.name_of(paths[0])), {"files": names}))
    # The files keep their own spelling: klantnummers may have capitals.
    return {_stem(paths[0]) if stem not in TABLES else stem: paths[0] for stem, paths in by_stem.items()}


def unused_in(wave: Path, space: Workspace) -> list[Problem]:
    """Warn of tables in a wave that nobody will read, so that a misspelt name does not go unseen."""
    found = []
    used = {
        _stem(path).casefold(): path.name
        for path in reversed(_files(wave))
        if path.suffix.casefold() in TABLE_SUFFIXES
    }
    for path in _files(wave):
        stem, suffix = _stem(path).casefold(), path.suffix.casefold()
        if suffix not in TABLE_SUFFIXES + _OTHER_TABLE_SUFFIXES or stem.startswith(_OURS):
            continue
        if stem not in TABLES or suffix not in TABLE_SUFFIXES:
            fault = _why_unused(path, used)
            found.append(Problem(fault.code, Place(space.name_of(path)), fault.values))
    return found


def _why_unused(path: Path, used: Mapping[str, str]) -> Fault:
    """Say what to do with a table that we do not read: rename, save as another kind or leave."""
    meant, suffix = _table_like(_stem(path)), path.suffix.casefold()
    if meant is None:
        return Fault("LET130", {"names": ", ".join(TABLES)})
    if meant in used:
        return Fault("LET128", {"used": used[meant]})
    if suffix not in TABLE_SUFFIXES:
        return Fault("LET129", {"expected": f"{meant}.xlsx"})
    return Fault("LET125", {"expected": f"{meant}{suffix}"})


def _table_like(stem: str) -> str | None:
    """Return the one table that a name looks like, whatever a copy or a download put around it."""
    bare = plain(_COPY.sub(" ", stem))
    within = [name for name in TABLES if name in bare]
    return within[0] if len(within) == 1 else closest(bare, TABLES)


def linked_waves(space: Workspace) -> list[Problem]:
    """Report waves that are links: they would lead out of the workspace."""
    return [
        Problem("KIT124", Place(space.name_of(folder)))
        for folder in _folders(space.root)
        if folder.is_symlink() and (folder / "golf.yml").is_file()
    ]


def nearly_waves(space: Workspace) -> list[Problem]:
    """Warn of folders that look like a wave but are passed over, for want of a golf.yml."""
    found = []
    for folder in _folders(space.root):
        if folder.is_symlink() or (folder / "golf.yml").is_file():
            continue
        files = _files(folder)
        golf = next((path for path in files if path.name.casefold() in _NEARLY_GOLF), None)
        table = next((path for path in files if _is_table_of_a_wave(path)), None)
        if golf is not None:
            found.append(Problem("LET132", Place(space.name_of(golf))))
        elif table is not None:
            found.append(Problem("LET131", Place(space.name_of(folder)), {"table": table.name}))
    return found


def _is_table_of_a_wave(path: Path) -> bool:
    return path.suffix.casefold() in TABLE_SUFFIXES and _stem(path).casefold() in ("klanten", "medewerkers")
