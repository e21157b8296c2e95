"""The conversion site of one client as finished sources: Markdown, assets, overrides and mkdocs.yml.

What comes out is `bron/`: plain MkDocs builds it, so an engine can be changed without touching a text. The
prose lives in toolkit/site/*.md, its layout in the macros of toolkit/site/_onderdelen.html.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files
from typing import Any, Protocol

import yaml

from generator import words
from generator.brand import palette
from generator.escape import mail_link, phone_link
from generator.model import Client, PublicKit
from generator.render.site_css import brand_css, tab_sign
from generator.render.site_timeline import draw
from generator.templates import fill

SITE_NAME = "Overstap naar MijnLoket"

# File name and the word in the menu; both are fixed.
PAGES = (
    ("index", "Start"),
    ("planning", "Planning"),
    ("doorgeven", "Doorgeven"),
    ("uitnodiging", "Uitnodiging"),
    ("activeren", "Activeren"),
    ("uitvallijst", "Uitvallijst"),
    ("vragen", "Vragen"),
    ("contact", "Contact"),
)

# The drafts for employees in the order of use: which mail, its title here, and when it is sent.
_MAILS = (
    ("25-aankondiging-medewerkers", "De aankondiging", "medewerkers-informeren"),
    ("35-morgen-medewerkers", "De dag ervoor", None),
    ("40-vandaag-medewerkers", "Op de dag zelf", "overstap"),
    ("55-nieuwe-uitnodiging-medewerker", "Wie een nieuwe uitnodiging krijgt", None),
    ("60-herinnering-medewerker", "Wie nog niet klaar is", "niet-geactiveerd-helpen"),
    ("70-oud-medewerker", "Wie al weg is", None),
)

_LANGUAGES = {
    "nl": "Nederlands",
    "en": "Engels",
    "pl": "Pools",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "uk": "Oekraïens",
    "tr": "Turks",
    "ar": "Arabisch",
    "de": "Duits",
    "es": "Spaans",
    "hu": "Hongaars",
}

_FONTS = ("atkinson-latin", "atkinson-latin-ext", "noto-cyrillic", "noto-greek", "vazirmatn-arabic")

_TOGGLES = (("default", "light", "Naar donker"), ("slate", "dark", "Naar licht"))


class MailText(Protocol):
    """A mail to copy: its subject and its plain text."""

    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...


def sources(
    kit: PublicKit, downloads: Mapping[str, bytes], mail_texts: Mapping[str, MailText]
) -> dict[str, bytes]:
    """Return every file of `bron/`, by its path."""
    assets = _assets(kit.client)
    fields = site_fields(kit, downloads, mail_texts)
    made = {f"docs/{name}.md": fill(f"site/{name}.md", fields).encode() for name, _ in PAGES}
    made |= {f"docs/assets/{name}": data for name, data in assets.items()}
    made |= {f"docs/downloads/{name}": data for name, data in downloads.items()}
    made |= {f"overrides/{name}": data for name, data in _theme_files("overrides").items()}
    made["mkdocs.yml"] = _config(kit, sorted(assets)).encode()
    return dict(sorted(made.items()))


# --- fields ---------------------------------------------------------------------------------------


def site_fields(
    kit: PublicKit, downloads: Mapping[str, bytes], mail_texts: Mapping[str, MailText]
) -> dict[str, Any]:
    """Return the fields of the site: the public ones, and what only pages have."""
    fields = words.public_fields(kit)
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
        "brieven": _letters(mail_texts, fields),
        "flyers": _flyers(downloads),
        "tijdlijn_pdf": _download(downloads, "tijdlijn.nl.pdf"),
        "agenda": _download(downloads, "agenda.ics"),
    }
    return fields | {"tijdlijn": draw(fields)}


def _letters(mail_texts: Mapping[str, MailText], fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    days = {item["sleutel"]: item["datum"] for item in fields["planning"]}
    return [
        {
            "sleutel": name[:2],
            "titel": title,
            "datum": days[moment] if moment else None,
            "onderwerp": mail_texts[name].subject,
            "regels": mail_texts[name].text.rstrip("\n").split("\n"),
        }
        for name, title, moment in _MAILS
        if name in mail_texts
    ]


def _download(downloads: Mapping[str, bytes], name: str) -> str | None:
    return f"downloads/{name}" if name in downloads else None


def _flyers(downloads: Iterable[str]) -> list[dict[str, str]]:
    """List the flyers by language, Dutch first."""
    codes = [name.split(".")[1] for name in downloads if name.startswith("flyer.") and name.endswith(".pdf")]
    return [
        {"taal": _LANGUAGES.get(code, code), "code": code, "pad": f"downloads/flyer.{code}.pdf"}
        for code in sorted(codes, key=lambda code: (code != "nl", code))
    ]


# --- files ----------------------------------------------------------------------------------------


def _assets(client: Client) -> dict[str, bytes]:
    """Return the site's own files; what a browser may keep has its content in its name."""
    family = palette(client.brand.colour)
    own = _theme_files("docs")
    named = {"merk.css": brand_css(family), **own}
    found = {_hashed(name, data): data for name, data in named.items()}
    found |= {f"fonts/{name}.woff2": _font(name) for name in _FONTS}
    found["teken.svg"] = tab_sign(family)
    if client.brand.logo:
        found[f"logo.{client.brand.logo.suffix}"] = client.brand.logo.data
    return found


