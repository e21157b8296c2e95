"""Every wording we could think of, and the ones that look like another."""

from datetime import date
from typing import Any

import pytest

from generator import eligibility, fallout, fallout_reasons
from generator.model import Employment, FalloutRow, Foreseen, JudgedPerson, Person
from generator.model import FalloutReason as R
from generator.policy import Policy
from tests.factory import make_person

# fmt: off
CASES = [
    ("Geen e-mailadres",                              None, R.NO_PRIVATE_EMAIL),
    ("Geen privé e-mailadres bekend",                 None, R.NO_PRIVATE_EMAIL),
    ("GEEN PRIVÉ-MAILADRES",                          None, R.NO_PRIVATE_EMAIL),
    ("geen  email adres",                             None, R.NO_PRIVATE_EMAIL),
    ("E-mail ontbreekt",                              None, R.NO_PRIVATE_EMAIL),
    ("Het e-mail adres is leeg.",                     None, R.NO_PRIVATE_EMAIL),
    ("Privé-mailadres niet ingevuld",                 None, R.NO_PRIVATE_EMAIL),
    ("Zonder mailadres",                              None, R.NO_PRIVATE_EMAIL),
    ("Alleen zakelijk e-mailadres",                   None, R.NO_PRIVATE_EMAIL),
    ("Technische fout: e-mailadres ontbreekt",        None, R.NO_PRIVATE_EMAIL),
    ("E-mailadres niet uniek",                        None, R.EMAIL_NOT_UNIQUE),
    ("geen uniek e-mailadres",                        None, R.EMAIL_NOT_UNIQUE),
    ("Dubbel e-mailadres",                            None, R.EMAIL_NOT_UNIQUE),
    ("dubbel",                                        None, R.EMAIL_NOT_UNIQUE),
    ("E-mailadres komt vaker voor",                   None, R.EMAIL_NOT_UNIQUE),
    ("Dit e-mailadres is al in gebruik",              None, R.EMAIL_NOT_UNIQUE),
    ("E-mailadres bestaat al",                        None, R.EMAIL_NOT_UNIQUE),
    ("Ongeldig e-mailadres",                          None, R.EMAIL_INVALID),
    ("Geen geldig e-mailadres",                       None, R.EMAIL_INVALID),
    ("mailadres klopt niet",                          None, R.EMAIL_INVALID),
    ("Onbestelbaar",                                  None, R.EMAIL_INVALID),
    ("ongeldig",                                      None, R.EMAIL_INVALID),
    ("InviteFailed",                                  None, R.EMAIL_INVALID),
    ("Heeft al een MijnLoket-account",                None, R.ALREADY_OVER),
    ("medewerker heeft reeds toegang",                None, R.ALREADY_OVER),
    ("Account bestaat al",                            None, R.ALREADY_OVER),
    ("HasAccessToClient",                             None, R.ALREADY_OVER),
    ("Uit dienst",                                    None, R.NOT_ACTIVE),
    ("Medewerker is uitdienst per 1-12-2026",         None, R.NOT_ACTIVE),
    ("Niet meer in dienst",                           None, R.NOT_ACTIVE),
    ("Geen actief dienstverband",                     None, R.NOT_ACTIVE),
    ("Dienstverband verlopen",                        None, R.NOT_ACTIVE),
    ("Nog niet in dienst",                            None, R.STARTS_LATER),
    ("Datum in dienst ligt in de toekomst",           None, R.STARTS_LATER),
    ("Product niet geactiveerd",                      None, R.MODULE_OFF),
    ("MijnLoket is niet actief bij deze werkgever",   None, R.MODULE_OFF),
    ("Onvoldoende rechten",                           None, R.NO_RIGHTS),
    ("Niet geautoriseerd",                            None, R.NO_RIGHTS),
    ("Unauthorized",                                  None, R.NO_RIGHTS),
    ("Gebruiker geblokkeerd",                         None, R.BLOCKED),
    ("UserIsBlocked",                                 None, R.BLOCKED),
    ("AccessToClientIsBlocked",                       None, R.BLOCKED),
    ("Uitnodiging verlopen",                          None, R.INVITE_EXPIRED),
    ("InviteExpired",                                 None, R.INVITE_EXPIRED),
    ("Niet meer geldig",                              None, R.INVITE_EXPIRED),
    ("Uitnodiging ingetrokken",                       None, R.INVITE_CANCELLED),
    ("InviteCancelled",                               None, R.INVITE_CANCELLED),
    ("Niet voltooid",                                 None, R.NOT_COMPLETED),
    ("Account nog niet geactiveerd",                  None, R.NOT_COMPLETED),
    ("Geboortedatum niet ingevuld",                   None, R.NOT_COMPLETED),
    ("InvitePending",                                 None, R.NOT_COMPLETED),
    ("Geboortedatum onjuist",                         None, R.BIRTH_DATE),
    ("De geboortedatum komt niet overeen",            None, R.BIRTH_DATE),
    ("Verkeerde geboortedatum",                       None, R.BIRTH_DATE),
    ("Overleden",                                     None, R.DECEASED),
    ("Op verzoek niet meegenomen",                    None, R.EXCLUDED),
    ("Niet aangevinkt",                               None, R.EXCLUDED),
    ("Time-out",                                      None, R.TECHNICAL),
    ("Er is een onbekende fout opgetreden",           None, R.TECHNICAL),
    ("De verwerking is niet goed verlopen",           None, R.TECHNICAL),
    ("E-mailadres leeg",                              None, R.NO_PRIVATE_EMAIL),
    ("Geen (privé) e-mailadres",                      None, R.NO_PRIVATE_EMAIL),
    ("Er is geen privé-e-mailadres vastgelegd",       None, R.NO_PRIVATE_EMAIL),
    ("Emailadres onbekend",                           None, R.NO_PRIVATE_EMAIL),
    ("Geen e\u2011mailadres",                         None, R.NO_PRIVATE_EMAIL),
    ("Het e-mailadres komt vaker voor",               None, R.EMAIL_NOT_UNIQUE),
    ("E-mailadres wordt al gebruikt door een andere medewerker", None, R.EMAIL_NOT_UNIQUE),
    ("E-mailadres onjuist",                           None, R.EMAIL_INVALID),
    ("E-mail is onbestelbaar",                        None, R.EMAIL_INVALID),
    ("Heeft al een account",                          None, R.ALREADY_OVER),
    ("Heeft al MijnLoket-account",                    None, R.ALREADY_OVER),
    ("Is al over naar MijnLoket",                     None, R.ALREADY_OVER),
    ("Geen actief dienstverband op conversiedatum",   None, R.NOT_ACTIVE),
    ("Uitdienst per 28-02-2026",                      None, R.NOT_ACTIVE),
    ("Toekomstig dienstverband",                      None, R.STARTS_LATER),
    ("Product niet actief",                           None, R.MODULE_OFF),
    ("Product MijnLoket niet geactiveerd",            None, R.MODULE_OFF),
    ("Gebruiker niet geautoriseerd",                  None, R.NO_RIGHTS),
    ("Account geblokkeerd",                           None, R.BLOCKED),
    ("Uitnodiging is verlopen op 6-3-2026",           None, R.INVITE_EXPIRED),
    ("Activatie niet voltooid (geboortedatum)",       None, R.NOT_COMPLETED),
    ("Geboortedatum ongeldig",                        None, R.BIRTH_DATE),
    ("Medewerker is overleden",                       None, R.DECEASED),
    ("Op verzoek van werkgever niet meegenomen",      None, R.EXCLUDED),
    ("Exception",                                     None, R.TECHNICAL),
    ("ConcurrencyViolation",                          None, R.TECHNICAL),
    ("NotFound",                                      None, R.TECHNICAL),
    ("Timeout bij versturen",                         None, R.TECHNICAL),
    # A code helps only where the text says nothing exact.
    ("",                                              "InviteExpired",        R.INVITE_EXPIRED),
    ("Fout",                                          "UserIsBlocked",        R.BLOCKED),
    ("Geen e-mailadres",                              "InviteFailed",         R.NO_PRIVATE_EMAIL),
    ("Zie melding",                                   "ConcurrencyViolation", R.TECHNICAL),
    # What says why nowhere stays as it is.
    ("",                                              None,     R.UNKNOWN),
    ("Bel Karin even",                                None,     R.UNKNOWN),
    ("Zie melding",                                   "17",     R.UNKNOWN),
    ("NoAccessToClient",                              None,     R.UNKNOWN),
    ("BrokenBusinessRule",                            None,     R.UNKNOWN),
    ("Gebruiker is niet geblokkeerd",                 None,     R.UNKNOWN),
    ("Foutenmarge",                                   None,     R.UNKNOWN),
    ("Twee keer dubbel dienstverband",                None,     R.UNKNOWN),
]
# fmt: on


