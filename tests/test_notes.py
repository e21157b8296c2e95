"""Notes count right, read right for one and for many, and never promise a day that has passed."""

from datetime import date
from typing import Any

import pytest

from generator import activation, eligibility, fallout, timeline
from generator.catalogue import CATALOGUE, kits
from generator.model import ActivationRow, Brand, Client, Employment, FalloutRow, Person, Wave
from generator.notes import URGENCY, Urgency, client_notes, urgency, wave_notes, weight
from generator.problems import Lang, Problem
from tests.factory import make_client, make_office, make_person, make_wave

BEFORE, AFTER = date(2027, 1, 18), date(2027, 2, 8)
_OWN = {code for code in kits.ENTRIES if code in URGENCY}


def _job(ends: date | None = None) -> tuple[Employment, ...]:
    return (Employment(starts=date(2020, 1, 1), ends=ends),)


def _people(count: int, **changes: Any) -> list[Person]:
    return [
        make_person(number=str(n), **{"email": f"p{n}@post.example"} | changes) for n in range(1, count + 1)
    ]


def _without(*numbers: int) -> list[Person]:
    return [make_person(number=str(n), email=None) for n in numbers]


def _notes(
    people: list[Person],
    wave: Wave | None = None,
    client: Client | None = None,
    rows: list[FalloutRow] | None = None,
    read: tuple[Problem, ...] = (),
    statuses: dict[str, str] | None = None,
) -> tuple[Problem, ...]:
    wave = wave or make_wave()
    judged = eligibility.judge(people, wave.converts_on, wave.dated, wave.policy)
    listed = [
        ActivationRow(client="1042", number=number, status_text=said)
        for number, said in (statuses or {}).items()
    ]
    activated = None if statuses is None else activation.judge(listed, judged, make_office(), wave)
    accounts = activation.with_account(activated or ())
    fallen = None if rows is None else fallout.judge(rows, judged, with_account=accounts)
    return client_notes(client or make_client(), wave, judged, fallen, read, activated=activated)


def _said(found: tuple[Problem, ...], lang: Lang = "nl") -> list[str]:
    return [" ".join(note.sentence(lang)) for note in found]


ROW = FalloutRow(client="1042", number="1", reason_text="dubbel")
DONE = FalloutRow(client="1042", number="2", reason_text="dubbel", handled=True)

CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("nothing to do", {"people": _people(3)}, []),
    (
        "one without an address",
        {"people": _people(1, email=None)},
        ["1 persoon heeft geen geldig privé-mailadres. Vraag de klant erom, uiterlijk maandag 25 januari."],
    ),
    (
        "several without an address",
        {"people": _people(7, email=None)},
        ["7 mensen hebben geen geldig privé-mailadres. Vraag de klant erom, uiterlijk maandag 25 januari."],
    ),
    (
        "the day of the last changes is today",
        {"people": _people(2, email=None), "wave": make_wave(dated=date(2027, 1, 25))},
        ["2 mensen hebben geen geldig privé-mailadres. Vraag de klant erom, liefst vandaag nog."],
    ),
    (
        "after the conversion",
        {"people": _people(2, email=None), "wave": make_wave(dated=AFTER)},
        ["2 mensen hadden geen geldig privé-mailadres. Vraag de klant erom. Stuur daarna een uitnodiging."],
    ),
    (
        "the uitvallijst takes over from the forecast",
        {"people": _people(2, email=None), "wave": make_wave(dated=AFTER), "rows": [ROW, DONE]},
        ["Op de uitvallijst staat 1 persoon nog open. In de lijst Uitval staat wat je per persoon doet."],
    ),
    ("a finished uitvallijst", {"people": _people(2), "wave": make_wave(dated=AFTER), "rows": [DONE]}, []),
    (
        "left after 2025",
        {"people": _people(1, employments=_job(date(2026, 11, 30)))},
        [
            "Voor 1 persoon is er geen regel: vertrokken na 2025. Vraag Loket of deze persoon nog toegang houdt."
        ],
    ),
    (
        "several left after 2025",
        {"people": _people(3, employments=_job(date(2026, 11, 30)))},
        ["Voor 3 mensen is er geen regel: vertrokken na 2025. Vraag Loket of zij nog toegang houden."],
    ),
    (
        "a shared address",
        {"people": _people(2, email="thuis@post.example")},
        ["2 mensen delen een mailadres. Vraag ieder om een eigen adres, uiterlijk maandag 25 januari."],
    ),
    (
        "the last day is the conversion day",
        {"people": _people(1, employments=_job(date(2027, 2, 1)))},
        [
            "1 persoon heeft de laatste werkdag op de dag van de overstap. Laat het account nog die dag afmaken."
        ],
    ),
    (
        "that last day is past",
        {"people": _people(1, employments=_job(date(2027, 2, 1))), "wave": make_wave(dated=AFTER)},
        [],
    ),
    (
        "new without an address",
        {"people": _people(1, email=None, employments=(Employment(starts=date(2027, 2, 15)),))},
        [
            "1 nieuwe medewerker heeft nog geen privé-mailadres. Vraag de klant erom, liefst vóór de eerste werkdag."
        ],
    ),
    (
        "new with an address",
        {"people": _people(1, employments=(Employment(starts=date(2027, 2, 15)),))},
        [],
    ),
    (
        "leaves soon",
        {"people": _people(2, employments=_job(date(2027, 2, 20)))},
        ["2 mensen vertrekken kort na de overstap. Laat de accounts vóór de laatste werkdag afmaken."],
    ),
    (
        "has left by now",
        {"people": _people(2, employments=_job(date(2027, 2, 5))), "wave": make_wave(dated=AFTER)},
        [],
    ),
    (
        "an export from after the conversion",
        {"people": [*_people(3, mijnloket=True), make_person(number="9")], "wave": make_wave(dated=AFTER)},
        [
            "3 van de 4 mensen zijn al over. Dit lijkt een lijst van ná de overstap. "
            "Neem de medewerkerslijst van vóór de overstap en maak de kit opnieuw."
        ],
    ),
    (
        "exactly half is over",
        {"people": [*_people(1, mijnloket=True), make_person(number="9")], "wave": make_wave(dated=AFTER)},
        [],
    ),
    ("before the conversion that is fine", {"people": _people(3, mijnloket=True)}, []),
    (
        "a pale colour",
        {"people": _people(1), "client": make_client(brand=Brand(colour="#ffee00"))},
        [
            "De kleur #ffee00 is te licht voor tekst. Letters krijgen een donkerder tint. Je hoeft niets te doen."
        ],
    ),
    ("no logo and no colour", {"people": _people(1), "client": make_client(brand=Brand())}, []),
    (
        "a sign that no font has",
        {"people": _people(1), "client": make_client(name="Bakkerij \U0001f956")},
        [
            "In de naam staat 1 teken dat wij niet kunnen afdrukken. "
            "Kijk naar de flyer. Pas anders de naam aan in klanten."
        ],
    ),
]


@pytest.mark.parametrize(("case", "given", "expected"), CASES, ids=[case for case, _, _ in CASES])
def test_a_client_gets_exactly_these_notes(case: str, given: dict[str, Any], expected: list[str]) -> None:
    assert _said(_notes(**given)) == expected, case


def test_a_client_that_cannot_move_yet_comes_first() -> None:
    client = make_client(addendum=False, mijnloket_active=False)
    found = _notes(_people(2, email=None), client=client)
    assert [note.code for note in found] == ["LET310", "LET311", "LET621"]
    assert [urgency(note) for note in found] == [Urgency.FIRST, Urgency.FIRST, Urgency.LOOK]
    assert {note.client for note in found} == {"1042"}


