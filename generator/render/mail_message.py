"""A mail as a message file that opens as a draft: text first, then the page, the same bytes every time."""

import hashlib
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from generator.model import PublicKit


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    name: str
    subject: str
    text: str
    page: str


def message(mail: Mail, kit: PublicKit, *, to_client: bool) -> bytes:
    """Return the message; a draft for employees has no From and no To, the employer sends it.

    There is no Date and no Message-ID: the program that sends the draft adds them.
    """
    draft = EmailMessage(policy=SMTP)
    if to_client:
        _address(draft, kit)
    draft["Subject"] = mail.subject
    draft["Content-Language"] = "nl"
    draft["X-Unsent"] = "1"
    draft.set_content(mail.text, cte="quoted-printable")
    draft.add_alternative(mail.page, subtype="html", cte="quoted-printable")
    draft.set_boundary(_boundary(mail, kit))
    return draft.as_bytes()


def _address(draft: EmailMessage, kit: PublicKit) -> None:
    sender = kit.office.sender
    contact = kit.office.contact
    draft["From"] = Address(display_name=sender.name, addr_spec=sender.email)
    draft["To"] = Address(addr_spec=kit.client.email)
    if contact and contact.email and contact.email != sender.email:
        draft["Reply-To"] = Address(display_name=contact.name, addr_spec=contact.email)


def _boundary(mail: Mail, kit: PublicKit) -> str:
    """Return a fixed border between the parts that neither part can hold by accident."""
    told = "\n".join((mail.name, kit.wave.folder, kit.slug))
    return f"=_{hashlib.sha256(told.encode()).hexdigest()[:40]}"
