"""The words of the command, in Dutch and English: help, results and next steps."""

from collections.abc import Mapping
from typing import NamedTuple


class Text(NamedTuple):
    """One text, complete in both languages by construction."""

    nl: str
    en: str


SPEECH: Mapping[str, Text] = {
    "overstapkit": Text(
        "Maak per klant een kit voor de overstap van Werknemerloket naar MijnLoket.\n\n"
        "Begin met `overstapkit init MAP`. Kijk de gegevens na met `check`, maak de kits met `build`.",
        "Make a kit per client for the move from Werknemerloket to MijnLoket.\n\n"
        "Start with `overstapkit init DIR`. Look over the data with `check`, make the kits with `build`.",
    ),
    "init": Text(
        "Maak een nieuwe werkmap in MAP, met uitleg en een voorbeeldgolf.",
        "Make a new workspace in DIR, with comments and an example wave.",
    ),
    "check": Text(
        "Lees en beoordeel alles. Er wordt niets geschreven, behalve met --annotate.\n\n"
        "Zonder GOLF: alle golven.",
        "Read and judge everything. Nothing is written, except with --annotate.\n\nWithout GOLF: every wave.",
    ),
    "build": Text(
        "Maak de kits.\n\nZonder GOLF: alle golven.",
        "Make the kits.\n\nWithout GOLF: every wave.",
    ),
    "explain": Text(
        "Leg een code, een regel of een besluit uit, met een voorbeeld.\n\n"
        "Zonder CODE: alle codes en regels.",
        "Explain a code, a rule or a decision, with an example.\n\nWithout CODE: every code and rule.",
    ),
    "preview": Text(
        "Bekijk een golf in de browser, terwijl je eraan werkt. "
        "Verander je een tekst of een lijst? Dan verandert de pagina mee. "
        "Alleen op deze computer. Stop met Ctrl-C.\n\n"
        "Met KLANT (een klantnummer) opent de kit van die klant. "
        "Zonder GOLF: de golf van je werkmap, als dat er 1 is. "
        "Met --branches zonder GOLF: de teksten van het programma zelf.",
        "Look at a wave in the browser while you work on it. "
        "When you change a text or a list, the page changes with it. "
        "On this machine only. Stop with Ctrl-C.\n\n"
        "With CLIENT (a klantnummer) it opens that client's kit. "
        "Without GOLF: the wave of your workspace, when there is one only. "
        "With --branches and without GOLF: the program's own texts.",
    ),
    "opt.branches": Text(
        "Open de pagina met alle varianten van elke tekst.", "Open the page with all variants of every text."
    ),
    "opt.port": Text(
        "Het nummer van de poort. Anders: 8642, of een die vrij is.",
        "The number of the port. Otherwise: 8642, or one that is free.",
    ),
    "opt.open": Text("Open ook de browser.", "Open the browser too."),
    "opt.preview_as_of": Text(
        "Kijk alsof het deze dag is. Schrijf 28-02-2027.", "Look as if it is this day. Write 28-02-2027."
    ),
    "preview.which": Text(
        "Zeg welke golf je wilt zien: {names}. Bijvoorbeeld: `overstapkit preview {first}`.",
        "Say which wave you want to see: {names}. For example: `overstapkit preview {first}`.",
    ),
    "preview.unknown_client": Text(
        "Klant {number} staat niet in de golf, of gaat niet mee. Er zijn: {known}.",
        "Client {number} is not in the wave, or is not taken along. There are: {known}.",
    ),
    "preview.at": Text("Open {address}", "Open {address}"),
    "preview.stop": Text(
        "Bewaar een bestand, en de pagina verandert mee. Stop met Ctrl-C.",
        "Save a file, and the page changes with it. Stop with Ctrl-C.",
    ),
    "preview.read": Text("Gelezen. Er zijn geen fouten.", "Read. There are no errors."),
    "preview.stopped": Text("Gestopt. De tijdelijke kits zijn weg.", "Stopped. The temporary kits are gone."),
    "preview.port": Text(
        "Poort {port} is bezet. Kies een andere met --port, of laat --port weg.",
        "Port {port} is taken. Choose another one with --port, or leave --port out.",
    ),
    "opt.workspace": Text(
        "De werkmap: de map met kantoor.yml. Anders zoeken we vanaf de huidige map.",
        "The workspace: the folder with kantoor.yml. Otherwise we look from the current folder.",
    ),
    "opt.lang": Text("Taal van hulp en meldingen.", "Language of help and problems."),
    "opt.format": Text("Resultaat als tekst of als json.", "Result as text or as json."),
    "opt.quiet": Text("Toon alleen problemen.", "Show problems only."),
    "opt.verbose": Text(
        "Toon alle problemen, ook na de eerste 50.",
        "Show all problems, beyond the first 50 too.",
    ),
    "opt.version": Text("Toon de versie en stop.", "Show the version and stop."),
    "opt.client": Text(
        "Maak alleen de kit van deze klant (klantnummer). Mag vaker.",
        "Make only the kit of this client (klantnummer). May be repeated.",
    ),
    "opt.jobs": Text(
        "Hoeveel kits tegelijk. Anders: alle kernen van de computer.",
        "How many kits at the same time. Otherwise: all cores of the machine.",
    ),
    "opt.as_of": Text(
        "De datum van de kit, in plaats van peildatum in golf.yml. Schrijf 28-02-2027.",
        "The date of the kit, instead of peildatum in golf.yml. Write 28-02-2027.",
    ),
    "opt.output": Text(
        "De map voor de kits. Anders: output naast de werkmap.",
        "The folder for the kits. Otherwise: output beside the workspace.",
    ),
    "opt.print_shop": Text(
        "Maak ook de flyer voor een drukkerij: 3 mm afloop en snijtekens.",
        "Also make the flyer for a print shop: 3 mm of bleed and crop marks.",
    ),
    "opt.compared": Text(
        "De map met de vorige kits, om mee te vergelijken. Anders: output naast de werkmap.",
        "The folder with the last kits, to compare with. Otherwise: output beside the workspace.",
    ),
    "opt.annotate": Text(
        "Zet naast iedere lijst met problemen een kopie voor Excel, met de foute cellen gekleurd. "
        "Er staan gegevens van mensen in.",
        "Put a copy for Excel beside each list with problems, with the faulty cells coloured. "
        "It holds data of people.",
    ),
    "no_workspace": Text(
        "Hier is geen werkmap gevonden (een map met kantoor.yml). "
        "Maak er een met `overstapkit init MAP`, of wijs er een aan met --workspace.",
        "No workspace found here (a folder with kantoor.yml). "
        "Make one with `overstapkit init DIR`, or point at one with --workspace.",
    ),
    "no_waves": Text(
        "In {workspace} staat geen golf. Een golf is een map met een golf.yml.",
        "There is no wave in {workspace}. A wave is a folder with a golf.yml.",
    ),
    "unknown_wave": Text("Er is geen golf {name}.{hint}", "There is no wave {name}.{hint}"),
    "did_you_mean": Text(" Bedoel je {names}?", " Did you mean {names}?"),
    "known_waves": Text(" Er zijn: {names}.", " There are: {names}."),
    "unknown_clients": Text(
        "Deze klanten staan niet in de golf, of gaan niet mee: {numbers}.",
        "These clients are not in the wave, or are not taken along: {numbers}.",
    ),
    "bad_date": Text(
        "Dit is geen datum die we kennen. Schrijf 28-02-2027 of 2027-02-28.",
        "This is no date we know. Write 28-02-2027 or 2027-02-28.",
    ),
    "workspace_exists": Text(
        "In {folder} staat al een map kits. Kies een andere map; we overschrijven niets.",
        "There is a folder kits in {folder} already. Choose another one; we overwrite nothing.",
    ),
    "init.done": Text("De werkmap staat in {folder}.", "The workspace is in {folder}."),
    "init.next": Text(
        "Nu: ga naar {folder} en kijk het voorbeeld na met `overstapkit check`.",
        "Next: go to {folder} and look over the example with `overstapkit check`.",
    ),
    "check.wave": Text(
        "{wave}: {clients}, {people}, {invited}, {questions}",
        "{wave}: {clients}, {people}, {invited}, {questions}",
    ),
    "clients": Text("klanten: {n}", "clients: {n}"),
    "people": Text("mensen: {n}", "people: {n}"),
    "invited": Text("uitnodigingen: {n}", "invitations: {n}"),
    "questions.range": Text("verwachte vragen: {low} tot {high}", "expected questions: {low} to {high}"),
    "questions.one": Text("verwachte vragen: {n}", "expected questions: {n}"),
    "copy.made": Text("{file}: gemaakt", "{file}: made"),
    "copy.removed": Text(
        "{file}: weggehaald, deze kopie is niet meer nodig",
        "{file}: removed, this copy is no longer needed",
    ),
    "copies.private": Text(
        "In deze kopieën staan gegevens van mensen. Verwijder ze als je klaar bent.",
        "These copies hold data of people. Delete them when you are done.",
    ),
    "copies.none": Text(
        "Er is niets aan te merken: een nagekeken kopie is niet nodig.",
        "Nothing to remark: no marked copy is needed.",
    ),
    "ready.wave": Text(
        "{wave}: klanten klaar: {ready} van {all}, let op: {look}, eerst oplossen: {first}",
        "{wave}: clients ready: {ready} of {all}, look: {look}, solve first: {first}",
    ),
    "ready.people": Text(
        "Mensen die zo geen uitnodiging krijgen: {n}. Regel het uiterlijk {day}.",
        "People who would get no invitation: {n}. See to it by {day}.",
    ),
    "ready.fallout": Text(
        "Mensen op de uitvallijst: {n}, nog open: {left}.",
        "People on the uitvallijst: {n}, still open: {left}.",
    ),
    "ready.activation": Text(
        "Mensen op de lijst van activaties: {n}, klaar met het account: {done}.",
        "People on the list of activations: {n}, done with the account: {done}.",
    ),
    "ready.first": Text("Eerst oplossen:", "Solve first:"),
    "check.next": Text("Nu: maak de kits met `{command}`.", "Next: make the kits with `{command}`."),
    "check.next_same": Text(
        "De kits zijn bij. Nu: kijk wat er te doen is met `{command}`.",
        "The kits are up to date. Next: see what there is to do with `{command}`.",
    ),
    "check.next_empty": Text(
        "Nu: maak het ticket voor Loket met `{command}`.", "Next: make the ticket for Loket with `{command}`."
    ),
    "changed.nothing": Text(
        "{wave}: niets veranderd sinds de vorige kits.", "{wave}: nothing changed since the last kits."
    ),
    "changed.since": Text("{wave}, sinds de vorige kits:", "{wave}, since the last kits:"),
    "changed.moved": Text(
        "De overstap van deze golf gaat van {before} naar {after}.",
        "The move of this wave goes from {before} to {after}.",
    ),
    "changed.moved_for": Text(
        "Bij {clients} gaat de overstap van {before} naar {after}.",
        "For {clients} the move goes from {before} to {after}.",
    ),
    "changed.told_before": Text(
        "Hoorden klanten al {day}? Zet dan in golf.yml: {line}. Dan komt er een mail over de nieuwe datum.",
        "Were clients told {day} already? Then put in golf.yml: {line}. A mail on the new date then comes.",
    ),
    "changed.decisions": Text(
        "Bij {n} van {clients} veranderen besluiten, voor {people}:",
        "For {n} of {clients} decisions change, of {people}:",
    ),
    "changed.decisions_at_least": Text(
        "Bij {n} van {clients} veranderen besluiten:", "For {n} of {clients} decisions change:"
    ),
    "changed.no_decisions": Text("Geen enkel besluit verandert.", "Not one decision changes."),
    "changed.client": Text("{client}: {people}. {changes}", "{client}: {people}. {changes}"),
    "changed.turn": Text("{n} keer {before} -> {after}", "{n}x {before} -> {after}"),
    "changed.joined": Text("{n} keer nieuw in de lijst", "{n}x new in the list"),
    "changed.left": Text("{n} keer niet meer in de lijst", "{n}x no longer in the list"),
    "changed.because": Text("{parts}. Door: {cause}.", "{parts}. By: {cause}."),
    "changed.counts": Text(
        "{client}: {counts}. Door: {causes}. Per persoon vergelijken kan niet: "
        "intern/geschiktheid.csv is weg of veranderd.",
        "{client}: {counts}. By: {causes}. People cannot be compared one by one: "
        "intern/geschiktheid.csv is gone or changed.",
    ),
    "changed.more": Text(
        "... en nog {n}. Met -v zie je ze allemaal.", "... and {n} more. Use -v to see them all."
    ),
    "changed.only": Text("{clients}: alleen {reasons}.", "{clients}: only {reasons}."),
    "changed.elsewhere.one": Text(
        "{clients}: staat ook in een andere golf.", "{clients}: is in another wave too."
    ),
    "changed.elsewhere.many": Text(
        "{clients}: staan ook in een andere golf.", "{clients}: are in another wave too."
    ),
    "changed.only_here.one": Text(
        "{clients}: staat niet meer in een andere golf.", "{clients}: is in no other wave any more."
    ),
    "changed.only_here.many": Text(
        "{clients}: staan niet meer in een andere golf.", "{clients}: are in no other wave any more."
    ),
    "changed.same_counts": Text(
        "{clients}: evenveel per besluit. Per persoon vergelijken kan niet: "
        "intern/geschiktheid.csv is weg of veranderd.",
        "{clients}: as many per decision. People cannot be compared one by one: "
        "intern/geschiktheid.csv is gone or changed.",
    ),
    "changed.same": Text("{clients}: niets veranderd.", "{clients}: nothing changed."),
    "changed.new": Text("Nieuw: {clients}.", "New: {clients}."),
    "changed.gone": Text("Niet meer mee: {clients}.", "No longer taken along: {clients}."),
    "changed.unreadable": Text(
        "Niet te vergelijken: {clients}. De vorige kit is niet te lezen.",
        "Not to be compared: {clients}. The last kit cannot be read.",
    ),
    "changed.one_client": Text("1 klant", "1 client"),
    "changed.many_clients": Text("{n} klanten", "{n} clients"),
    "changed.one_person": Text("1 persoon", "1 person"),
    "changed.many_people": Text("{n} mensen", "{n} people"),
    "kit.made": Text("{folder}: gemaakt", "{folder}: made"),
    "kit.removed": Text(
        "{folder}: weggehaald, deze klant gaat niet meer mee",
        "{folder}: removed, this client is no longer taken along",
    ),
    "kit.renamed": Text(
        "{folder}: weggehaald, deze klant heeft een andere naam gekregen",
        "{folder}: removed, this client has another name now",
    ),
    "build.next": Text("Nu: open {index}", "Next: open {index}"),
    "problems.none_written": Text("Er is niets geschreven.", "Nothing was written."),
    "problems.where": Text("De bestanden staan in {folder}.", "The files are in {folder}."),
    "problems.one": Text("1 probleem.", "1 problem."),
    "problems.many": Text("{n} problemen.", "{n} problems."),
    "warnings.one": Text("1 waarschuwing.", "1 warning."),
    "warnings.many": Text("{n} waarschuwingen.", "{n} warnings."),
    "problems.explain": Text(
        "Uitleg met een voorbeeld: `overstapkit explain {code}`.",
        "Explained with an example: `overstapkit explain {code}`.",
    ),
    "problems.more": Text(
        "... en nog {n}. Met -v zie je ze allemaal.",
        "... and {n} more. Use -v to see them all.",
    ),
    "unknown_code": Text(
        "{name} is geen code, regel of besluit dat we kennen.{hint}",
        "{name} is no code, rule or decision we know.{hint}",
    ),
    "explain.all": Text(
        " Zie ze allemaal met `overstapkit explain`.", " See them all with `overstapkit explain`."
    ),
    "explain.next": Text(
        "Nu: vraag uitleg bij 1 code, zoals `overstapkit explain KIT203`.",
        "Next: have one code explained, such as `overstapkit explain KIT203`.",
    ),
    "explain.mend": Text(
        "Nu: verbeter het, en geef dezelfde opdracht nog een keer.",
        "Next: mend it, and give the same command once more.",
    ),
    "explain.who": Text(
        "Nu: kijk in intern/geschiktheid.csv van een kit wie dit besluit kreeg.",
        "Next: see in intern/geschiktheid.csv of a kit who got this decision.",
    ),
    "explain.stops": Text(
        "een fout. Los hem op, anders komt er geen kit.", "an error. Solve it, or there will be no kit."
    ),
    "explain.not_sent": Text(
        "een fout. Los hem op, anders gaat de mail niet weg.",
        "an error. Solve it, or the mail will not leave.",
    ),
    "explain.warns": Text(
        "een waarschuwing. Het programma gaat gewoon door.", "a warning. The program goes on all the same."
    ),
    "explain.wrong": Text("Verkeerd", "Wrong"),
    "explain.right": Text("Goed", "Right"),
    "explain.beside": Text("Hierbij hoort {file}:", "Together with {file}:"),
    "explain.empty": Text("(het bestand is leeg)", "(the file is empty)"),
    "explain.decides": Text("het besluit is {outcome}.", "the decision is {outcome}."),
    "explain.rests_on": Text("Dit berust op: {what}.", "This rests on: {what}."),
    "explain.example": Text("Voorbeeld:", "Example:"),
    "holder.known": Text(
        "proces {process} op computer {computer}, sinds {moment}",
        "process {process} on computer {computer}, since {moment}",
    ),
    "holder.unknown": Text("een ander programma", "another program"),
    "locked": Text(
        "Er loopt al een build in {folder}. Wacht tot die klaar is.",
        "Another build is running in {folder}. Wait until it is done.",
    ),
    "cannot_write": Text(
        "Schrijven in {folder} lukt niet: {reason}. Wat er stond, staat er nog.",
        "Cannot write in {folder}: {reason}. What was there is still there.",
    ),
    "library_missing": Text(
        "Wat het papier maakt, ontbreekt (WeasyPrint of Pango). Debian en Ubuntu: sudo apt-get install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. "
        "Alles nakijken, ook op Windows: overstapkit doctor.",
        "What makes the paper is missing (WeasyPrint or Pango). Debian and Ubuntu: sudo apt-get install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. macOS: brew install pango. "
        "Look at everything, on Windows too: overstapkit doctor.",
    ),
    "interrupted": Text("Gestopt. Kits die klaar zijn, blijven staan.", "Stopped. Finished kits stay."),
    "progress": Text("Kits maken", "Making kits"),
}
