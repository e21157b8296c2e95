"""Which mail somebody means: `20`, or its whole name."""

from collections.abc import Sequence
from datetime import date

import click

from generator.model import Milestone
from generator.problems import Lang, printable
from generator.render.mail_kinds import BY_NAME, EVERY_KIND, MOVED
from generator.speech import speak


def client_mails() -> tuple[str, ...]:
    """Return the names of the mails from the office to a client, in their order."""
    return tuple(kind.name for kind in EVERY_KIND if kind.reader == "klant")


def which_mail(typed: str, lang: Lang) -> str:
    """Return the name of a mail to clients. Raises UsageError for any other."""
    found = next((kind for kind in EVERY_KIND if typed in (kind.name, _number(kind.name))), None)
    known = client_mails()
    if found is None:
        name = printable(typed)[:60]
        raise click.UsageError(speak("send.unknown_mail", lang, name=name, names=", ".join(known)))
    if found.name not in known:
        raise click.UsageError(speak("send.for_employees", lang, name=found.name, names=", ".join(known)))
    return found.name


def _number(name: str) -> str:
    return name.partition("-")[0]


def following(mail: str, milestones: Sequence[Milestone], today: date) -> tuple[str, date] | None:
    """Return the next mail to clients with its day; None after the last one.

    The mail of a new day stands outside the row: after it comes the first one that is not past.
    """
    names = client_mails()
    days = {one.key: one.day for one in milestones}
    planned = [(name, days[moment]) for name in names if (moment := BY_NAME[name].moment) in days]
    if BY_NAME[mail] in MOVED:
        return next((one for one in planned if one[1] >= today), None)
    later = names[names.index(mail) + 1 :]
    return next((one for one in planned if one[0] in later), None)
