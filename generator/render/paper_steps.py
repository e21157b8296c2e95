"""The 7 steps on paper: drawn on a sheet to keep at hand, and short on a card for with the payslip."""

import re
from collections.abc import Sequence

from generator import policy
from generator.languages import BUTTONS, Language
from generator.model import PublicKit
from generator.render.fit import fit, wrap
from generator.render.flyer_code import flyer_code
from generator.render.paper_words import Frames, opening, spoken_fields
from generator.templates import fill

# The width of the printed codes with their white, in mm: the stylesheets draw them so.
CODE_WIDTH = 42.0

STEPS = Frames(
    name=((19, 1), (16, 2), (14, 2), (12, 3), (10, 4), (9, 4)),
    head_width=134,
    logo=(48.0, 17.0),
    weekday=(27, (13, 12, 11, 10, 9, 8, 7)),
    month=(37, (15, 13, 12, 11, 10, 9)),
    beneath=(37, (10, 9, 8, 7.5)),
    help_width=73,
    help=(14.5, 14, 12, 10, 8),
    foot_width=114,
    foot=9,
)
_CARD = Frames(
    name=((14, 1), (12, 2), (10, 2), (9, 3), (8, 3), (7, 4)),
    head_width=92,
    logo=(34.0, 11.0),
    weekday=(23, (12, 11, 10, 9, 8, 7, 6.5)),
    month=(32, (13, 12, 11, 10, 9, 8)),
    beneath=(32, (10, 8.5, 7.5, 6.5)),
    help_width=80,
    help=(14, 12, 10, 8),
    foot_width=75,
    foot=8.5,
)
_CARD_TITLES = ((25, 29), (22, 27), (20, 26), (18, 24), (16, 22))
_POINT = 25.4 / 72
# A row of the sheet, and all steps of the card: width and height in mm.
_ROW, _CARD_STEPS = (131.0, 20.5), (120.0, 104.0)
_SENTENCE_END = re.compile(r"(?<=[.?!؟])\s+")
_BUTTON_OF = {1: "aanmaken", 2: "volgende", 4: "activeren"}


def steps_html(kit: PublicKit, spoken: Language) -> str:
    """Return the sheet with the drawn steps in one language as HTML."""
    fields = spoken_fields(kit, spoken, STEPS, flyer_code(kit, spoken, CODE_WIDTH))
    width, height = _ROW

    def all_fit(size: float) -> bool:
        each = (_SENTENCE_END.split(text) for text in step_words(spoken, "stap_3"))
        lines = max(sum(len(wrap(one, width, size, "Bold")) for one in said) for said in each)
        return lines * size * _POINT * 1.22 <= height

    title = spoken.plain("stappen_kop")
    fields["papier"] |= {
        "titel": fit(title, 134, ((32, 1), (29, 1), (26, 1), (23, 1), (20, 1), (19, 2)), "ExtraBold"),
        "maat": next((size for size in (18, 17, 16, 15) if all_fit(size)), 14),
    }
    return fill("print/stappen.html", fields, kit.texts)


def card_html(kit: PublicKit, spoken: Language) -> str:
    """Return two cards on one sheet in one language as HTML."""
    fields = spoken_fields(kit, spoken, _CARD, flyer_code(kit, spoken, CODE_WIDTH))
    state = "voor" if fields["voor"] else "na"
    above = spoken.plain(
        "papier_mails_na" if fields["na"] else "papier_mails_voor",
        datum=spoken.day_and_month(kit.wave.converts_on),
    )
    words = [above, *step_words(spoken, "papier_stap_3")]
    size, gap = spread(words, _CARD_STEPS, (15.5, 15, 14.5, 14))
    fields["papier"] |= {
        "kop": opening(spoken, f"kop_{state}", 91, _CARD_TITLES, most=1),
        "maat": size,
        "tussen": f"{gap:.1f}",
    }
    return fill("print/kaart.html", fields, kit.texts)


def spread(
    words: Sequence[str],
    frame: tuple[float, float],
    sizes: tuple[float, ...],
    *,
    most: float = 4.0,
    spacing: float = 1.2,
) -> tuple[float, float]:
    """Return the size in points at which all fit below each other, and the white between them in mm."""
    width, height = frame
    for size in sizes:
        lines = sum(len(wrap(one, width, size, "Bold")) for one in words)
        # A button stands in an edge of its own.
        gap = (height - 3 - lines * size * _POINT * spacing) / len(words)
        if gap >= 1.1:
            break
    return size, max(min(gap, most), 0.6)


def step_words(spoken: Language, third: str) -> list[str]:
    """Return the words of each step, with what makes a button wider and what it means."""
    said = []
    for number in range(1, 8):
        words = spoken.plain(third if number == 3 else f"stap_{number}", adres=policy.PORTAL_ADDRESS)
        which = _BUTTON_OF.get(number)
        if which:
            meaning = spoken.buttons.get(which)
            # One word that does not break, as wide as the edges make it.
            button = "i" + BUTTONS[which].replace(" ", "\u00a0") + "iii"
            words = words.replace(BUTTONS[which], button) + (f" ({meaning})" if meaning else "")
        said.append(f"{words} {spoken.plain('stap_7_klaar')}" if number == 7 else words)
    return said
