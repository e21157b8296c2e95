"""What one cell may say: dates, yes and no, numbers, addresses; each parser gives a value or a fault."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from email_validator import EmailNotValidError, validate_email

from generator.languages import available
from generator.load.moments import dutch_day, is_moment

# The languages in which the package has texts.
LANGUAGES_WITH_TEXTS = available()

LONGEST_VALUE = 200
# What mail servers agree on.
LONGEST_EMAIL = 254

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
# These turn the reading direction of everything after them and survive every escape.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DOUBTFUL = re.compile(f"{_UNPRINTABLE.pattern}|{_DIRECTION.pattern}")

_NOTHING = frozenset({"-", "n.v.t.", "nvt", "onbekend"})
_YES = frozenset({"ja", "j", "x", "1", "waar", "true"})
_NO = frozenset({"nee", "n", "0", "onwaar", "false"})

# Loket's words for somebody's access to Werknemerloket.
_ACCESS_WORDS = {
    "HasAccessToClient": True,
    "NoAccessToClient": False,
    "UserIsBlocked": False,
    "AccessToClientIsBlocked": False,
    "InvitePending": False,
    "InviteFailed": False,
    "InviteCancelled": False,
    "InviteExpired": False,
}
_ACCESS = {word.casefold(): known for word, known in _ACCESS_WORDS.items()}

_DAY_FIRST = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})", re.ASCII)
_OTHER_SIGNS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})", re.ASCII)
_SERIAL = re.compile(r"[2-7]\d{4}", re.ASCII)
# Day 0 of Excel's calendar; its false 29 February 1900 lies before every date we meet.
_EXCEL_DAY_0 = date(1899, 12, 30)
_YEARS = range(1900, 2101)

_CLIENT_NUMBER = re.compile(r"[A-Za-z0-9-]{1,32}", re.ASCII)
# A number such as 1-2 that a spreadsheet took for a day.
_MADE_A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?", re.ASCII)
# What Dutch and English spreadsheets show in the place of a value, and a column that is too narrow.
_FAILED = re.compile(
    r"#(N/[AB]|NB|VERW|REF|NAAM|NAME|WAARDE|VALUE|GETAL|NUM|DEEL/0|DIV/0|LEEG|NULL|OVERLOPEN|SPILL)[!?]?"
    r"|#{2,}|Err:\d{3}",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"\d+([.,]\d+)?[eE]\+\d+", re.ASCII)
_COLOUR = re.compile(r"#?([0-9a-fA-F]{6})", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}", re.ASCII)
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,6}", re.ASCII)
# Nearly every address looks like this, in lower case, and needs no second look.
_PLAIN_EMAIL = re.compile(
    r"([a-z0-9_]+(?:[.+-][a-z0-9_]+)*)@(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,3}([a-z]{2,12})", re.ASCII
)
_NOT_MAILED = frozenset({"arpa", "invalid", "local", "localhost", "onion"})
_PRODUCT = re.compile(r"\d+", re.ASCII)
_WEB_ADDRESS = re.compile(
    r"(https?://)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(:\d{1,5})?(/[A-Za-z0-9/._~%-]*)?",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a cell cannot be read: a code of the catalogue and what its sentence needs."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


def is_nothing(raw: str) -> bool:
    """Say whether an optional cell means that there is nothing to tell."""
    return not raw or raw.casefold() in _NOTHING


def text(raw: str, most: int = LONGEST_VALUE) -> str | Fault:
    """Let through what can be printed on one line and is no longer than a name."""
    if not raw.isprintable() and _DOUBTFUL.search(raw):
        return Fault("KIT209" if not _UNPRINTABLE.search(raw) else "KIT208")
    if len(raw) > most:
        return Fault("KIT210", {"length": len(raw), "most": most})
    return Fault("KIT231") if raw[:1] in "#E" and _FAILED.fullmatch(raw) else raw


def email_text(raw: str) -> str | Fault:
    """Let through what is no longer than an e-mail address can be."""
    return text(raw, LONGEST_EMAIL)


def private_email_text(raw: str) -> str | Fault:
    """Let through what may be an employee's address; whatever else stands there counts as no address."""
    return Fault("LET215") if isinstance(email_text(raw), Fault) else raw


def _shown(day: date) -> str:
    return f"{day:%d-%m}-{day.year:04}"


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@lru_cache(maxsize=20_000)
def day(raw: str) -> date | Fault:
    """Read `d-m-jjjj` or `jjjj-mm-dd`; for every other notation say what was probably meant."""
    if match := _DAY_FIRST.fullmatch(raw):
        found = _day(match[3], match[2], match[1])
    elif match := _ISO.fullmatch(raw):
        found = _day(match[1], match[2], match[3])
    else:
        return _not_a_day(raw)
    if found is None:
        return Fault("KIT203", {"value": raw})
    if found.year not in _YEARS:
        return Fault("KIT218", {"value": raw})
    return found


