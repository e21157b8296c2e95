"""One run of `send` a wave at a time, and who it is that holds the place."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.orders import EnvironmentProblem
from generator.problems import Lang, printable
from generator.send.rounds import now, written
from generator.send.show import written_moment
from generator.speech import speak

LOCK = ".verzenden.lock"
HOLDER = ".verzenden.door"


@contextmanager
def only_one(wave_folder: Path, lang: Lang) -> Iterator[None]:
    """Hold the wave while mails go out. Raises EnvironmentProblem when somebody else does."""
    lock = FileLock(wave_folder / LOCK, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        who = _read(wave_folder / HOLDER, lang)
        raise EnvironmentProblem(speak("send.locked", lang, wave=wave_folder.name, who=who)) from None
    try:
        _write(wave_folder / HOLDER)
        yield
    finally:
        (wave_folder / HOLDER).unlink(missing_ok=True)
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
        return speak("send.nobody_known", lang)
    moment = written_moment(since, lang)
    return speak("send.holder", lang, process=printable(process), computer=printable(computer), moment=moment)
