"""uitvallijst: the people for whom Loket could not send an invitation, checked against medewerkers."""

import unicodedata
from collections.abc import Callable, Mapping

from generator.load import values
from generator.load.fields import Fields
from generator.load.people import Seen, fields_of
from generator.load.table import Table
from generator.load.values import Fault
from generator.model import FalloutRow, Person
from generator.natural import natural_key
from generator.problems import Problem

People = Mapping[str, tuple[Person, ...]]


def read_fallout(
    table: Table,
    number_of: Callable[[Fields], str | None],
    people: People,
    problems: list[Problem],
) -> dict[str, tuple[FalloutRow, ...]]:
    """Return the rows by klantnummer, in the order of personeelsnummer.

    A number that belongs to somebody else in medewerkers stops the run: it could bring one person's
    trouble to another, or to another employer.
    """
    everybody = [person for known in people.values() for person in known]
    last_names = {(person.client, person.number): person.last_name for person in everybody}
    found: dict[str, list[FalloutRow]] = {}
    for number, fields in fields_of(table, number_of, Seen(), problems):
        read = _row(number, fields)
        if read is None:
            continue
        last_name = last_names.get((read.client, read.number))
        if last_name is None:
            if people.get(number):
                fields.report("personeelsnummer", Fault("LET315"))
        elif not _may_be(last_name, fields):
            fields.report("achternaam" if fields.raw.get("achternaam") else "naam", Fault("KIT314"))
        found.setdefault(number, []).append(read)
    return {
        number: tuple(sorted(rows, key=lambda row: natural_key(row.number))) for number, rows in found.items()
    }


def _row(client: str, fields: Fields) -> FalloutRow | None:
    number = fields.need("personeelsnummer", values.any_number)
    reason = fields.need("reden", values.text)
    code = fields.get("code", values.text)
    name = fields.get("naam", values.text)
    parts = [fields.get(part, values.text) for part in ("voornaam", "tussenvoegsel", "achternaam")]
    handled = fields.get("afgehandeld", values.yes_no)
    if number is None or reason is None:
        return None
    joined = " ".join(part for part in parts if part)
    return FalloutRow(
        client=client,
        number=number,
        reason_text=reason,
        code=code,
        name=name or joined or None,
        handled=bool(handled),
    )


def _may_be(last_name: str, fields: Fields) -> bool:
    """Say whether the name in a row can be that of a person; no name at all can be anybody's."""
    given = fields.raw.get("achternaam") or fields.raw.get("naam", "")
    if values.is_nothing(given):
        return True
    # Loket writes a name in many orders ("Wiel - van Bergen S.L. van de"): one shared word is enough.
    return not _name_words(last_name) or bool(_name_words(last_name) & _name_words(given))


# Prefixes of Dutch and neighbouring names, which many people share.
_SMALL_WORDS = frozenset(
    {
        "van",
        "de",
        "der",
        "den",
        "het",
        "ten",
        "ter",
        "te",
        "in",
        "op",
        "aan",
        "el",
        "al",
        "la",
        "le",
        "di",
        "von",
    }
)


def _name_words(name: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", name.casefold())
    words = "".join(
        sign if sign.isalnum() else " " for sign in bare if not unicodedata.combining(sign)
    ).split()
    return {word for word in words if word not in _SMALL_WORDS} or set(words)
