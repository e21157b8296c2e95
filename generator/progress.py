"""A bar that shows how far a long task is."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator import build
    from generator.cli import Settings


class ProgressBar:
    """A bar on stderr once work takes longer than a second, on a terminal only."""

    def __init__(self, settings: "Settings", what: str) -> None:
        self._settings = settings
        self._what = what

    def __enter__(self) -> "build.Progress":
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

        console = Console(stderr=True)
        hidden = self._settings.quiet or not console.is_terminal
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[count]}"))
        self._bar = Progress(*columns, console=console, disable=hidden, transient=True)
        self._bar.start()
        # Until the first is done nobody said how many there are: the bar moves, and counts nothing.
        task = self._bar.add_task(self._what, total=None, count="")
        return lambda done, total, _name: self._bar.update(
            task, completed=done, total=total, count=f"{done}/{total}"
        )

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
