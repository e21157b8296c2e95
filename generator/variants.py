"""Every variant of every text that changes with the situation, and the halves that nobody ever saw."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.languages import CODES
from generator.render import agenda, mails, paper, site
from generator.render.sheet_picture import SheetPicture
from generator.variant_branches import At, Branch, Filled, Watcher, branches
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
class Failed:
    """An own text that could not be filled: where, why (`OwnTextError`), and the first situation in which."""

    path: str
    line: int | None
    why: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the page of variants shows."""

    texts: tuple[Variants, ...]
    unseen: tuple[Branch, ...]
    halves: int
    failed: tuple[Failed, ...] = ()
    # When an unseen half would be read; "" where only its line says so.
    when: Mapping[Branch, str] = field(default_factory=dict)


def find(start: Start, at: At = lambda _: None) -> Found:
    """Fill every text for every situation, and choose what to show. Raises what the renderers raise."""
    watcher = Watcher(start.texts, at)
    taken: dict[tuple[str, str], list[tuple[Situation, Filled]]] = {}
    failed: dict[tuple[str, int | None, str], Failed] = {}
    with watcher.watch():
        for place, situation in enumerate(situations(start)):
            _fill_all(watcher, situation, first=not place)
            for one in watcher.filled:
                taken.setdefault((one.name, one.language or ""), []).append((situation, one))
            for error in watcher.failed:
                fault = (error.path, error.line, error.why)
                failed.setdefault(fault, Failed(*fault, situation.labels))
    everything = branches(start.texts)
    seen = {branch for cases in taken.values() for _, one in cases for branch in one.took}
    texts = tuple(_variants(name, language, cases) for (name, language), cases in sorted(taken.items()))
    # A text that fails is told as such; which of its halves are hidden by that says nothing more.
    broken = {one.name for one in start.texts if one.path in {fault.path for fault in failed.values()}}
    unseen = tuple(sorted(one for one in everything.keys() - seen if one.text not in broken))
    # A part with `_` stands in the texts that use it.
    whole = tuple(one for one in texts if not one.name.partition("/")[2].startswith("_"))
    when = {one: everything[one] for one in unseen}
    return Found(whole, unseen, len(everything), tuple(failed.values()), when)


def _fill_all(watcher: Watcher, situation: Situation, *, first: bool) -> None:
    """Fill every text of a kit; the watcher keeps what comes by."""
    watcher.begin()
    while True:
        watcher.filled.clear()
        try:
            _render(situation, first=first)
            return
        except Exception as error:
            # A filled text of which no mail or page can be made: again, with the package's in its place.
            if not watcher.blame(error):
                raise


def _render(situation: Situation, *, first: bool) -> None:
    kit = situation.kit
    letters = mails.texts(kit)
    agenda.render(kit)
    list(paper.sheets(kit))
    site.page_sources(kit, _DOWNLOADS, letters, _PICTURES)
    if situation.looks or first or kit.wave.told_before:
        # The message file says that flyers are with it, one or more.
        mails.render(kit, _FLYERS)
        for downloads in _OTHER_DOWNLOADS:
            site.page_sources(kit, downloads, {})


_DOWNLOADS = {"agenda.ics": b"", "flyer.nl.pdf": b"", "tijdlijn.nl.pdf": b""}
_FLYERS = {f"flyer.{code}.pdf": b"" for code in CODES}
_PICTURES = {"flyer.nl.pdf": SheetPicture(data=b"", width=480, height=679)}
# More of them, or none: the pages say so.
_OTHER_DOWNLOADS: tuple[Mapping[str, bytes], ...] = (
    {
        "flyer.nl.pdf": b"",
        "flyer.pl.pdf": b"",
        "flyer.nl-pl.pdf": b"",
        "poster.nl.pdf": b"",
        "poster.pl.pdf": b"",
    },
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
