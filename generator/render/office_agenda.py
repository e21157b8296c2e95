"""agenda.ics of the office: its own tasks of a wave, with what to do and with which file."""

from collections.abc import Sequence

from generator.model import WavePlan
from generator.render import checklist, desk_steps
from generator.render.calendar_file import Entry, calendar, identity_of

NAME = "agenda.ics"


def render(plan: WavePlan) -> bytes:
    """Return the calendar file: every milestone at which the office has something to do, and the move."""
    entries = [_entry(one.key, plan) for one in sorted(plan.milestones, key=lambda one: one.day)]
    identity = identity_of(plan.office, f"golf {plan.wave.folder}")
    return calendar(f"Overstap {plan.wave.name}", identity, [one for one in entries if one], plan.wave)


def _entry(key: str, plan: WavePlan) -> Entry | None:
    steps = desk_steps.steps(key, plan)
    if not any(step.ours for step in steps):
        return None
    day = next(one.day for one in plan.milestones if one.key == key)
    return Entry(
        key=f"kantoor-{key}",
        day=day,
        title=f"{checklist.title_of(key, plan)} ({plan.wave.name})",
        description="\n".join(_lines(steps)) + "\n\nAlle taken staan in kantoor/takenlijst.html.",
    )


def _lines(steps: Sequence[desk_steps.Step]) -> list[str]:
    return [f"- {_line(step)}" for step in steps]


def _line(step: desk_steps.Step) -> str:
    files = f" ({', '.join(f'kantoor/{name}' for name in step.files)})" if step.files else ""
    return f"{step.text}{files}" + (f"\n  {step.command}" if step.command else "")
