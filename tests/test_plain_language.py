"""Every Dutch text that a client or employee reads is short and plain; the figures are shown in every run.

The figures are a floor. They say nothing of a level such as B1, and no text of ours claims one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest

from generator.render import agenda, mails, paper
from tests.conftest import FIGURES
from tests.reading import Reading, blocks, read_blocks
from tests.render import every_site
from tests.render.mail_cases import KITS
from tests.render.mail_cases import NAMES as MAIL_NAMES
from tests.render.sites import STATES, build, visible, without_employees

pytestmark = pytest.mark.slow

NAMES = (*MAIL_NAMES, "Kantoor Lindeboom", "Marit de Wit", "Bakkerij De Korenaar", "Joke Visser", "Zutphen")
EASE, MEAN, LONGEST = 70, 12, 20


@dataclass(frozen=True)
class Text:
    """One text in one state, a block a line."""

    kind: str
    state: str
    lines: list[str]

    @property
    def figures(self) -> Reading:
        return read_blocks(self.lines, NAMES)


def on_the_site(folder: Path) -> Iterator[Text]:
    sites = {name: every_site.site(name) for name in every_site.STATES}
    sites |= {f"site {name}": build(kit, folder / name) for name, kit in STATES.items()}
    for state, site in sites.items():
        for page in every_site.pages(site):
            text = (site / page).read_text(encoding="utf-8")
            if not page.startswith("medewerker/"):
                yield Text(page, state, visible(without_employees(text)))
            elif page == "medewerker/index.html":
                yield Text(page, state, blocks(text))


def in_mails(folder: Path) -> Iterator[Text]:
    for state, kit in KITS.items():
        for name, data in mails.render(kit).items():
            if name.endswith(".nl.html"):
                yield Text(f"mail {name.removesuffix('.nl.html')}", state, blocks(data.decode()))
            elif re.search(r"-(appje|loonstrook)-", name):
                # What is too short for a page; the address below it is no sentence.
                yield Text(f"bericht {name.removesuffix('.nl.txt')}", state, [data.decode().split("\n")[0]])


def on_paper(folder: Path) -> Iterator[Text]:
    for state, kit in {**every_site.STATES, **STATES}.items():
        for sheet in paper.sheets(kit):
            yield Text(sheet.piece, state, blocks(sheet.html))


def in_the_diary(folder: Path) -> Iterator[Text]:
    for state, kit in {**every_site.STATES, **STATES}.items():
        for name, data in agenda.render(kit).items():
            events = icalendar.Calendar.from_ical(data).walk("VEVENT")
            lines = [
                line for one in events for key in ("SUMMARY", "DESCRIPTION") for line in one[key].splitlines()
            ]
            yield Text(name, state, [line for line in lines if line.strip()])


SOURCES: Mapping[str, Callable[[Path], Iterator[Text]]] = {
    "site": on_the_site,
    "mails": in_mails,
    "papier": on_paper,
    "agenda": in_the_diary,
}


def table(texts: list[Text]) -> list[str]:
    """Return a line a kind of text: the hardest of its states, and the hardest sentence of all."""
    lines = [f"{'text':34} {'ease':>5} {'mean':>5} {'most':>4}  hardest sentence"]
    for kind in sorted({text.kind for text in texts}):
        found = [text.figures for text in texts if text.kind == kind]
        worst = min(found, key=lambda one: one.worst_score)
        lines.append(
            f"{kind:34} {min(one.flesch_douma for one in found):5.1f} {max(one.mean for one in found):5.1f}"
            f" {max(one.longest_words for one in found):4}  {worst.worst_score:.0f}: {worst.worst}"
        )
    return lines


def faults(texts: list[Text]) -> list[str]:
    found = []
    for text in texts:
        figures = text.figures
        if figures.flesch_douma < EASE:
            found.append(f"{text.kind} ({text.state}): ease {figures.flesch_douma:.1f}: {figures.worst}")
        if figures.mean > MEAN:
            found.append(f"{text.kind} ({text.state}): {figures.mean:.1f} words a sentence")
        if figures.longest_words > LONGEST:
            found.append(f"{text.kind} ({text.state}): {figures.longest_words} words: {figures.longest}")
    return found


@pytest.mark.parametrize("where", SOURCES)
def test_every_dutch_text_reads_easily(
    where: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    texts = list(SOURCES[where](tmp_path))
    assert texts
    for line in table(texts):
        record_property(FIGURES, line)
    assert faults(texts) == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "De salarisadministratie verwerkt persoonsgegevens overeenkomstig de verwerkersovereenkomst.",
            "ease",
        ),
        ("Je mag " + "en je mag " * 8 + "dat.", "words:"),
        ("Je kan op de dag zelf na het eten nog een keer naar de site toe. " * 2, "words a sentence"),
    ],
)
def test_a_text_that_is_hard_is_found(line: str, told: str) -> None:
    """The control: each of the three figures can fail."""
    assert any(told in one for one in faults([Text("proef", "proef", [line])]))


def test_no_text_claims_a_level() -> None:
    root = Path(every_site.__file__).parents[2] / "generator" / "toolkit"
    texts = [path for path in root.rglob("*") if path.suffix in (".md", ".html", ".yml")]
    assert len(texts) > 30
    assert [path.name for path in texts if "niveau B1" in path.read_text(encoding="utf-8")] == []
