"""Runs as a process of its own and tries what may break: `python -m generator.doctor.probe paper`.

The last line it prints is one JSON object. A crash, a hang or a library that prints costs the doctor nothing.
"""

import ctypes
import json
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

# As WeasyPrint looks for them: (name, whether nothing works without it, names of the file).
LIBRARIES = (
    ("gobject", True, ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll")),
    ("pango", True, ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll")),
    ("pangoft2", True, ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll")),
    ("harfbuzz", True, ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")),
    ("fontconfig", True, ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")),
    # Without this one every PDF takes three times as long.
    (
        "harfbuzz-subset",
        False,
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    ),
)
_DLL_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"
_SHEET = """\
<html lang="nl"><title>proef</title><style>
@font-face {{ font-family: Proef; src: url("{font}") }}
body {{ font: 14pt Proef }}
</style><p>overstapkit</p></html>
"""
_FONT = "AtkinsonHyperlegibleNext-Regular.ttf"


def paper() -> dict[str, Any]:
    """Look for the libraries of the system, and make a real sheet with a font of the package."""
    if hasattr(os, "add_dll_directory"):
        for folder in os.environ.get("WEASYPRINT_DLL_DIRECTORIES", _DLL_FOLDERS).split(";"):
            with suppress(OSError):
                os.add_dll_directory(folder)
    found = {name: _load(names) for name, _, names in LIBRARIES}
    told: dict[str, Any] = {"absent": [name for name, library in found.items() if library is None]}
    if found["pango"] is not None:
        found["pango"].pango_version_string.restype = ctypes.c_char_p
        told["pango"] = found["pango"].pango_version_string().decode()
    # The sheet is not tried without them: it would only say the same in a library's own words.
    if any(needed and found[name] is None for name, needed, _ in LIBRARIES):
        return told
    began = time.perf_counter()
    weasyprint: Any = import_module("weasyprint")
    font = Path(str(files("generator").joinpath("assets", "fonts", _FONT))).as_uri()
    # Only so can the name of the font be read back; it is the one that the sheet gave it.
    sheet = weasyprint.HTML(string=_SHEET.format(font=font)).write_pdf(uncompressed_pdf=True)
    told["uses_font"] = b"+Proef" in sheet
    told["seconds"] = round(time.perf_counter() - began, 1)
    return told


def _load(names: tuple[str, ...]) -> Any:
    for name in names:
        with suppress(OSError):
            return ctypes.CDLL(name)
    return None


def site() -> dict[str, Any]:
    """Import what makes the sites."""
    for name in ("mkdocs.commands.build", "material", "markdown"):
        import_module(name)
    return {}


def keyring() -> dict[str, Any]:
    """Say which keyring would be asked; nothing is asked of it."""
    backend: Any = import_module("keyring").get_keyring()
    chosen = [one for one in getattr(backend, "backends", ()) if one.priority > 0] or [backend]
    return {"name": chosen[0].name, "works": bool(chosen[0].priority > 0)}


TASKS: Mapping[str, Any] = {"paper": paper, "site": site, "keyring": keyring}


def main() -> None:
    """Do the one task that was asked for."""
    try:
        told = TASKS[sys.argv[1]]()
    # Whatever it is, its name and its words are the answer.
    except BaseException as error:
        told = {"error": f"{type(error).__name__}: {error}"}
    sys.stdout.write(f"\n{json.dumps(told)}\n")


if __name__ == "__main__":
    main()
