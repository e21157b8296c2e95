"""Problems of colours and logos (500-599)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT501": Entry(
        nl=Sentence(
            "{value} is geen kleur.",
            'Schrijf een kleur als "#1a5fb4": een hekje en zes tekens van 0 tot 9 en a tot f.',
        ),
        en=Sentence(
            "{value} is not a colour.",
            'Write a colour as "#1a5fb4": a hash and six characters from 0 to 9 and a to f.',
        ),
    ),
    "KIT502": Entry(
        nl=Sentence(
            "Dit logo staat niet in de map {folder}.",
            "Zet het bestand in die map, of verbeter de naam.",
        ),
        en=Sentence(
            "This logo is not in the folder {folder}.",
            "Put the file in that folder, or correct the name.",
        ),
    ),
    "KIT503": Entry(
        nl=Sentence(
            "Dit is geen gewone bestandsnaam.",
            "Geef alleen de naam van het bestand, zoals logo.svg, zonder map.",
        ),
        en=Sentence(
            "This is not a plain file name.",
            "Give only the name of the file, such as logo.svg, without a folder.",
        ),
    ),
    "KIT504": Entry(
        nl=Sentence(
            "{file} is geen SVG, PNG of JPG.",
            "Vraag het logo op als SVG of PNG.",
        ),
        en=Sentence(
            "{file} is not an SVG, PNG or JPG.",
            "Ask for the logo as SVG or PNG.",
        ),
    ),
    "KIT505": Entry(
        nl=Sentence(
            "Dit logo is groter dan {megabytes} MB.",
            "Sla het kleiner op; 1200 beeldpunten breed is genoeg.",
        ),
        en=Sentence(
            "This logo is larger than {megabytes} MB.",
            "Save it smaller; 1200 pixels wide is enough.",
        ),
    ),
    "KIT506": Entry(
        nl=Sentence(
            "Dit logo heeft meer dan {megapixels} miljoen beeldpunten.",
            "Sla het kleiner op; 1200 beeldpunten breed is genoeg.",
        ),
        en=Sentence(
            "This logo has more than {megapixels} million pixels.",
            "Save it smaller; 1200 pixels wide is enough.",
        ),
    ),
    "KIT507": Entry(
        nl=Sentence(
            "Dit logo is beschadigd.",
            "Open het in een tekenprogramma en sla het opnieuw op, of vraag het opnieuw op.",
        ),
        en=Sentence(
            "This logo is damaged.",
            "Open it in a drawing program and save it again, or ask for it again.",
        ),
    ),
    "KIT508": Entry(
        nl=Sentence(
            "Dit logo bevat een DTD of verwijzingen naar andere bestanden.",
            "Sla het op als 'gewone SVG' of 'geoptimaliseerde SVG', of lever een PNG.",
        ),
        en=Sentence(
            "This logo holds a DTD or references to other files.",
            "Save it as 'plain SVG' or 'optimised SVG', or supply a PNG.",
        ),
    ),
    "KIT509": Entry(
        nl=Sentence(
            "Deze SVG is niet te lezen.",
            "Open het logo in een tekenprogramma en sla het opnieuw op, of lever een PNG.",
        ),
        en=Sentence(
            "This SVG cannot be read.",
            "Open the logo in a drawing program and save it again, or supply a PNG.",
        ),
    ),
    "KIT510": Entry(
        nl=Sentence(
            "Deze SVG bestaat uit meer dan {most:1 onderdeel|# onderdelen}.",
            "Vraag een eenvoudiger versie van het logo, of lever een PNG.",
        ),
        en=Sentence(
            "This SVG consists of more than {most:1 part|# parts}.",
            "Ask for a simpler version of the logo, or supply a PNG.",
        ),
    ),
    "KIT511": Entry(
        nl=Sentence(
            "Deze SVG heeft geen maat of geen vormen.",
            "Sla het logo opnieuw op met een viewBox, of lever een PNG.",
        ),
        en=Sentence(
            "This SVG has no size or no shapes.",
            "Save the logo again with a viewBox, or supply a PNG.",
        ),
    ),
    "KIT512": Entry(
        nl=Sentence(
            "Deze SVG gebruikt '{part}'; dat ziet er niet overal hetzelfde uit.",
            "Vraag een versie met alleen vormen (letters omgezet naar contouren), of lever een PNG.",
        ),
        en=Sentence(
            "This SVG uses '{part}'; that does not look the same everywhere.",
            "Ask for a version with shapes only (letters converted to outlines), or supply a PNG.",
        ),
    ),
    "LET513": Entry(
        nl=Sentence(
            "Er staan meer logo's in de map; wij gebruiken dit bestand.",
            "Laat één logo staan, of noem het juiste in de kolom logo.",
        ),
        en=Sentence(
            "There are more logos in the folder; we use this file.",
            "Keep one logo, or name the right one in the column logo.",
        ),
    ),
    "LET514": Entry(
        nl=Sentence(
            "Deze kleur is te licht om in te lezen.",
            "Je hoeft niets te doen. Voor tekst en knoppen gebruiken wij een donkerder tint.",
        ),
        en=Sentence(
            "This colour is too light to read.",
            "Nothing to do. For text and buttons we use a darker shade.",
        ),
    ),
}
