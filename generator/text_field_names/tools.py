"""What a text can do with a field: filters, functions, and the building blocks of the site."""

from generator.text_field_names.kinds import Tool

FILTERS = (
    Tool("datum", "{{ golf.conversiedatum | datum }}", "De hele datum.", "maandag 1 februari 2027"),
    Tool("dag", "{{ golf.conversiedatum | dag }}", "De datum zonder jaar.", "maandag 1 februari"),
    Tool("dag_maand", "{{ golf.conversiedatum | dag_maand }}", "Alleen dag en maand.", "1 februari"),
    Tool("kort", "{{ golf.conversiedatum | kort }}", "De datum in het kort.", "ma 1 feb"),
    Tool("iso", "{{ golf.conversiedatum | iso }}", "De datum voor een computer.", "2027-02-01"),
    Tool("weekdag", "{{ golf.conversiedatum | weekdag }}", "De dag van de week.", "maandag"),
    Tool("maand", "{{ golf.conversiedatum | maand }}", "De maand.", "februari"),
    Tool("opsomming", '{{ ["a", "b", "c"] | opsomming }}', "Een rij woorden met `en` erin.", "a, b en c"),
    Tool("getal", "{{ 1234 | getal }}", "Een getal met een punt bij de duizend.", "1.234"),
)
# Of Jinja itself: those that our own texts use.
JINJA_FILTERS = (
    Tool("length", "{{ planning | length }}", "Hoeveel er in een lijst staan.", "12"),
    Tool("map", '{{ flyers | map(attribute="taal") | opsomming }}', "Van ieder uit een lijst 1 ding.", ""),
    Tool("max", "{{ [1, 3, 2] | max }}", "De grootste.", "3"),
    Tool("replace", '{{ "a-b" | replace("-", " ") }}', "Het ene stukje voor het andere.", "a b"),
    Tool("sort", '{{ ["b", "a"] | sort | opsomming }}', "Een lijst op volgorde.", "a en b"),
    Tool("upper", '{{ "ja" | upper }}', "In hoofdletters.", "JA"),
)
FUNCTIONS = (Tool("tekening", '{{ tekening("schild") }}', "Toont een van onze eigen tekeningen."),)

# What a date has beside the filters.
DATE_PARTS = ("day", "month", "year")

# The building blocks of the pages, in their own order; a page calls them as `deel.knop(...)`.
SITE_PARTS = (
    Tool("blad", "blad(dag, jaar)", "Het kalenderblad van een dag."),
    Tool("kop", "kop()", "Het begin van een pagina."),
    Tool("sectie", "sectie(titel, soort)", "Een deel van de pagina met een kop."),
    Tool("kaart", "kaart(klein, titel, soort)", "Een kaart met een kop."),
    Tool("knop", "knop(naar, woord, soort, bestand)", "Een knop naar een pagina of een bestand."),
    Tool("knopnaam", "knopnaam(woord)", "De naam van een knop, getekend als knop."),
    Tool("kopieer", "kopieer(id, woord)", "Een knop die een tekst kopieert."),
    Tool("vraag", "vraag(titel, id, open)", "Een vraag met het antwoord eronder."),
    Tool("regel", "regel(id, titel, beeld, antwoord, soort)", "Wie wel of geen uitnodiging krijgt."),
    Tool("stap", "stap(nummer, beeld, titel, soort)", "Een stap met een tekening."),
    Tool("lijst", "lijst()", "Een lijst om af te vinken."),
    Tool("taakvinken", "taakvinken(taak)", "De regels van die lijst die bij 1 taak horen."),
    Tool("vink", "vink(id, titel, uitleg, taak)", "Eén regel van die lijst."),
    Tool("mini", "mini(soort)", "Een klein plaatje van een mail of een flyer."),
    Tool("mini_blad", "mini_blad(x, y)", "Het kalenderblad in zo'n klein plaatje."),
    Tool("prent", "prent(een, uitsnede)", "Een plaatje van de echte flyer."),
    Tool("mensen", "mensen(aantal)", "Schrijft 1 mens of meer mensen goed op."),
    Tool("wie_doet", "wie_doet(punt)", "Wie een taak doet."),
    Tool("uitleg", "uitleg(punt)", "De uitleg bij een taak."),
    Tool("bron", "bron(punt)", "Waar een taak op berust."),
    Tool("draad", "draad()", "De tijdlijn voor een smal scherm."),
    Tool("draadvouw", "draadvouw(titel, kant, aantal)", "Een stuk daarvan dat dicht begint."),
    Tool("draadstuk", "draadstuk(kant, met_vandaag)", "Een stuk van die tijdlijn."),
    Tool("dagen", "dagen()", "De planning als tabel."),
    Tool("brief", "brief(een, open)", "Een voorbeeldmail om te kopiëren."),
    Tool("in_taal", "in_taal(een)", "Dezelfde tekst in een andere taal, achter een klik."),
    Tool("tel_en_mail", "tel_en_mail()", "Hoe de klant jullie bereikt."),
    Tool("contactnaam", "contactnaam()", "Wie de klant vragen stelt."),
    Tool("bel_of_mail_ons", "bel_of_mail_ons()", "Een halve zin: bel of mail ons."),
    Tool("echte_mail", "echte_mail()", "Het paneel over de echte mail."),
)
