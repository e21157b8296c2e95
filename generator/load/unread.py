"""The rows of medewerkers that have an error of their own: who stands in them is not missing."""

from dataclasses import dataclass, field

from generator.load import values
from generator.load.values import Fault


def bare(number: str) -> str:
    """Return a personeelsnummer without what a spreadsheet takes away: zeros in front and capitals."""
    return number.lstrip("0").casefold()


@dataclass(slots=True)
class Unread:
    """Whom a list may name although we could not read their row, as far as that row tells.

    A klantnummer that could not be read is None here: the row may be of any client.
    """

    _numbers: set[tuple[str | None, str]] = field(default_factory=set)
    # Clients with a row of which the personeelsnummer could not be read either.
    _clients: set[str | None] = field(default_factory=set)

    def add(self, client: str | None, raw_number: str) -> None:
        passed = values.text(raw_number)
        number = passed if isinstance(passed, Fault) else values.any_number(passed)
        if isinstance(number, Fault) or not number:
            self._clients.add(client)
        else:
            self._numbers.add((client, bare(number)))

    def add_any(self) -> None:
        """Note that rows were lost of which nothing is known."""
        self._clients.add(None)

    def holds(self, client: str, number: str) -> bool:
        """Say whether one of these rows is about this number of this client."""
        return (client, bare(number)) in self._numbers

    def may_hold(self, client: str, number: str) -> bool:
        """Say whether one of these rows can be about this number of this client."""
        of_anybody = None in self._clients or (None, bare(number)) in self._numbers
        return of_anybody or client in self._clients or self.holds(client, number)
