"""The plan of `send`: who gets what, before anything leaves."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import timeline
from generator.catalogue import CATALOGUE
from generator.cli import run
from generator.send.which_mail import following
from generator.templates import toolkit_text
from tests.factory import make_wave
from tests.send.conftest import ADDRESSES, NUMBERS, Send
from tests.send.post_office import PostOffice
from tests.test_json import keys_of
from tests.test_tutorial import replace
from tests.workspaces import snapshot

Capture = pytest.CaptureFixture[str]
DRY = ("send", "golf-1", "20", "--smtp", "smtps://salaris@smtp.kantoor.example")


@pytest.fixture
def golf(folder: Path) -> Path:
    return folder / "kits" / "golf-1"


def plan(capsys: Capture, *options: str, code: int = 0) -> str:
    assert run([*DRY, *options]) == code
    return capsys.readouterr().out


def test_without_a_word_more_it_shows_the_plan_and_writes_and_sends_nothing(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    before = snapshot(folder)
    for options in ((), ("--all",), ("--all", "--yes"), ("--to-self",)):
        assert send(*options) == 0
        assert "Er is niets verstuurd" in capsys.readouterr().out
    assert office.said_by_client == []
    assert snapshot(folder) == before


def test_the_plan_says_who_gets_what_from_whom_and_by_which_server(folder: Path, capsys: Capture) -> None:
    assert plan(capsys, "--all").splitlines() == [
        "Mail 20-aankondiging-klant, golf golf-1",
        "  Van: Salaris Lindeboom <salaris@kantoor.example>",
        "  Via: smtp.kantoor.example:465, versleuteld, ingelogd als salaris",
        "  1041 Bakkerij De Korenaar: nu",
        "    Aan info@dekorenaar.example: Op 1 februari gaat Werknemerloket dicht",
        "    Bijlagen: flyer.nl.pdf",
        "  1042 Taxi Geel & Zoon: nu",
        "    Aan taxi@geel.example: Op 1 februari gaat Werknemerloket dicht",
        "    Bijlagen: flyer.nl.pdf",
        "    Let op: LET310 Deze klant heeft het addendum nog niet getekend.",
        "  1043 Café Één: nu",
        "    Aan bar@cafe.example: Op 1 februari gaat Werknemerloket dicht",
        "    Bijlagen: flyer.nl.pdf",
        "  01044 Kapper Kort: nu",
        "    Aan kort@kapper.example: Op 1 februari gaat Werknemerloket dicht",
        "    Bijlagen: flyer.nl.pdf",
        "  1045 Gaat Niet Mee: gaat niet mee",
        "Nu: 4 mails. Daarna nog: 0. Al verzonden: 0.",
        "Er is niets verstuurd: dit is het plan. Kijk eerst hoe de mail eruitziet: zet er --to-self "
        "--really-send achter. Versturen aan de klant: alleen --really-send.",
    ]


def test_by_default_one_client_is_chosen(folder: Path, capsys: Capture) -> None:
    out = plan(capsys)
    assert re.findall(r"^  (\d+) .*: nu$", out, re.MULTILINE) == ["1041"]
    assert "Nu: 1 mail. Daarna nog: 3. Al verzonden: 0." in out


def test_clients_are_chosen_by_number(folder: Path, capsys: Capture) -> None:
    out = plan(capsys, "--client", "1043", "--client", "01044")
    assert re.findall(r"^  (\d+) .*: nu$", out, re.MULTILINE) == ["1043", "01044"]


@pytest.mark.parametrize("typed", ["20", "20-aankondiging-klant"])
def test_a_mail_is_named_by_its_number_or_its_name(folder: Path, capsys: Capture, typed: str) -> None:
    assert run(["send", "golf-1", typed, *DRY[3:]]) == 0
    assert "Mail 20-aankondiging-klant," in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["golf-1", "25"],                             "is voor medewerkers. Die mail verstuurt de klant zelf"),
        (["golf-1", "60-herinnering-medewerker"],      "is voor medewerkers"),
        (["golf-1", "99"],                             "Er is geen mail 99 aan klanten. Er zijn: 10-vooraf-klant"),
        (["golf-9", "20"],                             "Er is geen golf golf-9. Bedoel je golf-1?"),
        (["golf-1", "20", "--client", "9"],            "Deze klanten staan niet in de golf, of gaan niet mee: 9."),
        (["golf-1", "20", "--client", "1045"],         "gaan niet mee: 1045."),
        (["golf-1", "20", "--all", "--client", "1041"], "--all voor alle klanten, of --client"),
        (["golf-1", "20", "--to-self", "--all"],       "Een proef met --to-self is 1 mail"),
        (["golf-1", "20", "--again"],                  "Zeg bij --again wie de mail nog een keer krijgt"),
        (["golf-1", "20", "--mark-sent"],              "Zeg bij --mark-sent welke klant"),
        (["golf-1", "20", "--mark-sent", "--all", "--again"], "laat --really-send, --again"),
        (["golf-1", "20", "--insecure"],               "smtps:// is al versleuteld"),
        (["golf-1", "20", "--per-minute", "0"],        "--per-minute"),
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_2_with_a_way_out(
    folder: Path, capsys: Capture, arguments: list[str], said: str
) -> None:
    assert run(["send", *arguments, *DRY[3:]]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_without_a_server_it_shows_the_plan_and_says_how_to_go_on(folder: Path, capsys: Capture) -> None:
    before = snapshot(folder)
    assert run(["send", "golf-1", "20", "--output", "output"]) == 0
    out, err = capsys.readouterr()
    assert "  1041 Bakkerij De Korenaar: nu" in out
    assert "Via:" not in out
    assert "zet --smtp met jullie mailserver erachter, zoals smtps://naam@server:465." in out
    does = out.rpartition("Schrijf het op met `")[2].rstrip("`.\n")
    assert does == "overstapkit send golf-1 20 --mark-sent --all --output output"
    assert (err, snapshot(folder)) == ("", before)
    # What it says to type is understood, and asks.
    assert run(does.split()[1:]) == 2
    assert "Opschrijven: 4 mails." in capsys.readouterr().out


def test_nothing_can_leave_without_a_server(folder: Path, capsys: Capture) -> None:
    assert run(["send", "golf-1", "20", "--really-send", "--yes"]) == 2
    assert "--smtp" in capsys.readouterr().err


# --- kits that are not what the office looked at ----------------------------------------------------


def codes(err: str) -> list[tuple[str, str]]:
    return re.findall(r"(KIT\d{3}|LET\d{3}) .*?klant (\d+)", err)


def test_a_kit_older_than_its_input_is_refused_with_the_way_out(
    folder: Path, office: PostOffice, send: Send, golf: Path, capsys: Capture
) -> None:
    replace(golf / "klanten.csv", "taxi@geel.example", "nieuw@geel.example")
    assert send("--all", "--really-send", "--yes") == 1
    err = capsys.readouterr().err
    assert codes(err) == [("KIT802", "1042")]
    assert "`overstapkit build golf-1`" in err
    assert err.splitlines()[-1] == "Er is niets verstuurd."
    assert office.reached == []
    # The others are as they were: they may go.
    assert send("--client", "1041", "--really-send", "--yes") == 0
    assert office.reached == ["info@dekorenaar.example"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("golf-1/golf.yml", "18-1-2027", "29-1-2027"),
        ("golf-1/medewerkers.csv", "1-1-2020", "2-1-2020"),
        ("kantoor.yml", "020 123 45 67", "020 123 45 68"),
    ],
)
def test_whatever_the_kit_was_made_from_makes_it_old(
    folder: Path, capsys: Capture, file: str, old: str, new: str
) -> None:
    replace(folder / "kits" / file, old, new)
    assert run([*DRY]) == 1
    assert codes(capsys.readouterr().err) == [("KIT802", "1041")]


def test_a_mail_that_is_the_same_on_another_day_may_go(folder: Path, capsys: Capture) -> None:
    """The next morning nothing changed; later the mail would leave out days that are over by then."""
    assert run([*DRY, "--as-of", "19-1-2027"]) == 0
    capsys.readouterr()
    assert run([*DRY, "--as-of", "29-1-2027"]) == 1
    err = " ".join(capsys.readouterr().err.split())
    assert (
        "KIT802 De kit van klant 1041 is van maandag 18 januari, en vandaag zegt de mail iets anders." in err
    )
    # After the move other words hold, whatever this one says.
    assert run([*DRY, "--as-of", "2-2-2027"]) == 1


def test_a_mail_of_another_day_must_be_as_it_was_made(folder: Path, capsys: Capture) -> None:
    [mail] = folder.glob("output/golf-1/*1041/mails/20-*.eml")
    mail.write_bytes(mail.read_bytes() + b" ")
    assert run([*DRY, "--as-of", "19-1-2027"]) == 1
    assert "KIT802" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        # What only the message file says counts too.
        (
            "mails/20-aankondiging-klant.md",
            "(knop)",
            "{% if flyers_erbij %}Nog {{ dagen_te_gaan }} dagen.{% endif %}\n\n(knop)",
        ),
        # A text that cannot be filled on that day is another one.
        (
            "mails/20-aankondiging-klant.md",
            "(knop)",
            "{% if dagen_te_gaan == 13 %}{{ 1 // (dagen_te_gaan - 13) }}{% endif %}(knop)",
        ),
        # Nobody knows what an own flyer says of the day.
        ("print/flyer.html", "</body>", "<!-- eigen --></body>"),
    ],
)
def test_a_mail_of_another_day_that_says_something_else_waits_for_new_kits(
    folder: Path, capsys: Capture, name: str, old: str, new: str
) -> None:
    own = folder / "kits" / "toolkit" / name
    own.parent.mkdir(parents=True)
    text = toolkit_text(name)
    assert old in text
    own.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert run(["build", "-q"]) == 0
    assert run([*DRY, "--client", "1041"]) == 0
    capsys.readouterr()
    assert run([*DRY, "--client", "1041", "--as-of", "19-1-2027"]) == 1
    assert codes(capsys.readouterr().err) == [("KIT802", "1041")]
    noting = ["send", "golf-1", "20", "--mark-sent", "--client", "1041"]
    assert run([*noting, "--as-of", "19-1-2027"]) == 0


@pytest.mark.parametrize(
    ("mail", "day", "code"),
    [
        ("80", "19-1-2027", "LET803"),
        ("30", "1-2-2027", "LET804"),
        ("50", "2-2-2027", "LET805"),
    ],
)
def test_a_mail_on_another_day_than_its_own_is_told(
    folder: Path, capsys: Capture, mail: str, day: str, code: str
) -> None:
    assert run(["build", "-q", "--as-of", day]) == 0
    capsys.readouterr()
    assert run(["send", "golf-1", mail, "--as-of", day]) == 0
    assert code in capsys.readouterr().err


def test_a_mail_that_no_kit_holds_says_which_line_is_missing(folder: Path, capsys: Capture) -> None:
    assert run(["send", "golf-1", "90", "--client", "1041"]) == 1
    told = capsys.readouterr().err
    assert codes(told) == [("KIT809", "1041")]
    assert "vorige_conversiedatum" in told
    noting = ["send", "golf-1", "90", "--mark-sent", "--all", "--yes"]
    assert run(noting) == 1
    assert "KIT809" in capsys.readouterr().err
    assert not (folder / "kits" / "golf-1" / "verzonden.csv").exists()


def test_after_the_mail_of_a_new_day_comes_the_first_that_is_not_past() -> None:
    planned = timeline.milestones(make_wave())
    assert following("90-nieuwe-datum-klant", planned, date(2027, 1, 20)) == (
        "30-herinnering-klant",
        date(2027, 1, 29),
    )
    assert following("80-afronding-klant", planned, date(2027, 3, 1)) is None


def test_the_hint_to_note_is_about_the_clients_that_were_named(folder: Path, capsys: Capture) -> None:
    assert run(["send", "golf-1", "20", "--client", "1041"]) == 0
    assert "--mark-sent --client 1041`" in capsys.readouterr().out
    assert run(["send", "golf-1", "20", "--to-self"]) == 0
    assert "--mark-sent" not in capsys.readouterr().out


@pytest.mark.slow
def test_sheets_for_a_print_shop_make_no_mail_old(folder: Path) -> None:
    assert run(["build", "-q", "--client", "1041", "--print-shop"]) == 0
    assert list(folder.glob("output/golf-1/*1041/print/drukkerij/*.pdf"))
    assert run([*DRY]) == 0


def test_an_example_of_init_that_clients_would_read_is_told_with_the_plan(
    folder: Path, capsys: Capture
) -> None:
    replace(folder / "kits" / "kantoor.yml", "Salaris Lindeboom", "Voornaam Achternaam")
    assert run([*DRY]) == 1
    assert "LET416" in capsys.readouterr().err


def test_a_wave_without_kits_asks_for_a_build(folder: Path, capsys: Capture) -> None:
    assert run([*DRY, "--output", "elders"]) == 1
    assert codes(capsys.readouterr().err) == [("KIT801", "1041")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"Werknemerloket", b"Werknemersloket", "KIT803"),
        (b"To: info@dekorenaar.example", b"To: iemand@anders.example", "KIT803"),
    ],
)
def test_a_mail_that_somebody_changed_is_refused(
    folder: Path, office: PostOffice, send: Send, capsys: Capture, old: bytes, new: bytes, code: str
) -> None:
    [mail] = folder.glob("output/golf-1/*1041/mails/20-*.eml")
    data = mail.read_bytes()
    assert old in data
    mail.write_bytes(data.replace(old, new))
    assert send("--really-send", "--yes") == 1
    assert f"{code} bakkerij-de-korenaar-1041/mails/20-aankondiging-klant.nl.eml" in capsys.readouterr().err
    assert office.said_by_client == []


def test_a_mail_to_somebody_else_is_refused_even_when_the_manifest_agrees(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    import hashlib

    [mail] = folder.glob("output/golf-1/*1041/mails/20-*.eml")
    before = mail.read_bytes()
    after = before.replace(b"To: info@dekorenaar.example", b"To: info@dekorenaar.example, taxi@geel.example")
    mail.write_bytes(after)
    manifest = mail.parents[1] / "kit.json"
    sums = [hashlib.sha256(one).hexdigest() for one in (before, after)]
    replace(manifest, *sums)
    assert send("--really-send", "--yes") == 1
    assert "KIT804" in capsys.readouterr().err
    assert office.said_by_client == []


def test_a_fault_in_the_input_is_told_and_nothing_leaves(
    folder: Path, office: PostOffice, send: Send, golf: Path, capsys: Capture
) -> None:
    replace(
        golf / "medewerkers.csv", "1042;1;Samira;Kanariepiet;1-1-2020", "1042;1;Samira;Kanariepiet;31-2-2020"
    )
    assert send("--really-send", "--yes") == 1
    assert "KIT203" in capsys.readouterr().err
    assert office.said_by_client == []


# --- asking -----------------------------------------------------------------------------------------


def test_without_a_terminal_and_without_yes_it_shows_the_plan_and_exits_2(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send("--really-send") == 2
    out, err = capsys.readouterr()
    assert "1041 Bakkerij De Korenaar: nu" in out
    assert "Zet er --yes bij" in err
    assert office.said_by_client == []


# --- as data ----------------------------------------------------------------------------------------


def data(capsys: Capture) -> dict[str, Any]:
    out, _ = capsys.readouterr()
    found: dict[str, Any] = json.loads(out)
    return found


def test_json_is_one_object_with_the_plan_and_every_key_stands_in_the_manual(
    folder: Path, capsys: Capture
) -> None:
    assert run([*DRY, "--format", "json"]) == 0
    found = data(capsys)
    assert (found["schema"], found["opdracht"], found["uitkomst"], found["problemen"]) == (1, "send", 0, [])
    about = found["verzending"]
    assert (about["golf"], about["mail"], about["echt"], about["proef"]) == (
        "golf-1",
        "20-aankondiging-klant",
        False,
        False,
    )
    assert [one["klantnummer"] for one in about["klanten"]] == [*NUMBERS, "1045"]
    assert [one["gekozen"] for one in about["klanten"]] == [True, False, False, False, False]
    assert about["klanten"][1]["let_op"] == ["LET310"]
    assert set(about) == set(keys_of("verzending"))
    assert set(about["klanten"][0]) == set(keys_of("ontvanger"))


def test_json_tells_what_was_sent_or_why_not(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    office.at_rcpt[ADDRESSES[1]] = ["550 5.1.1 onbekend"]
    assert send("--all", "--really-send", "--yes", "--format", "json") == 4
    found = data(capsys)
    assert found["uitkomst"] == 4
    assert [one["code"] for one in found["problemen"]] == ["KIT806"]
    stands = [(one["klantnummer"], one["stand"]) for one in found["verzending"]["klanten"]]
    assert stands == [
        ("1041", "verzonden"),
        ("1042", "geweigerd"),
        ("1043", "verzonden"),
        ("01044", "verzonden"),
        ("1045", "niet-verzonden"),
    ]
    assert found["verzending"]["echt"] is True


def test_json_without_yes_is_exit_2_and_says_why(
    folder: Path, office: PostOffice, send: Send, capsys: Capture
) -> None:
    assert send("--really-send", "--format", "json") == 2
    found = data(capsys)
    assert (found["uitkomst"], office.reached) == (2, [])
    assert "--yes" in found["melding"]


def test_every_code_of_sending_is_used_and_told_in_both_languages() -> None:
    package = Path(run.__code__.co_filename).parent
    code = "\n".join(path.read_text() for path in (package / "send").glob("*.py"))
    assert set(re.findall(r'"((?:KIT|LET)8\d\d)"', code)) == {one for one in CATALOGUE if one[3] == "8"}
