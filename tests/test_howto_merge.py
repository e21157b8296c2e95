"""The how-to on merging works word for word: its letter, merged with the real list, is what it shows."""

import csv
import re
from pathlib import Path

import pytest

from tests.howto import block, follow
from tests.test_docs import page

HOWTO = "handleiding/mails-samenvoegen.md"
LIST = Path("output/voorbeeld-golf/kantoor/samenvoegen.csv")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), HOWTO)


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_letter_merged_as_word_does_is_the_one_that_the_how_to_shows(followed: tuple[Path, str]) -> None:
    assert f"`{LIST.as_posix()}`" in page(HOWTO)
    with (followed[0] / LIST).open(encoding="utf-8-sig", newline="") as opened:
        rows = {row["klantnummer"]: row for row in csv.DictReader(opened, delimiter=";")}
    letter = block(HOWTO, "brief")
    assert len(re.findall("«", letter)) == 10
    assert re.sub("«(.*?)»", lambda found: rows["1001"][found[1]], letter) == block(HOWTO, "1001")
