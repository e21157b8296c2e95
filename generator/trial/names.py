"""Finds what a text names wrongly: a field, a filter, a part or another text that is not there.

The parsed text is walked as Jinja would fill it, with the names that are known at each place: the fields of
the text, and what `set`, `for`, `with`, macros and imports add. Of a list its items are known too.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2 import nodes

from generator.load.suggest import closest
from generator.problems import Place, Problem
from generator.sandbox import FILTER_NAMES, LOOP_NAMES, TEST_NAMES
from generator.templates import FILTERS

# What is known of a value: the names in it, `[]` for the items of a list. None: anything may be in it.
Shape = Mapping[str, Any] | None
ITEM = "[]"
_LOOP: Mapping[str, Shape] = dict.fromkeys(LOOP_NAMES)
_GLOBALS: Mapping[str, Shape] = {"range": None, "namespace": None, "tekening": None}
_IN_MACRO: Mapping[str, Shape] = {"caller": None, "varargs": None, "kwargs": None}
_SAME_ITEMS = frozenset({"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr"})
_ONE_ITEM = frozenset({"first", "last", "min", "max"})
_FACTS = "feiten"
# These would let a value be HTML, or open what Python has inside.
_OUTSIDE = frozenset({"safe", "attr", "xmlattr", "tojson", "pprint"})


@dataclass(slots=True)
class Names:
    """Walks one text and gathers what is wrong in it."""

    path: str
    # The fields that this text may use.
    known: Mapping[str, Any]
    # Facts that the office filled in itself.
    facts: frozenset[str]
    # What each text of the toolkit makes for texts that import it; None when it cannot be read.
    parts: Mapping[str, Shape]
    found: list[Problem] = field(default_factory=list)

    def walk(self, tree: nodes.Template) -> list[Problem]:
        """Return what is wrong; the macros of a text may be used above the place where they stand."""
        macros = {node.name: None for node in tree.find_all(nodes.Macro)}
        self._body(tree.body, [_GLOBALS, self.known, macros, {}])
        return self.found

    def _tell(self, code: str, node: nodes.Node, **values: str) -> None:
        self.found.append(Problem(code, Place(self.path, node.lineno), values))

    # --- what stands on its own -------------------------------------------------------------------

    def _body(self, body: Iterable[nodes.Node], scope: list[Any]) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: list[Any]) -> None:
        match node:
            case nodes.For():
                self._for(node, scope)
            case nodes.If():
                self._shape(node.test, scope)
                self._body([*node.body, *node.elif_, *node.else_], scope)
            case nodes.Assign():
                self._bind(node.target, self._shape(node.node, scope), scope)
            case nodes.AssignBlock():
                self._body(node.body, [*scope, {}])
                self._bind(node.target, {}, scope)
            case nodes.Macro() | nodes.CallBlock():
                self._macro(node, scope)
            case nodes.With():
                inner = [*scope, {}]
                for target, value in zip(node.targets, node.values, strict=True):
                    self._bind(target, self._shape(value, scope), inner)
                self._body(node.body, inner)
            case nodes.Include() | nodes.Extends() | nodes.Import() | nodes.FromImport():
                self._other_text(node, scope)
            case nodes.ScopedEvalContextModifier() | nodes.EvalContextModifier():
                self._tell("KIT710", node, what="autoescape")
            case nodes.FilterBlock():
                self._shape(node.filter, scope)
                self._body(node.body, [*scope, {}])
            case nodes.Block():
                self._body(node.body, [*scope, {}])
            case nodes.Expr():
                self._shape(node, scope)
            case _:
                for inside in node.iter_child_nodes():
                    self._statement(inside, scope)

    def _for(self, node: nodes.For, scope: list[Any]) -> None:
        if node.recursive:
            self._tell("KIT710", node, what="recursive")
        items = self._shape(node.iter, scope)
        inner = [*scope, {"loop": _LOOP}]
        self._bind(node.target, None if items is None else items.get(ITEM), inner)
        if node.test is not None:
            self._shape(node.test, inner)
        self._body(node.body, inner)
        self._body(node.else_, scope)

    def _macro(self, node: nodes.Macro | nodes.CallBlock, scope: list[Any]) -> None:
        for default in node.defaults:
            self._shape(default, scope)
        inner = [*scope, dict(_IN_MACRO) if isinstance(node, nodes.Macro) else {}]
        for name in node.args:
            self._bind(name, None, inner)
        if isinstance(node, nodes.CallBlock):
            self._shape(node.call, scope)
        self._body(node.body, inner)

    def _other_text(self, node: Any, scope: list[Any]) -> None:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or name not in self.parts:
            close = closest(name, self.parts) if isinstance(name, str) else None
            self._tell("KIT711", node, close=close or "")
            made: Shape = None
        else:
            made = self.parts[name]
        if isinstance(node, nodes.Import):
            scope[-1][node.target] = made
        elif isinstance(node, nodes.FromImport):
            for one in node.names:
                wanted, alias = one if isinstance(one, tuple) else (one, one)
                if made is not None and wanted not in made:
                    self._unknown(node, wanted, made)
                scope[-1][alias] = None

    # --- what has a value -------------------------------------------------------------------------

    def _bind(self, target: nodes.Node, shape: Shape, scope: list[Any]) -> None:
        if isinstance(target, nodes.Name):
            scope[-1][target.name] = shape
        elif isinstance(target, nodes.NSRef):
            self._lookup(target, target.name, scope)
        else:
            for inside in target.iter_child_nodes():
                self._bind(inside, None, scope)

    def _shape(self, node: nodes.Node, scope: list[Any]) -> Shape:
        """Return what is known of a value, and judge everything that it is made of."""
        match node:
            case nodes.Name():
                return self._lookup(node, node.name, scope)
            case nodes.Getattr():
                return self._inside(node, self._shape(node.node, scope), node.attr, _written(node))
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.CondExpr():
                self._shape(node.test, scope)
                shapes = [self._shape(one, scope) for one in (node.expr1, node.expr2) if one is not None]
                return shapes[0] if len({repr(one) for one in shapes}) == 1 else None
            case nodes.List() | nodes.Tuple():
                items = [self._shape(one, scope) for one in node.items]
                return {ITEM: items[0] if len({repr(one) for one in items}) == 1 else None}
            case nodes.Pow():
                self._tell("KIT710", node, what="**")
            case nodes.Test():
                if node.name not in TEST_NAMES:
                    close = closest(node.name, TEST_NAMES) or ""
                    self._tell("KIT708", node, name=node.name, close=close)
            case nodes.Const() | nodes.TemplateData() | nodes.Concat() | nodes.Compare() | nodes.Not():
                self._parts(node, scope)
                return {}
        self._parts(node, scope)
        return None

    def _parts(self, node: nodes.Node, scope: list[Any]) -> None:
        for inside in node.iter_child_nodes():
            self._shape(inside, scope)

    def _lookup(self, node: nodes.Node, name: str, scope: list[Any]) -> Shape:
        for names in reversed(scope):
            if name in names:
                known: Shape = names[name]
                return known
        if name.startswith("_"):
            self._tell("KIT710", node, what=name)
        else:
            self._unknown(node, name, [one for names in scope for one in names])
        return None

    def _item(self, node: nodes.Getitem, scope: list[Any]) -> Shape:
        shape = self._shape(node.node, scope)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._inside(node, shape, node.arg.value, f"{_written(node.node)}.{node.arg.value}")
        self._shape(node.arg, scope)
        if shape is None or isinstance(node.arg, nodes.Slice):
            return shape
        item: Shape = shape.get(ITEM)
        return item

    def _inside(self, node: nodes.Node, shape: Shape, name: str, written: str) -> Shape:
        if name.startswith("_"):
            self._tell("KIT710", node, what=name)
            return None
        if shape is None:
            return None
        if name in shape and name != ITEM:
            inside: Shape = shape[name]
            return inside
        if written.rpartition(".")[0] == _FACTS:
            self._fact(node, name, shape)
        elif not shape:
            # A text or a number: what looks like a name in it is a method of Python.
            self._tell("KIT710", node, what=f".{name}")
        else:
            self._unknown(node, written, shape)
        return None

    def _fact(self, node: nodes.Node, name: str, shape: Mapping[str, Any]) -> None:
        """An office may fill in facts of its own; one that looks like a known one is a slip."""
        close = closest(name, shape)
        if name in self.facts:
            return
        if close:
            self._tell("KIT707", node, name=f"{_FACTS}.{name}", close=f"{_FACTS}.{close}")
        else:
            self._tell("LET701", node, name=name)

    def _filter(self, node: nodes.Filter, scope: list[Any]) -> Shape:
        shape = self._shape(node.node, scope) if node.node is not None else None
        for inside in (*node.args, *node.kwargs):
            self._shape(inside, scope)
        names = FILTER_NAMES | FILTERS.keys()
        if node.name in _OUTSIDE:
            self._tell("KIT710", node, what=f"| {node.name}")
        elif node.name not in names:
            self._tell("KIT708", node, name=node.name, close=closest(node.name, names) or "")
        if node.name in _SAME_ITEMS:
            return shape
        if node.name in _ONE_ITEM:
            return None if shape is None else shape.get(ITEM)
        return None

    def _unknown(self, node: nodes.Node, written: str, names: Iterable[str]) -> None:
        before, _, last = written.rpartition(".")
        close = closest(last, [name for name in names if name != ITEM])
        meant = f"{before}.{close}" if before and close else close
        self._tell("KIT707", node, name=written, close=meant or "")


def _written(node: nodes.Node) -> str:
    """Return a value as somebody typed it, as far as it is made of names."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return "…"


