"""`overstapkit explain`: every code and every rule, in both languages, as text and as data."""

import json
import re
from typing import Any

import pytest

from generator.catalogue import CATALOGUE, FAMILIES
from generator.catalogue.example import Told
from generator.catalogue.examples import EXAMPLES
from generator.cli import run
from generator.explanations import RULES
from generator.model import Outcome
from generator.problems import Lang, as_text
from generator.rule_words import RULE_WORDS
from tests.test_docs import rules_of_the_code

LANGS: tuple[Lang, ...] = ("nl", "en")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _somewhere_without_a_workspace(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("nergens"))


def told(capsys: Capture, *arguments: str, lang: Lang = "nl") -> str:
    assert run(["--lang", lang, "explain", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def data(capsys: Capture, *arguments: str, lang: Lang = "nl") -> dict[str, Any]:
    value: dict[str, Any] = json.loads(told(capsys, *arguments, "--format", "json", lang=lang))
    assert (value["schema"], value["opdracht"], value["uitkomst"], value["problemen"]) == (
        1,
        "explain",
        0,
        [],
    )
    found: dict[str, Any] = value["uitleg"]
    return found


def test_no_code_stands_for_two_problems() -> None:
    assert sum(map(len, FAMILIES)) == len(CATALOGUE)


def test_every_code_has_an_example_and_every_example_has_a_code() -> None:
    assert set(EXAMPLES) == set(CATALOGUE)


@pytest.mark.parametrize("code", EXAMPLES)
@pytest.mark.parametrize("lang", LANGS)
def test_an_example_fills_its_sentence_and_shows_two_different_things(code: str, lang: Lang) -> None:
    shown = EXAMPLES[code]
    sentence = " ".join(shown.problem(code).sentence(lang))
    assert not re.search(r"[{}…]| {2}", sentence), sentence
    assert shown.wrong != shown.right
    assert isinstance(shown.wrong, Told) == isinstance(shown.right, Told)


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_names_nobody_who_could_exist(code: str) -> None:
    shown = EXAMPLES[code]
    text = "\n".join(str(one) for one in (shown.wrong, shown.right, *shown.beside.values()))
    assert [host for host in re.findall(r"@([\w.-]+\.\w+)", text) if not host.endswith(".example")] == []


@pytest.mark.parametrize("code", CATALOGUE)
@pytest.mark.parametrize("lang", LANGS)
def test_a_code_is_told_as_the_program_tells_it_with_the_fault_and_the_mending(
    capsys: Capture, code: str, lang: Lang
) -> None:
    out = told(capsys, code.lower(), lang=lang)
    assert as_text(EXAMPLES[code].problem(code), lang) in out
    wrong, right = {"nl": ("Verkeerd", "Goed"), "en": ("Wrong", "Right")}[lang]
    assert out.index(f"\n{wrong}") < out.index(f"\n{right}")
    weight = {"nl": ("een fout.", "een waarschuwing."), "en": ("an error.", "a warning.")}[lang]
    assert out.startswith(f"{code}: {weight[code.startswith('LET')]}")


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_code_they_are_all_listed_in_order_each_on_one_line(capsys: Capture, lang: Lang) -> None:
    lines = told(capsys, lang=lang).split("\n\n")[0].splitlines()
    names = [line.split()[0] for line in lines]
    assert names == [*sorted(CATALOGUE, key=lambda code: code[3:]), *RULES]
    assert all(len(line.split()) > 2 for line in lines)


@pytest.mark.parametrize("typed", ["KIT203", "kit203", "Kit-203", "kit 203"])
def test_a_code_may_be_typed_in_any_way(capsys: Capture, typed: str) -> None:
    assert told(capsys, typed).startswith("KIT203: ")


def test_more_codes_come_in_the_order_asked_and_each_once(capsys: Capture) -> None:
    out = told(capsys, "LET215", "geen-privemail", "kit101", "let215")
    assert re.findall(r"^([\w-]+): ", out, re.MULTILINE)[:1] == ["LET215"]
    places = [out.index(f"{name}: ") for name in ("LET215", "geen-privemail", "KIT101")]
    assert places == sorted(places)
    assert out.count("LET215: ") == 1


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("KIT215",        "Bedoel je LET215?"),
        ("203",           "Bedoel je KIT203?"),
        ("KTI203",        "Bedoel je KIT203?"),
        ("geen-prvemail", "Bedoel je geen-privemail?"),
        ("koffie",        "Zie ze allemaal met `overstapkit explain`."),
        ("",              "Zie ze allemaal met `overstapkit explain`."),
        ("--",            None),
    ],
)  # fmt: skip
def test_an_unknown_code_is_wrong_usage_with_a_way_out(capsys: Capture, typed: str, hint: str | None) -> None:
    assert run(["--lang", "nl", "explain", typed]) == (2 if hint else 0)
    assert hint is None or hint in capsys.readouterr().err


