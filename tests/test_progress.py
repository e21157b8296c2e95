"""The bar of a long task, as a terminal gets it."""

import os
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="a terminal to look at")

TASK = """
import time
from generator.cli import Settings
from generator.progress import ProgressBar
with ProgressBar(Settings(lang="nl", quiet={quiet}), "Kits") as progress:
    time.sleep(0.4)
    progress(1, 3, "")
    time.sleep(0.4)
"""


def shown(*, quiet: bool = False) -> str:
    """Return all that a terminal of 80 columns got."""
    master, terminal = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80", "LINES": "24"}
    code = TASK.format(quiet=quiet)
    with subprocess.Popen([sys.executable, "-c", code], stderr=terminal, env=environment) as running:
        os.close(terminal)
        found = b""
        try:
            while part := os.read(master, 4096):
                found += part
        except OSError:
            # How Linux says that nobody holds the other end any more.
            pass
        assert running.wait(timeout=60) == 0
    os.close(master)
    return found.decode()


def test_the_bar_counts_nothing_before_it_knows_how_many_there_are() -> None:
    told = shown()
    assert "Kits" in told
    assert "1/3" in told
    assert "?" not in told.replace("\x1b[?25", "")
    assert "0/" not in told


def test_quiet_has_no_bar() -> None:
    assert shown(quiet=True) == ""
