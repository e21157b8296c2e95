"""The flyer in two languages on one sheet: Dutch, and beside it another."""

from collections.abc import Mapping
from typing import Any

from generator.languages import Language
from generator.model import PublicKit
from generator.render.employee_page import speaker
from generator.render.fit import Fitted, fit
from generator.render.flyer_code import WIDTH_OF_PAGE, flyer_code
from generator.render.paper_parts import on_paper
from generator.render.paper_steps import spread, step_words
from generator.render.paper_words import Frames, directed, languages_of, opening, spoken_fields
from generator.templates import fill

_FRAMES = Frames(
    name=((21, 1), (18, 2), (16, 2), (14, 2), (12, 3), (10, 4), (9, 4)),
    head_width=180,
    logo=(62.0, 17.0),
    weekday=(42, (21, 18, 16, 14)),
    month=(60, (26, 23, 20, 17)),
    beneath=(60, (14, 12, 11, 10, 9)),
    help_width=130,
    help=(14.5, 14, 12, 10),
    foot_width=114,
    foot=9,
)
_TITLES = ((27, 32), (24, 30), (21, 28), (18, 26), (16, 24))
_COLUMN = 86.0


def pair_html(kit: PublicKit, other: Language) -> str:
    """Return the flyer in Dutch and another language as HTML."""
    ours = languages_of(kit)[0]
    fields = spoken_fields(kit, ours, _FRAMES, flyer_code(kit, other, WIDTH_OF_PAGE))
    beneath = other.full_day(kit.wave.converts_on)
    fields["papier"]["blad"]["onder"] = fit(beneath, 60, tuple((size, 1) for size in _FRAMES.beneath[1]))
    fields["papier"]["blad_richting"] = other.direction
    gaps = [
        spread(step_words(one, "papier_stap_3"), (_COLUMN - 7, 101), (14,), most=3.0, spacing=1.15)[1]
        for one in (ours, other)
    ]
    fields["papier"]["tussen"] = f"{min(gaps):.1f}"
    fields["papier"]["wie"] = _who(on_paper(kit))
    fields["kolommen"] = [_column(kit, one, fields) for one in (ours, other)]
    return fill("print/paar.html", fields, kit.texts)


def _who(kit: PublicKit) -> Fitted:
    """Return whom to ask, name and number alone: the words stand above it in both languages."""
    client = kit.client
    said = " · ".join(one for one in (client.contact_person, client.phone) if one)
    return fit(said, 126, ((14, 1), (12, 1), (10, 1), (8, 1)), "Bold")


def _column(kit: PublicKit, spoken: Language, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what one language says."""
    before, day = fields["voor"], spoken.day_and_month(kit.wave.converts_on)
    doing = spoken.plain("papier_doen_voor" if before else "papier_doen_over", datum=day)
    return {
        "zeg": directed(speaker(on_paper(kit), spoken), spoken),
        "code": spoken.code,
        "richting": spoken.direction,
        "kop": opening(spoken, "kop_voor" if before else "kop_na", 110, _TITLES, most=1),
        "doen_maat": fit(doing, _COLUMN, ((17, 1), (16, 1), (15, 1), (14, 2)), "Bold").size,
    }
