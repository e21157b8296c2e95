"""takenlijst.html: the office's tasks of a wave with days and owners, to tick off on screen or on paper."""

from collections.abc import Sequence
from typing import Any

from generator import timeline, words
from generator.escape import own_markup
from generator.model import Milestone, Owner, Phase, WavePlan
from generator.render import desk_steps
from generator.render.overview_style import hash_of, stylesheet
from generator.render.overview_words import OWNERS, TASKS, TASKS_COLLECTIEF, OfficeTask
from generator.slug import mark
from generator.templates import fill, toolkit_text

NAME = "takenlijst.html"

# The word for where a task stands; its key draws it.
_PAST, _TODAY, _NEXT, _OPEN, _LATER = "voorbij", "vandaag", "volgende", "open", "later"
_WORDS = {_PAST: "voorbij", _TODAY: "vandaag", _NEXT: "hierna", _OPEN: "nog open", _LATER: ""}
_FALLOUT = "uitvallijst-verwerken"


def render(plan: WavePlan) -> bytes:
    """Return the page, whole in one file; what is ticked stays in the browser of who ticked it."""
    letters = "".join([plan.office.name, plan.wave.name, *(kit.client.name for kit in plan.kits)])
    css = stylesheet(plan.office.brand.colour, (), letters=letters) + toolkit_text("overzicht/takenlijst.css")
    script = toolkit_text("overzicht/takenlijst.js")
    policy = (
        f"default-src 'none'; style-src {hash_of(css)}; script-src {hash_of(script)}; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    tasks = _tasks(plan)
    fields = {
        "kantoor": plan.office.name,
        "golf": {"naam": plan.wave.name, "dag": plan.wave.converts_on, "peildatum": plan.wave.dated},
        "merk": mark(plan.wave.folder, ""),
        "delen": _parts(tasks, plan),
        "nu": next((one for one in tasks if one["stand"] in (_OPEN, _TODAY, _NEXT)), None),
        "wie": [(name, sum(one["wie"] == name for one in tasks)) for name in ("jullie", "klant", "Loket")],
        "sites": bool(plan.office.base_url),
        "css": own_markup(css),
        "script": own_markup(script),
        "csp": own_markup(policy),
    }
    return fill("overzicht/takenlijst.html", fields).encode()


def task_of(key: str, plan: WavePlan) -> OfficeTask:
    """Return the words of a milestone as the office reads them."""
    return (TASKS_COLLECTIEF if plan.wave.route == "collectief" else TASKS)[key]


def title_of(key: str, plan: WavePlan) -> str:
    """Return the title of a task on any day, with the number of clients filled in."""
    clients = words.clients(len(plan.kits)) if plan.kits else "de klanten"
    title = task_of(key, plan).title.format(clients=clients)
    return "De overstap" if key == "overstap" else title


def _tasks(plan: WavePlan) -> list[dict[str, Any]]:
    ordered = sorted(plan.milestones, key=lambda one: one.day)
    following = next((one.key for one in ordered if one.day > plan.wave.dated), None)
    return [_task(one, plan, following) for one in ordered]


def _task(one: Milestone, plan: WavePlan, following: str | None) -> dict[str, Any]:
    state = _state(one, plan, following)
    listed = [kit.fallout for kit in plan.kits if kit.fallout is not None]
    waiting = sum(counts.open for counts in listed)
    steps = desk_steps.steps(one.key, plan, has_fallout=bool(listed))
    title = title_of(one.key, plan)
    return {
        "sleutel": one.key,
        "dag": one.day,
        "titel": title,
        "in_zin": f"{title[0].lower()}{title[1:]}",
        "wie": OWNERS[str(one.owner)],
        "eigenaren": _owners(one, steps),
        "stand": state,
        "woord": _WORDS[state],
        "nu": f"Nog open: {words.people(waiting)}." if one.key == _FALLOUT and waiting else "",
        "stappen": [_step(number, step, one) for number, step in enumerate(steps, start=1)],
    }


def _owners(one: Milestone, steps: Sequence[desk_steps.Step]) -> list[str]:
    """Return whose task it is, and the office too when it has a part in it."""
    has_part = one.owner is not Owner.OFFICE and any(step.ours for step in steps)
    return [OWNERS[str(one.owner)], *(["jullie"] if has_part else [])]


def _step(number: int, step: desk_steps.Step, one: Milestone) -> dict[str, Any]:
    return {
        # With the day: what moves to another day has to be done once more.
        "merk": f"{one.key}-{number}-{one.day.isoformat()}",
        "tekst": step.text,
        "bestanden": step.files,
        "opdracht": step.command,
    }


def _state(one: Milestone, plan: WavePlan, following: str | None) -> str:
    if one.day == plan.wave.dated:
        return _TODAY
    if one.day > plan.wave.dated:
        return _NEXT if one.key == following else _LATER
    return _OPEN if one.key == _FALLOUT and _fallout_waits(plan) else _PAST


def _fallout_waits(plan: WavePlan) -> bool:
    """Say whether the uitvallijst is still to be worked off, or has not come while the wave runs."""
    counts = [kit.fallout for kit in plan.kits if kit.fallout is not None]
    if counts:
        return any(one.open for one in counts)
    return bool(plan.kits) and timeline.phase(plan.wave) is not Phase.CLOSED


def _parts(tasks: Sequence[dict[str, Any]], plan: WavePlan) -> Sequence[dict[str, Any]]:
    """Gather the tasks before the move, on the day and after it; what has none is left out."""
    move = plan.wave.converts_on
    parts = (
        ("voor", "Voor de overstap", [one for one in tasks if one["dag"] < move]),
        ("dag", "Op de dag zelf", [one for one in tasks if one["dag"] == move]),
        ("na", "Na de overstap", [one for one in tasks if one["dag"] > move]),
    )
    return [{"merk": key, "kop": head, "taken": found} for key, head, found in parts if found]
