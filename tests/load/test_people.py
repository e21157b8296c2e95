"""Rows become people: who they are, what is known of them, and which address counts."""

from pathlib import Path

import pytest

from generator.load import LoadedWave
from generator.model import Person
from tests.load.desk import WAVE, Content, clients, fallout, people, read, told

HEAD = "klantnummer;personeelsnummer;achternaam;email;in_dienst;uit_dienst;mijnloket;werknemerloket\n"


def wave(folder: Path, files: dict[str, Content]) -> LoadedWave:
    loaded = read(folder, files)
    assert not [problem for problem in loaded.problems if problem.is_error], told(loaded)
    return loaded.waves[0]


def person(folder: Path, *rows: str, golf: str = WAVE) -> Person:
    table = HEAD + "".join(f"1042;7;Yilmaz;{row}\n" for row in rows)
    (found,) = wave(folder, {"g/medewerkers.csv": table, "g/golf.yml": golf}).people["1042"]
    return found


def test_several_rows_of_one_number_are_one_person_with_several_employments(tmp_path: Path) -> None:
    found = person(tmp_path, "a@b.example;1-1-2026;;;", "a@b.example;1-1-2020;31-12-2025;;")
    assert [job.starts.year for job in found.employments] == [2020, 2026]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # the active employment, wherever it stands
        (("oud@b.example;1-1-2020;31-12-2025;;", "nieuw@b.example;1-1-2026;;;"),   "nieuw@b.example"),
        (("nieuw@b.example;1-1-2026;;;", "oud@b.example;1-1-2020;31-12-2025;;"),   "nieuw@b.example"),
        # else any
        (("oud@b.example;1-1-2020;31-12-2025;;", ";1-1-2026;;;"),                  "oud@b.example"),
        (("oud@b.example;1-1-2020;31-12-2025;;", "geen@;1-1-2026;;;"),             "oud@b.example"),
        # of former ones the latest
        (("b@b.example;1-1-2022;31-12-2023;;", "a@b.example;1-1-2020;31-12-2021;;"), "b@b.example"),
        # the last day is the conversion day: active
        (("dag@b.example;1-1-2020;1-2-2027;;", "later@b.example;1-3-2027;;;"),     "dag@b.example"),
    ],
)  # fmt: skip
def test_the_address_is_that_of_the_active_employment_else_any(
    rows: tuple[str, ...], expected: str, tmp_path: Path
) -> None:
    assert person(tmp_path, *rows).email == expected


def test_the_policy_says_whether_the_last_day_is_active(tmp_path: Path) -> None:
    golf = WAVE + "beleid:\n  laatste_dag_is_actief: nee\n"
    rows = ("dag@b.example;1-1-2020;1-2-2027;;", "later@b.example;1-3-2027;;;")
    assert person(tmp_path, *rows, golf=golf).email == "later@b.example"


def test_an_invalid_address_counts_as_unknown_and_is_remembered(tmp_path: Path) -> None:
    found = person(tmp_path, "jan@;1-1-2020;;;")
    assert (found.email, found.email_was_invalid) == (None, True)


LONGEST = "@".join(["a" * 64, ".".join(["b" * 63, "c" * 63, "d" * 53, "example"])])


@pytest.mark.parametrize(
    "raw",
    [
        "x" * 201,
        "jan" * 60_000,
        LONGEST + "x",
        "ja\x07n@post.example",
        '"jan@post.example\nx"',
        "j\u202en@b.nl",
    ],
)
def test_any_text_that_is_no_address_is_a_warning_and_no_more(raw: str, tmp_path: Path) -> None:
    # Rows of a hundred thousand signs are refused as a whole.
    raw = raw[:90_000]
    assert told(read(tmp_path, {"g/medewerkers.csv": people(email=raw)})) == [
        "g/medewerkers.csv:2:email LET215"
    ]


def test_an_address_may_be_as_long_as_mail_servers_take(tmp_path: Path) -> None:
    assert len(LONGEST) == 254
    files: dict[str, Content] = {
        "g/klanten.csv": clients(email=LONGEST),
        "g/medewerkers.csv": people(email=LONGEST),
        "kantoor.yml": f"naam: x\nemail: {LONGEST}\n",
    }
    loaded = read(tmp_path, files)
    assert told(loaded) == []
    assert loaded.waves[0].people["1042"][0].email == LONGEST
    assert told(read(tmp_path / "b", {"g/klanten.csv": clients(email=LONGEST + "x")})) == [
        "g/klanten.csv:2:email KIT210"
    ]


