"""The tutorial of a whole wave works word for word: its files are written, its commands run, its questions answered.

After a change of words, `.venv/bin/python -m tests.test_tutorial_of_a_wave` writes the real answers into the page.
"""

import csv
import re
import tempfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.howto import follow
from tests.reading import sentences
from tests.test_docs import DOCS, page

TUTORIAL = "handleiding/van-begin-tot-eind.md"
# The same addresses each time.
_SECRET = "0123456789abcdef" * 4

pytestmark = pytest.mark.slow


def followed_in(folder: Path) -> tuple[Path, str]:
    kits = folder / "oefenkantoor" / "kits"

    def entered() -> None:
        (kits / ".geheim").write_text(_SECRET)
        (kits.parent / "sites").mkdir()

    return follow(folder, TUTORIAL, entered)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return followed_in(tmp_path_factory.mktemp("lezer"))


def test_every_answer_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(TUTORIAL)


def test_who_follows_it_ends_with_nobody_to_help(followed: tuple[Path, str]) -> None:
    wave = followed[0] / "output" / "golf-september"
    sheet = openpyxl.load_workbook(wave / "kantoor" / "uitval.xlsx")["Uitval"]
    assert "Nowak" in " ".join(str(cell.value) for row in sheet.rows for cell in row)
    [garage] = wave.glob("*-1004")
    with (garage / "intern" / "uitval.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["personeelsnummer"] for row in csv.DictReader(file, delimiter=";")] == ["2"]
    assert (garage / "mails" / "80-afronding-klant.nl.eml").exists()
    assert {path.name.rpartition("-")[0] for path in (followed[0] / "sites").iterdir()} == {
        "bloemist-de-wilde-roos-1003",
        "garage-de-zuigerveer-1004",
    }


def test_who_cleans_up_finds_the_folders_of_the_sites_where_it_says(followed: tuple[Path, str]) -> None:
    with (followed[0] / "kits/golf-september/gepubliceerd.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        named = {row["map"] for row in csv.DictReader(file, delimiter=";")}
    assert named == {path.name for path in (followed[0] / "sites").iterdir()}
    assert all((followed[0] / "sites" / name / "index.html").is_file() for name in named)


def test_time_goes_by_from_step_to_step_and_each_mail_is_written_down() -> None:
    text = page(TUTORIAL)
    days = [
        date(int(year), int(month), int(day))
        for day, month, year in re.findall(r"^peildatum: (\d+)-(\d+)-(\d+)$", text, flags=re.MULTILINE)
    ]
    weeks = [(date(2027, 9, 6) - day).days / 7 for day in days]
    # As the table at the top says: 5, 4, 3 and 2 weeks before, the day, the day after, and 4 weeks after.
    assert weeks == [5, 4, 3, 2, 0, -1 / 7, -4]
    assert re.findall(r"send golf-september (\d+) --mark-sent --all$", text, flags=re.MULTILINE) == [
        "20",
        "50",
        "80",
    ]


def test_the_files_that_it_names_are_there(followed: tuple[Path, str]) -> None:
    named = set(re.findall(r"`((?:output|kits)/[^`]+)`", page(TUTORIAL)))
    assert len(named) >= 5
    for name in named:
        assert (followed[0] / name).exists(), name


def test_its_sentences_are_short() -> None:
    prose = re.sub(r"^```.*?^```$|^\|.*$|^#.*$", "", page(TUTORIAL), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"[*`\"]|\]\([^)]*\)", "", prose)
    assert [one for one in sentences(prose.split("\n")) if len(one.split()) > 20] == []


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / TUTORIAL).write_text(followed_in(Path(place))[1], encoding="utf-8")
