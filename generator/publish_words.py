"""What the command `publish` says."""

from collections.abc import Mapping

from generator.speech_words import Text

PUBLISH_SPEECH: Mapping[str, Text] = {
    "publish": Text(
        "Zet de sites van een golf in een map die op internet staat.\n\n"
        "Je ziet eerst het plan: welke site nieuw is, veranderd, gelijk of weg. Dan vraagt het programma of "
        "het mag. Alleen de map site van een kit gaat mee, nooit iets anders. Met --zip krijg je per klant "
        "1 bestand om te versturen.",
        "Put the sites of a wave in a folder that is on the web.\n\n"
        "First you see the plan: which site is new, changed, the same or gone. Then you are asked. Only the "
        "folder site of a kit goes along, never anything else. With --zip you get one file a client to send.",
    ),
    "opt.to": Text(
        "De map waar de sites in komen. Die map moet er al zijn.",
        "The folder that gets the sites. It must be there already.",
    ),
    "opt.publish_yes": Text("Vraag niets, publiceer meteen.", "Ask nothing, publish at once."),
    "opt.publish_client": Text(
        "Alleen deze klant (klantnummer). Mag vaker.", "Only this client (klantnummer). May be repeated."
    ),
    "opt.remove_gone": Text(
        "Haal ook sites weg van klanten die niet meer meegaan. Anders blijven ze staan.",
        "Also take away sites of clients that are no longer taken along. Otherwise they stay.",
    ),
    "opt.publish_again": Text(
        "Zet alles opnieuw in een map die leeg is, terwijl er sites horen te staan.",
        "Put all in a folder anew that is empty, though there should be sites.",
    ),
    "opt.zip": Text(
        "Maak per klant 1 zip-bestand in MAP, om te versturen. Er komt niets op internet.",
        "Make one zip file a client in FOLDER, to send. Nothing is put on the web.",
    ),
    # --- what was asked for -------------------------------------------------------------------
    "publish.no_folder": Text(
        "De map {folder} is er niet. Maak hem eerst. Staat hij op een schijf of een server? Verbind die dan.",
        "The folder {folder} is not there. Make it first. Is it on a drive or a server? Then connect that.",
    ),
    "publish.own_folder": Text(
        "{folder} ligt in je werkmap of in de map met de kits, of een van die 2 ligt erin. Daar staan "
        "gegevens van mensen. Kies een aparte map voor de sites.",
        "{folder} lies in your workspace or in the folder with the kits, or one of these two lies in it. "
        "There are data of people. Choose a separate folder for the sites.",
    ),
    "publish.zip_only": Text(
        "Laat --remove-gone en --again weg bij --zip. Een zip staat nergens op internet.",
        "Leave out --remove-gone and --again with --zip. A zip is nowhere on the web.",
    ),
    "publish.zip_public": Text(
        "In {folder} staan sites die iedereen met het adres kan openen. Zet de zips in een andere map: "
        "de naam van een zip is te raden.",
        "In {folder} there are sites that anybody with the address can open. Put the zips in another folder: "
        "the name of a zip can be guessed.",
    ),
    "publish.locked": Text(
        "Er is al iemand aan het publiceren: {who}. Wacht tot dat klaar is.",
        "Somebody is publishing already: {who}. Wait until that is done.",
    ),
    "publish.no_room": Text(
        "In {folder} is geen plaats voor {megabytes} MB. Er is niets veranderd. Maak eerst ruimte.",
        "In {folder} there is no room for {megabytes} MB. Nothing was changed. Make room first.",
    ),
    # --- the plan -----------------------------------------------------------------------------
    "publish.head": Text("Publiceren: golf {wave} in {target}", "Publish: wave {wave} in {target}"),
    "publish.head_zip": Text("Zips: golf {wave} in {target}", "Zips: wave {wave} in {target}"),
    "publish.new": Text("nieuw", "new"),
    "publish.changed": Text("veranderd", "changed"),
    "publish.unchanged": Text("gelijk", "the same"),
    "publish.held": Text("tegengehouden, {code}", "held back, {code}"),
    "publish.stays": Text("hoort er niet meer, blijft staan", "no longer belongs there, stays"),
    "publish.remove": Text("gaat weg", "goes away"),
    "publish.away": Text("is al weg", "is away already"),
    "publish.why_day": Text(
        "de overstap gaat van {before} naar {after}", "the move goes from {before} to {after}"
    ),
    "publish.why_content": Text("er staat iets anders op", "it says something else"),
    "publish.why_touched": Text("iemand veranderde wat er stond", "somebody changed what was there"),
    "publish.why_lost": Text("hij stond er, en is er niet meer", "it was there, and is no more"),
    "publish.why_moved_here": Text("op een ander adres dan eerst", "at another address than before"),
    "publish.why_old_address": Text("het oude adres van deze klant", "the old address of this client"),
    "publish.why_other_wave": Text(
        "er staat een site van een andere golf", "a site of another wave is there"
    ),
    "publish.why_left_out": Text("gaat niet mee", "is not taken along"),
    "publish.why_not_in_wave": Text("staat niet meer in de golf", "is no longer in the wave"),
    "publish.same": Text("  Gelijk: {sites}.", "  The same: {sites}."),
    "publish.count": Text("Erin zetten: {sites}.", "To put in: {sites}."),
    "publish.count_removed": Text("Weghalen: {sites}.", "To take away: {sites}."),
    "publish.count_held": Text("Tegengehouden: {sites}.", "Held back: {sites}."),
    "publish.one_site": Text("1 site", "1 site"),
    "publish.many_sites": Text("{n} sites", "{n} sites"),
    "publish.question": Text("{sites} erin zetten? [j/N] ", "Put in {sites}? [y/N] "),
    "publish.question_remove": Text(
        "{sites} weghalen? Wie het adres heeft, ziet dan niets meer. [j/N] ",
        "Take away {sites}? Whoever has the address then sees nothing any more. [y/N] ",
    ),
    "publish.no_terminal": Text(
        "Dit is alleen het plan. Er is niets veranderd. Mag het zo? Geef dan --yes.",
        "This is only the plan. Nothing was changed. Is it good? Then give --yes.",
    ),
    "publish.not_now": Text("Er is niets veranderd.", "Nothing was changed."),
    # --- what came of it ----------------------------------------------------------------------
    "publish.progress": Text("Publiceren", "Publishing"),
    "publish.nothing": Text("Er is niets te doen.", "There is nothing to do."),
    "publish.done": Text("{client}: staat erin", "{client}: is in"),
    "publish.removed": Text("{client}: weggehaald", "{client}: taken away"),
    "publish.addresses": Text("De sites staan hier:", "The sites are here:"),
    "publish.stay": Text(
        "Van klanten die niet meer meegaan, blijft staan: {sites}. Moet dat weg? Geef ook --remove-gone.",
        "Of clients no longer taken along there stays: {sites}. Must that go? Give --remove-gone too.",
    ),
    "publish.next": Text(
        "Open een van de adressen. Klopt het? Wat er dan komt, zegt `overstapkit status {wave}`.",
        "Open one of the addresses. Is it right? `overstapkit status {wave}` says what comes next.",
    ),
    "publish.next_unseen": Text(
        "Met -v zie je alle adressen. Wat er nu komt, zegt `overstapkit status {wave}`.",
        "With -v you see all addresses. `overstapkit status {wave}` says what comes now.",
    ),
    "publish.next_zip": Text(
        "De zips staan in {target}. Stuur iedere klant alleen zijn eigen zip. Hij pakt hem uit en opent "
        "index.html.",
        "The zips are in {target}. Send each client only its own zip. The client unpacks it and opens "
        "index.html.",
    ),
    "publish.interrupted": Text(
        "Gestopt. Wat erin staat, is heel. Geef dezelfde opdracht om verder te gaan.",
        "Stopped. What is in is whole. Give the same command to go on.",
    ),
}
