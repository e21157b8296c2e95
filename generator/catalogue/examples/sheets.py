"""Examples of problems of what a workbook shows otherwise than it is."""

from generator.catalogue.example import Example, Told, client

EXAMPLES: dict[str, Example] = {
    "KIT130": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        wrong=Told("In cel ZZ900000 staat nog een losse x.", "Cell ZZ900000 still holds a stray x."),
        right=Told("De losse x is verwijderd.", "The stray x was deleted."),
        values={"column": "ZZ", "row": 900_000},
    ),
    "KIT131": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        wrong=Told("Het tabblad Klanten is verborgen.", "The sheet Klanten is hidden."),
        right=Told("Het tabblad Klanten is te zien.", "The sheet Klanten shows."),
    ),
    "KIT132": Example(
        file="golf/klanten.csv",
        wrong=Told("Een programma bewaarde het bestand als UTF-16.", "A program saved the file as UTF-16."),
        right=Told("Het bestand is bewaard als 'CSV UTF-8'.", "The file was saved as 'CSV UTF-8'."),
    ),
    "LET133": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        row=1,
        column="email",
        wrong=Told("Kolom C is verborgen in Excel.", "Column C is hidden in Excel."),
        right=Told("Kolom C is weer te zien.", "Column C shows again."),
        values={"letters": "C"},
    ),
    "KIT133": Example(
        file="golf/klanten.csv", row=2, wrong="Onze klanten in februari\n" + client(), right=client()
    ),
    "KIT134": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        row=3,
        column="email",
        wrong=Told("C2 en C3 zijn in Excel 1 cel.", "C2 and C3 are 1 cell in Excel."),
        right=Told("C2 en C3 hebben elk hun eigen adres.", "C2 and C3 each have their own address."),
    ),
    "LET134": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        row=4,
        wrong=Told("Naast rij 4 staat: nog bellen.", "Beside row 4 stands: still to call."),
        right=Told("De notitie is weg.", "The note is gone."),
    ),
    "LET135": Example(
        file="golf/klanten.xlsx",
        sheet="Oud",
        wrong=Told("Het tabblad Oud is verborgen.", "The sheet Oud is hidden."),
        right=Told("Het tabblad Oud is verwijderd.", "The sheet Oud was deleted."),
        values={"sheets": 1},
    ),
    "LET136": Example(
        file="golf/medewerkers.xlsx",
        sheet="Medewerkers",
        row=2,
        column="personeelsnummer",
        wrong=Told("In de cel staat 7. Excel toont 00007.", "The cell holds 7. Excel shows 00007."),
        right=Told("In de cel staat de tekst 00007.", "The cell holds the text 00007."),
        values={"rows": 1},
    ),
}
