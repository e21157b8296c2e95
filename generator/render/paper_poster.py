"""The poster on A3: what changes, when, what you do and whom you ask, to be read from three metres."""

from generator.languages import Language
from generator.model import PublicKit
from generator.render.fit import fit
from generator.render.flyer_code import flyer_code
from generator.render.paper_words import Frames, spoken_fields, title_and_lede
from generator.templates import fill

# The width of the printed code with its white, in mm: the stylesheet draws it so.
CODE_WIDTH = 70.0
_WIDTH = 135.0
_FRAMES = Frames(
    name=((30, 1), (26, 2), (22, 2), (18, 3), (15, 3), (13, 4)),
    head_width=257,
    logo=(90.0, 24.0),
    weekday=(76, (36, 32, 28, 25, 22)),
    month=(106, (44, 39, 34, 30, 26, 22)),
    beneath=(106, (22, 20, 17, 15)),
    help_width=156,
    help=(26, 24, 20, 16, 13),
    foot_width=160,
    foot=12,
)
_TITLES = ((62, 74), (56, 74), (50, 70), (45, 68), (40, 60), (36, 56))
_LEDES = (28, 27, 26, 25, 24)


def poster_html(kit: PublicKit, spoken: Language) -> str:
    """Return the poster in one language as HTML."""
    fields = spoken_fields(kit, spoken, _FRAMES, flyer_code(kit, spoken, CODE_WIDTH))
    before = fields["voor"]
    doing = "papier_doen_voor" if before else "papier_doen_over"
    said = spoken.plain(doing, datum=spoken.day_and_month(kit.wave.converts_on))
    fields["papier"] |= {
        **title_and_lede(spoken, before, kit.wave.converts_on, (_WIDTH, 108), (_TITLES, _LEDES)),
        "doen_maat": fit(said, 255, ((39, 1), (36, 1), (33, 1), (30, 1), (27, 1)), "Bold").size,
    }
    return fill("print/poster.html", fields, kit.texts)
