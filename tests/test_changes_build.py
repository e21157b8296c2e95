"""What changed, told by the real program about real kits: a second build after another export, day or rule."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator import build, workers
from generator.cli import run
from generator.trap import Known
from tests.test_docs import page, rows, section
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, WAVE, snapshot, write_workspace

pytestmark = pytest.mark.slow

# Names, numbers and addresses that may stand on no screen and in no answer.
PEOPLE = (
    *EMPLOYEES,
    "1042;KANARIE77;Kwetter;Kanarienaam;1-1-2020;;kanarie.adres@post.example",
    "1042;KANARIE78;Kwatter;Kanarievrouw;1-1-2020;1-2-2027;kanarie.twee@post.example",
    "1042;KANARIE79;Kwitter;Kanarieman;3-2-2027;;kanarie.drie@post.example",
    "1043;KANARIE80;Kwotter;Kanariekind;1-1-2020;;kanarie.vier@post.example",
)
CANARY = re.compile(r"kanarie|samira|zonderling|post\.example", re.IGNORECASE)
# The earlier kits date from before 1 October 2026: who left in 2025 then still has access.
SEPTEMBER = WAVE.replace("18-1-2027", "30-9-2026")

Screen = Callable[..., str]
Answer = Callable[..., list[dict[str, Any]]]


def workspace(folder: Path, **changes: Any) -> None:
    write_workspace(folder, **{"employees": PEOPLE, "wave": SEPTEMBER} | changes)


def without(number: str, people: Sequence[str] = PEOPLE) -> list[str]:
    return [row for row in people if f";{number};" not in row]


def replaced(old: str, new: str, people: Sequence[str] = PEOPLE) -> list[str]:
    assert any(old in row for row in people)
    return [row.replace(old, new) for row in people]


@pytest.fixture(scope="module")
def monday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one small wave once; the kits of Monday."""
    folder = tmp_path_factory.mktemp("maandag")
    workspace(folder)
    assert run(["--workspace", str(folder / "kits"), "build", "-q"]) == 0
    return folder


