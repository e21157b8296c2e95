"""Starts the probes, side by side, and never waits longer than a minute for one."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_MOST_SECONDS = 60


def try_all(tasks: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Return what each probe told; `error` when it told nothing or did not end."""
    processes = {task: _start(task) for task in tasks}
    return {task: _answer(process) for task, process in processes.items()}


def _start(task: str) -> "subprocess.Popen[bytes] | str":
    # The same package as this one, also where it was not installed.
    here = str(Path(__file__).parent.parent.parent)
    paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "NO_MKDOCS_2_WARNING": "1"}
    # -P: a file in the folder where somebody happens to stand is no library.
    command = [sys.executable, "-P", "-m", "generator.doctor.probe", task]
    try:
        return subprocess.Popen(  # noqa: S603  (our own interpreter and our own module)
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        return str(error.strerror or error)


def _answer(process: "subprocess.Popen[bytes] | str") -> dict[str, Any]:
    if isinstance(process, str):
        return {"error": process}
    try:
        said, _ = process.communicate(timeout=_MOST_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return {"error": f"timeout: {_MOST_SECONDS} s"}
    try:
        told = json.loads(said.decode(errors="replace").strip().splitlines()[-1])
    except (ValueError, IndexError):
        return {"error": f"exit {process.returncode}"}
    return told if isinstance(told, dict) else {"error": f"exit {process.returncode}"}
