"""The conversion site of one client as finished sources: Markdown, assets, overrides and mkdocs.yml.

What comes out is `bron/`: plain MkDocs builds it, so an engine can be changed without touching a text. The
prose lives in toolkit/site/*.md, its layout in the macros of toolkit/site/_onderdelen.html.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Protocol

from generator import text_fields, timeline
from generator.brand import palette
from generator.escape import mail_link, phone_link
from generator.languages import Language, dutch_name
from generator.model import Client, Phase, PublicKit
from generator.render.employee_page import employee_pages, page_languages, page_path, page_titles
from generator.render.mail_text import RIGHT_TO_LEFT, WIDTH, shown_width
from generator.render.sheet_picture import SheetPicture
from generator.render.site_config import PAGES, config
from generator.render.site_css import brand_css, tab_sign
from generator.render.site_fonts import font_css, font_file, needed
from generator.render.site_timeline import draw
from generator.slug import mark
from generator.templates import fill

# The drafts for employees in the order of use: which mail, its title here, and when it is sent.
_MAILS = (
    ("95-nieuwe-datum-medewerkers", "De nieuwe datum", None),
    ("25-aankondiging-medewerkers", "De aankondiging", "medewerkers-informeren"),
    ("35-morgen-medewerkers", "De dag ervoor", "morgen"),
    ("40-vandaag-medewerkers", "Op de dag zelf", "overstap"),
    ("55-nieuwe-uitnodiging-medewerker", "Wie een nieuwe uitnodiging krijgt", None),
    ("60-herinnering-medewerker", "Wie nog niet klaar is", "niet-geactiveerd-helpen"),
    ("70-oud-medewerker", "Wie al weg is", None),
)

# What is too short for a mail.
_SHORT = (
    ("26-appje-medewerkers", "Appje: de aankondiging", "medewerkers-informeren"),
    ("36-appje-medewerkers", "Appje: de dag ervoor", "morgen"),
    ("41-appje-medewerkers", "Appje: op de dag zelf", "overstap"),
    ("61-appje-medewerkers", "Appje: wie nog niet klaar is", "niet-geactiveerd-helpen"),
    ("27-intranet-medewerkers", "Voor op het intranet", "medewerkers-informeren"),
    ("28-loonstrook-medewerkers", "Voor op de loonstrook", "medewerkers-informeren"),
)

# What is shown in other languages, by the day of the page: ten languages weigh, also on a phone. What is not
# shown, such as the item for the intranet, is in the kit's mails all the same.
_IN_TIME: Mapping[Phase, tuple[str, ...]] = {
    Phase.BEFORE: ("25", "26", "35", "36", "40", "41", "95"),
    Phase.ON_THE_DAY: ("40", "41", "55", "60", "61"),
}
_AFTERWARDS = ("55", "60", "61", "70")

_NO_PICTURES: Mapping[str, SheetPicture] = MappingProxyType({})
_ITEM = re.compile(r"\s*(-|\d+\.) ")


class MailText(Protocol):
    """A mail to copy: its subject and its plain text."""

    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...


def sources(
    kit: PublicKit,
    downloads: Mapping[str, bytes],
    mail_texts: Mapping[str, MailText],
    pictures: Mapping[str, SheetPicture] = _NO_PICTURES,
) -> dict[str, bytes]:
    """Return every file of `bron/`, by its path; `pictures` shows downloads before they are opened."""
    pages = page_sources(kit, downloads, mail_texts, pictures)
    fonts = needed([*(text.decode() for text in pages.values()), kit.client.name, kit.office.name])
    assets = _assets(kit.client, fonts) | {
        _picture_file(name, one): one.data for name, one in pictures.items()
    }
    made = {f"docs/{name}": text for name, text in pages.items()}
    made |= {f"docs/assets/{name}": data for name, data in assets.items()}
    made |= {f"docs/downloads/{name}": data for name, data in downloads.items()}
    made |= {f"overrides/{name}": data for name, data in _theme_files("overrides").items()}
    made["mkdocs.yml"] = config(kit, sorted(assets), page_titles(kit)).encode()
    return dict(sorted(made.items()))


def page_sources(
    kit: PublicKit,
    downloads: Mapping[str, bytes],
    mail_texts: Mapping[str, MailText],
    pictures: Mapping[str, SheetPicture] = _NO_PICTURES,
) -> dict[str, bytes]:
    """Return every page as Markdown, by its path below `docs/`: all of `bron/` that is filled in."""
    fields = site_fields(kit, downloads, mail_texts, pictures)
    pages = {f"{name}.md": fill(f"site/{name}.md", fields, kit.texts).encode() for name, _ in PAGES}
    return pages | employee_pages(kit, _logo_path(kit.client))


# --- fields ---------------------------------------------------------------------------------------


def site_fields(
    kit: PublicKit,
    downloads: Mapping[str, bytes],
    mail_texts: Mapping[str, MailText],
    pictures: Mapping[str, SheetPicture] = _NO_PICTURES,
) -> dict[str, Any]:
    """Return the fields of the site: the public ones, and what only pages have."""
    fields = text_fields.public_fields(kit)
    formal = fields["u"]
    mine = [item for item in fields["planning"] if item["eigenaar"] == "klant"]
    open_tasks = sorted((item for item in mine if not item["voorbij"]), key=lambda item: item["datum"])
    fields |= {
        "je": "u" if formal else "je",
        "Je": "U" if formal else "Je",
        "jouw": "uw" if formal else "je",
        "Jouw": "Uw" if formal else "Je",
        "eigen_taken": mine,
        "volgende": open_tasks[0] if open_tasks else None,
        "taken_over": len(open_tasks),
        "bel": phone_link,
        "mail": mail_link,
        "medewerkerpagina": _employee_links(kit),
        "brieven": _letters(_MAILS, mail_texts, kit),
        "berichten": _letters(_SHORT, mail_texts, kit),
        "flyers": _flyers(downloads, pictures),
        "drukwerk": _print(downloads),
        "tijdlijn_pdf": _download(downloads, "tijdlijn.nl.pdf"),
        "agenda": _download(downloads, "agenda.ics"),
        "kenmerk": mark(kit.wave.folder, kit.client.number),
    }
    return fields | {"tijdlijn": draw(fields)}


def _employee_links(kit: PublicKit) -> list[dict[str, str]]:
    """List the page for employees in each language, Dutch first."""
    return [{**_named(one), "pad": page_path(one.code)} for one in page_languages(kit)]


def _letters(
    kinds: Iterable[tuple[str, str, str | None]], mail_texts: Mapping[str, MailText], kit: PublicKit
) -> list[dict[str, Any]]:
    """List the texts to pass on, each in Dutch and in the other languages of the client."""
    days = {item.key: item.day for item in kit.milestones} | {"morgen": timeline.working_day_before(kit.wave)}
    return [
        {
            "sleutel": name[:2],
            "titel": title,
            "datum": days[moment] if moment else None,
            **_shown(mail_texts[name]),
            "talen": [
                {**_named(one), **_shown(mail_texts[f"{name}.{one.code}"])}
                for one in page_languages(kit)
                if f"{name}.{one.code}" in mail_texts and _is_time(name, kit)
            ],
        }
        for name, title, moment in kinds
        if name in mail_texts
    ]


def _is_time(name: str, kit: PublicKit) -> bool:
    return name.startswith(_IN_TIME.get(kit.phase, _AFTERWARDS))


def _shown(mail: MailText) -> dict[str, Any]:
    return {"onderwerp": mail.subject, "regels": unwrapped(mail.text)}


def _named(one: Language) -> dict[str, str]:
    return {"code": one.code, "naam": one.name, "taal": one.dutch_name, "richting": one.direction}


def unwrapped(text: str) -> list[str]:
    """Return the lines of a mail without the breaks that only its width made; a phone breaks them itself."""
    lines: list[str] = []
    before = ""
    for line in text.rstrip("\n").replace(RIGHT_TO_LEFT, "").split("\n"):
        word = line.split(maxsplit=1)[:1]
        goes_on = before and word and shown_width(before) + 1 + shown_width(word[0]) > WIDTH
        if goes_on and not _ITEM.match(line):
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
        before = line
    return lines


def _download(downloads: Mapping[str, bytes], name: str) -> str | None:
    return f"downloads/{name}" if name in downloads else None


def _flyers(downloads: Iterable[str], pictures: Mapping[str, SheetPicture]) -> list[dict[str, Any]]:
    """List the flyers by language, Dutch first, each with its picture when there is one."""
    codes = _languages_of("flyer", downloads)
    return [
        {
            "taal": dutch_name(code),
            "code": code,
            "pad": f"downloads/flyer.{code}.pdf",
            "beeld": _picture(f"flyer.{code}.pdf", pictures),
        }
        for code in codes
        if "-" not in code
    ]


def _languages_of(piece: str, downloads: Iterable[str]) -> list[str]:
    """Return in which languages a piece can be downloaded, Dutch first; `nl-pl` is both on one sheet."""
    names = (name.split(".") for name in downloads if name.endswith(".pdf"))
    return sorted((name[1] for name in names if name[0] == piece), key=lambda code: (code != "nl", code))


# What there is to print beside the flyer: the piece, its name, and where it is for.
_PRINT = (
    ("poster", "De poster op A3", "Voor een plek waar iedereen langsloopt. Leesbaar vanaf een afstand."),
    ("stappen", "De 7 stappen met tekeningen", "Om naast de telefoon of de computer te leggen."),
    ("kaart", "De kaart bij de loonstrook", "Er staan 2 kaarten op een blad. Knip ze los."),
    ("flyer-zwartwit", "De flyer in zwart-wit", "Voor een printer zonder kleur."),
    ("flyer", "De flyer in 2 talen", "Nederlands en een andere taal naast elkaar."),
)


def _print(downloads: Iterable[str]) -> list[dict[str, Any]]:
    """List what can be printed beside the flyer, each in its languages."""
    found = []
    for piece, title, use in _PRINT:
        codes = [code for code in _languages_of(piece, downloads) if ("-" in code) == (piece == "flyer")]
        files = [
            {
                "taal": " en ".join(dutch_name(one) for one in code.split("-")),
                "code": code,
            }
            for code in codes
        ]
        if files:
            found.append({"stuk": piece, "titel": title, "uitleg": use, "bestanden": files})
    return found


def _picture(name: str, pictures: Mapping[str, SheetPicture]) -> dict[str, Any] | None:
    one = pictures.get(name)
    if one is None:
        return None
    return {"pad": f"assets/{_picture_file(name, one)}", "breedte": one.width, "hoogte": one.height}


def _picture_file(name: str, picture: SheetPicture) -> str:
    return _hashed(f"{name.removesuffix('.pdf')}.webp", picture.data)


# --- files ----------------------------------------------------------------------------------------


def _assets(client: Client, fonts: Iterable[str]) -> dict[str, bytes]:
    """Return the site's own files; what a browser may keep has its content in its name."""
    family = palette(client.brand.colour, client.brand.accent)
    letters = font_css(fonts)
    own = dict(_theme_files("docs"))
    own["kit.css"] = letters + own["kit.css"]
    staff = {name: letters + data for name, data in _theme_files("medewerker").items()}
    named = {"merk.css": brand_css(family), **own, **staff}
    found = {_hashed(name, data): data for name, data in named.items()}
    found |= {f"fonts/{name}.woff2": font_file(name) for name in fonts}
    found["teken.svg"] = tab_sign(family)
    if client.brand.logo:
        found[_logo_path(client).removeprefix("assets/")] = client.brand.logo.data
    return found


def _logo_path(client: Client) -> str:
    """Return where the client's logo stands; nothing when there is none."""
    return f"assets/logo.{client.brand.logo.suffix}" if client.brand.logo else ""


def _hashed(name: str, data: bytes) -> str:
    stem, suffix = name.rsplit(".", 1)
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


@cache
def _theme_files(part: str) -> Mapping[str, bytes]:
    root = files("generator").joinpath("assets", "theme", part)
    return dict(_walk(root, ""))


def _walk(folder: Traversable, prefix: str) -> Iterable[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()
