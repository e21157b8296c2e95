"""The lists that come after the conversion: whose row it is, who is there twice, and what never crosses over."""

from datetime import date
from pathlib import Path

import pytest

from generator.load import LoadedWave
from generator.problems import as_text
from tests.load.desk import WAVE, Content, activation, clients, fallout, people, read, told, workbook

# Two bakeries of one family: number 12 is a Jansen at both.
FAMILY: dict[str, Content] = {
    "g/klanten.csv": clients() + "1043;Slagerij;info@slagerij.example\n1051;Kapper;info@kapper.example\n",
    "g/medewerkers.csv": (
        "klantnummer;personeelsnummer;voorletters;voornaam;achternaam;email;in_dienst\n"
        "1042;12;J.;Jan;Jansen;jan@post.example;1-1-2020\n"
        "1042;40;S.L.;Samira;Yilmaz;samira@post.example;1-1-2020\n"
        "1043;12;M.;Mieke;Jansen;mieke@post.example;1-1-2020\n"
        "1043;41;F.;Fatima;Amrani;fatima@post.example;1-1-2020\n"
        "1051;1;K.;Kees;Kip;kees@post.example;1-1-2020\n"
    ),
}
HEADS = {
    "uitvallijst": "klantnummer;personeelsnummer;naam;reden\n",
    "activatie": "klantnummer;personeelsnummer;naam;status\n",
}

# fmt: off
ROWS: list[tuple[str, list[str]]] = [
    ("1042;12;Jan Jansen;Verlopen",          []),
    ("1042;12;J. Jansen;Verlopen",           []),
    ("1042;12;;Verlopen",                    []),
    ("1042;12;Jansen;Verlopen",              []),
    ("1042;12;Mieke Jansen;Verlopen",        [":2:naam KIT330"]),      # 12 of the other client
    ("1043;12;J. Jansen;Verlopen",           [":2:naam KIT330"]),
    ("1042;12;Joop Jansen;Verlopen",         [":2:naam LET334"]),
    ("1042;12;Fatima Amrani;Verlopen",       [":2:naam KIT314"]),
    ("1042;41;Fatima Amrani;Verlopen",       [":2:klantnummer KIT331"]),
    ("1043;40;Yilmaz, S.L.;Verlopen",        [":2:klantnummer KIT331"]),
    ("1043;40;Yilmaz;Verlopen",              [":2:personeelsnummer LET315"]),
    ("1042;0040;Samira Yilmaz;Verlopen",     [":2:personeelsnummer KIT338"]),
    ("1043;40;Piet Pieters;Verlopen",        [":2:personeelsnummer LET315"]),
    ("1042;99;R. de Boer;Verlopen",          [":2:personeelsnummer LET315"]),
    ("9999;12;Jan Jansen;Verlopen",          [":2:klantnummer KIT301"]),
    ("01042;12;Jan Jansen;Verlopen",         [":2:klantnummer KIT303"]),
    ("1042;;Jan Jansen;Verlopen",            [":2:personeelsnummer KIT201"]),
    ("1042;12;Jan Jansen;",                  [":2:{last} KIT201"]),
    ("1042;12;Jan Jansen;Verlopen\n" * 2,    [":3:personeelsnummer LET306"]),
]
# fmt: on


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
@pytest.mark.parametrize(("rows", "expected"), ROWS)
def test_both_lists_hold_every_row_against_medewerkers(
    rows: str, expected: list[str], name: str, tmp_path: Path
) -> None:
    found = told(read(tmp_path, FAMILY | {f"g/{name}.csv": HEADS[name] + rows.strip() + "\n"}))
    last = "reden" if name == "uitvallijst" else "status"
    assert found == [f"g/{name}.csv{one.format(last=last)}" for one in expected]


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
def test_a_problem_of_a_wrong_row_names_nobody(name: str, tmp_path: Path) -> None:
    rows = "1042;12;Mieke Jansen;x\n1042;41;Fatima Amrani;x\n1042;40;Piet Pieters;x\n"
    problems = read(tmp_path, FAMILY | {f"g/{name}.csv": HEADS[name] + rows}).problems
    assert {one.code for one in problems} >= {"KIT330", "KIT331", "KIT314"}
    shown = "".join(as_text(problem, lang) for problem in problems for lang in ("nl", "en"))
    for word in ("Jansen", "Mieke", "Jan ", "Fatima", "Amrani", "Samira", "Yilmaz", "Piet"):
        assert word not in shown


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
def test_rows_of_other_clients_are_passed_over_when_the_office_said_so(name: str, tmp_path: Path) -> None:
    files = FAMILY | {
        "g/golf.yml": WAVE + "beleid: {onbekende_klanten: negeren}\n",
        f"g/{name}.csv": HEADS[name] + "9999;1;Piet;x\n9999;2;Kees;x\n1042;12;J. Jansen;Verlopen\n",
    }
    assert told(read(tmp_path, files)) == [f"g/{name}.csv LET302"]


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
def test_rows_of_a_client_that_stays_are_checked_and_told_once(name: str, tmp_path: Path) -> None:
    klanten = FAMILY["g/klanten.csv"]
    assert isinstance(klanten, str)
    stays = "klantnummer;naam;email;meenemen\n" + "".join(
        f"{line};{'nee' if line.startswith('1051') else 'ja'}\n" for line in klanten.splitlines()[1:]
    )
    rows = "1042;12;J. Jansen;Verlopen\n1051;1;K. Kip;Verlopen\n1051;2;Piet;Verlopen\n"
    loaded = read(tmp_path, FAMILY | {"g/klanten.csv": stays, f"g/{name}.csv": HEADS[name] + rows})
    assert told(loaded) == [f"g/{name}.csv:3:klantnummer LET333", f"g/{name}.csv:4:personeelsnummer LET315"]
    (told_once,) = [one for one in loaded.problems if one.code == "LET333"]
    assert dict(told_once.values) == {"number": "1051", "rows": 2}


