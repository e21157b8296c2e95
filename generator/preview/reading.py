"""The workspace as it now stands: problems, or a plan for every client of one wave."""

import hashlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import addresses, plan
from generator import build as pipeline
from generator.model import KitPlan, Office, PrivateLists, Wave
from generator.problems import Problem
from generator.templates import OwnTexts

# A kit in a preview is made without people: what is not there cannot be shown by mistake.
_NOBODY = PrivateLists(people=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in one go. `kits` is empty when there are errors."""

    problems: tuple[Problem, ...] = ()
    office: Office | None = None
    wave: Wave | None = None
    kits: Mapping[str, KitPlan]
    # Klantnummer -> what its kit is made of, as one word: another word is another kit.
    keys: Mapping[str, str]
    # The own texts of a client that has none of its own: of the office and of the wave.
    texts: OwnTexts = ()

    def own_texts(self, number: str) -> OwnTexts:
        """Return the texts that were written for this client only."""
        return tuple(one for one in self.kits[number].public.texts if one not in self.texts)

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)

    @property
    def mark(self) -> str:
        """One word for everything that was read, problems included."""
        said = [(one.code, str(one.place), sorted(one.values.items())) for one in self.problems]
        return _word((said, sorted(self.keys.items()), self.office, self.wave))

    def mark_of(self, number: str) -> str:
        """One word for what the pages of one client depend on."""
        return self.mark if self.has_errors else _word((self.keys.get(number), False))


def read(order: pipeline.Order, aside: Path) -> Reading:
    """Read and judge one wave; nothing is written in the workspace. Raises OSError."""
    prepared = pipeline.prepare(order)
    if isinstance(prepared, pipeline.Result):
        return Reading(problems=prepared.problems, kits={}, keys={})
    (loaded,) = prepared.waves
    plans = pipeline.plan_kits(
        prepared.office, loaded, prepared.problems, _addresses(prepared.office, order.workspace, aside)
    )
    kits = {one.public.client.number: replace(one, private=_NOBODY) for one in plans}
    keys = {number: _word((sorted(one.inputs.items()), one.public)) for number, one in kits.items()}
    return Reading(
        problems=prepared.problems,
        office=prepared.office,
        wave=loaded.wave,
        kits=kits,
        keys=keys,
        texts=loaded.shared_texts,
    )


def _addresses(office: Office, workspace: Path, aside: Path) -> plan.Addresses:
    """Give the addresses that `build` gives. A secret that is not there yet is made aside, not for good."""
    if office.base_url is None:
        return lambda _number, _slug: None
    aside.mkdir(mode=0o700, exist_ok=True)
    for name in (addresses.SECRET_FILE, addresses.SLUGS_FILE):
        if (workspace / name).is_file() and not (workspace / name).is_symlink():
            shutil.copyfile(workspace / name, aside / name)
    return addresses.AddressBook(aside, office.base_url).find


def _word(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]
