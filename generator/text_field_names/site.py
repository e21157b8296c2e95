"""The fields that only pages of the site have."""

from generator.text_field_names.kinds import Field, Kind
from generator.text_field_names.shared import DATE, FUNCTION, GROUP, LIST, NUMBER, TEXT, YES_NO


def _in_languages(text: str) -> tuple[Field, ...]:
    """Return the fields of a text to pass on in each of the other languages."""
    return (
        Field(f"{text}.talen", LIST, "Dezelfde tekst in de andere talen van de klant.", ""),
        Field(f"{text}.talen[].code", TEXT, "De taalcode.", "pl"),
        Field(f"{text}.talen[].naam", TEXT, "De taal, in die taal zelf.", "Polski"),
        Field(f"{text}.talen[].taal", TEXT, "De taal, in het Nederlands.", "Pools"),
        Field(f"{text}.talen[].richting", TEXT, "Hoe je die leest: `ltr` of `rtl`.", "ltr"),
        Field(
            f"{text}.talen[].onderwerp",
            TEXT,
            "Het onderwerp in die taal.",
            "1 lutego: MijnLoket",
        ),
        Field(f"{text}.talen[].regels[]", TEXT, "Eén regel in die taal.", "Dzień dobry,"),
    )


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
    *_in_languages("brieven[]"),
    Field("berichten[].sleutel", TEXT, "Het nummer van de korte tekst.", "26"),
    Field("berichten[].titel", TEXT, "Welke tekst het is.", "Appje: de aankondiging"),
    Field("berichten[].datum", DATE, "Wanneer de klant hem gebruikt.", "22 januari 2027"),
    Field("berichten[].onderwerp", TEXT, "De titel; leeg bij een appje.", "Je stapt over naar MijnLoket"),
    Field("berichten[].regels[]", TEXT, "Eén regel van de tekst.", "Vandaag stap je over naar MijnLoket."),
    *_in_languages("berichten[]"),
    Field("flyers[].taal", TEXT, "De taal van de flyer.", "Nederlands"),
    Field("flyers[].code", TEXT, "De taalcode.", "nl"),
    Field("flyers[].pad", TEXT, "Waar de flyer staat.", "downloads/flyer.nl.pdf"),
    Field("flyers[].beeld", GROUP, "Een plaatje van de flyer.", "", empty=True),
    Field("flyers[].beeld.pad", TEXT, "Waar dat plaatje staat.", "assets/flyer.nl.1a2b3c4d.webp"),
    Field("flyers[].beeld.breedte", NUMBER, "De breedte in pixels.", "480"),
    Field("flyers[].beeld.hoogte", NUMBER, "De hoogte in pixels.", "679"),
    Field("drukwerk[].stuk", TEXT, "Het begin van de bestandsnaam.", "poster"),
    Field("drukwerk[].titel", TEXT, "Wat je nog meer kunt printen.", "De poster op A3"),
    Field("drukwerk[].uitleg", TEXT, "Waar het voor is.", "Leesbaar vanaf een afstand."),
    Field("drukwerk[].bestanden[].taal", TEXT, "De taal, of beide talen.", "Nederlands"),
    Field("drukwerk[].bestanden[].code", TEXT, "De taalcode, of beide.", "nl"),
    Field(
        "tijdlijn_pdf", TEXT, "Waar de tijdlijn om te printen staat.", "downloads/tijdlijn.nl.pdf", empty=True
    ),
    Field("kenmerk", TEXT, "Een teken dat bij deze klant en deze golf hoort.", "3f2a9c41d07be856"),
    Field("agenda", TEXT, "Waar het agendabestand staat.", "downloads/agenda.ics", empty=True),
    Field("tijdlijn", Kind.PICTURE, "De getekende tijdlijn, klaar om te tonen.", ""),
    Field("medewerkerpagina[].code", TEXT, "De taalcode.", "pl"),
    Field("medewerkerpagina[].naam", TEXT, "De taal, in die taal zelf.", "Polski"),
    Field("medewerkerpagina[].taal", TEXT, "De taal, in het Nederlands.", "Pools"),
    Field("medewerkerpagina[].richting", TEXT, "Hoe je leest: `ltr`, of `rtl` van rechts naar links.", "ltr"),
    Field("medewerkerpagina[].pad", TEXT, "Waar die pagina staat.", "medewerker/pl.html"),
)

# The page for employees, in one language.
EMPLOYEE_PAGE = (
    Field("zeg", FUNCTION, "Zegt een zin uit het taalbestand.", 'zeg("paginatitel")'),
    Field("toestand", TEXT, "Hoe ver de overstap is: `voor`, `dag`, `na` of `af`.", "voor"),
    Field("taal.code", TEXT, "De taalcode van deze pagina.", "pl"),
    Field("taal.richting", TEXT, "Hoe je leest: `ltr`, of `rtl` van rechts naar links.", "ltr"),
    Field("taal.nederlands", YES_NO, "De pagina is in het Nederlands.", "nee"),
    Field("talen[].code", TEXT, "De code van een taal.", "pl"),
    Field("talen[].naam", TEXT, "De taal, in die taal zelf.", "Polski"),
    Field("talen[].richting", TEXT, "Hoe je die leest: `ltr` of `rtl`.", "ltr"),
    Field("talen[].pad", TEXT, "Waar de pagina in die taal staat.", "pl.html"),
    Field("talen[].huidig", YES_NO, "Het is de taal van deze pagina.", "ja"),
    Field("talen_label", TEXT, "Het woord Talen, in deze taal.", "Języki"),
    Field("blad.iso", TEXT, "De dag van de overstap voor een computer.", "2027-02-01"),
    Field("blad.weekdag", TEXT, "De weekdag, in deze taal.", "poniedziałek"),
    Field("blad.dag", NUMBER, "De dag van de maand.", "1"),
    Field("blad.maand", TEXT, "De maand, in deze taal.", "lutego"),
    Field("blad.jaar", NUMBER, "Het jaar.", "2027"),
    Field("dag_voluit", TEXT, "De hele dag, in deze taal.", "Poniedziałek, 1 lutego"),
    Field("knop_aanmaken", TEXT, "De knop Account aanmaken, met wat dat betekent.", "Account aanmaken"),
    Field("knop_activeren", TEXT, "De knop Account activeren, met wat dat betekent.", "Account activeren"),
    Field("merk.logo", TEXT, "Waar het logo staat.", "assets/logo.svg"),
    Field("merk.teken", TEXT, "De letters die er zonder logo staan.", "BK"),
    Field("bellen", TEXT, "Het nummer van de klant om te bellen.", "0575123456", empty=True),
)