def wave(tmp_path: Path, files: dict[str, Content]) -> LoadedWave:
    loaded = read(tmp_path, files)
    assert not [one for one in loaded.problems if one.is_error]
    return loaded.waves[0]


def test_somebody_with_two_reasons_keeps_both(tmp_path: Path) -> None:
    found = wave(tmp_path, {"g/uitvallijst.csv": fallout() + "1042;7;S. Yilmaz;Technische fout\n"})
    assert found.fallout is not None
    assert [row.reason_text for row in found.fallout["1042"]] == ["Geen e-mail", "Technische fout"]


HEAD = "klantnummer;personeelsnummer;status;datum\n"
# fmt: off
TWICE: list[tuple[str, str | None, list[str]]] = [
    # rows of one person                                              status that counts   problems
    ("1042;7;Uitgenodigd;1-2-2027\n1042;7;Geactiveerd;4-2-2027\n",    "Geactiveerd",       [" LET336"]),
    ("1042;7;Geactiveerd;4-2-2027\n1042;7;Uitgenodigd;1-2-2027\n",    "Geactiveerd",       [" LET336"]),
    ("1042;7;Geactiveerd;4-2-2027\n1042;7;Verlopen;9-2-2027\n",       "Verlopen",          [" LET336"]),
    # Two ways to write the same are no contradiction.
    ("1042;7;Uitgenodigd;\n1042;7;InvitePending;\n",                  "Uitgenodigd",       [" LET336"]),
    ("1042;7;Uitgenodigd;1-2-2027\n1042;7;InvitePending;\n",          "Uitgenodigd",       [" LET336"]),
    # Nobody can say which of these is the newest.
    ("1042;7;Uitgenodigd;\n1042;7;Geactiveerd;\n",                    None,                [" LET336", ":3:status KIT332"]),
    ("1042;7;Uitgenodigd;4-2-2027\n1042;7;Geactiveerd;4-2-2027\n",    None,                [" LET336", ":3:status KIT332"]),
    ("1042;7;Uitgenodigd;4-2-2027\n1042;7;Geactiveerd;\n",            None,                [" LET336", ":3:status KIT332"]),
    ("1042;7;Verlopen;1-2-2027\n1042;7;Open;4-2-2027\n1042;7;Actief;4-2-2027\n", None,     [" LET336", ":4:status KIT332"]),
    ("1042;7;Stap 1;4-2-2027\n1042;7;Stap 2;4-2-2027\n",              None,                [" LET336", ":2:status LET337", ":3:status KIT332"]),
]
# fmt: on


