"""Brings the mails of a plan: after a question, by one conversation with the server, with Ctrl-C heard."""

import os
from dataclasses import replace

import click

from generator.orders import EnvironmentProblem
from generator.progress import ProgressBar
from generator.send import log
from generator.send.asking import why_not
from generator.send.choose import Candidate
from generator.send.desk import Desk
from generator.send.letter import Letter
from generator.send.log import State
from generator.send.outcome import problems_of, tell, tell_next
from generator.send.password import find_password
from generator.send.post import NoServerError, Post, Verdict, Why
from generator.send.reading import Read
from generator.send.rounds import Errand, Round, Stop, try_out
from generator.send.show import Plan, mails
from generator.send.stopping import stopping
from generator.speech import speak

INPUT, USAGE, SOME_FAILED, INTERRUPTED = 1, 2, 4, 130


def bring(desk: Desk) -> int:
    """Show the plan, ask, and bring the mails."""
    found = desk.read()
    plan = found.plan
    desk.show(found)
    if plan is None or found.has_errors:
        return desk.end(INPUT, plan, found.problems)
    if not plan.chosen:
        if desk.is_told:
            tell_next(found, desk.lang)
        return desk.end(0, plan, found.problems)
    if not desk.wish.yes:
        refused = why_not(
            desk,
            question=speak("send.question", desk.lang, mails=mails(len(plan.chosen), desk.lang)),
            nobody_there=speak("send.no_terminal", desk.lang),
            not_now=speak("send.not_now", desk.lang),
        )
        if refused is not None:
            return desk.end(USAGE, plan, found.problems, melding=refused)
    post = _open_post(desk)
    try:
        return _try_out(desk, plan, post) if plan.is_trial else _go_round(desk, found, plan, post)
    finally:
        post.close()


def _open_post(desk: Desk) -> Post:
    """Open the conversation before the first mail. Raises EnvironmentProblem when there is none to be had."""
    assert desk.server is not None
    post = Post(desk.server, find_password(desk.server, os.environ, desk.lang))
    try:
        post.open()
    except NoServerError as error:
        raise EnvironmentProblem(_in_words(error.why, desk)) from None
    return post


def _in_words(why: Why, desk: Desk) -> str:
    server, lang = desk.server, desk.lang
    return {
        Why.UNREACHABLE: speak("send.unreachable", lang, server=server),
        Why.CERTIFICATE: speak("send.certificate", lang, server=server),
        Why.NO_TLS: speak("send.no_tls", lang, server=server),
        Why.LOGIN: speak("send.login", lang, server=server),
        Why.NO_LOGIN: speak("send.no_login", lang, server=server),
        Why.OAUTH: speak("send.oauth", lang, server=server),
    }[why]


def _try_out(desk: Desk, plan: Plan, post: Post) -> int:
    """Send one mail to the office itself; nothing is written down."""
    [one] = plan.chosen
    answer = try_out(post, _errand(one, plan))
    if answer.verdict is Verdict.ACCEPTED:
        if desk.is_told:
            click.echo(speak("send.trial_done", desk.lang, address=plan.sender.email))
        return desk.end(0, plan, really=True)
    problems = problems_of([(one, answer)])
    desk.show_problems(problems)
    return desk.end(SOME_FAILED, plan, problems, really=True)


def _go_round(desk: Desk, found: Read, plan: Plan, post: Post) -> int:
    stop, label = Stop(), speak("send.progress", desk.lang)
    with desk.log() as book, stopping(stop, desk.lang), ProgressBar(desk.settings, label) as progress:
        rounds = Round(
            post=post,
            log=book,
            stop=stop,
            per_minute=desk.wish.per_minute,
            progress=progress,
            later=lambda errand, seconds: _say_later(desk, errand, seconds),
        )
        try:
            rounds.bring([_errand(one, plan) for one in plan.chosen])
        except OSError as error:
            told = {"file": log.FILE, "reason": error.strerror or error}
            raise EnvironmentProblem(speak("send.log_gone", desk.lang, **told)) from error
    after = plan.after(log.standings(book.lines, desk.mail))
    return _tell(desk, replace(found, plan=after), after, rounds, stopped=stop.asked)


def _say_later(desk: Desk, errand: Errand, seconds: float) -> None:
    if not desk.is_told:
        return
    minutes, client = max(1, round(seconds / 60)), f"{errand.client} {errand.name}"
    wait = speak("send.minute", desk.lang) if minutes == 1 else speak("send.minutes", desk.lang, n=minutes)
    click.echo(speak("send.later", desk.lang, client=client, minutes=wait), err=True)


def _tell(desk: Desk, after: Read, plan: Plan, rounds: Round, *, stopped: bool) -> int:
    """Say what became of every mail, and what is next."""
    by_number = {one.client.number: one for one in plan.chosen}
    came = [(by_number[one.errand.client], one.answer) for one in rounds.brought]
    problems = problems_of(came, broken_off=rounds.broken_off is not None)
    if desk.is_told:
        tell(came, desk.lang)
    desk.show_problems(problems)
    if desk.is_told and stopped:
        told = {"sent": plan.sent, "left": plan.open_count}
        click.echo(speak("send.stopped", desk.lang, **told), err=True)
    elif desk.is_told:
        tell_next(after, desk.lang)
    code = INTERRUPTED if stopped else SOME_FAILED if problems else 0
    return desk.end(code, plan, problems, really=True)


def _errand(one: Candidate, plan: Plan) -> Errand:
    letter, line = one.letter, one.standing.line
    assert isinstance(letter, Letter)
    may_have_it = one.standing.state is State.MAYBE and line is not None and line.sha256 == letter.sha256
    return Errand(
        client=one.client.number,
        name=one.client.name,
        mail=plan.mail,
        sender=plan.sender.email,
        to=one.client.email,
        letter=letter,
        converts_on=plan.converts_on,
        message_id=line.message_id if may_have_it and line else None,
    )
