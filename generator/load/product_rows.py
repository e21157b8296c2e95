"""The rows of the overview "Gebruik producten", laid together by klantnummer.

An empty cell under a product is a no where nobody typed a no in that column; elsewhere it says nothing.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from generator.load import values
from generator.load.fields import Fields
from generator.load.product_columns import Product, product_in
from generator.load.table import Row, Table
from generator.load.values import Fault, is_nothing, plain
from generator.problems import Place, Problem

T = TypeVar("T")

# What may stand in klanten as well; taken over with a client that is new there.
CONTACT = ("email", "contactpersoon", "telefoon", "plaats")
_COUNTS = ("medewerkers", "met_werknemerloket", "met_mijnloket")
_IN_USE = frozenset({"actief", "aan", "in gebruik", "gebruikt", "geactiveerd", "active"})
_NOT_IN_USE = frozenset(
    {"inactief", "niet actief", "uit", "niet in gebruik", "geblokkeerd", "beëindigd", "geen", "vervallen"}
)
_SIGNED = frozenset({"getekend", "ondertekend", "aanwezig", "akkoord", "ontvangen"})
_NOT_SIGNED = frozenset({"niet getekend", "niet ondertekend", "ontbreekt", "niet aanwezig", "geen"})
_UNKNOWN = frozenset({"onbekend", "?"})
_TOTAL = re.compile(r"(?:sub|eind)?(?:totaal|totalen|total)(?: aantal| klanten| werkgevers)*\s*:?\s*\d*")
# Forms of companies, which one list writes behind a name and another does not.
_FORMS = ("bv", "nv", "vof", "cv")


@dataclass(slots=True)
class Gathered:
    """What the rows of one client say, one after the other."""

    number: str
    # The first of them.
    row: int
    # Column -> the row in which it was said first, and what; None: rows differ and nobody knows.
    said: dict[str, tuple[int, str | int | bool | None]] = field(default_factory=dict)
    used: dict[Product, bool | None] = field(default_factory=dict)
    contact: dict[str, str] = field(default_factory=dict)

    def text(self, column: str) -> str:
        return str(self.said.get(column, (0, ""))[1])

    def yes_no(self, column: str) -> bool | None:
        found = self.said.get(column, (0, None))[1]
        return found if isinstance(found, bool) else None

    def count(self, column: str) -> int | None:
        found = self.said.get(column, (0, None))[1]
        return None if isinstance(found, bool) or not isinstance(found, int) else found


def same_company(one: str, other: str) -> bool:
    """Say whether two lists mean one company, whatever its case, signs and form."""
    return _company(one) == _company(other)


def _company(name: str) -> str:
    bare = plain(name)
    return next((bare.removesuffix(form) for form in _FORMS if bare.endswith(form)), bare)


def in_use(raw: str) -> bool | Fault | None:
    """Read what stands under a product: yes, no, or how many people use it."""
    word = " ".join(raw.casefold().split())
    if word in _UNKNOWN:
        return None
    if is_nothing(word) or word in _NOT_IN_USE:
        return False
    if word in _IN_USE:
        return True
    return int(raw[:9]) > 0 if raw.isdecimal() else values.yes_no(raw)


def _active(raw: str) -> bool | Fault:
    found = in_use(raw)
    return Fault("KIT211", {"value": raw, "words": ""}) if found is None else found


def _signed(raw: str) -> bool | Fault:
    word = " ".join(raw.casefold().split())
    return True if word in _SIGNED else False if word in _NOT_SIGNED else values.yes_no(raw)


def _count(raw: str) -> int | Fault:
    return values.whole_number(re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", raw), 0, 999_999)


@dataclass(slots=True)
class ProductRows:
    """Reads the rows of one overview."""

    table: Table
    # The products that have a column, by our name for it.
    headed: Mapping[str, Product]
    problems: list[Problem]
    today: date
    # The number of MijnLoket, where the office knows it.
    known_as: str | None = None
    _clients: dict[str, Gathered] = field(default_factory=dict)
    _without_number: list[int] = field(default_factory=list)
    # Column -> the rows in which something else stands than we read, and nothing depends on it.
    _odd: dict[str, list[int]] = field(default_factory=dict)

    def gather(self) -> dict[str, Gathered]:
        """Return what is said of every client, in the order of the rows."""
        totals = [row.number for row in self.table.rows if self._is_total(row)]
        rows = [row for row in self.table.rows if row.number not in set(totals)]
        says_no = {name for name in self.headed if any(_is_no(row.cells[name]) for row in rows)}
        several = self._has_row_a_product(rows)
        for row in rows:
            fields = Fields(row.cells, partial(self.table.place, row.number), self.problems)
            one = self._client_of(row, fields)
            if one is not None:
                self._take(one, row, fields)
                self._take_products(one, row, fields, several, says_no)
        self._report(totals)
        return self._clients

    def _is_total(self, row: Row) -> bool:
        first = next((cell for cell in row.cells.values() if cell), "")
        number = row.cells["klantnummer"]
        return bool(_TOTAL.fullmatch((number or first).casefold()))

    def _has_row_a_product(self, rows: list[Row]) -> bool:
        """Say whether clients have several rows: then a cell names one product, whatever its signs."""
        numbers = [row.cells["klantnummer"] for row in rows]
        return len(set(numbers)) < len(numbers)

    def _client_of(self, row: Row, fields: Fields) -> Gathered | None:
        if not row.cells["klantnummer"]:
            self._without_number.append(row.number)
            return None
        number = fields.need("klantnummer", values.client_number)
        return None if number is None else self._clients.setdefault(number, Gathered(number, row.number))

    def _take(self, one: Gathered, row: Row, fields: Fields) -> None:
        fields.client = one.number
        name = fields.get("naam", values.text)
        if name is not None:
            self._say(one, row, "naam", name)
        for column, parse in (
            ("meenemen", values.yes_no),
            ("addendum", _signed),
            ("mijnloket_actief", _active),
        ):
            said = fields.get(column, parse)
            if said is not None:
                self._say(one, row, column, said)
        for column in _COUNTS:
            found = self._lenient(row, column, _count)
            if found is not None and one.said.setdefault(column, (row.number, found))[1] != found:
                # Rows of several administrations, or of several moments: no number is the client's.
                one.said[column] = (row.number, None)
        for column in CONTACT:
            cell = row.cells.get(column, "")
            if not is_nothing(cell):
                one.contact.setdefault(column, cell)

    def _say(self, one: Gathered, row: Row, column: str, what: str | bool) -> None:
        """Note what a row says; another row of the same client may not say something else."""
        first, before = one.said.setdefault(column, (row.number, what))
        agrees = same_company(str(before), str(what)) if column == "naam" else before == what
        if not agrees:
            told: dict[str, str | int] = {"client": one.number, "row": first}
            self.problems.append(Problem("KIT732", self.table.place(row.number, column), told, one.number))

    def _lenient(self, row: Row, column: str, parse: Callable[[str], T | Fault | None]) -> T | None:
        """Read a cell on which nothing depends; anything else than we read is noted once a column."""
        raw = row.cells.get(column, "")
        if is_nothing(raw):
            return None
        passed = values.text(raw)
        found = passed if isinstance(passed, Fault) else parse(passed)
        if isinstance(found, Fault):
            self._odd.setdefault(column, []).append(row.number)
            return None
        return found

    def _take_products(
        self, one: Gathered, row: Row, fields: Fields, several: bool, says_no: set[str]
    ) -> None:
        for column, product in self.headed.items():
            self._use(one, product, self._under(row, column, product, fields, column in says_no))
        for product in self._listed(row, fields, several):
            self._use(one, product, self._row_counts(fields))

    def _use(self, one: Gathered, product: Product, used: bool | None) -> None:
        """Note the use of a product; one administration of an employer that uses it is enough."""
        before = one.used.get(product, used)
        one.used[product] = True if True in (before, used) else None if None in (before, used) else False

    def _under(self, row: Row, column: str, product: Product, fields: Fields, says_no: bool) -> bool | None:
        """Read the cell under a product; that of a portal must be readable."""
        raw = row.cells[column]
        if not raw:
            return None if says_no else False
        if is_nothing(raw):
            return _nothing(raw)
        if product.is_old_portal or product.is_new_portal(self.known_as):
            return fields.get(column, in_use)
        return self._lenient(row, column, in_use)

    def _listed(self, row: Row, fields: Fields, several: bool) -> Iterator[Product]:
        cell = fields.get("product", values.text) or ""
        name = fields.get("omschrijving", values.text) or ""
        words = (cell,) if several or name else values.words(cell)
        if cell.casefold() == "geen":
            return
        yield from filter(None, (product_in(word, name) for word in words or ("",)))

    def _row_counts(self, fields: Fields) -> bool | None:
        """Say whether the product of this row is in use: a row without more is a yes."""
        raw = fields.raw.get("in_gebruik", "")
        ends = fields.get("einddatum", values.day)
        if ends is not None and ends < self.today:
            return False
        if not raw:
            return True
        return _nothing(raw) if is_nothing(raw) else fields.get("in_gebruik", in_use)

    def _report(self, totals: list[int]) -> None:
        """Say once a file what was passed over, with the first row of each kind."""
        file, sheet = self.table.file, self.table.sheet
        if totals:
            self.problems.append(
                Problem("LET734", Place(file, totals[0], sheet=sheet), {"rows": len(totals)})
            )
        if self._without_number:
            place = self.table.place(self._without_number[0], "klantnummer")
            self.problems.append(Problem("KIT733", place, {"rows": len(self._without_number)}))
        for column, rows in self._odd.items():
            place = self.table.place(rows[0], column)
            self.problems.append(Problem("LET735", place, {"rows": len(rows)}))


def _nothing(raw: str) -> bool | None:
    """Read a sign for nothing under a product: a dash is a no, `onbekend` is neither."""
    return None if raw.casefold() in _UNKNOWN else False


def _is_no(raw: str) -> bool:
    return bool(raw) and in_use(raw) is False
