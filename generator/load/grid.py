"""The rows of a file before anybody looked at the headings."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.load.sheet_notes import Merged

# A physical row number and its cells as text.
Raw = tuple[int, Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The rows of a file, and what a workbook hides; that matters in columns that we read only."""

    file: str
    # None: the file is a CSV.
    sheet: str | None
    # Read once, row by row: a large file is never held twice.
    rows: Iterable[Raw]
    # Row and column letter of formulas without a result.
    without_value: Sequence[tuple[int, str]] = ()
    # Row and column letter of numbers that show other signs than they have.
    dressed: Sequence[tuple[int, str]] = ()
    # Counted from 0.
    hidden_columns: AbstractSet[int] = frozenset()
    merged: Sequence[Merged] = ()
