"""What came of the mails that were offered: said in words, and as problems where something failed."""

import re
from collections.abc import Sequence

import click

from generator.problems import Lang, Problem
from generator.send.choose import Candidate, all_have_it
from generator.send.post import Answer, Verdict
from generator.send.reading import Read, doubt
from generator.send.show import named, next_step
from generator.speech import speak

# The part of an answer that names nobody: `550 5.1.1`.
_CODE = re.compile(r"\d{3}(?:[ -]\d\.\d{1,3}\.\d{1,3}\b)?", re.ASCII)
_CODES = {
    Verdict.REFUSED: "KIT806",
    Verdict.SENDER_REFUSED: "KIT806",
    Verdict.DEFERRED: "KIT807",
}


def problems_of(came: Sequence[tuple[Candidate, Answer]], *, broken_off: bool = False) -> tuple[Problem, ...]:
    """Return a problem for every mail that was not sent for certain."""
    found = [_problem(one, answer) for one, answer in came if answer.verdict is not Verdict.ACCEPTED]
    return (*found, Problem("KIT808")) if broken_off else tuple(found)


def _problem(one: Candidate, answer: Answer) -> Problem:
    if answer.verdict is Verdict.UNKNOWN:
        return doubt(one)
    said = _CODE.match(answer.text)
    values = {"client": one.client.number, "answer": said[0].replace("-", " ") if said else ""}
    return Problem(_CODES[answer.verdict], None, values, client=one.client.number)


def tell(came: Sequence[tuple[Candidate, Answer]], lang: Lang) -> None:
    """Say which clients have the mail now."""
    for one, answer in came:
        if answer.verdict is Verdict.ACCEPTED:
            click.echo(speak("send.done", lang, client=named(one)))


def tell_next(found: Read, lang: Lang) -> None:
    """Say what the next step is: the rest of this mail, or the mail after it."""
    plan = found.plan
    if plan is None:
        return
    if all_have_it(plan.candidates):
        click.echo(next_step(plan, found.following, lang))
    elif plan.open_count:
        click.echo(speak("send.go_on", lang, left=plan.open_count))
    else:
        click.echo(speak("send.nobody", lang))
