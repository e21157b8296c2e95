"""Examples of problems of own texts."""

from generator.catalogue.example import Example, Told

_MAIL = "toolkit/mails/_groet-klant.md"


def _greeting(line: str) -> str:
    """Return the end of a mail to the client, with this line in it."""
    return f"**Vragen?**\n{line}\n"


def _text(wrong: str, right: str, **values: str) -> Example:
    return Example(file=_MAIL, row=2, wrong=_greeting(wrong), right=_greeting(right), values=values)


EXAMPLES: dict[str, Example] = {
    "KIT701": Example(
        file="toolkit/20-aankondiging-klant.md",
        wrong=("toolkit/20-aankondiging-klant.md",),
        right=("toolkit/LEESMIJ~",),
        values={"close": "mails/20-aankondiging-klant.md"},
    ),
    "KIT702": Example(
        file="toolkit/overzicht/index.html",
        wrong=("toolkit/overzicht/index.html",),
        right=(),
    ),
    "KIT703": Example(
        file=_MAIL,
        wrong=Told("In de tekst is een foto geplakt.", "A photo was pasted into the text."),
        right=Told("In de tekst staan alleen woorden.", "The text holds only words."),
        values={"most": 200},
    ),
    "KIT704": Example(
        file=_MAIL,
        row=2,
        wrong=Told("De tekst is opgeslagen als ANSI.", "The text was saved as ANSI."),
        right=Told("De tekst is opgeslagen als UTF-8.", "The text was saved as UTF-8."),
    ),
    "KIT705": _text("Bel\u202e ons.", "Bel ons.", sign="U+202E"),
    "KIT706": _text("Bel {{ kantoor.naam }.", "Bel {{ kantoor.naam }}.", tag="", block=""),
    "KIT707": _text(
        "Bel {{ kantoor.namm }}.", "Bel {{ kantoor.naam }}.", name="kantoor.namm", close="kantoor.naam"
    ),
    "KIT708": _text(
        "Het is {{ golf.conversiedatum | dagg }}.",
        "Het is {{ golf.conversiedatum | dag }}.",
        name="dagg",
        close="dag",
    ),
    "KIT709": Example(
        file="toolkit/print/flyer.css",
        wrong=".kop { kleur: rood; }\n",
        right=".kop { color: #000; }\n",
    ),
    "KIT710": _text("{{ kantoor.naam | safe }}", "{{ kantoor.naam }}", what="| safe"),
    "KIT711": _text(
        '{% include "mails/_feiten.md" %}',
        '{% include "mails/_feiten-mail.md" %}',
        close="mails/_feiten-mail.md",
    ),
    "KIT712": Example(
        file="toolkit/site/_onderdelen.html",
        wrong=Told("Het onderdeel blad is weggehaald.", "The part blad was removed."),
        right=Told("Het onderdeel blad staat er weer in.", "The part blad is there again."),
        values={"part": "blad", "by": "site/index.md"},
    ),
    "KIT713": Example(
        file="toolkit/mails/70-oud-medewerker.md",
        wrong="onderwerp: Werknemerloket is dicht\n---\nBeste oud-collega,\n",
        right="onderwerp: Werknemerloket is dicht\nvoorproef: Dit verandert er.\n---\nBeste oud-collega,\n",
        values={"part": "voorproef"},
    ),
    "KIT714": Example(
        file="toolkit/site/contact.md",
        row=1,
        wrong="# Vragen?\n\nBel ons.\n",
        right="---\ntitle: Contact\n---\n\n# Vragen?\n\nBel ons.\n",
    ),
    "KIT715": _text(
        "Tot {{ volgende_betaaldag | dag }}.",
        "{% if volgende_betaaldag %}Tot {{ volgende_betaaldag | dag }}.{% endif %}",
        empty="x",
    ),
    "KIT716": _text(
        "{% for een in range(900) %}{% for twee in range(900) %}{{ kantoor.naam }}{% endfor %}{% endfor %}",
        "{% for een in planning %}{{ een.titel }} {% endfor %}",
    ),
    "KIT717": _text("<script>teller()</script>", "Tot ziens."),
    "KIT718": _text(
        "![Lach](https://elders.example/lach.png)",
        "[Onze pagina](https://lindeboom.example/)",
        link="",
    ),
    "KIT719": Example(
        file=_MAIL,
        row=2,
        wrong=Told(
            "De tekst deelt door het aantal mensen, en bij 1 klant is dat 0.",
            "The text divides by the number of people, and for 1 client that is 0.",
        ),
        right=Told(
            "De tekst vraagt eerst of er mensen zijn.", "The text asks first whether there are people."
        ),
        values={"client": "1042", "earlier": "x"},
    ),
    "KIT750": _text(
        "Groet van {WerkgeverNaam}.",
        "Groet van {{ klant.naam }}.",
        name="WerkgeverNaam",
        close="klant.naam",
    ),
    "LET701": _text(
        "{% if feiten.parkeren %}{{ feiten.parkeren }}{% endif %}",
        "{% if feiten.herinneringen %}{{ feiten.herinneringen }}{% endif %}",
        name="parkeren",
    ),
    "LET702": Example(
        file=_MAIL,
        wrong=Told("De tekst is overgenomen en niet veranderd.", "The text was taken over and not changed."),
        right=Told("Het bestand is weggehaald.", "The file was removed."),
    ),
    "LET703": Example(
        file="toolkit/print/flyer.html",
        wrong=Told("Er zijn 20 regels bij gekomen.", "20 lines were added."),
        right=Told("De regels passen op 1 blad.", "The lines fit on 1 sheet."),
        values={"pages": 2, "most": 1},
    ),
    "LET704": _text(
        "Groet van (AdministratieNaam).",
        "Groet van {{ klant.naam }}.",
        name="AdministratieNaam",
        close="klant.naam",
    ),
}
