"""Number formats that dress a number up: 123 shown as 00123, or as K-123."""

import re
from functools import lru_cache

_PART = re.compile(r'"([^"]*)"|\\(.)|([-/ ().])|(0)')
_COLOUR_OR_LOCALE = re.compile(r"\[[^\]]*\]|_.|\*.")


@lru_cache(maxsize=10_000)
def shown_as(code: str, number: str) -> str:
    """Return a whole number as a format of zeros shows it; empty for every other format or number.

    Formats with decimals, thousands, dates or `General` show a number as people would write it anyway.
    """
    section = _COLOUR_OR_LOCALE.sub("", code.split(";", maxsplit=1)[0])
    parts = _PART.findall(section)
    zeros = sum(part[3] == "0" for part in parts)
    if "".join(_written(part) for part in parts) != section or not zeros or not number.isdigit():
        return ""
    if re.search(r"0\.0", section):
        return ""
    digits = number.rjust(zeros, "0")
    # The first zero stands for all digits that are too many.
    waiting = [digits[: len(digits) - zeros + 1], *digits[len(digits) - zeros + 1 :]]
    return "".join(waiting.pop(0) if part[3] else part[0] + part[1] + part[2] for part in parts)


def _written(part: tuple[str, str, str, str]) -> str:
    quoted, escaped, sign, zero = part
    if zero or sign:
        return zero or sign
    return f"\\{escaped}" if escaped else f'"{quoted}"'
