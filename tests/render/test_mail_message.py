"""The message files: read back with the standard library, they say what was meant and nothing else."""

from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message

import pytest

from generator.model import Contact, PublicKit, Sender
from generator.render import mails
from tests.factory import make_client, make_kit, make_office
from tests.reading import blocks
from tests.render.mail_cases import KITS

EVERY_KIT = pytest.mark.parametrize("kit", KITS.values(), ids=KITS.keys())

HOSTILE = (
    "<script>alert(1)</script> & Zn.",
    "</title><img src=x onerror=alert(1)>",
    "**X** _Y_ `Z` ~~W~~",
    "[klik](javascript:alert(1))",
    "1. FC Köln",
    "- Jansen {: onclick=x }",
    "# Kop > citaat | tabel",
    "{{ klant.naam }} {% raw %}",
    "&amp; &lt;b&gt; &#65;",
    "(knop)",
    "onderwerp: gekaapt",
    "*[MijnLoket]: GEHACKT",
    'Jansen, Piet (BV) "De" <x@y.example>; z',
    "=?utf-8?q?Boss?=",
    "Wit, =?x?= <a@b.example>",
    "Café Öns 'n Zoön \\",
    "شركة النقل",
    "Blije bakker \U0001f642",
    "---",
)


def opened(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def all_parts(message: Message) -> list[Message]:
    return list(message.walk())


def messages(kit: PublicKit) -> dict[str, EmailMessage]:
    return {name: opened(data) for name, data in mails.render(kit).items() if name.endswith(".eml")}


@EVERY_KIT
def test_message_reads_back_without_a_defect(kit: PublicKit) -> None:
    texts = mails.texts(kit)
    files = mails.render(kit)
    for name, message in messages(kit).items():
        assert [part.defects for part in all_parts(message) if part.defects] == []
        assert [header for header in message.values() if header.defects] == []
        text, page = message.iter_parts()
        assert (text.get_content_type(), page.get_content_type()) == ("text/plain", "text/html")
        mail = texts[name.removesuffix(".nl.eml")]
        assert message["Subject"] == mail.subject
        assert text.get_content().splitlines() == mail.text.splitlines()
        shown = files[name.replace(".eml", ".html")].decode()
        assert page.get_content().splitlines() == shown.splitlines()
        assert page["Content-Transfer-Encoding"] == "quoted-printable"


@EVERY_KIT
def test_message_is_an_unsent_draft_in_dutch_without_date_or_number(kit: PublicKit) -> None:
    for message in messages(kit).values():
        assert message["X-Unsent"] == "1"
        assert message["Content-Language"] == "nl"
        assert [message[header] for header in ("Date", "Message-ID", "Cc", "Bcc")] == [None] * 4


@EVERY_KIT
def test_client_mail_goes_to_one_address_and_a_draft_to_nobody(kit: PublicKit) -> None:
    for name, message in messages(kit).items():
        if name.endswith("-klant.nl.eml"):
            assert [one.addr_spec for one in message["To"].addresses] == [kit.client.email]
            (sender,) = message["From"].addresses
            assert (sender.display_name, sender.addr_spec) == (
                kit.office.sender.name,
                kit.office.sender.email,
            )
        else:
            assert [message[header] for header in ("From", "To", "Reply-To")] == [None] * 3


@pytest.mark.parametrize(
    ("contact", "reply_to"),
    [("hulp@lindeboom.example", "hulp@lindeboom.example"), ("marit@lindeboom.example", None), (None, None)],
)
def test_answers_go_to_the_contact_when_that_is_somebody_else(
    contact: str | None, reply_to: str | None
) -> None:
    kit = make_kit(make_office(contact=Contact(name="Hulp", email=contact)))
    found = messages(kit)["20-aankondiging-klant.nl.eml"]["Reply-To"]
    assert (found and found.addresses[0].addr_spec) == reply_to


def test_every_line_of_a_message_fits_and_is_ascii() -> None:
    for name, data in mails.render(KITS["two weeks before"]).items():
        if name.endswith(".eml"):
            assert data.isascii()
            assert max(len(line) for line in data.split(b"\r\n")) <= 78
            assert data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_sender_name_comes_back_as_it_was(name: str) -> None:
    kit = make_kit(make_office(sender=Sender(name=name, email="marit@lindeboom.example")))
    for file, message in messages(kit).items():
        if file.endswith("-klant.nl.eml"):
            (sender,) = message["From"].addresses
            assert (sender.display_name, sender.addr_spec) == (name, "marit@lindeboom.example")
            assert list(message["From"].defects) == []


def test_long_foreign_name_is_cut_by_the_rules_of_headers() -> None:
    """The standard library's own reader puts a space between two encoded words; other readers do not."""
    name = "é" * 200
    kit = make_kit(make_office(sender=Sender(name=name, email="m@lindeboom.example")))
    data = mails.render(kit)["20-aankondiging-klant.nl.eml"]
    raw = message_from_bytes(data)["From"]
    assert str(make_header(decode_header(raw.replace("\r\n", "")))) == f"{name} <m@lindeboom.example>"
    assert max(len(line) for line in data.split(b"\r\n\r\n")[0].split(b"\r\n")) <= 78


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_literal_in_text_page_and_message(name: str) -> None:
    office = make_office(name=f"{name} Kantoor", sender=Sender(name=f"{name} Afzender", email="a@b.example"))
    client = make_client(
        name=name,
        salutation=f"Beste {name}",
        contact_person=f"{name} Contact",
        contact_on_site=True,
        languages=("nl", "pl", "ar"),
    )
    kit = make_kit(office, client=client)
    texts = mails.texts(kit)
    usual = mails.texts(make_kit(client=make_client(languages=client.languages)))
    for file, data in mails.render(kit).items():
        stem, language, ending = file.split(".")
        stem = stem if language == "nl" else f"{stem}.{language}"
        assert texts[stem].subject == usual[stem].subject
        if not texts[stem].subject or stem.startswith("27"):
            # A message or an item for the intranet names nobody.
            assert texts[stem] == usual[stem]
            continue
        shown = " ".join(blocks(data.decode())) if ending == "html" else " ".join(texts[stem].text.split())
        expected = (
            [name, f"{name} Contact"]
            if not stem.endswith("klant")
            else [f"Beste {name},", f"{name} Afzender"]
        )
        for value in expected:
            assert value in shown, (file, value)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_name_adds_no_tag_to_the_page(name: str) -> None:
    def tags(kit: PublicKit) -> list[int]:
        pages = [data.decode() for file, data in mails.render(kit).items() if file.endswith(".html")]
        return [page.count("<") for page in pages]

    assert tags(make_kit(client=make_client(name=name, salutation=name))) == tags(make_kit())


@pytest.mark.parametrize("phone", ["020 123 45 67", "+31 (0)20-1234567", "bel de bakkerij"])
def test_phone_number_is_shown_as_typed_and_linked_only_with_digits(phone: str) -> None:
    kit = make_kit(make_office(contact=Contact(name="Marit de Wit", phone=phone)))
    page = mails.render(kit)["20-aankondiging-klant.nl.html"].decode()
    assert phone in " ".join(blocks(page))
    assert page.count('href="tel:') == (1 if any(sign.isdigit() for sign in phone) else 0)
    assert 'href="tel:+31' not in page or 'href="tel:+31201234567"' in page
