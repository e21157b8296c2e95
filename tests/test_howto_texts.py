"""The how-to on own texts works word for word: its commands run, its changes are made, its answers are real.

After a change of words, `.venv/bin/python -m tests.test_howto_texts` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from tests.test_docs import DOCS, page
from tests.test_tutorial import replace, run
from tests.workspaces import fill_in_office

HOWTO = "handleiding/teksten-aanpassen.md"
TEXT = Path("kits/toolkit/mails/_groet-klant.md")

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CHANGE = re.compile(r"Maak van `([^`]+)` nu `([^`]+)` en bewaar")


def follow(folder: Path, text: str) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made: list[str] = []
    at = 0
    for block in _BLOCK.finditer(text):
        for old, new in _CHANGE.findall(text[at : block.start()]):
            replace(folder / TEXT, old, new)
        made.append(text[at : block.start(1)])
        folder, answer = _typed(block[1].splitlines()[0], folder)
        made.append(answer)
        at = block.end(1)
    return folder, "".join(made) + text[at:]


def _typed(line: str, folder: Path) -> tuple[Path, str]:
    program, *arguments = line.removeprefix("$ ").split()
    if program == "cd":
        fill_in_office(folder / arguments[0] / "kits")
        return folder / arguments[0], f"{line}\n"
    assert program == "overstapkit"
    return folder, f"{line}\n{run(arguments, folder)}"


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_how_to_asks_for_two_changes() -> None:
    assert len(_CHANGE.findall(page(HOWTO))) == 2


def test_the_how_to_shows_a_misspelt_field_that_is_found_and_then_gone() -> None:
    checks = re.findall(r"\$ overstapkit check\n(.*?)```", page(HOWTO), re.DOTALL)
    assert ["KIT707" in answer for answer in checks] == [True, False]


def test_the_text_of_the_reader_is_what_a_client_would_get(followed: tuple[Path, str]) -> None:
    assert "{{ klant.naam }}?**" in (followed[0] / TEXT).read_text(encoding="utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        (DOCS / HOWTO).write_text(follow(Path(made), page(HOWTO))[1], encoding="utf-8")
