"""What the command `send` says."""

from collections.abc import Mapping

from generator.speech_words import Text

SEND_SPEECH: Mapping[str, Text] = {
    "send": Text(
        "Verstuur een mail uit de kits aan de klanten van een golf.\n\n"
        "MAIL is een nummer, zoals 20, of de hele naam. Zonder --really-send gaat er niets weg: je ziet "
        "alleen het plan. Zonder --all gaat er 1 mail weg, naar de eerste klant die hem nog niet heeft.",
        "Send a mail out of the kits to the clients of a wave.\n\n"
        "MAIL is a number, such as 20, or the whole name. Without --really-send nothing leaves: you only "
        "see the plan. Without --all one mail leaves, to the first client that does not have it yet.",
    ),
    "opt.smtp": Text(
        "De mailserver van je kantoor: smtps://naam@server:465 of smtp://naam@server:587. "
        "Nooit met een wachtwoord erin.",
        "Your office's mail server: smtps://name@server:465 or smtp://name@server:587. "
        "Never with a password in it.",
    ),
    "opt.really_send": Text(
        "Verstuur echt, na een vraag. Anders zie je alleen het plan.",
        "Really send, after a question. Otherwise you only see the plan.",
    ),
    "opt.yes": Text("Vraag niets, verstuur meteen.", "Ask nothing, send at once."),
    "opt.all_clients": Text(
        "Naar iedere klant die de mail nog niet heeft.", "To every client that does not have the mail yet."
    ),
    "opt.send_client": Text(
        "Alleen naar deze klant (klantnummer). Mag vaker.",
        "Only to this client (klantnummer). May be repeated.",
    ),
    "opt.to_self": Text(
        "Een proef: dezelfde mail, maar naar je eigen adres. Dit telt niet als verzonden.",
        "A trial: the same mail, but to your own address. It does not count as sent.",
    ),
    "opt.again": Text(
        "Ook naar wie de mail al heeft, of misschien al heeft.",
        "Also to whoever has the mail already, or may have it.",
    ),
    "opt.mark_sent": Text(
        "Verstuur niets, maar schrijf op wie de mail al heeft. Met --client, of met --all voor iedereen.",
        "Send nothing, but write down who has the mail already. With --client, or with --all for everybody.",
    ),
    "opt.per_minute": Text(
        "Hoeveel mails per minuut, hoogstens. Anders: 20.", "How many mails a minute, at most. Otherwise: 20."
    ),
    "opt.insecure": Text(
        "Ook over een verbinding die iedereen onderweg kan lezen. Doe dit liever niet.",
        "Also over a connection that anybody on the way can read. Better not.",
    ),
    "opt.send_output": Text(
        "De map waar de kits staan. Anders: output naast de werkmap.",
        "The folder with the kits. Otherwise: output beside the workspace.",
    ),
    "opt.send_as_of": Text(
        "De datum van de kits, als je die bij build ook zo opgaf. Schrijf 28-02-2027.",
        "The date of the kits, when you gave it to build as well. Write 28-02-2027.",
    ),
    # --- what was asked for -------------------------------------------------------------------
    "send.no_smtp": Text(
        "Zeg met --smtp welke mailserver de mail verstuurt, zoals smtps://naam@server:465.",
        "Say with --smtp which mail server sends the mail, such as smtps://name@server:465.",
    ),
    "send.url": Text(
        "Dit is geen adres van een mailserver. Schrijf smtps://naam@server:465 of smtp://naam@server:587.",
        "This is no address of a mail server. Write smtps://name@server:465 or smtp://name@server:587.",
    ),
    "send.url_password": Text(
        "Zet geen wachtwoord in het adres: je terminal bewaart wat je typt, en anderen op deze computer "
        "kunnen het zien. Zet het in OVERSTAPKIT_SMTP_PASSWORD of in de sleutelbos. "
        "Kies een nieuw wachtwoord als dit het echte was.",
        "Put no password in the address: your terminal keeps what you type, and others on this machine "
        "can see it. Put it in OVERSTAPKIT_SMTP_PASSWORD or in the keyring. "
        "Choose a new password if this was the real one.",
    ),
    "send.insecure_tls": Text(
        "smtps:// is al versleuteld. Laat --insecure weg.",
        "smtps:// is encrypted already. Leave out --insecure.",
    ),
    "send.unknown_mail": Text(
        "Er is geen mail {name} aan klanten. Er zijn: {names}.",
        "There is no mail {name} to clients. There are: {names}.",
    ),
    "send.for_employees": Text(
        "{name} is voor medewerkers. Die mail verstuurt de klant zelf: hij heeft geen afzender en geen "
        "ontvanger. Aan klanten kun je versturen: {names}.",
        "{name} is for employees. The client sends that mail: it has no sender and no addressee. "
        "To clients you can send: {names}.",
    ),
    "send.all_or_some": Text(
        "Kies: --all voor alle klanten, of --client voor een paar.",
        "Choose: --all for all clients, or --client for some.",
    ),
    "send.self_is_one": Text(
        "Een proef met --to-self is 1 mail. Laat --all en --again weg, en kies hoogstens 1 klant.",
        "A trial with --to-self is one mail. Leave out --all and --again, and choose one client at most.",
    ),
    "send.again_whom": Text(
        "Zeg bij --again wie de mail nog een keer krijgt, met --client.",
        "With --again, say who gets the mail once more, with --client.",
    ),
    "send.mark_whom": Text(
        "Zeg bij --mark-sent welke klant de mail al heeft, met --client, of met --all voor iedereen. "
        "Er gaat niets weg: laat --really-send, --again en --to-self weg.",
        "With --mark-sent, say which client has the mail already, with --client, or with --all for "
        "everybody. Nothing leaves: leave out --really-send, --again and --to-self.",
    ),
    # --- the plan -----------------------------------------------------------------------------
    "send.head": Text("Mail {mail}, golf {wave}", "Mail {mail}, wave {wave}"),
    "send.from": Text("  Van: {name} <{address}>", "  From: {name} <{address}>"),
    "send.via": Text("  Via: {server}, {security}", "  By: {server}, {security}"),
    "send.via_as": Text(
        "  Via: {server}, {security}, ingelogd als {user}", "  By: {server}, {security}, logged in as {user}"
    ),
    "send.secure": Text("versleuteld", "encrypted"),
    "send.local": Text("op deze computer", "on this machine"),
    "send.not_secure": Text("NIET versleuteld", "NOT encrypted"),
    "send.client": Text("  {client}: {what}", "  {client}: {what}"),
    "send.now": Text("nu", "now"),
    "send.now_again": Text("nu, nog een keer (al {what})", "now, once more ({what})"),
    "send.trial": Text("proef, naar {address}", "trial, to {address}"),
    "send.unsent": Text("nog niet verzonden", "not sent yet"),
    "send.sent": Text("verzonden op {moment}", "sent on {moment}"),
    "send.noted": Text("verzonden, opgeschreven op {moment}", "sent, written down on {moment}"),
    "send.maybe": Text("misschien al verzonden op {moment}", "perhaps sent already on {moment}"),
    "send.refused": Text("geweigerd op {moment}: {answer}", "refused on {moment}: {answer}"),
    "send.deferred": Text("niet gelukt op {moment}", "did not work out on {moment}"),
    "send.left_out": Text("gaat niet mee", "not taken along"),
    "send.to": Text("    Aan {address}: {subject}", "    To {address}: {subject}"),
    "send.attached": Text("    Bijlagen: {names}", "    Attachments: {names}"),
    "send.note": Text("    Let op: {what}", "    Note: {what}"),
    "send.count": Text(
        "Nu: {now}. Daarna nog: {left}. Al verzonden: {sent}.",
        "Now: {now}. After that: {left}. Sent already: {sent}.",
    ),
    "send.one_mail": Text("1 mail", "1 mail"),
    "send.many_mails": Text("{n} mails", "{n} mails"),
    "send.dry": Text(
        "Er is niets verstuurd: dit is het plan. Kijk eerst hoe de mail eruitziet: zet er "
        "--to-self --really-send achter. Versturen aan de klant: alleen --really-send.",
        "Nothing was sent: this is the plan. See first what the mail looks like: add "
        "--to-self --really-send. To send it to the client: only --really-send.",
    ),
    "send.dry_trial": Text(
        "Er is niets verstuurd: dit is het plan. Zet er --really-send achter voor de proef.",
        "Nothing was sent: this is the plan. Add --really-send for the trial.",
    ),
    "send.dry_trial_no_server": Text(
        "Er is niets verstuurd: dit is het plan. Voor de proef is een mailserver nodig: zet --smtp met "
        "jullie mailserver erachter, zoals smtps://naam@server:465.",
        "Nothing was sent: this is the plan. The trial needs a mail server: add --smtp with your mail "
        "server, such as smtps://name@server:465.",
    ),
    "send.dry_no_server": Text(
        "Er is niets verstuurd: dit is het plan. Verstuur de mails zelf, met de concepten, of laat het "
        "programma ze versturen: zet --smtp met jullie mailserver erachter, zoals "
        "smtps://naam@server:465.\nVerstuurde je ze zelf? Schrijf het op met `{note}`.",
        "Nothing was sent: this is the plan. Send the mails yourself, with the drafts, or let the program "
        "send them: add --smtp with your mail server, such as smtps://name@server:465.\n"
        "Did you send them yourself? Note it with `{note}`.",
    ),
    "send.nobody": Text("Er is niets te versturen.", "There is nothing to send."),
    "send.question": Text(
        "Versturen: {mails}. Typ ja en druk op Enter: ", "To send: {mails}. Type yes and press Enter: "
    ),
    "send.no_terminal": Text(
        "Er is niets verstuurd: er is niemand om het aan te vragen. Zet er --yes bij.",
        "Nothing was sent: there is nobody to ask. Add --yes.",
    ),
    "send.not_now": Text("Er is niets verstuurd.", "Nothing was sent."),
    "send.insecure": Text(
        "Let op: deze verbinding is niet versleuteld. Anderen kunnen de mails en je wachtwoord lezen.",
        "Note: this connection is not encrypted. Others can read the mails and your password.",
    ),
    # --- under way ----------------------------------------------------------------------------
    "send.progress": Text("Versturen", "Sending"),
    "send.later": Text(
        "{client}: nu niet gelukt. We proberen het over {minutes} opnieuw.",
        "{client}: did not work out now. We try again in {minutes}.",
    ),
    "send.minute": Text("een minuut", "a minute"),
    "send.minutes": Text("{n} minuten", "{n} minutes"),
    "send.stopping": Text(
        "De mail die onderweg is, maken we af. Dan stoppen we.",
        "We finish the mail that is under way. Then we stop.",
    ),
    # --- what came of it ----------------------------------------------------------------------
    "send.done": Text("{client}: verzonden", "{client}: sent"),
    "send.trial_done": Text(
        "De proef is verstuurd naar {address}. Kijk hem na. Goed? Laat --to-self weg.",
        "The trial was sent to {address}. Look it over. All right? Leave out --to-self.",
    ),
    "send.marked": Text("{client}: opgeschreven als verzonden", "{client}: written down as sent"),
    "send.had_it": Text("{client}: stond al op verzonden", "{client}: was down as sent already"),
    # --- written down by the office's own word ------------------------------------------------
    "send.note_now": Text("opschrijven als verzonden ({what})", "write down as sent ({what})"),
    "send.note_early": Text(
        "Let op: volgens de planning gaat deze mail pas weg op {day}.",
        "Note: by the planning this mail leaves no sooner than {day}.",
    ),
    "send.note_count": Text(
        "Opschrijven: {now}. Al verzonden: {sent}. Er gaat geen mail weg.",
        "To write down: {now}. Sent already: {sent}. No mail leaves.",
    ),
    "send.note_question": Text(
        "Verstuurde je ze allemaal zelf? Opschrijven als verzonden: {mails}. Typ ja en druk op Enter: ",
        "Did you send them all yourself? To write down as sent: {mails}. Type yes and press Enter: ",
    ),
    "send.note_no_terminal": Text(
        "Er is niets opgeschreven: er is niemand om het aan te vragen. Zet er --yes bij.",
        "Nothing was written down: there is nobody to ask. Add --yes.",
    ),
    "send.note_not_now": Text("Er is niets opgeschreven.", "Nothing was written down."),
    "send.noted_all": Text("Opgeschreven als verzonden: {mails}.", "Written down as sent: {mails}."),
    "send.go_on": Text(
        "Nu: kijk of de mail goed aankwam. Nog te versturen: {left}. Dat doe je met --all.",
        "Next: see whether the mail arrived well. Still to send: {left}. Use --all for that.",
    ),
    "send.stopped": Text(
        "Gestopt. Verstuurd: {sent}. Nog te versturen: {left}. Ga verder met dezelfde opdracht: "
        "niemand krijgt de mail 2 keer.",
        "Stopped. Sent: {sent}. Still to send: {left}. Go on with the same command: "
        "nobody gets the mail twice.",
    ),
    "send.interrupted": Text(
        "Gestopt. Wie de mail heeft, zie je met dezelfde opdracht zonder --really-send.",
        "Stopped. The same command without --really-send shows who has the mail.",
    ),
    "send.next_mail": Text(
        "Alle klanten van {wave} hebben deze mail. De volgende is {mail}, op {day}.",
        "All clients of {wave} have this mail. The next one is {mail}, on {day}.",
    ),
    "send.last_mail": Text(
        "Alle klanten van {wave} hebben deze mail. Het was de laatste aan klanten.",
        "All clients of {wave} have this mail. It was the last one to clients.",
    ),
    # --- what is in the way -------------------------------------------------------------------
    "send.locked": Text(
        "Er is al iemand aan het versturen voor {wave}: {who}. Wacht tot dat klaar is.",
        "Somebody is sending for {wave} already: {who}. Wait until that is done.",
    ),
    "send.no_log": Text(
        "{file} is niet te schrijven: {reason}. Staat het open in Excel? Sluit het en probeer het opnieuw. "
        "Zonder dat bestand weten we niet wie de mail al heeft.",
        "{file} cannot be written: {reason}. Is it open in Excel? Close it and try again. "
        "Without that file we do not know who has the mail already.",
    ),
    "send.log_gone": Text(
        "{file} is niet meer te schrijven: {reason}. We zijn gestopt. Herstel het bestand en "
        "kijk met dezelfde opdracht, zonder --really-send, wie de mail heeft.",
        "{file} can no longer be written: {reason}. We stopped. Mend the file and see "
        "with the same command, without --really-send, who has the mail.",
    ),
    "send.no_password": Text(
        "Er is geen wachtwoord voor {user} op {host}. Zet het in {variable}, of in de sleutelbos van je "
        "computer met: keyring set {host} {user}",
        "There is no password for {user} at {host}. Put it in {variable}, or in the keyring of your "
        "machine with: keyring set {host} {user}",
    ),
    "send.no_keyring": Text(
        "Er is geen wachtwoord voor {user} op {host}. Zet het in {variable}. "
        "Liever in de sleutelbos van je computer? Typ dan eerst: pip install keyring",
        "There is no password for {user} at {host}. Put it in {variable}. "
        "Rather in the keyring of your machine? Then type first: pip install keyring",
    ),
    "send.keyring_broken": Text(
        "De sleutelbos van deze computer werkt niet of is op slot. Maak hem open, of zet het wachtwoord "
        "voor {user} op {host} in {variable}.",
        "The keyring of this machine does not work or is locked. Open it, or put the password "
        "for {user} at {host} in {variable}.",
    ),
    "send.unreachable": Text(
        "De mailserver {server} antwoordt niet. Er is niets verstuurd. Klopt het adres, en is er internet?",
        "The mail server {server} does not answer. Nothing was sent. "
        "Is the address right, and are you online?",
    ),
    "send.certificate": Text(
        "De mailserver {server} kan niet bewijzen wie hij is: het certificaat klopt niet. Er is niets "
        "verstuurd, ook geen wachtwoord. Kijk of de naam van de server klopt.",
        "The mail server {server} cannot prove who it is: its certificate is not right. Nothing was "
        "sent, no password either. See whether the name of the server is right.",
    ),
    "send.no_tls": Text(
        "De mailserver {server} biedt op deze poort geen versleutelde verbinding. Er is niets verstuurd, "
        "ook geen wachtwoord. Vraag je mailbedrijf om het goede adres: meestal smtps://…:465 of smtp://…:587.",
        "The mail server {server} offers no encrypted connection on this port. Nothing was sent, no "
        "password either. Ask your mail company for the right address: mostly smtps://…:465 or smtp://…:587.",
    ),
    "send.login": Text(
        "De mailserver {server} weigert de naam of het wachtwoord. Er is niets verstuurd. "
        "Microsoft 365 en Google weigeren vaak ieder gewoon wachtwoord: gebruik dan de concepten in de "
        "map mails van iedere kit.",
        "The mail server {server} refuses the name or the password. Nothing was sent. "
        "Microsoft 365 and Google often refuse every ordinary password: then use the drafts in the "
        "folder mails of every kit.",
    ),
    "send.no_login": Text(
        "Op de mailserver {server} kun je zo niet inloggen. Er is niets verstuurd. Laat de naam weg uit "
        "het adres, of vraag je mailbedrijf hoe het hoort.",
        "You cannot log in to the mail server {server} like this. Nothing was sent. Leave the name out of "
        "the address, or ask your mail company how it is done.",
    ),
    "send.oauth": Text(
        "De mailserver {server} wil inloggen met OAuth, en dat kan dit programma niet. Er is niets "
        "verstuurd. Gebruik de concepten in de map mails van iedere kit.",
        "The mail server {server} wants to log in with OAuth, which this program cannot do. Nothing was "
        "sent. Use the drafts in the folder mails of every kit.",
    ),
}
