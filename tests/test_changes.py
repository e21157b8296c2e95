"""What changed since the last kits: for how many people, by what, and never for whom."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import changes, changes_text, earlier, eligibility, manifest, write
from generator.changes import CAUSES, Cause, ClientChange, Earlier, Kind, Turn, WaveChanges
from generator.model import Employment, KitPlan, Outcome, Person, PrivateLists
from generator.policy import Policy
from generator.render import intern
from generator.slug import slug
from tests.factory import make_counts, make_kit, make_person, make_wave
from tests.test_docs import page, rows, section

THEN, NOW = date(2027, 2, 1), date(2027, 2, 8)
DATED = date(2027, 1, 18)
INVITED, FALLOUT, LATER = Outcome.INVITED, Outcome.EXPECTED_FALLOUT, Outcome.INVITED_LATER
GRACE, ENDED, ASK, NO = Outcome.GRACE, Outcome.ACCESS_ENDED, Outcome.ASK, Outcome.NOT_INVITED

_NAMES = "klanten medewerkers golf kantoor conversiedatum peildatum beleid regels teksten versie adres talen elders"
INPUTS = dict.fromkeys(_NAMES.split(), "same")


def job(starts: str, ends: str | None = None) -> Employment:
    return Employment(starts=date.fromisoformat(starts), ends=date.fromisoformat(ends) if ends else None)


def make_plan(
    people: Sequence[Person] = (),
    *,
    converts_on: date = THEN,
    dated: date = DATED,
    policy: Policy | None = None,
    inputs: Mapping[str, str] = INPUTS,
) -> KitPlan:
    wave = make_wave(converts_on=converts_on, dated=dated, policy=policy or Policy())
    judged = eligibility.judge(people, converts_on, dated, wave.policy)
    kit = make_kit(wave=wave, counts=eligibility.count(judged) if judged else None)
    return KitPlan(public=kit, private=PrivateLists(people=judged), inputs=inputs)


def make_earlier(people: Mapping[str, Outcome] | None = None, **other: Any) -> Earlier:
    counts = make_counts()
    for outcome in (people or {}).values():
        counts[outcome] += 1
    defaults: dict[str, Any] = {
        "converts_on": THEN,
        "dated": DATED,
        "inputs": INPUTS,
        "counts": counts,
        "last_day_is_active": True,
        "people": people,
    }
    return Earlier(**defaults | other)


# --- the cause of one person's turn ---------------------------------------------------------------

STAYS = make_person(employments=(job("2020-01-01"),))
NO_MAIL = replace(STAYS, email=None)
BEGINS_5_FEB = make_person(employments=(job("2027-02-05"),))
LEFT_2025 = make_person(employments=(job("2020-01-01", "2025-06-30"),))
LEAVES_5_FEB = make_person(employments=(job("2020-01-01", "2027-02-05"),))
LAST_DAY_1_FEB = make_person(employments=(job("2020-01-01", "2027-02-01"),))
LAST_DAY_8_FEB = make_person(employments=(job("2020-01-01", "2027-02-08"),))

NEXT_WEEK = {"converts_on": NOW}
OLD_RULES = {"last_day_is_active": False}
STRICT = {"policy": Policy(last_day_is_active=False)}
IN_SEPTEMBER, IN_OCTOBER = date(2026, 9, 30), date(2026, 10, 1)

WHY = [
    # before     person           earlier                  now                        other inputs              cause
    (INVITED,  NO_MAIL,         {},                      {},                        {"medewerkers"},          Cause.DATA),
    (FALLOUT,  STAYS,           {},                      {},                        {"medewerkers"},          Cause.DATA),
    (LATER,    BEGINS_5_FEB,    {},                      NEXT_WEEK,                 {"conversiedatum"},       Cause.DATE),
    (INVITED,  LEAVES_5_FEB,    {},                      NEXT_WEEK,                 {"conversiedatum"},       Cause.DATE),
    # The new list changed too, but it alone would have changed nothing.
    (INVITED,  LEAVES_5_FEB,    {},                      NEXT_WEEK,                 {"medewerkers"},          Cause.DATE),
    # The day moved too, but on the earlier day it would be the same.
    (INVITED,  NO_MAIL,         {},                      NEXT_WEEK,                 {"medewerkers"},          Cause.DATA),
    (GRACE,    LEFT_2025,       {"dated": IN_SEPTEMBER}, {"dated": IN_OCTOBER},     {"peildatum"},            Cause.DATE),
    (ENDED,    LEFT_2025,       {"dated": IN_OCTOBER},   {"dated": IN_SEPTEMBER},   {"peildatum"},            Cause.DATE),
    (INVITED,  LAST_DAY_1_FEB,  {},                      STRICT,                    {"beleid"},               Cause.RULES),
    (ASK,      LAST_DAY_1_FEB,  OLD_RULES,               {},                        {"beleid"},               Cause.RULES),
    # Both were needed: on the earlier day, or under the earlier policy, nothing would have turned.
    (INVITED,  LAST_DAY_8_FEB,  {},                      {**NEXT_WEEK, **STRICT},   {"beleid"},               Cause.DATE_AND_RULES),
    # Either would have done: the day moved past the last day, and the last day no longer counts.
    (INVITED,  LAST_DAY_1_FEB,  {},                      {**NEXT_WEEK, **STRICT},   {"beleid"},               Cause.DATE_AND_RULES),
    (INVITED,  NO_MAIL,         {},                      {},                        {"regels"},               Cause.RULES),
    (INVITED,  NO_MAIL,         {},                      {},                        {"regels", "medewerkers"}, Cause.DATA_OR_RULES),
    (INVITED,  NO_MAIL,         {},                      {},                        {"versie"},               Cause.VERSION),
]  # fmt: skip


@pytest.mark.parametrize(("before", "person", "then", "now", "other", "cause"), WHY)
def test_cause_of_a_turn_is_what_gives_the_earlier_decision_back(
    before: Outcome,
    person: Person,
    then: dict[str, Any],
    now: dict[str, Any],
    other: set[str],
    cause: Cause,
) -> None:
    plan = make_plan([person], inputs=INPUTS | dict.fromkeys(other, "other"), **now)
    found = changes.compare(make_earlier({person.number: before}, **then), plan)
    after = plan.private.people[0].decision.outcome
    assert found.turns == (Turn(before=before, after=after, cause=cause, people=1),)


def test_people_are_counted_per_turn_and_cause() -> None:
    people = [replace(NO_MAIL, number=str(n)) for n in range(3)]
    people += [replace(LEAVES_5_FEB, number="8"), replace(STAYS, number="9"), replace(STAYS, number="new")]
    then = {"0": INVITED, "1": INVITED, "2": FALLOUT, "8": INVITED, "9": INVITED, "gone": ASK}
    plan = make_plan(people, converts_on=NOW, inputs=INPUTS | {"medewerkers": "other"})
    found = changes.compare(make_earlier(then), plan)
    assert found.turns == (
        Turn(before=INVITED, after=FALLOUT, cause=Cause.DATA, people=2),
        Turn(before=INVITED, after=ASK, cause=Cause.DATE, people=1),
    )
    assert (found.joined, found.left, found.people) == (1, 1, 5)
    assert found.counts == {INVITED: (4, 2), FALLOUT: (1, 3)}


# --- the causes of a client -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("klanten", Cause.DATA),
        ("klant", Cause.DATA),
        ("medewerkers", Cause.DATA),
        ("uitvallijst", Cause.DATA),
        ("activatie", Cause.DATA),
        ("logo", Cause.DATA),
        ("beleid", Cause.RULES),
        ("regels", Cause.RULES),
        ("kantoor", Cause.SETTINGS),
        ("golf", Cause.SETTINGS),
        ("teksten", Cause.TEXTS),
        ("versie", Cause.VERSION),
        ("adres", Cause.ADDRESS),
        ("talen", Cause.LANGUAGES),
        ("elders", Cause.ELSEWHERE),
        ("drukkerij", Cause.ORDER),
        ("vorige_conversiedatum", Cause.DATE),
    ],
)
def test_every_input_has_its_cause(name: str, cause: Cause) -> None:
    found = changes.compare(make_earlier({}), make_plan(inputs=INPUTS | {name: "other"}))
    assert (found.kind, found.inputs, found.causes) == (Kind.CHANGED, (name,), (cause,))


def test_what_is_the_same_has_no_cause() -> None:
    found = changes.compare(make_earlier({"7": INVITED}), make_plan([STAYS]))
    assert (found.kind, found.causes, found.decides_otherwise) == (Kind.SAME, (), False)


def test_list_that_is_no_longer_there_is_a_change() -> None:
    then = make_earlier({}, inputs=INPUTS | {"uitvallijst": "x"})
    assert changes.compare(then, make_plan()).inputs == ("uitvallijst",)


def test_kit_of_a_version_with_other_names_is_compared_by_what_it_tells() -> None:
    """Once `golf` held the days and the policy as well, and there were no hashes of these and of the rules."""
    apart = {"conversiedatum", "beleid", "regels"}
    old = {name: value for name, value in INPUTS.items() if name not in apart} | {"golf": "everything"}
    before = {"inputs": old | {"later": "x"}, "last_day_is_active": None}
    same = changes.compare(make_earlier({"7": INVITED}, **before), make_plan([STAYS]))
    assert same.kind is Kind.SAME
    moved = changes.compare(
        make_earlier({"7": INVITED}, **before), make_plan([LEAVES_5_FEB], converts_on=NOW)
    )
    assert moved.causes == (Cause.DATE,)
    assert [turn.cause for turn in moved.turns] == [Cause.DATE]
    # Which rules that version had nobody can tell.
    newer = INPUTS | {"versie": "other", "medewerkers": "other"}
    found = changes.compare(make_earlier({"7": INVITED}, **before), make_plan([NO_MAIL], inputs=newer))
    assert [turn.cause for turn in found.turns] == [Cause.DATA_OR_RULES]


def test_what_is_not_known_yet_is_no_change() -> None:
    plan = make_plan(inputs=INPUTS | {"adres": "other"})
    assert changes.compare(make_earlier({}), plan, unknown=frozenset({"adres"})).kind is Kind.SAME


def test_without_the_earlier_list_the_numbers_are_compared() -> None:
    before = make_earlier(None, counts=make_counts(INVITED=2))
    plan = make_plan([STAYS, replace(NO_MAIL, number="8")], inputs=INPUTS | {"medewerkers": "other"})
    found = changes.compare(before, plan)
    assert (found.turns, found.joined, found.left, found.by_person) == ((), 0, 0, False)
    assert found.counts == {INVITED: (2, 1), FALLOUT: (0, 1)}


def test_nobody_is_doubted_when_nothing_changed_that_decides() -> None:
    before = make_earlier(None, counts=make_counts(INVITED=1))
    found = changes.compare(before, make_plan([STAYS], inputs=INPUTS | {"teksten": "other"}))
    assert (found.by_person, found.decides_otherwise) == (True, False)


def test_every_input_and_every_cause_stands_in_the_manual() -> None:
    listed = [(name, cause) for name, _, cause in rows(section(page("uitvoer.md"), "inputs"))]
    assert listed == [(name, str(cause)) for name, cause in CAUSES.items()]
    assert [cells[0] for cells in rows(section(page("uitvoer.md"), "veranderd"))] == list(Cause)


# --- the earlier list of people -------------------------------------------------------------------


def kit_on_disk(folder: Path, people: Sequence[Person]) -> Path:
    """Write a kit with its list and manifest, without the rest."""
    plan = make_plan(people)
    kit = folder / "golf-1" / plan.public.slug
    write.put(kit / "intern", intern.render(plan))
    told = manifest.describe_kit(plan) | {"bestanden": write.listing(kit), "golf": "golf-1"}
    write.put(kit, {"kit.json": write.as_json(told)})
    return kit


def read(kit: Path) -> Earlier | Kind:
    return earlier.read(kit.parent, "1042", kit.name, earlier.kits(kit.parent))


HOSTILE_NUMBERS = ("7", "007", "=1+1", "-5", "+5", "@x", "a;b", 'a"b', "'5")


def test_decisions_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    people = [replace(STAYS, number=number) for number in HOSTILE_NUMBERS]
    found = read(kit_on_disk(tmp_path, [*people, replace(NO_MAIL, number="8")]))
    assert isinstance(found, Earlier)
    assert found.people == {**dict.fromkeys(HOSTILE_NUMBERS, INVITED), "8": FALLOUT}
    assert (found.converts_on, found.dated, found.last_day_is_active) == (THEN, DATED, True)


def test_number_of_a_client_may_begin_with_a_hyphen() -> None:
    text = "klantnummer;personeelsnummer;besluit\r\n'-42;7;uitnodiging\r\n"
    assert earlier._rows(text, "-42") == {"7": INVITED}


def edit_list(kit: Path) -> None:
    path = kit / "intern" / "geschiktheid.csv"
    path.write_bytes(path.read_bytes().replace(b"uitnodiging", b"navragen", 1))


def link_list(kit: Path) -> None:
    path = kit / "intern" / "geschiktheid.csv"
    path.rename(kit / "elders.csv")
    path.symlink_to(kit / "elders.csv")


def pipe_list(kit: Path) -> None:
    (kit / "intern" / "geschiktheid.csv").unlink()
    os.mkfifo(kit / "intern" / "geschiktheid.csv")


def swap_rows(kit: Path, old: bytes, new: bytes) -> None:
    """Change the list and the manifest together, as no accident does."""
    path = kit / "intern" / "geschiktheid.csv"
    path.write_bytes(path.read_bytes().replace(old, new))
    told = json.loads((kit / "kit.json").read_bytes())
    told["bestanden"] = [one for one in write.listing(kit) if one["pad"] != "kit.json"]
    (kit / "kit.json").write_bytes(write.as_json(told))


def link_list_of_the_same_size(kit: Path) -> None:
    path = kit / "intern" / "geschiktheid.csv"
    size = path.stat().st_size
    path.rename(kit / "elders.csv")
    path.symlink_to(f"../{'/' * (size - len('../elders.csv'))}elders.csv")
    assert path.lstat().st_size == size


def swap_decisions(kit: Path) -> None:
    """Give two people each other's decision: as many bytes and as many of each decision as before."""
    path = kit / "intern" / "geschiktheid.csv"
    text = (
        path.read_bytes().replace(b";uitnodiging;", b";?;").replace(b";verwachte-uitval;", b";uitnodiging;")
    )
    path.write_bytes(text.replace(b";?;", b";verwachte-uitval;"))


