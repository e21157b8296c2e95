"""Dutch words for dates, numbers and milestones, and the fields that texts may use.

The fields are a promise to everybody who writes a text: add, never rename.
`docs/development/text-fields.md` lists them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from generator import policy, timeline
from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Basis,
    Care,
    FalloutCounts,
    Milestone,
    Outcome,
    Owner,
    Phase,
    Product500,
    PublicKit,
)

_LOCALE = "nl_NL"


# --- dates and numbers ----------------------------------------------------------------------------


def full_date(day: date) -> str:
    """maandag 1 februari 2027"""
    return format_date(day, "EEEE d MMMM y", locale=_LOCALE)


def day_and_month_with_weekday(day: date) -> str:
    """maandag 1 februari"""
    return format_date(day, "EEEE d MMMM", locale=_LOCALE)


def day_and_month(day: date) -> str:
    """1 februari"""
    return format_date(day, "d MMMM", locale=_LOCALE)


def short_date(day: date) -> str:
    """ma 1 feb"""
    return format_date(day, "EEE d MMM", locale=_LOCALE).replace(".", "")


def weekday(day: date) -> str:
    """maandag"""
    return format_date(day, "EEEE", locale=_LOCALE)


def month(day: date) -> str:
    """februari"""
    return format_date(day, "MMMM", locale=_LOCALE)


def number(value: int) -> str:
    """1.234"""
    return format_decimal(value, locale=_LOCALE)


def enumeration(parts: Iterable[str]) -> str:
    """a, b en c"""
    *head, last = list(parts)
    return f"{', '.join(head)} en {last}" if head else last


def people(count: int) -> str:
    """1 persoon, 2 mensen"""
    return "1 persoon" if count == 1 else f"{number(count)} mensen"


# --- milestones -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The words of a milestone: a title, a shorter one that fits a drawing, and a line under it."""

    title: str
    short: str
    line: str


def task(key: str, form: Callable[[str, str], str], route: str = "loket") -> Task:
    """Return the words of a milestone as the client reads them; `form` chooses je or u.

    By the route `collectief` the office starts the move itself, and hands no list to Loket.
    """
    words = _TASKS_COLLECTIEF if route == "collectief" and key in _TASKS_COLLECTIEF else _tasks(form)
    title, short, line = words[key]
    return Task(title=title, short=short, line=line)


_TASKS_COLLECTIEF = {
    "overzicht-aanvragen": (
        "Wij kijken wie Werknemerloket gebruikt",
        "Overzicht maken",
        "Zo weten we wie er overstapt.",
    ),
    "selectie-insturen": (
        "Wij zetten de overstap klaar in Loket",
        "Overstap klaarzetten",
        "Er gaat dan nog niets naar de medewerkers.",
    ),
}


def _tasks(form: Callable[[str, str], str]) -> dict[str, tuple[str, str, str]]:
    return {
        "overzicht-aanvragen": (
            "Wij vragen een overzicht aan bij Loket",
            "Overzicht aanvragen",
            "Daarin staat wie Werknemerloket gebruikt.",
        ),
        "selectie-insturen": (
            "Wij geven de klanten door aan Loket",
            "Klanten doorgeven",
            form("Jullie staan op die lijst.", "Uw bedrijf staat op die lijst."),
        ),
        "gegevens-controleren": (
            "Kijk de mailadressen na",
            "Mailadressen nakijken",
            "Heeft iedereen een eigen privé-mailadres in Loket?",
        ),
        "klant-informeren": (
            form("Je krijgt onze mail", "U krijgt onze mail"),
            "Onze mail",
            form(
                "Daarin staat wat er verandert en wat je doet.",
                "Daarin staat wat er verandert en wat u doet.",
            ),
        ),
        "medewerkers-informeren": (
            form("Vertel het je medewerkers", "Vertel het uw medewerkers"),
            "Medewerkers inlichten",
            "Stuur de mail door en hang de flyer op.",
        ),
        "laatste-wijzigingen": (
            "Geef de laatste wijzigingen door",
            "Laatste wijzigingen",
            "Nieuw mailadres? Gaat er iemand weg? Geef het nu door.",
        ),
        "herinneren": (
            form("Je krijgt een herinnering", "U krijgt een herinnering"),
            "Herinnering",
            "Een korte mail: het is bijna zover.",
        ),
        "overstap": (
            "De overstap",
            "Overstap",
            "Loket stuurt de uitnodigingen. Werknemerloket gaat dicht.",
        ),
        "uitvallijst-verwerken": (
            "Wij kijken wie geen mail kreeg",
            "Wie kreeg geen mail?",
            form("Mist er iemand? Dan bellen of mailen we je.", "Mist er iemand? Dan bellen of mailen we u."),
        ),
        "niet-geactiveerd-helpen": (
            "Help wie nog niet klaar is",
            "Helpen wie niet klaar is",
            "Vaak ontbreekt alleen de geboortedatum.",
        ),
        "tweede-herinnering": (
            "Vraag nog een keer wie hulp nodig heeft",
            "Nog een keer vragen",
            "Lukt het iemand niet? Dan zorgen wij voor een nieuwe uitnodiging.",
        ),
        "afronden": (
            "Wij ronden de overstap af",
            "Afronden",
            form(
                "Samen met jou kijken we of iedereen binnen is.",
                "Samen met u kijken we of iedereen binnen is.",
            ),
        ),
    }


