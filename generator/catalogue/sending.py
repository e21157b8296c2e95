"""Problems of sending mails to clients (800-899)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT801": Entry(
        nl=Sentence(
            "Van klant {client} staat er geen kit.",
            "Maak hem met `overstapkit build {wave}` en kijk de mail na. Verstuur hem dan.",
        ),
        en=Sentence(
            "There is no kit of client {client}.",
            "Make it with `overstapkit build {wave}` and look over the mail. Then send it.",
        ),
    ),
    "KIT802": Entry(
        nl=Sentence(
            "De kit van klant {client} is "
            "{day:van #, en vandaag zegt de mail iets anders|ouder dan je gegevens}.",
            "Maak de kits opnieuw met `overstapkit build {wave}` en kijk de mail na. Verstuur hem dan.",
        ),
        en=Sentence(
            "The kit of client {client} is "
            "{day:of #, and today the mail says something else|older than your data}.",
            "Make the kits again with `overstapkit build {wave}` and look over the mail. Then send it.",
        ),
    ),
    "KIT803": Entry(
        nl=Sentence(
            "{file} is niet meer zoals de build hem maakte.",
            "Verander de tekst met `overstapkit toolkit eject` en maak de kits opnieuw: "
            "`overstapkit build {wave}`.",
        ),
        en=Sentence(
            "{file} is no longer as the build made it.",
            "Change the text with `overstapkit toolkit eject` and make the kits again: "
            "`overstapkit build {wave}`.",
        ),
    ),
    "KIT804": Entry(
        nl=Sentence(
            "{file} is geen mail van het kantoor aan alleen deze klant.",
            "Kijk naar het adres in klanten en in kantoor.yml. Maak dan de kits opnieuw.",
        ),
        en=Sentence(
            "{file} is not a mail from the office to this client alone.",
            "Look at the address in klanten and in kantoor.yml. Then make the kits again.",
        ),
    ),
    "KIT805": Entry(
        nl=Sentence(
            "Dit bestand is veranderd. Nu weten we niet zeker wie de mail al heeft.",
            "Zet het terug uit je reservekopie. Lukt dat niet? Geef het een andere naam, zoals "
            "verzonden-oud.csv. Kijk zelf wie de mail heeft en schrijf die klanten op met --mark-sent.",
        ),
        en=Sentence(
            "This file was changed. Now we are not sure who has the mail already.",
            "Put it back from your backup. Is there none? Give it another name, such as "
            "verzonden-oud.csv. See for yourself who has the mail and write those clients down "
            "with --mark-sent.",
        ),
    ),
    "KIT806": Entry(
        nl=Sentence(
            "De mailserver weigert de mail aan klant {client}{answer: (#)|}.",
            "Kijk of het adres in klanten klopt. Wat de server zei, staat in verzonden.csv.",
        ),
        en=Sentence(
            "The mail server refuses the mail to client {client}{answer: (#)|}.",
            "See whether the address in klanten is right. What the server said stands in verzonden.csv.",
        ),
    ),
    "KIT807": Entry(
        nl=Sentence(
            "De mail aan klant {client} kon nu niet weg{answer: (#)|}.",
            "Geef later dezelfde opdracht nog een keer. Wie de mail al heeft, wordt overgeslagen.",
        ),
        en=Sentence(
            "The mail to client {client} could not leave now{answer: (#)|}.",
            "Give the same command once more later. Whoever has the mail already is passed over.",
        ),
    ),
    "KIT808": Entry(
        nl=Sentence(
            "De mailserver neemt geen mails meer aan. We zijn gestopt.",
            "Kijk in verzonden.csv wat de server zei. Vraag je mailbedrijf wat er is. "
            "Geef daarna dezelfde opdracht.",
        ),
        en=Sentence(
            "The mail server takes no more mails. We stopped.",
            "See in verzonden.csv what the server said. Ask your mail company what is the matter. "
            "Then give the same command.",
        ),
    ),
    "KIT809": Entry(
        nl=Sentence(
            "In de kit van klant {client} zit deze mail niet.",
            "{line:Verzette Loket de overstap? Zet dan in golf.yml de regel # met de dag die klanten eerder "
            "hoorden, en maak de kits opnieuw met|De overstap is geweest, of de kits zijn van een oudere "
            "versie. Maak de kits opnieuw met} `overstapkit build {wave}`.",
        ),
        en=Sentence(
            "The kit of client {client} does not hold this mail.",
            "{line:Did Loket move the day? Put the line # in golf.yml, with the day that clients heard, "
            "and make the kits again with|The move has been, or the kits are of an earlier version. "
            "Make the kits again with} `overstapkit build {wave}`.",
        ),
    ),
    "LET801": Entry(
        nl=Sentence(
            "Misschien is deze mail al verzonden aan klant {client}: kijk in de verzonden mails.",
            "Wel verzonden? Schrijf dat op met `--client {client} --mark-sent`. "
            "Niet verzonden? Verstuur hem met `--client {client} --again`.",
        ),
        en=Sentence(
            "Perhaps this mail was sent to client {client} already: look in the sent mails.",
            "It was? Write that down with `--client {client} --mark-sent`. "
            "It was not? Send it with `--client {client} --again`.",
        ),
    ),
    "LET803": Entry(
        nl=Sentence(
            "Volgens de planning gaat deze mail pas weg op {day}.",
            "Wacht tot die dag. Wil je hem toch nu versturen? Lees hem dan eerst na.",
        ),
        en=Sentence(
            "By the planning this mail leaves no sooner than {day}.",
            "Wait for that day. Do you want to send it now all the same? Then read it first.",
        ),
    ),
    "LET804": Entry(
        nl=Sentence(
            "Deze mail vertelt wat er komt, en de overstap is al geweest.",
            "Stuur hem niet meer. Welke mail nu aan de beurt is, zegt `overstapkit status {wave}`.",
        ),
        en=Sentence(
            "This mail tells what is to come, and the move has been.",
            "Do not send it any more. Which mail it is now, `overstapkit status {wave}` says.",
        ),
    ),
    "LET805": Entry(
        nl=Sentence(
            "Deze mail gaat over de uitvallijst van Loket, en die is er nog niet.",
            "Zet de lijst als uitvallijst.csv of uitvallijst.xlsx in {wave} en maak de kits opnieuw.",
        ),
        en=Sentence(
            "This mail is about the uitvallijst of Loket, and that is not there yet.",
            "Put the list in {wave} as uitvallijst.csv or uitvallijst.xlsx and make the kits again.",
        ),
    ),
    "LET802": Entry(
        nl=Sentence(
            "De site waar deze mail naar verwijst, staat nog niet online bij {n:1 klant|# klanten}.",
            "Zet de sites eerst online met `overstapkit publish`. Doe je dat op een andere manier? "
            "Open dan 1 adres uit de mail, en ga verder als de site er staat.",
        ),
        en=Sentence(
            "The site that this mail leads to is not online yet for {n:1 client|# clients}.",
            "Put the sites online first with `overstapkit publish`. Do you do that in another way? "
            "Then open one address of the mail, and go on when the site is there.",
        ),
    ),
}
