"""How long reading and deciding takes, and how much memory, for large lists of employees.

    python benchmarks/reading.py

Every case runs in a fresh process, so that the peak of memory is its own: the program itself, the file,
the decisions and the plan of every client. Nothing is written but the inputs, in a temporary folder.
"""

import importlib.metadata
import json
import platform
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import xlsxwriter

from generator import build
from tests.workspaces import write_workspace

HEADINGS = (
    "klantnummer",
    "personeelsnummer",
    "voorletters",
    "voornaam",
    "tussenvoegsel",
    "achternaam",
    "email",
    "email_zakelijk",
    "in_dienst",
    "uit_dienst",
    "afdeling",
    "statusEmployeeSelfService",
)
# Clients and employees of each.
CASES = ((1, 10_000), (500, 200))


def rows(clients: int, employees: int) -> Iterator[tuple[str, ...]]:
    for client in range(1001, 1001 + clients):
        for number in range(1, employees + 1):
            ends = f"{number % 28 + 1:02}-{number % 12 + 1:02}-2025" if number % 9 == 0 else ""
            yield (
                str(client),
                f"{number:05}",
                "S.",
                f"Voornaam{number % 900}",
                "van" if number % 4 == 0 else "",
                f"Achternaam{number}",
                f"voornaam{number}@post{client}.example" if number % 20 else "",
                f"werk{number}@klant{client}.example",
                f"{number % 28 + 1:02}-{number % 12 + 1:02}-{2000 + number % 26}",
                ends,
                f"Afdeling {number % 30}",
                "HasAccessToClient" if number % 5 else "NoAccessToClient",
            )


def workspace(folder: Path, clients: int, employees: int, kind: str) -> Path:
    """Write a workspace with one wave; in a workbook the days are real dates."""
    known = [
        f"{number};Bakkerij {number};info@klant{number}.example" for number in range(1001, 1001 + clients)
    ]
    kits = write_workspace(folder, clients=["klantnummer;naam;email", *known], employees=None)
    path = kits / "golf-1" / f"medewerkers.{kind}"
    if kind == "csv":
        lines = (";".join(row) for row in (HEADINGS, *rows(clients, employees)))
        path.write_text("\r\n".join(lines), encoding="utf-8-sig")
        return kits
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet, day = book.add_worksheet("Medewerkers"), book.add_format({"num_format": "dd-mm-yyyy"})
        sheet.write_row(0, 0, HEADINGS)
        for at, row in enumerate(rows(clients, employees), start=1):
            for column, cell in enumerate(row):
                if column in (8, 9) and cell:
                    there = date(int(cell[6:]), int(cell[3:5]), int(cell[:2]))
                    sheet.write_datetime(at, column, there, day)
                elif cell:
                    sheet.write_string(at, column, cell)
    return kits


def measure(kits: Path) -> None:
    """Read, check, decide and plan one wave in this process, and tell what that took."""
    started, worked = time.perf_counter(), time.process_time()
    order = build.Order(
        workspace=kits, waves=(kits / "golf-1",), output=kits / "none", today=date(2027, 1, 18), jobs=1
    )
    prepared = build.prepare(order)
    assert isinstance(prepared, build.Prepared), prepared.problems[:5]
    [wave] = prepared.waves
    read = time.perf_counter() - started
    plans = build.plan_kits(prepared.office, wave)
    took = time.perf_counter() - started
    people = sum(len(plan.private.people) for plan in plans)
    worked = time.process_time() - worked
    told = {"people": people, "read": read, "seconds": took, "worked": worked, "peak": peak()}
    print(json.dumps(told))


def peak() -> int:
    """Return the most memory that this process has had, in kB."""
    status = Path("/proc/self/status")
    if status.is_file():
        # What getrusage tells begins with the peak of the process that started this one.
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text())[1])  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("python-calamine",))
    print(f"Python {platform.python_version()}, {versions}, {platform.machine()}")
    for clients, employees in CASES:
        for kind in ("csv", "xlsx"):
            with tempfile.TemporaryDirectory() as name:
                kits = workspace(Path(name), clients, employees, kind)
                size = next((kits / "golf-1").glob("medewerkers.*")).stat().st_size
                command = [sys.executable, __file__, "--measure", str(kits)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                told = json.loads(done.stdout)
            print(
                f"{told['people']:7,} employees of {clients:3} clients, {kind:4} {size / 1e6:5.1f} MB: "
                f"{told['seconds']:5.2f} s (of which plans {told['seconds'] - told['read']:.2f}; "
                f"{told['worked']:5.2f} s of one core), {told['peak'] / 1024:4.0f} MB at most"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(Path(sys.argv[2]))
    else:
        main()
