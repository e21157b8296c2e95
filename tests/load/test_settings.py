"""kantoor.yml, golf.yml and klant.yml: read as text, each setting from the nearest place that has it."""

from datetime import date
from pathlib import Path

import pytest

from generator.load import load
from generator.load.workspace import find_workspace, wave_folders
from generator.model import Client, Contact, Sender
from generator.problems import as_text
from tests.load.desk import OFFICE, TODAY, WAVE, Content, clients, lay_out, people, read, told
from tests.load.drawings import png, svg

HOME = "g/klanten/1042"


def client(folder: Path, files: dict[str, Content]) -> Client:
    loaded = read(folder, files)
    assert not [problem for problem in loaded.problems if problem.is_error], told(loaded)
    return loaded.waves[0].clients[0]


def test_the_whole_office_is_read(tmp_path: Path) -> None:
    text = """\
naam: Kantoor Lindeboom
email: salaris@lindeboom.example
adres: Lindelaan 1, Zutphen
telefoon: 0201234567
website: www.lindeboom.example
contact: {naam: Marit de Wit, telefoon: 0201234568, email: marit@lindeboom.example, bereikbaar: 9:00}
afzender: {naam: Marit, email: marit@lindeboom.example}
huisstijl: {kleur: "#1F6B4F", accent: b5471b, logo: merk.svg}
talen: [nl]
aanspreekvorm: u
aanspreekvorm_medewerkers: je
publicatie: {basis_url: "https://kits.lindeboom.example/mijnloket/"}
capaciteit: {vragen_per_dag: 12}
feiten: {link_geldig_dagen: 14, tweestapslogin: no, ons_eigen_feit: 007}
"""
    office = read(tmp_path, {"kantoor.yml": text, "huisstijl/merk.svg": svg()}).office
    assert office is not None
    assert office.phone == "0201234567"
    assert office.website == "https://www.lindeboom.example"
    assert office.contact == Contact(
        name="Marit de Wit", phone="0201234568", email="marit@lindeboom.example", hours="9:00"
    )
    assert office.sender == Sender(name="Marit", email="marit@lindeboom.example")
    assert (office.brand.colour, office.brand.accent) == ("#1f6b4f", "#b5471b")
    assert office.brand.logo is not None
    assert (office.address_form, office.employee_address_form) == ("u", "je")
    assert office.base_url == "https://kits.lindeboom.example/mijnloket"
    assert office.questions_per_day == 12
    assert office.facts == {"link_geldig_dagen": "14", "tweestapslogin": "no", "ons_eigen_feit": "007"}


def test_the_office_sends_unless_it_names_a_sender(tmp_path: Path) -> None:
    office = read(tmp_path).office
    assert office is not None
    assert office.sender == Sender(name="Kantoor Lindeboom", email="salaris@lindeboom.example")
    assert office.contact is None


def test_the_whole_wave_is_read(tmp_path: Path) -> None:
    text = (
        WAVE
        + """\
peildatum: 2027-01-10
route: collectief
betaaldag: 25
mijlpalen: {herinneren: {dagen: -4}}
beleid: {laatste_dag_is_actief: nee, vertrekt_binnen_dagen: 14, onbekende_klanten: negeren}
vrije_dagen:
  extra: [15-2-2027, 16-2-2027]
  toch_werken: 5-5-2027
"""
    )
    (loaded,) = read(tmp_path, {"g/golf.yml": text}).waves
    wave = loaded.wave
    assert (wave.folder, wave.name, wave.converts_on) == ("g", "Februari 2027", date(2027, 2, 1))
    assert (wave.dated, wave.route, wave.payday) == (date(2027, 1, 10), "collectief", 25)
    assert wave.milestone_days == {"herinneren": -4}
    assert not wave.policy.last_day_is_active
    assert wave.policy.leaves_soon_days == 14
    assert wave.policy.ignore_unknown_clients
    assert wave.extra_free_days == {date(2027, 2, 15), date(2027, 2, 16)}
    assert wave.extra_working_days == {date(2027, 5, 5)}


def test_a_wave_remembers_the_day_that_clients_were_told_before(tmp_path: Path) -> None:
    (moved,) = read(tmp_path, {"g/golf.yml": WAVE + "vorige_conversiedatum: 18-1-2027\n"}).waves
    assert moved.wave.told_before == date(2027, 1, 18)
    (as_planned,) = read(tmp_path / "b").waves
    assert as_planned.wave.told_before is None


