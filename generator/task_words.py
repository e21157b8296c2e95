"""The milestones as a client reads them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model import Basis, Milestone, Owner, PublicKit


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
            "Stuur de aankondiging en hang de flyer op.",
        ),
        "laatste-wijzigingen": (
            "Geef de laatste wijzigingen door",
            "Laatste wijzigingen",
            "Nieuw mailadres? Gaat er iemand weg? Geef het aan ons door.",
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
            form(
                "Kreeg iemand niets? Dan bellen of mailen we je.",
                "Kreeg iemand niets? Dan bellen of mailen we u.",
            ),
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
