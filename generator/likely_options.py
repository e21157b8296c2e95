"""Which option somebody meant who typed one that is not there: a Dutch word for it, or a slip of the hand."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

# Options are English and offices Dutch: what one types who does not look it up.
_IN_DUTCH: Mapping[str, str] = {
    "klant": "client",
    "klanten": "client",
    "klantnummer": "client",
    "klantnr": "client",
    "datum": "as-of",
    "dag": "as-of",
    "peildatum": "as-of",
    "per": "as-of",
    "date": "as-of",
    "uitvoer": "output",
    "map": "output",
    "naar": "to",
    "doel": "to",
    "doelmap": "to",
    "werkmap": "workspace",
    "taal": "lang",
    "language": "lang",
    "ja": "yes",
    "stil": "quiet",
    "hulp": "help",
    "versie": "version",
    "poort": "port",
    "alle": "all",
    "alles": "all",
    "allemaal": "all",
    "opnieuw": "again",
    "nogmaals": "again",
    "drukkerij": "print-shop",
    "drukker": "print-shop",
    "varianten": "branches",
    "nakijken": "annotate",
    "kopie": "annotate",
    "markeren": "annotate",
    "kleuren": "annotate",
    "overschrijven": "overwrite",
    "verwijderen": "remove-gone",
    "verwijder": "remove-gone",
    "weghalen": "remove-gone",
    "golf": "wave",
    "server": "smtp",
    "mailserver": "smtp",
}
# Below this two words have little more than letters in common: klant and lang are 0.67 alike.
_ALIKE = 0.75
_SHORTEST_BEGINNING = 3


def likely(typed: str, known: Iterable[str]) -> list[str]:
    """Return the options of a command that may be meant, as they are typed; often none."""
    by_name = {one.removeprefix("--"): one for one in known if one.startswith("--")}
    word = typed.lstrip("-").casefold().replace("_", "-")
    meant = _IN_DUTCH.get(word)
    if meant in by_name:
        return [by_name[meant]]
    begun = [name for name in by_name if len(word) >= _SHORTEST_BEGINNING and name.startswith(word)]
    return [by_name[name] for name in begun or get_close_matches(word, by_name, n=2, cutoff=_ALIKE)]
