"""Every example of the catalogue is true: written down it gives its code, and mended it does not."""

from datetime import date
from pathlib import Path

import pytest

from generator import build
from generator.catalogue.example import Example, Shown, Told, client, fallen, office, person, wave
from generator.catalogue.examples import EXAMPLES
from generator.load.workspace import wave_folders
from generator.problems import Problem
from tests.load.desk import workbook
from tests.load.drawings import png, svg

TODAY = date(2027, 1, 18)
SOUND = {
    "kantoor.yml": office(),
    "golf/golf.yml": wave(),
    "golf/klanten.csv": client(),
    "golf/medewerkers.csv": person(),
}
FILES = {code: shown for code, shown in EXAMPLES.items() if not isinstance(shown.wrong, Told)}


def content(path: str) -> bytes:
    """Return something sound for a file of which only the name matters."""
    name = path.rpartition("/")[2].partition(".")[0]
    by_name = {"golf": wave(), "klanten": client(), "klant": "", "logo": svg().decode()}
    if path.endswith(".xlsx"):
        return workbook(*(tuple(row.split(";")) for row in fallen().splitlines()))
    if path.endswith(".md"):
        return b"Kijk bij MijnLoket.\n"
    return png() if path.endswith(".png") else by_name.get(name, person()).encode()


def write(folder: Path, example: Example, shown: Shown) -> None:
    """Lay out a sound workspace with what the example shows in its place."""
    files = {name: text.encode() for name, text in (SOUND | dict(example.beside)).items()}
    if isinstance(shown, str):
        assert example.file
        files[example.file] = shown.encode()
    elif "golf/golf.yml" in shown:
        # A list of files with golf.yml in it is the whole wave; any other adds to a sound one.
        files = {name: data for name, data in files.items() if name in {"kantoor.yml", *shown}}
    if isinstance(shown, tuple):
        files |= {path: files.get(path, content(path)) for path in shown}
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def read(folder: Path, example: Example, shown: Shown) -> list[Problem]:
    """Return all that the program tells of a workspace, from reading to the overview."""
    write(folder, example, shown)
    order = build.Order(workspace=folder, waves=tuple(wave_folders(folder)), output=folder, today=TODAY)
    loaded, problems = build.check(order)
    if loaded.office is None:
        return list(problems)
    kits = [kit for one in loaded.waves for kit in build.plan_kits(loaded.office, one, problems)]
    return [*problems, *(note for kit in kits for note in kit.public.notes)]


@pytest.mark.parametrize("code", FILES)
def test_the_fault_gives_its_code_at_its_place_with_these_values(code: str, tmp_path: Path) -> None:
    example = FILES[code]
    found = [one for one in read(tmp_path, example, example.wrong) if one.code == code]
    expected = example.problem(code)
    assert (expected.place, dict(expected.values)) in [(one.place, dict(one.values)) for one in found]


@pytest.mark.parametrize("code", FILES)
def test_the_mended_one_gives_neither_the_code_nor_an_error(code: str, tmp_path: Path) -> None:
    example = FILES[code]
    left = {one.code for one in read(tmp_path, example, example.right)}
    assert code not in left
    assert {one for one in left if one.startswith("KIT")} == set()
