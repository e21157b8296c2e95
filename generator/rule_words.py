"""Every rule in one sentence and what it rests on, in Dutch and English, for `overstapkit explain`.

Who gets what stands in `eligibility`; the Dutch examples are those of `explanations`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.explanations import RULES, Ground
from generator.model import Outcome
from generator.problems import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """When a rule holds, in both languages, and its example in English."""

    outcome: Outcome
    nl: str
    en: str
    example_en: str


_GROUNDS_EN: Mapping[Ground, str] = {
    Ground.ARTICLE: "Loket's instruction for offices",
    Ground.HELPDESK: "another explanation by Loket",
    Ground.ADVICE: "our advice",
    Ground.NOT_PUBLISHED: "not published",
}


def ground(rule: str, lang: Lang) -> str:
    """Return what a rule rests on."""
    found = RULES[rule].ground
    return str(found) if lang == "nl" else _GROUNDS_EN[found]


def example(rule: str, lang: Lang) -> str:
    """Return somebody for whom the rule holds."""
    return RULES[rule].example if lang == "nl" else RULE_WORDS[rule].example_en


# In the order in which they are applied.
RULE_WORDS: Mapping[str, RuleWords] = {
    "overleden": RuleWords(
        outcome=Outcome.NOT_INVITED,
        nl="De medewerker is overleden.",
        en="The employee has died.",
        example_en="Jan has died. His details are still in Loket. We send him nothing.",
    ),
    "heeft-al-mijnloket": RuleWords(
        outcome=Outcome.ALREADY_OVER,
        nl="De medewerker heeft MijnLoket al bij deze klant.",
        en="The employee already has MijnLoket with this client.",
        example_en="Fatma uses MijnLoket already. She gets no new invitation and logs in as always.",
    ),
    "in-dienst": RuleWords(
        outcome=Outcome.INVITED,
        nl="De medewerker is in dienst op de dag van de overstap. Het privé-mailadres is bekend.",
        en="The employee is in service on the day of the conversion. The private e-mail address is known.",
        example_en="Piet has been in service since 2019 and has a private address. He gets an invitation.",
    ),
    "geen-privemail": RuleWords(
        outcome=Outcome.EXPECTED_FALLOUT,
        nl="De medewerker is in dienst op de dag van de overstap. Er is geen geldig privé-mailadres.",
        en="The employee is in service on the day of the conversion. There is no valid private address.",
        example_en="Anna is in service, but only her address at work is known. "
        "She gets no invitation, unless her private address is in Loket in time.",
    ),
    "begint-later": RuleWords(
        outcome=Outcome.INVITED_LATER,
        nl="De medewerker begint na de dag van de overstap.",
        en="The employee begins after the day of the conversion.",
        example_en="The conversion is on 1 February. Ravi begins on 15 February. "
        "He gets an invitation too. When exactly, nobody has published.",
    ),
    "vertrokken-zonder-werknemerloket": RuleWords(
        outcome=Outcome.NOT_INVITED,
        nl="De medewerker ging in 2025 weg en had zeker geen toegang tot Werknemerloket.",
        en="The employee left in 2025 and surely had no access to Werknemerloket.",
        example_en="Els left in May 2025. She never had Werknemerloket. Nothing changes for her.",
    ),
    "vertrokken-in-2025": RuleWords(
        outcome=Outcome.GRACE,
        nl="De medewerker ging in 2025 weg. De peildatum is vóór 1 oktober 2026.",
        en="The employee left in 2025. The date of the kit is before 1 October 2026.",
        example_en="Omar left on 30 June 2025. The kit is of March 2026. "
        "Omar can still use Werknemerloket, but no longer from 1 October 2026.",
    ),
    "toegang-voorbij": RuleWords(
        outcome=Outcome.ACCESS_ENDED,
        nl="De medewerker ging in 2025 weg. De peildatum is 1 oktober 2026 of later.",
        en="The employee left in 2025. The date of the kit is 1 October 2026 or later.",
        example_en="Omar left on 30 June 2025. The kit is of January 2027. Omar can no longer get in.",
    ),
    "vertrokken-voor-2025": RuleWords(
        outcome=Outcome.NOT_INVITED,
        nl="De medewerker ging vóór 2025 weg.",
        en="The employee left before 2025.",
        example_en="Sofie left on 31 December 2024. She gets no invitation.",
    ),
    "vertrokken-na-2025": RuleWords(
        outcome=Outcome.ASK,
        nl="De medewerker ging na 2025 weg en is niet in dienst op de dag van de overstap.",
        en="The employee left after 2025 and is not in service on the day of the conversion.",
        example_en="Kees left on 30 November 2026. The conversion is on 1 February 2027. "
        "The rules only name people who left in 2025. So ask Loket.",
    ),
}
