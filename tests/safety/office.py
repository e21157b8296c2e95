"""A workspace in which a test says only what is hostile, and the real command to run on it."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.cli import run

OFFICE = "naam: Kantoor Lindeboom\nemail: salaris@lindeboom.example\n"
WAVE = "naam: Februari 2027\nconversiedatum: 1-2-2027\npeildatum: 18-1-2027\n"

Row = Mapping[str, str]


def table(rows: Sequence[Row]) -> str:
    """Return rows as Excel writes them, quoted where need be."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def client(number: str = "1042", **columns: str) -> Row:
    return {"klantnummer": number, "naam": "Bakkerij", "email": f"info@k{number}.example"} | columns


def person(number: str = "1042", **columns: str) -> Row:
    sound = {
        "klantnummer": number,
        "personeelsnummer": "7",
        "voornaam": "Anna",
        "achternaam": "Jansen",
        "email": f"anna@p{number}.example",
        "in_dienst": "1-1-2020",
    }
    return sound | columns


def lay_out(
    folder: Path,
    *,
    office: str = OFFICE,
    wave: str = WAVE,
    clients: Sequence[Row] = (client(),),
    people: Sequence[Row] = (person(),),
    more: Mapping[str, bytes] | None = None,
) -> Path:
    """Write `kits/` below a folder and return it; `more` holds files of the wave."""
    files = {"kantoor.yml": office.encode(), "g/golf.yml": wave.encode()}
    files |= {"g/klanten.csv": table(clients).encode(), "g/medewerkers.csv": table(people).encode()}
    files |= {f"g/{name}": data for name, data in (more or {}).items()}
    for name, data in files.items():
        (folder / "kits" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "kits" / name).write_bytes(data)
    return folder / "kits"


def build(kits: Path, *more: str) -> int:
    """Run the real command, in Dutch."""
    return run(["--workspace", str(kits), "--lang", "nl", "build", *more])
