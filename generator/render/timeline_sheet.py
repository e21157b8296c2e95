"""The timeline as a sheet: its words and where they stand; the drawing lies behind them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from generator import task_words, text_fields, timeline, words
from generator.brand import Palette
from generator.escape import own_markup
from generator.fonts import text_width
from generator.model import Basis, Milestone, Owner, PublicKit
from generator.render import timeline_drawing as drawn
from generator.render.fit import fit, sentence, wrap
from generator.render.look import data_url
from generator.render.timeline_picture import picture

_LEAF = 34.0
# Where the leaf may hang; beyond it the line takes a turn, so that the head keeps room for words.
_LEAF_FROM, _LEAF_TO = 150.0, 206.0
_FOOT_WIDTH = 221.0


def layout_of(kit: PublicKit) -> drawn.Layout:
    """Place the milestones of a kit; the conversion itself is the line."""
    form = text_fields.public_fields(kit)["vorm"]
    tasks = tuple(
        drawn.Task(
            one.key,
            one.day,
            one.owner,
            task_words.task(one.key, form, kit.wave.route).short,
            words.short_date(one.day),
        )
        for one in kit.milestones
        if one.owner in drawn.RADIUS
    )
    return drawn.lay_out_tasks(tasks, kit.wave.converts_on)


def sheet_fields(kit: PublicKit, palette: Palette) -> dict[str, Any]:
    """Return what the sheet says and where, rounded so that every machine writes the same."""
    layout = layout_of(kit)
    leaf = min(max(layout.line, _LEAF_FROM), _LEAF_TO)
    head = leaf - _LEAF / 2 - 6 - 15
    tasks = [one for one in kit.milestones if one.owner is Owner.CLIENT]
    to_come = [one for one in tasks if one.day >= kit.wave.dated]
    height = drawn.line_height(layout.size)
    title = fit("Wie doet wat, en wanneer?", head, ((27, 1), (24, 1), (22, 2)), "ExtraBold")
    strips = drawn.strips(layout, lambda day: not timeline.is_working_day(day, kit.wave))
    legend = " ".join(_legend(kit, layout, bool(strips)))
    said = len(wrap(legend, _FOOT_WIDTH, 9.5))
    voet = sentence(f"Van {kit.office.name} voor {kit.client.name}")
    bars = layout.employees.top + 4
    below = bars + 10.5 + 1.4
    return {
        "maat": layout.size,
        "regel": _mm(height),
        "kop_breedte": _mm(head),
        "kop": title,
        "kop_boven": _mm(38 - title.lines * title.size * 0.3528 * 1.15 / 2),
        "blad_links": _mm(leaf - _LEAF / 2),
        "lede_links": _mm(leaf + _LEAF / 2 + 6),
        # A conversion at the right of a long planning leaves a narrow column.
        "lede_maat": 13.5 if leaf < 190 else 12,
        "lede_breedte": _mm(282 - leaf - _LEAF / 2 - 6),
        "taken": len(to_come),
        "taken_geweest": len(to_come) < len(tasks),
        "laatste_taak": max((one.day for one in tasks), default=None),
        "weken": list(_week_headings(layout)),
        "banen": {
            "kantoor": _lane(layout.office, "kantoor"),
            "klant": _lane(layout.client, "klant"),
            "loket": _lane(layout.loket, "loket"),
            "medewerker": _lane(layout.employees, "medewerker"),
        },
        "baan_naam": fit(kit.client.name, 29, ((11.5, 2), (10.5, 3), (9.5, 4), (9, 5)), "Bold"),
        "overstap": {
            "links": _mm(layout.line + 6.5),
            "boven": _mm(layout.loket.line - height * 1.5),
            "breedte": _mm(drawn.RIGHT - layout.line - 7),
        },
        "dag_ervoor": kit.wave.converts_on - timedelta(days=1),
        "oud": {
            "links": _mm(drawn.LEFT + 3.5),
            "boven": _mm(bars),
            "onder": _mm(below),
            "breedte": _mm(layout.line - drawn.LEFT - 5),
        },
        "nieuw": {
            "links": _mm(layout.line + 3.5),
            "boven": _mm(bars),
            "onder": _mm(below),
            "breedte": _mm(drawn.RIGHT - layout.line - 4),
        },
        "uitleg": legend,
        "voet": fit(voet, _FOOT_WIDTH, ((9.5, 3 - said),)).text,
        "tekening": own_markup(data_url(picture(layout, strips, leaf, palette))),
    }


def _mm(value: float) -> str:
    return f"{value:.2f}"


def _week_headings(layout: drawn.Layout) -> Sequence[Mapping[str, Any]]:
    """Return the headings that fit beside the conversion line; the leaf names the day where one does not."""
    headings = []
    for week in layout.named_weeks:
        day = words.short_date(week.monday).split(maxsplit=1)[1]
        number = week.monday.isocalendar().week
        width = max(text_width(day, 11, "Bold"), text_width(f"week {number}", 10)) + 0.5
        x = week.x + 1.2
        if x - 1 < layout.line < x + width + 1:
            x = layout.line + 1.6
            if x + width > week.x + layout.week_width * _weeks_per_name(layout) - 0.6:
                continue
        if x + width > drawn.RIGHT:
            continue
        headings.append({"x": _mm(x), "dag": day, "nummer": number})
    return headings


def _weeks_per_name(layout: drawn.Layout) -> int:
    named = layout.named_weeks
    return (named[1].monday - named[0].monday).days // 7 if len(named) > 1 else len(layout.weeks)


def _lane(lane: drawn.Lane, kind: str) -> dict[str, Any]:
    numbered = kind == "klant" or lane.numbered
    return {
        "soort": kind,
        "boven": _mm(lane.top + 3.4),
        "merken": [
            {
                "nummer": mark.number if numbered else None,
                "x": _mm(mark.x - 3.5),
                "y": _mm(lane.line - 3.5),
                "links": _mm(label.left),
                "boven": _mm(lane.line + label.top),
                "breedte": _mm(label.width),
                "kant": label.align,
                "regels": label.lines,
                "datum": mark.task.date,
            }
            for mark, label in zip(lane.marks, lane.labels, strict=True)
        ],
    }


def _legend(kit: PublicKit, layout: drawn.Layout, grey: bool) -> list[str]:
    """Say what grey means and which days are Loket's; all others are our advice."""
    said = []
    if grey:
        last = layout.weeks[-1].monday + timedelta(days=6)
        names = _holidays(kit, layout.first, last)
        said.append("Grijs: weekend en vrije dagen" + (f" ({words.enumeration(names)})." if names else "."))
    fixed = [words.short_date(one.day) for one in kit.milestones if _is_lokets(one, kit)]
    these = "Deze dagen volgen" if len(fixed) > 1 else "Deze dag volgt"
    said.append(f"{these} uit de instructie van Loket: {words.enumeration(fixed)}. De rest is ons advies.")
    return said


def _is_lokets(one: Milestone, kit: PublicKit) -> bool:
    """A day the office chose itself is no longer Loket's, whatever the task is."""
    return one.basis is Basis.ARTICLE and one.key not in kit.wave.milestone_days


def _holidays(kit: PublicKit, first: date, last: date) -> list[str]:
    names: dict[str, None] = {}
    for year in range(first.year, last.year + 1):
        for day, name in sorted(timeline.public_holidays(year).items()):
            is_shown = first <= day <= last and day.weekday() < 5
            if is_shown and not timeline.is_working_day(day, kit.wave):
                names[name] = None
    # Two Christmas days are one word to a reader, and a long list is no legend.
    short = list(dict.fromkeys(name.replace("Eerste ", "").replace("Tweede ", "") for name in names))
    return [name[0].upper() + name[1:] for name in short][:4]
