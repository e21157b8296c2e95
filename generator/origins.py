"""From which text of the package an own text was taken: remembered beside it, so that an upgrade can be told.

`toolkit/.herkomst.json` keeps the package's text itself, not only its hash: after an upgrade the old package
is gone, and somebody wants to see what changed in it, not only that something did. The name begins with a
dot, so that nobody reads it as a text of the toolkit (`load/texts.py`).
"""

import errno
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

FILE = ".herkomst.json"
SCHEMA = 1
_MOST_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class Origin:
    """The package's text at the moment that an office last looked at it, and the version it was of."""

    versie: str
    tekst: str


def read_origins(home: Path) -> dict[str, Origin]:
    """Return what is remembered of the texts in a toolkit/; nothing where it is lost or not to be read."""
    try:
        return _read(home / FILE)
    except (OSError, ValueError):
        return {}


def remember(home: Path, origins: Mapping[str, Origin]) -> None:
    """Add to what is remembered, whole or not at all. Raises OSError, also when it cannot be read."""
    path = home / FILE
    try:
        known = _read(path)
    except ValueError as error:
        raise OSError(errno.EINVAL, str(error), str(path)) from error
    found = {name: asdict(origin) for name, origin in sorted({**known, **origins}.items())}
    data = json.dumps({"schema": SCHEMA, "teksten": found}, indent=2, ensure_ascii=False) + "\n"
    aside = path.with_name(f"{FILE}.nieuw")
    aside.unlink(missing_ok=True)
    write_new(aside, data)
    aside.replace(path)


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; never over one, and never through a link."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(text.encode())


def _read(path: Path) -> dict[str, Origin]:
    """Return what is remembered. Raises ValueError when it is none of ours."""
    if path.is_symlink():
        raise ValueError(f"{FILE} is a link")
    if not path.exists():
        return {}
    if path.stat().st_size > _MOST_BYTES:
        raise ValueError(f"{FILE} is too large")
    found: Any = json.loads(path.read_text(encoding="utf-8"))
    try:
        return {str(name): _origin(one) for name, one in found["teksten"].items()}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{FILE} is damaged") from error


def _origin(one: Any) -> Origin:
    version, text = one["versie"], one["tekst"]
    if not isinstance(version, str) or not isinstance(text, str):
        raise TypeError("not a text")
    return Origin(version, text)
