"""Who comes into a wave from the overview, what klanten gets of it, and what stays whatever the overview says."""

from pathlib import Path

import pytest

from tests.load.desk import workbook
from tests.select.desk import LIST, OVERVIEW, look

WITHOUT_MARKS = "\n".join(
    line.rsplit(";", 1)[0] if line.count(";") == 7 else line for line in OVERVIEW.splitlines()
)


def test_who_is_marked_comes_in_and_who_is_there_is_completed(tmp_path: Path) -> None:
    found = look(tmp_path)
    assert found.standings == {
        "1041": "erbij",
        "1042": "aangevuld",
        "1043": "niet-gekozen",
        "1044": "niet-gekozen",
    }
    assert found.text == (
        "klantnummer;naam;email;kleur;producten;addendum;mijnloket_actief\n"
        "1042;Bakkerij De Korenaar;info@dekorenaar.example;#b5471b;500, Dossiervorming;nee;nee\n"
        "1050;Visgroothandel Het Volle Net;inkoop@net.example;;;;\n"
        "1041;Fietsen De Spaak;;;500;ja;ja\n"
    )
    assert found.plan.gone == ("1050",)
    assert found.told == ["../overzicht.csv:9 LET734", "golf-1/klanten.csv:3:klantnummer LET733"]


@pytest.mark.parametrize(
    ("overview", "wishes", "expected"),
    [
        (OVERVIEW,      {},                                              {"1041"}),
        (OVERVIEW,      {"only": True},                                  {"1041"}),
        (OVERVIEW.replace(";3;nee", ";3;ja"), {},                        {"1041", "1044"}),
        (OVERVIEW.replace(";3;nee", ";3;ja"), {"only": True},            {"1041"}),
        (OVERVIEW,      {"clients": ("1043",)},                          {"1043"}),
        (OVERVIEW,      {"clients": ("1043", "1044")},                   {"1043", "1044"}),
        (OVERVIEW,      {"clients": ("1043", "1044"), "only": True},     {"1043"}),
        (WITHOUT_MARKS, {},                                              set()),
        (WITHOUT_MARKS, {"only": True},                                  {"1041", "1043"}),
        (WITHOUT_MARKS, {"clients": ("1041",)},                          {"1041"}),
    ],
)  # fmt: skip
def test_nobody_comes_in_unless_somebody_chose(
    tmp_path: Path, overview: str, wishes: dict[str, object], expected: set[str]
) -> None:
    found = look(tmp_path, {"overzicht.csv": overview}, **wishes)  # type: ignore[arg-type]
    assert {line.use.number for line in found.plan.new} == expected
    assert found.plan.has_choice is bool(expected or wishes)


def test_a_client_in_another_wave_comes_in_only_by_name(tmp_path: Path) -> None:
    other = {
        "kits/golf-2/golf.yml": "naam: Maart\nconversiedatum: 1-3-2027\n",
        "kits/golf-2/klanten.csv": "klantnummer;naam;email\n01041;Fietsen De Spaak;a@spaak.example\n",
    }
    found = look(tmp_path, other)
    assert found.standings["1041"] == "andere-golf"
    assert found.line("1041").waves == ("golf-2",)
    assert "1041" not in found.text
    found = look(tmp_path, other, clients=("1041",))
    assert found.standings["1041"] == "erbij"
    assert "../overzicht.csv:5:Klantnummer LET312" in found.told


def test_zeros_in_front_hide_no_other_wave(tmp_path: Path) -> None:
    other = {
        "kits/golf-2/golf.yml": "naam: Maart\nconversiedatum: 1-3-2027\n",
        "kits/golf-2/klanten.csv": "klantnummer;naam;email\n1041;Fietsen De Spaak;a@spaak.example\n",
    }
    found = look(tmp_path, {**other, "overzicht.csv": OVERVIEW.replace("1041", "001041")})
    assert found.standings["001041"] == "andere-golf"


def test_with_client_nobody_else_is_touched(tmp_path: Path) -> None:
    found = look(tmp_path, clients=("1043",))
    assert found.standings["1042"] == "blijft-gelijk"
    assert found.text.splitlines()[1].startswith("1042;Bakkerij De Korenaar;info@dekorenaar.example;#b5471b")
    assert found.text.splitlines()[1].endswith(";;;")


FULL = (
    "Klantnummer;Naam;E-mail;Producten;Addendum;MijnLoket actief;Meenemen\n"
    "1042;De Korenaar Brood;info@dekorenaar.example;500, 904;n.v.t.;misschien;\n"
    "1044;Kapsalon Knip B.V.;knip@knip.example;geen;ja;;nee\n"
)


