"""The example overview of the office in `kits/` tells of the example waves what stands there, and shows every standing."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from tests.workspaces import snapshot

ROOT = Path(__file__).parents[2]
OVERVIEW = str(ROOT / "kits" / "gebruik-producten.csv")


@pytest.fixture
def chosen(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.chdir(ROOT)
    before = snapshot(ROOT / "kits")
    assert run(["select", "voorbeeld-2027-02", OVERVIEW, "--format", "json"]) == 2
    assert snapshot(ROOT / "kits") == before
    told = json.loads(capsys.readouterr().out)
    # klanten.csv of the example has the old Windows format.
    assert [(one["code"], one["bestand"]) for one in told["problemen"]] == [
        ("LET103", "voorbeeld-2027-02/klanten.csv")
    ]
    found: dict[str, Any] = told["selectie"]
    return found


def test_it_completes_what_the_example_leaves_open_and_contradicts_nothing(chosen: dict[str, Any]) -> None:
    assert {
        one["klantnummer"]: one["cellen"] for one in chosen["klanten"] if one["stand"] == "aangevuld"
    } == {
        "1033": {"mijnloket_actief": "nee"},
        "1040": {"producten": "500"},
        "1051": {"addendum": "nee", "mijnloket_actief": "nee"},
    }
    assert [one["klantnummer"] for one in chosen["klanten"] if one["verschillen"]] == []
    assert chosen["niet_in_overzicht"] == []


def test_it_shows_every_standing(chosen: dict[str, Any]) -> None:
    standings = {one["klantnummer"]: one["stand"] for one in chosen["klanten"]}
    assert set(standings.values()) == {"erbij", "aangevuld", "blijft-gelijk", "niet-gekozen", "andere-golf"}
    assert standings["1064"] == "erbij"
    assert standings["2003"] == "andere-golf"


def test_no_client_in_it_is_one_that_could_exist_outside_the_example() -> None:
    text = Path(OVERVIEW).read_text(encoding="utf-8-sig")
    assert "@" not in text
    assert text.splitlines()[0].startswith("Gebruik producten Loket.nl")
