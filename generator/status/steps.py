"""The next step of a wave in words, with the command that does it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.next_step import command
from generator.problems import written_day
from generator.speech import speak
from generator.status.reading import Told, WaveRead
from generator.status.stand import Step, WaveStand
from generator.status.told import CORRECTION
from generator.status_words import TASKS

if TYPE_CHECKING:
    from generator.cli import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was pointed at this time, so that the next command is about the same."""

    settings: "Settings"
    as_of: date | None
    output: Path | None

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
        send = typed.command("send", name, stand.due.name.partition("-")[0]) + " --smtp URL"
        said = speak("status.next_send", lang, n=stand.due.left, command=send)
        return Next(step=Step.SEND, said=said, command=send)
    if stand.step in (Step.WAIT, Step.DONE, Step.FALLOUT, Step.LIST):
        return _without_command(stand, typed)
    words = {
        Step.BUILD: ("build", name),
        Step.PUBLISH: ("publish", name),
        Step.LOOK: ("check", name),
    }[stand.step]
    does = typed.command(*words)
    if stand.step is Step.PUBLISH:
        folder = {"nl": "MAP", "en": "DIR"}[lang]
        does = f"{does} --to {folder}"
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
    if stand.step is Step.DONE or stand.task is None:
        return Next(step=Step.DONE, said=speak("status.next_done", lang))
    what = getattr(TASKS[stand.task.key], lang)
    day = written_day(stand.task.day, lang)
    said = speak("status.next_wait", lang, what=what[0].lower() + what[1:], day=day)
    return Next(step=Step.WAIT, said=said)


def what_to_do(found: Told, stand: WaveStand, typed: Typed) -> list[str]:
    """Return in order what tells everybody the new day."""
    lang, name = typed.settings.lang, stand.wave.folder
    steps = []
    if found.told_before is None:
        last = found.days[-1]
        line = f"vorige_conversiedatum: {last.day}-{last.month}-{last.year}"
        steps.append(speak("status.told_setting", lang, wave=name, line=line))
    if found.told_before is None or stand.step is Step.BUILD:
        steps.append(speak("status.told_build", lang, command=typed.command("build", name)))
    if any(one.online for one in found.clients):
        folder = {"nl": "MAP", "en": "DIR"}[lang]
        publish = f"{typed.command('publish', name)} --to {folder}"
        steps.append(speak("status.told_publish", lang, command=publish))
    if any(one.corrected is None for one in found.clients):
        send = typed.command("send", name, CORRECTION.partition("-")[0]) + " --smtp URL"
        steps.append(speak("status.told_send", lang, command=send))
        steps.append(speak("status.told_employees", lang))
    return steps
