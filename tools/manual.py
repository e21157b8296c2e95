"""Refresh what the manual takes from the code: the problems, the rules, the reasons and the statuses.

python tools/manual.py
"""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.activation_words import STATUSES
from generator.catalogue import CATALOGUE
from generator.catalogue.example import Shown, Told, lines_of
from generator.catalogue.examples import EXAMPLES
from generator.explain import in_general
from generator.explanations import RULES
from generator.fallout_words import REASONS, ReasonWords
from generator.model import ActivationStatus, FalloutReason
from generator.preflight_words import CARES
from generator.problems import Entry
from generator.rule_cases import CASES, facts
from tools import commands_page, text_fields_page

DOCS = Path(__file__).parent.parent / "docs"

_HEAD = """\
# Problemen

Het programma kijkt alles na vóór het iets maakt. Het toont alle problemen van alle bestanden in 1 keer.

```text
voorbeeld-golf/medewerkers.csv:7:In dienst KIT203 "31-6-2027" is geen bestaande datum.
  Schrijf datums als 28-02-2026.
```

Zo lees je een regel: eerst het bestand, dan de rij, dan de kolom. De rij met kopjes telt mee.
Daarna volgt de code, wat er is en wat je doet.

- Een code met **KIT** is een fout. Los hem op, anders komt er niets.
- Een code met **LET** betekent *let op*. Er komt wel een kit.

Namen, mailadressen en geboortedatums staan nooit in een melding.
Op deze pagina staat `…` waar een melding iets invult.

Typ `overstapkit explain KIT203` voor 1 code. Het werkt ook voor een [regel](regels.md):
`overstapkit explain geen-privemail`. En voor een besluit: `overstapkit explain navragen`.
Zonder code krijg je de hele lijst.
"""

_FAMILIES = {
    "1": "Bestanden en tabellen",
    "2": "Waarden in een cel",
    "3": "Klanten en medewerkers",
    "4": "Instellingen",
    "5": "Kleuren en logo's",
    "6": "Kits maken",
    "7": "Eigen teksten",
    "73": "Klanten kiezen",
    "76": "Publiceren, en een andere dag",
    "8": "Mails versturen",
}


def problems() -> str:
    """Return docs/problemen.md; `tests/test_docs.py` compares it with what is in git."""
    parts = [_HEAD]
    for start, title in _FAMILIES.items():
        codes = sorted((code for code in CATALOGUE if _family(code) == start), key=lambda code: code[3:])
        if codes:
            parts += [f"## {title}\n", *(_entry(code, CATALOGUE[code]) for code in codes)]
    return "\n".join(parts)


def _family(code: str) -> str:
    """Return the start that a code's number has, the longest one where it has two."""
    return max((start for start in _FAMILIES if code[3:].startswith(start)), key=len)


def _entry(code: str, entry: Entry) -> str:
    said = f"### {code} {{ #{code.lower()} }}\n\n**{_open(entry.nl.what)}**\n\n{_open(entry.nl.todo)}\n"
    return said + (f"\n{_example(code)}" if code in EXAMPLES else "")


def _open(sentence: str) -> str:
    """Show the place of a value as an ellipsis."""
    return _literal(in_general(sentence))