@pytest.mark.parametrize(("text", "code", "reason"), CASES)
def test_a_reason_is_recognised_by_its_words(text: str, code: str | None, reason: R) -> None:
    assert fallout_reasons.recognise(text, code) is reason


def test_every_reason_has_a_case() -> None:
    assert {reason for _, _, reason in CASES} == set(R)


@pytest.mark.parametrize(
    "text", ["geen " * 20_000, "email " * 20_000, "a" * 100_000, "\N{COMBINING ACUTE ACCENT}" * 9]
)
def test_a_very_long_text_is_only_unknown(text: str) -> None:
    assert fallout_reasons.recognise(text) is R.UNKNOWN


def _row(number: str, reason: str, **changes: object) -> FalloutRow:
    return FalloutRow(client="1042", number=number, reason_text=reason, **changes)  # type: ignore[arg-type]


def test_rows_come_in_natural_order_with_the_name_of_the_list_or_of_medewerkers() -> None:
    rows = [_row("10", "dubbel"), _row("7", "dubbel"), _row("2", "dubbel", name="R. de Boer")]
    people = [make_person(number="7"), make_person(client="9", number="10")]
    known = eligibility.judge(people, date(2027, 2, 1), date(2027, 2, 2), Policy())
    judged = fallout.judge(rows, known)
    assert [(one.row.number, one.name) for one in judged] == [
        ("2", "R. de Boer"),
        ("7", "Samira Yilmaz"),
        ("10", ""),
    ]


