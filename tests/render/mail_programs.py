"""What Outlook for Windows, Gmail and Apple Mail do not understand in the page of a mail.

The table beside this file says what they support; `DECORATION` says what may be lost without harm, and why.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

TABLE = Path(__file__).with_name("mail_programs.csv")
PROGRAMS = ("outlook", "gmail", "apple")

# Everybody draws these; caniemail tests them with others.
_BASIC = frozenset({"color", "font-family", "border-bottom", "border-top", "border-color"})
# Word's own: nobody else reads them.
_OF_WORD = frozenset({"mso-hide", "mso-padding-alt"})
_TAGS: Mapping[str, str] = {
    **dict.fromkeys(("h1", "h2"), "html-h1-h6"),
    **dict.fromkeys(("ol", "ul", "li"), "html-lists"),
    **dict.fromkeys(("table", "tr", "td"), "html-table"),
}
# Part of every page, or of every mail since there are mails.
_PLAIN_TAGS = frozenset({"html", "head", "title", "meta", "a", "br"})
_PLAIN_ATTRIBUTES = frozenset({"charset", "class", "content", "href", "name", "style", "bgcolor", "border"})

# What a program may leave out, with values for which that holds: whoever does not draw it, reads the same.
DECORATION: Mapping[str, tuple[str, str]] = {
    "border-radius": (r"[1-8]px", "a corner of 8 pixels is only rounder"),
    "max-height": (r"0", "the preheader is hidden by display too"),
    "overflow": (r"hidden", "the preheader is hidden by display too"),
    "overflow-wrap": (r"anywhere", "word-break does the same where this is unknown"),
    "white-space": (r"nowrap", "a number or a button then breaks at its spaces"),
    "text-underline-offset": (r"3px", "the line under a link stands closer"),
    "color-scheme": (r"light dark", "who knows no dark gets the light letter"),
}
# A style sheet is only for phones and for the dark: the letter is whole without it.
_ONLY_IN_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)


@cache
def table() -> Mapping[str, Mapping[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row["feature"]: row for row in csv.DictReader(lines, delimiter=";")}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._is_style = tag == "style"
        if tag not in _PLAIN_TAGS:
            self._judge(_TAGS.get(tag, f"html-{tag}"), f"<{tag}>")
        for name, value in attrs:
            if name not in _PLAIN_ATTRIBUTES:
                self._judge(f"html-{name}", f"{name}=")
            if name == "style":
                self.found += _declarations(value or "")

    def handle_data(self, data: str) -> None:
        if self._is_style:
            for block in re.findall(r"\{([^{}]*)\}", _ONLY_IN_MEDIA.sub("", data)):
                self.found += _declarations(block)
            self._is_style = False

    def _judge(self, feature: str, shown: str) -> None:
        self.found += _lacking(feature, shown)


def _declarations(text: str) -> Iterator[str]:
    for one in filter(None, (part.strip() for part in text.split(";"))):
        name, _, value = (part.strip() for part in one.partition(":"))
        if name in _BASIC | _OF_WORD:
            continue
        pattern = DECORATION.get(name)
        if pattern and re.fullmatch(pattern[0], value):
            continue
        exact = f"css-{name}-{value}"
        feature = exact if exact in table() else f"css-{name}"
        yield from _lacking(feature, f"{name}:{value}")


def _lacking(feature: str, shown: str) -> list[str]:
    row = table().get(feature)
    if row is None:
        return [f"{shown} is not in the table"]
    return [f"{shown}: not in {program}" for program in PROGRAMS if row[program] in ("n", "u")]


def not_understood(page: str) -> list[str]:
    """Return what at least one program would leave out, each once."""
    reader = _Reader()
    reader.feed(_NOTE.sub("", page))
    return sorted(set(reader.found))
