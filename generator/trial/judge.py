"""Reads and tries every own text: first what can be told by reading it, then what filling it gives.

Yields the path of the text that it is at, and the problems that it finds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.language_check import own_problems
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.spoken import own_names, standard_text
from generator.templates import OwnTexts, package_text, toolkit_names
from generator.text_field_names import allowed
from generator.trial.markup import unsafe_in_css
from generator.trial.names import Names, Shape, asked_of
from generator.trial.placeholders import placeholders_in
from generator.trial.reading import reach, read_text
from generator.trial.situations import fillings, fillings_of
from generator.trial.tries import Tries, told

FILLED = (".md", ".html")
_PAGE = re.compile(r"---\ntitle: (?P<title>[^\n{}<>&\"':#\[\]|*!%@`]+)\n---\n")
_HEAD = re.compile(r"---\n.*?\n---\n", re.DOTALL)

Said = str | Problem


def warm_up(sets: Sequence[OwnTexts]) -> None:
    """Record what the texts are filled with, which takes a while and is no fault of theirs."""
    for folder in {one.name.partition("/")[0] for texts in sets for one in texts}:
        fillings(folder)


def judge(sets: Sequence[OwnTexts], facts: frozenset[str]) -> Iterator[Said]:
    """Judge every set; what two sets have in common is tried once."""
    tries = Tries()
    seen: set[OwnText] = set()
    for texts in sets:
        one = _Set(texts, facts)
        for own in texts:
            if own not in seen:
                seen.add(own)
                yield own.path
                yield from _alone(own)
        for own in texts:
            yield own.path
            yield from one.read(own)
        yield from tries.of(one.read_texts, texts, one.unsound)


def _alone(own: OwnText) -> Iterator[Problem]:
    """Judge what a text says by itself, whatever stands beside it."""
    yield from placeholders_in(own)
    if own.text == standard_text(own.name):
        yield Problem("LET702", Place(own.path))
    if own.name.endswith(".yml"):
        yield from own_problems(own)
    elif own.name.endswith(".css"):
        yield from (told(one, own) for one in unsafe_in_css(own.text))
    elif own.name.startswith("site/") and own.name.endswith(".md") and not _has_title(own):
        yield Problem("KIT714", Place(own.path, 1))


def _has_title(own: OwnText) -> bool:
    """Say whether a page begins with a title of plain words, or as the package's own page does."""
    head = _HEAD.match(package_text(own.name))
    return bool(_PAGE.match(own.text) or (head and own.text.startswith(head[0])))


class _Set:
    """The texts of some clients together: those of the office, and those of the package beside them."""

    def __init__(self, texts: OwnTexts, facts: frozenset[str]) -> None:
        self.texts = {one.name: one for one in texts}
        self.facts = facts
        self.unsound: set[str] = set()
        # Of the texts in other languages only those that the office wrote: the rest is one skeleton.
        spoken = [name for name in own_names() if name in self.texts]
        filled = [name for name in (*toolkit_names(), *spoken) if name.endswith(FILLED)]
        self.read_texts = {name: read_text(name, self.texts.get(name)) for name in filled}
        self.parts: dict[str, Shape] = {name: one.made for name, one in self.read_texts.items()}

    def read(self, own: OwnText) -> Iterator[Problem]:
        """Yield what is wrong in a text by reading it; such a text is not filled."""
        found = list(self._read(own))
        if any(one.is_error for one in found):
            self.unsound.add(own.name)
        yield from found

    def _read(self, own: OwnText) -> Iterator[Problem]:
        one = self.read_texts.get(own.name)
        if one is None:
            return
        if one.tree is None:
            if one.fault is not None:
                yield one.fault
            return
        if own.name in reach(self.read_texts, own.name):
            yield Problem("KIT711", Place(own.path), {"close": ""})
        names = Names(path=own.path, known=self._known(own.name), facts=self.facts, parts=self.parts)
        yield from names.walk(one.tree)
        yield from self._lacking(own)

    def _known(self, name: str) -> Mapping[str, Any]:
        """Return the fields of a text; a part has those of every text that brings it in."""
        known: dict[str, Any] = {**_recorded(name), **allowed(name)}
        for other, one in self.read_texts.items():
            if name in reach(self.read_texts, other):
                known = {**one.given, **_recorded(other), **allowed(other), **known}
        return known

    def _lacking(self, own: OwnText) -> Iterator[Problem]:
        """Yield each part that other texts use of this one, and that it does not have."""
        made = self.parts[own.name] or {}
        for other, one in self.read_texts.items():
            if other in self.texts or one.tree is None or own.name not in one.others:
                continue
            for part in sorted(asked_of(one.tree, own.name) - made.keys()):
                yield Problem("KIT712", Place(own.path), {"part": part, "by": other})


def _recorded(name: str) -> dict[str, Shape]:
    """Return the fields that a text really gets; the list for people says more of most of them."""
    return {field: None for filling in fillings_of(name)[:1] for field in filling.fields}
