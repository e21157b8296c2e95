"""Material in a warm process: one Jinja environment for all its sites, and no walk past 14,000 icons.

Nothing here changes a page. Compiling the theme's templates anew is half of a plain build, listing the icons
a fifth; both are the same for every site.
"""

import os
import re
from functools import cache
from pathlib import Path

import jinja2

# Material prints an end-of-life banner even when quiet; it reads this at import.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.theme import Theme

# Material's files that a page asks for; the rest is search, source maps and pictures of others.
NEEDED = re.compile(r"assets/(stylesheets/(main|palette)\.\w+\.min\.css|javascripts/bundle\.\w+\.min\.js)")


class WarmTheme(Theme):
    """Material as it is, with the environment of this process instead of a new one for each site."""

    @classmethod
    def like(cls, theme: Theme) -> "WarmTheme":
        """Return the same theme; the pages outside the site (404, sitemap) are left out."""
        kept = {key: value for key, value in theme.items() if key not in ("name", "locale")}
        # Without a name nothing is looked up again: everything was found when the config was read.
        warm = cls(None, custom_dir=theme.custom_dir, locale=str(theme.locale), **kept)
        warm.name, warm.dirs, warm.static_templates = theme.name, list(theme.dirs), set()
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
        return sorted(name for name in found if NEEDED.fullmatch(name))
