"""Examples of problems of publishing, and of a conversion that was moved."""

from generator.catalogue.example import Example, Told, wave

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
}
