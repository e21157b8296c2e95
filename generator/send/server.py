"""The office's own mail server, as somebody typed it: `smtps://name@host:465` or `smtp://name@host:587`."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

import click

from generator.problems import Lang
from generator.speech import speak

# `local`: TLS when it is offered, and no harm without: what is said does not leave this machine.
Security = Literal["tls", "starttls", "local", "none"]

_PORTS = {"smtps": 465, "smtp": 587}
_HOST = re.compile(r"[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}", re.ASCII)
# The library takes some of these out in silence.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f]")
_USER = re.compile(r"[^\s\x00-\x1f\x7f]{1,320}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    host: str
    port: int
    user: str | None
    security: Security

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def parse_server(url: str, lang: Lang, *, insecure: bool) -> Server:
    """Read the address of a server. Raises UsageError; what was typed is never repeated.

    Whoever puts a password in it would otherwise find it in a log as well.
    """
    if _holds_a_password(url):
        raise click.UsageError(speak("send.url_password", lang))
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise click.UsageError(speak("send.url", lang)) from None
    user = unquote(parts.username) if parts.username else None
    if (
        _UNSEEN.search(url)
        or parts.scheme not in _PORTS
        or not _HOST.fullmatch(host)
        or port == 0
        or parts.path not in ("", "/")
        or parts.query
        or parts.fragment
        or (user is not None and not _USER.fullmatch(user))
    ):
        raise click.UsageError(speak("send.url", lang))
    if insecure and parts.scheme == "smtps":
        raise click.UsageError(speak("send.insecure_tls", lang))
    return Server(
        host=host,
        port=port or _PORTS[parts.scheme],
        user=user,
        security=_security(parts.scheme, host, insecure=insecure),
    )


def _holds_a_password(url: str) -> bool:
    """Say whether there is a `:` before the last `@`: a name that is an address has an `@` of its own."""
    scheme, slashes, rest = url.partition("//")
    return ":" in (rest if slashes else scheme).rpartition("@")[0]


def _security(scheme: str, host: str, *, insecure: bool) -> Security:
    if scheme == "smtps":
        return "tls"
    if insecure:
        return "none"
    return "local" if is_loopback(host) else "starttls"


def is_loopback(host: str) -> bool:
    """Say whether an address is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
