"""Reads the mails of the kits as they now stand in the output folder, for what the office has of all of them.

What is read was made by us, but it stood on a disk: whatever is missing or broken is as if it were not there.
"""

import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.model import StandingMail
from generator.render.mail_kinds import Form, form_of

_TEXT = re.compile(r"mails/(?P<name>\d\d-[a-z-]+)\.(?P<language>[a-z]{2,3})\.txt")
_MOST_BYTES = 1_000_000
# The first line of the text, for whoever copies it by hand; then an empty line. A short line has none.
_HEADS = {
    Form.MAIL: re.compile(r"\A[^\n:]{1,40}: (?P<subject>[^\n]*)\n\n"),
    Form.INTRANET: re.compile(r"\A(?P<subject>[^\n]+)\n\n"),
    Form.SHORT: re.compile(r"\A(?P<subject>)"),
}


def mails_of(folder: Path, number: str, kit_json: Mapping[str, Any] | None) -> tuple[StandingMail, ...]:
    """Return every mail of a kit, sorted by name and language."""
    try:
        listed = {str(one["pad"]): str(one["sha256"]) for one in kit_json["bestanden"]} if kit_json else {}
    except (KeyError, TypeError):
        return ()
    found = []
    for path, version in sorted(listed.items()):
        match = _TEXT.fullmatch(path)
        mail = match and _mail(folder, number, match, version, listed)
        if mail:
            found.append(mail)
    return tuple(found)


def _mail(
    folder: Path, number: str, match: re.Match[str], version: str, listed: Mapping[str, str]
) -> StandingMail | None:
    stem = match[0].removesuffix(".txt")
    text, page = _read(folder / match[0]), _read(folder / f"{stem}.html")
    said = _HEADS[form_of(match["name"])].match(text) if text else None
    if text is None or said is None:
        return None
    draft = f"{stem}.eml"
    return StandingMail(
        client=number,
        name=match["name"],
        language=match["language"],
        subject=said["subject"],
        text=text[said.end() :],
        page=page or "",
        version=version,
        draft=draft if draft in listed and is_own_file(folder / draft) else None,
    )


def _read(path: Path) -> str | None:
    try:
        if not is_own_file(path) or path.stat().st_size > _MOST_BYTES:
            return None
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


def is_own_file(path: Path) -> bool:
    """Say whether this is a plain file, and no link to something else."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
