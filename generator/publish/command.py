"""What `publish` does: read, judge, show the plan; and only after a yes, put sites in their place."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.addresses import keep_out_of_git
from generator.holder import files_of, only_one
from generator.orders import EnvironmentProblem, cannot_write, make_order
from generator.problems import Lang, Problem
from generator.progress import ProgressBar
from generator.publish import reading, target
from generator.publish.doing import Work
from generator.publish.plan import Plan, State
from generator.publish.reading import Read
from generator.publish.show import address_lines, as_data, named, plan_lines, sites
from generator.publish.wish import Wish, wish_of
from generator.report import from_here, show_json, show_problems
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order
    from generator.cli import Settings

INPUT, USAGE, SOME_FAILED, INTERRUPTED = 1, 2, 4, 130
LOCKED = "publiceren"
# What stands in the workspace by us, and in no git: where sites stand is known to nobody else.
_PRIVATE = ("gepubliceerd*.csv", *files_of(LOCKED))
_YES = frozenset({"j", "ja", "y", "yes"})
# So much room the target must have beyond what comes in it.
_SPARE_BYTES = 1_000_000


def publish(
    settings: "Settings",
    wave: str,
    *,
    to: Path,
    output: Path | None,
    clients: Sequence[str],
    **wishes: Any,
) -> int:
    """Put the sites of a wave in a folder, or in zips."""
    order = make_order(settings, [wave], output=output)
    lang = settings.lang
    wish = wish_of(to, order.workspace, order.output, lang, clients=frozenset(clients), **wishes)
    desk = _Desk(settings=settings, order=order, wish=wish)
    try:
        if not desk.may_go_on:
            return desk.only_show()
        with only_one(order.workspace, LOCKED, lang, lambda who: speak("publish.locked", lang, who=who)):
            return desk.publish()
    except OSError as error:
        raise cannot_write(lang, wish.folder, error) from error
    except KeyboardInterrupt:
        click.echo(speak("publish.interrupted", lang), err=True)
        return INTERRUPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    settings: "Settings"
    order: "Order"
    wish: Wish

    @property
    def lang(self) -> Lang:
        return self.settings.lang

    @property
    def is_json(self) -> bool:
        return self.settings.format == "json"

    @property
    def place(self) -> str:
        """Return the folder as somebody can type it here."""
        return from_here(self.wish.folder)

    @property
    def is_told(self) -> bool:
        return not self.is_json and not self.settings.quiet

    @property
    def may_go_on(self) -> bool:
        """Whether somebody said yes, or can be asked."""
        return self.wish.yes or (sys.stdin.isatty() and not self.is_json)

    def only_show(self) -> int:
        """Show the plan where nobody can say yes to it."""
        found = self._read()
        if found.plan is None:
            return self._end(INPUT, found)
        if not _has_work(found.plan):
            return self._nothing_to_do(found, found.plan)
        said = speak("publish.no_terminal", self.lang)
        if not self.is_json:
            click.echo(said, err=True)
        return self._end(USAGE, found, melding=said)

    def publish(self) -> int:
        """Show the plan, ask, and do it."""
        found = self._read()
        plan = found.plan
        if plan is None:
            return self._end(INPUT, found)
        if not _has_work(plan) and not plan.to_write_down:
            return self._nothing_to_do(found, plan)
        if not self.wish.yes and not self._is_wanted(plan):
            click.echo(speak("publish.not_now", self.lang), err=True)
            return self._end(USAGE, found)
        self._check_room(found, plan)
        keep_out_of_git(self.order.workspace, *_PRIVATE)
        secret = None if self.wish.zip else reading.secret_of(self.order.workspace)
        target.mend(self.wish.folder, secret, (str(one.place) for one in plan.entries))
        work = Work(found, self.wish, self.order.waves[0])
        with ProgressBar(self.settings, speak("publish.progress", self.lang)) as progress:
            work.do(plan, progress)
        return self._tell(found, plan, work)

    def _read(self) -> Read:
        """Make the plan and show it. It is not chatter: --quiet does not take it away."""
        found = reading.read(self.order, self.wish, self.lang)
        if found.plan and not self.is_json:
            everything = self.settings.verbose
            click.echo("\n".join(plan_lines(found.plan, self.lang, target=self.place, everything=everything)))
        self._show(found.problems, wrote=found.plan is not None)
        return found

    def _show(self, problems: Sequence[Problem], *, wrote: bool) -> None:
        if not self.is_json:
            space, everything = self.order.workspace, self.settings.verbose
            show_problems(problems, self.lang, workspace=space, everything=everything, wrote=wrote)

    def _is_wanted(self, plan: Plan) -> bool:
        """Ask whether to go on; to take sites away is a question of its own."""
        questions = []
        if plan.to_put:
            questions.append(speak("publish.question", self.lang, sites=sites(len(plan.to_put), self.lang)))
        if plan.to_remove:
            many = sites(len(plan.to_remove), self.lang)
            questions.append(speak("publish.question_remove", self.lang, sites=many))
        return all(_says_yes(question) for question in questions)

    def _check_room(self, found: Read, plan: Plan) -> None:
        """Raise EnvironmentProblem when what comes cannot fit."""
        needed = sum(found.sites[one.number].bytes for one in plan.to_put)
        free = shutil.disk_usage(self.wish.folder).free
        if free < needed + _SPARE_BYTES:
            told = {"folder": self.wish.folder, "megabytes": needed // 1_000_000 + 1}
            raise EnvironmentProblem(speak("publish.no_room", self.lang, **told))

    def _nothing_to_do(self, found: Read, plan: Plan) -> int:
        held = plan.of(State.HELD)
        if self.is_told and not held:
            click.echo(speak("publish.nothing", self.lang))
            click.echo("\n".join(self._closing(plan, [])))
        return self._end(SOME_FAILED if held else 0, found)

    def _tell(self, found: Read, plan: Plan, work: Work) -> int:
        """Say what became of every site, where they stand, and what is next."""
        if self.is_told:
            for one in work.done:
                is_gone, told = one.state is State.GONE, {"client": named(one)}
                click.echo(
                    speak("publish.removed", self.lang, **told)
                    if is_gone
                    else speak("publish.done", self.lang, **told)
                )
        self._show(work.failures, wrote=True)
        if self.is_told:
            click.echo("\n".join(self._closing(plan, work.done)))
        code = SOME_FAILED if work.failures or plan.of(State.HELD) else 0
        done = {one.place: True for one in (*work.done, *plan.to_write_down)}
        return self._end(code, found, more_problems=work.failures, done=done, really=True)

    def _closing(self, plan: Plan, done: Sequence[Any]) -> list[str]:
        if plan.is_zip:
            return [speak("publish.next_zip", self.lang, target=self.place)]
        stays = [one for one in plan.of(State.GONE) if not one.is_away and one not in done]
        shown = [*address_lines(plan, done, self.lang, everything=self.settings.verbose)]
        lines = [*shown]
        if stays:
            told = {"sites": sites(len(stays), self.lang), "wave": plan.wave}
            lines.append(speak("publish.stay", self.lang, **told))
        # Who sees no address cannot open one: of a large wave only those are shown that just came.
        after = (
            speak("publish.next", self.lang, wave=plan.wave)
            if shown
            else speak("publish.next_unseen", self.lang, wave=plan.wave)
        )
        return [*lines, after]

    def _end(
        self,
        code: int,
        found: Read,
        *,
        more_problems: Sequence[Problem] = (),
        done: dict[str | None, bool] | None = None,
        really: bool = False,
        **more: Any,
    ) -> int:
        """Return the exit code; with `--format json` print the one object first."""
        if self.is_json:
            about = as_data(found.plan, done or {}, really=really) if found.plan else None
            problems = (*found.problems, *more_problems)
            show_json("publish", code, problems, self.lang, publicatie=about, **more)
        return code


def _has_work(plan: Plan) -> bool:
    return bool(plan.to_put or plan.to_remove)


def _says_yes(question: str) -> bool:
    click.echo(question, nl=False, err=True)
    return sys.stdin.readline().strip().casefold() in _YES
