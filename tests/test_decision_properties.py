"""What may never change a decision, for any people that can be invented."""

import io
import locale
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import eligibility
from generator.load import load
from generator.load.columns import PEOPLE
from generator.load.workspace import wave_folders
from generator.model import Outcome
from generator.policy import Policy
from tests.test_oracle import answers, any_person, any_rows, any_setting, as_product, typed

# Seeds, because the inventor of people is the one of the second reading; the examples stay the same in CI.
SEEDS = st.integers(0, 2**32 - 1)
some = settings(max_examples=300, derandomize=True, deadline=None)
# Each of these writes and reads workspaces on disk.
few = settings(max_examples=60, derandomize=True, deadline=None)

FIELDS = (
    "klantnummer",
    "personeelsnummer",
    "achternaam",
    "in_dienst",
    "uit_dienst",
    "email",
    "mijnloket",
    "werknemerloket",
    "overleden_op",
)
GOLF = "naam: Golf\nconversiedatum: 2-3-2026\npeildatum: 16-2-2026\n"


def any_people(chance, day, least=1):
    return [any_person(chance, number, day) for number in range(chance.randrange(least, 12))]


def judged(people, setting):
    policy = Policy(last_day_is_active=setting["last_day_counts"], leaves_soon_days=setting["soon"])
    return eligibility.judge(map(as_product, people), setting["day"], setting["dated"], policy)


def decided(people, setting):
    return answers(judged(people, setting))


# --- by the rules themselves -----------------------------------------------------------------------


@some
@given(SEEDS)
def test_everybody_gets_exactly_one_decision(seed: int) -> None:
    chance = random.Random(seed)
    setting = any_setting(chance)
    people = any_people(chance, setting["day"])
    found = judged(people, setting)
    assert [one.person.number for one in found] == [person["number"] for person in people]
    counted = eligibility.count(found)
    assert list(counted) == list(Outcome)
    assert sum(counted.values()) == len(people)


@some
@given(SEEDS)
def test_a_private_address_never_takes_an_invitation_away(seed: int) -> None:
    chance = random.Random(seed)
    setting = any_setting(chance)
    people = any_people(chance, setting["day"])
    lucky = chance.randrange(len(people))
    before = decided(people, setting)
    people[lucky] = people[lucky] | {"email": "nieuw@post.example"}
    after = decided(people, setting)
    assert {number: one[:2] for number, one in before.items() if number != str(lucky)} == {
        number: one[:2] for number, one in after.items() if number != str(lucky)
    }
    was, now = before[str(lucky)][:2], after[str(lucky)][:2]
    assert now == (("uitnodiging", "in-dienst") if was[0] == "verwachte-uitval" else was)


@some
@given(SEEDS, st.integers(0, 700), st.integers(0, 700))
def test_another_date_of_the_kit_before_the_move_changes_the_rule_of_2025_only(
    seed: int, one: int, other: int
) -> None:
    chance = random.Random(seed)
    setting = any_setting(chance)
    people = any_people(chance, setting["day"])
    first, second = (
        decided(people, setting | {"dated": setting["day"] - timedelta(days=days)}) for days in (one, other)
    )
    for number, told in first.items():
        if told != second[number]:
            assert {told[1], second[number][1]} == {"vertrokken-in-2025", "toegang-voorbij"}
            assert told[2] == second[number][2]


@some
@given(SEEDS)
def test_the_order_of_people_and_of_their_employments_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    setting = any_setting(chance)
    people = any_people(chance, setting["day"])
    shuffled = [
        person | {"jobs": tuple(chance.sample(person["jobs"], len(person["jobs"])))}
        for person in chance.sample(people, len(people))
    ]
    assert decided(shuffled, setting) == decided(people, setting)


# --- from the files --------------------------------------------------------------------------------


def any_table(chance, clients=("a1", "b2")):
    """Rows as an office may have typed them: a dict a row."""
    lines = [
        typed(chance, client, row)
        for client in clients
        for number in range(chance.randrange(1, 9))
        for row in any_rows(chance, number, date(2026, 3, 2))
    ]
    return [dict(zip(FIELDS, line.split(";"), strict=True)) for line in lines]


def as_csv(rows, fields=FIELDS, heading=str):
    lines = [";".join(map(heading, fields)), *(";".join(row[field] for field in fields) for row in rows)]
    return ("\n".join(lines) + "\n").encode()


