"""The files of a whole wave, beside the kits: the overview, the same as data, and the page of rules."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import manifest, plan, write
from generator.load import LoadedWave
from generator.model import KitPlan, Office
from generator.problems import Problem
from generator.render import overview, rules_page


def write_wave_files(
    folder: Path, office: Office, wave: LoadedWave, plans: Sequence[KitPlan], failures: Sequence[Problem]
) -> None:
    """Write what tells of all clients, from the kits as they now stand. Raises OSError."""
    failed = frozenset(problem.client for problem in failures if problem.client)
    wave_plan = plan.plan_wave(office, wave, tuple(one.public for one in plans))
    stand = {one.public.client.number: write.kit_json(folder / one.public.slug) for one in plans}
    files = {number: _paths(kit_json) for number, kit_json in stand.items()}
    wave_plan = replace(wave_plan, files=files)
    data = manifest.describe_wave(wave_plan, stand, failed)
    write.replace_file(folder / "golf.json", write.as_json(data))
    write.replace_file(write.office_file(folder, rules_page.NAME), rules_page.render(wave_plan))
    write.replace_file(folder / "index.html", overview.render(wave_plan, failed))


def _paths(kit_json: dict[str, Any] | None) -> tuple[str, ...]:
    try:
        return tuple(str(file["pad"]) for file in kit_json["bestanden"]) if kit_json else ()
    # An earlier kit of which somebody broke the manifest.
    except (KeyError, TypeError):
        return ()
