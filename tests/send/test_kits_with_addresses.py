"""Kits that carry the address of a site, and kits of another day: judged as a build would judge them."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.send.conftest import OFFICE
from tests.workspaces import snapshot, write_workspace

Capture = pytest.CaptureFixture[str]
DRY = ("send", "golf-1", "20", "--smtp", "smtps://smtp.kantoor.example")


@pytest.mark.slow
def test_a_kit_with_an_address_is_as_new_as_its_input_until_the_address_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    site = "publicatie:\n  basis_url: https://overstap.kantoor.example\n"
    clients = ("klantnummer;naam;email", "1041;Bakkerij De Korenaar;info@dekorenaar.example")
    people = (
        "klantnummer;personeelsnummer;achternaam;in_dienst;email",
        "1041;1;Kip;1-1-2020;kip@post.example",
    )
    kits = write_workspace(tmp_path, office=OFFICE + site, clients=clients, employees=people)
    monkeypatch.chdir(tmp_path)
    # To look makes nothing, not even the secret that an address is made with.
    assert run([*DRY]) == 1
    assert not (kits / ".geheim").exists()
    assert run(["-q", "build"]) == 0
    before = snapshot(tmp_path)
    assert run([*DRY]) == 0
    assert snapshot(tmp_path) == before
    capsys.readouterr()
    (kits / ".geheim").write_text("0" * 64 + "\n")
    assert run([*DRY]) == 1
    assert "KIT802" in capsys.readouterr().err


@pytest.mark.parametrize(("day", "code"), [("18-1-2027", 0), ("19-1-2027", 1)])
def test_the_date_of_the_kits_may_be_said_as_it_was_to_build(
    folder: Path, capsys: Capture, day: str, code: int
) -> None:
    assert run([*DRY, "--as-of", day]) == code
    assert ("KIT802" in capsys.readouterr().err) == bool(code)


def test_the_plan_is_told_in_english_too(folder: Path, capsys: Capture) -> None:
    assert run(["--lang", "en", *DRY, "--client", "1042"]) == 0
    out = capsys.readouterr().out
    assert "  1042 Taxi Geel & Zoon: now\n    To taxi@geel.example: " in out
    assert "    Note: LET310 This client has not signed the addendum yet." in out
    assert "Nothing was sent: this is the plan." in out
    assert not {"klant", "niet", "verzonden"} & set(out.split())
