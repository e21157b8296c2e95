"""What each reason on an uitvallijst means and who does what: for the office, and in short for the client."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model import FalloutReason as Why

Form = Callable[[str, str], str]

OFFICE = "kantoor"
CLIENT = "klant"
NOBODY = "niemand"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonWords:
    """`title` and `action` speak to the office; `client_je` and `client_u` say it to the client."""

    title: str
    action: str
    owner: str
    client_je: str
    client_u: str

    def for_client(self, form: Form) -> str:
        """Return the short sentences for the client; `form` chooses je or u."""
        return form(self.client_je, self.client_u)


def _words(title: str, action: str, owner: str, client_je: str, client_u: str | None = None) -> ReasonWords:
    return ReasonWords(
        title=title,
        action=action,
        owner=owner,
        client_je=client_je,
        client_u=client_je if client_u is None else client_u,
    )


REASONS: Mapping[Why, ReasonWords] = {
    Why.NO_PRIVATE_EMAIL: _words(
        "Geen privé-mailadres",
        "Vraag via de klant een eigen privé-mailadres. Zet het in Loket. Stuur daarna een uitnodiging.",
        CLIENT,
        "Er is geen privé-mailadres bekend. Vraag erom en geef het aan ons door.",
    ),
    Why.EMAIL_NOT_UNIQUE: _words(
        "Mailadres is niet uniek",
        "Vraag via de klant van ieder een eigen mailadres. Pas het aan in Loket. "
        "Stuur daarna een uitnodiging.",
        CLIENT,
        "Twee of meer mensen delen een mailadres. Vraag van ieder een eigen adres en geef het aan ons door.",
    ),
    Why.EMAIL_INVALID: _words(
        "Mailadres klopt niet",
        "Kijk of het adres goed is getypt. Vraag anders via de klant het juiste adres. "
        "Stuur daarna een nieuwe uitnodiging.",
        CLIENT,
        "Het mailadres klopt niet. Vraag het juiste adres en geef het aan ons door.",
    ),
    Why.ALREADY_OVER: _words(
        "Heeft MijnLoket al",
        "Vertel dat deze persoon kan inloggen op mijn.loket.nl. Meer is niet nodig.",
        NOBODY,
        "Deze mensen hebben MijnLoket al. Zij kunnen inloggen op mijn.loket.nl.",
    ),
    Why.NOT_ACTIVE: _words(
        "Niet in dienst",
        "Vraag de klant of deze persoon nog toegang nodig heeft. Zo niet, dan ben je klaar.",
        CLIENT,
        "Deze mensen zijn niet in dienst. Hebben zij nog toegang nodig? Laat het ons weten.",
    ),
    Why.STARTS_LATER: _words(
        "Begint later",
        "Kijk op de eerste werkdag of er een uitnodiging is. Stuur er anders zelf een.",
        OFFICE,
        "Deze mensen beginnen later. Zij krijgen hun uitnodiging nog.",
    ),
    Why.MODULE_OFF: _words(
        "MijnLoket staat uit bij de klant",
        "Zet MijnLoket aan bij de producten van de klant. Staat het er niet bij? "
        "Laat dan eerst het addendum tekenen. Stuur daarna de uitnodigingen.",
        OFFICE,
        "MijnLoket staat nog niet aan. Wij lossen dit op.",
    ),
    Why.NO_RIGHTS: _words(
        "Rechten ontbreken",
        "Kijk in Loket welke rechten ontbreken en geef ze. Stuur daarna een uitnodiging.",
        OFFICE,
        "Er ontbreken rechten in Loket. Wij lossen dit op.",
    ),
    Why.BLOCKED: _words(
        "Toegang is geblokkeerd",
        "Zoek eerst uit waarom: soms is dat zo bedoeld. Hef de blokkade pas daarna op.",
        OFFICE,
        "De toegang is geblokkeerd. Wij zoeken uit waarom.",
    ),
    Why.INVITE_EXPIRED: _words(
        "Uitnodiging is verlopen",
        "Stuur een nieuwe uitnodiging.",
        OFFICE,
        "De uitnodiging werkt niet meer. Wij sturen een nieuwe.",
    ),
    Why.INVITE_CANCELLED: _words(
        "Uitnodiging is ingetrokken",
        "Vraag de klant of deze persoon toegang moet krijgen. Zo ja, stuur een nieuwe uitnodiging.",
        CLIENT,
        "De uitnodiging is ingetrokken. Is er toch toegang nodig? Laat het ons weten.",
    ),
    Why.NOT_COMPLETED: _words(
        "Account is niet afgemaakt",
        "Stuur een nieuwe uitnodiging. Vertel erbij: je bent pas klaar na de geboortedatum.",
        OFFICE,
        "Het account is nog niet af. Wij sturen een nieuwe uitnodiging. "
        "Zeg erbij: je bent pas klaar na de geboortedatum.",
        "Het account is nog niet af. Wij sturen een nieuwe uitnodiging. "
        "Zeg erbij: pas na de geboortedatum is het klaar.",
    ),
    Why.BIRTH_DATE: _words(
        "Geboortedatum klopt niet",
        "Laat de klant de datum in Loket nakijken. Vraag er nooit om in een mail.",
        CLIENT,
        "De geboortedatum in Loket klopt niet. Kijk hem na in je eigen gegevens en bel ons. Mail hem niet.",
        "De geboortedatum in Loket klopt niet. Kijk hem na in uw eigen gegevens en bel ons. Mail hem niet.",
    ),
    Why.DECEASED: _words(
        "Overleden",
        "Stuur geen mail en geen brief. Overleg met de klant wat de familie nodig heeft.",
        CLIENT,
        "Voor iemand die is overleden, sturen wij niets. Bel ons als de familie iets nodig heeft.",
    ),
    Why.EXCLUDED: _words(
        "Niet meegenomen",
        "Is dat zo afgesproken? Dan ben je klaar. Schrijf op wie dat besloot.",
        OFFICE,
        "Deze mensen gaan niet mee. Zo is het afgesproken. Klopt dat niet? Laat het ons weten.",
    ),
    Why.TECHNICAL: _words(
        "Technische fout",
        "Stuur één keer een nieuwe uitnodiging. Lukt het weer niet? Maak dan een ticket bij Loket.",
        OFFICE,
        "Er ging iets mis in het systeem. Wij lossen dit op.",
    ),
    Why.UNKNOWN: _words(
        "Nog onbekend",
        "Lees wat er bij de reden staat. Weet je niet wat het betekent? Vraag het Loket.",
        OFFICE,
        "Wij zoeken uit wat er aan de hand is.",
    ),
}
