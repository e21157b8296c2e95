"""Looks at the place of work: the workspace, the output folder, the secret and what earlier runs left."""

import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from generator.doctor.findings import Finding, State, tidy
from generator.doctor.system import System, own_system
from generator.problems import Lang
from generator.speech import speak

# A kit takes about a megabyte, and the earlier one stands until the new one is whole.
_MEGABYTE = 1_000_000
_LITTLE, _TOO_LITTLE = 500 * _MEGABYTE, 50 * _MEGABYTE
# Names that the writer, `build` and `send` use beside their work (`write.py`, `commands.py`, `holder.py`).
_HALF = (".nieuw-*", ".oud-*")
_BUILD_LOCK, _SEND_LOCK, _PUBLISH_LOCK = ".overstapkit.lock", ".verzenden.lock", ".publiceren.lock"
_SECRET = ".geheim"  # noqa: S105  (a file name)
_PRIVATE_FILES = (_SECRET, "*/verzonden.csv", "*/gepubliceerd.csv")


def look(start: Path, pointed_at: Path | None, output: Path | None, lang: Lang) -> Iterator[Finding]:
    """Yield what there is to say of where the command was given."""
    workspace = _find(start, pointed_at)
    yield _workspace(workspace, lang) if workspace else _no_workspace(start, pointed_at, lang)
    if output is None and workspace:
        output = (workspace.parent if workspace.name == "kits" else workspace) / "output"
    # Without both nobody knows where kits would go: only this very place can be tried.
    yield from _output(output or start, lang, is_known=output is not None)
    yield _temporary(lang)
    if workspace:
        yield from _private(workspace, lang)
        yield _outward(workspace, lang)
    if output:
        yield from _left_over(output, lang)


# --- the workspace --------------------------------------------------------------------------------


def _find(start: Path, pointed_at: Path | None) -> Path | None:
    """Return the folder with kantoor.yml, as every command finds it.

    Written out once more: what reads a workspace needs libraries that may be what is missing.
    """
    begin = (pointed_at or start).absolute()
    for folder in (begin,) if pointed_at else (begin, *begin.parents):
        for candidate in (folder, folder / "kits"):
            if (candidate / "kantoor.yml").is_file():
                return candidate
    return None


def _no_workspace(start: Path, pointed_at: Path | None, lang: Lang) -> Finding:
    what = (
        speak("doctor.no_workspace_there", lang, folder=tidy(pointed_at.absolute()))
        if pointed_at
        else speak("doctor.no_workspace", lang, folder=tidy(start))
    )
    mend = speak("doctor.workspace_make", lang)
    return Finding(key="werkmap", state=State.NOTE, what=what, mend=mend)


def _workspace(workspace: Path, lang: Lang) -> Finding:
    waves = [path.parent for path in sorted(workspace.glob("*/golf.yml"))]
    what = speak("doctor.workspace", lang, folder=tidy(workspace), n=len(waves))
    unread = [path for path in _files(workspace, waves) if not _is_readable(path)]
    if unread:
        # Number and kind, not the name: a file may be called after a client.
        mend = speak("doctor.unread_mend", lang)
        what = speak("doctor.unread", lang, folder=tidy(workspace), n=len(unread))
        return Finding(key="werkmap", state=State.MISSING, what=what, mend=mend)
    return Finding(key="werkmap", what=what)


def _files(workspace: Path, waves: list[Path]) -> Iterator[Path]:
    yield workspace / "kantoor.yml"
    for wave in waves:
        yield from (path for path in sorted(wave.iterdir()) if path.is_file() and path.name[0] not in ".~")


