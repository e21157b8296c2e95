"""The values that travel through the pipeline: what was read, what was decided, what a kit may show.

`PublicKit` is all that a site, mail or flyer ever sees. It holds numbers about people, never a person:
what may be public is decided by its type. `PrivateLists` holds the people and goes to intern/ only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from generator.policy import Policy
from generator.problems import Problem

AddressForm = Literal["je", "u"]


# --- what an office wrote -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A cleaned logo: bytes that are safe to publish, and its size in its own units."""

    media_type: Literal["image/svg+xml", "image/png"]
    data: bytes
    width: float
    height: float

    @property
    def suffix(self) -> str:
        return "svg" if self.media_type == "image/svg+xml" else "png"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Colours as `#rrggbb` in lower case, or None where nobody chose one."""

    colour: str | None = None
    accent: str | None = None
    logo: Logo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to ask at the office; every part but the name may be absent."""

    name: str
    phone: str | None = None
    email: str | None = None
    hours: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who signs the mails to clients."""

    name: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """kantoor.yml."""

    name: str
    email: str
    address: str | None = None
    phone: str | None = None
    website: str | None = None
    contact: Contact | None = None
    sender: Sender
    brand: Brand = field(default_factory=Brand)
    languages: tuple[str, ...] = ("nl",)
    address_form: AddressForm = "je"
    employee_address_form: AddressForm = "je"
    base_url: str | None = None
    questions_per_day: int | None = None
    # Facts that nobody published (`feiten:`). What is absent leaves its sentence out.
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wave:
    """golf.yml; `folder` is the wave's name on the command line."""

    folder: str
    name: str
    converts_on: date
    dated: date
    route: Literal["loket", "collectief"] = "loket"
    languages: tuple[str, ...] | None = None
    payday: int | None = None
    # Milestone key -> days from the conversion, where the office chose another day than ours.
    milestone_days: Mapping[str, int] = field(default_factory=dict)
    policy: Policy = field(default_factory=Policy)
    extra_free_days: frozenset[date] = frozenset()
    extra_working_days: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """One row of klanten, with klant.yml laid over it."""

    number: str
    name: str
    email: str
    contact_person: str | None = None
    salutation: str | None = None
    phone: str | None = None
    town: str | None = None
    taken_along: bool = True
    languages: tuple[str, ...] = ("nl",)
    address_form: AddressForm = "je"
    # None: nobody told us the products; an empty tuple: there are none.
    products: tuple[str, ...] | None = None
    brand: Brand = field(default_factory=Brand)
    addendum: bool | None = None
    mijnloket_active: bool | None = None
    contact_on_site: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """One row of medewerkers; `ends` is the last day."""

    starts: date
    ends: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Everything known of klantnummer + personeelsnummer, all employments together.

    `email` is the private address of the active employment, else of any; None when there is none that is
    valid. `email_was_invalid` tells a missing address from one with a mistake in it.
    """

    client: str
    number: str
    last_name: str
    first_name: str | None = None
    initials: str | None = None
    prefix: str | None = None
    email: str | None = None
    email_was_invalid: bool = False
    # A business address was given; it is never used, but it explains why somebody seems to have one.
    has_business_email: bool = False
    werknemerloket: bool | None = None
    mijnloket: bool | None = None
    deceased: bool = False
    employments: tuple[Employment, ...]

    @property
    def full_name(self) -> str:
        return " ".join(
            part for part in (self.first_name or self.initials, self.prefix, self.last_name) if part
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FalloutRow:
    """One row of the uitvallijst."""

    client: str
    number: str
    reason_text: str
    code: str | None = None
    name: str | None = None
    handled: bool = False


# --- what was decided -----------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FalloutCounts:
    """The numbers of a client's uitvallijst: all, handled, and open ones per reason."""

    total: int
    handled: int
    open_by_reason: Mapping[FalloutReason, int]


# --- what a kit is made from ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKit:
    """Everything a site, mail or flyer of one client may know. No path leads from here to a person."""

    office: Office
    wave: Wave
    client: Client
    slug: str
    phase: Phase
    milestones: tuple[Milestone, ...]
    # None: no employees of this client are known, so there are no numbers.
    counts: Mapping[Outcome, int] | None
    # How many invited people use an address that somebody else of this client uses too.
    shared_addresses: int = 0
    questions: tuple[int, int]
    product_500: Product500Forecast
    # None: no uitvallijst yet.
    fallout: FalloutCounts | None = None
    # What the office should know of this client, as values (code, numbers); sentence by `problems`.
    notes: tuple[Problem, ...] = ()
    # Where the site will stand, when the office told us where it publishes.
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPerson:
    person: Person
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedFallout:
    """A row of the uitvallijst with its reason recognised; `name` as the list or medewerkers gives it."""

    row: FalloutRow
    reason: FalloutReason
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateLists:
    """The people of one client, for intern/ only. None: no such file was given."""

    people: tuple[JudgedPerson, ...]
    fallout: tuple[JudgedFallout, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPlan:
    """One client's kit, ready to be rendered; `inputs` names and hashes what determines it."""

    public: PublicKit
    private: PrivateLists
    inputs: Mapping[str, str]


# --- what the office sees of a whole wave ---------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class WavePlan:
    """Everything the office's own overview of a wave shows: numbers of people, never a person."""

    office: Office
    wave: Wave
    kits: tuple[PublicKit, ...]
    # Clients with `meenemen: nee`: shown, not counted.
    left_out: tuple[Client, ...] = ()
    counts: Mapping[Outcome, int]
    questions: tuple[int, int]
    milestones: tuple[Milestone, ...]
    notes: tuple[Problem, ...] = ()
    # Klantnummer -> the paths inside the client's folder; a client that is absent has the usual files.
    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Paths of the office's own files, relative to the wave's folder.
    office_files: tuple[str, ...] = ()
