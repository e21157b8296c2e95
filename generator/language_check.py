"""Holds a language file against the Dutch: the same keys, the same fields, the same names.

A file of the package must hold everything; an office's own file may hold only what it changes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from generator.language_file import HEAD, PARTS, Fault, LanguageFile, Line, read_language_file, shown
from generator.languages import BUTTONS, file_names, package_file
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.templates import package_text

_FIELD = re.compile(r"\{[^{}]*\}|[{}]")
# Names that no language changes; what stands behind them is an ending.
_NAMES = ("MijnLoket", "Werknemerloket")
_FIXED = ("taal", "richting")


def own_problems(own: OwnText) -> list[Problem]:
    """Return what is wrong with an office's own language file, each with its line."""
    faults = faults_of(own.name, read_language_file(own.text))
    return [Problem(one.code, Place(own.path, one.line), one.values) for one in faults]


def package_faults(name: str) -> list[Fault]:
    """Return what is wrong with a language file of the package, what it lacks included."""
    found = read_language_file(package_text(name))
    return [*faults_of(name, found), *_absent(name, found)]


def faults_of(name: str, found: LanguageFile) -> list[Fault]:
    """Return what is wrong with what a file says; `name` as in the toolkit."""
    faults = [*found.faults, *_head(name, found), *_keys(found), *_sentences(found)]
    return sorted(faults, key=lambda fault: (fault.line or 0, fault.code))


def _head(name: str, found: LanguageFile) -> Iterator[Fault]:
    for key, line in found.head.items():
        if key not in HEAD:
            yield _unknown(key, line, (*HEAD, *PARTS))
        elif not line.value and key != "gelezen_door":
            yield Fault("KIT722", line.line, {"key": key})
        elif name in file_names() and key in _FIXED and line.value != package_file(name).head[key].value:
            yield Fault("KIT726", line.line, {"key": key, "text": package_file(name).head[key].value})


def _keys(found: LanguageFile) -> Iterator[Fault]:
    known = tuple(package_file("talen/nl.yml").sentences)
    for key, line in found.sentences.items():
        if key not in known:
            yield _unknown(key, line, known)
    for key, line in found.buttons.items():
        if key not in BUTTONS:
            yield _unknown(key, line, tuple(BUTTONS))
        elif not line.value:
            yield Fault("KIT722", line.line, {"key": key})


def _unknown(key: str, line: Line, known: tuple[str, ...]) -> Fault:
    return Fault(
        "KIT721",
        line.line,
        {"key": shown(key), "suggestion": next(iter(get_close_matches(key[:60], known, n=1)), "")},
    )


def _sentences(found: LanguageFile) -> Iterator[Fault]:
    dutch = package_file("talen/nl.yml").sentences
    for key, line in found.sentences.items():
        if key not in dutch:
            continue
        said, ours = line.value, dutch[key].value
        if not said:
            yield Fault("KIT722", line.line, {"key": key})
            continue
        if _fields(said) != _fields(ours):
            fields = ", ".join(one.strip("{}") for one in _FIELD.findall(ours))
            yield Fault("KIT723", line.line, {"key": key, "fields": fields})
        if said.count("**") != ours.count("**"):
            yield Fault("KIT724", line.line, {"key": key})
        if lost := next((word for word in _NAMES if word in ours and word not in said), ""):
            yield Fault("KIT725", line.line, {"key": key, "text": lost})


def _fields(text: str) -> Counter[str]:
    return Counter(_FIELD.findall(text))


def _absent(name: str, found: LanguageFile) -> Iterator[Fault]:
    wanted = set(package_file("talen/nl.yml").sentences) | set(HEAD)
    wanted |= set() if name.startswith("talen/nl") else set(BUTTONS)
    there = {*found.sentences, *found.head, *found.buttons}
    yield from (Fault("KIT722", None, {"key": key}) for key in sorted(wanted - there))
