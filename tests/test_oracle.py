"""The product's decisions against a second reading of the rules (`oracle`): a hundred thousand invented people."""

import csv
import io
import random
from collections import Counter
from datetime import date, timedelta

import pytest

from generator import build, eligibility
from generator.load import load
from generator.load.workspace import wave_folders
from generator.model import Employment, Person
from generator.policy import Policy, expected_questions
from generator.render import intern
from tests import oracle

PEOPLE, A_CLIENT = 100_000, 25
# As often as this every rule, caution and edge must occur, or the comparison proves little.
OFTEN, EDGE_OFTEN = 1000, 150

# Conversion days: in each year that the rules tell apart, on their edges, on a leap day and around it.
DAYS = (
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 7, 1),
    date(2025, 12, 31),
    date(2026, 1, 1),
    date(2026, 3, 2),
    date(2026, 9, 30),
    date(2026, 10, 1),
    date(2027, 2, 1),
    date(2028, 2, 29),
    date(2028, 3, 1),
)
DATED = (date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 2))
YEAR_EDGES = tuple(
    date(year, month, day)
    for year, month, day in (
        (2024, 2, 29), (2024, 12, 30), (2024, 12, 31), (2025, 1, 1), (2025, 1, 2), (2025, 12, 30),
        (2025, 12, 31), (2026, 1, 1), (2026, 1, 2), (2026, 9, 30), (2026, 10, 1), (2026, 10, 2), (2028, 2, 29),
    )
)  # fmt: skip
AROUND_THE_DAY = (-366, -365, -31, -30, -1, 0, 1, 2, 13, 14, 15, 29, 30, 31, 32, 60)
ADDRESSES = tuple(
    f"{name}{number}@post.example" for name in ("samira", "piet", "ayse") for number in range(5)
)


def any_setting(chance):
    day = chance.choice(DAYS)
    dated = chance.choice((*DATED, *(day + timedelta(days=days) for days in (-28, -1, 0, 1, 8))))
    return {
        "day": day,
        "dated": dated,
        "last_day_counts": chance.random() < 0.5,
        "soon": chance.choice((0, 14, 30)),
    }


def any_date(chance, day):
    kind = chance.random()
    if kind < 0.5:
        return day + timedelta(days=chance.choice(AROUND_THE_DAY))
    if kind < 0.85:
        return chance.choice(YEAR_EDGES)
    return date(2023, 1, 1) + timedelta(days=chance.randrange(2200))


def any_job(chance, day):
    """One first and last day: mostly long ago until an edge, now and then just begun, a day long, or open."""
    ends = None if chance.random() < 0.25 else any_date(chance, day)
    starts = any_date(chance, day) if chance.random() < 0.4 else date(2018, 3, 1)
    if ends is not None and ends < starts:
        starts, ends = ends, starts
    return starts, ends


def any_address(chance):
    if chance.random() < 0.2:
        return None
    if chance.random() < 0.6:
        return f"eigen{chance.randrange(10**9)}@post.example"
    address = chance.choice(ADDRESSES)
    return chance.choice((address, address.upper(), address.title(), f" {address}", f"{address} "))


def any_person(chance, number, day):
    first = any_job(chance, day)
    jobs = [first, *(any_job(chance, day) for _ in range(chance.choice((0, 0, 0, 0, 1, 2))))]
    if first[1] is not None and chance.random() < 0.1:
        jobs.append((first[1] + timedelta(days=chance.choice((1, 1, 40))), None))  # hired again
    return {
        "number": str(number),
        "jobs": tuple(jobs),
        "email": any_address(chance),
        "mijnloket": chance.choices((True, False, None), (1, 5, 10))[0],
        "werknemerloket": chance.choice((True, False, None)),
        "deceased": date(2026, 1, 5) if chance.random() < 0.03 else None,
    }


def as_product(person):
    return Person(
        client="1042",
        number=person["number"],
        last_name="Niemand",
        email=person["email"],
        mijnloket=person["mijnloket"],
        werknemerloket=person["werknemerloket"],
        deceased=person["deceased"] is not None,
        employments=tuple(Employment(starts=starts, ends=ends) for starts, ends in person["jobs"]),
    )


def answers(judged):
    return {
        one.person.number: (str(one.decision.outcome), one.decision.rule, ",".join(one.decision.cautions))
        for one in judged
    }


def forecast(found):
    return str(found.expected), {str(outcome): people for outcome, people in found.reasons.items()}


