"""One row or settings file as named cells: reading a cell gives its value, or a problem at its place."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeVar

from generator.load import values
from generator.load.values import Fault
from generator.problems import Place, Problem

T = TypeVar("T")
Parse = Callable[[str], T | Fault]


def _no_setting(_: str) -> str:
    return ""


@dataclass(slots=True)
class Fields:
    """The cells of one row by our own column names, as raw text without outer spaces."""

    raw: Mapping[str, str]
    place_of: Callable[[str], Place]
    problems: list[Problem]
    client: str | None = None
    # Columns and settings of which somebody said already that they are not there or not readable.
    missing: AbstractSet[str] = frozenset()
    # The name of a value that came from a settings file; a cell has its heading in its place.
    setting_of: Callable[[str], str] = _no_setting

    def report(self, name: str, fault: Fault) -> None:
        setting = self.setting_of(name)
        told = {**fault.values, "setting": setting} if setting else fault.values
        self.problems.append(Problem(fault.code, self.place_of(name), told, self.client))

    def get(self, name: str, parse: Parse[T], door: Parse[str] = values.text) -> T | None:
        """Read an optional cell; empty, `-`, `n.v.t.` and the like are None."""
        raw = self.raw.get(name, "")
        if values.is_nothing(raw):
            return None
        return self._parsed(name, raw, parse, door)

    def need(self, name: str, parse: Parse[T], door: Parse[str] = values.text) -> T | None:
        """Read a required cell; None means that a problem was noted."""
        raw = self.raw.get(name, "")
        if not raw:
            if name not in self.missing:
                self.report(name, Fault("KIT413" if self.setting_of(name) else "KIT201"))
            return None
        return self._parsed(name, raw, parse, door)

    def _parsed(self, name: str, raw: str, parse: Parse[T], door: Parse[str]) -> T | None:
        # Every cell passes the door first: no parser sees control characters or a page of text.
        passed = door(raw)
        found = passed if isinstance(passed, Fault) else parse(passed)
        if isinstance(found, Fault):
            self.report(name, found)
            return None
        return found