def test_one_unknown_code_among_known_ones_explains_nothing(capsys: Capture) -> None:
    assert run(["explain", "KIT203", "KIT999", "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "KIT999" in err


# --- rules ----------------------------------------------------------------------------------------


def test_every_rule_is_in_words_with_the_outcome_that_the_code_gives_it() -> None:
    words = [(rule, str(said.outcome)) for rule, said in RULE_WORDS.items()]
    assert words == rules_of_the_code()
    assert list(RULES) == list(RULE_WORDS)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_tells_when_it_holds_what_it_rests_on_and_an_example(capsys: Capture, rule: str) -> None:
    out = told(capsys, rule)
    assert out.startswith(f"{rule}: het besluit is {RULE_WORDS[rule].outcome}.\n\n{RULES[rule].when}\n")
    assert f"\n{RULES[rule].fact}\n" in out
    assert f"Dit berust op: {RULES[rule].ground}." in out
    assert RULES[rule].example in out
    english = told(capsys, rule, lang="en")
    assert RULE_WORDS[rule].en in english
    assert RULE_WORDS[rule].fact_en in english
    assert RULE_WORDS[rule].example_en in english
    assert RULES[rule].example not in english


@pytest.mark.parametrize("outcome", Outcome)
def test_a_decision_is_told_by_every_rule_that_makes_it(capsys: Capture, outcome: Outcome) -> None:
    rules = [rule for rule, made in rules_of_the_code() if made == outcome]
    assert rules
    assert told(capsys, str(outcome)) == told(capsys, *rules)
    assert [one["regel"] for one in data(capsys, str(outcome))["regels"]] == rules


@pytest.mark.parametrize(
    ("typed", "begins"),
    [("KIT203", "Nu: verbeter het"), ("in-dienst", "Nu: kijk in intern/geschiktheid.csv")],
)
def test_it_ends_by_the_next_step(capsys: Capture, typed: str, begins: str) -> None:
    assert told(capsys, typed).splitlines()[-1].startswith(begins)
    assert "Nu:" not in told(capsys, "-q", typed)


# --- as data --------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGS)
def test_json_holds_every_code_and_every_rule(capsys: Capture, lang: Lang) -> None:
    found = data(capsys, lang=lang)
    assert {one["code"] for one in found["codes"]} == set(CATALOGUE)
    assert [one["regel"] for one in found["regels"]] == list(RULES)
    for one in found["codes"]:
        assert (one["wat"], one["doen"]) == EXAMPLES[one["code"]].problem(one["code"]).sentence(lang)


def test_json_of_one_code_is_that_code(capsys: Capture) -> None:
    found = data(capsys, "KIT203")
    assert found["regels"] == []
    [one] = found["codes"]
    assert one["fout"] is True
    assert (one["bestand"], one["rij"], one["kolom"]) == ("golf/medewerkers.csv", 2, "uit_dienst")
    assert (one["soort"], one["ernaast"]) == ("inhoud", {})
    assert "31-02-2026" in one["verkeerd"]
    assert "28-02-2026" in one["goed"]


@pytest.mark.parametrize(("code", "kind"), [("KIT112", "bestanden"), ("KIT101", "situatie")])
def test_json_says_what_kind_of_example_it_is(capsys: Capture, code: str, kind: str) -> None:
    assert data(capsys, code)["codes"][0]["soort"] == kind
