"""The wave's timeline as the office sees it: its own lane, the clients', and the questions day by day.

It is decoration for eyes: the list of days behind it and the words about the questions say the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from markupsafe import Markup

from generator import words
from generator.escape import own_markup
from generator.forecast import Forecast
from generator.render.site_labels import LANE_NAMES, WIDTH, Box, Label, Scale, place, scale, text_width
from generator.render.timeline_svg import Paper, beside_words, path, put_label, text

_PILL, _HEAD = 32, 32
_TOP = _PILL + 16 + _HEAD
_LANES = {"kantoor": "Jullie", "klant": "Klanten"}
_COLUMNS = 58
_NEAR = 8

Item = Mapping[str, Any]
Sides = tuple[float, float]


def draw(
    planning: Sequence[Item], today: date, converts: date, found: Forecast, following: str | None
) -> Markup:
    """Return finished SVG; colours come from the page's style. `following` is the key of the next task."""
    days = [*planning, *({"datum": one.day} for one in found.coming[-1:])]
    scaled, paper = scale(days, converts), Paper()
    y: float = _TOP
    for owner, name in _LANES.items():
        own = [item for item in planning if item["eigenaar"] == owner]
        y = _lane(paper, name, place(own, scaled, today), y, following)
    # The line of the move ends where the questions begin: it must not run through their first column.
    moved = y
    if found.coming:
        y = _questions(paper, scaled, found, y)
    _weeks(paper, scaled, today, y)
    _signs(paper, scaled, today, (moved, y))
    return own_markup(
        f'<svg class="tijdlijn" viewBox="0 0 {WIDTH} {y + 2:.0f}" aria-hidden="true" focusable="false" '
        f'xmlns="http://www.w3.org/2000/svg">{_HATCH if found.coming else ""}{paper.inside}</svg>'
    )


_HATCH = (
    '<defs><pattern id="tl-arcering" width="5" height="5" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path class="tl-leeg" d="M0 0H5V5H0Z"/>'
    '<path class="tl-arceer" d="M1 0V5"/></pattern></defs>'
)


def _lane(paper: Paper, name: str, labels: Sequence[Label], top: float, following: str | None) -> float:
    middle = top + max([-label.box.top for label in labels] + [26]) + 10
    bottom = middle + max([label.box.bottom for label in labels] + [30]) + 10
    _name(paper, name, top, bottom)
    for label in labels:
        put_label(paper, label, middle, following)
    return bottom


def _name(paper: Paper, name: str, top: float, bottom: float) -> None:
    paper.lines.append(path("tl-lijn", f"M0 {bottom:.1f}H{WIDTH}"))
    paper.marks.append(text(2, top + 28, name, "tl-naam"))


def _questions(paper: Paper, scaled: Scale, found: Forecast, top: float) -> float:
    """Draw a column a day: full for the fewest, hatched up to the most; a line is what the desk can do."""
    base = top + 16 + _COLUMNS
    bottom = base + 14
    _name(paper, "Vragen", top, bottom)
    line = found.a_day if found.a_day and found.a_day <= 2 * found.busiest.high else None
    most = max(found.busiest.high, line or 0)
    wide = scaled.week / 7 * 0.68
    for one in found.coming:
        left = scaled.at(one.day) - wide / 2
        low, high = (base - _COLUMNS * count / most for count in (one.low, one.high))
        if one.high > one.low:
            box = f"M{left:.1f} {low:.1f}V{high:.1f}h{wide:.1f}V{low:.1f}Z"
            paper.marks.append(f'<path class="tl-meer" fill="url(#tl-arcering)" d="{box}"/>')
        if one.low:
            box = f"M{left:.1f} {base:.1f}V{low:.1f}h{wide:.1f}V{base:.1f}Z"
            paper.marks.append(path("tl-minst", box))
    first, last = (scaled.at(one.day) for one in (found.coming[0], found.coming[-1]))
    paper.lines.append(path("tl-bodem", f"M{first - wide:.1f} {base:.1f}H{last + wide:.1f}"))
    if line:
        y = base - _COLUMNS * line / most
        paper.marks.append(path("tl-grens", f"M{first - wide:.1f} {y:.1f}H{last + wide:.1f}"))
        said = f"{words.number(line)} per dag"
        paper.marks.append(text(last + wide + 7, y + 5, said, "tl-dag"))
        right = last + wide + 7 + text_width(said, 14)
        paper.words.append(Box(left=last + wide + 7, right=right, top=y - 10, bottom=y + 10))
    return bottom


