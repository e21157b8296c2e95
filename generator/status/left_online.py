"""Which sites a wave left on the web, though it does not want them there any more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model import Client, KitPlan
from generator.publish.plan import gone, place_of
from generator.publish.records import DamagedRecordError, read_records
from generator.published import Published


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOnline:
    """A site that a visitor still opens: of a client that does not go along, or at an earlier address."""

    number: str
    # None: the client is not in klanten any more.
    name: str | None
    folder: str
    target: str
    # The day that it tells.
    converts_on: date


def left_online(
    workspace: Path,
    wave: str,
    rows: Iterable[Published],
    plans: Sequence[KitPlan],
    clients: Iterable[Client],
) -> tuple[LeftOnline, ...]:
    """Return them in the order of the record, by the same rule as `publish --remove-gone`.

    `clients` are all that stand in the wave's list. Where another wave's record cannot be read nothing is
    said: it may have taken a place over, and `publish` stops there. Raises OSError.
    """
    wanted = {plan.public.client.number: place_of(plan.public.address) for plan in plans}
    names = {client.number: client.name for client in clients}
    left_out = names.keys() - wanted.keys()
    found = []
    for target in dict.fromkeys(row.target for row in rows if row.is_online):
        try:
            records = read_records(workspace, wave, target)
        except DamagedRecordError:
            return ()
        for one in gone(records.own, target, wanted, left_out, records.others):
            if one.row is not None:
                found.append(
                    LeftOnline(
                        number=one.number,
                        name=names.get(one.number),
                        folder=one.row.folder,
                        target=target,
                        converts_on=one.row.converts_on,
                    )
                )
    return tuple(found)
