"""The rules as tables: one row a case, weekdays and edges spelt out."""

from datetime import date

import pytest

from generator.eligibility import count, decide, judge, product_500
from generator.model import Caution, Employment, Outcome, Person, Product500
from generator.policy import Policy, expected_questions
from tests.factory import make_counts, make_person

DAY = date(2026, 3, 2)  # a Monday
DATED = date(2026, 2, 16)
LATE = date(2026, 10, 1)
POLICY = Policy()


def jobs(text: str) -> tuple[Employment, ...]:
    """`2020-01-01..2025-12-31, 2026-01-01..` as employments."""
    found = []
    for part in text.split(","):
        start, end = part.strip().split("..")
        found.append(
            Employment(starts=date.fromisoformat(start), ends=date.fromisoformat(end) if end else None)
        )
    return tuple(found)


@pytest.mark.parametrize(
    ("employments", "changes", "dated", "outcome", "rule"),
    [
        # active on the day or not
        ("2020-01-01..",                        {}, DATED, Outcome.INVITED,          "in-dienst"),
        ("2026-03-02..",                        {}, DATED, Outcome.INVITED,          "in-dienst"),
        ("2026-03-03..",                        {}, DATED, Outcome.INVITED_LATER,    "begint-later"),
        ("2020-01-01..2026-03-01",              {}, DATED, Outcome.ASK,              "vertrokken-na-2025"),
        ("2020-01-01..2026-03-02",              {}, DATED, Outcome.INVITED,          "in-dienst"),
        ("2020-01-01..2026-03-03",              {}, DATED, Outcome.INVITED,          "in-dienst"),
        # the edges of 2025
        ("2020-01-01..2024-12-31",              {}, DATED, Outcome.NOT_INVITED,      "vertrokken-voor-2025"),
        ("2020-01-01..2025-01-01",              {}, DATED, Outcome.GRACE,            "vertrokken-in-2025"),
        ("2020-01-01..2025-12-31",              {}, DATED, Outcome.GRACE,            "vertrokken-in-2025"),
        ("2020-01-01..2026-01-01",              {}, DATED, Outcome.ASK,              "vertrokken-na-2025"),
        # 1 October 2026, the day on which the access of 2025's leavers ends
        ("2020-01-01..2025-06-30",              {}, date(2026, 9, 30), Outcome.GRACE,        "vertrokken-in-2025"),
        ("2020-01-01..2025-06-30",              {}, LATE,              Outcome.ACCESS_ENDED, "toegang-voorbij"),
        ("2020-01-01..2025-06-30",              {}, date(2026, 10, 2), Outcome.ACCESS_ENDED, "toegang-voorbij"),
        # what is known of the old portal
        ("2020-01-01..2025-06-30", {"werknemerloket": False}, DATED, Outcome.NOT_INVITED,
         "vertrokken-zonder-werknemerloket"),
        ("2020-01-01..2025-06-30", {"werknemerloket": False}, LATE,  Outcome.NOT_INVITED,
         "vertrokken-zonder-werknemerloket"),
        ("2020-01-01..2025-06-30", {"werknemerloket": True},  DATED, Outcome.GRACE, "vertrokken-in-2025"),
        ("2020-01-01..2024-06-30", {"werknemerloket": False}, DATED, Outcome.NOT_INVITED, "vertrokken-voor-2025"),
        ("2020-01-01..",           {"werknemerloket": False}, DATED, Outcome.INVITED, "in-dienst"),
        # several employments: an active one wins, the last end counts
        ("2018-01-01..2025-06-30, 2026-01-01..", {}, DATED, Outcome.INVITED,       "in-dienst"),
        ("2018-01-01..2025-06-30, 2026-04-01..", {}, DATED, Outcome.INVITED_LATER, "begint-later"),
        ("2018-01-01..2024-06-30, 2024-07-01..2025-06-30", {}, DATED, Outcome.GRACE, "vertrokken-in-2025"),
        ("2024-07-01..2026-01-31, 2018-01-01..2025-06-30", {}, DATED, Outcome.ASK, "vertrokken-na-2025"),
        # what goes before everything else
        ("2020-01-01..",           {"deceased": True}, DATED, Outcome.NOT_INVITED, "overleden"),
        ("2020-01-01..2025-06-30", {"deceased": True}, DATED, Outcome.NOT_INVITED, "overleden"),
        ("2020-01-01..", {"deceased": True, "mijnloket": True}, DATED, Outcome.NOT_INVITED, "overleden"),
        ("2020-01-01..",           {"mijnloket": True}, DATED, Outcome.ALREADY_OVER, "heeft-al-mijnloket"),
        ("2020-01-01..2024-06-30", {"mijnloket": True}, DATED, Outcome.ALREADY_OVER, "heeft-al-mijnloket"),
        ("2020-01-01..", {"mijnloket": True, "email": None}, DATED, Outcome.ALREADY_OVER, "heeft-al-mijnloket"),
        # no private address
        ("2020-01-01..",           {"email": None}, DATED, Outcome.EXPECTED_FALLOUT, "geen-privemail"),
        ("2026-04-01..",           {"email": None}, DATED, Outcome.INVITED_LATER,    "begint-later"),
        ("2020-01-01..2025-06-30", {"email": None}, DATED, Outcome.GRACE,            "vertrokken-in-2025"),
    ],
)  # fmt: skip
def test_first_rule_that_holds_wins(
    employments: str, changes: dict[str, object], dated: date, outcome: Outcome, rule: str
) -> None:
    person = make_person(employments=jobs(employments), **changes)
    decision = decide(person, DAY, dated, POLICY)
    assert (decision.outcome, decision.rule) == (outcome, rule)


