"""Small real workspaces on disk: defaults given once, so that a test shows only what it changes."""

from collections.abc import Sequence
from pathlib import Path

OFFICE = """\
naam: Kantoor Lindeboom
email: salaris@lindeboom.example
telefoon: "020 123 45 67"
"""
WAVE = """\
naam: Februari 2027
conversiedatum: 1-2-2027
peildatum: 18-1-2027
"""
CLIENTS = (
    "klantnummer;naam;email;kleur",
    "1042;Bakkerij De Korenaar;info@dekorenaar.example;#b5471b",
    "1043;Taxi Geel & Zoon;taxi@geel.example;#c2410c",
)
EMPLOYEES = (
    "klantnummer;personeelsnummer;voornaam;achternaam;in_dienst;uit_dienst;email",
    "1042;1;Samira;Kanariepiet;1-1-2020;;samira.kanariepiet@post.example",
    "1042;2;Piet;Zonderling;1-1-2021;;",
    "1043;1;Jan;Kanariepiet;1-1-2020;31-12-2025;jan.kanariepiet@post.example",
)


def write_workspace(
    folder: Path,
    *,
    office: str = OFFICE,
    wave: str = WAVE,
    clients: Sequence[str] = CLIENTS,
    employees: Sequence[str] | None = EMPLOYEES,
    fallout: Sequence[str] | None = None,
    name: str = "golf-1",
) -> Path:
    """Write `kits/` below a folder and return it."""
    kits = folder / "kits"
    tables = {"klanten.csv": clients, "medewerkers.csv": employees, "uitvallijst.csv": fallout}
    files = {"kantoor.yml": office, f"{name}/golf.yml": wave}
    files |= {f"{name}/{key}": "\r\n".join(rows) + "\r\n" for key, rows in tables.items() if rows is not None}
    for path, text in files.items():
        (kits / path).parent.mkdir(parents=True, exist_ok=True)
        (kits / path).write_bytes(text.encode("utf-8-sig" if path.endswith(".csv") else "utf-8"))
    return kits


_OWN = {
    "Voorbeeldkantoor": "Kantoor Lindeboom",
    "Voorbeeldstraat 1, 1234 AB Voorbeeldstad": "Lindelaan 1, 1234 AB Zutphen",
    "voorbeeldkantoor.example": "lindeboom.example",
    "020 000 00 00": "020 123 45 67",
    "Voornaam Achternaam": "Marit de Wit",
}


def fill_in_office(kits: Path) -> None:
    """Put an office in the place of the examples that `init` writes, as the manual asks."""
    path = kits / "kantoor.yml"
    text = path.read_text(encoding="utf-8")
    for example, own in _OWN.items():
        assert example in text
        text = text.replace(example, own)
    path.write_text(text, encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }
