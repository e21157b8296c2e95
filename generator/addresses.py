"""The public address of a client's site: stable, and not to be guessed from the client's name.

`<basis_url>/<slug>-<token>/`, where the token is an HMAC of the klantnummer with the office's own secret
(contract, section 5). The secret and the slugs that were once given out stand in the workspace: a client
that gets another name keeps the address that is printed on paper.
"""

import errno
import hashlib
import hmac
import json
import os
import re
import secrets
from base64 import b32encode
from collections.abc import Callable
from pathlib import Path

SECRET_FILE = ".geheim"  # noqa: S105  (a file name)
SLUGS_FILE = ".adressen.json"
TOKEN_LENGTH = 12

_SECRET = re.compile(rb"[0-9a-f]{64}")


class AddressBook:
    """Gives every client its address, and remembers the slug it first had."""

    def __init__(self, workspace: Path, base_url: str) -> None:
        """Read the secret, made at first need. Raises OSError when it cannot be read or made."""
        self._path = workspace / SLUGS_FILE
        self._base_url = base_url.rstrip("/")
        self._secret = read_or_make_secret(workspace)
        self._slugs: dict[str, str] = _read_slugs(self._path)

    def find(self, client_number: str, slug: str) -> str:
        """Return where the client's site will stand."""
        known = self._slugs.setdefault(client_number, slug)
        return f"{self._base_url}/{known}-{token(client_number, self._secret)}/"

    def save(self) -> None:
        """Remember every slug that was given out."""
        text = json.dumps(self._slugs, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        _write_private(self._path, text.encode())


def known_addresses(workspace: Path, base_url: str | None) -> Callable[[str, str], str | None]:
    """Return where every site will stand, as a build would say; nothing is made or remembered here."""
    # Without the secret no kit carries an address: a build makes both.
    if base_url is None or not (workspace / SECRET_FILE).exists():
        return lambda _number, _slug: None
    return AddressBook(workspace, base_url).find


def token(client_number: str, secret: bytes) -> str:
    """Return the part of an address that nobody can guess."""
    digest = hmac.digest(secret, client_number.encode(), hashlib.sha256)
    return b32encode(digest).decode().lower()[:TOKEN_LENGTH]


def read_or_make_secret(workspace: Path) -> bytes:
    """Return the office's secret. An empty file is what a crash leaves: it is made anew.

    Raises OSError when it cannot be made, is a link, or holds something else than a secret of ours.
    """
    path = workspace / SECRET_FILE
    if path.is_symlink():
        raise OSError(errno.ELOOP, f"{SECRET_FILE} is a link", str(path))
    known = path.read_bytes().strip() if path.exists() else b""
    if known and not _SECRET.fullmatch(known):
        raise OSError(errno.EINVAL, f"{SECRET_FILE} does not hold a secret", str(path))
    if known:
        path.chmod(0o600)
        return known
    secret = secrets.token_hex(32).encode()
    keep_out_of_git(workspace, SECRET_FILE)
    _write_private(path, secret + b"\n")
    return secret


def _read_slugs(path: Path) -> dict[str, str]:
    if path.is_symlink() or not path.is_file():
        return {}
    try:
        found = json.loads(path.read_bytes())
    except ValueError as error:
        raise OSError(errno.EINVAL, f"{SLUGS_FILE} cannot be read", str(path)) from error
    return {str(number): str(slug) for number, slug in found.items()}


def _write_private(path: Path, data: bytes) -> None:
    aside = path.with_name(f"{path.name}.nieuw")
    aside.unlink(missing_ok=True)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def keep_out_of_git(workspace: Path, *names: str) -> None:
    """Name a private file in the workspace's own .gitignore, which `init` made or which is absent."""
    path = workspace / ".gitignore"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    new = [name for name in names if name not in lines]
    if new:
        path.write_text("\n".join([*lines, *new]) + "\n", encoding="utf-8")
