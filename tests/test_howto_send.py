"""The how-to on sending works word for word: its commands are run, with a real mail server at the other end.

After a change of words, `.venv/bin/python -m tests.test_howto_send` writes the real answers into the page.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from generator.cli import make_cli
from tests.reading import sentences
from tests.send.post_office import PostOffice, open_office
from tests.test_docs import DOCS, page, rows, section
from tests.test_tutorial import ROOT
from tests.workspaces import fill_in_office

HOWTO = "handleiding/mails-versturen.md"
_BLOCK = re.compile(r"^```console\n\$ ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.slow

# The name of the server leads here, the clock stands still, and at the question somebody types ja.
_AT_THE_KEYBOARD = """
import socket, sys
from datetime import datetime, timedelta, timezone
from generator.send import noting, rounds

real = socket.create_connection
socket.create_connection = lambda address, *rest, **more: real(("127.0.0.1", {port}), *rest, **more)
rounds.now = lambda: datetime(2027, 5, 18, 10, 2, tzinfo=timezone(timedelta(hours=2)))
noting.now = rounds.now

class Keyboard:
    def isatty(self):
        return True
    def readline(self):
        print("ja", file=sys.stderr, flush=True)
        return "ja\\n"

sys.stdin = Keyboard()
from generator.cli import main
main()
"""


def follow(folder: Path, text: str, office: PostOffice) -> tuple[Path, str]:
    """Do all that the page says, in its order; return where it ends and the page with the real answers."""
    made: list[str] = []
    at = 0
    for block in _BLOCK.finditer(text):
        made.append(text[at : block.start(2)])
        program, *arguments = block[1].split()
        if program == "cd":
            folder = folder / arguments[0]
            fill_in_office(folder / "kits")
        else:
            assert program == "overstapkit"
            made.append(typed(arguments, folder, office))
        at = block.end(2)
    return folder, "".join(made) + text[at:]


def typed(arguments: list[str], folder: Path, office: PostOffice) -> str:
    environment = {
        "OVERSTAPKIT_LANG": "nl",
        "PYTHONPATH": str(ROOT),
        "OVERSTAPKIT_SMTP_PASSWORD": "een-wachtwoord",
        "SSL_CERT_FILE": str(office.ca),
    }
    done = subprocess.run(
        [sys.executable, "-c", _AT_THE_KEYBOARD.format(port=office.port), *arguments],
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    return done.stdout.decode()


def answered(folder: Path) -> tuple[Path, str, list[str]]:
    """Follow the page; return where it ends, the page, and who got a mail."""
    with open_office(folder, tls="tls", host="smtp.lindeboom.example", auth=True) as office:
        office.user, office.password = "salaris", "een-wachtwoord"
        end, text = follow(folder, page(HOWTO), office)
        return end, text, office.reached


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, list[str]]:
    return answered(tmp_path_factory.mktemp("lezer"))


def test_every_answer_in_the_how_to_is_the_real_one(followed: tuple[Path, str, list[str]]) -> None:
    assert followed[1] == page(HOWTO)


def test_who_follows_it_sends_a_trial_and_each_client_one_mail(followed: tuple[Path, str, list[str]]) -> None:
    assert followed[2] == [
        "salaris@lindeboom.example",
        "werkplaats@derdeversnelling.example",
        "hallo@warmebroodje.example",
    ]


def test_it_names_every_option_that_only_send_has() -> None:
    send, check = (make_cli("nl").commands[name] for name in ("send", "check"))
    common = {option for one in check.params for option in one.opts} - {"--as-of", "--output"}
    own = [one.opts[-1] for one in send.params if one.opts[0].startswith("-") and one.opts[0] not in common]
    listed = [cells[0] for cells in rows(page(HOWTO).split("## Alle keuzes")[1])]
    assert sorted(listed) == sorted(one for one in own if one not in common)


def test_it_says_plainly_what_does_not_work() -> None:
    assert "OAuth" in page(HOWTO)
    assert "concept" in page(HOWTO)


def test_its_sentences_are_short() -> None:
    prose = re.sub(r"^```.*?^```$|^\|.*$|^#.*$", "", page(HOWTO), flags=re.MULTILINE | re.DOTALL)
    prose = re.sub(r"^!!! \w+ |[*`\"]|\]\([^)]*\)", "", prose, flags=re.MULTILINE)
    long = [one for one in sentences(prose.split("\n")) if len(one.split()) > 20]
    assert long == []


def test_the_manual_tells_of_the_log_column_by_column() -> None:
    from generator.send.log import HEADINGS

    assert [cells[0] for cells in rows(section(page("uitvoer.md"), "verzonden"))] == list(HEADINGS)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        (DOCS / HOWTO).write_text(answered(Path(place))[1], encoding="utf-8")