@pytest.mark.parametrize(
    ("line", "as_of", "expected"),
    [
        ("",                         None,               TODAY),
        ("peildatum: 10-1-2027\n",   None,               date(2027, 1, 10)),
        ("peildatum: 10-1-2027\n",   date(2027, 3, 1),   date(2027, 3, 1)),
        ("",                         date(2027, 3, 1),   date(2027, 3, 1)),
    ],
)  # fmt: skip
def test_the_date_of_the_kit_is_asked_then_written_then_today(
    line: str, as_of: date | None, expected: date, tmp_path: Path
) -> None:
    (loaded,) = read(tmp_path, {"g/golf.yml": WAVE + line}, as_of=as_of).waves
    assert loaded.wave.dated == expected


@pytest.mark.parametrize(
    ("own", "row", "office", "expected"),
    [
        ("aanspreekvorm: je\n", "u",  "aanspreekvorm: u\n", "je"),
        ("",                    "je", "aanspreekvorm: u\n", "je"),
        ("aanspreekvorm:\n",    "",   "aanspreekvorm: u\n", "u"),
        ("",                    "",   "",                   "je"),
    ],
)  # fmt: skip
def test_a_setting_comes_from_the_client_then_its_row_then_the_office(
    own: str, row: str, office: str, expected: str, tmp_path: Path
) -> None:
    files: dict[str, Content] = {
        f"{HOME}/klant.yml": own,
        "g/klanten.csv": clients(aanspreekvorm=row),
        "kantoor.yml": OFFICE + office,
    }
    assert client(tmp_path, files).address_form == expected


def test_klant_yml_may_hold_any_column_and_its_problems_stand_there(tmp_path: Path) -> None:
    own = "naam: Bakkerij De Korenaar\ntalen: [nl]\nproducten: [500, 501]\ncontact_op_site: ja\nplaats: Zutphen\n"
    found = client(tmp_path, {f"{HOME}/klant.yml": own})
    assert (found.name, found.town, found.products) == ("Bakkerij De Korenaar", "Zutphen", ("500", "501"))
    assert found.contact_on_site
    assert f"{HOME}/klant.yml:1 KIT214" in told(read(tmp_path, {f"{HOME}/klant.yml": "email: x\n"}))


@pytest.mark.parametrize(
    ("own", "row", "differs"),
    [
        ("talen: nl, pl",           {"talen": "nl"},             True),
        ("talen: [pl, nl]",         {"talen": "NL/PL"},          False),
        ("talen: nl",               {"talen": ""},               False),
        ("talen:",                  {"talen": "pl"},             False),
        ("meenemen: ja",            {"meenemen": "x"},           False),
        ("meenemen: nee",           {"meenemen": "x"},           True),
        ("kleur: 1A5FB4",           {"kleur": "#1a5fb4"},        False),
        ("kleur: b5471b",           {"kleur": "#1a5fb4"},        True),
        ("producten: [500, 340]",   {"producten": "500, 340"},   False),
        ("producten: 500",          {"producten": "500, 340"},   True),
        ("plaats: zutphen",         {"plaats": "Zutphen"},       False),
        ("plaats: Lochem",          {"plaats": "Zutphen"},       True),
        # Emptied on purpose: the town of the row is not used.
        ("plaats: '-'",             {"plaats": "Zutphen"},       True),
        ("plaats: Lochem",          {"plaats": "n.v.t."},        False),
        ("contact_op_site: ja",     {"plaats": "Zutphen"},       False),
    ],
)  # fmt: skip
def test_a_setting_that_differs_from_the_row_is_told_with_both_places(
    own: str, row: dict[str, str], differs: bool, tmp_path: Path
) -> None:
    files: dict[str, Content] = {f"{HOME}/klant.yml": own + "\n", "g/klanten.csv": clients(**row)}
    found = [one for one in read(tmp_path, files).problems if one.code == "LET415"]
    (key,) = row
    assert [(str(one.place), one.values["setting"], one.values["other"], one.client) for one in found] == (
        [(f"{HOME}/klant.yml:1", key, f"g/klanten.csv:2:{key}", "1042")] if differs else []
    )


def test_a_client_without_a_colour_has_that_of_the_office_but_not_its_logo(tmp_path: Path) -> None:
    office = OFFICE + 'huisstijl: {kleur: "#1f6b4f", logo: merk.svg}\n'
    found = client(tmp_path, {"kantoor.yml": office, "huisstijl/merk.svg": svg()})
    assert (found.brand.colour, found.brand.logo) == ("#1f6b4f", None)


