"""Finds placeholders of Loket and of Word in an own text: nobody fills them in here."""

import re
from collections.abc import Iterator, Mapping

from generator.load.suggest import closest
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.render.loket_texts import CONFIRMED
from generator.text_field_names import allowed

_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_RAW = re.compile(r"\{(?P<braced>[A-Za-z_]\w*)\}|«\s*(?P<quoted>[A-Za-z_]\w*)\s*»")
# "(Clientnummer)" is a word in brackets; a capital in the middle is no Dutch.
_ROUND = re.compile(rf"\((?P<name>{'|'.join(name for name in CONFIRMED if re.search('[a-z][A-Z]', name))})\)")
# What these say, in our own fields.
_MEANT: Mapping[str, str] = {
    "werkgevernaam": "klant.naam",
    "administratienaam": "klant.naam",
    "klantnaam": "klant.naam",
    "naam": "klant.naam",
    "clientnummer": "klant.nummer",
    "klantnummer": "klant.nummer",
    "contactpersoon": "klant.contactpersoon",
    "overstap_datum": "golf.conversiedatum | datum",
    "datum": "golf.conversiedatum | datum",
}


def placeholders_in(own: OwnText) -> Iterator[Problem]:
    """Yield every placeholder that stays as it is, with what is probably meant."""
    if not own.name.endswith((".md", ".html")):
        return
    text = _JINJA.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), own.text)
    for match in _RAW.finditer(text):
        name = match["braced"] or match["quoted"]
        told = {"name": name, "close": _close(name, own.name)}
        yield Problem("KIT750", _place(own, text, match.start()), told)
    for match in _ROUND.finditer(text):
        told = {"name": match["name"], "close": _close(match["name"], own.name)}
        yield Problem("LET704", _place(own, text, match.start()), told)


def _place(own: OwnText, text: str, at: int) -> Place:
    return Place(own.path, text.count("\n", 0, at) + 1)


def _close(name: str, text: str) -> str:
    """Return our own field, or nothing when none comes close."""
    return _MEANT.get(name.lower()) or closest(name.lower(), sorted(_fields(allowed(text)))) or ""


def _fields(known: Mapping[str, object], before: str = "") -> Iterator[str]:
    for name, below in known.items():
        if name.isidentifier():
            yield f"{before}{name}"
            if isinstance(below, Mapping):
                yield from _fields(below, f"{before}{name}.")
