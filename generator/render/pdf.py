"""HTML to PDF/UA with our own fonts only; anything WeasyPrint would merely log becomes an error.

WeasyPrint hides refused addresses, misspelt CSS and broken images in its log. Paper that lacks something
must not be printed, so every record of WARNING and above, and every refusal, raises `PaperError`.
"""

import ctypes.util
import io
import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from generator.fonts import font_folder

# The web fonts beside them hold the same letters once more, in parts.
_FONTS_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
</fontconfig>
"""


class PaperError(Exception):
    """A sheet that cannot be printed as it was meant, with everything that was wrong."""


class LibraryMissingError(OSError):
    """A library that every sheet needs is not there: no other kit would fare better."""


@contextmanager
def _own_fonts_only() -> Iterator[None]:
    """Point fontconfig at our fonts while it loads its configuration, and nobody else after that.

    The variable is put back: a browser started later by this process must find its own fonts. The folder
    goes at once, because worker processes end without saying goodbye and would leave theirs behind.
    """
    before = os.environ.get("FONTCONFIG_FILE")
    with tempfile.TemporaryDirectory(prefix="overstapkit-", ignore_cleanup_errors=True) as folder:
        os.environ["FONTCONFIG_FILE"] = str(_fonts_conf(Path(folder)))
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


def _fonts_conf(folder: Path) -> Path:
    path = folder / "fonts.conf"
    fonts, seen = (escape(where.as_posix()) for where in (font_folder(), folder / "cache"))
    path.write_text(_FONTS_CONF.format(fonts=fonts, cache=seen), encoding="utf-8")
    return path


@contextmanager
def _by_their_own_names() -> Iterator[None]:
    """Let Linux load libraries by the names of their files, which WeasyPrint tries last.

    For each name before it Python would ask ldconfig, gcc and ld: some fifty processes, and whoever stops us
    meanwhile leaves one behind.
    """
    before = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = before


@cache
def _weasyprint() -> Any:
    """Return WeasyPrint. Imported here and not above: that looks for fonts, and costs a third of a second.

    Raises LibraryMissingError; what WeasyPrint prints then would stand among our results.
    """
    try:
        with _own_fonts_only(), _by_their_own_names(), redirect_stdout(io.StringIO()):
            return import_module("weasyprint")
    except (OSError, ImportError) as error:
        raise LibraryMissingError(str(error)) from error


@cache
def _fonts() -> Any:
    """Return the one font configuration of this process: our fonts and no other.

    Pango starts threads with it, and a fork takes their locks along and not the threads: a process that
    others are forked from never comes here.
    """
    with _own_fonts_only():
        return import_module("weasyprint.text.fonts").FontConfiguration()


def begin() -> None:
    """Load WeasyPrint now, not at the first sheet. Raises OSError where a library lacks."""
    _fetcher_class()


@cache
def _fetcher_class() -> type[Any]:
    base: Any = _weasyprint().urls.URLFetcher

    class DataOnly(base):  # type: ignore[misc]
        """Serves data: addresses and keeps a list of all it refused, which WeasyPrint may swallow."""

        def __init__(self) -> None:
            super().__init__(allowed_protocols={"data"}, allow_redirects=False)
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.lower().startswith("data:"):
                self.refused.append(url)
                raise ValueError("only data: addresses are read")
            return super().fetch(url, headers)

    return DataOnly


class _Listener(logging.Handler):
    """Collects what WeasyPrint says at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _strict() -> Iterator[Any]:
    """Yield a fetcher; raise `PaperError` when it refused anything or WeasyPrint complained."""
    fetcher, listener = _fetcher_class()(), _Listener()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield fetcher
    finally:
        logger.removeHandler(listener)
    wrong = [f"refused: {url[:80]}" for url in fetcher.refused] + listener.heard
    if wrong:
        raise PaperError("; ".join(wrong))


@lru_cache(maxsize=64)
def stylesheet(text: str) -> Any:
    """Parse a stylesheet once per text; the palette is part of the text."""
    with _strict() as fetcher:
        return _weasyprint().CSS(string=text, font_config=_fonts(), url_fetcher=fetcher)


# A file has one language: a sheet in two claims nothing, and is tagged all the same.
ONE_LANGUAGE, TWO_LANGUAGES = "pdf/ua-1", None


def lay_out(html: str, styles: Sequence[str], variant: str | None = ONE_LANGUAGE) -> Any:
    """Lay out a document; tests measure its boxes."""
    sheets = [stylesheet(text) for text in styles]
    with _strict() as fetcher:
        return (
            _weasyprint()
            .HTML(string=html, url_fetcher=fetcher)
            .render(font_config=_fonts(), stylesheets=sheets, pdf_variant=variant, pdf_tags=True)
        )


def write_pdf(
    html: str, styles: Sequence[str], variant: str | None = ONE_LANGUAGE, bleed_mm: float | None = None
) -> bytes:
    """Return a document as tagged PDF, PDF/UA-1 when it has one language: same text, same bytes.

    `bleed_mm` says how far from the cut edge the bleed ends; the stylesheet makes room for the marks.
    """
    document = lay_out(html, styles, variant)
    finisher = None if bleed_mm is None else _bleed(bleed_mm)
    with _strict():
        result = document.write_pdf(finisher=finisher, pdf_variant=variant, pdf_tags=True)
    assert isinstance(result, bytes)
    return result


def _bleed(wide: float) -> Callable[[Any, Any], None]:
    """Return what sets the bleed box of every page.

    WeasyPrint has one length for bleed and marks together, and always ends the bleed 10 points (3.53 mm)
    from the cut edge when there is more room than that. A print shop reads the box, not the drawing.
    """
    points = wide * 72 / 25.4

    def finish(_: Any, pdf: Any) -> None:
        for page in (one for one in pdf.objects if isinstance(one, dict) and one.get("Type") == "/Page"):
            left, low, right, high = page["TrimBox"]
            page["BleedBox"][:] = [left - points, low - points, right + points, high + points]

    return finish
