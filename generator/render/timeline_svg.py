"""What a timeline on screen is drawn with: words at their marks, lines, and a tick for what is past."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.escape import literal
from generator.render.site_labels import LINE, Box, Label, text_width


@dataclass
class Paper:
    """The parts of the drawing, in the order in which they are painted; and where words stand."""

    ground: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    words: list[Box] = field(default_factory=list)

    @property
    def inside(self) -> str:
        return "".join([*self.ground, *self.lines, *self.marks])


def put_label(paper: Paper, label: Label, middle: float, following: str | None) -> None:
    """Put a milestone on its lane, whose line of marks is at `middle`; `following` is the next task's key."""
    is_next = label.item["sleutel"] == following
    kind = "tl-voorbij" if label.item["voorbij"] else "tl-nu" if is_next else "tl-straks"
    top = middle + label.box.top
    if label.box.top > 40 or label.box.bottom < -40:
        far = top if label.box.top > 0 else middle + label.box.bottom
        paper.lines.append(path("tl-stok", f"M{label.mark:.1f} {middle:.1f}V{far:.1f}"))
    width = max([text_width(line, 15, True) for line in label.lines] + [text_width(label.date, 14)])
    left = label.x - width if label.end else label.x
    paper.words.append(Box(left=left, right=left + width, top=top, bottom=middle + label.box.bottom))
    anchor = " tl-eind" if label.end else ""
    for number, line in enumerate(label.lines):
        paper.marks.append(text(label.x, top + 15 + number * LINE, line, f"tl-woord {kind}{anchor}"))
    y = top + 15 + len(label.lines) * LINE
    paper.marks.append(text(label.x, y, label.date, f"tl-dag {kind}{anchor}"))
    paper.marks.append(mark(label.mark, middle, kind))


def beside_words(x: float, top: float, bottom: float, taken: Sequence[Box]) -> Iterator[tuple[float, float]]:
    """Return the pieces of an upright line that run through no words."""
    for box in sorted(taken, key=lambda box: box.top):
        if box.left - 4 < x < box.right + 4:
            if box.top > top:
                yield top, box.top
            top = max(top, box.bottom)
    if bottom > top:
        yield top, bottom


def mark(x: float, y: float, kind: str) -> str:
    tick = f"M{x - 4.5:.1f} {y + 0.3:.1f}l3.2 3.4 5.8-6.6" if kind == "tl-voorbij" else ""
    circle = f'<circle class="tl-stip {kind}" cx="{x:.1f}" cy="{y:.1f}" r="9"/>'
    return circle + (path("tl-vink", tick) if tick else "")


def text(x: float, y: float, said: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{literal(said)}</text>' if said else ""


def path(kind: str, d: str) -> str:
    return f'<path class="{kind}" d="{d}"/>'
