"""Writes docs/tekstvelden.md from the registry of fields; its examples are rendered by a test."""

from collections.abc import Iterable
from typing import NamedTuple

from generator import text_field_names as names
from generator.drawings import drawing_names
from generator.templates import toolkit_names
from generator.text_field_names import Field, Kind, Tool
from generator.text_field_names.kinds import KEYS
from generator.toolkit_words import WHAT_FOR


class Example(NamedTuple):
    """A piece of a text, and what comes of it on a day: before, on or after the move."""

    title: str
    why: str
    written: str
    # What somebody reads, by a word that says when.
    gives: dict[str, str]
    after: str = ""


EXAMPLES = (
    Example(
        "Een naam en een datum",
        "Tussen dubbele accolades staat een veld. Achter een streep zegt een filter hoe het eruitziet.",
        "Op {{ golf.conversiedatum | datum }} stapt {{ klant.naam }} over.",
        {"": "Op maandag 1 februari 2027 stapt Bakkerij De Korenaar over."},
    ),
    Example(
        "Iets dat er niet altijd is",
        "Sommige velden zijn soms leeg. Vraag dan eerst of er iets staat. Anders leest de klant None.",
        "{% if contact.telefoon %}Bel ons op {{ contact.telefoon }}.{% else %}Stuur ons een mail.{% endif %}",
        {"Met een nummer": "Bel ons op 020 123 45 67.", "Zonder nummer": "Stuur ons een mail."},
    ),
    Example(
        "Voor, op en na de dag",
        "De site en de mails weten of de overstap is geweest. Schrijf alle zinnen op, dan kiest de datum.",
        "{% if voor %}Nog {{ dagen_te_gaan }} dagen.\n"
        "{% elif op_de_dag %}Vandaag is de overstap.\n"
        "{% else %}De overstap is geweest.\n{% endif %}",
        {
            "Voor de overstap": "Nog 14 dagen.",
            "Op de dag": "Vandaag is de overstap.",
            "Erna": "De overstap is geweest.",
        },
        "Bij `na` hoort ook de tijd dat alles is afgesloten.",
    ),
    Example(
        "Je of u",
        "De ene klant is je, de andere u. Zet beide vormen neer, dan kiest het programma.",
        '{{ vorm("Je krijgt", "U krijgt") }} onze mail op {{ mijlpaal.klant_informeren.datum | dag }}.',
        {
            "Bij je": "Je krijgt onze mail op maandag 18 januari.",
            "Bij u": "U krijgt onze mail op maandag 18 januari.",
        },
        "Voor wat medewerkers lezen is er `vorm_medewerker`.",
    ),
    Example(
        "Alles uit een lijst",
        "De planning is een lijst. Wat tussen for en endfor staat, komt er voor iedere taak.",
        '{% for taak in planning if taak.eigenaar == "loket" %}\n'
        "- {{ taak.datum | kort }}: {{ taak.titel }}\n{% endfor %}",
        {"": "- ma 1 feb: De overstap"},
        "In de tabel hieronder staat `planning[]`: dat is 1 taak, hier `taak`.",
    ),
)

_HEAD = """\
# Velden in teksten

De teksten van de kits zijn gewone bestanden. Neem er een over met `overstapkit toolkit eject NAAM`.
Schrijf hem daarna zoals jullie praten. Waar een naam of een datum hoort, staat een **veld**.
Het programma vult het in, voor iedere klant anders.

Een veld dat niet bestaat, is een fout. `overstapkit check` noemt het bestand en de regel.
Zo staat er nooit een lege plek in een mail.

## Zo schrijf je een veld { #zo-schrijf-je }
"""


