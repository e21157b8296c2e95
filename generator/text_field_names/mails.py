"""The fields of mails, and of the page in which a mail is shown."""

from generator.text_field_names.kinds import Field, Kind
from generator.text_field_names.shared import DATE, FUNCTION, GROUP, LIST, NUMBER, TEXT, YES_NO

EVERY_MAIL = (
    Field("open.<mijlpaal>", YES_NO, "De dag van deze taak komt nog voor de lezer.", "ja"),
    Field("bel", FUNCTION, "Maakt een link om te bellen.", "bel(contact.telefoon)"),
    Field("mail", FUNCTION, "Maakt een link om te mailen.", "mail(contact.email)"),
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
    Field("datum", DATE, "De dag op het kalenderblad.", "1 februari 2027"),
    Field("blad", YES_NO, "Er hoort een kalenderblad bij.", "ja"),
)
LETTER_BODY = (Field("brief", Kind.PICTURE, "De hele brief, klaar om te tonen.", ""),)
LETTER_PART = (Field("inhoud", Kind.PICTURE, "Wat in het paneel staat, klaar om te tonen.", ""),)
