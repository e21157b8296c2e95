"""Which halves a text has, and which of them a filled text showed.

Every `{% if %}`, `a if b else c`, `{% for %}` and `vorm(…)` has halves. They are found in the parsed text
and marked there, so that filling it tells which ones it took.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import jinja2
from jinja2 import nodes

from generator import templates
from generator.sandbox import OwnEnvironment
from generator.templates import OwnTexts

# What an office sends or shows to others. The office's own lists and overview have no variants to approve.
_FOLDERS = ("mails", "print", "site")
_OFFICE_ONLY = frozenset({"print/uitval.html"})
_SUFFIXES = (".md", ".html")
_SEEN, _CHOOSE = "_gezien", "_gekozen"
_FORMS = ("vorm", "vorm_medewerker")


@dataclass(frozen=True, slots=True, order=True)
class Branch:
    """One half: where it stands and when it is taken (`wel`, `niet`, `leeg`, `je`, `u`)."""

    text: str
    line: int
    # Which condition on that line, from left to right.
    place: int
    half: str


@dataclass(frozen=True, slots=True)
class Filled:
    """One text as it was filled, and the halves that it took, those of its parts included."""

    name: str
    language: str | None
    source: str
    took: frozenset[Branch]


@dataclass(slots=True)
class Watcher:
    """Fills texts as `templates.fill` does, and keeps what was filled and what was taken."""

    texts: OwnTexts
    filled: list[Filled]
    _env: jinja2.Environment
    _took: set[Branch]

    @classmethod
    def of(cls, texts: OwnTexts) -> "Watcher":
        env = _marked(templates.environment(texts))
        watcher = cls(texts, [], env, set())
        env.globals.update({_SEEN: watcher._see, _CHOOSE: watcher._choose})
        return watcher

    def fill(self, name: str, fields: Mapping[str, Any], _texts: OwnTexts) -> str:
        """Fill one text and note what it took."""
        before, self._took = self._took, set()
        try:
            env = self._env
            # Each text of the office's own has a purse to itself, as when it is really made.
            if isinstance(env, OwnEnvironment):
                source = env.fill(name, fields)
            else:
                source = env.get_template(name).render(fields)
            # The page for employees is one text in ten languages.
            spoken = fields.get("taal")
            code = str(spoken["code"]) if isinstance(spoken, Mapping) else None
            self.filled.append(Filled(name, code, source, frozenset(self._took)))
        finally:
            self._took = before
        return source

    @contextmanager
    def watch(self) -> Iterator[list[Filled]]:
        """Watch everything that is filled meanwhile."""
        self.filled = []
        token = templates.watching.set(self.fill)
        try:
            yield self.filled
        finally:
            templates.watching.reset(token)

    def _see(self, text: str, line: int, place: int, half: str, value: Any = "") -> Any:
        self._took.add(Branch(text, line, place, half))
        return value

    def _choose(self, text: str, line: int, place: int, form: Any, *words: str) -> Any:
        self._took.add(Branch(text, line, place, form("je", "u")))
        return form(*words)


def branches(texts: OwnTexts) -> frozenset[Branch]:
    """Return every half of every text that a client or an employee may read."""
    env = templates.environment(texts)
    found: set[Branch] = set()
    for name in text_names(texts):
        marks = _Marks(name)
        marks.visit(env.parse(templates.toolkit_text(name, texts), name))
        found |= marks.found
    return frozenset(found)


def text_names(texts: OwnTexts) -> list[str]:
    """Return the names of those texts: of the package, and the office's own."""
    root = files("generator").joinpath("toolkit")
    names = {name for part in _FOLDERS if root.joinpath(part).is_dir() for name in _below(root / part, part)}
    names |= {one.name for one in texts if one.name.startswith(tuple(f"{part}/" for part in _FOLDERS))}
    return sorted(name for name in names if name.endswith(_SUFFIXES) and name not in _OFFICE_ONLY)


def _below(folder: Traversable, path: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry, f"{path}/{entry.name}")
        else:
            yield f"{path}/{entry.name}"


def _marked(env: jinja2.Environment) -> jinja2.Environment:
    """Return the same environment, apart from marks at every half of what it parses."""
    watched = env.overlay(cache_size=200)
    watched.globals = {**env.globals}
    parse = watched._parse

    def parse_and_mark(source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = parse(source, name, filename)
        _Marks(name or "").visit(tree)
        return tree

    vars(watched)["_parse"] = parse_and_mark
    return watched


class _Marks(jinja2.visitor.NodeTransformer):
    """Puts a mark at the start of every half, and lists the halves."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: set[Branch] = set()
        self._on_line: dict[int, int] = {}
        self._elif: set[int] = set()

    def _place(self, line: int) -> int:
        self._on_line[line] = self._on_line.get(line, 0) + 1
        return self._on_line[line]

    def _call(self, name: str, line: int, place: int, *more: nodes.Expr) -> nodes.Call:
        where: list[nodes.Expr] = [nodes.Const(self.text), nodes.Const(line), nodes.Const(place), *more]
        call = nodes.Call(nodes.Name(name, "load"), where, [], None, None)
        call.set_lineno(line)
        return call

    def _note(self, line: int, place: int, half: str) -> nodes.Node:
        self.found.add(Branch(self.text, line, place, half))
        note = nodes.ExprStmt(self._call(_SEEN, line, place, nodes.Const(half)))
        note.set_lineno(line)
        return note

    def visit_If(self, node: nodes.If) -> nodes.If:  # noqa: N802  (the names of Jinja's nodes)
        place = self._place(node.lineno)
        # Jinja keeps an `elif` as an If without an else: that half is the else of the whole.
        self._elif |= {id(one) for one in node.elif_}
        self.generic_visit(node)
        node.body = [self._note(node.lineno, place, "wel"), *node.body]
        if id(node) not in self._elif:
            node.else_ = [self._note(node.lineno, place, "niet"), *node.else_]
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        place = self._place(node.lineno)
        self.generic_visit(node)
        node.body = [self._note(node.lineno, place, "wel"), *node.body]
        # A loop that says nothing of an empty list has no second half to read.
        if node.else_:
            node.else_ = [self._note(node.lineno, place, "leeg"), *node.else_]
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.CondExpr:  # noqa: N802
        place = self._place(node.lineno)
        self.generic_visit(node)
        node.expr1 = self._taken(node.lineno, place, "wel", node.expr1)
        if node.expr2 is not None:
            node.expr2 = self._taken(node.lineno, place, "niet", node.expr2)
        return node

    def _taken(self, line: int, place: int, half: str, value: nodes.Expr) -> nodes.Expr:
        self.found.add(Branch(self.text, line, place, half))
        return self._call(_SEEN, line, place, nodes.Const(half), value)

    def visit_Call(self, node: nodes.Call) -> nodes.Call:  # noqa: N802
        self.generic_visit(node)
        if not (isinstance(node.node, nodes.Name) and node.node.name in _FORMS and len(node.args) == 2):
            return node
        place = self._place(node.lineno)
        self.found |= {Branch(self.text, node.lineno, place, half) for half in ("je", "u")}
        return self._call(_CHOOSE, node.lineno, place, node.node, *node.args)
