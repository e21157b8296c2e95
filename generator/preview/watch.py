"""Tells when an office's files changed, once for a whole burst of changes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

# An editor writes a file in pieces, or beside it and then renames: wait until it is quiet for a moment.
_QUIET, _AT_MOST = 0.15, 2.0
_CHANGES = frozenset({"created", "modified", "moved", "deleted", "closed"})


def is_of_an_editor(path: Path) -> bool:
    """Say whether a file is only a program's own: Excel's and LibreOffice's locks, hidden and swap files."""
    name = path.name
    return name.startswith(("~$", ".")) or name.endswith(("~", ".tmp", ".swp", ".swx", ".part"))


class Watch(FileSystemEventHandler):
    """Calls `changed` when something in a workspace changed and it is quiet again."""

    def __init__(self, folder: Path, leave_out: Path, changed: Callable[[], None]) -> None:
        self._folder, self._leave_out, self._changed = folder, leave_out, changed
        self._seen, self._over = threading.Event(), threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and any(map(self._counts, (event.src_path, event.dest_path))):
            self._seen.set()

    def _counts(self, name: bytes | str) -> bool:
        if not name:
            return False
        path = Path(name if isinstance(name, str) else name.decode(errors="replace"))
        return not (is_of_an_editor(path) or path.is_relative_to(self._leave_out))

    @contextmanager
    def running(self) -> Iterator[None]:
        """Watch as long as the block lasts."""
        observer = self._observer()
        thread = threading.Thread(target=self._tell, name="changes", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            self._seen.set()
            observer.stop()
            observer.join()
            thread.join()

    def _observer(self) -> Any:
        """Start the system's own watch; look every second where it has none left to give."""
        observer: Any = Observer()
        try:
            observer.schedule(self, str(self._folder), recursive=True)
            observer.start()
        except OSError:
            observer = PollingObserver(timeout=1)
            observer.schedule(self, str(self._folder), recursive=True)
            observer.start()
        return observer

    def _tell(self) -> None:
        while not self._over.is_set():
            self._seen.wait()
            for _ in range(int(_AT_MOST / _QUIET)):
                self._seen.clear()
                self._over.wait(_QUIET)
                if not self._seen.is_set():
                    break
            self._seen.clear()
            if not self._over.is_set():
                self._changed()
