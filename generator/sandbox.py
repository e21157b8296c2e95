"""The environment in which texts of an office are filled: few things, small things, nothing of Python.

Jinja's own sandbox keeps a text away from the system but sets no limit. Here every round of a loop, every
call and every sign that is made is paid from one purse. So a text that makes too much stops at the same
place on every computer, before it takes time or memory. `docs/development/decisions/` tells why.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date, timedelta
from typing import Any

import jinja2
from jinja2 import filters, nodes, pass_context, pass_eval_context, tests
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from generator.escape import literal

# What one filled text may cost in signs and rounds; the largest page of the package costs a tenth.
PURSE = 2_000_000
LONGEST_RANGE = 1000
_LARGEST_NUMBER = 10**12


class TooMuchError(SecurityError):
    """A text that makes too much, or goes on too long."""


class NotAllowedError(SecurityError):
    """Something that a text may not do."""


class EmptyValueError(Exception):
    """A value that is not there would be printed as a word."""


class NoTextError(Exception):
    """Something would be printed that is no text: a list, a yes or no."""


LOOP_NAMES = (
    *("index", "index0", "revindex", "revindex0", "first", "last", "length"),
    *("previtem", "nextitem", "cycle", "depth", "depth0", "changed"),
)
_ATTRIBUTES: Mapping[type, frozenset[str]] = {
    date: frozenset({"year", "month", "day"}),
    timedelta: frozenset({"days"}),
    LoopContext: frozenset(LOOP_NAMES),
}
_TEXT_FILTERS = ("upper", "lower", "capitalize", "trim")
_LIST_FILTERS = (
    *("length", "count", "first", "last", "sort", "reverse", "list", "max", "min", "map", "unique"),
    *("select", "reject", "selectattr", "rejectattr", "default", "d", "int", "abs"),
)
_TESTS = (
    *("defined", "undefined", "none", "string", "number", "boolean", "true", "false", "even", "odd", "in"),
    *("eq", "equalto", "==", "ne", "!=", "lt", "lessthan", "<", "le", "<=", "gt", "greaterthan", ">"),
    *("ge", ">=", "divisibleby", "sequence", "mapping"),
)
# These are put in by `_Counted` and cannot be typed: a filter's name begins with a letter.
_ROUNDS, _PART = "_rondes", "_deel"
FILTER_NAMES = frozenset({*_TEXT_FILTERS, *_LIST_FILTERS, "join", "replace"})
TEST_NAMES = frozenset(_TESTS)


class OwnEnvironment(ImmutableSandboxedEnvironment):
    """Fills texts with our filters and fields only, and pays for everything from a purse."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(self, **settings: Any) -> None:
        super().__init__(finalize=self._printed, **settings)
        # A list, so that an overlay (`variant_branches`) and our filters pay from the same purse.
        self._purse = [PURSE]
        known = filters.FILTERS
        self.filters = {name: known[name] for name in _LIST_FILTERS}
        self.filters |= {name: _of_text(known[name]) for name in _TEXT_FILTERS}
        self.filters |= {
            "join": _with_escaping(self._join),
            "replace": _with_escaping(self._replace),
        }
        self.filters |= {_ROUNDS: _at_run_time(self._rounds), _PART: _at_run_time(self._part)}
        self.tests = {name: tests.TESTS[name] for name in _TESTS}
        self.globals = {"range": _range, "namespace": Namespace}

    def fill(self, name: str, fields: Mapping[str, Any]) -> str:
        """Fill a text with a full purse."""
        self._purse[0] = PURSE
        return self.get_template(name).render(fields)

    @property
    def left(self) -> int:
        """Return what the text that is being filled may still cost."""
        return self._purse[0]

    def spend(self, cost: int) -> None:
        self._purse[0] -= cost
        if self._purse[0] < 0:
            raise TooMuchError("the text makes too much")

    # --- what Jinja asks --------------------------------------------------------------------------

    def _generate(self, source: nodes.Template, *where: Any, **how: Any) -> str:
        return super()._generate(_Counted().visit(source), *where, **how)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let through what our texts need; every other attribute belongs to Python."""
        if attr.startswith("_"):
            return False
        if isinstance(obj, TemplateModule | Namespace):
            return True
        if is_dataclass(obj):
            return attr in {field.name for field in fields_of(obj)}
        return any(isinstance(obj, kind) and attr in names for kind, names in _ATTRIBUTES.items())

    def is_safe_callable(self, obj: Any) -> bool:
        return obj is Namespace or not isinstance(obj, type)

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        self.spend(1)
        made = super().call(context, called, *args, **named)
        if isinstance(made, str):
            self.spend(len(made))
        return made

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "**":
            raise NotAllowedError("powers grow without end")
        if operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
            self.spend(len(left) + len(right))
        elif not _are_sums(left, right):
            raise NotAllowedError("only numbers and days can be reckoned with")
        made = super().call_binop(context, operator, left, right)
        if isinstance(made, int | float) and not abs(made) <= _LARGEST_NUMBER:
            raise TooMuchError("the number is too large")
        return made

    # --- what texts use ---------------------------------------------------------------------------

    def _printed(self, value: Any) -> Markup:
        if value is None:
            raise EmptyValueError
        if not _is_scalar(value):
            raise NoTextError
        made = literal(value)
        self.spend(len(made))
        return made

    def _rounds(self, values: Iterable[Any], size: int) -> Iterator[Any]:
        for value in values:
            self.spend(1 + size)
            yield value

    def _part(self, value: Any) -> Any:
        """Return a part of `a ~ b`; a list in it would be written out as Python."""
        if value is None:
            raise EmptyValueError
        (part,) = _scalars([value])
        self.spend(len(str(part)))
        return part

    def _join(self, context: nodes.EvalContext, values: Iterable[Any], between: str = "") -> Any:
        parts = _scalars(values)
        self.spend(sum(len(str(part)) + len(str(between)) for part in parts))
        return filters.do_join(context, parts, between)

    def _replace(self, context: nodes.EvalContext, text: Any, old: str, new: str) -> Any:
        text, old, new = _scalars([text, old, new])
        self.spend(len(str(text)) + str(text).count(str(old)) * len(str(new)))
        return filters.do_replace(context, text, old, new)


class _Counted(NodeTransformer):
    """Puts a counter at every loop, with the signs that a round copies, and a check at every `~`."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802  (the names of Jinja's nodes)
        self.generic_visit(node)
        size = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        node.iter = _filtered(node.iter, _ROUNDS, nodes.Const(size))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Concat:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [_filtered(part, _PART) for part in node.nodes]
        return node


