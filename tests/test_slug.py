"""Folder names: portable, bounded, never empty, never two clients in one folder."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.slug import MOST_BYTES, slug

NUMBERS = st.text(alphabet=string.ascii_letters + string.digits + "-", min_size=1, max_size=32)


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("Bakkerij De Korenaar", "1042", "bakkerij-de-korenaar-1042"),
        ("Café Ons",             "1",    "cafe-ons-1"),
        ("CAFE  ONS!",           "2",    "cafe-ons-2"),
        ("Cafe\u0301 Ons",       "3",    "cafe-ons-3"),
        ("Straße & Zn.",         "4",    "strasse-zn-4"),
        ("🙂",                   "5",    "klant-5"),
        ("شركة",                 "6",    "klant-6"),
        ("../../etc/passwd",     "7",    "etc-passwd-7"),
        ("con .",                "8",    "con-8"),
        ("..\\",                 "9",    "klant-9"),
    ],
)  # fmt: skip
def test_name_becomes_portable_and_number_makes_it_unique(name: str, number: str, expected: str) -> None:
    assert slug(name, number) == expected


def test_long_name_is_cut_so_that_the_number_always_stays() -> None:
    made = slug("x" * 300, "1234")
    assert len(made) == MOST_BYTES
    assert made.endswith("x-1234")


@given(st.text(max_size=200), NUMBERS)
def test_any_name_gives_a_safe_folder_name(name: str, number: str) -> None:
    made = slug(name, number)
    assert 0 < len(made.encode()) <= MOST_BYTES
    assert set(made) <= set(string.ascii_letters + string.digits + "-")
    assert made.endswith(f"-{number}")
