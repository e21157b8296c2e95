"""The fields that only pages of the site have."""

from generator.text_field_names.kinds import Field, Kind
from generator.text_field_names.shared import DATE, FUNCTION, GROUP, LIST, NUMBER, TEXT

SITE = (
    Field("je", TEXT, "Je of u, bij een werkwoord dat gelijk blijft.", "je"),
    Field("Je", TEXT, "Hetzelfde aan het begin van een zin.", "Je"),
    Field("jouw", TEXT, "Je of uw, zoals in je medewerkers.", "je"),
    Field("Jouw", TEXT, "Hetzelfde aan het begin van een zin.", "Je"),
    Field("eigen_taken", LIST, "De taken van de klant, op volgorde.", "", like="planning[]"),
    Field(
        "volgende",
        GROUP,
        "De eerste taak van de klant die nog komt. Leeg als alles is geweest.",
        "",
        empty=True,
        like="planning[]",
    ),
    Field("taken_over", NUMBER, "Hoeveel taken de klant nog heeft.", "3"),
    Field("bel", FUNCTION, "Maakt een link om te bellen.", "bel(contact.telefoon)"),
    Field("mail", FUNCTION, "Maakt een link om te mailen.", "mail(contact.email)"),
    Field("brieven[].sleutel", TEXT, "Het nummer van de voorbeeldmail.", "25"),
    Field("brieven[].titel", TEXT, "Welke mail het is.", "De aankondiging"),
    Field("brieven[].datum", DATE, "Wanneer de klant hem stuurt.", "22 januari 2027", empty=True),
    Field(
        "brieven[].onderwerp", TEXT, "Het onderwerp van de mail.", "Je loonstrook staat straks in MijnLoket"
    ),
    Field("brieven[].regels[]", TEXT, "Eén regel van de mail.", "Hallo,"),
    Field("flyers[].taal", TEXT, "De taal van de flyer.", "Nederlands"),
    Field("flyers[].code", TEXT, "De taalcode.", "nl"),
    Field("flyers[].pad", TEXT, "Waar de flyer staat.", "downloads/flyer.nl.pdf"),
    Field("flyers[].beeld", GROUP, "Een plaatje van de flyer.", "", empty=True),
    Field("flyers[].beeld.pad", TEXT, "Waar dat plaatje staat.", "assets/flyer.nl.1a2b3c4d.webp"),
    Field("flyers[].beeld.breedte", NUMBER, "De breedte in pixels.", "480"),
    Field("flyers[].beeld.hoogte", NUMBER, "De hoogte in pixels.", "679"),
    Field(
        "tijdlijn_pdf", TEXT, "Waar de tijdlijn om te printen staat.", "downloads/tijdlijn.nl.pdf", empty=True
    ),
    Field("kenmerk", TEXT, "Een teken dat bij deze klant en deze golf hoort.", "3f2a9c41d07be856"),
    Field("agenda", TEXT, "Waar het agendabestand staat.", "downloads/agenda.ics", empty=True),
    Field("tijdlijn", Kind.PICTURE, "De getekende tijdlijn, klaar om te tonen.", ""),
)
