"""One wave: golf.yml and its tables together, and what they say of each other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from generator.load import values
from generator.load.activation import read_activation
from generator.load.clients import ReadClients, read_clients
from generator.load.columns import ACTIVATION, CLIENTS, FALLOUT, PEOPLE, PEOPLE_OF_ONE, Columns
from generator.load.fallout import read_fallout
from generator.load.fields import Fields
from generator.load.fingerprint import (
    client_fingerprints,
    fingerprint,
    fingerprint_of_people,
    wave_fingerprint,
)
from generator.load.listed import Register
from generator.load.membership import Membership, twins_in
from generator.load.people import PersonRow, Seen, merge, rows_of, without_addresses
from generator.load.table import Table
from generator.load.tables import has_lost_rows, has_rows_nobody_read, read_table
from generator.load.texts import OwnTextReader, laid_over
from generator.load.unread import Unread
from generator.load.wave import read_wave
from generator.load.workspace import Workspace, tables_in, unused_in
from generator.model import ActivationRow, Client, FalloutRow, Office, Person, Wave
from generator.policy import Policy
from generator.problems import Place, Problem
from generator.templates import OwnTexts

T = TypeVar("T")
People = Mapping[str, tuple[Person, ...]]
NumberOf = Callable[[Fields], str | None]
Read = Callable[[Table, NumberOf, Register, list[Problem]], Mapping[str, tuple[T, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedWave:
    """A wave with its clients and people; also the clients that are not taken along."""

    wave: Wave
    # In the natural order of klantnummer.
    clients: tuple[Client, ...]
    # klantnummer -> people in the natural order of personeelsnummer, () where there are none.
    people: Mapping[str, tuple[Person, ...]]
    employees_given: bool
    # None: no uitvallijst.
    fallout: Mapping[str, tuple[FalloutRow, ...]] | None
    # None: no list of activations.
    activation: Mapping[str, tuple[ActivationRow, ...]] | None = None
    # klantnummer -> input -> sha256 of this client's part of it, as it was read.
    fingerprints: Mapping[str, Mapping[str, str]]
    # klantnummer -> the office's own texts for this client; () where there are none.
    texts: Mapping[str, OwnTexts] = field(default_factory=dict)
    # Those of a client that has none of its own: of the office and of this wave.
    shared_texts: OwnTexts = ()
    # The other waves of the workspace of which the day is known; nothing of their people.
    others: tuple[Wave, ...] = ()


@dataclass(slots=True)
class _Tables:
    """The tables with people of one wave, and the clients to which their rows may belong."""

    folder: Path
    paths: Mapping[str, Path]
    space: Workspace
    known: Mapping[str, Place]
    all_known: bool
    ignore_unknown: bool
    seen: Seen = field(default_factory=Seen)
    # Clients of which somebody has a row, readable or not.
    met: set[str] = field(default_factory=set)
    # Who stands in a row of medewerkers that has an error.
    unread: Unread = field(default_factory=Unread)
    all_read: bool = True

    def people_files(self) -> Iterator[tuple[Path, str | None]]:
        """Yield medewerkers, and every medewerkers/<klantnummer> with the number from its name."""
        if "medewerkers" in self.paths:
            yield self.paths["medewerkers"], None
        for stem, path in sorted(tables_in(self.folder / "medewerkers", self.space).items()):
            number = values.client_number(stem)
            if isinstance(number, values.Fault):
                self.space.problems.append(Problem("KIT318", Place(self.space.name_of(path))))
            else:
                yield path, number

    def person_rows(self, path: Path, only: str | None) -> list[PersonRow]:
        table = read_table(path, PEOPLE if only is None else PEOPLE_OF_ONE, self.space)
        if table is None:
            self.all_read = False
            self.unread.add_any()
            return []
        member = self._membership(table.file, only)
        member.unread = self.unread
        rows = list(rows_of(table, member.number_of, self.seen, self.unread, self.space.problems))
        if has_rows_nobody_read(table, self.space.problems):
            self.unread.add_any()
        if has_lost_rows(table, self.space.problems):
            self.all_read = False
        member.report()
        self.met |= member.met
        if member.met:
            self.space.problems += without_addresses(table)
        return rows

    def listed(
        self, name: str, columns: Columns, read: Read[T], register: Register
    ) -> dict[str, tuple[T, ...]] | None:
        """Read a list that comes after the conversion; every client of the wave has an entry."""
        if name not in self.paths:
            return None
        table = read_table(self.paths[name], columns, self.space)
        found: Mapping[str, tuple[T, ...]] = {}
        if table is not None:
            member = self._membership(table.file, None)
            found = read(table, member.number_of, register, self.space.problems)
            member.report()
        return {number: found.get(number, ()) for number in self.known}

    def _membership(self, file: str, only: str | None) -> Membership:
        return Membership(self.known, self.ignore_unknown, self.space.problems, file, self.all_known, only)


def read_whole_wave(
    folder: Path, office: Office | None, own_texts: OwnTextReader, today: date, as_of: date | None
) -> tuple[LoadedWave | None, ReadClients]:
    """Read a wave; it is None when it has no day or no clients, and its problems are noted either way."""
    space = own_texts.space
    wave = read_wave(folder, space, today, as_of)
    space.problems += unused_in(folder, space)
    paths = tables_in(folder, space)
    listed_clients = _clients(folder, paths, office, wave, space)
    # Without klanten the other tables are read all the same, for the problems that are their own.
    read = listed_clients or ReadClients(all_known=False)
    space.problems += [
        *twins_in(read.places),
        *(_strange_folders(folder, read.places, space) if read.all_known else ()),
    ]
    shared = own_texts.of_wave(folder)
    texts = own_texts.of_clients(folder, shared, read.places)
    # A wave without a day is read all the same, so that the other problems are told in the same run.
    policy, day = (wave.policy, wave.converts_on) if wave else (Policy(), today)
    tables = _Tables(folder, paths, space, read.places, read.all_known, policy.ignore_unknown_clients)
    files = list(tables.people_files())
    rows = [row for path, only in files for row in tables.person_rows(path, only)]
    merged = merge(rows, day, policy, tables.unread, space.problems)
    people = {number: merged.get(number, ()) for number in read.places}
    space.problems += _without_people(read, tables, bool(files))
    register = Register(people, tables.unread, {one.number for one in read.clients if not one.taken_along})
    fallout = tables.listed("uitvallijst", FALLOUT, read_fallout, register)
    activation = tables.listed("activatie", ACTIVATION, read_activation, register)
    if wave is None or listed_clients is None:
        return None, read
    loaded = LoadedWave(
        wave=wave,
        clients=read.clients,
        people=people,
        employees_given=bool(files),
        fallout=fallout,
        activation=activation,
        fingerprints=_fingerprints(
            office, wave, read, people if files else None, {"uitvallijst": fallout, "activatie": activation}
        ),
        texts=texts,
        shared_texts=laid_over(shared),
    )
    return loaded, read


def _clients(
    folder: Path, paths: Mapping[str, Path], office: Office | None, wave: Wave | None, space: Workspace
) -> ReadClients | None:
    if "klanten" not in paths:
        begins = not (paths or (folder / "medewerkers").exists())
        # Before Loket's overview is there nobody is chosen, and its ticket is asked for with this very wave.
        space.problems.append(Problem("LET113" if begins else "KIT113", Place(space.name_of(folder))))
        return ReadClients() if begins else None
    table = read_table(paths["klanten"], CLIENTS, space)
    if table is None or "klantnummer" in table.missing:
        return None
    return read_clients(table, folder, office, wave, space)


def _without_people(read: ReadClients, tables: _Tables, employees_given: bool) -> Iterable[Problem]:
    if not employees_given:
        if read.places or not read.all_known:
            yield Problem("LET309", Place(tables.space.name_of(tables.folder)))
        return
    for client in read.clients:
        # Rows that could not be read have their own problems.
        if client.taken_along and client.number not in tables.met and tables.all_read:
            yield Problem("LET308", read.places[client.number], {"number": client.number}, client.number)


def _strange_folders(folder: Path, known: Mapping[str, Place], space: Workspace) -> Iterable[Problem]:
    """Warn of folders in klanten/ that belong to no client: what is in them goes nowhere."""
    home = folder / "klanten"
    if not home.is_dir():
        return
    for path in sorted(home.iterdir()):
        if path.is_dir() and path.name not in known and not path.name.startswith("."):
            yield Problem("LET316", Place(space.name_of(path)))


def _fingerprints(
    office: Office | None,
    wave: Wave,
    read: ReadClients,
    people: People | None,
    lists: Mapping[str, Mapping[str, object] | None],
) -> dict[str, dict[str, str]]:
    """Return what each client's kit depends on; an input that was not given has no entry."""
    shared = {"golf": wave_fingerprint(wave)}
    if office is not None:
        shared["kantoor"] = fingerprint(office)
    found = {}
    for client in read.clients:
        number = client.number
        own = {**client_fingerprints(client, read.without_own.get(number, client)), **shared}
        if client.brand.logo is not None:
            own["logo"] = fingerprint(client.brand.logo.data)
        if people is not None:
            own["medewerkers"] = fingerprint_of_people(people[number])
        own |= {name: fingerprint(rows[number]) for name, rows in lists.items() if rows is not None}
        found[number] = own
    return found
