"""What a preview knows while it runs: what was read last, what was good last, and which kits stand."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator import build as pipeline
from generator import variants
from generator.model import KitPlan
from generator.preview.reading import Reading, read
from generator.variant_situations import Start, example, of_wave
from generator.workers import Made, Standing

# The parts of a kit that a browser may ask for. There are no others: intern/ is made without people.
PARTS = ("site", "mails", "print")
NOTHING = Reading(kits={}, keys={})


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
    _variants: tuple[Start | None, variants.Found | None] = (None, None)
    _looking: bool = False
    _making: threading.Lock = field(default_factory=threading.Lock)
    _comparing: threading.Lock = field(default_factory=threading.Lock)

    def read(self) -> None:
        """Read the workspace again. Kits are made when somebody looks at them."""
        if self.order is None:
            return
        try:
            found = read(self.order, self.folder / "adres")
        except OSError:
            # A file that goes while it is read: the next change brings us back here.
            return
        before, self.now = self.now, found
        if not found.has_errors:
            self.good = found
        if found.mark != before.mark:
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

    def files(self, number: str) -> tuple[str, ...]:
        """List what may be seen of a client's kit, sorted."""
        found = self.kit(number)
        if found is None:
            return ()
        folder, _ = found
        paths = (path for part in PARTS for path in (folder / part).rglob("*") if path.is_file())
        return tuple(sorted(path.relative_to(folder).as_posix() for path in paths))

    def start(self) -> Start:
        """Return what the variants start from: this office and wave, else the example of the package."""
        good = self.good
        if good.office is None or good.wave is None:
            return example()
        return of_wave(good.office, good.wave, [one.public for one in good.kits.values()])

    def variants(self) -> variants.Found | None:
        """Return what was found last, and look again aside when office, wave or texts changed."""
        start = self.start()
        with self._comparing:
            known, found = self._variants
            if known != start and not self._looking:
                self._looking = True
                threading.Thread(target=self._look, args=(start,), name="variants", daemon=True).start()
        return found

    def _look(self, start: Start) -> None:
        """Fill every text for every situation: seconds, so nobody waits for it with an empty window."""
        try:
            found = self.workers.call(variants.find, start)
            with self._comparing:
                self._variants = (start, found)
        finally:
            self._looking = False
