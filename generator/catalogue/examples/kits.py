"""Examples of problems of making and writing kits."""

from generator.catalogue.example import Example, Told, client, fallen, person, table, wave

_PEOPLE = "golf/medewerkers.csv"
_AFTER = {"golf/golf.yml": wave("peildatum: 2-2-2027")}


def _client(wrong: str, right: str, **values: str | int) -> Example:
    return Example(file="golf/klanten.csv", wrong=wrong, right=right, values=values, of_kit=True)


def _people(wrong: str, right: str, *, after: bool = False, **values: str | int) -> Example:
    """Return an example of people; the kit is of before the conversion, or of the day after it."""
    beside = _AFTER if after else {}
    return Example(file=_PEOPLE, wrong=wrong, right=right, values=values, beside=beside, of_kit=True)


def _day(wrong: str, right: str, **values: str) -> Example:
    return Example(file="golf/golf.yml", wrong=wrong, right=right, values=values)


_LATER = {"golf/golf.yml": wave("peildatum: 10-2-2027")}
_TWO_MORE = "1042;8;De Wit;bas@voorbeeld.example;1-6-2022\n1042;9;Kip;cor@voorbeeld.example;1-6-2022\n"
_TWO_WAIT = "1042;8;Uitgenodigd\n1042;9;Uitgenodigd\n"


def _done(**columns: str) -> str:
    """Return activatie.csv with one person."""
    return table(**{"klantnummer": "1042", "personeelsnummer": "7", "status": "Geactiveerd"} | columns)


def _activated(wrong: str, right: str, **values: str | int) -> Example:
    """Return an example of activatie, more than a week after the conversion."""
    file = "golf/activatie.csv"
    return Example(file=file, wrong=wrong, right=right, values=values, beside=_LATER, of_kit=True)


def _fallen(wrong: str, right: str, beside: dict[str, str], **values: str | int) -> Example:
    """Return an example of the uitvallijst, more than a week after the conversion."""
    file = "golf/uitvallijst.csv"
    return Example(file=file, wrong=wrong, right=right, values=values, beside=_LATER | beside, of_kit=True)