_BASIS = {
    Basis.ARTICLE: "uit de instructie van Loket",
    Basis.ARTICLE_DAY_ADVISED: "uit de instructie van Loket, de dag is ons advies",
    Basis.ADVICE: "ons advies",
}


def milestone_fields(milestone: Milestone, kit: PublicKit, form: Callable[[str, str], str]) -> dict[str, Any]:
    """Return a milestone as texts see it."""
    words = task(milestone.key, form, kit.wave.route)
    who = {
        Owner.OFFICE: kit.office.name,
        Owner.CLIENT: form("Jij", "U"),
        Owner.LOKET: "Loket",
        Owner.EMPLOYEE: form("Je medewerkers", "Uw medewerkers"),
    }
    return {
        "sleutel": milestone.key,
        "datum": milestone.day,
        "titel": words.title,
        "kort": words.short,
        "uitleg": words.line,
        "eigenaar": str(milestone.owner),
        "wie": who[milestone.owner],
        "bron": _BASIS[milestone.basis],
        "verschoven": milestone.moved,
        "voorbij": milestone.day < kit.wave.dated,
    }


# --- fields ---------------------------------------------------------------------------------------


def _chooser(address_form: str) -> Callable[[str, str], str]:
    return lambda je, u: je if address_form == "je" else u


def public_fields(kit: PublicKit) -> dict[str, Any]:
    """Return the fields of the site and of print: no numbers of people but the one that may be public."""
    office, client, wave = kit.office, kit.client, kit.wave
    form = _chooser(client.address_form)
    planning = [milestone_fields(item, kit, form) for item in kit.milestones]
    invited = kit.counts[Outcome.INVITED] if kit.counts else 0
    contact = office.contact
    return {
        "kantoor": {
            "naam": office.name,
            "email": office.email,
            "adres": office.address,
            "telefoon": office.phone,
            "website": office.website,
        },
        # Whom to ask: the named contact, and what it does not say comes from the office itself.
        "contact": {
            "naam": contact.name if contact else office.name,
            "is_persoon": contact is not None,
            "telefoon": (contact.phone if contact else None) or office.phone,
            "email": (contact.email if contact else None) or office.email,
            "bereikbaar": contact.hours if contact else None,
        },
        "klant": {
            "naam": client.name,
            "nummer": client.number,
            "plaats": client.town,
            # On site and paper the client's own contact stands only when the client wants it.
            "contactpersoon": client.contact_person if client.contact_on_site else None,
            "telefoon": client.phone if client.contact_on_site else None,
        },
        "golf": {
            "naam": wave.name,
            "conversiedatum": wave.converts_on,
            "peildatum": wave.dated,
            "betaaldag": wave.payday,
        },
        "fase": str(kit.phase),
        "voor": kit.phase is Phase.BEFORE,
        "op_de_dag": kit.phase is Phase.ON_THE_DAY,
        "na": kit.phase is Phase.AFTER,
        "dagen_te_gaan": (wave.converts_on - wave.dated).days,
        # Whoever has no account must have a payslip before this day.
        "volgende_betaaldag": timeline.next_payday(wave),
        "planning": planning,
        "mijlpaal": {item["sleutel"].replace("-", "_"): item for item in planning},
        "uitgenodigd": invited if invited >= policy.SMALLEST_PUBLIC_COUNT else None,
        "uitvallijst_verwerkt": kit.fallout is not None,
        "tijdelijke_toegang_loopt": wave.dated < wave.policy.grace_ends,
        "tijdelijke_toegang_tot": wave.policy.grace_ends,
        "portaal": {"adres": policy.PORTAL_ADDRESS, "url": policy.PORTAL_URL},
        "feiten": _Facts(office.facts),
        "adres": kit.address,
        "vorm": form,
        "vorm_medewerker": _chooser(office.employee_address_form),
        "u": client.address_form == "u",
        "medewerker_u": office.employee_address_form == "u",
    }


