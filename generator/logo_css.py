"""The little of CSS that drawing programs put in a logo: declarations for a class, an id or a kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tinycss2.ast import Declaration, Node, ParseError, QualifiedRule
from tinycss2.parser import parse_blocks_contents, parse_stylesheet
from tinycss2.serializer import serialize

Declarations = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """What sheets declare, by simple selector (`.name`, `#name` or `name`), each with its place in them.

    Of declarations for one selector and property only the last is kept: a sheet that says the same thing a
    thousand times is no more work than one that says it once.
    """

    found: Mapping[str, Mapping[str, tuple[int, str]]]

    def for_element(self, name: str, element: Element) -> Iterator[tuple[str, str]]:
        """Yield what holds for an element, the strongest selector last."""
        classes = dict.fromkeys(f".{word}" for word in element.get("class", "").split())
        for selectors in ((name,), classes, (f"#{element.get('id')}",)):
            declared = [one for selector in selectors for one in self.found.get(selector, {}).items()]
            for key, (_, value) in sorted(declared, key=lambda one: one[1][0]):
                yield key, value


def declarations(style: str) -> Declarations | None:
    """Return name and value of each declaration; None for what we cannot follow."""
    return _declared(style)


def rules_of(sheets: Iterable[str], wanted: Set[str]) -> Rules | None:
    """Return what sheets say of the wanted properties; None when one is more than a simple selector."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    for place, rule in enumerate(rule for sheet in sheets for rule in _rules(sheet)):
        selectors = _selectors(rule)
        if selectors is None or not isinstance(rule, QualifiedRule):
            return None
        declared = _declared(rule.content)
        if declared is None:
            return None
        for selector in selectors:
            found.setdefault(selector, {}).update(
                (key, (place, value)) for key, value in declared if key in wanted
            )
    return Rules(found)


def _rules(sheet: str) -> list[Node]:
    found: list[Node] = parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)  # type: ignore[no-untyped-call]
    return found


def _written(nodes: Sequence[Node]) -> str:
    return str(serialize(nodes)).strip()  # type: ignore[no-untyped-call]


def _declared(style: str | Sequence[Node]) -> Declarations | None:
    nodes = parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)  # type: ignore[no-untyped-call]
    if any(not isinstance(node, Declaration | ParseError) for node in nodes):
        return None
    return tuple((node.lower_name, _written(node.value)) for node in nodes if isinstance(node, Declaration))


def _selectors(rule: Node) -> list[str] | None:
    """Return the simple selectors of a rule; None for an @rule or a selector that combines."""
    if not isinstance(rule, QualifiedRule):
        return None
    selectors = []
    for written in _written(rule.prelude).split(","):
        selector = written.strip()
        bare = selector.removeprefix(".").removeprefix("#")
        if not bare or not bare.replace("-", "").replace("_", "").isalnum():
            return None
        selectors.append(selector)
    return selectors
