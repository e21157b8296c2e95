"""What the processes that make kits are born with."""

import subprocess
import sys

import pytest

_READ = """
import os
from generator import warm
from generator.render import pdf
print(len(os.listdir("/proc/self/task")), pdf._weasyprint.cache_info().currsize, pdf._fonts.cache_info().currsize)
"""

_LISTEN = """
import sys
started = []
sys.addaudithook(lambda event, about: started.append(about[0]) if event == "subprocess.Popen" else None)
from generator import warm
from generator.render import pdf
import ctypes.util
print(pdf._weasyprint.cache_info().currsize, started, ctypes.util.find_library.__name__)
"""
_ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")


@_ON_LINUX
def test_the_fork_server_knows_the_library_for_paper_and_has_no_thread_and_no_font_map() -> None:
    assert said_by(_READ) == "1 1 0"


@_ON_LINUX
def test_the_fork_server_starts_no_other_program() -> None:
    """It may be killed at any moment; who it started then would go on, and hold the terminal."""
    assert said_by(_LISTEN) == "1 [] find_library"


def said_by(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout.strip()
