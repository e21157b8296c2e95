"""The files of a whole wave, beside the kits: the overview, the same as data, and what to send with."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator import manifest, plan, standing, write
from generator.load import LoadedWave
from generator.model import KitPlan, Office, StandingMail
from generator.problems import Problem
from generator.render import (
    desk,
    draft_list,
    forecast_page,
    loket_texts,
    mail_desk,
    merge_table,
    overview,
    rules_page,
)


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
    mails = _mails(folder, plans, stand)
    write.replace_file(write.office_file(folder, merge_table.NAME), merge_table.render(wave_plan, mails))
    write.replace_file(write.office_file(folder, mail_desk.NAME), mail_desk.render(wave_plan, mails))
    slugs = {one.public.client.number: one.public.slug for one in plans}
    drafts = {path: folder / source for path, source in draft_list.drafts(slugs, mails).items()}
    write.gather(folder / write.OFFICE / draft_list.NAME, drafts, draft_list.render(wave_plan, mails))
    write.gather(folder / write.OFFICE / loket_texts.NAME, {}, loket_texts.render(wave_plan))
    for name, made in desk.render(wave_plan).items():
        write.replace_file(write.office_file(folder, name), made)
    for name, private in desk.private(wave_plan, plans).items():
        write.replace_or_remove(write.office_file(folder, name), private, 0o600)
    write.replace_file(write.office_file(folder, forecast_page.PAGE), forecast_page.page(wave_plan))
    write.replace_file(write.office_file(folder, forecast_page.TABLE), forecast_page.table(wave_plan))
    # Last: it links to what stands there now.
    wave_plan = replace(wave_plan, office_files=write.office_names(folder))
    write.replace_file(folder / "index.html", overview.render(wave_plan, failed))


def _mails(
    folder: Path, plans: Sequence[KitPlan], stand: Mapping[str, dict[str, Any] | None]
) -> list[StandingMail]:
    """Return the mails of all clients as they now stand, in the order of the plans."""
    found: list[StandingMail] = []
    for kit in (one.public for one in plans):
        number = kit.client.number
        found += standing.mails_of(folder / kit.slug, number, stand[number])
    return found


def _paths(kit_json: dict[str, Any] | None) -> tuple[str, ...]:
    try:
        return tuple(str(file["pad"]) for file in kit_json["bestanden"]) if kit_json else ()
    # An earlier kit of which somebody broke the manifest.
    except (KeyError, TypeError):
        return ()
