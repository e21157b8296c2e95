"""Numbers, days and languages inside a problem's sentence."""

import pytest

from generator import languages
from generator.problems import Lang, Problem, _Shown


@pytest.mark.parametrize(
    ("text", "value", "lang", "expected"),
    [
        ("{v:1 persoon heeft|# mensen hebben} er geen", 1, "nl", "1 persoon heeft er geen"),
        ("{v:1 persoon heeft|# mensen hebben} er geen", 0, "nl", "0 mensen hebben er geen"),
        ("{v:1 persoon heeft|# mensen hebben} er geen", 1200, "nl", "1.200 mensen hebben er geen"),
        ("{v:1 person|# people}", 1200, "en", "1,200 people"),
        ("{v} rijen", 1200, "nl", "1200 rijen"),
        ("Doe het{v: vóór #|}.", "2027-01-25", "nl", "Doe het vóór maandag 25 januari."),
        ("Do it{v: before #|}.", "2027-01-25", "en", "Do it before Monday 25 January."),
        ("Doe het{v: vóór #|}.", "", "nl", "Doe het."),
        ("{v}", "2027-01-25", "nl", "2027-01-25"),
    ],
)
def test_a_sentence_agrees_with_its_number_and_writes_its_day(
    text: str, value: str | int, lang: Lang, expected: str
) -> None:
    assert text.format_map({"v": _Shown(value, lang)}) == expected


@pytest.mark.parametrize(
    ("codes", "lang", "expected"),
    [
        ("pl", "nl", "Pools"),
        ("pl tr ar", "nl", "Pools, Turks en Arabisch"),
        ("pl", "en", "Polish"),
        ("pl tr ar", "en", "Polish, Turkish and Arabic"),
    ],
)
def test_languages_have_the_names_that_the_reader_gives_them(codes: str, lang: Lang, expected: str) -> None:
    (what, _) = Problem("LET721", values={"languages": codes}).sentence(lang)
    assert what.endswith(f": {expected}.")


@pytest.mark.parametrize("code", languages.CODES)
def test_a_problem_names_a_language_as_its_own_file_does(code: str) -> None:
    (what, _) = Problem("LET721", values={"languages": code}).sentence("nl")
    assert what.endswith(f": {languages.dutch_name(code)}.")
