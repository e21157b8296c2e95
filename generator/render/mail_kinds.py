"""Which mails and messages there are, for whom, and on which day each is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from generator import timeline
from generator.model import Milestone, Phase, PublicKit, Wave

Reader = Literal["klant", "medewerker"]


class Form(StrEnum):
    """What a text is made into: a mail, an item for the intranet, or one short line to paste."""

    MAIL = "mail"
    INTRANET = "intranet"
    SHORT = "kort"


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    reader: Reader
    # The milestone at which it is read; None when it may be read on any day.
    moment: str | None
    form: Form = Form.MAIL
    # The client gets the flyers in all its languages, employees the one in their own.
    takes_flyers: bool = False

    @property
    def skeleton(self) -> str:
        return f"mails/{self.name}.taal.md"

    @property
    def in_languages(self) -> bool:
        """Only what employees read is in other languages than Dutch."""
        return self.reader == "medewerker"


KINDS = (
    Kind("10-vooraf-klant", "klant", "gegevens-controleren"),
    Kind("20-aankondiging-klant", "klant", "klant-informeren", takes_flyers=True),
    Kind("25-aankondiging-medewerkers", "medewerker", "medewerkers-informeren", takes_flyers=True),
    Kind("26-appje-medewerkers", "medewerker", "medewerkers-informeren", Form.SHORT),
    Kind("27-intranet-medewerkers", "medewerker", "medewerkers-informeren", Form.INTRANET),
    Kind("28-loonstrook-medewerkers", "medewerker", "medewerkers-informeren", Form.SHORT),
    Kind("30-herinnering-klant", "klant", "herinneren"),
    Kind("35-morgen-medewerkers", "medewerker", "morgen"),
    Kind("36-appje-medewerkers", "medewerker", "morgen", Form.SHORT),
    Kind("40-vandaag-medewerkers", "medewerker", "overstap"),
    Kind("41-appje-medewerkers", "medewerker", "overstap", Form.SHORT),
    Kind("50-uitval-klant", "klant", "uitvallijst-verwerken"),
    Kind("55-nieuwe-uitnodiging-medewerker", "medewerker", None),
    Kind("60-herinnering-medewerker", "medewerker", "niet-geactiveerd-helpen"),
    Kind("61-appje-medewerkers", "medewerker", "niet-geactiveerd-helpen", Form.SHORT),
    Kind("70-oud-medewerker", "medewerker", None),
    Kind("80-afronding-klant", "klant", "afronden"),
)
# Only when the move was put on another day after clients were told.
MOVED = (
    Kind("90-nieuwe-datum-klant", "klant", None, takes_flyers=True),
    Kind("95-nieuwe-datum-medewerkers", "medewerker", None, takes_flyers=True),
)
EVERY_KIND = (*KINDS, *MOVED)
BY_NAME: Mapping[str, Kind] = {kind.name: kind for kind in EVERY_KIND}
# The most signs of a short line; a message on a phone unless it says otherwise.
MOST_SIGNS = 300
MOST_ON_A_PAYSLIP = 120


def kinds_of(kit: PublicKit) -> tuple[Kind, ...]:
    """Return the kinds that a kit has: once the move has been, its day is no news any more."""
    is_moved = kit.wave.told_before is not None and kit.phase is Phase.BEFORE
    return EVERY_KIND if is_moved else KINDS


def form_of(name: str) -> Form:
    """Return the form of a kind by its name; what an earlier version made was a mail."""
    return BY_NAME[name].form if name in BY_NAME else Form.MAIL


def planned_on(kind: Kind | None, milestones: Iterable[Milestone], wave: Wave) -> date | None:
    """Return the day of a kind in the planning; None when it has no day of its own."""
    days = {item.key: item.day for item in milestones} | {"morgen": timeline.working_day_before(wave)}
    return days.get(kind.moment or "") if kind else None


def read_on(kind: Kind, kit: PublicKit) -> date:
    """Return the day on which a text is read: its own moment, or the kit's date when it goes out late."""
    dated, converts_on = kit.wave.dated, kit.wave.converts_on
    own = planned_on(kind, kit.milestones, kit.wave) or dated
    was_sent_before = own < converts_on <= dated
    return own if was_sent_before else max(own, dated)
