"""The mails that stand in the kits: what the office looked at, in kits as new as their input."""

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

from generator import earlier, timeline
from generator.changes import Earlier, Kind
from generator.earlier import Standing
from generator.model import KitPlan, PublicKit
from generator.problems import Problem
from generator.render import mails
from generator.render.mail_kinds import BY_NAME, MOVED
from generator.send.letter import Letter, NotForThisClientError, read_letter
from generator.templates import OwnTextError

_MOST_BYTES = 64 * 1024 * 1024
_DAY = "peildatum"
# No kit, and a kit without this mail: nobody can have got it out of this tool.
ABSENT = "KIT809"
NOWHERE = frozenset({"KIT801", ABSENT})
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
    if not _paths(place.manifest, f"mails/{mail}.nl.eml"):
        line = "vorige_conversiedatum" if kit.wave.told_before is None and BY_NAME[mail] in MOVED else ""
        return Problem(ABSENT, None, {**told, "line": line}, client=kit.client.number)
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

    The package's flyers, that go with some, speak of the phase; the day on them is that of the kit. What an
    office's own flyer says of the day nobody knows, so that one is made anew.
    """
    if timeline.phase(replace(kit.wave, dated=before.dated)) is not timeline.phase(kit.wave):
        return False
    if BY_NAME[mail].takes_flyers and any(one.name.startswith("print/") for one in kit.texts):
        return False
    name = f"{mail}.nl.eml"
    stands = _as_it_was_made(kit_folder, f"mails/{name}", manifest)
    flyers = {path.rpartition("/")[2]: b"" for path in _paths(manifest, "print/flyer.")}
    try:
        made = mails.render(kit, flyers, only=mail).get(name)
    except OwnTextError:
        return False
    return stands is not None and made is not None and _bodies(stands) == _bodies(made)


def _bodies(data: bytes) -> list[str]:
    """Return what a message says, in words and as a page, without its headers and what goes with it."""
    message = message_from_bytes(data, policy=default)
    return [body.get_content() for kind in ("plain", "html") if (body := message.get_body((kind,)))]


def _paths(manifest: Mapping[str, Any], start: str) -> list[str]:
    """Return what files of a kit begin with this."""
    try:
        return [one["pad"] for one in manifest["bestanden"] if one["pad"].startswith(start)]
    # Whoever edits kit.json may leave anything.
    except (AttributeError, KeyError, TypeError):
        return []


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