@pytest.mark.parametrize(
    ("name", "data", "column"),
    [("logo.svg", svg(), ""), ("logo.png", png(), ""), ("merk.dat", png(), "merk.dat")],
)
def test_a_client_s_logo_is_found_or_named(name: str, data: bytes, column: str, tmp_path: Path) -> None:
    found = client(tmp_path, {f"{HOME}/{name}": data, "g/klanten.csv": clients(logo=column)})
    assert found.brand.logo is not None


def test_a_logo_with_an_impossible_name_is_not_found(tmp_path: Path) -> None:
    assert "g/klanten.csv:2:logo KIT502" in told(read(tmp_path, {"g/klanten.csv": clients(logo="é" * 200)}))


def test_a_mistyped_setting_is_told_with_the_right_one(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, {"g/golf.yml": WAVE + "betaldag: 25\n"}).problems
    assert "Bedoel je betaaldag?" in as_text(problem, "nl")


def test_a_comment_behind_an_empty_setting_is_just_a_comment(tmp_path: Path) -> None:
    assert told(read(tmp_path, {"kantoor.yml": OFFICE + "telefoon:   # nog invullen\nadres: ~\n"})) == []


@pytest.mark.parametrize(
    "line", ["accent: # c98a00", "accent: #c98a00", "accent:  # FFEEDD", "kleur: # 14", "kleur: #14 rood"]
)
def test_a_value_behind_a_hash_asks_for_quotes(line: str, tmp_path: Path) -> None:
    found = told(read(tmp_path, {"kantoor.yml": OFFICE + f"huisstijl:\n  {line}\n"}))
    assert found == ["kantoor.yml:4 KIT408"]


@pytest.mark.parametrize("comment", ["# later", "# nog kiezen (14)", "# bad idee", "#"])
def test_words_behind_an_empty_setting_are_a_comment(comment: str, tmp_path: Path) -> None:
    assert told(read(tmp_path, {"kantoor.yml": OFFICE + f"huisstijl:\n  kleur: {comment}\n"})) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("g/golf.yml",  "naam: Golf #1\nconversiedatum: 1-2-2027\n",         ["g/golf.yml:1 KIT408"]),
        ("g/golf.yml",  "naam: [a]\nconversiedatum: 1-2-2027\n",             ["g/golf.yml:1 KIT406"]),
        ("g/golf.yml",  "naam: !x {a: 1}\nconversiedatum: 1-2-2027\n",       ["g/golf.yml:1 KIT406"]),
        ("g/golf.yml",  "naam: !Golf 1\nconversiedatum: 1-2-2027\n",         ["g/golf.yml:1 KIT414"]),
        ("g/golf.yml",  "naam: x\nconversidatum: 1-2-2027\n",                ["g/golf.yml:2 KIT402"]),
        ("g/golf.yml",  "- naam: x\n- conversiedatum: 1-2-2027\n",           ["g/golf.yml:1 KIT405"]),
        ("kantoor.yml", "- naam: x\n- email: a@b.example\n",                 ["kantoor.yml:1 KIT405"]),
        ("kantoor.yml", OFFICE + "contact: Marit\n",                         ["kantoor.yml:3 KIT405"]),
        ("kantoor.yml", OFFICE + "contact: {naam: [a], telefoon: 020}\n",    ["kantoor.yml:3 KIT406"]),
        ("kantoor.yml", "naam: x\nemail: a@b.example #2\n",                  ["kantoor.yml:2 KIT408"]),
    ],
)  # fmt: skip
def test_a_setting_that_could_not_be_read_is_not_called_missing(
    name: str, text: str, expected: list[str], tmp_path: Path
) -> None:
    assert told(read(tmp_path, {name: text})) == expected


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("g/golf.yml",  "naam: x\n",                                   "De instelling conversiedatum ontbreekt."),
        ("kantoor.yml", "email: a@b.example\n",                        "De instelling naam ontbreekt."),
        ("kantoor.yml", "naam: x\n",                                   "De instelling email ontbreekt."),
        ("kantoor.yml", OFFICE + "contact: {telefoon: 020}\n",         "De instelling contact.naam ontbreekt."),
        ("g/golf.yml",  "naam: x\nconversiedatum: 31-2-2027\n",        'Instelling conversiedatum: "31-2-2027" is geen'),
        ("g/golf.yml",  "naam: x\nconversiedatum: morgen\n",           "Instelling conversiedatum: de waarde hier is geen"),
        ("g/golf.yml",  WAVE + "vrije_dagen: {extra: [x]}\n",          "Instelling vrije_dagen.extra: de waarde hier"),
        ("g/golf.yml",  WAVE + "naam: y\n",                            "Instelling naam: deze instelling staat ook al"),
        ("kantoor.yml", OFFICE + "email: x\n",                         "Instelling email: deze instelling staat ook al"),
        ("kantoor.yml", "naam: x\nemail: y\n",                         "Instelling email: dit is geen geldig"),
        ("kantoor.yml", OFFICE + "contact: {straat: x}\n",             "Onder contact kennen wij deze instelling niet."),
        ("kantoor.yml", OFFICE + "contact: {telefon: x}\n",            "Onder contact kennen wij deze instelling niet."),
        ("kantoor.yml", OFFICE + "contact: Marit\n",                   "Instelling contact: hier horen instellingen"),
        ("kantoor.yml", OFFICE + "telefoon: [1, 2]\n",                 "Instelling telefoon: hier hoort één waarde."),
        (f"{HOME}/klant.yml", "email: x\n",                            "Instelling email: dit is geen geldig"),
        ("g/klanten.csv", clients(email="x"),                          "Dit is geen geldig e-mailadres."),
        ("kantoor.yml", OFFICE + "feiten: {ons_feit: [1]}\n",          "KIT406 Hier hoort één waarde."),
    ],
)  # fmt: skip
def test_a_problem_with_a_setting_names_it(name: str, text: str, sentence: str, tmp_path: Path) -> None:
    (problem,) = read(tmp_path, {name: text}).problems
    assert sentence in as_text(problem, "nl")
    assert as_text(problem, "en")


