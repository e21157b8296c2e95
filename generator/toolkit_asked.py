"""What every part of the command `toolkit` asks: which text is meant, and which own texts there are."""

import difflib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from generator.load.texts import replaceable
from generator.load.workspace import Workspace, wave_folders
from generator.orders import chosen_waves, workspace_of
from generator.own_texts import Override, homes, overrides
from generator.problems import Lang
from generator.speech import speak
from generator.templates import toolkit_names

if TYPE_CHECKING:
    from generator.cli import Settings

INPUT = 1
# A text that many offices want in their own words.
FOR_EXAMPLE = "mails/20-aankondiging-klant.md"


def own_texts(settings: "Settings", wave: str | None, client: str | None) -> tuple[list[Override], Workspace]:
    workspace = workspace_of(settings)
    waves = chosen_waves(workspace, [wave], settings.lang) if wave else wave_folders(workspace)
    space = Workspace(workspace)
    return overrides(list(homes(workspace, waves, client)), space), space


def known_text(name: str, lang: Lang) -> str:
    """Return the name of a text; one that nobody knows is refused with what was probably meant."""
    name = name.replace("\\", "/").removeprefix("./")
    if name in replaceable():
        return name
    if name in toolkit_names():
        raise click.UsageError(speak("toolkit.fixed", lang, name=name))
    hint = did_you_mean(_meant(name), lang) or speak("toolkit.all_texts", lang)
    raise click.UsageError(speak("toolkit.unknown_text", lang, name=name, hint=hint))


def _meant(name: str) -> list[str]:
    """Return texts that a name looks like: by a part of it, by its last word, by its whole."""
    known = replaceable()
    bare = name.rpartition("/")[2].rpartition(".")[0] or name.rpartition("/")[2]
    parts = [one for one in known if len(bare) > 2 and bare.lower() in one]
    last = {one.rpartition("/")[2]: one for one in known}
    near = [last[one] for one in difflib.get_close_matches(name.rpartition("/")[2], last, n=2, cutoff=0.8)]
    return list(dict.fromkeys([*parts, *near, *difflib.get_close_matches(name, known, n=1, cutoff=0.8)]))[:3]


def place_asked(wave: str | None, client: str | None) -> str:
    """Return the options that stand for the place that was asked for, to be put behind a name."""
    options = {"--wave": wave, "--client": client}
    return "".join(f" {option} {value}" for option, value in options.items() if value)


def did_you_mean(close: Sequence[str], lang: Lang) -> str:
    return speak("did_you_mean", lang, names=", ".join(close)) if close else ""


def as_data(one: Override) -> dict[str, Any]:
    return {
        "bestand": one.file,
        "laag": one.home.level,
        "golf": one.home.wave,
        "klantnummer": one.home.client,
        "versie": one.origin.versie if one.origin else None,
        "pakket_veranderd": one.package_changed,
    }
