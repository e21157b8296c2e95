"""The public address of a client's site: stable, and not to be guessed from the client's name.

`<basis_url>/<slug>-<token>/`, where the token is an HMAC of the klantnummer with the office's own secret
(contract, section 5). The secret stands in the workspace, is made at first need and is never in git.
"""

import hashlib
import hmac
import os
import secrets
from base64 import b32encode
from pathlib import Path

SECRET_FILE = ".geheim"  # noqa: S105  (a file name)
TOKEN_LENGTH = 12


def read_or_make_secret(workspace: Path) -> bytes:
    """Return the office's secret, made with mode 0600 at first need. Raises OSError when it cannot be."""
    path = workspace / SECRET_FILE
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes().strip()
    secret = secrets.token_hex(32).encode()
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret + b"\n")
    return secret


def address(base_url: str, slug: str, client_number: str, secret: bytes) -> str:
    """Return where the client's site will stand."""
    digest = hmac.digest(secret, client_number.encode(), hashlib.sha256)
    token = b32encode(digest).decode().lower()[:TOKEN_LENGTH]
    return f"{base_url.rstrip('/')}/{slug}-{token}/"
