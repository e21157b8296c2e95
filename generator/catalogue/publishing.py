"""Problems of publishing sites, and of a conversion that was moved to another day (760-779)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT760": Entry(
        nl=Sentence(
            "De vorige conversiedatum is dezelfde dag als de conversiedatum.",
            "Zet hier de dag die klanten eerder hoorden. Is er niets verzet? Haal deze regel dan weg.",
        ),
        en=Sentence(
            "The earlier conversion date is the same day as conversiedatum.",
            "Put the day here that clients were told before. Was nothing moved? Then remove this line.",
        ),
    ),
    "KIT761": Entry(
        nl=Sentence(
            "Dit bestand is veranderd. Nu weten we niet zeker welke site waar staat.",
            "Zet het terug uit je reservekopie. Lukt dat niet? Geef het een andere naam, zoals "
            "gepubliceerd-oud.csv, en publiceer opnieuw. Wat weg moet, haal je dan zelf weg.",
        ),
        en=Sentence(
            "This file was changed. Now we are not sure which site stands where.",
            "Put it back from your backup. Is there none? Give it another name, such as "
            "gepubliceerd-oud.csv, and publish again. What must go, you then remove yourself.",
        ),
    ),
}
