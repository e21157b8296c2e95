"""What the office has of all mails comes from the kits on the disk: each form of text is read as it was made."""

import hashlib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import standing, write
from generator.model import StandingMail
from generator.render import mails
from generator.render.mail_kinds import BY_NAME, Form, form_of
from tests.factory import make_client, make_kit, make_wave
from tests.render.mail_cases import ADDRESS

# Put on another day, so that every kind of mail is there.
KIT = make_kit(
    wave=make_wave(told_before=date(2027, 1, 18)),
    client=make_client(languages=("nl", "ro", "ar")),
    address=ADDRESS,
)


def laid_out(folder: Path, made: dict[str, bytes]) -> dict[str, Any]:
    """Write the mails of a kit, and return what its kit.json says of them."""
    write.put(folder, {f"mails/{name}": data for name, data in made.items()})
    return {
        "bestanden": [
            {"pad": f"mails/{name}", "sha256": hashlib.sha256(data).hexdigest()}
            for name, data in made.items()
        ]
    }


def read(folder: Path, made: dict[str, bytes]) -> list[StandingMail]:
    return list(standing.mails_of(folder, "1042", laid_out(folder, made)))


def test_every_text_is_read_as_it_was_made(tmp_path: Path) -> None:
    texts = mails.texts(KIT)
    found = read(tmp_path, mails.render(KIT))
    assert {one.name for one in found} == set(BY_NAME)
    assert len(found) == len(texts)
    for one in found:
        typed = texts[one.name if one.language == "nl" else f"{one.name}.{one.language}"]
        assert (one.subject, one.text) == (typed.subject, typed.text)


def test_only_a_mail_has_a_draft_and_a_short_text_has_no_page(tmp_path: Path) -> None:
    found = read(tmp_path, mails.render(KIT))
    assert {form_of(one.name) for one in found if one.draft} == {Form.MAIL}
    assert {form_of(one.name) for one in found if not one.page} == {Form.SHORT}
    assert {form_of(one.name) for one in found if not one.subject} == {Form.SHORT}


@pytest.mark.parametrize(
    ("name", "text", "subject", "rest"),
    [
        ("27-intranet-medewerkers.nl.txt", "Let op: MijnLoket\n\nHoi.\n", "Let op: MijnLoket", "Hoi.\n"),
        ("26-appje-medewerkers.nl.txt", "Let op: ga over.\n\nDaar.\n", "", "Let op: ga over.\n\nDaar.\n"),
        ("25-aankondiging-medewerkers.de.txt", "Betreff: Hallo: du\n\nHoi.\n", "Hallo: du", "Hoi.\n"),
        ("99-van-vroeger-klant.nl.txt", "Onderwerp: Hallo\n\nHoi.\n", "Hallo", "Hoi.\n"),
    ],
)
def test_a_colon_in_a_title_or_a_line_is_no_label(
    tmp_path: Path, name: str, text: str, subject: str, rest: str
) -> None:
    assert [(one.subject, one.text) for one in read(tmp_path, {name: text.encode()})] == [(subject, rest)]


def test_a_mail_without_its_subject_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    assert read(tmp_path, {"25-aankondiging-medewerkers.nl.txt": b"Hoi.\n"}) == []
