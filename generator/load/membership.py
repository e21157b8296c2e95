"""Which client a row belongs to: rows of clients outside the wave are told once per klantnummer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.load import values
from generator.load.fields import Fields
from generator.problems import Place, Problem, is_harmless


def twin(number: str) -> str:
    """Return what a klantnummer becomes when a spreadsheet drops its zeros, or a disk its capitals."""
    return number.casefold().lstrip("0") or "0"


def twins_in(places: Mapping[str, Place]) -> Iterable[Problem]:
    """Report klantnummers of one wave that differ in leading zeros or capitals only."""
    first: dict[str, str] = {}
    for number, place in places.items():
        other = first.setdefault(twin(number), number)
        if other != number:
            yield Problem("KIT303", place, {"number": number, "other": other})


@dataclass(slots=True)
class Membership:
    """Sorts the rows of one file by client and counts those of clients that the wave does not have."""

    known: Mapping[str, Place]
    ignore_unknown: bool
    problems: list[Problem]
    file: str
    # False: rows of klanten were lost, so that a number we do not know may well be one of theirs.
    all_known: bool
    # Set for medewerkers/<klantnummer>.csv, where the name of the file tells the client.
    only: str | None = None
    # The clients of the wave that have a row here, readable or not.
    met: set[str] = field(default_factory=set)
    _strangers: dict[str, list[Place]] = field(default_factory=dict)

    def number_of(self, fields: Fields) -> str | None:
        """Return the klantnummer of a row when its client is in the wave."""
        if self.only is None:
            number = fields.need("klantnummer", values.client_number)
        else:
            number = self.only
            said = fields.get("klantnummer", values.client_number)
            if said is not None and said != self.only:
                fields.report("klantnummer", values.Fault("KIT313", {"number": self.only}))
                return None
        if number is None:
            return None
        if number in self.known:
            self.met.add(number)
            return number
        place = fields.place_of("klantnummer") if self.only is None else Place(self.file)
        self._strangers.setdefault(number, []).append(place)
        # Where klanten lost rows, this may well be one of its clients: the row is read for its own problems.
        return None if self.all_known else number

    def report(self) -> None:
        """Say once per unknown klantnummer where it first stands, or once for all when they may be there."""
        by_twin = {twin(number): number for number in self.known}
        ignored = {}
        for number, places in self._strangers.items():
            other = by_twin.get(twin(number))
            if other is not None:
                # The cell is not that of a client's own row: with a column too many it can be a name.
                self.met.add(other)
                told = {"number": number if is_harmless(number) else "", "other": other}
                self.problems.append(Problem("KIT303", places[0], told))
            elif not self.all_known:
                continue
            elif self.ignore_unknown:
                ignored[number] = len(places)
            else:
                told_rows: dict[str, str | int] = {
                    "number": number if is_harmless(number) else "",
                    "rows": len(places),
                }
                self.problems.append(Problem("KIT301", places[0], told_rows))
        if ignored:
            counts = {"clients": len(ignored), "rows": sum(ignored.values())}
            self.problems.append(Problem("LET302", Place(self.file), counts))
