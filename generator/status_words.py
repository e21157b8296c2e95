"""What the command `status` says."""

from collections.abc import Mapping

from generator.speech_words import Text

# Milestones in a few words, as the office does them.
TASKS: Mapping[str, Text] = {
    "overzicht-aanvragen": Text("Overzicht aanvragen bij Loket", "Ask Loket for the overview"),
    "selectie-insturen": Text("Klanten doorgeven aan Loket", "Hand in the clients to Loket"),
    "gegevens-controleren": Text("Mailadressen laten nakijken", "Have the addresses looked over"),
    "klant-informeren": Text("Aankondiging sturen", "Send the announcement"),
    "medewerkers-informeren": Text("Medewerkers inlichten", "Tell the employees"),
    "laatste-wijzigingen": Text("Laatste wijzigingen doorgeven", "Pass on the last changes"),
    "herinneren": Text("Herinnering sturen", "Send the reminder"),
    "overstap": Text("Overstap", "The move"),
    "uitvallijst-verwerken": Text("Uitvallijst afwerken", "Work through the uitvallijst"),
    "niet-geactiveerd-helpen": Text("Mensen helpen die nog niet klaar zijn", "Help who is not done yet"),
    "tweede-herinnering": Text("Nog een keer vragen wie hulp nodig heeft", "Ask once more who needs help"),
    "afronden": Text("Golf afronden", "Round off the wave"),
}

# Why a kit is older than what is known now; the names of `Cause`.
CAUSES: Mapping[str, Text] = {
    "gegevens": Text("gegevens", "data"),
    "datum": Text("datum", "date"),
    "regels": Text("regels", "rules"),
    "instellingen": Text("instellingen", "settings"),
    "teksten": Text("teksten", "texts"),
    "versie": Text("versie van het programma", "version of the program"),
    "adres": Text("adres van de site", "address of the site"),
    "talen": Text("talen", "languages"),
    "elders": Text("een andere golf", "another wave"),
    "opdracht": Text("de opdracht", "the command"),
}

