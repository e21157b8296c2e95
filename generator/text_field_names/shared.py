"""The fields that every text has: the office, the client, the wave, the planning."""

from generator.text_field_names.kinds import Field, Kind

TEXT, DATE, YES_NO, NUMBER = Kind.TEXT, Kind.DATE, Kind.YES_NO, Kind.NUMBER
LIST, GROUP, FUNCTION = Kind.LIST, Kind.GROUP, Kind.FUNCTION

PUBLIC = (
    Field("kantoor.naam", TEXT, "De naam van jullie kantoor.", "Kantoor Lindeboom"),
    Field("kantoor.email", TEXT, "Het mailadres van het kantoor.", "salaris@lindeboom.example"),
    Field("kantoor.adres", TEXT, "Straat en plaats van het kantoor.", "Lindelaan 1, Zutphen", empty=True),
    Field("kantoor.telefoon", TEXT, "Het telefoonnummer van het kantoor.", "020 123 45 67", empty=True),
    Field("kantoor.website", TEXT, "De website van het kantoor.", "https://lindeboom.example", empty=True),
    Field(
        "contact.naam", TEXT, "Wie de klant vragen stelt: een persoon, anders het kantoor.", "Marit de Wit"
    ),
    Field("contact.is_persoon", YES_NO, "Je stelt je vraag aan een persoon.", "ja"),
    Field("contact.telefoon", TEXT, "Het nummer om te bellen.", "020 123 45 67", empty=True),
    Field("contact.email", TEXT, "Het adres om te mailen. Er is er altijd een.", "marit@lindeboom.example"),
    Field("contact.bereikbaar", TEXT, "Wanneer die bereikbaar is.", "werkdagen van 9 tot 17 uur", empty=True),
    Field("klant.naam", TEXT, "De naam van de klant.", "Bakkerij De Korenaar"),
    Field("klant.nummer", TEXT, "Het klantnummer.", "1042"),
    Field("klant.plaats", TEXT, "De plaats van de klant.", "Zutphen", empty=True),
    Field(
        "klant.contactpersoon",
        TEXT,
        "De contactpersoon bij de klant. Alleen als de klant die op de site wil.",
        "Joke Visser",
        empty=True,
    ),
    Field(
        "klant.telefoon",
        TEXT,
        "Het nummer van de klant. Alleen als de klant dat op de site wil.",
        "0575 12 34 56",
        empty=True,
    ),
    Field("golf.naam", TEXT, "De naam van de golf.", "Februari 2027"),
    Field("golf.conversiedatum", DATE, "De dag van de overstap.", "1 februari 2027"),
    Field(
        "golf.vorige_conversiedatum",
        DATE,
        "De dag die klanten eerder hoorden, als de overstap verzet is.",
        "18 januari 2027",
        empty=True,
    ),
    Field("golf.peildatum", DATE, "De datum van de kit.", "18 januari 2027"),
    Field("golf.betaaldag", NUMBER, "De betaaldag: een dag van de maand.", "25", empty=True),
    Field("fase", TEXT, "Hoe ver de overstap is: `voor`, `op-de-dag`, `na` of `afgesloten`.", "voor"),
    Field("voor", YES_NO, "De datum van de kit ligt vóór de overstap.", "ja"),
    Field("op_de_dag", YES_NO, "De kit is van de dag van de overstap.", "nee"),
    Field("na", YES_NO, "De overstap is geweest. Ook als alles is afgesloten.", "nee"),
    Field("afgesloten", YES_NO, "De dag van de mijlpaal `afronden` is er, of geweest.", "nee"),
    Field("dagen_te_gaan", NUMBER, "Dagen van de kit tot de overstap. Erna staat er een min voor.", "14"),
    Field(
        "volgende_betaaldag",
        DATE,
        "De eerste betaaldag vanaf de overstap die nog komt.",
        "25 februari 2027",
        empty=True,
    ),
    Field("planning[].sleutel", TEXT, "De sleutel van de taak, zoals in `golf.yml`.", "klant-informeren"),
    Field("planning[].datum", DATE, "De dag van de taak.", "18 januari 2027"),
    Field("planning[].titel", TEXT, "Wat de taak is.", "Vertel het je medewerkers"),
    Field("planning[].kort", TEXT, "Hetzelfde, kort genoeg voor een tekening.", "Medewerkers inlichten"),
    Field("planning[].uitleg", TEXT, "Een regel uitleg.", "Stuur de mail door en hang de flyer op."),
    Field(
        "planning[].eigenaar",
        TEXT,
        "Van wie de taak is: `kantoor`, `klant`, `loket` of `medewerker`.",
        "klant",
    ),
    Field("planning[].wie", TEXT, "Wie het doet, zoals de lezer die noemt.", "Jij"),
    Field("planning[].bron", TEXT, "Waar de taak op berust.", "ons advies"),
    Field("planning[].verschoven", YES_NO, "De dag is verzet, want het was geen werkdag.", "nee"),
    Field("planning[].voorbij", YES_NO, "De dag ligt vóór de datum van de kit.", "nee"),
    Field(
        "mijlpaal.<mijlpaal>",
        GROUP,
        "Eén taak van de planning, met `_` waar de sleutel een `-` heeft.",
        "mijlpaal.klant_informeren",
        like="planning[]",
    ),
    Field("tijdelijke_toegang_loopt", YES_NO, "Wie in 2025 wegging, kan nog in Werknemerloket.", "nee"),
    Field("tijdelijke_toegang_tot", DATE, "De dag waarop die toegang stopt.", "1 oktober 2026"),
    Field("portaal.adres", TEXT, "Het adres van MijnLoket om te typen.", "mijn.loket.nl"),
    Field("portaal.url", TEXT, "Hetzelfde als link.", "https://mijn.loket.nl"),
    Field("feiten.<feit>", TEXT, "Een feit dat jullie invulden in `kantoor.yml`.", "7", empty=True),
    Field("adres", TEXT, "Waar de site van de klant staat.", "https://overstap.example/korenaar", empty=True),
    Field("vorm", FUNCTION, "Kiest tussen je en u voor de klant.", 'vorm("je krijgt", "u krijgt")'),
    Field("vorm_medewerker", FUNCTION, "Hetzelfde voor medewerkers.", 'vorm_medewerker("je", "u")'),
    Field("u", YES_NO, "De klant is u.", "nee"),
    Field("medewerker_u", YES_NO, "De medewerkers zijn u.", "nee"),
)

# Not in what an employee reads.
NUMBERS = (
    Field(
        "uitgenodigd",
        NUMBER,
        "Hoeveel mensen een uitnodiging krijgen. Leeg bij minder dan 5.",
        "12",
        empty=True,
    ),
    Field("uitvallijst_verwerkt", YES_NO, "De uitvallijst is er.", "nee"),
)
