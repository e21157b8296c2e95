"""The drawing of the timeline: strips, weeks, lanes, lines, marks and bars; no words, so a background."""

from generator.brand import Palette
from generator.render import timeline_drawing as drawn
from generator.render.look import surface

Point = tuple[float, float]


def picture(layout: drawn.Layout, strips: drawn.Strips, leaf: float, palette: Palette) -> str:
    """Draw everything that is not a word: strips, weeks, lanes, lines, marks and bars."""
    light = palette.light
    strong = light.ink if palette.is_pale else light.brand
    fill = surface(palette)[0]
    shapes = [*_grid(layout, strips, light.ink, light.tint), _conversion(layout, leaf, strong)]
    shapes += _bars(layout, fill, strong, light.ink)
    shapes += _marks(layout.office, light.ink, light.ink, None)
    shapes += _marks(layout.client, fill, strong, light.tint)
    shapes.append(_circle((layout.line, layout.loket.line), 3.6, "#fff", (strong, 1.7)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 297 210" width="297mm" height="210mm">'
        + "".join(shapes)
        + "</svg>"
    )


def _grid(layout: drawn.Layout, strips: drawn.Strips, ink: str, tint: str) -> list[str]:
    bottom = layout.employees.bottom
    client = layout.client
    shapes = [_rect((15, client.top), (drawn.RIGHT - 15, client.height), tint)]
    for left, width in strips:
        shapes.append(_rect((left, drawn.TOP), (width, bottom - drawn.TOP), ink, 'fill-opacity="0.05"'))
    for week in layout.named_weeks:
        shapes.append(_line((week.x, 50.5), (week.x, bottom), ink, 0.2, 'stroke-opacity="0.17"'))
    edges = (drawn.TOP, client.top, client.bottom, layout.employees.top, bottom)
    return shapes + [_line((15, y), (drawn.RIGHT, y), ink, 0.3) for y in edges]


def _conversion(layout: drawn.Layout, leaf: float, colour: str) -> str:
    """The full-height line hangs on the leaf; it takes a turn when the leaf cannot hang above it."""
    bottom = layout.employees.bottom
    if abs(layout.line - leaf) < 0.01:
        return _line((leaf, 47), (leaf, bottom), colour, 1.1)
    x, y = _mm(layout.line), _mm(bottom)
    path = f"M{_mm(leaf)} 46V49.2H{x}V{y}"
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.1" stroke-linejoin="round"/>'


def _bars(layout: drawn.Layout, brand: str, edge: str, ink: str) -> list[str]:
    top, line, right = layout.employees.top + 4, layout.line, drawn.RIGHT
    low, middle = top + 10.5, top + 5.25
    arc = "a1.5 1.5 0 0 0"
    old = f"M{_mm(line)} {_mm(top)}H{_mm(drawn.LEFT + 1.5)}{arc} -1.5 1.5v7.5{arc} 1.5 1.5H{_mm(line)}Z"
    # An arrow, not an end: nobody published one.
    tip = f"L{_mm(right)} {_mm(middle)} {_mm(right - 4)} {_mm(low)}"
    new = f"M{_mm(line)} {_mm(top)}H{_mm(right - 4)}{tip}H{_mm(line)}Z"
    join = 'stroke-linejoin="round"'
    return [
        f'<path d="{old}" fill="#fff" stroke="{ink}" stroke-width="0.6"/>',
        f'<path d="{new}" fill="{brand}" stroke="{edge}" stroke-width="0.6" {join}/>',
        _line((line, top - 4), (line, low), edge, 1.1),
    ]


def _marks(lane: drawn.Lane, fill: str, edge: str, ground: str | None) -> list[str]:
    """Draw a lane's line from its first to its last mark, the leaders, and the marks on top."""
    if not lane.marks:
        return []
    y = lane.line
    shapes = [_line((lane.marks[0].x, y), (lane.marks[-1].x, y), edge, 1.0)]
    for label in lane.labels:
        if label.leader:
            near, far = label.leader
            shapes.append(_line((label.mark, y + near), (label.mark, y + far), edge, 0.25))
    for mark in lane.marks:
        if ground is None and not lane.numbered:
            shapes.append(_circle((mark.x, y), 1.5, "#fff", (edge, 0.9)))
        else:
            shapes.append(_circle((mark.x, y), 4.1, ground or "#fff", ("none", 0)))
            shapes.append(_circle((mark.x, y), 3.3, fill, (edge, 0.5)))
    return shapes


def _circle(at: Point, radius: float, fill: str, stroke: tuple[str, float]) -> str:
    place = f'cx="{_mm(at[0])}" cy="{_mm(at[1])}" r="{radius}"'
    return f'<circle {place} fill="{fill}" stroke="{stroke[0]}" stroke-width="{stroke[1]}"/>'


def _line(one: Point, two: Point, colour: str, width: float, more: str = "") -> str:
    ends = f'x1="{_mm(one[0])}" y1="{_mm(one[1])}" x2="{_mm(two[0])}" y2="{_mm(two[1])}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}" {more}/>'


def _rect(at: Point, size: Point, fill: str, more: str = "") -> str:
    place = f'x="{_mm(at[0])}" y="{_mm(at[1])}" width="{_mm(size[0])}" height="{_mm(size[1])}"'
    return f'<rect {place} fill="{fill}" {more}/>'


def _mm(value: float) -> str:
    return f"{value:.2f}"
