"""The files in kantoor/ as links in the overview: only what is there, each with what it is for."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

OFFICE = "kantoor"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeFile:
    """A link to a file: its name in words, what it is for, and what it is to the browser."""

    name: str
    label: str
    what: str
    href: str


# In the order of the work. A folder ends with `/`. Without words it is linked from another place on the page.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    ("takenlijst.html", "Takenlijst", "wie doet wat, en wanneer"),
    ("ticket.txt", "Ticket", "de tekst voor Loket"),
    ("klantlijst.xlsx", "Klantlijst", "om mee te sturen naar Loket"),
    ("klantlijst.csv", "Klantlijst als CSV", "dezelfde lijst"),
    ("mails.html", "Alle mails", "kopieer ze en vink ze af"),
    ("concepten/", "Concepten", "om te openen in Outlook"),
    ("samenvoegen.csv", "Samenvoegen", "voor brieven in Word"),
    ("loket/", "Teksten voor Loket", "de mails aan medewerkers"),
    ("agenda.ics", "Agenda", "alle taken in je eigen agenda"),
    ("vragen.html", "Vragen per dag", "kunnen jullie het aan?"),
    ("vragen.csv", "", ""),
    ("uitval.xlsx", "Uitval", "iedereen zonder uitnodiging, met namen"),
    ("regels.html", "Regels", "waarom dit besluit?"),
)
KNOWN = frozenset(name for name, _, _ in _KNOWN)


def links(there: Iterable[str]) -> tuple[OfficeFile, ...]:
    """Return the files that are there and have words of their own, in the order of the work."""
    names = set(there)
    return tuple(
        OfficeFile(name=name, label=label, what=what, href=quote(f"{OFFICE}/{name}"))
        for name, label, what in _KNOWN
        if name in names and label
    )
