"""Loket's overview "Gebruik producten": which client uses Werknemerloket and MijnLoket, whatever its shape.

A row a client with a column a product, a row a client with a list of products, or a row a client and product;
a title and a date above the headings do not matter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path

from generator.load.csv_table import MOST_ABOVE, read_csv
from generator.load.membership import twins_in
from generator.load.product_columns import Product, columns_of, is_heading
from generator.load.product_rows import Gathered, ProductRows
from generator.load.table import Grid, Table, as_table
from generator.load.tables import MOST_BYTES, MOST_BYTES_OF_TEXT
from generator.load.values import Fault, plain
from generator.load.workbook import is_workbook, read_workbook
from generator.load.workspace import Workspace, place_of
from generator.natural import natural_key
from generator.problems import Place, Problem, printable


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientUse:
    """What the overview says of one client; None is: it does not say."""

    number: str
    # The row in which the client stands first.
    row: int
    name: str = ""
    # Whether the office marked it to be taken along.
    marked: bool | None = None
    uses_old_portal: bool | None = None
    has_new_portal: bool | None = None
    addendum: bool | None = None
    employees: int | None = None
    with_old_portal: int | None = None
    with_new_portal: int | None = None
    # What is in use, each once, in the order of the overview.
    products: tuple[Product, ...] = ()
    # The same without the two portals.
    other_products: tuple[Product, ...] = ()
    # As typed: judged only of a client that is taken over.
    contact: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductUse:
    """The overview as it was read."""

    table: Table
    # By klantnummer, in its natural order.
    clients: Mapping[str, ClientUse]

    def place(self, client: ClientUse, column: str) -> Place:
        """Return the place of a client's cell; in a row a product it is that of its first row."""
        return self.table.place(client.row, column)


def read_product_use(
    path: Path, space: Workspace, *, known_as: str | None, today: date, number: str | None = None
) -> ProductUse | None:
    """Read the overview; None when there are no clients to read.

    `known_as` is the product number of MijnLoket, `number` the heading of the klantnummer among others.
    """
    grid = _grid(path, space, number)
    if grid is None:
        return None
    rows = iter(grid.rows)
    above = list(islice(rows, MOST_ABOVE))
    # A list with only a klantnummer is told what it lacks; one without may be no list at all.
    start = next((index for index, row in enumerate(above) if is_heading(row[1], number)), None)
    if start is None:
        start = next((index for index, row in enumerate(above) if _has_number(row[1], number)), None)
    if start is None:
        code = "KIT730" if any(printable(cell) for row in above for cell in row[1]) else "KIT104"
        space.problems.append(Problem(code, Place(grid.file, sheet=grid.sheet)))
        return None
    columns = columns_of(above[start][1], number)
    table = as_table(replace(grid, rows=chain(above[start:], rows)), columns.columns, space.problems)
    if table is None or table.missing:
        return None
    found = ProductRows(table, columns.products, space.problems, today, known_as).gather()
    return _judged(table, tuple(columns.products.values()), found, known_as, space.problems)


def _grid(path: Path, space: Workspace, number: str | None) -> Grid | None:
    name, problems = place_of(path, space.root).file, space.problems
    is_text = path.suffix.casefold() == ".csv"
    data = space.read(path, MOST_BYTES_OF_TEXT if is_text else MOST_BYTES)
    if isinstance(data, Fault):
        problems.append(Problem(data.code, Place(name), data.values))
        return None
    if not is_text:
        return read_workbook(data, name, problems)
    if is_workbook(data):
        problems.append(Problem("KIT115", Place(name), {"kind": "csv"}))
        return None
    return read_csv(data, name, problems, partial(is_heading, number=number))


def _has_number(cells: Sequence[str], number: str | None) -> bool:
    names = columns_of(cells, number).columns.names
    return any(names.get(plain(printable(cell))) == "klantnummer" for cell in cells)


def _judged(
    table: Table,
    headed: Sequence[Product],
    found: Mapping[str, Gathered],
    known_as: str | None,
    problems: list[Problem],
) -> ProductUse:
    """Work out what is known of each client, and say what the overview does not tell of anybody."""
    every = {*headed, *(product for one in found.values() for product in one.used)}
    # Who has no row for a product that others do have a row for, does not use it.
    is_listed = not {"product", "omschrijving"}.isdisjoint(table.headings)
    names_old = any(one.is_old_portal for one in every)
    names_new = any(one.is_new_portal(known_as) for one in every)
    place = Place(table.file, sheet=table.sheet)
    if not table.rows:
        problems.append(Problem("KIT317", place))
    elif found and not names_old and "met_werknemerloket" not in table.headings:
        problems.append(Problem("KIT731", place))
    elif found and not names_new and "mijnloket_actief" not in table.headings:
        problems.append(Problem("LET730", place))
    absent_old = False if is_listed and names_old else None
    absent_new = False if is_listed and names_new else None
    clients = [_client(one, known_as, absent_old, absent_new) for one in found.values()]
    problems += twins_in({one.number: table.place(one.row, "klantnummer") for one in clients})
    clients.sort(key=lambda one: natural_key(one.number))
    return ProductUse(table=table, clients={one.number: one for one in clients})


def _client(
    one: Gathered, known_as: str | None, absent_old: bool | None, absent_new: bool | None
) -> ClientUse:
    with_old, with_new = one.count("met_werknemerloket"), one.count("met_mijnloket")
    old = _any([used for product, used in one.used.items() if product.is_old_portal], absent_old)
    new = _any([used for product, used in one.used.items() if product.is_new_portal(known_as)], absent_new)
    active = one.yes_no("mijnloket_actief")
    products = tuple(product for product, used in one.used.items() if used)
    return ClientUse(
        number=one.number,
        row=one.row,
        name=one.text("naam"),
        marked=one.yes_no("meenemen"),
        uses_old_portal=_with_count(old, with_old),
        has_new_portal=active if active is not None else True if with_new else new,
        addendum=one.yes_no("addendum"),
        employees=one.count("medewerkers"),
        with_old_portal=with_old,
        with_new_portal=with_new,
        products=products,
        other_products=tuple(
            one for one in products if not one.is_old_portal and not one.is_new_portal(known_as)
        ),
        contact=one.contact,
    )


def _any(used: Sequence[bool | None], absent: bool | None) -> bool | None:
    """Return yes when one of an employer's administrations uses it, no when none does."""
    if not used:
        return absent
    return True if True in used else None if None in used else False


def _with_count(used: bool | None, people: int | None) -> bool | None:
    """Lay the number of people with access beside what the products say; nobody knows where they differ."""
    if people is None:
        return used
    if used is None:
        return people > 0
    return None if people and not used else used
