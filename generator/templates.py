"""The Jinja environment of all texts: every printed value is literal text unless a template made it.

One environment serves Markdown and HTML: the entity recipe of `escape.literal` is right in both. An unknown
field is an error, never an empty string. An office's own texts stand before those of the package.
"""

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import jinja2

from generator import words
from generator.drawings import drawing
from generator.escape import literal
from generator.model import OwnText

FILTERS: Mapping[str, Callable[..., Any]] = {
    "datum": words.full_date,
    "dag": words.day_and_month_with_weekday,
    "dag_maand": words.day_and_month,
    "kort": words.short_date,
    "iso": lambda day: day.isoformat(),
    "weekdag": words.weekday,
    "maand": words.month,
    "opsomming": words.enumeration,
    "getal": words.number,
}


OwnTexts = tuple[OwnText, ...]


@cache
def package_text(name: str) -> str:
    """Return one text of the package, for instance `mails/20-aankondiging-klant.md`."""
    return files("generator").joinpath("toolkit", *name.split("/")).read_text(encoding="utf-8")


def toolkit_text(name: str, texts: OwnTexts = ()) -> str:
    """Return one text of the toolkit: the office's own where there is one, else that of the package."""
    own = next((one.text for one in texts if one.name == name), None)
    return package_text(name) if own is None else own


@lru_cache(maxsize=16)
def environment(texts: OwnTexts = ()) -> jinja2.Environment:
    """Return the environment of these own texts; one per set saves compiling every text again."""
    env = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _load(name, texts)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        finalize=literal,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(FILTERS)
    env.globals.update(tekening=drawing)
    return env


def _load(name: str, texts: OwnTexts) -> str | None:
    try:
        return toolkit_text(name, texts)
    except FileNotFoundError:
        return None


Fill = Callable[[str, Mapping[str, Any], OwnTexts], str]

# Set while somebody looks which halves of the texts are used (`variants`); it fills in place of `fill`.
watching: ContextVar[Fill | None] = ContextVar("watching", default=None)


def fill(name: str, fields: Mapping[str, Any], texts: OwnTexts = ()) -> str:
    """Fill one text of the toolkit, or the office's own in its place, with fields (`text_fields`)."""
    watcher = watching.get()
    if watcher is not None:
        return watcher(name, fields, texts)
    return environment(texts).get_template(name).render(fields)
