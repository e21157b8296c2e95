"""The marked copies of `check --annotate`, as the command tells of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.problems import Problem, in_order
from generator.report import from_here
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What was made and taken away, and every problem with those of the copies among them."""

    made: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    problems: tuple[Problem, ...]
    # Whether somebody asked for copies at all.
    asked: bool = False

    @property
    def wrote(self) -> bool:
        return bool(self.made or self.removed)

    def as_data(self) -> dict[str, list[str]]:
        """Return the keys of `--format json`."""
        return {"nagekeken": list(self.made), "nagekeken_weg": list(self.removed)}

    def tell(self, settings: "Settings", workspace: Path) -> None:
        """Say what was written, and once that it holds data of people."""
        if settings.quiet:
            return
        for path in self.made:
            click.echo(speak("copy.made", settings.lang, file=from_here(workspace / path)))
        for path in self.removed:
            click.echo(speak("copy.removed", settings.lang, file=from_here(workspace / path)))
        if self.made:
            click.echo(speak("copies.private", settings.lang))
        elif self.asked and not self.problems:
            click.echo(speak("copies.none", settings.lang))


def make_copies(
    settings: "Settings", workspace: Path, waves: Sequence[Path], problems: tuple[Problem, ...]
) -> Copies:
    """Mark the faulty cells of some waves in copies beside their lists. Raises OSError."""
    from generator.annotate import annotate  # noqa: PLC0415  (only who asks for copies waits for it)

    done = annotate(workspace, waves, problems, settings.lang)
    return Copies(
        made=tuple(done.copies),
        removed=tuple(done.removed),
        problems=tuple(in_order([*problems, *done.problems])),
        asked=True,
    )
