"""The tutorial works word for word: its commands are run and their answers compared."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import write
from generator.render import paper
from generator.render.mail_kinds import KINDS
from generator.render.overview_files import KNOWN
from tests.factory import make_client, make_kit
from tests.render.mail_cases import FORMS
from tests.test_docs import page, rows, section
from tests.workspaces import fill_in_office

ROOT = Path(__file__).parent.parent
TUTORIAL = "handleiding/eerste-golf.md"
PEOPLE = Path("kits/voorbeeld-golf/medewerkers.csv")

pytestmark = pytest.mark.slow


def run(arguments: list[str], folder: Path) -> str:
    """Run the real command as a reader would, and return all that it says."""
    environment = os.environ | {"OVERSTAPKIT_LANG": "nl", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def steps() -> list[tuple[str, str]]:
    """Return every command of the tutorial with the answer that it promises."""
    blocks = re.findall(r"^```console\n\$ ([^\n]+)\n(.*?)^```$", page(TUTORIAL), re.MULTILINE | re.DOTALL)
    return [(command, answer) for command, answer in blocks]


def replace(path: Path, old: str, new: str) -> None:
    data = path.read_bytes()
    assert old.encode() in data
    path.write_bytes(data.replace(old.encode(), new.encode()))


@pytest.fixture(scope="module")
def followed(tmp_path_factory) -> Path:
    """Do all that the tutorial says, and return the folder in which it ends."""
    folder = tmp_path_factory.mktemp("lezer")
    right, wrong = "15-6-2027", "31-6-2027"
    assert f"`{right}`" in page(TUTORIAL)
    assert f"`{wrong}`" in page(TUTORIAL)
    for number, (command, answer) in enumerate(steps(), 1):
        program, *arguments = command.split()
        if program == "cd":
            folder = folder / arguments[0]
            fill_in_office(folder / "kits")
            continue
        if number == 4:
            replace(folder / PEOPLE, right, wrong)
        if number == 5:
            replace(folder / PEOPLE, wrong, right)
        assert run(arguments, folder) == answer, command
    return folder


def test_the_tutorial_has_the_steps_that_this_test_knows():
    assert [command for command, _ in steps()] == [
        "overstapkit init mijn-kantoor",
        "cd mijn-kantoor",
        "overstapkit check",
        "overstapkit check",
        "overstapkit build",
    ]


def test_the_tutorial_fills_in_the_office_before_it_looks_anything_over():
    text = page(TUTORIAL)
    assert text.index("$ cd mijn-kantoor") < text.index("## 2. Vul je kantoor in") < text.index("## 3. Kijk")
    assert "problemen.md#let416" in text


def test_the_tutorial_works_word_for_word(followed):
    assert (followed / "output" / "voorbeeld-golf" / "index.html").is_file()


def test_the_tutorial_names_every_file_that_an_office_fills_in(followed):
    tree = section_of_tree(page(TUTORIAL))
    made = {path.name for path in (followed / "kits").rglob("*") if path.is_file() and path.name[0] != "."}
    assert made <= tree


def section_of_tree(text: str) -> set[str]:
    tree = re.search(r"```text\nkits/\n(.*?)```", text, re.DOTALL)
    assert tree
    return {line.split()[0].split("/")[-1] for line in tree[1].splitlines()}


def kit_of(folder: Path) -> Path:
    return folder / "output" / "voorbeeld-golf" / "lunchroom-het-warme-broodje-1002"


def listed(anchor: str) -> set[str]:
    return {cells[0] for cells in rows(section(page("uitvoer.md"), anchor))}


def test_the_manual_names_every_part_of_a_kit(followed):
    tree = section(page("uitvoer.md"), "mappen")
    for path in kit_of(followed).iterdir():
        assert f"      {path.name}{'/' if path.is_dir() else ''} " in tree


def test_the_manual_names_every_mail_in_its_forms(followed):
    made = {path.name for path in (kit_of(followed) / "mails").iterdir()}
    forms = {kind.name: FORMS[kind.form] for kind in KINDS}
    assert made == {f"{name}.nl.{form}" for name in listed("mails") for form in forms[name]}


def test_the_manual_names_every_sheet(followed):
    dutch = {name for name in listed("print") if "<taal>" not in name}
    assert {path.name for path in (kit_of(followed) / "print").iterdir()} == dutch


def test_the_manual_names_every_sheet_in_another_language_and_for_a_print_shop():
    kit = make_kit(client=make_client(languages=("nl", "pl")), for_print_shop=True)
    made = {sheet.path.replace(".pl.", ".<taal>.").replace("-pl.", "-<taal>.") for sheet in paper.sheets(kit)}
    named = listed("print-talen")
    pieces = {f"{piece}.<taal>.pdf" for piece in ("flyer-zwartwit", "poster", "stappen", "kaart")}
    assert {name for name in made if "<taal>" in name} == named | pieces
    text = section(page("uitvoer.md"), "print-talen")
    assert all(f"`{piece.split('.')[0]}`" in text for piece in pieces)


def test_the_manual_names_every_list_with_people(followed):
    made = {path.name for path in (kit_of(followed) / "intern").iterdir()}
    # There are no lists of after the conversion in the tutorial.
    assert made == {name for name in listed("intern") if not name.startswith(("uitval", "activatie"))}


def test_the_manual_names_every_file_for_the_office(followed):
    made = {path.name for path in (followed / "output" / "voorbeeld-golf" / "kantoor").iterdir()}
    # There is no uitvallijst in the tutorial.
    assert made == listed("kantoor") - {"uitval.xlsx"}


def test_the_overview_knows_every_file_for_the_office(followed):
    made = write.office_names(followed / "output" / "voorbeeld-golf")
    assert {name for name in made if name not in KNOWN} == set(), "give it a line in overview_files.py"


def test_the_manual_names_every_key_of_kit_json(followed):
    assert set(json.loads((kit_of(followed) / "kit.json").read_bytes())) == listed("kit-json")


def table(headed: str, anchor: str) -> set[str]:
    """Return the first column of the table with this heading."""
    text = section(page("uitvoer.md"), anchor)
    start = text.index(f"| {headed} |")
    return {cells[0] for cells in rows(text[start:].split("\n\n")[0])}


def test_the_manual_names_every_key_of_golf_json(followed):
    wave = json.loads((followed / "output" / "voorbeeld-golf" / "golf.json").read_bytes())
    assert set(wave) == table("Sleutel", "golf-json")
    of_kit = listed("kit-json") - {"inputs", "bestanden"}
    assert set(wave["klanten"][0]) == of_kit | table("Sleutel van een klant", "golf-json")