def _is_readable(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError:
        return False
    return True


# --- where kits are written -----------------------------------------------------------------------


def _output(output: Path, lang: Lang, *, is_known: bool) -> Iterator[Finding]:
    there = output
    while not there.exists() and there != there.parent:
        there = there.parent
    reason = _why_not_written(there)
    if reason:
        what = speak("doctor.not_written", lang, folder=tidy(output), reason=reason)
        mend = speak("doctor.written_mend", lang)
        yield Finding(key="uitvoer", state=State.MISSING, what=what, mend=mend)
        return
    folder = tidy(output)
    said = (
        speak("doctor.written", lang, folder=folder)
        if is_known
        else speak("doctor.may_write", lang, folder=folder)
    )
    yield Finding(key="uitvoer", what=said)
    yield _room("schijf", there, lang)


def _why_not_written(folder: Path) -> str:
    """Really write something and take it away; return the reason when that cannot be done."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
    except OSError as error:
        return tidy(error.strerror or error)
    return ""


def _room(key: str, folder: Path, lang: Lang) -> Finding:
    free = shutil.disk_usage(folder).free
    megabytes = free // _MEGABYTE
    room = f"{megabytes} MB" if megabytes < 10_000 else f"{megabytes // 1000} GB"
    what = speak("doctor.room", lang, room=room)
    state = State.MISSING if free < _TOO_LITTLE else State.LOOK if free < _LITTLE else State.GOOD
    mend = "" if state is State.GOOD else speak("doctor.room_mend", lang)
    return Finding(key=key, state=state, what=what, mend=mend)


def _temporary(lang: Lang) -> Finding:
    try:
        reason = _why_not_written(Path(tempfile.gettempdir()))
    # Python found no folder at all.
    except OSError as error:
        reason = tidy(error.strerror or error)
    if reason:
        what, mend = speak("doctor.no_temporary", lang, reason=reason), speak("doctor.temporary_mend", lang)
        return Finding(key="tijdelijk", state=State.MISSING, what=what, mend=mend)
    return Finding(key="tijdelijk", what=speak("doctor.temporary", lang))


# --- what is private ------------------------------------------------------------------------------


def _private(workspace: Path, lang: Lang) -> Iterator[Finding]:
    """Say whether the secret and the records are for their owner alone, and out of git."""
    if not (workspace / _SECRET).exists():
        yield Finding(key="geheim", state=State.NOTE, what=speak("doctor.no_secret", lang))
        return
    found = [path for pattern in _PRIVATE_FILES for path in sorted(workspace.glob(pattern))]
    open_ones = [path for path in found if _is_for_others(path)]
    if open_ones:
        names = " ".join(dict.fromkeys(path.name for path in open_ones))
        what, mend = speak("doctor.open", lang, names=names), speak("doctor.open_mend", lang, names=names)
        yield Finding(key="geheim", state=State.LOOK, what=what, mend=mend)
    elif not _is_out_of_git(workspace):
        mend = speak("doctor.in_git_mend", lang)
        yield Finding(key="geheim", state=State.LOOK, what=speak("doctor.in_git", lang), mend=mend)
    else:
        yield Finding(key="geheim", what=speak("doctor.secret", lang))


def _is_for_others(path: Path) -> bool:
    # Windows has other rights, and says nothing by these.
    if own_system() is System.WINDOWS:
        return False
    return bool(stat.S_IMODE(path.lstat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO))


def _is_out_of_git(workspace: Path) -> bool:
    in_git = any((folder / ".git").exists() for folder in (workspace, *workspace.parents))
    ignored = workspace / ".gitignore"
    if not in_git:
        return True
    try:
        return _SECRET in ignored.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return False


# --- what earlier runs left -----------------------------------------------------------------------


def _outward(workspace: Path, lang: Lang) -> Finding:
    """Say whether something is leaving at this moment."""
    if any(_is_held(path) for path in sorted(workspace.glob(f"*/{_SEND_LOCK}"))):
        said = speak("doctor.sending", lang)
    elif (workspace / _PUBLISH_LOCK).exists() and _is_held(workspace / _PUBLISH_LOCK):
        said = speak("doctor.publishing", lang)
    else:
        return Finding(key="verzenden", what=speak("doctor.not_sending", lang))
    return Finding(key="verzenden", state=State.LOOK, what=said, mend=speak("doctor.wait", lang))


def _left_over(output: Path, lang: Lang) -> Iterator[Finding]:
    lock = output / _BUILD_LOCK
    if lock.exists() and _is_held(lock):
        mend = speak("doctor.wait", lang)
        yield Finding(key="build", state=State.LOOK, what=speak("doctor.building", lang), mend=mend)
        # What stands aside is being made at this moment.
        return
    half = [path for pattern in _HALF for path in output.glob(f"*/{pattern}")]
    if half:
        mend = speak("doctor.half_mend", lang)
        what = speak("doctor.half", lang, n=len(half))
        yield Finding(key="build", state=State.LOOK, what=what, mend=mend)
    else:
        yield Finding(key="build", what=speak("doctor.not_building", lang))


def _is_held(path: Path) -> bool:
    """Say whether a program holds a lock now; the file itself stays after every run and means nothing."""
    lock = FileLock(path, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False