def mail_fields(kit: PublicKit) -> dict[str, Any]:
    """Return the fields of mails: the public ones, the numbers, and the client's own contact."""
    client = kit.client
    counts = kit.counts
    return public_fields(kit) | {
        "afzender": {"naam": kit.office.sender.name, "email": kit.office.sender.email},
        "aanhef": greeting(kit),
        "klant_email": client.email,
        "aantallen": {str(o).replace("-", "_"): counts[o] for o in Outcome} if counts is not None else None,
        "gedeelde_adressen": kit.shared_addresses,
        "vooraf": _cares(kit),
        "vragen": {"min": kit.questions[0], "max": kit.questions[1]},
        "product_500_vervalt": kit.product_500.expected is Product500.GOES,
        "uitval": _fallout(kit.fallout) if kit.fallout else None,
        "activatie": _activation(kit.activation) if kit.activation else None,
        "mensen": people,
    }


def _cares(kit: PublicKit) -> dict[str, int] | None:
    """Return how many people need each kind of care; None when no employees are known.

    The first kinds are about the whole client: the office's own work, of no use to the client.
    """
    if kit.counts is None:
        return None
    own = (Care.NO_ADDENDUM, Care.MODULE_OFF)
    return {str(care).replace("-", "_"): kit.cares.get(care, 0) for care in Care if care not in own}


def _fallout(fallout: FalloutCounts) -> dict[str, Any]:
    return {
        "totaal": fallout.total,
        "voorspeld": fallout.predicted,
        "verrassing": fallout.surprises,
        "afgehandeld": fallout.handled,
        "open": fallout.total - fallout.handled,
        "heeft_account": fallout.has_account,
        "zonder_loonstrook": fallout.without_payslip,
        "per_reden": [(str(reason), count) for reason, count in fallout.open_by_reason.items() if count],
    }


def _activation(activation: ActivationCounts) -> dict[str, Any]:
    done = activation.by_status[ActivationStatus.ACTIVATED]
    return {
        "totaal": activation.total,
        "klaar": done,
        "niet_klaar": activation.total - done,
        "nieuwe_uitnodiging": activation.need_invitation,
        "zonder_loonstrook": activation.without_payslip,
    }


def employee_fields(kit: PublicKit) -> dict[str, Any]:
    """Return the fields of drafts for employees: the public ones without any number of people."""
    numbers = ("uitgenodigd", "uitvallijst_verwerkt")
    return {name: value for name, value in public_fields(kit).items() if name not in numbers}


def greeting(kit: PublicKit) -> str:
    """Return the greeting: the client's own `aanhef`, else the contact person, else nobody in particular."""
    client = kit.client
    if client.salutation:
        # The comma after it stands in the texts.
        return client.salutation.rstrip(" ,")
    if client.address_form == "u":
        return f"Geachte {client.contact_person}" if client.contact_person else "Geachte relatie"
    if not client.contact_person:
        return "Goedendag"
    first = client.contact_person.split()[0]
    # "Beste J." and "Beste mevr." are no greetings.
    return f"Beste {client.contact_person if '.' in first else first}"


class _Facts(dict[str, str]):
    """Facts the office filled in; one that is absent is None, so that a text can leave its sentence out."""

    def __missing__(self, key: str) -> None:
        return None
