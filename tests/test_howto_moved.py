"""The how-to on another day works word for word: its commands are run and their answers compared.

After a change of words, `.venv/bin/python -m tests.test_howto_moved` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from tests.howto import BLOCK
from tests.reading import sentences
from tests.test_docs import DOCS, page
from tests.test_tutorial import run
from tests.workspaces import fill_in_office

HOWTO = "handleiding/datum-verzet.md"

pytestmark = pytest.mark.slow


def follow(folder: Path, text: str) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made, at = [], 0
    for block in BLOCK.finditer(text):
        kind, _, content = block.groups()
        made.append(text[at : block.start(3)])
        at = block.end(3)
        if kind == "yaml":
            _edit(folder / "kits" / "voorbeeld-golf" / "golf.yml", content)
        elif kind == "console":
            line = content.partition("\n")[0]
            _, *arguments = line.removeprefix("$ ").split()
            if line.startswith("$ cd"):
                folder = folder / arguments[0]
                fill_in_office(folder / "kits")
            else:
                told = run(arguments, folder)
                assert "KIT" not in told, told
                content = f"{line}\n{'' if arguments == ['build'] else told}"
        made.append(content)
    return folder, "".join(made) + text[at:]


def _edit(golf: Path, lines: str) -> None:
    text = golf.read_text(encoding="utf-8")
    assert text.count("conversiedatum: 1-6-2027\n") == 1
    golf.write_text(text.replace("conversiedatum: 1-6-2027\n", lines), encoding="utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_every_kit_has_the_mails_that_the_how_to_names(followed: tuple[Path, str]) -> None:
    named = set(re.findall(r"^- `(9\d-[\w-]+)`", page(HOWTO), re.MULTILINE))
    kits = [path.parent for path in (followed[0] / "output" / "voorbeeld-golf").glob("*/kit.json")]
    assert len(kits) == 2
    for kit in kits:
        assert {path.name.split(".")[0] for path in (kit / "mails").glob("9*")} == named
        site = (kit / "site" / "index.html").read_text(encoding="utf-8")
        assert "niet 1 juni, maar 15 juni" in site
        assert "niet 1 juni" in re.sub(
            r"<[^>]+>", "", (kit / "site" / "medewerker" / "index.html").read_text(encoding="utf-8")
        )
        assert "De nieuwe datum" in (kit / "site" / "doorgeven.html").read_text(encoding="utf-8")


def test_its_sentences_are_short() -> None:
    prose = re.sub(r"^```.*?^```$|^\|.*$|^#.*$", "", page(HOWTO), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"[*`\"]|\]\([^)]*\)", "", prose)
    long = [one for one in sentences(prose.split("\n")) if len(one.split()) > 20]
    assert long == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), page(HOWTO))[1], encoding="utf-8")
