"""The how-to on choosing clients works word for word: its files are written, its commands run, its question answered.

After a change of words, `.venv/bin/python -m tests.test_howto_select` writes the real answers into the page.
"""

import re
import tempfile
from pathlib import Path

import pytest

from generator.cli import make_cli
from tests.howto import BLOCK, run_at_the_keyboard
from tests.reading import sentences
from tests.test_docs import DOCS, page
from tests.test_tutorial import run

HOWTO = "handleiding/klanten-kiezen.md"
LIST = Path("kits/golf-september/klanten.csv")

pytestmark = pytest.mark.slow


def follow(folder: Path, text: str) -> tuple[Path, str, list[str]]:
    """Do all that the page says; return where it ends, the page with the real answers, and every list it made."""
    made: list[str] = []
    lists: list[str] = []
    at = 0
    for block in BLOCK.finditer(text):
        kind, title, content = block.groups()
        made.append(text[at : block.start(3)])
        if kind == "console":
            folder, content = typed(content.partition("\n")[0], folder)
            if (folder / LIST).exists():
                lists.append((folder / LIST).read_bytes().decode("utf-8-sig"))
        elif kind == "text":
            content = lists[-1].replace("\r\n", "\n")
        else:
            assert title
            assert title.startswith("kits/")
            (folder / title).parent.mkdir(parents=True, exist_ok=True)
            (folder / title).write_text(content, encoding="utf-8")
        made.append(content)
        at = block.end(3)
    return folder, "".join(made) + text[at:], lists


def typed(line: str, folder: Path) -> tuple[Path, str]:
    program, *arguments = line.removeprefix("$ ").split()
    if program == "cd":
        return folder / arguments[0], f"{line}\n"
    assert program == "overstapkit"
    if arguments[0] != "select":
        run(arguments, folder)
        return folder, f"{line}\n"
    return folder, f"{line}\n{run_at_the_keyboard(arguments, folder)}"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    return follow(tmp_path_factory.mktemp("lezer"), page(HOWTO))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str, list[str]]) -> None:
    assert followed[1] == page(HOWTO)


def test_who_follows_it_has_the_chosen_clients_and_later_what_was_signed(
    followed: tuple[Path, str, list[str]],
) -> None:
    first, last = followed[2][0], followed[2][-1]
    assert [row.split(";")[0] for row in first.splitlines()] == ["Klantnummer", "1003", "1004"]
    filled_in = page(HOWTO).partition('csv title="kits/golf-september/klanten.csv"\n')[2].partition("```")[0]
    assert last == filled_in.replace("Dossiervorming;nee;nee", "Dossiervorming;ja;ja")


def test_what_it_makes_is_a_sound_wave(followed: tuple[Path, str, list[str]]) -> None:
    told = run(["check", "golf-september"], followed[0])
    assert "golf-september: klanten: 2" in told
    assert " KIT" not in told


def test_it_names_every_option_that_only_select_has() -> None:
    select, check = (make_cli("nl").commands[name] for name in ("select", "check"))
    common = {option for one in check.params for option in one.opts}
    own = [one.opts[-1] for one in select.params if one.opts[0].startswith("-")]
    for option in (one for one in own if one not in common):
        assert f"`{option}" in page(HOWTO) or f" {option} " in page(HOWTO), option


def test_its_sentences_are_short() -> None:
    prose = re.sub(r"^```.*?^```$|^\|.*$|^#.*$", "", page(HOWTO), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"[*`\"]|\]\([^)]*\)", "", prose)
    assert [one for one in sentences(prose.split("\n")) if len(one.split()) > 20] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), page(HOWTO))[1], encoding="utf-8")
