"""Problems of what a spreadsheet shows or saves otherwise than it is (130-139, 230-239)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT130": Entry(
        nl=Sentence(
            "De cellen op dit tabblad staan ver uit elkaar: tot kolom {column} en rij {row:1|#}.",
            "Verwijder de losse cellen ver onder de tabel of ver rechts ervan.",
        ),
        en=Sentence(
            "The cells on this sheet are far apart: up to column {column} and row {row:1|#}.",
            "Delete the stray cells far below the table or far to the right of it.",
        ),
    ),
    "KIT131": Entry(
        nl=Sentence(
            "De gegevens staan op een verborgen tabblad; dat lezen wij niet.",
            "Maak het tabblad in Excel zichtbaar en sla het bestand op.",
        ),
        en=Sentence(
            "The data are on a hidden sheet; we do not read it.",
            "Unhide the sheet in Excel and save the file.",
        ),
    ),
    "KIT132": Entry(
        nl=Sentence(
            "Dit bestand is opgeslagen als Unicode, maar het teken dat dat vertelt, ontbreekt.",
            "Open het in Excel of Kladblok en sla het opnieuw op als 'CSV UTF-8'.",
        ),
        en=Sentence(
            "This file was saved as Unicode, but the mark that says so is missing.",
            "Open it in Excel or Notepad and save it again as 'CSV UTF-8'.",
        ),
    ),
    "LET133": Entry(
        nl=Sentence(
            "Deze kolommen zijn verborgen; wij lezen ze wel: {letters}.",
            "Kijk of ze kloppen, of verwijder wat niet mee moet tellen.",
        ),
        en=Sentence(
            "These columns are hidden; we do read them: {letters}.",
            "Check that they are right, or delete what must not count.",
        ),
    ),
    "KIT133": Entry(
        nl=Sentence(
            "De koppen van de tabel staan pas op deze rij.",
            "Verwijder de rijen erboven, zodat de koppen op de eerste rij staan.",
        ),
        en=Sentence(
            "The headings of the table stand only in this row.",
            "Delete the rows above it, so that the headings are in the first row.",
        ),
    ),
    "KIT134": Entry(
        nl=Sentence(
            "Deze cel is samengevoegd met een andere, en daardoor leeg.",
            "Hef de samenvoeging op in Excel en vul elke cel in.",
        ),
        en=Sentence(
            "This cell is merged with another, and empty because of that.",
            "Unmerge the cells in Excel and fill in each of them.",
        ),
    ),
    "LET134": Entry(
        nl=Sentence(
            "Rechts van de tabel staat iets zonder kop; dat lezen wij niet.",
            "Je hoeft niets te doen als het een losse notitie is. Geef de kolom anders een kop.",
        ),
        en=Sentence(
            "To the right of the table something stands without a heading; we do not read it.",
            "Nothing to do if it is a loose note. Otherwise give the column a heading.",
        ),
    ),
    "LET135": Entry(
        nl=Sentence(
            "{sheets:Dit tabblad is|Dit tabblad en nog andere zijn} verborgen; wij lezen het niet.",
            "Je hoeft niets te doen als er niets op staat dat mee moet tellen.",
        ),
        en=Sentence(
            "{sheets:This sheet is|This sheet and others are} hidden; we do not read it.",
            "Nothing to do if there is nothing on it that must count.",
        ),
    ),
    "LET136": Entry(
        nl=Sentence(
            "Excel toont hier {rows:1 nummer|# nummers} met nullen of tekens die niet in de cel staan.",
            "Wij lezen het nummer zonder. Horen ze erbij? Geef de kolom de opmaak Tekst en typ ze erin.",
        ),
        en=Sentence(
            "Excel shows {rows:1 number|# numbers} here with zeros or signs that are not in the cell.",
            "We read the number without them. Do they belong? Format the column as Text and type them.",
        ),
    ),
    "KIT230": Entry(
        nl=Sentence(
            "Excel heeft van dit nummer een datum gemaakt: {value}.",
            "Geef de kolom in Excel de opmaak Tekst en typ het nummer opnieuw.",
        ),
        en=Sentence(
            "Excel has made this number a date: {value}.",
            "Format the column as Text in Excel and type the number again.",
        ),
    ),
    "KIT231": Entry(
        nl=Sentence(
            "Hier staat een foutmelding van Excel in plaats van een waarde.",
            "Los de fout op in Excel, of typ de waarde zelf. Sla daarna opnieuw op.",
        ),
        en=Sentence(
            "An error message of Excel stands here instead of a value.",
            "Mend the error in Excel, or type the value. Then save again.",
        ),
    ),
    "KIT232": Entry(
        nl=Sentence(
            "Hier staat een formule in plaats van een nummer.",
            "Typ alleen het nummer, zonder = en aanhalingstekens, in een kolom met de opmaak Tekst.",
        ),
        en=Sentence(
            "A formula stands here instead of a number.",
            "Type only the number, without = and quotation marks, in a column formatted as Text.",
        ),
    ),
}
