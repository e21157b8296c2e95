"""The how-to on a second wave works word for word: its folders are made, its files written, its answers real.

After a change of words, `.venv/bin/python -m tests.test_howto_second_wave` writes the real answers into the page.
"""

import re
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.test_docs import DOCS, page
from tests.test_tutorial import ROOT, replace, run
from tests.workspaces import fill_in_office, snapshot

HOWTO = "handleiding/tweede-golf.md"
NEW, OLD = "golf-september", "voorbeeld-golf"

_BLOCK = re.compile(r'^```(console|csv)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"Maak van `([^`]+)` nu `([^`]+)`")


def follow(folder: Path, text: str) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made: list[str] = []
    at = 0
    for block in _BLOCK.finditer(text):
        for old, new in _CHANGE.findall(text[at : block.start()]):
            replace(folder / "kits" / NEW / "golf.yml", old, new)
        made.append(text[at : block.start(3)])
        kind, title, content = block.groups()
        if kind == "console":
            folder, content = _typed(content.splitlines()[0], folder)
        else:
            (folder / title).write_text(content, encoding="utf-8")
        made.append(content)
        at = block.end(3)
    return folder, "".join(made) + text[at:]


def _typed(line: str, folder: Path) -> tuple[Path, str]:
    program, *arguments = line.removeprefix("$ ").split()
    if program == "cd":
        fill_in_office(folder / arguments[0] / "kits")
        return folder / arguments[0], f"{line}\n"
    if program == "overstapkit":
        return folder, f"{line}\n{run(arguments, folder)}"
    if program == "mkdir":
        (folder / arguments[0]).mkdir()
    else:
        assert program == "cp"
        shutil.copy(folder / arguments[0], folder / arguments[1])
    return folder, f"{line}\n"


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_how_to_asks_for_three_changes_and_two_files() -> None:
    assert len(_CHANGE.findall(page(HOWTO))) == 3
    assert len([one for one in _BLOCK.findall(page(HOWTO)) if one[0] == "csv"]) == 2


def test_the_second_wave_has_kits_and_the_first_is_as_it_was(followed: tuple[Path, str]) -> None:
    output = followed[0] / "output"
    assert [path.name for path in output.iterdir() if path.is_dir()] == [NEW]
    assert (output / NEW / "bloemist-de-wilde-roos-1003" / "site" / "index.html").is_file()
    starter = ROOT / "generator" / "starter" / "kits" / OLD
    assert snapshot(followed[0] / "kits" / OLD) == snapshot(starter)


def test_all_waves_together_are_checked_without_a_warning(followed: tuple[Path, str]) -> None:
    said = run(["check"], followed[0])
    assert f"{NEW}: klanten: 1" in said
    assert f"{OLD}: klanten: 2" in said
    assert not re.search(r"(?:LET|KIT)\d", said)


def test_the_page_in_the_workspace_names_the_same_files_to_take_along_and_to_leave() -> None:
    text = (ROOT / "generator" / "starter" / "kits" / "LEESMIJ.md").read_text(encoding="utf-8")
    steps = text.partition("## Een tweede golf")[2].partition("## ")[0]
    for name in (
        "golf.yml",
        "klanten.csv",
        "medewerkers.csv",
        "uitvallijst.csv",
        "activatie.csv",
        "kantoor.yml",
    ):
        assert f"`{name}`" in steps, name
    assert "`overstapkit check MAP`" in steps
    # Until when: the page of the manual says the same.
    assert "tot iedereen daar klaar is" in steps
    assert "tot iedereen daar klaar is" in page(HOWTO)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), page(HOWTO))[1], encoding="utf-8")
