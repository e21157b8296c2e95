"""A mail of a kit as it goes out: looked at once more, and given the two lines that a draft does not have."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from typing import Any

_ONE_ADDRESSEE = ("From", "To", "Subject")
# A second addressee, another sender, or lines that only a mail that went out already has.
_ABSENT = ("Cc", "Bcc", "Sender", "Resent-To", "Resent-From", "Resent-Cc", "Resent-Bcc", "Date", "Message-ID")
_DRAFT = re.compile(rb"^X-Unsent:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*", re.IGNORECASE | re.MULTILINE)
_TO = re.compile(rb"^To:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*", re.IGNORECASE | re.MULTILINE)
_BARE = re.compile(rb"(?<!\r)\n|\r(?!\n)|\x00")
# RFC 5321, 4.5.3.1.6, without the line end.
_LONGEST_LINE = 998


class NotForThisClientError(Exception):
    """The message is not one mail from the office to exactly this client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The bytes of the kit, with what the plan tells of them."""

    data: bytes
    subject: str
    attachments: tuple[str, ...]
    # What its reader sees, without pictures and attachments.
    text: str = ""

    def leads_to(self, address: str) -> bool:
        """Say whether the mail has a link to this address, or to a page below it."""
        return address in self.text

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


def read_letter(data: bytes, sender: str, to: str) -> Letter:
    """Look at a mail of a kit. Raises NotForThisClientError when anything in it is not as it must be."""
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    try:
        is_right = (
            not _is_unfit(data)
            and all(len(message.get_all(name, [])) == 1 for name in _ONE_ADDRESSEE)
            and not any(name in message for name in _ABSENT)
            and _addresses(message, "From") == [sender]
            and _addresses(message, "To") == [to]
            and not any(part.defects for part in message.walk())
        )
        subject = str(message["Subject"])
        body = message.get_body(("plain", "html"))
        text = body.get_content() if body else ""
        names = tuple(part.get_filename() or "?" for part in message.iter_attachments())
    # The parser of the library stumbles over some headers that were never ours.
    except (AttributeError, IndexError, KeyError, ValueError):
        is_right = False
    if not is_right:
        raise NotForThisClientError
    return Letter(data=data, subject=subject, attachments=names, text=text)


def _is_unfit(data: bytes) -> bool:
    """Say whether a server could read something else than we did: bare line ends, 8 bits, endless lines."""
    longest = max((len(line) for line in data.split(b"\r\n")), default=0)
    return not data.isascii() or bool(_BARE.search(data)) or longest > _LONGEST_LINE


def _addresses(message: Any, name: str) -> list[str]:
    return [one.addr_spec for one in message[name].addresses]


def outgoing(letter: Letter, moment: datetime, message_id: str, *, to: str | None = None) -> bytes:
    """Return the message that leaves: the kit's own bytes, no longer a draft. `to` is for a trial only."""
    head, gap, body = letter.data.partition(b"\r\n\r\n")
    head = _DRAFT.sub(b"", head + b"\r\n")
    if to is not None:
        head = _TO.sub(f"To: {to}\r\n".encode("ascii"), head)
    added = f"Date: {format_datetime(moment)}\r\nMessage-ID: {message_id}\r\n"
    return added.encode("ascii") + head.removesuffix(b"\r\n") + gap + body
