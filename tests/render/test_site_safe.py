"""Safe to publish: every link and file is there and relative, from any folder; and a policy without a hole."""

import functools
import html
import re
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.render import every_site
from tests.render.browsing import until, watched

pytestmark = pytest.mark.slow

ALL = (*every_site.STATES, *every_site.HARD_BRANDS, *every_site.HOSTILE_NAMES)
# What points to something that is no file of the site; https only where an office's own words lead to.
OUTSIDE = {"mailto", "tel", "https"}
POLICY = {
    "default-src": {"'none'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "font-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}


@dataclass
class Page:
    """What a page names: its ids, and every address by the attribute that it stands in."""

    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    rels: set[str] = field(default_factory=set)
    styled: list[str] = field(default_factory=list)


class _Parser(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.page.ids.append(given["id"])
        for name in ("href", "src", "poster", "action", "data", "srcset", "xlink:href"):
            if name in given:
                self.page.links.append((f"{tag} {name}", given[name]))
        if tag == "meta":
            self.page.metas[given.get("name") or given.get("http-equiv") or "?"] = given.get("content", "")
        if tag == "link":
            self.page.rels |= set(given.get("rel", "").split())
        self.page.styled += [name for name in given if name == "style" or name.startswith("on")]


def parsed(path: Path) -> Page:
    page = Page()
    parser = _Parser(page)
    parser.feed(path.read_text(encoding="utf-8"))
    parser.close()
    return page


def exists(site: Path, path: PurePosixPath) -> bool:
    """Say whether a file is there under exactly this name: a web host knows capitals, Windows does not."""
    folder = site
    for part in path.parts:
        if not folder.is_dir() or part not in {entry.name for entry in folder.iterdir()}:
            return False
        folder /= part
    return folder.is_file()


def resolved(page: str, link: str) -> PurePosixPath:
    """Return where a relative link of a page leads, below the site; it may not leave it."""
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / unquote(urlsplit(link).path)).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def faults(site: Path) -> list[str]:
    """Return every link, anchor and file that is not there, is absolute, or leaves the site."""
    read = {name: parsed(site / name) for name in every_site.pages(site)}
    found = []
    for name, page in read.items():
        found += [f"{name}: id {one} twice" for one in page.ids if page.ids.count(one) > 1]
        for where, link in page.links:
            scheme, host, path, _, anchor = urlsplit(link)
            if scheme in OUTSIDE or (scheme == "data" and where == "img src"):
                continue
            target = resolved(name, link) if path else PurePosixPath(name)
            if scheme or host or path.startswith("/") or not link:
                found.append(f"{name}: {where} {link!r} is not relative")
            elif not exists(site, target):
                found.append(f"{name}: {where} {link!r} is not there")
            elif anchor and unquote(anchor) not in read[str(target)].ids:
                found.append(f"{name}: {where} {link!r} has no such place")
    for sheet in sorted(site.rglob("*.css")):
        below = sheet.relative_to(site).as_posix()
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        for link in re.findall(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""", text):
            if not link.startswith("data:") and not exists(site, resolved(below, link)):
                found.append(f"{below}: {link!r} is not there")
    return found


@pytest.mark.parametrize("name", ALL)
def test_every_link_file_and_anchor_is_there_and_relative(name: str) -> None:
    site = every_site.site(name)
    assert faults(site) == []
    assert sum(len(parsed(site / page).links) for page in every_site.pages(site)) > 200


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('href="planning.html"', 'href="Planning.html"', "'Planning.html' is not there"),
        ('href="planning.html"', 'href="/planning.html"', "is not relative"),
        ('href="planning.html"', 'href="https:planning.html"', None),
        ('href="planning.html"', 'href="javascript:x"', "is not relative"),
        ('href="planning.html"', 'href="planning.html#weg"', "has no such place"),
        ('href="planning.html"', 'href=""', "is not relative"),
        ('src="assets/', 'src="//elders.example/', "is not relative"),
    ],
)
def test_look_at_links_finds_what_is_wrong(tmp_path: Path, old: str, new: str, told: str | None) -> None:
    site = Path(shutil.copytree(every_site.site("voor"), tmp_path / "site"))
    page = site / "index.html"
    text = page.read_text(encoding="utf-8")
    assert old in text
    page.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert all(told in one for one in faults(site)) if told else faults(site) == []
    assert bool(faults(site)) == bool(told)


@pytest.mark.parametrize("name", ALL)
def test_every_page_keeps_out_of_search_engines_and_names_nobody_in_its_title(name: str) -> None:
    site, kit = every_site.site(name), every_site.kit(name)
    for each in every_site.pages(site):
        page, text = parsed(site / each), (site / each).read_text(encoding="utf-8")
        assert page.metas["robots"] == "noindex,nofollow", each
        assert page.metas["referrer"] == "no-referrer", each
        assert "generator" not in page.metas, each
        assert page.rels <= {"icon", "stylesheet", "alternate"}, each
        assert page.styled == [], each
        title = re.findall(r"<title>(.*?)</title>", text, re.DOTALL)
        assert len(title) == 1, each
        shown = html.unescape(title[0])
        assert not any(word in shown for word in (kit.client.name, kit.office.name, kit.wave.name)), each
        assert "MijnLoket" in shown, each
    beside = {"404.html", "sitemap.xml", "sitemap.xml.gz", "search", "search.json", "robots.txt"}
    assert beside & {path.name for path in site.rglob("*")} == set()


@pytest.mark.parametrize("name", ALL)
def test_policy_of_every_page_allows_what_the_site_has_and_no_more(name: str) -> None:
    site = every_site.site(name)
    for each in every_site.pages(site):
        given = parsed(site / each).metas["Content-Security-Policy"]
        rules = {rule.split()[0]: set(rule.split()[1:]) for rule in given.split("; ")}
        scripts = rules.pop("script-src", set())
        assert rules == POLICY, each
        assert all(one == "'self'" or re.fullmatch(r"'sha256-[\w+/]+={0,2}'", one) for one in scripts), each
        inline = len(re.findall("<script>", (site / each).read_text(encoding="utf-8")))
        assert len(scripts - {"'self'"}) <= inline, each


PLANTED = {
    "script": "<script>document.title = 'weg'</script>",
    "an event": "<img src=x onerror=\"document.title = 'weg'\" alt=''>",
    "a style": "<p style='position: fixed'>x</p>",
    "a picture from elsewhere": "<img src='https://elders.example/x.png' alt=''>",
    "a script from elsewhere": "<script src='https://elders.example/x.js'></script>",
    "a frame": "<iframe src='index.html' title='x'></iframe>",
    "a form": "<form action='https://elders.example/' id=weg><button>x</button></form>",
    "an object": "<object data='assets/teken.svg'></object>",
    "another base": "<base href='https://elders.example/'>",
    "a style sheet from elsewhere": "<link rel=stylesheet href='https://elders.example/x.css'>",
}


@pytest.mark.parametrize("what", PLANTED)
@pytest.mark.parametrize("page_name", ["index.html", "medewerker/index.html"])
def test_policy_refuses_what_is_planted(browser: Browser, tmp_path: Path, page_name: str, what: str) -> None:
    site = Path(shutil.copytree(every_site.site("voor"), tmp_path / "site"))
    path = site / page_name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("</h1>", f"</h1>{PLANTED[what]}", 1), encoding="utf-8")
    context = browser.new_context()
    asked: list[str] = []
    context.route("https://**", lambda route: (asked.append(route.request.url), route.abort()))
    context.add_init_script(
        "window.refusals = []; addEventListener('securitypolicyviolation', (one) => refusals.push(one.violatedDirective))"
    )
    page = context.new_page()
    page.goto(path.as_uri())
    title = page.title()
    if what == "a form":
        page.evaluate("document.getElementById('weg').requestSubmit()")
        until(page, "window.refusals.length > 0")
    assert page.evaluate("window.refusals") != []
    assert asked == []
    assert title != "weg"
    context.close()


# --- from any place -------------------------------------------------------------------------------


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *said: object) -> None:
        """Say nothing: the tests look at the pages."""


@pytest.fixture(scope="module")
def deep(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a site deep below a host on this machine, as an office does."""
    root = tmp_path_factory.mktemp("web")
    shutil.copytree(every_site.site("voor"), root / "a" / "b" / "Bakkerij é 1042-k7f3")
    handler = functools.partial(_Quiet, directory=str(root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/a/b/Bakkerij%20%C3%A9%201042-k7f3/"
        server.shutdown()
        thread.join()


def walk(browser: Browser, start: str) -> set[str]:
    """Open every page that can be reached from the two doors, as a browser resolves its links."""
    seen: set[str] = set()
    todo = [f"{start}index.html", f"{start}medewerker/index.html"]
    with watched(browser, origin=start) as page:
        while todo:
            address = todo.pop()
            answer = page.goto(address)
            assert answer is None or answer.ok or not address.startswith("http"), address
            assert page.evaluate("document.fonts.ready.then(() => document.styleSheets.length)") >= 1
            assert page.evaluate("[...document.images].every((one) => one.complete && one.naturalWidth > 0)")
            seen.add(address)
            links = page.evaluate("[...document.links].map((one) => one.href.split('#')[0])")
            new = {one for one in links if one.startswith(start) and one.endswith(".html")} - seen - set(todo)
            todo += sorted(new)
    return {unquote(one.removeprefix(start)) for one in seen}


def test_whole_site_is_walked_from_a_folder_with_spaces_and_accents(browser: Browser, tmp_path: Path) -> None:
    site = Path(shutil.copytree(every_site.site("voor"), tmp_path / "een map met é, # en %" / "site"))
    assert walk(browser, f"{site.as_uri()}/") == set(every_site.pages(site))


def test_whole_site_is_walked_deep_below_a_host(browser: Browser, deep: str) -> None:
    assert walk(browser, deep) == set(every_site.pages(every_site.site("voor")))
