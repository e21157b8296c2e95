"""What `send` does: read, judge, show the plan; and only when it was told to, write down or bring."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.holder import only_one
from generator.moments import now, written
from generator.orders import cannot_write, make_order
from generator.send import log
from generator.send.bringing import bring
from generator.send.choose import Candidate
from generator.send.desk import LOCKED, Desk
from generator.send.log import Line, State, Step
from generator.send.outcome import tell_next
from generator.send.show import named
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
    desk = Desk(settings=settings, wish=wish, server=server, mail=name, order=order)
    try:
        if not wish.really_send and not wish.mark_sent:
            return _show_plan(desk)
        with only_one(order.waves[0], LOCKED, settings.lang, desk.somebody_else):
            return _mark_sent(desk) if wish.mark_sent else bring(desk)
    except OSError as error:
        raise cannot_write(settings.lang, order.waves[0], error) from error
    except KeyboardInterrupt:
        click.echo(speak("send.interrupted", settings.lang), err=True)
        return INTERRUPTED


def _show_plan(desk: Desk) -> int:
    """Show who would get the mail, and how to really send it."""
    found = desk.read()
    desk.show(found)
    if desk.is_told and found.plan and not found.has_errors:
        if not found.plan.chosen:
            tell_next(found, desk.lang)
        elif found.plan.is_trial:
            click.echo(speak("send.dry_trial", desk.lang))
        else:
            click.echo(speak("send.dry", desk.lang))
    return desk.end(INPUT if found.has_errors else 0, found.plan, found.problems)


def _mark_sent(desk: Desk) -> int:
    """Write down that clients have the mail, by the office's own word."""
    found = desk.read()
    if found.plan is None:
        desk.show(found)
        return desk.end(INPUT, None, found.problems)
    with desk.log() as book:
        for one in found.plan.candidates:
            if one.client.number in desk.wish.clients:
                _note(one, desk, book, found.plan.converts_on)
        after = found.plan.after(log.standings(book.lines, desk.mail))
    return desk.end(0, after)


def _note(one: Candidate, desk: Desk, book: log.SentLog, converts_on: date) -> None:
    client, had_it = named(one), one.standing.state is State.SENT
    if not had_it:
        book.add(_noted(one, desk.mail, converts_on))
    if desk.is_told and had_it:
        click.echo(speak("send.had_it", desk.lang, client=client))
    elif desk.is_told:
        click.echo(speak("send.marked", desk.lang, client=client))


def _noted(one: Candidate, mail: str, converts_on: date) -> Line:
    return Line(
        moment=written(now()),
        client=one.client.number,
        mail=mail,
        step=Step.NOTED,
        address=one.client.email,
        sha256="",
        message_id="",
        converts_on=converts_on,
    )
