"""A mail as a row of blocks to paste: paragraphs, headings and items, with bold words and links and no more.

The blocks come from the page of the mail, and its plain text says which count: a calendar leaf, a letterhead
and a line for the inbox are looks. Does something not fit? Then the plain text itself is pasted.
"""

import html
import re
from collections.abc import Iterator

# The first sign of a block says what it is: paragraph, heading, numbered item, item.
PARAGRAPH, HEADING, NUMBERED, ITEM = "p", "h", "o", "u"

_BLOCK = re.compile(
    r"<(?P<list>ol|ul)\b|<(?P<tag>p|h[1-6]|li)\b[^>]*>(?P<inside>.*?)</(?P=tag)>"
    r"|<td\b[^>]*>\s*(?P<button><a\b[^>]*>.*?</a>)\s*</td>",
    re.DOTALL,
)
_UNREAD = re.compile(r"<!--.*?-->|<head\b.*?</head>", re.DOTALL)
_PIECE = re.compile(r"<(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>[^>]*)>")
_HREF = re.compile(r"""\bhref=["']([^"']*)["']""")
_MAY_LEAD = ("https:", "mailto:", "tel:")
_ADDRESS = re.compile(r"https?://\S+")
_WORD = re.compile(r"\w+")
# So much may stand in the text between two blocks of the page: the number of an item, an address of a button.
_MOST_BETWEEN = 200


def blocks_of(page: str, text: str) -> tuple[str, ...]:
    """Return the blocks of a mail."""
    found = tuple(_from_page(_UNREAD.sub("", page), _words(text)))
    return found if _says_all(found, text) else tuple(_from_text(text))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text))} "


def _from_page(page: str, said: str) -> Iterator[str]:
    at, kind = 0, ITEM
    for match in _BLOCK.finditer(page):
        if match["list"]:
            kind = NUMBERED if match["list"] == "ol" else ITEM
            continue
        inside = _inline(match["inside"] or match["button"] or "")
        words = _words(html.unescape(re.sub(r"<[^>]*>", " ", inside)))
        place = said.find(words, at) if words.strip() else -1
        # What comes first in the text comes first here: before it stands the letterhead.
        if place < 0 or place - at > (_MOST_BETWEEN if at else 0):
            continue
        at = place + len(words) - 1
        yield _kind(match["tag"] or "p", kind) + inside


def _kind(tag: str, item: str) -> str:
    return item if tag == "li" else HEADING if tag[0] == "h" else PARAGRAPH


def _inline(source: str) -> str:
    """Return words with nothing but bold, links and line ends; whatever else there is becomes words."""
    made, at, link = "", 0, False
    source = " ".join(source.split())
    for match in _PIECE.finditer(source):
        made += _literal(source[at : match.start()])
        at = match.end()
        tag, ends = match["tag"].lower(), bool(match["end"])
        if tag in ("b", "strong"):
            made += "</b>" if ends else "<b>"
        elif tag == "br":
            made += "<br>"
        elif tag == "a" and ends:
            made += "</a>" if link else ""
            link = False
        elif tag == "a":
            href = _HREF.search(match["rest"])
            address = html.unescape(href[1]) if href else ""
            link = address.startswith(_MAY_LEAD)
            made += f'<a href="{html.escape(address)}">' if link else ""
    # A page that breaks its source after a line end would begin the next line with a space.
    return re.sub(r" ?<br> ?", "<br>", made + _literal(source[at:])).strip()


def _literal(text: str) -> str:
    return html.escape(html.unescape(text))


def _says_all(blocks: tuple[str, ...], text: str) -> bool:
    """Say whether the blocks hold every word of the text, numbers of items and bare addresses apart."""
    told = _words(html.unescape(re.sub(r"<[^>]*>", " ", " ".join(one[1:] for one in blocks)))).split()
    asked = [word for word in _WORD.findall(_ADDRESS.sub(" ", text)) if not word.isdigit()]
    left = iter(told)
    return bool(blocks) and all(word in left for word in asked)


def _from_text(text: str) -> Iterator[str]:
    for part in re.split(r"\n\s*\n", text.strip()):
        yield PARAGRAPH + "<br>".join(_literal(line.strip()) for line in part.splitlines())
