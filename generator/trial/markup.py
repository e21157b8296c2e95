"""Looks in a finished page for what may not be in it: programs, and anything from another place.

The finished page counts and not the text: a link can be put together from pieces, or hide behind entities.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Literal

import markdown

# As in the pages' mkdocs.yml: what these make of a text is what a browser gets.
_EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc")
_PROGRAMS = frozenset({"script", "iframe", "object", "embed", "applet", "base", "form", "frame", "portal"})
_FETCHING = frozenset(
    {"src", "srcset", "poster", "background", "data", "action", "formaction", "ping", "manifest"}
)
_PAGE_LINKS = frozenset({"a", "area"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
# A browser leaves these out of an address before it reads it.
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0]")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp|svg\+xml)[;,]", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
_URL = re.compile(r"url\(\s*[\"']?\s*([^)\"']*)", re.IGNORECASE)
_IMPORT = re.compile(r"@import\b", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?|\\(.)", re.IGNORECASE | re.DOTALL)
# An address without a scheme that leaves the page all the same; browsers read `\` as `/`.
_ELSEWHERE = ("//", "\\", "/\\")
_LINKS_THAT_MAY = frozenset({"https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class Unsafe:
    """Something that may not be in a page: which kind, and how it stands there."""

    kind: Literal["programma", "adres", "link", "stijl"]
    # What to look for in the source, to find the line.
    sign: str


def html_of(source: str) -> str:
    """Return a page's Markdown as HTML; its front matter is left out."""
    body = re.sub(r"\A---\n.*?\n---\n", "", source, count=1, flags=re.DOTALL)
    return markdown.markdown(body, extensions=list(_EXTENSIONS), output_format="html")


def unsafe_in_html(page: str) -> list[Unsafe]:
    """Return what may not be in a page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found


def unsafe_in_css(text: str) -> list[Unsafe]:
    """Return what a style sheet would fetch."""
    plain = _ESCAPE.sub(_unescaped, _COMMENT.sub(" ", text))
    found = [Unsafe("stijl", "@import")] if _IMPORT.search(plain) else []
    for match in _URL.finditer(plain):
        address = match[1].strip()
        if address and not address.startswith("#") and not _PICTURE.match(address):
            found.append(Unsafe("stijl", address))
    return found


def _unescaped(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code < 0x110000 else " "


class _Reader(HTMLParser):
    """Reads a page as a browser does, entities resolved."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Unsafe] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag in _PROGRAMS:
            self.found.append(Unsafe("programma", f"<{tag}"))
        for name, value in attrs:
            self.found += _attribute(tag, name, value or "", dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_style = False

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.found += unsafe_in_css(data)


def _attribute(tag: str, name: str, value: str, others: dict[str, str | None]) -> Iterator[Unsafe]:
    if name.startswith("on"):
        yield Unsafe("programma", name)
    elif name == "style":
        yield from unsafe_in_css(value)
    elif name == "srcdoc" or (name == "http-equiv" and value.strip().lower() == "refresh"):
        yield Unsafe("programma", name)
    elif name in _FETCHING:
        parts = (
            [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]
        )
        yield from (Unsafe("adres", part) for part in parts if not _is_own(part))
    elif name.endswith("href"):
        yield from _link(tag, value, others)


def _link(tag: str, value: str, others: dict[str, str | None]) -> Iterator[Unsafe]:
    if tag not in _PAGE_LINKS:
        if not _is_own(value):
            yield Unsafe("adres", value)
        return
    bare = _IGNORED.sub("", value)
    scheme = _SCHEME.match(bare)
    may_be = scheme[1].lower() in _LINKS_THAT_MAY if scheme else not bare.startswith(_ELSEWHERE)
    if not may_be:
        yield Unsafe("link", value)


def _is_own(address: str) -> bool:
    """Say whether an address is a file of the page itself, or a picture written out in it."""
    bare = _IGNORED.sub("", address)
    is_written_out = bool(_PICTURE.match(bare))
    return is_written_out or not (_SCHEME.match(bare) or bare.startswith(_ELSEWHERE))