EXAMPLES: dict[str, Example] = {
    "KIT601": Example(
        file="golf/klanten.csv",
        wrong=client(klantnummer="A-1042", naam="Jansen") + "1042;Jansen A;info@jansen.example\n",
        right=client(klantnummer="A-1042", naam="Jansen") + "1042;Jansen Advies;info@jansen.example\n",
        values={"one": "1042", "two": "A-1042"},
        of_kit=True,
    ),
    "KIT602": Example(
        wrong=Told(
            "De schijf raakte vol terwijl de kit werd gemaakt.",
            "The disk became full while the kit was being made.",
        ),
        right=Told("Er is weer plaats op de schijf.", "There is room on the disk again."),
        values={"client": "1042", "reason": "No space left on device", "earlier": "ja"},
    ),
    "KIT603": Example(
        wrong=Told(
            "De computer stopte het proces dat alle teksten invult.",
            "The computer stopped the process that fills in all texts.",
        ),
        right=Told("Er is weer genoeg geheugen.", "There is enough memory again."),
        values={"reason": "process"},
    ),
    "KIT604": Example(
        wrong=Told(
            "In een eigen tekst staat het mailadres van een andere klant.",
            "A text of your own holds the e-mail address of another client.",
        ),
        right=Told(
            "In de tekst staat een veld, zoals contact.email.",
            "The text holds a field, such as contact.email.",
        ),
        values={
            "client": "1042",
            "file": "mails/10-vooraf-klant.nl.txt",
            "line": 28,
            **dict.fromkeys(("klant", "medewerker", "invulveld", "belofte"), ""),
            "adres": "x",
            "earlier": "",
        },
    ),
    "LET613": _people(person(mijnloket="ja"), person(mijnloket="nee"), after=True, n=1, all=1),
    "LET620": Example(
        file="golf/uitvallijst.csv",
        wrong=fallen(afgehandeld="nee"),
        right=fallen(afgehandeld="ja"),
        values={"n": 1},
        beside=_AFTER,
        of_kit=True,
    ),
    "LET621": _people(person(email=""), person(), n=1, day="2027-01-25"),
    "LET622": _people(person(email=""), person(), after=True, n=1),
    "LET623": _people(person(uit_dienst="30-11-2026"), person(uit_dienst=""), n=1, year=2025),
    "LET624": _people(
        person() + "1042;8;De Wit;anna@voorbeeld.example;1-6-2022\n",
        person() + "1042;8;De Wit;bas@voorbeeld.example;1-6-2022\n",
        n=2,
        day="2027-01-25",
    ),
    "LET625": _people(person(uit_dienst="1-2-2027"), person(uit_dienst=""), n=1),
    "LET626": _people(person(uit_dienst="15-2-2027"), person(uit_dienst=""), n=1),
    "LET627": _client(client(naam="Bakkerij \U00012000"), client(), n=1),
    "LET630": _client(client(kleur="#ffe600"), client(kleur="#1a5fb4"), colour="#ffe600"),
    "LET640": _day(wave("peildatum: 25-1-2027"), wave("peildatum: 11-1-2027"), day="2027-01-18"),
    "LET641": _day(
        "naam: Februari 2027\nconversiedatum: 6-2-2027\n",
        "naam: Februari 2027\nconversiedatum: 8-2-2027\n",
        day="2027-02-06",
    ),
    "LET642": _day(wave("betaaldag: 3"), wave("betaaldag: 25"), day="2027-02-03"),
    "LET643": _day(
        "naam: Januari 2027\nconversiedatum: 25-1-2027\n",
        "naam: Februari 2027\nconversiedatum: 1-2-2027\n",
    ),
    "LET644": Example(
        file="golf/golf.yml",
        wrong=wave("peildatum: 18-1-2027"),
        right=wave("peildatum: 2-2-2027"),
        values={"day": "2027-01-18"},
        beside={"golf/uitvallijst.csv": fallen()},
    ),
    "LET650": _people(person(in_dienst="15-2-2027", email=""), person(in_dienst="15-2-2027"), n=1),
    "LET660": Example(
        file="golf/golf.yml",
        wrong=wave("peildatum: 18-1-2027"),
        right=wave("peildatum: 2-2-2027"),
        values={"day": "2027-01-18"},
        beside={"golf/activatie.csv": _done()},
    ),
    "LET661": _activated(
        _done() + _TWO_WAIT,
        _done() + _TWO_WAIT.replace("Uitgenodigd", "Geactiveerd"),
        n=2,
        all=3,
        percent="",
        expected="1",
    ),
    "LET662": _activated(_done(status="Uitgenodigd"), _done(), n=1, all=1, percent="", expected="1", day=""),
    "LET663": _activated(_done(status="Verlopen"), _done(), n=1),
    "LET664": _fallen(fallen(), fallen(afgehandeld="ja"), {"golf/activatie.csv": _done()}, n=1),
    "LET665": _fallen(
        fallen() + "1042;8;B. de Wit;Uit dienst\n1042;9;C. Kip;Uit dienst\n",
        fallen(),
        {_PEOPLE: person() + _TWO_MORE},
        n=3,
        all=3,
    ),
    "LET666": _fallen("klantnummer;personeelsnummer;reden\n", fallen(), {_PEOPLE: person(email="")}, n=1),
    "LET670": Example(
        file="../output/2027-02",
        wrong=Told(
            "De map 2027-02 heet nu februari. In output staat nog de map 2027-02, met de oude kits.",
            "The folder 2027-02 is called februari now. In output there is still 2027-02, with the old kits.",
        ),
        right=Told(
            "In output staat alleen nog de map februari.", "In output there is only the folder februari."
        ),
    ),
    "LET680": Example(
        file="golf/golf.yml",
        wrong=Told(
            "De kits van 18-1-2027 staan er. In golf.yml is de overstap een week later. De peildatum is nog "
            "18-1-2027.",
            "Kits of 18-1-2027 stand. In golf.yml the move is a week later. Peildatum is still 18-1-2027.",
        ),
        right=Told(
            "In golf.yml staat bij peildatum een latere dag: 20-1-2027.",
            "In golf.yml peildatum is a later day: 20-1-2027.",
        ),
    ),
    "LET667": _activated("klantnummer;personeelsnummer;status\n", _done(), n=1),
}