@pytest.mark.parametrize("raw", ["", "-", "n.v.t.", "onbekend"])
def test_no_address_is_not_an_invalid_one(raw: str, tmp_path: Path) -> None:
    found = person(tmp_path, f"{raw};1-1-2020;;;")
    assert (found.email, found.email_was_invalid) == (None, False)


def test_a_fact_of_any_row_counts(tmp_path: Path) -> None:
    found = person(tmp_path, "a@b.example;1-1-2020;31-12-2021;ja;nee", "a@b.example;1-1-2022;;nee;")
    assert (found.mijnloket, found.werknemerloket) == (True, False)


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("werknemerloket", "Schrijf ja of nee, of een woord van Loket: HasAccessToClient, NoAccessToClient, "
         "UserIsBlocked, AccessToClientIsBlocked, InvitePending, InviteFailed, InviteCancelled, InviteExpired."),
        ("mijnloket",      "Schrijf ja of nee."),
    ],
)  # fmt: skip
def test_an_unknown_word_is_told_with_every_word_that_may_stand_there(
    column: str, words: str, tmp_path: Path
) -> None:
    (problem,) = read(tmp_path, {"g/medewerkers.csv": people(**{column: "misschien"})}).problems
    assert (problem.code, problem.sentence("nl").todo) == ("KIT211", words)


def test_an_identical_row_counts_once(tmp_path: Path) -> None:
    assert len(person(tmp_path, "a@b.example;1-1-2020;;;", "a@b.example;1-1-2020;;;").employments) == 1


def test_the_same_number_with_two_clients_is_two_people(tmp_path: Path) -> None:
    two = clients() + "1043;Slager;a@b.example\n"
    table = HEAD + "1042;7;Yilmaz;;1-1-2020;;;\n1043;7;Jansen;;1-1-2020;;;\n"
    found = wave(tmp_path, {"g/klanten.csv": two, "g/medewerkers.csv": table})
    assert [found.people[number][0].last_name for number in ("1042", "1043")] == ["Yilmaz", "Jansen"]


def test_capitals_and_spaces_do_not_make_another_name(tmp_path: Path) -> None:
    table = HEAD + "1042;7;de  Vries;;1-1-2020;;;\n1042;7;De Vries;;1-1-2022;;;\n"
    assert len(wave(tmp_path, {"g/medewerkers.csv": table}).people["1042"]) == 1


def test_people_and_clients_stand_in_natural_order(tmp_path: Path) -> None:
    rows = "".join(f"{number};X;a@b.example\n" for number in ("10", "9", "A2", "A10"))
    table = HEAD + "".join(f"10;{number};X;;1-1-2020;;;\n" for number in ("10", "9", "1a"))
    found = wave(tmp_path, {"g/klanten.csv": "klantnummer;naam;email\n" + rows, "g/medewerkers.csv": table})
    assert [client.number for client in found.clients] == ["9", "10", "A2", "A10"]
    assert [known.number for known in found.people["10"]] == ["1a", "9", "10"]


def test_a_file_per_client_needs_no_klantnummer(tmp_path: Path) -> None:
    table = "personeelsnummer;achternaam;in_dienst\n7;Yilmaz;1-1-2020\n"
    found = wave(tmp_path, {"g/medewerkers.csv": None, "g/medewerkers/1042.csv": table})
    assert [known.full_name for known in found.people["1042"]] == ["Yilmaz"]


def test_files_per_client_go_together_with_one_for_all(tmp_path: Path) -> None:
    found = wave(tmp_path, {"g/medewerkers/1042.csv": people(personeelsnummer="8", achternaam="Jansen")})
    assert [known.number for known in found.people["1042"]] == ["7", "8"]


def test_the_same_row_in_two_files_is_told_with_the_file(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, {"g/medewerkers/1042.csv": people()}).problems
    assert (problem.code, problem.values) == ("LET306", {"file": "g/medewerkers.csv", "row": 2})


@pytest.mark.parametrize(
    "table",
    [
        HEAD + "1042;7;Yilmaz;;1-1-2020;;;\n1042;8;Jansen;j@b.example;1-1-2020;;;\n",
        HEAD + "1042;7;Yilmaz;jan@;1-1-2020;;;\n",
        HEAD,
        "klantnummer;personeelsnummer;achternaam;in_dienst\n",
    ],
)
def test_one_address_or_nobody_at_all_is_no_list_without_addresses(table: str, tmp_path: Path) -> None:
    codes = {problem.code for problem in read(tmp_path, {"g/medewerkers.csv": table}).problems}
    assert not codes & {"LET319", "LET320"}