# fmt: off
WEIGHTS = [
    ([],                              Urgency.KNOW),
    (["LET630"],                      Urgency.KNOW),
    (["LET630", "LET621"],            Urgency.LOOK),
    (["LET312"],                      Urgency.LOOK),
    (["LET621", "LET310", "LET630"],  Urgency.FIRST),
]
# fmt: on


@pytest.mark.parametrize(("codes", "expected"), WEIGHTS)
def test_a_client_stands_where_its_heaviest_note_puts_it(codes: list[str], expected: Urgency) -> None:
    assert weight(Problem(code) for code in codes) is expected


def test_unknown_is_not_no() -> None:
    assert _notes(_people(1), client=make_client(addendum=None, mijnloket_active=None)) == ()


def test_a_client_without_employees_says_so_once() -> None:
    assert [note.code for note in _notes([])] == ["LET308"]


def test_what_only_the_reader_knows_joins_for_its_own_client() -> None:
    read = (
        Problem("LET221", values={"language": "hu"}, client="1042"),
        Problem("LET221", values={"language": "tr"}, client="9"),
        Problem("LET215", client="1042"),
    )
    assert _notes(_people(1), read=read) == (read[0],)


def _all(people: int, status: str = "Geactiveerd", **others: str) -> dict[str, str]:
    """`_all(120, p7="Verlopen")`: everybody has one status, but for those that are named."""
    return {str(n): status for n in range(1, people + 1)} | {who[1:]: said for who, said in others.items()}


def _fallen(*numbers: int, reason: str = "Time-out") -> list[FalloutRow]:
    return [FalloutRow(client="1042", number=str(n), reason_text=reason) for n in numbers]


WEEK_LATER, DAY_LATER = make_wave(dated=AFTER), make_wave(dated=date(2027, 2, 3))
_WAITING = {f"p{n}": "Uitgenodigd" for n in range(1, 13)}

