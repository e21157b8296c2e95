"""The how-to on the uitvallijst works word for word: its files are written, its commands run, its answers real.

After a change of words, `.venv/bin/python -m tests.test_howto_fallout` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from tests.test_docs import DOCS, page
from tests.test_tutorial import replace, run
from tests.workspaces import fill_in_office

HOWTO = "handleiding/uitvallijst.md"
FOLDER = Path("kits/voorbeeld-golf")

_BLOCK = re.compile(r'^```(console|csv|text)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"[Mm]aak (?:in `([\w.]+)` )?van `([^`]+)`\s+nu `([^`]+)`")
_FILE = re.compile(r"`kits/voorbeeld-golf/([\w.]+)`|title=\"kits/voorbeeld-golf/([\w.]+)\"")


def follow(folder: Path, text: str) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made: list[str] = []
    at, open_file = 0, ""
    for block in _BLOCK.finditer(text):
        open_file = _read(text[at : block.start()], folder, open_file)
        kind, title, content = block.groups()
        made.append(text[at : block.start(3)])
        if kind == "console":
            folder, content = _typed(content.splitlines()[0], folder)
        elif kind == "csv":
            (folder / title).write_text(content, encoding="utf-8")
            open_file = title.rsplit("/", 1)[-1]
        else:
            content = (folder / title).read_text(encoding="utf-8")
        made.append(content)
        at = block.end(3)
    return folder, "".join(made) + text[at:]


def _read(prose: str, folder: Path, open_file: str) -> str:
    """Make the changes that a piece of prose asks for, in the file that it speaks of."""
    for named in _FILE.findall(prose):
        open_file = next(name for name in named if name)
    for other, old, new in _CHANGE.findall(prose):
        replace(folder / FOLDER / (other or open_file), old, new)
    return open_file


def _typed(line: str, folder: Path) -> tuple[Path, str]:
    program, *arguments = line.removeprefix("$ ").split()
    if program == "cd":
        fill_in_office(folder / arguments[0] / "kits")
        return folder / arguments[0], f"{line}\n"
    assert program == "overstapkit"
    return folder, f"{line}\n{run(arguments, folder)}"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


pytestmark = pytest.mark.slow


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_how_to_asks_for_three_changes_and_two_files() -> None:
    assert len(_CHANGE.findall(page(HOWTO))) == 3
    assert len([one for one in _BLOCK.findall(page(HOWTO)) if one[0] == "csv"]) == 2


def test_the_how_to_shows_a_mistake_that_is_found_and_then_gone() -> None:
    checks = re.findall(r"\$ overstapkit check\n(.*?)```", page(HOWTO), re.DOTALL)
    assert ["KIT314" in answer for answer in checks] == [True, False]


def test_the_files_that_the_how_to_opens_are_there(followed: tuple[Path, str]) -> None:
    kit = followed[0] / "output" / "voorbeeld-golf" / "lunchroom-het-warme-broodje-1002"
    for name in re.findall(r"^- `([\w.]+)`:", page(HOWTO), re.MULTILINE):
        assert (kit / "intern" / name).is_file()
    for name in re.findall(r"`(\d\d-[\w-]+)`", page(HOWTO)):
        assert (kit / "mails" / f"{name}.nl.eml").is_file()


def test_what_was_marked_as_done_is_done(followed: tuple[Path, str]) -> None:
    kit = followed[0] / "output" / "voorbeeld-golf" / "lunchroom-het-warme-broodje-1002"
    rows = (kit / "intern" / "uitval.csv").read_text(encoding="utf-8-sig").splitlines()
    assert ["Lotte de Vries" in row and ";ja;" in row for row in rows] == [False, True]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), page(HOWTO))[1], encoding="utf-8")
