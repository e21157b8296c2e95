"""What every sheet for employees says in its language: head, leaf, title, whom to ask, last line.

Sheets come from one skeleton a piece; the sentences stand in the language files. Direction is set per piece
of text, because WeasyPrint knows no `dir="auto"`: a Latin name on an Arabic sheet reads from left to right.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from generator import text_fields
from generator.escape import own_markup, plain
from generator.fonts import text_width
from generator.languages import Language
from generator.model import PublicKit
from generator.render.employee_page import page_languages, speaker
from generator.render.fit import Fitted, fit, wrap
from generator.render.flyer_code import FlyerCode
from generator.render.paper_parts import Steps, head, on_paper, placed_logo
from generator.words import day_and_month_with_weekday, full_date

_POINT = 25.4 / 72
# Under this size in points, the year is worth less than the letters.
_READABLE = 9.0
# With its endings: a language may bend the name of the product.
_PRODUCT = re.compile(r"\S*MijnLoket\S*")
_BDI = re.compile(r"<bdi>(.*?)</bdi>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Frames:
    """How much room a piece has, in mm, and the sizes in points to try."""

    name: Steps
    head_width: float
    logo: tuple[float, float]
    weekday: tuple[float, tuple[float, ...]]
    month: tuple[float, tuple[float, ...]]
    beneath: tuple[float, tuple[float, ...]]
    help_width: float
    help: tuple[float, ...]
    foot_width: float
    foot: float


def languages_of(kit: PublicKit) -> tuple[Language, ...]:
    """Return the languages of what employees get on paper: those of their page."""
    return page_languages(kit)


def spoken_fields(kit: PublicKit, spoken: Language, frames: Frames, code: FlyerCode) -> dict[str, Any]:
    """Return the fields that all sheets for employees have, fitted to the frames of one piece."""
    paper = on_paper(kit)
    fields = text_fields.public_fields(paper)
    zeg = directed(speaker(paper, spoken), spoken)
    logo = placed_logo(kit.client.brand.logo, *frames.logo)
    fields["zeg"] = zeg
    fields["taal"] = {"code": spoken.code, "richting": spoken.direction, "nederlands": spoken.code == "nl"}
    fields["papier"] = {
        "titelnaam": kit.client.name,
        "kantoor": kit.office.name,
        **head(paper.client.name, logo, frames.head_width, (frames.logo[1], frames.name), spoken.direction),
        "naam_richting": direction_of(paper.client.name),
        "blad": leaf(kit, spoken, frames),
        "qr": code.svg,
        "qr_pagina": code.is_page,
        "qr_talen": code.languages,
        "hulp": helpers(paper, spoken, frames),
        "voet": foot(paper, spoken, zeg, frames),
    }
    return fields


def directed(zeg: Callable[..., Markup], spoken: Language) -> Callable[..., Markup]:
    """Let what is filled in keep its own direction, which a browser would find by itself."""
    if spoken.direction == "ltr":
        return zeg

    def speak(key: str, **more: object) -> Markup:
        return own_markup(_BDI.sub(_with_direction, str(zeg(key, **more))))

    return speak


def _with_direction(found: re.Match[str]) -> str:
    return f'<bdi dir="{direction_of(plain(found[1]))}">{found[1]}</bdi>'


def direction_of(text: str) -> str:
    """Return the direction of the first letter that has one; a number reads from left to right."""
    strong = (unicodedata.bidirectional(char) for char in text)
    return "rtl" if next((one for one in strong if one in ("L", "R", "AL")), "L") != "L" else "ltr"


def leaf(kit: PublicKit, spoken: Language, frames: Frames) -> dict[str, Any]:
    """Return what stands on the calendar leaf: under a foreign date the Dutch one, for who helps."""
    day = kit.wave.converts_on
    beneath = _one_line(str(day.year) if spoken.code == "nl" else full_date(day), frames.beneath)
    if beneath.size < _READABLE:
        beneath = _one_line(day_and_month_with_weekday(day), frames.beneath)
    return {
        "weekdag": _one_line(spoken.weekday(day), frames.weekday),
        "dag": day.day,
        "maand": _one_line(spoken.month(day), frames.month),
        "onder": beneath,
    }


def _one_line(text: str, frame: tuple[float, tuple[float, ...]]) -> Fitted:
    width, sizes = frame
    return fit(text, width, tuple((size, 1) for size in sizes), "Bold")


def opening(
    spoken: Language, key: str, width: float, sizes: tuple[tuple[float, float], ...], most: int = 2
) -> dict[str, Any]:
    """Return the title around the name of the product: the first (words, name) in points that fit."""
    text = spoken.plain(key)
    found = _PRODUCT.search(text)
    assert found, key
    before, name, after = text[: found.start()].strip(), found[0], text[found.end() :].strip()
    for words, large in sizes:
        lines = [len(wrap(part, width, words)) for part in (before, after)]
        widest = max(text_width(word, words) for word in (*before.split(), *after.split(), ""))
        if sum(lines) <= most and widest <= width and text_width(name, large, "ExtraBold") <= width:
            break
    room = balanced(before, width, words)
    return {
        "voor": before,
        "naam": name,
        "na": after,
        "maat": words,
        "groot": large,
        "breedte": f"{room:.1f}",
    }


def balanced(text: str, width: float, size: float) -> float:
    """Return the smallest width in which a text takes no more lines, so that no word stands alone.

    Two mm wider than that, because a browser's sum of the letters differs by a hair.
    """
    most = len(wrap(text, width, size))
    least = max((text_width(word, size) for word in text.split()), default=0.0) * 1.03
    while width - 2 > least and len(wrap(text, width - 2, size)) <= most:
        width -= 2
    return width


def title_and_lede(
    spoken: Language,
    before: bool,
    day: date,
    frame: tuple[float, float],
    sizes: tuple[tuple[tuple[float, float], ...], tuple[float, ...]],
) -> dict[str, Any]:
    """Fit the title and what stands under it beside the leaf: both smaller until they fit together."""
    (width, height), (titles, ledes) = frame, sizes
    said = spoken.plain("papier_lede" if before else "intro_af", datum=spoken.day_and_month(day))
    loose = 1.2 if spoken.direction == "rtl" else 1.0
    found: dict[str, Any] = {}
    for step in range(len(titles)):
        title = opening(spoken, "kop_voor" if before else "kop_na", width, titles[step:])
        lines = sum(len(wrap(part, width, title["maat"])) for part in (title["voor"], title["na"]))
        above = _height(title["maat"], lines, 1.04 * loose) + _height(title["groot"], 1, loose)
        for size in ledes:
            # Arabic is set narrower than the sum of its letters: it may use the whole width.
            room = f"{width if spoken.direction == 'rtl' else balanced(said, width, size):.1f}"
            found = {"kop": title, "lede_maat": size, "lede_breedte": room}
            if above + 4 + _height(size, len(wrap(said, width, size)), 1.3 * loose) <= height:
                return found
    return found


def helpers(kit: PublicKit, spoken: Language, frames: Frames) -> dict[str, Any] | None:
    """Say whom to ask, when the client wants that on a notice board: on one line, or else on two."""
    client = kit.client
    if not client.contact_on_site or not (client.contact_person or client.phone):
        return None
    width, sizes = frames.help_width, frames.help
    who = f"{spoken.plain('papier_vraag_aan')} {client.contact_person}" if client.contact_person else ""
    call = spoken.plain("vraag_bel", telefoon=client.phone) if client.phone else ""
    is_one_line = bool(who and call) and text_width(f"{who}  ·  {call}", sizes[0], "Bold") <= width
    steps = tuple((size, 1 if who and call else 2) for size in sizes)
    found: dict[str, Any] = {"naam": None, "bel": None, "naast": is_one_line, "richting": "ltr"}
    if client.contact_person:
        line = fit(who, width, steps, "Bold")
        found["naam"] = Fitted(
            line.text.removeprefix(spoken.plain("papier_vraag_aan")).strip(), line.size, line.lines
        )
        found["richting"] = direction_of(client.contact_person)
    if client.phone:
        beside = text_width(spoken.plain("vraag_bel", telefoon=""), sizes[-1])
        number = fit(client.phone, width - beside, ((sizes[-1], 1),)).text
        found["bel"] = Fitted(number, fit(call, width, steps).size, 1)
    return found


def foot(kit: PublicKit, spoken: Language, zeg: Callable[..., Markup], frames: Frames) -> Markup:
    """Return the last line: client and office, or the office alone where both do not fit."""
    client, office = kit.client.name, kit.office.name

    def fits(key: str, office: str) -> bool:
        text = spoken.plain(key, werkgever=client, kantoor=office)
        return len(wrap(text, frames.foot_width, frames.foot)) <= 2

    if fits("papier_voet", office):
        return zeg("papier_voet")
    if fits("papier_voet_kort", office):
        return zeg("papier_voet_kort")
    lengths = range(len(office), 0, -1)
    cut = bisect_left(lengths, True, key=lambda n: fits("papier_voet_kort", office[:n] + "…"))
    return zeg("papier_voet_kort", kantoor=office[: lengths[cut]].rstrip() + "…")


def _height(points: float, lines: int, spacing: float) -> float:
    """Return the height in mm of so many lines."""
    return points * _POINT * spacing * lines
