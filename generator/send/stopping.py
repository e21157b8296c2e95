"""Ctrl-C while mails go out: the one under way is finished, so that nobody has to guess."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import click

from generator.problems import Lang
from generator.send.rounds import Stop
from generator.speech import speak


@contextmanager
def stopping(stop: Stop, lang: Lang) -> Iterator[None]:
    """Let Ctrl-C, a closed window and a kind kill stop us after the mail under way; a second one at once."""

    def ask(_number: int, _frame: object) -> None:
        if stop.asked:
            raise KeyboardInterrupt
        stop.asked = True
        click.echo(speak("send.stopping", lang), err=True)

    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), ask) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
