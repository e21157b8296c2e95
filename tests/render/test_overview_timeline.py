"""The office's drawn timeline: today where it is, every task once, and nothing over anything else."""

import html
import re
from datetime import date, timedelta

import pytest

from generator.model import WavePlan
from generator.policy import expected_questions
from generator.render import forecast_page
from generator.render.overview import _wave_fields
from generator.render.site_labels import WIDTH, scale, text_width
from tests.factory import make_counts, make_office, make_wave
from tests.render.waves import make_wave_plan

MONDAY = date(2027, 2, 1)
SIGN = re.compile(r'<rect class="tl-(vlag|pil)" x="([\d.-]+)" y="1" width="([\d.]+)"')
WORDS = re.compile(r'<text class="([^"]+)" x="([\d.-]+)" y="([\d.]+)">([^<]+)</text>')


def _drawn(plan: WavePlan) -> str:
    return str(_wave_fields(plan, [])["tijdlijn"])


def _signs(svg: str) -> dict[str, tuple[float, float]]:
    return {kind: (float(x), float(x) + float(width)) for kind, x, width in SIGN.findall(svg)}


def _line_of_today(svg: str) -> list[tuple[float, float, float]]:
    found = re.findall(r'<path class="tl-vandaag" d="((?:M[\d.]+ [\d.]+V[\d.]+)+)"', svg)
    pieces = re.findall(r"M([\d.]+) ([\d.]+)V([\d.]+)", found[0]) if found else []
    return [(float(x), float(top), float(bottom)) for x, top, bottom in pieces]


@pytest.mark.parametrize("days", [-35, -14, -1, 1, 2, 8, 28])
def test_today_stands_at_its_own_day(days: int) -> None:
    today = MONDAY + timedelta(days=days)
    plan = make_wave_plan(today)
    svg = _drawn(plan)
    scaled = scale([{"datum": one.day} for one in plan.milestones], MONDAY)
    assert {x for x, _, _ in _line_of_today(svg)} == {round(scaled.at(today), 1)}
    assert svg.count("Vandaag") == 1


@pytest.mark.parametrize(
    ("days", "said"),
    [(-60, "← Vandaag do 3 dec"), (60, "Vandaag vr 2 apr →"), (0, "Vandaag: overstap ma 1 feb")],
)
def test_a_today_beside_the_drawing_points_out_and_on_the_day_there_is_one_sign(days: int, said: str) -> None:
    svg = _drawn(make_wave_plan(MONDAY + timedelta(days=days)))
    assert said in html.unescape(svg)
    assert _line_of_today(svg) == []
    assert len(_signs(svg)) == (1 if days == 0 else 2)


@pytest.mark.parametrize(
    "moves", [{}, {"overzicht-aanvragen": -3, "selectie-insturen": -2}, {"afronden": 90}]
)
@pytest.mark.parametrize("weekday", range(7))
def test_both_signs_stay_on_the_sheet_beside_each_other_and_today_runs_through_no_words(
    weekday: int, moves: dict[str, int]
) -> None:
    converts = MONDAY + timedelta(days=weekday)
    for days in (*range(-40, 36), 100):
        wave = make_wave(converts_on=converts, dated=converts + timedelta(days=days), milestone_days=moves)
        svg = _drawn(make_wave_plan(wave=wave))
        signs = _signs(svg)
        assert all(0 <= left < right <= WIDTH for left, right in signs.values()), days
        if len(signs) == 2:
            (_, first), (second, _) = sorted(signs.values())
            assert first < second, days
        for kind, at, y, said in WORDS.findall(svg):
            if ("tl-dag" not in kind and "tl-woord" not in kind) or "tl-kop" in kind:
                continue
            bold = "tl-woord" in kind
            width = text_width(html.unescape(said), 15 if bold else 14, bold)
            left = float(at) - (width if "tl-eind" in kind else 0)
            for x, top, bottom in _line_of_today(svg):
                assert not (left < x < left + width and top < float(y) - 4 < bottom), (days, said)


def test_every_task_of_the_office_and_the_clients_is_drawn_once() -> None:
    svg = _drawn(make_wave_plan())
    own = [one for one in make_wave_plan().milestones if one.key != "overstap"]
    assert svg.count('<circle class="tl-stip') == len(own)
    assert svg.count("tl-vink") == sum(one.day < date(2027, 1, 18) for one in own)
    assert re.findall(r'<circle class="tl-stip tl-nu" cx="([\d.]+)"', svg) == [
        f"{_line_of_today(svg)[0][0]:.1f}"
    ]


def test_the_questions_are_columns_on_their_days_as_high_as_they_are_many() -> None:
    plan = make_wave_plan()
    svg = _drawn(plan)
    full = re.findall(r'<path class="tl-minst" d="M([\d.]+) ([\d.]+)V([\d.]+)h([\d.]+)', svg)
    scaled = scale([{"datum": one.day} for one in plan.milestones], MONDAY)
    days = forecast_page.of_plan(plan).days
    assert len(full) == len(days)
    for one, (left, base, top, width) in zip(days, full, strict=True):
        assert float(left) + float(width) / 2 == pytest.approx(scaled.at(one.day), abs=0.1)
        assert float(base) - float(top) == pytest.approx(58 * one.low / 6, abs=0.2)
    assert "6 per dag" in svg
    (line,) = re.findall(r'class="tl-grens" d="M[\d.]+ ([\d.]+)H', svg)
    assert float(full[0][1]) - float(line) == pytest.approx(58, abs=0.2)


def test_without_questions_or_a_capacity_there_is_nothing_to_draw_of_them() -> None:
    none = _drawn(make_wave_plan(counts=make_counts(), questions=(0, 0)))
    assert "Vragen" not in none
    assert "tl-arcering" not in none
    unknown = _drawn(make_wave_plan(office=make_office(questions_per_day=None)))
    assert "Vragen" in unknown
    assert "tl-grens" not in unknown
    # Far more than enough: a line that high would flatten the columns.
    plenty = _drawn(make_wave_plan(office=make_office(questions_per_day=13)))
    assert "tl-grens" not in plenty


def test_questions_after_the_last_task_are_on_the_sheet() -> None:
    wave = make_wave(milestone_days={"afronden": 2, "tweede-herinnering": 2, "niet-geactiveerd-helpen": 1})
    plan = make_wave_plan(wave=wave, questions=expected_questions(2000))
    for x in re.findall(r'<path class="tl-minst" d="M([\d.]+)', _drawn(plan)):
        assert float(x) < WIDTH - 8
