"""Problems of kantoor.yml, golf.yml and klant.yml (400-499)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT401": Entry(
        nl=Sentence(
            "Vanaf hier kunnen wij dit bestand niet lezen.",
            "Kijk op en vlak boven deze regel: elke instelling is naam, dubbele punt, spatie, waarde."
            " Spring in met spaties, niet met tabs.",
        ),
        en=Sentence(
            "From here on we cannot read this file.",
            "Look at this line and just above: every setting is name, colon, space, value. Indent "
            "with spaces, not with tabs.",
        ),
    ),
    "KIT402": Entry(
        nl=Sentence(
            "{section:Onder # kennen wij deze instelling niet|Deze instelling kennen wij niet}.",
            "Bedoel je {suggestion}?",
        ),
        en=Sentence(
            "We do not know this setting{section: under #|}.",
            "Do you mean {suggestion}?",
        ),
    ),
    "KIT403": Entry(
        nl=Sentence(
            "{section:Onder # kennen wij deze instelling niet|Deze instelling kennen wij niet}.",
            "Hier kunnen staan: {known}.",
        ),
        en=Sentence(
            "We do not know this setting{section: under #|}.",
            "Possible here: {known}.",
        ),
    ),
    "KIT404": Entry(
        nl=Sentence(
            "Deze instelling staat ook al op regel {first}.",
            "Laat een van de twee staan.",
        ),
        en=Sentence(
            "This setting is already in line {first}.",
            "Keep one of the two.",
        ),
    ),
    "KIT405": Entry(
        nl=Sentence(
            "Hier horen instellingen met een naam.",
            "Zet ze op de regels hieronder, ingesprongen, als naam: waarde.",
        ),
        en=Sentence(
            "Settings with a name belong here.",
            "Put them on the lines below, indented, as name: value.",
        ),
    ),
    "KIT406": Entry(
        nl=Sentence(
            "Hier hoort één waarde.",
            "Zet de waarde achter de dubbele punt, zonder lijst of extra regels.",
        ),
        en=Sentence(
            "One value belongs here.",
            "Put the value after the colon, without a list or extra lines.",
        ),
    ),
    "KIT408": Entry(
        nl=Sentence(
            "Wat achter # staat, telt hier niet mee.",
            'Zet de waarde tussen aanhalingstekens, zoals "#1a5fb4".',
        ),
        en=Sentence(
            "What stands after # does not count here.",
            'Put the value between quotation marks, such as "#1a5fb4".',
        ),
    ),
    "KIT410": Entry(
        nl=Sentence(
            "De dag van de overstap kun je hier niet verplaatsen.",
            "Verander de conversiedatum, of haal deze mijlpaal weg.",
        ),
        en=Sentence(
            "The day of the conversion cannot be moved here.",
            "Change conversiedatum, or remove this milestone.",
        ),
    ),
    "KIT411": Entry(
        nl=Sentence(
            "{day} is hier zowel een vrije dag als een werkdag.",
            "Haal de dag uit extra of uit toch_werken.",
        ),
        en=Sentence(
            "{day} is both a free day and a working day here.",
            "Remove the day from extra or from toch_werken.",
        ),
    ),
    "KIT412": Entry(
        nl=Sentence(
            "Dit klantnummer is een ander dan de naam van de map.",
            "Haal klantnummer uit klant.yml; de map zegt al welke klant het is.",
        ),
        en=Sentence(
            "This klantnummer differs from the name of the folder.",
            "Remove klantnummer from klant.yml; the folder tells which client it is.",
        ),
    ),
    "KIT413": Entry(
        nl=Sentence(
            "De instelling {setting} ontbreekt.",
            "Zet de instelling in dit bestand en vul hem in. Een punt in de naam betekent: een regel dieper.",
        ),
        en=Sentence(
            "The setting {setting} is missing.",
            "Put the setting in this file and fill it in. A dot in the name means: one line deeper.",
        ),
    ),
    "KIT414": Entry(
        nl=Sentence(
            "Deze waarde begint met een teken dat in YAML iets anders betekent: ! of &.",
            "Zet de waarde tussen aanhalingstekens.",
        ),
        en=Sentence(
            "This value begins with a sign that means something else in YAML: ! or &.",
            "Put the value between quotation marks.",
        ),
    ),
    "LET415": Entry(
        nl=Sentence(
            "Bij {setting} staat hier iets anders dan in de rij van de klant: {other}.",
            "Wat hier staat, telt. Haal het op 1 van de 2 plekken weg.",
        ),
        en=Sentence(
            "At {setting} this says something else than the row of the client: {other}.",
            "What stands here counts. Take it away in one of the two places.",
        ),
    ),
    "LET416": Entry(
        nl=Sentence(
            "Bij {setting} staat nog het voorbeeld van `overstapkit init`.",
            "Vul jullie eigen gegevens in. Anders lezen klanten straks dit voorbeeld.",
        ),
        en=Sentence(
            "At {setting} there is still the example of `overstapkit init`.",
            "Fill in your own. Otherwise clients will read this example.",
        ),
    ),
}
