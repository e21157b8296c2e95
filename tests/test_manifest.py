"""kit.json and golf.json as data for other programs."""

from dataclasses import replace
from datetime import date

from generator import activation, fallout, manifest
from generator.model import ActivationRow, FalloutRow, KitPlan, Outcome, PrivateLists, PublicKit
from generator.render import forecast_page
from tests.factory import make_kit, make_office, make_wave
from tests.render.waves import make_wave_plan
from tests.test_docs import page, rows, section


def test_golf_json_holds_the_wave_and_one_entry_a_client() -> None:
    plan = make_wave_plan()
    kit_json = {"klantnummer": "1042", "tellingen": {"uitnodiging": 12}, "bestanden": [{}], "inputs": {}}
    data = manifest.describe_wave(plan, {"1042": kit_json, "1007": None}, frozenset({"1007"}))
    assert data["tellingen"] == {str(outcome): plan.counts[outcome] for outcome in Outcome}
    assert data["verwachte_vragen"] == {"min": 13, "max": 33}
    assert len(data["mijlpalen"]) == 12
    assert data["agenda_volgnummer"] == 5148
    by_number = {one["klantnummer"]: one for one in data["klanten"]}
    assert by_number["1042"]["tellingen"] == {"uitnodiging": 12}
    assert not {"bestanden", "inputs"} & by_number["1042"].keys()
    assert (by_number["1007"]["gemaakt"], by_number["1007"]["mislukt"]) == (False, True)
    assert by_number["1051"] == {"klantnummer": "1051", "naam": "Visgroothandel Zeeman", "meenemen": False}


AFTER = make_wave(dated=date(2027, 2, 5))
FALLEN = fallout.judge(
    [
        FalloutRow(client="1042", number="1", reason_text="Geen e-mail", handled=True),
        FalloutRow(client="1042", number="2", reason_text="Geen e-mail"),
        FalloutRow(client="1042", number="2", reason_text="Rechten ontbreken"),
        FalloutRow(client="1042", number="3", reason_text="Technische fout"),
    ],
    (),
    with_account={"3"},
)
LISTED = activation.judge(
    [
        ActivationRow(client="1042", number=str(number), status_text=status)
        for number, status in enumerate(("geactiveerd", "verlopen", "uitgenodigd", "geen-uitnodiging"))
    ],
    (),
    make_office(),
    AFTER,
)


def _after() -> PublicKit:
    return make_kit(wave=AFTER, fallout=fallout.count(FALLEN), activation=activation.count(LISTED))


def _described(kit: PublicKit) -> dict[str, object]:
    return manifest.describe_kit(KitPlan(public=kit, private=PrivateLists(people=()), inputs={}))


def test_kit_json_tells_what_came_of_the_move() -> None:
    data = _described(_after())
    assert data["uitval"] == {
        "op_de_lijst": 3,
        "voorspeld": 0,
        "verrassing": 3,
        "voorkomen": 0,
        "geregeld": 1,
        "open": 2,
        "heeft_account": 1,
        "zonder_loonstrook": 1,
    }
    activated = data["activatie"]
    assert isinstance(activated, dict)
    assert activated.pop("per_status")["verlopen"] == 1
    assert activated == {
        "op_de_lijst": 4,
        "klaar": 1,
        "nieuwe_uitnodiging": 1,
        "zonder_loonstrook": 3,
        "niet_genoemd": 0,
        "verwacht": {"min": 1, "max": 1},
    }


def test_without_lists_kit_json_and_golf_json_say_null_and_never_nought() -> None:
    data = _described(make_kit())
    wave = manifest.describe_wave(make_wave_plan(), {})
    assert [data["uitval"], data["activatie"], wave["activatie"]] == [None, None, None]


def test_golf_json_adds_up_the_clients_but_not_what_was_rounded() -> None:
    kits = (_after(), _after(), make_kit(wave=AFTER))
    data = manifest.describe_wave(replace(make_wave_plan(), kits=kits), {})
    assert (data["uitval"]["op_de_lijst"], data["uitval"]["open"]) == (6, 4)
    assert data["activatie"]["op_de_lijst"] == 8
    # 2 to 5 in a hundred of 6 invited people, not of 3 and 3.
    assert data["activatie"]["verwacht"] == {"min": 1, "max": 1}


def test_golf_json_has_the_questions_by_day_and_null_where_nobody_knows() -> None:
    questions = manifest.describe_wave(make_wave_plan(), {})["vragen"]
    assert questions["per_dag"] == 6
    assert questions["hoogstens_uitnodigingen"] == 660
    assert questions["dagen"][0] == {
        "datum": "2027-02-01",
        "min": 2,
        "max": 6,
        "blijft_liggen": {"min": 0, "max": 0},
    }
    assert sum(one["max"] for one in questions["dagen"]) == 33
    unknown = manifest.describe_wave(make_wave_plan(office=make_office(questions_per_day=None)), {})["vragen"]
    assert [unknown["per_dag"], unknown["hoogstens_uitnodigingen"]] == [None, None]
    assert {one["blijft_liggen"] for one in unknown["dagen"]} == {None}
    text = section(page("uitvoer.md"), "vragen-als-gegevens")
    listed = {part.strip() for cells in rows(text) for part in cells[0].split(",")}
    assert listed == set(questions) | set(questions["dagen"][0])
    assert {cells[0] for cells in rows(section(page("uitvoer.md"), "vragen"))} == set(forecast_page.HEADINGS)


def test_the_manual_names_every_number_of_after_the_move() -> None:
    data = _described(_after())
    for key in ("uitval", "activatie"):
        numbers = data[key]
        assert isinstance(numbers, dict)
        listed = {cells[0] for cells in rows(section(page("uitvoer.md"), f"getallen-{key}"))}
        assert listed == set(numbers)
