"""One conversation with a mail server: hand over a mail so that we always know whether it may have gone.

The whole mail goes first, and only then the last sign, a full stop on a line of its own. Without that sign no
server takes the mail. So when the line breaks before it, the mail was not sent, and when it breaks after it
nobody can tell.
"""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.problems import printable
from generator.send.server import Server, is_loopback

_TIMEOUT = 60
# A server may look for viruses before it answers: RFC 5321, 4.5.3.2.6, says ten minutes.
_LAST_TIMEOUT = 600
# Its answer to a goodbye changes nothing any more.
_LAST_WORD_TIMEOUT = 5
# What we say of ourselves; a real name would tell every reader of the mail what this computer is called.
_OWN_NAME = "[127.0.0.1]"
_CLOSING = 421
_GO_ON = 354
_LINE_START = re.compile(rb"^\.", re.MULTILINE)
_LONGEST_ANSWER = 200
_GONE = (smtplib.SMTPException, OSError)


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    # For ever, and for now.
    REFUSED = "refused"
    DEFERRED = "deferred"
    # The mail itself is not at fault: this server takes nothing from this sender.
    SENDER_REFUSED = "sender-refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Answer:
    verdict: Verdict
    text: str = ""


class Why(StrEnum):
    """Why there is no conversation."""

    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    NO_TLS = "no-tls"
    LOGIN = "login"
    NO_LOGIN = "no-login"
    OAUTH = "oauth"


