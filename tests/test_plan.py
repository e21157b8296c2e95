"""From what was read to a plan: numbers, clashes, and inputs that name what determines one kit."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator import build, plan
from generator.explanations import explain
from generator.fingerprints import DECIDING
from generator.load import LoadedWave, load
from generator.model import KitPlan, Outcome, Product500
from tests.test_architecture import LAYERS
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, WAVE, write_workspace

TODAY = date(2027, 1, 18)


def read(folder: Path, as_of: date | None = None) -> tuple[LoadedWave, tuple[KitPlan, ...]]:
    kits = folder / "kits"
    loaded = load(kits, [kits / "golf-1"], TODAY, as_of)
    assert [problem for problem in loaded.problems if problem.is_error] == []
    assert loaded.office is not None
    [wave] = loaded.waves
    return wave, build.plan_kits(loaded.office, wave)


def plans(folder: Path, as_of: date | None = None, **tables: object) -> dict[str, KitPlan]:
    write_workspace(folder, **tables)  # type: ignore[arg-type]
    return {one.public.client.number: one for one in read(folder, as_of)[1]}


def test_kit_counts_its_own_people_only(tmp_path: Path) -> None:
    made = plans(tmp_path)
    assert made["1042"].public.counts is not None
    assert made["1042"].public.counts[Outcome.INVITED] == 1
    assert [one.person.number for one in made["1042"].private.people] == ["1", "2"]
    assert [one.person.number for one in made["1043"].private.people] == ["1"]


def test_client_without_employees_has_no_numbers(tmp_path: Path) -> None:
    made = plans(tmp_path, employees=EMPLOYEES[:3])["1043"]
    assert made.public.counts is None
    assert made.public.questions == (0, 0)
    assert made.public.product_500.expected is Product500.UNKNOWN


def test_people_who_share_an_address_are_counted(tmp_path: Path) -> None:
    twins = [f"1042;{number};Jo;Jansen{number};1-1-2020;;samen@post.example" for number in (7, 8)]
    assert plans(tmp_path, employees=[*EMPLOYEES, *twins])["1042"].public.shared_addresses == 2


def test_no_uitvallijst_is_not_an_empty_one(tmp_path: Path) -> None:
    assert plans(tmp_path)["1042"].public.fallout is None
    heading = ["klantnummer;personeelsnummer;naam;reden"]
    empty = plans(tmp_path, fallout=[*heading, "1042;2;Piet Zonderling;geen e-mailadres"])
    assert empty["1043"].public.fallout is not None
    assert empty["1043"].public.fallout.total == 0
    assert empty["1042"].public.fallout is not None
    assert empty["1042"].public.fallout.total == 1


CHANGES = {
    "own employee":   ({"employees": [*EMPLOYEES[:2], "1042;2;Piet;Ander;1-1-2021;;", EMPLOYEES[3]]}, {"medewerkers"}),
    "own row":        ({"clients": [CLIENTS[0], "1042;Bakkerij Nieuw;info@dekorenaar.example;#b5471b", CLIENTS[2]]},
                       {"klanten"}),
    "other employee": ({"employees": [*EMPLOYEES[:3], "1043;1;Jan;Anders;1-1-2020;;"]}, set()),
    "other row":      ({"clients": [*CLIENTS[:2], "1043;Taxi Nieuw;taxi@geel.example;"]}, set()),
    "new client":     ({"clients": [*CLIENTS, "1044;Nieuw;nieuw@klant.example;"]}, set()),
    "row order":      ({"employees": [EMPLOYEES[0], *reversed(EMPLOYEES[1:])]}, set()),
    "office":         ({"office": OFFICE + "website: lindeboom.example\n"}, {"kantoor"}),
    "wave":           ({"wave": WAVE + "betaaldag: 25\n"}, {"golf"}),
    "conversion day": ({"wave": WAVE.replace("1-2-2027", "8-2-2027")}, {"conversiedatum"}),
    "policy":         ({"wave": WAVE + "beleid: {laatste_dag_is_actief: nee}\n"}, {"beleid"}),
    "other policy":   ({"wave": WAVE + "beleid: {vertrekt_binnen_dagen: 14}\n"}, {"beleid"}),
    "other waves":    ({"wave": WAVE + "beleid: {onbekende_klanten: negeren}\n"}, set()),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_inputs_change_with_what_determines_the_kit_and_with_nothing_more(
    tmp_path: Path, change: str
) -> None:
    tables, expected = CHANGES[change]
    before = plans(tmp_path)["1042"].inputs
    after = plans(tmp_path, **tables)["1042"].inputs
    assert {key for key in before if before[key] != after[key]} == expected


def test_date_of_the_kit_is_an_input(tmp_path: Path) -> None:
    before, after = plans(tmp_path)["1042"].inputs, plans(tmp_path, date(2027, 1, 19))["1042"].inputs
    assert {key for key in before if before[key] != after[key]} == {"peildatum"}


def test_earlier_conversion_day_is_an_input_only_when_there_is_one(tmp_path: Path) -> None:
    before = plans(tmp_path)["1042"].inputs
    moved = plans(tmp_path, wave=WAVE + "vorige_conversiedatum: 18-1-2027\n")["1042"].inputs
    assert "vorige_conversiedatum" not in before
    assert moved == before | {"vorige_conversiedatum": moved["vorige_conversiedatum"]}


def test_rules_of_the_program_are_an_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plans(tmp_path)["1042"].inputs
    monkeypatch.setattr(build, "rules_fingerprint", lambda: "other")
    after = plans(tmp_path)["1042"].inputs
    assert {key for key in before if before[key] != after[key]} == {"regels"}


def test_every_module_that_decides_is_among_the_rules() -> None:
    [core] = [row for row in LAYERS if "eligibility" in row]
    # The looks of a client, what changed since the last time and the questions of a desk decide for nobody.
    assert set(DECIDING) == {*core, "policy", "wording"} - {"brand", "changes", "forecast"}


@pytest.mark.parametrize(
    ("one", "two", "clash"),
    [
        ("1-2;X",  "2;X 1",   True),    # x-1-2 twice
        ("1;X",    "2;X",     False),
    ],
)  # fmt: skip
def test_two_kits_never_share_a_folder(tmp_path: Path, one: str, two: str, clash: bool) -> None:
    rows: Sequence[str] = ["klantnummer;naam;email", f"{one};a@klant.example", f"{two};b@klant.example"]
    write_workspace(tmp_path, clients=rows, employees=None)
    problems = plan.clashes(read(tmp_path)[0])
    assert [problem.code for problem in problems] == (["KIT601"] if clash else [])


def test_wave_counts_its_questions_over_all_people_together(tmp_path: Path) -> None:
    rows = [
        f"{client};{n};Jo;Jansen{n};1-1-2020;;p{client}{n}@post.example"
        for client in (1042, 1043)
        for n in range(10)
    ]
    write_workspace(tmp_path, employees=[EMPLOYEES[0], *rows])
    wave, made = read(tmp_path)
    kits = tuple(one.public for one in made)
    # Ten people are 1 question each; twenty together are still 1.
    assert [kit.questions for kit in kits] == [(1, 1), (1, 1)]
    assert plan.plan_wave(kits[0].office, wave, kits).questions == (1, 1)


def test_only_a_business_address_is_explained_as_such(tmp_path: Path) -> None:
    heading = f"{EMPLOYEES[0]};email_zakelijk"
    rows = ["1042;1;Jo;Jansen;1-1-2020;;;jo@dekorenaar.example", "1042;2;Jan;Smit;1-1-2020;;;"]
    write_workspace(tmp_path, employees=[heading, *rows])
    _, made = read(tmp_path)
    one, two = made[0].private.people
    assert one.decision.outcome is two.decision.outcome is Outcome.EXPECTED_FALLOUT
    assert "zakelijk" in explain(one, made[0].public.wave).because
    assert "zakelijk" not in explain(two, made[0].public.wave).because


def test_warning_of_the_reader_about_a_client_reaches_the_overview(tmp_path: Path) -> None:
    rows = [f"{CLIENTS[0]};talen", f"{CLIENTS[1]};nl, hu", f"{CLIENTS[2]};nl"]
    kits = write_workspace(tmp_path, clients=rows)
    loaded = load(kits, [kits / "golf-1"], TODAY)
    assert loaded.office is not None
    made = build.plan_kits(loaded.office, loaded.waves[0], loaded.problems)
    assert ["LET221" in {note.code for note in one.public.notes} for one in made] == [True, False]


def test_a_language_without_texts_is_an_input_of_its_own(tmp_path: Path) -> None:
    def inputs(languages: str) -> dict[str, str]:
        kits = write_workspace(tmp_path, clients=[f"{CLIENTS[0]};talen", f"{CLIENTS[1]};{languages}"])
        loaded = load(kits, [kits / "golf-1"], TODAY)
        assert loaded.office is not None
        return dict(build.plan_kits(loaded.office, loaded.waves[0], loaded.problems)[0].inputs)

    before, after = inputs("nl"), inputs("nl, hu")
    assert {key for key in before if before[key] != after[key]} == {"talen"}


def test_same_client_in_another_wave_is_an_input_too(tmp_path: Path) -> None:
    def inputs() -> dict[str, str]:
        kits = tmp_path / "kits"
        loaded = load(kits, [kits / "golf-1"], TODAY)
        assert loaded.office is not None
        made = build.plan_kits(loaded.office, loaded.waves[0], loaded.problems)
        return dict(made[0].inputs)

    write_workspace(tmp_path)
    before = inputs()
    write_workspace(tmp_path, name="golf-2")
    after = inputs()
    assert {key for key in before if before[key] != after[key]} == {"elders"}


def test_what_is_wrong_in_another_wave_stays_there(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    write_workspace(tmp_path, clients=[f"{CLIENTS[0]};talen", f"{CLIENTS[1]};nl, hu"], name="golf-2")

    def made(*waves: str) -> KitPlan:
        loaded = load(kits, [kits / wave for wave in waves], TODAY)
        assert loaded.office is not None
        return build.plan_kits(loaded.office, loaded.waves[0], loaded.problems)[0]

    alone, together = made("golf-1"), made("golf-1", "golf-2")
    assert [note.values["wave"] for note in together.public.notes if note.code == "LET312"] == ["golf-2"]
    assert "LET221" not in {note.code for note in together.public.notes}
    assert together == alone
