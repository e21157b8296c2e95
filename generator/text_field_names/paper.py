"""The fields of the sheets: texts already fitted to their frame, and where things stand, in mm."""

from generator.text_field_names.kinds import Field, Kind
from generator.text_field_names.shared import DATE, FUNCTION, GROUP, NUMBER, TEXT, YES_NO


def _fitted(name: str, says: str, example: str, *, empty: bool = False) -> tuple[Field, ...]:
    """Return a text that was fitted to its frame: its words, its size in points, its lines."""
    whole = (Field(name, GROUP, says, "", empty=True),) if empty else ()
    return (
        *whole,
        Field(f"{name}.text", TEXT, says, example),
        Field(f"{name}.size", NUMBER, "De lettergrootte waarbij dat past, in punten.", "14"),
        Field(f"{name}.lines", NUMBER, "Hoeveel regels dat zijn.", "1"),
    )


def _box(name: str, says: str, *sides: str) -> tuple[Field, ...]:
    names = {"links": "vanaf links", "boven": "vanaf boven", "onder": "de onderkant", "breedte": "de breedte"}
    return tuple(Field(f"{name}.{side}", TEXT, f"{says}: {names[side]}, in mm.", "20.00") for side in sides)


_HEAD = (
    Field("papier.titelnaam", TEXT, "De naam van de klant in de titel van de PDF.", "Bakkerij De Korenaar"),
    Field("papier.kantoor", TEXT, "De naam van het kantoor in de PDF.", "Kantoor Lindeboom"),
    *_fitted("papier.naam", "De naam van de klant, passend gemaakt.", "Bakkerij De Korenaar"),
    Field("papier.naam_vak", TEXT, "Waar die naam staat.", "left:0.00mm;top:4.00mm;width:180.00mm"),
    Field("papier.logo", GROUP, "Het logo van de klant.", "", empty=True),
    Field("papier.logo.src", TEXT, "Het logo zelf.", "data:image/png;base64,…"),
    Field("papier.logo.breedte", NUMBER, "De breedte in mm.", "40.0"),
    Field("papier.logo.hoogte", NUMBER, "De hoogte in mm.", "17.0"),
    Field("papier.logo.boven", NUMBER, "De ruimte erboven in mm.", "0.0"),
)


def _title(name: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.voor", TEXT, "De titel, tot aan MijnLoket.", "Je stapt over naar"),
        Field(f"{name}.naam", TEXT, "MijnLoket, zoals het in de titel staat.", "MijnLoket"),
        Field(f"{name}.na", TEXT, "De rest van de titel.", "geçiyorsunuz"),
        Field(f"{name}.maat", NUMBER, "De lettergrootte van de titel, in punten.", "44"),
        Field(f"{name}.groot", NUMBER, "De lettergrootte van MijnLoket, in punten.", "52"),
        Field(f"{name}.breedte", TEXT, "De breedte waarbij de regels even lang zijn, in mm.", "71.0"),
    )


_TITLE = _title("papier.kop")
_LEDE = (
    Field("papier.lede_maat", NUMBER, "De lettergrootte van de zin onder de titel, in punten.", "18"),
    Field("papier.lede_breedte", TEXT, "De breedte van die zin, in mm.", "90.0"),
)

