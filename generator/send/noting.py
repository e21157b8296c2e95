"""Writes down, by the office's own word, who has a mail: sent by hand, or found in the sent mails."""

from collections.abc import Iterator, Sequence
from datetime import date

import click

from generator.moments import now, written
from generator.problems import Lang, written_day
from generator.send import log
from generator.send.asking import why_not
from generator.send.choose import Candidate
from generator.send.desk import Desk
from generator.send.log import Line, State, Step
from generator.send.outcome import tell_next
from generator.send.reading import Read
from generator.send.show import Plan, mails, named, standing
from generator.speech import speak

INPUT, USAGE = 1, 2


def note(desk: Desk) -> int:
    """Note the mail for named clients at once; for all that do not have it, after a plan and a question."""
    found = desk.read()
    plan = found.plan
    if plan is None or found.has_errors:
        desk.show_problems(found.problems)
        return desk.end(INPUT, plan, found.problems)
    if not desk.wish.everybody:
        return _note_named(desk, plan)
    if not desk.is_json:
        click.echo("\n".join(_lines(found, plan, desk.lang)))
    if not plan.chosen:
        if desk.is_told:
            tell_next(found, desk.lang)
        return desk.end(0, plan)
    if not desk.wish.yes:
        refused = why_not(
            desk,
            question=speak("send.note_question", desk.lang, mails=mails(len(plan.chosen), desk.lang)),
            nobody_there=speak("send.note_no_terminal", desk.lang),
            not_now=speak("send.note_not_now", desk.lang),
        )
        if refused is not None:
            return desk.end(USAGE, plan, melding=refused)
    after = _write(desk, plan, plan.chosen)
    if desk.is_told:
        click.echo(speak("send.noted_all", desk.lang, mails=mails(len(plan.chosen), desk.lang)))
        tell_next(Read(plan=after, problems=(), following=found.following), desk.lang)
    return desk.end(0, after)


def _note_named(desk: Desk, plan: Plan) -> int:
    meant = [one for one in plan.candidates if one.client.number in desk.wish.clients]
    after = _write(desk, plan, [one for one in meant if one.standing.state is not State.SENT])
    for one in meant if desk.is_told else ():
        if one.standing.state is State.SENT:
            click.echo(speak("send.had_it", desk.lang, client=named(one)))
        else:
            click.echo(speak("send.marked", desk.lang, client=named(one)))
    return desk.end(0, after)


def _write(desk: Desk, plan: Plan, meant: Sequence[Candidate]) -> Plan:
    """Write a line for each; return the plan as the log says it is now."""
    with desk.log() as book:
        for one in meant:
            book.add(_line(one, desk.mail, plan.converts_on))
        return plan.after(log.standings(book.lines, desk.mail))


def _line(one: Candidate, mail: str, converts_on: date) -> Line:
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


def _lines(found: Read, plan: Plan, lang: Lang) -> Iterator[str]:
    """Yield what would be written down, a client a line with where its mail stands now."""
    yield speak("send.head", lang, mail=plan.mail, wave=plan.wave)
    for one in plan.candidates:
        what = standing(one, lang)
        if one in plan.chosen:
            what = speak("send.note_now", lang, what=what)
        yield speak("send.client", lang, client=named(one), what=what)
    if found.planned and plan.chosen:
        yield speak("send.note_early", lang, day=written_day(found.planned, lang))
    yield speak("send.note_count", lang, now=mails(len(plan.chosen), lang), sent=plan.sent)
