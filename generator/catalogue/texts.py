"""Problems of the texts of an office itself (700-729)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT701": Entry(
        nl=Sentence(
            "Deze tekst hoort niet bij de toolkit, dus wij gebruiken hem niet.{close: Bedoel je #?|}",
            "Geef het bestand precies de naam die het in de toolkit heeft, met de map erbij.",
        ),
        en=Sentence(
            "This text is not part of the toolkit, so we do not use it.{close: Do you mean #?|}",
            "Give the file exactly the name that it has in the toolkit, folder included.",
        ),
    ),
    "KIT702": Entry(
        nl=Sentence(
            "De pagina's van het kantoor zelf hebben geen eigen teksten.",
            "Haal dit bestand weg uit de map toolkit.",
        ),
        en=Sentence(
            "The office's own pages take no texts of your own.",
            "Remove this file from the folder toolkit.",
        ),
    ),
    "KIT703": Entry(
        nl=Sentence(
            "Dit bestand is te groot voor een tekst: meer dan {most} kB.",
            "Zet er alleen tekst in. Een plaatje hoort er niet bij.",
        ),
        en=Sentence(
            "This file is too large for a text: more than {most} kB.",
            "Put only words in it. A picture does not belong there.",
        ),
    ),
    "KIT704": Entry(
        nl=Sentence(
            "Deze tekst is niet opgeslagen als UTF-8; letters met accenten gaan stuk.",
            "Open het bestand in een teksteditor en sla het op als UTF-8.",
        ),
        en=Sentence(
            "This text was not saved as UTF-8; letters with accents break.",
            "Open the file in a text editor and save it as UTF-8.",
        ),
    ),
    "KIT705": Entry(
        nl=Sentence(
            "Op deze regel staat een onzichtbaar teken ({sign}).",
            "Typ de regel opnieuw, zonder te plakken.",
        ),
        en=Sentence(
            "There is an invisible sign on this line ({sign}).",
            "Type the line again, without pasting.",
        ),
    ),
    "KIT706": Entry(
        nl=Sentence(
            "Hier klopt de schrijfwijze niet."
            "{tag: De opdracht # bestaat niet.|}{block: De opdracht # ontbreekt.|}",
            "Kijk of alle haakjes en aanhalingstekens op deze regel kloppen.",
        ),
        en=Sentence(
            "The writing is not right here.{tag: There is no command #.|}{block: The command # is missing.|}",
            "Check all brackets and quotation marks on this line.",
        ),
    ),
    "KIT707": Entry(
        nl=Sentence(
            "Het veld {name} bestaat niet in deze tekst.{close: Bedoel je #?|}",
            "In de handleiding staat bij Velden in teksten welke velden deze tekst heeft.",
        ),
        en=Sentence(
            "There is no field {name} in this text.{close: Do you mean #?|}",
            "The manual lists under Velden in teksten which fields this text has.",
        ),
    ),
    "KIT708": Entry(
        nl=Sentence(
            "De bewerking {name} bestaat niet.{close: Bedoel je #?|}",
            "In de handleiding staat bij Velden in teksten wat na het streepje mag staan.",
        ),
        en=Sentence(
            "There is no filter {name}.{close: Do you mean #?|}",
            "The manual lists under Velden in teksten what may stand after the bar.",
        ),
    ),
    "KIT709": Entry(
        nl=Sentence(
            "Dit blad kan zo niet worden afgedrukt.",
            "Zet je verandering terug en verander minder tegelijk. Kijk na elke stap.",
        ),
        en=Sentence(
            "This sheet cannot be printed like this.",
            "Undo your change and change less at a time. Check after every step.",
        ),
    ),
    "KIT710": Entry(
        nl=Sentence(
            "Dit mag niet in een tekst{what:: #|}.",
            "Gebruik alleen velden en bewerkingen uit de handleiding.",
        ),
        en=Sentence(
            "This is not allowed in a text{what:: #|}.",
            "Use only fields and filters from the manual.",
        ),
    ),
    "KIT711": Entry(
        nl=Sentence(
            "Deze tekst haalt een tekst op die niet bestaat, of zichzelf.{close: Bedoel je #?|}",
            "Gebruik een vaste naam uit de toolkit, met de map erbij.",
        ),
        en=Sentence(
            "This text brings in a text that does not exist, or itself.{close: Do you mean #?|}",
            "Use a fixed name from the toolkit, folder included.",
        ),
    ),
    "KIT712": Entry(
        nl=Sentence(
            "In deze tekst ontbreekt {part}. De tekst {by} gebruikt het.",
            "Neem dit onderdeel over uit de tekst van het pakket.",
        ),
        en=Sentence(
            "This text lacks {part}. The text {by} uses it.",
            "Take this part over from the text of the package.",
        ),
    ),
    "KIT713": Entry(
        nl=Sentence(
            "Aan het begin van deze mail klopt {part} niet.",
            "Begin met regels voor onderwerp en voorproef. Sluit af met een regel van 3 streepjes.",
        ),
        en=Sentence(
            "At the start of this mail {part} is not right.",
            "Begin with lines for onderwerp and voorproef. Close with a line of 3 dashes.",
        ),
    ),
    "KIT714": Entry(
        nl=Sentence(
            "Deze pagina begint niet met een vaste titel.",
            "Neem de eerste 3 regels over uit de tekst van het pakket.",
        ),
        en=Sentence(
            "This page does not begin with a fixed title.",
            "Take the first 3 lines over from the text of the package.",
        ),
    ),
    "KIT715": Entry(
        nl=Sentence(
            "{empty:Wat hier staat, is er niet bij iedere klant.|Deze bewerking past niet bij wat er staat.}",
            "{empty:Zet er een voorwaarde omheen. Begin die met `if`.|"
            "Een datum vraagt een bewerking voor datums. Een woord niet.}",
        ),
        en=Sentence(
            "{empty:Not every client has what stands here.|This filter does not fit what stands here.}",
            "{empty:Put a condition around it, one that begins with `if`.|"
            "A date takes a filter for dates. A word does not.}",
        ),
    ),
    "KIT716": Entry(
        nl=Sentence(
            "Deze tekst maakt te veel, of gaat te lang door.",
            "Haal herhalingen weg. Herhaal alleen wat in een lijst staat.",
        ),
        en=Sentence(
            "This text makes too much, or goes on too long.",
            "Remove repetitions. Repeat only what stands in a list.",
        ),
    ),
    "KIT717": Entry(
        nl=Sentence(
            "In deze tekst staat een programma of formulier. Dat mag niet.",
            "Haal het weg. De pagina's werken zonder.",
        ),
        en=Sentence(
            "There is a program or a form in this text. That is not allowed.",
            "Remove it. The pages work without.",
        ),
    ),
    "KIT718": Entry(
        nl=Sentence(
            "{link:Deze link mag niet.|Deze tekst haalt iets op van een andere plek.}",
            "{link:Gebruik een adres met https, mailto of tel ervoor, of een pagina van de site.|"
            "Gebruik alleen wat in het pakket zit.}",
        ),
        en=Sentence(
            "{link:This link is not allowed.|This text fetches something from another place.}",
            "{link:Use an address that begins with https, mailto or tel, or a page of the site.|"
            "Use only what the package holds.}",
        ),
    ),
    "KIT719": Entry(
        nl=Sentence(
            "De kit van klant {client} kon niet worden gemaakt door deze eigen tekst.",
            "{earlier:Een eerdere kit van deze klant staat er nog. |}"
            "Pas de tekst aan. Een voorwaarde met `if` helpt vaak.",
        ),
        en=Sentence(
            "The kit of client {client} could not be made because of this text of your own.",
            "{earlier:An earlier kit of this client still stands. |}"
            "Change the text. A condition with `if` often helps.",
        ),
    ),
    "KIT750": Entry(
        nl=Sentence(
            "Hier staat {name} zoals Loket of Word een veld schrijft. Hier vult niemand dat in.",
            "{close:Bedoel je #? Zet dat tussen dubbele accolades.|"
            "Gebruik een veld uit de handleiding, tussen dubbele accolades.}",
        ),
        en=Sentence(
            "Here stands {name} as Loket or Word writes a field. Nobody fills that in here.",
            "{close:Do you mean #? Put that between double braces.|"
            "Use a field of the manual, between double braces.}",
        ),
    ),
    "LET701": Entry(
        nl=Sentence(
            "Het feit {name} staat niet in kantoor.yml. De tekst moet zonder kunnen.",
            "Zet het feit in kantoor.yml onder `feiten`, of haal het weg.",
        ),
        en=Sentence(
            "The fact {name} is not in kantoor.yml. The text must do without.",
            "Add the fact to kantoor.yml under `feiten`, or remove it.",
        ),
    ),
    "LET702": Entry(
        nl=Sentence(
            "Deze tekst is gelijk aan die van het pakket.",
            "Haal dit bestand weg als je niets wilt veranderen. Dan krijg je verbeteringen vanzelf.",
        ),
        en=Sentence(
            "This text is the same as that of the package.",
            "Remove this file if you want to change nothing. Then improvements come by themselves.",
        ),
    ),
    "LET703": Entry(
        nl=Sentence(
            "Dit worden nu {pages} pagina's. Er is plaats op {most:1 pagina|# pagina's}.",
            "Maak de tekst korter.",
        ),
        en=Sentence(
            "This now takes {pages} pages. There is room on {most:1 page|# pages}.",
            "Make the text shorter.",
        ),
    ),
    "LET704": Entry(
        nl=Sentence(
            "Hier staat {name} tussen ronde haakjes. Dat lijkt op een veld van Loket.",
            "{close:Bedoel je #? Zet dat tussen dubbele accolades.|"
            "Gebruik een veld uit de handleiding, tussen dubbele accolades.}",
        ),
        en=Sentence(
            "Here stands {name} in round brackets. It looks like a field of Loket.",
            "{close:Do you mean #? Put that between double braces.|"
            "Use a field of the manual, between double braces.}",
        ),
    ),
}
