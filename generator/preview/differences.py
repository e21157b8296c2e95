"""What a filled text says to a reader, and in which words one variant differs from another."""

import difflib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

Kind = Literal["zelfde", "erbij", "weg"]

# Their words stand on the line around them.
_INLINE = frozenset(
    {"a", "b", "bdi", "strong", "em", "span", "time", "svg", "path", "label", "button", "br", "code"}
)
_NOT_READ = frozenset({"style", "script", "head", "defs", "svg", "title"})
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_LINE_MARKS = re.compile(r"^(?:#{1,6} |> ?|\(knop\)$)|\*\*|\{[:.#][^}]*\}")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one run: the same as in the first variant, new, or gone."""

    kind: Kind
    text: str


Line = tuple[Piece, ...]


class _Reader(HTMLParser):
    """Keeps what is read of HTML, a line for every block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines = [""]
        self._skipping = 0
        # Just behind the end of words that are set apart: what follows at once is set apart by its looks.
        self._ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _NOT_READ:
            self._skipping += 1
        if tag not in _INLINE or tag == "br":
            self.lines.append("")
        elif self._ended:
            self.lines[-1] += " "

    def handle_endtag(self, tag: str) -> None:
        if tag in _NOT_READ:
            self._skipping = max(0, self._skipping - 1)
        if tag not in _INLINE:
            self.lines.append("")
        self._ended = tag in _INLINE

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE or tag == "br":
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            if self._ended and data[:1].isalnum() and self.lines[-1][-1:].isalnum():
                self.lines[-1] += " "
            self._ended = False
            first, *more = data.split("\n")
            self.lines[-1] += first
            self.lines += more


def readable(source: str) -> list[str]:
    """Return the lines that somebody reads: no tags, no marks, no empty lines."""
    reader = _Reader()
    reader.feed(re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL))
    reader.close()
    found = (_LINE_MARKS.sub("", _LINK.sub(r"\1", line.strip())) for line in reader.lines)
    lines = (" ".join(html.unescape(line).split()) for line in found)
    return [line for line in lines if line and line != "---"]


def compare(first: Sequence[str], other: Sequence[str]) -> list[Line]:
    """Return the other text, with what it says more and what it leaves out."""
    lines: list[Line] = []
    matcher = difflib.SequenceMatcher(None, first, other, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        if what == "equal":
            lines += [(Piece("zelfde", line),) for line in other[other_start:other_end]]
        elif what == "replace" and end - start == other_end - other_start:
            pairs = zip(first[start:end], other[other_start:other_end], strict=True)
            lines += [tuple(_words(one, two)) for one, two in pairs]
        else:
            lines += [(Piece("weg", line),) for line in first[start:end]]
            lines += [(Piece("erbij", line),) for line in other[other_start:other_end]]
    return lines


def _words(one: str, two: str) -> Iterator[Piece]:
    before, after = _WORD.findall(one), _WORD.findall(two)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    for what, start, end, other_start, other_end in matcher.get_opcodes():
        gone, new = " ".join(before[start:end]), " ".join(after[other_start:other_end])
        if what == "equal":
            yield Piece("zelfde", new)
            continue
        if gone:
            yield Piece("weg", gone)
        if new:
            yield Piece("erbij", new)


def changed_only(lines: Sequence[Line]) -> list[Line | None]:
    """Return the changed lines with the line before each; None stands for lines that are left out."""
    kept = {place for place, line in enumerate(lines) if _is_changed(line)}
    kept |= {place - 1 for place in kept if place}
    found: list[Line | None] = []
    for place, line in enumerate(lines):
        if place in kept:
            found.append(line)
        elif not found or found[-1] is not None:
            found.append(None)
    return found


def _is_changed(line: Line) -> bool:
    return any(piece.kind != "zelfde" for piece in line)