@pytest.mark.parametrize(("rows", "status", "problems"), TWICE)
def test_of_two_statuses_the_newest_counts_or_the_office_decides(
    rows: str, status: str | None, problems: list[str], tmp_path: Path
) -> None:
    loaded = read(tmp_path, {"g/activatie.csv": HEAD + rows})
    assert told(loaded) == [f"g/activatie.csv{one}" for one in problems]
    if status is not None:
        assert loaded.waves[0].activation is not None
        (row,) = loaded.waves[0].activation["1042"]
        assert row.status_text == status


def test_unknown_statuses_are_told_once_at_the_first_and_stay_as_they_are(tmp_path: Path) -> None:
    more = "1042;8;Stap 4711\n1042;9;Stap 4712\n"
    rows = people() + "1042;8;Boer;b@post.example;1-1-2020\n1042;9;Kip;k@post.example;1-1-2020\n"
    files: dict[str, Content] = {
        "g/medewerkers.csv": rows,
        "g/activatie.csv": activation(naam="").replace(";naam", "").replace(";;", ";") + more,
    }
    loaded = read(tmp_path, files)
    assert told(loaded) == ["g/activatie.csv:3:status LET337"]
    assert loaded.problems[0].values["n"] == 2
    assert loaded.waves[0].activation is not None
    assert [row.status_text for row in loaded.waves[0].activation["1042"]] == [
        "Geactiveerd",
        "Stap 4711",
        "Stap 4712",
    ]


def test_the_headings_of_an_export_and_date_cells_are_understood_and_the_address_is_not_read(
    tmp_path: Path,
) -> None:
    book = workbook(
        (
            "Cliëntnummer",
            "employeeNumber",
            "formattedName",
            "statusEmployeeSelfService",
            "Status datum",
            "E-mail",
        ),
        (1042, 7, "Yilmaz S.", "HasAccessToClient", date(2027, 2, 3), "jan@"),
    )
    found = wave(tmp_path, {"g/activatie.xlsx": book})
    assert found.activation is not None
    (row,) = found.activation["1042"]
    assert (row.status_text, row.on, row.name) == ("HasAccessToClient", date(2027, 2, 3), "Yilmaz S.")


def test_no_list_of_activations_is_not_an_empty_one(tmp_path: Path) -> None:
    assert wave(tmp_path / "a", {}).activation is None
    assert wave(tmp_path / "b", {"g/activatie.csv": HEAD}).activation == {"1042": ()}


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
def test_a_kit_depends_on_its_own_rows_of_the_list_only(name: str, tmp_path: Path) -> None:
    row = "1042;12;J. Jansen;Verlopen\n"
    one = wave(tmp_path / "a", FAMILY | {f"g/{name}.csv": HEADS[name] + row})
    two = wave(tmp_path / "b", FAMILY | {f"g/{name}.csv": HEADS[name] + row + "1043;41;F. Amrani;Verlopen\n"})
    assert one.fingerprints["1042"][name] == two.fingerprints["1042"][name]
    assert one.fingerprints["1043"][name] != two.fingerprints["1043"][name]
    assert name not in wave(tmp_path / "c", FAMILY).fingerprints["1042"]


