"""The fields of mails, and of the page in which a mail is shown."""

from generator.text_field_names.kinds import Field, Kind
from generator.text_field_names.shared import DATE, FUNCTION, GROUP, LIST, NUMBER, TEXT, YES_NO

EVERY_MAIL = (
    Field("open.<mijlpaal>", YES_NO, "De dag van deze taak komt nog voor de lezer.", "ja"),
    Field("bel", FUNCTION, "Maakt een link om te bellen.", "bel(contact.telefoon)"),
    Field("mail", FUNCTION, "Maakt een link om te mailen.", "mail(contact.email)"),
    Field(
        "flyers_erbij",
        NUMBER,
        "Hoeveel flyers als bijlage bij de mail zitten. 0 bij een tekst om te plakken.",
        "1",
    ),
)

CLIENT_MAIL = (
    Field("afzender.naam", TEXT, "Wie de mail ondertekent.", "Marit de Wit"),
    Field("afzender.email", TEXT, "Van welk adres de mail komt.", "marit@lindeboom.example"),
    Field("aanhef", TEXT, "De aanhef, zonder komma.", "Beste Joke"),
    Field("klant_email", TEXT, "Het mailadres van de klant.", "info@dekorenaar.example"),
    Field("aantallen", GROUP, "Aantallen mensen. Leeg als er geen medewerkers bekend zijn.", "", empty=True),
    Field("aantallen.<besluit>", NUMBER, "Hoeveel mensen dit besluit kregen.", "12"),
    Field("gedeelde_adressen", NUMBER, "Hoeveel mensen samen een mailadres gebruiken.", "0"),
    Field("vooraf", GROUP, "Wat vooraf opviel. Leeg als er geen medewerkers bekend zijn.", "", empty=True),
    Field("vooraf.<soort>", NUMBER, "Bij hoeveel mensen dit opviel.", "1"),
    Field("vragen.min", NUMBER, "Hoeveel vragen je minstens verwacht.", "1"),
    Field("vragen.max", NUMBER, "Hoeveel vragen je hooguit verwacht.", "1"),
    Field("product_500", TEXT, "Wat er met het oude product 500 gebeurt.", "vervalt"),
    Field("product_500_vervalt", YES_NO, "Het oude product 500 vervalt.", "ja"),
    Field("uitval", GROUP, "De uitvallijst in aantallen mensen. Leeg zonder uitvallijst.", "", empty=True),
    Field("uitval.totaal", NUMBER, "Hoeveel mensen erop staan.", "3"),
    Field("uitval.voorspeld", NUMBER, "Hoeveel we er vooraf al zagen aankomen.", "2"),
    Field("uitval.verrassing", NUMBER, "Hoeveel we er niet zagen aankomen.", "1"),
    Field("uitval.afgehandeld", NUMBER, "Hoeveel er geregeld zijn.", "1"),
    Field("uitval.open", NUMBER, "Hoeveel er nog open staan.", "2"),
    Field("uitval.heeft_account", NUMBER, "Hoeveel er toch al een account hebben.", "0"),
    Field("uitval.zonder_loonstrook", NUMBER, "Hoeveel hun loonstrook nu niet zien.", "1"),
    Field("uitval.per_reden", LIST, "Paren: de reden, en hoeveel er nog open staan.", "geen-email, 2"),
    Field("activatie", GROUP, "De lijst van activaties in aantallen. Leeg zonder die lijst.", "", empty=True),
    Field("activatie.totaal", NUMBER, "Hoeveel mensen erop staan.", "12"),
    Field("activatie.klaar", NUMBER, "Hoeveel er klaar zijn.", "9"),
    Field("activatie.niet_klaar", NUMBER, "Hoeveel er nog niet klaar zijn.", "3"),
    Field("activatie.nieuwe_uitnodiging", NUMBER, "Hoeveel een nieuwe uitnodiging nodig hebben.", "1"),
    Field("activatie.zonder_loonstrook", NUMBER, "Hoeveel hun loonstrook nu niet zien.", "1"),
    Field("mensen", FUNCTION, "Schrijft 1 mens of meer mensen goed op.", "mensen(2)"),
)

_LANGUAGE = (
    Field("taal.code", TEXT, "De taalcode.", "pl"),
    Field("taal.richting", TEXT, "Hoe je leest: `ltr`, of `rtl` van rechts naar links.", "ltr"),
)

