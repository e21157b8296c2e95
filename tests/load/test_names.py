"""A name in another order, case or accent agrees; another person does not."""

import random
import unicodedata

import pytest

from generator.load.names import Match, match
from generator.model import Person
from tests.factory import make_person

NO_NAME, SAME, LAST_NAME = Match.NO_NAME, Match.SAME, Match.LAST_NAME
DOUBT, OTHER_FIRST, OTHER = Match.DOUBT, Match.OTHER_FIRST_NAME, Match.OTHER


def who(first: str | None, initials: str | None, prefix: str | None, last: str) -> Person:
    return make_person(first_name=first, initials=initials, prefix=prefix, last_name=last)


SAMIRA = who("Samira", "S.L.", "van de", "Wiel")
JAN = who("Jan", "J.P.", None, "Jansen")
BEP = who("Bep", "E.", "de", "Boer")
ONLY_INITIALS = who(None, "E.J.", "de", "Boer")
ONLY_FIRST = who("Elisabeth", None, "de", "Boer")
SUHARTO = who(None, None, None, "Suharto")
LUKASZ = who("Łukasz", "Ł.", None, "Wójcik")
YILMAZ = who("Koen", "K.", None, "Yılmaz")
NGUYEN = who("Loïs", "L.", None, "Nguyễn")
OBRIEN = who("Sean", "S.", None, "O'Brien")
HOFF = who("Tineke", "T.", "van 't", "Hoff")
DOUBLE = who("Maria", "M.", None, "Smit-Jansen")
THEO = who("Theo", "Th.J.", None, "Bakker")
THOMAS = who("Peter", "P.", None, "Thomas")
BERG = who("Fatima", "F.", None, "van den Berg")
JANWILLEM = who("Jan-Willem", "J.W.", "de", "Vries")

# fmt: off
NAMES: list[tuple[Person, str, Match]] = [
    # the ways in which Loket and people write one name
    (SAMIRA,        "Samira van de Wiel",               SAME),
    (SAMIRA,        "S.L. van de Wiel",                 SAME),
    (SAMIRA,        "Wiel, S.L. van de",                SAME),
    (SAMIRA,        "Wiel - van Bergen S.L. van de",    SAME),
    (SAMIRA,        "S.L. van de Wiel - van Bergen",    SAME),
    (SAMIRA,        "van Bergen-van de Wiel, S.L.",     SAME),
    (SAMIRA,        "WIEL VAN DE S.L.",                 SAME),
    (SAMIRA,        "wiel samira",                      SAME),
    (SAMIRA,        "Mw. S. van de Wiel",               SAME),
    (SAMIRA,        "Mevrouw drs. S.L. van de Wiel",    SAME),
    (SAMIRA,        "van de Wiel",                      LAST_NAME),
    (SAMIRA,        "S van de Wiel",                    SAME),
    (SAMIRA,        "SL van de Wiel",                   SAME),
    (SAMIRA,        "Vandewiel Samira",                 SAME),
    (JAN,           "J. Jansen",                        SAME),
    (JAN,           "Jansen J",                         SAME),
    (JAN,           "Jansen JP",                        SAME),
    (JAN,           "JANSEN JAN",                       SAME),
    (JAN,           "Jan Peter Jansen",                 SAME),
    (JAN,           "Johannes Jansen",                  DOUBT),
    (BEP,           "Elisabeth de Boer",                SAME),
    (BEP,           "E. de Boer",                       SAME),
    (BEP,           "B. de Boer",                       DOUBT),
    (LUKASZ,        "Lukasz Wojcik",                    SAME),
    (LUKASZ,        "L. WÓJCIK",                        SAME),
    (YILMAZ,        "K. Yilmaz",                        SAME),
    (YILMAZ,        "KOEN YILMAZ",                      SAME),
    (NGUYEN,        "Lois Nguyen",                      SAME),
    (OBRIEN,        "S. O Brien",                       SAME),
    (OBRIEN,        "Sean OBrien",                      SAME),
    (HOFF,          "T. van t Hoff",                    SAME),
    (HOFF,          "Hoff, Tineke van \N{RIGHT SINGLE QUOTATION MARK}t", SAME),
    (DOUBLE,        "M. Jansen",                        SAME),
    (DOUBLE,        "Maria Smit - Jansen",              SAME),
    (THEO,          "Th. Bakker",                       SAME),
    (THEO,          "T.J. Bakker",                      SAME),
    (JANWILLEM,     "Jan-Willem de Vries",              SAME),
    (JANWILLEM,     "Jan Willem de Vries",              SAME),
    (JANWILLEM,     "J.-W. de Vries",                   SAME),
    (SUHARTO,       "Suharto",                          LAST_NAME),
    (SUHARTO,       "SUHARTO, -",                       LAST_NAME),
    # no name at all
    (JAN,           "",                                 NO_NAME),
    (JAN,           "onbekend",                         NO_NAME),
    # what nobody can know
    (ONLY_INITIALS, "Bep de Boer",                      DOUBT),
    (ONLY_FIRST,    "B. de Boer",                       DOUBT),
    (JAN,           "Jansen J.M.",                      DOUBT),
    (JAN,           "Joop Jansen",                      DOUBT),
    # somebody else
    (JAN,           "P. Jansen",                        DOUBT),
    (JAN,           "M. Jansen",                        OTHER_FIRST),
    (JAN,           "Mieke Jansen",                     OTHER_FIRST),
    (JAN,           "Jansen, Mieke",                    OTHER_FIRST),
    (JAN,           "Jansen - Smit M.",                 OTHER_FIRST),
    (ONLY_FIRST,    "Bep de Boer",                      OTHER_FIRST),
    (ONLY_INITIALS, "A. de Boer",                       OTHER_FIRST),
    (SAMIRA,        "Fatima van de Berg",               OTHER),
    (SAMIRA,        "van de",                           OTHER),
    (JAN,           "J. Smit",                          OTHER),
    (JAN,           "Jan Smit",                         OTHER),
    (HOFF,          "T. van t Veld",                    OTHER),
    (SUHARTO,       "Widodo",                           OTHER),
    # A last name that was typed with its prefix: the prefix alone is nobody's name.
    (BERG,          "F. van den Heuvel",                OTHER),
    (BERG,          "Berg, F. van den",                 SAME),
]
# fmt: on


