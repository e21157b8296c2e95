"""The drawn timeline: every label has its own place, whatever the days are."""

import html
import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from generator import text_fields
from generator.render.site import site_fields
from generator.render.site_labels import WIDTH, place, scale, text_width, wrap
from tests.factory import make_client, make_kit, make_office, make_wave

# A Monday, the other weekdays, the days round Christmas and Easter, a leap day.
DAYS = [
    *(date(2027, 2, 1) + timedelta(days=number) for number in range(7)),
    date(2026, 12, 28),
    date(2027, 3, 30),
    date(2028, 2, 29),
]
OTHER_DAYS = (
    {},
    {"medewerkers-informeren": -9, "laatste-wijzigingen": -8, "gegevens-controleren": -10},
    {"overzicht-aanvragen": -90, "afronden": 60},
    {"herinneren": -1, "klant-informeren": -2, "selectie-insturen": -3, "overzicht-aanvragen": -4},
)


def drawn(converts_on: date, dated: date, days: dict[str, int]) -> dict[str, object]:
    return text_fields.public_fields(
        make_kit(wave=make_wave(converts_on=converts_on, dated=dated, milestone_days=days))
    )


@pytest.mark.parametrize("days", OTHER_DAYS)
@pytest.mark.parametrize("converts_on", DAYS)
def test_no_two_labels_meet_and_none_crosses_the_day_of_the_overstap(
    converts_on: date, days: dict[str, int]
) -> None:
    for dated in (converts_on - timedelta(days=14), converts_on, converts_on + timedelta(days=3)):
        fields = drawn(converts_on, dated, days)
        planning = fields["planning"]
        scaled = scale(planning, converts_on)  # type: ignore[arg-type]
        line = scaled.at(converts_on)
        for lane in ("kantoor", "klant"):
            labels = place([one for one in planning if one["eigenaar"] == lane], scaled, dated)  # type: ignore[attr-defined]
            for number, label in enumerate(labels):
                assert label.box.left >= 0
                assert label.box.right <= WIDTH
                assert not label.box.left < line < label.box.right
                assert not any(label.box.meets(other.box) for other in labels[number + 1 :])
                assert max(text_width(one, 15, bold=True) for one in label.lines) <= 112


@pytest.mark.parametrize("converts_on", DAYS)
def test_drawing_shows_every_milestone_and_the_day(converts_on: date) -> None:
    kit = make_kit(wave=make_wave(converts_on=converts_on, dated=converts_on - timedelta(days=14)))
    svg = str(site_fields(kit, {}, {})["tijdlijn"])
    assert svg.count('<circle class="tl-stip') == len(kit.milestones)
    assert f">{converts_on.day}</text>" in svg
    assert "Vandaag" in svg


@pytest.mark.parametrize(
    ("dated", "shown"),
    [
        (date(2026, 12, 27), False),
        (date(2026, 12, 28), True),
        (date(2027, 2, 1), True),
        (date(2027, 3, 7), True),
        (date(2027, 3, 8), False),
    ],
)
def test_today_is_marked_only_where_the_drawing_reaches(dated: date, shown: bool) -> None:
    svg = str(site_fields(make_kit(wave=make_wave(dated=dated)), {}, {})["tijdlijn"])
    assert ("tl-pil" in svg) is shown


def test_weeks_stand_at_equal_distances() -> None:
    fields = drawn(date(2027, 2, 1), date(2027, 1, 18), {})
    scaled = scale(fields["planning"], date(2027, 2, 1))  # type: ignore[arg-type]
    marks = [scaled.at(date(2026, 12, 28) + timedelta(weeks=number)) for number in range(scaled.weeks)]
    assert {round(second - first, 6) for first, second in pairwise(marks)} == {round(scaled.week, 6)}


def test_office_with_a_very_long_name_stays_in_its_lane() -> None:
    lines = wrap("Administratiekantoor Van der Heijden-Oosterbeek & Partners Accountants", 108, 17)
    assert len(lines) == 3
    assert all(text_width(line, 17, bold=True) <= 108 for line in lines)
    assert lines[-1].endswith("…")


def test_hostile_name_of_an_office_is_text_in_the_drawing() -> None:
    kit = make_kit(make_office(name="<script>alert(1)</script>"), client=make_client())
    svg = str(site_fields(kit, {}, {})["tijdlijn"])
    assert "<script" not in svg
    assert re.search(r'class="tl-naam"[^>]*>&#60;script', svg)


@pytest.mark.parametrize("after", range(1, 28))
def test_the_line_of_today_runs_through_no_words(after: int) -> None:
    today = date(2027, 2, 1) + timedelta(days=after)
    svg = str(site_fields(make_kit(wave=make_wave(dated=today)), {}, {})["tijdlijn"])
    (line,) = re.findall(r'<path class="tl-vandaag" d="((?:M[\d.]+ [\d.]+V[\d.]+)+)"', svg)
    pieces = [tuple(map(float, piece)) for piece in re.findall(r"M([\d.]+) ([\d.]+)V([\d.]+)", line)]
    said = re.findall(
        r'<text class="(tl-(?:woord|dag|in-)[^"]*)" x="([\d.]+)" y="([\d.]+)">([^<]+)</text>', svg
    )
    assert len(said) > 20
    for kind, at, y, escaped in said:
        text = html.unescape(escaped)
        if "tl-kop" in kind:
            continue
        width = text_width(text, 14 if kind.startswith("tl-dag") else 15, bold=not kind.startswith("tl-dag"))
        left = float(at) - (width if "tl-eind" in kind else 0)
        for x, top, bottom in pieces:
            assert not (left < x < left + width and top < float(y) - 4 < bottom), (text, x)
