"""Looks for all variants of the texts in a process of its own, which can be stopped at once."""

import threading
import traceback
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator import variants
from generator.problems import Problem
from generator.trial import MOST_BUSY, PATIENCE, limit_memory, limit_time
from generator.variant_situations import Start
from generator.variants import Failed, Found
from generator.workers import begin_worker, get_ready

# The own text that is next (None: one of the package), what was found, or why nothing could be.
Said = str | None | Found | Problem


class Search:
    """One search for one start; another thread may stop it."""

    def __init__(self, start: Start, most_busy: float = MOST_BUSY) -> None:
        self.start = start
        self._most_busy = most_busy
        self._stopped = False
        self._process: BaseProcess | None = None
        self._starting = threading.Lock()

    def run(self) -> Found | Problem | None:
        """Return what there is to show, or why there is nothing; None when it was stopped.

        An own text that takes the process with it is told, and the others are looked at without it.
        """
        start = self.start
        fatal: list[Failed] = []
        while not self._stopped:
            said = self._once(start)
            if isinstance(said, Found):
                return replace(said, failed=(*fatal, *said.failed))
            if isinstance(said, str):
                fatal.append(Failed(said, None, "TooMuchError", ()))
                start = replace(start, texts=tuple(one for one in start.texts if one.path != said))
            elif not self._stopped:
                return said or failure("process")
        return None

    def stop(self) -> None:
        """End the search, whatever it is at."""
        with self._starting:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _once(self, start: Start) -> Said:
        """Return the last thing that a process says: what it found, or what it was at when it died."""
        context = get_ready()
        hears, says = context.Pipe(duplex=False)
        process = context.Process(target=_search, args=(says, start, self._most_busy), daemon=True)
        with self._starting:
            if self._stopped:
                return None
            process.start()
            self._process = process
        says.close()
        try:
            return _listen(hears)
        finally:
            process.kill()
            process.join()
            hears.close()


def failure(reason: str) -> Problem:
    """Return the problem that says that nothing could be found, through no text of the office."""
    return Problem("KIT603", None, {"reason": reason})


def _listen(hears: Connection) -> Said:
    said: Said = None
    try:
        while hears.poll(PATIENCE):
            said = hears.recv()
            if isinstance(said, Found | Problem):
                return said
    except EOFError:
        # It died: of memory, or because its time was up.
        pass
    return said


def _search(says: Connection, start: Start, most_busy: float) -> None:
    """Run in the process of its own."""
    begin_worker()
    limit_memory()

    def at(text: str | None) -> None:
        says.send(text)
        limit_time(most_busy)

    try:
        says.send(variants.find(start, at))
    except Exception as error:  # a bug: name the place, never the values
        last = traceback.extract_tb(error.__traceback__)[-1]
        says.send(failure(f"{type(error).__name__} ({Path(last.filename).name}:{last.lineno})"))
