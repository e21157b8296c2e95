"""Problems of people and clients across rows and files (300-399)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT301": Entry(
        nl=Sentence(
            "{number:Klant #|Deze klant} staat niet in klanten, maar heeft hier {rows:1 rij|# rijen}.",
            "Zet de klant in klanten of haal de rijen weg. Is dit een export van het hele kantoor? "
            "Zet dan in golf.yml onder beleid de regel 'onbekende_klanten: negeren'.",
        ),
        en=Sentence(
            "{number:Client #|This client} is not in klanten, but has {rows:1 row|# rows} here.",
            "Add the client to klanten or remove the rows. Is this an export of the whole office? "
            "Then put the line 'onbekende_klanten: negeren' under beleid in golf.yml.",
        ),
    ),
    "LET302": Entry(
        nl=Sentence(
            "{rows:1 rij|# rijen} van {clients:1 klant|# klanten} buiten deze golf {rows:is|zijn} "
            "overgeslagen.",
            "Je hoeft niets te doen: onbekende_klanten staat op negeren.",
        ),
        en=Sentence(
            "{rows:1 row|# rows} of {clients:1 client|# clients} outside this wave {rows:was|were} "
            "passed over.",
            "Nothing to do: onbekende_klanten is set to negeren.",
        ),
    ),
    "KIT303": Entry(
        nl=Sentence(
            "{number:Klantnummer #|Dit klantnummer} lijkt op {other}: alleen nullen vooraan of "
            "hoofdletters verschillen.",
            "Schrijf het nummer overal gelijk. Excel haalt nullen weg; geef de kolom de opmaak Tekst.",
        ),
        en=Sentence(
            "{number:Klantnummer #|This klantnummer} looks like {other}: only leading zeros or "
            "capitals differ.",
            "Write the number the same everywhere. Excel removes zeros; format the column as Text.",
        ),
    ),
    "KIT304": Entry(
        nl=Sentence(
            "Deze klant staat ook al op rij {row}.",
            "Laat één rij per klant staan.",
        ),
        en=Sentence(
            "This client is already in row {row}.",
            "Keep one row a client.",
        ),
    ),
    "KIT305": Entry(
        nl=Sentence(
            "Dit personeelsnummer heeft in {file} op rij {row} een andere achternaam.",
            "Zoek uit van wie het nummer is. Twee mensen mogen bij één klant niet hetzelfde nummer hebben.",
        ),
        en=Sentence(
            "This personeelsnummer has another last name in {file}, row {row}.",
            "Find out whose number it is. Two people cannot share a number with one client.",
        ),
    ),
    "LET306": Entry(
        nl=Sentence(
            "Deze rij is gelijk aan rij {row} in {file} en telt één keer.",
            "Haal een van de twee rijen weg.",
        ),
        en=Sentence(
            "This row is equal to row {row} in {file} and counts once.",
            "Remove one of the two rows.",
        ),
    ),
    "KIT307": Entry(
        nl=Sentence(
            "De laatste werkdag ligt vóór de eerste.",
            "Verbeter de datum in dienst of de datum uit dienst.",
        ),
        en=Sentence(
            "The last working day lies before the first.",
            "Correct the date in dienst or the date uit dienst.",
        ),
    ),
    "LET308": Entry(
        nl=Sentence(
            "Van klant {number} zijn geen medewerkers bekend.",
            "De kit komt er zonder aantallen. Vul medewerkers aan als dat niet klopt.",
        ),
        en=Sentence(
            "No employees of client {number} are known.",
            "The kit is made without numbers. Complete medewerkers if that is not right.",
        ),
    ),
    "LET309": Entry(
        nl=Sentence(
            "Deze golf heeft geen lijst met medewerkers.",
            "De kits komen er zonder aantallen. Zet medewerkers.csv in de map van de golf voor kits "
            "met aantallen.",
        ),
        en=Sentence(
            "This wave has no list of employees.",
            "The kits are made without numbers. Put medewerkers.csv in the folder of the wave for "
            "kits with numbers.",
        ),
    ),
    "LET310": Entry(
        nl=Sentence(
            "Deze klant heeft het addendum nog niet getekend.",
            "Regel eerst het addendum. Zonder addendum kan MijnLoket niet aan.",
        ),
        en=Sentence(
            "This client has not signed the addendum yet.",
            "Arrange the addendum first. Without it MijnLoket cannot be switched on.",
        ),
    ),
    "LET311": Entry(
        nl=Sentence(
            "MijnLoket staat bij deze klant nog niet aan.",
            "Zet MijnLoket eerst aan. Anders gaan er geen uitnodigingen uit.",
        ),
        en=Sentence(
            "MijnLoket is not active for this client yet.",
            "Activate MijnLoket first. Otherwise no invitations are sent.",
        ),
    ),
    "LET312": Entry(
        nl=Sentence(
            "Klant {number} staat ook in de golf {wave}.",
            "Laat de klant in één golf staan.",
        ),
        en=Sentence(
            "Client {number} is also in the wave {wave}.",
            "Keep the client in one wave.",
        ),
    ),
    "KIT313": Entry(
        nl=Sentence(
            "Het klantnummer in deze rij is niet {number}, zoals in de naam van het bestand.",
            "Verbeter het klantnummer, of zet de rij in het bestand van die klant.",
        ),
        en=Sentence(
            "The klantnummer in this row is not {number}, as in the name of the file.",
            "Correct the klantnummer, or move the row to the file of that client.",
        ),
    ),
    "KIT314": Entry(
        nl=Sentence(
            "De naam hoort niet bij dit personeelsnummer in medewerkers.",
            "Controleer klantnummer en personeelsnummer: de regel kan van iemand anders zijn.",
        ),
        en=Sentence(
            "The name does not belong to this personeelsnummer in medewerkers.",
            "Check klantnummer and personeelsnummer: the row may be somebody else's.",
        ),
    ),
    "LET315": Entry(
        nl=Sentence(
            "Dit personeelsnummer staat niet in medewerkers.",
            "Controleer het nummer, of haal een nieuwe lijst met medewerkers op.",
        ),
        en=Sentence(
            "This personeelsnummer is not in medewerkers.",
            "Check the number, or fetch a new list of employees.",
        ),
    ),
    "LET316": Entry(
        nl=Sentence(
            "Deze map hoort bij geen klant van de golf en wordt niet gebruikt.",
            "Geef de map het klantnummer zoals het in klanten staat.",
        ),
        en=Sentence(
            "This folder belongs to no client of the wave and is not used.",
            "Name the folder after the klantnummer as it stands in klanten.",
        ),
    ),
    "KIT317": Entry(
        nl=Sentence(
            "In deze lijst staan geen klanten.",
            "Zet onder de koppen één rij per klant.",
        ),
        en=Sentence(
            "There are no clients in this list.",
            "Put one row a client under the headings.",
        ),
    ),
    "KIT318": Entry(
        nl=Sentence(
            "De naam van dit bestand is geen klantnummer.",
            "Noem het bestand naar de klant, bijvoorbeeld 1001.csv.",
        ),
        en=Sentence(
            "The name of this file is not a klantnummer.",
            "Name the file after the client, for example 1001.csv.",
        ),
    ),
    "LET319": Entry(
        nl=Sentence(
            "Er is geen kolom met privé-mailadressen.",
            "Zet een kolom email met het privé-mailadres in de export. Zonder privé-mailadres krijgt "
            "niemand een uitnodiging.",
        ),
        en=Sentence(
            "There is no column with private e-mail addresses.",
            "Add a column email with the private address to the export. Without a private address "
            "nobody gets an invitation.",
        ),
    ),
    "LET320": Entry(
        nl=Sentence(
            "In deze kolom staat geen enkel privé-mailadres.",
            "Maak de export opnieuw, met de privé-mailadressen. Zonder privé-mailadres krijgt niemand "
            "een uitnodiging.",
        ),
        en=Sentence(
            "There is not one private e-mail address in this column.",
            "Export again, with the private addresses. Without a private address nobody gets an invitation.",
        ),
    ),
    "KIT330": Entry(
        nl=Sentence(
            "De achternaam klopt, maar de voornaam of voorletters horen bij iemand anders in medewerkers.",
            "Controleer het klantnummer en het personeelsnummer. Is het dezelfde persoon? "
            "Schrijf de voornaam dan overal gelijk.",
        ),
        en=Sentence(
            "The last name is right, but the first name or initials are somebody else's in medewerkers.",
            "Check the klantnummer and the personeelsnummer. Is it the same person? "
            "Then write the first name the same everywhere.",
        ),
    ),
    "KIT331": Entry(
        nl=Sentence(
            "Deze klant heeft dit personeelsnummer niet. De rij lijkt bij klant {number} te horen.",
            "Verbeter het klantnummer, of haal een nieuwe lijst met medewerkers op.",
        ),
        en=Sentence(
            "This client does not have this personeelsnummer. The row looks like one of client {number}.",
            "Correct the klantnummer, or fetch a new list of employees.",
        ),
    ),
    "KIT332": Entry(
        nl=Sentence(
            "Deze persoon staat ook op rij {row}, met een andere status.",
            "Laat de nieuwste rij staan. Of zet bij beide rijen de datum erbij: dan telt de nieuwste.",
        ),
        en=Sentence(
            "This person is also in row {row}, with another status.",
            "Keep the newest row. Or give both rows their date: then the newest counts.",
        ),
    ),
    "KIT338": Entry(
        nl=Sentence(
            "Dit personeelsnummer lijkt op {other} in medewerkers: alleen nullen vooraan of hoofdletters "
            "verschillen.",
            "Schrijf het nummer overal gelijk. Excel haalt nullen weg: geef de kolom de opmaak Tekst.",
        ),
        en=Sentence(
            "This personeelsnummer looks like {other} in medewerkers: only leading zeros or capitals differ.",
            "Write the number the same everywhere. Excel removes zeros: format the column as Text.",
        ),
    ),
    "LET333": Entry(
        nl=Sentence(
            "Klant {number} gaat niet mee, maar staat hier met {rows:1 rij|# rijen}.",
            "Ging de klant toch mee? Zet meenemen in klanten dan op ja. Anders hoef je niets te doen.",
        ),
        en=Sentence(
            "Client {number} is not taken along, but has {rows:1 row|# rows} here.",
            "Did the client move after all? Then set meenemen in klanten to ja. Otherwise nothing to do.",
        ),
    ),
    "LET334": Entry(
        nl=Sentence(
            "De achternaam klopt, maar de voornaam of voorletters zijn anders dan in medewerkers.",
            "Kijk of het dezelfde persoon is. Een roepnaam kan anders zijn dan de voorletters.",
        ),
        en=Sentence(
            "The last name is right, but the first name or initials differ from medewerkers.",
            "See whether it is the same person. A first name in daily use can differ from the initials.",
        ),
    ),
    "LET335": Entry(
        nl=Sentence(
            "Deze persoon staat ook op rij {row}. Beide rijen blijven staan.",
            "Los beide redenen op. De persoon telt 1 keer.",
        ),
        en=Sentence(
            "This person is also in row {row}. Both rows stay.",
            "Solve both reasons. The person counts once.",
        ),
    ),
    "LET336": Entry(
        nl=Sentence(
            "{n:1 persoon staat|# mensen staan} meer dan 1 keer in deze lijst.",
            "De rij met de nieuwste datum telt. Je hoeft niets te doen.",
        ),
        en=Sentence(
            "{n:1 person is|# people are} in this list more than once.",
            "The row with the newest date counts. You need not do anything.",
        ),
    ),
    "LET337": Entry(
        nl=Sentence(
            "Bij {n:1 persoon|# mensen} kennen wij de status niet{n:.|. Dit is de eerste.}",
            "Kijk wat Loket ermee bedoelt. De status blijft staan zoals hij is.",
        ),
        en=Sentence(
            "We do not know the status of {n:1 person.|# people. This is the first.}",
            "See what Loket means by it. The status stays as it is.",
        ),
    ),
}
