"""The drawn timeline of the planning page: four lanes, weeks as columns, the overstap as a line.

It is decoration for eyes: the table behind it says the same.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from generator import words
from generator.escape import own_markup
from generator.render.site_labels import (
    LANE_NAMES,
    WIDTH,
    Box,
    Scale,
    place,
    scale,
    text_width,
    wrap,
)
from generator.render.timeline_svg import Paper, beside_words, mark, path, put_label, text

_TOP = 104
_HEAD = 34
_LEAF = (92, 82)

_LANES = ("kantoor", "klant", "loket", "medewerker")


def draw(fields: Mapping[str, Any]) -> Markup:
    """Return the timeline as finished SVG; colours come from the page's CSS."""
    planning = fields["planning"]
    golf = fields["golf"]
    scaled = scale(planning, golf["conversiedatum"])
    paper = Paper()
    y: float = _TOP + _HEAD
    for lane in _LANES:
        y = _lane(paper, lane, y, fields, scaled)
    _weeks(paper, scaled, golf["peildatum"], y)
    _conversion(paper, scaled, y)
    _today(paper, scaled, golf["peildatum"], y)
    return own_markup(
        f'<svg class="tijdlijn" viewBox="0 0 {WIDTH} {y + 2:.0f}" aria-hidden="true" focusable="false" '
        f'xmlns="http://www.w3.org/2000/svg">{paper.inside}</svg>'
    )


def _lane(paper: Paper, lane: str, top: float, fields: Mapping[str, Any], scaled: Scale) -> float:
    names = {
        "kantoor": str(fields["kantoor"]["naam"]),
        "klant": "U" if fields["u"] else "Jij",
        "loket": "Loket",
        "medewerker": "Medewerkers",
    }
    items = [item for item in fields["planning"] if item["eigenaar"] == lane]
    labels = place(items, scaled, fields["golf"]["peildatum"]) if lane in ("kantoor", "klant") else ()
    above = max([-label.box.top for label in labels] + [26])
    below = max([label.box.bottom for label in labels] + [30])
    middle = top + above + 10
    following = fields["volgende"]
    bottom = middle + below + 12
    paper.lines.append(path("tl-lijn", f"M0 {bottom:.1f}H{WIDTH}"))
    for number, line in enumerate(wrap(names[lane], LANE_NAMES - 24, 17)):
        paper.marks.append(text(2, top + 28 + number * 21, line, "tl-naam"))
    for label in labels:
        put_label(paper, label, middle, following["sleutel"] if following else None)
    if lane == "loket":
        _words(paper, scaled, middle, "Overstap", "Uitnodigingen verstuurd, Werknemerloket dicht")
        paper.marks.append(mark(scaled.at(scaled.converts), middle, "tl-nu"))
    if lane == "medewerker":
        _bars(paper, scaled, middle, over=not fields["voor"])
    return bottom


def _words(paper: Paper, scaled: Scale, middle: float, title: str, line: str) -> None:
    x = scaled.at(scaled.converts)
    width = text_width(line, 14)
    end = WIDTH - x < width + 30
    x, anchor = (x - 18, " tl-eind") if end else (x + 18, "")
    left = x - width if end else x
    paper.words.append(Box(left=left, right=left + width, top=middle - 18, bottom=middle + 22))
    paper.marks.append(text(x, middle - 3, title, f"tl-woord{anchor}"))
    paper.marks.append(text(x, middle + 16, line, f"tl-dag{anchor}"))


def _bars(paper: Paper, scaled: Scale, middle: float, over: bool) -> None:
    old = ("Werknemerloket",) if over else ("Werknemerloket werkt nog", "Werknemerloket")
    x = scaled.at(scaled.converts)
    top, bottom = middle - 17, middle + 17
    paper.lines.append(path("tl-oud", f"M{LANE_NAMES} {top}H{x - 6:.1f}V{bottom}H{LANE_NAMES}Z"))
    arrow = f"M{x:.1f} {top}H{WIDTH - 16}L{WIDTH - 2} {middle}L{WIDTH - 16} {bottom}H{x:.1f}Z"
    paper.lines.append(path("tl-nieuw", arrow))
    for at, room, kind, options in (
        (LANE_NAMES + 14, x - LANE_NAMES - 30, "tl-in-oud", old),
        (x + 18, WIDTH - x - 46, "tl-in-nieuw", ("MijnLoket: account maken in 7 stappen", "MijnLoket", "")),
    ):
        said = next((one for one in options if text_width(one, 15, True) <= room), "")
        paper.marks.append(text(at, middle + 5.5, said, kind))
        right = at + text_width(said, 15, True)
        paper.words.append(Box(left=at, right=right, top=top, bottom=bottom))


