"""One row or settings file as named cells: reading a cell gives its value, or a problem at its place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.load import values
from generator.load.values import Fault
from generator.problems import Place, Problem

T = TypeVar("T")


@dataclass(slots=True)
class Fields:
    """The cells of one row by our own column names, as raw text without outer spaces."""

    raw: Mapping[str, str]
    place_of: Callable[[str], Place]
    problems: list[Problem]
    client: str | None = None
    # Columns of which somebody said already that they are not there.
    missing: frozenset[str] = frozenset()

    def report(self, name: str, fault: Fault) -> None:
        self.problems.append(Problem(fault.code, self.place_of(name), fault.values, self.client))

    def get(self, name: str, parse: Callable[[str], T | Fault]) -> T | None:
        """Read an optional cell; empty, `-`, `n.v.t.` and the like are None."""
        raw = self.raw.get(name, "")
        if values.is_nothing(raw):
            return None
        return self._parsed(name, raw, parse)

    def need(self, name: str, parse: Callable[[str], T | Fault]) -> T | None:
        """Read a required cell; None means that a problem was noted."""
        raw = self.raw.get(name, "")
        if not raw:
            if name not in self.missing:
                self.report(name, Fault("KIT201"))
            return None
        return self._parsed(name, raw, parse)

    def _parsed(self, name: str, raw: str, parse: Callable[[str], T | Fault]) -> T | None:
        # Every cell passes the door first: no parser sees control characters or a page of text.
        door = values.text(raw)
        found = door if isinstance(door, Fault) else parse(door)
        if isinstance(found, Fault):
            self.report(name, found)
            return None
        return found
