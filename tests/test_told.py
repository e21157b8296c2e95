"""Who was told which day: by a site and by a mail, and what `check` and `build` say when the day moved."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator import published, told
from generator.cli import run
from generator.send.log import DamagedError, Line, SentLog, Step, read_lines
from generator.told import Channel
from tests.test_published import row
from tests.workspaces import CLIENTS, WAVE, write_workspace

OLD, NEW, THIRD = date(2027, 2, 1), date(2027, 3, 1), date(2027, 1, 18)
EARLIER = (
    b"\xef\xbb\xbfmoment;klantnummer;mail;stap;adres;sha256;message_id;antwoord;controle\r\n"
    b"2027-01-18T10:00:00+01:00;1042;20-aankondiging-klant;verzonden;info@dekorenaar.example;"
    b"abababab;<1@kantoor.example>;;af807a3896ad4cc6\r\n"
)
SITE = row(client="1042", folder="bakkerij-de-korenaar-1042-abcdefghij23", converts_on=OLD)
MAIL = Line(
    moment="2027-01-18T11:00:00+01:00",
    client="1043",
    mail="20-aankondiging-klant",
    step=Step.SENT,
    address="taxi@geel.example",
    sha256="ab" * 32,
    message_id="<1@kantoor.example>",
    converts_on=OLD,
)


def test_a_site_tells_every_day_that_ever_stood_on_it() -> None:
    found = told.tellings([replace(SITE, converts_on=NEW, earlier_days=(OLD,))], [])["1042"]
    assert [(one.day, one.channel, one.moment is None) for one in found] == [
        (NEW, Channel.SITE, False),
        (OLD, Channel.SITE, True),
    ]


@pytest.mark.parametrize(
    ("steps", "mails"),
    [
        (["begonnen", "verzonden"], 1),
        (["gemeld"], 1),
        # Nobody knows: it may have been read.
        (["begonnen"], 1),
        (["begonnen", "onzeker"], 1),
        (["begonnen", "geweigerd"], 0),
        (["uitgesteld"], 0),
        (["geweigerd", "begonnen", "verzonden"], 1),
    ],
)
def test_a_mail_tells_its_day_once_and_only_when_it_may_have_arrived(steps: list[str], mails: int) -> None:
    found = told.tellings([], [replace(MAIL, step=Step(step)) for step in steps])
    assert [(one.day, one.mail) for one in found.get("1043", ())] == [(OLD, MAIL.mail)] * mails


def test_who_was_told_another_day_is_counted_by_each_way_and_the_last_day_comes_first() -> None:
    later = replace(MAIL, client="1042", converts_on=THIRD, message_id="b")
    found = told.other_days(told.tellings([SITE], [MAIL, later]), NEW)
    assert found is not None
    assert (found.days, found.clients) == ((THIRD, OLD), {"1042", "1043"})
    assert (found.by_site, found.by_mail) == (1, 2)


@pytest.mark.parametrize(
    "told_before", [{}, told.tellings([SITE], [MAIL]), told.tellings([], [replace(MAIL, converts_on=None)])]
)
def test_nobody_was_told_another_day(told_before: dict[str, tuple[told.Telling, ...]]) -> None:
    assert told.other_days(told_before, OLD) is None


# --- what check and build say ---------------------------------------------------------------------


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wave of which one client read the day on its site, and another in a mail."""
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.chdir(tmp_path)
    wave = write_workspace(tmp_path, clients=CLIENTS, wave=WAVE) / "golf-1"
    published.save(wave, [SITE])
    book = SentLog(wave / "verzonden.csv")
    book.add(MAIL)
    book.close()
    return wave


def said(office: Path, capsys: pytest.CaptureFixture[str], text: str) -> list[str]:
    (office / "golf.yml").write_text(text)
    capsys.readouterr()
    assert run(["check"]) == 0
    return [
        line
        for line in capsys.readouterr().err.splitlines()
        if ".yml LET77" in line or "conversiedatum:" in line
    ]


MOVED = WAVE.replace("1-2-2027", "1-3-2027")


def test_a_moved_day_says_who_was_told_the_old_one_and_which_line_to_add(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(office, capsys, WAVE) == []
    assert said(office, capsys, MOVED) == [
        "golf-1/golf.yml LET774 2 klanten hoorden een andere dag: maandag 1 februari. "
        "Op de site: 1. Per mail: 1.",
        "  Is de overstap verzet? Zet dan in golf.yml de regel `vorige_conversiedatum: 1-2-2027`. "
        "Dan maakt `build` een mail over de nieuwe datum.",
    ]
    assert said(office, capsys, MOVED + "vorige_conversiedatum: 1-2-2027\n") == []
    other, todo = said(office, capsys, MOVED + "vorige_conversiedatum: 8-2-2027\n")
    assert "LET775 Als vorige datum staat hier maandag 8 februari, maar 2 klanten hoorden" in other
    assert "`vorige_conversiedatum: 1-2-2027`" in todo


def test_once_the_move_has_been_nobody_is_corrected(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(office, capsys, MOVED.replace("18-1-2027", "1-3-2027")) == []


def test_a_record_that_somebody_changed_does_not_stop_a_check(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office / published.FILE).write_text("kapot")
    assert said(office, capsys, MOVED) == []
    with pytest.raises(published.DamagedError):
        told.read(office)


# --- the log of an earlier version ----------------------------------------------------------------


def test_a_log_without_days_is_read_and_goes_on_without_them(tmp_path: Path) -> None:
    """Written by the version before days were kept, byte for byte."""
    path = tmp_path / "verzonden.csv"
    path.write_bytes(EARLIER)
    book = SentLog(path)
    assert [line.converts_on for line in book.lines] == [None]
    book.add(MAIL)
    book.close()
    assert [(line.client, line.converts_on) for line in read_lines(path)] == [("1042", None), ("1043", None)]
    path.write_bytes(path.read_bytes().replace(b"1043;", b"1044;"))
    with pytest.raises(DamagedError):
        read_lines(path)
