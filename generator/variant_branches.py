"""Which halves a text has, and which of them a filled text showed.

Every `{% if %}`, `a if b else c`, `{% for %}` and `vorm(…)` has halves. They are found in the parsed text
and marked there, so that filling it tells which ones it took.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import jinja2
from jinja2 import nodes

from generator import templates
from generator.model import OwnText
from generator.sandbox import OwnEnvironment
from generator.templates import OwnTextError, OwnTexts
from generator.variant_words import Loops, loops_in, when, when_list, when_none

# What an office sends or shows to others. The office's own lists and overview have no variants to approve.
_FOLDERS = ("mails", "print", "site")
_OFFICE_ONLY = frozenset({"print/uitval.html", "print/brief.html"})
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


# The path of an own text.
At = Callable[[str | None], None]


@dataclass(slots=True)
class Watcher:
    """Fills texts as `templates.fill` does, and keeps what was filled, what was taken and what went wrong.

    An own text that fails is left out, so that the package's stands in for it: the others can still be read.
    """

    texts: OwnTexts
    # Hears which own text is next, and None when a client begins.
    at: At = lambda _: None
    filled: list[Filled] = field(default_factory=list)
    # What went wrong since `begin`.
    failed: list[OwnTextError] = field(default_factory=list)
    _took: set[Branch] = field(default_factory=set)
    _environments: dict[OwnTexts, jinja2.Environment] = field(default_factory=dict)
    # Paths of own texts: those that would only cost their time again, and those that failed since `begin`.
    _never_again: set[str] = field(default_factory=set)
    _left_out: set[str] = field(default_factory=set)
    _last: OwnText | None = None

    def begin(self) -> None:
        """Begin with another client: each text gets another chance, but for those that make too much."""
        self.at(None)
        self.filled.clear()
        self.failed.clear()
        self._left_out.clear()
        self._last = None

    def fill(self, name: str, fields: Mapping[str, Any], _texts: OwnTexts) -> str:
        """Fill one text and note what it took. What the package stands in for is no text of the office's."""
        while True:
            texts = tuple(one for one in self.texts if one.path not in self._never_again | self._left_out)
            own = next((one for one in texts if one.name == name), None)
            self.at(own.path if own else None)
            try:
                source, took = self._filled(name, fields, texts)
                break
            except OwnTextError as error:
                self._note(error)
        self._last = own
        left_out = {one.name for one in self.texts} - {one.name for one in texts}
        if name not in left_out:
            # The page for employees is one text in ten languages.
            spoken = fields.get("taal")
            code = str(spoken["code"]) if isinstance(spoken, Mapping) else None
            seen = frozenset(one for one in took if one.text not in left_out)
            self.filled.append(Filled(name, code, source, seen))
        return source

    def blame(self, error: Exception) -> bool:
        """Leave out the own text that was filled last: nothing could be made of what came out."""
        if self._last is None:
            return False
        self._note(OwnTextError(self._last.path, None, type(error).__name__))
        return True

    def _note(self, error: OwnTextError) -> None:
        self.failed.append(error)
        (self._never_again if error.makes_too_much else self._left_out).add(error.path)

    def _filled(self, name: str, fields: Mapping[str, Any], texts: OwnTexts) -> tuple[str, frozenset[Branch]]:
        """Fill one text. Raises OwnTextError as `templates.fill` does."""
        before, self._took = self._took, set()
        env = self._environment(texts)
        try:
            # Each text of the office's own has a purse to itself, as when it is really made.
            if isinstance(env, OwnEnvironment):
                source = env.fill(name, fields)
            else:
                source = env.get_template(name).render(fields)
            return source, frozenset(self._took)
        except Exception as error:
            if not texts:
                raise
            raise templates.at_fault(error, texts) from error
        finally:
            self._took = before

    def _environment(self, texts: OwnTexts) -> jinja2.Environment:
        if texts not in self._environments:
            env = _marked(templates.environment(texts))
            env.globals.update({_SEEN: self._see, _CHOOSE: self._choose})
            self._environments[texts] = env
        return self._environments[texts]

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


def branches(texts: OwnTexts) -> dict[Branch, str]:
    """Return every half of every text that a client or an employee may read, with when it is read."""
    env = templates.environment(texts)
    found: dict[Branch, str] = {}
    for name in text_names(texts):
        tree = env.parse(templates.toolkit_text(name, texts), name)
        marks = _Marks(name, loops_in(tree))
        marks.visit(tree)
        found |= marks.found
    return found


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
        _Marks(name or "", {}).visit(tree)
        return tree

    vars(watched)["_parse"] = parse_and_mark
    return watched


class _Marks(jinja2.visitor.NodeTransformer):
    """Puts a mark at the start of every half, and lists the halves."""

    def __init__(self, text: str, loops: Loops) -> None:
        self.text = text
        # With when it is read.
        self.found: dict[Branch, str] = {}
        self._loops = loops
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

    def _note(self, line: int, place: int, half: str, said: str) -> nodes.Node:
        self.found[Branch(self.text, line, place, half)] = said
        note = nodes.ExprStmt(self._call(_SEEN, line, place, nodes.Const(half)))
        note.set_lineno(line)
        return note

    def visit_If(self, node: nodes.If) -> nodes.If:  # noqa: N802  (the names of Jinja's nodes)
        place, is_elif = self._place(node.lineno), id(node) in self._elif
        # Jinja keeps an `elif` as an If without an else: that half is the else of the whole.
        self._elif |= {id(one) for one in node.elif_}
        # Said before marks are put into the condition itself.
        taken = when(node.test, self.text, self._loops, earlier=is_elif)
        tests = [one.test for one in (node, *node.elif_)]
        otherwise = "" if is_elif else when_none(tests, self.text, self._loops)
        self.generic_visit(node)
        node.body = [self._note(node.lineno, place, "wel", taken), *node.body]
        if not is_elif:
            node.else_ = [self._note(node.lineno, place, "niet", otherwise), *node.else_]
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        place = self._place(node.lineno)
        full, empty = (when_list(node.iter, self.text, self._loops, holds=one) for one in (True, False))
        self.generic_visit(node)
        node.body = [self._note(node.lineno, place, "wel", full), *node.body]
        # A loop that says nothing of an empty list has no second half to read.
        if node.else_:
            node.else_ = [self._note(node.lineno, place, "leeg", empty), *node.else_]
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.CondExpr:  # noqa: N802
        place = self._place(node.lineno)
        taken, otherwise = (when(node.test, self.text, self._loops, holds=one) for one in (True, False))
        self.generic_visit(node)
        node.expr1 = self._taken(node.lineno, place, "wel", taken, node.expr1)
        if node.expr2 is not None:
            node.expr2 = self._taken(node.lineno, place, "niet", otherwise, node.expr2)
        return node

    def _taken(self, line: int, place: int, half: str, said: str, value: nodes.Expr) -> nodes.Expr:
        self.found[Branch(self.text, line, place, half)] = said
        return self._call(_SEEN, line, place, nodes.Const(half), value)

    def visit_Call(self, node: nodes.Call) -> nodes.Call:  # noqa: N802
        self.generic_visit(node)
        if not (isinstance(node.node, nodes.Name) and node.node.name in _FORMS and len(node.args) == 2):
            return node
        place = self._place(node.lineno)
        who = "medewerkers" if node.node.name == "vorm_medewerker" else "de klant"
        for half in ("je", "u"):
            self.found[Branch(self.text, node.lineno, place, half)] = f"als je {who} met {half} aanspreekt"
        return self._call(_CHOOSE, node.lineno, place, node.node, *node.args)
