"""The drawings: one grid, one stroke, and markup that is safe wherever it stands."""

import xml.etree.ElementTree as ET

import pytest

from generator.drawings import drawing, drawing_names
from generator.templates import environment

SVG = "{http://www.w3.org/2000/svg}"

WANTED = {
    *("mail-knop", "naamkaartje", "twee-mails", "knop", "slot", "deur", "taart", "schild"),
    *("persoon", "mens-tekst", "flyer", "lijst", "vink", "kruis", "let-op"),
}


def test_every_drawing_the_texts_name_is_there() -> None:
    assert set(drawing_names()) == WANTED


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_drawing_stands_on_the_grid_with_one_stroke_and_one_filled_part(name: str) -> None:
    root = ET.fromstring(drawing(name))
    assert root.get("viewBox") == "0 0 96 96"
    assert root.get("stroke-width") == "3.4"
    classes = [part.get("class") for part in root]
    assert classes.count("vlak") == 1
    assert set(classes) <= {"lijn", "vlak", "op", "tekst"}
    assert not [part for part in root.iter() if part.get("id") or part.get("style")]


def test_a_drawing_without_a_title_is_decoration_and_with_one_is_a_picture() -> None:
    bare, spoken = ET.fromstring(drawing("slot")), ET.fromstring(drawing("slot", title="Een slot & <b>"))
    assert bare.get("aria-hidden") == "true"
    assert bare.get("focusable") == "false"
    assert bare.find(f"{SVG}title") is None
    assert spoken.get("role") == "img"
    assert spoken.get("aria-hidden") is None
    assert spoken.findtext(f"{SVG}title") == "Een slot & <b>"


def test_colours_reach_lines_and_the_filled_part() -> None:
    root = ET.fromstring(drawing("schild", ink="#111111", fill="#ffd500", on="#222222"))
    paint = {part.get("class"): (part.get("fill"), part.get("stroke")) for part in root}
    assert paint == {"vlak": ("#ffd500", "#111111"), "op": ("none", "#222222")}


def test_a_text_draws_by_name_and_a_wrong_name_says_what_there_is() -> None:
    assert environment().from_string("{{ tekening('slot') }}").render() == drawing("slot")
    with pytest.raises(LookupError, match="twee-mails"):
        drawing("../kantoor")