AFTERWARDS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("everybody is done", {"people": _people(120), "statuses": _all(120)}, []),
    (
        "more than expected",
        {"people": _people(120), "statuses": _all(120, **_WAITING)},
        [
            "12 van de 120 mensen hebben nog geen account: 10 %. Verwacht aantal: 3\N{EN DASH}6. "
            "Kijk per persoon wat er nodig is: een herinnering of een nieuwe uitnodiging."
        ],
    ),
    (
        "the same, but the day after the conversion",
        {"people": _people(120), "statuses": _all(120, **_WAITING), "wave": DAY_LATER},
        [
            "12 van de 120 mensen hebben nog geen account: 10 %. Verwacht aantal: 3\N{EN DASH}6. "
            "Het is nog vroeg. Kijk op maandag 8 februari opnieuw."
        ],
    ),
    (
        "as expected",
        {"people": _people(40), "statuses": _all(40, p3="Open", p4="Open")},
        [
            "2 van de 40 mensen hebben nog geen account: 5 %. Verwacht aantal: 1\N{EN DASH}2. "
            "Het is niet meer dan verwacht. Kijk per persoon wat er nodig is."
        ],
    ),
    (
        "who was not invited is not waiting",
        {"people": _people(3), "statuses": _all(3, p3="Niet uitgenodigd")},
        [],
    ),
    (
        "a new invitation",
        {"people": _people(40), "statuses": _all(40, p3="Verlopen")},
        [
            "1 persoon heeft een nieuwe uitnodiging nodig. "
            "Stuur die vanuit Loket. Zeg erbij: je bent pas klaar na de geboortedatum.",
            "1 van de 40 mensen heeft nog geen account: 3 %. Verwacht aantal: 1\N{EN DASH}2. "
            "Het is niet meer dan verwacht. Kijk per persoon wat er nodig is.",
        ],
    ),
    (
        "on no list",
        {"people": _people(4), "statuses": _all(2), "rows": [*_fallen(3)]},
        [
            "Op de uitvallijst staat 1 persoon nog open. In de lijst Uitval staat wat je per persoon doet.",
            "1 persoon zou een uitnodiging krijgen, maar staat op geen enkele lijst. "
            "Kijk in Loket of die er is. Stuur die anders zelf.",
        ],
    ),
    (
        "an account after all",
        {"people": _people(2), "statuses": _all(2), "rows": _fallen(1)},
        [
            "Op de uitvallijst staat 1 persoon nog open. In de lijst Uitval staat wat je per persoon doet.",
            "1 persoon staat op de uitvallijst, maar heeft al een account. "
            "Zet in de uitvallijst bij afgehandeld: ja. Verder is er niets nodig.",
        ],
    ),
    (
        "many surprises that a fresh list would have shown",
        {"people": _people(4), "rows": _fallen(1, 2, 3, reason="Uit dienst")},
        [
            "Op de uitvallijst staan 3 mensen nog open. In de lijst Uitval staat wat je per persoon doet.",
            "Voor 3 van de 3 mensen op de uitvallijst klopte de lijst medewerkers niet meer. "
            "Waarschijnlijk was die lijst oud. Haal een nieuwe op en maak de kit opnieuw.",
        ],
    ),
    (
        "many surprises that no list could show",
        {"people": _people(4), "rows": _fallen(1, 2, 3)},
        ["Op de uitvallijst staan 3 mensen nog open. In de lijst Uitval staat wat je per persoon doet."],
    ),
    (
        "two surprises happen",
        {"people": _people(4), "rows": _fallen(1, 2, reason="Uit dienst")},
        ["Op de uitvallijst staan 2 mensen nog open. In de lijst Uitval staat wat je per persoon doet."],
    ),
    (
        "as many surprises as not",
        {
            "people": [*_people(3), *_without(4, 5, 6)],
            "rows": _fallen(1, 2, 3, 4, 5, 6, reason="Geen e-mail"),
        },
        ["Op de uitvallijst staan 6 mensen nog open. In de lijst Uitval staat wat je per persoon doet."],
    ),
    (
        "without an address, and not on the list",
        {"people": _without(1, 2), "rows": []},
        [
            "2 mensen hadden geen privé-mailadres, maar staan niet op de uitvallijst. "
            "Kijk in Loket of er nu een uitnodiging is. Zo niet, stuur die dan."
        ],
    ),
    (
        "without an address, and invited after all",
        {"people": _without(1, 2), "rows": [], "statuses": {"1": "Uitgenodigd", "2": "Geactiveerd"}},
        [
            "1 van de 2 mensen heeft nog geen account. Verwacht aantal: 1. "
            "Het is niet meer dan verwacht. Kijk per persoon wat er nodig is."
        ],
    ),
]


@pytest.mark.parametrize(("case", "given", "expected"), AFTERWARDS, ids=[case for case, _, _ in AFTERWARDS])
def test_after_the_conversion_a_client_gets_exactly_these_notes(
    case: str, given: dict[str, Any], expected: list[str]
) -> None:
    assert _said(_notes(**{"wave": WEEK_LATER} | given)) == expected, case


def test_before_the_conversion_a_list_of_activations_is_only_called_too_early() -> None:
    people = _people(4)
    assert _notes(people, rows=_fallen(), statuses=_all(2, p1="Verlopen")) == ()
    days = timeline.milestones(make_wave())
    early, late = make_wave(dated=date(2027, 1, 18)), make_wave(dated=date(2027, 2, 1))
    assert [note.code for note in wave_notes(early, days, has_activation=True)] == ["LET660"]
    assert [note.code for note in wave_notes(late, days, has_activation=True)] == []


