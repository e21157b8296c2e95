"""The web server of a preview: this machine only, reading only, and only what may be seen."""

import mimetypes
import os
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from generator.preview import pages
from generator.preview.desk import PARTS, Desk
from generator.preview.reload import with_reload

LOOPBACK = "127.0.0.1"
# Tried first, so that an address in a browser's history works again tomorrow.
USUAL_PORT = 8642

_OWN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "frame-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_FRAMES = "frame-ancestors 'self'"
_TYPES = {".md": "text/plain", ".txt": "text/plain", ".eml": "message/rfc822", ".ics": "text/calendar"}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # On Windows this would let two previews take the same port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, desk: Desk) -> None:
        self.desk = desk
        super().__init__((LOOPBACK, port), _Answer)

    def server_bind(self) -> None:
        # The library would look the machine's name up on the network.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that went away; a fault of ours was answered with its own page."""


@contextmanager
def serving(desk: Desk, port: int | None) -> Iterator[str]:
    """Serve as long as the block lasts, and give the address. Raises OSError when the port is taken."""
    server = _bound(desk, port)
    threading.Thread(target=server.serve_forever, args=(0.1,), name="server", daemon=True).start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _bound(desk: Desk, port: int | None) -> _Server:
    if port is not None:
        return _Server(port, desk)
    try:
        return _Server(USUAL_PORT, desk)
    except OSError:
        return _Server(0, desk)


class _Answer(BaseHTTPRequestHandler):
    """One request. Its path says what is asked; nothing in it ever becomes a path outside the kits."""

    server: _Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "overstapkit", ""
    timeout = 30

    def do_GET(self) -> None:
        # A page elsewhere can make its own name lead to this machine; it cannot make the browser say ours.
        port = self.server.server_port
        if self.headers.get("Host") not in (f"{LOOPBACK}:{port}", f"localhost:{port}"):
            self._send(HTTPStatus.FORBIDDEN, b"Alleen voor deze computer.\n", "text/plain")
            return
        url = urlsplit(self.path)
        parts = [unquote(part) for part in url.path.split("/")[1:]]
        try:
            self._answer(parts, parse_qs(url.query))
        except (BrokenPipeError, ConnectionError):
            # The browser went on to another page.
            raise
        except OSError:
            # The file went while it was read: a kit was being replaced.
            self._lost()

    do_HEAD = do_GET  # noqa: N815

    def _answer(self, parts: list[str], asked: dict[str, list[str]]) -> None:
        desk = self.server.desk
        match parts:
            case [""]:
                self._page(pages.overview(desk), "/")
            case ["varianten"]:
                self._go("/varianten/")
            case ["varianten", ""]:
                self._page(pages.variants(desk, None), "/varianten/")
            case ["varianten", number] if number in desk.good.kits:
                self._go(f"/varianten/{number}/")
            case ["varianten", number, ""] if number in desk.good.kits:
                self._page(pages.variants(desk, number), f"/varianten/{number}/")
            case ["_voorbeeld", "stand"]:
                word = pages.mark(desk, "".join(asked.get("van", [])))
                self._send(HTTPStatus.OK, word.encode(), "text/plain")
            case ["_voorbeeld", name]:
                self._own(name)
            case ["klant" | "laatste" as which, number] if desk.knows(number):
                self._go(f"/{which}/{number}/")
            case ["klant" | "laatste" as which, number, *rest] if desk.knows(number):
                self._client(number, rest, last_good=which == "laatste")
            case ["klant" | "varianten", _, *_] if desk.now.has_errors:
                self._page(pages.problems(desk, None), "/")
            case _:
                self._lost()

    def _client(self, number: str, rest: list[str], *, last_good: bool) -> None:
        desk = self.server.desk
        is_page = rest == [""] or rest[-1].endswith(".html")
        van = f"/klant/{number}/"
        if is_page and not last_good and desk.now.has_errors:
            self._page(pages.problems(desk, number, "/".join(rest)), van)
            return
        found = desk.kit(number)
        if found is None:
            self._lost()
            return
        folder, made = found
        if is_page and not last_good and made.failure is not None:
            self._page(pages.failed(desk, number, made), van)
        elif rest == [""]:
            self._page(pages.desk(desk, number, last_good=last_good), van)
        else:
            self._file(folder, rest, van)

    def _file(self, folder: Path, rest: list[str], van: str) -> None:
        path = inside(folder, rest)
        if path is None:
            self._lost()
            return
        data = path.read_bytes()
        kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if path.suffix == ".html":
            data = with_reload(data, van, pages.mark(self.server.desk, van))
        self._send(HTTPStatus.OK, data, kind)

    def _own(self, name: str) -> None:
        data = pages.own_file(name)
        if data is None:
            self._lost()
            return
        self._send(HTTPStatus.OK, data, mimetypes.guess_type(name)[0] or "application/octet-stream")

    def _page(self, page: str, van: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        data = with_reload(page.encode(), van, pages.mark(self.server.desk, van))
        self._send(status, data, "text/html", _OWN_POLICY)

    def _go(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _lost(self) -> None:
        self._page(pages.lost(self.server.desk), "/", HTTPStatus.NOT_FOUND)

    def _send(self, status: HTTPStatus, data: bytes, kind: str, policy: str = _FRAMES) -> None:
        text = kind.startswith("text/") or kind == "application/json"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Robots-Tag", "noindex, nofollow")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for problems."""


def inside(folder: Path, rest: list[str]) -> Path | None:
    """Return the file that a path names, when it stands in a part of the kit that may be seen."""
    names = [*rest[:-1], rest[-1] or "index.html"] if rest else []
    bad = any(name in ("", ".", "..") or set(name) & set("/\\:\0") for name in names)
    if not names or bad or names[0] not in PARTS:
        return None
    path = folder.joinpath(*names)
    root = (folder / names[0]).resolve()
    return path if path.is_file() and path.resolve().is_relative_to(root) else None
