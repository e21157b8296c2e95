"""What was looked at and what came of it: said in words that an office may mail to somebody else."""

import getpass
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class State(StrEnum):
    """`stand`: as it should be, absent and no fault, worth a look, or in the way of the work."""

    GOOD = "goed"
    NOTE = "niet-nodig"
    LOOK = "let-op"
    MISSING = "mist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `key` is its name for programs, `what` says how it is."""

    key: str
    state: State = State.GOOD
    what: str
    # What to do; empty when there is nothing to do.
    mend: str = ""


def tidy(text: object) -> str:
    """Return a path or a message without whose machine it is: `~` for the home folder, no login name."""
    said = str(text)
    for home in sorted({str(Path.home()), str(Path.home().resolve())}, key=len, reverse=True):
        # A home that is the root of everything would shorten every path to nothing.
        if len(home) > 1:
            said = re.sub(rf"{re.escape(home)}(?=[/\\]|\W|$)", "~", said, flags=re.IGNORECASE)
    name = _login()
    if len(name) > 1:
        said = re.sub(rf"(?<=[/\\]){re.escape(name)}(?=[/\\]|\W|$)", "…", said, flags=re.IGNORECASE)
    return " ".join(said.split())


def _login() -> str:
    try:
        return getpass.getuser()
    # Nobody by that number; Windows without its variables.
    except (OSError, KeyError, ImportError):
        return ""
