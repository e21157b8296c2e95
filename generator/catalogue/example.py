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

    `file` is relative to the workspace; the wave of every example is called `golf`. `beside` are other files
    without which the fault would not be one; they are shown too. `of_kit`: the problem is told of a kit, in
    the overview and in kit.json, where it has no place. `told_at`: it is told of something else than the file
    in which it is mended.
    """

    file: str | None = None
    row: int | None = None
    column: str | None = None
    sheet: str | None = None
    wrong: Shown
    right: Shown
    values: Mapping[str, str | int] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    of_kit: bool = False
    told_at: str | None = None

    def problem(self, code: str) -> Problem:
        """Return the problem as the program would tell it."""
        file = self.told_at or self.file
        is_placed = file and not self.of_kit
        place = Place(file or "", self.row, self.column, self.sheet) if is_placed else None
        return Problem(code, place, self.values)


def lines_of(shown: Shown, lang: Lang) -> list[str]:
    """Return what is shown, line by line."""
    if isinstance(shown, Told):
        return [getattr(shown, lang)]
    return list(shown) if isinstance(shown, tuple) else shown.splitlines()


def table(**columns: str) -> str:
    """Return a table of headings and one row, as Excel saves it in the Netherlands."""
    return ";".join(columns) + "\n" + ";".join(columns.values()) + "\n"


def client(**columns: str) -> str:
    """Return klanten.csv with one client; what is given changes a cell or adds a column."""
    sound = {"klantnummer": "1042", "naam": "Bakkerij Jansen", "email": "info@bakkerij.example"}
    return table(**sound | columns)


def person(**columns: str) -> str:
    """Return medewerkers.csv with one person, who is active."""
    sound = {
        "klantnummer": "1042",
        "personeelsnummer": "7",
        "achternaam": "Jansen",
        "email": "anna@voorbeeld.example",
        "in_dienst": "1-1-2020",
    }
    return table(**sound | columns)


def fallen(**columns: str) -> str:
    """Return uitvallijst.csv with one person."""
    sound = {"klantnummer": "1042", "personeelsnummer": "7", "naam": "A. Jansen", "reden": "Geen e-mail"}
    return table(**sound | columns)


def office(*lines: str) -> str:
    """Return kantoor.yml with these lines added."""
    return "\n".join(("naam: Kantoor Lindeboom", "email: info@lindeboom.example", *lines, ""))


def wave(*lines: str) -> str:
    """Return golf.yml with these lines added."""
    return "\n".join(("naam: Februari 2027", "conversiedatum: 1-2-2027", *lines, ""))
