"""Free text as bare words, so that what somebody typed can be recognised whatever the case and accents."""

import re
import unicodedata

# Longer free text is a letter, not a reason or a status; it also bounds the time that searching takes.
_LONGEST = 400

# What no decomposition takes apart: a stroke is part of the letter, and Turkish has an i without a dot.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


_NO_WORD = re.compile(r"[^a-z0-9]+", re.ASCII)


def bare_words(text: str) -> str:
    """Leave small letters without accents, digits and single spaces."""
    if text.isascii():
        return _NO_WORD.sub(" ", text.lower()).strip()
    # Case first and last: a capital with an accent can become a small letter and a loose sign.
    small = unicodedata.normalize("NFKD", text.casefold()).casefold()
    kept = (sign for sign in small if not unicodedata.combining(sign))
    words = "".join(sign if sign.isalnum() else " " for sign in kept).translate(_LETTERS)
    return " ".join(words.split())


def bare_sentence(text: str) -> str:
    """Return the bare words of a reason or a status, with e-mail and MijnLoket written in one way."""
    bare = bare_words(text[:_LONGEST])
    bare = re.sub(r"\be mail", "email", bare)
    bare = re.sub(r"\b(email|mail) (adres(?:sen)?|address)\b", r"\1adres", bare)
    return re.sub(r"\bmijn loket\b", "mijnloket", bare)
