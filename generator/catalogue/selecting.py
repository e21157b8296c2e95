"""Problems of the overview "Gebruik producten" and of writing klanten.csv (730-739)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT730": Entry(
        nl=Sentence(
            "Wij vinden geen rij met koppen: nergens staat een kop voor het klantnummer.",
            "Zet boven de kolom met nummers de kop klantnummer. Werkgevernummer of cliëntnummer mag ook.",
        ),
        en=Sentence(
            "We find no row with headings: there is no heading for the klantnummer anywhere.",
            "Put the heading klantnummer above the column with numbers. Werkgevernummer or cliëntnummer "
            "will do too.",
        ),
    ),
    "KIT731": Entry(
        nl=Sentence(
            "In dit overzicht staat nergens Werknemerloket of product 500.",
            "Vraag Loket om het overzicht 'Gebruik producten' van al je klanten. Of zet 500 boven de "
            "kolom waar het om gaat.",
        ),
        en=Sentence(
            "Werknemerloket or product 500 is nowhere in this overview.",
            "Ask Loket for the overview 'Gebruik producten' of all your clients. Or put 500 above the "
            "column that tells it.",
        ),
    ),
    "KIT732": Entry(
        nl=Sentence(
            "Rij {row} gaat ook over klant {client}, maar daar staat hier iets anders.",
            "Kijk of het klantnummer in beide rijen klopt. Maak deze cellen daarna gelijk.",
        ),
        en=Sentence(
            "Row {row} is about client {client} too, but says something else here.",
            "See whether the klantnummer is right in both rows. Then make these cells equal.",
        ),
    ),
    "KIT733": Entry(
        nl=Sentence(
            "Bij {rows:1 rij|# rijen} staat geen klantnummer. Dit is de eerste.",
            "Vul in iedere rij het klantnummer in. Komt dit uit een draaitabel? Kies daar "
            "'Alle itemlabels herhalen'.",
        ),
        en=Sentence(
            "There is no klantnummer in {rows:1 row|# rows}. This is the first.",
            "Fill in the klantnummer in each row. Does this come from a pivot table? Choose "
            "'Repeat all item labels' there.",
        ),
    ),
    "KIT734": Entry(
        nl=Sentence(
            "Dit is een werkmap. Daar schrijven wij niet in: wij zouden je opmaak kwijtmaken.",
            "Neem de regels hierboven zelf over. Of bewaar de lijst in Excel als 'CSV UTF-8', met de naam "
            "klanten.csv. Haal dan deze werkmap weg en geef de opdracht opnieuw.",
        ),
        en=Sentence(
            "This is a workbook. We do not write in it: we would lose your layout.",
            "Copy the lines above yourself. Or save the list in Excel as 'CSV UTF-8', called klanten.csv. "
            "Then remove this workbook and give the command again.",
        ),
    ),
    "KIT735": Entry(
        nl=Sentence(
            "Hier staat een letter die niet past in {file}: dat heeft het oude Windows-formaat.",
            "Open {file} in Excel en sla het op als 'CSV UTF-8'. Geef de opdracht dan opnieuw.",
        ),
        en=Sentence(
            "A letter here does not fit in {file}: that has the old Windows format.",
            "Open {file} in Excel and save it as 'CSV UTF-8'. Then give the command again.",
        ),
    ),
    "KIT736": Entry(
        nl=Sentence(
            "Wij kunnen dit bestand niet aanvullen zonder iets anders te veranderen. Het is gebleven "
            "zoals het was.",
            "Open het in Excel en sla het op als 'CSV UTF-8'. Geef de opdracht dan opnieuw.",
        ),
        en=Sentence(
            "We cannot complete this file without changing something else. It is as it was.",
            "Open it in Excel and save it as 'CSV UTF-8'. Then give the command again.",
        ),
    ),
    "KIT737": Entry(
        nl=Sentence(
            "Dit bestand is veranderd terwijl je naar het plan keek. Wij hebben er niets in geschreven.",
            "Geef de opdracht opnieuw en kijk naar het nieuwe plan.",
        ),
        en=Sentence(
            "This file was changed while you looked at the plan. We wrote nothing in it.",
            "Give the command again and look at the new plan.",
        ),
    ),
    "LET730": Entry(
        nl=Sentence(
            "In dit overzicht staat nergens MijnLoket. Wij weten dus niet bij wie het aanstaat.",
            "Staan er alleen nummers in? Zet dan --mijnloket met het nummer achter de opdracht. Vul anders "
            "zelf in klanten mijnloket_actief in.",
        ),
        en=Sentence(
            "MijnLoket is nowhere in this overview. So we do not know for whom it is active.",
            "Does it hold numbers only? Then put --mijnloket with the number behind the command. Otherwise "
            "fill in mijnloket_actief in klanten yourself.",
        ),
    ),
    "LET731": Entry(
        nl=Sentence(
            "Klant {number} heet in klanten anders dan hier.",
            "Kijk of het nummer klopt: de rij kan van een andere klant zijn.",
        ),
        en=Sentence(
            "Client {number} has another name in klanten than here.",
            "Check the number: the row may be another client's.",
        ),
    ),
    "LET732": Entry(
        nl=Sentence(
            "Klant {number} is gekozen, maar gebruikt Werknemerloket niet.",
            "Kijk of deze klant mee moet. Er zijn misschien geen medewerkers die overgaan.",
        ),
        en=Sentence(
            "Client {number} was chosen, but does not use Werknemerloket.",
            "See whether this client must go along. There may be no employees who move.",
        ),
    ),
    "LET733": Entry(
        nl=Sentence(
            "Klant {number} staat niet in het overzicht van Loket. De rij blijft staan.",
            "Is de klant weg bij jullie? Haal de rij dan zelf weg, of zet bij meenemen nee.",
        ),
        en=Sentence(
            "Client {number} is not in Loket's overview. The row stays.",
            "Did the client leave? Then remove the row yourself, or put nee under meenemen.",
        ),
    ),
    "LET734": Entry(
        nl=Sentence(
            "{rows:Dit is een rij met een totaal; die telt|Dit en nog andere rijen zijn totalen; die tellen} "
            "niet mee.",
            "Je hoeft niets te doen. Is het toch een klant? Vul dan het klantnummer in.",
        ),
        en=Sentence(
            "{rows:This is a row with a total; it does|This and other rows are totals; they do} not count.",
            "Nothing to do. Is it a client after all? Then fill in the klantnummer.",
        ),
    ),
    "LET735": Entry(
        nl=Sentence(
            "In deze kolom {rows:kunnen wij 1 cel|kunnen wij # cellen} niet lezen. Dit is de eerste.",
            "Die tellen als onbekend. Schrijf ja of nee onder een product, en een getal bij een aantal.",
        ),
        en=Sentence(
            "We cannot read {rows:1 cell|# cells} of this column. This is the first.",
            "They count as unknown. Write ja or nee under a product, and a number for how many.",
        ),
    ),
    "LET736": Entry(
        nl=Sentence(
            "Dit nemen wij niet over bij {column}: Excel leest het als formule, of het is te lang.",
            "Vul die cel in klanten zelf in.",
        ),
        en=Sentence(
            "We do not take this over under {column}: Excel reads it as a formula, or it is too long.",
            "Fill in that cell of klanten yourself.",
        ),
    ),
}
