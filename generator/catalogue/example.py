"""The type of an example: a fault as an office would make it, beside the same thing mended."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.problems import Lang, Place, Problem


class Told(NamedTuple):
    """A situation that no text file can show, in one sentence, in both languages."""

    nl: str
    en: str


# Three ways to show something. A str is the whole file as typed, so that a reader can copy it and a test can
# write it. A tuple is the list of files that lie there, for when their names are the fault.
Shown = str | tuple[str, ...] | Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One fault and its mending, with the place and the values of the problem that it gives.

    `file` is relative to the workspace; the wave of every example is called `golf`. `sound` are other files
    that must stand beside it to see the fault; whoever needs more than a sound workspace names them there.
    """

    file: str | None = None
    row: int | None = None
    column: str | None = None
    sheet: str | None = None
    wrong: Shown
    right: Shown
    values: Mapping[str, str | int] = field(default_factory=dict)
    sound: Mapping[str, str] = field(default_factory=dict)

    def problem(self, code: str) -> Problem:
        """Return the problem as the program would tell it."""
        place = Place(self.file, self.row, self.column, self.sheet) if self.file else None
        return Problem(code, place, self.values)


def lines_of(shown: Shown, lang: Lang) -> list[str]:
    """Return what is shown, line by line."""
    if isinstance(shown, Told):
        return [getattr(shown, lang)]
    return list(shown) if isinstance(shown, tuple) else shown.splitlines()
