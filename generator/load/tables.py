"""A table by its path: which reader it needs is seen from the file, not believed from its name."""

from collections.abc import Iterable
from pathlib import Path

from generator.load.columns import Columns
from generator.load.csv_table import read_csv
from generator.load.table import Table, as_table
from generator.load.values import Fault
from generator.load.workbook import is_workbook, read_workbook
from generator.load.workspace import Workspace
from generator.problems import Place, Problem

MOST_BYTES = 200_000_000
# A text is held whole, with its lines; a workbook is small as long as it is packed.
MOST_BYTES_OF_TEXT = 100_000_000

# Other columns can be wrong in a row of which we do know whose it is.
_TELLS_WHOSE = "klantnummer"


def read_table(path: Path, columns: Columns, space: Workspace) -> Table | None:
    """Read a table and find its columns; None when there is nothing to read rows from."""
    name, problems = space.name_of(path), space.problems
    is_text = path.suffix.casefold() == ".csv"
    data = space.read(path, MOST_BYTES_OF_TEXT if is_text else MOST_BYTES)
    if isinstance(data, Fault):
        problems.append(Problem(data.code, Place(name), data.values))
        return None
    return table_of(data, name, columns, problems, is_text=is_text)


def table_of(
    data: bytes, name: str, columns: Columns, problems: list[Problem], *, is_text: bool
) -> Table | None:
    """Find the rows and columns in the bytes of a table."""
    if not is_text:
        grid = read_workbook(data, name, problems)
    elif is_workbook(data):
        problems.append(Problem("KIT115", Place(name), {"kind": "csv"}))
        return None
    else:
        grid = read_csv(data, name, problems)
    return as_table(grid, columns, problems) if grid else None


def has_rows_nobody_read(table: Table, problems: Iterable[Problem]) -> bool:
    """Say whether a table has rows of which not one cell was read, or a part that was not."""
    return any(
        problem.is_error
        and problem.place is not None
        and problem.place.file == table.file
        and problem.place.column is None
        for problem in problems
    )


def has_lost_rows(table: Table, problems: Iterable[Problem]) -> bool:
    """Say whether a table has errors that may hide of which clients it has rows."""
    heading = table.headings.get(_TELLS_WHOSE, _TELLS_WHOSE)
    return any(
        problem.is_error
        and problem.place is not None
        and problem.place.file == table.file
        and (problem.place.column in (None, heading) or problem.values.get("name") == _TELLS_WHOSE)
        for problem in problems
    )
