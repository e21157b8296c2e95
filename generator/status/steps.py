"""The next step of a wave in words, with the command that does it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model import Milestone, Owner
from generator.next_step import command
from generator.problems import Lang, written_day
from generator.render import checklist
from generator.report import from_here
from generator.speech import speak
from generator.status.left_online import LeftOnline
from generator.status.reading import Told, WaveRead
from generator.status.stand import Step, WaveStand
from generator.status.told import CORRECTION
from generator.status_words import TASKS
from generator.write import OFFICE

if TYPE_CHECKING:
    from generator.cli import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was pointed at this time, so that the next command is about the same."""

    settings: "Settings"
    as_of: date | None
    output: Path | None
    # Where the kits stand, whether or not somebody pointed at it.
    kits: Path

    def command(self, *words: str) -> str:
        return command(self.settings, *words, as_of=self.as_of, output=self.output)


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    step: Step
    said: str
    # None: there is nothing to type.
    command: str | None = None


def next_step(found: WaveRead, typed: Typed) -> Next:
    """Return what to do first with a wave."""
    lang, name = typed.settings.lang, found.folder
    stand = found.stand
    if stand is None:
        check = typed.command("check", name)
        said = speak("status.next_errors", lang, n=found.errors, command=check)
        return Next(step=Step.SOLVE_ERRORS, said=said, command=check)
    if stand.step is Step.SEND and stand.due:
        number = stand.due.name.partition("-")[0]
        send = typed.command("send", name, number)
        note = typed.command("send", name, number, "--mark-sent", "--all")
        said = speak("status.next_send", lang, n=stand.due.left, command=send, note=note)
        return Next(step=Step.SEND, said=said, command=send)
    if stand.step in (Step.TODAY, Step.WAIT, Step.DONE, Step.FALLOUT, Step.LIST):
        return _without_command(stand, typed)
    words = {
        Step.BUILD: ("build", name),
        Step.PUBLISH: ("publish", name),
        Step.LOOK: ("check", name),
    }[stand.step]
    does = typed.command(*words)
    if stand.step is Step.PUBLISH:
        does = _publish(stand, typed)
    said = {
        Step.BUILD: speak("status.next_build", lang, command=does),
        Step.PUBLISH: speak("status.next_publish", lang, command=does),
        Step.LOOK: speak("status.next_look", lang, command=does),
    }[stand.step]
    return Next(step=stand.step, said=said, command=does)


def _without_command(stand: WaveStand, typed: Typed) -> Next:
    lang = typed.settings.lang
    if stand.step is Step.LIST:
        return Next(step=Step.LIST, said=speak("status.next_list", lang, wave=stand.wave.folder))
    if stand.step is Step.FALLOUT:
        return Next(step=Step.FALLOUT, said=speak("status.next_fallout", lang, n=stand.fallout_open))
    if stand.step is Step.TODAY:
        return Next(step=Step.TODAY, said=_today(stand, typed))
    if stand.step is Step.DONE or stand.following is None:
        return Next(step=Step.DONE, said=speak("status.next_done", lang))
    told = {"what": _in_a_sentence(stand.following, lang), "day": written_day(stand.following.day, lang)}
    return Next(step=Step.WAIT, said=speak("status.next_wait", lang, **told))


def _publish(stand: WaveStand, typed: Typed, *words: str) -> str:
    """Return the command that puts the sites in the folder that is meant, where it is on this machine."""
    name, known = stand.wave.folder, Path(stand.target) if stand.target else None
    folder = {"nl": "MAP", "en": "DIR"}[typed.settings.lang]
    to = from_here(known) if known is not None and known.is_dir() else folder
    return typed.command("publish", name, "--to", to or ".", *words)


def _today(stand: WaveStand, typed: Typed) -> str:
    """Say what the planning has for today, where its steps stand, and when the next day with work is."""
    lang = typed.settings.lang
    steps = from_here(typed.kits / stand.wave.folder / OFFICE / checklist.NAME)
    tasks = [f"{_in_a_sentence(one, lang)} ({owner_of(one, lang)})" for one in stand.work_today]
    said = speak("status.next_today", lang, what=", ".join(tasks), file=steps)
    if stand.following is None:
        return said + "\n" + speak("status.then_done", lang)
    then = {"what": _in_a_sentence(stand.following, lang), "day": written_day(stand.following.day, lang)}
    return said + "\n" + speak("status.then_wait", lang, **then)


def _in_a_sentence(task: Milestone, lang: Lang) -> str:
    what: str = getattr(TASKS[task.key], lang)
    return what[0].lower() + what[1:]


def owner_of(task: Milestone, lang: Lang) -> str:
    """Return who does a task, in a word."""
    return {
        Owner.OFFICE: speak("status.office", lang),
        Owner.CLIENT: speak("status.client", lang),
        Owner.LOKET: "Loket",
        Owner.EMPLOYEE: speak("status.employee", lang),
    }[task.owner]


def old_sites(stand: WaveStand) -> list[LeftOnline]:
    """Return what stands online against the wish of the wave, and tells another day than holds."""
    return [one for one in stand.left_online if one.converts_on != stand.wave.converts_on]


def what_to_do(found: Told, stand: WaveStand, typed: Typed) -> list[str]:
    """Return in order what tells everybody the new day."""
    lang, name = typed.settings.lang, stand.wave.folder
    steps = []
    if found.told_before is None and found.clients:
        last = found.days[-1]
        line = f"vorige_conversiedatum: {last.day}-{last.month}-{last.year}"
        steps.append(speak("status.told_setting", lang, wave=name, line=line))
    if found.clients and (found.told_before is None or stand.step is Step.BUILD):
        steps.append(speak("status.told_build", lang, command=typed.command("build", name)))
    if any(one.online for one in found.clients):
        steps.append(speak("status.told_publish", lang, command=_publish(stand, typed)))
    if old_sites(stand):
        remove = _publish(stand, typed, "--remove-gone")
        steps.append(speak("status.told_remove", lang, command=remove))
    if any(one.corrected is None for one in found.clients):
        send = typed.command("send", name, CORRECTION.partition("-")[0])
        steps.append(speak("status.told_send", lang, command=send))
        steps.append(speak("status.told_employees", lang))
    return steps
