"""kantoor.yml: the office, its contact, sender, brand and facts."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.load import values
from generator.load.brands import brand_of
from generator.load.fields import Fields
from generator.load.placeholders import placeholders_in
from generator.load.values import Fault
from generator.load.workspace import Workspace
from generator.load.yaml_text import MANY, ONE, OpenSection, Schema, Settings, read_settings
from generator.model import AddressForm, Contact, Office, Sender
from generator.problems import Place, Problem
from generator.text_field_names import FACTS

_MOST_BYTES = 1_000_000

_SCHEMA: Schema = {
    "naam": ONE,
    "email": ONE,
    "adres": ONE,
    "telefoon": ONE,
    "website": ONE,
    "contact": {"naam": ONE, "telefoon": ONE, "email": ONE, "bereikbaar": ONE},
    "afzender": {"naam": ONE, "email": ONE},
    "huisstijl": {"kleur": ONE, "accent": ONE, "logo": ONE},
    "talen": MANY,
    "aanspreekvorm": ONE,
    "aanspreekvorm_medewerkers": ONE,
    "publicatie": {"basis_url": ONE},
    "capaciteit": {"vragen_per_dag": ONE},
    "feiten": OpenSection(FACTS),
}


def settings_in(path: Path, schema: Schema, space: Workspace) -> Settings | None:
    """Read a settings file of the workspace; None when it cannot be read at all."""
    data = space.read(path, _MOST_BYTES)
    if isinstance(data, Fault):
        space.problems.append(Problem(data.code, Place(space.name_of(path)), data.values))
        return None
    return read_settings(data, space.name_of(path), schema, space.problems)


def fields_of(settings: Settings, problems: list[Problem]) -> Fields:
    """Return the values of a settings file as fields, named in what is said of them."""
    return Fields(
        settings.raw(), settings.place, problems, missing=settings.unread, setting_of=settings.name_of
    )


def read_office(space: Workspace) -> Office | None:
    """Read kantoor.yml; None when what every kit needs is not in it."""
    settings = settings_in(space.root / "kantoor.yml", _SCHEMA, space)
    if settings is None:
        return None
    space.problems += placeholders_in(settings)
    fields = fields_of(settings, space.problems)
    name, email = fields.need("naam", values.text), fields.need("email", values.email, values.email_text)
    contact, sender_name = _contact(fields), fields.get("afzender.naam", values.text)
    sender_email = fields.get("afzender.email", values.email, values.email_text)
    languages = known_languages(fields, "talen")
    forms = [address_form(fields, key) for key in ("aanspreekvorm", "aanspreekvorm_medewerkers")]
    base_url = fields.get("publicatie.basis_url", values.web_address)
    more = {
        "address": fields.get("adres", values.text),
        "phone": fields.get("telefoon", values.any_number),
        "website": fields.get("website", values.web_address),
    }
    brand = brand_of(fields, space.root / "huisstijl", space, prefix="huisstijl.")
    questions = fields.get("capaciteit.vragen_per_dag", _between(1, 10_000))
    told = {key: fields.get(f"feiten.{key}", values.text) for key in settings.under("feiten")}
    if name is None or email is None:
        return None
    return Office(
        name=name,
        email=email,
        **more,
        contact=contact,
        sender=Sender(name=sender_name or name, email=sender_email or email),
        brand=brand,
        languages=languages or ("nl",),
        address_form=forms[0] or "je",
        employee_address_form=forms[1] or "je",
        base_url=base_url.rstrip("/") if base_url else None,
        questions_per_day=questions,
        facts={key: fact for key, fact in told.items() if fact},
    )


def _between(least: int, most: int) -> Callable[[str], int | Fault]:
    return partial(values.whole_number, least=least, most=most)


def _contact(fields: Fields) -> Contact | None:
    parts = {
        "phone": fields.get("contact.telefoon", values.any_number),
        "email": fields.get("contact.email", values.email, values.email_text),
        "hours": fields.get("contact.bereikbaar", values.text),
    }
    name = fields.get("contact.naam", values.text)
    if name is None:
        if any(parts.values()):
            fields.need("contact.naam", values.text)
        return None
    return Contact(name=name, **parts)


def address_form(fields: Fields, key: str) -> AddressForm | None:
    """Read `je` or `u`."""
    word = fields.get(key, partial(values.choice, choices=("je", "u")))
    if word is None:
        return None
    return "u" if word == "u" else "je"


def known_languages(fields: Fields, key: str) -> tuple[str, ...] | None:
    """Read languages, and leave out with a warning those in which we have no texts."""
    wanted = fields.get(key, values.languages)
    if wanted is None:
        return None
    for language in wanted:
        if language not in values.LANGUAGES_WITH_TEXTS:
            fields.report(key, Fault("LET221", {"language": language}))
    return tuple(language for language in wanted if language in values.LANGUAGES_WITH_TEXTS) or ("nl",)
