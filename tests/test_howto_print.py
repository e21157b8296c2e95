"""The how-to on print is true: its command works in a fresh workspace, and every file that it names is there."""

import re
from pathlib import Path

import pytest

from tests.howto import follow
from tests.render.sheets import pages
from tests.test_docs import page
from tests.test_tutorial import run

HOWTO = "handleiding/drukwerk.md"
WAVE = Path("output/voorbeeld-golf")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A fresh workspace in which the client of 1002 chose Polish too, as the page asks."""
    place = tmp_path_factory.mktemp("lezer")
    run(["init", "oefenkantoor"], place)
    clients = place / "oefenkantoor/kits/voorbeeld-golf/klanten.csv"
    text = clients.read_text(encoding="utf-8")
    assert ";nl;" in text
    clients.write_text(text.replace(";nl;", ";nl, pl;"), encoding="utf-8")
    return follow(place / "oefenkantoor", HOWTO)


def kits(folder: Path) -> list[Path]:
    return sorted(path.parent for path in (folder / WAVE).glob("*/kit.json"))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_every_sheet_that_the_how_to_names_is_there(followed: tuple[Path, str]) -> None:
    named = set(re.findall(r"`([\w.-]+\.pdf)`", page(HOWTO))) - {"brieven.pdf"}
    assert len(named) >= 7
    for kit in kits(followed[0]):
        assert named <= {path.name for path in (kit / "print").iterdir()}, kit.name
        assert {path.name for path in (kit / "print/drukkerij").iterdir()} == {"flyer.nl.pdf", "flyer.pl.pdf"}


def test_a_letter_is_there_for_whom_has_no_address_and_for_nobody_else(followed: tuple[Path, str]) -> None:
    found = {kit.name[-4:]: (kit / "intern/brieven.pdf").exists() for kit in kits(followed[0])}
    assert found == {"1001": False, "1002": True}


def test_the_line_to_write_a_name_on_is_there(followed: tuple[Path, str]) -> None:
    assert "**Vraag het aan**" in page(HOWTO)
    for kit in kits(followed[0]):
        assert "Vraag het aan:" in pages((kit / "print/flyer.nl.pdf").read_bytes())[0]


def test_the_folder_for_a_print_shop_goes_with_the_next_build(followed: tuple[Path, str]) -> None:
    run(["build", "voorbeeld-golf"], followed[0])
    assert not list((followed[0] / WAVE).glob("*/print/drukkerij"))
