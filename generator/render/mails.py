"""Mails to the client, and drafts that the client sends to its employees: text, page and message of each.

Each kind has its own moment, a milestone, and its text is true on the day it is read there: an announcement
speaks before the conversion, "vandaag" on the day, the fallout after it, whatever the date of the kit. When
the kit is dated past that moment but before the conversion, the mail goes out late: it is read on the kit's
date, and days that are over by then are left out. Two things do follow the date of the kit: the access of
people who left (70 has no moment of its own), and what is known of the fallout. Without an uitvallijst 50
says that it is being checked; it never says that nobody missed an invitation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator import text_fields
from generator.escape import mail_link, phone_link, plain
from generator.model import PublicKit
from generator.render import mail_message, mail_page
from generator.render.mail_text import Letter, as_plain, parse
from generator.templates import fill

LANGUAGE = "nl"
Reader = Literal["klant", "medewerker"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """A mail as a person would type it."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class _Kind:
    name: str
    reader: Reader
    # The milestone at which it is read; None when it may be read on any day.
    moment: str | None


KINDS = (
    _Kind("10-vooraf-klant", "klant", "gegevens-controleren"),
    _Kind("20-aankondiging-klant", "klant", "klant-informeren"),
    _Kind("25-aankondiging-medewerkers", "medewerker", "medewerkers-informeren"),
    _Kind("30-herinnering-klant", "klant", "herinneren"),
    _Kind("40-vandaag-medewerkers", "medewerker", "overstap"),
    _Kind("50-uitval-klant", "klant", "uitvallijst-verwerken"),
    _Kind("55-nieuwe-uitnodiging-medewerker", "medewerker", None),
    _Kind("60-herinnering-medewerker", "medewerker", "niet-geactiveerd-helpen"),
    _Kind("70-oud-medewerker", "medewerker", None),
)


def texts(kit: PublicKit) -> dict[str, MailText]:
    """Return subject and plain text of every mail, by its name."""
    return {kind.name: _as_typed(letter) for kind, letter in _letters(kit)}


def render(kit: PublicKit) -> dict[str, bytes]:
    """Return every mail as `.txt`, as `.html` to copy from, and as `.eml` that opens as a draft."""
    found: dict[str, bytes] = {}
    for kind, letter in _letters(kit):
        typed = _as_typed(letter)
        to_client = kind.reader == "klant"
        page = mail_page.page(letter, kit, letterhead=kit.office.name if to_client else kit.client.name)
        mail = mail_message.Mail(name=kind.name, subject=typed.subject, text=typed.text, page=page)
        stem = f"{kind.name}.{LANGUAGE}"
        # Whoever copies the text by hand needs the subject too.
        found[f"{stem}.txt"] = f"Onderwerp: {typed.subject}\n\n{typed.text}".encode()
        found[f"{stem}.html"] = page.encode()
        found[f"{stem}.eml"] = mail_message.message(mail, kit, to_client=to_client)
    return found


def _letters(kit: PublicKit) -> Iterator[tuple[_Kind, Letter]]:
    fields = {"klant": text_fields.mail_fields(kit), "medewerker": text_fields.employee_fields(kit)}
    for kind in KINDS:
        own = {"open": _open_days(kit, _read_on(kind, kit)), "bel": phone_link, "mail": mail_link}
        source = fill(f"mails/{kind.name}.md", fields[kind.reader] | own, kit.texts)
        yield kind, parse(source, kit.address)


def _as_typed(letter: Letter) -> MailText:
    return MailText(subject=plain(letter.subject), text=as_plain(letter))


def _read_on(kind: _Kind, kit: PublicKit) -> date:
    """Return the day on which a mail is read: its own moment, or the kit's date when it goes out late."""
    dated, converts_on = kit.wave.dated, kit.wave.converts_on
    own = next((item.day for item in kit.milestones if item.key == kind.moment), dated)
    was_sent_before = own < converts_on <= dated
    return own if was_sent_before else max(own, dated)


def _open_days(kit: PublicKit, read_on: date) -> dict[str, bool]:
    """Say of every milestone whether its day is still to come for the reader, that day included."""
    return {item.key.replace("-", "_"): item.day >= read_on for item in kit.milestones}
