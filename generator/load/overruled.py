"""What klant.yml says otherwise than the client's row: it wins, and nobody should be surprised by that."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.load import values
from generator.load.table import Row, Table
from generator.load.yaml_text import Settings
from generator.problems import Problem


def _as_said(raw: str) -> object:
    return " ".join(raw.split()).casefold()


def _languages(raw: str) -> object:
    return frozenset(values.words(raw.casefold()))


# How a column is read where two ways of writing mean the same.
_MEANING: Mapping[str, Callable[[str], object]] = {
    "meenemen": values.yes_no,
    "addendum": values.yes_no,
    "mijnloket_actief": values.yes_no,
    "talen": _languages,
    "producten": values.products,
    "kleur": values.colour,
    "accent": values.colour,
}


def overruled(
    own: Settings, table: Table, row: Row, number: str, told: Sequence[Problem]
) -> Iterator[Problem]:
    """Tell of every setting that is filled in at both places and means something else.

    A setting of which something is `told` already is mended first.
    """
    wrong = {one.place for one in told}
    for key, raw in own.raw().items():
        there = row.cells.get(key, "")
        # A klantnummer that differs is an error of its own.
        if key == "klantnummer" or not raw or values.is_nothing(there) or own.place(key) in wrong:
            continue
        meaning = _MEANING.get(key, _as_said)
        if meaning(raw) != meaning(there):
            places = {"setting": own.name_of(key), "other": str(table.place(row.number, key))}
            yield Problem("LET415", own.place(key), places, number)
