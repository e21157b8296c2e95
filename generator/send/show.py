"""The plan and what came of it, as a person or a program reads them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from generator.model import Sender
from generator.moments import written_moment
from generator.problems import Lang, as_text, printable, written_day
from generator.send.choose import Candidate
from generator.send.letter import Letter
from generator.send.log import Standing, State, Step
from generator.send.server import Server
from generator.speech import speak


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who gets which mail, from whom and by which server. Nothing in it is secret."""

    wave: str
    converts_on: date
    mail: str
    sender: Sender
    server: Server | None
    candidates: tuple[Candidate, ...]
    chosen: tuple[Candidate, ...]
    is_trial: bool = False

    def after(self, standings: Mapping[str, Standing]) -> "Plan":
        """Return the same plan with what the log says now."""
        now = tuple(
            replace(one, standing=standings.get(one.client.number, one.standing)) for one in self.candidates
        )
        numbers = {one.client.number for one in self.chosen}
        return replace(self, candidates=now, chosen=tuple(one for one in now if one.client.number in numbers))

    @property
    def left(self) -> int:
        """How many clients still do not have the mail when what was chosen has gone."""
        now = () if self.is_trial else self.chosen
        return sum(one.is_open and one not in now for one in self.candidates)

    @property
    def open_count(self) -> int:
        """How many clients do not have the mail as it stands."""
        return sum(one.is_open for one in self.candidates)

    @property
    def sent(self) -> int:
        return sum(one.standing.state is State.SENT for one in self.candidates if one.client.taken_along)


def plan_lines(plan: Plan, lang: Lang) -> Iterator[str]:
    """Yield the plan, a client a line with what it gets below it."""
    yield speak("send.head", lang, mail=plan.mail, wave=plan.wave)
    yield speak("send.from", lang, name=printable(plan.sender.name), address=plan.sender.email)
    if plan.server:
        yield _via(plan.server, lang)
    for one in plan.candidates:
        yield speak("send.client", lang, client=named(one), what=_what(one, plan, lang))
        if one in plan.chosen:
            yield from _details(one, plan, lang)
    now = mails(len(plan.chosen), lang)
    yield speak("send.count", lang, now=now, left=plan.left, sent=plan.sent)


def named(one: Candidate) -> str:
    return f"{one.client.number} {printable(one.client.name)}"


def mails(count: int, lang: Lang) -> str:
    return speak("send.one_mail", lang) if count == 1 else speak("send.many_mails", lang, n=count)


def _via(server: Server, lang: Lang) -> str:
    safety = {
        "tls": speak("send.secure", lang),
        "starttls": speak("send.secure", lang),
        "local": speak("send.local", lang),
        "none": speak("send.not_secure", lang),
    }[server.security]
    if server.user is None:
        return speak("send.via", lang, server=server, security=safety)
    return speak("send.via_as", lang, server=server, security=safety, user=printable(server.user))


def _what(one: Candidate, plan: Plan, lang: Lang) -> str:
    if one not in plan.chosen:
        return standing(one, lang)
    if plan.is_trial:
        return speak("send.trial", lang, address=plan.sender.email)
    if one.standing.state in (State.SENT, State.MAYBE):
        return speak("send.now_again", lang, what=standing(one, lang))
    return speak("send.now", lang)


def standing(one: Candidate, lang: Lang) -> str:
    """Say where the mail to a client stands."""
    if not one.client.taken_along:
        return speak("send.left_out", lang)
    line = one.standing.line
    if line is None:
        return speak("send.unsent", lang)
    moment = written_moment(line.moment, lang)
    if line.step is Step.NOTED:
        return speak("send.noted", lang, moment=moment)
    return {
        State.SENT: speak("send.sent", lang, moment=moment),
        State.MAYBE: speak("send.maybe", lang, moment=moment),
        State.REFUSED: speak("send.refused", lang, moment=moment, answer=printable(line.answer)),
        State.DEFERRED: speak("send.deferred", lang, moment=moment),
    }[one.standing.state]


def _details(one: Candidate, plan: Plan, lang: Lang) -> Iterator[str]:
    if not isinstance(one.letter, Letter):
        return
    address = plan.sender.email if plan.is_trial else one.client.email
    yield speak("send.to", lang, address=address, subject=printable(one.letter.subject))
    if one.letter.attachments:
        yield speak("send.attached", lang, names=", ".join(map(printable, one.letter.attachments)))
    for note in one.notes:
        yield speak("send.note", lang, what=as_text(note, lang).partition("\n")[0])


def next_step(plan: Plan, following: tuple[str, date] | None, lang: Lang) -> str:
    """Say what comes when every client of the wave has the mail."""
    if following is None:
        return speak("send.last_mail", lang, wave=plan.wave)
    mail, day = following
    return speak("send.next_mail", lang, wave=plan.wave, mail=mail, day=written_day(day, lang))


# --- as data --------------------------------------------------------------------------------------


def as_data(plan: Plan, *, really: bool) -> dict[str, Any]:
    """Return `verzending` of `--format json`; `really`: it was sent, and this is where it stands now."""
    server = plan.server
    return {
        "golf": plan.wave,
        "mail": plan.mail,
        "afzender": plan.sender.email,
        "server": str(server) if server else None,
        "beveiliging": server.security if server else None,
        "echt": really,
        "proef": plan.is_trial,
        "klanten": [_as_data(one, chosen=one in plan.chosen) for one in plan.candidates],
    }


def _as_data(one: Candidate, *, chosen: bool) -> dict[str, Any]:
    letter = one.letter if isinstance(one.letter, Letter) else None
    line = one.standing.line
    return {
        "klantnummer": one.client.number,
        "naam": one.client.name,
        "adres": one.client.email,
        "meenemen": one.client.taken_along,
        "gekozen": chosen,
        "onderwerp": letter.subject if letter else None,
        "bijlagen": list(letter.attachments) if letter else [],
        "let_op": [note.code for note in one.notes],
        "stand": str(one.standing.state),
        "moment": line.moment if line else None,
        "antwoord": line.answer if line else None,
    }
