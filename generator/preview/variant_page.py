"""What the page of variants says of each text: whose it is, how it can read, and what nobody ever saw."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generator import templates
from generator.model import OwnText
from generator.preview.differences import changed_only, compare, readable
from generator.preview.tabs import LANGUAGES
from generator.problems import Place, Problem
from generator.render.site_config import PAGES
from generator.templates import OwnTextError
from generator.trial.faults import problem_of
from generator.variant_branches import Branch
from generator.variant_situations import Start
from generator.variants import Failed, Found, Variant, Variants

# When a half of a text is read, where no words say it better.
HALVES = {
    "wel": "als de voorwaarde hieronder klopt",
    "niet": "als de voorwaarde hieronder niet klopt",
    "leeg": "als de lijst hieronder leeg is",
}
_KINDS = {"mails": "Mail", "site": "Site", "print": "Papier"}
_NAMES = {"site/medewerker.md": "Pagina voor medewerkers"}
_MENU = dict(PAGES)
_LONGEST = 160


def shown(start: Start, found: Found) -> dict[str, Any]:
    """Return the fields of the page that hold texts."""
    return {
        "kantoor": start.office.name,
        "teksten": [_text(one, start) for one in found.texts],
        "ongezien": list(_unseen(found, start)),
        "gemist": len(found.unseen),
        "helften": found.halves,
        "eigen_teksten": [{"bestand": one.path, "van": whose(one)} for one in start.texts],
    }


def faults(start: Start, found: Found) -> Iterator[tuple[Problem, tuple[str, ...], str]]:
    """Yield what went wrong with own texts: the problem, in which situation first, and whose text it is."""
    texts = {one.path: one for one in start.texts}
    for one in found.failed:
        yield _problem(one, texts[one.path]), one.labels, whose(texts[one.path])


def _problem(one: Failed, text: OwnText) -> Problem:
    # Its head was filled, and is none: what takes a mail apart has no line.
    if one.line is None and text.name.startswith("mails/") and one.why in ("KeyError", "ValueError"):
        return Problem("KIT713", Place(one.path), {"part": "---"})
    return problem_of(OwnTextError(one.path, one.line, one.why))


def whose(own: OwnText) -> str:
    """Say from whom a text is, by where it stands in the workspace."""
    first, *rest = own.path.split("/")
    if first == "toolkit":
        return "van jullie kantoor"
    return f"van klant {rest[1]}" if rest[0] == "klanten" else f"van de golf {first}"


def _text(one: Variants, start: Start) -> dict[str, Any]:
    first, *others = one.shown
    lines = readable(first.source)
    own = next((text for text in start.texts if text.name == one.name), None)
    return {
        "anker": one.name.replace("/", "-").replace(".", "-") + (f"-{one.language}" if one.language else ""),
        "titel": _title(one.name, one.language),
        "bestand": own.path if own else one.name,
        "van": whose(own) if own else None,
        "taal": one.language,
        "lezingen": one.readings,
        "eerste": {"labels": first.labels, "regels": lines},
        "varianten": [_variant(other, lines) for other in others],
    }


def _variant(other: Variant, lines: list[str]) -> dict[str, Any]:
    said = compare(lines, readable(other.source))
    return {"labels": other.labels, "kort": changed_only(said), "heel": said}


def _title(name: str, language: str | None) -> str:
    folder, _, file = name.partition("/")
    stem = file.rpartition(".")[0]
    word = _MENU.get(stem, stem) if folder == "site" else stem.replace("-", " ")
    said = _NAMES.get(name) or f"{_KINDS.get(folder, folder)}: {word}"
    return f"{said} ({LANGUAGES.get(language, language)})" if language else said


def _unseen(found: Found, start: Start) -> Iterator[dict[str, Any]]:
    """Yield the texts with halves that nobody saw, and of each when those would be read."""
    for name, missed in groupby(found.unseen, key=lambda one: one.text):
        own = next((text for text in start.texts if text.name == name), None)
        lines = templates.toolkit_text(name, start.texts).splitlines()
        yield {
            "bestand": own.path if own else name,
            "van": whose(own) if own else None,
            "helften": [_half(one, found.when.get(one, ""), lines) for one in missed],
        }


def _half(one: Branch, when: str, lines: list[str]) -> dict[str, Any]:
    line = lines[one.line - 1].strip()
    return {
        "regel": one.line,
        "wanneer": when or HALVES[one.half],
        "code": line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…",
    }
