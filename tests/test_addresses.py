"""The address of a site is stable, secret-dependent and readable."""

import stat
from pathlib import Path

from generator.addresses import SECRET_FILE, address, read_or_make_secret


def test_address_stays_the_same_and_cannot_be_guessed_from_the_client() -> None:
    one = address("https://overstap.example/", "bakkerij-1042", "1042", b"een")
    assert one == address("https://overstap.example", "bakkerij-1042", "1042", b"een")
    assert one != address("https://overstap.example", "bakkerij-1042", "1042", b"twee")
    assert one.startswith("https://overstap.example/bakkerij-1042-")
    assert len(one.rstrip("/").rsplit("-", 1)[1]) == 12


def test_secret_is_made_once_and_is_private(tmp_path: Path) -> None:
    secret = read_or_make_secret(tmp_path)
    assert read_or_make_secret(tmp_path) == secret
    assert len(secret) == 64
    assert stat.S_IMODE((tmp_path / SECRET_FILE).stat().st_mode) == 0o600
