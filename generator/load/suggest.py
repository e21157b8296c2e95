"""What somebody probably meant by a word we do not know."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from generator.load.values import plain


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks like a mistyped one."""
    by_plain = {plain(name): name for name in known}
    return closest_of(word, by_plain)


def closest_of(word: str, by_plain: Mapping[str, str]) -> str | None:
    """Return what the closest of the plainly written keys stands for."""
    bare = plain(word)[:60]
    found = get_close_matches(bare, by_plain, n=1, cutoff=0.75) if len(bare) > 2 else []
    return by_plain[found[0]] if found else None


def column_letter(index: int) -> str:
    """Return a spreadsheet's name for a column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
