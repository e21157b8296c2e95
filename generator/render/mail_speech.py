"""The words of a mail in another language: its sentences, and what is filled in, as Markdown source."""

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
        "jaardatum": _day(spoken.with_year(day)),
        "laatste_dag": _day(spoken.day_and_month(last)),
        "einde": _day(spoken.with_year(kit.wave.policy.grace_ends)),
        "werkgever": _apart(shown["naam"]),
        "kantoor": _apart(kit.office.name),
        "contactpersoon": _apart(shown["contactpersoon"]),
        "telefoon": _phone(shown["telefoon"], spoken),
        "adres": _latin(literal(policy.PORTAL_ADDRESS)),
        "dagen": _apart(facts.get("link_geldig_dagen")),
        "afzender": _apart(facts.get("uitnodiging_afzender")),
        "onderwerp": _apart(facts.get("uitnodiging_onderwerp")),
    } | {f"knop_{which}": spoken.button_source(which) for which in BUTTONS}


def letter_day(day: date, spoken: Language) -> dict[str, str]:
    """Return the words on the calendar leaf."""
    return {"weekdag": spoken.weekday(day), "maand": spoken.month(day)}


def _day(text: str) -> Markup:
    return own_markup(str(literal(text)).replace(" ", HELD))


def _apart(value: str | None) -> Markup | None:
    """Let a name keep its own direction."""
    return own_markup(f"<bdi>{literal(value)}</bdi>") if value else None


def _latin(value: Markup) -> Markup:
    return own_markup(f'<bdi dir="ltr">{value}</bdi>')


def _phone(number: str | None, spoken: Language) -> Markup | None:
    if not number:
        return None
    mark = _LEFT_TO_RIGHT if spoken.direction == "rtl" else ""
    return own_markup(f"{mark}{_latin(phone_link(number))}")
