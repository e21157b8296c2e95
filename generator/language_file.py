"""Reads a language file: three flat parts, every value a string with its line, and every fault with a code.

YAML's own types are not used: `no`, `on` and `1` are words here too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

HEAD = ("taal", "naam", "naam_nederlands", "richting", "aanspreekvorm", "gelezen_door")
PARTS = ("knoppen", "teksten")


@dataclass(frozen=True, slots=True)
class Line:
    """A value and the line it stands on."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a language file: a code of the catalogue, the line, and the words of its sentence."""

    code: str
    line: int | None
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class LanguageFile:
    """A language file as typed; `faults` holds what could not be read."""

    head: dict[str, Line] = field(default_factory=dict)
    buttons: dict[str, Line] = field(default_factory=dict)
    sentences: dict[str, Line] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_language_file(text: str, *, is_sound: bool = False) -> LanguageFile:
    """Read a file as far as it can be read. The quick reader, where there is one, is for what is sound."""
    found = LanguageFile()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader) if is_sound else yaml.SafeLoader
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        # Where it began to go wrong: a quote that nobody closed is only missed at the end of the file.
        marks = [mark.line + 1 for mark in (error.context_mark, error.problem_mark) if mark]
        found.faults.append(Fault("KIT720", min(marks, default=None)))
        return found
    except (yaml.YAMLError, RecursionError):
        found.faults.append(Fault("KIT720", None))
        return found
    for key, node in _pairs(root, found):
        parts = {"knoppen": found.buttons, "teksten": found.sentences}
        if key.value in parts:
            _fill(parts[key.value], _pairs(node, found), found)
        else:
            _fill(found.head, [(key, node)], found)
    return found


def _pairs(node: yaml.Node | None, found: LanguageFile) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    """Yield keys with what stands behind them; a part that is empty holds nothing."""
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value.strip()):
        return
    if not isinstance(node, yaml.MappingNode):
        found.faults.append(Fault("KIT720", node.start_mark.line + 1))
        return
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            yield key, value
        else:
            found.faults.append(Fault("KIT720", key.start_mark.line + 1))


def _fill(
    part: dict[str, Line], pairs: Iterable[tuple[yaml.ScalarNode, yaml.Node]], found: LanguageFile
) -> None:
    for key, node in pairs:
        line = key.start_mark.line + 1
        if not isinstance(node, yaml.ScalarNode):
            found.faults.append(Fault("KIT720", line))
        elif key.value in part:
            found.faults.append(Fault("KIT721", line, {"key": shown(key.value), "suggestion": ""}))
        else:
            part[key.value] = Line(" ".join(node.value.split()), line)


def shown(key: str) -> str:
    """Return a key as a problem may name it: our kind of word, or nothing."""
    return key if re.fullmatch(r"[a-z][a-z0-9_]{0,40}", key) else ""
