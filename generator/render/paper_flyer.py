"""The flyer of one kit: one page to hang up, in each language of the client."""

from generator.languages import Language
from generator.model import PublicKit
from generator.render.fit import Fitted, fit
from generator.render.flyer_code import flyer_code
from generator.render.paper_words import Frames, spoken_fields, title_and_lede
from generator.templates import fill

_FRAMES = Frames(
    name=((21, 1), (18, 2), (16, 2), (14, 2), (12, 3), (10, 4), (9, 4)),
    head_width=180,
    logo=(62.0, 17.0),
    weekday=(52, (25, 22, 19, 16, 14)),
    month=(72, (31, 27, 24, 21, 18, 15)),
    beneath=(72, (16, 14, 12)),
    help_width=106,
    help=(14.5, 14, 12, 10),
    foot_width=114,
    foot=9,
)
_WIDTH = 97.0
# The title in points: its words, and the name of the product.
_TITLES = ((44, 52), (40, 52), (36, 48), (32, 48), (29, 44), (26, 40))
_LEDES = (18, 17, 16, 15, 14.5)


def flyer_html(kit: PublicKit, spoken: Language) -> str:
    """Return the flyer in one language as HTML, every text already fitted to its frame."""
    fields = spoken_fields(kit, spoken, _FRAMES, flyer_code(kit, spoken))
    sender = fields["feiten"]["uitnodiging_afzender"]
    days = fields["feiten"]["link_geldig_dagen"]
    before = fields["voor"]
    fields["papier"] |= {
        **title_and_lede(spoken, before, kit.wave.converts_on, (_WIDTH, 72), (_TITLES, _LEDES)),
        "echt_maat": fit(spoken.plain("echt_kop"), 94, ((16, 1), (15, 1), (14, 1)), "Bold").size,
        "afzender": _sender(spoken, sender) if sender else None,
        "link_dagen": days if days and days.isdigit() else None,
    }
    return fill("print/flyer.html", fields, kit.texts)


def _sender(spoken: Language, sender: str) -> Fitted:
    """Fit the line with the sender; an address is worth nothing when a part of it is cut off."""
    label = spoken.plain("papier_afzender", afzender="")
    line = fit(label + sender, 99, ((14, 1), (12, 1), (11, 1), (10, 1), (9, 1), (8, 1), (8, 2)), "Bold")
    return Fitted(line.text.removeprefix(label), line.size, line.lines)
