"""Makes one client's kit in a worker: render -> write aside -> site engine -> look -> manifest -> swap."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import engine, manifest, trap, write
from generator.model import KitPlan
from generator.render import agenda, fallout_sheet, intern, letters, mails, paper, preflight_list, site
from generator.render.sheet_picture import pictures


def make(plan: KitPlan, wave_folder: Path, index: trap.Index | None = None) -> dict[str, Any]:
    """Make the kit and put it in its place; return its kit.json. Raises what its makers raise.

    Whatever fails, the previous kit stays as it was and nothing half-made is left behind.
    """
    folder = write.staging(wave_folder, plan.public.slug)
    try:
        return _make_in(folder, plan, wave_folder / plan.public.slug, index or trap.Index())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _make_in(folder: Path, plan: KitPlan, target: Path, index: trap.Index) -> dict[str, Any]:
    write.put(folder, render(plan))
    engine.build_site(folder / "bron", folder / "site")
    trap.check(plan, folder, index)
    kit_json = manifest.describe_kit(plan) | {"bestanden": write.listing(folder)}
    write.put(folder, {"kit.json": write.as_json(kit_json)})
    write.finish(folder)
    write.swap(folder, target)
    return kit_json


def render(plan: KitPlan) -> dict[str, bytes]:
    """Return every file of a kit but the built site and the manifest."""
    kit = plan.public
    printed = paper.render(kit) | agenda.render(kit)
    # What a print shop needs is no download for a client.
    downloads = {name: data for name, data in printed.items() if "/" not in name}
    bron = site.sources(kit, downloads, mails.texts(kit), pictures(printed))
    return {
        **_below("print", printed),
        **_below("mails", mails.render(kit, printed)),
        **_below("intern", _private(plan)),
        **_below("bron", bron),
    }


def _private(plan: KitPlan) -> dict[str, bytes]:
    """Return what holds names of people."""
    lists = intern.render(plan) | preflight_list.render(plan)
    return lists | fallout_sheet.render(plan) | letters.render(plan)


def _below(folder: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{folder}/{name}": data for name, data in files.items()}
