"""The how-to on publishing works word for word: its commands are run and their answers compared.

After a change of words, `.venv/bin/python -m tests.test_howto_publish` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from generator.cli import make_cli
from tests.howto import run_at_the_keyboard
from tests.reading import sentences
from tests.test_docs import DOCS, page, rows
from tests.workspaces import fill_in_office

HOWTO = "handleiding/publiceren.md"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# The same addresses each time.
_SECRET = "0123456789abcdef" * 4

pytestmark = pytest.mark.slow


def follow(folder: Path, text: str) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made: list[str] = []
    at = 0
    for block in _BLOCK.finditer(text):
        made.append(text[at : block.start(2)])
        at = block.end(2)
        if block[1] != "console":
            _edit(folder, block[2])
            made.append(block[2])
            continue
        line = block[2].partition("\n")[0]
        program, *arguments = line.removeprefix("$ ").split()
        if program == "cd":
            folder = folder / arguments[0]
            fill_in_office(folder / "kits")
            (folder / "kits" / ".geheim").write_text(_SECRET)
            for name in ("sites", "zips"):
                (folder / name).mkdir()
            made.append(block[2])
            continue
        told = run_at_the_keyboard(arguments, folder)
        is_silent = arguments[0] == "build"
        assert not is_silent or "KIT" not in told, told
        made.append(f"{line}\n{'' if is_silent else told}")
    return folder, "".join(made) + text[at:]


def _edit(folder: Path, block: str) -> None:
    """Do to the files what a block asks for."""
    office, clients = folder / "kits" / "kantoor.yml", folder / "kits" / "voorbeeld-golf" / "klanten.csv"
    if block.startswith("publicatie:"):
        text = office.read_text(encoding="utf-8")
        commented = re.compile(r"^# publicatie:\n#   basis_url: \S+\n", re.MULTILINE)
        assert commented.search(text)
        office.write_text(commented.sub(block, text), encoding="utf-8")
        return
    number = block.partition(";")[0]
    rows_now = clients.read_text(encoding="utf-8-sig").splitlines()
    [old] = [row for row in rows_now if row.startswith(f"{number};")]
    assert old == block.strip().replace(";nee;", ";ja;")
    rows_now[rows_now.index(old)] = block.strip()
    clients.write_text("\n".join(rows_now) + "\n", encoding="utf-8-sig")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_who_follows_it_has_one_site_and_one_zip_left(followed: tuple[Path, str]) -> None:
    assert [path.name for path in (followed[0] / "sites").iterdir()] == [
        "fietsenmaker-de-derde-versnelling-1001-" + address(page(HOWTO), "1001")
    ]
    zips = [path.name for path in (followed[0] / "zips").iterdir()]
    assert zips == ["fietsenmaker-de-derde-versnelling-1001.zip"]


def address(text: str, number: str) -> str:
    """Return the token of a client's address as the page shows it."""
    found = re.search(rf"-{number}-([a-z2-7]{{12}})/", text)
    assert found
    return found[1]


def test_it_names_every_option_that_only_publish_has() -> None:
    publish, explain = (make_cli("nl").commands[name] for name in ("publish", "explain"))
    common = {option for one in explain.params for option in one.opts}
    own = [
        one.opts[-1] for one in publish.params if one.opts[0].startswith("-") and one.opts[0] not in common
    ]
    listed = [cells[0] for cells in rows(page(HOWTO).split("## Alle keuzes")[1])]
    assert listed == own


def test_its_sentences_are_short() -> None:
    prose = re.sub(r"^```.*?^```$|^\|.*$|^#.*$", "", page(HOWTO), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"[*`\"]|\]\([^)]*\)", "", prose)
    long = [one for one in sentences(prose.split("\n")) if len(one.split()) > 20]
    assert long == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), page(HOWTO))[1], encoding="utf-8")
