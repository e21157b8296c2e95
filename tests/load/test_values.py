"""What a cell may say, case by case."""

from datetime import date

import pytest

from generator.load import values
from generator.load.values import Fault


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("28-2-2026", date(2026, 2, 28)),
        ("28-02-2026", date(2026, 2, 28)),
        ("2026-02-28", date(2026, 2, 28)),
        ("03-04-2025", date(2025, 4, 3)),
        ("29-02-2024", date(2024, 2, 29)),
        ("31-12-2025", date(2025, 12, 31)),
    ],
)  # fmt: skip
def test_a_day_is_read_as_day_month_year_or_iso(raw: str, expected: date) -> None:
    assert values.day(raw) == expected


@pytest.mark.parametrize(
    ("raw", "code", "suggestion"),
    [
        ("31-02-2025",                "KIT203", None),
        ("29-02-2025",                "KIT203", None),
        ("2025-13-01",                "KIT203", None),
        ("0-1-2025",                  "KIT203", None),
        ("1-1-68",                    "KIT204", "01-01-2068"),
        ("1-1-70",                    "KIT204", "01-01-1970"),
        ("31/12/25",                  "KIT204", "31-12-2025"),
        ("3/4/2025",                  "KIT205", "03-04-2025"),
        ("03.04.2025",                "KIT205", "03-04-2025"),
        ("20250403",                  "KIT205", "03-04-2025"),
        ("2025/04/03",                "KIT205", "03-04-2025"),
        ("45658",                     "KIT206", "01-01-2025"),
        ("2025-12-31T23:30:00Z",      "KIT207", "01-01-2026"),
        ("2025-12-31T22:59:59Z",      "KIT207", "31-12-2025"),
        ("2025-06-30T22:00:00.000Z",  "KIT207", "01-07-2025"),
        ("2025-06-30T21:59Z",         "KIT207", "30-06-2025"),
        ("2025-12-31 00:00:00",       "KIT207", "31-12-2025"),
        ("31-12-2025 23:59",          "KIT207", "31-12-2025"),
        ("2025-12-31T23:30:00+01:00", "KIT207", "31-12-2025"),
        ("2025-12-31T20:30:00-0500",  "KIT207", "01-01-2026"),
        ("01-02-2020 +01:00",         "KIT207", "01-02-2020"),
        ("2020-02-01+01:00",          "KIT207", "01-02-2020"),
        ("2020-02-01+02:00",          "KIT207", "31-01-2020"),
        ("2020-02-01Z",               "KIT207", "01-02-2020"),
        # the last hour before summer time, and the first after it
        ("2026-03-29T00:59Z",         "KIT207", "29-03-2026"),
        ("2026-03-28T23:30Z",         "KIT207", "29-03-2026"),
        ("2026-03-29T22:30Z",         "KIT207", "30-03-2026"),
        ("2026-10-24T22:30Z",         "KIT207", "25-10-2026"),
        ("2026-10-25T22:30Z",         "KIT207", "25-10-2026"),
        ("1990-09-30T22:30Z",         "KIT207", ""),
        ("9999-12-31T23:30Z",         "KIT207", ""),
        ("31-02-2025 12:00",          "KIT207", ""),
        ("2025-12-31T25:00Z",         "KIT207", ""),
        ("31-12-2025 11:30 PM",       "KIT207", ""),
        ("2025",                      "KIT202", None),
        ("31 feb 2025",               "KIT202", None),
        ("٣١-١٢-٢٠٢٥",                "KIT202", None),
        ("31-02-25",                  "KIT202", None),
        ("01-01-0001",                "KIT218", None),
        ("31-12-9999",                "KIT218", None),
    ],
)  # fmt: skip
def test_another_notation_of_a_day_is_refused_with_what_was_probably_meant(
    raw: str, code: str, suggestion: str | None
) -> None:
    fault = values.day(raw)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.values.get("suggestion")) == (code, suggestion)


@pytest.mark.parametrize("raw", ["ja", "J", "x", "X", "1", "WAAR", "True"])
def test_words_for_yes(raw: str) -> None:
    assert values.yes_no(raw) is True


