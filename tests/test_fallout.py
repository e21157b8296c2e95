"""Every wording we could think of, and the ones that look like another."""

from datetime import date

import pytest

from generator import eligibility, fallout
from generator.model import FalloutReason as R
from generator.model import FalloutRow
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
    assert fallout.recognise(text, code) is reason


def test_every_reason_has_a_case() -> None:
    assert {reason for _, _, reason in CASES} == set(R)


@pytest.mark.parametrize(
    "text", ["geen " * 20_000, "email " * 20_000, "a" * 100_000, "\N{COMBINING ACUTE ACCENT}" * 9]
)
def test_a_very_long_text_is_only_unknown(text: str) -> None:
    assert fallout.recognise(text) is R.UNKNOWN


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


def test_handled_rows_count_but_are_not_open() -> None:
    rows = [_row("1", "dubbel"), _row("2", "dubbel", handled=True), _row("3", "Bel Karin even")]
    counts = fallout.count(fallout.judge(rows, []))
    assert (counts.total, counts.handled) == (3, 1)
    assert {reason: n for reason, n in counts.open_by_reason.items() if n} == {
        R.EMAIL_NOT_UNIQUE: 1,
        R.UNKNOWN: 1,
    }
    assert set(counts.open_by_reason) == set(R)
