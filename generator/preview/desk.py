"""What a preview knows while it runs: what was read last, what was good last, and which kits stand."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator import build as pipeline
from generator.model import KitPlan
from generator.preview.reading import Reading, read
from generator.preview.search import Search, failure
from generator.problems import Problem
from generator.render.pdf import LibraryMissingError
from generator.variant_situations import Start, example, of_wave
from generator.variants import Found
from generator.workers import Made, Standing

# The parts of a kit that a browser may ask for. There are no others: intern/ is made without people.
PARTS = ("site", "mails", "print")
NOTHING = Reading(kits={}, keys={})


@dataclass(frozen=True)
class Looked:
    """What a search gave: what there is to show, or why there is nothing."""

    start: Start
    found: Found | Problem

    @cached_property
    def mark(self) -> str:
        """One word for it; asked three times a second by every open page."""
        return hashlib.sha256(repr((self.start, self.found)).encode()).hexdigest()[:16]


@dataclass(slots=True)
class Desk:
    """Reads, makes and remembers; every method may be called from any thread."""

    # None: only the variants of the package's own texts.
    order: pipeline.Order | None
    # Private and empty: kits are made here and nowhere else.
    folder: Path
    workers: Standing
    tell: Callable[[Reading], None]
    now: Reading = NOTHING
    good: Reading = NOTHING
    _made: dict[str, tuple[str, Made]] = field(default_factory=dict)
    # By klantnummer; None for the texts that all clients share.
    _looked: dict[str | None, Looked] = field(default_factory=dict)
    _searches: dict[str | None, Search] = field(default_factory=dict)
    _over: bool = False
    _making: threading.Lock = field(default_factory=threading.Lock)
    _comparing: threading.Lock = field(default_factory=threading.Lock)

    def read(self, known: Callable[[Reading], None] = lambda _: None) -> None:
        """Read the workspace again. Kits are made when somebody looks at them.

        `known` may refuse what was read, by raising, before it is told. Raises LibraryMissingError at the
        first time only: from then on somebody is looking.
        """
        if self.order is None:
            return
        try:
            found = read(self.order, self.folder / "adres")
        except OSError as error:
            if self.now is NOTHING and isinstance(error, LibraryMissingError):
                raise
            # A file that goes while it is read: the next change brings us back here.
            return
        known(found)
        before, self.now = self.now, found
        if not found.has_errors:
            self.good = found
        if found.mark != before.mark and not self._over:
            self.tell(found)

    def knows(self, number: str) -> bool:
        """Whether this client has a kit, now or before the last mistake."""
        return number in self.now.kits or number in self.good.kits

    def kit(self, number: str) -> tuple[Path, Made] | None:
        """Return the folder of a client's kit, made anew when what it is made of changed."""
        plan = self.good.kits.get(number)
        if plan is None:
            return None
        with self._making:
            key, made = self._made.get(number, ("", None))
            if made is None or key != self.good.keys.get(number):
                key = self.good.keys[number]
                made = self.workers.make(plan, self.folder / "kits")
                self._made[number] = (key, made)
        return self._standing(number, plan), made

    def _standing(self, number: str, plan: KitPlan) -> Path:
        """Return where the kit stands; one that could not be made leaves the one before, under its name."""
        own = self.folder / "kits" / plan.public.slug
        if own.is_dir():
            return own
        return next((self.folder / "kits").glob(f"*-{number}"), own)

    def stands(self, number: str) -> bool:
        """Whether a client has a kit at all: this one, or the last that could be made."""
        plan = self.good.kits.get(number)
        return plan is not None and self._standing(number, plan).is_dir()

    def files(self, number: str) -> tuple[str, ...]:
        """List what may be seen of a client's kit, sorted."""
        found = self.kit(number)
        if found is None:
            return ()
        folder, _ = found
        paths = (path for part in PARTS for path in (folder / part).rglob("*") if path.is_file())
        return tuple(sorted(path.relative_to(folder).as_posix() for path in paths))

    def start(self, number: str | None = None) -> Start:
        """Return what the variants start from: this office and wave, else the example of the package.

        With a client its own texts are laid over those that all clients share.
        """
        good = self.good
        if good.office is None or good.wave is None:
            return example()
        kit = good.kits.get(number or "")
        return of_wave(good.office, good.wave, kit.public.texts if kit else good.texts)

    def variants(self, number: str | None = None) -> Looked | None:
        """Return what was found last, and look again aside when office, wave or texts changed."""
        start = self.start(number)
        with self._comparing:
            last, search = self._looked.get(number), self._searches.get(number)
            known = search.start if search else last.start if last else None
            if known != start and not self._over:
                if search is not None:
                    search.stop()
                search = self._searches[number] = Search(start)
                looking = threading.Thread(target=self._look, args=(number, search), daemon=True)
                looking.start()
        return last

    def _look(self, number: str | None, search: Search) -> None:
        """Wait for a search aside: it takes seconds. What fails is kept until something changes."""
        try:
            found = search.run()
        except Exception as error:  # no process can be begun, or what it said cannot be read
            found = failure(type(error).__name__)
        with self._comparing:
            if self._searches.get(number) is search:
                del self._searches[number]
                if found is not None:
                    self._looked[number] = Looked(search.start, found)

    def close(self) -> None:
        """Stop everything that looks for variants; say nothing more."""
        with self._comparing:
            self._over = True
            searches = list(self._searches.values())
        for search in searches:
            search.stop()
