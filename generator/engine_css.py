"""What a site uses of the theme's style sheets: most of their rules dress parts that no page of ours has.

A selector goes only when it asks for a class, or a colour of the theme, that is no word of any page or script
of the site: it can find nothing. Order, variables and all other rules stay, so nothing looks different.
"""

import html
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"[\w-]+")
_ASKED = re.compile(r"\.(-?[A-Za-z_][\w-]*)|\[data-md-color-[a-z]+=[\"']?([\w-]+)")
_INSIDE = re.compile(r"\([^()]*\)")
_COMMA = re.compile(r"[(),]")
# Up to the next brace; strings and addresses are passed over whole, they may hold braces.
_STEP = re.compile(r"""(?:"[^"]*"|'[^']*'|url\([^"')]*\)|[^{}"'])*[{}]""")
_GROUPS = ("@media", "@supports", "@layer", "@container")


def words(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Return every word that pages and scripts could make a class of."""
    found = (_WORD.findall(html.unescape(page)) for page in pages)
    return frozenset().union(*found, *map(_words_of_script, scripts))


@lru_cache(maxsize=4)
def _words_of_script(script: str) -> frozenset[str]:
    return frozenset(_WORD.findall(script))


def trimmed(css: str, known: frozenset[str]) -> str:
    """Return a minified style sheet without what can find nothing where only these words are."""
    # A script may make a class of a beginning and something that it only knows later: `"md-tag--" + name`.
    starts = tuple(word for word in known if word[0].isalpha() and word.endswith(("-", "_")))
    absent = (name for name in _all_asked(css) if name not in known and not name.startswith(starts))
    return _without(css, frozenset(absent))


@lru_cache(maxsize=4)
def _all_asked(css: str) -> frozenset[str]:
    return frozenset(name for found in _ASKED.findall(css) for name in found if name)


@lru_cache(maxsize=16)
def _without(css: str, absent: frozenset[str]) -> str:
    return "".join(_kept(css, absent))


def _kept(css: str, absent: frozenset[str]) -> Iterator[str]:
    for rule in rules(css):
        head, brace, rest = rule.partition("{")
        if head.startswith(_GROUPS) and brace:
            inside = "".join(_kept(rest[:-1], absent))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@") or not brace:
            yield rule
        else:
            heads = [one for one in _selectors(head) if _may_find(one, absent)]
            if heads:
                yield f"{','.join(heads)}{{{rest}"


def rules(css: str) -> Iterator[str]:
    """Split a style sheet into its rules of the outermost level."""
    start = depth = 0
    for step in _STEP.finditer(css):
        depth += 1 if step[0].endswith("{") else -1
        if depth == 0:
            yield css[start : step.end()]
            start = step.end()
    yield css[start:]


def _selectors(head: str) -> Iterator[str]:
    """Split a list of selectors at its own commas, not at those in brackets."""
    start = depth = 0
    for sign in _COMMA.finditer(head):
        depth += {"(": 1, ")": -1, ",": 0}[sign[0]]
        if sign[0] == "," and not depth:
            yield head[start : sign.start()]
            start = sign.end()
    yield head[start:]


def _may_find(selector: str, absent: frozenset[str]) -> bool:
    """Say whether a selector could find something; in brackets nothing counts, it may be a `:not`."""
    plain = selector
    while "(" in plain and plain != (less := _INSIDE.sub("", plain)):
        plain = less
    return "\\" in plain or absent.isdisjoint(name for found in _ASKED.findall(plain) for name in found)