# fmt: off
WAVES: list[tuple[date, date, dict[str, Any], list[str]]] = [
    # conversion         dated               changes                   codes
    (date(2027, 2, 1),   date(2027, 1, 18),  {},                       []),
    (date(2027, 2, 1),   date(2027, 1, 19),  {},                       ["LET640"]),
    (date(2027, 2, 1),   date(2027, 2, 1),   {},                       []),
    (date(2027, 2, 6),   date(2027, 1, 11),  {},                       ["LET641"]),  # a Saturday
    (date(2027, 3, 29),  date(2027, 1, 11),  {},                       ["LET641"]),  # Easter Monday
    (date(2027, 2, 6),   date(2027, 2, 8),   {},                       []),          # it is over
    (date(2027, 2, 22),  date(2027, 1, 11),  {"payday": 25},           ["LET642"]),  # 3 working days before
    (date(2027, 2, 19),  date(2027, 1, 11),  {"payday": 25},           []),          # Friday: 4 working days
    (date(2027, 2, 25),  date(2027, 1, 11),  {"payday": 25},           ["LET642"]),  # on the day
    (date(2027, 2, 26),  date(2027, 1, 11),  {"payday": 25},           []),
    (date(2027, 2, 25),  date(2027, 1, 11),  {"payday": 31},           ["LET642"]),  # 28 February
    (date(2027, 4, 29),  date(2027, 1, 11),  {"payday": 1},            ["LET642"]),  # 1 May, next month
    (date(2027, 12, 31), date(2027, 11, 1),  {"payday": 1},            ["LET642", "LET643"]),
    (date(2027, 1, 29),  date(2027, 1, 4),   {},                       ["LET643"]),
    (date(2026, 12, 24), date(2026, 11, 2),  {},                       []),
    (date(2026, 12, 28), date(2026, 11, 2),  {},                       ["LET643"]),
]
# fmt: on


@pytest.mark.parametrize(("converts_on", "dated", "changes", "codes"), WAVES)
def test_a_wave_gets_exactly_these_notes(
    converts_on: date, dated: date, changes: dict[str, Any], codes: list[str]
) -> None:
    wave = make_wave(converts_on=converts_on, dated=dated, **changes)
    assert [note.code for note in wave_notes(wave, timeline.milestones(wave))] == codes


def test_an_uitvallijst_before_the_conversion_is_told_first() -> None:
    days = timeline.milestones(make_wave())
    early, late = make_wave(dated=date(2027, 1, 31)), make_wave(dated=date(2027, 2, 1))
    assert [note.code for note in wave_notes(early, days, has_fallout=True)] == ["LET644", "LET640"]
    assert [note.code for note in wave_notes(late, days, has_fallout=True)] == []


def test_the_notes_of_a_wave_name_their_day() -> None:
    wave = make_wave(converts_on=date(2027, 2, 6), dated=date(2027, 1, 25), payday=8)
    said = _said(wave_notes(wave, timeline.milestones(wave)))
    assert said[0].startswith("De dag om de klanten in te lichten was vrijdag 22 januari.")
    assert said[1].startswith("De overstap valt op zaterdag 6 februari.")
    assert said[2].startswith("De overstap valt op of vlak voor de betaaldag, maandag 8 februari.")


@pytest.mark.parametrize("code", sorted(_OWN))
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("count", [1, 2])
def test_every_note_reads_as_short_sentences_in_both_languages(code: str, lang: Lang, count: int) -> None:
    values = {
        "n": count,
        "all": 3,
        "year": 2025,
        "day": "2027-01-25",
        "colour": "#ffee00",
        "percent": 33,
        "expected": "1",
    }
    for text in Problem(code, values=values).sentence(lang):
        assert not set("{}|#") & set(text.replace("#ffee00", ""))
        assert text[0].isupper() or text[0].isdigit()
        assert all(len(part.split()) <= 20 for part in text.split(". ")), text
        if count == 1:
            assert "1 mensen" not in text
            assert "1 people" not in text


def test_every_urgency_has_a_sentence_and_every_note_an_urgency() -> None:
    assert set(URGENCY) <= set(CATALOGUE)
    assert {code for code in kits.ENTRIES if "LET610" <= code <= "LET669"} <= set(URGENCY)
