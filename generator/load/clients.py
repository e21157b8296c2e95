"""klanten and klant.yml: the clients of a wave, each setting taken from the nearest place that has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.load import values
from generator.load.brands import brand_of
from generator.load.columns import CLIENTS
from generator.load.fields import Fields
from generator.load.office import address_form, known_languages, settings_in
from generator.load.overruled import overruled
from generator.load.table import Row, Table
from generator.load.tables import has_lost_rows, read_table
from generator.load.values import Fault
from generator.load.workspace import Workspace, is_there, tables_in
from generator.load.yaml_text import MANY, ONE, Schema, Settings
from generator.model import AddressForm, Brand, Client, Office, Wave
from generator.natural import natural_key
from generator.problems import Place, Problem

_LISTS = ("talen", "producten")
_SCHEMA: Schema = {
    **{name: MANY if name in _LISTS else ONE for name in dict.fromkeys(CLIENTS.names.values())},
    "contact_op_site": ONE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadClients:
    """The clients that could be read, and every klantnummer that was mentioned with its place."""

    clients: tuple[Client, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    # False: some rows could not be read, so that there may be more clients than these.
    all_known: bool = True
    # What klanten alone makes of each client that has a klant.yml, so that both can be told apart.
    without_own: Mapping[str, Client | None] = field(default_factory=dict)


def client_rows(table: Table, problems: list[Problem]) -> dict[str, Row]:
    """Return the rows by klantnummer; two rows for one client are a problem at the second."""
    found: dict[str, Row] = {}
    for row in table.rows:
        fields = _fields_of(table, row, problems)
        number = fields.need("klantnummer", values.client_number)
        if number is None:
            continue
        if number in found:
            fields.report("klantnummer", Fault("KIT304", {"row": found[number].number}))
        else:
            found[number] = row
    return found


def _fields_of(table: Table, row: Row, problems: list[Problem]) -> Fields:
    return Fields(row.cells, partial(table.place, row.number), problems, None, table.missing)


def read_clients(
    table: Table, folder: Path, office: Office | None, wave: Wave | None, space: Workspace
) -> ReadClients:
    """Read every client of a wave, its own settings laid over its row."""
    rows, problems = client_rows(table, space.problems), space.problems
    if not rows and not table.missing and not table.rows:
        problems.append(Problem("KIT317", Place(table.file, sheet=table.sheet)))
    clients: list[Client] = []
    without_own: dict[str, Client | None] = {}
    for number, row in rows.items():
        home = folder / "klanten" / number
        own = _own_settings(home, number, space)
        fields = _laid_over(own, table, row, number, problems)
        brand = _brand(brand_of(fields, home, space), office)
        languages = (wave.languages if wave else None) or (office.languages if office else None)
        form: AddressForm = office.address_form if office else "je"
        client = _client(number, fields, brand, languages, form)
        if own is not None:
            problems += list(overruled(own, table, row, number, problems))
            bare = _laid_over(None, table, row, number, [])
            without_own[number] = _client(number, bare, _brand(_colours(bare), office), languages, form)
        if client is not None:
            clients.append(client)
            _warn(client, fields)
    return ReadClients(
        clients=tuple(sorted(clients, key=lambda client: natural_key(client.number))),
        places={number: table.place(row.number, "klantnummer") for number, row in rows.items()},
        all_known=bool(rows) and not has_lost_rows(table, problems),
        without_own=without_own,
    )


def _own_settings(home: Path, number: str, space: Workspace) -> Settings | None:
    path = home / "klant.yml"
    if not is_there(path):
        return None
    settings = settings_in(path, _SCHEMA, space)
    said = settings.raw().get("klantnummer") if settings else None
    if settings and said and said != number:
        space.problems.append(Problem("KIT412", settings.place("klantnummer"), client=number))
    return settings


def _laid_over(own: Settings | None, table: Table, row: Row, number: str, problems: list[Problem]) -> Fields:
    """Put the values of klant.yml over those of the row; an empty value leaves the row's."""
    filled = {key: raw for key, raw in own.raw().items() if raw} if own else {}

    def place_of(name: str) -> Place:
        return own.place(name) if own and name in filled else table.place(row.number, name)

    def setting_of(name: str) -> str:
        return own.name_of(name) if own and name in filled else ""

    unread = own.unread if own else set()
    missing = table.missing | unread
    return Fields({**row.cells, **filled}, place_of, problems, number, missing, setting_of)


def _client(
    number: str, fields: Fields, brand: Brand, languages: tuple[str, ...] | None, form: AddressForm
) -> Client | None:
    name, email = fields.need("naam", values.text), fields.need("email", values.email, values.email_text)
    taken_along = fields.get("meenemen", values.yes_no)
    products = fields.get("producten", values.products)
    languages = known_languages(fields, "talen") or languages
    form = address_form(fields, "aanspreekvorm") or form
    more = {
        "contact_person": fields.get("contactpersoon", values.text),
        "salutation": fields.get("aanhef", values.text),
        "phone": fields.get("telefoon", values.any_number),
        "town": fields.get("plaats", values.text),
    }
    addendum = fields.get("addendum", values.yes_no)
    active = fields.get("mijnloket_actief", values.yes_no)
    on_site = fields.get("contact_op_site", values.yes_no)
    if name is None or email is None:
        return None
    return Client(
        number=number,
        name=name,
        email=email,
        **more,
        taken_along=taken_along is not False,
        languages=languages or ("nl",),
        address_form=form,
        products=products,
        brand=brand,
        addendum=addendum,
        mijnloket_active=active,
        contact_on_site=bool(on_site),
    )


def _colours(fields: Fields) -> Brand:
    return Brand(colour=fields.get("kleur", values.colour), accent=fields.get("accent", values.colour))


def _brand(own: Brand, office: Office | None) -> Brand:
    """Give a client without colours of its own those of the office; a logo is never borrowed."""
    if own.colour or office is None:
        return own
    return Brand(colour=office.brand.colour, accent=own.accent or office.brand.accent, logo=own.logo)


def _warn(client: Client, fields: Fields) -> None:
    if not client.taken_along:
        return
    if client.addendum is False:
        fields.report("addendum", Fault("LET310"))
    if client.mijnloket_active is False:
        fields.report("mijnloket_actief", Fault("LET311"))


def numbers_in(wave: Path, workspace: Path) -> frozenset[str]:
    """Return the klantnummers of a wave; what is wrong with the table is told where the wave is checked."""
    unheard = Workspace(workspace)
    path = tables_in(wave, unheard).get("klanten")
    table = read_table(path, CLIENTS, unheard) if path else None
    return frozenset(client_rows(table, unheard.problems)) if table else frozenset()
