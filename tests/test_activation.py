"""How far somebody is: every wording we could think of, who is asked again, and who is on no list."""

from datetime import date
from typing import Any

import pytest

from generator import activation, activation_statuses, eligibility, fallout
from generator.model import ActivationRow, Employment, FalloutRow, JudgedPerson, Person
from generator.model import ActivationStatus as S
from tests.factory import make_office, make_person, make_wave

# fmt: off
CASES = [
    ("Geactiveerd",                                   S.ACTIVATED),
    ("GEACTIVEERD op 3-2-2027",                       S.ACTIVATED),
    ("Account actief",                                S.ACTIVATED),
    ("Actief",                                        S.ACTIVATED),
    ("Account aangemaakt",                            S.ACTIVATED),
    ("aangemaakt",                                    S.ACTIVATED),
    ("Heeft een MijnLoket-account",                   S.ACTIVATED),
    ("heeft toegang",                                 S.ACTIVATED),
    ("Toegang verleend",                              S.ACTIVATED),
    ("Uitgenodigd en geactiveerd",                    S.ACTIVATED),
    ("Afgerond",                                      S.ACTIVATED),
    ("Voltooid",                                      S.ACTIVATED),
    ("Ingelogd",                                      S.ACTIVATED),
    ("Gereed",                                        S.ACTIVATED),
    ("HasAccessToClient",                             S.ACTIVATED),
    ("Has access to client",                          S.ACTIVATED),
    ("Active",                                        S.ACTIVATED),
    ("Activated",                                     S.ACTIVATED),
    ("Uitgenodigd",                                   S.INVITED),
    ("uitnodiging verstuurd",                         S.INVITED),
    ("Uitnodiging is verzonden",                      S.INVITED),
    ("Uitnodiging opnieuw verstuurd op 5-2-2027",     S.INVITED),
    ("Verzonden",                                     S.INVITED),
    ("Openstaand",                                    S.INVITED),
    ("Openstaande uitnodiging",                       S.INVITED),
    ("Open",                                          S.INVITED),
    ("Uitnodiging actief",                            S.INVITED),
    ("In afwachting van activatie",                   S.INVITED),
    ("Wacht op medewerker",                           S.INVITED),
    ("Nog niet geactiveerd",                          S.INVITED),
    ("Niet actief",                                   S.INVITED),
    ("Uitgenodigd, nog niet geactiveerd",             S.INVITED),
    ("Uitnodiging niet geopend",                      S.INVITED),
    ("Herinnering verstuurd",                         S.INVITED),
    ("InvitePending",                                 S.INVITED),
    ("Invite pending",                                S.INVITED),
    ("Pending",                                       S.INVITED),
    ("Niet afgerond",                                 S.NOT_COMPLETED),
    ("Activatie nog niet voltooid",                   S.NOT_COMPLETED),
    ("Niet helemaal afgemaakt",                       S.NOT_COMPLETED),
    ("Account aangemaakt, nog niet geactiveerd",      S.NOT_COMPLETED),
    ("Account niet gekoppeld",                        S.NOT_COMPLETED),
    ("Geboortedatum ontbreekt",                       S.NOT_COMPLETED),
    ("Wacht op geboortedatum",                        S.NOT_COMPLETED),
    ("Geboortedatum niet ingevuld",                   S.NOT_COMPLETED),
    ("Halverwege",                                    S.NOT_COMPLETED),
    ("Activatie gestart",                             S.NOT_COMPLETED),
    ("Activatie mislukt",                             S.NOT_COMPLETED),
    ("Bezig",                                         S.NOT_COMPLETED),
    ("In progress",                                   S.NOT_COMPLETED),
    ("niet-afgemaakt",                                S.NOT_COMPLETED),
    ("Verlopen",                                      S.EXPIRED),
    ("Uitnodiging verlopen",                          S.EXPIRED),
    ("Uitnodiging niet meer geldig",                  S.EXPIRED),
    ("Link is verstreken",                            S.EXPIRED),
    ("InviteExpired",                                 S.EXPIRED),
    ("Expired",                                       S.EXPIRED),
    ("Mislukt",                                       S.FAILED),
    ("Uitnodiging mislukt",                           S.FAILED),
    ("Bounced",                                       S.FAILED),
    ("Mail onbestelbaar",                             S.FAILED),
    ("Niet bezorgd",                                  S.FAILED),
    ("Uitnodiging kon niet worden bezorgd",           S.FAILED),
    ("Ongeldig e-mailadres",                          S.FAILED),
    ("InviteFailed",                                  S.FAILED),
    ("Ingetrokken",                                   S.CANCELLED),
    ("Uitnodiging geannuleerd",                       S.CANCELLED),
    ("Toegang ingetrokken",                           S.CANCELLED),
    ("InviteCancelled",                               S.CANCELLED),
    ("InviteCanceled",                                S.CANCELLED),
    ("Geblokkeerd",                                   S.BLOCKED),
    ("Account geblokkeerd na activatie",              S.BLOCKED),
    ("UserIsBlocked",                                 S.BLOCKED),
    ("AccessToClientIsBlocked",                       S.BLOCKED),
    ("Niet uitgenodigd",                              S.NOT_INVITED),
    ("Nog niet uitgenodigd",                          S.NOT_INVITED),
    ("Geen uitnodiging",                              S.NOT_INVITED),
    ("geen-uitnodiging",                              S.NOT_INVITED),
    ("Uitnodiging nog niet verstuurd",                S.NOT_INVITED),
    ("Wordt later uitgenodigd",                       S.NOT_INVITED),
    ("Geen toegang",                                  S.NOT_INVITED),
    ("NoAccessToClient",                              S.NOT_INVITED),
    # What nobody published stays as it is.
    ("",                                              S.UNKNOWN),
    ("Stap 4711",                                     S.UNKNOWN),
    ("Zie opmerking",                                 S.UNKNOWN),
    ("Uit dienst",                                    S.UNKNOWN),
    ("onbekend",                                      S.UNKNOWN),
    ("Actiefilm",                                     S.UNKNOWN),
    ("Openbaar vervoer",                              S.UNKNOWN),
    ("ja",                                            S.UNKNOWN),
    ("InviteAccepted",                                S.UNKNOWN),
]
# fmt: on


