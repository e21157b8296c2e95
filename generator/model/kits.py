"""What a kit is made from. `PublicKit` is all that a site, mail or flyer ever sees.

It holds numbers about people, never a person: what may be public is decided by its type. `PrivateLists`
holds the people and goes to intern/ only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.decided import (
    ActivationCounts,
    ActivationStatus,
    Care,
    Decision,
    FalloutCounts,
    FalloutReason,
    Foreseen,
    Milestone,
    Outcome,
    Phase,
    Product500Forecast,
)
from generator.model.read import ActivationRow, Client, FalloutRow, Office, OwnText, Person, Wave
from generator.problems import Problem


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
    # What the pre-flight found, all kinds, noughts included: people, and 1 or 0 for what is the client's own.
    cares: Mapping[Care, int] = field(default_factory=dict)
    questions: tuple[int, int]
    product_500: Product500Forecast
    # None: no uitvallijst yet.
    fallout: FalloutCounts | None = None
    # None: no list of activations yet.
    activation: ActivationCounts | None = None
    # What the office should know of this client, as values (code, numbers); sentence by `problems`.
    notes: tuple[Problem, ...] = ()
    # Where the site will stand, when the office told us where it publishes.
    address: str | None = None
    # The office asked for sheets with bleed and crop marks too.
    for_print_shop: bool = False
    # The office's own texts for this client, sorted by name, one a name: client before wave before office.
    texts: tuple[OwnText, ...] = ()


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
    foreseen: Foreseen = Foreseen.SURPRISE
    without_payslip: bool = False
    # activatie says that this person got an account after all; `row.handled` stays the office's own word.
    has_account: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedCare:
    """One thing the pre-flight found. `person` is None for what is about the whole client.

    `by` is the last day on which acting still helps; None when that day has passed.
    """

    care: Care
    client: Client
    person: Person | None = None
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedActivation:
    """A row of activatie with its status recognised; `name` as the list or medewerkers gives it."""

    row: ActivationRow
    status: ActivationStatus
    name: str
    needs_invitation: bool = False
    without_payslip: bool = False
    # medewerkers knows that this person died: no reminder, no invitation, whatever the list says.
    deceased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateLists:
    """The people of one client, for intern/ only. None: no such file was given."""

    people: tuple[JudgedPerson, ...]
    cares: tuple[JudgedCare, ...] = ()
    fallout: tuple[JudgedFallout, ...] | None = None
    activation: tuple[JudgedActivation, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KitPlan:
    """One client's kit, ready to be rendered; `inputs` names and hashes what determines it."""

    public: PublicKit
    private: PrivateLists
    inputs: Mapping[str, str]


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
    # What stands in kantoor/ beside the page: names of files, and of folders with a `/` behind them.
    office_files: tuple[str, ...] = ()
    # The other waves of the workspace: their name and day, nothing of their people.
    others: tuple[Wave, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingMail:
    """One mail of a kit as it stands in the output folder; `draft` is its message file, seen from the kit."""

    client: str
    name: str
    language: str
    subject: str
    text: str
    page: str
    # Another one when a letter of the text or its subject is another.
    version: str
    draft: str | None

    @property
    def is_to_client(self) -> bool:
        """Whether the office sends it to the client; the others are for employees."""
        return self.name.endswith("-klant")
