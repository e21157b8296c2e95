"""What `init` writes in kantoor.yml only to show the form: it must not go to a client."""

from collections.abc import Iterator

from generator.load.yaml_text import Settings
from generator.problems import Problem

# The settings that clients read, and what the starter's kantoor.yml holds in their place; a test holds both
# together. What may well be true (the colour, `werkdagen van 9 tot 17 uur`) is not among them.
READ_BY_CLIENTS = (
    "naam",
    "email",
    "adres",
    "telefoon",
    "website",
    "contact.naam",
    "contact.telefoon",
    "contact.email",
    "afzender.naam",
    "afzender.email",
    "publicatie.basis_url",
)
PLACEHOLDERS = frozenset(
    {
        "voorbeeldkantoor",
        "salaris@voorbeeldkantoor.example",
        "voorbeeldstraat 1, 1234 ab voorbeeldstad",
        "020 000 00 00",
        "https://www.voorbeeldkantoor.example",
        "voornaam achternaam",
        "contact@voorbeeldkantoor.example",
        "https://overstap.voorbeeldkantoor.example",
    }
)


def as_compared(raw: str) -> str:
    return " ".join(raw.split()).casefold()


def placeholders_in(settings: Settings) -> Iterator[Problem]:
    """Tell of every setting that still holds what the starter put there, or in another place."""
    raw = settings.raw()
    for key in READ_BY_CLIENTS:
        if as_compared(raw.get(key, "")) in PLACEHOLDERS:
            yield Problem("LET416", settings.place(key), {"setting": key})