@pytest.mark.parametrize(("text", "status"), CASES)
def test_a_status_is_recognised_by_its_words(text: str, status: S) -> None:
    assert activation_statuses.recognise(text) is status


def test_every_status_has_a_case_and_names_itself() -> None:
    assert {status for _, status in CASES} == set(S)
    assert {status: activation_statuses.recognise(str(status)) for status in S} == {
        status: status for status in S
    }


@pytest.mark.parametrize("text", ["niet " * 20_000, "uitnodiging " * 20_000, "a" * 100_000])
def test_a_very_long_text_is_still_read_at_once(text: str) -> None:
    assert activation_statuses.recognise(text) in set(S)


AFTER = make_wave(dated=date(2027, 2, 8))


def _row(number: str = "7", status: str = "Uitgenodigd", **changes: Any) -> ActivationRow:
    return ActivationRow(client="1042", number=number, status_text=status, **changes)


def _known(*people: Person) -> tuple[JudgedPerson, ...]:
    return eligibility.judge(people, AFTER.converts_on, AFTER.dated, AFTER.policy)


# fmt: off
INVITE = [
    # status            days of the link    day of the status     day of the kit      new invitation
    ("Niet afgerond",   None,               None,                 date(2027, 2, 8),   True),
    ("Verlopen",        None,               None,                 date(2027, 2, 8),   True),
    ("Mislukt",         None,               None,                 date(2027, 2, 8),   True),
    ("Geactiveerd",     "4",                None,                 date(2027, 2, 8),   False),
    ("Ingetrokken",     "4",                None,                 date(2027, 2, 8),   False),  # ask first
    ("Geblokkeerd",     "4",                None,                 date(2027, 2, 8),   False),  # ask first
    ("Uitgenodigd",     None,               None,                 date(2027, 3, 8),   False),  # nobody knows
    ("Uitgenodigd",     "een paar",         None,                 date(2027, 3, 8),   False),
    ("Uitgenodigd",     "4",                None,                 date(2027, 2, 4),   False),
    ("Uitgenodigd",     "4",                None,                 date(2027, 2, 5),   True),   # it dies that day
    ("Uitgenodigd",     "4 dagen",          None,                 date(2027, 2, 5),   True),
    ("Uitgenodigd",     "4",                date(2027, 2, 3),     date(2027, 2, 6),   False),  # sent again
    ("Uitgenodigd",     "4",                date(2027, 2, 3),     date(2027, 2, 7),   True),
    ("Uitgenodigd",     "14",               None,                 date(2027, 2, 8),   False),
    ("Stap 4711",       "4",                None,                 date(2027, 3, 8),   False),
]
# fmt: on


