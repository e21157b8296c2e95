"""What the office's overview says: names of answers and states, and the tasks as the office reads them."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Care, Outcome
from generator.policy import TICKET_SUBJECT

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.INVITED: "uitnodiging",
    Outcome.EXPECTED_FALLOUT: "verwachte uitval",
    Outcome.INVITED_LATER: "uitnodiging later",
    Outcome.ALREADY_OVER: "al over",
    Outcome.GRACE: "tijdelijke toegang",
    Outcome.ACCESS_ENDED: "toegang vervallen",
    Outcome.ASK: "navragen",
    Outcome.NOT_INVITED: "geen uitnodiging",
}

# Under a bar there is less room; the legend above the table has the whole word.
SHORT = {
    **OUTCOMES,
    Outcome.EXPECTED_FALLOUT: "uitval",
    Outcome.INVITED_LATER: "later",
    Outcome.GRACE: "tijdelijk",
    Outcome.ACCESS_ENDED: "vervallen",
    Outcome.NOT_INVITED: "geen",
}


# What the pre-flight found, after a number: the same words for 1 and for many.
CARES: Mapping[Care, str] = {
    Care.NO_PRIVATE_EMAIL: "zonder privé-mailadres",
    Care.EMAIL_INVALID: "met een fout mailadres",
    Care.SHARED_EMAIL: "met een gedeeld mailadres",
    Care.LATER_WITHOUT_EMAIL: "nieuw zonder mailadres",
    Care.ASK: "om na te vragen",
    Care.LAST_DAY: "weg op de dag zelf",
    Care.LEAVES_SOON: "kort na de overstap weg",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where a client stands: a key for sorting and drawing, and the word beside the shape."""

    key: str
    word: str
    rank: int


FAILED = State(key="mislukt", word="Mislukt", rank=0)
FIRST = State(key="oplossen", word="Eerst oplossen", rank=1)
LOOK = State(key="letop", word="Let op", rank=2)
READY = State(key="klaar", word="Klaar", rank=3)
LEFT_OUT = State(key="nietmee", word="Gaat niet mee", rank=4)
STATES = (FAILED, FIRST, LOOK, READY, LEFT_OUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTask:
    """A milestone as the office reads it; `{clients}` is "6 klanten". `mail` begins the mails to send.

    `files` are those of kantoor/ to work with.
    """

    title: str
    short: str
    line: str
    mail: str | None = None
    files: tuple[str, ...] = ()


TASKS: Mapping[str, OfficeTask] = {
    "overzicht-aanvragen": OfficeTask(
        title="Vraag het overzicht aan bij Loket",
        short="Overzicht aanvragen",
        line=f"Maak een ticket met het onderwerp “{TICKET_SUBJECT}”.",
        files=("ticket.txt",),
    ),
    "selectie-insturen": OfficeTask(
        title="Geef {clients} door aan Loket",
        short="Klanten doorgeven",
        line="Stuur de klantlijst mee met je ticket.",
        files=("ticket.txt", "klantlijst.xlsx"),
    ),
    "gegevens-controleren": OfficeTask(
        title="Vraag {clients} om mailadressen",
        short="Mailadressen nakijken",
        line="De mail vraagt wat er mist, in aantallen. Om wie het gaat, staat in de lijst voor de klant.",
        mail="10-",
    ),
    "klant-informeren": OfficeTask(
        title="Stuur {clients} de aankondiging",
        short="Aankondiging sturen",
        line="Elke mail staat klaar met de juiste naam en datum.",
        mail="20-",
    ),
    "medewerkers-informeren": OfficeTask(
        title="De klanten lichten hun medewerkers in",
        short="Medewerkers inlichten",
        line="Zij hebben de mail en de flyer van je gekregen.",
    ),
    "laatste-wijzigingen": OfficeTask(
        title="De klanten geven de laatste wijzigingen door",
        short="Laatste wijzigingen",
        line="Zet nieuwe mailadressen en einddata in Loket.",
    ),
    "herinneren": OfficeTask(
        title="Stuur {clients} de herinnering",
        short="Herinnering sturen",
        line="Zorg dat er op de dag van de overstap iemand bij de telefoon zit.",
        mail="30-",
    ),
    "overstap": OfficeTask(
        title="Vandaag is de overstap",
        short="Overstap",
        line="Loket stuurt de uitnodigingen. Houd tijd vrij voor vragen.",
        files=("vragen.html",),
    ),
    "uitvallijst-verwerken": OfficeTask(
        title="Werk de uitvallijst af",
        short="Uitvallijst afwerken",
        line="Zet de lijst van Loket bij de golf en maak de kits opnieuw.",
        mail="50-",
        files=("uitval.xlsx",),
    ),
    "niet-geactiveerd-helpen": OfficeTask(
        title="De klanten helpen wie nog niet klaar is",
        short="Mensen helpen",
        line="Stuur een nieuwe uitnodiging als het niet lukt.",
    ),
    "tweede-herinnering": OfficeTask(
        title="De klanten vragen nog een keer wie hulp nodig heeft",
        short="Nog een keer vragen",
        line="Zorg dat iedereen een loonstrook krijgt, ook wie nog niet over is.",
    ),
    "afronden": OfficeTask(
        title="Rond de golf af",
        short="Afronden",
        line="Kijk met elke klant of iedereen binnen is.",
    ),
}

# By this route the office starts the move itself.
TASKS_COLLECTIEF: Mapping[str, OfficeTask] = {
    **TASKS,
    "overzicht-aanvragen": OfficeTask(
        title="Maak een overzicht van wie Werknemerloket gebruikt",
        short="Overzicht maken",
        line="Kijk in Loket welke klanten je meeneemt.",
    ),
    "selectie-insturen": OfficeTask(
        title="Zet de overstap klaar voor {clients}",
        short="Overstap klaarzetten",
        line="Staat MijnLoket bij elke klant aan?",
    ),
}

# Once the list is there, the work is in the kits.
FALLOUT_IS_READ = "In elke lijst Uitval staat wat je per persoon doet."

OWNERS: Mapping[str, str] = {
    "kantoor": "jullie",
    "klant": "klant",
    "loket": "Loket",
    "medewerker": "medewerker",
}
