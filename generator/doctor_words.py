"""What the command `doctor` says."""

from collections.abc import Mapping

from generator.speech_words import Text

_APT = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

DOCTOR_SPEECH: Mapping[str, Text] = {
    "doctor": Text(
        "Kijk na of deze computer alles heeft om kits te maken. "
        "Ontbreekt er iets? Dan staat erbij hoe je dat herstelt.\n\n"
        "Er wordt niets veranderd. In het antwoord staan geen gegevens van klanten of medewerkers.",
        "See whether this machine has all it needs to make kits. "
        "Of what is missing it says how to mend it.\n\n"
        "Nothing is changed. The answer holds no data of clients or employees.",
    ),
    "opt.doctor_output": Text(
        "De map waar de kits komen. Anders: output naast de werkmap.",
        "The folder for the kits. Otherwise: output beside the workspace.",
    ),
    "doctor.head": Text("overstapkit {version} op {system}", "overstapkit {version} on {system}"),
    "doctor.good": Text("goed", "good"),
    "doctor.look": Text("let op", "look"),
    "doctor.missing": Text("mist", "missing"),
    "doctor.type": Text("Typ: {command}", "Type: {command}"),
    "doctor.reinstall": Text(
        "Zet het programma er opnieuw op: {command}", "Install the program once more: {command}"
    ),
    "doctor.absent": Text("niets", "nothing"),
    "doctor.mend_first": Text(
        "Nu: herstel wat mist ({n}), en kijk opnieuw met `overstapkit doctor`.",
        "Next: mend what is missing ({n}), and look again with `overstapkit doctor`.",
    ),
    "doctor.works_but": Text(
        "Het programma werkt hier. Nu: kijk naar wat bij let op staat ({n}).",
        "The program works here. Next: see to what is marked look ({n}).",
    ),
    "doctor.works": Text(
        "Alles werkt hier. Nu: kijk je gegevens na met `overstapkit check`.",
        "Everything works here. Next: look over your data with `overstapkit check`.",
    ),
    "doctor.works_elsewhere": Text(
        "Deze computer heeft alles. Nu: ga naar je werkmap, of maak er een met `overstapkit init MAP`.",
        "This machine has everything. Next: go to your workspace, or make one with `overstapkit init DIR`.",
    ),
    "doctor.program": Text("overstapkit {version} in {folder}", "overstapkit {version} in {folder}"),
    "doctor.other_program": Text(
        "Typ je `overstapkit`, dan start een andere: {file}. Haal die weg, of zet je eigen omgeving aan.",
        "When you type `overstapkit`, another one starts: {file}. Remove it, or activate your environment.",
    ),
    "doctor.python": Text("Python {version}, {bits} bits, {file}", "Python {version}, {bits} bits, {file}"),
    "doctor.python_old": Text(
        "Installeer Python 3.11 of nieuwer, en zet het programma er opnieuw op.",
        "Install Python 3.11 or newer, and install the program once more.",
    ),
    "doctor.packages": Text("{n} pakketten van Python: {named}", "{n} packages of Python: {named}"),
    "doctor.packages_unknown": Text(
        "Welke pakketten nodig zijn, is hier niet te zien: het programma is niet met pip geïnstalleerd.",
        "Which packages are needed cannot be seen here: the program was not installed with pip.",
    ),
    "doctor.not_installed": Text(
        "Typ in de map van het programma: {command}", "Type in the program's folder: {command}"
    ),
    "doctor.package": Text(
        "Pakket {name}: hier is {has}, nodig is {asked}.", "Package {name}: here is {has}, needed is {asked}."
    ),
    "doctor.site": Text("Sites: MkDocs en Material starten.", "Sites: MkDocs and Material start."),
    "doctor.no_site": Text("Sites kunnen niet worden gemaakt: {reason}.", "Sites cannot be made: {reason}."),
    "doctor.pango": Text("Pango {version}", "Pango {version}"),
    "doctor.pango_absent": Text(
        "Bibliotheken van het systeem: {names}. Zonder kan er niets worden afgedrukt.",
        "Libraries of the system: {names}. Nothing can be put on paper without.",
    ),
    "doctor.pango_debian": Text(f"Typ: {_APT}", f"Type: {_APT}"),
    "doctor.pango_macos": Text("Typ: brew install pango", "Type: brew install pango"),
    "doctor.pango_windows": Text(
        "Installeer MSYS2 en typ in zijn venster: pacman -S mingw-w64-ucrt-x86_64-pango. Staat MSYS2 niet "
        "in C:\\msys64? Zet de map met de dll's in de variabele WEASYPRINT_DLL_DIRECTORIES. "
        "Of gebruik WSL: dan werkt alles als op Debian.",
        "Install MSYS2 and type in its window: pacman -S mingw-w64-ucrt-x86_64-pango. Is MSYS2 not in "
        "C:\\msys64? Put the folder with the dlls in the variable WEASYPRINT_DLL_DIRECTORIES. "
        "Or use WSL: everything is as on Debian then.",
    ),
    "doctor.pango_linux": Text(
        "Installeer Pango met wat bij je systeem hoort. Fedora: sudo dnf install pango. "
        "Arch: sudo pacman -S pango.",
        "Install Pango by the means of your system. Fedora: sudo dnf install pango. "
        "Arch: sudo pacman -S pango.",
    ),
    "doctor.slow": Text(
        "HarfBuzz Subset ontbreekt: iedere pdf duurt 3 keer zo lang.",
        "HarfBuzz Subset is absent: every pdf takes 3 times as long.",
    ),
    "doctor.paper": Text(
        "Een proefvel is gemaakt, in {seconds} seconden.", "A trial sheet was made, in {seconds} seconds."
    ),
    "doctor.no_paper": Text(
        "Een proefvel maken lukt niet: {reason}.", "A trial sheet cannot be made: {reason}."
    ),
    "doctor.other_font": Text(
        "Het proefvel kwam in een ander lettertype dan dat van het programma.",
        "The trial sheet came in another font than the program's own.",
    ),
    "doctor.fonts": Text("{n} lettertypen van het programma", "{n} fonts of the program"),
    "doctor.fonts_broken": Text("Lettertypen weg of stuk: {names}.", "Fonts absent or broken: {names}."),
    "doctor.cores": Text("{n} kits tegelijk", "{n} kits at the same time"),
    "doctor.keyring": Text(
        "Sleutelbos voor het wachtwoord van de mail: {name}", "Keyring for the password of the mail: {name}"
    ),
    "doctor.keyring_absent": Text(
        "Geen sleutelbos. Alleen nodig voor `overstapkit send`; de variabele OVERSTAPKIT_SMTP_PASSWORD "
        "kan ook.",
        "No keyring. Only needed for `overstapkit send`; the variable OVERSTAPKIT_SMTP_PASSWORD will do too.",
    ),
    "doctor.keyring_broken": Text(
        "Geen sleutelbos die werkt. Alleen nodig voor `overstapkit send`; "
        "de variabele OVERSTAPKIT_SMTP_PASSWORD kan ook.",
        "No keyring that works. Only needed for `overstapkit send`; "
        "the variable OVERSTAPKIT_SMTP_PASSWORD will do too.",
    ),
    "doctor.letters": Text("Letters op het scherm: {encoding}", "Letters on the screen: {encoding}"),
    "doctor.letters_lost": Text(
        "Letters op het scherm: {encoding}. Namen met een accent lees je hier verkeerd.",
        "Letters on the screen: {encoding}. Names with an accent are read wrongly here.",
    ),
    "doctor.letters_windows": Text(
        "Zet de variabele PYTHONUTF8 op 1 en open het venster opnieuw.",
        "Set the variable PYTHONUTF8 to 1 and open the window again.",
    ),
    "doctor.letters_unix": Text("Typ: export LANG=C.UTF-8", "Type: export LANG=C.UTF-8"),
    "doctor.language": Text("Taal: {named}, locale {locale}", "Language: {named}, locale {locale}"),
    "doctor.workspace": Text("Werkmap {folder}, golven: {n}", "Workspace {folder}, waves: {n}"),
    "doctor.no_workspace": Text(
        "Geen werkmap gevonden. Gezocht: een map met kantoor.yml, in {folder} en in de mappen erboven.",
        "No workspace found. Looked for: a folder with kantoor.yml, in {folder} and in the folders above it.",
    ),
    "doctor.no_workspace_there": Text(
        "Geen werkmap gevonden. Gezocht: een map met kantoor.yml, in {folder}.",
        "No workspace found. Looked for: a folder with kantoor.yml, in {folder}.",
    ),
    "doctor.workspace_make": Text(
        "Heb je er al een? Ga naar die map, of wijs hem aan met --workspace MAP. "
        "Nog niet? Begin met `overstapkit init MAP`.",
        "Is there one already? Go to that folder, or point at it with --workspace DIR. "
        "Not yet? Start with `overstapkit init DIR`.",
    ),
    "doctor.unread": Text(
        "Werkmap {folder}: bestanden die niet te lezen zijn: {n}.",
        "Workspace {folder}: files that cannot be read: {n}.",
    ),
    "doctor.unread_mend": Text(
        "Sluit Excel, en kijk of je deze bestanden mag lezen. `overstapkit check` noemt ze.",
        "Close Excel, and see whether you may read these files. `overstapkit check` names them.",
    ),
    "doctor.written": Text("Kits komen in {folder}.", "Kits go to {folder}."),
    "doctor.may_write": Text("In {folder} mag je schrijven.", "You may write in {folder}."),
    "doctor.not_written": Text(
        "In {folder} kan niet worden geschreven: {reason}.", "Nothing can be written in {folder}: {reason}."
    ),
    "doctor.written_mend": Text(
        "Kies een andere map met --output, of zorg dat je daar mag schrijven.",
        "Choose another folder with --output, or see that you may write there.",
    ),
    "doctor.room": Text("Vrije ruimte: {room}", "Free room: {room}"),
    "doctor.room_mend": Text(
        "Maak ruimte. Een kit is ongeveer 1 MB, en de vorige blijft staan tot de nieuwe klaar is.",
        "Make room. A kit takes about 1 MB, and the last one stays until the new one is done.",
    ),
    "doctor.temporary": Text("Tijdelijke bestanden kunnen.", "Temporary files can be made."),
    "doctor.no_temporary": Text(
        "Tijdelijke bestanden maken lukt niet: {reason}.", "Temporary files cannot be made: {reason}."
    ),
    "doctor.temporary_mend": Text(
        "Zet de variabele TMPDIR op een map waarin je mag schrijven.",
        "Set the variable TMPDIR to a folder in which you may write.",
    ),
    "doctor.no_secret": Text(
        "Nog geen geheim: dat komt er als je basis_url invult.",
        "No secret yet: it comes when you give a basis_url.",
    ),
    "doctor.secret": Text(
        "Het geheim en de lijsten zijn alleen voor jou.", "The secret and the records are for you alone."
    ),
    "doctor.open": Text(
        "Anderen op deze computer kunnen dit lezen: {names}.", "Others on this machine can read: {names}."
    ),
    "doctor.open_mend": Text("Typ in die map: chmod 600 {names}", "Type in that folder: chmod 600 {names}"),
    "doctor.in_git": Text(
        "De werkmap staat in git, en .geheim is er niet van uitgesloten.",
        "The workspace is in git, and .geheim is not kept out of it.",
    ),
    "doctor.in_git_mend": Text(
        "Zet de regel .geheim in .gitignore, in de werkmap.",
        "Put the line .geheim in .gitignore, in the workspace.",
    ),
    "doctor.not_sending": Text(
        "Er gaan nu geen mails weg, en er worden geen sites online gezet.",
        "No mails are leaving now, and no sites are being put online.",
    ),
    "doctor.publishing": Text("Er worden nu sites online gezet.", "Sites are being put online now."),
    "doctor.sending": Text("Er worden nu mails verstuurd.", "Mails are being sent now."),
    "doctor.wait": Text("Wacht tot dat klaar is.", "Wait until that is done."),
    "doctor.not_building": Text(
        "Er loopt geen build, en er zijn geen resten van een gestopte.",
        "No build is running, and nothing is left of one that was stopped.",
    ),
    "doctor.building": Text("Er loopt nu een build.", "A build is running now."),
    "doctor.half": Text(
        "Halve kits van een gestopte build: {n}.", "Half-made kits of a build that was stopped: {n}."
    ),
    "doctor.half_mend": Text(
        "Dat kan geen kwaad. De volgende `overstapkit build` ruimt ze op.",
        "No harm is done. The next `overstapkit build` clears them away.",
    ),
}
