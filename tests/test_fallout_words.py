"""Every reason of an uitvallijst and every status of activatie says what to do, who does it, and by which mail."""

import re

import pytest

from generator import activation_words
from generator.activation_words import STATUSES, words_for
from generator.fallout_words import CLIENT, NOBODY, OFFICE, REASONS, ReasonWords
from generator.model import ActivationRow, ActivationStatus, FalloutReason, JudgedActivation

# The kinds of mail that are promised to offices.
MAILS = {
    "50-uitval-klant",
    "55-nieuwe-uitnodiging-medewerker",
    "60-herinnering-medewerker",
    "70-oud-medewerker",
}
WORDS = [
    *REASONS.items(),
    *STATUSES.items(),
    ("link", activation_words.LINK_OVER),
    ("overleden", activation_words.DECEASED),
]


def test_every_reason_and_every_status_has_words() -> None:
    assert set(REASONS) == set(FalloutReason)
    assert set(STATUSES) == set(ActivationStatus)


@pytest.mark.parametrize("words", [words for _, words in WORDS], ids=[str(one) for one, _ in WORDS])
def test_the_words_are_short_and_have_an_owner_and_a_mail_that_exists(words: ReasonWords) -> None:
    assert words.owner in {OFFICE, CLIENT, NOBODY}
    assert words.title
    assert not words.title.endswith(".")
    assert words.action.endswith((".", "!"))
    assert all(len(sentence.split()) <= 16 for sentence in re.split(r"[.?:] ", words.action))
    assert words.mail is None or words.mail in MAILS


def test_nobody_is_asked_for_a_birth_date_by_mail() -> None:
    assert "Vraag er nooit om in een mail." in REASONS[FalloutReason.BIRTH_DATE].action


def test_where_a_mail_could_hurt_or_comes_too_early_there_is_none() -> None:
    silent = {reason for reason, words in REASONS.items() if words.mail is None}
    assert silent >= {FalloutReason.DECEASED, FalloutReason.BLOCKED, FalloutReason.UNKNOWN}
    for status in (ActivationStatus.ACTIVATED, ActivationStatus.BLOCKED, ActivationStatus.CANCELLED):
        assert STATUSES[status].mail is None
    assert activation_words.DECEASED.mail is None


@pytest.mark.parametrize(
    ("status", "changes", "mail"),
    [
        (ActivationStatus.INVITED, {}, activation_words.REMINDER),
        (ActivationStatus.INVITED, {"needs_invitation": True}, activation_words.NEW_INVITATION),
        (ActivationStatus.INVITED, {"deceased": True}, None),
        (ActivationStatus.EXPIRED, {"deceased": True}, None),
        (ActivationStatus.EXPIRED, {"needs_invitation": True}, activation_words.NEW_INVITATION),
    ],
)
def test_nobody_who_died_is_written_to_and_a_link_that_is_over_gets_a_new_one(
    status: ActivationStatus, changes: dict[str, bool], mail: str | None
) -> None:
    row = ActivationRow(client="1042", number="7", status_text="x")
    assert words_for(JudgedActivation(row=row, status=status, name="", **changes)).mail == mail
