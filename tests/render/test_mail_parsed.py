"""Every mail of the example waves, read by a parser that shares no code with the one that wrote it.

`fast-mail-parser` is Rust's `mailparse`; the standard library, which writes our messages, is in none of it.
It decodes headers, parts and attachments its own way.
"""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from fast_mail_parser import PyMail, parse_email

from generator import build
from generator.languages import CODES, language
from generator.load.workspace import wave_folders
from generator.model import PublicKit, Sender
from generator.render import mails
from tests.factory import make_client, make_kit, make_office
from tests.render.mail_cases import ADDRESS, KITS

EXAMPLE = Path(__file__).parents[2] / "kits"
FLYERS = {
    f"flyer.{code}.pdf": f"%PDF-1.7 {code}\r\n\x00\xff".encode("latin-1") for code in ("nl", "pl", "ar")
}
SPOKEN = make_kit(
    client=make_client(languages=CODES, contact_on_site=True, phone="0575 12 34 56"), address=ADDRESS
)


@cache
def example_kits() -> tuple[PublicKit, ...]:
    waves = tuple(wave_folders(EXAMPLE))
    order = build.Order(workspace=EXAMPLE, waves=waves, output=EXAMPLE, today=date(2027, 1, 18))
    loaded, problems = build.check(order)
    assert loaded.office is not None
    assert len(loaded.waves) == 2
    return tuple(kit.public for one in loaded.waves for kit in build.plan_kits(loaded.office, one, problems))


def messages(kit: PublicKit) -> Iterator[tuple[str, bytes]]:
    for name, data in mails.render(kit, FLYERS).items():
        if name.endswith(".eml"):
            yield name, data


def _words(text: str) -> str:
    return " ".join(text.split())


def _seen(page: str) -> str:
    return _words(unescape(re.sub(r"<[^>]*>", " ", page.partition("<body")[2])))


def _flyer_sentence(kit: PublicKit, stem: str, code: str) -> tuple[str, str]:
    """Return as patterns what a message says of the flyers that are with it, and what a text to paste says."""
    if stem.startswith("20"):
        return r"(?<=een tekst)\. De flyers? (zit|zitten) bij deze mail", r"(?<=een tekst) en een flyer"
    if stem.startswith("90"):
        return r"De nieuwe( flyers)? (zit|zitten) bij deze mail", r"De nieuwe krijgt? (je|u) van ons"
    formal = kit.office.employee_address_form == "u"
    return re.escape(language(code, formal=formal).plain("mail_flyer_erbij")), r"(?!)"


def _only(patterns: tuple[str, str], text: str) -> str:
    for pattern in patterns:
        text = re.sub(pattern, "", text)
    return _words(text)


def header(mail: PyMail, name: str) -> list[str]:
    return mail.headers.get(name, [])


def is_as_meant(kit: PublicKit) -> int:
    """Read every message of a kit back and compare it with what was meant; return how many there were."""
    texts, files = mails.texts(kit), mails.render(kit, FLYERS)
    count = 0
    for count, (name, data) in enumerate(messages(kit), 1):  # noqa: B007  (the last one is the number)
        stem, code, _ = name.rsplit(".", 2)
        mail = parse_email(data)
        meant = texts[stem if code == "nl" else f"{stem}.{code}"]
        assert mail.warnings == [], name
        assert mail.subject == meant.subject, name
        page = files[f"{stem}.{code}.html"].decode()
        (text,), (html,) = mail.text_plain, mail.text_html
        if mail.attachments:
            # It says so, and nothing else differs from what is there to paste.
            flyer = _flyer_sentence(kit, stem, code)
            assert _only(flyer, _words(text)) == _only(flyer, _words(meant.text)), name
            assert _only(flyer, _seen(html)) == _only(flyer, _seen(page)), name
            assert re.search(flyer[0], _words(text)), name
            assert not re.search(flyer[0], _words(meant.text)), name
        else:
            assert text.splitlines() == meant.text.splitlines(), name
            assert html.splitlines() == page.splitlines(), name
        assert header(mail, "X-Unsent") == ["1"], name
        assert header(mail, "Content-Language") == [code], name
        every = ("nl", *kit.client.languages)
        codes = {"20": every, "90": every, "25": (code,), "95": (code,)}.get(stem[:2], ())
        wanted = {f"flyer.{one}.pdf" for one in codes} & set(FLYERS)
        taken = {one.filename: (one.mimetype, bytes(one.content)) for one in mail.attachments}
        assert taken == {one: ("application/pdf", FLYERS[one]) for one in wanted}, name
        for_one = stem.endswith("-klant")
        assert header(mail, "To") == ([kit.client.email] if for_one else []), name
        assert len(header(mail, "From")) == int(for_one), name
        standard = message_from_bytes(data, policy=policy.default)
        assert [part.defects for part in standard.walk() if part.defects] == [], name
    return count


