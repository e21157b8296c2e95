"""The drawn timeline: weeks as columns, four lanes, marks, and a place for every word, all in mm.

Offices may move milestones to any day, so nothing here is placed by hand. The type shrinks a step when the
lanes would not fit on the sheet; `placing` finds where the labels go.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from generator.fonts import text_width
from generator.model import Owner
from generator.render.fit import wrap
from generator.render.placing import Label, Placed, Span, list_below, place, spread

LEFT, RIGHT, TOP, BOTTOM = 49.0, 282.0, 60.0, 186.0
# What the two bars of the employees and their words need on either side of the conversion line.
_BEFORE, _AFTER = 55.0, 66.0
_MOST_WEEKS_NAMED = 14
SIZES = (11.5, 10.5, 9.75, 9.0)
RADIUS: Mapping[Owner, float] = {Owner.OFFICE: 2.0, Owner.CLIENT: 3.5, Owner.LOKET: 4.0}
_PAD, _BAR = 2.6, 10.5
Strips = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A milestone as it is drawn."""

    key: str
    day: date
    owner: Owner
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    number: int
    task: Task


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane on the sheet: its frame, the height of its line, its marks and their labels.

    In a numbered lane the numbers at the marks lead to the labels.
    """

    top: float
    height: float
    line: float
    marks: tuple[Mark, ...] = ()
    labels: tuple[Placed, ...] = ()
    numbered: bool = False

    @property
    def radius(self) -> float:
        return _radius(self.marks[0].task.owner, self.numbered) if self.marks else 0.0

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Week:
    x: float
    monday: date


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that is drawn, in mm from the sheet's upper left corner."""

    size: float
    first: date
    weeks: tuple[Week, ...]
    week_width: float
    line: float
    office: Lane
    client: Lane
    loket: Lane
    employees: Lane

    @property
    def named_weeks(self) -> tuple[Week, ...]:
        """The weeks whose heading has room: every second or third in a long planning."""
        step = -(-len(self.weeks) // _MOST_WEEKS_NAMED)
        return self.weeks[::step]


def line_height(size: float) -> float:
    return size * 0.3528 * 1.22


@dataclass(frozen=True, slots=True)
class _Grid:
    """The weeks on the sheet, and where the conversion stands in them."""

    first: date
    weeks: int
    converts_on: date

    @property
    def day_width(self) -> float:
        return (RIGHT - LEFT) / self.weeks / 7

    @property
    def line(self) -> float:
        return self.middle(self.converts_on)

    def middle(self, day: date) -> float:
        return LEFT + ((day - self.first).days + 0.5) * self.day_width


@lru_cache(maxsize=64)
def lay_out_tasks(tasks: tuple[Task, ...], converts_on: date) -> Layout:
    """Place a planning on the sheet: labels at their marks if that can be read, else numbers and a list.

    All clients of a wave share their days, so one answer serves them all.
    """
    grid = _grid([task.day for task in tasks], converts_on)
    for listed in (False, True):
        for size in SIZES[:-1] if not listed else SIZES:
            office = _lane(tasks, Owner.OFFICE, grid, size, listed)
            client = _lane(tasks, Owner.CLIENT, grid, size, listed)
            lanes = _stack(office, client, size, grid.line) if office and client else None
            if lanes:
                return Layout(
                    size,
                    grid.first,
                    tuple(
                        Week(LEFT + n * 7 * grid.day_width, grid.first + timedelta(weeks=n))
                        for n in range(grid.weeks)
                    ),
                    7 * grid.day_width,
                    grid.line,
                    *lanes,
                )
    raise AssertionError("a list always fits")  # pragma: no cover - tests search for such a planning


def _grid(days: Sequence[date], converts_on: date) -> _Grid:
    """Return the weeks to draw, more than the planning has where a side is too narrow for its words."""
    days = [*days, converts_on]
    first = min(days) - timedelta(days=min(days).weekday())
    grid = _Grid(first, (max(days) - first).days // 7 + 1, converts_on)
    while True:
        if grid.line - LEFT < _BEFORE:
            grid = _Grid(grid.first - timedelta(weeks=1), grid.weeks + 1, converts_on)
        elif RIGHT - grid.line < _AFTER:
            grid = _Grid(grid.first, grid.weeks + 1, converts_on)
        else:
            return grid


def _lane(tasks: Sequence[Task], owner: Owner, grid: _Grid, size: float, listed: bool) -> Lane | None:
    """Return a lane that is not yet stacked: its line at 0."""
    own = sorted((task for task in tasks if task.owner is owner), key=lambda task: task.day)
    span = Span(LEFT, RIGHT, grid.line)
    marks = _marks(own, grid, _radius(owner, False))
    placed = place([_label(mark, size, owner) for mark in marks], span)
    if placed is not None and not (listed and any(label.leader for label in placed)):
        return Lane(0, 0, 0, marks, placed)
    if not listed:
        return None
    marks = _marks(own, grid, _radius(owner, True))
    return Lane(0, 0, 0, marks, list_below([_label(mark, size, owner, True) for mark in marks], span), True)


def _radius(owner: Owner, numbered: bool) -> float:
    return RADIUS[Owner.CLIENT if numbered else owner]


def _marks(tasks: Sequence[Task], grid: _Grid, radius: float) -> tuple[Mark, ...]:
    """Put every task on the middle of its day; marks that would touch move apart, never over the line."""
    gap, beside, line = 2 * radius + 0.6, radius + 0.9, grid.line
    before = [grid.middle(task.day) for task in tasks if task.day < grid.converts_on]
    on = [line for task in tasks if task.day == grid.converts_on]
    after = [grid.middle(task.day) for task in tasks if task.day > grid.converts_on]
    on = spread(on, gap, line, RIGHT - radius)
    places = [
        *spread(before, gap, LEFT, line - beside),
        *on,
        *spread(after, gap, on[-1] + gap if on else line + beside, RIGHT - radius),
    ]
    return tuple(Mark(x, n, task) for n, (x, task) in enumerate(zip(places, tasks, strict=True), start=1))


def _label(mark: Mark, size: float, owner: Owner, numbered: bool = False) -> Label:
    title, when = mark.task.title, mark.task.date
    if numbered:
        title = f"{mark.number} {title}"
    dated = text_width(when, size)
    settings = []
    ways: list[tuple[str, ...]] = [(title,)]
    if " " in title and not numbered:
        # The narrowest two lines: as a browser would break at a little over half the width.
        half = text_width(title, size, "Bold") / 2
        wide = max(half, *(text_width(word, size, "Bold") for word in title.split()))
        while len(broken := wrap(title, wide, size, "Bold")) > 2:
            wide += 0.5
        ways.append(tuple(broken))
    for lines in ways:
        width = max(dated, *(text_width(line, size, "Bold") for line in lines)) * 1.01 + 0.3
        settings.append((width, (len(lines) + 1) * line_height(size), lines))
    return Label(mark.task.key, mark.x, _radius(owner, numbered), tuple(settings))


def strips(layout: Layout, is_free: Callable[[date], bool]) -> Strips:
    """Return the free days as (left, width), neighbours joined; none when a day is too thin to see."""
    day_width = layout.week_width / 7
    found: list[tuple[float, float]] = []
    for n in range(len(layout.weeks) * 7 if day_width >= 1.2 else 0):
        if not is_free(layout.first + timedelta(days=n)):
            continue
        left = LEFT + n * day_width
        if found and abs(sum(found[-1]) - left) < 0.001:
            found[-1] = (found[-1][0], found[-1][1] + day_width)
        else:
            found.append((left, day_width))
    return tuple(found)


def _stack(office: Lane, client: Lane, size: float, line: float) -> tuple[Lane, Lane, Lane, Lane] | None:
    """Give every lane what it needs and share what is left; None when they do not fit together."""
    # A long weekday with a long month is the widest thing said below the bars.
    said = len(wrap("Tot en met woensdag 30 september:", line - LEFT - 5, size)) + 1
    bars = 4 + _BAR + 1.4 + said * line_height(size) + 2.6
    needs = [_needs(office), _needs(client), (9.5, 9.5), (0.0, bars)]
    heights = [sum(need) for need in needs]
    # The client's name stands at the left of its lane and needs room as well.
    heights[1] = max(heights[1], 31.0)
    left = BOTTOM - TOP - sum(heights)
    if left < 0:
        return None
    top, lanes = TOP, []
    shares = (0.4, 0.35, 0.15, 0.1)
    empty = Lane(0, 0, 0)
    for lane, need, height, share in zip((office, client, empty, empty), needs, heights, shares, strict=True):
        full = height + left * share
        middle = top + need[0] + (full - sum(need)) / 2
        lanes.append(replace(lane, top=top, height=full, line=middle))
        top += full
    return lanes[0], lanes[1], lanes[2], lanes[3]


def _needs(lane: Lane) -> tuple[float, float]:
    """Return the room a lane needs above and below its line."""
    above = max([lane.radius, *(-label.top for label in lane.labels)])
    below = max([lane.radius, *(label.bottom for label in lane.labels)])
    return above + _PAD, below + _PAD