def test_a_wave_without_a_day_is_checked_but_not_given(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"g/golf.yml": "naam: x\n", "g/medewerkers.csv": people(in_dienst="x")})
    assert loaded.waves == ()
    assert told(loaded) == ["g/golf.yml KIT413", "g/medewerkers.csv:2:in_dienst KIT202"]


def test_the_same_client_in_two_waves_is_a_warning_in_both(tmp_path: Path) -> None:
    lay_out(tmp_path, {"h/golf.yml": WAVE, "h/klanten.csv": clients(), "h/medewerkers.csv": people()})
    assert told(load(tmp_path, wave_folders(tmp_path), TODAY)) == [
        "g/klanten.csv:2:klantnummer LET312",
        "h/klanten.csv:2:klantnummer LET312",
    ]
    # Also when only one of them is asked for.
    assert told(load(tmp_path, [tmp_path / "h"], TODAY)) == ["h/klanten.csv:2:klantnummer LET312"]


@pytest.mark.parametrize("start", [".", "kits", "kits/g", "kits/g/klanten", "output/g"])
def test_the_workspace_is_found_from_anywhere_in_or_beside_it(start: str, tmp_path: Path) -> None:
    lay_out(tmp_path / "kits", {})
    (tmp_path / start).mkdir(parents=True, exist_ok=True)
    assert find_workspace(tmp_path / start) == tmp_path / "kits"


def test_without_kantoor_yml_there_is_no_workspace(tmp_path: Path) -> None:
    assert find_workspace(tmp_path) is None


# --- fingerprints ---------------------------------------------------------------------------------

TWO = clients() + "1043;Slager;slager@x.example\n"
TWO_PEOPLE = people() + "1043;7;Jansen;jansen@x.example;1-1-2020\n"


def prints(folder: Path, changes: dict[str, Content]) -> dict[str, dict[str, str]]:
    files: dict[str, Content] = {"g/klanten.csv": TWO, "g/medewerkers.csv": TWO_PEOPLE, **changes}
    return {number: dict(found) for number, found in read(folder, files).waves[0].fingerprints.items()}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"g/klanten.csv": TWO.replace("Slager", "Keurslager")},         {"klanten"}),
        ({"g/medewerkers.csv": TWO_PEOPLE.replace("jansen@", "j@")},     {"medewerkers"}),
        ({"g/medewerkers.csv": TWO_PEOPLE.replace("Jansen", "Janssen")}, {"medewerkers"}),
        ({"g/klanten/1043/klant.yml": "plaats: Zutphen\n"},              {"klant"}),
        ({"g/klanten/1043/logo.svg": svg()},                             {"logo"}),
    ],
)  # fmt: skip
def test_a_change_for_one_client_changes_only_its_own_fingerprint(
    changes: dict[str, Content], expected: set[str], tmp_path: Path
) -> None:
    before, after = prints(tmp_path / "a", {}), prints(tmp_path / "b", changes)
    assert after["1042"] == before["1042"]
    differing = {name for name in after["1043"] if after["1043"][name] != before["1043"].get(name)}
    assert differing == expected


