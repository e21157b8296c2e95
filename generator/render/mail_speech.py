"""The words of a mail in another language: its sentences, and what is filled in, as Markdown source."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from generator import policy
from generator.escape import literal, own_markup, phone_link
from generator.languages import BUTTONS, Language
from generator.model import PublicKit

# A space that is no end of a line.
HELD = "&#160;"
# Before a number in a text that runs from right to left: its groups would change places.
_LEFT_TO_RIGHT = "&#8206;"


def spoken_fields(kit: PublicKit, spoken: Language, shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of texts in other languages; `shown` is the client as employees may see it."""
    given = _given(kit, spoken, shown)
    return {
        "zeg": lambda key: spoken.say_source(key, given),
        "vul": given,
        "taal": {"code": spoken.code, "richting": spoken.direction},
    }


def _given(kit: PublicKit, spoken: Language, shown: Mapping[str, Any]) -> dict[str, Markup | None]:
    facts, day = kit.office.facts, kit.wave.converts_on
    last = next(item.day for item in kit.milestones if item.key == "laatste-wijzigingen")
    return {
        "datum": _day(spoken.day_and_month(day)),
        "vorige_datum": _day(spoken.day_and_month(told)) if (told := kit.wave.told_before) else None,
        "jaardatum": _day(spoken.with_year(day)),
        "laatste_dag": _day(spoken.day_and_month(last)),
        "einde": _day(spoken.with_year(kit.wave.policy.grace_ends)),
        "werkgever": _apart(shown["naam"]),
        "kantoor": _apart(kit.office.name),
        "contactpersoon": _apart(shown["contactpersoon"]),
        "telefoon": _phone(shown["telefoon"], spoken),
        "adres": bare_address(policy.PORTAL_ADDRESS),
        "dagen": _apart(facts.get("link_geldig_dagen")),
        "afzender": _apart(facts.get("uitnodiging_afzender")),
        "onderwerp": _apart(facts.get("uitnodiging_onderwerp")),
    } | {f"knop_{which}": spoken.button_source(which) for which in BUTTONS}


# How wide the calendar leaf is, in pixels; a long word does not break on it.
_LEAF, _WIDE_LEAF, _LONG_WORD = 112, 144, 10


def letter_day(day: date, spoken: Language) -> dict[str, Any]:
    """Return the words on the calendar leaf, and how wide it must be for them."""
    weekday, month = spoken.weekday(day), spoken.month(day)
    longest = max(map(len, (weekday, *month.replace("/", " ").split())))
    width = _WIDE_LEAF if longest >= _LONG_WORD else _LEAF
    return {"weekdag": weekday, "maand": month, "bladbreedte": width}


def _day(text: str) -> Markup:
    return own_markup(str(literal(text)).replace(" ", HELD))


def _apart(value: str | None) -> Markup | None:
    """Let a name keep its own direction; Outlook and Gmail know no `bdi` and no `dir="auto"`."""
    if not value:
        return None
    sides = (unicodedata.bidirectional(sign) for sign in value)
    first = next((side for side in sides if side in ("L", "R", "AL")), "L")
    return _running(literal(value), "ltr" if first == "L" else "rtl")


def _running(value: Markup, way: str) -> Markup:
    return own_markup(f'<span dir="{way}">{value}</span>')


def bare_address(address: str) -> Markup:
    """Return an address as it is typed, from left to right."""
    return _running(literal(address), "ltr")


def _phone(number: str | None, spoken: Language) -> Markup | None:
    if not number:
        return None
    mark = _LEFT_TO_RIGHT if spoken.direction == "rtl" else ""
    return own_markup(f"{mark}{_running(phone_link(number), 'ltr')}")
