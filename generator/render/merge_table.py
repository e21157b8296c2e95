"""samenvoegen.csv: one row a client with all that a letter could want, for mail merge in Word and Outlook.

The columns are a promise: add, never rename. Word reads at most 255 of them, takes 40 signs of a name, and
chokes on a line break in a cell. There are numbers of people in it, and never a person.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from generator import words
from generator.model import (
    ActivationCounts,
    Care,
    Contact,
    FalloutCounts,
    Outcome,
    PublicKit,
    StandingMail,
    WavePlan,
)
from generator.natural import natural_key
from generator.policy import MILESTONE_KEYS, OLD_PRODUCT
from generator.render.mail_kinds import EVERY_KIND
from generator.spreadsheet import csv_bytes
from generator.text_field_names import FACTS
from generator.text_fields import greeting

NAME = "samenvoegen.csv"

Columns = Mapping[str, Callable[[PublicKit], str]]


def render(plan: WavePlan, standing: Sequence[StandingMail] = ()) -> bytes:
    """Return the table; a subject is that of the mail as it now stands, empty when there is none."""
    subjects = {(one.client, one.name): one.subject for one in standing if one.language == "nl"}
    kits = sorted(plan.kits, key=lambda kit: natural_key(kit.client.number))
    return csv_bytes(HEADINGS, [_row(kit, subjects) for kit in kits])


def _row(kit: PublicKit, subjects: Mapping[tuple[str, str], str]) -> list[str]:
    own = [value(kit) for value in _COLUMNS.values()]
    of_mails = [subjects.get((kit.client.number, name), "") for name in _SUBJECTS.values()]
    # A line break would end the row for Word.
    return [" ".join(cell.split()) for cell in own + of_mails]


# --- values as a letter says them -----------------------------------------------------------------


def _column(word: str) -> str:
    """Return a word of ours as Word wants a name: letters, digits and underscores."""
    return word.replace("-", "_")


def _phone(number: str | None) -> str:
    """Return a number that a spreadsheet takes for no formula: `+31` becomes `0031`."""
    shown = (number or "").strip()
    return f"00{shown[1:].replace('(0)', '').strip()}" if shown.startswith("+") else shown


def _yes_no(said: bool | None) -> str:
    return "onbekend" if said is None else "ja" if said else "nee"


def _has_old_product(kit: PublicKit) -> str:
    products = kit.client.products
    return _yes_no(None if products is None else OLD_PRODUCT in products)


# What nobody knows yet is an empty cell, and no 0.


def _of_people(value: Callable[[PublicKit], int]) -> Callable[[PublicKit], str]:
    return lambda kit: str(value(kit)) if kit.counts else ""


def _of_fallout(value: Callable[[FalloutCounts], int]) -> Callable[[PublicKit], str]:
    return lambda kit: str(value(kit.fallout)) if kit.fallout else ""


def _of_accounts(value: Callable[[ActivationCounts], int]) -> Callable[[PublicKit], str]:
    return lambda kit: str(value(kit.activation)) if kit.activation else ""


def _of_day(name: str, day: Callable[[PublicKit], date]) -> Columns:
    """Return a day as a letter says it, its weekday, and as programs sort it."""
    return {
        f"{name}_datum": lambda kit: words.date_with_year(day(kit)),
        f"{name}_weekdag": lambda kit: words.weekday(day(kit)),
        f"{name}_iso": lambda kit: day(kit).isoformat(),
    }


def _of_milestone(key: str) -> Columns:
    return _of_day(_column(key), lambda kit: next(one.day for one in kit.milestones if one.key == key))


def _contact(kit: PublicKit) -> Contact:
    """Return whom to ask; as on the site, what the contact does not say comes from the office itself."""
    office, own = kit.office, kit.office.contact
    return Contact(
        name=own.name if own else office.name,
        phone=(own.phone if own else None) or office.phone,
        email=(own.email if own else None) or office.email,
        hours=own.hours if own else None,
    )


# --- the columns, in their order ------------------------------------------------------------------

_CLIENT: Columns = {
    "klantnummer": lambda kit: kit.client.number,
    "naam": lambda kit: kit.client.name,
    "email": lambda kit: kit.client.email,
    "contactpersoon": lambda kit: kit.client.contact_person or "",
    "aanhef": lambda kit: f"{greeting(kit)},",
    "telefoon": lambda kit: _phone(kit.client.phone),
    "plaats": lambda kit: kit.client.town or "",
    "aanspreekvorm": lambda kit: kit.client.address_form,
    "talen": lambda kit: ", ".join(kit.client.languages),
    "producten": lambda kit: ", ".join(kit.client.products or ()),
    "product_500": _has_old_product,
    "product_500_verwacht": lambda kit: str(kit.product_500.expected),
    "addendum": lambda kit: _yes_no(kit.client.addendum),
    "mijnloket_actief": lambda kit: _yes_no(kit.client.mijnloket_active),
    "site": lambda kit: kit.address or "",
    "map": lambda kit: kit.slug,
}
_DAYS: Columns = {
    "golf": lambda kit: kit.wave.name,
    **_of_day("peildatum", lambda kit: kit.wave.dated),
    **{name: value for key in MILESTONE_KEYS for name, value in _of_milestone(key).items()},
}


def _of_outcome(outcome: Outcome) -> Callable[[PublicKit], str]:
    return _of_people(lambda kit: (kit.counts or {}).get(outcome, 0))


def _of_care(care: Care) -> Callable[[PublicKit], str]:
    return _of_people(lambda kit: kit.cares.get(care, 0))


_PEOPLE: Columns = {
    "mensen": _of_people(lambda kit: sum((kit.counts or {}).values())),
    **{f"aantal_{_column(outcome)}": _of_outcome(outcome) for outcome in Outcome},
    "gedeelde_adressen": _of_people(lambda kit: kit.shared_addresses),
    # The others are about the whole client.
    **{
        f"vooraf_{_column(care)}": _of_care(care)
        for care in Care
        if care not in (Care.NO_ADDENDUM, Care.MODULE_OFF)
    },
    "vragen_min": _of_people(lambda kit: kit.questions[0]),
    "vragen_max": _of_people(lambda kit: kit.questions[1]),
}
_AFTER: Columns = {
    "uitval_totaal": _of_fallout(lambda one: one.total),
    "uitval_geregeld": _of_fallout(lambda one: one.handled),
    "uitval_open": _of_fallout(lambda one: one.open),
    "uitval_heeft_account": _of_fallout(lambda one: one.has_account),
    "uitval_zonder_loonstrook": _of_fallout(lambda one: one.without_payslip),
    "activatie_totaal": _of_accounts(lambda one: one.total),
    "activatie_klaar": _of_accounts(lambda one: one.done),
    "activatie_wacht": _of_accounts(lambda one: one.waiting),
    "activatie_nieuwe_uitnodiging": _of_accounts(lambda one: one.need_invitation),
    "activatie_zonder_loonstrook": _of_accounts(lambda one: one.without_payslip),
}


def _of_fact(fact: str) -> Callable[[PublicKit], str]:
    return lambda kit: kit.office.facts.get(fact, "")


_OFFICE: Columns = {
    "kantoor_naam": lambda kit: kit.office.name,
    "kantoor_email": lambda kit: kit.office.email,
    "kantoor_telefoon": lambda kit: _phone(kit.office.phone),
    "kantoor_adres": lambda kit: kit.office.address or "",
    "kantoor_website": lambda kit: kit.office.website or "",
    "contact_naam": lambda kit: _contact(kit).name,
    "contact_telefoon": lambda kit: _phone(_contact(kit).phone),
    "contact_email": lambda kit: _contact(kit).email or "",
    "contact_bereikbaar": lambda kit: _contact(kit).hours or "",
    "afzender_naam": lambda kit: kit.office.sender.name,
    "afzender_email": lambda kit: kit.office.sender.email,
    **{f"feit_{fact}": _of_fact(fact) for fact in FACTS},
}
_COLUMNS: Columns = {**_CLIENT, **_DAYS, **_PEOPLE, **_AFTER, **_OFFICE}
# Column -> the mail to the client of which it holds the subject.
_SUBJECTS = {f"onderwerp_{kind.name[:2]}": kind.name for kind in EVERY_KIND if kind.reader == "klant"}
HEADINGS = (*_COLUMNS, *_SUBJECTS)
