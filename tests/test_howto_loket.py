"""The how-to on Loket works word for word: the text that it shows is the real one, and so is the mistake.

After a change of words, `.venv/bin/python -m tests.test_howto_loket` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from tests.howto import follow
from tests.test_docs import DOCS, page
from tests.test_tutorial import run

HOWTO = "handleiding/mails-in-loket.md"
FOLDER = Path("output/voorbeeld-golf/kantoor/loket")
OWN = Path("kits/toolkit/mails/_groet-medewerker.md")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), HOWTO)


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_how_to_names_the_real_folder_and_files(followed: tuple[Path, str]) -> None:
    assert f"`{FOLDER.as_posix()}`" in page(HOWTO)
    named = re.findall(r"`(\d\d-[\w.-]+\.html)`", page(HOWTO))
    assert named
    assert [name for name in named if not (followed[0] / FOLDER / name).is_file()] == []
    assert (followed[0] / FOLDER / named[0].replace(".html", ".txt")).is_file()


def test_the_mistake_is_found_and_mended_as_the_how_to_says(followed: tuple[Path, str]) -> None:
    assert "toolkit/mails/_groet-medewerker.md:1 KIT750 Hier staat WerkgeverNaam " in page(HOWTO)
    right = re.findall(r"Verander de regel in `([^`]+)`", page(HOWTO))[0]
    (followed[0] / OWN).write_text(f"{right}\n", encoding="utf-8")
    assert "KIT750" not in run(["check"], followed[0])


@pytest.mark.parametrize("code", ["KIT750", "LET704"])
def test_the_other_spellings_are_found_too(followed: tuple[Path, str], code: str) -> None:
    said = re.findall(r"zoals («\w+»|\(\w+\))", page(HOWTO))
    assert len(said) == 2
    (followed[0] / OWN).write_text(f"Groet\n{said[code == 'LET704']}\n", encoding="utf-8")
    assert f"_groet-medewerker.md:2 {code} " in run(["check"], followed[0])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), HOWTO)[1], encoding="utf-8")