def differences(told, expected, people):
    """Return what differs with the facts, so that whoever reads it can decide who is right."""
    facts = {person["number"]: person for person in people}
    return [(told[one], expected[one], facts[one]) for one in expected if told[one] != expected[one]]


def test_a_hundred_thousand_people_get_the_decision_of_the_second_reading() -> None:
    chance = random.Random(20270201)
    rules, cautions, edges, products = Counter(), Counter(), Counter(), Counter()
    for _ in range(PEOPLE // A_CLIENT):
        setting = any_setting(chance)
        people = [any_person(chance, number, setting["day"]) for number in range(A_CLIENT)]
        policy = Policy(last_day_is_active=setting["last_day_counts"], leaves_soon_days=setting["soon"])
        judged = eligibility.judge(map(as_product, people), setting["day"], setting["dated"], policy)
        expected = oracle.judge(people, setting)
        assert differences(answers(judged), expected, people) == [], setting
        counted = eligibility.count(judged)
        assert {str(outcome): found for outcome, found in counted.items()} == oracle.counts(people, setting)
        assert expected_questions(counted[eligibility.Outcome.INVITED]) == oracle.questions(people, setting)
        for bought in (None, (), ("340",), ("340", "500")):
            # A few people at a time, or somebody would hold the old product nearly always.
            few = people[: chance.randrange(4)]
            told = eligibility.product_500(bought, eligibility.count(judged[: len(few)]))
            assert forecast(told) == oracle.product_500(few, setting, bought)
            products[told.expected] += 1
        rules.update(rule for _, rule, _ in expected.values())
        cautions.update(one for *_, found in expected.values() for one in found.split(",") if one)
        edges.update(day for person in people for job in person["jobs"] for day in job)
        edges.update(
            f"day{(job[1] - setting['day']).days:+}" for person in people for job in person["jobs"] if job[1]
        )
    assert sum(rules.values()) == PEOPLE
    assert {rule for _, rule, _ in oracle.TABLE} == set(rules)
    assert min(rules.values()) >= OFTEN, rules
    assert len(cautions) == 3
    assert min(cautions.values()) >= OFTEN, cautions
    assert min(edges[edge] for edge in YEAR_EDGES) >= EDGE_OFTEN
    assert min(edges[f"day{days:+}"] for days in AROUND_THE_DAY) >= EDGE_OFTEN
    assert len(products) == 4
    assert min(products.values()) >= OFTEN, products


# --- from a file to the list with names ----------------------------------------------------------

WAVES = (
    # folder,  day,               dated,             last day counts, soon
    ("golf-a", date(2026, 3, 2),  date(2026, 2, 16), True,  30),
    ("golf-b", date(2026, 3, 2),  date(2026, 10, 1), False, 14),
    ("golf-c", date(2027, 2, 1),  date(2027, 2, 8),  True,  0),
    ("golf-d", date(2025, 12, 31), date(2025, 12, 31), False, 30),
)  # fmt: skip
CLIENTS_A_WAVE, PEOPLE_A_CLIENT = 12, 90
WRONG_ADDRESSES = ("-", "n.v.t.", "", "samira.example", "piet@@post.example")
ACCESS = {
    True: ("ja", "HasAccessToClient", "1"),
    False: ("nee", "NoAccessToClient", "InvitePending", "UserIsBlocked"),
    None: ("", "onbekend"),
}
HEADINGS = (
    "klantnummer;personeelsnummer;achternaam;in_dienst;uit_dienst;email;mijnloket;werknemerloket;overleden_op"
)


def any_rows(chance, number, day):
    """Return one to four rows of one person, each with what it says of its own."""
    person = any_person(chance, number, day)
    return [
        {
            "number": str(number),
            "starts": starts,
            "ends": ends,
            "email": any_address(chance),
            "mijnloket": chance.choices((True, False, None), (1, 6, 9))[0],
            "werknemerloket": chance.choice((True, False, None)),
            "deceased": person["deceased"],
        }
        for starts, ends in person["jobs"]
    ]


def typed(chance, client, row):
    def day(value):
        if value is None:
            return chance.choice(("", "-"))
        return chance.choice(
            (f"{value.day}-{value.month}-{value.year}", f"{value:%d-%m-%Y}", value.isoformat())
        )

    cells = (
        client,
        row["number"],
        "Niemand",
        day(row["starts"]),
        day(row["ends"]),
        row["email"] or chance.choice(WRONG_ADDRESSES),
        {True: "ja", False: "nee", None: ""}[row["mijnloket"]],
        chance.choice(ACCESS[row["werknemerloket"]]),
        day(row["deceased"]) if row["deceased"] else "",
    )
    return ";".join(cells)


def write_wave(kits, chance, wave):
    """Write one wave; return klantnummer -> rows of its people."""
    folder, day, dated, counts, soon = wave
    facts = {
        f"{folder[-1]}{client}": [any_rows(chance, number, day) for number in range(PEOPLE_A_CLIENT)]
        for client in range(CLIENTS_A_WAVE)
    }
    lines = [
        typed(chance, client, row) for client, people in facts.items() for person in people for row in person
    ]
    lines += chance.sample(lines, len(lines) // 30)
    chance.shuffle(lines)
    (kits / folder).mkdir(parents=True)
    policy = (
        f"beleid:\n  laatste_dag_is_actief: {'ja' if counts else 'nee'}\n  vertrekt_binnen_dagen: {soon}\n"
    )
    golf = f"naam: Golf\nconversiedatum: {day.isoformat()}\npeildatum: {dated.isoformat()}\n{policy}"
    clients = ["klantnummer;naam;email;producten"]
    clients += [f"{one};Bakkerij {one};info@bakkerij.example;{bought(one) or ''}" for one in facts]
    (kits / folder / "golf.yml").write_text(golf, encoding="utf-8")
    (kits / folder / "klanten.csv").write_text("\n".join(clients), encoding="utf-8")
    (kits / folder / "medewerkers.csv").write_text("\n".join([HEADINGS, *lines]), encoding="utf-8")
    return facts


def bought(client):
    return ("340/500", "340", "")[int(client[1:]) % 3]


def as_listed(kit):
    text = intern.render(kit)["geschiktheid.csv"].decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";")
    return {row["personeelsnummer"]: (row["besluit"], row["regel"], row["waarschuwing"]) for row in rows}


@pytest.fixture(scope="module")
def whole_office(tmp_path_factory):
    """Four waves of some thousand rows each, read by the real reader; and their facts."""
    kits = tmp_path_factory.mktemp("office") / "kits"
    chance = random.Random(20260302)
    facts = {wave[0]: write_wave(kits, chance, wave) for wave in WAVES}
    (kits / "kantoor.yml").write_text("naam: Kantoor\nemail: info@kantoor.example\n", encoding="utf-8")
    loaded = load(kits, wave_folders(kits), date(2027, 1, 18))
    assert [problem for problem in loaded.problems if problem.is_error] == []
    return facts, loaded


@pytest.mark.parametrize("wave", WAVES, ids=[wave[0] for wave in WAVES])
def test_the_list_with_names_says_the_same_from_a_file_of_thousands_of_rows(whole_office, wave) -> None:
    folder, day, dated, counts, soon = wave
    facts, loaded = whole_office
    setting = {"day": day, "dated": dated, "last_day_counts": counts, "soon": soon}
    read = next(one for one in loaded.waves if one.wave.folder == folder)
    rules, shared = Counter(), 0
    for kit in build.plan_kits(loaded.office, read):
        client = kit.public.client.number
        people = [oracle.person_of(rows, setting) for rows in facts[folder][client]]
        expected = oracle.judge(people, setting)
        told = as_listed(kit)
        assert set(told) == set(expected)
        assert differences(told, expected, people) == [], setting
        listed = {str(outcome): found for outcome, found in kit.public.counts.items()}
        assert listed == oracle.counts(people, setting)
        assert kit.public.questions == oracle.questions(people, setting)
        products = tuple(bought(client).split("/")) if bought(client) else None
        assert forecast(kit.public.product_500) == oracle.product_500(people, setting, products)
        rules.update(rule for _, rule, _ in expected.values())
        shared += sum("e-mail-niet-uniek" in found for *_, found in expected.values())
    assert sum(rules.values()) == CLIENTS_A_WAVE * PEOPLE_A_CLIENT
    assert len(rules) >= 8, rules
    assert shared >= 50


def test_the_rows_of_the_file_hold_repeats_and_people_with_several_employments(whole_office) -> None:
    facts, loaded = whole_office
    codes = Counter(problem.code for problem in loaded.problems)
    assert codes["LET306"] >= 50  # a row that is there twice
    assert codes["LET215"] >= 50  # an address with a mistake
    several = sum(len(rows) > 1 for wave in facts.values() for people in wave.values() for rows in people)
    assert several >= 1000
