"""Follows a how-to as a reader does: types its commands, writes its files, and collects the real answers."""

import re
from pathlib import Path

from tests.test_docs import page
from tests.test_tutorial import run

BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)


def follow(folder: Path, name: str) -> tuple[Path, str]:
    """Do all that a page says, in its order; return where it ends, and the page with the real answers.

    A block `console` is a command, and of one without an answer only its success counts. A block with a
    path of kits/ is a file to write, one with a path of output/ a file to look at.
    """
    text, made, at = page(name), [], 0
    for block in BLOCK.finditer(text):
        kind, title, content = block.groups()
        made.append(text[at : block.start(3)])
        if kind == "console":
            folder, content = _typed(content, folder)
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
    told = run(arguments, folder)
    assert answer or "KIT" not in told, told
    return folder, f"{line}\n{told if answer else ''}"


def block(name: str, title: str) -> str:
    """Return the block of a page with this title."""
    return next(content for _, found, content in BLOCK.findall(page(name)) if found == title)
