"""Two real builds of one office, before and after Loket moved the day; every test publishes from a copy."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import published
from generator.cli import run
from tests import workspaces
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, snapshot, write_workspace

ROOT = Path(__file__).parents[2]
BASE_URL = "https://overstap.lindeboom.example/kits"
WITH_ADDRESS = OFFICE + f'publicatie: {{basis_url: "{BASE_URL}"}}\n'
THREE = (*CLIENTS, "1044;Kapper Knip;kapper@knip.example;")
# Clients come and go in these tests; their people stay.
WAVE = workspaces.WAVE + "beleid: {onbekende_klanten: negeren}\n"
MOVED = WAVE.replace("1-2-2027", "1-3-2027") + "vorige_conversiedatum: 1-2-2027\n"
NUMBERS = ("1042", "1043", "1044")
Capture = pytest.CaptureFixture[str]


def built(folder: Path) -> Path:
    """Run the real `build` in a process of its own."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OVERSTAPKIT_LANG": "nl"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "-q"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a wave of three clients, and its kits."""
    folder = tmp_path_factory.mktemp("kantoor")
    write_workspace(folder, office=WITH_ADDRESS, wave=WAVE, clients=THREE, employees=EMPLOYEES)
    return built(folder)


@pytest.fixture(scope="session")
def after(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same office once Loket moved the day, and the office made its kits again."""
    folder = tmp_path_factory.mktemp("verzet") / "kantoor"
    shutil.copytree(before, folder)
    (folder / "kits" / "golf-1" / "golf.yml").write_text(MOVED)
    return built(folder)


@dataclass(frozen=True)
class Desk:
    """An office on disk, with the folder to which it publishes."""

    folder: Path
    capsys: Capture

    @property
    def sites(self) -> Path:
        return self.folder / "sites"

    @property
    def wave(self) -> Path:
        return self.folder / "kits" / "golf-1"

    def publish(self, *options: str, code: int = 0, wave: str = "golf-1", to: str = "sites") -> str:
        """Run the real command; return all that it said."""
        self.capsys.readouterr()
        found = run(["publish", wave, "--to", to, *options])
        out, err = self.capsys.readouterr()
        assert found == code, out + err
        return out + err

    def rows(self) -> tuple[published.Published, ...]:
        return published.read(self.wave)

    def place(self, number: str) -> Path:
        """Return where the site of a client stands; exactly one folder is its."""
        [found] = [path for path in self.sites.iterdir() if f"-{number}-" in path.name]
        return found

    def site(self, number: str) -> dict[str, bytes]:
        """Return the site of a client as the build made it."""
        [kit] = (self.folder / "output" / "golf-1").glob(f"*-{number}")
        return snapshot(kit / "site")

    def give(self, table: str, rows: tuple[str, ...]) -> None:
        (self.wave / table).write_text("\n".join(rows) + "\n", encoding="utf-8-sig")

    def take_kits_of(self, other: Path) -> None:
        """Put the kits and the wave of another build in the place of these."""
        for name in ("output", "kits/golf-1"):
            keep = {path.name: path.read_bytes() for path in (self.folder / name).glob("gepubliceerd*")}
            shutil.rmtree(self.folder / name)
            shutil.copytree(other / name, self.folder / name)
            for file, data in keep.items():
                (self.folder / name / file).write_bytes(data)


MakeDesk = Callable[[Path], Desk]


@pytest.fixture
def desk(before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> Desk:
    """Stand in a copy of the office, beside an empty folder for sites."""
    folder = tmp_path / "kantoor"
    shutil.copytree(before, folder)
    (folder / "sites").mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    return Desk(folder, capsys)


def seen(folder: Path) -> dict[str, tuple[int, int, int]]:
    """Return everything in a folder with its inode, its moment of change and its size."""
    found = {}
    for path in sorted(folder.rglob("*")):
        told = path.lstat()
        found[path.relative_to(folder).as_posix()] = (told.st_ino, told.st_mtime_ns, told.st_size)
    return found
