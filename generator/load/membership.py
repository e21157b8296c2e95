"""Which client a row belongs to: rows of clients outside the wave are told once per klantnummer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.load import values
from generator.load.fields import Fields
from generator.load.unread import Unread
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
    # Where the rows go of which the klantnummer is wrong.
    unread: Unread = field(default_factory=Unread)
    # The clients of the wave that have a row here, readable or not.
    met: set[str] = field(default_factory=set)
    _strangers: dict[str, list[Place]] = field(default_factory=dict)
    _by_twin: dict[str, str] = field(default_factory=dict)

    def number_of(self, fields: Fields) -> str | None:
        """Return the klantnummer of a row when its client is in the wave; else the row is passed over."""
        number = self._said_by(fields)
        if number is None:
            self._lose(fields)
            return None
        if number in self.known:
            self.met.add(number)
            return number
        place = fields.place_of("klantnummer") if self.only is None else Place(self.file)
        self._strangers.setdefault(number, []).append(place)
        if self.all_known and self.ignore_unknown and not self._twin_of(number):
            return None
        self._lose(fields)
        # Where klanten lost rows, this may well be one of its clients: the row is read for its own problems.
        return None if self.all_known else number

    def _said_by(self, fields: Fields) -> str | None:
        """Read the klantnummer of a row; None means that a problem was noted."""
        if self.only is None:
            return fields.need("klantnummer", values.client_number)
        said = fields.get("klantnummer", values.client_number)
        if said is not None and said != self.only:
            fields.report("klantnummer", values.Fault("KIT313", {"number": self.only}))
            return None
        return self.only

    def _lose(self, fields: Fields) -> None:
        self.unread.add(None, fields.raw.get("personeelsnummer", ""))

    def _twin_of(self, number: str) -> str | None:
        if not self._by_twin:
            self._by_twin.update((twin(one), one) for one in self.known)
        return self._by_twin.get(twin(number))

    def report(self) -> None:
        """Say once per unknown klantnummer where it first stands, or once for all when they may be there."""
        ignored = {}
        for number, places in self._strangers.items():
            other = self._twin_of(number)
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
