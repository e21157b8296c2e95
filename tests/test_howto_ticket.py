"""The how-to on the ticket works word for word: its files, the ticket and the list are the real ones."""

from pathlib import Path

import pytest

from generator.policy import TICKET_SUBJECT
from tests.howto import block, follow
from tests.test_docs import page

HOWTO = "handleiding/ticket.md"
DESK = Path("output/voorbeeld-golf/kantoor")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), HOWTO)


def test_every_answer_and_file_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_what_the_how_to_says_of_them_is_true(followed: tuple[Path, str]) -> None:
    folder, _ = followed
    told = block(HOWTO, f"{DESK.as_posix()}/ticket.txt")
    assert f"**{TICKET_SUBJECT}**" in page(HOWTO)
    assert told.count(f"Onderwerp: {TICKET_SUBJECT}\n") == 2
    assert "===== Ticket 2" in told
    waiting = told.split("addendum voor MijnLoket nog niet getekend")[1]
    assert "1002, Lunchroom Het Warme Broodje" in waiting
    assert (folder / DESK / "klantlijst.xlsx").is_file()