def _literal(sentence: str) -> str:
    """Show every sign as itself in Markdown and HTML."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", sentence)


def _example(code: str) -> str:
    """Show the fault and its mending, and what belongs with them."""
    shown = EXAMPLES[code]
    where = f" in `{shown.file}`" if shown.file and isinstance(shown.wrong, str) else ""
    parts = [f"Verkeerd{where}:", _shown(shown.wrong), "Goed:", _shown(shown.right)]
    for file, content in shown.beside.items():
        parts += [f"Hierbij hoort `{file}`:", _shown(content)]
    return "\n\n".join(parts) + "\n"


def _shown(what: Shown) -> str:
    lines = lines_of(what, "nl") or ["(het bestand is leeg)"]
    if isinstance(what, Told):
        return f"> {_literal(lines[0])}"
    return "\n".join(["```text", *lines, "```"])


_MORE = {
    "in-dienst": "Telt de laatste werkdag bij jullie niet mee? Zet dan in `golf.yml` bij `beleid` de regel "
    "`laatste_dag_is_actief: nee`. Wie op de dag zelf vertrekt, geldt dan als vertrokken.",
}


def with_rules(rules: str) -> str:
    """Return docs/regels.md with a part for every rule, and an example worked out by the product."""
    start, end = rules.index("\n## Overleden "), rules.index("\n## Waarschuwingen bij een medewerker")
    return rules[:start] + "\n" + "\n".join(_rule(rule) for rule in RULES) + rules[end:]


def _rule(rule: str) -> str:
    said, case = RULES[rule], CASES[rule]
    told = case.explained
    lines = [
        f"- **Besluit:** `{case.decision.outcome}`.",
        f"- **Wanneer:** {_as_code(said.when)}",
        f"- **Feit:** {said.fact}",
        f"- **Berust op:** {said.source}.",
        f"- **Waarom:** {said.why}",
    ]
    known = [f"| {name} | {value} |" for name, value in facts(case)]
    outcome = [
        f"| **Besluit** | `{case.decision.outcome}` |",
        f"| **Uitleg in de lijst** | {told.because} |",
        f"| **Actie in de lijst** | {told.action or '–'} |",
    ]
    table = ["| Wat bekend is | Bij dit voorbeeld |", "| --- | --- |", *known, *outcome]
    parts = [
        f"## {said.title} {{ #{rule} }}",
        "\n".join(lines),
        f"*Voorbeeld: {said.example}*",
        "\n".join(table),
    ]
    return "\n\n".join([*parts, *filter(None, [_MORE.get(rule)])]) + "\n"


def _as_code(sentence: str) -> str:
    """Show the name of a column as one."""
    return re.sub(r"kolom (\w+)", r"kolom `\1`", sentence)


def with_cares(rules: str) -> str:
    """Return docs/regels.md with the table of the pre-flight as the code has it."""
    start = rules.index("| Soort | Betekent |")
    head = "| Soort | Betekent | Wat je doet vóór de overstap | Op de dag zelf en daarna | Wie |"
    rows = [head, "| --- | --- | --- | --- | --- |"]
    for care, said in CARES.items():
        rows.append(f"| `{care}` | {said.title} | {said.before} | {said.after} | {said.owner} |")
    return rules[:start] + "\n".join(rows) + rules[rules.index("\n\n", start) :]


def with_words(rules: str) -> str:
    """Return docs/regels.md with the tables of reasons and of statuses as the code has them."""
    for heading, table in (("Reden", REASONS), ("Status", STATUSES)):
        start = rules.index(f"| {heading} | Betekent |")
        end = rules.index("\n\n", start)
        head = [f"| {heading} | Betekent | Wat je doet | Wie | Mail |", "| --- | --- | --- | --- | --- |"]
        rules = rules[:start] + "\n".join([*head, *_words(table)]) + rules[end:]
    return rules


def _words(table: Mapping[FalloutReason, ReasonWords] | Mapping[ActivationStatus, ReasonWords]) -> list[str]:
    rows = []
    for one, said in table.items():
        mail = f"`{said.mail}`" if said.mail else "–"
        rows.append(f"| `{one}` | {said.title} | {said.action} | {said.owner} | {mail} |")
    return rows


def refresh() -> None:
    """Write the pages that are made from the code."""
    (DOCS / "problemen.md").write_text(problems(), encoding="utf-8")
    (DOCS / "opdrachten.md").write_text(commands_page.page(), encoding="utf-8")
    (DOCS / "tekstvelden.md").write_text(text_fields_page.page(), encoding="utf-8")
    rules = DOCS / "regels.md"
    text = with_rules(with_cares(with_words(rules.read_text(encoding="utf-8"))))
    rules.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    refresh()
