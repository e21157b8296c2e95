"""What the forecast says to the office: whether its desk can take the questions, and what to do if not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import words
from generator.forecast import Forecast, ForecastDay, in_the_same_weeks
from generator.model import Outcome, WavePlan

# So many days are named one by one; of more the first and the last.
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A kind for the sign beside it (`klaar`, `letop` or `oplossen`), one line, and what explains it."""

    kind: str
    title: str
    lines: tuple[str, ...]


def verdict(forecast: Forecast, *, is_alone: bool = True) -> Verdict:
    """Say whether the desk can take it; without a capacity that nobody told us, and no alarm.

    While another wave brings questions in the same weeks, the answer is about this wave alone, and says so.
    """
    if not forecast.days:
        return Verdict(
            kind="klaar",
            title="Nog geen vragen te verwachten",
            lines=("Er is nog niemand die een uitnodiging krijgt.",),
        )
    if forecast.a_day is None:
        return Verdict(kind="letop", title="Hoeveel vragen kunnen jullie aan?", lines=(NOT_FILLED_IN,))
    if not forecast.is_short and not is_alone:
        return Verdict(kind="letop", title="Deze golf alleen kunnen jullie aan", lines=(_enough(forecast),))
    if not forecast.is_short:
        return Verdict(kind="klaar", title="Jullie kunnen het aan", lines=(_enough(forecast),))
    sure = forecast.is_surely_short
    return Verdict(
        kind="oplossen" if sure else "letop",
        title="Jullie komen tekort" if sure else "Als het druk wordt, komen jullie tekort",
        lines=(f"{_can(forecast)} {left_over(forecast)}", _caught_up(forecast)),
    )


NOT_FILLED_IN = "Zet vragen_per_dag in kantoor.yml. Dan zie je of het past."


def _can(forecast: Forecast) -> str:
    return f"Jullie kunnen {_questions(forecast.a_day or 0)} per dag aan."


def _enough(forecast: Forecast) -> str:
    return (
        f"{_can(forecast)} Op de drukste dag, {words.day_and_month_with_weekday(forecast.busiest.day)}, "
        f"{'komt er' if forecast.busiest.high == 1 else 'komen er'} hoogstens {forecast.busiest.high}."
    )


def left_over(forecast: Forecast) -> str:
    """Say on which days questions are left, and how many; empty when none are."""
    short = forecast.short
    if not short:
        return ""
    if len(short) <= _NAMED:
        days = [f"{words.day_and_month_with_weekday(one.day)} {_left(one)}" for one in short]
        return f"Er blijven vragen liggen: {words.enumeration(f'op {one}' for one in days)}."
    return (
        f"{_from_to(short)} blijven er vragen liggen. De meeste op "
        f"{words.day_and_month_with_weekday(forecast.worst.day)}: {_left(forecast.worst)}."
    )


def _from_to(days: Sequence[ForecastDay]) -> str:
    first, last = (words.day_and_month_with_weekday(one.day) for one in (days[0], days[-1]))
    return f"Van {first} tot en met {last}"


def _left(day: ForecastDay) -> str:
    return as_range(day.left_low, day.left_high)


def as_range(low: int, high: int) -> str:
    """`3 tot 7`, `hoogstens 7`, or `7` when both are the same."""
    if low == high:
        return words.number(high)
    return f"{words.number(low)} tot {words.number(high)}" if low else f"hoogstens {words.number(high)}"


def _caught_up(forecast: Forecast) -> str:
    day = forecast.caught_up
    if day:
        return f"Op {words.day_and_month_with_weekday(day)} zijn jullie weer bij."
    last, a_day = forecast.days[-1], forecast.a_day or 1
    still = f"{'ligt' if last.left_high == 1 else 'liggen'} er nog {words.number(last.left_high)}"
    work = -(-last.left_high // a_day)
    days = "1 dag" if work == 1 else f"{words.number(work)} dagen"
    return f"Op {words.day_and_month_with_weekday(last.day)} {still}. Dat is nog {days} werk."


def what_helps(forecast: Forecast, plan: WavePlan) -> list[tuple[str, str]]:
    """Return what the office can do, each as what in bold and how; nothing when the desk can take it."""
    if not forecast.is_short:
        return []
    busiest = words.day_and_month_with_weekday(forecast.busiest.day)
    # Of this wave: others of the same weeks come on top.
    nothing = "van deze golf niets" if in_the_same_weeks(plan.wave, plan.others) else "niets"
    found = [
        (
            f"Maak plek voor {_questions(forecast.busiest.high)} per dag.",
            f"Dan blijft er {nothing} liggen, ook niet op {busiest}. "
            "Vraag een collega erbij, of zet ander werk die week opzij.",
        ),
        (
            "Laat de klant de eerste vragen opvangen.",
            "Op de pagina voor medewerkers en op het blad De 7 stappen staat wat iemand doet. "
            "Vraag de klant om dat blad op te hangen.",
        ),
        (
            "Houd het antwoord klaar.",
            "Meestal is het account niet afgemaakt: de geboortedatum ontbreekt nog. "
            "Een nieuwe uitnodiging lost dat op.",
        ),
    ]
    invited = plan.counts.get(Outcome.INVITED, 0)
    if forecast.most_invited and may_still_choose(plan):
        found.insert(
            1,
            (
                "Maak de golf kleiner.",
                f"Met hoogstens {words.number(forecast.most_invited)} uitnodigingen blijft er {nothing} "
                f"liggen. Deze golf heeft er {words.number(invited)}. Zet een klant in een volgende golf.",
            ),
        )
    return found


def may_still_choose(plan: WavePlan) -> bool:
    """Say whether the list of clients has not been handed in yet, by the planning."""
    day = next(one.day for one in plan.milestones if one.key == "selectie-insturen")
    return plan.wave.dated <= day


def other_waves(plan: WavePlan) -> str:
    """Name the other waves of the same weeks, which are not counted; empty when there are none."""
    others = in_the_same_weeks(plan.wave, plan.others)
    if not others:
        return ""
    named = words.enumeration(f"{one.name} ({_on(one.converts_on)})" for one in others)
    run = "loopt nog een golf" if len(others) == 1 else f"lopen nog {len(others)} golven"
    return (
        f"In dezelfde weken {run}: {named}. Die vragen tellen hier niet mee. "
        "Tel ze erbij op: iedere golf heeft zijn eigen vragen per dag."
    )


def _on(day: date) -> str:
    return f"overstap op {words.day_and_month(day)}"


def _questions(count: int) -> str:
    return "1 vraag" if count == 1 else f"{words.number(count)} vragen"