@pytest.mark.parametrize(("person", "name", "expected"), NAMES)
def test_a_whole_name_is_held_against_the_person(person: Person, name: str, expected: Match) -> None:
    assert match(person, {"naam": name}) is expected
    assert match(person, {"naam": unicodedata.normalize("NFD", name)}) is expected


# fmt: off
PARTS: list[tuple[Person, dict[str, str], Match]] = [
    (SAMIRA,        {"voornaam": "Samira", "tussenvoegsel": "van de", "achternaam": "Wiel"}, SAME),
    (SAMIRA,        {"voornaam": "Samira", "achternaam": "van de Wiel"},                     SAME),
    (SAMIRA,        {"voornaam": "S.L.", "achternaam": "Wiel"},                              SAME),
    (SAMIRA,        {"voorletters": "SL", "achternaam": "Wiel"},                             SAME),
    (SAMIRA,        {"voorletters": "F.", "achternaam": "Wiel"},                             OTHER_FIRST),
    (SAMIRA,        {"voornaam": "Fatima", "achternaam": "Wiel"},                            OTHER_FIRST),
    (SAMIRA,        {"voornaam": "Fatima", "voorletters": "S.L.", "achternaam": "Wiel"},     DOUBT),
    (SAMIRA,        {"voornaam": "Samira", "achternaam": "Berg"},                            OTHER),
    (SAMIRA,        {"voornaam": "Samira"},                                                  SAME),
    (SAMIRA,        {"voornaam": "Fatima"},                                                  OTHER_FIRST),
    (SAMIRA,        {"voornaam": "-", "achternaam": "n.v.t."},                               NO_NAME),
    # Columns that were swapped hold the same words.
    (SAMIRA,        {"voornaam": "Wiel", "achternaam": "Samira"},                            LAST_NAME),
    # A last name in the column of the first name is another person.
    (THOMAS,        {"voornaam": "Thomas", "achternaam": "Smit"},                            OTHER),
    (SUHARTO,       {"voornaam": "Suharto"},                                                 LAST_NAME),
    (ONLY_INITIALS, {"voornaam": "Elly", "achternaam": "Boer"},                              SAME),
    (JAN,           {"voornaam": "Piet", "achternaam": "Jansen"},                            DOUBT),
    (ONLY_FIRST,    {"voornaam": "Piet", "achternaam": "Boer"},                              OTHER_FIRST),
]
# fmt: on


@pytest.mark.parametrize(("person", "cells", "expected"), PARTS)
def test_a_name_in_parts_is_held_against_the_person(
    person: Person, cells: dict[str, str], expected: Match
) -> None:
    assert match(person, cells) is expected


PEOPLE = [BERG, SAMIRA, JAN, BEP, LUKASZ, YILMAZ, NGUYEN, OBRIEN, HOFF, DOUBLE, THEO, JANWILLEM, SUHARTO]
STRANGERS = ["Farida Amrani", "K. ten Broeke", "Çelik, R.B.", "van der Linden - Post A."]


@pytest.mark.parametrize("person", PEOPLE, ids=[person.full_name for person in PEOPLE])
def test_any_order_any_case_and_no_accents_is_still_the_same_person(person: Person) -> None:
    rnd = random.Random(person.full_name)
    words = person.full_name.split()
    for _ in range(40):
        rnd.shuffle(words)
        name = rnd.choice([str, str.upper, str.lower, str.title])(" ".join(words))
        bare = "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
        for written in (name, bare):
            assert match(person, {"naam": written}) in (SAME, LAST_NAME), written


@pytest.mark.parametrize("person", PEOPLE, ids=[person.full_name for person in PEOPLE])
def test_a_stranger_is_nobody_of_these_people(person: Person) -> None:
    for stranger in STRANGERS:
        assert match(person, {"naam": stranger}) is OTHER, stranger
