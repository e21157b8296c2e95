"""Who was told which conversion day, and how: by the site that stands on the web, or by a mail.

The records are those of `publish` and `send`; both stand in the wave's folder. A mail of which nobody wrote
down the day tells None: it was sent before the log knew days, and may have told any.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from generator import published
from generator.model import Wave
from generator.problems import Place, Problem
from generator.published import Published
from generator.send import log
from generator.send.log import Line, Step

# These may be with the client.
_ARRIVED = frozenset({Step.SENT, Step.NOTED, Step.UNKNOWN, Step.BEGUN})


class Channel(StrEnum):
    SITE = "site"
    MAIL = "mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One time that a client could read of a day."""

    client: str
    day: date | None
    channel: Channel
    # Since when; of an earlier site nobody knows it any more.
    moment: datetime | None
    # The mail, such as `20-aankondiging-klant`; nothing for a site.
    mail: str = ""


def tellings(rows: Iterable[Published], lines: Iterable[Line]) -> dict[str, tuple[Telling, ...]]:
    """Return klantnummer -> what it was told, in the order of the records: sites first, then mails."""
    found: dict[str, list[Telling]] = {}
    for row in rows:
        for place, day in enumerate(row.days_told):
            one = Telling(
                client=row.client, day=day, channel=Channel.SITE, moment=None if place else row.moment
            )
            found.setdefault(row.client, []).append(one)
    for line in _last_of_each(lines):
        one = Telling(
            client=line.client,
            day=line.converts_on,
            channel=Channel.MAIL,
            moment=datetime.fromisoformat(line.moment),
            mail=line.mail,
        )
        found.setdefault(line.client, []).append(one)
    return {number: tuple(all_of_it) for number, all_of_it in found.items()}


def _last_of_each(lines: Iterable[Line]) -> Iterable[Line]:
    """Return one line for each mail that went out: the last that says so; a refused one told nothing."""
    by_message: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        key = line.client, line.mail, line.message_id
        if line.step in _ARRIVED:
            by_message[key] = line
        else:
            by_message.pop(key, None)
    return by_message.values()


def read(wave_folder: Path) -> dict[str, tuple[Telling, ...]]:
    """Return what the clients of a wave were told. Raises what both records raise, and OSError."""
    return tellings(published.read(wave_folder), log.read_lines(wave_folder / log.FILE))


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDay:
    """Clients that were told another day than the one that counts now, by each way, the last days first."""

    days: tuple[date, ...]
    clients: frozenset[str]
    by_site: int
    by_mail: int


def other_days(told: Mapping[str, Iterable[Telling]], converts_on: date) -> OtherDay | None:
    """Say who was told another day than this; None when nobody was."""
    other = [one for found in told.values() for one in found if one.day not in (None, converts_on)]
    if not other:
        return None
    # The newest moment first; a day of which the moment is gone comes after those that have one.
    ordered = sorted(other, key=lambda one: one.moment.timestamp() if one.moment else 0.0, reverse=True)
    return OtherDay(
        days=tuple(dict.fromkeys(one.day for one in ordered if one.day)),
        clients=frozenset(one.client for one in other),
        by_site=len({one.client for one in other if one.channel is Channel.SITE}),
        by_mail=len({one.client for one in other if one.channel is Channel.MAIL}),
    )


def problems_of(workspace: Path, wave: Wave) -> tuple[Problem, ...]:
    """Tell of clients that were told another day than golf.yml has, and which line says so.

    A record that somebody changed tells nothing here: `publish` and `send` stop at it.
    """
    if wave.dated >= wave.converts_on:
        return ()
    try:
        other = other_days(read(workspace / wave.folder), wave.converts_on)
    except (OSError, ValueError, log.DamagedError, published.DamagedError):
        return ()
    if other is None or wave.told_before in other.days:
        return ()
    day = other.days[0]
    told: dict[str, str | int] = {
        "n": len(other.clients),
        "day": day.isoformat(),
        "site": other.by_site,
        "mail": other.by_mail,
        "line": f"vorige_conversiedatum: {day.day}-{day.month}-{day.year}",
    }
    if wave.told_before is not None:
        told["instead"] = wave.told_before.isoformat()
    code = "LET774" if wave.told_before is None else "LET775"
    return (Problem(code, Place(f"{wave.folder}/golf.yml"), told),)
