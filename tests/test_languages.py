"""The language files: whole, plain, and with the names that stand on the screens."""

import re
from datetime import date
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from generator import languages
from generator.language_check import own_problems, package_faults
from generator.language_file import read_language_file
from generator.languages import BUTTONS, CODES, Language, available, file_names, language
from generator.model import OwnText
from generator.render.site_fonts import FONTS, needed
from generator.templates import package_text
from tests.reading import read_blocks

FILES = file_names()
DAY = date(2027, 2, 1)


def own(text: str, name: str = "talen/pl.yml") -> OwnText:
    return OwnText(name=name, path=f"toolkit/{name}", text=text)


def spoken(name: str) -> Language:
    code, _, form = name.removeprefix("talen/").removesuffix(".yml").partition("-")
    return language(code, formal=form == "u")


def test_all_ten_languages_have_their_texts() -> None:
    assert available() == CODES == ("nl", "en", "de", "pl", "ro", "bg", "uk", "tr", "ar", "es")


@pytest.mark.parametrize("name", FILES)
def test_a_language_has_every_sentence_with_the_same_fields_and_names_as_the_dutch(name: str) -> None:
    assert package_faults(name) == []


@pytest.mark.parametrize("name", FILES)
def test_the_quick_reader_reads_what_the_careful_one_reads(name: str) -> None:
    text = package_text(name)
    assert read_language_file(text, is_sound=True) == read_language_file(text)


# fmt: off
WRONG = [
    ('teksten:\n  stap_5: "Wymyśl',                                 "KIT720", 2),
    ("teksten: [1, 2]\n",                                           "KIT720", 1),
    ("teksten:\n  stap_5: [een, twee]\n",                           "KIT720", 2),
    ('teksten:\n  stap_9: "Koniec"\n',                              "KIT721", 2),
    ('teksten:\n  stap_5: "Hasło"\n  stap_5: "Hasło"\n',            "KIT721", 3),
    ('kleur: "rood"\n',                                             "KIT721", 1),
    ('knoppen:\n  terug: "wstecz"\n',                               "KIT721", 2),
    ('teksten:\n  stap_5: ""\n',                                    "KIT722", 2),
    ('knoppen:\n  volgende: ""\n',                                  "KIT722", 2),
    ('naam: ""\n',                                                  "KIT722", 1),
    ('teksten:\n  stap_4: "Kliknij Account activeren"\n',           "KIT723", 2),
    ('teksten:\n  stap_4: "Kliknij {knop_aktywuj}"\n',              "KIT723", 2),
    ('teksten:\n  stap_5: "Hasło {datum"\n',                        "KIT723", 2),
    ('teksten:\n  stap_3: "Otwórz drugiego maila."\n',              "KIT724", 2),
    ('teksten:\n  kop_na: "Załóż konto w Mój Loket"\n',             "KIT725", 2),
    ('richting: "rtl"\n',                                           "KIT726", 1),
    ('taal: "nl"\n',                                                "KIT726", 1),
]
# fmt: on


@pytest.mark.parametrize(("text", "code", "line"), WRONG)
def test_a_mistake_in_an_own_file_is_told_with_its_line(text: str, code: str, line: int) -> None:
    found = [(one.code, one.place.row if one.place else None) for one in own_problems(own(text))]
    assert found == [(code, line)]


def test_a_key_that_looks_like_another_is_suggested() -> None:
    (problem,) = own_problems(own('teksten:\n  hulp_kopp: "Pomoc"\n'))
    assert problem.values["suggestion"] == "hulp_kop"


def test_an_own_file_changes_its_own_sentences_and_nothing_else() -> None:
    texts = (own('gelezen_door: "Gosia, 3-2-2027"\nteksten:\n  hulp_kop: "Pomoc"\n'),)
    assert own_problems(texts[0]) == []
    changed, ours = language("pl", texts), language("pl")
    assert changed.sentences["hulp_kop"] == "Pomoc"
    assert {**changed.sentences, "hulp_kop": ""} == {**ours.sentences, "hulp_kop": ""}
    assert language("uk", texts) == language("uk")
    assert language("nl", texts) == language("nl")


def test_only_what_nobody_read_is_named_and_the_office_reads_its_own_dutch() -> None:
    texts = (own('gelezen_door: "Gosia, 3-2-2027"\n'),)
    assert [one.code for one in languages.unread(("nl", "pl", "tr"))] == ["pl", "tr"]
    assert [one.code for one in languages.unread(("nl", "pl", "tr"), texts)] == ["tr"]


def test_nobody_is_named_as_reader_who_did_not_read() -> None:
    assert {language(code).read_by for code in CODES} == {""}


# --- names and dates ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_buttons_keep_the_name_that_stands_on_the_screen(name: str) -> None:
    one = spoken(name)
    said = {key: one.plain(key) for key in ("stap_2", "stap_4")}
    assert "Volgende" in said["stap_2"]
    assert "Account activeren" in said["stap_4"]
    assert "Account aanmaken" in one.plain("stap_1")
    for which, button in BUTTONS.items():
        shown = str(one.button(which))
        assert f'<bdi class="knopnaam" lang="nl" dir="ltr">{button}</bdi>' in shown
        assert ("betekent" in shown) == (one.code != "nl")
        # Who translates the name itself sends people looking for a button that is not there.
        assert not any(button in text for text in one.sentences.values())


