"""The rows of a list that Loket makes after the conversion, each held against the people in medewerkers.

A row that may be somebody else's stops the run: it could bring one person's trouble to another, or to
another employer. A problem names the client and the place, never a person.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.load import values
from generator.load.fields import Fields
from generator.load.names import Match, match
from generator.load.people import Seen, fields_of
from generator.load.table import Table
from generator.load.unread import Unread, bare
from generator.load.values import Fault
from generator.model import Person
from generator.problems import Place, Problem

People = Mapping[str, tuple[Person, ...]]

_FIRST_NAME_FAULTS = {Match.OTHER_FIRST_NAME: "KIT330", Match.DOUBT: "LET334"}


@dataclass(slots=True)
class Register:
    """Who has which number at which client, and which clients do not go along."""

    people: People
    unread: Unread = field(default_factory=Unread)
    left_out: Collection[str] = ()
    # Personeelsnummer -> klantnummer -> person.
    _by_number: dict[str, dict[str, Person]] = field(init=False)
    # Klantnummer -> number without zeros in front -> personeelsnummer; made when it is needed.
    _bare: dict[str, dict[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self._by_number, self._bare = {}, {}
        for person in (person for known in self.people.values() for person in known):
            self._by_number.setdefault(person.number, {})[person.client] = person

    def person(self, client: str, number: str) -> Person | None:
        return self._by_number.get(number, {}).get(client)

    def alike(self, client: str, number: str) -> str | None:
        """Return a number of this client that differs in zeros in front or in capitals only."""
        if client not in self._bare:
            self._bare[client] = {bare(one.number): one.number for one in self.people.get(client, ())}
        return self._bare[client].get(bare(number))

    def others(self, client: str, number: str) -> Iterable[Person]:
        """Return who has this number at another client."""
        return (one for one in self._by_number.get(number, {}).values() if one.client != client)


def listed_rows(
    table: Table, number_of: Callable[[Fields], str | None], register: Register, problems: list[Problem]
) -> Iterator[tuple[str, Fields]]:
    """Yield klantnummer and fields of every row of the wave, and tell which clients do not go along."""
    rows_of_left_out: Counter[str] = Counter()
    places: dict[str, Place] = {}
    for client, fields in fields_of(table, number_of, Seen(), problems):
        if client in register.left_out:
            rows_of_left_out[client] += 1
            places.setdefault(client, fields.place_of("klantnummer"))
        yield client, fields
    for client, rows in rows_of_left_out.items():
        problems.append(Problem("LET333", places[client], {"number": client, "rows": rows}, client))


def check_person(client: str, number: str, fields: Fields, register: Register) -> None:
    """Note when a row names somebody else than medewerkers does, or nobody whom medewerkers knows."""
    if register.unread.holds(client, number):
        # That row has its own error. Until it is mended nobody can say whether the two belong together.
        return
    person = register.person(client, number)
    if person is None:
        _check_stranger(client, number, fields, register)
        return
    found = match(person, fields.raw)
    if found is Match.OTHER:
        fields.report("achternaam" if fields.raw.get("achternaam") else "naam", Fault("KIT314"))
    elif found in _FIRST_NAME_FAULTS:
        columns = ("voornaam", "voorletters", "naam")
        column = next(one for one in columns if fields.raw.get(one))
        fields.report(column, Fault(_FIRST_NAME_FAULTS[found]))


def _check_stranger(client: str, number: str, fields: Fields, register: Register) -> None:
    """Tell a number that medewerkers lacks from somebody of another client who landed here."""
    if client not in register.people or register.unread.may_hold(client, number):
        # The row of klanten or medewerkers is there, with an error of its own.
        return
    same = [one for one in register.others(client, number) if match(one, fields.raw) is Match.SAME]
    alike = register.alike(client, number)
    if same:
        fields.report("klantnummer", Fault("KIT331", {"number": same[0].client}))
    elif alike:
        # Excel took the zeros away: this list would miss the person, and count a stranger.
        fields.report("personeelsnummer", Fault("KIT338", {"other": alike}))
    elif register.people.get(client):
        fields.report("personeelsnummer", Fault("LET315"))


def name_in(fields: Fields) -> str | None:
    """Return the name as the list writes it: whole, or its parts in a row."""
    name = fields.get("naam", values.text)
    first, initials, prefix, last = (
        fields.get(part, values.text) for part in ("voornaam", "voorletters", "tussenvoegsel", "achternaam")
    )
    return name or " ".join(part for part in (first or initials, prefix, last) if part) or None
