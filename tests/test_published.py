"""What was published: read back as it was written, and not believed once somebody else wrote in it."""

import csv
import io
import os
import stat
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from generator import published
from generator.published import DamagedError, Published
from tests.test_docs import page, rows, section

FOLDER = "bakkerij-de-korenaar-00123-abcdefghij23"


def row(**changes: Any) -> Published:
    values: dict[str, Any] = {
        "client": "00123",
        "folder": FOLDER,
        "target": "/srv/sites",
        "site": "a" * 64,
        "converts_on": date(2027, 2, 1),
        "dated": date(2027, 1, 18),
        "version": "0.1.0",
        "moment": datetime.fromisoformat("2027-01-18T10:02:03+01:00"),
    }
    return Published(**values | changes)


ROWS = (
    row(),
    row(target="P:/Sites van Jan", site="", earlier_days=(date(2027, 1, 18), date(2026, 12, 7))),
    row(client="9", folder="klant-9-abcdefghij23"),
)


def test_what_was_written_is_read_back_in_order_of_number(tmp_path: Path) -> None:
    published.save(tmp_path, ROWS)
    assert published.read(tmp_path) == (ROWS[2], *ROWS[:2])
    data = (tmp_path / published.FILE).read_bytes()
    published.save(tmp_path, reversed(ROWS))
    assert (tmp_path / published.FILE).read_bytes() == data
    assert stat.S_IMODE((tmp_path / published.FILE).stat().st_mode) == 0o600


def test_nothing_was_published_where_there_is_no_file(tmp_path: Path) -> None:
    assert published.read(tmp_path) == ()


def test_every_csv_of_ours_is_written_alike_and_the_manual_names_its_columns(tmp_path: Path) -> None:
    published.save(tmp_path, ROWS)
    data = (tmp_path / published.FILE).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == 4
    headings = next(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    assert tuple(headings) == published.HEADINGS
    assert [cells[0] for cells in rows(section(page("uitvoer.md"), "gepubliceerd"))] == headings


SOUND = b"".join(
    (
        b"\xef\xbb\xbfklantnummer;map;doel;site;conversiedatum;peildatum;versie;moment;eerdere_conversiedatums",
        f"\r\n00123;{FOLDER};/srv/sites;{'a' * 64};2027-02-01;2027-01-18;0.1.0;".encode(),
        b"2027-01-18T10:02:03+01:00;\r\n",
    )
)


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [
        # What Excel does when somebody saves it.
        (b"00123;", b"123;", 2),
        (b"2027-02-01", b"1-2-2027", 2),
        (b"2027-01-18T", b"2027-1-18T", 2),
        (b"klantnummer", b"Klantnummer", 1),
        (b"\xef\xbb\xbf", b"\xff\xfe", 1),
        # What somebody does on purpose: a row that would have a folder of somebody else taken away.
        (FOLDER.encode(), b"..", 2),
        (FOLDER.encode(), b"/etc/passwd-00123-abcdefghij23", 2),
        (FOLDER.encode(), b"slager-1044-abcdefghij23", 2),
        (b"/srv/sites", b"", 2),
        (b"a" * 64, b"A" * 64, 2),
        (b"+01:00", b"", 2),
        (b"0.1.0;", b"0.1.0;;", 2),
        (b";\r\n", b';"\r\n', 1),
    ],
)
def test_a_file_that_somebody_changed_is_not_believed(
    before: bytes, after: bytes, at: int, tmp_path: Path
) -> None:
    (tmp_path / published.FILE).write_bytes(SOUND)
    assert published.read(tmp_path) == (row(),)
    assert SOUND.count(before) == 1 or before == b";\r\n"
    (tmp_path / published.FILE).write_bytes(SOUND.replace(before, after))
    with pytest.raises(DamagedError) as caught:
        published.read(tmp_path)
    assert caught.value.row == at


def test_a_row_that_stands_there_twice_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / published.FILE).write_bytes(SOUND + SOUND.split(b"\r\n")[1] + b"\r\n")
    with pytest.raises(DamagedError):
        published.read(tmp_path)


def test_a_link_is_neither_read_nor_written_through(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.csv"
    elsewhere.write_bytes(SOUND)
    (tmp_path / published.FILE).symlink_to(elsewhere)
    with pytest.raises(OSError, match="link"):
        published.read(tmp_path)
    with pytest.raises(OSError, match="link"):
        published.save(tmp_path, ROWS)
    assert elsewhere.read_bytes() == SOUND


def test_another_file_than_a_plain_one_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / published.FILE).mkdir()
    with pytest.raises(OSError, match=os.strerror(21)):
        published.read(tmp_path)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (None, date(2027, 2, 1), ()),
        (row(), date(2027, 2, 1), ()),
        (row(), date(2027, 3, 1), (date(2027, 2, 1),)),
        (row(earlier_days=(date(2027, 1, 18),)), date(2027, 3, 1), (date(2027, 2, 1), date(2027, 1, 18))),
        # Back to where it was: what was told in between was told.
        (row(earlier_days=(date(2027, 3, 1),)), date(2027, 3, 1), (date(2027, 2, 1),)),
    ],
)
def test_a_row_remembers_the_other_days_that_were_told_there(
    before: Published | None, now: date, expected: tuple[date, ...]
) -> None:
    assert published.told_now(before, row(converts_on=now)).earlier_days == expected


def test_the_days_that_were_told_begin_with_the_last_one() -> None:
    one = replace(row(), earlier_days=(date(2027, 1, 18),))
    assert one.days_told == (date(2027, 2, 1), date(2027, 1, 18))
    assert (one.is_online, row(site="").is_online) == (True, False)


def test_a_site_has_one_sum_whatever_the_order_of_its_files() -> None:
    files = [("index.html", "1"), ("a/b.css", "2")]
    assert published.site_sum(files) == published.site_sum(reversed(files))
    assert published.site_sum(files) != published.site_sum([("index.html", "2"), ("a/b.css", "1")])
