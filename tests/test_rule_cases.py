"""The example of every rule is worked out by the product, and the sentence beside it tells the same facts."""

import re

import pytest

from generator.explanations import RULES, Ground
from generator.rule_cases import CASES, facts
from tests import oracle

OUTCOMES = {rule: outcome for outcome, rule, _ in oracle.TABLE}
_DAY = re.compile(r"\b(\d{1,2} (?:januari|februari|mei|juni|november|december))(?: (\d{4}))?")
_MONTH = re.compile(r"(?<!\d )\b(?:januari|maart|mei) 20\d\d\b")


def test_every_rule_has_an_example_in_the_order_of_the_rules() -> None:
    assert list(CASES) == list(RULES) == [rule for _, rule, _ in oracle.TABLE]


@pytest.mark.parametrize("rule", RULES)
def test_the_facts_of_the_example_give_exactly_this_rule(rule: str) -> None:
    decision = CASES[rule].decision
    assert (decision.rule, str(decision.outcome), decision.cautions) == (rule, OUTCOMES[rule], ())


@pytest.mark.parametrize("rule", RULES)
def test_the_sentence_of_the_example_names_the_person_and_the_days_of_its_facts(rule: str) -> None:
    sentence, shown = RULES[rule].example, " ".join(value for _, value in facts(CASES[rule]))
    assert CASES[rule].person.last_name in sentence
    if rule == "vertrokken-in-2025":
        shown += " 1 oktober 2026"
    for day, year in _DAY.findall(sentence):
        assert f"{day} {year}".strip() in shown
    for month in _MONTH.findall(sentence):
        assert month in shown


@pytest.mark.parametrize("rule", RULES)
def test_the_fact_is_one_short_sentence_with_its_source(rule: str) -> None:
    said = RULES[rule]
    assert said.fact.endswith(".")
    assert ". " not in said.fact
    assert (said.part is not None) == (said.ground is Ground.ARTICLE)
    for text in (said.when, said.fact, said.why):
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.?] ", text)), text
