"""Kits that carry the address of a site, and kits of another day: judged as a build would judge them."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli import run
from generator.send.letter import Letter
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


@pytest.mark.slow
def test_a_mail_whose_site_was_never_published_warns_and_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    site = "publicatie:\n  basis_url: https://overstap.kantoor.example\n"
    clients = (
        "klantnummer;naam;email",
        "1041;Bakkerij De Korenaar;info@dekorenaar.example",
        "1042;Taxi Geel;taxi@geel.example",
    )
    write_workspace(tmp_path, office=OFFICE + site, clients=clients, employees=None)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    (tmp_path / "sites").mkdir()
    assert run(["-q", "build"]) == 0
    capsys.readouterr()
    told = "LET802 De site waar deze mail naar verwijst, staat nog niet online bij {}."
    for mail, options, many in (("10", (), "1 klant"), ("20", ("--all",), "2 klanten")):
        assert run(["send", "golf-1", mail, *options]) == 0
        out, err = capsys.readouterr()
        assert ": nu" in out
        assert told.format(many) in err
        assert "Doe je dat op een andere manier?" in err
    assert run(["publish", "golf-1", "--to", "sites", "--yes", "--client", "1041"]) == 0
    capsys.readouterr()
    assert run(["send", "golf-1", "20", "--all"]) == 0
    assert told.format("1 klant") in capsys.readouterr().err
    assert run(["publish", "golf-1", "--to", "sites", "--yes"]) == 0
    capsys.readouterr()
    assert run(["send", "golf-1", "20", "--all"]) == 0
    assert capsys.readouterr().err == ""
    # A record that somebody wrote in claims nothing.
    (tmp_path / "kits" / "golf-1" / "gepubliceerd.csv").write_text("kapot")
    assert run(["send", "golf-1", "20", "--all"]) == 0
    assert "LET802" not in capsys.readouterr().err


def test_only_a_mail_with_the_address_leads_to_a_site() -> None:
    address = "https://overstap.kantoor.example/bakkerij-1041-abcdefghijkl/"
    one = Letter(data=b"", subject="", attachments=(), text=f"Kijk op {address}medewerkers/")
    assert one.leads_to(address)
    assert not replace(one, text="Bel ons.").leads_to(address)


@pytest.mark.parametrize(("day", "code"), [("18-1-2027", 0), ("19-1-2027", 0), ("1-2-2027", 1)])
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