@pytest.mark.parametrize(
    "changes",
    [
        {"g/klanten.csv": clients(meenemen="ja")},
        {"g/klanten.csv": clients(meenemen="", plaats="-", addendum="")},
        {"g/klanten.csv": clients(talen="nl", aanspreekvorm="je")},
        {"g/klanten/1042/klant.yml": ""},
        {"g/klanten/1042/klant.yml": "contact_op_site: nee\nmeenemen: ja\nplaats:\n"},
        {"kantoor.yml": OFFICE + "talen: nl\naanspreekvorm: je\nhuisstijl: {kleur: }\n"},
        {
            "g/golf.yml": WAVE
            + "route: loket\nbeleid: {laatste_dag_is_actief: ja, vertrekt_binnen_dagen: 30}\n"
        },
        {"g/medewerkers.csv": people(uit_dienst="", tussenvoegsel="-", afdeling="Bakkerij")},
        {"g/medewerkers.csv": people(in_dienst="2020-01-01")},
    ],
)
def test_a_default_that_is_written_out_changes_no_fingerprint(
    changes: dict[str, Content], tmp_path: Path
) -> None:
    one: dict[str, Content] = {"g/klanten.csv": clients(), "g/medewerkers.csv": people()}
    assert prints(tmp_path / "b", one | changes) == prints(tmp_path / "a", one)


@pytest.mark.parametrize(
    ("row", "own", "expected"),
    [
        ({"kleur": "#1a5fb4"},                 "",                     {"klanten"}),
        ({"aanspreekvorm": "u"},               "",                     {"klanten"}),
        ({"meenemen": "nee"},                  "",                     {"klanten"}),
        ({},                                   "kleur: 1a5fb4\n",      {"klant"}),
        ({"naam": ""},                         "naam: Bakkerij\n",     {"klanten", "klant"}),
    ],
)  # fmt: skip
def test_what_does_change_a_kit_changes_a_fingerprint(
    row: dict[str, str], own: str, expected: set[str], tmp_path: Path
) -> None:
    before = prints(tmp_path / "a", {"g/klanten.csv": clients(), "g/medewerkers.csv": people()})["1042"]
    changes: dict[str, Content] = {"g/klanten.csv": clients(**row), "g/medewerkers.csv": people()}
    after = prints(tmp_path / "b", changes | ({"g/klanten/1042/klant.yml": own} if own else {}))["1042"]
    assert {name for name in after if after[name] != before.get(name)} == expected


def test_the_way_a_file_was_saved_changes_no_fingerprint(tmp_path: Path) -> None:
    rows = TWO_PEOPLE.splitlines()
    other = "\r\n".join([rows[0], rows[2], rows[1]]).replace(";", ",").encode("utf-16")
    assert prints(tmp_path / "a", {"g/medewerkers.csv": other}) == prints(tmp_path / "b", {})


def test_the_office_and_the_wave_are_in_every_fingerprint(tmp_path: Path) -> None:
    before = prints(tmp_path / "a", {})
    after = prints(
        tmp_path / "b", {"kantoor.yml": OFFICE + "adres: Hier\n", "g/golf.yml": WAVE + "betaaldag: 5\n"}
    )
    assert set(before["1042"]) == {"klanten", "medewerkers", "golf", "kantoor"}
    for number in ("1042", "1043"):
        assert {name for name in after[number] if after[number][name] != before[number][name]} == {
            "golf",
            "kantoor",
        }


def test_a_wave_knows_the_days_of_the_others_and_tells_nothing_of_them_twice(tmp_path: Path) -> None:
    days = {"h": "8-2-2027", "stuk": "32-2-2027"}
    golf = {f"{name}/golf.yml": f"naam: Golf {name}\nconversiedatum: {day}\n" for name, day in days.items()}
    lay_out(tmp_path, golf)
    loaded = load(tmp_path, [tmp_path / "g"], TODAY)
    (wave,) = loaded.waves
    # Itself is no other wave, and one without a day that can be read has none to tell.
    assert [(one.folder, one.converts_on) for one in wave.others] == [("h", date(2027, 2, 8))]
    assert [problem for problem in loaded.problems if "stuk" in str(problem.place)] == []
