"""One run of a command at a time in a folder, and who it is that holds the place."""

import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.moments import now, written, written_moment
from generator.orders import EnvironmentProblem
from generator.problems import Lang, printable
from generator.speech import speak


def files_of(work: str) -> tuple[str, str]:
    """Return the names of the lock for this work, and of the file that says who holds it."""
    return f".{work}.lock", f".{work}.door"


@contextmanager
def only_one(folder: Path, work: str, lang: Lang, refusal: Callable[[str], str]) -> Iterator[None]:
    """Hold the folder while the work is done. Raises EnvironmentProblem when somebody else does.

    `refusal` says so in words, and is told who it is.
    """
    lock_name, door = files_of(work)
    lock = FileLock(folder / lock_name, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise EnvironmentProblem(refusal(_read(folder / door, lang))) from None
    try:
        _write(folder / door)
        yield
    finally:
        (folder / door).unlink(missing_ok=True)
        lock.release()


def _write(path: Path) -> None:
    told = {"proces": os.getpid(), "computer": socket.gethostname(), "sinds": written(now())}
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(told, file)


def _read(path: Path, lang: Lang) -> str:
    try:
        told = json.loads(path.read_bytes())
        process, computer, since = (str(told[key])[:100] for key in ("proces", "computer", "sinds"))
    except (OSError, ValueError, KeyError, TypeError):
        return speak("holder.unknown", lang)
    moment = written_moment(since, lang)
    told = {"process": printable(process), "computer": printable(computer), "moment": moment}
    return speak("holder.known", lang, **told)
