"""Every planning finds its place: pure sums, for every weekday and for days an office chose itself."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import task_words, timeline
from generator.model import Wave
from generator.render import timeline_drawing as drawn
from generator.render.placing import Label, Span, place, spread
from generator.render.timeline_sheet import layout_of
from tests.factory import make_client, make_kit, make_wave

KEYS = [one.key for one in timeline.milestones(make_wave()) if one.key != "overstap"]


def _wave(converts_on: date, days: Mapping[str, int] | None = None) -> Wave:
    return make_wave(converts_on=converts_on, dated=converts_on, milestone_days=days or {})


def _layout(wave: Wave) -> drawn.Layout:
    return layout_of(make_kit(wave=wave))


def _assert_it_can_be_read(layout: drawn.Layout) -> None:
    assert layout.size >= 9
    bottom = drawn.TOP
    for lane in (layout.office, layout.client, layout.loket, layout.employees):
        assert lane.top == pytest.approx(bottom)
        bottom = lane.bottom
    assert bottom == pytest.approx(drawn.BOTTOM)
    for lane in (layout.office, layout.client):
        _assert_a_lane_can_be_read(lane, layout.line)


def _assert_a_lane_can_be_read(lane: drawn.Lane, line: float) -> None:
    assert len(lane.marks) == len(lane.labels)
    for n, (mark, label) in enumerate(zip(lane.marks, lane.labels, strict=True)):
        assert label.key == mark.task.key
        assert label.left >= drawn.LEFT - 0.01
        assert label.right <= drawn.RIGHT + 0.01
        assert lane.top < lane.line + label.top
        assert lane.line + label.bottom < lane.bottom
        assert label.right < line - 1 or label.left > line + 1, "a label is crossed by the conversion"
        assert label.bottom <= -lane.radius or label.top >= lane.radius, "a label lies on the marks"
        for other in lane.labels[n + 1 :]:
            apart = label.right <= other.left or other.right <= label.left
            assert apart or label.bottom <= other.top + 0.01 or other.bottom <= label.top + 0.01
        if n:
            assert mark.x - lane.marks[n - 1].x >= 2 * lane.radius
    if not lane.numbered:
        for mark, label in zip(lane.marks, lane.labels, strict=True):
            assert label.left - 5.2 <= mark.x <= label.right + 5.2, "a label strayed from its mark"


@pytest.mark.slow
def test_every_day_of_three_years_can_be_a_conversion_with_labels_at_full_size() -> None:
    day = date(2026, 1, 1)
    while day < date(2029, 1, 1):
        layout = _layout(_wave(day))
        _assert_it_can_be_read(layout)
        assert layout.size == drawn.SIZES[0], day
        assert not layout.client.numbered, day
        day += timedelta(days=1)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(
    converts_on=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    days=st.dictionaries(st.sampled_from(KEYS), st.integers(-60, 60)),
)
def test_milestones_an_office_shifted_still_find_their_place(converts_on: date, days: dict[str, int]) -> None:
    _assert_it_can_be_read(_layout(_wave(converts_on, days)))


@pytest.mark.parametrize(
    "days",
    [
        dict.fromkeys(KEYS, 0),
        dict.fromkeys(KEYS, -1),
        dict.fromkeys(KEYS, 1),
        {key: n for n, key in enumerate(KEYS, start=-3)},
        {"overzicht-aanvragen": -400},
        {"afronden": 400},
    ],
    ids=[
        "all on the day",
        "all the day before",
        "all the day after",
        "one week",
        "a year early",
        "a year late",
    ],
)
def test_a_crowd_or_an_ocean_of_days_still_fits_on_the_sheet(days: dict[str, int]) -> None:
    for weekday in range(7):
        _assert_it_can_be_read(_layout(_wave(date(2027, 2, 1) + timedelta(days=weekday), days)))


def test_marks_stand_on_their_day_and_the_client_counts_its_own() -> None:
    layout = _layout(_wave(date(2027, 2, 1)))
    assert [mark.number for mark in layout.client.marks] == [1, 2, 3, 4, 5]
    day_width = layout.week_width / 7
    for mark in (*layout.office.marks, *layout.client.marks):
        wanted = drawn.LEFT + ((mark.task.day - layout.first).days + 0.5) * day_width
        assert mark.x == pytest.approx(wanted)


def test_free_days_in_a_row_are_one_strip() -> None:
    wave = _wave(date(2027, 1, 4))
    layout = _layout(wave)
    strips = drawn.strips(layout, lambda day: not timeline.is_working_day(day, wave))
    christmas = (date(2026, 12, 25) - layout.first).days
    left = drawn.LEFT + christmas * layout.week_width / 7
    # Friday 25 December to Sunday 27 December.
    assert [width for at, width in strips if at == pytest.approx(left)] == [
        pytest.approx(3 * layout.week_width / 7)
    ]


def test_clients_of_one_wave_share_one_answer() -> None:
    wave = _wave(date(2027, 2, 1))
    assert layout_of(make_kit(wave=wave)) is layout_of(make_kit(wave=wave, client=make_client(number="7")))


def test_marks_that_would_touch_move_apart_within_their_bounds() -> None:
    assert spread([10, 10, 10], 4, 0, 100) == [10, 14, 18]
    assert spread([99, 99], 4, 0, 100) == [96, 100]
    assert spread([1], 4, 5, 100) == [5]


def test_what_cannot_be_placed_is_said_and_not_forced() -> None:
    wide = ((300.0, 10.0, ("te breed",)),)
    assert place([Label("a", 100, 2, wide)], Span(49, 282, 160)) is None


def test_short_titles_are_the_words_of_the_milestones() -> None:
    layout = _layout(_wave(date(2027, 2, 1)))
    task = task_words.task("medewerkers-informeren", lambda je, _: je)
    assert task.short in [mark.task.title for mark in layout.client.marks]