def _not_a_day(raw: str) -> Fault:
    if is_moment(raw):
        there = dutch_day(raw)
        return Fault("KIT207", {"value": raw, "suggestion": _shown(there) if there else ""})
    if _SERIAL.fullmatch(raw):
        meant = _shown(_EXCEL_DAY_0 + timedelta(days=int(raw)))
        return Fault("KIT206", {"value": raw, "suggestion": meant})
    if match := _SHORT_YEAR.fullmatch(raw):
        meant_day = _day(("20" if match[3] < "70" else "19") + match[3], match[2], match[1])
        code = "KIT204"
    elif match := _OTHER_SIGNS.fullmatch(raw):
        meant_day, code = _day(match[3], match[2], match[1]), "KIT205"
    elif match := _YEAR_FIRST.fullmatch(raw):
        meant_day, code = _day(match[1], match[2], match[3]), "KIT205"
    else:
        meant_day, code = None, "KIT202"
    if meant_day is None:
        return Fault("KIT202", {"value": raw})
    return Fault(code, {"value": raw, "suggestion": _shown(meant_day)})


def yes_no(raw: str, or_else: str = "") -> bool | Fault:
    """Read yes or no; `or_else` lists what else could have stood there."""
    word = raw.casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    return Fault("KIT211", {"value": raw, "words": or_else})


def access(raw: str) -> bool | Fault:
    """Read yes or no, or one of Loket's own status words."""
    known = _ACCESS.get(re.sub(r"[\s_-]", "", raw).casefold())
    return yes_no(raw, ", ".join(_ACCESS_WORDS)) if known is None else known


def client_number(raw: str) -> str | Fault:
    if fault := _spoilt(raw):
        return fault
    return raw if _CLIENT_NUMBER.fullmatch(raw) else Fault("KIT212", {"value": raw})


def any_number(raw: str) -> str | Fault:
    """Take a personnel or phone number as text, unless a spreadsheet has spoilt it."""
    return _spoilt(raw) or raw


def _spoilt(raw: str) -> Fault | None:
    """Say what a spreadsheet has made of a number, if it has."""
    if _SCIENTIFIC.fullmatch(raw):
        return Fault("KIT213", {"value": raw})
    if _MADE_A_DAY.fullmatch(raw):
        return Fault("KIT230", {"value": raw})
    return Fault("KIT232") if raw.startswith("=") else None


@lru_cache(maxsize=20_000)
def email(raw: str) -> str | Fault:
    """Take exactly one address, in the form that a mail header can carry."""
    if (match := _PLAIN_EMAIL.fullmatch(raw)) and len(match[1]) <= 64 and match[2] not in _NOT_MAILED:
        return raw
    try:
        # Nobody's mail server is asked, and nothing outside ASCII gets into a header.
        found = validate_email(raw, check_deliverability=False, allow_smtputf8=False, test_environment=True)
    except (EmailNotValidError, ValueError):
        return Fault("KIT214")
    return found.ascii_email or Fault("KIT214")


def private_email(raw: str) -> str | Fault:
    """Read an employee's address; a mistake in it only means that there is none."""
    found = email(raw)
    return Fault("LET215") if isinstance(found, Fault) else found


def whole_number(raw: str, least: int, most: int) -> int | Fault:
    if _WHOLE_NUMBER.fullmatch(raw) and least <= int(raw) <= most:
        return int(raw)
    return Fault("KIT216", {"value": raw, "least": least, "most": most})


def choice(raw: str, choices: tuple[str, ...]) -> str | Fault:
    word = raw.casefold()
    return word if word in choices else Fault("KIT217", {"value": raw, "choices": ", ".join(choices)})


def words(raw: str) -> tuple[str, ...]:
    """Split a list written with commas, slashes or semicolons; each word counts once."""
    parts = (part.strip() for part in re.split(r"[,/;]", raw))
    return tuple(dict.fromkeys(part for part in parts if part))


def products(raw: str) -> tuple[str, ...]:
    """Read product numbers, with or without their names behind them; `geen` is an empty list."""
    if raw.casefold() == "geen":
        return ()
    numbers = (_PRODUCT.match(word) for word in words(raw))
    return tuple(
        dict.fromkeys(match[0] if match else word for word, match in zip(words(raw), numbers, strict=True))
    )


def languages(raw: str) -> tuple[str, ...] | Fault:
    found = words(raw.casefold())
    if found and all(_LANGUAGE.fullmatch(word) for word in found):
        return found
    return Fault("KIT219")


def web_address(raw: str) -> str | Fault:
    """Take a web address whole; where only the host was typed, it is https."""
    if not _WEB_ADDRESS.fullmatch(raw):
        return Fault("KIT220")
    return raw if "://" in raw else f"https://{raw}"


def colour(raw: str) -> str | Fault:
    match = _COLOUR.fullmatch(raw)
    return f"#{match[1].lower()}" if match else Fault("KIT501", {"value": raw})


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """Return a word as headings and names are compared: no case, accents, spaces or punctuation."""
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in bare if sign.isalnum())