@pytest.mark.parametrize(
    ("ends", "outcome"),
    [
        (date(2026, 3, 1), Outcome.ASK),
        (date(2026, 3, 2), Outcome.ASK),
        (date(2026, 3, 3), Outcome.INVITED),
    ],
)
def test_office_may_choose_that_the_last_day_no_longer_counts(ends: date, outcome: Outcome) -> None:
    person = make_person(employments=(Employment(starts=date(2020, 1, 1), ends=ends),))
    assert decide(person, DAY, DATED, Policy(last_day_is_active=False)).outcome is outcome


@pytest.mark.parametrize(
    ("employments", "cautions"),
    [
        ("2020-01-01..2026-03-02",                          (Caution.LAST_DAY,)),
        ("2020-01-01..2026-03-03",                          (Caution.LEAVES_SOON,)),
        ("2020-01-01..2026-04-01",                          (Caution.LEAVES_SOON,)),  # 30 days after
        ("2020-01-01..2026-04-02",                          ()),
        ("2020-01-01..2026-03-10, 2020-01-01..",            ()),  # another job goes on
        ("2020-01-01..2026-03-02, 2020-01-01..2026-03-10",  (Caution.LEAVES_SOON,)),
        ("2020-01-01..2026-03-02, 2026-03-03..",            ()),  # a new contract follows
        ("2020-01-01..2026-03-02, 2026-03-03..2026-04-01",  (Caution.LEAVES_SOON,)),
        ("2026-03-03..2026-04-01",                          (Caution.LEAVES_SOON,)),  # begins later, for a short while
    ],
)  # fmt: skip
def test_leaving_on_or_soon_after_the_day_is_a_caution(
    employments: str, cautions: tuple[Caution, ...]
) -> None:
    assert decide(make_person(employments=jobs(employments)), DAY, DATED, POLICY).cautions == cautions


def shared(*people: Person) -> list[tuple[Caution, ...]]:
    return [one.decision.cautions for one in judge(people, DAY, DATED, POLICY)]


def test_shared_address_is_found_whatever_its_case_and_spaces() -> None:
    one = make_person(number="1", email="Thuis@post.example")
    two = make_person(number="2", email="thuis@post.example ")
    assert shared(one, two) == [(Caution.SHARED_EMAIL,), (Caution.SHARED_EMAIL,)]


def test_shared_address_comes_before_the_other_cautions() -> None:
    leaver = make_person(number="1", employments=jobs("2020-01-01..2026-03-02"))
    assert shared(leaver, make_person(number="2"))[0] == (Caution.SHARED_EMAIL, Caution.LAST_DAY)


def test_later_starter_counts_for_a_shared_address_and_a_leaver_does_not() -> None:
    later = make_person(number="2", employments=jobs("2026-05-01.."))
    left = make_person(number="3", employments=jobs("2020-01-01..2025-06-30"))
    assert shared(make_person(number="1"), later) == [(Caution.SHARED_EMAIL,)] * 2
    assert shared(make_person(number="1"), left) == [(), ()]


def test_every_outcome_is_counted_noughts_included() -> None:
    counts = count(judge([make_person()], DAY, DATED, POLICY))
    assert list(counts) == list(Outcome)
    assert counts == make_counts(INVITED=1)


@pytest.mark.parametrize(
    ("invited", "low", "high"),
    [(0, 0, 0), (1, 1, 1), (20, 1, 1), (21, 1, 2), (50, 1, 3), (51, 2, 3), (100, 2, 5), (101, 3, 6), (2000, 40, 100)],
)  # fmt: skip
def test_two_to_five_in_a_hundred_have_a_question_rounded_up(invited: int, low: int, high: int) -> None:
    assert expected_questions(invited) == (low, high)


@pytest.mark.parametrize(
    ("products", "people", "expected"),
    [
        (("340", "904"),        {"INVITED": 3},                      Product500.ABSENT),
        ((),                    {"INVITED": 3},                      Product500.ABSENT),
        (("340",),              None,                                Product500.ABSENT),
        (None,                  None,                                Product500.UNKNOWN),
        (("500",),              {},                                  Product500.UNKNOWN),
        (("500",),              {"INVITED": 3, "ASK": 1},            Product500.STAYS),
        (("500",),              {"INVITED": 3, "GRACE": 1},          Product500.STAYS),
        (None,                  {"EXPECTED_FALLOUT": 1},             Product500.STAYS),
        (("500",),              {"INVITED": 3, "ACCESS_ENDED": 2},   Product500.GOES),
        (None,                  {"INVITED": 3, "INVITED_LATER": 1},  Product500.GOES),
        (None,                  {"NOT_INVITED": 3},                  Product500.GOES),
    ],
)  # fmt: skip
def test_product_500_goes_when_nobody_holds_it(
    products: tuple[str, ...] | None, people: dict[str, int] | None, expected: Product500
) -> None:
    counts = None if people is None else make_counts(**people)
    assert product_500(products, counts).expected is expected


def test_product_500_names_what_holds_it() -> None:
    forecast = product_500(None, make_counts(INVITED=9, ASK=2, EXPECTED_FALLOUT=1))
    assert dict(forecast.reasons) == {Outcome.EXPECTED_FALLOUT: 1, Outcome.ASK: 2}