def _weeks(paper: Paper, scaled: Scale, today: date, bottom: float) -> None:
    every = max(1, round(66 / scaled.week + 0.49))
    head = _TOP - _HEAD
    for number in range(scaled.weeks):
        x = LANE_NAMES + number * scaled.week
        if number % 2 == 0:
            paper.ground.append(
                path("tl-week", f"M{x:.1f} {head}H{x + scaled.week:.1f}V{bottom:.1f}H{x:.1f}Z")
            )
        said = words.short_date(scaled.first + timedelta(weeks=number)).split(" ", 1)[1]
        if number % every == 0:
            at = x + 8
            for line in (scaled.at(scaled.converts), scaled.at(today)):
                if line - 5 - text_width(said, 14) < at < line + 5:
                    at = line + 8
            paper.marks.append(text(at, head + 21, said, "tl-dag tl-kop"))
    paper.ground.append(path("tl-lijn", f"M0 {_TOP}H{WIDTH}"))


def _signs(paper: Paper, scaled: Scale, today: date, bottoms: tuple[float, float]) -> None:
    """Put the day of the move and today above the weeks, each with a line down, beside each other."""
    line, (moved, bottom) = scaled.at(scaled.converts), bottoms
    said = f"Overstap {words.short_date(scaled.converts)}"
    if today == scaled.converts:
        said = f"Vandaag: {said.lower()}"
    flag = _centred(line, said)
    _sign(paper, flag, "tl-vlag", said)
    paper.lines.append(path("tl-overstap", f"M{line:.1f} {_PILL}V{moved:.1f}"))
    if today == scaled.converts:
        return
    last = scaled.first + timedelta(days=scaled.weeks * 7 - 1)
    shown = min(max(today, scaled.first), last)
    said = f"Vandaag {words.short_date(today)}"
    said = f"← {said}" if today < shown else f"{said} →" if today > shown else said
    x = scaled.at(shown)
    pill = _aside(_centred(x, said), flag, before=x < line)
    _sign(paper, pill, "tl-pil", said)
    if shown == today:
        near = min(max(x, pill[0] + 8), pill[1] - 8)
        paper.lines.append(path("tl-vandaag", f"M{near:.1f} {_PILL}L{x:.1f} {_TOP - _HEAD}"))
        pieces = beside_words(x, _TOP - _HEAD, bottom, paper.words)
        paper.lines.append(path("tl-vandaag", "".join(f"M{x:.1f} {a:.1f}V{b:.1f}" for a, b in pieces)))


def _aside(own: Sides, other: Sides, *, before: bool) -> Sides:
    """Return where a sign stands so that it covers no other: beside it, on its own side if there is room."""
    if own[1] + _NEAR <= other[0] or other[1] + _NEAR <= own[0]:
        return own
    width = own[1] - own[0]
    left, right = other[0] - _NEAR - width, other[1] + _NEAR
    there = left if (before and left >= 0) or right + width > WIDTH else right
    return there, there + width


def _centred(x: float, said: str) -> Sides:
    width = text_width(said, 15, True) + 26
    left = min(max(x - width / 2, 0), WIDTH - width)
    return left, left + width


def _sign(paper: Paper, sides: Sides, kind: str, said: str) -> None:
    left, right = sides
    box = f'x="{left:.1f}" y="1" width="{right - left:.1f}" height="{_PILL - 2}" rx="15"'
    paper.marks.append(f'<rect class="{kind}" {box}/>')
    paper.marks.append(text((left + right) / 2, 21, said, f"{kind}woord tl-midden"))
