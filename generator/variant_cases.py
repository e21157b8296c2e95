"""What each invented situation of `preview --branches` changes, and how we call it in Dutch."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.languages import CODES
from generator.model import (
    Brand,
    Contact,
    Logo,
    Sender,
)
from generator.variant_people import Case, after

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


_FALLOUT = ("met uitvallijst",)


def moments() -> Iterator[Case]:
    """The same client on every kind of day."""
    yield Case(labels=("ruim vóór de overstap",), days=-40)
    yield Case(
        labels=("ruim vóór de overstap", "de overstap is verzet"),
        days=-40,
        wave={"told_before": date(2027, 1, 18)},
    )
    yield Case(
        labels=("vlak vóór de overstap", "de overstap is verzet", "het kantoor ondertekent zelf"),
        days=-2,
        office={"name": "Ons kantoor", "sender": Sender(name="Ons kantoor", email="a@kantoor.example")},
        wave={"told_before": date(2027, 1, 18)},
    )
    yield Case(labels=("vlak vóór de overstap", "de laatste dag voor wijzigingen is geweest"), days=-2)
    yield Case(labels=("1 dag vóór de overstap",), days=-1)
    yield Case(labels=("op de dag van de overstap",), days=0)
    yield Case(labels=("1 dag na de overstap", "nog geen uitvallijst"), days=1)
    yield Case(labels=("10 dagen na de overstap", "nog geen uitvallijst"), days=10)
    yield Case(
        labels=("10 dagen na de overstap", *_FALLOUT),
        days=10,
        kit=after(total=4, handled=1, predicted=2, account=1),
    )
    yield Case(labels=("20 dagen na de overstap", "nog geen uitvallijst"), days=20)
    yield Case(labels=("de overstap is afgesloten",), days=120, kit=after(total=2, handled=2))
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
        yield Case(labels=(f"op de dag van: {task}",), on=key, looks=True)
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
        labels=("bijna alle taken op de dag van de overstap, 1 taak erna",),
        days=-20,
        wave={
            "milestone_days": {
                "uitvallijst-verwerken": 0,
                "niet-geactiveerd-helpen": 0,
                "tweede-herinnering": 0,
                "afronden": 1,
            }
        },
    )
    yield Case(
        labels=("alle taken zijn gedaan, ook het afronden",),
        days=2,
        wave={
            "milestone_days": {**early, "tweede-herinnering": -25, "afronden": 1, "uitvallijst-verwerken": 1}
        },
    )


def languages() -> Iterator[Case]:
    """The page for employees in every language, on every kind of day."""
    logo = Logo(media_type="image/svg+xml", data=_DRAWING, width=40, height=20)
    every = {"languages": CODES, "brand": Brand(colour="#b5471b", logo=logo)}
    ask = {"contact_on_site": True, "phone": "0575 12 34 56"}
    for days in (-20, 0, 5, 120):
        for label, facts, contact in (
            ("geen feiten in kantoor.yml", {}, {"contact_person": None}),
            ("alle feiten in kantoor.yml", FACTS, ask),
            ("contactpersoon van de klant op de site, zonder nummer", {}, {**ask, "phone": None}),
            ("alleen het telefoonnummer van de klant op de site", {}, {**ask, "contact_person": None}),
        ):
            yield Case(
                labels=("alle talen", _when(days), label),
                days=days,
                client={**every, **contact},
                office={"facts": facts},
                # With an address the flyer's code leads to this page.
                kit={"address": _ADDRESS},
            )
    yield Case(labels=("alle talen", "wijzigen kan niet meer"), days=-3, client=every)
    yield Case(
        labels=("alle talen", "toegang van wie in 2025 wegging loopt"),
        days=-20,
        client=every,
        wave={"converts_on": date(2026, 3, 2)},
    )
    yield Case(labels=("alle talen", "de site heeft geen adres"), days=-20, client=every)
    moved = {"told_before": date(2027, 1, 18)}
    for label, contact in (
        ("geen contactpersoon", {"contact_person": None}),
        ("contactpersoon van de klant op de site", ask),
        ("contactpersoon van de klant op de site, zonder nummer", {**ask, "phone": None}),
        ("alleen het telefoonnummer van de klant op de site", {**ask, "contact_person": None}),
        ("niets van de klant op de site", {}),
    ):
        yield Case(
            labels=("alle talen", "de overstap is verzet", label),
            days=-20,
            client={**every, **contact},
            wave=moved,
            kit={"address": _ADDRESS},
        )


def _when(days: int) -> str:
    if days == 0:
        return "op de dag van de overstap"
    return "vóór de overstap" if days < 0 else "na de overstap" if days < 100 else "de overstap is afgesloten"


def details() -> Iterator[Case]:
    """Settings of the office and the client that change a text."""
    for days, when in ((-20, "vóór de overstap"), (0, "op de dag van de overstap"), (5, "na de overstap")):
        yield Case(labels=("alle feiten in kantoor.yml", when), days=days, office={"facts": FACTS})
        yield Case(labels=("geen feiten in kantoor.yml", when), days=days, office={"facts": {}})
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
            labels=("contactpersoon van de klant op de site, zonder nummer", when),
            days=days,
            client={"contact_on_site": True, "phone": None},
        )
        yield from _with_days(days, when)
    yield Case(
        labels=("de klant heeft een lange naam",),
        days=-20,
        client={"name": "Stichting Zorg en Welzijn voor Ouderen in de Achterhoek"},
    )
    yield Case(labels=("de klant heeft geen product 500",), days=28, client={"products": ("941",)})
    yield Case(labels=("de klant heeft een eigen aanhef",), days=-20, client={"salutation": "Dag allemaal"})
    yield Case(
        labels=("de site heeft een adres",),
        days=-20,
        looks=True,
        kit={"address": _ADDRESS},
    )
    yield Case(
        labels=("de site heeft een adres", "na de overstap"),
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
        labels=("kantoor zonder contactpersoon, met telefoon",),
        days=-20,
        office={"contact": None, "phone": "020 123 45 67"},
    )
    for phone in ("020 123 45 67", None):
        yield Case(
            labels=(
                "een ander dan de contactpersoon ondertekent",
                "met telefoon" if phone else "zonder telefoon",
            ),
            days=-20,
            office={"contact": replace(_CONTACT, phone=phone), "phone": None, "sender": _OTHER},
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
        hours = "met vaste uren" if contact.hours else "geen vaste uren"
        yield Case(
            labels=(
                "contactpersoon van het kantoor zonder telefoon",
                hours,
                "de contactpersoon ondertekent ook",
            ),
            days=-20,
            office={
                "contact": contact,
                "phone": None,
                "sender": Sender(name=contact.name, email="marit@kantoor.example"),
            },
        )
        yield Case(
            labels=("contactpersoon van het kantoor zonder telefoon", hours),
            days=-20,
            office={"contact": contact, "phone": None},
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
    yield Case(labels=("de klant heeft nog 1 taak",), days=8)
    yield Case(
        labels=("12 dagen na de overstap", "geen telefoonnummers"),
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
    """Days of other waves: the payday known or not, and leavers of 2025 still have access or no longer."""
    yield Case(labels=("betaaldag bekend", when), days=days, wave={"payday": 25})
    yield Case(labels=("betaaldag niet bekend", when), days=days, wave={"payday": None})
    for access, converts_on in (("loopt", date(2026, 3, 2)), ("is voorbij", date(2027, 2, 1))):
        label = f"toegang van wie in 2025 wegging {access}"
        yield Case(labels=(label, when), days=days, wave={"converts_on": converts_on})
