"""The words in a finished file, whatever it is: text, page, message, sheet or calendar."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from generator.languages import CODES

_LANGUAGE = re.compile(r"(?:^|[./])(?P<code>[a-z]{2,3})\.(?:txt|html|eml|pdf)$")
_UNREAD = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
# What somebody reads or hears of a tag, or where it leads.
_TOLD = re.compile(
    r"""\b(?:alt|title|aria-label|placeholder|value|content|href|data-[a-z-]+)=(?:"([^"]*)"|'([^']*)')"""
)
_INLINE = re.compile(r"</?(?:b|strong|i|em|span|bdi|wbr|font|u|small)\b", re.IGNORECASE)
# Where a block or a label ends; no sentence and no name goes over it.
END = "\x1e"
_SOFT_HYPHEN = "\u00ad"
_FOLDED = re.compile(rb"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_TEXTS = (".txt", ".html", ".eml", ".pdf", ".ics", ".json", ".xml")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a file, with their lines, and the language that they are in."""

    text: str
    language: str

    def line_at(self, offset: int) -> int:
        """Return the line of a place, counted from 1."""
        return self.text.count("\n", 0, offset) + 1


def pieces_of(name: str, data: bytes, folder: Path) -> Iterator[Piece]:
    """Yield the words of one file of the kit in a folder; a picture has none."""
    if not name.endswith(_TEXTS):
        return
    language = _language(name)
    if name.endswith(".pdf"):
        texts: Iterator[str] = iter([_of_pdf(data)])
    elif name.endswith(".eml"):
        texts = _of_message(name, data, folder)
    elif name.endswith(".html"):
        texts = iter([of_page(_decode(data))])
    else:
        texts = iter([_of_calendar(data) if name.endswith(".ics") else _decode(data)])
    for text in texts:
        yield Piece(text.replace(_SOFT_HYPHEN, ""), language)


def _language(name: str) -> str:
    found = _LANGUAGE.search(name)
    return found["code"] if found and found["code"] in CODES else "nl"


def of_page(page: str) -> str:
    """Return what a page says, on the lines on which it stands."""
    told = _UNREAD.sub(lambda match: "\n" * match[0].count("\n"), page)
    return html.unescape(_TAG.sub(_of_tag, told))


def _of_tag(match: re.Match[str]) -> str:
    tag = match[0]
    said = " ".join(one or other for one, other in _TOLD.findall(tag)) if "=" in tag else ""
    lines = "\n" * tag.count("\n")
    if said:
        return f"{END} {' '.join(said.split())} {END}{lines}"
    # Part of a name may be bold.
    return lines if _INLINE.match(tag) else f"{END}{lines}"


def _of_message(name: str, data: bytes, folder: Path) -> Iterator[str]:
    """Yield the headers and the parts of a message; a part that is a file of the kit is read there."""
    message = message_from_bytes(data)
    yield "\n".join(f"{key}: {_decoded(value)}" for key, value in message.items())
    stem = name.removesuffix(".eml")
    for part in message.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        kind = part.get_content_type()
        # What was read as a file of its own is not read again.
        if kind == "text/html":
            if not _ends_with(folder / f"{stem}.html", content):
                yield of_page(_decode(content))
        elif kind == "text/plain":
            if not _ends_with(folder / f"{stem}.txt", content):
                yield _decode(content)
        elif kind == "application/pdf":
            if not _is_in(content, folder / "print"):
                yield _of_pdf(content)
        elif kind.startswith("text/"):
            yield _of_calendar(content) if kind == "text/calendar" else _decode(content)
        yield _named(part)


def _decode(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _of_calendar(data: bytes) -> str:
    """Return a calendar with its long lines whole, and its own signs for line ends and commas undone."""
    return _ESCAPED.sub(lambda match: " " if match[1] in "nN" else match[1], _decode(_FOLDED.sub(b"", data)))


def _named(part: Message) -> str:
    return part.get_filename() or ""


def _decoded(value: object) -> str:
    return str(make_header(decode_header(str(value))))


def _ends_with(path: Path, content: bytes) -> bool:
    """Say whether a file ends with this; the text of a mail has its subject before it."""
    return path.is_file() and path.read_bytes().endswith(content.replace(b"\r\n", b"\n"))


def _is_in(content: bytes, folder: Path) -> bool:
    return any(
        path.stat().st_size == len(content) and path.read_bytes() == content for path in folder.glob("*.pdf")
    )


@cache
def _pdfium() -> Any:
    return import_module("pypdfium2")


def _of_pdf(data: bytes) -> str:
    """Return what a sheet says, its title first."""
    document = _pdfium().PdfDocument(data)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
        return "\n".join([*document.get_metadata_dict().values(), *pages]).replace("\r\n", "\n")
    finally:
        document.close()
