"""Fills own texts for every invented client, and looks at what comes out."""

from collections.abc import Iterator, Mapping

from generator import brand
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.render.look import styles
from generator.render.mail_kinds import EVERY_KIND, Form
from generator.render.pdf import PaperError, lay_out
from generator.templates import OwnTextError, OwnTexts, fill
from generator.trial.faults import problem_of
from generator.trial.markup import Unsafe, html_of, unsafe_in_css, unsafe_in_html
from generator.trial.reading import Read, reach
from generator.trial.situations import fillings_of

# Sheets to hang up or to lay on a desk, and their pages: more of them is no mistake, but rarely meant.
_PAGES = {f"print/{name}.html": 1 for name in ("flyer", "kaart", "paar", "poster", "stappen")}
# The drawing, and its days in a table.
_PAGES["print/tijdlijn.html"] = 2
_COLOUR = "#1f6b4f"
# What stands above a text that is taken apart; a short line has nothing above it.
_HEADS = {Form.MAIL: ("onderwerp", "voorproef"), Form.INTRANET: ("onderwerp",), Form.SHORT: ()}
_FORMS = {kind.name: kind.form for kind in EVERY_KIND}

Said = str | Problem


class Tries:
    """Remembers what was tried, so that texts of the office are not tried again for every client."""

    def __init__(self) -> None:
        self._done: set[tuple[str, OwnTexts]] = set()
        # Texts that make too much: one try was enough.
        self._slow: set[str] = set()

    def of(self, read: Mapping[str, Read], texts: OwnTexts, unsound: set[str]) -> Iterator[Said]:
        """Try every text of the toolkit in which an own text has a part."""
        for name in read:
            used = {name} | reach(read, name) | _sheets(name)
            own = tuple(one for one in texts if one.name in used)
            if not own or not fillings_of(name) or (name, own) in self._done:
                continue
            if any(one.name in unsound or one.path in self._slow for one in own):
                continue
            self._done.add((name, own))
            yield next((one.path for one in own if one.name == name), own[0].path)
            for found in _try(name, own):
                if found.code == "KIT716" and found.place is not None:
                    self._slow.add(found.place.file)
                yield found


def _sheets(name: str) -> set[str]:
    is_paper = name.startswith("print/") and name.endswith(".html")
    return {"print/basis.css", f"{name.removesuffix('.html')}.css"} if is_paper else set()


def _try(name: str, own: OwnTexts) -> Iterator[Problem]:
    seen: set[str] = set()
    for filling in fillings_of(name):
        try:
            source = fill(name, filling.fields, own)
        except OwnTextError as error:
            yield problem_of(error)
            if error.makes_too_much:
                return
            continue
        if source not in seen:
            seen.add(source)
            yield from _looked_at(name, source, own)
            if len(seen) == 1 and name.startswith("print/") and name.endswith(".html"):
                yield from _laid_out(name, source, own)


def _looked_at(name: str, source: str, own: OwnTexts) -> Iterator[Problem]:
    """Look at a finished text as its reader gets it."""
    wanted = _HEADS[_FORMS[name.removeprefix("mails/").partition(".")[0]]] if _is_letter(name) else ()
    if wanted:
        head, dashes, _ = source.partition("\n---\n")
        said = {line.partition(": ")[0] for line in head.splitlines() if line.partition(": ")[2].strip()}
        lacking = [part for part in wanted if part not in said]
        for part in lacking if dashes else ["---"]:
            yield Problem("KIT713", Place(_nearest(name, own).path), {"part": part})
        if any(": " not in line for line in head.splitlines() if line.strip()):
            yield Problem("KIT713", Place(_nearest(name, own).path), {"part": "---"})
        source = source.partition("\n---\n")[2]
    page = html_of(source) if name.endswith(".md") else source
    yield from (_located(one, name, own) for one in unsafe_in_html(page))


def _is_letter(name: str) -> bool:
    return name.startswith("mails/") and name.endswith(".md") and "/_" not in name


def _nearest(name: str, own: OwnTexts) -> OwnText:
    return next((one for one in own if one.name == name), own[0])


def _located(one: Unsafe, name: str, own: OwnTexts) -> Problem:
    """Tell something unsafe at the own text that it stands in, as far as that can be found."""
    for text in own:
        if one.sign.casefold() in text.text.casefold():
            return told(one, text)
    return told(one, _nearest(name, own))


def told(one: Unsafe, own: OwnText) -> Problem:
    """Tell something unsafe of a text, with its line when it is written there as it comes out."""
    before, found, _ = own.text.casefold().partition(one.sign.casefold())
    line = before.count("\n") + 1 if found else None
    if one.kind == "programma":
        return Problem("KIT717", Place(own.path, line))
    return Problem("KIT718", Place(own.path, line), {"link": "x" if one.kind == "link" else ""})


def _laid_out(name: str, page: str, own: OwnTexts) -> Iterator[Problem]:
    """Print a sheet once: what WeasyPrint would not understand, no client can print."""
    if any(unsafe_in_css(one.text) for one in own if one.name.endswith(".css")):
        return
    piece = name.removeprefix("print/").removesuffix(".html")
    place = Place(_nearest(name, own).path)
    try:
        document = lay_out(page, styles(piece, brand.palette(_COLOUR), own))
    except PaperError:
        yield Problem("KIT709", place)
        return
    pages, most = len(document.pages), _PAGES.get(name)
    if most and pages > most:
        yield Problem("LET703", place, {"pages": pages, "most": most})
