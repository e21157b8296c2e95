"""Reads and tries every own text: first what can be told by reading it, then what filling it gives.

Yields the path of the text that it is at, and the problems that it finds.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import jinja2
from jinja2 import nodes

from generator.language_check import own_problems
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.templates import OwnTexts, environment, package_text, toolkit_names, toolkit_text
from generator.text_field_names import allowed
from generator.trial.markup import unsafe_in_css
from generator.trial.names import Names, Shape, asked_of, given_by, made_by, reach
from generator.trial.situations import fillings_of
from generator.trial.tries import Tries, told

FILLED = (".md", ".html")
_PAGE = re.compile(r"---\ntitle: (?P<title>[^\n{}<>&\"':#\[\]|*!%@`]+)\n---\n")
_HEAD = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_UNKNOWN_TAG = re.compile(r"unknown tag '([a-z_]{1,20})'", re.IGNORECASE)
_LOOKING_FOR = re.compile(r"innermost block that needs to be closed is '([a-z]{1,20})'")

Said = str | Problem


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
        yield from tries.of(one.trees, texts, one.unsound)


def _alone(own: OwnText) -> Iterator[Problem]:
    """Judge what a text says by itself, whatever stands beside it."""
    if own.text == package_text(own.name):
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
        self.trees: dict[str, nodes.Template] = {}
        self._faults: dict[str, Problem] = {}
        env = environment(texts)
        for name in toolkit_names():
            if name.endswith(FILLED):
                self._parse(env, name, texts)
        self.parts: dict[str, Shape] = {name: made_by(tree) for name, tree in self.trees.items()}
        # A text that cannot be read makes nobody knows what.
        self.parts |= dict.fromkeys(self._faults)

    def _parse(self, env: jinja2.Environment, name: str, texts: OwnTexts) -> None:
        try:
            self.trees[name] = env.parse(toolkit_text(name, texts), name)
        except jinja2.TemplateSyntaxError as error:
            self._faults[name] = _misspelt(error, self.texts[name].path)
        except (RecursionError, MemoryError):
            self._faults[name] = Problem("KIT716", Place(self.texts[name].path))
        except ValueError:
            # A number of more digits than Python wants to read.
            self._faults[name] = Problem("KIT706", Place(self.texts[name].path), {"tag": "", "block": ""})

    def read(self, own: OwnText) -> Iterator[Problem]:
        """Yield what is wrong in a text by reading it; such a text is not filled."""
        found = list(self._read(own))
        if any(one.is_error for one in found):
            self.unsound.add(own.name)
        yield from found

    def _read(self, own: OwnText) -> Iterator[Problem]:
        if own.name in self._faults:
            yield self._faults[own.name]
        tree = self.trees.get(own.name)
        if tree is None:
            return
        if own.name in reach(self.trees, own.name):
            yield Problem("KIT711", Place(own.path), {"close": ""})
        names = Names(path=own.path, known=self._known(own.name), facts=self.facts, parts=self.parts)
        yield from names.walk(tree)
        yield from self._lacking(own)

    def _known(self, name: str) -> Mapping[str, Any]:
        """Return the fields of a text; a part has those of every text that brings it in."""
        known: dict[str, Any] = {**_recorded(name), **allowed(name)}
        for other, tree in self.trees.items():
            if name in reach(self.trees, other):
                known = {**given_by(tree), **_recorded(other), **allowed(other), **known}
        return known

    def _lacking(self, own: OwnText) -> Iterator[Problem]:
        """Yield each part that other texts use of this one, and that it does not have."""
        made = self.parts[own.name] or {}
        for other, tree in self.trees.items():
            for part in sorted(asked_of(tree, own.name) - made.keys()):
                if other not in self.texts:
                    yield Problem("KIT712", Place(own.path), {"part": part, "by": other})


def _recorded(name: str) -> dict[str, Shape]:
    """Return the fields that a text really gets; the list for people says more of most of them."""
    return {field: None for filling in fillings_of(name)[:1] for field in filling.fields}


def _misspelt(error: jinja2.TemplateSyntaxError, path: str) -> Problem:
    """Tell a mistake of writing; Jinja's own words may quote the text, so only a tag's name is shown."""
    said = error.message or ""
    tag, block = _UNKNOWN_TAG.search(said), _LOOKING_FOR.search(said)
    values = {"tag": tag[1] if tag else "", "block": f"end{block[1]}" if block else ""}
    return Problem("KIT706", Place(path, error.lineno), values)
