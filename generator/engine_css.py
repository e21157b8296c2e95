"""What a site uses of the theme's style sheets: nine tenths of them dress parts that no page of ours has."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

# A script puts these on the page; the rest of the theme's own is for parts that are not there.
_BY_SCRIPT = frozenset({"js", "no-js"})

_CLASSES = re.compile(r'\bclass="([^"]*)"')
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_COLOUR = re.compile(r"\[data-md-color-(?:primary|accent)=[\"']?([\w-]+)")
_INSIDE = re.compile(r"\([^()]*\)")
_PART = re.compile(r"[(),]")
_DECLARED = re.compile(r"(?:^|[{;])(--[\w-]+):")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
# Up to the next brace; strings and addresses are passed over whole, they may hold braces.
_STEP = re.compile(r"""(?:"[^"]*"|'[^']*'|url\([^"')]*\)|[^{}"'])*[{}]""")


def classes(pages: Iterable[str]) -> frozenset[str]:
    """Return every class that stands in one of the pages."""
    return frozenset(name for page in pages for found in _CLASSES.findall(page) for name in found.split())


@lru_cache(maxsize=64)
def used(css: str, names: frozenset[str]) -> str:
    """Return a minified style sheet without rules and variables for what has none of these classes."""
    kept = "".join(_kept(css, names | _BY_SCRIPT))
    asked = set(_ASKED.findall(kept))
    return "".join(rule for rule in _rules(kept) if _is_asked(rule, asked))


def _rules(css: str) -> Iterator[str]:
    """Split into rules of the outermost level."""
    start = depth = 0
    for step in _STEP.finditer(css):
        depth += 1 if step[0].endswith("{") else -1
        if depth == 0:
            yield css[start : step.end()]
            start = step.end()
    yield css[start:]


def _kept(css: str, names: frozenset[str]) -> Iterator[str]:
    for rule in _rules(css):
        head, brace, rest = rule.partition("{")
        if head.startswith(("@media", "@supports", "@layer")):
            inside = "".join(_kept(rest[:-1], names))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@") or not brace:
            yield rule
        else:
            heads = [one for one in _selectors(head) if _may_match(one, names)]
            if heads:
                yield f"{','.join(heads)}{{{rest}"


def _selectors(head: str) -> Iterator[str]:
    """Split a list of selectors at its own commas, not at those in brackets."""
    start = depth = 0
    for sign in _PART.finditer(head):
        depth += {"(": 1, ")": -1, ",": 0}[sign[0]]
        if sign[0] == "," and not depth:
            yield head[start : sign.start()]
            start = sign.end()
    yield head[start:]


def _may_match(selector: str, names: frozenset[str]) -> bool:
    """Say whether a selector could find something; what stands in brackets is not looked at."""
    plain = _INSIDE.sub("", _INSIDE.sub("", selector))
    if any(value != "custom" for value in _COLOUR.findall(plain)):
        return False
    return "\\" in plain or names.issuperset(_CLASS.findall(plain))


def _is_asked(rule: str, asked: set[str]) -> bool:
    """Say whether a rule does more than give values to variables that nobody asks for."""
    head, _, rest = rule.partition("{")
    declared = set(_DECLARED.findall(";" + rest))
    return head.strip() != ":root" or not declared or bool(declared & asked)