# What every sheet for employees has, in the language of that sheet.
SPOKEN_SHEET = (
    *_HEAD,
    Field("zeg", FUNCTION, "Zegt een zin uit het taalbestand.", 'zeg("paginatitel")'),
    Field("taal.code", TEXT, "De taalcode van dit blad.", "pl"),
    Field("taal.richting", TEXT, "Hoe je leest: `ltr`, of `rtl` van rechts naar links.", "ltr"),
    Field("taal.nederlands", YES_NO, "Het blad is in het Nederlands.", "nee"),
    Field("papier.naam_richting", TEXT, "Hoe je de naam van de klant leest: `ltr` of `rtl`.", "ltr"),
    *_fitted("papier.blad.weekdag", "De weekdag op het kalenderblad, passend gemaakt.", "poniedziałek"),
    Field("papier.blad.dag", NUMBER, "De dag van de maand.", "1"),
    *_fitted("papier.blad.maand", "De maand, passend gemaakt.", "luty"),
    *_fitted("papier.blad.onder", "Het jaar. In een andere taal de hele Nederlandse datum.", "2027"),
    Field("papier.qr", Kind.PICTURE, "De QR-code, klaar om te tonen.", ""),
    Field("papier.qr_pagina", YES_NO, "De QR-code opent de pagina voor medewerkers.", "nee"),
    Field("papier.qr_talen", NUMBER, "In hoeveel talen die pagina er is, anders 0.", "3"),
    Field("papier.hulp", GROUP, "Wie je om hulp vraagt. Leeg als dat er niet mag staan.", "", empty=True),
    *_fitted("papier.hulp.naam", "De contactpersoon, passend gemaakt.", "Joke Visser", empty=True),
    *_fitted("papier.hulp.bel", "Het telefoonnummer, passend gemaakt.", "0575 12 34 56", empty=True),
    Field("papier.hulp.naast", YES_NO, "Of naam en nummer op 1 regel passen.", "ja"),
    Field("papier.hulp.richting", TEXT, "Hoe je die naam leest: `ltr` of `rtl`.", "ltr"),
    Field("papier.voet", TEXT, "De onderste regel.", "Een bericht van Kantoor Lindeboom."),
)

FLYER = (
    *SPOKEN_SHEET,
    *_TITLE,
    *_LEDE,
    Field("papier.echt_maat", NUMBER, "De lettergrootte van de kop in het paneel, in punten.", "16"),
    *_fitted(
        "papier.afzender", "Van wie de mail komt, passend gemaakt.", "noreply@loket.example", empty=True
    ),
    Field("papier.link_dagen", TEXT, "Hoeveel dagen de link werkt.", "7", empty=True),
)

STEPS = (
    *SPOKEN_SHEET,
    *_fitted("papier.titel", "De titel van het blad, passend gemaakt.", "Zo doe je het: 7 stappen"),
    Field("papier.maat", NUMBER, "De lettergrootte van de stappen, in punten.", "18"),
)
CARD = (
    *SPOKEN_SHEET,
    *_TITLE,
    Field("papier.maat", NUMBER, "De lettergrootte van de stappen, in punten.", "15.5"),
    Field("papier.tussen", TEXT, "Het wit tussen 2 stappen, in mm.", "3.2"),
)
POSTER = (
    *SPOKEN_SHEET,
    *_TITLE,
    *_LEDE,
    Field("papier.doen_maat", NUMBER, "De lettergrootte van de kop boven de stappen, in punten.", "40"),
)
# The flyer in two languages: Dutch first.
PAIR = (
    *SPOKEN_SHEET,
    Field("papier.blad_richting", TEXT, "Hoe je de andere datum leest: `ltr` of `rtl`.", "ltr"),
    Field("papier.tussen", TEXT, "Het wit tussen 2 stappen, in mm.", "2.0"),
    *_fitted("papier.wie", "Wie je om hulp vraagt, en het nummer.", "Joke Visser · 0575 12 34 56"),
    Field("kolommen[].zeg", FUNCTION, "Zegt een zin in de taal van deze kolom.", 'een.zeg("stap_1")'),
    Field("kolommen[].code", TEXT, "De taalcode van deze kolom.", "pl"),
    Field("kolommen[].richting", TEXT, "Hoe je deze kolom leest: `ltr` of `rtl`.", "ltr"),
    *_title("kolommen[].kop"),
    Field("kolommen[].doen_maat", NUMBER, "De lettergrootte van de kop, in punten.", "17"),
)

# The letters to hand out: they hold names, and stand in intern/ only.
LETTERS = (
    *SPOKEN_SHEET,
    *_fitted("papier.titel", "De kop van de brief, passend gemaakt.", "Geef je privé-mailadres door"),
    *_fitted("papier.mensen[].naam", "De naam van deze persoon, passend gemaakt.", "S. Jansen", empty=True),
    Field("papier.mensen[].nummer", TEXT, "Het personeelsnummer.", "7", empty=True),
    Field("papier.mensen[].richting", TEXT, "Hoe je die naam leest: `ltr` of `rtl`.", "ltr"),
)

# One event of the calendar file.
AGENDA = (Field("punt", GROUP, "De taak op deze dag.", "punt.titel", like="planning[]"),)