def as_workbook(rows):
    book = openpyxl.Workbook()
    for row in (FIELDS, *([row[field] or None for field in FIELDS] for row in rows)):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def read(files, clients=("a1", "b2")):
    """Read a wave of these files; klantnummer -> personeelsnummer -> besluit, regel, waarschuwing."""
    with TemporaryDirectory() as folder:
        kits = Path(folder) / "kits"
        own = "".join(f"{client};Bakkerij {client};info@bakkerij.example\n" for client in clients)
        base = {
            "kantoor.yml": b"naam: Kantoor\nemail: info@kantoor.example\n",
            "g/golf.yml": GOLF.encode(),
            "g/klanten.csv": f"klantnummer;naam;email\n{own}".encode(),
        }
        for name, data in (base | files).items():
            (kits / name).parent.mkdir(parents=True, exist_ok=True)
            (kits / name).write_bytes(data)
        loaded = load(kits, wave_folders(kits), date(2027, 1, 18))
        assert [problem for problem in loaded.problems if problem.is_error] == []
        (wave,) = loaded.waves
        own = wave.wave
        return {
            client: answers(eligibility.judge(people, own.converts_on, own.dated, own.policy))
            for client, people in wave.people.items()
        }


def people_file(rows, **how):
    return {"g/medewerkers.csv": as_csv(rows, **how)}


@few
@given(SEEDS)
def test_the_order_of_rows_and_columns_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    rows = any_table(chance)
    plain = read(people_file(rows))
    assert read(people_file(chance.sample(rows, len(rows)))) == plain
    assert read(people_file(rows, fields=chance.sample(FIELDS, len(FIELDS)))) == plain


@few
@given(SEEDS)
def test_a_file_a_client_says_the_same_as_one_for_all(seed: int) -> None:
    rows = any_table(random.Random(seed))
    own = {
        f"g/medewerkers/{client}.csv": as_csv(
            [row for row in rows if row["klantnummer"] == client], fields=FIELDS[1:]
        )
        for client in ("a1", "b2")
    }
    assert read(own) == read(people_file(rows))


@few
@given(SEEDS)
def test_the_spelling_of_a_heading_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    rows = any_table(chance)
    names = {field: [name for name, column in PEOPLE.names.items() if column == field] for field in FIELDS}

    def spelt(field: str) -> str:
        name = chance.choice((field, *names[field]))
        spread = name if chance.random() < 0.5 else chance.choice("-_ .").join(name)
        return chance.choice((spread, spread.upper(), spread.title(), f" {spread} "))

    assert read(people_file(rows, heading=spelt)) == read(people_file(rows))


@few
@given(SEEDS)
def test_a_workbook_says_the_same_as_a_csv(seed: int) -> None:
    rows = any_table(random.Random(seed))
    assert read({"g/medewerkers.xlsx": as_workbook(rows)}) == read(people_file(rows))


@few
@given(SEEDS)
def test_people_of_another_client_change_nothing_here(seed: int) -> None:
    chance = random.Random(seed)
    here, there = any_table(chance, ("a1",)), any_table(chance, ("b2",))
    assert read(people_file([*there, *here]))["a1"] == read(people_file(here))["a1"]


@contextmanager
def elsewhere(zone: str, tongue: str) -> Iterator[None]:
    """Be in another time zone, with another language where the machine has it."""
    was, spoke = os.environ.get("TZ"), locale.setlocale(locale.LC_ALL)
    os.environ["TZ"] = zone
    time.tzset()
    try:
        locale.setlocale(locale.LC_ALL, tongue)
        yield
    finally:
        locale.setlocale(locale.LC_ALL, spoke)
        os.environ.pop("TZ") if was is None else os.environ.update(TZ=was)
        time.tzset()


def languages() -> list[str]:
    """Return the languages that this machine speaks, of a few that write dates and letters otherwise."""
    found = []
    for tongue in ("C", "C.UTF-8", "nl_NL.UTF-8", "tr_TR.UTF-8", "en_US.UTF-8"):
        try:
            with elsewhere("UTC", tongue):
                found.append(tongue)
        except locale.Error:
            continue
    return found


@few
@given(SEEDS)
def test_time_zone_and_language_change_nothing(seed: int) -> None:
    rows = any_table(random.Random(seed))
    plain = read(people_file(rows))
    tongues = languages()
    assert "C" in tongues
    for number, zone in enumerate(("Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York")):
        with elsewhere(zone, tongues[number % len(tongues)]):
            assert read(people_file(rows)) == plain
