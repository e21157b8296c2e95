"""What a sheet of a workbook does not tell by its values: what is hidden, merged, or not there at all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from generator.load.suggest import column_letter
from generator.load.values import Fault

MOST_ROWS = 1_000_000
MOST_COLUMNS = 1_000
# The library makes room for every cell between the first and the last, filled or not.
MOST_CELLS = 8_000_000
# Nobody reads more; and a million notes would be a bomb of their own.
MOST_NOTED = 10_000


class RefusedError(Exception):
    """A part that we do not read any further."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that are shown as one; only the first holds the value. Rows from 1, columns from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class SheetNotes:
    """What one sheet holds and hides. Rows are physical, from 1; columns count from 0."""

    visible: bool = True
    rows: int = 0
    columns: int = 0
    without_value: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)
    # Numbers that show more signs than they have, such as 123 shown as 00123.
    dressed: list[tuple[int, int]] = field(default_factory=list)
    # Why this sheet cannot be read at all.
    fault: Fault | None = None

    @property
    def filled(self) -> bool:
        return bool(self.rows)

    def fill(self, row: int, column: int) -> None:
        """Note that a cell holds something; refuses a sheet that would not fit."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column + 1)
        if self.rows > MOST_ROWS:
            raise RefusedError(Fault("KIT118", {"most": MOST_ROWS}))
        if self.columns > MOST_COLUMNS:
            raise RefusedError(Fault("KIT127", {"most": MOST_COLUMNS}))
        if self.rows * self.columns > MOST_CELLS:
            values: dict[str, str | int] = {"row": self.rows, "column": column_letter(self.columns - 1)}
            raise RefusedError(Fault("KIT130", values))

    def hide_columns(self, first: int, last: int) -> None:
        self.hidden_columns |= set(range(first, min(last, MOST_COLUMNS) + 1))


def parse(chunks: Iterable[bytes], begin: Callable[["expat.XMLParserType"], None]) -> None:
    """Feed a part to a parser that `begin` gives its handlers; no document type gets in."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise RefusedError(Fault("KIT116"))

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    begin(parser)
    for chunk in chunks:
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def local(tag: str) -> str:
    """Return a tag without its prefix: one program writes `c`, another `x:c`."""
    return tag.rpartition(":")[2]