# What only texts in other languages have.
SPOKEN = (
    Field("zeg", FUNCTION, "Zegt een zin uit het taalbestand.", 'zeg("mail_hallo")'),
    Field("vul.datum", TEXT, "De dag van de overstap, in de taal van de mail.", "1 lutego"),
    Field("vul.vorige_datum", TEXT, "De dag die eerder gold.", "18 stycznia", empty=True),
    Field("vul.jaardatum", TEXT, "Dezelfde dag, met jaar.", "1 lutego 2027"),
    Field("vul.laatste_dag", TEXT, "De laatste dag voor wijzigingen.", "25 stycznia"),
    Field("vul.einde", TEXT, "De dag waarop de tijdelijke toegang stopt.", "1 października 2026"),
    Field("vul.werkgever", TEXT, "De naam van de klant.", "Bakkerij De Korenaar"),
    Field("vul.kantoor", TEXT, "De naam van het kantoor.", "Kantoor Lindeboom"),
    Field("vul.contactpersoon", TEXT, "Wie bij de klant helpt.", "Joke Visser", empty=True),
    Field("vul.telefoon", TEXT, "Het nummer van de klant, als link.", "0575 12 34 56", empty=True),
    Field("vul.adres", TEXT, "Waar je inlogt.", "mijn.loket.nl"),
    Field("vul.dagen", TEXT, "Hoeveel dagen de knop werkt.", "5", empty=True),
    Field("vul.afzender", TEXT, "Wie de eerste mail stuurt.", "noreply@loket.example", empty=True),
    Field("vul.onderwerp", TEXT, "Het onderwerp van die mail.", "Welkom", empty=True),
    Field("vul.knop_aanmaken", TEXT, "De eerste knop, met wat hij betekent.", "Account aanmaken"),
    Field("vul.knop_volgende", TEXT, "De tweede knop, met wat hij betekent.", "Volgende"),
    Field("vul.knop_activeren", TEXT, "De derde knop, met wat hij betekent.", "Account activeren"),
    *_LANGUAGE,
)
# The page around an item for the intranet.
ITEM_PAGE = (
    Field("titel", Kind.PICTURE, "De titel, klaar om te tonen.", ""),
    Field("inhoud", Kind.PICTURE, "De regels eronder, klaar om te tonen.", ""),
    *_LANGUAGE,
)

# The page around a mail: its colours, the panel with the calendar leaf, the button.
LETTER = (
    Field("kleur.<tint>", TEXT, "Een kleur op licht papier.", "#b5471b"),
    Field("donker.<tint>", TEXT, "Dezelfde kleur voor een donker scherm.", "#f0a27f"),
    Field("bleek", YES_NO, "De kleur is zo licht dat er een rand om moet.", "nee"),
    Field("onderwerp", TEXT, "Het onderwerp van de mail.", "Overstap naar MijnLoket op 1 februari"),
    Field("voorproef", TEXT, "De regel die een mailprogramma al toont.", "Wat je nu doet"),
    Field("briefhoofd", TEXT, "De naam bovenaan.", "Kantoor Lindeboom"),
    Field("knop", TEXT, "Het woord op de knop.", "Open de site", empty=True),
    Field("adres", TEXT, "Waar de knop heen gaat.", "https://overstap.example/korenaar", empty=True),
    Field("ga_naar", FUNCTION, "Zegt welk adres je ook zelf kunt typen.", 'ga_naar("mijn.loket.nl")'),
    Field("datum", DATE, "De dag op het kalenderblad.", "1 februari 2027"),
    Field("weekdag", TEXT, "De weekdag op het kalenderblad, in de taal van de mail.", "poniedziałek"),
    Field("maand", TEXT, "De maand op het kalenderblad, in de taal van de mail.", "luty"),
    Field("bladbreedte", NUMBER, "Hoe breed het blad is, in pixels.", "112"),
    Field("blad", YES_NO, "Er hoort een kalenderblad bij.", "ja"),
    *_LANGUAGE,
    Field("taal.lijn", TEXT, "Langs welke kant de regels staan: `left` of `right`.", "left"),
    Field("taal.overkant", TEXT, "De andere kant.", "right"),
)
LETTER_BODY = (Field("brief", Kind.PICTURE, "De hele brief, klaar om te tonen.", ""),)
LETTER_PART = (Field("inhoud", Kind.PICTURE, "Wat in het paneel staat, klaar om te tonen.", ""),)
