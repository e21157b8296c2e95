"""The sheet that lists every problem of a table in order, each with a link to its cell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.annotate.marks import Cell, Marks
from generator.annotate.sheet_xml import MOST_LINKS, Line, visible
from generator.annotate.source import Source
from generator.annotate.words import say
from generator.load.suggest import column_letter
from generator.problems import Lang, Problem

_COLUMNS = ("cell", "row", "column", "kind", "code", "what", "todo")
_WIDTHS = (11, 8, 22, 9, 9, 62, 66)
_HEAD_ROW = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemSheet:
    source: Source
    marks: Marks
    lang: Lang
    table_sheet: str
    most_notes: int

    @property
    def corner(self) -> tuple[int, int]:
        """Return the last row and column, counted from 0."""
        return _HEAD_ROW + len(self.marks.listed) - 1, len(_COLUMNS) - 1

    def furnish(self, page: Any, formats: Mapping[str, Any]) -> None:
        """Set widths, the filter and what stays in sight."""
        for column, width in enumerate(_WIDTHS):
            page.set_column(column, column, width, formats["body"])
        page.freeze_panes(_HEAD_ROW, 0)
        page.repeat_rows(_HEAD_ROW - 1)
        page.autofilter(_HEAD_ROW - 1, 0, *self.corner)

    def lines(self) -> Iterator[Line]:
        """Yield what the sheet is about, a legend, and a row for every problem."""
        errors = sum(problem.is_error for problem, _ in self.marks.listed)
        counts = {"errors": errors, "warnings": len(self.marks.listed) - errors}
        title = "title.sheet" if self.source.sheet else "title"
        values = {"file": self.source.file, "sheet": self.source.sheet}
        how = say("how", self.lang)
        if len(self.marks.cells) > self.most_notes:
            how += " " + say("most", self.lang, notes=self.most_notes)
        yield Line(1, [(0, say(title, self.lang, **values), "title")], 24)
        yield Line(2, [(0, say("counts", self.lang, **counts), "said")])
        yield Line(3, [(0, how, "said")])
        yield Line(4, [(0, say("delete", self.lang), "warned")])
        legend = (("error", "error"), ("warning", "warning"), ("left_out", "private"))
        yield Line(5, [(column, say(key, self.lang), look) for column, (key, look) in enumerate(legend)])
        heads = [(column, say(key, self.lang), "head") for column, key in enumerate(_COLUMNS)]
        yield Line(_HEAD_ROW, heads, 20)
        for number, (problem, cell) in enumerate(self.marks.listed, start=_HEAD_ROW + 1):
            yield Line(number, self._listed(problem, cell))

    def _listed(self, problem: Problem, cell: Cell | None) -> list[tuple[int, str, str]]:
        what, todo = problem.sentence(self.lang)
        place = problem.place
        texts = (
            _name(cell) if cell else say("whole", self.lang),
            str(place.row) if place and place.row else "",
            (place.column or "") if place else "",
            say("error" if problem.is_error else "warning", self.lang),
            problem.code,
            what,
            todo,
        )
        looks = ["listed"] * len(_COLUMNS)
        looks[0] = "link" if cell else "listed"
        looks[_COLUMNS.index("kind")] = "error" if problem.is_error else "warning"
        return [(column, text, look) for column, (text, look) in enumerate(zip(texts, looks, strict=True))]

    def links(self) -> dict[str, str]:
        """Return where the cells of the first column lead to; a spreadsheet takes no more than this."""
        sheet = visible(self.table_sheet).replace("'", "''")
        linked = enumerate(self.marks.listed[:MOST_LINKS], start=_HEAD_ROW + 1)
        return {f"A{number}": f"'{sheet}'!{_name(cell)}" for number, (_, cell) in linked if cell}


def _name(cell: Cell) -> str:
    return f"{column_letter(cell[1])}{cell[0]}"