def made_by(tree: nodes.Template) -> dict[str, Shape]:
    """Return what a text makes for texts that import it: its macros, and what it sets at its top."""
    made: dict[str, Shape] = {node.name: None for node in tree.body if isinstance(node, nodes.Macro)}
    for node in tree.body:
        if isinstance(node, nodes.Assign | nodes.AssignBlock) and isinstance(node.target, nodes.Name):
            made[node.target.name] = None
    return made


def given_by(tree: nodes.Template) -> dict[str, Shape]:
    """Return what a text makes anywhere: a part that it includes may use that too."""
    return {
        node.name: None for node in tree.find_all(nodes.Name) if node.ctx in ("store", "param")
    } | made_by(tree)


def others_of(tree: nodes.Template) -> set[str]:
    """Return the names of the texts that a text includes, imports or extends."""
    kinds = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
    found: set[str] = set()
    for node in tree.find_all(kinds):
        name: Any = next(iter(node.iter_fields(only=("template",))))[1]
        if isinstance(name, nodes.Const) and isinstance(name.value, str):
            found.add(name.value)
    return found


def asked_of(tree: nodes.Template, name: str) -> set[str]:
    """Return what a text uses of another one that it imports."""
    imports = [one for one in tree.find_all(nodes.Import) if _is_named(one.template, name)]
    aliases = {one.target for one in imports}
    asked = {
        one.attr
        for one in tree.find_all(nodes.Getattr)
        if isinstance(one.node, nodes.Name) and one.node.name in aliases
    }
    for one in tree.find_all(nodes.FromImport):
        if _is_named(one.template, name):
            asked |= {part if isinstance(part, str) else part[0] for part in one.names}
    return asked


def _is_named(template: nodes.Expr, name: str) -> bool:
    return isinstance(template, nodes.Const) and template.value == name
