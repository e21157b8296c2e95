"""What an office wrote: its settings, its clients and their people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from generator.policy import Policy

AddressForm = Literal["je", "u"]


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
class OwnText:
    """A text of the toolkit in the office's own words: its name there, where it was read, what it says."""

    # As in the toolkit: `mails/20-aankondiging-klant.md`.
    name: str
    # Relative to the workspace, for problems: `kits/toolkit/mails/20-aankondiging-klant.md` without `kits/`.
    path: str
    text: str


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
    # The day that clients were told before Loket moved it; None: nobody was told another day.
    told_before: date | None = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationRow:
    """One row of activatie; `on` is the day that the list gives with the status."""

    client: str
    number: str
    status_text: str
    on: date | None = None
    name: str | None = None
