"""Light enough for a phone with little data: on disk, and in what a browser really asks for at the first view."""

import functools
import gzip
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.render.sheet_picture import first_page
from tests.conftest import FIGURES
from tests.render import every_site
from tests.render.sites import BRANDS
from tests.render.test_sheet_picture import flyer

pytestmark = pytest.mark.slow

ON_DISK, FIRST_VIEW = 700_000, 250_000
SHRINKS = (".html", ".css", ".js", ".svg")
VIEWS = ("index.html", *(f"medewerker/{code}.html" for code in ("index", "pl", "uk", "ar")))


class _Packed(SimpleHTTPRequestHandler):
    """Serves as a web host does: texts packed with gzip, the rest as it is; and counts."""

    sent: dict[str, int]

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        data = path.read_bytes()
        packs = path.suffix in SHRINKS
        body = gzip.compress(data, mtime=0) if packs else data
        self.sent[path.name] = len(body)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if packs:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *said: object) -> None:
        """Say nothing; the test counts."""


@pytest.fixture
def served() -> Iterator[tuple[str, dict[str, int]]]:
    sent: dict[str, int] = {}
    counting = type("Counting", (_Packed,), {"sent": sent})
    handler = functools.partial(counting, directory=str(every_site.site("voor")))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", sent
        server.shutdown()
        thread.join()


def test_whole_site_in_ten_languages_is_light_on_disk(record_property: Callable[[str, object], None]) -> None:
    sizes: dict[str, int] = {}
    for path in every_site.site("voor").rglob("*"):
        if path.is_file() and "downloads" not in path.parts:
            kind = path.suffix.removeprefix(".")
            sizes[kind] = sizes.get(kind, 0) + path.stat().st_size
    # The tests' own picture is a grey sheet; a real one weighs.
    sizes["webp"] = len(first_page(flyer(BRANDS["gewoon"])).data)
    for kind, size in sorted(sizes.items(), key=lambda one: -one[1]):
        record_property(FIGURES, f"{kind:8} {size / 1000:7.1f} kB")
    record_property(FIGURES, f"together {sum(sizes.values()) / 1000:7.1f} kB, at most {ON_DISK / 1000:.0f}")
    assert len(list(every_site.site("voor").glob("medewerker/*.html"))) == 10
    assert sum(sizes.values()) <= ON_DISK


@pytest.mark.parametrize("name", VIEWS)
def test_first_view_is_light(
    browser: Browser,
    served: tuple[str, dict[str, int]],
    record_property: Callable[[str, object], None],
    name: str,
) -> None:
    address, sent = served
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + name, wait_until="networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    # A browser without windows does not ask for the sign in the tab; every other one does.
    assert page.request.get(page.evaluate("document.querySelector('link[rel=icon]').href")).ok
    context.close()
    fonts = sum(size for file, size in sent.items() if file.endswith(".woff2"))
    record_property(
        FIGURES,
        f"{name:24} {sum(sent.values()) / 1000:6.1f} kB in {len(sent)} files, fonts {fonts / 1000:5.1f}",
    )
    assert {Path(name).name} < set(sent)
    assert fonts > 0
    assert sum(sent.values()) <= FIRST_VIEW
