"""Reads the wave, its kits, the records and the target, and makes the plan; nothing is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import earlier
from generator.addresses import SECRET_FILE, known_addresses, read_or_make_secret
from generator.load import LoadedWave
from generator.model import KitPlan
from generator.problems import Lang, Place, Problem, printable
from generator.publish import source, target, zips
from generator.publish.plan import Entry, Plan, Standing, State, gone, judge, looks_disconnected, place_of
from generator.publish.records import DamagedRecordError, Records, read_records
from generator.publish.source import NotAsBuiltError, Site
from generator.publish.target import NotOursError
from generator.publish.wish import Wish
from generator.published import Published
from generator.report import from_here
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order

# A kit for another day, or with sheets for a print shop too, has a site that is no worse for it.
_NO_MATTER = frozenset({"peildatum", "drukkerij"})
_IN_ANOTHER_WAVE = "LET312"
# An example of `init` that a client would read.
_EXAMPLE = "LET416"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The plan with the sites that it puts down, and what stands in its way; without a plan all stops."""

    plan: Plan | None
    problems: tuple[Problem, ...]
    # klantnummer -> a site that may go out.
    sites: Mapping[str, Site] = field(default_factory=dict)
    # Everything that the record of this wave says now.
    rows: tuple[Published, ...] = ()


def read(order: "Order", wish: Wish, lang: Lang) -> Read:
    """Read all and plan. Raises UsageError for a client that is nowhere, and OSError."""
    from generator import build as pipeline  # noqa: PLC0415  (`make_order` has told whether it can be imported)

    loaded, problems = pipeline.check(order)
    errors = tuple(problem for problem in problems if problem.is_error)
    if errors or loaded.office is None:
        return Read(plan=None, problems=errors)
    [wave] = loaded.waves
    base_url = loaded.office.base_url
    if base_url is None and not wish.zip:
        return Read(plan=None, problems=(Problem("KIT762", Place("kantoor.yml")),))
    if not any(client.taken_along for client in wave.clients):
        return Read(plan=None, problems=(Problem("KIT763", Place(wave.wave.folder)),))
    try:
        records = read_records(order.workspace, wave.wave.folder, wish.target)
    except DamagedRecordError as error:
        return Read(plan=None, problems=(Problem("KIT761", error.place),))
    _check_clients(wish, wave, records, lang)
    if wish.zip and any(row.is_online and row.target == wish.target for row in records.all):
        raise click.UsageError(speak("publish.zip_public", lang, folder=wish.folder))
    if not wish.zip and not wish.again and _is_disconnected(records, wish):
        return Read(plan=None, problems=(Problem("KIT769"),))
    find_address = known_addresses(order.workspace, base_url)
    plans = pipeline.plan_kits(loaded.office, wave, problems, find_address)
    reading = _Reading(
        wish=wish,
        wave=wave,
        kits=order.output / wave.wave.folder,
        plans={one.public.client.number: one for one in plans},
        records=records,
        base_url=base_url or "",
        secret=None if wish.zip else secret_of(order.workspace),
    )
    return reading.read(tuple(problem for problem in problems if problem.code == _EXAMPLE))


def _check_clients(wish: Wish, wave: LoadedWave, records: Records, lang: Lang) -> None:
    known = {client.number for client in wave.clients if client.taken_along}
    if wish.remove_gone:
        known |= {row.client for row in records.own if row.target == wish.target}
    missing = sorted(wish.clients - known)
    if missing:
        raise click.UsageError(speak("unknown_clients", lang, numbers=", ".join(missing)))


def _is_disconnected(records: Records, wish: Wish) -> bool:
    there = [path.name for path in wish.folder.iterdir() if path.is_dir()]
    return looks_disconnected(records.all, wish.target, there)


