"""Values of clients and offices made harmless for Markdown, HTML and plain text.

This is the one module that may call `Markup`: everything it marks as safe was escaped here or is a
drawing of our own package.
"""

import html
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

_SPECIAL = re.compile(r"[^A-Za-z0-9 \u0080-\U0010ffff]")


def literal(value: Any) -> Markup:
    """Return a value as text that neither Markdown nor HTML can read as anything but itself.

    Every character outside letters, digits, space and non-ASCII becomes `&#N;`; line breaks become spaces.
    What is already Markup passes: it was made by a template or a drawing of ours.
    """
    if isinstance(value, Markup):
        return value
    return _entities(str(value))


# A kit says the same few values hundreds of times.
@lru_cache(maxsize=4096)
def _entities(text: str) -> Markup:
    line = " ".join(text.splitlines())
    return Markup(_SPECIAL.sub(lambda match: f"&#{ord(match.group())};", line))  # noqa: S704


def dialled(number: str) -> str:
    """Return what a phone dials: digits and a plus; nothing when there are none."""
    return re.sub(r"\(0\)|[^0-9+]", "", number)


def phone_link(number: str) -> Markup:
    """Return a phone number as a Markdown link to call; one without digits stays mere text."""
    digits = dialled(number)
    return Markup(f"[{literal(number)}](tel:{digits})") if digits else literal(number)  # noqa: S704


def mail_link(address: str) -> Markup:
    """Return an e-mail address as a Markdown link to write to."""
    return Markup(f"[{literal(address)}](mailto:{quote(address, safe='@')})")  # noqa: S704


def plain(text: str) -> str:
    """Undo `literal` at the very end of making a plain text, when nothing parses it any more."""
    return html.unescape(text)


def own_markup(text: str) -> Markup:
    """Mark a drawing or fragment of our own package as finished HTML. Never for a value that was read."""
    return Markup(text)  # noqa: S704
