"""Examples of problems of single cells."""

from generator.catalogue.example import Example, Told, client, office, person, wave


def _date(code_value: str, mended: str, **values: str) -> Example:
    """Return an example of a date in uit_dienst."""
    return Example(
        file="golf/medewerkers.csv",
        row=2,
        column="uit_dienst",
        wrong=person(uit_dienst=code_value),
        right=person(uit_dienst=mended),
        values={"value": code_value, **values},
    )


def _client(column: str, wrong: str, right: str, **values: str | int) -> Example:
    """Return an example of a cell in klanten."""
    return Example(
        file="golf/klanten.csv",
        row=2,
        column=column,
        wrong=client(**{column: wrong}),
        right=client(**{column: right}),
        values=values,
    )


def _number(wrong: str, right: str, **values: str) -> Example:
    """Return an example of a personeelsnummer."""
    return Example(
        file="golf/medewerkers.csv",
        row=2,
        column="personeelsnummer",
        wrong=person(personeelsnummer=wrong),
        right=person(personeelsnummer=right),
        values=values,
    )


def _setting(key: str, wrong: str, right: str, **values: str | int) -> Example:
    """Return an example of a setting in golf.yml."""
    return Example(
        file="golf/golf.yml",
        row=3,
        wrong=wave(f"{key}: {wrong}"),
        right=wave(f"{key}: {right}"),
        values={"value": wrong, "setting": key, **values},
    )


_LONG = (
    "Bakkerij Jansen sinds 1954 in het hart van het dorp met elke dag vers brood en warme broodjes en taart "
    "op bestelling en op zaterdag ook appelflappen en oliebollen en koffie met thee en verse jus en soep"
)

EXAMPLES: dict[str, Example] = {
    "KIT201": _client("naam", "", "Bakkerij Jansen"),
    "KIT202": Example(
        file="golf/medewerkers.csv",
        row=2,
        column="in_dienst",
        wrong=person(in_dienst="1 januari"),
        right=person(in_dienst="01-01-2020"),
        values={"value": "1 januari"},
    ),
    "KIT203": _date("31-02-2026", "28-02-2026"),
    "KIT204": _date("28-02-26", "28-02-2026", suggestion="28-02-2026"),
    "KIT205": _date("28/02/2026", "28-02-2026", suggestion="28-02-2026"),
    "KIT206": _date("46081", "28-02-2026", suggestion="28-02-2026"),
    "KIT207": _date("2026-02-27T23:30:00Z", "28-02-2026", suggestion="28-02-2026"),
    "KIT208": _client("naam", '"Bakkerij\nJansen"', "Bakkerij Jansen"),
    "KIT209": Example(
        file="golf/klanten.csv",
        row=2,
        column="naam",
        wrong=Told(
            "De naam is geplakt uit een mail of van een website. Er zijn onzichtbare tekens meegekomen.",
            "The name was pasted from a mail or a website. Invisible characters came along.",
        ),
        right=Told("De naam is opnieuw getypt.", "The name was typed again."),
    ),
    "KIT210": _client("naam", _LONG, "Bakkerij Jansen", length=len(_LONG), most=200),
    "KIT211": _client("meenemen", "misschien", "ja", value="misschien", words=""),
    "KIT212": _client("klantnummer", "10/42", "1042", value="10/42"),
    "KIT213": _number("1,23E+11", "123456789012", value="1,23E+11"),
    "KIT214": _client("email", "info@bakkerij", "info@bakkerij.example"),
    "LET215": Example(
        file="golf/medewerkers.csv",
        row=2,
        column="email",
        wrong=person(email="anna@"),
        right=person(),
    ),
    "KIT216": _setting("betaaldag", "32", "25", least=1, most=31),
    "KIT217": _setting("route", "zelf", "loket", choices="loket, collectief"),
    "KIT218": _date("31-12-9999", ""),
    "KIT219": _client("talen", "Nederlands", "nl"),
    "KIT220": Example(
        file="kantoor.yml",
        row=3,
        wrong=office("website: www lindeboom nl"),
        right=office("website: https://www.lindeboom.example"),
        values={"setting": "website"},
    ),
    "LET221": _client("talen", "nl, hu", "nl", language="hu"),
    "KIT230": _number("2026-02-01", "1-2", value="2026-02-01"),
    "KIT231": _client("naam", "#N/B", "Bakkerij Jansen"),
    "KIT232": _number("=00123", "00123"),
}