def _judged(*people: Person, dated: date = date(2027, 2, 8)) -> tuple[JudgedPerson, ...]:
    return eligibility.judge(people, date(2027, 2, 1), dated, Policy())


def _job(starts: date, ends: date | None = None) -> dict[str, Any]:
    return {"employments": (Employment(starts=starts, ends=ends),)}


_SHARED = [make_person(number="7"), make_person(number="8")]
_LAST_DAY = [make_person(**_job(date(2020, 1, 1), date(2027, 2, 1)))]

# fmt: off
FORESEEN: list[tuple[str, list[Person], str, Foreseen]] = [
    ("invited",                            [make_person()],                         "Technische fout",     Foreseen.SURPRISE),
    ("invited",                            [make_person()],                         "Geen e-mailadres",    Foreseen.SURPRISE),
    ("no address",                         [make_person(email=None)],               "Geen e-mailadres",    Foreseen.PREDICTED),
    ("a shared address",                   _SHARED,                                 "Niet uniek",          Foreseen.PREDICTED),
    ("a shared address, other trouble",    _SHARED,                                 "Technische fout",     Foreseen.SURPRISE),
    ("a shared address, unknown reason",   _SHARED,                                 "Zie melding 4711",    Foreseen.PREDICTED),
    ("the last day",                       _LAST_DAY,                               "Uit dienst",          Foreseen.PREDICTED),
    ("the last day, other trouble",        _LAST_DAY,                               "Geblokkeerd",         Foreseen.SURPRISE),
    ("left",           [make_person(**_job(date(2020, 1, 1), date(2026, 5, 1)))],   "Uit dienst",          Foreseen.PREDICTED),
    ("begins later",   [make_person(**_job(date(2027, 3, 1)))],                     "Nog niet in dienst",  Foreseen.PREDICTED),
    ("already over",   [make_person(mijnloket=True)],                               "Heeft al een account", Foreseen.PREDICTED),
    ("not in medewerkers",                 [],                                      "Geen e-mailadres",    Foreseen.SURPRISE),
]
# fmt: on


@pytest.mark.parametrize(("case", "people", "reason", "expected"), FORESEEN)
def test_what_the_preflight_named_is_no_surprise(
    case: str, people: list[Person], reason: str, expected: Foreseen
) -> None:
    (one,) = fallout.judge([_row("7", reason)], _judged(*people))
    assert one.foreseen is expected, case


def test_when_the_whole_client_had_to_wait_nobody_is_a_surprise() -> None:
    (one,) = fallout.judge([_row("7", "Product niet actief")], _judged(make_person()), client_waits=True)
    assert one.foreseen is Foreseen.PREDICTED


# fmt: off
PAYSLIP: list[tuple[str, dict[str, Any], str, bool]] = [
    ("works here",                     {},                                          "Geen e-mailadres",     True),
    ("has MijnLoket already",          {},                                          "Heeft al een account", False),
    ("Loket says somebody died",       {},                                          "Overleden",            False),
    ("medewerkers says somebody died", {"deceased": True},                          "Geen e-mailadres",     False),
    ("left",                           _job(date(2020, 1, 1), date(2026, 5, 1)),    "Uit dienst",           False),
    ("Loket and medewerkers differ",   {},                                          "Uit dienst",           True),
    ("began after the conversion",     _job(date(2027, 2, 5)),                      "Nog niet in dienst",   True),
    ("begins after the kit's date",    _job(date(2027, 2, 15)),                     "Nog niet in dienst",   False),
]
# fmt: on


