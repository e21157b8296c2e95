"""The address of a site is stable, depends on the office's secret, and outlives a change of name."""

import stat
from pathlib import Path

import pytest

from generator.addresses import SECRET_FILE, AddressBook, read_or_make_secret, token

BASE = "https://overstap.example/"


def test_address_stays_the_same_and_cannot_be_guessed_from_the_client(tmp_path: Path) -> None:
    one = AddressBook(tmp_path, BASE).find("1042", "bakkerij-1042")
    assert one == AddressBook(tmp_path, BASE.rstrip("/")).find("1042", "bakkerij-1042")
    assert one.startswith("https://overstap.example/bakkerij-1042-")
    assert one.endswith("/")
    assert len(one.rstrip("/").rsplit("-", 1)[1]) == 12


def test_another_office_has_other_tokens() -> None:
    assert token("1042", b"een") != token("1042", b"twee")
    assert token("1042", b"een") != token("1043", b"een")


def test_client_with_another_name_keeps_its_address(tmp_path: Path) -> None:
    book = AddressBook(tmp_path, BASE)
    before = book.find("1042", "bakkerij-oud-1042")
    book.save()
    assert AddressBook(tmp_path, BASE).find("1042", "bakkerij-nieuw-1042") == before


def test_secret_is_made_once_is_private_and_stays_out_of_git(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.bak\n")
    secret = read_or_make_secret(tmp_path)
    assert read_or_make_secret(tmp_path) == secret
    assert len(secret) == 64
    assert stat.S_IMODE((tmp_path / SECRET_FILE).stat().st_mode) == 0o600
    assert (tmp_path / ".gitignore").read_text() == f"*.bak\n{SECRET_FILE}\n"


def test_empty_secret_of_a_crash_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / SECRET_FILE).touch()
    assert len(read_or_make_secret(tmp_path)) == 64


def test_secret_that_others_could_read_is_closed(tmp_path: Path) -> None:
    read_or_make_secret(tmp_path)
    (tmp_path / SECRET_FILE).chmod(0o644)
    read_or_make_secret(tmp_path)
    assert stat.S_IMODE((tmp_path / SECRET_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["kort", "x" * 64])
def test_anything_but_a_secret_of_ours_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / SECRET_FILE).write_text(content)
    with pytest.raises(OSError, match="secret"):
        read_or_make_secret(tmp_path)


def test_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elders").write_text("0" * 64)
    (tmp_path / SECRET_FILE).symlink_to(tmp_path / "elders")
    with pytest.raises(OSError, match="link"):
        read_or_make_secret(tmp_path)
