"""The use of every client and the plan, as a person or a program reads them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.load.product_use import ClientUse
from generator.problems import Lang, printable
from generator.select.choose import Line, Plan, Standing
from generator.select.written import HEADINGS
from generator.speech import speak

_LONGEST_NAME = 40
_RIGHT = 5
_MOST_NAMED = 20
_OVERWRITABLE = ("producten", "addendum", "mijnloket_actief")


def use_lines(plan: Plan, lang: Lang) -> Iterator[str]:
    """Yield what the overview says: sums, then a table with a client a line."""
    uses = plan.use.clients.values()
    yield speak("select.head", lang, file=plan.use.table.file, clients=speak("clients", lang, n=len(uses)))
    yield _sums("Werknemerloket", [one.uses_old_portal for one in uses], lang)
    yield _sums("MijnLoket", [one.has_new_portal for one in uses], lang)
    heading = (
        speak("select.col_number", lang),
        speak("select.col_name", lang),
        "Werknemerloket",
        "MijnLoket",
        speak("select.col_addendum", lang),
        speak("select.col_people", lang),
        speak("select.col_standing", lang),
    )
    yield ""
    yield from _aligned([heading, *(_cells(line, lang) for line in plan.lines)])
    yield ""


def _sums(what: str, said: Sequence[bool | None], lang: Lang) -> str:
    unknown = said.count(None)
    more = speak("select.sums_unknown", lang, n=unknown) if unknown else ""
    return speak("select.sums", lang, what=what, yes=said.count(True), no=said.count(False), unknown=more)


def _cells(line: Line, lang: Lang) -> tuple[str, ...]:
    one = line.use
    return (
        one.number,
        _short(printable(one.name)),
        _word(one.uses_old_portal, lang),
        _word(one.has_new_portal, lang),
        _word(one.addendum, lang),
        "–" if one.employees is None else str(one.employees),
        _standing(line, lang),
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _word(said: bool | None, lang: Lang) -> str:
    return "–" if said is None else speak("select.yes", lang) if said else speak("select.no", lang)


def _standing(line: Line, lang: Lang) -> str:
    return {
        Standing.NEW: speak("select.comes_in", lang),
        Standing.FILLED: speak("select.is_filled", lang),
        Standing.SAME: speak("select.is_in", lang),
        Standing.UNCHOSEN: speak("select.unchosen", lang),
        Standing.ELSEWHERE: speak("select.elsewhere", lang, waves=", ".join(line.waves)),
    }[line.standing]


def _aligned(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(width) if index == _RIGHT else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def plan_lines(plan: Plan, file: str, lang: Lang) -> Iterator[str]:
    """Yield what changes in klanten, what stays although it differs, and what is to be arranged."""
    if plan.changes:
        yield speak("select.changes", lang, file=file)
        yield from _changes(plan, lang)
    yield from _differences(plan, lang)
    yield from _to_arrange(plan, lang)
    yield _count(plan, lang)


def _count(plan: Plan, lang: Lang) -> str:
    """Count what comes of the clients; what there is none of is left out, but for what changes."""
    said = {
        speak("select.count_new", lang): len(plan.new),
        speak("select.count_filled", lang): len(plan.filled),
        speak("select.count_same", lang): plan.count(Standing.SAME),
        speak("select.count_unchosen", lang): plan.count(Standing.UNCHOSEN),
        speak("select.count_elsewhere", lang): plan.count(Standing.ELSEWHERE),
        speak("select.count_gone", lang): len(plan.gone),
    }
    return " ".join(f"{what}: {n}." for index, (what, n) in enumerate(said.items()) if n or index < 2)


def _changes(plan: Plan, lang: Lang) -> Iterator[str]:
    if plan.list.data is None:
        yield speak("select.new_file", lang)
    if plan.new_columns:
        yield speak("select.new_columns", lang, names=", ".join(HEADINGS[name] for name in plan.new_columns))
    for line in plan.filled:
        cells = "; ".join(_cell(line, column, lang) for column in line.cells)
        told = {"client": _named(line.use), "cells": cells}
        yield speak("select.changed", lang, **told) if line.before else speak("select.filled", lang, **told)
    for line in plan.new:
        yield speak("select.new", lang, client=_named(line.use))


def _cell(line: Line, column: str, lang: Lang) -> str:
    told = {"column": HEADINGS[column], "value": printable(line.cells[column])}
    if column in line.before:
        return speak("select.cell_over", lang, **told, before=printable(line.before[column]))
    return speak("select.cell", lang, **told)


def _named(one: ClientUse) -> str:
    return f"{one.number} {printable(one.name)}".rstrip()


def _differences(plan: Plan, lang: Lang) -> Iterator[str]:
    columns: dict[str, None] = {}
    for line in plan.lines:
        for one in line.differences:
            if not columns:
                yield speak("select.differences", lang)
            columns[one.column] = None
            yield speak(
                "select.difference",
                lang,
                client=_named(line.use),
                column=HEADINGS[one.column],
                stays=printable(one.stays) or speak("select.empty", lang),
                overview=printable(one.overview),
            )
    offered = [name for name in _OVERWRITABLE if name in columns]
    if offered:
        yield speak("select.how_to_overwrite", lang, columns=" --overwrite ".join(offered))


def _to_arrange(plan: Plan, lang: Lang) -> Iterator[str]:
    here = [line.use for line in plan.lines if line.is_in_wave and line.is_taken_along]
    unsigned = [one.number for one in here if one.addendum is False]
    inactive = [one.number for one in here if one.has_new_portal is False]
    if unsigned or inactive:
        yield speak("select.first", lang)
    if unsigned:
        yield speak("select.no_addendum", lang, numbers=_some(unsigned, lang))
    if inactive:
        yield speak("select.not_active", lang, numbers=_some(inactive, lang))


def _some(numbers: Sequence[str], lang: Lang) -> str:
    """Name the first clients; the table has them all."""
    left = len(numbers) - _MOST_NAMED
    shown = ", ".join(numbers[:_MOST_NAMED])
    return speak("select.and_more", lang, numbers=shown, n=left) if left > 0 else shown


# --- as data --------------------------------------------------------------------------------------


def as_data(plan: Plan, *, wrote: bool) -> dict[str, Any]:
    """Return `selectie` of `--format json`; `wrote`: klanten.csv holds it now."""
    return {
        "golf": plan.wave,
        "overzicht": plan.use.table.file,
        "bestand": plan.list.name,
        "nieuw_bestand": plan.list.data is None,
        "geschreven": wrote,
        "nieuwe_kolommen": list(plan.new_columns),
        "klanten": [_as_data(line) for line in plan.lines],
        "niet_in_overzicht": list(plan.gone),
    }


def _as_data(line: Line) -> dict[str, Any]:
    one = line.use
    return {
        "klantnummer": one.number,
        "naam": one.name,
        "rij": one.row,
        "stand": str(line.standing),
        "meenemen": one.marked,
        "werknemerloket": one.uses_old_portal,
        "mijnloket": one.has_new_portal,
        "addendum": one.addendum,
        "medewerkers": one.employees,
        "met_werknemerloket": one.with_old_portal,
        "met_mijnloket": one.with_new_portal,
        "producten": [str(product) for product in one.products],
        "andere_golven": list(line.waves),
        "cellen": dict(line.cells),
        "overschreven": dict(line.before),
        "verschillen": [
            {"kolom": found.column, "klanten": found.stays, "overzicht": found.overview}
            for found in line.differences
        ],
    }


def without_email(plan: Plan) -> Iterable[str]:
    """Return the klantnummers that are new and have no e-mail address yet."""
    return [line.use.number for line in plan.new if not line.cells.get("email")]
