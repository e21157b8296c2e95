"""The new klanten.csv of a plan, and a last look at it before anybody gets to see it."""

from collections.abc import Mapping

from generator.load.clients import client_rows
from generator.load.columns import CLIENTS
from generator.load.table import Row, Table
from generator.load.tables import table_of
from generator.problems import Place, Problem
from generator.select.choose import Plan
from generator.select.sheet import Sheet, UnfitError
from generator.spreadsheet import csv_bytes

# The headings of a new list, and of columns that come into one; as the example of `init` has them.
HEADINGS = {
    "klantnummer": "Klantnummer",
    "naam": "Naam",
    "email": "E-mail",
    "contactpersoon": "Contactpersoon",
    "telefoon": "Telefoon",
    "plaats": "Plaats",
    "meenemen": "Meenemen",
    "talen": "Talen",
    "producten": "Producten",
    "addendum": "Addendum",
    "mijnloket_actief": "MijnLoket actief",
}


def written(plan: Plan, problems: list[Problem]) -> bytes | None:
    """Return the bytes that klanten.csv gets; None when it cannot be, with the problem noted."""
    listed = plan.list
    if not listed.is_text:
        problems.append(Problem("KIT734", Place(listed.name)))
        return None
    if listed.data is None or listed.table is None:
        rows = [[line.cells.get(name, "") for name in HEADINGS] for line in plan.new]
        return csv_bytes(tuple(HEADINGS.values()), rows)
    try:
        data = _changed(plan, listed.data, listed.table)
    except UnfitError as error:
        problems.append(_unfit(plan, error.value))
        return None
    if _rows(data, listed.name) != _expected(plan, listed.table):
        problems.append(Problem("KIT736", Place(listed.name)))
        return None
    return data


def _changed(plan: Plan, data: bytes, table: Table) -> bytes:
    sheet = Sheet(data)
    positions = {**table.positions}
    for name in plan.new_columns:
        positions[name] = table.width + plan.new_columns.index(name)
        sheet.put(table.heading_row, positions[name], _heading(name, table))
    width = table.width + len(plan.new_columns)
    for row in table.rows if plan.new_columns else ():
        sheet.pad(row.number, width)
    for line in plan.filled:
        for name, cell in line.cells.items():
            sheet.put(plan.list.rows[line.use.number].number, positions[name], cell)
    for line in plan.new:
        by_place = {positions[name]: cell for name, cell in line.cells.items() if name in positions}
        sheet.add([by_place.get(index, "") for index in range(width)])
    return sheet.as_bytes()


def _heading(name: str, table: Table) -> str:
    """Write a heading as the others are: `Addendum` beside `Klantnummer`, `addendum` beside `klantnummer`."""
    return name if table.headings["klantnummer"].islower() else HEADINGS[name]


def _unfit(plan: Plan, value: str) -> Problem:
    place = next(
        plan.use.place(line.use, name if name in plan.use.table.headings else "klantnummer")
        for line in (*plan.filled, *plan.new)
        for name, cell in line.cells.items()
        if cell == value
    )
    return Problem("KIT735", place, {"file": plan.list.name})


# --- the last look --------------------------------------------------------------------------------


def _rows(data: bytes, name: str) -> dict[str, dict[str, str]] | None:
    """Read the new file as any other command will."""
    problems: list[Problem] = []
    table = table_of(data, name, CLIENTS, problems, is_text=True)
    if table is None or any(problem.is_error for problem in problems):
        return None
    return _cells(client_rows(table, problems))


def _expected(plan: Plan, table: Table) -> dict[str, dict[str, str]]:
    """Return every row as it should be read: the old cells, and in the empty ones what is new."""
    names = [*table.positions, *plan.new_columns]
    found = {
        number: {name: row.get(name, "") for name in names} for number, row in _cells(plan.list.rows).items()
    }
    for line in plan.filled:
        found[line.use.number] |= line.cells
    for line in plan.new:
        found[line.use.number] = {name: line.cells.get(name, "") for name in names}
    return found


def _cells(rows: Mapping[str, Row]) -> dict[str, dict[str, str]]:
    return {number: dict(row.cells) for number, row in rows.items()}
