"""A table by its path: which reader it needs is seen from the file, not believed from its name."""

from pathlib import Path

from generator.load.columns import Columns
from generator.load.csv_table import read_csv
from generator.load.table import Table, as_table
from generator.load.values import Fault
from generator.load.workbook import is_workbook, read_workbook
from generator.load.workspace import Workspace
from generator.problems import Place, Problem

_MOST_BYTES = 200_000_000


def read_table(path: Path, columns: Columns, space: Workspace) -> Table | None:
    """Read a table and find its columns; None when there is nothing to read rows from."""
    name, problems = space.name_of(path), space.problems
    data = space.read(path, _MOST_BYTES)
    if isinstance(data, Fault):
        problems.append(Problem(data.code, Place(name), data.values))
        return None
    if path.suffix.casefold() != ".csv":
        grid = read_workbook(data, name, problems)
    elif is_workbook(data):
        problems.append(Problem("KIT115", Place(name), {"kind": "csv"}))
        return None
    else:
        grid = read_csv(data, name, problems)
    return as_table(grid, columns, problems) if grid else None
