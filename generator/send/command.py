"""What `send` does: read, judge, show the plan; and only when it was told to, write down or bring."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.holder import only_one
from generator.next_step import command
from generator.orders import cannot_write, make_order
from generator.send.bringing import bring
from generator.send.desk import LOCKED, Desk
from generator.send.noting import note
from generator.send.outcome import tell_next
from generator.send.which_mail import which_mail
from generator.send.wish import Wish, server_for
from generator.speech import speak

if TYPE_CHECKING:
    from generator.cli import Settings

INPUT, INTERRUPTED = 1, 130


def send(
    settings: "Settings",
    wave: str,
    mail: str,
    *,
    output: Path | None,
    as_of: date | None,
    clients: Sequence[str],
    **wishes: Any,
) -> int:
    """Send a mail out of the kits: to one client, to some or to all."""
    wish = Wish(clients=frozenset(clients), **wishes)
    server = server_for(wish, settings.lang)
    name = which_mail(mail, settings.lang)
    order = make_order(settings, [wave], as_of=as_of, output=output)
    desk = Desk(settings=settings, wish=wish, server=server, mail=name, order=order, output=output)
    try:
        if not wish.really_send and not wish.mark_sent:
            return _show_plan(desk)
        with only_one(order.waves[0], LOCKED, settings.lang, desk.somebody_else):
            return note(desk) if wish.mark_sent else bring(desk)
    except OSError as error:
        raise cannot_write(settings.lang, order.waves[0], error) from error
    except KeyboardInterrupt:
        click.echo(speak("send.interrupted", settings.lang), err=True)
        return INTERRUPTED


def _noting(desk: Desk) -> str:
    """Return the command for who sends this mail by hand."""
    wave, mail = desk.order.waves[0].name, desk.mail.partition("-")[0]
    named = [word for number in sorted(desk.wish.clients) for word in ("--client", number)]
    words = ("send", wave, mail, "--mark-sent", *(named or ["--all"]))
    return command(desk.settings, *words, as_of=desk.order.as_of, output=desk.output)


def _show_plan(desk: Desk) -> int:
    """Show who would get the mail, and how to really send it."""
    found = desk.read()
    desk.show(found)
    if desk.is_told and found.plan and not found.has_errors:
        if not found.plan.chosen:
            tell_next(found, desk.lang)
        elif desk.server is None and found.plan.is_trial:
            click.echo(speak("send.dry_trial_no_server", desk.lang))
        elif desk.server is None:
            click.echo(speak("send.dry_no_server", desk.lang, note=_noting(desk)))
        elif found.plan.is_trial:
            click.echo(speak("send.dry_trial", desk.lang))
        else:
            click.echo(speak("send.dry", desk.lang))
    return desk.end(INPUT if found.has_errors else 0, found.plan, found.problems)
