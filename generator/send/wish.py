"""What somebody asked `send` for, and whether it goes together."""

from dataclasses import dataclass

import click

from generator.problems import Lang
from generator.send.server import Server, parse_server
from generator.speech import speak


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    smtp: str | None
    really_send: bool
    yes: bool
    everybody: bool
    clients: frozenset[str]
    to_self: bool
    again: bool
    mark_sent: bool
    per_minute: int
    insecure: bool


def server_for(wish: Wish, lang: Lang) -> Server | None:
    """Return the server to use; None when nothing is to leave. Raises UsageError."""
    if wish.everybody and wish.clients:
        raise click.UsageError(speak("send.all_or_some", lang))
    if wish.mark_sent:
        has_readers = wish.clients or wish.everybody
        if not has_readers or wish.really_send or wish.again or wish.to_self:
            raise click.UsageError(speak("send.mark_whom", lang))
        return None
    if wish.to_self and (wish.everybody or wish.again or len(wish.clients) > 1):
        raise click.UsageError(speak("send.self_is_one", lang))
    # "The first who does not have it yet, again" says nothing.
    if wish.again and not wish.clients and not wish.everybody:
        raise click.UsageError(speak("send.again_whom", lang))
    if wish.smtp is None:
        if wish.really_send:
            raise click.UsageError(speak("send.no_smtp", lang))
        # A plan needs no server: whoever copies the command of a list sees what would go, and how.
        return None
    return parse_server(wish.smtp, lang, insecure=wish.insecure)
