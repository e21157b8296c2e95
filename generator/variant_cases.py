"""What each invented situation of `preview --branches` changes, and how we call it in Dutch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.model import (
    ActivationCounts,
    ActivationStatus,
    Brand,
    Care,
    Contact,
    FalloutCounts,
    FalloutReason,
    Logo,
    Outcome,
    Sender,
)
from generator.policy import expected_questions

_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'

FACTS: Mapping[str, str] = {
    "uitnodiging_afzender": "Loket.nl",
    "uitnodiging_onderwerp": "Maak je account aan",
    "link_geldig_dagen": "14",
    "herinneringen": "Na 7 dagen komt er een herinnering.",
    "tweestapslogin": "Bij het inloggen vraagt MijnLoket ook een code.",
    "oude_loonstroken": "De oude loonstroken staan straks ook in MijnLoket.",
}
_ADDRESS = "https://overstap.kantoor.example/x/"
_OTHER = Sender(name="Samira Bakir", email="samira@kantoor.example")
_CONTACT = Contact(
    name="Marit de Wit", phone="020 123 45 67", email="marit@kantoor.example", hours="9 tot 17 uur"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What one situation changes; `days` counts from the move."""

    labels: tuple[str, ...]
    days: int = 0
    # The kit is dated on the day of this milestone instead.
    on: str | None = None
    form: str = "je je"
    office: Mapping[str, Any] = field(default_factory=dict)
    client: Mapping[str, Any] = field(default_factory=dict)
    wave: Mapping[str, Any] = field(default_factory=dict)
    kit: Mapping[str, Any] = field(default_factory=dict)
    # Also fill what only dresses a mail.
    looks: bool = False


_FALLOUT = ("met uitvallijst",)


def moments() -> Iterator[Case]:
    """The same client on every kind of day."""
    yield Case(labels=("ruim vóór de overstap",), days=-40)
    yield Case(labels=("vlak vóór de overstap", "de laatste dag voor wijzigingen is geweest"), days=-2)
    yield Case(labels=("de dag ervoor",), days=-1)
    yield Case(labels=("op de dag",), days=0)
    yield Case(labels=("1 dag erna", "nog geen uitvallijst"), days=1)
    yield Case(labels=("10 dagen erna", "nog geen uitvallijst"), days=10)
    yield Case(
        labels=("10 dagen erna", *_FALLOUT), days=10, kit=_after(total=4, handled=1, predicted=2, account=1)
    )
    yield Case(labels=("20 dagen erna", "nog geen uitvallijst"), days=20)
    yield Case(labels=("de overstap is afgesloten",), days=120, kit=_after(total=2, handled=2))
    yield Case(labels=("de overstap is afgesloten", "zonder uitvallijst"), days=120)


def days_of_tasks() -> Iterator[Case]:
    """Days that a task makes special."""
    for key, task in (
        ("gegevens-controleren", "nakijken van de gegevens"),
        ("medewerkers-informeren", "informeren van medewerkers"),
        ("laatste-wijzigingen", "laatste wijzigingen"),
        ("niet-geactiveerd-helpen", "helpen van wie niet klaar is"),
        ("uitvallijst-verwerken", "nakijken van de uitvallijst"),
        ("tweede-herinnering", "tweede herinnering"),
        ("afronden", "afronden"),
    ):
        yield Case(labels=(f"op de dag van: {task}",), on=key)
    early = dict.fromkeys(
        ("gegevens-controleren", "medewerkers-informeren", "laatste-wijzigingen", "niet-geactiveerd-helpen"),
        -30,
    )
    yield Case(
        labels=("alle taken van de klant zijn gedaan", "vóór de overstap"),
        days=-2,
        wave={"milestone_days": {**early, "tweede-herinnering": -25}},
    )
    yield Case(
        labels=("alles is gedaan, ook het afronden",),
        days=2,
        wave={
            "milestone_days": {**early, "tweede-herinnering": -25, "afronden": 1, "uitvallijst-verwerken": 1}
        },
    )


