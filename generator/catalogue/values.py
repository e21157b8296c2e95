"""Problems of single cells (200-299)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT201": Entry(
        nl=Sentence(
            "Hier ontbreekt een waarde.",
            "Vul deze cel in.",
        ),
        en=Sentence(
            "A value is missing here.",
            "Fill in this cell.",
        ),
    ),
    "KIT202": Entry(
        nl=Sentence(
            "{value} is geen datum die wij kunnen lezen.",
            "Schrijf datums als 28-02-2026.",
        ),
        en=Sentence(
            "{value} is not a date that we can read.",
            "Write dates as 28-02-2026.",
        ),
    ),
    "KIT203": Entry(
        nl=Sentence(
            "{value} is geen bestaande datum.",
            "Schrijf datums als 28-02-2026.",
        ),
        en=Sentence(
            "{value} is not a date that exists.",
            "Write dates as 28-02-2026.",
        ),
    ),
    "KIT204": Entry(
        nl=Sentence(
            "{value} heeft een jaar van twee cijfers.",
            "Bedoel je {suggestion}? Schrijf het jaar met vier cijfers.",
        ),
        en=Sentence(
            "{value} has a year of two digits.",
            "Do you mean {suggestion}? Write the year with four digits.",
        ),
    ),
    "KIT205": Entry(
        nl=Sentence(
            "{value} is anders geschreven dan wij datums lezen.",
            "Bedoel je {suggestion} (dag-maand-jaar)? Schrijf het zo.",
        ),
        en=Sentence(
            "{value} is not written the way we read dates.",
            "Do you mean {suggestion} (day-month-year)? Write it that way.",
        ),
    ),
    "KIT206": Entry(
        nl=Sentence(
            "{value} is een getal uit Excel in plaats van een datum.",
            "Bedoel je {suggestion}? Geef de kolom in Excel de opmaak Datum en sla opnieuw op.",
        ),
        en=Sentence(
            "{value} is a number from Excel instead of a date.",
            "Do you mean {suggestion}? Format the column as Date in Excel and save again.",
        ),
    ),
    "KIT207": Entry(
        nl=Sentence(
            "{value} is een datum met een tijd of tijdzone erbij.",
            "Schrijf alleen de dag zoals die in Nederland geldt: "
            "{suggestion:waarschijnlijk #|bijvoorbeeld 28-02-2026}.",
        ),
        en=Sentence(
            "{value} is a date with a time or a time zone.",
            "Write only the day as it is in the Netherlands: {suggestion:probably #|for example 28-02-2026}.",
        ),
    ),
    "KIT208": Entry(
        nl=Sentence(
            "Hier staan onzichtbare stuurtekens, zoals een tab of een regeleinde in een cel.",
            "Typ de waarde opnieuw, op één regel.",
        ),
        en=Sentence(
            "There are invisible control characters here, such as a tab or a line break in a cell.",
            "Type the value again, on one line.",
        ),
    ),
    "KIT209": Entry(
        nl=Sentence(
            "Hier staan onzichtbare tekens die de leesrichting omdraaien.",
            "Typ de waarde opnieuw in plaats van te plakken.",
        ),
        en=Sentence(
            "There are invisible characters here that turn the reading direction.",
            "Type the value again instead of pasting it.",
        ),
    ),
    "KIT210": Entry(
        nl=Sentence(
            "Hier {length:staat 1 teken|staan # tekens}; er passen er hooguit {most}.",
            "Maak de tekst korter.",
        ),
        en=Sentence(
            "There {length:is 1 character|are # characters} here; at most {most} fit.",
            "Make the text shorter.",
        ),
    ),
    "KIT211": Entry(
        nl=Sentence(
            "{value} is geen ja of nee.",
            "Schrijf ja of nee{words:, of een woord van Loket: #|}.",
        ),
        en=Sentence(
            "{value} is not yes or no.",
            "Write ja or nee{words:, or a word of Loket: #|}.",
        ),
    ),
    "KIT212": Entry(
        nl=Sentence(
            "{value} is geen klantnummer.",
            "Gebruik alleen letters, cijfers en streepjes, hooguit 32 tekens. "
            "Is dit een rij met een totaal? Haal hem dan weg.",
        ),
        en=Sentence(
            "{value} is not a klantnummer.",
            "Use only letters, digits and hyphens, at most 32 characters. "
            "Is this a row with a total? Then remove it.",
        ),
    ),
    "KIT213": Entry(
        nl=Sentence(
            "{value} is door Excel afgerond; het echte nummer is weg.",
            "Geef de kolom in Excel de opmaak Tekst en vul het hele nummer opnieuw in.",
        ),
        en=Sentence(
            "{value} was rounded by Excel; the real number is gone.",
            "Format the column as Text in Excel and enter the whole number again.",
        ),
    ),
    "KIT214": Entry(
        nl=Sentence(
            "Dit is geen geldig e-mailadres.",
            "Vul precies één adres in, zoals naam@bedrijf.nl.",
        ),
        en=Sentence(
            "This is not a valid e-mail address.",
            "Enter exactly one address, such as naam@bedrijf.nl.",
        ),
    ),
    "LET215": Entry(
        nl=Sentence(
            "Dit e-mailadres is niet geldig; wij rekenen alsof het er niet is.",
            "Zet het juiste privé-mailadres in het salarispakket en maak de export opnieuw.",
        ),
        en=Sentence(
            "This e-mail address is not valid; we count as if it were not there.",
            "Put the right private e-mail address in the payroll program and export again.",
        ),
    ),
    "KIT216": Entry(
        nl=Sentence(
            "{value} is geen heel getal van {least} tot en met {most}.",
            "Vul een getal in dat daartussen ligt.",
        ),
        en=Sentence(
            "{value} is not a whole number from {least} to {most}.",
            "Enter a number in that range.",
        ),
    ),
    "KIT217": Entry(
        nl=Sentence(
            "{value} kennen wij niet.",
            "Kies uit: {choices}.",
        ),
        en=Sentence(
            "{value} is not known.",
            "Choose from: {choices}.",
        ),
    ),
    "KIT218": Entry(
        nl=Sentence(
            "{value} ligt te ver weg om te kloppen.",
            "Verbeter het jaar, of laat de cel leeg als er geen einddatum is.",
        ),
        en=Sentence(
            "{value} is too far away to be right.",
            "Correct the year, or leave the cell empty when there is no end date.",
        ),
    ),
    "KIT219": Entry(
        nl=Sentence(
            "Dit zijn geen taalcodes.",
            "Schrijf talen als nl, en, pl.",
        ),
        en=Sentence(
            "These are not language codes.",
            "Write languages as nl, en, pl.",
        ),
    ),
    "KIT220": Entry(
        nl=Sentence(
            "Dit is geen webadres.",
            "Schrijf het als https://www.kantoor.nl.",
        ),
        en=Sentence(
            "This is not a web address.",
            "Write it as https://www.kantoor.nl.",
        ),
    ),
    "LET221": Entry(
        nl=Sentence(
            "In de taal {language} zijn er nog geen teksten.",
            "De kit komt er zonder deze taal. Haal de taal weg om deze melding niet meer te zien.",
        ),
        en=Sentence(
            "There are no texts in the language {language} yet.",
            "The kit is made without it. Remove the language to stop this message.",
        ),
    ),
}
