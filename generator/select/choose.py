"""Which clients of the overview come into the wave, and what that changes in klanten: a plan.

Who is new comes in only when somebody chose it: by `--client`, by a mark in the overview, or by asking
for all that use Werknemerloket. A cell that holds something stays, unless its whole column was asked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from enum import StrEnum

from generator.load import values
from generator.load.membership import twin
from generator.load.product_rows import CONTACT
from generator.load.product_use import ClientUse, ProductUse
from generator.load.table import Row
from generator.load.values import Fault, is_nothing
from generator.natural import natural_key
from generator.problems import Problem
from generator.select.cells import FROM_LOKET, agrees, can_hold, contact_of, from_loket, row_of
from generator.select.client_list import ClientList
from generator.spreadsheet import harmless


class Standing(StrEnum):
    """`stand` of a client."""

    NEW = "erbij"
    FILLED = "aangevuld"
    SAME = "blijft-gelijk"
    UNCHOSEN = "niet-gekozen"
    # In another wave, and not called by name for this one.
    ELSEWHERE = "andere-golf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody asked for."""

    clients: frozenset[str] = frozenset()
    only_old_portal: bool = False
    # Columns that the overview decides, whatever stands there.
    overwrite: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Difference:
    """A cell that stays, and what the overview has in its place."""

    column: str
    stays: str
    overview: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One client of the overview: where it stands and what it changes."""

    use: ClientUse
    standing: Standing
    # Column -> the value that klanten gets; for a new client its whole row.
    cells: Mapping[str, str] = field(default_factory=dict)
    # Column -> what is written over, where that was asked for.
    before: Mapping[str, str] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    # False: klanten says that this client stays behind.
    is_taken_along: bool = True
    # The other waves it is in.
    waves: tuple[str, ...] = ()

    @property
    def is_in_wave(self) -> bool:
        return self.standing in (Standing.NEW, Standing.FILLED, Standing.SAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All that the overview means for the wave."""

    wave: str
    use: ProductUse
    list: ClientList
    # In the natural order of klantnummer.
    lines: tuple[Line, ...]
    # klantnummers in klanten that the overview does not have.
    gone: tuple[str, ...] = ()
    # Columns that klanten gets to hold what is new.
    new_columns: tuple[str, ...] = ()
    # Whether anybody said who is to come in.
    has_choice: bool = True

    @property
    def new(self) -> tuple[Line, ...]:
        return self._with(Standing.NEW)

    @property
    def filled(self) -> tuple[Line, ...]:
        return self._with(Standing.FILLED)

    @property
    def changes(self) -> bool:
        return bool(self.new or self.filled)

    def count(self, standing: Standing) -> int:
        return len(self._with(standing))

    def _with(self, standing: Standing) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.standing is standing)


def make_plan(
    wave: str,
    use: ProductUse,
    listed: ClientList,
    elsewhere: Mapping[str, AbstractSet[str]],
    wish: Wish,
) -> tuple[Plan, list[Problem]]:
    """Lay the overview beside klanten. `elsewhere` has the klantnummers of each other wave."""
    planner = _Planner(use, listed, wish)
    others = {name: {twin(number) for number in numbers} for name, numbers in elsewhere.items()}
    lines = [
        planner.line(one, tuple(name for name, numbers in others.items() if twin(one.number) in numbers))
        for one in use.clients.values()
    ]
    planner.note(lines)
    gone = sorted(set(listed.rows) - set(use.clients), key=natural_key)
    plan = Plan(
        wave=wave,
        use=use,
        list=listed,
        lines=tuple(lines),
        gone=tuple(gone),
        new_columns=tuple(_new_columns(lines, listed)),
        has_choice=bool(wish.clients or wish.only_old_portal or planner.has_marks),
    )
    return plan, planner.problems


def _new_columns(lines: Iterable[Line], listed: ClientList) -> Iterator[str]:
    """Yield the columns that klanten lacks for what Loket knows; for nothing else it gets one."""
    if listed.table is None:
        return
    used = {name for line in lines for name in line.cells}
    yield from (name for name in FROM_LOKET if name in used and name not in listed.table.positions)


