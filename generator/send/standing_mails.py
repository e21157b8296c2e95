"""The mails that stand in the kits: what the office looked at, in kits as new as their input."""

import hashlib
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import earlier
from generator.changes import Kind
from generator.earlier import Standing
from generator.model import KitPlan
from generator.problems import Problem
from generator.send.letter import Letter, NotForThisClientError, read_letter

_MOST_BYTES = 64 * 1024 * 1024


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
    if before.inputs != plan.inputs:
        return Problem("KIT802", None, told, client=kit.client.number)
    place = standing[kit.client.number]
    told["file"] = f"{place.slug}/mails/{mail}.nl.eml"
    data = _as_it_was_made(wave_folder / place.slug, f"mails/{mail}.nl.eml", place.manifest)
    if data is None:
        return Problem("KIT803", None, told, client=kit.client.number)
    try:
        return read_letter(data, kit.office.sender.email, kit.client.email)
    except NotForThisClientError:
        return Problem("KIT804", None, told, client=kit.client.number)


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
