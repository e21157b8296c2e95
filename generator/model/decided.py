"""What was decided: an answer a person, the days, the old product, the reasons of fallout."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """`besluit`: the eight answers, in the order in which we list them."""

    INVITED = "uitnodiging"
    EXPECTED_FALLOUT = "verwachte-uitval"
    INVITED_LATER = "uitnodiging-later"
    ALREADY_OVER = "al-over"
    GRACE = "tijdelijke-toegang"
    ACCESS_ENDED = "toegang-vervallen"
    ASK = "navragen"
    NOT_INVITED = "geen-uitnodiging"


class Caution(StrEnum):
    """`waarschuwing` on a person, in the order in which they are written."""

    SHARED_EMAIL = "e-mail-niet-uniek"
    LAST_DAY = "laatste-dag"
    LEAVES_SOON = "vertrekt-binnenkort"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The answer for one person, the rule that gave it (its anchor in the manual), and what to watch."""

    outcome: Outcome
    rule: str
    cautions: tuple[Caution, ...] = ()


class Owner(StrEnum):
    OFFICE = "kantoor"
    CLIENT = "klant"
    LOKET = "loket"
    EMPLOYEE = "medewerker"


class Basis(StrEnum):
    """Where a milestone comes from: the article, the article with a day of our advice, or advice."""

    ARTICLE = "artikel"
    ARTICLE_DAY_ADVISED = "artikel-dag-advies"
    ADVICE = "advies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One task with its day. `moved` says that the counted day was not a working day."""

    key: str
    day: date
    owner: Owner
    basis: Basis
    moved: bool = False


class Phase(StrEnum):
    """Where the kit's date stands against the conversion; it chooses the tense of every text."""

    BEFORE = "voor"
    ON_THE_DAY = "op-de-dag"
    AFTER = "na"
    # From the milestone `afronden` on: the move is history, and the page says so.
    CLOSED = "afgesloten"

    @property
    def is_over(self) -> bool:
        """Whether the conversion day has passed."""
        return self in (Phase.AFTER, Phase.CLOSED)


class Product500(StrEnum):
    ABSENT = "niet-aanwezig"
    UNKNOWN = "onbekend"
    STAYS = "blijft-voorlopig"
    GOES = "vervalt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Product500Forecast:
    """What becomes of the old product; `reasons` counts the outcomes that hold it."""

    expected: Product500
    reasons: Mapping[Outcome, int] = field(default_factory=dict)


class FalloutReason(StrEnum):
    """What stands behind the free text of an uitvallijst; UNKNOWN keeps the text as it is."""

    NO_PRIVATE_EMAIL = "geen-privemail"
    EMAIL_NOT_UNIQUE = "mailadres-gedeeld"
    EMAIL_INVALID = "mailadres-fout"
    ALREADY_OVER = "al-over"
    NOT_ACTIVE = "niet-in-dienst"
    STARTS_LATER = "begint-later"
    MODULE_OFF = "product-uit"
    NO_RIGHTS = "geen-rechten"
    BLOCKED = "geblokkeerd"
    INVITE_EXPIRED = "uitnodiging-verlopen"
    INVITE_CANCELLED = "uitnodiging-ingetrokken"
    NOT_COMPLETED = "niet-afgemaakt"
    BIRTH_DATE = "geboortedatum"
    DECEASED = "overleden"
    EXCLUDED = "niet-meegenomen"
    TECHNICAL = "technisch"
    UNKNOWN = "onbekend"


class Care(StrEnum):
    """What the pre-flight names, the most urgent first; the first two are about the whole client."""

    NO_ADDENDUM = "addendum-ontbreekt"
    MODULE_OFF = "mijnloket-staat-uit"
    NO_PRIVATE_EMAIL = "geen-privemail"
    EMAIL_INVALID = "mailadres-fout"
    SHARED_EMAIL = "mailadres-gedeeld"
    LATER_WITHOUT_EMAIL = "nieuw-zonder-privemail"
    ASK = "navragen"
    LAST_DAY = "laatste-dag"
    LEAVES_SOON = "vertrekt-binnenkort"


class Foreseen(StrEnum):
    """Whether the pre-flight could tell that somebody of the uitvallijst would get no invitation."""

    PREDICTED = "voorspeld"
    SURPRISE = "verrassing"


class ActivationStatus(StrEnum):
    """How far somebody is with the account; UNKNOWN keeps the text as it is."""

    ACTIVATED = "geactiveerd"
    INVITED = "uitgenodigd"
    NOT_COMPLETED = "niet-afgemaakt"
    EXPIRED = "verlopen"
    FAILED = "mislukt"
    CANCELLED = "ingetrokken"
    BLOCKED = "geblokkeerd"
    NOT_INVITED = "geen-uitnodiging"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class FalloutCounts:
    """The numbers of a client's uitvallijst: all, handled, and open ones per reason."""

    total: int
    handled: int
    open_by_reason: Mapping[FalloutReason, int]
    # Of all rows: those the pre-flight named, and those for whom it expected an invitation.
    predicted: int = 0
    surprises: int = 0
    # People the pre-flight named as fallout who are not on the list: solved in time, or forgotten.
    avoided: int = 0
    # People of open rows who see no payslip until somebody gives them one.
    without_payslip: int = 0
    # People of open rows who have an account after all, by the list of activations.
    has_account: int = 0

    @property
    def open(self) -> int:
        """People of whom something is still to be handled."""
        return self.total - self.handled


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationCounts:
    """The numbers of a client's list of activations."""

    total: int
    by_status: Mapping[ActivationStatus, int]
    # People who need a new invitation, and people who see no payslip until they are done.
    need_invitation: int
    without_payslip: int
    # How many of the people on the list were expected to need help (article, section 6).
    expected: tuple[int, int]
    # People for whom we expect an invitation, who stand on neither list.
    absent: int = 0
    # People who died and have no account: nobody waits for them to be done.
    deceased: int = 0
    # People who were invited, are alive and have no account yet.
    waiting: int = 0

    @property
    def done(self) -> int:
        return self.by_status[ActivationStatus.ACTIVATED]

    @property
    def invited(self) -> int:
        return self.total - self.by_status[ActivationStatus.NOT_INVITED]
