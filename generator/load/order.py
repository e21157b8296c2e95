"""The order people expect of numbers in text: 2 before 10, and 7a after 7."""

import re
from functools import lru_cache

_RUNS = re.compile(r"([0-9]+)")

_Key = tuple[tuple[tuple[int, int, str], ...], str]


@lru_cache(maxsize=200_000)
def natural(text: str) -> _Key:
    """Return a sort key that compares runs of digits as numbers."""
    runs = tuple(
        (0, int(run), "") if run[0] in "0123456789" else (1, 0, run.casefold())
        for run in _RUNS.split(text)
        if run
    )
    return (runs, text)
