"""What `overstapkit select` says, in Dutch and English."""

from collections.abc import Mapping

from generator.speech_words import Text

SELECT_SPEECH: Mapping[str, Text] = {
    # --- help ---------------------------------------------------------------------------------
    "select": Text(
        "Kies de klanten van een golf uit het overzicht van Loket. "
        "Dat is het overzicht 'Gebruik producten'.\n\n"
        "Je ziet per klant wat er in gebruik is. Daarna zie je wat er in klanten.csv verandert. "
        "Pas na een ja wordt er geschreven. Wat er al staat, blijft staan.\n\n"
        "Wie komt erbij? De klanten met ja in de kolom Meenemen van het overzicht. "
        "Of kies met --client of --only-werknemerloket.",
        "Choose the clients of a wave from Loket's overview. "
        "That is the overview 'Gebruik producten'.\n\n"
        "You see what each client uses. Then you see what changes in klanten.csv. "
        "Only after a yes it is written. What is there already stays.\n\n"
        "Who comes in? The clients with ja in the column Meenemen of the overview. "
        "Or choose with --client or --only-werknemerloket.",
    ),
    "opt.select_client": Text(
        "Alleen deze klant, ook als hij al in een andere golf zit. Mag vaker.",
        "This client only, even when it is in another wave. May be given more than once.",
    ),
    "opt.only_werknemerloket": Text(
        "Alleen klanten die Werknemerloket gebruiken. Is er niets gekozen? Dan komen zij er allemaal bij.",
        "Only clients that use Werknemerloket. Is nothing chosen? Then all of them come in.",
    ),
    "opt.overwrite": Text(
        "Neem deze kolom over uit het overzicht, ook waar al iets anders staat. Mag vaker.",
        "Take this column from the overview, even where something else stands. May be given more than once.",
    ),
    "opt.mijnloket": Text(
        "Het productnummer van MijnLoket, als het overzicht alleen nummers heeft.",
        "The product number of MijnLoket, when the overview has numbers only.",
    ),
    "opt.number": Text(
        "De kop van de kolom met het klantnummer, als het overzicht meer nummers heeft.",
        "The heading of the column with the klantnummer, when the overview has more numbers.",
    ),
    "opt.select_yes": Text("Schrijf zonder te vragen.", "Write without asking."),
    # --- what was asked for -------------------------------------------------------------------
    "select.no_wave": Text(
        "Er is geen map {name} in {workspace}. {hint}", "There is no folder {name} in {workspace}. {hint}"
    ),
    "select.make_folder": Text(
        "Een nieuwe golf? Maak dan eerst die map.", "A new wave? Then make that folder first."
    ),
    "select.unknown_clients": Text(
        "Niet in het overzicht: {numbers}. Kijk of het nummer daar zo staat.",
        "Not in the overview: {numbers}. See whether the number stands there like this.",
    ),
    # --- the use of each client ---------------------------------------------------------------
    "select.head": Text("{file}: {clients}", "{file}: {clients}"),
    "select.sums": Text("{what}: {yes} ja, {no} nee{unknown}.", "{what}: {yes} yes, {no} no{unknown}."),
    "select.sums_unknown": Text(", {n} onbekend", ", {n} unknown"),
    "select.col_number": Text("Nummer", "Number"),
    "select.col_name": Text("Naam", "Name"),
    "select.col_addendum": Text("Addendum", "Addendum"),
    "select.col_people": Text("Mensen", "People"),
    "select.col_standing": Text("In deze golf", "In this wave"),
    "select.yes": Text("ja", "yes"),
    "select.no": Text("nee", "no"),
    "select.is_in": Text("staat erin", "is in it"),
    "select.comes_in": Text("komt erbij", "comes in"),
    "select.is_filled": Text("wordt bijgewerkt", "is updated"),
    "select.unchosen": Text("niet gekozen", "not chosen"),
    "select.elsewhere": Text("zit in {waves}", "is in {waves}"),
    # --- what changes -------------------------------------------------------------------------
    "select.changes": Text("Dit verandert in {file}:", "This changes in {file}:"),
    "select.new_file": Text("  nieuw bestand", "  new file"),
    "select.new_columns": Text("  nieuwe kolommen: {names}", "  new columns: {names}"),
    "select.new": Text("  erbij: {client}", "  comes in: {client}"),
    "select.filled": Text("  aangevuld: {client}: {cells}", "  completed: {client}: {cells}"),
    "select.changed": Text("  verandert: {client}: {cells}", "  changes: {client}: {cells}"),
    "select.cell": Text("{column}: {value}", "{column}: {value}"),
    "select.cell_over": Text("{column}: {value} (nu: {before})", "{column}: {value} (now: {before})"),
    "select.differences": Text(
        "Dit blijft zo, maar het overzicht zegt iets anders:",
        "This stays, but the overview says something else:",
    ),
    "select.difference": Text(
        "  {client}: {column} is {stays}; in het overzicht: {overview}",
        "  {client}: {column} is {stays}; in the overview: {overview}",
    ),
    "select.empty": Text("leeg", "empty"),
    "select.how_to_overwrite": Text(
        "  Klopt het overzicht? Neem een kolom over met --overwrite {columns}.",
        "  Is the overview right? Take a column over with --overwrite {columns}.",
    ),
    "select.first": Text("Regel dit voor de overstap:", "Arrange this before the move:"),
    "select.no_addendum": Text("  het addendum ontbreekt: {numbers}", "  the addendum is missing: {numbers}"),
    "select.not_active": Text(
        "  MijnLoket staat nog niet aan: {numbers}", "  MijnLoket is not active yet: {numbers}"
    ),
    "select.and_more": Text("{numbers} en nog {n}", "{numbers} and {n} more"),
    "select.count_new": Text("Erbij", "Coming in"),
    "select.count_filled": Text("Bijgewerkt", "Updated"),
    "select.count_same": Text("Blijft gelijk", "The same"),
    "select.count_unchosen": Text("Niet gekozen", "Not chosen"),
    "select.count_elsewhere": Text("In een andere golf", "In another wave"),
    "select.count_gone": Text("Niet in het overzicht", "Not in the overview"),
    # --- how it ends --------------------------------------------------------------------------
    "select.nothing": Text("Er is niets te veranderen.", "There is nothing to change."),
    "select.choose": Text(
        "Er is nog niemand gekozen. Zet in het overzicht een kolom Meenemen met ja bij wie er meegaat. "
        "Of kies met --client N of --only-werknemerloket.",
        "Nobody was chosen yet. Add a column Meenemen to the overview with ja for whoever goes along. "
        "Or choose with --client N or --only-werknemerloket.",
    ),
    "select.question": Text("Dit schrijven in {file}? [j/N] ", "Write this to {file}? [y/N] "),
    "select.no_terminal": Text(
        "Er is niets geschreven: dit is het plan. Zet er --yes achter om het te schrijven.",
        "Nothing was written: this is the plan. Add --yes to write it.",
    ),
    "select.not_now": Text("Er is niets geschreven.", "Nothing was written."),
    "select.done": Text("{file} is bijgewerkt.", "{file} is up to date."),
    "select.made": Text("{file} is gemaakt.", "{file} was made."),
    "select.no_email": Text(
        "Nu: vul in {file} de mailadressen in die nog ontbreken: {n}. "
        "Kijk dan na met `overstapkit check {wave}`.",
        "Now: fill in the e-mail addresses that are still missing in {file}: {n}. "
        "Then look over with `overstapkit check {wave}`.",
    ),
    "select.next": Text(
        "Nu: kijk na met `overstapkit check {wave}`.", "Now: look it over with `overstapkit check {wave}`."
    ),
    "select.no_golf": Text(
        "Nu: zet in {folder} ook golf.yml, met naam en conversiedatum.",
        "Now: put golf.yml in {folder} too, with naam and conversiedatum.",
    ),
    "select.locked": Text(
        "Er loopt al een `select` voor {wave}. Wacht tot die klaar is.",
        "A `select` for {wave} is running already. Wait until it is done.",
    ),
}
