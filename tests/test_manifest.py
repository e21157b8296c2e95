"""kit.json and golf.json as data for other programs."""

from generator import manifest
from generator.model import Outcome
from tests.render.waves import make_wave_plan


def test_golf_json_holds_the_wave_and_one_entry_a_client() -> None:
    plan = make_wave_plan()
    kit_json = {"klantnummer": "1042", "tellingen": {"uitnodiging": 12}, "bestanden": [{}], "inputs": {}}
    data = manifest.describe_wave(plan, {"1042": kit_json, "1007": None}, frozenset({"1007"}))
    assert data["tellingen"] == {str(outcome): plan.counts[outcome] for outcome in Outcome}
    assert data["verwachte_vragen"] == {"min": 13, "max": 33}
    assert len(data["mijlpalen"]) == 12
    by_number = {one["klantnummer"]: one for one in data["klanten"]}
    assert by_number["1042"]["tellingen"] == {"uitnodiging": 12}
    assert not {"bestanden", "inputs"} & by_number["1042"].keys()
    assert (by_number["1007"]["gemaakt"], by_number["1007"]["mislukt"]) == (False, True)
    assert by_number["1051"] == {"klantnummer": "1051", "naam": "Visgroothandel Zeeman", "meenemen": False}
