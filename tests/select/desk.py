"""A workspace with one wave, and an overview beside it: what `select` reads, without the command around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.load.clients import numbers_in
from generator.load.product_use import read_product_use
from generator.load.workspace import Workspace, wave_folders
from generator.select.choose import Line, Plan, Wish, make_plan
from generator.select.client_list import read_client_list
from generator.select.written import written

TODAY = date(2027, 1, 18)
OVERVIEW = """\
Gebruik producten
18 januari 2027

Klantnummer;Werkgever;500 Werknemerloket;MijnLoket;340 Dossiervorming;Addendum;Aantal medewerkers;Meenemen
1041;Fietsen De Spaak;ja;ja;nee;ja;4;ja
1042;Bakkerij De Korenaar;ja;nee;ja;nee;14;ja
1043;Taxi Geel & Zoon;ja;ja;nee;ja;7;
1044;Kapsalon Knip;nee;ja;nee;ja;3;nee
Totaal;;3;3;1;;28;
"""
LIST = """\
klantnummer;naam;email;kleur
1042;Bakkerij De Korenaar;info@dekorenaar.example;#b5471b
1050;Visgroothandel Het Volle Net;inkoop@net.example;
"""


@dataclass(frozen=True)
class Looked:
    plan: Plan
    told: list[str]
    after: bytes | None

    @property
    def text(self) -> str:
        assert self.after is not None
        return self.after.decode("utf-8-sig")

    def line(self, number: str) -> Line:
        [found] = [line for line in self.plan.lines if line.use.number == number]
        return found

    @property
    def standings(self) -> dict[str, str]:
        return {line.use.number: str(line.standing) for line in self.plan.lines}


def lay_out(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the workspace `kits` and the overview beside it; None leaves a file out. Return the wave's folder."""
    sound: dict[str, str | bytes | None] = {
        "overzicht.csv": OVERVIEW,
        "kits/kantoor.yml": "naam: Kantoor Lindeboom\nemail: salaris@lindeboom.example\n",
        "kits/golf-1/golf.yml": "naam: Februari 2027\nconversiedatum: 1-2-2027\npeildatum: 18-1-2027\n",
        "kits/golf-1/klanten.csv": LIST,
    }
    for name, content in (sound | dict(files or {})).items():
        if content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / "kits" / "golf-1").mkdir(parents=True, exist_ok=True)
    return folder / "kits" / "golf-1"


def look(
    folder: Path,
    files: Mapping[str, str | bytes | None] | None = None,
    *,
    clients: tuple[str, ...] = (),
    only: bool = False,
    overwrite: tuple[str, ...] = (),
    overview: str = "overzicht.csv",
) -> Looked:
    """Read the overview and klanten, and return the plan with its problems and the new file."""
    wave = lay_out(folder, files)
    space = Workspace(folder / "kits")
    use = read_product_use(folder / overview, space, known_as=None, today=TODAY)
    listed = read_client_list(wave, space)
    assert use is not None, space.problems
    assert listed is not None, space.problems
    others = {one.name: numbers_in(one, space.root) for one in wave_folders(space.root) if one != wave}
    wish = Wish(clients=frozenset(clients), only_old_portal=only, overwrite=frozenset(overwrite))
    plan, problems = make_plan("golf-1", use, listed, others, wish)
    problems = [*space.problems, *problems]
    after = written(plan, problems) if plan.changes else None
    return Looked(plan, [f"{problem.place} {problem.code}" for problem in problems], after)
