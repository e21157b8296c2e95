"""Every rule explains itself, and no sentence promises a day that has passed."""

import ast
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import eligibility, explanations, words
from generator.explanations import RULES, explain
from generator.model import Caution, Employment, JudgedPerson, Person, Wave
from tests.factory import make_person, make_wave

BEFORE, ON_THE_DAY, AFTER = date(2027, 1, 18), date(2027, 2, 1), date(2027, 2, 8)
EARLY_WAVE = {"converts_on": date(2026, 3, 2), "dated": date(2026, 2, 16)}


def _worked(starts: date, ends: date | None = None) -> tuple[Employment, ...]:
    return (Employment(starts=starts, ends=ends),)


def _left(ends: date, **changes: Any) -> Person:
    return make_person(employments=_worked(date(2019, 1, 1), ends), **changes)


# One person a rule: the rule, the person, the wave's changes.
PEOPLE: list[tuple[str, Person, dict[str, Any]]] = [
    ("overleden", make_person(deceased=True), {}),
    ("heeft-al-mijnloket", make_person(mijnloket=True), {}),
    ("in-dienst", make_person(), {}),
    ("geen-privemail", make_person(email=None), {}),
    ("begint-later", make_person(employments=_worked(date(2027, 3, 1))), {}),
    ("vertrokken-zonder-werknemerloket", _left(date(2025, 5, 31), werknemerloket=False), {}),
    ("vertrokken-in-2025", _left(date(2025, 6, 30)), EARLY_WAVE),
    ("toegang-voorbij", _left(date(2025, 6, 30)), {}),
    ("vertrokken-voor-2025", _left(date(2024, 12, 31)), {}),
    ("vertrokken-na-2025", _left(date(2026, 11, 30)), {}),
]


def _judge(person: Person, wave: Wave) -> JudgedPerson:
    return eligibility.judge([person], wave.converts_on, wave.dated, wave.policy)[0]


def _rules_of_eligibility() -> set[str]:
    tree = ast.parse(Path(eligibility.__file__).read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "rule")
    return {call.value.value for call in calls if isinstance(call.value, ast.Constant)}


def test_every_rule_has_an_explanation_and_every_explanation_a_rule() -> None:
    assert _rules_of_eligibility() == set(RULES)
    assert {rule for rule, _, _ in PEOPLE} == set(RULES)


def test_every_caution_has_its_sentence() -> None:
    assert set(explanations.CAUTIONS) == set(Caution)


@pytest.mark.parametrize(("rule", "person", "changes"), PEOPLE, ids=[rule for rule, _, _ in PEOPLE])
def test_the_person_of_each_rule_meets_that_rule_and_gets_whole_sentences(
    rule: str, person: Person, changes: dict[str, Any]
) -> None:
    wave = make_wave(**changes)
    judged = _judge(person, wave)
    assert judged.decision.rule == rule
    explained = explain(judged, wave)
    assert explained.because.endswith(".")
    assert explained.action == explained.action.strip()
    for text in (explained.because, explained.action, RULES[rule].example):
        sentences = [part for part in text.replace("?", ".").split(". ") if part]
        assert all(len(sentence.split()) <= 20 for sentence in sentences), text


@pytest.mark.parametrize("dated", [date(2026, 10, 1), BEFORE, ON_THE_DAY, AFTER])
def test_after_1_october_2026_nobody_reads_that_leavers_of_2025_still_have_access(dated: date) -> None:
    wave = make_wave(dated=dated)
    explained = explain(_judge(_left(date(2025, 6, 30)), wave), wave)
    assert "stopte op 1 oktober 2026" in explained.because
    assert "opslaan" not in explained.action


def test_a_leaver_of_2025_has_until_30_september_2026_to_save_payslips() -> None:
    wave = make_wave(**EARLY_WAVE)
    explained = explain(_judge(_left(date(2025, 6, 30)), wave), wave)
    assert explained.because == (
        "De laatste dag was 30 juni 2025. Werknemerloket blijft voor deze persoon open tot 1 oktober 2026."
    )
    assert (
        explained.action == "Laat deze persoon de loonstroken opslaan. Dat kan tot en met 30 september 2026."
    )


