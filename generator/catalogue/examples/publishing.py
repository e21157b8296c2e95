"""Examples of problems of publishing, and of a conversion that was moved."""

from generator.catalogue.example import Example, Told, wave

_CLIENT = {"client": "1042", "wave": "golf"}

EXAMPLES: dict[str, Example] = {
    "KIT760": Example(
        file="golf/golf.yml",
        row=3,
        wrong=wave("vorige_conversiedatum: 1-2-2027"),
        right=wave("vorige_conversiedatum: 18-1-2027"),
        values={"setting": "vorige_conversiedatum"},
    ),
    "KIT761": Example(
        file="golf/gepubliceerd.csv",
        row=2,
        wrong=Told(
            "Iemand opende gepubliceerd.csv in Excel en bewaarde het. Klantnummer 00123 werd 123.",
            "Somebody opened gepubliceerd.csv in Excel and saved it. Klantnummer 00123 became 123.",
        ),
        right=Told(
            "Het bestand uit de reservekopie is teruggezet.", "The file was put back from the backup."
        ),
    ),
    "KIT762": Example(
        file="kantoor.yml",
        wrong=Told("In kantoor.yml staat geen publicatie.", "There is no publicatie in kantoor.yml."),
        right=Told(
            "In kantoor.yml staat bij publicatie: basis_url: https://overstap.lindeboom.example",
            "kantoor.yml has at publicatie: basis_url: https://overstap.lindeboom.example",
        ),
    ),
    "KIT763": Example(
        file="golf",
        wrong=Told("Bij iedere klant staat meenemen: nee.", "Every client has meenemen: nee."),
        right=Told("Bij de klanten die meegaan staat ja.", "The clients that are taken along have ja."),
    ),
    "KIT764": Example(
        wrong=Told(
            "Je publiceert, maar de kits zijn er nog niet.", "You publish, but there are no kits yet."
        ),
        right=Told("Eerst maak je de kits. Dan publiceer je.", "First you make the kits. Then you publish."),
        values=_CLIENT,
    ),
    "KIT765": Example(
        wrong=Told(
            "Loket verzette de dag. De dag staat in golf.yml, maar de kits zijn nog van daarvoor.",
            "Loket moved the day. It is in golf.yml, but the kits are of before that.",
        ),
        right=Told(
            "Na de wijziging zijn de kits opnieuw gemaakt.", "After the change the kits were made again."
        ),
        values=_CLIENT,
    ),
    "KIT766": Example(
        wrong=Told(
            "Iemand veranderde een zin in site/index.html.", "Somebody changed a sentence in site/index.html."
        ),
        right=Told(
            "De zin is veranderd in de map toolkit, en de kits zijn opnieuw gemaakt.",
            "The sentence was changed in the folder toolkit, and the kits were made again.",
        ),
        values=_CLIENT,
    ),
    "KIT767": Example(
        wrong=Told(
            "Op de plek van de zip staat een ander bestand met dezelfde naam.",
            "Another file with the same name is where the zip must come.",
        ),
        right=Told("Dat bestand staat nu in een andere map.", "That file is in another folder now."),
        values={"client": "1042", "place": "bakkerij-jansen-1042.zip"},
    ),
    "KIT768": Example(
        wrong=Told(
            "Klant 1042 staat in golf februari en in golf maart.",
            "Client 1042 is in wave februari and in wave maart.",
        ),
        right=Told(
            "In golf februari is de rij weg. De klant gaat mee in maart.",
            "The row is gone from wave februari. The client goes along in maart.",
        ),
        values={"client": "1042"},
    ),
    "KIT769": Example(
        wrong=Told(
            "De schijf met de sites is niet verbonden. De map is leeg.",
            "The drive with the sites is not connected. The folder is empty.",
        ),
        right=Told(
            "De schijf is verbonden. De sites van vorige week staan er.",
            "The drive is connected. The sites of last week are there.",
        ),
        values={},
    ),
    "LET770": Example(
        wrong=Told(
            "De kits zijn van vorige week. In golf.yml staat geen peildatum.",
            "The kits are of last week. There is no peildatum in golf.yml.",
        ),
        right=Told("De kits zijn vandaag gemaakt.", "The kits were made today."),
        values={"n": 12, "day": "2027-01-18", "wave": "golf"},
    ),
    "LET771": Example(
        wrong=Told(
            "1 klant is weg, en van een andere klant is de kit te oud.",
            "One client is gone, and of another one the kit is too old.",
        ),
        right=Told(
            "Alle kits zijn opnieuw gemaakt. Daarna kan er iets weg.",
            "All kits were made again. After that something can go.",
        ),
        values={"n": 1},
    ),
    "KIT772": Example(
        wrong=Told("De schijf waar de sites staan, is vol.", "The drive with the sites is full."),
        right=Told(
            "Er is ruimte gemaakt, en opnieuw gepubliceerd.", "Room was made, and it was published again."
        ),
        values={"client": "1042", "wave": "golf", "reason": "No space left on device"},
    ),
    "LET773": Example(
        wrong=Told(
            "Het programma werd halverwege afgebroken, en daarna ging de klant uit de golf.",
            "The program was broken off halfway, and then the client left the wave.",
        ),
        right=Told(
            "Je keek wat er staat, en haalde de map weg.", "You looked what is there, and removed the folder."
        ),
        values={"n": 1, "names": "bakkerij-jansen-1042-abcdefghij23"},
    ),
    "LET774": Example(
        file="golf/golf.yml",
        wrong=Told(
            "De sites stonden al online met 18 januari. Nu staat er 1 februari in golf.yml, en verder niets.",
            "The sites were online with 18 January. Now golf.yml says 1 February, and nothing more.",
        ),
        right=Told(
            "In golf.yml staat ook: vorige_conversiedatum: 18-1-2027",
            "golf.yml also says: vorige_conversiedatum: 18-1-2027",
        ),
        values={
            "n": 12,
            "day": "2027-01-18",
            "site": 12,
            "mail": 8,
            "line": "vorige_conversiedatum: 18-1-2027",
        },
    ),
    "LET775": Example(
        file="golf/golf.yml",
        wrong=Told(
            "De dag ging van 11 naar 18 januari, en toen naar 1 februari. In golf.yml staat nog 11 januari.",
            "The day went from 11 to 18 January, and then to 1 February. golf.yml still says 11 January.",
        ),
        right=Told(
            "In golf.yml staat: vorige_conversiedatum: 18-1-2027",
            "golf.yml says: vorige_conversiedatum: 18-1-2027",
        ),
        values={
            "n": 12,
            "day": "2027-01-18",
            "site": 12,
            "mail": 8,
            "line": "vorige_conversiedatum: 18-1-2027",
            "instead": "2027-01-11",
        },
    ),
    "LET776": Example(
        wrong=Told(
            "De sites staan in `sites`. Nu typ je --to site, en die map is er ook.",
            "The sites are in `sites`. Now you type --to site, and that folder is there too.",
        ),
        right=Told("Je typt --to sites, zoals de vorige keer.", "You type --to sites, like the last time."),
        values={"n": 12, "folder": "sites"},
    ),
}
