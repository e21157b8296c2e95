"""What the command `toolkit` says, and what every text of the toolkit is for."""

from collections.abc import Mapping

from generator.speech_words import Text

# Sentences that stand in a list: short, and about what the reader gets.
_TEXTS: Mapping[str, Text] = {
    "site/index.md": Text("De eerste pagina van de site.", "The first page of the site."),
    "site/planning.md": Text("De planning van de klant.", "The client's planning."),
    "site/doorgeven.md": Text(
        "Wat de klant aan medewerkers doorgeeft: mails en flyers.",
        "What the client passes on to employees: mails and flyers.",
    ),
    "site/uitnodiging.md": Text(
        "Wie een uitnodiging krijgt, en wie niet.", "Who is invited, and who is not."
    ),
    "site/activeren.md": Text("De 7 stappen naar een account.", "The 7 steps to an account."),
    "site/uitvallijst.md": Text("Wie geen uitnodiging kreeg.", "Who got no invitation."),
    "site/vragen.md": Text("Vragen en antwoorden.", "Questions and answers."),
    "site/contact.md": Text("Wie de klant belt of mailt.", "Whom the client calls or writes to."),
    "site/medewerker.md": Text("De pagina voor medewerkers.", "The page for employees."),
    "site/_onderdelen.html": Text("De bouwstenen van alle pagina's.", "The building blocks of all pages."),
    "mails/10-vooraf-klant.md": Text(
        "Mail aan de klant: kijk de mailadressen na.", "Mail to the client: look over the addresses."
    ),
    "mails/20-aankondiging-klant.md": Text(
        "Mail aan de klant: jullie stappen over.", "Mail to the client: you are moving."
    ),
    "mails/25-aankondiging-medewerkers.md": Text(
        "Mail aan medewerkers: je stapt over.", "Mail to employees: you are moving."
    ),
    "mails/30-herinnering-klant.md": Text(
        "Mail aan de klant: het is bijna zover.", "Mail to the client: it is nearly time."
    ),
    "mails/40-vandaag-medewerkers.md": Text(
        "Mail aan medewerkers: vandaag stap je over.", "Mail to employees: you are moving today."
    ),
    "mails/50-uitval-klant.md": Text(
        "Mail aan de klant: wie geen uitnodiging kreeg.", "Mail to the client: who got no invitation."
    ),
    "mails/55-nieuwe-uitnodiging-medewerker.md": Text(
        "Mail aan een medewerker: er komt een nieuwe uitnodiging.",
        "Mail to an employee: a new invitation is coming.",
    ),
    "mails/60-herinnering-medewerker.md": Text(
        "Mail aan een medewerker: je bent nog niet klaar.", "Mail to an employee: you are not done yet."
    ),
    "mails/70-oud-medewerker.md": Text("Mail aan iemand die weg is.", "Mail to somebody who has left."),
    "mails/26-appje-medewerkers.md": Text(
        "Appje aan medewerkers: je stapt over.", "Short message to employees: you are moving."
    ),
    "mails/27-intranet-medewerkers.md": Text(
        "Bericht voor op het intranet: je stapt over.", "Item for the intranet: you are moving."
    ),
    "mails/28-loonstrook-medewerkers.md": Text(
        "Regel voor op de loonstrook: je stapt over.", "Line for on the pay slip: you are moving."
    ),
    "mails/35-morgen-medewerkers.md": Text(
        "Mail aan medewerkers: het is bijna zover.", "Mail to employees: it is nearly time."
    ),
    "mails/36-appje-medewerkers.md": Text(
        "Appje aan medewerkers: het is bijna zover.", "Short message to employees: it is nearly time."
    ),
    "mails/41-appje-medewerkers.md": Text(
        "Appje aan medewerkers: vandaag stap je over.", "Short message to employees: you are moving today."
    ),
    "mails/61-appje-medewerkers.md": Text(
        "Appje aan een medewerker: je bent nog niet klaar.",
        "Short message to an employee: you are not done yet.",
    ),
    "mails/80-afronding-klant.md": Text(
        "Mail aan de klant: de overstap is geweest.", "Mail to the client: the move is over."
    ),
    "mails/90-nieuwe-datum-klant.md": Text(
        "Mail aan de klant: de overstap is op een andere dag.",
        "Mail to the client: the move is on another day.",
    ),
    "mails/95-nieuwe-datum-medewerkers.md": Text(
        "Mail aan medewerkers: de overstap is op een andere dag.",
        "Mail to employees: the move is on another day.",
    ),
    "mails/_groet-klant.md": Text("Het slot van mails aan de klant.", "The end of mails to the client."),
    "mails/_groet-medewerker.md": Text(
        "Het slot van mails aan medewerkers.", "The end of mails to employees."
    ),
    "mails/_zeven-stappen.md": Text(
        "De 7 stappen, in mails aan medewerkers.", "The 7 steps, in mails to employees."
    ),
    "mails/_feiten-mail.md": Text(
        "Hoe je de echte mail herkent, in mails aan medewerkers.",
        "How to recognise the real mail, in mails to employees.",
    ),
    "mails/_kop-uitnodiging.md": Text(
        "De kop boven de uitnodigingen, in mails aan de klant.",
        "The heading above the invitations, in mails to the client.",
    ),
    "mails/_intranet.html": Text(
        "Hoe een bericht voor het intranet eruitziet.", "What an item for the intranet looks like."
    ),
    "mails/_brief.html": Text("Hoe een mail eruitziet.", "What a mail looks like."),
    "mails/_paneel.html": Text("Het paneel met de datum in een mail.", "The panel with the date in a mail."),
    "mails/_knop.html": Text("De knop in een mail.", "The button in a mail."),
    "print/_onderdelen.html": Text(
        "De bouwstenen van het papier voor medewerkers.", "The building blocks of paper for employees."
    ),
    "print/flyer.html": Text("De flyer om op te hangen.", "The flyer to hang up."),
    "print/flyer.css": Text("Hoe de flyer eruitziet.", "What the flyer looks like."),
    "print/zwartwit.css": Text(
        "Wat anders is op de flyer in zwart-wit.", "What differs on the flyer in black and white."
    ),
    "print/drukkerij.css": Text(
        "Wat anders is op de flyer voor een drukkerij.", "What differs on the flyer for a print shop."
    ),
    "print/paar.html": Text("De flyer in 2 talen op 1 blad.", "The flyer in 2 languages on 1 sheet."),
    "print/paar.css": Text("Hoe die flyer eruitziet.", "What that flyer looks like."),
    "print/stappen.html": Text("De 7 stappen met tekeningen.", "The 7 steps with drawings."),
    "print/stappen.css": Text("Hoe dat blad eruitziet.", "What that sheet looks like."),
    "print/kaart.html": Text(
        "De kaart voor bij de loonstrook, 2 op een blad.", "The card to go with a payslip, 2 on a sheet."
    ),
    "print/kaart.css": Text("Hoe de kaart eruitziet.", "What the card looks like."),
    "print/poster.html": Text("De poster op A3.", "The poster on A3."),
    "print/poster.css": Text("Hoe de poster eruitziet.", "What the poster looks like."),
    "print/tijdlijn.html": Text("De tijdlijn om te printen.", "The timeline to print."),
    "print/tijdlijn.css": Text("Hoe de tijdlijn eruitziet.", "What the timeline looks like."),
    "print/brief.html": Text(
        "De brief voor wie geen privé-mailadres heeft.",
        "The letter for who has no private e-mail address.",
    ),
    "print/brief.css": Text("Hoe die brief eruitziet.", "What that letter looks like."),
    "print/uitval.html": Text("Jullie werkblad van na de overstap.", "Your working sheet of after the move."),
    "print/uitval.css": Text("Hoe dat werkblad eruitziet.", "What that working sheet looks like."),
    "print/basis.css": Text("Hoe al het papier eruitziet.", "What all paper looks like."),
    "print/agenda.md": Text("Een afspraak in de agenda van de klant.", "An event in the client's calendar."),
}
_LANGUAGES: Mapping[str, Text] = {
    "nl": Text("het Nederlands", "Dutch"),
    "nl-u": Text("het Nederlands met u", "Dutch, in the polite form"),
    "en": Text("het Engels", "English"),
    "de": Text("het Duits", "German"),
    "pl": Text("het Pools", "Polish"),
    "ro": Text("het Roemeens", "Romanian"),
    "bg": Text("het Bulgaars", "Bulgarian"),
    "uk": Text("het Oekraïens", "Ukrainian"),
    "tr": Text("het Turks", "Turkish"),
    "ar": Text("het Arabisch", "Arabic"),
    "es": Text("het Spaans", "Spanish"),
}
# The text whose words a skeleton gives in other languages; also in one language, written whole.
_IN_OTHER_LANGUAGES = tuple(
    name.removesuffix(".md")
    for name in _TEXTS
    if name.startswith("mails/") and ("medewerker" in name or name.endswith(("-stappen.md", "-mail.md")))
)
WHAT_FOR: Mapping[str, Text] = {
    **_TEXTS,
    **{
        f"{name}.taal.md": Text("Dezelfde tekst in de andere talen.", "The same text in the other languages.")
        for name in _IN_OTHER_LANGUAGES
    },
    **{
        f"{name}.{code}.md": Text(f"Dezelfde tekst in {language.nl}.", f"The same text in {language.en}.")
        for name in _IN_OTHER_LANGUAGES
        if "/_" not in name
        for code, language in _LANGUAGES.items()
        if not code.startswith("nl")
    },
    **{
        f"talen/{code}.yml": Text(
            f"De zinnen voor medewerkers, in {name.nl}.", f"The sentences for employees, in {name.en}."
        )
        for code, name in _LANGUAGES.items()
    },
}

