"""Which characters paper can print, and how wide it thinks they are."""

import pytest

from generator.fonts import missing_glyphs, printable, text_width


@pytest.mark.parametrize(
    "text",
    [
        "Bakkerij De Korenaar B.V. & Zn.",
        "Ĳsselmeer – “Café” … €",
        "Łódź Żółć ăâîșț ğışç őű",
        "Пекарня Калач, Хлібниця",
        "Αρτοποιείο Ελλάδα",
        "مخبز السنبلة",
        "non-breaking\u00a0space and soft\u00adhyphen",
    ],
)
def test_the_scripts_of_our_languages_are_all_there(text: str) -> None:
    assert missing_glyphs(text) == frozenset()
    assert printable(text) == text


def test_a_character_outside_the_fonts_is_named() -> None:
    assert missing_glyphs("Bakkerij 🍞 北") == frozenset("🍞北")


@pytest.mark.parametrize(
    ("text", "on_paper"),
    [
        ("🍞 Bakkerij", "Bakkerij"),
        ("Bakker 👩‍🍳 & Zn", "Bakker & Zn"),
        ("Ster ⭐️ Taxi", "Ster Taxi"),
        ("🍞🍞", "Klant 7"),
        ("北京", "Klant 7"),
    ],
)
def test_paper_leaves_out_what_it_cannot_draw(text: str, on_paper: str) -> None:
    assert printable(text, otherwise="Klant 7") == on_paper


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert text_width("ii", 10) == pytest.approx(2 * text_width("i", 10))
    assert text_width("i", 20) == pytest.approx(2 * text_width("i", 10))
    assert text_width("Overstap", 12, "Bold") > text_width("Overstap", 12)
    assert text_width("Пекарня", 12) > text_width("Пека", 12) > 0