# fmt: off
DATES = [
    ("nl", "maandag",    "1 februari",   "maandag 1 februari",        "1 februari 2027"),
    ("en", "Monday",     "1 February",   "Monday 1 February",         "1 February 2027"),
    ("de", "Montag",     "1. Februar",   "Montag, 1. Februar",        "1. Februar 2027"),
    ("pl", "poniedziałek", "1 lutego",   "poniedziałek, 1 lutego",    "1 lutego 2027"),
    ("ro", "luni",       "1 februarie",  "luni, 1 februarie",         "1 februarie 2027"),
    ("bg", "понеделник", "1 февруари",   "понеделник, 1 февруари",    "1 февруари 2027 г."),
    ("uk", "понеділок",  "1 лютого",     "понеділок, 1 лютого",       "1 лютого 2027 р."),
    ("tr", "Pazartesi",  "1 Şubat",      "1 Şubat Pazartesi",         "1 Şubat 2027"),
    ("ar", "الاثنين",    "1 فبراير/شباط", "الاثنين، 1 فبراير/شباط",   "1 فبراير/شباط 2027"),
    ("es", "lunes",      "1 de febrero", "lunes, 1 de febrero",       "1 de febrero de 2027"),
]
# fmt: on


@pytest.mark.parametrize(("code", "weekday", "short", "full", "year"), DATES)
def test_a_day_is_written_as_the_language_writes_it(
    code: str, weekday: str, short: str, full: str, year: str
) -> None:
    one = language(code)
    found = (one.weekday(DAY), one.day_and_month(DAY), one.full_day(DAY), one.with_year(DAY))
    assert found == (weekday, short, full, year)


def test_a_month_by_itself_stands_on_the_leaf() -> None:
    assert [language(code).month(DAY) for code in ("pl", "uk", "ar")] == ["luty", "лютий", "فبراير/شباط"]


def test_arabic_names_every_month_in_both_of_its_calendars() -> None:
    twice = [month for month in range(1, 13) if "/" in language("ar").month(date(2027, month, 1))]
    assert twice == list(range(1, 13))


def test_what_is_filled_in_is_text_and_nothing_else() -> None:
    said = str(language("nl").say("voet", kantoor="<b>A</b>", werkgever="{datum} **vet**"))
    assert "<b>" not in said
    assert "<strong>" not in said
    assert "<bdi>&#123;datum&#125; &#42;&#42;vet&#42;&#42;</bdi>" in said


def test_steps_have_a_sentence_a_line() -> None:
    said = str(language("nl").say_lines("stap_3"))
    assert said.count('<span class="zin">') == 2
    assert "<strong>tweede</strong>" in said


# --- plain words ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["talen/nl.yml", "talen/nl-u.yml"])
def test_the_dutch_reads_easily(name: str) -> None:
    one = spoken(name)
    names = [*BUTTONS.values(), "mijn.loket.nl", "BSN"]
    reading = read_blocks([one.sentences[key] for key in one.sentences], names)
    assert reading.mean <= 12
    assert reading.longest_words <= 20, reading.longest
    assert reading.flesch_douma >= 70


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("talen/nl.yml", r"\b(u|uw|hebt u|bent u)\b"),
        ("talen/nl-u.yml", r"\b(je|jij|jou|jouw|jullie)\b"),
    ],
)
def test_je_and_u_are_never_mixed(name: str, other: str) -> None:
    mixed = [text for text in spoken(name).sentences.values() if re.search(other, text, re.IGNORECASE)]
    assert mixed == []


@pytest.mark.parametrize("name", FILES)
def test_a_step_has_at_most_ten_words_a_sentence(name: str) -> None:
    one = spoken(name)
    for number in range(1, 8):
        for sentence in re.split(r"(?<=[.!?])\s+", one.sentences[f"stap_{number}"]):
            assert len(sentence.split()) <= 10, sentence


@pytest.mark.parametrize("name", FILES)
def test_digits_are_those_that_everybody_in_the_country_reads(name: str) -> None:
    text = "".join(spoken(name).sentences.values())
    assert [char for char in text if char.isdigit() and char not in "0123456789"] == []


# --- fonts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FILES)
def test_the_bundled_fonts_draw_every_letter(name: str) -> None:
    one = spoken(name)
    months = "".join(
        one.full_day(date(2027, month, day)) + one.month(date(2027, month, 1))
        for month in range(1, 13)
        for day in range(1, 8)
    )
    text = "".join([*one.sentences.values(), *one.buttons.values(), one.name, months])
    found: set[int] = set()
    folder = files("generator").joinpath("assets", "fonts", "web")
    for font in needed([text]):
        with TTFont(str(folder.joinpath(f"{font}.woff2"))) as opened:
            # A browser asks a file for the characters of its range only.
            found |= {code for code in opened.getBestCmap() or {} if FONTS[font].holds(code)}
    assert {char for char in text if ord(char) not in found and not char.isspace()} == set()


def test_every_font_file_of_the_package_has_a_site_that_could_need_it() -> None:
    folder = files("generator").joinpath("assets", "fonts", "web")
    assert {path.name for path in folder.iterdir()} == {f"{name}.woff2" for name in FONTS}


# fmt: off
NEEDED = [
    ("Bakkerij",           ["atkinson-latin"]),
    ("Café Zoë",           ["atkinson-latin"]),
    ("Łódź",               ["atkinson-latin", "atkinson-latin-ext"]),
    ("&#321;ódź",          ["atkinson-latin", "atkinson-latin-ext"]),
    ("Київ",               ["atkinson-latin", "noto-cyrillic"]),
    ("Ελλάς",              ["atkinson-latin", "noto-greek"]),
    ("شركة",               ["atkinson-latin", "vazirmatn-arabic"]),
]
# fmt: on


@pytest.mark.parametrize(("text", "wanted"), NEEDED)
def test_a_site_holds_the_fonts_that_its_own_words_need(text: str, wanted: list[str]) -> None:
    assert list(needed([text])) == wanted
