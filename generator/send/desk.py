"""The desk at which one order to send is handled: what was asked, what is told, and the log it opens."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.addresses import keep_out_of_git
from generator.holder import files_of
from generator.orders import EnvironmentProblem
from generator.problems import Lang, Problem
from generator.report import show_json, show_problems
from generator.send import log, reading
from generator.send.log import SentLog
from generator.send.reading import Read
from generator.send.server import Server
from generator.send.show import Plan, as_data, plan_lines
from generator.send.wish import Wish
from generator.speech import speak

if TYPE_CHECKING:
    from generator.build import Order
    from generator.cli import Settings

LOCKED = "verzenden"
# What stands in the workspace by us, and in no git: addresses of clients, and who sent when.
_PRIVATE = ("verzonden*.csv", *files_of(LOCKED))


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    settings: "Settings"
    wish: Wish
    server: Server | None
    mail: str
    order: "Order"
    # `--output` as it was typed.
    output: Path | None = None

    @property
    def lang(self) -> Lang:
        return self.settings.lang

    @property
    def is_json(self) -> bool:
        return self.settings.format == "json"

    @property
    def is_told(self) -> bool:
        return not self.is_json and not self.settings.quiet

    def somebody_else(self, who: str) -> str:
        """Say who it is that sends already."""
        return speak("send.locked", self.lang, wave=self.order.waves[0].name, who=who)

    def read(self) -> Read:
        return reading.read(self.order, self.wish, self.server, self.mail, self.lang)

    def show(self, found: Read) -> None:
        """Show the plan. It is not chatter: --quiet does not take it away."""
        if self.is_json:
            return
        if found.plan:
            click.echo("\n".join(plan_lines(found.plan, self.lang)))
        if self.server and self.server.security == "none":
            click.echo(speak("send.insecure", self.lang), err=True)
        self.show_problems(found.problems)
        if found.has_errors:
            click.echo(speak("send.not_now", self.lang), err=True)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        if not self.is_json:
            space, everything = self.order.workspace, self.settings.verbose
            show_problems(problems, self.lang, workspace=space, everything=everything, wrote=True)

    def end(
        self,
        code: int,
        plan: Plan | None,
        problems: Sequence[Problem] = (),
        *,
        really: bool = False,
        **more: Any,
    ) -> int:
        """Return the exit code; with `--format json` print the one object first."""
        if self.is_json:
            about = as_data(plan, really=really) if plan else None
            show_json("send", code, problems, self.lang, verzending=about, **more)
        return code

    @contextmanager
    def log(self) -> Iterator[SentLog]:
        """Open the log for writing, private and out of git."""
        path = self.order.waves[0] / log.FILE
        try:
            keep_out_of_git(self.order.workspace, *_PRIVATE)
            book = SentLog(path)
        except OSError as error:
            told = {"file": path.name, "reason": error.strerror or error}
            raise EnvironmentProblem(speak("send.no_log", self.lang, **told)) from error
        try:
            yield book
        finally:
            book.close()
