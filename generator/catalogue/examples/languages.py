"""Examples of problems of language files."""

from generator.catalogue.example import Example, client

_FILE = "toolkit/talen/nl.yml"


def _line(wrong: str, right: str, **values: str) -> Example:
    """Show one line below `teksten:`, wrong and mended."""
    start = "teksten:\n  "
    return Example(file=_FILE, row=2, wrong=f"{start}{wrong}\n", right=f"{start}{right}\n", values=values)


EXAMPLES: dict[str, Example] = {
    "KIT720": _line('stap_5: "Kies een wachtwoord.', 'stap_5: "Kies een wachtwoord."'),
    "KIT721": _line(
        'hulp_kopp: "Hulp nodig?"', 'hulp_kop: "Hulp nodig?"', key="hulp_kopp", suggestion="hulp_kop"
    ),
    "KIT722": _line('hulp_kop: ""', 'hulp_kop: "Hulp nodig?"', key="hulp_kop"),
    "KIT723": _line(
        'stap_4: "Klik op Account activeren"',
        'stap_4: "Druk op {knop_activeren}"',
        key="stap_4",
        fields="knop_activeren",
    ),
    "KIT724": _line(
        'stap_3: "Open nu de tweede mail."', 'stap_3: "Open nu de **tweede** mail."', key="stap_3"
    ),
    "KIT725": _line(
        'kop_voor: "Je stapt over naar Mijn Loket"',
        'kop_voor: "Welkom bij MijnLoket"',
        key="kop_voor",
        text="MijnLoket",
    ),
    "KIT726": Example(
        file=_FILE,
        row=1,
        wrong='richting: "rtl"\n',
        right='richting: "ltr"\n',
        values={"key": "richting", "text": "ltr"},
    ),
    "LET720": Example(
        told_at="golf",
        file="toolkit/talen/pl.yml",
        wrong="",
        right='gelezen_door: "Gosia Nowak, 3 februari 2027"\n',
        values={"languages": "pl", "file": "toolkit/talen/pl.yml", "n": 1},
        beside={"golf/klanten.csv": client(talen="nl, pl")},
    ),
    "LET721": Example(
        told_at="golf",
        wrong=("toolkit/mails/28-loonstrook-medewerkers.md",),
        right=(
            "toolkit/mails/28-loonstrook-medewerkers.md",
            "toolkit/mails/28-loonstrook-medewerkers.pl.md",
        ),
        values={"languages": "pl"},
        beside={"golf/klanten.csv": client(talen="nl, pl")},
    ),
}
