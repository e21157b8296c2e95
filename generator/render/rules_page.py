"""The office's page of rules for one wave: every decision in a list of names leads to its rule here."""

from typing import Any

from generator import rule_cases, words
from generator.escape import own_markup
from generator.explanations import RULES, Explanation
from generator.model import Caution, Outcome, Wave, WavePlan
from generator.render.overview_style import hash_of, stylesheet
from generator.render.overview_words import OUTCOMES
from generator.rule_cases import CASES
from generator.templates import fill, toolkit_text
from generator.timeline import phase

# The page's name in kantoor/, and how a list in <slug>/intern/ gets there.
NAME = "regels.html"
_FROM_INTERN = f"../../kantoor/{NAME}"

_CAUTIONS = {
    Caution.SHARED_EMAIL: (
        "Meer mensen van deze klant krijgen een uitnodiging op hetzelfde adres.",
        "Vraag ieder om een eigen adres.",
    ),
    Caution.LAST_DAY: (
        "De laatste werkdag is de dag van de overstap.",
        "Laat het account nog die dag afmaken.",
    ),
    Caution.LEAVES_SOON: (
        "De laatste werkdag valt binnen {days} na de overstap.",
        "Laat het account vóór die dag afmaken.",
    ),
}


def link_to(rule: str) -> str:
    """Return the address of a rule, seen from a list in intern/."""
    return f"{_FROM_INTERN}#{rule}"


def render(plan: WavePlan) -> bytes:
    """Return the page, whole in one file."""
    wave = plan.wave
    letters = f"{plan.office.name}{wave.name}"
    css = stylesheet(plan.office.brand.colour, (), letters=letters) + toolkit_text("overzicht/regels.css")
    policy = (
        f"default-src 'none'; style-src {hash_of(css)}; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    fields = {
        "kantoor": plan.office.name,
        "golf": {"naam": wave.name, "dag": wave.converts_on, "peildatum": wave.dated},
        "voorbij": phase(wave).is_over,
        "instellingen": _settings(wave),
        "regels": [_rule(place, rule, plan) for place, rule in enumerate(RULES, start=1)],
        "waarschuwingen": _cautions(wave),
        "css": own_markup(css),
        "csp": own_markup(policy),
    }
    return fill("overzicht/regels.html", fields).encode()


def _settings(wave: Wave) -> list[tuple[str, str]]:
    soon = wave.policy.leaves_soon_days
    return [
        ("Overstap", words.full_date(wave.converts_on)),
        ("Peildatum", words.full_date(wave.dated)),
        ("Telt de laatste werkdag mee?", "ja" if wave.policy.last_day_is_active else "nee"),
        ("Wie vertrekt binnenkort?", f"binnen {_days(soon)}" if soon else "staat uit"),
    ]


def _days(count: int) -> str:
    return "1 dag" if count == 1 else f"{count} dagen"


def _cautions(wave: Wave) -> list[dict[str, Any]]:
    days = _days(wave.policy.leaves_soon_days)
    return [
        {"naam": own_markup(str(one)), "wanneer": when.format(days=days), "doen": todo}
        for one, (when, todo) in _CAUTIONS.items()
        if one is not Caution.LEAVES_SOON or wave.policy.leaves_soon_days
    ]


def _rule(place: int, rule: str, plan: WavePlan) -> dict[str, Any]:
    said, case, wave = RULES[rule], CASES[rule], plan.wave
    outcome, told = case.decision.outcome, case.explained
    return {
        "nummer": place,
        "naam": own_markup(rule),
        "titel": said.title,
        "besluit": own_markup(str(outcome)),
        "woord": OUTCOMES[outcome],
        "mensen": _people(outcome, plan),
        "rust": _at_rest(outcome, wave),
        "wanneer": said.when,
        "feit": said.fact,
        "bron": said.source,
        "waarom": said.why,
        "doen": _todo(said, rule, wave),
        "voorbeeld": said.example,
        "feiten": rule_cases.facts(case),
        "uitleg": told.because,
    }


def _todo(said: Explanation, rule: str, wave: Wave) -> str:
    return said.action(CASES[rule].person, wave) or "Niets."


def _people(outcome: Outcome, plan: WavePlan) -> str:
    """Tell how many people of the wave got this answer; an answer of several rules is counted together."""
    count = plan.counts.get(outcome, 0)
    several = sum(case.decision.outcome is outcome for case in CASES.values())
    return f"{words.people(count)} in deze golf" + (f", door {several} regels samen" if several > 1 else "")


def _at_rest(outcome: Outcome, wave: Wave) -> str:
    """Say why a rule can reach nobody on the date of the kit; empty when it can."""
    ends = words.date_with_year(wave.policy.grace_ends)
    is_past = wave.dated >= wave.policy.grace_ends
    if outcome is Outcome.GRACE and is_past:
        return f"Deze regel gold vóór {ends}. In deze golf valt er niemand onder."
    if outcome is Outcome.ACCESS_ENDED and not is_past:
        return f"Deze regel geldt pas vanaf {ends}. In deze golf valt er niemand onder."
    return ""