TIMELINE = (
    *_HEAD,
    Field("papier.maat", NUMBER, "De lettergrootte van de taken, in punten.", "11"),
    Field("papier.regel", TEXT, "De hoogte van een regel, in mm.", "4.50"),
    Field("papier.kop_breedte", TEXT, "De breedte van de kop, in mm.", "120.00"),
    *_fitted("papier.kop", "De kop van het blad, passend gemaakt.", "Wie doet wat, en wanneer?"),
    Field("papier.kop_boven", TEXT, "De ruimte boven de kop, in mm.", "32.00"),
    Field("papier.blad_links", TEXT, "Waar het kalenderblad staat, in mm.", "150.00"),
    Field("papier.lede_links", TEXT, "Waar de eerste zin staat, in mm.", "190.00"),
    Field("papier.lede_maat", NUMBER, "De lettergrootte van die zin, in punten.", "13.5"),
    Field("papier.lede_breedte", TEXT, "De breedte van die zin, in mm.", "90.00"),
    Field("papier.taken", NUMBER, "Hoeveel taken de klant nog heeft.", "3"),
    Field("papier.taken_geweest", YES_NO, "Er is al een taak van de klant geweest.", "nee"),
    Field("papier.laatste_taak", DATE, "De dag van de laatste taak van de klant.", "15 februari 2027"),
    Field("papier.weken[].x", TEXT, "Waar de week begint, in mm.", "40.00"),
    Field("papier.weken[].dag", TEXT, "De maandag van de week.", "4 jan"),
    Field("papier.weken[].nummer", NUMBER, "Het weeknummer.", "1"),
    Field("papier.banen.<baan>.soort", TEXT, "Van wie de baan is.", "klant"),
    Field("papier.banen.<baan>.boven", TEXT, "Waar de baan begint, in mm.", "80.00"),
    Field("papier.banen.<taken>.merken[].nummer", NUMBER, "Het nummer in het rondje.", "1", empty=True),
    Field("papier.banen.<taken>.merken[].x", TEXT, "Waar het rondje staat, in mm.", "60.00"),
    Field("papier.banen.<taken>.merken[].y", TEXT, "Hoe hoog het rondje staat, in mm.", "90.00"),
    Field("papier.banen.<taken>.merken[].links", TEXT, "Waar de woorden staan, in mm.", "66.00"),
    Field("papier.banen.<taken>.merken[].boven", TEXT, "Hoe hoog de woorden staan, in mm.", "88.00"),
    Field("papier.banen.<taken>.merken[].breedte", TEXT, "Hoe breed de woorden zijn, in mm.", "30.00"),
    Field("papier.banen.<taken>.merken[].kant", TEXT, "Aan welke kant de woorden beginnen.", "left"),
    Field("papier.banen.<taken>.merken[].regels[]", TEXT, "Eén regel van de taak.", "Medewerkers"),
    Field("papier.banen.<taken>.merken[].datum", TEXT, "De dag van de taak.", "vr 22 jan"),
    *_fitted(
        "papier.baan_naam", "De naam van de klant bij de baan, passend gemaakt.", "Bakkerij De Korenaar"
    ),
    *_box("papier.overstap", "Het woord Overstap", "links", "boven", "breedte"),
    Field("papier.dag_ervoor", DATE, "De dag voor de overstap.", "31 januari 2027"),
    *_box("papier.oud", "De balk van Werknemerloket", "links", "boven", "onder", "breedte"),
    *_box("papier.nieuw", "De balk van MijnLoket", "links", "boven", "onder", "breedte"),
    Field(
        "papier.uitleg", TEXT, "Wat grijs betekent, en wie de dagen koos.", "Grijs: weekend en vrije dagen."
    ),
    Field("papier.voet", TEXT, "De onderste regel.", "Van Kantoor Lindeboom voor Bakkerij De Korenaar."),
    Field("papier.tekening", TEXT, "De getekende tijdlijn.", "data:image/svg+xml;base64,…"),
)


def _cell(name: str, says: str, example: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.text", TEXT, says, example),
        Field(f"{name}.size", NUMBER, "De lettergrootte waarbij dat past, in punten.", "11"),
    )


def _person(name: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.nummer", TEXT, "Het personeelsnummer.", "7"),
        *_cell(f"{name}.naam", "De naam van deze persoon.", "S. Jansen"),
        *_cell(f"{name}.tekst", "Wat er in de lijst staat.", "Geen e-mailadres"),
        Field(f"{name}.loonstrook", YES_NO, "Deze persoon ziet de loonstrook nu niet.", "ja"),
    )