# What an error in a row of medewerkers, or of klanten, makes of a list that names the same people.
SAMIRA = "1042;40;S.L.;Samira;Yilmaz;samira@post.example;1-1-2020"
# fmt: off
BROKEN: list[tuple[str, str, str, list[str]]] = [
    # row  becomes                                  the list says              what is told of the list
    (SAMIRA, "1042;40;S.L.;Samira;Yilmaz;;31-2-2020",   "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "1042;40;S.L.;Samira;;;1-1-2020",          "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "1042;40;S.L.;Samira;;;1-1-2020",          "1042;0040;Samira Yilmaz", []),
    (SAMIRA, "1042;;S.L.;Samira;Yilmaz;;1-1-2020",      "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "1042;4E+05;S.L.;Samira;Yilmaz;;1-1-2020", "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "1042;40;Samira;Yilmaz;;1-1-2020",         "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "9042;40;S.L.;Samira;Yilmaz;;1-1-2020",    "1042;40;Samira Yilmaz",   []),
    (SAMIRA, "01042;40;S.L.;Samira;Yilmaz;;1-1-2020",   "1042;40;Samira Yilmaz",   []),
    (SAMIRA, ";40;S.L.;Samira;Yilmaz;;1-1-2020",        "1042;40;Samira Yilmaz",   []),
    # Two people with one number: whose row the list means is not known either.
    (SAMIRA, "1042;12;S.L.;Samira;Yilmaz;;1-1-2020",    "1042;12;Samira Yilmaz",   []),
    # The client itself could not be read; another client has somebody with this name and number.
    ("1043;Slager", ";Slager",                          "1043;40;Samira Yilmaz",   []),
    # An error elsewhere hides nothing of others.
    (SAMIRA, "1042;40;S.L.;Samira;Yilmaz;;31-2-2020",   "1042;99;R. de Boer",      [":2:personeelsnummer LET315"]),
    (SAMIRA, "1042;40;S.L.;Samira;Yilmaz;;31-2-2020",   "1043;12;Piet Pieters",    [":2:naam KIT314"]),
    (SAMIRA, "9042;12;S.L.;Samira;Yilmaz;;1-1-2020",    "1043;12;Piet Pieters",    [":2:naam KIT314"]),
    (SAMIRA, ";;S.L.;Samira;Yilmaz;;1-1-2020",          "1043;12;Piet Pieters",    [":2:naam KIT314"]),
]
# fmt: on


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
@pytest.mark.parametrize(("row", "becomes", "listed", "expected"), BROKEN)
def test_a_row_with_its_own_error_is_not_missing_for_the_lists(
    row: str, becomes: str, listed: str, expected: list[str], name: str, tmp_path: Path
) -> None:
    files = {path: str(content).replace(row, becomes) for path, content in FAMILY.items()}
    assert files != FAMILY
    found = told(read(tmp_path, {**files, f"g/{name}.csv": f"{HEADS[name]}{listed};Verlopen\n"}))
    own = [one for one in found if not one.startswith(f"g/{name}.csv")]
    assert own, "the row has its own error"
    assert [one for one in found if one not in own] == [f"g/{name}.csv{one}" for one in expected]


@pytest.mark.parametrize("name", ["uitvallijst", "activatie"])
def test_rows_passed_over_for_the_office_hide_nobody_who_is_missing(name: str, tmp_path: Path) -> None:
    more = f"{FAMILY['g/medewerkers.csv']}9999;99;R.;Ruud;Boer;ruud@post.example;1-1-2020\n"
    files: dict[str, Content] = FAMILY | {
        "g/golf.yml": WAVE + "beleid: {onbekende_klanten: negeren}\n",
        "g/medewerkers.csv": more,
        f"g/{name}.csv": HEADS[name] + "1042;99;R. Boer;Verlopen\n",
    }
    assert told(read(tmp_path, files)) == sorted(
        ["g/medewerkers.csv LET302", f"g/{name}.csv:2:personeelsnummer LET315"]
    )
