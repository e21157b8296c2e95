"""Problems of publishing sites, and of a conversion that was moved to another day (760-779)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT760": Entry(
        nl=Sentence(
            "De vorige conversiedatum is dezelfde dag als de conversiedatum.",
            "Zet hier de dag die klanten eerder hoorden. Is er niets verzet? Haal deze regel dan weg.",
        ),
        en=Sentence(
            "The earlier conversion date is the same day as conversiedatum.",
            "Put the day here that clients were told before. Was nothing moved? Then remove this line.",
        ),
    ),
    "KIT761": Entry(
        nl=Sentence(
            "Dit bestand is veranderd. Nu weten we niet zeker welke site waar staat.",
            "Zet het terug uit je reservekopie. Lukt dat niet? Geef het een andere naam, zoals "
            "gepubliceerd-oud.csv, en publiceer opnieuw. Wat weg moet, haal je dan zelf weg.",
        ),
        en=Sentence(
            "This file was changed. Now we are not sure which site stands where.",
            "Put it back from your backup. Is there none? Give it another name, such as "
            "gepubliceerd-oud.csv, and publish again. What must go, you then remove yourself.",
        ),
    ),
    "KIT762": Entry(
        nl=Sentence(
            "Er staat niet op welk adres de sites komen.",
            "Vul in kantoor.yml `publicatie.basis_url` in. Maak de kits dan opnieuw: het adres komt op de "
            "flyer en in de mails. Zet je niets op internet? Geef dan --zip.",
        ),
        en=Sentence(
            "It does not say at which address the sites will be.",
            "Fill in `publicatie.basis_url` in kantoor.yml. Then make the kits again: the address comes on "
            "the flyer and in the mails. Do you put nothing on the web? Then give --zip.",
        ),
    ),
    "KIT763": Entry(
        nl=Sentence(
            "In deze golf gaat geen klant mee. Er is niets gepubliceerd, en niets weggehaald.",
            "Kijk in klanten. Is de golf echt klaar? Haal de mappen dan zelf weg.",
        ),
        en=Sentence(
            "No client of this wave is taken along. Nothing was published, and nothing taken away.",
            "Look at klanten. Is the wave really done? Then remove the folders yourself.",
        ),
    ),
    "KIT764": Entry(
        nl=Sentence(
            "Van klant {client} staat er geen kit.",
            "Maak hem met `overstapkit build {wave}` en kijk de site na. Publiceer dan nog een keer.",
        ),
        en=Sentence(
            "There is no kit of client {client}.",
            "Make it with `overstapkit build {wave}` and look over the site. Then publish once more.",
        ),
    ),
    "KIT765": Entry(
        nl=Sentence(
            "De kit van klant {client} is ouder dan je gegevens.",
            "Maak de kits opnieuw met `overstapkit build {wave}`. Publiceer dan nog een keer.",
        ),
        en=Sentence(
            "The kit of client {client} is older than your data.",
            "Make the kits again with `overstapkit build {wave}`. Then publish once more.",
        ),
    ),
    "KIT766": Entry(
        nl=Sentence(
            "De site van klant {client} is niet meer zoals de build hem maakte.",
            "Maak de kits opnieuw met `overstapkit build {wave}`. Wil je een andere tekst? Gebruik "
            "`overstapkit toolkit eject`.",
        ),
        en=Sentence(
            "The site of client {client} is no longer as the build made it.",
            "Make the kits again with `overstapkit build {wave}`. Do you want another text? Use "
            "`overstapkit toolkit eject`.",
        ),
    ),
    "KIT767": Entry(
        nl=Sentence(
            "Waar klant {client} moet komen, staat iets anders: {place}.",
            "Kijk wat het is. Zet het ergens anders neer en publiceer dan opnieuw.",
        ),
        en=Sentence(
            "Where client {client} must come, there is something else: {place}.",
            "See what it is. Move it elsewhere and publish again.",
        ),
    ),
    "KIT768": Entry(
        nl=Sentence(
            "Klant {client} staat in 2 golven. Op zijn adres staat nu de site van de andere golf.",
            "Zet de klant in 1 golf. Of kies deze golf met `--client {client}`.",
        ),
        en=Sentence(
            "Client {client} is in two waves. The site of the other wave is at its address now.",
            "Put the client in one wave. Or choose this wave with `--client {client}`.",
        ),
    ),
    "KIT769": Entry(
        nl=Sentence(
            "In deze map staat geen enkele site die er hoort. Is de schijf of de server wel verbonden?",
            "Verbind hem en probeer het opnieuw. Moet alles echt opnieuw? Geef dan ook --again.",
        ),
        en=Sentence(
            "Not one site is in this folder that should be. Is the drive or the server connected?",
            "Connect it and try again. Must all of it really be put there anew? Then give --again too.",
        ),
    ),
    "LET770": Entry(
        nl=Sentence(
            "{n:1 site is|# sites zijn} nog van {day:#}.",
            "Zinnen over vandaag kunnen verouderd zijn. Maak de kits opnieuw met `overstapkit build {wave}`.",
        ),
        en=Sentence(
            "{n:1 site is|# sites are} still of {day:#}.",
            "Sentences on today may be out of date. Make the kits again with `overstapkit build {wave}`.",
        ),
    ),
    "LET771": Entry(
        nl=Sentence(
            "{n:1 site wordt|# sites worden} nog niet weggehaald, want er is een site tegengehouden.",
            "Los eerst op wat tegengehouden is. Geef dan dezelfde opdracht.",
        ),
        en=Sentence(
            "{n:1 site is|# sites are} not taken away yet, for a site is held back.",
            "First solve what is held back. Then give the same command.",
        ),
    ),
    "KIT772": Entry(
        nl=Sentence(
            "De site van klant {client} kon er niet in: {reason}. Wat er stond, staat er nog.",
            "Kijk of de schijf vol is, of iemand een bestand open heeft, en of je in de map mag schrijven. "
            "Geef dan dezelfde opdracht.",
        ),
        en=Sentence(
            "The site of client {client} could not be put in: {reason}. What was there is still there.",
            "See whether the disk is full, whether somebody has a file open, and whether you may write in "
            "the folder. Then give the same command.",
        ),
    ),
    "LET773": Entry(
        nl=Sentence(
            "{n:1 site staat|# sites staan} in deze map zonder dat het ergens is opgeschreven: {names}.",
            "Horen ze er niet? Haal ze dan zelf weg.",
        ),
        en=Sentence(
            "{n:1 site is|# sites are} in this folder without being written down anywhere: {names}.",
            "Do they not belong there? Then remove them yourself.",
        ),
    ),
    "LET774": Entry(
        nl=Sentence(
            "{n:1 klant hoorde|# klanten hoorden} een andere dag: {day:#}. "
            "Op de site: {site}. Per mail: {mail}.",
            "Is de overstap verzet? Zet dan in golf.yml de regel `{line}`. Dan maakt `build` een mail over "
            "de nieuwe datum.",
        ),
        en=Sentence(
            "{n:1 client was|# clients were} told another day: {day:#}. "
            "On the site: {site}. By mail: {mail}.",
            "Was the move put on another day? Then put the line `{line}` in golf.yml. `build` then makes a "
            "mail on the new date.",
        ),
    ),
    "LET775": Entry(
        nl=Sentence(
            "Als vorige datum staat hier {instead:#}, maar {n:1 klant hoorde|# klanten hoorden} {day:#}. "
            "Op de site: {site}. Per mail: {mail}.",
            "Zet in golf.yml de dag die klanten het laatst hoorden: `{line}`.",
        ),
        en=Sentence(
            "The earlier date here is {instead:#}, but {n:1 client was|# clients were} told {day:#}. "
            "On the site: {site}. By mail: {mail}.",
            "Put the day in golf.yml that clients were told last: `{line}`.",
        ),
    ),
    "LET776": Entry(
        nl=Sentence(
            "Je zette nog nooit sites in deze map. Eerder koos je {folder}: "
            "daar {n:staat 1 site|staan # sites}.",
            "Bedoelde je die map? Geef dan die bij --to. Is dit een nieuwe plek? Dan klopt het, en staan de "
            "sites straks op 2 plekken.",
        ),
        en=Sentence(
            "You never put sites in this folder. Before, you chose {folder}: "
            "{n:1 site is|# sites are} there.",
            "Did you mean that folder? Then give that one at --to. Is this a new place? Then it is right, "
            "and the sites will be in 2 places.",
        ),
    ),
}
