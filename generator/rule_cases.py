"""For every rule somebody for whom it holds, as facts: the product itself says what becomes of each.

The examples of the manual and of the office's page of rules are computed here; nobody types an outcome.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator import eligibility, words
from generator.explanations import Explained, explain
from generator.model import Decision, Employment, Person, Wave

_MOVES = date(2027, 2, 1)
_DATED = date(2027, 1, 18)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One invented person, the day of the move and the date of the kit."""

    person: Person
    moves: date = _MOVES
    dated: date = _DATED

    @property
    def wave(self) -> Wave:
        return Wave(folder="voorbeeld", name="Voorbeeld", converts_on=self.moves, dated=self.dated)

    @property
    def decision(self) -> Decision:
        wave = self.wave
        (judged,) = eligibility.judge([self.person], wave.converts_on, wave.dated, wave.policy)
        return judged.decision

    @property
    def explained(self) -> Explained:
        wave = self.wave
        (judged,) = eligibility.judge([self.person], wave.converts_on, wave.dated, wave.policy)
        return explain(judged, wave)


def facts(case: Case) -> tuple[tuple[str, str], ...]:
    """Return what is known of the person and the two days, as an office reads it."""
    person, job = case.person, case.person.employments[0]
    known = [
        ("In dienst", words.date_with_year(job.starts)),
        ("Laatste dag", words.date_with_year(job.ends) if job.ends else "geen"),
        ("Privé-mailadres", "bekend" if person.email else "niet bekend"),
        ("Zakelijk mailadres", "bekend" if person.has_business_email else ""),
        ("Werknemerloket", _yes_no(person.werknemerloket)),
        ("MijnLoket", _yes_no(person.mijnloket)),
        ("Overleden", "ja" if person.deceased else ""),
        ("Overstap", words.date_with_year(case.moves)),
        ("Peildatum", words.date_with_year(case.dated)),
    ]
    return tuple((name, value) for name, value in known if value)


def _yes_no(known: bool | None) -> str:
    return "" if known is None else "ja" if known else "nee"


def _person(
    name: str,
    starts: date,
    ends: date | None = None,
    *,
    email: str | None = "voorbeeld@post.example",
    has_business_email: bool = False,
    werknemerloket: bool | None = None,
    mijnloket: bool | None = None,
    deceased: bool = False,
) -> Person:
    return Person(
        client="1042",
        number="7",
        last_name=name,
        email=email,
        has_business_email=has_business_email,
        werknemerloket=werknemerloket,
        mijnloket=mijnloket,
        deceased=deceased,
        employments=(Employment(starts=starts, ends=ends),),
    )


_OMAR = _person("Omar", date(2021, 9, 1), date(2025, 6, 30), werknemerloket=True)

CASES: Mapping[str, Case] = {
    "overleden": Case(person=_person("Jan", date(2014, 4, 1), deceased=True)),
    "heeft-al-mijnloket": Case(person=_person("Fatma", date(2020, 1, 1), mijnloket=True)),
    "in-dienst": Case(person=_person("Piet", date(2019, 3, 1))),
    "geen-privemail": Case(person=_person("Anna", date(2022, 5, 1), email=None, has_business_email=True)),
    "begint-later": Case(person=_person("Ravi", date(2027, 2, 15))),
    "vertrokken-zonder-werknemerloket": Case(
        person=_person("Els", date(2017, 8, 1), date(2025, 5, 31), werknemerloket=False)
    ),
    "vertrokken-in-2025": Case(person=_OMAR, moves=date(2026, 3, 16), dated=date(2026, 3, 2)),
    "toegang-voorbij": Case(person=_OMAR),
    "vertrokken-voor-2025": Case(person=_person("Sofie", date(2016, 1, 1), date(2024, 12, 31))),
    "vertrokken-na-2025": Case(person=_person("Kees", date(2018, 6, 1), date(2026, 11, 30))),
}
