"""The Jinja environment of all texts: every printed value is literal text unless a template made it.

One environment serves Markdown and HTML: the entity recipe of `escape.literal` is right in both. An unknown
field is an error, never an empty string. An office's own texts stand before those of the package, and a kit
that has some is filled in the sandbox.
"""

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import jinja2

from generator import words
from generator.drawings import drawing
from generator.escape import literal
from generator.model import OwnText
from generator.sandbox import OwnEnvironment, of_day

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


# Those that write a date. Without one, the library behind them writes today's.
OF_DAYS = ("datum", "dag", "dag_maand", "kort", "iso", "weekdag", "maand")

OwnTexts = tuple[OwnText, ...]


@cache
def package_text(name: str) -> str:
    """Return one text of the package, for instance `mails/20-aankondiging-klant.md`."""
    return files("generator").joinpath("toolkit", *name.split("/")).read_text(encoding="utf-8")


def toolkit_text(name: str, texts: OwnTexts = ()) -> str:
    """Return one text of the toolkit: the office's own where there is one, else that of the package."""
    own = next((one.text for one in texts if one.name == name), None)
    return package_text(name) if own is None else own


@cache
def toolkit_names() -> tuple[str, ...]:
    """Return the name of every text of the package, sorted."""
    return tuple(sorted(_below(files("generator").joinpath("toolkit"), "")))


def _below(folder: Traversable, path: str) -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _below(entry, f"{path}{entry.name}/")
        elif not entry.name.startswith("."):
            yield f"{path}{entry.name}"


_SETTINGS: Mapping[str, Any] = {
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}


@lru_cache(maxsize=16)
def environment(texts: OwnTexts = ()) -> jinja2.Environment:
    """Return the environment of these own texts; one per set saves compiling every text again."""
    loader = jinja2.FunctionLoader(lambda name: _load(name, texts))
    if texts:
        env: jinja2.Environment = OwnEnvironment(loader=loader, autoescape=True, **_SETTINGS)
    else:
        env = jinja2.Environment(loader=loader, autoescape=True, finalize=literal, **_SETTINGS)
    env.filters.update({**FILTERS, **{name: of_day(FILTERS[name]) for name in OF_DAYS}} if texts else FILTERS)
    env.globals.update(tekening=drawing)
    return env


def _load(name: str, texts: OwnTexts) -> tuple[str, str, Callable[[], bool]] | None:
    """Return a text and the file that it stands in, so that a fault can be shown at its line."""
    own = next((one for one in texts if one.name == name), None)
    if own is not None:
        return own.text, own.path, lambda: True
    try:
        return package_text(name), name, lambda: True
    except FileNotFoundError:
        return None


TOO_MUCH = frozenset({"TooMuchError", "RecursionError", "MemoryError"})


class OwnTextError(Exception):
    """A kit that cannot be made because of a text of the office itself: the file, its line, and why."""

    def __init__(self, path: str, line: int | None, why: str) -> None:
        super().__init__(path, line, why)
        self.path, self.line, self.why = path, line, why

    @property
    def makes_too_much(self) -> bool:
        """Say whether trying this text again would only cost the same time again."""
        return self.why in TOO_MUCH


def at_fault(error: BaseException, texts: OwnTexts) -> OwnTextError:
    """Find the line of an own text at which filling went wrong: the deepest one."""
    paths = {one.path for one in texts}
    line: int | None
    path, line = texts[0].path, None
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename in paths:
        path, line = error.filename or path, error.lineno
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename in paths:
            path, line = frame.filename, frame.lineno
    return OwnTextError(path, line, type(error).__name__)


Fill = Callable[[str, Mapping[str, Any], OwnTexts], str]

# Set while somebody looks which halves of the texts are used (`variants`); it fills in place of `fill`.
watching: ContextVar[Fill | None] = ContextVar("watching", default=None)


def fill(name: str, fields: Mapping[str, Any], texts: OwnTexts = ()) -> str:
    """Fill one text of the toolkit, or the office's own in its place, with fields (`text_fields`)."""
    watcher = watching.get()
    if watcher is not None:
        return watcher(name, fields, texts)
    env = environment(texts)
    if not isinstance(env, OwnEnvironment):
        return env.get_template(name).render(fields)
    try:
        return env.fill(name, fields)
    except Exception as error:  # whatever a filter makes of a value of another kind
        raise at_fault(error, texts) from error
