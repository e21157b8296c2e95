"""medewerkers: from rows, one an employment, to people with all their employments."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b

from generator.eligibility import is_active_on
from generator.load import values
from generator.load.fields import Fields
from generator.load.table import Row, Table
from generator.load.unread import Unread
from generator.load.values import Fault
from generator.model import Employment, Person
from generator.natural import natural_key
from generator.policy import Policy
from generator.problems import Place, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One readable row: an employment with what it says of the person."""

    client: str
    number: str
    place: Place
    last_name: str
    employment: Employment
    first_name: str | None
    initials: str | None
    prefix: str | None
    email: str | None
    email_was_invalid: bool
    has_business_email: bool
    werknemerloket: bool | None
    mijnloket: bool | None
    deceased: bool


@dataclass(slots=True)
class Seen:
    """Rows met so far in all files of a wave, to find those that are there twice."""

    rows: dict[bytes, Place] = field(default_factory=dict)

    def is_repeat(self, row: Row, number: str, fields: Fields) -> bool:
        """Say whether an identical row went before, and warn that it counts once."""
        cells = sorted(cell for cell in row.cells.items() if cell[1] and cell[0] != "klantnummer")
        # A digest, because a hundred thousand whole rows would take the memory twice.
        key = blake2b(repr((number, cells)).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        first = self.rows.get(key)
        if first is None:
            self.rows[key] = fields.place_of("personeelsnummer")
            return False
        fields.report("personeelsnummer", Fault("LET306", {"file": first.file, "row": first.row or 0}))
        return True


def rows_of(
    table: Table,
    number_of: Callable[[Fields], str | None],
    seen: Seen,
    unread: Unread,
    problems: list[Problem],
) -> Iterable[PersonRow]:
    """Yield the rows that can be read; what is wrong with the others is noted, and who stands in them."""
    for number, fields in fields_of(table, number_of, seen, problems):
        found = _row(number, fields)
        if found is not None:
            yield found
        else:
            unread.add(number, fields.raw.get("personeelsnummer", ""))


def fields_of(
    table: Table, number_of: Callable[[Fields], str | None], seen: Seen, problems: list[Problem]
) -> Iterable[tuple[str, Fields]]:
    """Yield klantnummer and fields of every row about a client of the wave, repeated rows once.

    `number_of` tells the klantnummer of a row whose client is in the wave, or None to pass it over.
    """
    for row in table.rows:
        fields = Fields(row.cells, partial(table.place, row.number), problems, None, table.missing)
        number = number_of(fields)
        if number is None:
            continue
        fields.client = number
        if not seen.is_repeat(row, number, fields):
            yield number, fields


def without_addresses(table: Table) -> Iterable[Problem]:
    """Warn once when a list holds no private address at all: then nobody of it would be invited."""
    if "email" not in table.headings:
        yield Problem("LET319", table.place(table.heading_row, "email"))
    elif all(values.is_nothing(row.cells["email"]) for row in table.rows):
        yield Problem("LET320", table.place(table.heading_row, "email"))


def _row(client: str, fields: Fields) -> PersonRow | None:
    number = fields.need("personeelsnummer", values.any_number)
    last_name = fields.need("achternaam", values.text)
    starts = fields.need("in_dienst", values.day)
    ends = fields.get("uit_dienst", values.day)
    email = fields.get("email", values.private_email, values.private_email_text)
    first_name = fields.get("voornaam", values.text)
    initials = fields.get("voorletters", values.text)
    prefix = fields.get("tussenvoegsel", values.text)
    werknemerloket = fields.get("werknemerloket", values.access)
    mijnloket = fields.get("mijnloket", values.yes_no)
    died_on = fields.get("overleden_op", values.day)
    if number is None or last_name is None or starts is None:
        return None
    if ends is not None and ends < starts:
        fields.report("uit_dienst", Fault("KIT307"))
    return PersonRow(
        client=client,
        number=number,
        place=fields.place_of("achternaam"),
        last_name=last_name,
        employment=Employment(starts=starts, ends=ends),
        first_name=first_name,
        initials=initials,
        prefix=prefix,
        email=email,
        email_was_invalid=email is None and not values.is_nothing(fields.raw.get("email", "")),
        # Nobody is invited at a work address; that there is one explains why an address seems to be known.
        # What it says is never used, and neither is afdeling: a fault in them stops nobody.
        has_business_email=not values.is_nothing(fields.raw.get("email_zakelijk", "")),
        werknemerloket=werknemerloket,
        mijnloket=mijnloket,
        deceased=died_on is not None,
    )


def same_name(one: str, other: str) -> bool:
    """Say whether two last names differ in no more than case and spaces."""

    def bare(name: str) -> str:
        return " ".join(unicodedata.normalize("NFC", name).casefold().split())

    return one == other or bare(one) == bare(other)


def merge(
    rows: Iterable[PersonRow], converts_on: date, policy: Policy, unread: Unread, problems: list[Problem]
) -> dict[str, tuple[Person, ...]]:
    """Bring the rows of one klantnummer + personeelsnummer together as one person."""
    by_person: dict[tuple[str, str], list[PersonRow]] = {}
    for row in rows:
        known = by_person.setdefault((row.client, row.number), [])
        if known and not same_name(known[0].last_name, row.last_name):
            first: dict[str, str | int] = {"file": known[0].place.file, "row": known[0].place.row or 0}
            problems.append(Problem("KIT305", row.place, first, row.client))
            unread.add(row.client, row.number)
            continue
        known.append(row)
    people: dict[str, list[Person]] = {}
    for (client, _), same in by_person.items():
        people.setdefault(client, []).append(_person(same, converts_on, policy))
    return {
        client: tuple(sorted(found, key=lambda person: natural_key(person.number)))
        for client, found in people.items()
    }


def _person(rows: Sequence[PersonRow], converts_on: date, policy: Policy) -> Person:
    """Take each fact from the active employment, else from the latest that has it."""
    if len(rows) > 1:
        # By what they say where the days are the same: the order of a file must not choose an address.
        rows = sorted(rows, key=_words)
        rows = sorted(rows, key=lambda row: _days(row.employment), reverse=True)
        rows = sorted(rows, key=lambda row: not is_active_on(row.employment, converts_on, policy))
    best = rows[0]
    email = _first(row.email for row in rows)
    return Person(
        client=best.client,
        number=best.number,
        last_name=best.last_name,
        first_name=_first(row.first_name for row in rows),
        initials=_first(row.initials for row in rows),
        prefix=best.prefix,
        email=email,
        email_was_invalid=email is None and any(row.email_was_invalid for row in rows),
        has_business_email=any(row.has_business_email for row in rows),
        werknemerloket=_any(row.werknemerloket for row in rows),
        mijnloket=_any(row.mijnloket for row in rows),
        deceased=any(row.deceased for row in rows),
        employments=_employments(rows),
    )


def _days(job: Employment) -> tuple[date, date]:
    return job.starts, job.ends or date.max


def _words(row: PersonRow) -> tuple[str, ...]:
    said = (row.email, row.first_name, row.initials, row.prefix, row.last_name)
    return tuple(word or "" for word in said)


def _first(found: Iterable[str | None]) -> str | None:
    return next((one for one in found if one), None)


def _any(found: Iterable[bool | None]) -> bool | None:
    """Yes if any row says so, no if one says that, else unknown."""
    said = [one for one in found if one is not None]
    return any(said) if said else None


def _employments(rows: Sequence[PersonRow]) -> tuple[Employment, ...]:
    if len(rows) == 1:
        return (rows[0].employment,)
    return tuple(sorted({row.employment for row in rows}, key=_days))
