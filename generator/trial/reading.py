"""A text as Jinja reads it, once for however many clients it is: what it brings in, and what it makes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import jinja2
from jinja2 import nodes

from generator.model import OwnText
from generator.problems import Place, Problem
from generator.templates import environment, package_text
from generator.trial.names import Shape, given_by, made_by, others_of

_UNKNOWN_TAG = re.compile(r"unknown tag '([a-z_]{1,20})'", re.IGNORECASE)
_LOOKING_FOR = re.compile(r"innermost block that needs to be closed is '([a-z]{1,20})'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One text that was read; without a tree it could not be, and `fault` says why."""

    tree: nodes.Template | None = None
    fault: Problem | None = None
    others: frozenset[str] = frozenset()
    # What it makes for texts that import it; None when nobody can tell.
    made: Shape = None
    # What parts that it includes may use.
    given: Mapping[str, Shape] = field(default_factory=dict)


@lru_cache(maxsize=512)
def read_text(name: str, own: OwnText | None) -> Read:
    """Read the office's own text, or that of the package."""
    try:
        tree = environment((own,) if own else ()).parse(own.text if own else package_text(name), name)
    except (jinja2.TemplateSyntaxError, ValueError, RecursionError, MemoryError) as error:
        if own is None:
            raise
        return Read(fault=_told(error, own.path))
    return Read(tree=tree, others=frozenset(others_of(tree)), made=made_by(tree), given=given_by(tree))


def _told(error: Exception, path: str) -> Problem:
    """Tell a mistake of writing; Jinja's own words may quote the text, so only a tag's name is shown."""
    if isinstance(error, RecursionError | MemoryError):
        return Problem("KIT716", Place(path))
    said, line = "", None
    if isinstance(error, jinja2.TemplateSyntaxError):
        said, line = error.message or "", error.lineno
    # Any other error is a number of more digits than Python wants to read.
    tag, block = _UNKNOWN_TAG.search(said), _LOOKING_FOR.search(said)
    values = {"tag": tag[1] if tag else "", "block": f"end{block[1]}" if block else ""}
    return Problem("KIT706", Place(path, line), values)


def reach(texts: Mapping[str, Read], name: str) -> set[str]:
    """Return every text that a text brings in, directly or not; itself only when it goes round."""
    found: set[str] = set()
    queue = [name]
    while queue:
        one = texts.get(queue.pop())
        new = one.others - found if one is not None else frozenset()
        found |= new
        queue += new
    return found