def _fallen(name: str) -> tuple[Field, ...]:
    return (
        *_person(name),
        Field(f"{name}.wat", TEXT, "Wat er aan de hand is.", "Geen mailadres"),
        Field(f"{name}.vooraf", TEXT, "`voorspeld` of `verrassing`.", "voorspeld"),
    )


def _group(name: str) -> tuple[Field, ...]:
    return (
        Field(f"{name}.titel", TEXT, "Wat er aan de hand is.", "Geen mailadres"),
        Field(f"{name}.actie", TEXT, "Wat je doet.", "Vraag een privé-mailadres."),
        Field(f"{name}.mail", TEXT, "Welke mail erbij hoort.", "60-herinnering-medewerker", empty=True),
    )


# The office's own sheet: it holds names, and stands in intern/ only.
FALLOUT = (
    Field("mensen", FUNCTION, "Schrijft 1 mens of meer mensen goed op.", "mensen(2)"),
    Field("papier.titelnaam", TEXT, "De naam van de klant in de titel van de PDF.", "Bakkerij De Korenaar"),
    *_fitted("papier.naam", "De naam van de klant, passend gemaakt.", "Bakkerij De Korenaar"),
    Field("papier.voetnaam", TEXT, "De naam van de klant onderaan.", "Bakkerij De Korenaar"),
    Field("papier.uitval", GROUP, "De uitvallijst. Leeg als die er niet is.", "", empty=True),
    Field("papier.uitval.totaal", NUMBER, "Hoeveel mensen erop staan.", "3"),
    Field("papier.uitval.voorspeld", NUMBER, "Hoeveel we er vooraf al zagen aankomen.", "2"),
    Field("papier.uitval.verrassing", NUMBER, "Hoeveel we er niet zagen aankomen.", "1"),
    Field("papier.uitval.geregeld", NUMBER, "Hoeveel er geregeld zijn.", "1"),
    Field("papier.uitval.open", NUMBER, "Hoeveel er nog open staan.", "2"),
    Field("papier.uitval.delen[].titel", TEXT, "Wie hier werk aan heeft.", "Dit doe je zelf"),
    *_group("papier.uitval.delen[].redenen[]"),
    *_fallen("papier.uitval.delen[].redenen[].mensen[]"),
    *_fallen("papier.uitval.klaar[]"),
    Field("papier.account", GROUP, "De lijst van activaties. Leeg als die er niet is.", "", empty=True),
    Field("papier.account.totaal", NUMBER, "Hoeveel mensen erop staan.", "12"),
    Field("papier.account.klaar", NUMBER, "Hoeveel er klaar zijn.", "9"),
    Field("papier.account.open", NUMBER, "Hoeveel er nog niet klaar zijn.", "3"),
    Field("papier.account.nieuw", NUMBER, "Hoeveel een nieuwe uitnodiging nodig hebben.", "1"),
    Field("papier.account.herinneren", NUMBER, "Hoeveel een herinnering krijgen.", "2"),
    Field("papier.account.hierboven", NUMBER, "Hoeveel al bij de uitvallijst staan.", "0"),
    Field("papier.account.niet_genoemd", NUMBER, "Hoeveel niet in de lijst staan.", "0"),
    *_group("papier.account.groepen[]"),
    *_person("papier.account.groepen[].mensen[]"),
    Field(
        "papier.account.groepen[].mensen[].datum",
        DATE,
        "De datum in de lijst.",
        "3 februari 2027",
        empty=True,
    ),
    Field("papier.werk", YES_NO, "Er staat nog iets open.", "ja"),
    Field("papier.loonstrook.aantal", NUMBER, "Hoeveel hun loonstrook nu niet zien.", "1"),
    Field("papier.loonstrook.namen", Kind.LIST, "Hun namen. Leeg als het er te veel zijn.", "", empty=True),
    Field("papier.loonstrook.namen[]", TEXT, "De naam van een van hen.", "S. Jansen (7)"),
    Field(
        "papier.loonstrook.betaaldag",
        DATE,
        "De eerste betaaldag die nog komt.",
        "25 februari 2027",
        empty=True,
    ),
    Field("papier.loonstrook.vandaag", YES_NO, "Die betaaldag is vandaag.", "nee"),
)
