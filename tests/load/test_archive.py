"""A zip is unpacked as far as it said, and not a piece further."""

import pytest

from generator.load.archive import Archive, DamagedError, open_archive
from tests.load.books import SHEET, lying, rezipped, shared

SOUND = shared(("klantnummer", "naam"), ("1042", "Bakkerij"))


def opened(data: bytes) -> Archive:
    archive = open_archive(data)
    assert isinstance(archive, Archive)
    return archive


def test_a_part_is_read_as_it_is() -> None:
    archive = opened(SOUND)
    assert archive.read("xl/workbook.xml").endswith(b"</workbook>")


def test_a_part_that_is_larger_than_it_says_is_given_up_before_it_is_unpacked() -> None:
    archive = opened(lying(rezipped(SOUND, {SHEET: lambda data: data + b" " * 30_000_000}), SHEET, 4000))
    got = 0
    with pytest.raises(DamagedError):
        for chunk in archive.chunks(SHEET):
            got += len(chunk)
    assert got <= 4000


@pytest.mark.parametrize("data", [SOUND[:-30], SOUND + b"x", b"PK\x03\x04"])
def test_a_table_of_contents_that_is_not_at_the_end_is_not_believed(data: bytes) -> None:
    assert not isinstance(open_archive(data), Archive)
