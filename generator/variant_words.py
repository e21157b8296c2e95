"""When a half of a text is read, in Dutch: a condition in the words of `text_field_names`.

A condition that has no such words gives "", and whoever shows it shows the line itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from jinja2 import nodes

from generator.text_field_names import Field, Kind, fields_of, spelt

# What is compared -> in words, and when it does not hold.
_COMPARED = {
    "eq": ("dit {} is", "dit niet {} is"),
    "ne": ("dit niet {} is", "dit {} is"),
    "gt": ("dit meer is dan {}", "dit niet meer is dan {}"),
    "gteq": ("dit {} of meer is", "dit minder is dan {}"),
    "lt": ("dit minder is dan {}", "dit {} of meer is"),
    "lteq": ("dit niet meer is dan {}", "dit meer is dan {}"),
}
_COMPARABLE = (Kind.NUMBER, Kind.TEXT)
_MOST = 3
_OTHERWISE = "geen van de keuzes ervoor klopt"

# The variable of a loop -> the list that it goes through.
Loops = Mapping[str, str]


def loops_in(tree: nodes.Template) -> Loops:
    """Return what each loop of a text goes through, so that `punt.datum` is known as `planning[].datum`."""
    found: dict[str, str] = {}
    for loop in tree.find_all(nodes.For):
        path = _path(loop.iter, found)
        if path and isinstance(loop.target, nodes.Name):
            found[loop.target.name] = f"{path}[]"
    return found


def when(test: nodes.Node, text: str, loops: Loops, *, holds: bool = True, earlier: bool = False) -> str:
    """Return when a condition holds, or does not: `als dit bekend is: het nummer om te bellen`."""
    said = _said(test, text, loops, holds=holds)
    return f"{said}, en {_OTHERWISE}" if said and earlier else said


def when_none(tests: Sequence[nodes.Node], text: str, loops: Loops) -> str:
    """Return when none of these conditions holds."""
    return _joined([_said(one, text, loops, holds=False) for one in tests], "en")


def when_list(values: nodes.Node, text: str, loops: Loops, *, holds: bool) -> str:
    """Return when a loop goes round, or does not."""
    return _said(values, text, loops, holds=holds)


def _said(test: nodes.Node, text: str, loops: Loops, *, holds: bool) -> str:
    if isinstance(test, nodes.Not):
        return _said(test.node, text, loops, holds=not holds)
    if isinstance(test, nodes.And | nodes.Or):
        parts = [_said(one, text, loops, holds=holds) for one in (test.left, test.right)]
        return _joined(parts, "en" if isinstance(test, nodes.And) == holds else "of")
    if isinstance(test, nodes.Compare):
        return _compared(test, text, loops, holds=holds)
    field = _field(test, text, loops)
    return f"als {_truth(field, holds=holds)}: {field.says}" if field else ""


def _joined(parts: Sequence[str], word: str) -> str:
    """Join conditions, unless nobody could read it: one is not known, it is long, or "en" meets "of"."""
    said = f", {word} ".join(parts)
    other = "of" if word == "en" else "en"
    is_clear = all(parts) and f", {other} als" not in said and said.count(f", {word} als") < _MOST
    return said if is_clear else ""


def _compared(test: nodes.Compare, text: str, loops: Loops, *, holds: bool) -> str:
    field, (first, *more) = _field(test.expr, text, loops), test.ops
    if field is None or more or first.op not in _COMPARED or not isinstance(first.expr, nodes.Const):
        return ""
    value = first.expr.value
    said = f"‘{value}’" if isinstance(value, str) else str(value)
    # Of days, lists and yes or no nobody could say what is compared.
    if not isinstance(value, str | int) or isinstance(value, bool) or field.kind not in _COMPARABLE:
        return ""
    yes, no = _COMPARED[first.op]
    return f"als {(yes if holds else no).format(said)}: {field.says}"


def _truth(field: Field, *, holds: bool) -> str:
    if field.kind is Kind.YES_NO:
        return "dit zo is" if holds else "dit niet zo is"
    if field.kind is Kind.LIST:
        return "hier iets in staat" if holds else "hier niets in staat"
    if field.kind is Kind.NUMBER and not field.empty:
        return "dit meer is dan 0" if holds else "dit 0 is"
    return "dit bekend is" if holds else "dit niet bekend is"


def _thing(field: Field) -> str:
    """Return what a field says, as the end of a sentence."""
    first = field.says.partition(". ")[0].removesuffix(".")
    return first if first[:2].isupper() else first[:1].lower() + first[1:]


def _key(name: str, field: Field) -> str:
    """Return which fact, task or decision it is, where one line of the manual stands for all of them."""
    pairs = zip(name.split("."), field.name.split("."), strict=False)
    key = next((one for one, written in pairs if written.startswith("<")), "")
    return f" ({key if field.name.startswith('feiten') else key.replace('_', '-')})" if key else ""


def _field(node: nodes.Node, text: str, loops: Loops) -> Field | None:
    name = _path(node, loops)
    field = _fields(text).get(name)
    return replace(field, says=_thing(field) + _key(name, field)) if field else None


def _path(node: nodes.Node, loops: Loops) -> str:
    """Return a field as the manual writes it: `klant.naam`, `planning[].titel`; "" for anything else."""
    if isinstance(node, nodes.Name):
        return loops.get(node.name, node.name)
    if isinstance(node, nodes.Getattr):
        before = _path(node.node, loops)
        return f"{before}.{node.attr}" if before else ""
    return ""


@cache
def _fields(text: str) -> Mapping[str, Field]:
    found: dict[str, Field] = {}
    for name, field in spelt(fields_of(text)):
        found.setdefault(name, field)
    return found