def _filtered(node: Any, name: str, *args: nodes.Expr) -> nodes.Filter:
    made = nodes.Filter(node, name, list(args), [], None, None)
    made.set_lineno(node.lineno)
    if node.environment is not None:
        made.set_environment(node.environment)
    return made


def _with_escaping(one: Callable[..., Any]) -> Callable[..., Any]:
    # A method cannot carry the mark itself.
    return pass_eval_context(lambda *args: one(*args))  # noqa: PLW0108


def _at_run_time(one: Callable[..., Any]) -> Callable[..., Any]:
    """Keep Jinja from filling a constant in while it reads the text: that would be free."""
    return pass_context(lambda _context, *args: one(*args))


def _is_scalar(value: Any) -> bool:
    is_flag = isinstance(value, bool)
    return isinstance(value, str | int | float | date | jinja2.Undefined) and not is_flag


def _are_sums(left: Any, right: Any) -> bool:
    numbers = isinstance(left, int | float) and isinstance(right, int | float)
    days = isinstance(left, date) and isinstance(right, date | timedelta)
    finite = numbers and all(math.isfinite(one) and abs(one) <= _LARGEST_NUMBER for one in (left, right))
    return finite or days


def _scalars(values: Iterable[Any]) -> list[Any]:
    parts = list(values)
    if not all(_is_scalar(part) for part in parts):
        raise NoTextError
    return parts


def _of_text(one: Callable[..., Any]) -> Callable[..., Any]:
    def of_text(value: Any, *more: Any) -> Any:
        if not _is_scalar(value):
            raise NoTextError
        return one(value, *more)

    return of_text


def of_day(one: Callable[[date], Any]) -> Callable[[Any], Any]:
    """Let a filter write nothing but a date that is there."""

    def of_day(value: Any) -> Any:
        if value is None:
            raise EmptyValueError
        if not isinstance(value, date):
            raise NoTextError
        return one(value)

    return of_day


def _range(*numbers: int) -> range:
    made = range(*numbers)
    if len(made) > LONGEST_RANGE:
        raise TooMuchError("the range is too long")
    return made
