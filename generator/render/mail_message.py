"""A mail as a message file that opens as a draft: text first, then the page, the same bytes every time.

The address lines are written here: the standard library writes a name with `=?` in it bare, and a reader
then takes it for another name, or for several addresses.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from itertools import groupby

from generator.model import PublicKit

# RFC 2047: an encoded word is at most 75 characters long, 12 of them for its wrapping.
_MOST_BYTES = 45
_BARE_WORD = re.compile(r"[A-Za-z0-9&'*+-]+", re.ASCII)
_NEEDS_ENCODING = re.compile(r"[^\x20-\x7e]|=\?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    name: str
    language: str
    subject: str
    text: str
    page: str
    # By their file name; that of a flyer is plain everywhere.
    flyers: Mapping[str, bytes]


def message(mail: Mail, kit: PublicKit, *, to_client: bool) -> bytes:
    """Return the message; a draft for employees has no From and no To, the employer sends it.

    There is no Date and no Message-ID: the program that sends the draft adds them.
    """
    draft = EmailMessage(policy=SMTP)
    draft["Subject"] = mail.subject
    draft["X-Unsent"] = "1"
    draft.set_content(mail.text, cte="quoted-printable")
    draft.add_alternative(mail.page, subtype="html", cte="quoted-printable")
    draft.set_boundary(_boundary(mail, kit, "woorden"))
    # Set earlier they would move into the first part.
    if mail.flyers:
        for name, data in mail.flyers.items():
            draft.add_attachment(data, maintype="application", subtype="pdf", filename=name)
        draft.set_boundary(_boundary(mail, kit, "bijlagen"))
    draft["Content-Language"] = mail.language
    addresses = _address_lines(kit) if to_client else ""
    return addresses.encode("ascii") + draft.as_bytes()


def _address_lines(kit: PublicKit) -> str:
    sender, contact = kit.office.sender, kit.office.contact
    lines = f"From: {_named(sender.name, sender.email)}\r\nTo: {kit.client.email}\r\n"
    if contact and contact.email and contact.email != sender.email:
        lines += f"Reply-To: {_named(contact.name, contact.email)}\r\n"
    return lines


def _named(name: str, address: str) -> str:
    """Return a name and its address, with the name as it must stand in a header."""
    if not _NEEDS_ENCODING.search(name):
        quoted = re.sub(r'(["\\])', r"\\\1", name)
        return f'"{quoted}"\r\n <{address}>'
    # Neighbours that need encoding go together: the space between two encoded words does not count.
    parts = [
        " ".join(words) if is_bare else "\r\n ".join(_encoded(" ".join(words)))
        for is_bare, words in groupby(name.split(" "), lambda word: bool(_BARE_WORD.fullmatch(word)))
    ]
    return "\r\n ".join([*parts, f"<{address}>"])


def _encoded(text: str) -> Iterator[str]:
    """Yield encoded words that together are the text; no character is cut in two."""
    piece = ""
    for character in text:
        if len((piece + character).encode()) > _MOST_BYTES:
            yield _encoded_word(piece)
            piece = ""
        piece += character
    yield _encoded_word(piece)


def _encoded_word(text: str) -> str:
    return f"=?utf-8?b?{b64encode(text.encode()).decode()}?="


def _boundary(mail: Mail, kit: PublicKit, between: str) -> str:
    """Return a fixed border between the parts that no part can hold by accident."""
    told = "\n".join((mail.name, mail.language, between, kit.wave.folder, kit.slug))
    return f"=_{hashlib.sha256(told.encode()).hexdigest()[:40]}"
