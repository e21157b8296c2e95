"""The site engine: MkDocs with Material behind one function, and what we finish in the files it wrote.

Nothing here changes a page: the plain command on `bron/` gives the same pages apart from `finish`. A build
in a warm process is quick because it keeps one Jinja environment and never walks the theme's 14,000 icons.
"""

import base64
import hashlib
import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import jinja2

# Material prints an end-of-life banner even when quiet; it reads this at import.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.theme import Theme

# Material's files that a page asks for; the rest is search, source maps and pictures of others.
_THEME_ASSETS = re.compile(
    r"assets/(stylesheets/(main|palette)\.\w+\.min\.css|javascripts/bundle\.\w+\.min\.js)"
)
_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_SOURCE_MAP = re.compile(rb"\n?(//|/\*)# sourceMappingURL=[^\n]*$")
_AFTER = '<meta charset="utf-8">'


class EngineError(Exception):
    """The site could not be built; the text says what MkDocs complained of."""


def build_site(source: Path, target: Path) -> None:
    """Build `source` (a `bron/` folder) into `target` and finish the files; any warning is an error."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    with _complaints() as complaints:
        try:
            config = load_config(str(source / "mkdocs.yml"), site_dir=str(target), strict=True)
            config.theme = _WarmTheme.like(config.theme)
            build(config)
        except MkDocsException as error:
            raise EngineError("\n".join([*complaints, str(error)])) from error
    if complaints:
        raise EngineError("\n".join(complaints))
    finish(target)


# --- a quick build --------------------------------------------------------------------------------


class _WarmTheme(Theme):
    """Material as it is, with the environment of this process instead of a new one for each site."""

    @classmethod
    def like(cls, theme: Theme) -> "_WarmTheme":
        """Return the same theme; the pages outside the site (404, sitemap) are left out."""
        kept = {key: value for key, value in theme.items() if key not in ("name", "locale")}
        warm = cls(theme.name, custom_dir=theme.custom_dir, locale=str(theme.locale), **kept)
        warm.static_templates = set()
        return warm

    def get_env(self) -> jinja2.Environment:
        own = Path(self.custom_dir) if self.custom_dir else None
        return _environment(_texts(own) if own else (), tuple(self.dirs[1 if own else 0 :]))


def _texts(folder: Path) -> tuple[tuple[str, str], ...]:
    return tuple(
        (path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    )


@cache
def _environment(overrides: tuple[tuple[str, str], ...], theme_dirs: tuple[str, ...]) -> jinja2.Environment:
    """Return one environment for all sites with the same overrides: compiling them is half of a build."""
    theme = Theme("material")
    env = theme.get_env()
    env.loader = jinja2.ChoiceLoader([jinja2.DictLoader(dict(overrides)), _ThemeLoader(theme_dirs)])
    return env


class _ThemeLoader(jinja2.FileSystemLoader):
    """The theme's folders, listed without icons, maps and workers: what is listed is copied to the site."""

    def list_templates(self) -> list[str]:
        found = (
            path.relative_to(folder).as_posix()
            for folder in map(Path, self.searchpath)
            for path in (folder / "assets").rglob("*.*")
        )
        return sorted(name for name in found if _THEME_ASSETS.fullmatch(name))


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what MkDocs warns of; its logger is global, so one process builds one site at a time."""
    found: list[str] = []
    handler = _Collect(found)
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)


class _Collect(logging.Handler):
    def __init__(self, found: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.found = found

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record.getMessage())


# --- finishing ------------------------------------------------------------------------------------


def finish(site: Path) -> None:
    """Remove what no page needs, and give every page a policy that lets only our own files work."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and _is_waste(path.relative_to(site).as_posix()):
            path.unlink()
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    for path in sorted(site.rglob("*")):
        if path.suffix in (".js", ".css"):
            path.write_bytes(_SOURCE_MAP.sub(b"", path.read_bytes().rstrip(b"\n")) + b"\n")
        elif path.suffix == ".html":
            page = path.read_text(encoding="utf-8")
            path.write_text(with_policy(page), encoding="utf-8", newline="\n")


def _is_waste(name: str) -> bool:
    if name.startswith(("assets/stylesheets/", "assets/javascripts/")):
        return not _THEME_ASSETS.fullmatch(name)
    return name in ("404.html", "sitemap.xml", "sitemap.xml.gz", "assets/images/favicon.png")


def with_policy(page: str) -> str:
    """Add a Content-Security-Policy: our own files, and the inline scripts that are there by their hash."""
    hashes = sorted({_hash(script) for script in _INLINE_SCRIPT.findall(page)})
    rules: Mapping[str, str] = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *hashes]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    policy = "; ".join(f"{name} {value}" for name, value in rules.items())
    meta = f'{_AFTER}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page.replace(_AFTER, meta, 1)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
