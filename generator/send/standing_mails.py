"""The mails that stand in the kits: what the office looked at, in kits as new as their input."""

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import earlier, timeline
from generator.changes import Earlier, Kind
from generator.earlier import Standing
from generator.model import KitPlan, PublicKit
from generator.problems import Problem
from generator.render import mails
from generator.send.letter import Letter, NotForThisClientError, read_letter

_MOST_BYTES = 64 * 1024 * 1024
_DAY = "peildatum"
# A kit with sheets for a print shop too has the same mails.
_NO_MATTER = frozenset({"drukkerij"})


def letter_of(
    wave_folder: Path, plan: KitPlan, mail: str, standing: Mapping[str, Standing]
) -> Letter | Problem:
    """Return a client's mail as it stands in its kit, or why it cannot go out."""
    kit = plan.public
    told = {"client": kit.client.number, "wave": kit.wave.folder}
    before = earlier.read(wave_folder, kit.client.number, kit.slug, standing)
    if isinstance(before, Kind):
        return Problem("KIT801", None, told, client=kit.client.number)
    # Everything that determines the kit, the address of the client among it.
    different = _different(before.inputs, plan.inputs)
    if different - {_DAY}:
        return Problem("KIT802", None, {**told, "day": ""}, client=kit.client.number)
    place = standing[kit.client.number]
    if different and not _says_the_same(kit, before, mail, wave_folder / place.slug, place.manifest):
        told["day"] = before.dated.isoformat()
        return Problem("KIT802", None, told, client=kit.client.number)
    told["file"] = f"{place.slug}/mails/{mail}.nl.eml"
    data = _as_it_was_made(wave_folder / place.slug, f"mails/{mail}.nl.eml", place.manifest)
    if data is None:
        return Problem("KIT803", None, told, client=kit.client.number)
    try:
        return read_letter(data, kit.office.sender.email, kit.client.email)
    except NotForThisClientError:
        return Problem("KIT804", None, told, client=kit.client.number)


def _different(before: Mapping[str, str], now: Mapping[str, str]) -> set[str]:
    """Return what of the input is another since the kit was made, as far as a mail can know."""
    return {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)} - _NO_MATTER


def _says_the_same(
    kit: PublicKit, before: Earlier, mail: str, kit_folder: Path, manifest: Mapping[str, Any]
) -> bool:
    """Say whether a mail of another day would be word for word the same if it were made for this one.

    The flyers that go with it speak of the phase and not of the day.
    """
    if timeline.phase(replace(kit.wave, dated=before.dated)) is not timeline.phase(kit.wave):
        return False
    made = mails.render(kit, only=mail)
    names = [f"{mail}.nl.{kind}" for kind in ("txt", "html")]
    return all(_as_it_was_made(kit_folder, f"mails/{name}", manifest) == made.get(name) for name in names)


def _as_it_was_made(kit_folder: Path, name: str, manifest: Mapping[str, Any]) -> bytes | None:
    """Return a file of a kit; None when it is not byte for byte what the build wrote."""
    path = kit_folder / name
    try:
        found = path.lstat()
        if path.parent.is_symlink() or not stat.S_ISREG(found.st_mode) or found.st_size > _MOST_BYTES:
            return None
        data = path.read_bytes()
        sums = [one["sha256"] for one in manifest["bestanden"] if one["pad"] == name]
    # Whoever edits kit.json may leave anything.
    except (OSError, KeyError, TypeError):
        return None
    return data if sums == [hashlib.sha256(data).hexdigest()] else None