def test_every_mail_of_both_example_waves_reads_back_as_it_was_meant() -> None:
    kits = example_kits()
    assert len({kit.wave.folder for kit in kits}) == 2
    assert sum(map(is_as_meant, kits)) > 100


@pytest.mark.parametrize("state", [*KITS, "in ten languages"])
def test_every_mail_of_every_state_reads_back_as_it_was_meant(state: str) -> None:
    assert is_as_meant(SPOKEN if state == "in ten languages" else KITS[state]) >= 10


NAMES = (
    "Café Ønskebrød",
    "Işık Yıldız",
    "李明 有限公司",
    "شركة النقل السريع",
    "חברת שלום",
    "=?utf-8?q?Boss?=",
    "De Wit, Jansen & Zn.",
    'Garage "De Bout"',
    "Blije bakker \U0001f956\U0001f468\u200d\U0001f373",
    "a;b <c@d.example>",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_comes_back_in_the_header_the_text_and_the_page(name: str) -> None:
    office = make_office(name=name, sender=Sender(name=name, email="marit@lindeboom.example"))
    client = make_client(name=name, contact_person=name, contact_on_site=True, languages=("nl", "pl", "ar"))
    kit = make_kit(office, client=client)
    assert is_as_meant(kit) >= 10
    for file, data in messages(kit):
        mail = parse_email(data)
        assert " ".join(name.split()) in " ".join(mail.text_plain[0].split()), file
        if file.endswith("-klant.nl.eml"):
            assert mail.from_ is not None
            shown = (mail.from_.display_name, mail.from_.address)
            assert shown == (name, "marit@lindeboom.example"), file


def test_a_message_that_was_damaged_is_not_as_meant() -> None:
    """The control: the parser sees what the standard library would mend."""
    data = dict(messages(SPOKEN))["20-aankondiging-klant.nl.eml"]
    assert (
        parse_email(data.replace(b"flyer.nl.pdf", b"flyer.xx.pdf")).attachments[0].filename == "flyer.xx.pdf"
    )
    cut = parse_email(data.replace(b"=_", b"=-", 1))
    assert len(cut.attachments) == 0


def test_the_same_kit_gives_the_same_message_with_attachments() -> None:
    assert dict(messages(SPOKEN)) == dict(messages(SPOKEN))
    for name, data in messages(SPOKEN):
        assert data.isascii(), name
        assert max(len(line) for line in data.split(b"\r\n")) <= 78, name


def test_no_mail_names_an_employee_of_the_example() -> None:
    """The lists of people are no part of a public kit; here it is looked at in what comes out."""
    waves = tuple(wave_folders(EXAMPLE))
    order = build.Order(workspace=EXAMPLE, waves=waves, output=EXAMPLE, today=date(2027, 1, 18))
    loaded, problems = build.check(order)
    assert loaded.office is not None
    seen = 0
    for one in loaded.waves:
        for kit in build.plan_kits(loaded.office, one, problems):
            said = " ".join(data.decode() for data in mails.render(kit.public).values())
            for judged in kit.private.people:
                seen += 1
                whole = " ".join(filter(None, (judged.person.first_name, judged.person.last_name)))
                for canary in filter(None, (judged.person.email, whole)):
                    # The client's own contact is on the list of employees too, and signs.
                    assert canary == kit.public.client.contact_person or canary not in said
    assert seen > 50
