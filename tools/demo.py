"""What `make demo` does once all is installed: build the example waves, and say what to open first."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.cli import INTERRUPTED
from generator.problems import Lang
from generator.report import from_here
from generator.speech import language

# In the example are, on purpose, things that happen in every office: (file or folder, row, code).
ON_PURPOSE = frozenset(
    {
        ("voorbeeld-2026-03/activatie.xlsx", 120, "LET337"),
        ("voorbeeld-2027-02", None, "LET720"),
        ("voorbeeld-2027-02/klanten.csv", None, "LET103"),
        ("voorbeeld-2027-02/klanten.csv", 7, "LET310"),
        ("voorbeeld-2027-02/klanten.csv", 9, "LET308"),
        ("voorbeeld-2027-02/klanten.csv", 9, "LET311"),
        ("voorbeeld-2027-02/klanten.csv", 13, "LET514"),
        ("voorbeeld-2027-02/medewerkers.csv", 756, "LET215"),
    }
)
WORDS: Mapping[str, Mapping[Lang, str]] = {
    "made": {
        "nl": "Gemaakt, voor een verzonnen kantoor: kits: {kits}, golven: {waves}.",
        "en": "Made, for an invented office: kits: {kits}, waves: {waves}.",
    },
    "on_purpose": {
        "nl": "Waarschuwingen: {n}. Die staan expres in het voorbeeld. Lees ze met: {command}",
        "en": "Warnings: {n}. They are in the example on purpose. Read them with: {command}",
    },
    "others": {
        "nl": "Dit hoort niet bij het voorbeeld:",
        "en": "This is not part of the example:",
    },
    "open": {"nl": "Open eerst:", "en": "Open first:"},
}


def main() -> int:
    """Build, and tell of it; the exit code is that of the build."""
    lang = language((), os.environ)
    program = Path(sys.executable).with_name("overstapkit")
    # Ctrl-C reaches the build too. It finishes the kits that it began and says so: wait for it, as long as
    # that takes. `subprocess.run` would kill it after a quarter of a second.
    interrupted: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: interrupted.append(number))
    # Its bar comes on the terminal; its answer comes here.
    building = subprocess.Popen(
        [program, "--lang", lang, "--format", "json", "build"], stdout=subprocess.PIPE
    )
    answer, _ = building.communicate()
    try:
        told: dict[str, Any] = json.loads(answer)
    except ValueError:
        # It could not even begin, and said why.
        return INTERRUPTED if interrupted else building.returncode or 1
    print("\n".join(lines(told, f"{from_here(program)} --lang {lang} check", lang)))
    return building.returncode


def lines(told: Mapping[str, Any], check: str, lang: Lang) -> list[str]:
    """Return what to say of the one object of `build`."""

    def say(key: str, **values: object) -> str:
        return WORDS[key][lang].format(**values)

    waves: Sequence[Mapping[str, Any]] = told.get("golven", [])
    problems: Sequence[Mapping[str, Any]] = told["problemen"]
    others = [one for one in problems if not _is_on_purpose(one)]
    found = [told["melding"]] if "melding" in told else []
    if waves:
        found.append(say("made", kits=sum(len(one["gemaakt"]) for one in waves), waves=len(waves)))
    if len(problems) > len(others):
        found.append(say("on_purpose", n=len(problems) - len(others), command=check))
    if others:
        found += ["", say("others"), *(line for one in others for line in _in_full(one))]
    if waves:
        found += ["", say("open"), *(f"  {from_here(Path(one['map']) / 'index.html')}" for one in waves)]
    return found


def _is_on_purpose(problem: Mapping[str, Any]) -> bool:
    return (problem["bestand"], problem["rij"], problem["code"]) in ON_PURPOSE


def _in_full(problem: Mapping[str, Any]) -> list[str]:
    parts = (problem["bestand"], problem["rij"], problem["kolom"])
    place = ":".join(str(part) for part in parts if part is not None)
    return [f"{place} {problem['code']} {problem['wat']}".strip(), f"  {problem['doen']}"]


if __name__ == "__main__":
    sys.exit(main())
