"""What a workbook shows otherwise than it is, in the columns that we read."""

from collections.abc import Iterable, Mapping

from generator.load.grid import Grid
from generator.load.suggest import column_letter
from generator.problems import Place, Problem

# These are compared as text with another list: zeros in front matter.
_NUMBERS = ("klantnummer", "personeelsnummer")


def concealed(grid: Grid, heading_row: int, typed: list[str], chosen: Mapping[str, int]) -> Iterable[Problem]:
    """Report formulas without a result, merged cells, dressed up numbers and hidden columns."""
    by_letter = {column_letter(index): typed[index] for index in chosen.values()}
    for row, letter in grid.without_value:
        if letter in by_letter:
            yield Problem("KIT121", Place(grid.file, row, by_letter[letter], grid.sheet))
    yield from _merged(grid, heading_row, typed, chosen)
    yield from _dressed(grid, heading_row, typed, chosen)
    hidden = sorted(index for index in chosen.values() if index in grid.hidden_columns)
    if hidden:
        letters = ", ".join(column_letter(index) for index in hidden)
        yield Problem(
            "LET133", Place(grid.file, heading_row, typed[hidden[0]], grid.sheet), {"letters": letters}
        )


def _merged(grid: Grid, heading_row: int, typed: list[str], chosen: Mapping[str, int]) -> Iterable[Problem]:
    """Report merged cells of which one that we read is empty only because it is merged."""
    columns = sorted(chosen.values())
    for area in grid.merged:
        if area.bottom < heading_row:
            continue
        for index in columns:
            row = max(area.top, heading_row)
            if (row, index) == (area.top, area.left):
                row += 1
            if area.left <= index <= area.right and row <= area.bottom:
                yield Problem("KIT134", Place(grid.file, row, typed[index], grid.sheet))
                break


def _dressed(grid: Grid, heading_row: int, typed: list[str], chosen: Mapping[str, int]) -> Iterable[Problem]:
    """Warn once a column of numbers with zeros that are shown and not there."""
    for name in _NUMBERS:
        if name not in chosen:
            continue
        letter = column_letter(chosen[name])
        rows = [row for row, at in grid.dressed if at == letter and row > heading_row]
        if rows:
            place = Place(grid.file, rows[0], typed[chosen[name]], grid.sheet)
            yield Problem("LET136", place, {"rows": len(rows)})
