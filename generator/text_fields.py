"""The fields that texts of the toolkit may use: what a page, a sheet or a mail may know of a kit.

The fields are a promise to everybody who writes a text: add, never rename.
`text_field_names` lists them, and `docs/tekstvelden.md` is made from it.
"""

from collections.abc import Callable
from typing import Any

from generator import policy, timeline, words
from generator.model import (
    ActivationCounts,
    Care,
    FalloutCounts,
    Outcome,
    Phase,
    Product500,
    PublicKit,
)
from generator.task_words import milestone_fields


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
            "vorige_conversiedatum": wave.told_before,
            "peildatum": wave.dated,
            "betaaldag": wave.payday,
        },
        "fase": str(kit.phase),
        "voor": kit.phase is Phase.BEFORE,
        "op_de_dag": kit.phase is Phase.ON_THE_DAY,
        # Also when the move is closed: a text that knows no `afgesloten` still speaks of what has been.
        "na": kit.phase.is_over,
        "afgesloten": kit.phase is Phase.CLOSED,
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
        "product_500": str(kit.product_500.expected),
        "product_500_vervalt": kit.product_500.expected is Product500.GOES,
        "uitval": _fallout(kit.fallout) if kit.fallout else None,
        "activatie": _activation(kit.activation) if kit.activation else None,
        "mensen": words.people,
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
        "open": fallout.open,
        "heeft_account": fallout.has_account,
        "zonder_loonstrook": fallout.without_payslip,
        "per_reden": [(str(reason), count) for reason, count in fallout.open_by_reason.items() if count],
    }


def _activation(activation: ActivationCounts) -> dict[str, Any]:
    return {
        "totaal": activation.total,
        "klaar": activation.done,
        "niet_klaar": activation.total - activation.done - activation.deceased,
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