@pytest.mark.parametrize("raw", ["nee", "N", "0", "Onwaar", "FALSE"])
def test_words_for_no(raw: str) -> None:
    assert values.yes_no(raw) is False


@pytest.mark.parametrize("raw", ["yes", "no", "2", "jaa", "ja/nee"])
def test_other_words_are_neither(raw: str) -> None:
    assert isinstance(values.yes_no(raw), Fault)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("HasAccessToClient",       True),
        ("hasaccesstoclient",       True),
        ("ja",                      True),
        ("NoAccessToClient",        False),
        ("UserIsBlocked",           False),
        ("AccessToClientIsBlocked", False),
        ("InvitePending",           False),
        ("InviteFailed",            False),
        ("InviteCancelled",         False),
        ("InviteExpired",           False),
        ("nee",                     False),
    ],
)  # fmt: skip
def test_status_words_of_loket_tell_whether_somebody_has_access(raw: str, expected: bool) -> None:
    assert values.access(raw) is expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("jan@bakkerij.nl",         "jan@bakkerij.nl"),
        ("jan+loon@bakkerij.nl",    "jan+loon@bakkerij.nl"),
        ("jan@bücher.example",      "jan@xn--bcher-kva.example"),
        ("jan",                     None),
        ("jan@",                    None),
        ("jän@bakkerij.nl",         None),
        ("a@b.nl, evil@c.nl",       None),
        ("a@b.nl;c@d.nl",           None),
        ("Jan <jan@bakkerij.nl>",   None),
        ("jan@bakkerij",            None),
        ("jan@bakkerij.nl.",        None),
        ("jan @bakkerij.nl",        None),
        ('"a b"@bakkerij.nl',       None),
    ],
)  # fmt: skip
def test_an_address_is_exactly_one_that_a_header_can_carry(raw: str, expected: str | None) -> None:
    found = values.email(raw)
    assert (None if isinstance(found, Fault) else found) == expected


@pytest.mark.parametrize("raw", ["00123", "ABC-12", "1e5", "x" * 32])
def test_a_klantnummer_stays_what_was_typed(raw: str) -> None:
    assert values.client_number(raw) == raw


@pytest.mark.parametrize("raw", ["x" * 33, "1.2", "a/b", "..", "con .", "1042 ", "é", "1,23E+11", "1E+05"])
def test_a_klantnummer_is_never_part_of_a_path(raw: str) -> None:
    assert isinstance(values.client_number(raw), Fault)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("#1a5fb4",             "#1a5fb4"),
        ("1A5FB4",              "#1a5fb4"),
        ("#fff",                None),
        ("red;}body{…}",        None),
        ("url(https://x.nl)",   None),
        ("#1a5fb4ff",           None),
    ],
)  # fmt: skip
def test_a_colour_is_six_hex_digits(raw: str, expected: str | None) -> None:
    found = values.colour(raw)
    assert (None if isinstance(found, Fault) else found) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("500, 501",                          ("500", "501")),
        ("500/501/500",                       ("500", "501")),
        ("500 Werknemerloket; 501 MijnLoket", ("500", "501")),
        ("geen",                              ()),
    ],
)  # fmt: skip
def test_products_are_numbers_with_or_without_their_names(raw: str, expected: tuple[str, ...]) -> None:
    assert values.products(raw) == expected


@pytest.mark.parametrize("raw", ["", "-", "n.v.t.", "NVT", "Onbekend"])
def test_some_words_mean_that_there_is_nothing_to_tell(raw: str) -> None:
    assert values.is_nothing(raw)


@pytest.mark.parametrize(
    "sign", ["\x00", "\t", "\n", "\x85", "\u2028", "\ufeff", "\u202e", "\u2066", "\ud800"]
)
def test_a_control_or_direction_sign_does_not_pass_the_door(sign: str) -> None:
    assert isinstance(values.text(f"Jan{sign}sen"), Fault)


@pytest.mark.parametrize(
    "name", ["=HYPERLINK()", "<script>", "{{ x }}", "O'Brien & Søn", "Çelik", "شركة", "🙂"]
)
def test_a_hostile_or_foreign_name_is_not_repaired(name: str) -> None:
    assert values.text(name) == name
