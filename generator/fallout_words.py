"""What each reason on an uitvallijst means and who does what, for the office.

What the client reads of a reason stands in its texts: mail 50 and the page `uitvallijst`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import FalloutReason as Why
from generator.model import JudgedFallout

OFFICE = "kantoor"
CLIENT = "klant"
NOBODY = "niemand"

_TO_CLIENT = "50-uitval-klant"
_NEW_INVITATION = "55-nieuwe-uitnodiging-medewerker"
_LEAVER = "70-oud-medewerker"


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """A title, what the office does (or has the client do), who acts, and with which mail of the kit."""

    title: str
    action: str
    owner: str
    # None: no mail of the kit fits; with some reasons a mail would even hurt.
    mail: str | None = None


REASONS: Mapping[Why, ReasonWords] = {
    Why.NO_PRIVATE_EMAIL: ReasonWords(
        "Geen privé-mailadres",
        "Vraag via de klant om een eigen privé-mailadres. Zet het in Loket. Stuur daarna een uitnodiging.",
        CLIENT,
        _TO_CLIENT,
    ),
    Why.EMAIL_NOT_UNIQUE: ReasonWords(
        "Mailadres is niet uniek",
        "Vraag via de klant ieder om een eigen mailadres. Pas het aan in Loket. "
        "Stuur daarna een uitnodiging.",
        CLIENT,
        _TO_CLIENT,
    ),
    Why.EMAIL_INVALID: ReasonWords(
        "Mailadres klopt niet",
        "Kijk of het adres goed is getypt. Vraag anders via de klant om het juiste adres. "
        "Stuur daarna een nieuwe uitnodiging.",
        CLIENT,
        _TO_CLIENT,
    ),
    Why.ALREADY_OVER: ReasonWords(
        "Heeft MijnLoket al",
        "Vertel dat deze persoon kan inloggen op mijn.loket.nl. Meer is niet nodig.",
        NOBODY,
        _TO_CLIENT,
    ),
    Why.NOT_ACTIVE: ReasonWords(
        "Niet in dienst",
        "Vraag de klant of deze persoon nog toegang nodig heeft. Zo niet, dan ben je klaar.",
        CLIENT,
        _LEAVER,
    ),
    Why.STARTS_LATER: ReasonWords(
        "Begint later",
        "Kijk op de eerste werkdag of er een uitnodiging is. Stuur er anders zelf een.",
        OFFICE,
    ),
    Why.MODULE_OFF: ReasonWords(
        "MijnLoket staat uit bij de klant",
        "Zet MijnLoket aan bij de producten van de klant. "
        "Staat het er niet bij? Laat dan eerst het addendum tekenen. Stuur daarna de uitnodigingen.",
        OFFICE,
        _TO_CLIENT,
    ),
    Why.NO_RIGHTS: ReasonWords(
        "Rechten ontbreken",
        "Kijk in Loket welke rechten ontbreken en geef ze. Stuur daarna een uitnodiging.",
        OFFICE,
        _NEW_INVITATION,
    ),
    Why.BLOCKED: ReasonWords(
        "Toegang is geblokkeerd",
        "Zoek eerst uit waarom: soms is dat zo bedoeld. Hef de blokkade pas daarna op.",
        OFFICE,
    ),
    Why.INVITE_EXPIRED: ReasonWords(
        "Uitnodiging is verlopen",
        "Stuur een nieuwe uitnodiging.",
        OFFICE,
        _NEW_INVITATION,
    ),
    Why.INVITE_CANCELLED: ReasonWords(
        "Uitnodiging is ingetrokken",
        "Vraag de klant of deze persoon toegang moet krijgen. Zo ja, stuur een nieuwe uitnodiging.",
        CLIENT,
        _TO_CLIENT,
    ),
    Why.NOT_COMPLETED: ReasonWords(
        "Account is niet afgemaakt",
        "Stuur een nieuwe uitnodiging. Vertel erbij: je bent pas klaar na de geboortedatum.",
        OFFICE,
        _NEW_INVITATION,
    ),
    Why.BIRTH_DATE: ReasonWords(
        "Geboortedatum klopt niet",
        "Laat de klant de datum in Loket nakijken. Vraag er nooit om in een mail.",
        CLIENT,
        _TO_CLIENT,
    ),
    Why.DECEASED: ReasonWords(
        "Overleden",
        "Stuur geen mail en geen brief. Overleg met de klant wat de familie nodig heeft.",
        CLIENT,
    ),
    Why.EXCLUDED: ReasonWords(
        "Niet meegenomen",
        "Is dat zo afgesproken? Dan ben je klaar. Schrijf op wie dat besloot.",
        OFFICE,
    ),
    Why.TECHNICAL: ReasonWords(
        "Technische fout",
        "Stuur 1 keer een nieuwe uitnodiging. Lukt het weer niet? Maak dan een ticket bij Loket.",
        OFFICE,
        _NEW_INVITATION,
    ),
    Why.UNKNOWN: ReasonWords(
        "Nog onbekend",
        "Lees wat er bij de reden staat. Weet je niet wat het betekent? Vraag het aan Loket.",
        OFFICE,
    ),
}

# Not a reason of the list: what the list of activations knows better.
HAS_ACCOUNT = ReasonWords(
    "Heeft nu een account",
    "Het is gelukt. Zet deze persoon in de uitvallijst op afgehandeld.",
    OFFICE,
)


def words_for(one: JudgedFallout) -> ReasonWords:
    """Return what to do for one person: nothing is asked for who has an account by now."""
    return HAS_ACCOUNT if one.has_account and not one.row.handled else REASONS[one.reason]
