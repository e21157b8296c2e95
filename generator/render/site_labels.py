"""Where the words of the drawn timeline stand: days as pixels, every label measured and placed.

A label goes to the first free place below or above its mark, so that any set of days stays readable.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator import fonts, words

WIDTH = 1120
LANE_NAMES = 132
LINE = 19
_RIGHT = WIDTH - 8
_GAP = 12
_POINTS_PER_MM = 72 / 25.4


def text_width(text: str, size: int, bold: bool = False) -> float:
    """Return how wide a text stands in the site's own font, in the drawing's own units."""
    return fonts.text_width(text, size, "Bold" if bold else "Regular") * _POINTS_PER_MM


def wrap(text: str, width: float, size: int, lines: int = 3, bold: bool = True) -> tuple[str, ...]:
    """Break a text into lines that fit; a word that is too long is cut with an ellipsis."""
    made: list[str] = []
    for word in text.split():
        if made and text_width(f"{made[-1]} {word}", size, bold) <= width:
            made[-1] = f"{made[-1]} {word}"
        else:
            made.append(_cut(word, width, size, bold))
    if len(made) > lines:
        made = [*made[: lines - 1], _cut(" ".join(made[lines - 1 :]), width, size, bold)]
    return tuple(made)


def _cut(word: str, width: float, size: int, bold: bool) -> str:
    if text_width(word, size, bold) <= width:
        return word
    while len(word) > 1 and text_width(word + "…", size, bold) > width:
        word = word[:-1]
    return word + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle that a label takes."""

    left: float
    right: float
    top: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A milestone's words at their place; `y` counts from the lane's own line of marks."""

    x: float
    mark: float
    lines: tuple[str, ...]
    date: str
    box: Box
    end: bool
    item: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Days to pixels: whole weeks from the Monday before the first mark."""

    first: date
    weeks: int
    converts: date

    @property
    def week(self) -> float:
        return (_RIGHT - LANE_NAMES) / self.weeks

    def at(self, day: date) -> float:
        """Return the middle of a day."""
        return LANE_NAMES + ((day - self.first).days + 0.5) * self.week / 7


def scale(planning: Sequence[Mapping[str, Any]], converts: date) -> Scale:
    """Return the scale that holds every milestone."""
    days = [item["datum"] for item in planning]
    first = min(days) - timedelta(days=min(days).weekday())
    return Scale(first=first, weeks=(max(days) - first).days // 7 + 1, converts=converts)


def place(items: Iterable[Mapping[str, Any]], scale: Scale, today: date) -> tuple[Label, ...]:
    """Give every milestone of one lane a place where its words meet no others and no line.

    The line of today gives way when there is no such place, then the line of the overstap.
    """
    lines = [_upright(scale.at(day)) for day in (scale.converts, today)]
    placed: list[Label] = []
    for item in sorted(items, key=lambda one: one["datum"]):
        options = list(_options(item, scale))
        words_there = [label.box for label in placed]
        tries = ([*words_there, *lines[:count]] for count in (2, 1, 0))
        found = (one for taken in tries for one in options if _is_free(one, taken))
        placed.append(next(found, options[-1]))
    return tuple(placed)


def _upright(x: float) -> Box:
    return Box(left=x - 5, right=x + 5, top=-1000, bottom=1000)


def _is_free(label: Label, taken: Sequence[Box]) -> bool:
    inside = label.box.left >= LANE_NAMES - 14 and label.box.right <= WIDTH
    return inside and not any(label.box.meets(box) for box in taken)


def _options(item: Mapping[str, Any], scale: Scale) -> Iterable[Label]:
    """Offer places: below and above, to the right and to the left, further and further from the line."""
    mark = scale.at(item["datum"])
    lines = wrap(str(item["kort"]), 112, 15)
    day = words.short_date(item["datum"])
    width = max([text_width(line, 15, True) for line in lines] + [text_width(day, 14)]) + _GAP
    height = (len(lines) + 1) * LINE
    for level in range(8):
        near = 18 + level * (4 * LINE + 4)
        for top in (near - 2, -near - height):
            for end, aside in ((False, -8), (False, 10), (True, 8), (True, -10)):
                x = mark + aside
                left = x - width if end else x
                box = Box(left=left, right=left + width, top=top, bottom=top + height)
                yield Label(x=x, mark=mark, lines=lines, date=day, box=box, end=end, item=item)
