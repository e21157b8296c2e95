"""The kinds of traps, in the office's words."""

from enum import StrEnum


class Kind(StrEnum):
    CLIENT = "klant"
    PERSON = "medewerker"
    ADDRESS = "adres"
    PLACEHOLDER = "invulveld"
    PROMISE = "belofte"
