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


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing is forked")
def test_the_fork_server_knows_the_library_for_paper_and_has_no_thread_and_no_font_map() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READ], capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout.split() == ["1", "1", "0"]
