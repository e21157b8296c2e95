"""activatie: how far everybody is with the account, checked against medewerkers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.activation_statuses import recognise
from generator.load import values
from generator.load.fields import Fields
from generator.load.listed import Register, check_person, listed_rows, name_in
from generator.load.table import Table
from generator.load.values import Fault
from generator.model import ActivationRow, ActivationStatus
from generator.natural import natural_key
from generator.problems import Place, Problem

Activation = dict[str, tuple[ActivationRow, ...]]


@dataclass(frozen=True, slots=True)
class _Read:
    """A row with its fields, to say where something stands."""

    row: ActivationRow
    fields: Fields

    @property
    def place(self) -> Place:
        return self.fields.place_of("status")


def read_activation(
    table: Table,
    number_of: Callable[[Fields], str | None],
    register: Register,
    problems: list[Problem],
) -> Activation:
    """Return one row a person by klantnummer, in the order of personeelsnummer.

    A list can hold what happened one after another: then the newest row counts. Two different statuses of
    which nobody can say which is the newest stop the run.
    """
    by_person: dict[tuple[str, str], list[_Read]] = {}
    for client, fields in listed_rows(table, number_of, register, problems):
        row = _row(client, fields)
        if row is not None:
            check_person(client, row.number, fields, register)
            by_person.setdefault((client, row.number), []).append(_Read(row, fields))
    several = [rows for rows in by_person.values() if len(rows) > 1]
    if several:
        problems.append(Problem("LET336", Place(table.file, sheet=table.sheet), {"n": len(several)}))
    newest = [_newest(rows) for rows in by_person.values()]
    problems += _unknown(newest)
    found: dict[str, list[ActivationRow]] = {}
    for one in newest:
        found.setdefault(one.row.client, []).append(one.row)
    return {
        client: tuple(sorted(rows, key=lambda row: natural_key(row.number))) for client, rows in found.items()
    }


def _row(client: str, fields: Fields) -> ActivationRow | None:
    number = fields.need("personeelsnummer", values.any_number)
    status = fields.need("status", values.text)
    on = fields.get("datum", values.day)
    name = name_in(fields)
    if number is None or status is None:
        return None
    return ActivationRow(client=client, number=number, status_text=status, on=on, name=name)


def _newest(rows: list[_Read]) -> _Read:
    """Return the row that counts; note when two could, and say different things."""
    last = max((one.row.on for one in rows if one.row.on), default=None)
    # A row without a date can be the newest as well.
    choices = [one for one in rows if one.row.on in (last, None)]
    first, *rest = choices
    for other in rest:
        if _meaning(other.row) != _meaning(first.row):
            place = first.place
            other.fields.report("status", Fault("KIT332", {"row": place.row or 0}))
    return next(one for one in choices if one.row.on == last)


def _meaning(row: ActivationRow) -> str:
    """Return the status, or the text itself when we do not know what it means."""
    status = recognise(row.status_text)
    return " ".join(row.status_text.casefold().split()) if status is ActivationStatus.UNKNOWN else str(status)


def _unknown(rows: Iterable[_Read]) -> Iterable[Problem]:
    """Warn once of all statuses that we do not know, where the first stands."""
    unknown = [one for one in rows if recognise(one.row.status_text) is ActivationStatus.UNKNOWN]
    if unknown:
        first = min(unknown, key=lambda one: one.place.row or 0)
        yield Problem("LET337", first.place, {"n": len(unknown)}, first.row.client)
