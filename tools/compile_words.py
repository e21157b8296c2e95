"""Compile the Dutch words of Click; the result is in git beside its source.

python tools/compile_words.py
"""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parent.parent / "generator" / "locale" / "nl" / "LC_MESSAGES" / "click.po"


def compile_catalogue(source: Path, target: Path) -> None:
    with source.open("rb") as text, target.open("wb") as compiled:
        write_mo(compiled, read_po(text, locale="nl"))


if __name__ == "__main__":
    compile_catalogue(SOURCE, SOURCE.with_suffix(".mo"))
