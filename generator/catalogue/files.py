"""Problems of files, encodings and tables (100-199)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT101": Entry(
        nl=Sentence(
            "Dit bestand kunnen wij niet lezen.",
            "Sluit het in andere programma's en kijk of je rechten hebt op het bestand en de map.",
        ),
        en=Sentence(
            "We cannot read this file.",
            "Close it in other programs and check that you may open the file and its folder.",
        ),
    ),
    "KIT102": Entry(
        nl=Sentence(
            "Dit bestand is met twee soorten tekens door elkaar opgeslagen; letters met accenten gaan stuk.",
            "Open het in Excel en sla het opnieuw op als 'CSV UTF-8'.",
        ),
        en=Sentence(
            "This file was saved with mixed kinds of characters; letters with accents break.",
            "Open it in Excel and save it again as 'CSV UTF-8'.",
        ),
    ),
    "LET103": Entry(
        nl=Sentence(
            "Dit bestand is opgeslagen in het oude Windows-formaat; wij hebben het zo gelezen.",
            "Kijk of namen met accenten goed staan. Sla het liever op als 'CSV UTF-8'.",
        ),
        en=Sentence(
            "This file was saved in the old Windows format; we read it that way.",
            "Check that names with accents are right. Better save it as 'CSV UTF-8'.",
        ),
    ),
    "KIT104": Entry(
        nl=Sentence(
            "Deze tabel is leeg.",
            "Zet op de eerste rij de koppen van de kolommen.",
        ),
        en=Sentence(
            "This table is empty.",
            "Put the headings of the columns in the first row.",
        ),
    ),
    "KIT105": Entry(
        nl=Sentence(
            "Op deze rij staat een aanhalingsteken te veel of te weinig.",
            'Haal het losse aanhalingsteken (") uit deze rij, of sla het bestand opnieuw op vanuit Excel.',
        ),
        en=Sentence(
            "A quotation mark is missing or left over in this row.",
            'Remove the loose quotation mark (") from this row, or save the file again from Excel.',
        ),
    ),
    "KIT106": Entry(
        nl=Sentence(
            "Deze rij heeft {cells:1 cel|# cellen}, maar er {headings:is 1 kop|zijn # koppen}.",
            "Kijk of er een scheidingsteken (; of ,) te veel of te weinig staat.",
        ),
        en=Sentence(
            "This row has {cells:1 cell|# cells}, but there {headings:is 1 heading|are # headings}.",
            "Check whether a separator (; or ,) is missing or left over.",
        ),
    ),
    "KIT107": Entry(
        nl=Sentence(
            "De kolom {name} staat er meer dan één keer: in kolom {columns}.",
            "Kies welke kolom klopt: {letters}. Haal de andere weg, of geef die een heel andere kop.",
        ),
        en=Sentence(
            "The column {name} is there more than once: in columns {columns}.",
            "Choose which column is right: {letters}. Remove the other, or give it quite another heading.",
        ),
    ),
    "KIT108": Entry(
        nl=Sentence(
            "De kolom {name} ontbreekt.",
            "Zet op de eerste rij een kolom met de kop {name}.",
        ),
        en=Sentence(
            "The column {name} is missing.",
            "Add a column with the heading {name} to the first row.",
        ),
    ),
    "KIT109": Entry(
        nl=Sentence(
            "De kolom {name} ontbreekt; de kop van kolom {letter} lijkt erop.",
            "Bedoel je {name}? Verander dan de kop van kolom {letter}.",
        ),
        en=Sentence(
            "The column {name} is missing; the heading of column {letter} looks like it.",
            "Do you mean {name}? Then change the heading of column {letter}.",
        ),
    ),
    "LET110": Entry(
        nl=Sentence(
            "Kolom {letter} kennen wij niet en lezen wij niet. Bedoel je {name}?",
            "Verander de kop in {name} als je dat bedoelt.",
        ),
        en=Sentence(
            "We do not know column {letter} and do not read it. Do you mean {name}?",
            "Change the heading to {name} if that is what you mean.",
        ),
    ),
    "LET111": Entry(
        nl=Sentence(
            "Wij lezen en bewaren niet: {kinds}.",
            "Laat deze kolommen weg uit de export. Ze zijn hier niet nodig.",
        ),
        en=Sentence(
            "We do not read or keep: {kinds}.",
            "Leave these columns out of the export. They are not needed here.",
        ),
    ),
    "KIT112": Entry(
        nl=Sentence(
            "Deze tabel staat er meer dan één keer: {files}.",
            "Laat één van deze bestanden in de map staan.",
        ),
        en=Sentence(
            "This table is there more than once: {files}.",
            "Keep one of these files in the folder.",
        ),
    ),
    "KIT113": Entry(
        nl=Sentence(
            "Deze golf heeft geen lijst met klanten.",
            "Zet klanten.csv (of .xlsx, .ods of .xls) in deze map.",
        ),
        en=Sentence(
            "This wave has no list of clients.",
            "Put klanten.csv (or .xlsx, .ods or .xls) in this folder.",
        ),
    ),
    "LET113": Entry(
        nl=Sentence(
            "Deze golf heeft nog geen klanten, dus er komen nog geen kits. Wel komt er het overzicht van de "
            "golf, en de map kantoor met het ticket, de takenlijst en de agenda. De lijsten met klanten zijn "
            "leeg.",
            "Vraag Loket om het overzicht. Kies daarna de klanten met `overstapkit select`.",
        ),
        en=Sentence(
            "This wave has no clients yet, so there will be no kits. There will be the overview of the wave, "
            "and the folder kantoor with the ticket, the list of tasks and the calendar. The lists of "
            "clients are empty.",
            "Ask Loket for the overview. Then choose the clients with `overstapkit select`.",
        ),
    ),
    "KIT114": Entry(
        nl=Sentence(
            "Dit bestand is beveiligd met een wachtwoord.",
            "Sla het op zonder wachtwoord, of als 'CSV UTF-8'.",
        ),
        en=Sentence(
            "This file is protected with a password.",
            "Save it without a password, or as 'CSV UTF-8'.",
        ),
    ),
    "KIT115": Entry(
        nl=Sentence(
            "De inhoud van dit bestand is geen .{kind}.",
            "Open het in Excel en kies 'Opslaan als' met het juiste bestandstype. De naam veranderen "
            "is niet genoeg.",
        ),
        en=Sentence(
            "The content of this file is not .{kind}.",
            "Open it in Excel and choose 'Save as' with the right file type. Changing the name is not"
            " enough.",
        ),
    ),
    "KIT116": Entry(
        nl=Sentence(
            "Dit bestand is beschadigd of niet te vertrouwen.",
            "Open het in Excel en sla het opnieuw op, of haal de export opnieuw op.",
        ),
        en=Sentence(
            "This file is damaged or cannot be trusted.",
            "Open it in Excel and save it again, or fetch the export again.",
        ),
    ),
    "KIT117": Entry(
        nl=Sentence(
            "Dit bestand is te groot: meer dan {megabytes} MB.",
            "Haal tabbladen, plaatjes en lege rijen weg, of sla de tabel op als 'CSV UTF-8'.",
        ),
        en=Sentence(
            "This file is too large: more than {megabytes} MB.",
            "Remove sheets, pictures and empty rows, or save the table as 'CSV UTF-8'.",
        ),
    ),
    "KIT118": Entry(
        nl=Sentence(
            "Deze tabel heeft meer dan {most:1 rij|# rijen}.",
            "Verdeel de medewerkers over bestanden in de map medewerkers/, één per klant.",
        ),
        en=Sentence(
            "This table has more than {most:1 row|# rows}.",
            "Divide the employees over files in the folder medewerkers/, one a client.",
        ),
    ),
    "LET119": Entry(
        nl=Sentence(
            "Dit bestand heeft nog {others:1 ander tabblad|# andere tabbladen} met gegevens; wij "
            "lezen alleen dit tabblad.",
            "Zet de gegevens op dit tabblad, of geef het juiste tabblad de naam van het bestand.",
        ),
        en=Sentence(
            "This file has {others:1 other sheet|# other sheets} with data; we read this sheet only.",
            "Put the data on this sheet, or give the right sheet the name of the file.",
        ),
    ),
    "LET120": Entry(
        nl=Sentence(
            "{rows:1 rij is verborgen of weggefilterd; wij lezen hem wel.|# rijen zijn verborgen of "
            "weggefilterd; wij lezen ze wel.}",
            "Verwijder deze rijen als ze niet mee moeten tellen.",
        ),
        en=Sentence(
            "{rows:1 row is hidden or filtered out; we do read it.|# rows are hidden or filtered out;"
            " we do read them.}",
            "Delete these rows if they must not count.",
        ),
    ),
    "KIT121": Entry(
        nl=Sentence(
            "Deze formule heeft geen uitkomst.",
            "Los de fout in de formule op in Excel en sla het bestand op. Of plak alleen de waarden.",
        ),
        en=Sentence(
            "This formula has no result.",
            "Open the file in Excel, mend the formula and save it, or paste the values only.",
        ),
    ),
    "KIT124": Entry(
        nl=Sentence(
            "Dit is een koppeling naar een andere plek. Die volgen wij niet.",
            "Zet het bestand of de map zelf op deze plek.",
        ),
        en=Sentence(
            "This is a link to another place. We do not follow it.",
            "Put the file or folder itself in this place.",
        ),
    ),
    "LET125": Entry(
        nl=Sentence(
            "Dit bestand gebruiken wij niet.",
            "Bedoel je {expected}? Geef het bestand dan die naam.",
        ),
        en=Sentence(
            "We do not use this file.",
            "Do you mean {expected}? Then give the file that name.",
        ),
    ),
    "LET126": Entry(
        nl=Sentence(
            "Kolom {letters} kennen wij niet en lezen wij niet.",
            "Je hoeft niets te doen als je dit niet nodig hebt.",
        ),
        en=Sentence(
            "We do not know column {letters} and do not read it.",
            "Nothing to do if you do not need this.",
        ),
    ),
    "KIT127": Entry(
        nl=Sentence(
            "Dit tabblad is meer dan {most} kolommen breed.",
            "Verwijder de losse cellen ver rechts van de tabel.",
        ),
        en=Sentence(
            "This sheet is more than {most} columns wide.",
            "Delete the stray cells far to the right of the table.",
        ),
    ),
    "LET128": Entry(
        nl=Sentence(
            "Dit bestand gebruiken wij niet: wij lezen {used}.",
            "Haal dit bestand weg. Is dit juist het nieuwe bestand? Zet het dan in de plaats van {used}.",
        ),
        en=Sentence(
            "We do not use this file: we read {used}.",
            "Remove this file. Is it the new one? Then put it in the place of {used}.",
        ),
    ),
    "LET129": Entry(
        nl=Sentence(
            "Dit soort bestand lezen wij niet.",
            "Open het en sla het op als {expected}.",
        ),
        en=Sentence(
            "We do not read this kind of file.",
            "Open it and save it as {expected}.",
        ),
    ),
    "LET130": Entry(
        nl=Sentence(
            "Dit bestand gebruiken wij niet.",
            "Wij lezen alleen {names}. Je hoeft niets te doen als dit bestand iets anders is.",
        ),
        en=Sentence(
            "We do not use this file.",
            "We read {names} only. Nothing to do if this file is something else.",
        ),
    ),
    "LET131": Entry(
        nl=Sentence(
            "In deze map staat {table}, maar geen golf.yml. Wij slaan de map over.",
            "Is dit een golf? Zet er dan golf.yml in, met naam en conversiedatum. Haal de map anders weg.",
        ),
        en=Sentence(
            "This folder holds {table}, but no golf.yml. We pass it over.",
            "Is it a wave? Then put golf.yml in it, with naam and conversiedatum. Else remove the folder.",
        ),
    ),
    "LET132": Entry(
        nl=Sentence(
            "Dit bestand heet niet precies golf.yml. Wij slaan de map over.",
            "Verander de naam in golf.yml. Windows laat .txt aan het eind soms niet zien.",
        ),
        en=Sentence(
            "This file is not called golf.yml exactly. We pass the folder over.",
            "Change its name to golf.yml. Windows sometimes does not show .txt at the end.",
        ),
    ),
    "LET150": Entry(
        nl=Sentence(
            "Deze kopie is veranderd nadat wij hem maakten. Wij laten hem staan.",
            "Neem je verbeteringen over in je eigen lijst. Haal de kopie weg en kijk opnieuw na.",
        ),
        en=Sentence(
            "This copy was changed after we made it. We leave it as it is.",
            "Copy what you mended into your own list. Remove the copy and check again.",
        ),
    ),
    "LET151": Entry(
        nl=Sentence(
            "Van dit bestand maken wij geen nagekeken kopie: het is niet te lezen als tabel.",
            "Los eerst de fout van het hele bestand op. Kijk daarna opnieuw na.",
        ),
        en=Sentence(
            "We make no marked copy of this file: it cannot be read as a table.",
            "First solve the error of the whole file. Then check again.",
        ),
    ),
}
