"""What every kit depends on beside the office's files: the texts of the package, and its own rules."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def toolkit_fingerprint() -> str:
    """Hash every text, design and font of the package: a changed toolkit changes every kit."""
    total = hashlib.sha256()
    for part in ("toolkit", "assets"):
        for name, data in sorted(_files(files("generator").joinpath(part), part)):
            total.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return total.hexdigest()


# The modules that judge people and days. Other code makes a kit too; for that the version stands.
DECIDING = (
    "activation",
    "activation_statuses",
    "eligibility",
    "fallout",
    "fallout_reasons",
    "policy",
    "preflight",
    "timeline",
    "wording",
)


@cache
def rules_fingerprint() -> str:
    """Hash the program's own rules, so that a kit tells whether they were others."""
    total = hashlib.sha256()
    for module in DECIDING:
        total.update(files("generator").joinpath(f"{module}.py").read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def _files(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        found += _files(entry, path) if entry.is_dir() else [(path, entry.read_bytes())]
    return found
