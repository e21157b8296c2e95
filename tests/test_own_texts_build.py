"""Own texts in finished kits: the right words for the right client, and nothing else changes."""

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from generator.cli import run
from generator.templates import toolkit_text
from tests.workspaces import CLIENTS, OFFICE, WAVE, snapshot, write_workspace

PAGE, MAIL, FLYER = "site/contact.md", "mails/_groet-klant.md", "print/flyer.html"
AS_OF = ("--as-of", "18-1-2027")


def texts(words: str) -> dict[str, str]:
    """Return a page, a mail and a sheet in which these words stand."""
    flyer = toolkit_text(FLYER)
    assert '{{ zeg("papier_twijfel") }}' in flyer
    return {
        PAGE: f"---\ntitle: Contact\n---\n\n# Bel {words}\n\n{{{{ klant.naam }}}}\n",
        MAIL: f"\nGroeten van {words}\n",
        FLYER: flyer.replace('{{ zeg("papier_twijfel") }}', f"Vraag {words}"),
    }


def write(folder: Path, words: str) -> None:
    for name, text in texts(words).items():
        path = folder / "toolkit" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(kits: Path, *more: str) -> int:
    return run(["--workspace", str(kits), "--lang", "nl", "build", *AS_OF, *more])


def spoken(kit: Path) -> dict[str, str]:
    """Return what a client reads on the page, in a mail and on the flyer."""
    with pypdfium2.PdfDocument(kit / "print" / "flyer.nl.pdf") as document:
        paper = " ".join(page.get_textpage().get_text_range() for page in document)
    return {
        PAGE: (kit / "site" / "contact.html").read_text(encoding="utf-8"),
        MAIL: (kit / "mails" / "20-aankondiging-klant.nl.txt").read_text(encoding="utf-8"),
        FLYER: " ".join(paper.split()),
    }


def kit_json(kit: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((kit / "kit.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build two waves: texts of the office, of one wave, and of one client in it."""
    folder = tmp_path_factory.mktemp("kantoor")
    kits = write_workspace(folder)
    write_workspace(
        folder,
        office=OFFICE,
        wave=WAVE,
        name="golf-2",
        clients=(CLIENTS[0], "2000;Kapper Knip;info@knip.example;#1f6b4f"),
        employees=None,
    )
    write(kits, "het kantoor")
    write(kits / "golf-1", "de golf")
    write(kits / "golf-1" / "klanten" / "1042", "de klant")
    assert build(kits) == 0
    return folder


@pytest.mark.parametrize(
    ("kit", "words"),
    [
        ("golf-1/bakkerij-de-korenaar-1042", "de klant"),
        ("golf-1/taxi-geel-zoon-1043", "de golf"),
        ("golf-2/kapper-knip-2000", "het kantoor"),
    ],
)
def test_each_client_gets_the_nearest_words_on_the_page_in_the_mail_and_on_paper(
    kit: str, words: str, office: Path
) -> None:
    found = spoken(office / "output" / kit)
    said = {PAGE: f"Bel {words}", MAIL: f"Groeten van {words}", FLYER: f"Vraag {words}"}
    assert {name for name, text in found.items() if said[name] in text} == set(said)
    for other in {"de klant", "de golf", "het kantoor"} - {words}:
        assert all(
            f"{verb} {other}" not in text for text in found.values() for verb in ("Bel", "van", "Vraag")
        )


def test_a_changed_text_changes_the_kit_of_its_client_and_no_byte_of_another(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, kits = office / "output", office / "kits"
    one, other = output / "golf-1" / "bakkerij-de-korenaar-1042", output / "golf-1" / "taxi-geel-zoon-1043"
    before = {kit: (kit_json(kit)["inputs"], snapshot(kit)) for kit in (one, other)}
    (kits / "golf-1" / "klanten" / "1042" / "toolkit" / MAIL).write_text("\nTot gauw\n")
    assert build(kits) == 0
    now = {kit: (kit_json(kit)["inputs"], snapshot(kit)) for kit in (one, other)}
    assert now[other] == before[other]
    changed = {name for name, value in before[one][0].items() if now[one][0][name] != value}
    assert changed == {"teksten"}
    differ = {name for name, data in now[one][1].items() if before[one][1].get(name) != data}
    assert {name.partition("/")[0] for name in differ} == {"mails", "kit.json"}
    assert "tekst" in capsys.readouterr().out


def test_the_same_words_in_another_layer_are_the_same_kit(tmp_path: Path) -> None:
    inputs = []
    for layer in ("", "golf-1", "golf-1/klanten/1042"):
        kits = write_workspace(tmp_path / f"x{len(inputs)}")
        path = kits / layer / "toolkit" / MAIL
        path.parent.mkdir(parents=True)
        path.write_text("\nTot gauw\n")
        assert build(kits, "--client", "1042") == 0
        inputs.append(snapshot(kits.parent / "output" / "golf-1" / "bakkerij-de-korenaar-1042"))
    assert inputs[0] == inputs[1] == inputs[2]


def test_a_text_that_fails_for_one_real_client_leaves_its_kit_and_makes_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    assert build(kits) == 0
    golf = tmp_path / "output" / "golf-1"
    before = snapshot(golf / "bakkerij-de-korenaar-1042")
    # No invented client has this number, so only the real one shows the fault.
    path = kits / "toolkit" / MAIL
    path.parent.mkdir(parents=True)
    path.write_text("\nGroet\n{{ 1 // (klant.nummer | int - 1042) }}\n")
    assert build(kits) == 4
    said = capsys.readouterr().err
    assert f"toolkit/{MAIL}:3 KIT719" in said
    assert "Korenaar" not in said.partition("KIT719")[2].partition("\n")[0]
    assert snapshot(golf / "bakkerij-de-korenaar-1042") == before
    assert "Groet 1" in (golf / "taxi-geel-zoon-1043" / "mails" / "20-aankondiging-klant.nl.txt").read_text()
