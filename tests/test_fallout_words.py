"""Every reason of an uitvallijst says what to do, to the office and to the client."""

import re

import pytest

from generator.fallout_words import CLIENT, NOBODY, OFFICE, REASONS
from generator.model import FalloutReason


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(FalloutReason)


@pytest.mark.parametrize("reason", FalloutReason)
def test_the_words_of_a_reason_are_short_and_have_an_owner(reason: FalloutReason) -> None:
    words = REASONS[reason]
    assert words.owner in {OFFICE, CLIENT, NOBODY}
    assert words.title
    assert not words.title.endswith(".")
    for text in (words.action, words.client_je, words.client_u):
        assert text.endswith((".", "!"))
        assert all(len(sentence.split()) <= 16 for sentence in re.split(r"[.?:] ", text)), text


@pytest.mark.parametrize("reason", FalloutReason)
def test_a_client_reads_je_or_u_and_never_both(reason: FalloutReason) -> None:
    words = REASONS[reason]
    as_u = words.for_client(lambda _je, u: u)
    as_je = words.for_client(lambda je, _u: je)
    assert not re.search(r"\b(?:je|jij|jouw|jullie)\b", as_u, re.IGNORECASE)
    assert not re.search(r"\b(?:u|uw)\b", as_je, re.IGNORECASE)
    assert "conversie" not in (as_u + as_je).lower()


def test_nobody_is_asked_for_a_birth_date_by_mail() -> None:
    assert "Vraag er nooit om in een mail." in REASONS[FalloutReason.BIRTH_DATE].action
    assert "Mail hem niet." in REASONS[FalloutReason.BIRTH_DATE].client_u