def test_cells_that_hold_something_stay_and_what_differs_is_told(tmp_path: Path) -> None:
    found = look(tmp_path, {"kits/golf-1/klanten.csv": FULL}, clients=("1042",))
    assert found.after is None
    assert [(one.column, one.stays, one.overview) for one in found.line("1042").differences] == [
        ("naam", "De Korenaar Brood", "Bakkerij De Korenaar"),
        ("producten", "500, 904", "500, Dossiervorming"),
        ("addendum", "n.v.t.", "nee"),
        ("mijnloket_actief", "misschien", "nee"),
    ]
    assert "../overzicht.csv:6:Werkgever LET731" in found.told
    # A dash, a word for nothing or a mistake is what an office typed; only an empty cell is filled.
    found = look(tmp_path, {"kits/golf-1/klanten.csv": FULL})
    assert found.line("1044").cells == {"mijnloket_actief": "ja"}
    assert found.line("1044").differences == ()


def test_a_mark_never_fills_an_empty_meenemen_because_that_means_ja(tmp_path: Path) -> None:
    text = FULL.replace("1044;", "1043;").replace(";nee\n", ";\n")
    overview = OVERVIEW.replace(";7;", ";7;nee")
    found = look(tmp_path, {"kits/golf-1/klanten.csv": text, "overzicht.csv": overview})
    line = found.line("1043")
    assert "meenemen" not in line.cells
    assert [
        (one.column, one.stays, one.overview) for one in line.differences if one.column == "meenemen"
    ] == [("meenemen", "", "nee")]


def test_a_column_is_written_over_only_when_it_was_asked_for(tmp_path: Path) -> None:
    found = look(tmp_path, {"kits/golf-1/klanten.csv": FULL}, overwrite=("addendum",), clients=("1042",))
    assert found.line("1042").cells == {"addendum": "nee"}
    assert found.line("1042").before == {"addendum": "n.v.t."}
    assert found.text == FULL.replace(";n.v.t.;", ";nee;")


@pytest.mark.parametrize(
    "typed", ["500, 340", "500/Dossiervorming", "340 Dossiervorming; 500 Werknemerloket"]
)
def test_products_by_number_or_name_in_any_order_are_the_same(tmp_path: Path, typed: str) -> None:
    typed = f'"{typed}"'
    text = f"klantnummer;naam;email;producten;addendum;mijnloket_actief\n1042;Bakkerij De Korenaar BV;a@b.example;{typed};nee;nee\n"
    found = look(tmp_path, {"kits/golf-1/klanten.csv": text, "overzicht.csv": WITHOUT_MARKS})
    assert found.after is None
    assert found.line("1042").differences == ()


def test_what_is_unknown_stays_empty(tmp_path: Path) -> None:
    overview = "klantnummer;naam;500;MijnLoket\n1042;Bakkerij De Korenaar;onbekend;onbekend\n1;X;nee;ja\n"
    found = look(tmp_path, {"overzicht.csv": overview})
    assert found.line("1042").cells == {}
    assert found.after is None


def test_no_products_are_written_as_geen(tmp_path: Path) -> None:
    found = look(tmp_path, {"overzicht.csv": WITHOUT_MARKS}, clients=("1044",))
    assert found.text.splitlines()[-1] == "1044;Kapsalon Knip;;;geen;ja;ja"
    assert "../overzicht.csv:8:Klantnummer LET732" in found.told


def test_a_number_that_lost_its_zeros_is_not_a_new_client(tmp_path: Path) -> None:
    found = look(tmp_path, {"kits/golf-1/klanten.csv": LIST.replace("1042", "01042")})
    assert "../overzicht.csv:6:Klantnummer KIT303" in found.told


CONTACT = "klantnummer;naam;500;MijnLoket;e-mail;contactpersoon;telefoon;plaats\n"


def test_a_new_client_brings_along_how_to_reach_it(tmp_path: Path) -> None:
    row = "1;Bakker;ja;ja;info@bakker.example;Joke;+31 575 12 34 56;Zutphen\n"
    found = look(tmp_path, {"overzicht.csv": CONTACT + row, "kits/golf-1/klanten.csv": None}, clients=("1",))
    assert found.text == (
        "Klantnummer;Naam;E-mail;Contactpersoon;Telefoon;Plaats;Meenemen;Talen;Producten;Addendum;MijnLoket actief\r\n"
        "1;Bakker;info@bakker.example;Joke;0031 575 12 34 56;Zutphen;ja;;500;;ja\r\n"
    )
    assert found.after is not None
    assert found.after.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+Vijf", "-Min", "@Werk"])
