"""The folder concepten/: every mail to the clients together, so that an office sends one kind in one go."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from generator.escape import plain
from generator.model import StandingMail, WavePlan
from generator.natural import natural_key
from generator.render.mail_kinds import BY_NAME, planned_on
from generator.spreadsheet import csv_bytes
from generator.templates import fill

NAME = "concepten"
HEADINGS = ("mail", "klantnummer", "naam", "email", "onderwerp", "bestand")


def drafts(slugs: Mapping[str, str], standing: Sequence[StandingMail]) -> dict[str, str]:
    """Return the paths in the folder, each with the draft in the wave's folder that stands there."""
    return {path: f"{slugs[one.client]}/{one.draft}" for path, one in _to_clients(slugs, standing)}


def _to_clients(
    slugs: Mapping[str, str], standing: Sequence[StandingMail]
) -> Iterator[tuple[str, StandingMail]]:
    for one in standing:
        if one.is_to_client and one.language == "nl" and one.draft:
            yield f"{one.name}/{slugs[one.client]}.eml", one


def render(plan: WavePlan, standing: Sequence[StandingMail]) -> dict[str, bytes]:
    """Return what stands beside the drafts: who gets what, and how to send it."""
    slugs = {kit.client.number: kit.slug for kit in plan.kits}
    found = {(one.name, one.client): (path, one.subject) for path, one in _to_clients(slugs, standing)}
    names = sorted({name for name, _ in found})
    kits = sorted(plan.kits, key=lambda kit: natural_key(kit.client.number))
    rows = []
    for name, client in product(names, (kit.client for kit in kits)):
        path, subject = found.get((name, client.number), ("", ""))
        rows.append((name, client.number, client.name, client.email, subject, path))
    folders = [
        {"map": name, "aantal": sum(mail == name for mail, _ in found), "dag": _day_of(name, plan)}
        for name in names
    ]
    wave = {"naam": plan.wave.name, "dag": plan.wave.converts_on}
    read_me = plain(fill("overzicht/concepten.md", {"golf": wave, "mappen": folders}))
    return {
        "overzicht.csv": csv_bytes(HEADINGS, rows),
        "LEESMIJ.txt": read_me.replace("\n", "\r\n").encode("utf-8-sig"),
    }


def _day_of(name: str, plan: WavePlan) -> date | None:
    """Return the day on which a mail is sent by the planning."""
    return planned_on(BY_NAME.get(name), plan.milestones, plan.wave)
