"""The day Material stops: Zensical builds the same sources, and a reader finds the same pages.

Its design is its own, so pages are compared as they are read: headings, links, text, title, language.
"""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.engine import build_site
from tests.reading import blocks
from tests.render import every_site
from tests.render.sites import write_sources

pytestmark = pytest.mark.slow

# What Zensical writes beside the pages; `bron/` has no say in it, so a finishing step takes it out.
NOT_OURS = {"404.html", "search.json", "sitemap.xml"}


class Read(HTMLParser):
    """What a page is to a reader: its title, language, headings in order and links."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {"title": [], "html": [], "headings": [], "links": [], "files": []}
        self._open = ""
        self._text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.found["html"] = [f"{given.get('lang')} {given.get('dir') or 'ltr'}"]
        if tag == "a" and not (given.get("class") or "").startswith("md-"):
            self.found["links"].append((given.get("href") or "").removeprefix("./"))
        if tag in ("img", "script", "link"):
            self.found["files"].append((given.get("src") or given.get("href") or "").removeprefix("./"))
        if re.fullmatch("h[1-6]|title", tag):
            self._open, self._text = tag, ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            where = "title" if tag == "title" else "headings"
            self.found[where].append(f"{tag} {' '.join(self._text.split())}")
            self._open = ""


@pytest.fixture(scope="module", params=["voor", "na-met-lijst", "script"])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return one kit's site as MkDocs builds it and as Zensical does, from the same `bron/`."""
    folder = tmp_path_factory.mktemp("kit met spatie en é")
    source = write_sources(every_site.kit(request.param), folder / "bron")
    build_site(source, folder / "site")
    done = subprocess.run(
        [Path(sys.executable).with_name("zensical"), "build", "--strict", "-f", "mkdocs.yml"],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return folder / "site", source / "site"


def read(path: Path) -> dict[str, list[str]]:
    return Read(path.read_text(encoding="utf-8")).found


def test_zensical_makes_the_same_pages(built: tuple[Path, Path]) -> None:
    ours, theirs = built
    assert every_site.pages(ours) == [page for page in every_site.pages(theirs) if page not in NOT_OURS]
    assert len(every_site.pages(ours)) >= 8


def test_pages_of_zensical_read_the_same(built: tuple[Path, Path]) -> None:
    ours, theirs = built
    for page in every_site.pages(ours):
        one, other = read(ours / page), read(theirs / page)
        for what in ("title", "html", "headings", "links"):
            assert one[what] == other[what], (page, what)
            assert one[what], (page, what)
        texts = [blocks((site / page).read_text(encoding="utf-8")) for site in built]
        assert texts[0] == texts[1], page


def test_our_own_files_are_in_the_site_of_zensical(built: tuple[Path, Path]) -> None:
    ours, theirs = built
    for path in sorted(ours.rglob("*")):
        name = path.relative_to(ours).as_posix()
        if path.is_file() and not re.match(r".*\.html|assets/(stylesheets|javascripts)/", name):
            assert (theirs / name).is_file(), name
    # A text that only one engine knows is a text that gets lost: the menu was, once.
    assert len(read(theirs / "index.html")["links"]) > 20


def test_zensical_asks_nothing_of_anybody_else(built: tuple[Path, Path]) -> None:
    ours, theirs = built
    for page in every_site.pages(ours):
        assert [one for one in read(theirs / page)["files"] if re.match("https?:|//", one)] == []
        assert '<meta name="robots" content="noindex,nofollow">' in (theirs / page).read_text(
            encoding="utf-8"
        )