def _hashed(name: str, data: bytes) -> str:
    stem, suffix = name.rsplit(".", 1)
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"


@cache
def _font(name: str) -> bytes:
    return files("generator").joinpath("assets", "fonts", "web", f"{name}.woff2").read_bytes()


@cache
def _theme_files(part: str) -> Mapping[str, bytes]:
    root = files("generator").joinpath("assets", "theme", part)
    return {name: data for name, data in _walk(root, "")}


def _walk(folder: Traversable, prefix: str) -> Iterable[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry.read_bytes()


# --- configuration --------------------------------------------------------------------------------


def initials(name: str) -> str:
    """Return the typographic mark of a client without a logo: the first letters of its two main words."""
    small = {"de", "het", "van", "der", "den", "en", "bv", "nv", "vof", "t", "in", "aan", "op"}
    letters = [word for word in ("".join(c if c.isalnum() else " " for c in name)).split()]
    main = [word for word in letters if word.lower() not in small] or letters
    return "".join(word[0] for word in main[:2]).upper() or "·"


def _config(kit: PublicKit, assets: Iterable[str]) -> str:
    """Write mkdocs.yml with a serializer; values of a client are strings in it, never YAML of their own."""
    paths = [f"assets/{name}" for name in assets]
    client = kit.client
    config: dict[str, Any] = {
        "site_name": SITE_NAME,
        "use_directory_urls": False,
        "theme": {
            "name": "material",
            "language": "nl",
            "custom_dir": "overrides",
            "favicon": "assets/teken.svg",
            "font": False,
            "palette": [
                {
                    "media": f"(prefers-color-scheme: {light})",
                    "scheme": scheme,
                    "primary": "custom",
                    "accent": "custom",
                    "toggle": {"name": toggle},
                }
                for scheme, light, toggle in _TOGGLES
            ],
        },
        "nav": [{title: f"{name}.md"} for name, title in PAGES],
        "plugins": [],
        "markdown_extensions": [
            "attr_list",
            "def_list",
            "md_in_html",
            "tables",
            {"toc": {"permalink": False}},
        ],
        "extra_css": [path for path in paths if path.endswith(".css")],
        "extra_javascript": [path for path in paths if path.endswith(".js")],
        "validation": {"links": {"anchors": "warn"}},
        "extra": {
            "generator": False,
            "klant": {
                "naam": client.name,
                "logo": next((path for path in paths if "/logo." in path), None),
                "teken": initials(client.name),
            },
            "kantoor": {"naam": kit.office.name},
            "bijgewerkt": words.full_date(kit.wave.dated),
        },
    }
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=True, default_flow_style=False)