class NoServerError(Exception):
    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Post:
    """A connection that is opened when needed, used for many mails, and opened again when it broke."""

    def __init__(self, server: Server, password: str | None) -> None:
        self._server = server
        self._password = password
        self._smtp: smtplib.SMTP | None = None

    def open(self) -> smtplib.SMTP:
        """Return a conversation in which mails may be handed over. Raises NoServerError."""
        if self._smtp is None:
            try:
                self._smtp = self._secured(self._connect())
            except ssl.SSLCertVerificationError:
                raise NoServerError(Why.CERTIFICATE) from None
            except ssl.SSLError:
                raise NoServerError(Why.NO_TLS) from None
            # UnicodeError: a name that no server can have.
            except (*_GONE, UnicodeError):
                raise NoServerError(Why.UNREACHABLE) from None
        return self._smtp

    def _secured(self, smtp: smtplib.SMTP) -> smtplib.SMTP:
        try:
            self._secure(smtp)
            if self._password is not None:
                self._log_in(smtp, self._password)
        except BaseException:
            smtp.close()
            raise
        return smtp

    def _connect(self) -> smtplib.SMTP:
        host, port = self._server.host, self._server.port
        if self._server.security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(host, port, _OWN_NAME, timeout=_TIMEOUT, context=context)
        return smtplib.SMTP(host, port, _OWN_NAME, timeout=_TIMEOUT)

    def _secure(self, smtp: smtplib.SMTP) -> None:
        smtp.ehlo_or_helo_if_needed()
        wants = self._server.security
        offers = smtp.has_extn("starttls")
        if wants == "starttls" or (wants == "local" and offers):
            if not offers:
                raise NoServerError(Why.NO_TLS)
            smtp.starttls(context=ssl.create_default_context())
            smtp.ehlo_or_helo_if_needed()
        elif wants == "local" and not _is_here(smtp):
            raise NoServerError(Why.NO_TLS)

    def _log_in(self, smtp: smtplib.SMTP, password: str) -> None:
        """Say name and password. The library's own way knows ASCII only, and quotes what it cannot say."""
        user = self._server.user or ""
        ways = smtp.esmtp_features.get("auth", "").upper().split()
        if "PLAIN" in ways:
            code, _ = smtp.docmd("AUTH", f"PLAIN {_coded(f'{chr(0)}{user}{chr(0)}{password}')}")
        elif "LOGIN" in ways:
            code, _ = smtp.docmd("AUTH", f"LOGIN {_coded(user)}")
            if code == 334:
                code, _ = smtp.docmd(_coded(password))
        else:
            is_oauth = any("OAUTH" in way for way in ways)
            raise NoServerError(Why.OAUTH if is_oauth else Why.NO_LOGIN)
        if code != 235:
            raise NoServerError(Why.UNREACHABLE if 400 <= code < 500 else Why.LOGIN)

    def deliver(self, sender: str, to: str, data: bytes, before_the_end: Callable[[], None]) -> Answer:
        """Hand over one mail. `before_the_end` is called when all but the last sign has gone.

        Raises NoServerError when there is nobody to hand it to, and what `before_the_end` raises.
        """
        smtp = self.open()
        try:
            try:
                answer = self._hand_over(smtp, sender, to, data)
            except _GONE:
                self._drop()
                return Answer(Verdict.DEFERRED)
            if answer is not None:
                return answer
            before_the_end()
            return self._end(smtp)
        except BaseException:
            # Whoever stops us in the middle must not wait for a server that says nothing.
            self._drop()
            raise

    def _hand_over(self, smtp: smtplib.SMTP, sender: str, to: str, data: bytes) -> Answer | None:
        """Send all but the last sign; None when the server took it so far."""
        code, text = smtp.mail(sender)
        if code != 250:
            return self._refusal(smtp, code, text, by_sender=True)
        code, text = smtp.rcpt(to)
        if code not in (250, 251):
            return self._refusal(smtp, code, text)
        code, text = smtp.docmd("DATA")
        if code != _GO_ON:
            return self._refusal(smtp, code, text)
        body = _LINE_START.sub(b"..", data)
        smtp.send(body if body.endswith(b"\r\n") else body + b"\r\n")
        return None

    def _end(self, smtp: smtplib.SMTP) -> Answer:
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(_LAST_TIMEOUT)
            smtp.send(b".\r\n")
            code, text = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(_TIMEOUT)
        except _GONE:
            self._drop()
            return Answer(Verdict.UNKNOWN)
        if 200 <= code < 300:
            return Answer(Verdict.ACCEPTED, self._told(code, text))
        if 400 <= code < 600:
            return self._refusal(smtp, code, text)
        # Not an answer: it may mean anything.
        self._drop()
        return Answer(Verdict.UNKNOWN, self._told(code, text))

    def _refusal(self, smtp: smtplib.SMTP, code: int, text: bytes, *, by_sender: bool = False) -> Answer:
        if code == _CLOSING or not 400 <= code < 600:
            self._drop()
        else:
            try:
                smtp.rset()
            except _GONE:
                self._drop()
        verdict = Verdict.DEFERRED if code < 500 else Verdict.SENDER_REFUSED if by_sender else Verdict.REFUSED
        return Answer(verdict, self._told(code, text))

    def _told(self, code: int, text: bytes) -> str:
        """Return what the server said, on one line, without what only it and we may know."""
        said = printable(text.decode("utf-8", "replace"))
        for secret in filter(None, (self._password, self._password and _coded(self._password))):
            said = said.replace(secret, "…")
        return f"{code} {said}"[:_LONGEST_ANSWER].strip()

    def _drop(self) -> None:
        """Hang up without a word, as a broken line does."""
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None

    def close(self) -> None:
        """Say goodbye where somebody still listens."""
        if self._smtp is not None:
            try:
                if self._smtp.sock is not None:
                    self._smtp.sock.settimeout(_LAST_WORD_TIMEOUT)
                self._smtp.quit()
            except _GONE:
                self._smtp.close()
            self._smtp = None


def _coded(text: str) -> str:
    return b64encode(text.encode()).decode("ascii")


def _is_here(smtp: smtplib.SMTP) -> bool:
    """Say whether the other end is this machine, whatever the name said."""
    return smtp.sock is not None and is_loopback(str(smtp.sock.getpeername()[0]).split("%")[0])