@pytest.mark.parametrize(
    ("changes", "because", "action"),
    [
        ({}, "Er is geen privé-mailadres bekend.", "Vraag via de klant om een eigen privé-mailadres."),
        (
            {"email_was_invalid": True},
            "Het privé-mailadres klopt niet.",
            "Kijk of er een typfout in het adres zit.",
        ),
        (
            {"has_business_email": True},
            "Er is alleen een zakelijk mailadres bekend.",
            "Vraag via de klant om een eigen privé-mailadres.",
        ),
    ],
)
def test_a_missing_a_wrong_and_a_business_address_are_told_apart(
    changes: dict[str, Any], because: str, action: str
) -> None:
    wave = make_wave()
    explained = explain(_judge(make_person(email=None, **changes), wave), wave)
    assert because in explained.because
    assert explained.action.startswith(action)


@pytest.mark.parametrize(
    ("dated", "verb", "ending"),
    [
        (BEFORE, "is in dienst op 1 februari 2027", "Zet het vóór 1 februari 2027 in Loket."),
        (ON_THE_DAY, "is in dienst op 1 februari 2027", "Zet het in Loket en stuur een uitnodiging."),
        (AFTER, "was in dienst op 1 februari 2027", "Zet het in Loket en stuur een uitnodiging."),
    ],
)
def test_the_sentences_follow_the_date_of_the_kit(dated: date, verb: str, ending: str) -> None:
    wave = make_wave(dated=dated)
    explained = explain(_judge(make_person(email=None), wave), wave)
    assert verb in explained.because
    assert explained.action.endswith(ending)


@pytest.mark.parametrize(
    ("starts", "because", "action"),
    [
        (
            date(2027, 2, 15),
            "begint op 15 februari 2027",
            "Kijk op de eerste werkdag of er een uitnodiging is.",
        ),
        (date(2027, 2, 2), "begon op 2 februari 2027", "Kijk of er een uitnodiging is."),
    ],
)
def test_a_first_day_that_is_past_is_told_as_past(starts: date, because: str, action: str) -> None:
    wave = make_wave(dated=AFTER)
    explained = explain(_judge(make_person(employments=_worked(starts, None)), wave), wave)
    assert because in explained.because
    assert explained.action.startswith(action)


@pytest.mark.parametrize(
    ("ends", "dated", "action"),
    [
        (
            date(2027, 2, 1),
            BEFORE,
            "De laatste dag is 1 februari 2027. Laat het account nog die dag afmaken.",
        ),
        (
            date(2027, 2, 20),
            BEFORE,
            "De laatste dag is 20 februari 2027. Laat het account vóór die dag afmaken.",
        ),
        (date(2027, 2, 5), AFTER, "Deze persoon is intussen weg. Kijk of het account af is."),
        (None, BEFORE, ""),
    ],
)
def test_whoever_leaves_soon_activates_first(ends: date | None, dated: date, action: str) -> None:
    wave = make_wave(dated=dated)
    person = make_person(employments=_worked(date(2019, 1, 1), ends))
    assert explain(_judge(person, wave), wave).action == action


def test_a_shared_address_asks_for_an_own_one() -> None:
    wave = make_wave()
    people = [make_person(number="1"), make_person(number="2")]
    judged = eligibility.judge(people, wave.converts_on, wave.dated, wave.policy)
    assert all("Vraag ieder om een eigen adres." in explain(one, wave).action for one in judged)


def test_somebody_who_leaves_before_the_conversion_is_told_in_the_right_tense() -> None:
    wave = make_wave(dated=BEFORE)
    assert explain(_judge(_left(date(2027, 1, 29)), wave), wave).because.startswith(
        "De laatste dag is 29 januari"
    )
    assert words.day_and_month(date(2027, 1, 29)) == "29 januari"
