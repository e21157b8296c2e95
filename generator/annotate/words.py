"""What a marked copy itself says, in Dutch and English; the sentences of problems come from the catalogue."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.problems import Lang


class Text(NamedTuple):
    """One text, complete in both languages by construction."""

    nl: str
    en: str


WORDS: Mapping[str, Text] = {
    "sheet": Text("Problemen", "Problems"),
    "list": Text("Lijst", "List"),
    "title": Text("Problemen in {file}", "Problems in {file}"),
    "title.sheet": Text("Problemen in {file}, tabblad {sheet}", "Problems in {file}, sheet {sheet}"),
    "counts": Text("Fouten: {errors}. Let op: {warnings}.", "Errors: {errors}. Warnings: {warnings}."),
    "how": Text(
        "Klik op een cel om ernaartoe te gaan. Verbeter de fout in je eigen lijst, niet in deze kopie.",
        "Click a cell to go there. Mend the mistake in your own list, not in this copy.",
    ),
    "most": Text(
        "De eerste {notes} cellen hebben een notitie; ze zijn allemaal gekleurd.",
        "The first {notes} cells have a note; all of them are coloured.",
    ),
    "delete": Text(
        "In deze kopie staan gegevens van mensen. Gooi hem weg als je klaar bent.",
        "This copy holds data of people. Throw it away when you are done.",
    ),
    "cell": Text("Cel", "Cell"),
    "row": Text("Rij", "Row"),
    "column": Text("Kolom", "Column"),
    "kind": Text("Soort", "Kind"),
    "code": Text("Code", "Code"),
    "what": Text("Wat er is", "What is wrong"),
    "todo": Text("Wat je doet", "What to do"),
    "error": Text("Fout", "Error"),
    "warning": Text("Let op", "Warning"),
    "whole": Text("hele lijst", "whole list"),
    "left_out": Text("Niet overgenomen", "Left out"),
    "private": Text(
        "Deze kolom lezen en bewaren wij niet. Daarom zijn de cellen hier leeg. "
        "In je eigen lijst verandert er niets.",
        "We do not read or keep this column. That is why its cells are empty here. "
        "Nothing changes in your own list.",
    ),
    "withheld": Text(
        "Deze rij is niet overgenomen. De cellen kunnen verschoven zijn, en in deze lijst staan gegevens "
        "die wij niet bewaren. Zoek de rij op in je eigen lijst.",
        "This row is left out. Its cells may have moved, and this list holds data that we do not keep. "
        "Look the row up in your own list.",
    ),
    "more": Text(
        "En nog {n}. Kijk op het tabblad {sheet}.",
        "And {n} more. Look on the sheet {sheet}.",
    ),
}


def say(key: str, lang: Lang, **values: object) -> str:
    """Return one text in one language with its values filled in."""
    text = str(getattr(WORDS[key], lang))
    return text.format(**values) if values else text