@dataclass(slots=True)
class _Planner:
    """Judges one client of the overview after the other."""

    use: ProductUse
    listed: ClientList
    wish: Wish
    problems: list[Problem] = field(default_factory=list)
    has_marks: bool = False

    def __post_init__(self) -> None:
        self.has_marks = any(one.marked for one in self.use.clients.values())

    def line(self, one: ClientUse, waves: tuple[str, ...]) -> Line:
        """Say where a client stands and what it changes."""
        row = self.listed.rows.get(one.number)
        if row is not None:
            return self._update(one, row, waves)
        if waves and one.number not in self.wish.clients:
            return Line(use=one, standing=Standing.ELSEWHERE, waves=waves)
        if not self._is_wanted(one):
            return Line(use=one, standing=Standing.UNCHOSEN, waves=waves)
        if harmless(one.number) != one.number:
            self._note("KIT212", one, "klantnummer", value=one.number)
        cells = row_of(one, self.use, self.problems)
        return Line(use=one, standing=Standing.NEW, cells=cells, waves=waves)

    def _is_wanted(self, one: ClientUse) -> bool:
        """Say whether a client is to come in: named, else marked, else a user of Werknemerloket."""
        if self.wish.only_old_portal and not one.uses_old_portal:
            return False
        if self.wish.clients:
            return one.number in self.wish.clients
        return bool(one.marked) if self.has_marks else self.wish.only_old_portal

    def _update(self, one: ClientUse, row: Row, waves: tuple[str, ...]) -> Line:
        """Fill what is empty in a client's row, and note what differs in cells that stay."""
        touched = not self.wish.clients or one.number in self.wish.clients
        cells: dict[str, str] = {}
        before: dict[str, str] = {}
        differences = []
        for column, new in {"naam": one.name, **from_loket(one)}.items():
            old = row.cells.get(column, "")
            if not new or (old and agrees(column, old, new, one)):
                continue
            if not touched or (old and column not in self.wish.overwrite):
                differences += [Difference(column, old, new)] if old else []
            elif can_hold(column, new, one, self.use, self.problems):
                cells[column] = new
                before |= {column: old} if old else {}
        if touched:
            empty = [name for name in CONTACT if row.cells.get(name) == ""]
            cells |= contact_of(one, empty, self.use, self.problems)
        stays = row.cells.get("meenemen", "")
        if one.marked is not None and one.marked is not _takes_along(stays):
            differences.append(Difference("meenemen", stays, "ja" if one.marked else "nee"))
        return Line(
            use=one,
            standing=Standing.FILLED if cells else Standing.SAME,
            cells=cells,
            before=before,
            differences=tuple(differences),
            is_taken_along=_takes_along(stays) is not False,
            waves=waves,
        )

    def note(self, lines: Iterable[Line]) -> None:
        """Tell what somebody should look at: in the overview where it stands there, else in klanten."""
        theirs = {twin(number): number for number in self.listed.rows}
        for line in lines:
            one = line.use
            other = theirs.get(twin(one.number), one.number)
            if other != one.number and one.number not in self.listed.rows:
                # It would come in a second time.
                self._note("KIT303", one, "klantnummer", number=one.number, other=other)
            if line.standing is Standing.NEW and one.uses_old_portal is False:
                self._note("LET732", one, "klantnummer", number=one.number)
            for wave in line.waves if line.is_in_wave else ():
                self._note("LET312", one, "klantnummer", number=one.number, wave=wave)
            if any(found.column == "naam" for found in line.differences):
                self._note("LET731", one, "naam", number=one.number)
        for number in sorted(set(self.listed.rows) - set(self.use.clients), key=natural_key):
            assert self.listed.table is not None
            place = self.listed.table.place(self.listed.rows[number].number, "klantnummer")
            self.problems.append(Problem("LET733", place, {"number": number}, number))

    def _note(self, code: str, one: ClientUse, column: str, **told: str) -> None:
        self.problems.append(Problem(code, self.use.place(one, column), told, one.number))


def _takes_along(raw: str) -> bool | Fault:
    return True if is_nothing(raw) else values.yes_no(raw)
