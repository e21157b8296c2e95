"""The site's mkdocs.yml, written by a serializer: a client's name is a string in it and nothing else."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from generator import words
from generator.model import PublicKit

SITE_NAME = "Overstap naar MijnLoket"

EMPLOYEE_CSS = "assets/medewerker."
_NO_TITLES: Mapping[str, str] = MappingProxyType({})

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

_TOGGLES = (("default", "light", "Naar donker"), ("slate", "dark", "Naar licht"))


def initials(name: str) -> str:
    """Return the typographic mark of a client without a logo: the first letters of its two main words."""
    small = {"de", "het", "van", "der", "den", "en", "bv", "nv", "vof", "t", "in", "aan", "op"}
    spoken = "".join(char if char.isalnum() else " " for char in name).split()
    main = [word for word in spoken if word.lower() not in small] or spoken
    return "".join(word[0] for word in main[:2]).upper() or "·"


def config(kit: PublicKit, assets: Iterable[str], titles: Mapping[str, str] = _NO_TITLES) -> str:
    """Write mkdocs.yml with a serializer; values of a client are strings in it, never YAML of their own."""
    paths = [f"assets/{name}" for name in assets]
    own = [path for path in paths if path.startswith(EMPLOYEE_CSS)]
    client = kit.client
    made: dict[str, Any] = {
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
        # It stands alone: no menu leads there but the links that a page writes.
        "not_in_nav": "/medewerker/\n",
        "plugins": [],
        "markdown_extensions": [
            "attr_list",
            "def_list",
            "md_in_html",
            "tables",
            {"toc": {"permalink": False}},
        ],
        "extra_css": [path for path in paths if path.endswith(".css") and path not in own],
        "extra_javascript": [path for path in paths if path.endswith(".js")],
        "validation": {
            "nav": {"omitted_files": "warn", "not_found": "warn", "absolute_links": "warn"},
            "links": {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
        },
        "extra": {
            "generator": False,
            "klant": {
                "naam": client.name,
                "logo": next((path for path in paths if "/logo." in path), None),
                "teken": initials(client.name),
                # Where the client's own contact is named, the foot does not say that nobody is.
                "contact_op_site": client.contact_on_site and client.contact_person is not None,
            },
            "kantoor": {"naam": kit.office.name},
            # The page for employees has a template of its own: its words for the tab, and its looks.
            "medewerker": {
                "titels": dict(titles),
                "css": [path for path in paths if path.startswith("assets/merk.")] + own,
            },
            "bijgewerkt": words.full_date(kit.wave.dated),
        },
    }
    return yaml.safe_dump(made, allow_unicode=True, sort_keys=True, default_flow_style=False)
