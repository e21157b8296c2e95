"""How easily a Dutch text reads: sentence lengths and Flesch-Douma, names removed. A floor, never a claim."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

import pyphen

# Names everybody in the text knows; long, and not ours to choose.
PRODUCT_NAMES = ("MijnLoket", "Werknemerloket", "Loket")

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "li", "td", "th", "div", "br", "dt", "dd", "summary", "figcaption"}
)
_SILENT = frozenset({"style", "script", "title", "head", "svg"})
_WORD = re.compile(r"[\w'’-]*\w", re.UNICODE)
_SYLLABLES = pyphen.Pyphen(lang="nl_NL", left=1, right=1)


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.blocks[-1] += data


@dataclass(frozen=True)
class Reading:
    mean: float
    longest: str
    longest_words: int
    flesch_douma: float
    # The sentence that is hardest by the same figure; § stands for a name.
    worst: str = ""
    worst_score: float = 0.0


def blocks(page: str) -> list[str]:
    """Return the visible text of a page, a block of text each, spaces made one."""
    parser = _Blocks()
    parser.feed(page)
    parser.close()
    return [text for block in parser.blocks if (text := " ".join(block.split()))]


def sentences(parts: Iterable[str]) -> list[str]:
    """Split blocks into sentences; a heading or a button is one too."""
    found = [one for part in parts for one in re.split(r"(?<=[.?!:])\s+", part)]
    return [one for one in found if _WORD.search(one)]


def read(page: str, names: Iterable[str] = ()) -> Reading:
    """Measure a page. A name or address counts as one word and has no syllables."""
    return read_blocks(blocks(page), names)


def read_blocks(parts: Iterable[str], names: Iterable[str] = ()) -> Reading:
    hidden = sorted({*names, *PRODUCT_NAMES}, key=len, reverse=True)
    split = [_words(sentence, hidden) for sentence in sentences(_without(part, hidden) for part in parts)]
    counts = [len(words) for words in split]
    spoken = [word for words in split for word in words if word != "§"]
    mean = sum(counts) / len(counts)
    longest = max(split, key=len)
    # A heading of two long words is no sentence to stumble over.
    worst = min((words for words in split if len(words) >= 6), key=_ease, default=longest)
    return Reading(
        mean=mean,
        longest=" ".join(longest),
        longest_words=len(longest),
        flesch_douma=206.84 - 77 * _syllables(spoken) / len(spoken) - 0.93 * mean,
        worst=" ".join(worst),
        worst_score=_ease(worst),
    )


def _syllables(words: Iterable[str]) -> int:
    return sum(len(_SYLLABLES.positions(word)) + 1 for word in words)


def _ease(words: list[str]) -> float:
    """Return the figure of one sentence."""
    spoken = [word for word in words if word != "§"]
    return 206.84 - 77 * _syllables(spoken) / max(1, len(spoken)) - 0.93 * len(words)


def _without(text: str, names: Iterable[str]) -> str:
    for name in names:
        text = text.replace(name, "§")
    # Addresses and phone numbers are looked at, not read.
    return re.sub(r"\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\S*|\b0[\d ]{8,}\d", "§", text)


def _words(sentence: str, names: Iterable[str]) -> list[str]:
    return re.findall(r"§|[\w'’-]*\w", sentence)
