"""Examples of problems of sending mails to clients."""

from generator.catalogue.example import Example, Told

_MAIL = "bakkerij-jansen-1042/mails/20-aankondiging-klant.nl.eml"
_CLIENT = {"client": "1042", "wave": "golf"}

EXAMPLES: dict[str, Example] = {
    "KIT801": Example(
        wrong=Told(
            "Je verstuurt mails, maar de kits zijn er nog niet.", "You send mails, but there are no kits yet."
        ),
        right=Told(
            "Eerst maak je de kits. Dan verstuur je de mails.",
            "First you make the kits. Then you send the mails.",
        ),
        values=_CLIENT,
    ),
    "KIT802": Example(
        wrong=Told(
            "De klant kreeg een ander mailadres in klanten. De kit is nog van daarvoor.",
            "The client got another address in klanten. The kit is of before that.",
        ),
        right=Told(
            "Na de wijziging zijn de kits opnieuw gemaakt.", "After the change the kits were made again."
        ),
        values={**_CLIENT, "day": ""},
    ),
    "KIT803": Example(
        wrong=Told(
            "Iemand veranderde een zin in het .eml-bestand.", "Somebody changed a sentence in the .eml file."
        ),
        right=Told(
            "De zin is veranderd in toolkit/mails/20-aankondiging-klant.md, en de kits zijn opnieuw gemaakt.",
            "The sentence was changed in toolkit/mails/20-aankondiging-klant.md. The kits were made again.",
        ),
        values=_CLIENT | {"file": _MAIL},
    ),
    "KIT804": Example(
        wrong=Told("In de mail staat een tweede ontvanger.", "The mail holds a second addressee."),
        right=Told("In de mail staat alleen de klant.", "The mail holds the client only."),
        values=_CLIENT | {"file": _MAIL},
    ),
    "KIT809": Example(
        file="golf/golf.yml",
        wrong=Told("Alleen conversiedatum is veranderd.", "Only conversiedatum was changed."),
        right=Told(
            "De oude dag staat bij vorige_conversiedatum, en de kits zijn opnieuw gemaakt.",
            "The old day stands at vorige_conversiedatum, and the kits were made again.",
        ),
        values=_CLIENT | {"line": "vorige_conversiedatum"},
    ),
    "LET803": Example(
        wrong=Told("Je verstuurt mail 80 in de week van mail 20.", "You send mail 80 weeks too early."),
        right=Told("Mail 80 gaat weg op zijn eigen dag.", "Mail 80 leaves on its own day."),
        values={"day": "2027-03-01"},
    ),
    "LET804": Example(
        wrong=Told("Mail 30 gaat weg na de overstap.", "Mail 30 leaves after the move."),
        right=Told("Mail 30 wordt overgeslagen.", "Mail 30 is passed over."),
        values={"wave": "golf"},
    ),
    "LET805": Example(
        wrong=Told("Er is nog geen uitvallijst.", "There is no uitvallijst yet."),
        right=Told(
            "De uitvallijst staat bij de golf, en de kits zijn opnieuw gemaakt.",
            "The uitvallijst stands with the wave, and the kits were made again.",
        ),
        values={"wave": "golf"},
    ),
    "KIT805": Example(
        file="golf/verzonden.csv",
        row=3,
        wrong=Told(
            "Iemand opende verzonden.csv in Excel en bewaarde het. Klantnummer 00123 werd 123.",
            "Somebody opened verzonden.csv in Excel and saved it. Klantnummer 00123 became 123.",
        ),
        right=Told("Excel werd gesloten zonder te bewaren.", "Excel was closed without saving."),
    ),
    "KIT806": Example(
        wrong=Told(
            "In klanten staat info@bakkerijjansne.example. Dat adres bestaat niet.",
            "klanten says info@bakkerijjansne.example. There is no such address.",
        ),
        right=Told("In klanten staat het goede adres.", "klanten says the right address."),
        values={"client": "1042", "answer": "550 5.1.1"},
    ),
    "KIT807": Example(
        wrong=Told("De mailbox van de klant is vol.", "The client's mailbox is full."),
        right=Told("De klant ruimde op. Later lukte het wel.", "The client cleared it. Later it worked out."),
        values={"client": "1042", "answer": "452 4.2.2"},
    ),
    "KIT808": Example(
        wrong=Told(
            "Je mailbedrijf laat 100 mails per dag toe. Je verstuurde er vandaag meer.",
            "Your mail company allows 100 mails a day. You sent more today.",
        ),
        right=Told(
            "Je gaat morgen verder met dezelfde opdracht.", "You go on tomorrow with the same command."
        ),
    ),
    "LET801": Example(
        wrong=Told(
            "De stroom viel uit terwijl de mail wegging. Niemand weet of hij aankwam.",
            "The power failed while the mail was leaving. Nobody knows whether it arrived.",
        ),
        right=Told(
            "Je vond de mail bij de verzonden mails, en schreef dat op met --mark-sent.",
            "You found the mail among the sent mails, and wrote that down with --mark-sent.",
        ),
        values={"client": "1042"},
    ),
    "LET802": Example(
        wrong=Told(
            "Je wilt mail 10 versturen. Op het adres van de sites uit kantoor.yml staat nog niets.",
            "You want to send mail 10. At the address for the sites in kantoor.yml is nothing yet.",
        ),
        right=Told(
            "Je zette de sites online met `overstapkit publish`. Daarna verstuurde je mail 10.",
            "You put the sites online with `overstapkit publish`. After that you sent mail 10.",
        ),
        values={"n": 2},
    ),
}
