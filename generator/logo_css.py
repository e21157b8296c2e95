"""The little of CSS that drawing programs put in a logo: declarations for a class, an id or a kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from tinycss2.ast import Declaration, Node, ParseError, QualifiedRule
from tinycss2.parser import parse_blocks_contents, parse_stylesheet
from tinycss2.serializer import serialize

Declarations = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """Declarations by simple selector (`.name`, `#name` or `name`), in the order of the sheet."""

    found: tuple[tuple[str, Declarations], ...]

    def for_element(self, name: str, element: Element) -> Iterator[tuple[str, str]]:
        """Yield what holds for an element, the strongest selector last."""
        selectors = [name, *(f".{word}" for word in element.get("class", "").split())]
        if element.get("id"):
            selectors.append(f"#{element.get('id')}")
        for strength in ("", ".", "#"):
            for selector, declared in self.found:
                kind = selector[0] if selector[0] in ".#" else ""
                if kind == strength and selector in selectors:
                    yield from declared


def declarations(style: str) -> Declarations | None:
    """Return name and value of each declaration; None for what we cannot follow."""
    return _declared(style)


def rules_of(sheets: Iterable[str]) -> Rules | None:
    """Return the rules of style sheets; None when one is more than a simple selector."""
    found: list[tuple[str, Declarations]] = []
    for sheet in sheets:
        for rule in _rules(sheet):
            selectors = _selectors(rule)
            if selectors is None or not isinstance(rule, QualifiedRule):
                return None
            declared = _declared(rule.content)
            if declared is None:
                return None
            found += [(selector, declared) for selector in selectors]
    return Rules(tuple(found))


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
