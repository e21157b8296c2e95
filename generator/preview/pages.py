"""The preview's own pages: overview, one client's desk, problems, and all variants of the texts."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from generator import templates, words
from generator.preview.desk import Desk
from generator.preview.differences import changed_only, compare, readable
from generator.preview.tabs import tabs
from generator.problems import Problem
from generator.variant_branches import Branch
from generator.variants import Variants

_FILES = frozenset({"herlaad.js", "voorbeeld.css", "voorbeeld.js"})
_FONTS = frozenset({"atkinson-latin.woff2", "atkinson-latin-ext.woff2"})
# When a half of a text is read.
HALVES = {
    "wel": "als dit zo is",
    "niet": "als dit niet zo is",
    "leeg": "als de lijst leeg is",
    "je": "met je",
    "u": "met u",
}
_KINDS = {"mails": "Mail", "site": "Site", "print": "Papier", "medewerker": "Voor medewerkers"}


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
    if van == "/varianten/":
        found = desk.variants()
        return hashlib.sha256(repr(found).encode()).hexdigest()[:16] if found else "bezig"
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


def failed(of: Desk, number: str, reason: str) -> str:
    """Return why one kit could not be made, in the place of a page."""
    said = Problem("KIT602", None, {"client": number, "reason": reason, "earlier": "x"}, client=number)
    return _fill("problemen.html", fouten=_told([said]), waarschuwingen=[], laatste=f"/laatste/{number}/")


def lost(of: Desk) -> str:
    """Return the page for an address that leads nowhere."""
    return _fill("kwijt.html", heeft_golf=of.order is not None)


def _told(found: Sequence[Problem]) -> list[dict[str, Any]]:
    said = [(one, *one.sentence("nl")) for one in found]
    return [
        {"plaats": str(one.place) if one.place else "", "code": one.code, "wat": what, "doen": todo}
        for one, what, todo in said
    ]


# --- variants -------------------------------------------------------------------------------------


def variants(of: Desk) -> str:
    """Return every variant of every text; a page that says to wait while they are being found."""
    found = of.variants()
    if found is None:
        return _fill("wachten.html")
    start = of.start()
    return _fill(
        "varianten.html",
        kantoor=start.office.name,
        golf=start.wave.name if of.order else None,
        teksten=[_text(one) for one in found.texts],
        ongezien=[_unseen(one, start.texts) for one in found.unseen],
        helften=found.halves,
        heeft_golf=of.order is not None,
    )


def _text(one: Variants) -> dict[str, Any]:
    folder, _, name = one.name.partition("/")
    first, *others = one.shown
    lines = readable(first.source)
    compared = [(other, compare(lines, readable(other.source))) for other in others]
    return {
        "anker": one.name.replace("/", "-").replace(".", "-") + (f"-{one.language}" if one.language else ""),
        "titel": f"{_KINDS.get(folder, folder)}: {name.rsplit('.', 1)[0].replace('-', ' ')}",
        "bestand": one.name,
        "taal": one.language,
        "lezingen": one.readings,
        "eerste": {"labels": first.labels, "regels": lines},
        "varianten": [
            {"labels": other.labels, "kort": changed_only(said), "heel": said} for other, said in compared
        ],
    }


def _unseen(one: Branch, texts: templates.OwnTexts) -> dict[str, Any]:
    own = next((text.path for text in texts if text.name == one.text), None)
    line = templates.toolkit_text(one.text, texts).splitlines()[one.line - 1].strip()
    return {
        "plaats": f"{own or one.text}:{one.line}",
        "regel": line if len(line) <= 160 else f"{line[:160]}…",
        "wanneer": HALVES[one.half],
    }
