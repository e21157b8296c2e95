"""Problems of making and writing kits (600-699)."""

from generator.problems import Entry, Sentence

ENTRIES: dict[str, Entry] = {
    "KIT601": Entry(
        nl=Sentence(
            "De kits van klant {one} en klant {two} zouden in dezelfde map komen.",
            "Geef een van de twee een andere naam in klanten.",
        ),
        en=Sentence(
            "The kits of client {one} and client {two} would land in the same folder.",
            "Give one of the two another name in klanten.",
        ),
    ),
    "KIT602": Entry(
        nl=Sentence(
            "De kit van klant {client} kon niet worden gemaakt: {reason}.",
            "{earlier:Een eerdere kit van deze klant staat er nog. |}"
            "Probeer het opnieuw met `overstapkit build --client {client}`.",
        ),
        en=Sentence(
            "The kit of client {client} could not be made: {reason}.",
            "{earlier:An earlier kit of this client still stands. |}"
            "Try again with `overstapkit build --client {client}`.",
        ),
    ),
    "KIT603": Entry(
        nl=Sentence(
            "De varianten van de teksten konden niet worden ingevuld: {reason}.",
            "Verander je iets? Dan proberen we het opnieuw. Start anders het voorbeeld opnieuw.",
        ),
        en=Sentence(
            "The variants of the texts could not be filled in: {reason}.",
            "When you change something, we try again. Otherwise start the preview again.",
        ),
    ),
    "KIT604": Entry(
        nl=Sentence(
            "De kit van klant {client} komt er niet. In {file}, regel {line}, staat "
            "{klant:iets van een andere klant|}{medewerker:de naam van een medewerker|}"
            "{adres:een mailadres van iemand anders|}{invulveld:een veld dat niet is ingevuld|}"
            "{belofte:iets wat MijnLoket voor deze klant misschien niet kan|}.",
            "{earlier:Een eerdere kit van deze klant staat er nog. |}"
            "{belofte:Haal de zin weg uit je eigen tekst, of zet het product bij producten in klanten."
            "|Zoek het op in je eigen teksten en haal het weg.}"
            "{medewerker: Hoort die naam bij jullie kantoor? Zet hem dan bij contact in kantoor.yml.|}",
        ),
        en=Sentence(
            "The kit of client {client} is held back. {file}, line {line}, holds "
            "{klant:something of another client|}{medewerker:the name of an employee|}"
            "{adres:an e-mail address of somebody else|}{invulveld:a field that was not filled in|}"
            "{belofte:something that MijnLoket may not do for this client|}.",
            "{earlier:An earlier kit of this client still stands. |}"
            "{belofte:Remove the sentence from your own text, or add the product at producten in klanten."
            "|Look for it in your own texts and remove it.}"
            "{medewerker: Is it a name of your office? Then put it at contact in kantoor.yml.|}",
        ),
    ),
    "LET613": Entry(
        nl=Sentence(
            "{n:#|#} van de {all:#|#} mensen zijn al over. Dit lijkt een lijst van ná de overstap.",
            "Neem de medewerkerslijst van vóór de overstap en maak de kit opnieuw.",
        ),
        en=Sentence(
            "{n:#|#} of {all:#|#} people have moved already. This looks like a list from after the day.",
            "Take the list of employees from before the conversion and make the kit again.",
        ),
    ),
    "LET620": Entry(
        nl=Sentence(
            "Op de uitvallijst {n:staat 1 persoon|staan # mensen} nog open.",
            "In de lijst Uitval staat wat je per persoon doet.",
        ),
        en=Sentence(
            "{n:1 person on the uitvallijst is|# people on the uitvallijst are} still open.",
            "The list Uitval says what to do for each person.",
        ),
    ),
    "LET621": Entry(
        nl=Sentence(
            "{n:1 persoon heeft|# mensen hebben} geen geldig privé-mailadres.",
            "Vraag de klant erom{day:, uiterlijk #|, liefst vandaag nog}.",
        ),
        en=Sentence(
            "{n:1 person has|# people have} no (valid) private e-mail address.",
            "Ask the client for it{day:, by # at the latest|, today if you can}.",
        ),
    ),
    "LET622": Entry(
        nl=Sentence(
            "{n:1 persoon had|# mensen hadden} geen geldig privé-mailadres.",
            "Vraag de klant erom. Stuur daarna een uitnodiging.",
        ),
        en=Sentence(
            "{n:1 person had|# people had} no (valid) private e-mail address.",
            "Ask the client for it. Then send an invitation.",
        ),
    ),
    "LET623": Entry(
        nl=Sentence(
            "Voor {n:1 persoon|# mensen} is er geen regel: vertrokken na {year}.",
            "Vraag Loket of {n:deze persoon|zij} nog toegang {n:houdt|houden}.",
        ),
        en=Sentence(
            "There is no rule for {n:1 person|# people} who left after {year}.",
            "Ask Loket whether {n:this person keeps|they keep} access.",
        ),
    ),
    "LET624": Entry(
        nl=Sentence(
            "{n:1 persoon deelt|# mensen delen} een mailadres.",
            "Vraag ieder om een eigen adres{day:, uiterlijk #|}.",
        ),
        en=Sentence(
            "{n:1 person shares|# people share} an e-mail address.",
            "Ask each of them for an address of their own{day:, by # at the latest|}.",
        ),
    ),
    "LET625": Entry(
        nl=Sentence(
            "{n:1 persoon heeft|# mensen hebben} de laatste werkdag op de dag van de overstap.",
            "Laat {n:het account|de accounts} nog die dag afmaken.",
        ),
        en=Sentence(
            "{n:1 person has|# people have} the last working day on the day of the conversion.",
            "Have the {n:account|accounts} finished that same day.",
        ),
    ),
    "LET626": Entry(
        nl=Sentence(
            "{n:1 persoon vertrekt|# mensen vertrekken} kort na de overstap.",
            "Laat {n:het account|de accounts} vóór de laatste werkdag afmaken.",
        ),
        en=Sentence(
            "{n:1 person leaves|# people leave} soon after the conversion.",
            "Have the {n:account|accounts} finished before the last working day.",
        ),
    ),
    "LET627": Entry(
        nl=Sentence(
            "In de naam {n:staat 1 teken dat|staan # tekens die} wij niet kunnen afdrukken.",
            "Kijk naar de flyer. Pas anders de naam aan in klanten.",
        ),
        en=Sentence(
            "The name holds {n:1 sign|# signs} that we cannot print.",
            "Look at the flyer. If need be, change the name in klanten.",
        ),
    ),
    "LET630": Entry(
        nl=Sentence(
            "De kleur {colour} is te licht voor tekst.",
            "Letters krijgen een donkerder tint. Je hoeft niets te doen.",
        ),
        en=Sentence(
            "The colour {colour} is too light for text.",
            "Letters get a darker shade. You need not do anything.",
        ),
    ),
    "LET640": Entry(
        nl=Sentence(
            "De dag om de klanten in te lichten was {day:#|}.",
            "Is de aankondiging nog niet weg? Stuur hem vandaag.",
        ),
        en=Sentence(
            "The day to inform the clients was {day:#|}.",
            "Has the announcement not gone out yet? Send it today.",
        ),
    ),
    "LET641": Entry(
        nl=Sentence(
            "De overstap valt op {day:#|}. Dan werkt het kantoor niet.",
            "Vraag Loket om een werkdag, of zorg dat er die dag iemand bereikbaar is.",
        ),
        en=Sentence(
            "The conversion falls on {day:#|}. The office is closed then.",
            "Ask Loket for a working day, or see to it that somebody can be reached.",
        ),
    ),
    "LET642": Entry(
        nl=Sentence(
            "De overstap valt op of vlak voor de betaaldag, {day:#|}.",
            "Dan zoekt iedereen juist naar de loonstrook. Kies liever een rustiger dag.",
        ),
        en=Sentence(
            "The conversion falls on or just before payday, {day:#|}.",
            "That is when everybody looks for the payslip. Choose a quieter day if you can.",
        ),
    ),
    "LET643": Entry(
        nl=Sentence(
            "De overstap valt rond de jaarwisseling of in januari.",
            "Dan is het druk met de jaaropgaven. Plan extra mensen in, of kies een dag vanaf februari.",
        ),
        en=Sentence(
            "The conversion falls around New Year or in January.",
            "The year statements make that a busy time. Plan more people, or choose a day from February on.",
        ),
    ),
    "LET644": Entry(
        nl=Sentence(
            "Er is al een uitvallijst, maar de kit is van {day:#|#}: vóór de overstap.",
            "Zet in golf.yml bij peildatum de dag van vandaag. Dan spreken de teksten van na de overstap.",
        ),
        en=Sentence(
            "There is an uitvallijst already, but the kit is dated {day:#|#}: before the conversion.",
            "Put today's date in golf.yml at peildatum. Then the texts speak of after the conversion.",
        ),
    ),
    "LET650": Entry(
        nl=Sentence(
            "{n:1 nieuwe medewerker heeft|# nieuwe medewerkers hebben} nog geen privé-mailadres.",
            "Vraag de klant erom, liefst vóór de eerste werkdag.",
        ),
        en=Sentence(
            "{n:1 new employee has|# new employees have} no private e-mail address yet.",
            "Ask the client for it, before the first working day if you can.",
        ),
    ),
    "LET660": Entry(
        nl=Sentence(
            "Er is al een lijst met activaties, maar de kit is van {day:#|#}: vóór de overstap.",
            "Zet in golf.yml bij peildatum de dag van vandaag. Dan spreken de teksten van na de overstap.",
        ),
        en=Sentence(
            "There is a list of activations already, but the kit is dated {day:#|#}: before the conversion.",
            "Put today's date in golf.yml at peildatum. Then the texts speak of after the conversion.",
        ),
    ),
    "LET661": Entry(
        nl=Sentence(
            "{n:#|#} van de {all:#|#} mensen {n:heeft|hebben} nog geen account{percent:: # %|}. "
            "Verwacht aantal: {expected}.",
            "Kijk per persoon wat er nodig is: een herinnering of een nieuwe uitnodiging.",
        ),
        en=Sentence(
            "{n:#|#} of {all:#|#} people {n:has|have} no account yet{percent:: # %|}. "
            "Expected number: {expected}.",
            "See what each of them needs: a reminder or a new invitation.",
        ),
    ),
    "LET662": Entry(
        nl=Sentence(
            "{n:#|#} van de {all:#|#} mensen {n:heeft|hebben} nog geen account{percent:: # %|}. "
            "Verwacht aantal: {expected}.",
            "{day:Het is nog vroeg. Kijk op # opnieuw.|"
            "Het is niet meer dan verwacht. Kijk per persoon wat er nodig is.}",
        ),
        en=Sentence(
            "{n:#|#} of {all:#|#} people {n:has|have} no account yet{percent:: # %|}. "
            "Expected number: {expected}.",
            "{day:It is early days. Look again on #."
            "|It is no more than expected. See what each of them needs.}",
        ),
    ),
    "LET663": Entry(
        nl=Sentence(
            "{n:1 persoon heeft|# mensen hebben} een nieuwe uitnodiging nodig.",
            "Stuur die vanuit Loket. Zeg erbij: je bent pas klaar na de geboortedatum.",
        ),
        en=Sentence(
            "{n:1 person needs|# people need} a new invitation.",
            "Send it from Loket. Say that it is finished only after the birth date.",
        ),
    ),
    "LET664": Entry(
        nl=Sentence(
            "{n:1 persoon staat|# mensen staan} op de uitvallijst, maar {n:heeft|hebben} al een account.",
            "Zet in de uitvallijst bij afgehandeld: ja. Verder is er niets nodig.",
        ),
        en=Sentence(
            "{n:1 person is|# people are} on the uitvallijst, but {n:has|have} an account already.",
            "Put ja at afgehandeld in the uitvallijst. Nothing else is needed.",
        ),
    ),
    "LET665": Entry(
        nl=Sentence(
            "Voor {n:#|#} van de {all:#|#} mensen op de uitvallijst klopte de lijst medewerkers niet meer.",
            "Waarschijnlijk was die lijst oud. Haal een nieuwe op en maak de kit opnieuw.",
        ),
        en=Sentence(
            "For {n:#|#} of the {all:#|#} people on the uitvallijst "
            "the list medewerkers was no longer right.",
            "That list was probably old. Fetch a new one and make the kit again.",
        ),
    ),
    "LET666": Entry(
        nl=Sentence(
            "{n:1 persoon had|# mensen hadden} geen privé-mailadres, maar {n:staat|staan} niet op "
            "de uitvallijst.",
            "Kijk in Loket of er nu een uitnodiging is. Zo niet, stuur die dan.",
        ),
        en=Sentence(
            "{n:1 person|# people} had no private address, but {n:is|are} not on the uitvallijst.",
            "See in Loket whether there is an invitation now. If not, send it.",
        ),
    ),
    "LET667": Entry(
        nl=Sentence(
            "{n:1 persoon zou|# mensen zouden} een uitnodiging krijgen, maar {n:staat|staan} op geen "
            "enkele lijst.",
            "Kijk in Loket of die er is. Stuur die anders zelf.",
        ),
        en=Sentence(
            "{n:1 person was|# people were} to get an invitation, but {n:is|are} on no list at all.",
            "Look in Loket whether there is one. If not, send it yourself.",
        ),
    ),
    "LET670": Entry(
        nl=Sentence(
            "Deze kits zijn van een golf die er niet meer is. In de mappen intern staan namen.",
            "Gooi deze map zelf weg. Heet de golf nu anders? Maak dan eerst de nieuwe kits.",
        ),
        en=Sentence(
            "These kits are of a wave that is gone. Their folders intern hold names.",
            "Delete this folder yourself. Has the wave another name now? Then make the new kits first.",
        ),
    ),
    "LET680": Entry(
        nl=Sentence(
            "De planning is anders dan in de kits die er staan. De peildatum is niet later. Een agenda met "
            "de oude dagen verandert dan niet mee.",
            "Zet bij peildatum de dag van vandaag. Verzette Loket de overstap? Vul dan ook "
            "vorige_conversiedatum in.",
        ),
        en=Sentence(
            "The planning differs from that of the kits that stand, and peildatum is no later. A calendar "
            "with the earlier days will not move along.",
            "Put today's date at peildatum. Did Loket move the day? Then fill in vorige_conversiedatum too.",
        ),
    ),
}
