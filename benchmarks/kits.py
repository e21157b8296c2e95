"""How long a wave takes, and where the time of one kit goes.

    python benchmarks/kits.py [CLIENTS] [EMPLOYEES PER CLIENT]

Prints whole builds with one and with all cores, milliseconds per part of a warm kit in one process, and
what a script would take that calls `mkdocs` once and `weasyprint` twice a client, in the same run. Quote
ratios: shared machines drift.
"""

import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator import brand, build, engine, workers, write
from generator.model import KitPlan
from generator.render import intern, look, mails, paper, site
from tests.workspaces import write_workspace

ROUNDS = 12


def workspace(folder: Path, clients: int, employees: int) -> Path:
    colours = ("#b5471b", "#1f6b4f", "#ffd500", "#1c5d6b", "#7a1f5c")
    names = ("Bakkerij", "Garage", "Taxi", "Hoveniers", "Zorggroep")
    rows = [
        f"{number};{names[number % 5]} {number};post{number}@klant.example;{colours[number % 5]}"
        for number in range(1000, 1000 + clients)
    ]
    people = [
        f"{number};{person};Voor{person};Achter{person};1-1-2020;;p{person}@post{number}.example"
        for number in range(1000, 1000 + clients)
        for person in range(employees)
    ]
    return write_workspace(
        folder,
        clients=["klantnummer;naam;email;kleur", *rows],
        employees=["klantnummer;personeelsnummer;voornaam;achternaam;in_dienst;uit_dienst;email", *people],
    )


def order(kits: Path, output: Path, jobs: int) -> build.Order:
    return build.Order(
        workspace=kits, waves=(kits / "golf-1",), output=output, today=date(2027, 1, 18), jobs=jobs
    )


def seconds(task: Callable[[], object]) -> float:
    started = time.perf_counter()
    task()
    return time.perf_counter() - started


def whole(kits: Path, folder: Path, jobs: int) -> float:
    output = folder / f"output-{jobs}"
    prepared = build.prepare(order(kits, output, jobs))
    assert isinstance(prepared, build.Prepared), prepared.problems
    return seconds(lambda: build.make(build.plan_waves(prepared), lambda *_: None))


def parts(plan: KitPlan, folder: Path) -> dict[str, Callable[[], object]]:
    printed = paper.render(plan.public)
    typed = mails.texts(plan.public)
    bron = site.sources(plan.public, downloads=printed, mail_texts=typed)
    write.put(folder / "bron", bron)

    def engine_run() -> None:
        shutil.rmtree(folder / "site", ignore_errors=True)
        engine.build_site(folder / "bron", folder / "site")

    return {
        "paper": lambda: paper.render(plan.public),
        "mails": lambda: mails.render(plan.public),
        "site sources": lambda: site.sources(plan.public, downloads=printed, mail_texts=typed),
        "site engine": engine_run,
        "intern": lambda: intern.render(plan),
        "write bron": lambda: write.put(folder / "bron", bron),
    }


def naive(plan: KitPlan, folder: Path) -> float:
    """Return the seconds of the three commands that a script would call for one client."""
    own = Path(sys.executable).parent
    palette = brand.palette(plan.public.client.brand.colour)
    commands = [[own / "mkdocs", "build", "-q", "-f", folder / "bron" / "mkdocs.yml", "-d", folder / "naive"]]
    for one in paper.sheets(plan.public):
        page = folder / f"{one.piece}.html"
        style = "".join(look.styles(one.piece, palette))
        page.write_text(one.html.replace("</head>", f"<style>{style}</style></head>"))
        commands.append(
            [own / "weasyprint", "-q", "--pdf-variant", "pdf/ua-1", page, folder / f"{one.piece}.pdf"]
        )

    def run() -> None:
        for command in commands:
            subprocess.run([str(word) for word in command], check=True, capture_output=True)

    run()
    return statistics.median(seconds(run) for _ in range(3))


def main(clients: int, employees: int) -> None:
    print(f"Python {platform.python_version()}, {platform.machine()}, {workers.default_jobs()} cores")
    print(f"{clients} clients of {employees} employees")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kits = workspace(folder, clients, employees)
        read = seconds(lambda: build.prepare(order(kits, folder / "none", 1)))
        print(f"read, check, decide       {read * 1000:8.0f} ms")
        for jobs in (1, workers.default_jobs()):
            took = whole(kits, folder, jobs)
            print(f"build with {jobs} worker(s)   {took:8.1f} s   {took / clients * 1000:6.0f} ms a kit")
        prepared = build.prepare(order(kits, folder / "none", 1))
        assert isinstance(prepared, build.Prepared)
        [wave] = prepared.waves
        plan = build.plan_kits(prepared.office, wave)[0]
        for part, task in parts(plan, folder / "one").items():
            task()
            times = [seconds(task) * 1000 for _ in range(ROUNDS)]
            print(f"  {part:14} median {statistics.median(times):7.1f} ms   least {min(times):7.1f} ms")
        print(f"as three commands         {naive(plan, folder / 'one') * 1000:8.0f} ms a kit")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*given, *(40, 25)[len(given) :])
