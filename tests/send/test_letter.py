"""A mail of a kit as it goes out: only a whole mail from the office to exactly one client."""

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest

from generator.render import mails
from generator.render.mail_kinds import kinds_of
from generator.send.letter import NotForThisClientError, outgoing, read_letter
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.mail_cases import NAMES

# Of a wave that was put on another day: then there is every mail.
MOVED = make_wave(told_before=date(2027, 1, 18))
FROM, TO = "salaris@kantoor.example", "klant@bedrijf.example"


def mail(*, head: str = "", body: str = "Hallo\r\n") -> bytes:
    lines = (
        f"From: Kantoor <{FROM}>\r\nTo: {TO}\r\nSubject: Dag\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\n{head}"
    )
    return (lines + "\r\n" + body).encode()


def test_a_mail_of_the_office_to_the_client_is_taken_as_it_is() -> None:
    letter = read_letter(mail(), FROM, TO)
    assert (letter.data, letter.subject, letter.attachments) == (mail(), "Dag", ())


@pytest.mark.parametrize("name", [*NAMES, "Bakkerij =?utf-8?q?x?=", '李 & Zonen, "de" échte', "شركة"])
def test_every_mail_to_a_client_that_we_make_passes_whatever_the_names_are(name: str) -> None:
    kit = make_kit(make_office(name=name), MOVED, make_client(name=name))
    made = mails.render(kit)
    names = [kind.name for kind in kinds_of(kit) if kind.reader == "klant"]
    assert len(names) >= 4
    for one in names:
        data = made[f"{one}.nl.eml"]
        letter = read_letter(data, kit.office.sender.email, kit.client.email)
        sent = outgoing(letter, datetime(2027, 1, 18, 9, tzinfo=UTC), "<1@kantoor.example>")
        before, after = (message_from_bytes(each, policy=default) for each in (data, sent))
        assert (after["From"], after["To"], after["Subject"]) == (
            before["From"],
            before["To"],
            before["Subject"],
        )
        assert "X-Unsent" not in after
        assert sent.split(b"\r\n\r\n", 1)[1] == data.split(b"\r\n\r\n", 1)[1]


def test_no_mail_for_employees_passes() -> None:
    kit = make_kit(wave=MOVED)
    made = mails.render(kit)
    for kind in kinds_of(kit):
        # Short texts and the item for the intranet are no messages.
        if kind.reader != "klant" and f"{kind.name}.nl.eml" in made:
            with pytest.raises(NotForThisClientError):
                read_letter(made[f"{kind.name}.nl.eml"], kit.office.sender.email, kit.client.email)


@pytest.mark.parametrize(
    "data",
    [
        mail(head="Cc: ander@bedrijf.example\r\n"),
        mail(head="Bcc: ander@bedrijf.example\r\n"),
        mail(head=f"To: {TO}\r\n"),
        mail(head="From: ander@bedrijf.example\r\n"),
        mail(head="Sender: ander@bedrijf.example\r\n"),
        mail(head="Resent-To: ander@bedrijf.example\r\n"),
        mail(head="Date: Mon, 18 Jan 2027 09:00:00 +0100\r\n"),
        mail(head="Message-ID: <1@kantoor.example>\r\n"),
        mail().replace(TO.encode(), b"ander@bedrijf.example"),
        mail().replace(TO.encode(), f"{TO}, ander@bedrijf.example".encode()),
        mail().replace(TO.encode(), b"groep: klant@bedrijf.example, ander@bedrijf.example;"),
        mail().replace(TO.encode(), b""),
        mail().replace(FROM.encode(), b"ander@kantoor.example"),
        mail().replace(b"To: klant@bedrijf.example\r\n", b""),
        mail().replace(b"Subject: Dag\r\n", b""),
        mail(body="kaal\nregeleinde\r\n"),
        mail(body="kaal\rregeleinde\r\n"),
        mail(body="nul\0\r\n"),
        mail(body="café\r\n"),
        mail(body="x" * 999 + "\r\n"),
        mail(head='Content-Type: multipart/mixed; boundary="grens"\r\n', body="--anders--\r\n"),
        b"",
        b"\r\n\r\n",
    ],
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(NotForThisClientError):
        read_letter(data, FROM, TO)


def test_a_trial_has_the_offices_own_address_and_no_other() -> None:
    folded = mail().replace(b"To: klant@bedrijf.example", b"To:\r\n klant@bedrijf.example")
    sent = outgoing(
        read_letter(folded, FROM, TO), datetime(2027, 1, 18, tzinfo=UTC), "<1@a.example>", to=FROM
    )
    message = message_from_bytes(sent, policy=default)
    assert message.get_all("To") == [FROM]
    assert TO.encode() not in sent


def test_words_in_the_mail_that_look_like_headers_stay() -> None:
    body = "X-Unsent: 1\r\nTo: iedereen\r\n"
    sent = outgoing(
        read_letter(mail(body=body), FROM, TO), datetime(2027, 1, 18, tzinfo=UTC), "<1@a.example>", to=FROM
    )
    assert sent.endswith(("\r\n\r\n" + body).encode())


def test_an_attachment_is_named_in_the_plan_and_leaves_as_it_was() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = FROM, TO, "Met flyer"
    message["X-Unsent"] = "1"
    message.set_content("Hallo")
    message.add_alternative("<p>Hallo</p>", subtype="html")
    flyer = bytes(range(256)) * 40
    message.add_attachment(flyer, maintype="application", subtype="pdf", filename="flyer é.nl.pdf")
    letter = read_letter(message.as_bytes(), FROM, TO)
    assert letter.attachments == ("flyer é.nl.pdf",)
    sent = message_from_bytes(
        outgoing(letter, datetime(2027, 1, 18, tzinfo=UTC), "<1@a.example>"), policy=default
    )
    assert isinstance(sent, EmailMessage)
    [attached] = sent.iter_attachments()
    assert attached.get_content() == flyer
