"""Invented clients that together make every text show all it can say: the situations of `preview --branches`.

The office, its own texts and the days of its wave are real when there is a wave; the clients never are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator import eligibility, timeline, variant_cases, variant_people
from generator.model import Brand, Client, Office, Outcome, OwnText, PublicKit, Sender, Wave
from generator.model.read import AddressForm
from generator.policy import expected_questions
from generator.variant_people import Case


@dataclass(frozen=True, slots=True)
class Situation:
    """One invented client on one day; the labels say in Dutch what is special about it."""

    labels: tuple[str, ...]
    kit: PublicKit
    # Fill also what only dresses a mail.
    looks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What the situations have in common: the office, one wave, one client and the office's own texts."""

    office: Office
    wave: Wave
    client: Client
    texts: tuple[OwnText, ...] = ()


def example() -> Start:
    """Return the start without a workspace: an invented office with the package's own texts."""
    office = Office(
        name="Salariskantoor De Brug",
        email="salaris@debrug.example",
        phone="020 123 45 67",
        sender=Sender(name="Marit de Wit", email="marit@debrug.example"),
        brand=Brand(colour="#1f6b4f"),
    )
    wave = Wave(
        folder="voorbeeld", name="Februari 2027", converts_on=date(2027, 2, 1), dated=date(2027, 1, 18)
    )
    return Start(office=office, wave=wave, client=_client())


def of_wave(office: Office, wave: Wave, texts: tuple[OwnText, ...]) -> Start:
    """Return the start of a wave: its office, its days, and the texts of one client or of all."""
    return Start(office=office, wave=wave, client=replace(_client(), brand=office.brand), texts=texts)


def _client() -> Client:
    return Client(
        number="1000",
        name="Bakkerij Het Voorbeeld",
        email="info@bakkerij.example",
        contact_person="Joke Visser",
        town="Zutphen",
        brand=Brand(colour="#b5471b"),
    )


_FORMS = ("je je", "u u", "je u", "u je")
_FORMS_OF: Mapping[str, tuple[AddressForm, AddressForm]] = {
    "je je": ("je", "je"),
    "u u": ("u", "u"),
    "je u": ("je", "u"),
    "u je": ("u", "je"),
}
_SPOKEN = {
    "je je": ("met je",),
    "u u": ("met u",),
    "je u": ("je tegen de klant", "u tegen medewerkers"),
    "u je": ("u tegen de klant", "je tegen medewerkers"),
}


def situations(start: Start) -> list[Situation]:
    """Return every situation, in the order in which somebody would want to read them."""
    some = variant_cases
    both = [*some.moments(), *some.days_of_tasks(), *variant_people.people(), *some.details(), *some.looks()]
    if start.wave.milestone_days:
        # A wave that ends early would hide what its texts say on the days that other waves still have.
        both += [_on_usual_days(case) for case in both if case.on is None]
    cases = [replace(case, form=form) for case in (*both, *some.languages()) for form in _FORMS[:2]]
    cases += [replace(case, form=form) for case in some.moments() for form in _FORMS[2:]]
    return [_situation(start, case) for case in cases]


def _on_usual_days(case: Case) -> Case:
    wave = {"milestone_days": {}, **case.wave}
    return replace(case, labels=(*case.labels, "taken op de gewone dagen"), wave=wave)


def _situation(start: Start, case: Case) -> Situation:
    to_client, to_employees = _FORMS_OF[case.form]
    office = replace(start.office, employee_address_form=to_employees, **case.office)
    client = replace(start.client, address_form=to_client, **case.client)
    wave = replace(start.wave, **case.wave)
    wave = replace(wave, dated=_dated(wave, case))
    counts: Mapping[Outcome, int] | None = {
        **dict.fromkeys(Outcome, 0),
        Outcome.INVITED: 12,
        Outcome.EXPECTED_FALLOUT: 2,
    }
    kit = {"counts": counts, "texts": start.texts, **case.kit}
    counts = kit["counts"]
    made = PublicKit(
        office=office,
        wave=wave,
        client=client,
        slug="voorbeeld-1000",
        phase=timeline.phase(wave),
        milestones=timeline.milestones(wave),
        questions=expected_questions(counts[Outcome.INVITED] if counts else 0),
        product_500=eligibility.product_500(client.products, counts),
        **kit,
    )
    return Situation((*case.labels, *_SPOKEN[case.form]), made, case.looks)


def _dated(wave: Wave, case: Case) -> date:
    if case.on is None:
        return wave.converts_on + timedelta(days=case.days)
    return next(item.day for item in timeline.milestones(wave) if item.key == case.on)