def test_nothing_that_excel_would_run_comes_into_klanten(tmp_path: Path, name: str) -> None:
    row = f"1;{name};ja;ja;=a@b.example;=1+1;;@plaats\n"
    found = look(tmp_path, {"overzicht.csv": CONTACT + row, "kits/golf-1/klanten.csv": None}, clients=("1",))
    assert found.text.splitlines()[1] == "1;;;;;;ja;;500;;ja"
    assert found.told.count("../overzicht.csv:2:naam LET736") == 1
    assert [one.rsplit(" ")[-1] for one in found.told].count("LET736") == 4


def test_a_number_that_excel_would_run_is_refused(tmp_path: Path) -> None:
    found = look(tmp_path, {"overzicht.csv": OVERVIEW.replace("1041", "-1041")})
    assert "../overzicht.csv:5:Klantnummer KIT212" in found.told


def test_products_that_do_not_fit_in_a_cell_are_left_out_and_signs_of_a_list_are_taken_out_of_names(
    tmp_path: Path,
) -> None:
    head = "klantnummer;naam;product;omschrijving\n1;Bakker;500;Werknemerloket\n1;Bakker;;MijnLoket\n"
    some = head + "1;Bakker;340;Verlof/verzuim, ook ziek\n1;Bakker;904;2FA\n1;Bakker;905;\n"
    found = look(tmp_path, {"overzicht.csv": some, "kits/golf-1/klanten.csv": None}, clients=("1",))
    assert found.line("1").cells["producten"] == "500, Verlof verzuim ook ziek, 904, 905"
    many = head + "".join(f"1;Bakker;;Een product met een lange naam {n}\n" for n in range(9))
    found = look(tmp_path, {"overzicht.csv": many, "kits/golf-1/klanten.csv": None}, clients=("1",))
    assert "producten" not in found.line("1").cells
    assert "../overzicht.csv:2:klantnummer LET736" in found.told


def test_a_faulty_address_is_told_of_who_comes_in_and_of_nobody_else(tmp_path: Path) -> None:
    overview = CONTACT + "1;Bakker;ja;ja;geen adres;;;\n2;Slager;ja;ja;ook niet;;;\n"
    found = look(tmp_path, {"overzicht.csv": overview}, clients=("1",))
    assert "../overzicht.csv:2:e-mail KIT214" in found.told
    assert "../overzicht.csv:3:e-mail KIT214" not in found.told


def test_klanten_in_a_workbook_is_not_written_and_the_plan_is_there_all_the_same(tmp_path: Path) -> None:
    book = workbook(("klantnummer", "naam", "email"), ("1042", "Bakkerij De Korenaar", "a@b.example"))
    found = look(tmp_path, {"kits/golf-1/klanten.csv": None, "kits/golf-1/klanten.xlsx": book})
    assert found.after is None
    assert "golf-1/klanten.xlsx KIT734" in found.told
    assert found.standings["1041"] == "erbij"


def test_a_letter_that_the_old_windows_format_does_not_have_is_refused(tmp_path: Path) -> None:
    old = LIST.replace("Net;", "Né;").encode("cp1252")
    overview = OVERVIEW.replace("Fietsen De Spaak", "Żabka")
    found = look(tmp_path, {"kits/golf-1/klanten.csv": old, "overzicht.csv": overview})
    assert found.after is None
    assert "../overzicht.csv:5:Werkgever KIT735" in found.told
    fits = look(tmp_path, {"kits/golf-1/klanten.csv": old, "overzicht.csv": overview.replace("Ż", "É")})
    assert fits.after is not None
    assert fits.after.decode("cp1252").endswith("1041;Éabka;;;500;ja;ja\n")


def test_a_wave_without_clients_gets_a_list_in_order_of_number(tmp_path: Path) -> None:
    overview = "klantnummer;naam;500;MijnLoket\n10;Tien;ja;ja\n9;Negen;ja;nee\n007;Zeven;ja;ja\n"
    found = look(tmp_path, {"overzicht.csv": overview, "kits/golf-1/klanten.csv": None}, only=True)
    assert [line.split(";")[0] for line in found.text.splitlines()[1:]] == ["007", "9", "10"]


def test_the_last_look_refuses_a_file_that_is_not_read_as_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.select import sheet

    whole = sheet.Sheet.as_bytes
    monkeypatch.setattr(sheet.Sheet, "as_bytes", lambda self: whole(self).replace(b"Korenaar", b"Korenhaar"))
    found = look(tmp_path)
    assert found.after is None
    assert "golf-1/klanten.csv KIT736" in found.told
