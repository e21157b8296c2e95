"""Problems of language files (720-729)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT720": Entry(
        nl=Sentence(
            "Dit taalbestand kunnen we niet lezen.",
            'Schrijf elke regel als sleutel: "zin", met aanhalingstekens. Kijk ook naar de regel erboven.',
        ),
        en=Sentence(
            "This language file cannot be read.",
            'Write every line as key: "sentence", with quotation marks. Look at the line above as well.',
        ),
    ),
    "KIT721": Entry(
        nl=Sentence(
            "{key:De sleutel '#' kennen we niet, of hij staat er 2 keer|Deze sleutel kennen we niet}.",
            "{suggestion:Bedoel je '#'? }Gebruik de sleutels van het bestand in het pakket.",
        ),
        en=Sentence(
            "{key:The key '#' is unknown, or stands there twice|This key is unknown}.",
            "{suggestion:Do you mean '#'? }Use the keys of the file in the package.",
        ),
    ),
    "KIT722": Entry(
        nl=Sentence(
            "Bij '{key}' staat niets.",
            "Schrijf de zin. Wil je onze eigen zin? Haal de regel dan weg.",
        ),
        en=Sentence(
            "There is nothing at '{key}'.",
            "Write the sentence. Do you want ours? Then take the line away.",
        ),
    ),
    "KIT723": Entry(
        nl=Sentence(
            "In '{key}' kloppen de velden niet.",
            "{fields:Zet dit er precies zo in, tussen accolades: #|Zet er geen accolades in}. "
            "De rest mag je zelf schrijven.",
        ),
        en=Sentence(
            "The fields in '{key}' are not right.",
            "{fields:Write exactly this in it, between braces: #|Write no braces in it}. "
            "The rest is up to you.",
        ),
    ),
    "KIT724": Entry(
        nl=Sentence(
            "In '{key}' kloppen de sterretjes niet.",
            "Maak dezelfde woorden vet als wij, met 2 sterretjes ervoor en erna.",
        ),
        en=Sentence(
            "The stars in '{key}' are not right.",
            "Make the same words bold as we do, with 2 stars before and behind them.",
        ),
    ),
    "KIT725": Entry(
        nl=Sentence(
            "In '{key}' ontbreekt de naam {text}.",
            "Namen vertaal je niet. Zet {text} in de zin.",
        ),
        en=Sentence(
            "The name {text} is missing in '{key}'.",
            "Names are not translated. Put {text} in the sentence.",
        ),
    ),
    "KIT726": Entry(
        nl=Sentence(
            "'{key}' hoort bij de taal en verandert niet.",
            "Zet er {text} achter, of haal de regel weg.",
        ),
        en=Sentence(
            "'{key}' belongs to the language and does not change.",
            "Write {text} behind it, or take the line away.",
        ),
    ),
    "LET720": Entry(
        nl=Sentence(
            "Nog niemand die de taal van huis uit spreekt, las deze teksten: {languages}.",
            "Laat zo iemand de pagina voor medewerkers lezen: de link staat in het overzicht. Zet daarna in "
            "{file}{n:| (en zo voor iedere taal)} de regel gelezen_door, met wie het las en wanneer.",
        ),
        en=Sentence(
            "Nobody who grew up with the language has read these texts: {languages}.",
            "Let such a person read the page for employees: the link is in the overview. Then put the line "
            "gelezen_door in {file}{n:| (and so on for every language)}, with who read it and when.",
        ),
    ),
    "LET721": Entry(
        nl=Sentence(
            "Jullie hebben een eigen tekst voor medewerkers, maar alleen in het Nederlands. "
            "Deze talen zeggen wat het pakket zegt: {languages}.",
            "Is dat goed? Dan hoef je niets te doen. Anders: neem de tekst ook over in die taal, "
            "zoals mails/25-aankondiging-medewerkers.pl.md.",
        ),
        en=Sentence(
            "You have a text of your own for employees, but in Dutch only. "
            "These languages say what the package says: {languages}.",
            "Is that all right? Then there is nothing to do. Else take the text over in that language too, "
            "such as mails/25-aankondiging-medewerkers.pl.md.",
        ),
    ),
}
