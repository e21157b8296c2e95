"""Who was told another conversion day than the one that holds, by a site or a mail. No files, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generator.model import Client, Wave
from generator.published import Published
from generator.send.log import Line, Step

# To the client, in `send`: the mail that tells of the new day.
CORRECTION = "90-nieuwe-datum-klant"
_WENT_OUT = frozenset({Step.SENT, Step.NOTED, Step.UNKNOWN})


class KitMails(Protocol):
    """What a standing kit says of itself."""

    @property
    def converts_on(self) -> date: ...

    def sum_of(self, mail: str) -> str | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldByMail:
    mail: str
    # As the log has it.
    moment: str
    # False: an earlier version sent it and wrote no day down, and its text is no longer that of the kit.
    is_certain: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldClient:
    """A client that was told another day, and by what."""

    client: Client
    # Days that a site still tells, and that one told before, in the order of the calendar.
    online: tuple[date, ...] = ()
    was_online: tuple[date, ...] = ()
    mails: tuple[ToldByMail, ...] = ()
    # When the mail of the new day was sent.
    corrected: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether the client must still hear of the new day."""
        return bool(self.online) or self.corrected is None


def earlier_days(
    wave: Wave, rows: Iterable[Published], lines: Iterable[Line], kits: Iterable[date]
) -> tuple[date, ...]:
    """Return the other days that are known to have been told, the last of the calendar last.

    `kits` are the days of the kits that stand.
    """
    found = {day for row in rows for day in row.days_told} | set(kits)
    found |= {line.converts_on for line in lines if line.converts_on and line.step in _WENT_OUT}
    found |= {wave.told_before} if wave.told_before else set()
    return tuple(sorted(found - {wave.converts_on}))


def told(
    client: Client,
    wave: Wave,
    rows: Sequence[Published],
    lines: Sequence[Line],
    kit: KitMails | None,
    *,
    has_moved: bool,
) -> ToldClient | None:
    """Return what a client was told of another day; None when nothing says so."""
    now = wave.converts_on
    online = {row.converts_on for row in rows if row.is_online} - {now}
    before = {day for row in rows for day in row.days_told} - {now} - online
    own = [line for line in lines if line.client == client.number and line.step in _WENT_OUT]
    mails = tuple(_by_mail(own, kit, now)) if has_moved else ()
    if not (online or before or mails):
        return None
    return ToldClient(
        client=client,
        online=tuple(sorted(online)),
        was_online=tuple(sorted(before)),
        mails=mails,
        corrected=_corrected(own, kit, now),
    )


def _by_mail(lines: Sequence[Line], kit: KitMails | None, now: date) -> Iterable[ToldByMail]:
    """Yield the mails that did not tell today's day, or of which nobody knows."""
    last = {line.mail: line for line in lines if line.mail != CORRECTION}
    for mail, line in sorted(last.items()):
        day = _day_of(line, kit)
        if day != now:
            yield ToldByMail(mail=mail, moment=line.moment, is_certain=day is not None)


def _day_of(line: Line, kit: KitMails | None) -> date | None:
    """Return the day that a mail told: as the log has it, or that of the kit with the very same mail."""
    if line.converts_on is not None:
        return line.converts_on
    is_of_kit = kit is not None and bool(line.sha256) and line.sha256 == kit.sum_of(line.mail)
    return kit.converts_on if kit is not None and is_of_kit else None


def _corrected(lines: Sequence[Line], kit: KitMails | None, now: date) -> str | None:
    """Return when the new day was told; a mail of an even earlier day does not count."""
    sent = [line for line in lines if line.mail == CORRECTION]
    if not sent:
        return None
    # Noted by the office without a day: it knows what it sent.
    was_noted = sent[-1].step is Step.NOTED and sent[-1].converts_on is None
    return sent[-1].moment if was_noted or _day_of(sent[-1], kit) == now else None
