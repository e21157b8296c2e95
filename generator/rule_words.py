"""What `explanations` says of every rule, in English too, for `overstapkit explain`."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.explanations import RULES, Ground
from generator.model import Outcome
from generator.problems import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """What a rule decides, and in English when it holds, what is known of it, and an example."""

    outcome: Outcome
    en: str
    fact_en: str
    example_en: str


_GROUNDS_EN: Mapping[Ground, str] = {
    Ground.ARTICLE: "Loket's instruction for offices",
    Ground.HELPDESK: "another explanation by Loket",
    Ground.ADVICE: "our advice",
    Ground.NOT_PUBLISHED: "not published",
}


def when(rule: str, lang: Lang) -> str:
    """Return when a rule holds."""
    return RULES[rule].when if lang == "nl" else RULE_WORDS[rule].en


def fact(rule: str, lang: Lang) -> str:
    """Return what is known that bears on a rule."""
    return RULES[rule].fact if lang == "nl" else RULE_WORDS[rule].fact_en


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
        en="The employee has died.",
        fact_en="Loket has no rule for somebody who has died.",
        example_en="Jan has died. His details are still in Loket. We send him nothing.",
    ),
    "heeft-al-mijnloket": RuleWords(
        outcome=Outcome.ALREADY_OVER,
        en="The employee already has MijnLoket with this client.",
        fact_en="Whoever has an account with this employer is not in the list for the conversion.",
        example_en="Fatma uses MijnLoket already. She gets no new invitation and logs in as always.",
    ),
    "in-dienst": RuleWords(
        outcome=Outcome.INVITED,
        en="The employee is in service on the day of the conversion. The private e-mail address is known.",
        fact_en="Loket invites the people who are in service on the day of the conversion.",
        example_en="Piet has been in service since 2019 and has a private address. He gets an invitation.",
    ),
    "geen-privemail": RuleWords(
        outcome=Outcome.EXPECTED_FALLOUT,
        en="The employee is in service on the day of the conversion. There is no valid private address.",
        fact_en="Without a private e-mail address nobody can move along.",
        example_en="Anna is in service, but only her address at work is known. "
        "She gets no invitation, unless her private address is in Loket in time.",
    ),
    "begint-later": RuleWords(
        outcome=Outcome.INVITED_LATER,
        en="The employee begins after the day of the conversion.",
        fact_en="Whoever is new in Loket is invited too.",
        example_en="The conversion is on 1 February. Ravi begins on 15 February. "
        "He gets an invitation too. When exactly, nobody has published.",
    ),
    "vertrokken-zonder-werknemerloket": RuleWords(
        outcome=Outcome.NOT_INVITED,
        en="The employee left in 2025 and surely had no access to Werknemerloket.",
        fact_en="Loket has no rule for somebody who left without Werknemerloket.",
        example_en="Els left in May 2025. She never had Werknemerloket. Nothing changes for her.",
    ),
    "vertrokken-in-2025": RuleWords(
        outcome=Outcome.GRACE,
        en="The employee left in 2025. The date of the kit is before 1 October 2026.",
        fact_en="Whoever left in 2025 can use Werknemerloket until 1 October 2026.",
        example_en="Omar left on 30 June 2025. The kit is of March 2026. "
        "Omar can still use Werknemerloket, but no longer from 1 October 2026.",
    ),
    "toegang-voorbij": RuleWords(
        outcome=Outcome.ACCESS_ENDED,
        en="The employee left in 2025. The date of the kit is 1 October 2026 or later.",
        fact_en="On 1 October 2026 the access ends of whoever left in 2025.",
        example_en="Omar left on 30 June 2025. The kit is of January 2027. Omar can no longer get in.",
    ),
    "vertrokken-voor-2025": RuleWords(
        outcome=Outcome.NOT_INVITED,
        en="The employee left before 2025.",
        fact_en="An invitation goes with running employment, temporary access with leaving in 2025.",
        example_en="Sofie left on 31 December 2024. She gets no invitation.",
    ),
    "vertrokken-na-2025": RuleWords(
        outcome=Outcome.ASK,
        en="The employee left after 2025 and is not in service on the day of the conversion.",
        fact_en="Nobody has published whether somebody who left after 2025 keeps access.",
        example_en="Kees left on 30 November 2026. The conversion is on 1 February 2027. "
        "The rules only name people who left in 2025. So ask Loket.",
    ),
}
