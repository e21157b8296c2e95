"""Examples of problems of single cells."""

from generator.catalogue.example import Example

EXAMPLES: dict[str, Example] = {
    "KIT203": Example(
        file="golf/medewerkers.csv",
        row=2,
        column="uit_dienst",
        wrong="klantnummer;personeelsnummer;achternaam;in_dienst;uit_dienst\n1042;7;Jansen;1-1-2020;31-02-2026\n",
        right="klantnummer;personeelsnummer;achternaam;in_dienst;uit_dienst\n1042;7;Jansen;1-1-2020;28-02-2026\n",
        values={"value": "31-02-2026"},
    ),
}
