"""A command as it can be typed next: with the waves, and with what was pointed at this time."""

import os
import shlex
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.report import from_here

if TYPE_CHECKING:
    from generator.cli import Settings


def command(settings: "Settings", *words: str, as_of: date | None = None, output: Path | None = None) -> str:
    """Return `overstapkit …`, ready to copy: quoted where the shell of this system needs it."""
    typed = ["overstapkit", *words]
    if settings.workspace is not None:
        typed += ["--workspace", from_here(settings.workspace)]
    if as_of is not None:
        typed += ["--as-of", f"{as_of.day}-{as_of.month}-{as_of.year}"]
    if output is not None:
        typed += ["--output", from_here(output)]
    return quoted(typed)


def quoted(words: Sequence[str]) -> str:
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
