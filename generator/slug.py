"""Names for kits: of folders, readable and portable, and a mark that says nothing of the client."""

import hashlib
import re
import unicodedata

MOST_BYTES = 60

_RUN = re.compile(r"[^a-z0-9]+")


def slug(name: str, number: str) -> str:
    """Return `<name, portable>-<klantnummer>`, ASCII and at most 60 bytes.

    A name without a portable letter (an emoji, Arabic) leaves the number alone. The number keeps its case:
    it is what makes the name unique, and the contract allows only letters, digits and hyphens in it.
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    ascii_only = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _RUN.sub("-", ascii_only).strip("-")
    room = MOST_BYTES - len(number) - 1
    words = words[:room].rstrip("-")
    return f"{words}-{number}" if words else f"klant-{number}"


def mark(wave: str, number: str) -> str:
    """Return what tells one client in one wave from all others: the same in every kit, without a name."""
    return hashlib.sha256(f"{wave}\0{number}".encode()).hexdigest()[:16]
