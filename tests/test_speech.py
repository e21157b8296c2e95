"""The command's own words: complete in both languages, chosen as the contract says."""

import re
import string
from pathlib import Path

import pytest

from generator.problems import Lang
from generator.speech import SPEECH, language
from tools.compile_words import SOURCE, compile_catalogue


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", SPEECH)
def test_every_text_says_the_same_fields_in_both_languages(key: str) -> None:
    text = SPEECH[key]
    assert text.nl.strip()
    assert text.en.strip()
    assert fields(text.nl) == fields(text.en)


def test_every_text_is_spoken_and_none_is_missing() -> None:
    package = Path(__file__).parent.parent / "generator"
    code = "\n".join(path.read_text() for path in package.rglob("*.py"))
    spoken = set(re.findall(r'speak\(\s*"([\w.]+)"', code))
    both = ("problems", "warnings", "changed.elsewhere", "changed.only_here")
    counted = {f"{what}.{number}" for what in both for number in ("one", "many")}
    assert spoken | counted == set(SPEECH)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["--lang", "nl", "check"],  {"OVERSTAPKIT_LANG": "en"},                 "nl"),
        (["check", "--lang=en"],     {"OVERSTAPKIT_LANG": "nl"},                 "en"),
        (["check"],                  {"OVERSTAPKIT_LANG": "nl", "LANG": "en_GB"}, "nl"),
        (["check"],                  {"LC_ALL": "nl_NL.UTF-8", "LANG": "en_US"},  "nl"),
        (["check"],                  {"LANG": "nl_BE.UTF-8"},                    "nl"),
        (["check"],                  {"LC_ALL": "", "LANG": "nl_NL"},             "nl"),
        (["check"],                  {"LANG": "C.UTF-8"},                        "en"),
        (["check"],                  {},                                        "en"),
        (["--lang"],                 {},                                        "en"),
        (["--lang", "fr"],           {"LANG": "nl_NL"},                          "nl"),
    ],
)  # fmt: skip
def test_language_is_chosen_by_option_then_own_variable_then_locale(
    arguments: list[str], environment: dict[str, str], expected: Lang
) -> None:
    assert language(arguments, environment) == expected


def test_compiled_words_of_click_are_fresh(tmp_path: Path) -> None:
    compile_catalogue(SOURCE, tmp_path / "click.mo")
    assert (tmp_path / "click.mo").read_bytes() == SOURCE.with_suffix(".mo").read_bytes(), (
        "run: python tools/compile_words.py"
    )