DAMAGE = {
    "two swapped": swap_decisions,
    "a long link": link_list_of_the_same_size,
    "gone": lambda kit: (kit / "intern" / "geschiktheid.csv").unlink(),
    "edited": edit_list,
    "empty": lambda kit: (kit / "intern" / "geschiktheid.csv").write_bytes(b""),
    "a folder": lambda kit: (
        (kit / "intern" / "geschiktheid.csv").unlink(),
        (kit / "intern" / "geschiktheid.csv").mkdir(),
    ),
    "a link": link_list,
    "a pipe": pipe_list,
    "another client": lambda kit: swap_rows(kit, b"\r\n1042;", b"\r\n1043;"),
    "a strange decision": lambda kit: swap_rows(kit, b";uitnodiging;", b";misschien;"),
    "other numbers": lambda kit: swap_rows(kit, b";uitnodiging;", b";navragen;"),
    "a person twice": lambda kit: swap_rows(kit, b"1042;8;", b"1042;7;"),
    "a short row": lambda kit: swap_rows(kit, b"1042;8;", b"1042;8\r\n1042;9;"),
    "no heading": lambda kit: swap_rows(kit, b"personeelsnummer", b"nummer"),
    "not text": lambda kit: swap_rows(kit, b"Samira", b"\xff\xfe"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_list_that_is_not_as_it_was_written_does_not_count(tmp_path: Path, damage: str) -> None:
    kit = kit_on_disk(tmp_path, [STAYS, replace(NO_MAIL, number="8")])
    DAMAGE[damage](kit)
    found = read(kit)
    assert isinstance(found, Earlier)
    assert found.people is None
    assert (found.counts[INVITED], found.counts[FALLOUT]) == (1, 1)


BROKEN = {
    "not json": b"{",
    "no object": b"[]",
    "empty": b"",
    "deep": b"[" * 100_000,
    "not utf-8": b"\xff\xfe{",
}
HOSTILE: dict[str, dict[str, Any]] = {
    "another schema": {"schema": 2},
    "no date": {"conversiedatum": "\x1b[31mrood"},
    "a number for a date": {"peildatum": 5},
    "the end of time": {"conversiedatum": "9999-12-31"},
    "counts below nought": {"tellingen": {str(outcome): -1 for outcome in Outcome}},
    "counts that are none": {"tellingen": {str(outcome): True for outcome in Outcome}},
    "no counts": {"tellingen": []},
    "no inputs": {"inputs": None},
    "inputs in a list": {"inputs": ["x"]},
    "no name": {"naam": None},
    "another wave": {"golf": {"x": 1}},
    "a number that is none": {"klantnummer": "1042\x1b[31m"},
}


@pytest.mark.parametrize("broken", [*BROKEN, *HOSTILE])
def test_manifest_that_tells_nothing_stops_nothing(tmp_path: Path, broken: str) -> None:
    kit = kit_on_disk(tmp_path, [STAYS])
    told = json.loads((kit / "kit.json").read_bytes())
    data = BROKEN[broken] if broken in BROKEN else write.as_json(told | HOSTILE[broken])
    (kit / "kit.json").write_bytes(data)
    assert read(kit) is Kind.UNREADABLE


@pytest.mark.parametrize(
    "hostile", [{"beleid": "ja"}, {"beleid": {"laatste_dag_is_actief": "ja"}}, {"beleid": None}]
)
def test_policy_that_is_none_of_ours_is_not_known(tmp_path: Path, hostile: dict[str, Any]) -> None:
    kit = kit_on_disk(tmp_path, [STAYS])
    told = json.loads((kit / "kit.json").read_bytes())
    (kit / "kit.json").write_bytes(write.as_json(told | hostile))
    found = read(kit)
    assert isinstance(found, Earlier)
    assert found.last_day_is_active is None


@pytest.mark.parametrize("what", ["wave", "kit", "kit.json"])
def test_link_is_not_followed(tmp_path: Path, what: str) -> None:
    kit = kit_on_disk(tmp_path, [STAYS])
    path = {"wave": kit.parent, "kit": kit, "kit.json": kit / "kit.json"}[what]
    path.rename(tmp_path / "elders")
    path.symlink_to(tmp_path / "elders")
    assert not isinstance(read(kit), Earlier)


def test_linked_wave_holds_no_kits_of_ours(tmp_path: Path) -> None:
    kit = kit_on_disk(tmp_path, [STAYS])
    kit.parent.rename(tmp_path / "elders")
    kit.parent.symlink_to(tmp_path / "elders")
    assert earlier.kits(kit.parent) == {}
    standing = {"1042": earlier.Standing(kit.name, json.loads((kit / "kit.json").read_bytes()))}
    assert earlier.read(kit.parent, "1042", kit.name, standing) is Kind.NEW


def test_folder_whose_number_is_none_is_not_ours(tmp_path: Path) -> None:
    kit = kit_on_disk(tmp_path, [STAYS])
    number = "1042\x1b[31m"
    told = json.loads((kit / "kit.json").read_bytes()) | {"klantnummer": number}
    (kit / "kit.json").write_bytes(write.as_json(told))
    kit.rename(kit.with_name(slug(told["naam"], number)))
    assert earlier.kits(kit.parent) == {}


# --- what is told ---------------------------------------------------------------------------------


def make_change(number: int = 1001, **other: Any) -> ClientChange:
    defaults: dict[str, Any] = {
        "number": str(number),
        "name": "Taxi Geel & Zoon",
        "kind": Kind.CHANGED,
        "inputs": ("medewerkers",),
        "earlier_day": THEN,
        "earlier_dated": DATED,
        "counts": {},
    }
    return ClientChange(**defaults | other)


TURNED = (Turn(before=INVITED, after=FALLOUT, cause=Cause.DATA, people=3),)
SAME = {"kind": Kind.SAME, "inputs": ()}

TOLD = [
    (
        [make_change(turns=TURNED, joined=1), *(make_change(2000 + n, inputs=("peildatum",)) for n in range(37))],
        [
            "golf-1, sinds de vorige kits:",
            "  Bij 1 van 38 klanten veranderen besluiten, voor 4 mensen:",
            "    1001 Taxi Geel & Zoon: 4 mensen. 3 keer uitnodiging -> verwachte-uitval, "
            "1 keer nieuw in de lijst. Door: de gegevens.",
            "  37 klanten: alleen de peildatum.",
        ],
    ),
    (
        [
            make_change(
                left=1, turns=(*TURNED, Turn(before=GRACE, after=ENDED, cause=Cause.DATE, people=1))
            )
        ],
        [
            "golf-1, sinds de vorige kits:",
            "  Bij 1 van 1 klant veranderen besluiten, voor 5 mensen:",
            "    1001 Taxi Geel & Zoon: 5 mensen. 3 keer uitnodiging -> verwachte-uitval, "
            "1 keer niet meer in de lijst. Door: de gegevens. "
            "1 keer tijdelijke-toegang -> toegang-vervallen. Door: de datum.",
        ],
    ),
    (
        [make_change(inputs=("teksten",)), make_change(2, **SAME), make_change(3, inputs=("golf", "versie"))],
        [
            "golf-1, sinds de vorige kits:",
            "  Geen enkel besluit verandert.",
            "  1 klant: alleen de instellingen en de versie van het programma.",
            "  1 klant: alleen de teksten.",
            "  1 klant: niets veranderd.",
        ],
    ),
    (
        [
            make_change(**SAME),
            make_change(2, kind=Kind.NEW, inputs=()),
            make_change(3, kind=Kind.GONE, name=None, inputs=()),
            make_change(4, kind=Kind.GONE, name=None, inputs=()),
            make_change(5, kind=Kind.UNREADABLE, inputs=()),
        ],
        [
            "golf-1, sinds de vorige kits:",
            "  Geen enkel besluit verandert.",
            "  1 klant: niets veranderd.",
            "  Nieuw: 1 klant.",
            "  Niet meer mee: 2 klanten.",
            "  Niet te vergelijken: 1 klant. De vorige kit is niet te lezen.",
        ],
    ),
    (
        [
            make_change(by_person=False, counts={INVITED: (2, 1), ASK: (0, 1)}),
            make_change(2, by_person=False),
        ],
        [
            "golf-1, sinds de vorige kits:",
            "  Bij 1 van 2 klanten veranderen besluiten:",
            "    1001 Taxi Geel & Zoon: uitnodiging 2 -> 1, navragen 0 -> 1. Door: de gegevens. "
            "Per persoon vergelijken kan niet: intern/geschiktheid.csv is weg of veranderd.",
            "  1 klant: evenveel per besluit. "
            "Per persoon vergelijken kan niet: intern/geschiktheid.csv is weg of veranderd.",
        ],
    ),
    # Another wave changes nothing in the kit: it is told apart, as it is now.
    (
        [
            make_change(inputs=("talen",)),
            make_change(2, inputs=("elders",), elsewhere=True),
            make_change(3, inputs=("teksten", "elders"), elsewhere=True),
            make_change(4, inputs=("elders",)),
            make_change(5, inputs=("elders",)),
        ],
        [
            "golf-1, sinds de vorige kits:",
            "  Geen enkel besluit verandert.",
            "  2 klanten: staan niet meer in een andere golf.",
            "  1 klant: staat ook in een andere golf.",
            "  1 klant: alleen de gekozen talen.",
            "  1 klant: alleen de teksten.",
            "  1 klant: staat ook in een andere golf.",
        ],
    ),
    # Nobody may say that nothing changed for a client whose people cannot be compared.
    (
        [make_change(by_person=False)],
        [
            "golf-1, sinds de vorige kits:",
            "  1 klant: evenveel per besluit. "
            "Per persoon vergelijken kan niet: intern/geschiktheid.csv is weg of veranderd.",
        ],
    ),
    ([make_change(**SAME)], ["golf-1: niets veranderd sinds de vorige kits."]),
]  # fmt: skip


def make_changes(*clients: ClientChange, converts_on: date = THEN) -> WaveChanges:
    return WaveChanges(wave=make_wave(folder="golf-1", converts_on=converts_on), clients=clients)


@pytest.mark.parametrize(("clients", "lines"), TOLD)
def test_clients_with_other_decisions_come_first_and_the_rest_is_counted(
    clients: list[ClientChange], lines: list[str]
) -> None:
    assert changes_text.tell(make_changes(*clients), "nl", everything=False) == lines


def test_it_is_told_in_english_too() -> None:
    told = changes_text.tell(
        make_changes(make_change(turns=TURNED, left=1), converts_on=NOW), "en", everything=False
    )
    assert told == [
        "golf-1, since the last kits:",
        "  The move of this wave goes from 1 February to 8 February.",
        "  Were clients told 1 February already? Then put in golf.yml: vorige_conversiedatum: 1-2-2027. "
        "A mail on the new date then comes.",
        "  For 1 of 1 client decisions change, of 4 people:",
        "    1001 Taxi Geel & Zoon: 4 people. 3x uitnodiging -> verwachte-uitval, "
        "1x no longer in the list. By: the data.",
    ]


@pytest.mark.parametrize(
    ("earlier_days", "now", "expected"),
    [
        ([THEN, THEN],               NOW,               ["De overstap van deze golf gaat van 1 februari naar 8 februari."]),
        ([date(2026, 12, 21)] * 2,   date(2027, 1, 11), ["De overstap van deze golf gaat van 21 december 2026 naar 11 januari 2027."]),
        ([THEN, NOW],                NOW,               ["Bij 1 klant gaat de overstap van 1 februari naar 8 februari."]),
        ([NOW, NOW],                 NOW,               []),
    ],
)  # fmt: skip
def test_move_to_another_day_is_told_before_everything_else(
    earlier_days: list[date], now: date, expected: list[str]
) -> None:
    clients = [make_change(n, earlier_day=day) for n, day in enumerate(earlier_days)]
    told = changes_text.tell(make_changes(*clients, converts_on=now), "nl", everything=False)
    assert [line.strip() for line in told if "overstap" in line] == expected
    assert all("overstap" in line for line in told[1 : len(expected) + 1])


def test_20_clients_are_told_one_by_one_and_the_rest_counted() -> None:
    clients = [make_change(n, turns=TURNED) for n in range(1001, 1026)]
    told = changes_text.tell(make_changes(*clients), "nl", everything=False)
    assert sum("Taxi" in line for line in told) == 20
    assert "    ... en nog 5. Met -v zie je ze allemaal." in told
    everything = changes_text.tell(make_changes(*clients), "nl", everything=True)
    assert sum("Taxi" in line for line in everything) == 25
