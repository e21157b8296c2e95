"""golf.yml: the day of the conversion and what this wave does its own way."""

from datetime import date
from functools import partial
from pathlib import Path

from generator.load import values
from generator.load.fields import Fields
from generator.load.office import fields_of, known_languages, settings_in
from generator.load.values import Fault
from generator.load.workspace import Workspace
from generator.load.yaml_text import MANY, ONE, Schema, Settings
from generator.model import Wave
from generator.policy import MILESTONE_KEYS, Policy
from generator.problems import Place, Problem

_SCHEMA: Schema = {
    "naam": ONE,
    "conversiedatum": ONE,
    "vorige_conversiedatum": ONE,
    "peildatum": ONE,
    "route": ONE,
    "talen": MANY,
    "betaaldag": ONE,
    "mijlpalen": {key: {"dagen": ONE} for key in MILESTONE_KEYS},
    "beleid": {"laatste_dag_is_actief": ONE, "vertrekt_binnen_dagen": ONE, "onbekende_klanten": ONE},
    "vrije_dagen": {"extra": MANY, "toch_werken": MANY},
}

_FARTHEST_MILESTONE = 366


def read_wave(folder: Path, space: Workspace, today: date, as_of: date | None) -> Wave | None:
    """Read golf.yml; None when it has no name or day that we can read."""
    settings = settings_in(folder / "golf.yml", _SCHEMA, space)
    if settings is None:
        return None
    fields = fields_of(settings, space.problems)
    name, converts_on = fields.need("naam", values.text), fields.need("conversiedatum", values.day)
    told_before = fields.get("vorige_conversiedatum", values.day)
    if told_before is not None and told_before == converts_on:
        fields.report("vorige_conversiedatum", Fault("KIT760"))
    dated = fields.get("peildatum", values.day)
    route = fields.get("route", partial(values.choice, choices=("loket", "collectief")))
    payday = fields.get("betaaldag", partial(values.whole_number, least=1, most=31))
    languages = known_languages(fields, "talen")
    milestone_days, policy = _milestones(fields), _policy(fields)
    free = _days(settings, "vrije_dagen.extra", space.problems)
    working = _days(settings, "vrije_dagen.toch_werken", space.problems)
    for day in sorted(free & working):
        place = settings.place("vrije_dagen.toch_werken")
        space.problems.append(Problem("KIT411", place, {"day": f"{day:%d-%m-%Y}"}))
    if name is None or converts_on is None:
        return None
    return Wave(
        folder=folder.name,
        name=name,
        converts_on=converts_on,
        told_before=told_before,
        dated=as_of or dated or today,
        route="collectief" if route == "collectief" else "loket",
        languages=languages,
        payday=payday,
        milestone_days=milestone_days,
        policy=policy,
        extra_free_days=free,
        extra_working_days=working,
    )


def _milestones(fields: Fields) -> dict[str, int]:
    far = _FARTHEST_MILESTONE
    found = {}
    for key in MILESTONE_KEYS:
        days = fields.get(f"mijlpalen.{key}.dagen", partial(values.whole_number, least=-far, most=far))
        if days is None:
            continue
        if key == "overstap" and days:
            fields.report(f"mijlpalen.{key}.dagen", Fault("KIT410"))
        found[key] = days
    return found


def _policy(fields: Fields) -> Policy:
    default = Policy()
    last_day = fields.get("beleid.laatste_dag_is_actief", values.yes_no)
    soon = fields.get("beleid.vertrekt_binnen_dagen", partial(values.whole_number, least=0, most=366))
    unknown = fields.get("beleid.onbekende_klanten", partial(values.choice, choices=("fout", "negeren")))
    return Policy(
        last_day_is_active=default.last_day_is_active if last_day is None else last_day,
        leaves_soon_days=default.leaves_soon_days if soon is None else soon,
        ignore_unknown_clients=unknown == "negeren",
    )


def _days(settings: Settings, key: str, problems: list[Problem]) -> frozenset[date]:
    """Read a list of days, each with its own line."""
    found = set()
    for cell in settings.cells.get(key, ()):
        place = Place(settings.file, cell.line)
        for word in cell.raw.split(","):
            fields = Fields(
                {key: word.strip()},
                lambda _, place=place: place,  # type: ignore[misc]
                problems,
                setting_of=settings.name_of,
            )
            day = fields.get(key, values.day)
            if day is not None:
                found.add(day)
    return frozenset(found)