def _beside(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Return what a sheet has beside what all of them have."""
    return tuple(field for field in fields if field not in names.SPOKEN_SHEET)


_SECTIONS: tuple[tuple[str, str, str, tuple[Field, ...]], ...] = (
    (
        "In iedere tekst",
        "overal",
        "Deze velden zijn er op de site, in de mails en op papier. Alleen de opmaak van een mail heeft "
        "[eigen velden](#opmaak-mail). Geen enkel veld noemt een medewerker.",
        tuple(field for field in names.PUBLIC if not field.name.startswith("planning[]")),
    ),
    (
        "Een taak van de planning",
        "taak",
        "`planning` is de lijst van alle taken. `planning[]` is er 1 van.",
        tuple(field for field in names.PUBLIC if field.name.startswith("planning[]")),
    ),
    (
        "Niet in wat medewerkers lezen",
        "aantallen",
        "Deze velden zijn er op de site, op papier en in mails aan de klant. "
        "Wat medewerkers lezen, noemt geen aantallen.",
        names.NUMBERS,
    ),
    ("In iedere mail", "iedere-mail", "", names.EVERY_MAIL),
    (
        "Alleen in mails aan de klant",
        "mail-klant",
        "Hier mogen aantallen staan, maar nooit wie het zijn. "
        "Het [slot](#teksten) `_groet-klant.md` heeft deze velden ook.",
        names.CLIENT_MAIL,
    ),
    (
        "Alleen in mails in een andere taal",
        "mail-taal",
        "Deze velden zijn er in teksten die eindigen op `.taal.md`, `.pl.md` en zo. `zeg` zegt een zin uit "
        "`talen/`. Wat onder `vul` staat, is al in de taal van de mail.",
        names.SPOKEN,
    ),
    ("Op de site", "site", "Dit hebben de pagina's voor de werkgever erbij.", names.SITE),
    (
        "Op de pagina voor medewerkers",
        "pagina-medewerker",
        "De zinnen zelf staan in `talen/`. Deze pagina zet ze op hun plek.",
        names.EMPLOYEE_PAGE,
    ),
    ("Bij een afspraak in de agenda", "agenda", "", names.AGENDA),
    (
        "Op al het papier voor medewerkers",
        "papier-medewerker",
        "Onder `papier` staan teksten die al in hun vak passen. De maten zijn in mm. "
        "De zinnen zelf staan in `talen/`.",
        names.SPOKEN_SHEET,
    ),
    ("Op de flyer", "flyer", "", _beside(names.FLYER)),
    ("Op de poster", "poster", "", _beside(names.POSTER)),
    ("Op het blad met de 7 stappen", "stappen", "", _beside(names.STEPS)),
    ("Op de kaart", "kaart", "", _beside(names.CARD)),
    ("Op de flyer in 2 talen", "paar", "", _beside(names.PAIR)),
    (
        "In een brief zonder mailadres",
        "brief",
        "De brieven noemen mensen. Ze komen in `intern/`.",
        _beside(names.LETTERS),
    ),
    (
        "Op de tijdlijn",
        "tijdlijn",
        "Onder `papier` staat wat getekend wordt, en waar. De maten zijn in mm.",
        names.TIMELINE,
    ),
    (
        "Op het werkblad van na de overstap",
        "werkblad",
        "Dit blad noemt mensen. Het is voor het kantoor en komt in `intern/`.",
        names.FALLOUT,
    ),
    (
        "In de opmaak van een mail",
        "opmaak-mail",
        "`_brief.html`, `_paneel.html` en `_knop.html` geven een mail zijn vorm. "
        "Zij hebben alleen deze velden. `brief` is er alleen in `_brief.html`. "
        "`inhoud` is er alleen in de andere 2.",
        (*names.LETTER, *names.LETTER_BODY, *names.LETTER_PART),
    ),
    (
        "In de opmaak van een bericht voor het intranet",
        "opmaak-intranet",
        "`_intranet.html` heeft alleen deze velden.",
        names.ITEM_PAGE,
    ),
)

_KEYS = (
    ("<mijlpaal>", "de taken van de planning"),
    ("<besluit>", "de [besluiten](regels.md)"),
    ("<soort>", "wat [vooraf](regels.md#vooraf) opvalt"),
    ("<feit>", "de `feiten` uit `kantoor.yml`; een eigen feit mag ook"),
    ("<tint>", "de tinten van de huisstijl"),
    ("<baan>", "de 4 banen van de tijdlijn"),
    ("<taken>", "de banen met taken erin"),
)


def page() -> str:
    """Return docs/tekstvelden.md; `tests/test_docs.py` compares it with what is in git."""
    parts = [
        _HEAD,
        *map(_example, EXAMPLES),
        "## Welke teksten er zijn { #teksten }\n",
        "Met `overstapkit toolkit list` zie je deze lijst ook, met wat jullie zelf al schreven.\n",
        _table(
            ("Tekst", "Waarvoor"),
            ((f"`{name}`", said.nl) for name, said in sorted(WHAT_FOR.items()) if name in toolkit_names()),
        ),
        "Een tekst op `.taal.md` kun je in 1 taal helemaal zelf schrijven. Zet dan de code van "
        "die taal op de plaats van `taal`: `mails/25-aankondiging-medewerkers.pl.md`.\n",
    ]
    for title, anchor, said, fields in _SECTIONS:
        parts += [f"## {title} {{ #{anchor} }}\n", *([f"{said}\n"] if said else []), _fields(fields)]
    parts += [
        "## Wat tussen haakjes staat { #sleutels }\n",
        "Een woord tussen `<` en `>` staat voor een van deze:\n",
    ]
    parts.append(_table(("Staat er", "Dan is het", "Kies uit"), (_key(*one) for one in _KEYS)))
    parts += _tools()
    return "\n".join(parts)


def _example(one: Example) -> str:
    if "" in one.gives:
        gives = f"```text\n{one.gives['']}\n```"
    else:
        gives = "\n".join(f"- {when}: *{what}*" for when, what in one.gives.items())
    lines = [
        f"### {one.title}",
        one.why,
        f"Je schrijft:\n\n```jinja\n{one.written.rstrip()}\n```",
        f"De lezer ziet:\n\n{gives}",
        *([one.after] if one.after else []),
    ]
    return "\n\n".join(lines) + "\n"


def _fields(fields: Iterable[Field]) -> str:
    return _table(("Veld", "Wat erin staat", "Soort", "Voorbeeld"), map(_field, fields))


def _field(field: Field) -> tuple[str, str, str, str]:
    kind = f"{field.kind}, soms leeg" if field.empty else str(field.kind)
    says = field.says
    if field.like:
        says += f" Erin zit wat in [`{field.like}`](#taak) zit."
    if field.kind is Kind.PICTURE or not field.example:
        return f"`{field.name}`", says, kind, "–"
    return f"`{field.name}`", says, kind, f"`{field.example}`"


def _key(place: str, said: str) -> tuple[str, str, str]:
    return f"`{place}`", said, ", ".join(f"`{key}`" for key in KEYS[place])


def _tools() -> list[str]:
    return [
        "## Filters { #filters }\n",
        "Een filter staat achter een veld, na een rechte streep: `golf.conversiedatum | dag`. "
        "De voorbeelden zijn van 1 februari 2027.\n",
        _table(("Filter", "Wat het geeft", "Voorbeeld"), map(_filter, names.FILTERS)),
        "Deze filters zijn er ook:\n",
        _table(("Ook", "Wat het geeft", "Voorbeeld"), map(_filter, names.JINJA_FILTERS)),
        "## Tekeningen { #tekeningen }\n",
        '`tekening("schild")` toont een van onze eigen tekeningen. Kies uit: '
        + ", ".join(f"`{name}`" for name in drawing_names())
        + ".\n",
        "## Bouwstenen van de site { #bouwstenen }\n",
        "Een pagina begint met een regel die ze ophaalt. "
        "Daarna heten ze `deel.knop(...)`, `deel.stap(...)` en zo meer. "
        "Ze staan in `site/_onderdelen.html`.\n",
        _table(("Bouwsteen", "Wat het is"), ((f"`{tool.written}`", tool.says) for tool in names.SITE_PARTS)),
    ]


def _filter(tool: Tool) -> tuple[str, str, str]:
    return f"`{tool.name}`", tool.says, tool.gives or "–"


def _table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    ruled = [head, tuple("---" for _ in head), *lines]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in ruled) + "\n"
