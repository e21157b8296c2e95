"""Follows a how-to as a reader does: types its commands, writes its files, and collects the real answers."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.test_docs import page
from tests.test_tutorial import ROOT, run

# At a question somebody types ja.
_AT_THE_KEYBOARD = """
import sys

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
_ASKING = ("select", "publish", "send")

BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def follow(folder: Path, name: str, entered: Callable[[], None] = lambda: None) -> tuple[Path, str]:
    """Do all that a page says, in its order; return where it ends, and the page with the real answers.

    `entered` is called when the reader has gone into the new folder.

    A block `console` is a command; somebody says yes to what it asks, and of one without an answer only its
    success counts. A block with a
    path of kits/ is a file to write, one with a path of output/ a file to look at.
    """
    text, made, at = page(name), [], 0
    for block in BLOCK.finditer(text):
        kind, title, content = block.groups()
        made.append(text[at : block.start(3)])
        if kind == "console":
            before = folder
            folder, content = _typed(content, folder)
            if folder != before:
                entered()
        elif title and title.startswith("kits/"):
            (folder / title).parent.mkdir(parents=True, exist_ok=True)
            (folder / title).write_text(content, encoding="utf-8")
        elif title and title.startswith("output/"):
            content = (folder / title).read_text(encoding="utf-8-sig")
        made.append(content)
        at = block.end(3)
    return folder, "".join(made) + text[at:]


def _typed(block: str, folder: Path) -> tuple[Path, str]:
    line, _, answer = block.partition("\n")
    program, *arguments = line.removeprefix("$ ").split()
    if program == "cd":
        return folder / arguments[0], f"{line}\n"
    assert program == "overstapkit"
    told = (run_at_the_keyboard if arguments[0] in _ASKING else run)(arguments, folder)
    assert answer or not re.search(r"\bKIT\d{3}", told), told
    return folder, f"{line}\n{told if answer else ''}"


def run_at_the_keyboard(arguments: list[str], folder: Path) -> str:
    """Run the real command as somebody who says yes to it, and return all that it says."""
    done = subprocess.run(
        [sys.executable, "-c", _AT_THE_KEYBOARD, *arguments],
        cwd=folder,
        env=os.environ | {"OVERSTAPKIT_LANG": "nl", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )
    return done.stdout.decode()


def block(name: str, title: str) -> str:
    """Return the block of a page with this title."""
    return next(content for _, found, content in BLOCK.findall(page(name)) if found == title)
