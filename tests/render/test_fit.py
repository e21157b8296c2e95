"""Text in a frame: whole words while they keep most of it, and never over the edge."""

import pytest

from generator.fonts import text_width
from generator.render.fit import fit, wrap

LONG = "Coöperatieve Stichting voor Kinderopvang en Buitenschoolse Opvang De Vrolijke Vlindertuin"


def test_what_is_too_long_ends_after_a_whole_word() -> None:
    fitted = fit(LONG, 30, ((11, 3), (9, 4)), "Bold")
    kept = fitted.text.removesuffix("…")
    assert fitted.text.endswith("…")
    assert LONG.startswith(f"{kept} ")
    assert len(wrap(fitted.text, 30, 9, "Bold")) <= 4


@pytest.mark.parametrize("text", ["a" * 200, "De " + "x" * 200])
def test_one_endless_word_is_cut_anywhere(text: str) -> None:
    fitted = fit(text, 30, ((9, 2),))
    assert len(fitted.text) > 20
    assert all(text_width(line, 9) <= 30 for line in wrap(fitted.text, 30, 9))
    assert len(wrap(fitted.text, 30, 9)) <= 2


def test_what_fits_stays_as_it_is() -> None:
    assert fit("Bakkerij De Korenaar", 60, ((11, 1),)).text == "Bakkerij De Korenaar"
