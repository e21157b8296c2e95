"""Examples of problems of the overview "Gebruik producten"."""

from generator.catalogue.example import Example, Told

_FILE = "gebruik-producten.csv"
_LIST = "golf/klanten.csv"

EXAMPLES: dict[str, Example] = {
    "KIT730": Example(
        file=_FILE,
        wrong=Told(
            "Boven de nummers van de klanten staat Nr.", "The heading above the numbers of the clients is Nr."
        ),
        right=Told("Er staat nu Klantnummer boven.", "The heading is Klantnummer now."),
    ),
    "KIT731": Example(
        file=_FILE,
        wrong=Told(
            "Het overzicht heeft alleen kolommen voor product 340 en 904.",
            "The overview has columns for products 340 and 904 only.",
        ),
        right=Told("Er is nu ook een kolom voor product 500.", "There is a column for product 500 as well."),
    ),
    "KIT732": Example(
        file=_FILE,
        row=4,
        column="Naam",
        wrong=Told(
            "Klant 1042 heet in rij 3 Bakkerij Jansen en in rij 4 Garage De Zuigerveer.",
            "Client 1042 is called Bakkerij Jansen in row 3 and Garage De Zuigerveer in row 4.",
        ),
        right=Told("In rij 4 staat nu klantnummer 1043.", "Row 4 has klantnummer 1043 now."),
        values={"client": "1042", "row": 3},
    ),
    "KIT733": Example(
        file=_FILE,
        row=3,
        column="Klantnummer",
        wrong=Told(
            "Het nummer staat alleen in de eerste rij van een klant. De rijen eronder zijn leeg.",
            "The number stands in the first row of a client only. The rows below are empty.",
        ),
        right=Told("Het nummer staat in iedere rij.", "The number stands in each row."),
        values={"rows": 4},
    ),
    "KIT734": Example(
        file="golf/klanten.xlsx",
        wrong=Told("De lijst van de golf is klanten.xlsx.", "The list of the wave is klanten.xlsx."),
        right=Told(
            "De lijst is bewaard als klanten.csv. De werkmap is weg.",
            "The list was saved as klanten.csv. The workbook is gone.",
        ),
    ),
    "KIT735": Example(
        file=_FILE,
        row=3,
        column="Naam",
        wrong=Told(
            "In het overzicht staat Żabka. De letter Ż bestaat niet in het oude Windows-formaat.",
            "The overview holds Żabka. The old Windows format has no letter Ż.",
        ),
        right=Told("klanten.csv is nu 'CSV UTF-8'.", "klanten.csv is 'CSV UTF-8' now."),
        values={"file": _LIST},
    ),
    "KIT736": Example(
        file=_LIST,
        wrong=Told(
            "klanten.csv is zo geschreven dat een nieuwe cel een andere zou verschuiven.",
            "klanten.csv is written so that a new cell would move another.",
        ),
        right=Told("Het bestand is opnieuw bewaard vanuit Excel.", "The file was saved again from Excel."),
    ),
    "KIT737": Example(
        file=_LIST,
        wrong=Told(
            "Een collega bewaarde klanten.csv terwijl de vraag openstond.",
            "A colleague saved klanten.csv while the question was open.",
        ),
        right=Told("De opdracht is opnieuw gegeven.", "The command was given again."),
    ),
    "LET730": Example(
        file=_FILE,
        wrong=Told(
            "Het overzicht heeft alleen nummers, en niemand zei welk nummer MijnLoket is.",
            "The overview has numbers only, and nobody said which number is MijnLoket.",
        ),
        right=Told("Boven die kolom staat nu MijnLoket.", "That column is headed MijnLoket now."),
    ),
    "LET731": Example(
        file=_FILE,
        row=3,
        column="Naam",
        wrong=Told(
            "Klant 1042 is hier Garage De Zuigerveer en in klanten Bakkerij Jansen.",
            "Client 1042 is Garage De Zuigerveer here and Bakkerij Jansen in klanten.",
        ),
        right=Told("Het nummer van de garage is 1043.", "The number of the garage is 1043."),
        values={"number": "1042"},
    ),
    "LET732": Example(
        file=_FILE,
        row=3,
        column="Klantnummer",
        wrong=Told(
            "Bij een klant staat meenemen op ja en Werknemerloket op nee.",
            "A client has ja under meenemen and nee under Werknemerloket.",
        ),
        right=Told("Bij meenemen staat nu nee.", "Under meenemen stands nee now."),
        values={"number": "1042"},
    ),
    "LET733": Example(
        file=_LIST,
        row=2,
        column="Klantnummer",
        wrong=Told(
            "Een klant in klanten.csv staat niet meer in het nieuwe overzicht.",
            "A client in klanten.csv is no longer in the new overview.",
        ),
        right=Told("De klant ging weg. De rij is weggehaald.", "The client left. The row was removed."),
        values={"number": "1042"},
    ),
    "LET734": Example(
        file=_FILE,
        row=9,
        wrong=Told("Onder de klanten staat een rij Totaal.", "A row Totaal stands below the clients."),
        right=Told("De rij is weggehaald.", "The row was removed."),
        values={"rows": 1},
    ),
    "LET735": Example(
        file=_FILE,
        row=3,
        column="340",
        wrong=Told("Onder product 340 staat aangevraagd.", "Under product 340 stands aangevraagd."),
        right=Told("Er staat nu nee.", "It says nee now."),
        values={"rows": 1},
    ),
    "LET736": Example(
        file=_FILE,
        row=3,
        column="Naam",
        wrong=Told("Een klant heet @Werk.", "A client is called @Werk."),
        right=Told("In klanten staat de naam zelf ingevuld.", "The name was filled in in klanten by hand."),
        values={"column": "naam"},
    ),
}
