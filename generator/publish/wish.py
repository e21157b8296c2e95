"""What somebody asked `publish` for, and whether that can be."""

from dataclasses import dataclass
from pathlib import Path

import click

from generator.problems import Lang
from generator.speech import speak


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    # The folder, without links in its path.
    folder: Path
    clients: frozenset[str]
    yes: bool
    remove_gone: bool
    again: bool
    zip: bool

    @property
    def target(self) -> str:
        """Return the folder as the record names it: the same on every system."""
        return self.folder.as_posix()


def wish_of(
    to: Path,
    workspace: Path,
    output: Path,
    lang: Lang,
    *,
    clients: frozenset[str],
    yes: bool,
    remove_gone: bool,
    again: bool,
    as_zip: bool,
) -> Wish:
    """Return what was asked. Raises UsageError when it cannot be."""
    folder = to.resolve()
    if not folder.is_dir():
        raise click.UsageError(speak("publish.no_folder", lang, folder=to))
    # The folder is for all to see: it may hold nothing that is not, and stand in nothing that a build clears.
    if any(_overlap(folder, one.resolve()) for one in (workspace, output)):
        raise click.UsageError(speak("publish.own_folder", lang, folder=to))
    if as_zip and (remove_gone or again):
        raise click.UsageError(speak("publish.zip_only", lang))
    return Wish(folder=folder, clients=clients, yes=yes, remove_gone=remove_gone, again=again, zip=as_zip)


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)
