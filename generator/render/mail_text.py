"""A letter in our simple Markdown: its head, its body, and the plain text of it.

A filled source has lines `onderwerp: …` up to `---`, then paragraphs, **bold**, lists, links of our own, `>`
for the panel beside the calendar leaf, and `(knop)` where the button goes. Values in it are entities, so a
sign that is still bare is ours; only at the very end they become themselves again.
"""

import re
import textwrap
from dataclasses import dataclass

from generator.escape import plain

WIDTH = 78
BUTTON = "(knop)"

_ITEM = re.compile(r"(?:\d+\.|-) ")
_BETWEEN_ITEMS = re.compile(rf"\n(?={_ITEM.pattern})")
_HEADING = re.compile(r"\*\*[^*\n]+\*\*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# Stands for a space that must not become a line end; no value can hold it.
_HELD = "\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One filled text; everything in it is still entities. No button without an address to go to."""

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
        subject=said["onderwerp"],
        preheader=said["voorproef"],
        button=button,
        address=address if button else None,
        has_leaf=said.get("blad") != "nee",
        body=body,
    )


def as_plain(letter: Letter) -> str:
    """Return the letter as plain text: our own marks gone, wrapped, values as they were typed."""
    return _blocks(letter.body, letter, "").strip("\n") + "\n"


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


def _wrapped(text: str, first: str, rest: str) -> str:
    text = _LINK.sub(lambda match: match[1].replace(" ", _HELD), text.replace("**", ""))
    lines = textwrap.wrap(
        plain(text.strip()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines).replace(_HELD, " ")
