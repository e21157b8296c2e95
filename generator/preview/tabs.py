"""Which files of a kit are worth a look, in the order in which somebody reads them, with a name for each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.render.site_config import PAGES

LANGUAGES = {
    "nl": "Nederlands",
    "en": "Engels",
    "de": "Duits",
    "pl": "Pools",
    "ro": "Roemeens",
    "bg": "Bulgaars",
    "uk": "Oekraïens",
    "tr": "Turks",
    "ar": "Arabisch",
    "es": "Spaans",
}
_SHEETS = {
    "flyer": "Flyer",
    "flyer-zwartwit": "Flyer zwart-wit",
    "drukkerij/flyer": "Flyer voor de drukkerij",
    "tijdlijn": "Tijdlijn",
    "agenda": "Agenda",
}


@dataclass(frozen=True, slots=True)
class Tab:
    """One file to look at; `also` is the same in another form, with a word for it."""

    name: str
    path: str
    also: tuple[tuple[str, str], ...] = ()
    is_download: bool = False


def tabs(paths: Sequence[str]) -> list[tuple[str, list[Tab]]]:
    """Return the tabs of a kit in groups; a group without files is left out."""
    groups = [
        ("Site", list(_site(paths))),
        ("Voor medewerkers", list(_employees(paths))),
        ("Mails", list(_mails(paths))),
        ("Print", list(_sheets(paths))),
    ]
    return [(name, found) for name, found in groups if found]


def _site(paths: Sequence[str]) -> Iterable[Tab]:
    """Return the pages in the order of the menu."""
    for name, word in PAGES:
        if f"site/{name}.html" in paths:
            yield Tab(word, f"site/{name}.html")


def _employees(paths: Sequence[str]) -> Iterable[Tab]:
    found = [path for path in paths if path.startswith("site/medewerker/") and path.endswith(".html")]
    for path in sorted(found, key=lambda path: (not path.endswith("/medewerker/index.html"), path)):
        code = path.removeprefix("site/medewerker/").removesuffix(".html").removesuffix("/index")
        yield Tab(LANGUAGES.get("nl" if code == "index" else code, code), path)


def _mails(paths: Sequence[str]) -> Iterable[Tab]:
    for path in paths:
        if path.startswith("mails/") and path.endswith(".html"):
            stem = path.removesuffix(".html")
            name, _, language = stem.removeprefix("mails/").rpartition(".")
            said = f"{name.replace('-', ' ')}{'' if language == 'nl' else f' ({language})'}"
            text = f"{stem}.txt"
            yield Tab(said, path, ((text, "tekst"),) if text in paths else ())


def _sheets(paths: Sequence[str]) -> Iterable[Tab]:
    for path in paths:
        if not path.startswith("print/"):
            continue
        name, *middle, suffix = path.removeprefix("print/").split(".")
        said = _SHEETS.get(name, name.replace("-", " ").capitalize())
        codes = [code for part in middle for code in part.split("-") if part != "nl"]
        language = " en ".join(LANGUAGES.get(code, code) for code in codes)
        yield Tab(f"{said} {language}".strip(), path, is_download=suffix != "pdf")
