"""YAML read as text with line numbers: every scalar stays what was typed, and unknown keys are problems."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from generator.load.decode import Undecodable, decode
from generator.load.suggest import closest
from generator.load.values import Fault
from generator.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class OneValue:
    """A key with one value."""


@dataclass(frozen=True, slots=True)
class ManyValues:
    """A key with a value or a list of them."""


@dataclass(frozen=True, slots=True)
class OpenSection:
    """Keys that we cannot know all; a slip in one that we do know is still a problem."""

    known: Sequence[str]


Schema = Mapping[str, "OneValue | ManyValues | OpenSection | Schema"]

ONE = OneValue()
MANY = ManyValues()


@dataclass(frozen=True, slots=True)
class Cell:
    raw: str
    line: int


@dataclass(slots=True)
class Settings:
    """The values of a settings file by dotted key (`contact.naam`), each with its lines."""

    file: str
    cells: dict[str, tuple[Cell, ...]] = field(default_factory=dict)
    # The keys that we know, sections included: only these may be named in a problem.
    known: frozenset[str] = frozenset()
    # Keys that were filled in but not so that we could read them; nobody should call them missing.
    unread: set[str] = field(default_factory=set)
    lines: dict[str, int] = field(default_factory=dict)

    def raw(self) -> dict[str, str]:
        return {key: ", ".join(cell.raw for cell in cells) for key, cells in self.cells.items()}

    def place(self, key: str) -> Place:
        """Return where a key stands, or the section that it should be in."""
        cells = self.cells.get(key)
        section = key.rpartition(".")[0]
        return Place(self.file, cells[0].line if cells else self.lines.get(key, self.lines.get(section)))

    def name_of(self, key: str) -> str:
        """Return a key as problems name it: nothing for a key that somebody made up."""
        return key if key in self.known else ""

    def under(self, section: str) -> dict[str, str]:
        """Return the values of a section by their own keys."""
        start = section + "."
        return {key.removeprefix(start): raw for key, raw in self.raw().items() if key.startswith(start)}


# `kleur: #1a5fb4` is a comment to YAML; `telefoon:  # nog invullen` is one to everybody.
_LOST_TO_COMMENT = re.compile(r"\s+#\S")
# Behind an empty value these are one that was meant: `accent: # c98a00`, `betaaldag: # 25`.
_MEANT_AS_VALUE = re.compile(r"\s*#\s*(?:\d|[0-9a-f]{6}\b)", re.ASCII | re.IGNORECASE)
# YAML takes the first word for an instruction and leaves it out.
_INSTRUCTIONS = ("!", "&")
_OPEN_KEY = re.compile(r"[a-z][a-z0-9_]{0,40}", re.ASCII)
_NULLS = frozenset({"~", "null"})


def read_settings(data: bytes, name: str, schema: Schema, problems: list[Problem]) -> Settings | None:
    """Read a settings file against the keys it may hold; None when it is not YAML at all."""
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        problems.append(Problem(decoded.fault.code, Place(name, decoded.row)))
        return None
    if decoded.was_windows:
        problems.append(Problem("LET103", Place(name)))
    root = _compose(decoded.lines, name, problems)
    if isinstance(root, Fault):
        return None
    settings = Settings(name, known=frozenset(_keys(schema)))
    if root is not None:
        _Walk(settings, decoded.lines, problems).section(root, schema, "")
    return settings


def _keys(schema: Schema, prefix: str = "") -> Iterator[str]:
    """Yield every dotted key that a schema knows, sections before what is in them."""
    for key, kind in schema.items():
        yield f"{prefix}{key}"
        if isinstance(kind, OpenSection):
            yield from (f"{prefix}{key}.{known}" for known in kind.known)
        elif isinstance(kind, Mapping):
            yield from _keys(kind, f"{prefix}{key}.")


def _compose(lines: list[str], name: str, problems: list[Problem]) -> yaml.Node | Fault | None:
    try:
        return yaml.compose("\n".join(lines) + "\n", Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        fault, line = Fault("KIT401"), mark.line + 1 if mark else None
    except yaml.reader.ReaderError as error:
        fault, line = Fault("KIT208"), "\n".join(lines)[: error.position].count("\n") + 1
    except RecursionError:
        fault, line = Fault("KIT401"), None
    problems.append(Problem(fault.code, Place(name, line)))
    return fault


@dataclass(slots=True)
class _Walk:
    settings: Settings
    lines: list[str]
    problems: list[Problem]

    def _note(self, code: str, node: yaml.Node, key: str = "", **values: str | int) -> None:
        """Note a problem, with the key it is about; what that key says counts as unread."""
        name = self.settings.name_of(key)
        if name:
            values["setting"] = name
        place = Place(self.settings.file, node.start_mark.line + 1)
        self.problems.append(Problem(code, place, values))

    def section(self, node: yaml.Node, schema: Schema | OpenSection, prefix: str) -> None:
        if not isinstance(node, yaml.MappingNode):
            if not (isinstance(node, yaml.ScalarNode) and not node.value):
                self._note("KIT405", node, prefix.rstrip("."))
                self.settings.unread |= {key for key in self.settings.known if key.startswith(prefix)}
            return
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else ""
            line = key_node.start_mark.line + 1
            if key in seen:
                self._note("KIT404", key_node, f"{prefix}{key}", first=seen[key])
                continue
            seen[key] = line
            self._entry(key, key_node, value_node, schema, prefix)

    def _entry(
        self, key: str, key_node: yaml.Node, node: yaml.Node, schema: Schema | OpenSection, prefix: str
    ) -> None:
        known = schema.known if isinstance(schema, OpenSection) else tuple(schema)
        is_open = isinstance(schema, OpenSection) and _OPEN_KEY.fullmatch(key)
        if key not in known:
            meant = closest(key, known)
            section = prefix.rstrip(".")
            if meant:
                self._note("KIT402", key_node, section=section, suggestion=meant)
                self.settings.unread.add(f"{prefix}{meant}")
                return
            if not is_open:
                self._note("KIT403", key_node, section=section, known=", ".join(known))
                return
        kind = ONE if isinstance(schema, OpenSection) else schema[key]
        full = f"{prefix}{key}"
        self.settings.lines[full] = key_node.start_mark.line + 1
        if isinstance(kind, OneValue | ManyValues):
            self._values(full, node, kind)
        else:
            self.section(node, kind, f"{full}.")

    def _values(self, key: str, node: yaml.Node, kind: OneValue | ManyValues) -> None:
        items = node.value if isinstance(node, yaml.SequenceNode) and isinstance(kind, ManyValues) else [node]
        cells = []
        for item in items:
            if fault := self._fault_of(item):
                self._note(fault, item, key)
                self.settings.unread.add(key)
            elif isinstance(item, yaml.ScalarNode):
                is_null = item.style is None and item.value.casefold() in _NULLS
                raw = "" if is_null else item.value.strip()
                cells.append(Cell(raw, item.start_mark.line + 1))
        self.settings.cells[key] = tuple(cells)

    def _fault_of(self, node: yaml.Node) -> str | None:
        """Return why a value cannot be read as the text that was typed."""
        if not isinstance(node, yaml.ScalarNode):
            return "KIT406"
        if self._rest_of_line(node.start_mark).startswith(_INSTRUCTIONS):
            return "KIT414"
        return "KIT408" if self._is_cut_by_comment(node) else None

    def _rest_of_line(self, mark: yaml.Mark) -> str:
        return self.lines[mark.line][mark.column :] if mark.line < len(self.lines) else ""

    def _is_cut_by_comment(self, node: yaml.ScalarNode) -> bool:
        """Say whether the rest of the value stands behind a `#` that YAML takes for a comment."""
        if node.style is not None:
            return False
        rest = self._rest_of_line(node.end_mark)
        return bool(_LOST_TO_COMMENT.match(rest) or (not node.value and _MEANT_AS_VALUE.match(rest)))
