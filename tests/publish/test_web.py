"""Publish, change, publish, gone, zip: a real folder, served by a real web server, in a real browser."""

import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.publish.conftest import THREE, Desk
from tests.render.browsing import watched

pytestmark = pytest.mark.slow

_PAGES = ("index.html", "planning.html", "medewerker/index.html")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback, as a web host does."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)


def text_of(page: Page, address: str) -> str:
    answer = page.goto(address)
    assert answer is not None
    return page.inner_text("body") if answer.status == 200 else str(answer.status)


def test_what_a_visitor_sees_follows_what_was_published(desk: Desk, after: Path, browser: Browser) -> None:
    desk.publish("--yes")
    with served(desk.sites) as origin, watched(browser, origin) as page:
        home = f"{origin}/{desk.place('1042').name}/"
        for name in _PAGES:
            assert "1 februari" in text_of(page, home + name), name
            assert page.evaluate("window.refusals") == []
        # Change: until it is published again the visitor sees the old day.
        desk.take_kits_of(after)
        assert "1 februari" in text_of(page, home)
        desk.publish("--yes")
        assert "1 maart" in text_of(page, home)
        # Gone.
        desk.give("klanten.csv", THREE[:3])
        gone = f"{origin}/{desk.place('1044').name}/"
        desk.publish("--yes")
        assert "1 maart" in text_of(page, gone)
        desk.publish("--yes", "--remove-gone")
    with served(desk.sites) as origin:
        page = browser.new_page()
        assert text_of(page, gone.replace(gone.split("/kapper")[0], origin)) == "404"
        assert "1 maart" in text_of(page, f"{origin}/{desk.place('1042').name}/")
        page.close()


def test_a_zip_opens_after_unpacking_without_a_server(desk: Desk, browser: Browser, tmp_path: Path) -> None:
    desk.publish("--yes", "--zip")
    for packed in sorted(desk.sites.glob("*.zip")):
        unpacked = tmp_path / "Mijn documenten"
        with zipfile.ZipFile(packed) as book:
            assert book.testzip() is None
            book.extractall(unpacked)
        home = unpacked / packed.stem
        with watched(browser) as page:
            for name in _PAGES:
                assert "1 februari" in text_of_file(page, home / name)
                assert page.evaluate("window.refusals") == []
            page.goto((home / "index.html").as_uri())
            page.locator("a[href='planning.html']:visible").first.click()
            assert page.url == (home / "planning.html").as_uri()


def text_of_file(page: Page, path: Path) -> str:
    page.goto(path.as_uri())
    return page.inner_text("body")
