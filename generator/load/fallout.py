"""uitvallijst: the people for whom Loket could not send an invitation, checked against medewerkers."""

from collections.abc import Callable

from generator.load import values
from generator.load.fields import Fields
from generator.load.listed import Register, check_person, listed_rows, name_in
from generator.load.table import Table
from generator.load.values import Fault
from generator.model import FalloutRow
from generator.natural import natural_key
from generator.problems import Problem


def read_fallout(
    table: Table,
    number_of: Callable[[Fields], str | None],
    register: Register,
    problems: list[Problem],
) -> dict[str, tuple[FalloutRow, ...]]:
    """Return the rows by klantnummer, in the order of personeelsnummer.

    Somebody can be there twice, each time with another reason: both rows stay, because both must be solved.
    """
    found: dict[str, list[FalloutRow]] = {}
    first_of: dict[tuple[str, str], int] = {}
    for client, fields in listed_rows(table, number_of, register, problems):
        read = _row(client, fields)
        if read is None:
            continue
        check_person(client, read.number, fields, register)
        row = fields.place_of("personeelsnummer").row or 0
        first = first_of.setdefault((client, read.number), row)
        if first != row:
            fields.report("personeelsnummer", Fault("LET335", {"row": first}))
        found.setdefault(client, []).append(read)
    return {
        number: tuple(sorted(rows, key=lambda row: natural_key(row.number))) for number, rows in found.items()
    }


def _row(client: str, fields: Fields) -> FalloutRow | None:
    number = fields.need("personeelsnummer", values.any_number)
    reason = fields.need("reden", values.text)
    code = fields.get("code", values.text)
    name = name_in(fields)
    handled = fields.get("afgehandeld", values.yes_no)
    if number is None or reason is None:
        return None
    return FalloutRow(
        client=client,
        number=number,
        reason_text=reason,
        code=code,
        name=name,
        handled=bool(handled),
    )