@pytest.mark.parametrize(("status", "days", "on", "dated", "expected"), INVITE)
def test_a_new_invitation_goes_to_who_is_stuck_or_has_a_link_that_is_over(
    status: str, days: str | None, on: date | None, dated: date, expected: bool
) -> None:
    office = make_office(facts={"link_geldig_dagen": days} if days else {})
    (one,) = activation.judge([_row(status=status, on=on)], (), office, make_wave(dated=dated))
    assert one.needs_invitation is expected


def test_nobody_who_died_is_invited_again_or_misses_a_payslip() -> None:
    known = _known(make_person(deceased=True))
    (one,) = activation.judge([_row(status="Verlopen")], known, make_office(), AFTER)
    assert one.deceased
    assert not one.needs_invitation
    assert not one.without_payslip


def test_who_died_by_the_uitvallijst_is_not_reminded_and_nobody_waits_for_it() -> None:
    rows = [_row("7"), _row("8"), _row("9", "Geactiveerd")]
    judged = activation.judge(rows, (), make_office(), AFTER, died={("1042", "7"), ("1042", "9")})
    assert [one.deceased for one in judged] == [True, False, True]
    assert [one.without_payslip for one in judged] == [False, True, False]
    assert activation.count(judged).deceased == 1
    assert activation.count(judged).waiting == 1


def _job(starts: date, ends: date | None = None) -> dict[str, Any]:
    return {"employments": (Employment(starts=starts, ends=ends),)}


# fmt: off
PAYSLIP = [
    ("invited, not done",            {},                                               "Uitgenodigd",      True),
    ("done",                         {},                                               "Geactiveerd",      False),
    ("a status nobody knows",        {},                                               "Stap 4711",        True),
    ("no address",                   {"email": None},                                  "Niet uitgenodigd", True),
    ("had an account already",       {"mijnloket": True},                              "Uitgenodigd",      False),
    ("left in 2025",                 _job(date(2020, 1, 1), date(2025, 6, 30)),        "Niet uitgenodigd", False),
    ("began after the conversion",   _job(date(2027, 2, 5)),                           "Uitgenodigd",      True),
    ("begins after the kit's date",  _job(date(2027, 2, 15)),                          "Niet uitgenodigd", False),
]
# fmt: on


@pytest.mark.parametrize(("case", "changes", "status", "expected"), PAYSLIP)
def test_who_works_here_and_is_not_done_sees_no_payslip(
    case: str, changes: dict[str, Any], status: str, expected: bool
) -> None:
    (one,) = activation.judge([_row(status=status)], _known(make_person(**changes)), make_office(), AFTER)
    assert one.without_payslip is expected, case


def test_somebody_medewerkers_does_not_know_may_miss_a_payslip() -> None:
    (one,) = activation.judge([_row("99", name="R. de Boer")], (), make_office(), AFTER)
    assert one.without_payslip
    assert one.name == "R. de Boer"


def test_rows_come_in_natural_order_with_the_name_of_the_list_or_of_medewerkers() -> None:
    rows = [_row("10"), _row("7"), _row("2", name="R. de Boer")]
    judged = activation.judge(rows, _known(make_person(number="7")), make_office(), AFTER)
    assert [(one.row.number, one.name) for one in judged] == [
        ("2", "R. de Boer"),
        ("7", "Samira Yilmaz"),
        ("10", ""),
    ]


def test_whoever_we_expected_and_stands_on_neither_list_is_not_lost() -> None:
    people = [make_person(number=str(n), email=f"p{n}@post.example") for n in range(1, 6)]
    people.append(make_person(number="6", email=None))
    known = _known(*people)
    judged = activation.judge([_row("1"), _row("2", "Geactiveerd")], known, make_office(), AFTER)
    fallen = fallout.judge([FalloutRow(client="1042", number="3", reason_text="dubbel")], known)
    # 4 and 5 were to get an invitation; of 6 we knew that there would be none.
    assert activation.count(judged, known, fallen).absent == 2
    assert activation.count(judged, known).absent == 3


def test_the_statuses_are_counted_and_help_is_expected_of_invited_people_only() -> None:
    rows = [_row(str(n), "Geactiveerd") for n in range(88)] + [_row(str(n), "Open") for n in range(88, 100)]
    rows += [_row(str(n), "Niet uitgenodigd") for n in range(100, 150)]
    counts = activation.count(activation.judge(rows, (), make_office(), AFTER))
    assert counts.total == 150
    assert counts.expected == (2, 5)
    assert counts.by_status == dict.fromkeys(S, 0) | {
        S.ACTIVATED: 88,
        S.INVITED: 12,
        S.NOT_INVITED: 50,
    }
    assert counts.without_payslip == 62
    # Whoever was not invited is not waited for.
    assert (counts.done, counts.invited, counts.waiting) == (88, 100, 12)