def test_unknown_clients_are_told_once_each_with_how_many_rows(tmp_path: Path) -> None:
    table = HEAD + "".join(
        f"{number};7;Yilmaz;;1-1-{year};;;\n" for number in (88, 99) for year in (2020, 2021)
    )
    problems = [p for p in read(tmp_path, {"g/medewerkers.csv": table}).problems if p.code == "KIT301"]
    assert [(str(p.place), p.values["number"], p.values["rows"]) for p in problems] == [
        ("g/medewerkers.csv:2:klantnummer", "88", 2),
        ("g/medewerkers.csv:4:klantnummer", "99", 2),
    ]


CLIENT_HEAD = "klantnummer;naam;email\n"
LOST = "1043;Slager;a@b.example"


@pytest.mark.parametrize(
    ("klanten", "code"),
    [
        (CLIENT_HEAD + "1042;X;a@b.example\n1043;Slager\n",              "KIT106"),
        (CLIENT_HEAD + '1042;X;a@b.example\n1043;"Slager;a@b.example\n', "KIT105"),
        (CLIENT_HEAD + "1042;X;a@b.example\n;1043;a@b.example\n",        "KIT201"),
        (CLIENT_HEAD + "1042;X;a@b.example\n10 43;X;a@b.example\n",      "KIT212"),
        (CLIENT_HEAD,                                                    "KIT317"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("policy", ["", "beleid: {onbekende_klanten: negeren}\n"])
def test_what_klanten_lost_is_told_once_and_not_again_where_it_is_missed(
    klanten: str, code: str, policy: str, tmp_path: Path
) -> None:
    files: dict[str, Content] = {
        "g/golf.yml": WAVE + policy,
        "g/klanten.csv": klanten,
        "g/medewerkers.csv": people() + "1043;8;Jansen;j@b.example;1-1-2020\n",
        "g/uitvallijst.csv": fallout() + "1043;8;Jansen;x\n",
        "g/klanten/1043/klant.yml": "",
    }
    assert {problem.code for problem in read(tmp_path, files).problems} == {code}


def test_with_two_lists_of_clients_only_that_is_told(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        "g/klanten.ods": CLIENT_HEAD + LOST,
        "g/medewerkers.csv": people(klantnummer="1043"),
        "g/klanten/1043/klant.yml": "",
    }
    found = {problem.code for problem in read(tmp_path, files).problems}
    assert "KIT112" in found
    assert not found & {"KIT301", "LET316"}


def test_a_mistake_in_another_column_of_klanten_hides_no_unknown_client(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        "g/klanten.csv": clients(meenemen="?"),
        "g/medewerkers.csv": people(klantnummer="1043"),
    }
    codes = [problem.code for problem in read(tmp_path, files).problems]
    assert sorted(codes) == ["KIT211", "KIT301", "LET308"]


@pytest.mark.parametrize("number", ["", "10 42", "01042"])
def test_a_client_whose_rows_have_errors_is_not_called_without_employees(number: str, tmp_path: Path) -> None:
    assert "LET308" not in {
        problem.code for problem in read(tmp_path, {"g/medewerkers.csv": people(klantnummer=number)}).problems
    }


def test_rows_of_a_client_that_is_not_taken_along_are_still_checked(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        "g/klanten.csv": clients(meenemen="nee"),
        "g/medewerkers.csv": people(in_dienst="x"),
    }
    assert told(read(tmp_path, files)) == ["g/medewerkers.csv:2:in_dienst KIT202"]


@pytest.mark.parametrize(
    "name", ["S. Yilmaz", "YILMAZ S.", "Yılmaz-Yilmaz", "Yilmaz - van Bergen S.", "", "onbekend"]
)
def test_the_uitvallijst_may_write_a_name_its_own_way(name: str, tmp_path: Path) -> None:
    found = wave(tmp_path, {"g/uitvallijst.csv": fallout(naam=name)})
    assert found.fallout is not None
    assert found.fallout["1042"][0].reason_text == "Geen e-mail"


def test_no_uitvallijst_is_not_an_empty_one(tmp_path: Path) -> None:
    assert wave(tmp_path, {}).fallout is None
    empty = {"g/uitvallijst.csv": "klantnummer;personeelsnummer;reden\n"}
    assert wave(tmp_path, empty).fallout == {"1042": ()}
