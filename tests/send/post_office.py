"""A real mail server on this machine, that keeps what it takes and answers as a test tells it to."""

import contextlib
import socket
import ssl
import threading
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

# The name that the certificate is for, beside localhost.
HOST = "smtp.kantoor.example"
USER = "salaris@kantoor.example"
PASSWORD = "geheim-kanarie-€-7x"


@dataclass(frozen=True)
class Taken:
    sender: str
    to: tuple[str, ...]
    data: bytes


@dataclass
class PostOffice:
    """Answers by address, each used once: at RCPT, and after the mail; what is left out is taken."""

    at_rcpt: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    after_data: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    at_mail: list[str] = field(default_factory=list)
    # Called with the address when the whole mail is there, before and after it is kept.
    before_keeping: Callable[[str], None] = lambda _to: None
    before_answering: Callable[[str], None] = lambda _to: None
    # Addresses for which the line is cut: during the mail, or when it is kept and not yet answered.
    cut_at_rcpt: list[str] = field(default_factory=list)
    cut_before_answer: list[str] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    logins: list[tuple[bytes, bytes]] = field(default_factory=list)
    said_by_client: list[str] = field(default_factory=list)
    port: int = 0
    user: str = USER
    password: str = PASSWORD
    ca: Path | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    # --- what aiosmtpd asks -----------------------------------------------------------------------

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        self.said_by_client.append(hostname)
        return responses

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.at_mail:
            return self.at_mail.pop(0)
        envelope.mail_from = address
        return "250 goed"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.cut_at_rcpt:
            self.cut_at_rcpt.remove(address)
            assert server.transport is not None
            server.transport.abort()
            return "250 goed"
        if self.at_rcpt[address]:
            return self.at_rcpt[address].pop(0)
        envelope.rcpt_tos.append(address)
        return "250 goed"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        [to] = envelope.rcpt_tos
        if self.after_data[to]:
            return self.after_data[to].pop(0)
        self.before_keeping(to)
        content = envelope.original_content
        assert isinstance(content, bytes)
        with self._lock:
            self.taken.append(Taken(str(envelope.mail_from), tuple(envelope.rcpt_tos), content))
        self.before_answering(to)
        if to in self.cut_before_answer:
            self.cut_before_answer.remove(to)
            assert server.transport is not None
            server.transport.abort()
        return "250 2.0.0 in de rij als 7A3F"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append((data.login, data.password))
        is_right = data.login == self.user.encode() and data.password == self.password.encode()
        # A rude server that repeats what it heard.
        heard = data.password.decode()
        message = None if is_right else f"535 5.7.8 fout wachtwoord: {heard!r}"
        return AuthResult(success=is_right, handled=False, message=message)

    # --- what a test asks -------------------------------------------------------------------------

    @property
    def reached(self) -> list[str]:
        """Return who got a mail, in order."""
        return [to for one in self.taken for to in one.to]


@contextlib.contextmanager
def open_office(
    folder: Path, *, tls: str = "none", auth: bool = False, host: str = HOST, **more: Any
) -> Iterator[PostOffice]:
    """Open a mail server: `none`, `starttls` or `tls`; with `auth` it wants a name and a password."""
    office = PostOffice()
    ca = trustme.CA()
    office.ca = folder / "ca.pem"
    ca.cert_pem.write_to_path(str(office.ca))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert(host, "localhost", "127.0.0.1").configure_cert(context)
    options: dict[str, Any] = {"auth_required": auth, "auth_require_tls": tls == "starttls"}
    if auth:
        options["authenticator"] = office.authenticate
    if tls == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    office.port = free_port()
    controller = Controller(
        office,
        hostname="127.0.0.1",
        port=office.port,
        ssl_context=context if tls == "tls" else None,
        **options | more,
    )
    with warnings.catch_warnings():
        # That is what these tests are about.
        warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")
        controller.start()
        try:
            yield office
        finally:
            controller.stop()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