@pytest.mark.parametrize(("case", "changes", "reason", "expected"), PAYSLIP)
def test_who_works_here_and_waits_sees_no_payslip(
    case: str, changes: dict[str, Any], reason: str, expected: bool
) -> None:
    known, dated = _judged(make_person(**changes)), date(2027, 2, 8)
    (one,) = fallout.judge([_row("7", reason)], known, dated=dated)
    assert one.without_payslip is expected, case
    for helped in (
        fallout.judge([_row("7", reason, handled=True)], known, dated=dated),
        fallout.judge([_row("7", reason)], known, dated=dated, with_account={"7"}),
    ):
        assert not helped[0].without_payslip


def test_somebody_medewerkers_does_not_know_may_miss_a_payslip_unless_loket_says_otherwise() -> None:
    rows = [_row("1", "dubbel"), _row("2", "Uit dienst"), _row("3", "Nog niet in dienst")]
    assert [one.without_payslip for one in fallout.judge(rows, [])] == [True, False, False]


def test_whatever_the_list_says_nobody_asks_a_dead_person_for_an_address() -> None:
    (one,) = fallout.judge([_row("7", "Geen e-mailadres")], _judged(make_person(deceased=True)))
    assert one.reason is R.DECEASED
    assert one.row.reason_text == "Geen e-mailadres"


def test_who_died_by_one_row_is_dead_in_every_row_and_on_the_other_list() -> None:
    rows = [_row("7", "Geen e-mailadres"), _row("7", "Overleden"), _row("8", "Geen e-mailadres")]
    judged = fallout.judge(rows, _judged(make_person(number="7")), with_account={"7"})
    assert [one.reason for one in judged] == [R.DECEASED, R.DECEASED, R.NO_PRIVATE_EMAIL]
    assert not any(one.has_account or one.without_payslip for one in judged[:2])
    assert fallout.died(rows) == {("1042", "7")}


def test_an_account_after_all_is_told_but_the_office_closes_its_own_list() -> None:
    rows = [_row("7", "Verlopen"), _row("8", "Verlopen", handled=True), _row("9", "Verlopen")]
    judged = fallout.judge(rows, [], with_account={"7", "8"})
    assert [one.has_account for one in judged] == [True, True, False]
    counts = fallout.count(judged)
    assert (counts.has_account, counts.handled, counts.without_payslip) == (1, 1, 1)
    # Nothing is asked of anybody for number 7, so no reason counts it.
    assert counts.open_by_reason[R.INVITE_EXPIRED] == 1


def test_people_without_an_address_who_are_not_on_the_list_were_helped_in_time_or_forgotten() -> None:
    known = _judged(*(make_person(number=number, email=None) for number in ("1", "2", "3")))
    counts = fallout.count(fallout.judge([_row("2", "Geen e-mailadres")], known), known)
    assert (counts.avoided, counts.predicted, counts.surprises) == (2, 1, 0)


def test_somebody_with_two_reasons_counts_once_and_is_open_until_both_are_solved() -> None:
    rows = [
        _row("7", "Verlopen", handled=True),
        _row("7", "dubbel"),
        _row("8", "dubbel"),
        _row("8", "dubbel"),
    ]
    counts = fallout.count(fallout.judge(rows, _judged(make_person(email=None))), ())
    assert (counts.total, counts.handled, counts.predicted, counts.surprises) == (2, 0, 1, 1)
    assert {reason: n for reason, n in counts.open_by_reason.items() if n} == {R.EMAIL_NOT_UNIQUE: 2}
    assert counts.without_payslip == 2


def test_handled_rows_count_but_are_not_open() -> None:
    rows = [_row("1", "dubbel"), _row("2", "dubbel", handled=True), _row("3", "Bel Karin even")]
    counts = fallout.count(fallout.judge(rows, []))
    assert (counts.total, counts.handled) == (3, 1)
    assert {reason: n for reason, n in counts.open_by_reason.items() if n} == {
        R.EMAIL_NOT_UNIQUE: 1,
        R.UNKNOWN: 1,
    }
    assert set(counts.open_by_reason) == set(R)
