"""The office's own texts: `toolkit/` of the office, of a wave and of a client, laid over each other.

A text hides the one of a wider layer. A language file does not: it holds only what it changes, so all layers
go along, the nearest first, and `languages` lays them over each other sentence by sentence. Only files are
judged here: their names, their size, their signs. What they say is judged in `trial`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.load.suggest import closest
from generator.load.values import Fault
from generator.load.workspace import Workspace, is_there
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.spoken import own_names
from generator.templates import OwnTexts, toolkit_names

FOLDER = "toolkit"
_MOST_BYTES = 200_000
# The office's own pages: nobody outside reads them, and a mistake there hides the state of a wave.
_FIXED = "overzicht/"
# Files that hold only what they change.
_LAID_OVER = "talen/"
# What editors and systems leave behind, beside names that begin with a dot.
_LITTER = re.compile(r"~\$.*|.*~|.*\.(?:bak|tmp|orig|swp)|thumbs\.db|desktop\.ini", re.IGNORECASE)
# Signs that nobody sees: they break a page, or turn the reading direction of all that follows.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LINE_END = re.compile("\r\n|\r")

Layer = Mapping[str, OwnText]


@dataclass(slots=True)
class OwnTextReader:
    """Reads the layers of one workspace and keeps every set of texts that it gave to somebody."""

    space: Workspace
    office: Layer = field(default_factory=dict)
    # In the order in which they were met, each once.
    sets: dict[OwnTexts, None] = field(default_factory=dict)

    @classmethod
    def of(cls, space: Workspace) -> "OwnTextReader":
        """Read the office's layer; it goes to every client of every wave."""
        reader = cls(space, layer(space.root, space))
        reader._given([reader.office])
        return reader

    def of_wave(self, wave: Path) -> Sequence[Layer]:
        """Return the layers that all clients share: the wave's before the office's."""
        shared = [layer(wave, self.space), self.office]
        self._given(shared)
        return shared

    def of_clients(self, wave: Path, shared: Sequence[Layer], numbers: Iterable[str]) -> dict[str, OwnTexts]:
        """Return the texts of each client: its own before those that it shares with the wave."""
        return {
            number: self._given([layer(wave / "klanten" / number, self.space), *shared]) for number in numbers
        }

    def _given(self, layers: Sequence[Layer]) -> OwnTexts:
        found = laid_over(layers)
        if found:
            self.sets.setdefault(found)
        return found


def laid_over(layers: Sequence[Layer]) -> OwnTexts:
    """Return the texts of layers, the nearest first, by name; a language file of every layer that has one."""
    return tuple(_by_name(layers))


def _by_name(layers: Sequence[Layer]) -> Iterator[OwnText]:
    for name in sorted({name for one in layers for name in one}):
        found = [one[name] for one in layers if name in one]
        yield from found if name.startswith(_LAID_OVER) else found[:1]


@cache
def replaceable() -> tuple[str, ...]:
    """Return the names of the texts that an office may write itself."""
    every = sorted((*toolkit_names(), *own_names()))
    return tuple(name for name in every if not name.startswith(_FIXED))


def layer(folder: Path, space: Workspace) -> dict[str, OwnText]:
    """Return the texts in the toolkit/ of a folder by name; what cannot be used is noted as a problem."""
    home = folder / FOLDER
    if not is_there(home):
        return {}
    linked = next((part for part in (home, *_inside(home, space)) if part.is_symlink()), None)
    if linked is not None:
        space.problems.append(Problem("KIT124", Place(space.name_of(linked))))
        return {}
    found = (_text(path, path.relative_to(home).as_posix(), space) for path in _files(home, space))
    return {one.name: one for one in found if one is not None}


def _inside(home: Path, space: Workspace) -> Iterator[Path]:
    """Yield the folders above a toolkit/ that lie in the workspace."""
    for part in home.parents:
        if part == space.root or not part.is_relative_to(space.root):
            return
        yield part


def _files(folder: Path, space: Workspace) -> Iterator[Path]:
    """Yield the files below a folder, without following links."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        space.problems.append(Problem("KIT101", Place(space.name_of(folder))))
        return
    for path in entries:
        if path.name.startswith(".") or _LITTER.fullmatch(path.name):
            continue
        if path.is_symlink():
            space.problems.append(Problem("KIT124", Place(space.name_of(path))))
        elif path.is_dir():
            yield from _files(path, space)
        else:
            yield path


def _text(path: Path, name: str, space: Workspace) -> OwnText | None:
    """Read one text; a name outside the toolkit is not even opened."""
    place = Place(space.name_of(path))
    if name.startswith(_FIXED):
        space.problems.append(Problem("KIT702", place))
        return None
    if name not in replaceable():
        space.problems.append(Problem("KIT701", place, {"close": _meant(name)}))
        return None
    data = space.read(path, _MOST_BYTES)
    if isinstance(data, Fault):
        large = data.code == "KIT117"
        problem = Problem("KIT703", place, {"most": _MOST_BYTES // 1000}) if large else None
        space.problems.append(problem or Problem(data.code, place, data.values))
        return None
    text = _decoded(data, place, space.problems)
    return None if text is None else OwnText(name=name, path=place.file, text=text)


def _meant(name: str) -> str:
    """Return the text that a name looks like: by its whole path, else by its last part."""
    known = replaceable()
    last = {one.rpartition("/")[2]: one for one in known}
    file = name.rpartition("/")[2]
    return closest(name, known) or last.get(file) or last.get(closest(file, last) or "", "")


def _decoded(data: bytes, place: Place, problems: list[Problem]) -> str | None:
    try:
        text = _LINE_END.sub("\n", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        row = len(re.findall(b"\r\n|\r|\n", data[: error.start])) + 1
        problems.append(Problem("KIT704", Place(place.file, row)))
        return None
    if sign := _UNSEEN.search(text):
        row = text.count("\n", 0, sign.start()) + 1
        values = {"sign": f"U+{ord(sign[0]):04X}"}
        problems.append(Problem("KIT705", Place(place.file, row), values))
        return None
    return text
