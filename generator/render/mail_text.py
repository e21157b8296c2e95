"""A letter in our simple Markdown: its head, its body, and the plain text of it.

A filled source has lines `onderwerp: …` up to `---`, then paragraphs, **bold**, lists, links of our own, `>`
for the panel beside the calendar leaf, and `(knop)` where the button goes. Values in it are entities, so a
sign that is still bare is ours; only at the very end they become themselves again.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.escape import plain

WIDTH = 78
BUTTON = "(knop)"

_ITEM = re.compile(r"(?:\d+\.|-) ")
_BETWEEN_ITEMS = re.compile(rf"\n(?={_ITEM.pattern})")
_HEADING = re.compile(r"\*\*[^*\n]+\*\*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# What only a page needs: a name that keeps its own direction, a button's name that stays Dutch.
_TAG = re.compile(r"</?span[^>]*>")
# A space that must not become a line end, as a text writes it, and as it is kept until the lines are broken.
_HELD_AS_WRITTEN, _HELD = "&#160;", "\x00"
# Says of a line that it runs from right to left although it begins with a Latin name.
RIGHT_TO_LEFT = "\u200f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One filled text; everything in it is still entities. No button without an address to go to.

    What a page on the intranet does not have is empty: it has no preheader.
    """

    subject: str
    preheader: str
    button: str | None
    address: str | None
    has_leaf: bool
    body: str


def parse(source: str, address: str | None) -> Letter:
    """Take a filled source apart. A value cannot start or end a line, so spaces at the ends mean nothing."""
    head, _, body = source.partition("\n---\n")
    said = dict(line.split(": ", 1) for line in head.splitlines() if line.strip())
    body = "\n".join(line.strip() for line in body.splitlines()).strip()
    button = said.get("knop") if address else None
    return Letter(
        subject=said["onderwerp"].replace(_HELD_AS_WRITTEN, " "),
        preheader=said.get("voorproef", "").replace(_HELD_AS_WRITTEN, " "),
        button=button,
        address=address if button else None,
        has_leaf=said.get("blad") != "nee",
        body=body,
    )


def as_plain(letter: Letter, *, rtl: bool = False) -> str:
    """Return the letter as plain text: our own marks gone, wrapped, values as they were typed."""
    text = _blocks(letter.body, letter, "").strip("\n") + "\n"
    return _from_the_right(text) if rtl else text


def as_line(source: str) -> str:
    """Return a filled text of one line as plain text, whatever lines it was written on."""
    return plain(_bare(" ".join(source.split()))).replace(_HELD, " ")


def _blocks(source: str, letter: Letter, indent: str) -> str:
    """Return blocks with an empty line between them, but none between a heading and what it heads."""
    text = ""
    for block in re.split(r"\n{2,}", source):
        shown = _block(block, letter, indent)
        if shown:
            text += shown + ("\n" if _HEADING.fullmatch(block) else "\n\n")
    return text


def _block(block: str, letter: Letter, indent: str) -> str:
    if block == BUTTON:
        return f"{plain(letter.button)}:\n{letter.address}" if letter.button else ""
    if block.startswith(">"):
        inside = re.sub(r"^> ?", "", block, flags=re.MULTILINE)
        return _blocks(inside, letter, indent + "    ").rstrip("\n")
    if mark := _ITEM.match(block):
        hanging = indent + " " * len(mark[0])
        return "\n".join(_wrapped(item, indent, hanging) for item in _BETWEEN_ITEMS.split(block))
    return "\n".join(_wrapped(part, indent, indent) for part in block.split("<br>"))


def _bare(text: str) -> str:
    """Return a text without our own marks; what must stay together is held."""
    text = _TAG.sub("", text.replace("**", "")).replace(_HELD_AS_WRITTEN, _HELD)
    return _LINK.sub(lambda match: match[1].replace(" ", _HELD), text)


# The page of variants says most paragraphs in hundreds of situations.
@lru_cache(maxsize=4096)
def _wrapped(text: str, first: str, rest: str) -> str:
    """Break a text at its spaces; a word that is wider than a line stands on a line of its own."""
    lines: list[str] = []
    line, width = first, shown_width(first)
    for word, before in _words(plain(_bare(text.strip()))):
        starts = line == (rest if lines else first)
        wide = shown_width(word)
        if not starts and width + len(before) + wide > WIDTH:
            lines.append(line)
            line, width, starts = rest, shown_width(rest), True
        line += word if starts else before + word
        width += wide if starts else len(before) + wide
    return "\n".join([*lines, line]).replace(_HELD, " ")


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield every word with the spaces before it: a value may hold more than one."""
    for match in re.finditer(r"([ \t\n]*)([^ \t\n]+)", text):
        yield match[2], match[1].replace("\n", " ").replace("\t", " ")


def shown_width(text: str) -> int:
    """Return how many columns a text takes: none for signs above a letter, two for what is Chinese."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@cache
def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _from_the_right(text: str) -> str:
    """Mark lines whose first letter would turn them around: each line of a plain text finds its own side."""
    return "\n".join(RIGHT_TO_LEFT + line if _begins_latin(line) else line for line in text.split("\n"))


def _begins_latin(line: str) -> bool:
    sides = [unicodedata.bidirectional(sign) for sign in line]
    first = next((side for side in sides if side in ("L", "R", "AL")), "")
    # An address or a name alone keeps its own side.
    return first == "L" and bool({"R", "AL"} & set(sides))