def _weeks(paper: Paper, scaled: Scale, today: date, bottom: float) -> None:
    every = max(1, round(66 / scaled.week + 0.49))
    for number in range(scaled.weeks):
        x = LANE_NAMES + number * scaled.week
        if number % 2 == 0:
            box = f"M{x:.1f} {_TOP}H{x + scaled.week:.1f}V{bottom:.1f}H{x:.1f}Z"
            paper.ground.append(path("tl-week", box))
        said = words.short_date(scaled.first + timedelta(weeks=number)).split(" ", 1)[1]
        at = x + 8
        for line in (scaled.at(scaled.converts), scaled.at(today)):
            if line - 5 - text_width(said, 14) < at < line + 5:
                at = line + 8
        if number % every == 0:
            paper.marks.append(text(at, _TOP + 22, said, "tl-dag tl-kop"))
    paper.ground.append(path("tl-lijn", f"M0 {_TOP + _HEAD}H{WIDTH}"))


def _conversion(paper: Paper, scaled: Scale, bottom: float) -> None:
    x = scaled.at(scaled.converts)
    width, height = _LEAF
    left = min(max(x - width / 2, 0), WIDTH - width)
    middle = left + width / 2
    paper.lines.append(path("tl-overstap", f"M{x:.1f} {height + 8}V{bottom:.1f}"))
    paper.marks += [
        f'<rect class="tl-blad" x="{left:.1f}" y="8" width="{width}" height="{height}" rx="9"/>',
        path("tl-bladkop", _leaf_head(left, width)),
        f'<rect class="tl-bladrand" x="{left:.1f}" y="8" width="{width}" height="{height}" rx="9"/>',
        text(middle, 26, words.weekday(scaled.converts), "tl-bladdag tl-midden"),
        text(middle, 66, str(scaled.converts.day), "tl-bladgetal tl-midden"),
        text(middle, 83, words.month(scaled.converts), "tl-bladmaand tl-midden"),
    ]


def _leaf_head(left: float, width: float) -> str:
    right = left + width
    return f"M{left:.1f} 32V17a9 9 0 0 1 9-9H{right - 9:.1f}a9 9 0 0 1 9 9V32Z"


def _today(paper: Paper, scaled: Scale, today: date, bottom: float) -> None:
    if not scaled.first <= today < scaled.first + timedelta(weeks=scaled.weeks):
        return
    x, line = scaled.at(today), scaled.at(scaled.converts)
    said = f"Vandaag {words.day_and_month(today)}"
    width = text_width(said, 15, True) + 26
    left = min(max(x - width / 2, 0), WIDTH - width)
    leaf_left, leaf_right = line - _LEAF[0] / 2 - 8, line + _LEAF[0] / 2 + 8
    if left < leaf_right and left + width > leaf_left:
        left = leaf_left - width if x <= line and leaf_left - width > 0 else leaf_right
    if today != scaled.converts:
        pieces = beside_words(x, _TOP - 8, bottom, paper.words)
        paper.lines.append(path("tl-vandaag", "".join(f"M{x:.1f} {a:.1f}V{b:.1f}" for a, b in pieces)))
        near = min(max(x, left + 8), left + width - 8)
        paper.lines.append(path("tl-vandaag", f"M{near:.1f} {_TOP - 16}L{x:.1f} {_TOP - 8}"))
    paper.marks.append(
        f'<rect class="tl-pil" x="{left:.1f}" y="{_TOP - 46}" width="{width:.1f}" height="32" rx="16"/>'
    )
    paper.marks.append(text(left + width / 2, _TOP - 25, said, "tl-pilwoord tl-midden"))
