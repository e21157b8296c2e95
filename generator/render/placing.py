"""Where the labels of a lane go: no two meet, none leaves its frame, none crosses the conversion line.

Pure sums in mm. The lane's line is y = 0, up is negative. Every label may stand above or below its mark, on
the first or second level, begin or end at the mark or stand over its middle, with its title on one line or
two. The cheapest set in which nothing meets wins; the same input always gives the same answer. Where there
is none, numbers at the marks lead to a list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

LEVELS = 2
# A crowd of labels has millions of combinations; after this many looks a list is the better drawing anyway.
_MOST_LOOKS = 5_000
# White between a label and the conversion line, between neighbours, and between a mark and its label.
_BESIDE_LINE, _BESIDE, _OVER_MARK, _BETWEEN_LEVELS = 1.6, 1.8, 0.8, 0.7


@dataclass(frozen=True, slots=True)
class Label:
    """What must stand at a mark: the ways to set its words, as (width, height) with the title's lines."""

    key: str
    mark: float
    radius: float
    settings: tuple[tuple[float, float, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place; `align` is how its lines are set inside the box."""

    key: str
    left: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]
    align: str
    mark: float
    # The thin line from the mark to a label on a higher level.
    leader: tuple[float, float] | None = None
    cost: float = 0.0

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def meets(self, other: "Placed") -> bool:
        return (
            self.left < other.right + _BESIDE
            and other.left < self.right + _BESIDE
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def is_crossed_by(self, other: "Placed") -> bool:
        """Say whether the other's leader runs through this label."""
        if other.leader is None or not self.left - 0.8 < other.mark < self.right + 0.8:
            return False
        return self.top < other.leader[1] and other.leader[0] < self.bottom


@dataclass(frozen=True, slots=True)
class Span:
    """The width a lane has, and the conversion line in it."""

    left: float
    right: float
    line: float

    def side_of(self, mark: float) -> tuple[tuple[float, float], ...]:
        """Return the stretches in which a label of this mark may stand."""
        before, after = (self.left, self.line - _BESIDE_LINE), (self.line + _BESIDE_LINE, self.right)
        if abs(mark - self.line) < 0.01:
            return after, before
        return (before,) if mark < self.line else (after,)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move marks apart until they are `gap` from each other, in their order, between low and high."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, low if not places else places[-1] + gap))
    limit = high
    for n in reversed(range(len(places))):
        places[n] = min(places[n], limit)
        limit = places[n] - gap
    return places


def place(labels: Sequence[Label], span: Span) -> tuple[Placed, ...] | None:
    """Return the cheapest places in which nothing meets, or None when there are none."""
    search = _Search([list(_options(label, span, n)) for n, label in enumerate(labels)])
    search.walk([], 0.0)
    return search.best


def list_below(labels: Sequence[Label], span: Span) -> tuple[Placed, ...]:
    """Set labels as a list below the line, in columns that stay clear of the conversion line."""
    widest = max(label.settings[0][0] for label in labels)
    height = max(label.settings[0][1] for label in labels)
    columns = list(_columns(span, widest + 2 * _BESIDE, widest))
    rows = -(-len(labels) // len(columns))
    placed = []
    for n, label in enumerate(labels):
        # Down a column first, as one reads a list.
        column, row = divmod(n, rows)
        top = label.radius + _OVER_MARK + row * (height + _BETWEEN_LEVELS)
        words = label.settings[0][2]
        placed.append(Placed(label.key, columns[column], top, widest, height, words, "left", label.mark))
    return tuple(placed)


def _columns(span: Span, step: float, width: float) -> Iterator[float]:
    for low, high in ((span.left, span.line - _BESIDE_LINE), (span.line + _BESIDE_LINE, span.right)):
        for n in range(int((high - low - width) // step) + 1 if high - low >= width else 0):
            yield low + n * step


class _Search:
    """Branch and bound over the options of every label, cheapest first."""

    def __init__(self, options: Sequence[Sequence[Placed]]) -> None:
        self.options = [sorted(own, key=lambda option: option.cost) for own in options]
        # The least that labels from n on can cost.
        self.least = [sum(own[0].cost for own in self.options[n:] if own) for n in range(len(options) + 1)]
        self.best: tuple[Placed, ...] | None = None
        self.cost = float("inf")
        self.looks = 0

    def walk(self, chosen: list[Placed], cost: float) -> None:
        if len(chosen) == len(self.options):
            self.best, self.cost = tuple(chosen), cost
            return
        for option in self.options[len(chosen)]:
            self.looks += 1
            if self.looks > _MOST_LOOKS or cost + option.cost + self.least[len(chosen) + 1] >= self.cost:
                return
            if not any(_clash(option, other) for other in chosen):
                self.walk([*chosen, option], cost + option.cost)


def _clash(one: Placed, two: Placed) -> bool:
    return one.meets(two) or one.is_crossed_by(two) or two.is_crossed_by(one)


def _options(label: Label, span: Span, turn: int) -> Iterator[Placed]:
    for width, height, lines in label.settings:
        for left, align, dear in _across(label, span, width):
            for above in (True, False):
                # Neighbours alternate, so that each has room.
                turned = 0.0 if above == (turn % 2 == 0) else 0.5
                for level in range(LEVELS):
                    option = _at_level(label, (left, width, height, lines), above, level)
                    cost = dear + turned + 4 * level + 1.5 * (len(lines) - 1)
                    yield replace(option, align=align, cost=cost)


def _across(label: Label, span: Span, width: float) -> Iterator[tuple[float, str, float]]:
    """Yield where a label may begin: at the mark, ending at it, over its middle; moved inside its stretch."""
    wishes = (
        (label.mark - label.radius, "left", 0.0),
        (label.mark + label.radius - width, "right", 1.0),
        (label.mark - width / 2, "center", 1.3),
    )
    on_line = abs(label.mark - span.line) < 0.01
    for low, high in span.side_of(label.mark):
        if high - low < width:
            continue
        for wish, align, dear in wishes:
            left = min(max(wish, low), high - width)
            # A label that had to move must still stand at its mark.
            if on_line or left - 2.5 <= label.mark <= left + width + 2.5:
                yield left, align, dear + 0.3 * abs(left - wish)


def _at_level(
    label: Label, words: tuple[float, float, float, tuple[str, ...]], above: bool, level: int
) -> Placed:
    left, width, height, lines = words
    near = label.radius + _OVER_MARK
    # A level is as high as the lowest setting of a label: one line of title and the date.
    far = near + level * (min(setting[1] for setting in label.settings) + _BETWEEN_LEVELS)
    top = -far - height if above else far
    leader = None
    if level:
        leader = (-far, -near) if above else (near, far)
    return Placed(label.key, left, top, width, height, lines, "left", label.mark, leader)