def people() -> Iterator[Case]:
    """Other numbers of people: before the move, and on the lists after it."""
    yield Case(labels=("geen medewerkers bekend",), days=-20, kit=_counted(None))
    yield Case(labels=("geen medewerkers bekend", "wijzigen kan niet meer"), days=-3, kit=_counted(None))
    yield Case(labels=("geen medewerkers bekend", "erna"), days=5, kit=_counted(None))
    yield Case(labels=("iedereen heeft al een account",), days=-20, kit=_counted({Outcome.ALREADY_OVER: 9}))
    for count in (1, 5, 30, 60, 120, 2000):
        yield Case(labels=(f"uitnodigingen: {count}",), days=-20, kit=_counted({Outcome.INVITED: count}))
    yield Case(
        labels=("niemand krijgt een uitnodiging", "1 persoon zonder privémail"),
        days=-20,
        kit=_counted({Outcome.EXPECTED_FALLOUT: 1}, cares={Care.NO_PRIVATE_EMAIL: 1}),
    )
    yield Case(
        labels=("2 mensen zonder privémail", "1 adres klopt niet", "gedeelde adressen"),
        days=-20,
        kit=_counted(
            {Outcome.INVITED: 20, Outcome.EXPECTED_FALLOUT: 3},
            shared=2,
            cares={
                Care.NO_PRIVATE_EMAIL: 2,
                Care.EMAIL_INVALID: 1,
                Care.SHARED_EMAIL: 2,
                Care.LATER_WITHOUT_EMAIL: 2,
                Care.LEAVES_SOON: 2,
            },
        ),
    )
    yield Case(
        labels=("1 nieuwe medewerker zonder privémail", "1 persoon gaat weg", "wijzigen kan niet meer"),
        days=-3,
        kit=_counted({Outcome.INVITED: 20}, cares={Care.LATER_WITHOUT_EMAIL: 1, Care.LAST_DAY: 1}),
    )
    yield Case(
        labels=("alleen iemand die weggaat",),
        days=-30,
        kit=_counted({Outcome.INVITED: 9}, cares={Care.LAST_DAY: 1}),
    )
    yield Case(labels=("gedeelde adressen",), days=-20, kit=_counted({Outcome.INVITED: 9}, shared=2))
    yield from _lists()


def _lists() -> Iterator[Case]:
    """Other lists of after the move."""
    yield Case(labels=("1 persoon op de uitvallijst",), days=3, kit=_after(total=1))
    yield Case(
        labels=("1 van 2 op de uitvallijst is geregeld",), days=3, kit=_after(total=2, handled=1, predicted=1)
    )
    yield Case(labels=("iedereen op de uitvallijst", "elke reden"), days=3, kit=_after(total=17, every=True))
    yield Case(labels=("elke reden, 2 keer",), days=3, kit=_after(total=34, every=True, each=2, account=2))
    yield Case(labels=("lege uitvallijst",), days=3, kit=_after(total=0))
    yield Case(labels=("alles op de uitvallijst is geregeld",), days=3, kit=_after(total=3, handled=3))
    for people, waiting, new, slips in (
        (10, 0, 0, 0),
        (10, 1, 1, 1),
        (2, 1, 0, 0),
        (10, 4, 2, 2),
        (4, 4, 4, 3),
    ):
        activation = _activated(people, people - waiting, new, slips)
        label = f"niet klaar met het account: {waiting}"
        for fallout in (_after(total=0), _after(total=1, slips=1), _after(total=4, account=1, slips=3), {}):
            yield Case(
                labels=(label, "met uitvallijst" if fallout else "zonder uitvallijst"),
                days=8,
                kit={**fallout, "activation": activation},
            )


