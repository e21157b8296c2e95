"""Examples of problems of people and clients across rows and files."""

from generator.catalogue.example import Example, client, fallen, person, table, wave

_SECOND_PERSON = "1042;8;De Wit;bas@voorbeeld.example;1-6-2022\n"
_ELSEWHERE = "1077;3;De Wit;bas@voorbeeld.example;1-6-2022\n"


def _listed(**columns: str) -> str:
    """Return activatie.csv with one person."""
    sound = {"klantnummer": "1042", "personeelsnummer": "7", "status": "Uitgenodigd", "datum": ""}
    return table(**sound | columns)


EXAMPLES: dict[str, Example] = {
    "KIT301": Example(
        file="golf/medewerkers.csv",
        row=3,
        column="klantnummer",
        wrong=person() + _ELSEWHERE,
        right=person(),
        values={"number": "1077", "rows": 1},
        beside={"golf/klanten.csv": client()},
    ),
    "LET302": Example(
        file="golf/medewerkers.csv",
        wrong=person() + _ELSEWHERE,
        right=person(),
        values={"rows": 1, "clients": 1},
        beside={"golf/golf.yml": wave("beleid:", "  onbekende_klanten: negeren")},
    ),
    "KIT303": Example(
        file="golf/medewerkers.csv",
        row=2,
        column="klantnummer",
        wrong=person(klantnummer="001042"),
        right=person(klantnummer="1042"),
        values={"number": "001042", "other": "1042"},
        beside={"golf/klanten.csv": client()},
    ),
    "KIT304": Example(
        file="golf/klanten.csv",
        row=3,
        column="klantnummer",
        wrong=client() + "1042;Bakkerij Jansen;info@bakkerij.example\n",
        right=client(),
        values={"row": 2},
    ),
    "KIT305": Example(
        file="golf/medewerkers.csv",
        row=3,
        column="achternaam",
        wrong=person() + _SECOND_PERSON.replace(";8;", ";7;"),
        right=person() + _SECOND_PERSON,
        values={"file": "golf/medewerkers.csv", "row": 2},
    ),
    "LET306": Example(
        file="golf/medewerkers.csv",
        row=3,
        column="personeelsnummer",
        wrong=person() + "1042;7;Jansen;anna@voorbeeld.example;1-1-2020\n",
        right=person(),
        values={"file": "golf/medewerkers.csv", "row": 2},
    ),
    "KIT307": Example(
        file="golf/medewerkers.csv",
        row=2,
        column="uit_dienst",
        wrong=person(uit_dienst="31-12-2019"),
        right=person(uit_dienst="31-12-2029"),
    ),
    "LET308": Example(
        file="golf/klanten.csv",
        row=3,
        column="klantnummer",
        wrong=client() + "1043;Slagerij De Wit;info@slagerij.example\n",
        right=client(),
        values={"number": "1043"},
        beside={"golf/medewerkers.csv": person()},
    ),
    "LET309": Example(
        file="golf",
        wrong=("golf/golf.yml", "golf/klanten.csv"),
        right=("golf/golf.yml", "golf/klanten.csv", "golf/medewerkers.csv"),
    ),
    "LET310": Example(
        file="golf/klanten.csv",
        row=2,
        column="addendum",
        wrong=client(addendum="nee"),
        right=client(addendum="ja"),
    ),
    "LET311": Example(
        file="golf/klanten.csv",
        row=2,
        column="mijnloket_actief",
        wrong=client(mijnloket_actief="nee"),
        right=client(mijnloket_actief="ja"),
    ),
    "LET312": Example(
        file="golf-2/klanten.csv",
        row=2,
        column="klantnummer",
        wrong=client(),
        right=client(klantnummer="1043", naam="Slagerij De Wit"),
        values={"number": "1042", "wave": "golf"},
        beside={"golf/klanten.csv": client(), "golf-2/golf.yml": wave()},
    ),
    "KIT313": Example(
        file="golf/medewerkers/1042.csv",
        row=2,
        column="klantnummer",
        wrong=person(klantnummer="1043"),
        right=person(klantnummer="1042"),
        values={"number": "1042"},
    ),
    "KIT314": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="naam",
        wrong=fallen(naam="B. de Wit"),
        right=fallen(naam="A. Jansen"),
        beside={"golf/medewerkers.csv": person()},
    ),
    "LET315": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="personeelsnummer",
        wrong=fallen(personeelsnummer="8"),
        right=fallen(personeelsnummer="7"),
        beside={"golf/medewerkers.csv": person()},
    ),
    "LET316": Example(
        file="golf/klanten/bakkerij",
        wrong=("golf/klanten/bakkerij/klant.yml",),
        right=("golf/klanten/1042/klant.yml",),
        beside={"golf/klanten.csv": client()},
    ),
    "KIT317": Example(
        file="golf/klanten.csv",
        wrong="klantnummer;naam;email\n",
        right=client(),
    ),
    "KIT318": Example(
        file="golf/medewerkers/van Bakkerij Jansen.csv",
        wrong=("golf/medewerkers/van Bakkerij Jansen.csv",),
        right=("golf/medewerkers/1042.csv",),
    ),
    "LET319": Example(
        file="golf/medewerkers.csv",
        row=1,
        column="email",
        wrong=table(
            klantnummer="1042",
            personeelsnummer="7",
            achternaam="Jansen",
            email_zakelijk="anna@bakkerij.example",
            in_dienst="1-1-2020",
        ),
        right=person(),
    ),
    "LET320": Example(
        file="golf/medewerkers.csv",
        row=1,
        column="email",
        wrong=person(email=""),
        right=person(),
    ),
    "KIT330": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="naam",
        wrong=fallen(naam="P. Jansen"),
        right=fallen(naam="A. Jansen"),
        beside={"golf/medewerkers.csv": person(voorletters="A.")},
    ),
    "KIT331": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="klantnummer",
        wrong=fallen(klantnummer="1043"),
        right=fallen(),
        values={"number": "1042"},
        beside={
            "golf/klanten.csv": client() + "1043;Slagerij De Wit;info@slagerij.example\n",
            "golf/medewerkers.csv": person(voorletters="A."),
        },
    ),
    "KIT332": Example(
        file="golf/activatie.csv",
        row=3,
        column="status",
        wrong=_listed() + "1042;7;Geactiveerd;\n",
        right=_listed(datum="1-2-2027") + "1042;7;Geactiveerd;5-2-2027\n",
        values={"row": 2},
    ),
    "KIT338": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="personeelsnummer",
        wrong=fallen(personeelsnummer="007"),
        right=fallen(personeelsnummer="7"),
        values={"other": "7"},
        beside={"golf/medewerkers.csv": person()},
    ),
    "LET333": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="klantnummer",
        wrong=fallen(klantnummer="1043"),
        right=fallen(),
        values={"number": "1043", "rows": 1},
        beside={
            "golf/klanten.csv": client(meenemen="ja") + "1043;Slagerij De Wit;info@slagerij.example;nee\n"
        },
    ),
    "LET334": Example(
        file="golf/uitvallijst.csv",
        row=2,
        column="naam",
        wrong=fallen(naam="Bep Jansen"),
        right=fallen(naam="E. Jansen"),
        beside={"golf/medewerkers.csv": person(voorletters="E.")},
    ),
    "LET335": Example(
        file="golf/uitvallijst.csv",
        row=3,
        column="personeelsnummer",
        wrong=fallen() + "1042;7;A. Jansen;Technische fout\n",
        right=fallen(),
        values={"row": 2},
    ),
    "LET336": Example(
        file="golf/activatie.csv",
        wrong=_listed(datum="1-2-2027") + "1042;7;Geactiveerd;5-2-2027\n",
        right=_listed(status="Geactiveerd", datum="5-2-2027"),
        values={"n": 1},
    ),
    "LET337": Example(
        file="golf/activatie.csv",
        row=2,
        column="status",
        wrong=_listed(status="Stap 4711"),
        right=_listed(),
        values={"n": 1},
    ),
}
