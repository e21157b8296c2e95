"""Looks at the machine: Python, the package and what it needs, the libraries of the system, the terminal."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

from generator import __version__
from generator.doctor.findings import Finding, State, tidy
from generator.doctor.system import System, own_system, pango_mend
from generator.problems import Lang
from generator.speech import speak

_OLDEST = (3, 11)
# What a kit cannot do without; the tests compare with the folder, both ways.
FONTS = (
    *("AtkinsonHyperlegibleNext-Bold.ttf", "AtkinsonHyperlegibleNext-ExtraBold.ttf"),
    *("AtkinsonHyperlegibleNext-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Regular.ttf"),
    *("Vazirmatn-Bold.ttf", "Vazirmatn-Regular.ttf"),
    *("web/atkinson-latin-ext.woff2", "web/atkinson-latin.woff2", "web/noto-cyrillic.woff2"),
    *("web/noto-greek.woff2", "web/vazirmatn-arabic.woff2"),
)
_BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO", b"wOF2")
_NAMED = ("mkdocs", "mkdocs-material", "weasyprint")
# Letters of the languages that the kits speak.
_LETTERS = "é ł ș ж ع"

Tried = Mapping[str, Mapping[str, Any]]


def look(tried: Tried, lang: Lang) -> Iterator[Finding]:
    """Yield what there is to say of this machine; `tried` is what the probes told."""
    yield _program(lang)
    yield _python(lang)
    yield from _packages(tried, lang)
    yield from _paper(tried["paper"], lang)
    yield _fonts(lang)
    yield _cores(lang)
    yield _keyring(tried["keyring"], lang)
    yield _terminal(lang)
    yield _language(lang)


def _program(lang: Lang) -> Finding:
    here = Path(str(files("generator")))
    what = speak("doctor.program", lang, version=__version__, folder=tidy(here))
    other = shutil.which("overstapkit")
    own = Path(sys.executable).parent
    if other and Path(other).resolve().parent not in (own, own.resolve()):
        mend = speak("doctor.other_program", lang, file=tidy(other))
        return Finding(key="programma", state=State.LOOK, what=what, mend=mend)
    return Finding(key="programma", what=what)


def _python(lang: Lang) -> Finding:
    version, bits = platform.python_version(), 64 if sys.maxsize > 2**32 else 32
    what = speak("doctor.python", lang, version=version, bits=bits, file=tidy(sys.executable))
    if sys.version_info[:2] < _OLDEST:
        mend = speak("doctor.python_old", lang)
        return Finding(key="python", state=State.MISSING, what=what, mend=mend)
    return Finding(key="python", what=what)


# --- packages -------------------------------------------------------------------------------------


def _packages(tried: Tried, lang: Lang) -> Iterator[Finding]:
    needed = _needed()
    if needed is None:
        mend = speak("doctor.not_installed", lang, command=_pip("overstapkit"))
        yield Finding(
            key="pakketten", state=State.LOOK, what=speak("doctor.packages_unknown", lang), mend=mend
        )
        return
    wrong = [(name, asked, has) for name, (asked, has, fits) in needed.items() if not fits]
    for name, asked, has in wrong:
        what = speak("doctor.package", lang, name=name, has=has or speak("doctor.absent", lang), asked=asked)
        mend = speak("doctor.type", lang, command=_pip(f"{name}{asked}"))
        yield Finding(key=f"pakket-{name}", state=State.MISSING, what=what, mend=mend)
    if not wrong:
        named = ", ".join(f"{name} {needed[name][1]}" for name in _NAMED if name in needed)
        yield Finding(key="pakketten", what=speak("doctor.packages", lang, n=len(needed), named=named))
    if "error" in tried["site"]:
        what = speak("doctor.no_site", lang, reason=tidy(tried["site"]["error"]))
        mend = speak("doctor.type", lang, command=_pip("--force-reinstall", "mkdocs", "mkdocs-material"))
        yield Finding(key="site", state=State.MISSING, what=what, mend=mend)
    else:
        yield Finding(key="site", what=speak("doctor.site", lang))


def _needed() -> dict[str, tuple[str, str | None, bool]] | None:
    """Return package -> what we ask, what is there (None: nothing), and whether that will do.

    None when this program was not installed, or when nobody can read what it asks.
    """
    try:
        from packaging.requirements import Requirement  # noqa: PLC0415  (it may be what is missing)

        asked = [Requirement(line) for line in metadata.requires("overstapkit") or ()]
    except (ImportError, metadata.PackageNotFoundError):
        return None
    found: dict[str, tuple[str, str | None, bool]] = {}
    for one in asked:
        if one.marker is not None and not one.marker.evaluate({"extra": ""}):
            continue
        try:
            has: str | None = metadata.version(one.name)
        except metadata.PackageNotFoundError:
            has = None
        found[one.name] = (
            str(one.specifier),
            has,
            has is not None and one.specifier.contains(has, prereleases=True),
        )
    return found


def _pip(*words: str) -> str:
    quoted = " ".join(f'"{word}"' if any(sign in word for sign in "<>=!~,") else word for word in words)
    return f"{tidy(sys.executable)} -m pip install {quoted}"


# --- paper ----------------------------------------------------------------------------------------


def _paper(told: Mapping[str, Any], lang: Lang) -> Iterator[Finding]:
    absent = list(told.get("absent", ()))
    slow = absent == ["harfbuzz-subset"]
    if absent and not slow:
        what = speak("doctor.pango_absent", lang, names=", ".join(absent))
        yield Finding(key="pango", state=State.MISSING, what=what, mend=pango_mend(own_system(), lang))
        return
    if "pango" in told:
        yield Finding(key="pango", what=speak("doctor.pango", lang, version=told["pango"]))
    if slow:
        mend = pango_mend(own_system(), lang)
        yield Finding(key="harfbuzz-subset", state=State.LOOK, what=speak("doctor.slow", lang), mend=mend)
    if "error" in told:
        what = speak("doctor.no_paper", lang, reason=tidy(told["error"]))
        mend = speak("doctor.type", lang, command=_pip("--force-reinstall", "weasyprint"))
        yield Finding(key="pdf", state=State.MISSING, what=what, mend=mend)
    elif not told.get("uses_font"):
        mend = speak("doctor.reinstall", lang, command=_pip("--force-reinstall", "overstapkit"))
        yield Finding(key="pdf", state=State.MISSING, what=speak("doctor.other_font", lang), mend=mend)
    else:
        seconds = str(told["seconds"]).replace(".", {"nl": ",", "en": "."}[lang])
        yield Finding(key="pdf", what=speak("doctor.paper", lang, seconds=seconds))


def _fonts(lang: Lang) -> Finding:
    folder = files("generator").joinpath("assets", "fonts")
    broken = []
    for name in FONTS:
        try:
            data = folder.joinpath(name).read_bytes()
        except OSError:
            data = b""
        if not data.startswith(_BEGINNINGS):
            broken.append(name)
    if broken:
        what = speak("doctor.fonts_broken", lang, names=", ".join(broken))
        mend = speak("doctor.reinstall", lang, command=_pip("--force-reinstall", "overstapkit"))
        return Finding(key="lettertypen", state=State.MISSING, what=what, mend=mend)
    return Finding(key="lettertypen", what=speak("doctor.fonts", lang, n=len(FONTS)))


# --- the rest -------------------------------------------------------------------------------------


def _cores(lang: Lang) -> Finding:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return Finding(key="kernen", what=speak("doctor.cores", lang, n=cores))


def _keyring(told: Mapping[str, Any], lang: Lang) -> Finding:
    if told.get("works"):
        return Finding(key="sleutelbos", what=speak("doctor.keyring", lang, name=tidy(told["name"])))
    absent = str(told.get("error", "")).startswith("ModuleNotFoundError")
    what = speak("doctor.keyring_absent", lang) if absent else speak("doctor.keyring_broken", lang)
    return Finding(key="sleutelbos", state=State.NOTE, what=what)


def _terminal(lang: Lang) -> Finding:
    encoding = getattr(sys.stdout, "encoding", None) or "?"
    try:
        _LETTERS.encode(encoding)
    except (LookupError, UnicodeEncodeError):
        what = speak("doctor.letters_lost", lang, encoding=encoding)
        windows = own_system() is System.WINDOWS
        mend = speak("doctor.letters_windows", lang) if windows else speak("doctor.letters_unix", lang)
        return Finding(key="terminal", state=State.LOOK, what=what, mend=mend)
    return Finding(key="terminal", what=speak("doctor.letters", lang, encoding=encoding))


def _language(lang: Lang) -> Finding:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((os.environ[name] for name in names if os.environ.get(name)), "-")
    named = {"nl": "Nederlands", "en": "English"}[lang]
    return Finding(key="taal", what=speak("doctor.language", lang, named=named, locale=tidy(locale)))
