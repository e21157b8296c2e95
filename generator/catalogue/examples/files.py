"""Examples of problems of files, encodings and tables."""

from generator.catalogue.example import Example, Told, client, person

_HEAD = "klantnummer;naam;email\n"
_SAVED_AGAIN = Told(
    "Het bestand is in Excel geopend en opnieuw opgeslagen.", "The file was opened in Excel and saved again."
)

EXAMPLES: dict[str, Example] = {
    "KIT101": Example(
        file="golf/klanten.csv",
        wrong=Told(
            "Alleen een collega mag dit bestand openen.", "Only a colleague is allowed to open this file."
        ),
        right=Told("Jij mag het bestand ook openen.", "You are allowed to open the file too."),
    ),
    "KIT102": Example(
        file="golf/klanten.csv",
        row=3,
        wrong=Told(
            "Er is een rij bij geplakt uit een ander programma. Daarin is de letter é anders opgeslagen.",
            "A row was pasted from another program, which saves the letter é in another way.",
        ),
        right=Told("Het bestand is opgeslagen als 'CSV UTF-8'.", "The file was saved as 'CSV UTF-8'."),
    ),
    "LET103": Example(
        file="golf/klanten.csv",
        wrong=Told("Het bestand is opgeslagen als 'CSV'.", "The file was saved as 'CSV'."),
        right=Told("Het bestand is opgeslagen als 'CSV UTF-8'.", "The file was saved as 'CSV UTF-8'."),
    ),
    "KIT104": Example(file="golf/klanten.csv", wrong="", right=client()),
    "KIT105": Example(
        file="golf/klanten.csv",
        row=2,
        wrong=client(naam='"Bakkerij Jansen'),
        right=client(),
    ),
    "KIT106": Example(
        file="golf/klanten.csv",
        row=2,
        wrong=_HEAD + "1042;Bakkerij Jansen\n",
        right=client(),
        values={"cells": 2, "headings": 3},
    ),
    "KIT107": Example(
        file="golf/klanten.csv",
        row=1,
        column="Naam",
        wrong="klantnummer;naam;email;Naam\n1042;Bakkerij Jansen;info@bakkerij.example;Jansen\n",
        right=client(),
        values={"name": "naam", "columns": "B (naam), D (Naam)", "letters": "B, D"},
    ),
    "KIT108": Example(
        file="golf/klanten.csv",
        row=1,
        column="email",
        wrong="klantnummer;naam\n1042;Bakkerij Jansen\n",
        right=client(),
        values={"name": "email"},
    ),
    "KIT109": Example(
        file="golf/medewerkers.csv",
        row=1,
        column="achternaam",
        wrong=person().replace("achternaam", "achtrnaam"),
        right=person(),
        values={"name": "achternaam", "letter": "C"},
    ),
    "LET110": Example(
        file="golf/klanten.csv",
        row=1,
        column="contactpersoom",
        wrong=client(contactpersoom="Anna Jansen"),
        right=client(contactpersoon="Anna Jansen"),
        values={"name": "contactpersoon", "letter": "D"},
    ),
    "LET111": Example(
        file="golf/medewerkers.csv",
        row=1,
        wrong=person(BSN="999990019"),
        right=person(),
        values={"kinds": "BSN"},
    ),
    "KIT112": Example(
        file="golf/klanten.csv",
        wrong=("golf/klanten.csv", "golf/klanten.ods"),
        right=("golf/klanten.csv",),
        values={"files": "klanten.csv, klanten.ods"},
    ),
    "KIT113": Example(
        file="golf",
        wrong=("golf/golf.yml", "golf/medewerkers.csv"),
        right=("golf/golf.yml", "golf/klanten.csv", "golf/medewerkers.csv"),
    ),
    "LET113": Example(
        file="golf",
        wrong=("golf/golf.yml",),
        right=("golf/golf.yml", "golf/klanten.csv", "golf/medewerkers.csv"),
    ),
    "KIT114": Example(
        file="golf/klanten.xlsx",
        wrong=Told("Excel vraagt om een wachtwoord.", "Excel asks for a password."),
        right=Told("Excel opent het bestand meteen.", "Excel opens the file at once."),
    ),
    "KIT115": Example(
        file="golf/klanten.xlsx",
        wrong=Told(
            "Iemand heeft de naam klanten.csv veranderd in klanten.xlsx.",
            "Somebody changed the name klanten.csv into klanten.xlsx.",
        ),
        right=Told(
            "De tabel is in Excel opgeslagen als 'Excel-werkmap'.",
            "The table was saved in Excel as 'Excel Workbook'.",
        ),
        values={"kind": "xlsx"},
    ),
    "KIT116": Example(
        file="golf/klanten.xlsx",
        wrong=Told("Het downloaden is halverwege gestopt.", "The download stopped halfway."),
        right=_SAVED_AGAIN,
    ),
    "KIT117": Example(
        file="golf/medewerkers.xlsx",
        wrong=Told(
            "Er staan heel veel foto's en lege rijen in de werkmap.",
            "The workbook holds a great many pictures and empty rows.",
        ),
        right=Told("Alleen de tabel staat er nog in.", "Only the table is left in it."),
        values={"megabytes": 200},
    ),
    "KIT118": Example(
        file="golf/medewerkers.csv",
        wrong=Told("Alle klanten samen: 1.200.000 rijen.", "All clients together: 1,200,000 rows."),
        right=Told(
            "Per klant een bestand, zoals golf/medewerkers/1042.csv.",
            "One file a client, such as golf/medewerkers/1042.csv.",
        ),
        values={"most": 1_000_000},
    ),
    "LET119": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        wrong=Told(
            "De werkmap heeft 2 tabbladen: Klanten en Oud.", "The workbook has 2 sheets: Klanten and Oud."
        ),
        right=Told("De werkmap heeft 1 tabblad: Klanten.", "The workbook has 1 sheet: Klanten."),
        values={"others": 1},
    ),
    "LET120": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        row=3,
        wrong=Told("Rij 3 is verborgen in Excel.", "Row 3 is hidden in Excel."),
        right=Told("Rij 3 is verwijderd, of weer te zien.", "Row 3 was deleted, or shows again."),
        values={"rows": 1},
    ),
    "KIT121": Example(
        file="golf/klanten.xlsx",
        sheet="Klanten",
        row=2,
        column="email",
        wrong=Told('In de cel staat =A2&"@bakkerij.example".', 'The cell holds =A2&"@bakkerij.example".'),
        right=Told("In de cel staat info@bakkerij.example.", "The cell holds info@bakkerij.example."),
    ),
    "KIT124": Example(
        file="golf/klanten.csv",
        wrong=Told(
            "In de map staat een koppeling naar een bestand op een andere schijf.",
            "The folder holds a link to a file on another disk.",
        ),
        right=Told("Het bestand zelf staat in de map.", "The file itself lies in the folder."),
    ),
    "LET125": Example(
        file="golf/medewerker.csv",
        wrong=("golf/golf.yml", "golf/klanten.csv", "golf/medewerker.csv"),
        right=("golf/golf.yml", "golf/klanten.csv", "golf/medewerkers.csv"),
        values={"expected": "medewerkers.csv"},
    ),
    "LET126": Example(
        file="golf/medewerkers.csv",
        row=1,
        wrong=person(leaseauto="ja"),
        right=person(),
        values={"letters": "F"},
    ),
    "KIT127": Example(
        file="golf/klanten.xlsx",
        wrong=Told("In cel ATD2 staat nog een losse x.", "Cell ATD2 still holds a stray x."),
        right=Told("De losse x is verwijderd.", "The stray x was deleted."),
        values={"most": 1000},
    ),
    "LET128": Example(
        file="golf/medewerkers (1).csv",
        wrong=("golf/medewerkers (1).csv", "golf/medewerkers.csv"),
        right=("golf/medewerkers.csv",),
        values={"used": "medewerkers.csv"},
    ),
    "LET129": Example(
        file="golf/uitvallijst.xlsm",
        wrong=("golf/klanten.csv", "golf/uitvallijst.xlsm"),
        right=("golf/klanten.csv", "golf/uitvallijst.xlsx"),
        values={"expected": "uitvallijst.xlsx"},
    ),
    "LET130": Example(
        file="golf/verlof.csv",
        wrong=("golf/klanten.csv", "golf/verlof.csv"),
        right=("golf/klanten.csv",),
        values={"names": "klanten, medewerkers, uitvallijst, activatie"},
    ),
    "LET131": Example(
        file="golf-2",
        wrong=("golf-2/medewerkers.csv",),
        right=("golf-2/golf.yml", "golf-2/klanten.csv", "golf-2/medewerkers.csv"),
        values={"table": "medewerkers.csv"},
    ),
    "LET132": Example(
        file="golf-2/golf.yml.txt",
        wrong=("golf-2/golf.yml.txt", "golf-2/klanten.csv"),
        right=("golf-2/golf.yml", "golf-2/klanten.csv"),
    ),
    "LET150": Example(
        file="golf/medewerkers-nagekeken.xlsx",
        wrong=Told(
            "Iemand verbeterde een datum in de kopie en sloeg hem op. Het programma gooit dat werk niet weg.",
            "Somebody mended a date in the copy and saved it. The program does not throw that work away.",
        ),
        right=Told(
            "De datum staat nu goed in medewerkers.xlsx, en de kopie is weggehaald.",
            "The date is right in medewerkers.xlsx now, and the copy was removed.",
        ),
    ),
    "LET151": Example(
        file="golf/medewerkers.xlsx",
        wrong=Told(
            "medewerkers.xlsx heeft een wachtwoord. Wat erin staat, kan niet in een kopie.",
            "medewerkers.xlsx has a password. What it holds cannot go into a copy.",
        ),
        right=Told(
            "medewerkers.xlsx is opgeslagen zonder wachtwoord. Nu komt er een kopie als er iets mis is.",
            "medewerkers.xlsx was saved without a password. Now there is a copy if something is wrong.",
        ),
    ),
}
