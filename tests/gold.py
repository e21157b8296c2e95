"""Gold files: texts a person accepted, compared word for word with what is made now."""

import difflib
import os
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"


def check_gold(name: str, actual: str) -> None:
    """Compare a text with `tests/gold/<name>`; on a difference show it and keep the new text beside it.

    `make gold` (GOLD=1) accepts what is made now. Read the difference first: wrong words are wrong rules.
    """
    path = GOLD / name
    kept = path.with_name(path.name + ".actual")
    if os.environ.get("GOLD") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(actual, encoding="utf-8", newline="\n")
        kept.unlink(missing_ok=True)
        return
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    if actual == expected:
        kept.unlink(missing_ok=True)
        return
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(actual, encoding="utf-8", newline="\n")
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"gold/{name}", "now", lineterm="", n=1
    )
    difference = "\n".join(lines)
    pytest.fail(
        f"{difference}\n\nThe text of {name} changed; the new one is kept in {kept.name}."
        " Read the difference, then accept it with `make gold`.",
        pytrace=False,
    )
