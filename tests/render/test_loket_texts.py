"""The texts in Loket's own syntax: only its placeholders, its tags and its lengths, and nothing of a client."""

import re
from dataclasses import replace

import pytest

from generator.model import OwnText, WavePlan
from generator.render import loket_texts, mails
from generator.render.mail_blocks import blocks_of
from generator.render.mail_kinds import KINDS, Form
from generator.trial.placeholders import placeholders_in
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.mail_cases import ALL_FACTS, FORMAL_OFFICE, KITS
from tests.render.waves import make_wave_plan
from tests.test_docs import page, rows, section

TAG = re.compile(r"</?[a-z]+[^>]*>")
# Loket's own help names these tags; a picture is never ours.
ALLOWED = re.compile(r'<br/>|</?b>|</a>|<a href="(?:https|mailto|tel):[^"<>]*">')
MAIL = re.compile(r"\d\d-[a-z-]+\.[a-z]{2}\.(?:txt|html)")


def wave_of(*kits: object, **changes: object) -> WavePlan:
    plan = make_wave_plan()
    first = kits[0]
    return replace(plan, wave=first.wave, office=first.office, kits=kits, **changes)  # type: ignore[attr-defined]


def own(text: str, name: str = "mails/_groet-medewerker.md") -> OwnText:
    return OwnText(name=name, path=f"toolkit/{name}", text=text)


@pytest.mark.parametrize("state", KITS)
def test_loket_takes_every_text(state: str) -> None:
    files = loket_texts.render(wave_of(KITS[state]))
    for name, data in files.items():
        text = data.decode()
        if name.endswith(".html"):
            assert [tag for tag in TAG.findall(text) if not ALLOWED.fullmatch(tag)] == [], name
            assert len(text) <= 6_000
            assert "&nbsp;" not in text
        if name.endswith(".txt") and name != "LEESMIJ.txt":
            assert 0 < len(text.split("\n")[0].removeprefix("Onderwerp: ")) <= 512
            assert TAG.findall(text) == []
        assert "\xa0" not in text


def test_there_is_a_text_for_each_mail_to_employees_and_for_no_other() -> None:
    files = loket_texts.render(wave_of(make_kit()))
    kinds = {kind.name for kind in KINDS if kind.reader == "medewerker" and kind.form is Form.MAIL}
    assert {name.split(".")[0] for name in files if MAIL.fullmatch(name)} == kinds
    assert {name for name in files if not MAIL.fullmatch(name)} == {"LEESMIJ.txt"}


def test_a_text_says_what_the_mail_of_a_client_says_with_the_placeholder_for_its_name() -> None:
    client = make_client(contact_person=None)
    made = mails.render(make_kit(client=client))
    files = loket_texts.render(wave_of(make_kit(client=client)))
    for name in (name for name in files if name != "LEESMIJ.txt"):
        # The text of the mail tells for both forms: in the other one the words are the same.
        mail = made[f"{name.rsplit('.', 1)[0]}.txt"].decode().partition("\n\n")[2]
        said = files[name].decode()
        said = said.partition("\n\n")[2] if name.endswith(".txt") else re.sub(r"<[^>]*>", " ", said)
        assert "{WerkgeverNaam}" in said
        assert re.findall(r"\w+", said.replace("{WerkgeverNaam}", client.name)) == re.findall(r"\w+", mail)


def test_the_only_placeholders_are_those_that_loket_is_known_to_fill() -> None:
    facts = make_office(facts=ALL_FACTS)
    for office in (facts, FORMAL_OFFICE):
        for name, data in loket_texts.render(wave_of(make_kit(office))).items():
            found = re.findall(r"\{([^{}]*)\}", data.decode())
            assert set(found) <= set(loket_texts.CONFIRMED), name
            assert "{{" not in data.decode()


def test_nothing_of_a_client_gets_in() -> None:
    kits = [
        make_kit(
            client=make_client(
                number=str(n),
                name=f"Kanarie {n}",
                email=f"kanarie{n}@x.example",
                contact_person="Karel Kanarie",
                town="Kanariedorp",
                phone="0575 11 22 33",
                contact_on_site=True,
            )
        )
        for n in range(3)
    ]
    for name, data in loket_texts.render(wave_of(*kits)).items():
        assert b"anarie" not in data, name
        assert b"0575" not in data


