"""Every number, date and name that the office article promises, each with its fact beside it.

The wording is ours. "The article" is Loket's instruction for offices on moving a group of clients to
MijnLoket; section numbers refer to it. `beleid:` in golf.yml may change what is ours to choose, never
what the article fixes.
"""

from dataclasses import dataclass
from datetime import date

# Section 1. The ticket with which an office asks Loket for the overview, and later hands in its choice.
TICKET_SUBJECT = "Gebruik producten Loket.nl"

# Section 4. The old product that disappears by itself once an employer is completely over.
OLD_PRODUCT = "500"

# Section 6. Of every hundred invited people, this many need help with their account.
HELP_PERCENT_LOW = 2
HELP_PERCENT_HIGH = 5

# Advice: nobody has published when the questions come. Of every hundred this many come on the first working
# day, the second and so on, counted from the day of the move itself: most at once, and over after two weeks.
QUESTIONS_BY_DAY = (20, 20, 15, 10, 10, 5, 5, 5, 5, 5)

# Advice: of fewer people a percentage says nothing; 1 of 2 is no "50 %".
FEWEST_FOR_A_PERCENTAGE = 20

# The address that every employee can type.
PORTAL_ADDRESS = "mijn.loket.nl"
PORTAL_URL = "https://mijn.loket.nl"

# The site may show how many people are invited, but never so few that they can be pointed at.
SMALLEST_PUBLIC_COUNT = 5

# The tasks of a wave in their order; `mijlpalen:` in golf.yml may give any but `overstap` another day.
MILESTONE_KEYS = (
    "overzicht-aanvragen",
    "selectie-insturen",
    "gegevens-controleren",
    "klant-informeren",
    "medewerkers-informeren",
    "laatste-wijzigingen",
    "herinneren",
    "overstap",
    "uitvallijst-verwerken",
    "niet-geactiveerd-helpen",
    "tweede-herinnering",
    "afronden",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The rules as dates and numbers; the defaults are the article's, or advice where it is silent."""

    # Section 4. Whoever left in this calendar year keeps the old portal for a while ...
    grace_year: int = 2025
    # ... and on this day that ends for good: the last day inside is the day before.
    grace_ends: date = date(2026, 10, 1)
    # Advice: the article does not say whether somebody whose last day is the conversion day is active.
    last_day_is_active: bool = True
    # Advice: somebody who leaves this soon after the conversion should activate before leaving.
    leaves_soon_days: int = 30
    # Advice: an office-wide export holds employees of clients that are not in the wave.
    ignore_unknown_clients: bool = False


def expected_questions(invited: int) -> tuple[int, int]:
    """Return the fewest and most questions to expect from `invited` people (article, section 6).

    Both are rounded up in whole numbers, so that a small client still counts on one question.
    """
    return (-(-HELP_PERCENT_LOW * invited // 100), -(-HELP_PERCENT_HIGH * invited // 100))


def most_invited(questions: int) -> int:
    """Return how many people can be invited before more than so many questions are to be expected."""
    return questions * 100 // HELP_PERCENT_HIGH