def details() -> Iterator[Case]:
    """Settings of the office and the client that change a text."""
    for days, when in ((-20, "vóór"), (0, "op de dag"), (5, "erna")):
        yield Case(labels=("alle feiten ingevuld", when), days=days, office={"facts": FACTS})
        yield Case(labels=("geen feiten ingevuld", when), days=days, office={"facts": {}})
        yield Case(
            labels=("geen telefoonnummers", when),
            days=days,
            office={"phone": None, "contact": None},
            client={"phone": None, "contact_person": None},
        )
        yield Case(
            labels=("contactpersoon van de klant op de site", when),
            days=days,
            office={"contact": _CONTACT},
            client={"contact_on_site": True, "phone": "0575 12 34 56"},
        )
        yield Case(
            labels=("alleen het telefoonnummer van de klant op de site", when),
            days=days,
            client={"contact_on_site": True, "contact_person": None, "phone": "0575 12 34 56"},
        )
        yield Case(
            labels=("contactpersoon op de site, zonder nummer", when),
            days=days,
            client={"contact_on_site": True, "phone": None},
        )
        yield from _with_days(days, when)
    yield Case(labels=("eigen aanhef",), days=-20, client={"salutation": "Dag allemaal"})
    yield Case(
        labels=("de site heeft een adres",),
        days=-20,
        looks=True,
        kit={"address": _ADDRESS},
    )
    yield Case(
        labels=("de site heeft een adres", "erna"),
        days=5,
        kit={"address": _ADDRESS},
    )
    yield Case(
        labels=("kantoor met adres en website",),
        days=-20,
        office={"address": "Lindelaan 1, Zutphen", "website": "https://kantoor.example"},
    )
    yield Case(
        labels=("kantoor zonder adres, met website",),
        days=-20,
        office={"address": None, "website": "https://kantoor.example"},
    )
    yield Case(
        labels=("kantoor zonder adres en website",), days=-20, office={"address": None, "website": None}
    )
    yield Case(
        labels=("geen contactpersoon, wel telefoon",),
        days=-20,
        office={"contact": None, "phone": "020 123 45 67"},
    )
    yield Case(
        labels=("de contactpersoon ondertekent ook",),
        days=-20,
        office={"contact": _CONTACT, "sender": Sender(name=_CONTACT.name, email="marit@kantoor.example")},
    )
    for contact in (
        Contact(name="Marit de Wit", email="marit@kantoor.example", hours="9 tot 17 uur"),
        Contact(name="Marit de Wit"),
    ):
        yield Case(
            labels=("contactpersoon zonder telefoon", "de contactpersoon ondertekent ook"),
            days=-20,
            office={
                "contact": contact,
                "phone": None,
                "sender": Sender(name=contact.name, email="marit@kantoor.example"),
            },
        )
        yield Case(
            labels=("contactpersoon zonder telefoon",), days=-20, office={"contact": contact, "phone": None}
        )
    yield Case(
        labels=("het kantoor zelf ondertekent",),
        days=-20,
        office={
            "contact": None,
            "name": "Ons kantoor",
            "sender": Sender(name="Ons kantoor", email="a@kantoor.example"),
        },
    )
    yield Case(
        labels=("eigen dagen in golf.yml",),
        days=-20,
        wave={"milestone_days": {"medewerkers-informeren": -30, "laatste-wijzigingen": -25}},
    )
    yield Case(labels=("taken van de klant op 1 na gedaan",), days=8)
    yield Case(
        labels=("bijna geen drukte meer", "geen telefoonnummers"),
        days=12,
        office={"phone": None, "contact": None},
    )


def looks() -> Iterator[Case]:
    """What changes the looks of a mail or a sheet: logo, a pale colour, a long weekday."""
    logo = Logo(media_type="image/svg+xml", data=_DRAWING, width=40, height=20)
    for label, brand in (
        ("met logo", Brand(colour="#b5471b", logo=logo)),
        ("gele huisstijl", Brand(colour="#ffee00")),
        ("witte huisstijl", Brand(colour="#ffffff")),
        ("zwarte huisstijl", Brand(colour="#000000")),
    ):
        yield Case(labels=(label,), days=-20, looks=True, client={"brand": brand}, kit={"address": _ADDRESS})
    yield Case(labels=("overstap op een donderdag",), days=-20, wave={"converts_on": date(2027, 2, 4)})


def _with_days(days: int, when: str) -> Iterator[Case]:
    """Days of other waves: the payday is near, and leavers of 2025 still have access or no longer."""
    yield Case(labels=("betaaldag bekend", when), days=days, wave={"payday": 25})
    for access, converts_on in (("loopt", date(2026, 3, 2)), ("is voorbij", date(2027, 2, 1))):
        label = f"toegang van wie in 2025 wegging {access}"
        yield Case(labels=(label, when), days=days, wave={"converts_on": converts_on})


# --- numbers of people ---


def _counted(
    people: Mapping[Outcome, int] | None, *, shared: int = 0, cares: Mapping[Care, int] | None = None
) -> dict[str, Any]:
    counts = None if people is None else {outcome: people.get(outcome, 0) for outcome in Outcome}
    found = {care: (cares or {}).get(care, 0) for care in Care}
    return {"counts": counts, "shared_addresses": shared, "cares": found}


def _after(
    *,
    total: int,
    handled: int = 0,
    predicted: int = 0,
    account: int = 0,
    slips: int = 0,
    every: bool = False,
    each: int = 1,
) -> dict[str, Any]:
    left = total - handled
    reasons = dict.fromkeys(FalloutReason, each) if every else {FalloutReason.NO_PRIVATE_EMAIL: left}
    return {
        "fallout": FalloutCounts(
            total=total,
            handled=handled,
            open_by_reason={reason: reasons.get(reason, 0) for reason in FalloutReason},
            predicted=predicted,
            surprises=total - predicted,
            without_payslip=slips,
            has_account=account,
        )
    }


def _activated(total: int, done: int, new: int, slips: int) -> ActivationCounts:
    status = {**dict.fromkeys(ActivationStatus, 0), ActivationStatus.ACTIVATED: done}
    status[ActivationStatus.EXPIRED] = total - done
    return ActivationCounts(
        total=total,
        by_status=status,
        need_invitation=new,
        without_payslip=slips,
        expected=expected_questions(total),
        waiting=total - done,
    )
