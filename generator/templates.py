"""The Jinja environment of all texts: every printed value is literal text unless a template made it.

One environment serves Markdown and HTML: the entity recipe of `escape.literal` is right in both. An unknown
field is an error, never an empty string.
"""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from generator import words
from generator.drawings import drawing
from generator.escape import literal

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


@cache
def toolkit_text(name: str) -> str:
    """Return one text of the toolkit, for instance `mails/20-aankondiging-klant.md`."""
    return files("generator").joinpath("toolkit", *name.split("/")).read_text(encoding="utf-8")


@cache
def environment() -> jinja2.Environment:
    """Return the environment of this process; building it once saves compiling every text again."""
    env = jinja2.Environment(
        loader=jinja2.FunctionLoader(_load),
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


def _load(name: str) -> str | None:
    try:
        return toolkit_text(name)
    except FileNotFoundError:
        return None


def fill(name: str, fields: Mapping[str, Any]) -> str:
    """Fill one text of the toolkit with fields (`text_fields.public_fields`)."""
    return environment().get_template(name).render(fields)