STATUS_SPEECH: Mapping[str, Text] = {
    "status": Text(
        "Laat zien hoe het met iedere golf gaat, en wat je nu doet. "
        "Er wordt niets gemaakt.\n\nZonder GOLF: alle golven.",
        "Show how every wave is doing, and what to do now. Nothing is made.\n\nWithout GOLF: every wave.",
    ),
    "opt.since_published": Text(
        "Laat zien wie nog een oude datum van de overstap kent, van een site of een mail.",
        "Show who still knows an old date of the move, by a site or a mail.",
    ),
    "opt.status_as_of": Text(
        "Kijk alsof het deze dag is, in plaats van peildatum in golf.yml. Schrijf 28-02-2027.",
        "Look as if it is this day, instead of peildatum in golf.yml. Write 28-02-2027.",
    ),
    "status.move": Text("Overstap", "Move"),
    "status.task": Text("Taak", "Task"),
    "status.kits": Text("Kits", "Kits"),
    "status.look": Text("Klanten", "Clients"),
    "status.questions": Text("Vragen", "Questions"),
    "status.fallout": Text("Uitval", "Fallout"),
    "status.activation": Text("Accounts", "Accounts"),
    "status.mails": Text("Mails", "Mails"),
    "status.sites": Text("Sites", "Sites"),
    "status.today": Text("{day}, vandaag", "{day}, today"),
    "status.ahead": Text("{day}, over {days}", "{day}, in {days}"),
    "status.past": Text("{day}, {days} geleden", "{day}, {days} ago"),
    "status.one_day": Text("1 dag", "1 day"),
    "status.many_days": Text("{n} dagen", "{n} days"),
    "status.no_task": Text("geen meer in de planning", "none left in the planning"),
    "status.task_today": Text("vandaag: {what} ({owner})", "today: {what} ({owner})"),
    "status.task_on": Text("{day}: {what} ({owner})", "{day}: {what} ({owner})"),
    "status.office": Text("kantoor", "office"),
    "status.client": Text("klant", "client"),
    "status.employee": Text("medewerker", "employee"),
    "status.kits_current": Text("{n} van {all} bij", "{n} of {all} up to date"),
    "status.kits_other_day": Text("van een andere dag", "of another day"),
    "status.kits_old": Text("ouder dan je gegevens", "older than your data"),
    "status.kits_absent": Text("nog niet gemaakt", "not made yet"),
    "status.kits_unreadable": Text("niet te lezen", "not to be read"),
    "status.kits_gone": Text("van wie niet meer meegaat", "of who is no longer taken along"),
    "status.because": Text("door: {causes}", "by: {causes}"),
    "status.urgencies": Text(
        "klaar: {ready}, let op: {look}, eerst oplossen: {first}",
        "ready: {ready}, look: {look}, solve first: {first}",
    ),
    "status.fallout_open": Text("{n} van {all} nog open", "{n} of {all} still open"),
    "status.activated": Text("{n} van {all} klaar", "{n} of {all} done"),
    "status.no_mails": Text("nog geen", "none yet"),
    "status.mail": Text("{name} {sent} van {all}", "{name} {sent} of {all}"),
    "status.mail_maybe": Text("misschien: {n}", "perhaps: {n}"),
    "status.online": Text("{n} van {all} online", "{n} of {all} online"),
    "status.sites_old": Text("ouder dan de kit", "older than the kit"),
    "status.sites_gone": Text("weggehaald", "taken away"),
    "status.sites_left": Text("hoort er niet meer", "no longer wanted"),
    "status.left_online": Text(
        "Nog online, en hoort er niet meer: {names}. Weghalen: `publish` met --remove-gone.",
        "Still online, and no longer wanted: {names}. To take away: `publish` with --remove-gone.",
    ),
    "status.nobody": Text("Er gaat nog geen klant mee.", "No client is taken along yet."),
    "status.more": Text(
        "... en nog {n}. Met -v zie je ze allemaal.", "... and {n} more. Use -v to see them all."
    ),
    "status.head_client": Text("Klant", "Client"),
    "status.head_kit": Text("Kit", "Kit"),
    "status.head_state": Text("Klant is", "Client is"),
    "status.head_questions": Text("Vragen", "Questions"),
    "status.head_fallout": Text("Uitval", "Fallout"),
    "status.head_mail": Text("Mail", "Mail"),
    "status.head_site": Text("Site", "Site"),
    "status.kit_current": Text("bij", "current"),
    "status.kit_other_day": Text("andere dag", "other day"),
    "status.kit_old": Text("ouder", "older"),
    "status.kit_absent": Text("geen", "none"),
    "status.kit_unreadable": Text("stuk", "broken"),
    "status.first": Text("eerst oplossen", "solve first"),
    "status.watch": Text("let op", "look"),
    "status.ready": Text("klaar", "ready"),
    "status.site_current": Text("online", "online"),
    "status.site_old": Text("ouder", "older"),
    "status.site_gone": Text("weg", "gone"),
    "status.left_out": Text("Gaan niet mee: {names}.", "Not taken along: {names}."),
    "status.errors": Text(
        "{wave}: eerst fouten oplossen ({n}). Tot dan weten we niet waar de klanten staan.",
        "{wave}: solve errors first ({n}). Until then nobody knows where the clients stand.",
    ),
    "status.next_errors": Text(
        "Nu: los de fouten op ({n}) en kijk opnieuw met `{command}`.",
        "Next: solve the errors ({n}) and look again with `{command}`.",
    ),
    "status.next_build": Text("Nu: maak de kits met `{command}`.", "Next: make the kits with `{command}`."),
    "status.next_publish": Text(
        "Nu: zet de sites online met `{command}`.", "Next: put the sites online with `{command}`."
    ),
    "status.next_send": Text(
        "Nu: verstuur de mail ({n}) met `{command}`.\n    Deed je dat zelf? Schrijf het op met `{note}`.",
        "Next: send the mail ({n}) with `{command}`.\n    Did you do so yourself? Note it with `{note}`.",
    ),
    "status.next_list": Text(
        "Nu: zet de uitvallijst van Loket bij de golf: {wave}/uitvallijst.xlsx of .csv.\n"
        "    Gaf Loket geen lijst? Dan hoeft dit niet.",
        "Next: put Loket's uitvallijst with the wave: {wave}/uitvallijst.xlsx or .csv.\n"
        "    Did Loket give no list? Then there is no need.",
    ),
    "status.next_fallout": Text(
        "Nu: help wie op de uitvallijst staat ({n}). In intern/uitval.xlsx van elke kit staat hoe.",
        "Next: help who is on the uitvallijst ({n}). intern/uitval.xlsx of each kit says how.",
    ),
    "status.next_look": Text(
        "Nu: los op wat eerst moet. `{command}` zegt wat.",
        "Next: solve what comes first. `{command}` says what.",
    ),
    "status.next_wait": Text(
        "Nu: niets te doen tot {day}: {what}.", "Next: nothing to do until {day}: {what}."
    ),
    "status.next_today": Text(
        "Nu: vandaag op de lijst: {what}. De stappen staan in\n    {file}",
        "Next: on the list today: {what}. The steps are in\n    {file}",
    ),
    "status.then_wait": Text(
        "    Daarna is er niets te doen tot {day}: {what}.",
        "    After that there is nothing to do until {day}: {what}.",
    ),
    "status.then_done": Text("    Daarna is deze golf klaar.", "    After that this wave is done."),
    "status.next_done": Text("Nu: niets meer. Deze golf is klaar.", "Next: nothing. This wave is done."),
    "status.moved": Text(
        "{what}\n    Wie, en wat je doet: `{command}`.", "{what}\n    Who, and what to do: `{command}`."
    ),
    "status.told_nothing": Text(
        "{wave}: de overstap is op {day}. Er is geen andere datum bekend die iemand las.",
        "{wave}: the move is on {day}. No other date is known that anybody read.",
    ),
    "status.told_head": Text(
        "{wave}: de overstap is op {day}. Eerder verteld: {days}.",
        "{wave}: the move is on {day}. Told before: {days}.",
    ),
    "status.told_nobody": Text("Niemand kreeg die datum te lezen.", "Nobody was given that date to read."),
    "status.told_site": Text("de site noemt nog {day}", "the site still says {day}"),
    "status.told_site_before": Text("de site noemde {day}", "the site said {day}"),
    "status.told_mail": Text(
        "mail {mail} van {moment} noemde de oude datum", "mail {mail} of {moment} told the old date"
    ),
    "status.told_mail_maybe": Text(
        "mail {mail} van {moment} noemde misschien de oude datum",
        "mail {mail} of {moment} may have told the old date",
    ),
    "status.told_corrected": Text("nieuwe datum gemaild op {moment}", "new date mailed on {moment}"),
    "status.told_done": Text(
        "Iedereen heeft de nieuwe datum. Nu: niets meer te doen.",
        "Everybody has the new date. Next: nothing to do.",
    ),
    "status.told_do_one": Text("Nu: vertel 1 klant de nieuwe datum.", "Next: tell 1 client the new date."),
    "status.told_do": Text("Nu: vertel {n} klanten de nieuwe datum.", "Next: tell {n} clients the new date."),
    "status.told_do_sites": Text("Nu: haal de oude sites weg.", "Next: take the old sites away."),
    "status.told_left": Text("hoort niet meer online", "no longer wanted online"),
    "status.told_remove": Text(
        "Haal de sites weg die er niet meer horen: `{command}`.",
        "Take away the sites that are no longer wanted: `{command}`.",
    ),
    "status.told_setting": Text(
        "Zet in {wave}/golf.yml de regel `{line}`.", "Put the line `{line}` in {wave}/golf.yml."
    ),
    "status.told_build": Text("Maak de kits opnieuw: `{command}`.", "Make the kits again: `{command}`."),
    "status.told_publish": Text(
        "Zet de sites opnieuw online: `{command}`.", "Put the sites online again: `{command}`."
    ),
    "status.told_send": Text("Mail de klanten: `{command}`.", "Write to the clients: `{command}`."),
    "status.told_employees": Text(
        "Mail 95 in de kit is voor de medewerkers: de klant stuurt hem.",
        "Mail 95 in the kit is for the employees: the client sends it.",
    ),
}
