"""vragen.html and vragen.csv in kantoor/: the questions of the wave by working day, drawn and as a table."""

from typing import Any

from generator import forecast, words
from generator.escape import own_markup
from generator.forecast import Forecast, ForecastDay
from generator.model import WavePlan
from generator.policy import QUESTIONS_BY_DAY
from generator.render import forecast_words
from generator.render.overview_style import hash_of, stylesheet
from generator.spreadsheet import csv_bytes
from generator.templates import fill, toolkit_text
from generator.timeline import phase

PAGE, TABLE = "vragen.html", "vragen.csv"
HEADINGS = (
    "datum",
    "weekdag",
    "werkdag",
    "vragen_min",
    "vragen_max",
    "vragen_per_dag",
    "blijft_liggen_min",
    "blijft_liggen_max",
)
# A line for what the desk can do is drawn when it is not many times what comes.
_DRAWN_UP_TO = 3


def of_plan(plan: WavePlan) -> Forecast:
    """Return the forecast of a wave as it is planned."""
    return forecast.of_wave(plan.questions, plan.wave, plan.office.questions_per_day)


def table(plan: WavePlan) -> bytes:
    """Return the days as CSV; what is left is empty when nobody told what the desk can do."""
    found = of_plan(plan)
    return csv_bytes(HEADINGS, [_cells(n, one, found.a_day) for n, one in enumerate(found.days, start=1)])


def _cells(number: int, one: ForecastDay, a_day: int | None) -> list[str]:
    left = (str(one.left_low), str(one.left_high)) if a_day else ("", "")
    own = [f"{one.day:%d-%m-%Y}", words.weekday(one.day), str(number), str(one.low), str(one.high)]
    return [*own, str(a_day or ""), *left]


def page(plan: WavePlan) -> bytes:
    """Return the page, whole in one file and without a script."""
    found, wave, others = of_plan(plan), plan.wave, forecast_words.other_waves(plan)
    fields = {
        "kantoor": plan.office.name,
        "golf": {"naam": wave.name, "dag": wave.converts_on, "peildatum": wave.dated},
        "na": phase(wave).is_over,
        "geweest": bool(found.days) and wave.dated > found.days[-1].day,
        "vragen": {"min": found.low, "max": found.high, "per_dag": found.a_day},
        "oordeel": forecast_words.verdict(found, is_alone=not others),
        "dagen": _rows(plan, found),
        "streep": _has_line(found),
        "hulp": forecast_words.what_helps(found, plan),
        "golven": others,
        "werkdagen": len(QUESTIONS_BY_DAY),
        "eerste": QUESTIONS_BY_DAY[0],
        "week": sum(QUESTIONS_BY_DAY[:5]),
    }
    css = _css(plan, fields)
    policy = (
        f"default-src 'none'; style-src {hash_of(css)}; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return fill(
        "overzicht/vragen.html", fields | {"css": own_markup(css), "csp": own_markup(policy)}
    ).encode()


def _css(plan: WavePlan, fields: dict[str, Any]) -> str:
    widths = {row[part] for row in fields["dagen"] for part in ("min", "marge", "rest", "kan", "boven")}
    letters = "".join([plan.office.name, plan.wave.name, *(one.name for one in plan.others)])
    return stylesheet(plan.office.brand.colour, widths, letters=letters) + toolkit_text(
        "overzicht/vragen.css"
    )


def _has_line(found: Forecast) -> bool:
    return bool(found.days and found.a_day and found.a_day <= _DRAWN_UP_TO * found.busiest.high)


def _rows(plan: WavePlan, found: Forecast) -> list[dict[str, Any]]:
    line = found.a_day if found.a_day and _has_line(found) else 0
    scale = max([line, *(one.high for one in found.days)])
    return [
        {
            "dag": one.day,
            "vandaag": one.day == plan.wave.dated,
            "min": one.low,
            "marge": one.high - one.low,
            "rest": scale - one.high,
            "kan": line,
            "boven": scale - line,
            "vragen": _range(one.low, one.high),
            "liggen": _range(one.left_low, one.left_high) if one.left_high else "",
        }
        for one in found.days
    ]


def _range(low: int, high: int) -> str:
    if low == high:
        return words.number(high) if high else "geen"
    return f"{words.number(low)} tot {words.number(high)}"
