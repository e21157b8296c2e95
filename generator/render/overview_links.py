"""The files of a kit as links in the overview: only what is there, each with a name to click on."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.model import PublicKit

_MAIL = re.compile(r"mails/(?P<number>\d\d)-(?P<kind>[a-z-]+)\.(?P<lang>[a-z]{2,3})\.html")
_FIXED = (
    ("print/flyer.nl.pdf", "Flyer"),
    ("print/tijdlijn.nl.pdf", "Planning"),
    ("intern/geschiktheid.xlsx", "Namenlijst"),
    ("intern/uitval.xlsx", "Uitval"),
)
# By their name below print/, when they are folded away; another one goes by its file name.
_MORE = {
    "agenda.ics": "Agenda",
    "drukkerij/flyer.nl.pdf": "Flyer voor de drukkerij",
    "flyer-zwartwit.nl.pdf": "Flyer in zwart-wit",
    "kaart.nl.pdf": "Kaart bij de loonstrook",
    "poster.nl.pdf": "Poster",
    "stappen.nl.pdf": "De 7 stappen",
}
_SITE = "site/index.html"
_EMPLOYEES = "site/medewerker/index.html"
_CARE = "intern/vooraf.xlsx"
_FALLOUT_SHEET = "intern/uitval.pdf"
_ACTIVATION = "intern/activatie.xlsx"
_USUAL = (_SITE, _EMPLOYEES, "mails/", _CARE, *(path for path, _ in _FIXED[:3]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    label: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What can be opened of one client; `mails` is empty when only the folder is known."""

    site: Link | None
    employees: Link | None
    files: tuple[Link, ...]
    mails: tuple[Link, ...]
    mail_folder: Link | None
    more: tuple[Link, ...]
    # What a row says more of in its own words: where the list for before the day is, and those for after it.
    care: Link | None = None
    fallout_sheet: Link | None = None
    activation: Link | None = None


def of(kit: PublicKit, paths: tuple[str, ...] | None) -> Links:
    """Return the links of a kit; without a list of its files the usual ones."""
    if paths is None:
        paths = _USUAL if kit.fallout is None else (*_USUAL, "intern/uitval.xlsx")
    there = frozenset(paths)
    mails = tuple(_link(kit.slug, path, _mail_name(path)) for path in sorted(there) if _MAIL.fullmatch(path))
    shown = {path for path, _ in _FIXED}
    more, is_more = _printed(there - shown)
    return Links(
        site=_link(kit.slug, _SITE, "Site") if _SITE in there else None,
        employees=_link(kit.slug, _EMPLOYEES, "Medewerkers") if _EMPLOYEES in there else None,
        files=tuple(_link(kit.slug, path, label) for path, label in _FIXED if path in there),
        mails=mails,
        mail_folder=_link(kit.slug, "mails/", "Mails") if not mails and "mails/" in there else None,
        more=(
            *(_link(kit.slug, f"print/{name}", _MORE.get(name, name)) for name in more),
            *((_link(kit.slug, "print/", "Alles om te printen"),) if is_more else ()),
        ),
        care=_link(kit.slug, _CARE, "Vooraf") if _CARE in there else None,
        fallout_sheet=_link(kit.slug, _FALLOUT_SHEET, "Uitval") if _FALLOUT_SHEET in there else None,
        activation=_link(kit.slug, _ACTIVATION, "Activatie") if _ACTIVATION in there else None,
    )


def _printed(paths: Iterable[str]) -> tuple[list[str], bool]:
    """Return what there is to print in Dutch, and whether there is more in other languages."""
    names = sorted(path.removeprefix("print/") for path in paths if path.startswith("print/"))
    shown = [name for name in names if not name.endswith(".pdf") or name.endswith(".nl.pdf")]
    return shown, len(shown) < len(names)


def mails_of(rows: Iterable[Mapping[str, Any]], start: str) -> list[Link]:
    """Return one mail a client: the one whose number begins with `start`, or the folder it stands in."""
    found = []
    for row in rows:
        links: Links = row["links"]
        own = [link for link in links.mails if link.href.rsplit("/", 1)[1].startswith(start)]
        chosen = own[0] if own else links.mail_folder
        if chosen:
            found.append(Link(label=row["naam"], href=chosen.href))
    return found


def _link(slug: str, path: str, label: str) -> Link:
    return Link(label=label, href=quote(f"{slug}/{path}"))


def _mail_name(path: str) -> str:
    match = _MAIL.fullmatch(path)
    assert match, path
    name = match["kind"].replace("-", " ").capitalize()
    return name if match["lang"] == "nl" else f"{name} ({match['lang']})"