@pytest.fixture
def office(monday: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the office on Wednesday: the same data and kits, to be changed."""
    shutil.copytree(monday, tmp_path, dirs_exist_ok=True, symlinks=True)
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    return tmp_path


@pytest.fixture
def screen(office: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Screen]:
    """Run a command and return stdout; nothing it ever printed may hold a person."""
    printed: list[str] = []

    def shown(*arguments: str, expect: int = 0) -> str:
        capsys.readouterr()
        assert run(["--workspace", str(office / "kits"), *arguments]) == expect
        out, err = capsys.readouterr()
        printed.append(out + err)
        return out

    yield shown
    assert CANARY.search("".join(printed)) is None
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "".join(printed)) is None


@pytest.fixture
def answer(screen: Screen) -> Answer:
    def told(*arguments: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(screen(*arguments, "--format", "json"))["veranderd"]
        return found

    return told


def turns(change: dict[str, Any]) -> list[tuple[str, str, int, str]]:
    return [(one["van"], one["naar"], one["aantal"], one["oorzaak"]) for one in change["besluiten"]]


GEL, OFF, LATER = "uitnodiging", "verwachte-uitval", "uitnodiging-later"
CASES = {
    "an address is gone": (
        {"employees": replaced("kanarie.adres@post.example", "")},
        {"1042": (["gegevens"], [(GEL, OFF, 1, "gegevens")], 0, 0)},
    ),
    "somebody is new and somebody is gone": (
        {"employees": [*without("KANARIE77"), "1042;KANARIE90;Nieuw;Kanarievogel;1-1-2020;;k9@post.example"]},
        {"1042": (["gegevens"], [], 1, 1)},
    ),
    "somebody leaves": (
        {"employees": replaced("Kanarienaam;1-1-2020;", "Kanarienaam;1-1-2020;31-1-2027")},
        {"1042": (["gegevens"], [(GEL, "navragen", 1, "gegevens")], 0, 0)},
    ),
    "1 October 2026 has come": (
        {"wave": WAVE.replace("18-1-2027", "1-10-2026")},
        {
            "1042": (["datum"], [], 0, 0),
            "1043": (["datum"], [("tijdelijke-toegang", "toegang-vervallen", 1, "datum")], 0, 0),
        },
    ),
    "Loket moves the day": (
        {"wave": SEPTEMBER.replace("1-2-2027", "8-2-2027")},
        {
            "1042": (["datum"], [(GEL, "navragen", 1, "datum"), (LATER, GEL, 1, "datum")], 0, 0),
            "1043": (["datum"], [], 0, 0),
        },
    ),
    "another policy": (
        {"wave": SEPTEMBER + "beleid: {laatste_dag_is_actief: nee}\n"},
        {"1042": (["regels"], [(GEL, "navragen", 1, "regels")], 0, 0), "1043": (["regels"], [], 0, 0)},
    ),
    "the day and the data": (
        {
            "wave": SEPTEMBER.replace("1-2-2027", "8-2-2027"),
            "employees": replaced("kanarie.adres@post.example", ""),
        },
        {
            "1042": (
                ["gegevens", "datum"],
                [(GEL, OFF, 1, "gegevens"), (GEL, "navragen", 1, "datum"), (LATER, GEL, 1, "datum")],
                0,
                0,
            ),
            "1043": (["datum"], [], 0, 0),
        },
    ),
    "the office has a website": (
        {"office": OFFICE + "website: lindeboom.example\n"},
        {"1042": (["instellingen"], [], 0, 0), "1043": (["instellingen"], [], 0, 0)},
    ),
    "the uitvallijst has come": (
        {"fallout": ("klantnummer;personeelsnummer;naam;reden", "1042;2;Piet Zonderling;geen e-mailadres")},
        {"1042": (["gegevens"], [], 0, 0), "1043": (["gegevens"], [], 0, 0)},
    ),
    "nothing": ({}, {}),
}


@pytest.mark.parametrize("case", CASES)
def test_check_tells_who_changes_and_why_and_writes_nothing(office: Path, answer: Answer, case: str) -> None:
    tables, expected = CASES[case]
    workspace(office, **tables)
    before = snapshot(office)
    found = {one["klantnummer"]: one for one in answer("check")}
    told = {number: (one["oorzaken"], turns(one), one["nieuw"], one["weg"]) for number, one in found.items()}
    assert told == expected
    assert all((one["golf"], one["stand"]) == ("golf-1", "veranderd") for one in found.values())
    assert snapshot(office) == before


@pytest.mark.parametrize(
    ("name", "cause"), [("toolkit_fingerprint", "teksten"), ("rules_fingerprint", "regels")]
)
def test_other_texts_and_other_rules_are_a_cause(
    answer: Answer, monkeypatch: pytest.MonkeyPatch, name: str, cause: str
) -> None:
    monkeypatch.setattr(build, name, lambda: "other")
    assert [one["oorzaken"] for one in answer("check")] == [[cause], [cause]]


def test_a_language_without_texts_is_not_told_as_another_wave(
    office: Path, screen: Screen, answer: Answer
) -> None:
    workspace(office, clients=[f"{CLIENTS[0]};talen", f"{CLIENTS[1]};nl, hu", f"{CLIENTS[2]};nl"])
    assert [(one["klantnummer"], one["oorzaken"]) for one in answer("check")] == [("1042", ["talen"])]
    assert "  1 klant: alleen de gekozen talen.\n" in screen("check")


def test_a_client_that_is_in_another_wave_too_is_told_as_that(office: Path, screen: Screen) -> None:
    write_workspace(office, wave=SEPTEMBER, clients=CLIENTS[:2], employees=None, name="golf-2")
    assert "  1 klant: staat ook in een andere golf.\n" in screen("check", "golf-1")
    screen("build", "golf-1")
    shutil.rmtree(office / "kits" / "golf-2")
    assert "  1 klant: staat niet meer in een andere golf.\n" in screen("check")


def test_moved_day_stands_first_on_the_screen(office: Path, screen: Screen) -> None:
    workspace(office, wave=SEPTEMBER.replace("1-2-2027", "8-2-2027"))
    lines = screen("check").splitlines()
    start = lines.index("golf-1, sinds de vorige kits:")
    assert lines[start + 1 : start + 6] == [
        "  De overstap van deze golf gaat van 1 februari naar 8 februari.",
        "  Hoorden klanten al 1 februari? Zet dan in golf.yml: vorige_conversiedatum: 1-2-2027. "
        "Dan komt er een mail over de nieuwe datum.",
        "  Bij 1 van 2 klanten veranderen besluiten, voor 2 mensen:",
        "    1042 Bakkerij De Korenaar: 2 mensen. "
        "1 keer uitnodiging -> navragen, 1 keer uitnodiging-later -> uitnodiging. Door: de datum.",
        "  1 klant: alleen de conversiedatum.",
    ]


def test_build_tells_it_once_before_the_kits_and_then_nothing_changed(office: Path, screen: Screen) -> None:
    workspace(office, employees=replaced("kanarie.adres@post.example", ""))
    lines = screen("build").splitlines()
    assert lines[0] == "golf-1, sinds de vorige kits:"
    assert any(line.endswith(": gemaakt") for line in lines)
    assert screen("build").splitlines()[0] == "golf-1: niets veranderd sinds de vorige kits."


def test_check_asks_for_a_build_only_of_the_waves_that_need_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    workspace(tmp_path)
    kits = tmp_path / "kits"
    workspace(tmp_path, name="golf-2")

    def advised(*typed: str) -> str:
        assert run(typed) == 0
        return capsys.readouterr().out.splitlines()[-1]

    monkeypatch.chdir(tmp_path)
    assert advised("check") == "Nu: maak de kits met `overstapkit build golf-1 golf-2`."
    advised("build")
    standing = "De kits zijn bij. Nu: kijk wat er te doen is met `overstapkit status"
    assert advised("check") == f"{standing} golf-1 golf-2`."
    text = (kits / "golf-2" / "golf.yml").read_text("utf-8")
    (kits / "golf-2" / "golf.yml").write_text(text.replace("1-2-2027", "8-2-2027"), "utf-8")
    assert advised("check") == "Nu: maak de kits met `overstapkit build golf-2`."


def test_check_of_a_wave_without_clients_asks_for_its_ticket(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    workspace(tmp_path)
    kits = tmp_path / "kits"
    for name in ("klanten.csv", "medewerkers.csv"):
        (kits / "golf-1" / name).unlink()
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 0
    said = capsys.readouterr().out.splitlines()[-1]
    assert said == "Nu: maak het ticket voor Loket met `overstapkit build golf-1`."


def test_first_build_and_first_check_tell_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    workspace(tmp_path)
    for command in ("check", "build"):
        assert run(["--workspace", str(tmp_path / "kits"), command]) == 0
        assert "vorige" not in capsys.readouterr().out


def test_quiet_tells_nothing_and_english_tells_it_in_english(office: Path, screen: Screen) -> None:
    workspace(office, employees=without("KANARIE77"))
    assert screen("check", "-q") == ""
    assert "since the last kits:" in screen("check", "--lang", "en")


def test_renamed_client_is_found_by_its_number(office: Path, answer: Answer) -> None:
    renamed = [CLIENTS[0], CLIENTS[1].replace("Bakkerij De Korenaar", "Bakkerij Nieuw"), CLIENTS[2]]
    workspace(office, clients=renamed, employees=replaced("kanarie.adres@post.example", ""))
    for command in ("check", "build"):
        [found] = answer(command)
        assert (found["klantnummer"], found["stand"], found["invoer"]) == (
            "1042",
            "veranderd",
            ["klanten", "medewerkers"],
        )
        assert turns(found) == [(GEL, OFF, 1, "gegevens")]


def test_client_that_comes_and_client_that_goes_are_told(
    office: Path, answer: Answer, screen: Screen
) -> None:
    clients = [*CLIENTS[:2], "1050;Slager;slager@klant.example;"]
    people = [row for row in PEOPLE if not row.startswith("1043;")]
    workspace(office, clients=clients, employees=[*people, "1050;1;Jo;Vlees;1-1-2020;;jo@klant.example"])
    told = [(one["klantnummer"], one["stand"]) for one in answer("check")]
    assert told == [("1050", "nieuw"), ("1043", "weg")]
    lines = screen("check").splitlines()
    assert "  Nieuw: 1 klant." in lines
    assert "  Niet meer mee: 1 klant." in lines


def test_only_the_chosen_client_is_compared(office: Path, answer: Answer, screen: Screen) -> None:
    workspace(office, wave=WAVE.replace("18-1-2027", "1-10-2026"))
    assert [one["klantnummer"] for one in answer("build", "--client", "1043")] == ["1043"]
    # What was not made keeps its earlier state, and is told of the next time.
    assert [one["klantnummer"] for one in answer("check")] == ["1042"]
    assert "Bij 1 klant" not in screen("check")


def test_client_whose_kit_fails_is_told_of_again(
    office: Path, answer: Answer, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace(office, employees=without("KANARIE77"))
    real = workers.make_all

    def fail(plans: Sequence[Any], folder: Path, jobs: int, known: Known) -> Iterator[workers.Made]:
        for one in plans:
            if one.public.client.number == "1042":
                yield workers.Made(plan=one, failure="no luck")
            else:
                yield from real([one], folder, jobs, known)

    monkeypatch.setattr(workers, "make_all", fail)
    told = json.loads(screen("build", "--format", "json", expect=4))
    assert told["veranderd"] == []
    monkeypatch.undo()
    assert [one["klantnummer"] for one in answer("check")] == ["1042"]


def kit_of(office: Path) -> Path:
    return office / "output" / "golf-1" / "bakkerij-de-korenaar-1042"


def test_edited_list_falls_back_to_the_numbers(office: Path, answer: Answer, screen: Screen) -> None:
    path = kit_of(office) / "intern" / "geschiktheid.csv"
    path.write_bytes(path.read_bytes().replace(b"uitnodiging", b"navragen", 1))
    workspace(office, employees=replaced("kanarie.adres@post.example", ""))
    [found] = answer("check")
    assert (found["per_mens"], found["besluiten"]) == (False, [])
    assert found["tellingen"] == {GEL: {"van": 3, "naar": 2}, OFF: {"van": 1, "naar": 2}}
    assert "intern/geschiktheid.csv is weg of veranderd." in screen("build")
    # The kit was made all the same, with a list that counts again.
    assert answer("check") == []


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b'{"schema": 2, "golf": "golf-1", "klantnummer": "1042", "naam": "Bakkerij De Korenaar"}',
        b'{"schema": 1, "golf": "golf-1", "klantnummer": "1042\\u001b[31m", "naam": "\\u001b[2J"}',
        b'{"schema": 1, "golf": "golf-1", "klantnummer": "1042", "naam": "Bakkerij De Korenaar", '
        b'"conversiedatum": "\\u001b[2J", "bestanden": 5}',
        b"[" * 100_000,
    ],
)
def test_broken_manifest_stops_no_build(office: Path, answer: Answer, screen: Screen, data: bytes) -> None:
    (kit_of(office) / "kit.json").write_bytes(data)
    [found] = answer("check")
    assert (found["klantnummer"], found["stand"], found["oorzaken"]) == ("1042", "onleesbaar", [])
    # With --client the broken kit of another client stays as it is, and the overview is made around it.
    screen("build", "--client", "1043")
    assert "Niet te vergelijken: 1 klant." in screen("build")
    assert answer("check") == []


def test_linked_output_is_not_followed(office: Path, answer: Answer) -> None:
    (office / "output" / "golf-1").rename(office / "elders")
    (office / "output" / "golf-1").symlink_to(office / "elders")
    assert answer("check") == []


def test_check_compares_with_the_output_it_is_shown(office: Path, answer: Answer) -> None:
    (office / "output").rename(office / "uitgevoerd")
    workspace(office, employees=without("KANARIE77"))
    assert answer("check") == []
    assert [one["klantnummer"] for one in answer("check", "--output", str(office / "uitgevoerd"))] == ["1042"]


def test_address_is_no_change_for_check_and_makes_no_secret(office: Path, answer: Answer) -> None:
    workspace(office, office=OFFICE + "publicatie: {basis_url: 'https://kits.example/'}\n")
    before = snapshot(office)
    assert [one["oorzaken"] for one in answer("check")] == [["instellingen"], ["instellingen"]]
    assert snapshot(office) == before
    assert [one["oorzaken"] for one in answer("build")] == [["instellingen", "adres"]] * 2
    assert answer("check") == answer("build") == []


def test_kit_does_not_depend_on_the_kit_before_it(office: Path, screen: Screen, tmp_path: Path) -> None:
    workspace(office, employees=without("KANARIE77"))
    screen("build")
    screen("build", "--output", str(tmp_path / "vers"))
    assert snapshot(office / "output" / "golf-1") == snapshot(tmp_path / "vers" / "golf-1")


def test_the_manual_names_every_key_of_a_change(office: Path, answer: Answer) -> None:
    workspace(office, employees=without("KANARIE77"))
    [found] = answer("check")
    assert list(found) == [cells[0] for cells in rows(section(page("json.md"), "verandering"))]
