"""What each status on the list of activations means and who does what, for the office."""

from collections.abc import Mapping

from generator.fallout_words import CLIENT, NOBODY, OFFICE, ReasonWords
from generator.model import ActivationStatus as How
from generator.model import JudgedActivation

NEW_INVITATION = "55-nieuwe-uitnodiging-medewerker"
REMINDER = "60-herinnering-medewerker"

STATUSES: Mapping[How, ReasonWords] = {
    How.ACTIVATED: ReasonWords(
        "Account is klaar",
        "Je hoeft niets te doen.",
        NOBODY,
    ),
    How.INVITED: ReasonWords(
        "Heeft een uitnodiging",
        "Laat de klant deze persoon herinneren. De uitnodiging zit in de mail, soms bij spam.",
        CLIENT,
        REMINDER,
    ),
    How.NOT_COMPLETED: ReasonWords(
        "Account is niet afgemaakt",
        "Stuur een nieuwe uitnodiging. Vertel erbij: je bent pas klaar na de geboortedatum.",
        OFFICE,
        NEW_INVITATION,
    ),
    How.EXPIRED: ReasonWords(
        "Uitnodiging is verlopen",
        "Stuur een nieuwe uitnodiging.",
        OFFICE,
        NEW_INVITATION,
    ),
    How.FAILED: ReasonWords(
        "Uitnodiging kwam niet aan",
        "Vraag de klant of het mailadres in Loket klopt. Stuur daarna een nieuwe uitnodiging.",
        OFFICE,
        NEW_INVITATION,
    ),
    How.CANCELLED: ReasonWords(
        "Uitnodiging is ingetrokken",
        "Vraag de klant of deze persoon toegang moet krijgen. Zo ja, stuur een nieuwe uitnodiging.",
        CLIENT,
    ),
    How.BLOCKED: ReasonWords(
        "Toegang is geblokkeerd",
        "Zoek eerst uit waarom: soms is dat zo bedoeld. Hef de blokkade pas daarna op.",
        OFFICE,
    ),
    How.NOT_INVITED: ReasonWords(
        "Heeft geen uitnodiging",
        "Kijk of deze persoon in dienst is en een privé-mailadres heeft. Stuur dan een uitnodiging.",
        OFFICE,
    ),
    How.UNKNOWN: ReasonWords(
        "Nog onbekend",
        "Lees wat er bij de status staat. Weet je niet wat het betekent? Vraag het aan Loket.",
        OFFICE,
    ),
}

# Not a status of the list: what medewerkers and the calendar know better.
LINK_OVER = ReasonWords(
    "De link is verlopen",
    "De link in de uitnodiging is te oud. Stuur een nieuwe uitnodiging.",
    OFFICE,
    NEW_INVITATION,
)
DECEASED = ReasonWords(
    "Overleden",
    "Stuur geen mail en geen brief. Overleg met de klant wat de familie nodig heeft.",
    CLIENT,
)


def words_for(one: JudgedActivation) -> ReasonWords:
    """Return what to do for one person: nobody is reminded who died, or whose link is over."""
    if one.deceased:
        return DECEASED
    if one.status is How.INVITED and one.needs_invitation:
        return LINK_OVER
    return STATUSES[one.status]
