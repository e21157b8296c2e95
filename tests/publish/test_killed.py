"""kill -9 at every change that publish makes on the disk: a site is the old or the new one, whole, or not there yet.

The hook of the interpreter hears every change before it is made; the one that must not come is a SIGKILL.
"""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.published import read
from tests.publish.conftest import NUMBERS, THREE, Desk
from tests.workspaces import snapshot

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that dies half-way"),
]

# What changes a disk. `open` only when it writes.
_CHANGES = frozenset({"os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "os.link", "os.truncate"})


def changes(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        flags = arguments[2] if isinstance(arguments[2], int) else 0
        return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in _CHANGES


def run_in_child(options: list[str], die_at: int | None, counted: Path) -> int:
    """Run the command in a child that dies at this change of the disk; return its wait status."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    seen = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        if not changes(event, arguments):
            return
        seen += 1
        if seen == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    code = 99
    try:
        sys.addaudithook(hook)
        code = run(options)
    finally:
        total = seen
        counted.write_text(str(total))
        os._exit(code)


@pytest.fixture
def trials(desk: Desk, after: Path, tmp_path: Path) -> Iterator[tuple[Desk, Path]]:
    """Three sites stand there; one client left, and the others have another site to come."""
    desk.publish("--yes")
    desk.take_kits_of(after)
    desk.give("klanten.csv", THREE[:3])
    # Without the third client its kit is not looked at.
    start = tmp_path / "begin"
    shutil.copytree(desk.folder, start)
    return desk, start


def back_to(desk: Desk, start: Path) -> None:
    for name in ("sites", "kits"):
        shutil.rmtree(desk.folder / name)
        shutil.copytree(start / name, desk.folder / name)


def test_killed_at_any_change_the_web_shows_the_old_or_the_new_site(
    trials: tuple[Desk, Path], tmp_path: Path, record_property: Any
) -> None:
    desk, start = trials
    options, counted = ["publish", "golf-1", "--to", "sites", "--yes", "--remove-gone", "-q"], tmp_path / "n"
    old = {number: snapshot(desk.place(number)) for number in NUMBERS}
    new = {number: desk.site(number) for number in NUMBERS[:2]}
    assert all(old[number] != new[number] for number in new)
    assert os.waitstatus_to_exitcode(run_in_child(options, None, counted)) == 0
    total = int(counted.read_text())
    ended = snapshot(desk.sites)
    # Every change around the swaps and the record, and some of the many files in between.
    points = sorted({*range(1, 12), *range(12, total, 17), *range(total - 45, total + 1)})
    killed = 0
    for at in points:
        back_to(desk, start)
        status = run_in_child(options, at, counted)
        if os.WIFSIGNALED(status):
            killed += 1
        shown = [path for path in desk.sites.iterdir() if not path.name.startswith(".")]
        for number in NUMBERS:
            there = [path for path in shown if f"-{number}-" in path.name]
            # On Linux there is no moment without a site; only the one to take away may be gone.
            assert there or number == "1044", (at, number)
            assert all(snapshot(path) in (old[number], new.get(number)) for path in there), (at, number)
        # The record claims nothing that is not so.
        for row in read(desk.wave):
            assert row.is_online or not (desk.sites / row.folder).exists(), at
        assert os.waitstatus_to_exitcode(run_in_child(options, None, counted)) == 0, at
        assert snapshot(desk.sites) == ended, at
        assert [row.client for row in read(desk.wave) if row.is_online] == list(NUMBERS[:2]), at
        assert not [path.name for path in desk.sites.iterdir() if path.name.startswith(".")], at
    assert killed == len(points)
    record_property("figures", f"publish: killed at {killed} of {total} changes of the disk")


def test_where_a_swap_takes_two_steps_the_next_run_puts_the_old_site_back(desk: Desk) -> None:
    """What a kill between the two renames leaves, on a system that cannot exchange two folders."""
    desk.publish("--yes")
    place = desk.place("1042")
    place.rename(place.with_name(f".oud-{place.name}"))
    (desk.sites / f".nieuw-{place.name}").mkdir()
    (desk.sites / f".nieuw-{place.name}" / "half.html").write_text("half")
    desk.publish("--yes")
    assert snapshot(place) == desk.site("1042")
    assert not [path for path in desk.sites.iterdir() if path.name.startswith(".")]