def secret_of(workspace: Path) -> bytes | None:
    """Return the office's secret where it has one; nothing is made here."""
    return read_or_make_secret(workspace) if (workspace / SECRET_FILE).exists() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One wave against one target."""

    wish: Wish
    wave: LoadedWave
    # The wave in the output folder.
    kits: Path
    plans: Mapping[str, KitPlan]
    records: Records
    base_url: str
    secret: bytes | None
    sites: dict[str, Site] = field(default_factory=dict)

    def read(self, notes: tuple[Problem, ...]) -> Read:
        standing = earlier.kits(self.kits)
        chosen = [
            plan
            for number, plan in self.plans.items()
            if not self.wish.clients or number in self.wish.clients
        ]
        entries = self._compared([self._entry(plan, standing) for plan in chosen])
        plan = Plan(
            wave=self.wave.wave.folder,
            target=self.wish.target,
            is_zip=self.wish.zip,
            entries=(*entries, *([] if self.wish.zip else self._gone())),
            remove_gone=self.wish.remove_gone,
        )
        held = tuple(one.problem for one in entries if one.problem)
        told = (*notes, *self._elsewhere(), *self._told(plan), *self._unknown(), *held)
        return Read(plan=plan, problems=told, sites=self.sites, rows=self.records.own)

    def _entry(self, plan: KitPlan, standing: Mapping[str, earlier.Standing]) -> Entry:
        """Return a client whose site is at hand, or why it is held back."""
        kit = plan.public
        number = kit.client.number
        entry = Entry(
            number=number,
            name=kit.client.name,
            place=f"{kit.slug}.zip" if self.wish.zip else place_of(plan.public.address),
            address=None if self.wish.zip else kit.address,
            state=State.HELD,
            converts_on=kit.wave.converts_on,
        )
        if number not in standing:
            return self._held(entry, "KIT764")
        try:
            site = source.site_of(self.kits / standing[number].slug, standing[number].manifest)
        except NotAsBuiltError:
            return self._held(entry, "KIT766")
        # Without a secret no kit carries an address: then a build must come first too.
        if _matter(site.inputs) != _matter(plan.inputs) or entry.place is None:
            return self._held(entry, "KIT765")
        self.sites[number] = site
        return entry

    def _held(self, entry: Entry, code: str) -> Entry:
        told = {"client": entry.number, "wave": self.wave.wave.folder}
        if code == "KIT767":
            told["place"] = str(entry.place)
        problem = Problem(code, None, told, entry.number)
        return replace(entry, state=State.HELD, reasons=(), problem=problem)

    def _compared(self, entries: list[Entry]) -> list[Entry]:
        """Compare every site at hand with what stands at its place."""
        places = {
            one.number: self.wish.folder / str(one.place) for one in entries if one.number in self.sites
        }
        sums = {} if self.wish.zip else target.sums_of(places.values())
        found = []
        for one in entries:
            if one.number not in self.sites:
                found.append(one)
                continue
            site, place = self.sites[one.number], places[one.number]
            judged = self._zip(one, site, place) if self.wish.zip else self._folder(one, site, sums[place])
            is_to_go_out = judged.state in (State.NEW, State.CHANGED)
            found.append(judged if not is_to_go_out or _is_sound(site) else self._held(one, "KIT766"))
        return found

    def _zip(self, entry: Entry, site: Site, place: Path) -> Entry:
        if not (place.is_symlink() or place.exists()):
            return replace(entry, state=State.NEW)
        if not zips.is_ours(place):
            return self._held(entry, "KIT767")
        try:
            same = zips.holds(place, place.stem, source.read(site))
        except (NotAsBuiltError, OSError):
            same = False
        return replace(entry, state=State.SAME if same else State.CHANGED)

    def _folder(self, entry: Entry, site: Site, stands: str | NotOursError | None) -> Entry:
        if isinstance(stands, NotOursError):
            return self._held(entry, "KIT767")
        place, mine = str(entry.place), self.records.of_client(entry.number)
        other = self.records.others.get(place)
        is_in_both = any(note.code == _IN_ANOTHER_WAVE for note in self.plans[entry.number].public.notes)
        if other and is_in_both and entry.number not in self.wish.clients:
            return self._held(entry, "KIT768")
        there = Standing(
            sum=stands,
            row=next((row for row in mine if row.folder == place), None),
            other=other,
            elsewhere=next((row for row in mine if row.is_online and row.folder != place), None),
        )
        return judge(entry, site.sum, there)

    def _gone(self) -> list[Entry]:
        wanted = {number: place_of(plan.public.address) for number, plan in self.plans.items()}
        left_out = [client.number for client in self.wave.clients if not client.taken_along]
        names = {client.number: client.name for client in self.wave.clients}
        found = []
        for one in gone(self.records.own, self.wish.target, wanted, left_out, self.records.others):
            if self.wish.clients and one.number not in self.wish.clients:
                continue
            place = self.wish.folder / str(one.place)
            is_away = not (place.exists() or place.is_symlink())
            address = f"{self.base_url}/{one.place}/"
            found.append(replace(one, name=names.get(one.number), address=address, is_away=is_away))
        return found

    def _elsewhere(self) -> list[Problem]:
        """Tell that another folder was used before: a slip in --to would make a second set of sites."""
        there = () if self.wish.zip else self.records.elsewhere()
        if not there:
            return []
        folder = printable(from_here(Path(there[0].target)))
        return [Problem("LET776", None, {"n": len(there), "folder": folder})]

    def _told(self, plan: Plan) -> list[Problem]:
        """Return what the office should know of the sites that go out."""
        dated = self.wave.wave.dated
        old = [site.dated for site in self.sites.values() if site.dated != dated]
        notes = []
        if old:
            values: dict[str, str | int] = {"n": len(old), "day": min(old).isoformat(), "wave": plan.wave}
            notes.append(Problem("LET770", None, values))
        if plan.remove_gone and plan.of(State.GONE) and not plan.may_remove:
            notes.append(Problem("LET771", None, {"n": len(plan.of(State.GONE))}))
        return notes

    def _unknown(self) -> list[Problem]:
        """Tell of sites of ours in the target that no record knows: a run was killed, or a record is gone."""
        if self.secret is None:
            return []
        wanted = {place_of(plan.public.address) for plan in self.plans.values()}
        known = {row.folder for row in self.records.all} | wanted
        names = sorted(path.name for path in self.wish.folder.iterdir() if path.is_dir())
        found = [
            name
            for name in names
            if name not in known and not name.startswith(".") and target.is_ours(name, self.secret)
        ]
        return [Problem("LET773", None, {"n": len(found), "names": ", ".join(found)})] if found else []


def _matter(inputs: Mapping[str, str]) -> dict[str, str]:
    return {name: total for name, total in inputs.items() if name not in _NO_MATTER}


def _is_sound(site: Site) -> bool:
    try:
        source.look(site)
    except (NotAsBuiltError, OSError):
        return False
    return True
