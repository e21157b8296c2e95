"""The preview's own pages: overview, one client's desk, problems, and all variants of the texts."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from generator import words
from generator.preview.desk import Desk
from generator.preview.tabs import tabs
from generator.preview.variant_page import faults, shown
from generator.problems import Problem
from generator.variants import Found
from generator.workers import Made

_FILES = frozenset({"herlaad.js", "voorbeeld.css", "voorbeeld.js"})
_FONTS = frozenset({"atkinson-latin.woff2", "atkinson-latin-ext.woff2"})


@cache
def _pages() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("generator.preview", "look"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _fill(name: str, **fields: Any) -> str:
    return _pages().get_template(name).render(fields)


def own_file(name: str) -> bytes | None:
    """Return a file of the preview's own pages; None when there is no such file."""
    if name in _FILES:
        return files("generator.preview").joinpath("look", name).read_bytes()
    if name in _FONTS:
        return files("generator").joinpath("assets", "fonts", "web", name).read_bytes()
    return None


def mark(desk: Desk, van: str) -> str:
    """Return one word for what a page depends on; another word means that it must be loaded again."""
    if van.startswith("/varianten/"):
        looked = desk.variants(van.split("/")[2] or None)
        return f"{looked.mark if looked else 'bezig'}{desk.now.mark if desk.now.has_errors else ''}"
    if van.startswith("/klant/"):
        return desk.now.mark_of(van.split("/")[2])
    return desk.now.mark


def overview(desk: Desk) -> str:
    """Return the first page: every client of the wave."""
    if desk.order is None:
        return _fill("leeg.html")
    if desk.now.has_errors:
        return problems(desk, None)
    clients = [one.public.client for one in desk.now.kits.values()]
    return _fill(
        "golf.html",
        golf=desk.now.wave,
        klanten=[{"nummer": one.number, "naam": one.name, "plaats": one.town} for one in clients],
        dag=words.date_with_year,
        fase=_phase(desk),
        waarschuwingen=_told([one for one in desk.now.problems if not one.is_error]),
    )


def _phase(desk: Desk) -> str:
    phases = {str(one.public.phase) for one in desk.now.kits.values()}
    said = {"voor": "vóór de overstap", "op-de-dag": "op de dag zelf", "na": "na de overstap"}
    return ", ".join(said.get(one, "de overstap is afgesloten") for one in sorted(phases))


def desk(of: Desk, number: str, *, last_good: bool) -> str:
    """Return the start page of one client: its pages, mails and sheets as tabs."""
    kit = of.good.kits[number].public
    return _fill(
        "bureau.html",
        naam=kit.client.name,
        nummer=number,
        begin=f"/{'laatste' if last_good else 'klant'}/{number}/",
        laatste=last_good,
        groepen=tabs(of.files(number)),
        peildatum=words.date_with_year(kit.wave.dated),
        fase=_phase(of),
        eigen=bool(of.good.own_texts(number)),
    )


def problems(of: Desk, number: str | None, rest: str = "") -> str:
    """Return what is wrong with the input, in the place of a page."""
    found = of.now.problems
    good = number is not None and number in of.good.kits
    return _fill(
        "problemen.html",
        fouten=_told([one for one in found if one.is_error]),
        waarschuwingen=_told([one for one in found if not one.is_error]),
        laatste=f"/laatste/{number}/{rest}" if good else None,
    )


def failed(of: Desk, number: str, made: Made) -> str:
    """Return why one kit could not be made, in the place of a page."""
    earlier = of.stands(number)
    values = {"client": number, "earlier": "x" if earlier else ""}
    if made.text is not None:
        said = Problem("KIT719", made.text, values, client=number)
    else:
        said = Problem("KIT602", None, values | {"reason": made.failure or ""}, client=number)
    before = f"/laatste/{number}/" if earlier else None
    return _fill("problemen.html", fouten=_told([said]), waarschuwingen=[], laatste=before)


def lost(of: Desk) -> str:
    """Return the page for an address that leads nowhere."""
    return _fill("kwijt.html", heeft_golf=of.order is not None)


def _told(found: Sequence[Problem]) -> list[dict[str, Any]]:
    said = [(one, *one.sentence("nl")) for one in found]
    return [
        {"plaats": str(one.place) if one.place else "", "code": one.code, "wat": what, "doen": todo}
        for one, what, todo in said
    ]


def variants(of: Desk, number: str | None) -> str:
    """Return every variant of every text, with the own texts of one client or those that all share.

    While they are being found it is a page that says to wait.
    """
    if of.order is not None and of.good.office is None:
        return problems(of, None)
    looked = of.variants(number)
    if looked is None:
        return _fill("wachten.html")
    if not isinstance(looked.found, Found):
        return _fill("problemen.html", fouten=_told([looked.found]), waarschuwingen=[], laatste=None)
    own = {one: of.good.own_texts(one) for one in of.good.kits}
    return _fill(
        "varianten.html",
        klant=of.good.kits[number].public.client if number else None,
        eigen=bool(number and own[number]),
        met_eigen=[of.good.kits[one].public.client for one, texts in own.items() if texts],
        golf=looked.start.wave if of.order else None,
        fouten=_told([one for one in of.now.problems if one.is_error]),
        mis=[
            {"problemen": _told([one]), "labels": labels, "van": whose}
            for one, labels, whose in faults(looked.start, looked.found)
        ],
        **shown(looked.start, looked.found),
    )