TOOLKIT_SPEECH: Mapping[str, Text] = {
    "toolkit": Text(
        "Bekijk de teksten van de toolkit en neem ze over.\n\n"
        "Een overgenomen tekst pas je zelf aan. Hij gaat voor die van het pakket.",
        "See the texts of the toolkit and take them over.\n\n"
        "You change a text that you took over. It goes before that of the package.",
    ),
    "toolkit.list": Text(
        "Toon alle teksten, en welke jullie zelf schreven.",
        "Show every text, and which ones you wrote yourselves.",
    ),
    "toolkit.eject": Text(
        "Neem teksten over om ze aan te passen. Wat er al staat, blijft staan.\n\n"
        "Zonder --wave: voor alle klanten. Met --wave: voor 1 golf. Met --client erbij: voor 1 klant.",
        "Take texts over to change them. What is there already stays.\n\n"
        "Without --wave: for all clients. With --wave: for one wave. With --client too: for one client.",
    ),
    "toolkit.diff": Text(
        "Toon hoe eigen teksten verschillen, ook na een upgrade.\n\nZonder NAAM: alle eigen teksten.",
        "Show how own texts differ, also after an upgrade.\n\nWithout NAME: all own texts.",
    ),
    "opt.toolkit_wave": Text(
        "Alleen deze golf (de naam van de map).", "Only this wave (the name of its folder)."
    ),
    "opt.toolkit_client": Text("Alleen deze klant (klantnummer).", "Only this client (klantnummer)."),
    "opt.seen": Text(
        "Onthoud dat je de tekst van het pakket van nu hebt bekeken.",
        "Remember that you have seen the package's text of now.",
    ),
    "toolkit.unknown_text": Text("Er is geen tekst {name}.{hint}", "There is no text {name}.{hint}"),
    "toolkit.all_texts": Text(
        " Zie ze allemaal met `overstapkit toolkit list`.", " See them all with `overstapkit toolkit list`."
    ),
    "toolkit.fixed": Text(
        "{name} is een pagina voor het kantoor. Die neem je niet over.",
        "{name} is a page for the office. It cannot be taken over.",
    ),
    "toolkit.exists": Text(
        "Deze teksten staan er al; we overschrijven niets: {files}.",
        "These texts are there already; we overwrite nothing: {files}.",
    ),
    "toolkit.which_wave": Text(
        "In welke golf zit klant {number}? Zeg het met --wave. Er zijn: {names}.",
        "In which wave is client {number}? Say so with --wave. There are: {names}.",
    ),
    "toolkit.unknown_client": Text(
        "Klant {number} staat niet in {wave}.{hint}", "Client {number} is not in {wave}.{hint}"
    ),
    "toolkit.own": Text("eigen tekst: {file}", "own text: {file}"),
    "toolkit.own_changed": Text(
        "eigen tekst: {file} (het pakket is daarna veranderd)",
        "own text: {file} (the package has changed since)",
    ),
    "toolkit.own_unknown": Text(
        "eigen tekst: {file} (niet bekend van welke versie)",
        "own text: {file} (not known from which version)",
    ),
    "toolkit.whole": Text(
        "Dezelfde tekst in 1 taal: {codes}.",
        "The same text in one language: {codes}.",
    ),
    "toolkit.list_next": Text(
        "Nu: neem een tekst over met `overstapkit toolkit eject {name}`.",
        "Next: take a text over with `overstapkit toolkit eject {name}`.",
    ),
    "toolkit.changed_next": Text(
        "Nu: bekijk wat er in het pakket veranderde met `overstapkit toolkit diff`.",
        "Next: see what changed in the package with `overstapkit toolkit diff`.",
    ),
    "toolkit.made": Text("{file}: gemaakt", "{file}: made"),
    "toolkit.made_from": Text("{file}: gemaakt, uit {other}", "{file}: made, from {other}"),
    "toolkit.only_changed": Text(
        "Laat in een bestand met zinnen alleen staan wat je verandert. De rest komt uit het pakket.",
        "Leave in a file of sentences only what you change. The rest comes from the package.",
    ),
    "toolkit.eject_next": Text(
        "Nu: pas de tekst aan en kijk hem na met `overstapkit check`.",
        "Next: change the text and look it over with `overstapkit check`.",
    ),
    "toolkit.none": Text("Er zijn geen eigen teksten.", "There are no own texts."),
    "toolkit.no_own": Text("Van {name} is er geen eigen tekst.", "There is no own text of {name}."),
    "toolkit.same": Text(
        "{file}: gelijk aan het pakket. Zo verandert dit bestand niets.",
        "{file}: the same as the package. As it is, this file changes nothing.",
    ),
    "toolkit.same_next": Text(
        "Nu: pas de tekst aan, of haal het bestand weg.", "Next: change the text, or take the file away."
    ),
    "toolkit.after_upgrade": Text(
        "{file}: dit veranderde in het pakket na {version}.",
        "{file}: this changed in the package after {version}.",
    ),
    "toolkit.differs": Text(
        "{file}: zo verschilt jullie tekst van het pakket.",
        "{file}: this is how your text differs from the package.",
    ),
    "toolkit.differs_unknown": Text(
        "{file}: zo verschilt jullie tekst van het pakket. Niet bekend is van welke versie hij komt.",
        "{file}: this is how your text differs from the package. Nobody knows from which version it comes.",
    ),
    "toolkit.package": Text("pakket {version}", "package {version}"),
    "toolkit.seen": Text("{file}: onthouden", "{file}: remembered"),
    "toolkit.diff_next": Text(
        "Nu: neem over wat je wilt. Sluit af met `overstapkit toolkit diff --seen`.",
        "Next: take over what you want. Then close with `overstapkit toolkit diff --seen`.",
    ),
}
