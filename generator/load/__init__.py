"""Reading: from the files of an office to clients and people, with every problem of every file."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.load.clients import ReadClients, numbers_in
from generator.load.office import read_office
from generator.load.texts import OwnTextReader
from generator.load.wave import read_wave
from generator.load.waves import LoadedWave, read_whole_wave
from generator.load.workspace import (
    Workspace,
    linked_waves,
    nearly_waves,
    wave_folders,
)
from generator.model import Office, Wave
from generator.problems import Problem, in_order
from generator.templates import OwnTexts

__all__ = ["Loaded", "LoadedWave", "load"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """Everything that could be read, and everything that was wrong with it."""

    # None when kantoor.yml could not be read.
    office: Office | None
    # The waves of which golf.yml and klanten could be read.
    waves: tuple[LoadedWave, ...]
    problems: tuple[Problem, ...]
    # Every set of own texts that some client would get, each once; also of a wave that has no day.
    texts: tuple[OwnTexts, ...] = ()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep Python from looking again and again for cycles: rows have none, and it takes a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collecting()
def load(workspace: Path, waves: Sequence[Path], today: date, as_of: date | None = None) -> Loaded:
    """Read and check the office and the waves; nothing that a user can cause raises."""
    space = Workspace(workspace)
    space.problems += [*linked_waves(space), *nearly_waves(space)]
    office = read_office(space)
    numbers = {one.name: numbers_in(one, workspace) for one in wave_folders(workspace)}
    days = [read_wave(one, Workspace(workspace), today, as_of) for one in wave_folders(workspace)]
    texts = OwnTextReader.of(space)
    found = [read_whole_wave(folder, office, texts, today, as_of) for folder in waves]
    for folder, (_, read) in zip(waves, found, strict=True):
        space.problems += _in_other_waves(folder.name, read, numbers)
    known = [loaded for loaded, _ in found if loaded is not None]
    return Loaded(
        office=office,
        waves=tuple(replace(one, others=_others(one, days)) for one in known),
        problems=tuple(in_order(space.problems)),
        texts=tuple(texts.sets),
    )


def _others(loaded: LoadedWave, waves: Iterable[Wave | None]) -> tuple[Wave, ...]:
    """Return the other waves that have a day; what is wrong with them is told where they are checked."""
    return tuple(one for one in waves if one is not None and one.folder != loaded.wave.folder)


def _in_other_waves(
    folder: str, read: ReadClients, numbers: Mapping[str, frozenset[str]]
) -> Iterable[Problem]:
    for other, theirs in numbers.items():
        if other == folder:
            continue
        for number, place in read.places.items():
            if number in theirs:
                yield Problem("LET312", place, {"number": number, "wave": other}, number)