def test_an_own_text_of_the_office_counts_and_one_of_a_client_does_not() -> None:
    shared, private = (
        own("Tot ziens van ons allemaal."),
        own("Alleen bij Kanarie.", "mails/_zeven-stappen.md"),
    )
    plan = wave_of(make_kit(texts=(shared, private)), make_kit(texts=(shared,)))
    text = loket_texts.render(plan)["55-nieuwe-uitnodiging-medewerker.nl.txt"].decode()
    assert "Tot ziens van ons allemaal." in text
    assert "Kanarie" not in text


def test_an_own_text_that_cannot_be_filled_stops_nobody() -> None:
    broken = own("{{ 1 / 0 }}")
    assert set(loket_texts.render(wave_of(make_kit(texts=(broken,))))) == {"LEESMIJ.txt"}


def test_a_text_that_is_too_long_is_named_and_left_out() -> None:
    files = loket_texts.render(wave_of(make_kit(texts=(own("Lang verhaal. " * 500),))))
    assert set(files) == {"LEESMIJ.txt", "70-oud-medewerker.nl.txt"} - {"70-oud-medewerker.nl.txt"}
    told = files["LEESMIJ.txt"].decode("utf-8-sig")
    assert "- 25-aankondiging-medewerkers.nl is te lang voor Loket" in told


def test_a_wave_without_clients_has_only_the_read_me() -> None:
    assert set(loket_texts.render(replace(make_wave_plan(), kits=(), wave=make_wave()))) == {"LEESMIJ.txt"}


def test_lists_and_headings_stand_as_they_do_in_the_mail() -> None:
    source = loket_texts.render(wave_of(make_kit()))["25-aankondiging-medewerkers.nl.html"].decode()
    assert "<b>Zo doe je het: 7 stappen</b><br/>\n1. Open de eerste mail." in source
    assert "<br/>\n2. Vul je voornaam in." in source
    assert source.endswith("Groet,<br/><b>{WerkgeverNaam}</b>\n")
    assert "</b><br/>\n<br/>\n<b>Zo herken je de echte mails</b><br/>\n- De mails komen" in source


def test_the_manual_names_what_stands_in_the_folder() -> None:
    named = {cells[0] for cells in rows(section(page("uitvoer.md"), "loket"))}
    assert named == {"<nn>-<soort>.<taal>.txt", "<nn>-<soort>.<taal>.html", "LEESMIJ.txt"}
    assert "512" in section(page("uitvoer.md"), "loket")
    assert loket_texts.MOST_OF_BODY == 6_000
    assert blocks_of("", "x") == ("px",)


# --- the linter -----------------------------------------------------------------------------------

# fmt: off
LINES = [
    ("Groet van {WerkgeverNaam}",        "KIT750", "WerkgeverNaam",     "klant.naam"),
    ("Groet van {werkgevernaam}",        "KIT750", "werkgevernaam",     "klant.naam"),
    ("Groet van «Naam»",                 "KIT750", "Naam",              "klant.naam"),
    ("Op « overstap_datum »",            "KIT750", "overstap_datum",  "golf.conversiedatum | datum"),
    ("Groet van (AdministratieNaam)",    "LET704", "AdministratieNaam", "klant.naam"),
    ("Groet van {kantoornaam}",          "KIT750", "kantoornaam",       "kantoor.naam"),
    ("Groet van {Xyzzy}",                "KIT750", "Xyzzy",             ""),
]
# fmt: on


@pytest.mark.parametrize(("line", "code", "name", "close"), LINES)
def test_a_placeholder_of_another_program_is_found_with_its_line(
    line: str, code: str, name: str, close: str
) -> None:
    text = own(f"{{% if klant.naam %}}\nHallo\n{{% endif %}}\n{line}\n")
    found = list(placeholders_in(text))
    assert [(one.code, str(one.place), dict(one.values)) for one in found] == [
        (code, "toolkit/mails/_groet-medewerker.md:4", {"name": name, "close": close})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{ klant.naam }} {% set x = {'a': 1} %} {# {Naam} #}",
        "(Clientnummer) en (MijnLoket) en (Periodenummer)",
        "{: .klas } { #anker }",
        "Kies «Account aanmaken».",
        "<style>.a { color: red; } .b{margin:0}</style>",
    ],
)
def test_what_is_no_placeholder_is_left_alone(text: str) -> None:
    assert list(placeholders_in(own(text))) == []


def test_the_package_itself_holds_none() -> None:
    from generator.templates import package_text, toolkit_names

    texts = [own(package_text(name), name) for name in toolkit_names() if not name.startswith("overzicht/")]
    assert [one for text in texts for one in placeholders_in(text)] == []


def test_a_language_file_keeps_its_own_fields() -> None:
    assert list(placeholders_in(own("zin: Op {datum}", "talen/pl.yml"))) == []
