"""Every reason of an uitvallijst says what to do, and who does it."""

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
    assert words.action.endswith((".", "!"))
    assert all(len(sentence.split()) <= 16 for sentence in re.split(r"[.?:] ", words.action))


def test_nobody_is_asked_for_a_birth_date_by_mail() -> None:
    assert "Vraag er nooit om in een mail." in REASONS[FalloutReason.BIRTH_DATE].action
