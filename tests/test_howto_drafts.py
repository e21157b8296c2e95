"""The how-to on drafts works word for word: its command, the index it shows, and what the draft holds.

After a change of words, `.venv/bin/python -m tests.test_howto_drafts` writes the real answers into the page.
"""

import re
import tempfile
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.howto import follow
from tests.test_docs import DOCS, page, rows

HOWTO = "handleiding/mails-concepten.md"
FOLDER = Path("output/voorbeeld-golf/kantoor/concepten")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return follow(tmp_path_factory.mktemp("lezer"), HOWTO)


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str]) -> None:
    assert followed[1] == page(HOWTO)


def test_the_files_that_the_how_to_names_are_there_and_no_others(followed: tuple[Path, str]) -> None:
    assert f"`{FOLDER.as_posix()}`" in page(HOWTO)
    named = re.findall(r"^- `([\w.-]+\.eml)`$", page(HOWTO), re.MULTILINE)
    folder = followed[0] / FOLDER / "20-aankondiging-klant"
    assert sorted(path.name for path in folder.iterdir()) == named
    assert "20-aankondiging-klant" in (followed[0] / FOLDER / "LEESMIJ.txt").read_text(encoding="utf-8-sig")


def test_the_draft_holds_what_the_how_to_says(followed: tuple[Path, str]) -> None:
    name = re.findall(r"`(fietsenmaker[\w.-]+\.eml)`", page(HOWTO))[0]
    data = (followed[0] / FOLDER / "20-aankondiging-klant" / name).read_bytes()
    message = message_from_bytes(data, policy=policy.default)
    shown = dict(rows(page(HOWTO)))
    assert message["From"].addresses[0].addr_spec == shown["Van"]
    assert message["To"] == shown["Aan"]
    assert message["Subject"] == shown["Onderwerp"]
    assert [part.get_filename() for part in message.iter_attachments()] == [shown["Bijlage"]]


def test_employees_find_no_draft_of_theirs_here_but_on_the_site(followed: tuple[Path, str]) -> None:
    assert not list((followed[0] / FOLDER).rglob("*medewerker*"))
    sites = list(followed[0].glob("output/voorbeeld-golf/*/site/doorgeven.html"))
    assert len(sites) == 2


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(follow(Path(place), HOWTO)[1], encoding="utf-8")
