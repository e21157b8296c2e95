"""Every variant of every text that changes with the situation, and the halves that nobody ever saw."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.render import agenda, mails, paper, site
from generator.render.sheet_picture import SheetPicture
from generator.variant_branches import Branch, Filled, Watcher, branches
from generator.variant_situations import Situation, Start, situations


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a text can read, the first situation that gives it, and what it shows first."""

    labels: tuple[str, ...]
    source: str
    # Halves that no variant before it took.
    adds: frozenset[Branch]


@dataclass(frozen=True, slots=True)
class Variants:
    """One text with the fewest variants that together show all it can say."""

    name: str
    language: str | None
    shown: tuple[Variant, ...]
    # How many different readings all situations gave together.
    readings: int


@dataclass(frozen=True, slots=True)
class Found:
    """What the page of variants shows."""

    texts: tuple[Variants, ...]
    unseen: tuple[Branch, ...]
    halves: int


def find(start: Start) -> Found:
    """Fill every text for every situation, and choose what to show."""
    watcher = Watcher.of(start.texts)
    taken: dict[tuple[str, str], list[tuple[Situation, Filled]]] = {}
    with watcher.watch() as filled:
        for situation in situations(start):
            filled.clear()
            _fill_all(situation, first=not taken)
            for one in filled:
                taken.setdefault((one.name, one.language or ""), []).append((situation, one))
    everything = branches(start.texts)
    seen = {branch for cases in taken.values() for _, one in cases for branch in one.took}
    texts = tuple(_variants(name, language, cases) for (name, language), cases in sorted(taken.items()))
    unseen = tuple(sorted(everything - seen))
    # A part with `_` stands in the texts that use it.
    whole = tuple(one for one in texts if not one.name.partition("/")[2].startswith("_"))
    return Found(whole, unseen, len(everything))


def _fill_all(situation: Situation, *, first: bool) -> None:
    """Fill every text of a kit; the watcher keeps what comes by."""
    kit = situation.kit
    letters = mails.texts(kit)
    agenda.render(kit)
    paper.flyer_html(kit)
    paper.timeline_html(kit)
    site.sources(kit, _DOWNLOADS, letters, _PICTURES)
    if situation.looks or first:
        mails.render(kit)
        for downloads in _OTHER_DOWNLOADS:
            site.sources(kit, downloads, {})


_DOWNLOADS = {"agenda.ics": b"", "flyer.nl.pdf": b"", "tijdlijn.nl.pdf": b""}
_PICTURES = {"flyer.nl.pdf": SheetPicture(data=b"", width=480, height=679)}
# More of them, or none: the pages say so.
_OTHER_DOWNLOADS: tuple[Mapping[str, bytes], ...] = (
    {"flyer.nl.pdf": b"", "flyer.pl.pdf": b""},
    {"agenda.ics": b""},
    {"tijdlijn.nl.pdf": b""},
    {},
)


def _variants(name: str, language: str, cases: Sequence[tuple[Situation, Filled]]) -> Variants:
    readings: dict[str, tuple[Situation, Filled]] = {}
    took: dict[str, set[Branch]] = {}
    for situation, one in cases:
        readings.setdefault(one.source, (situation, one))
        # A text may also choose by the kind of day without a condition of its own: show each.
        day = Branch(name, 0, 0, str(situation.kit.phase))
        took.setdefault(one.source, set()).update({*one.took, day})
    chosen = _fewest({source: frozenset(halves) for source, halves in took.items()})
    shown = tuple(Variant(readings[source][0].labels, source, adds) for source, adds in chosen)
    return Variants(name, language or None, shown, len(readings))


def _fewest(took: Mapping[str, frozenset[Branch]]) -> Iterable[tuple[str, frozenset[Branch]]]:
    """Choose readings until every half was shown: the first one, then each time the one that adds most."""
    left = frozenset().union(*took.values())
    first = next(iter(took))
    chosen = [(first, took[first])]
    left -= took[first]
    while left:
        source = max(took, key=lambda one: len(took[one] & left))
        chosen.append((source, took[source] & left))
        left -= took[source]
    return chosen
