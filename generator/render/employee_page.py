"""The page for employees in each of the client's languages: it stands alone beside the employer's pages.

Dutch is `medewerker/index.html` and always there; the others stand beside it as `medewerker/<code>.html`.
Which languages there are is the client's own choice, never anything that we know of an employee.
"""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from generator import policy, text_fields
from generator.escape import dialled
from generator.languages import CODES, Language, language
from generator.model import Phase, PublicKit
from generator.render.site_config import initials
from generator.templates import fill

# Which sentences of the language file speak on which day.
STATES: Mapping[Phase, str] = {
    Phase.BEFORE: "voor",
    Phase.ON_THE_DAY: "dag",
    Phase.AFTER: "na",
    Phase.CLOSED: "af",
}


def page_languages(kit: PublicKit) -> tuple[Language, ...]:
    """Return the languages of the page: Dutch first, then those of the client in their fixed order."""
    formal = kit.office.employee_address_form == "u"
    codes = (code for code in CODES if code == "nl" or code in kit.client.languages)
    return tuple(language(code, kit.texts, formal=formal) for code in codes)


def page_path(code: str) -> str:
    """Return where the page of a language stands, below the site's folder."""
    return "medewerker/index.html" if code == "nl" else f"medewerker/{code}.html"


def employee_pages(kit: PublicKit, logo: str) -> dict[str, bytes]:
    """Return the sources of the page by their path below `docs/`; `logo` is the logo's own path there."""
    spoken = page_languages(kit)
    return {
        page_path(one.code).replace(".html", ".md"): fill(
            "site/medewerker.md", page_fields(kit, one, spoken, logo), kit.texts
        ).encode()
        for one in spoken
    }


def page_titles(kit: PublicKit) -> dict[str, str]:
    """Return the words for the browser's tab by language; no name of a client is in them."""
    return {one.code: one.plain("paginatitel") for one in page_languages(kit)}


def page_fields(
    kit: PublicKit, spoken: Language, languages: tuple[Language, ...], logo: str
) -> dict[str, Any]:
    """Return the fields of the page: those of every draft for employees, and this language's own."""
    fields = text_fields.employee_fields(kit)
    day, phone = kit.wave.converts_on, fields["klant"]["telefoon"]
    return fields | {
        "zeg": speaker(kit, spoken),
        "toestand": STATES[kit.phase],
        "taal": {"code": spoken.code, "richting": spoken.direction, "nederlands": spoken.code == "nl"},
        "talen": [
            {
                "code": one.code,
                "naam": one.name,
                "richting": one.direction,
                "pad": page_path(one.code).removeprefix("medewerker/"),
                "huidig": one.code == spoken.code,
            }
            for one in languages
        ],
        "talen_label": spoken.plain("talen"),
        "blad": {
            "iso": day.isoformat(),
            "weekdag": spoken.weekday(day),
            "dag": day.day,
            "maand": spoken.month(day),
            "jaar": day.year,
        },
        "dag_voluit": _begun(spoken.full_day(day)),
        "knop_aanmaken": spoken.button("aanmaken"),
        "knop_activeren": spoken.button("activeren"),
        "merk": {"logo": logo, "teken": initials(kit.client.name)},
        "bellen": dialled(phone) if phone else None,
    }


def _begun(text: str) -> str:
    """Return words that stand by themselves, with a capital."""
    return text[:1].upper() + text[1:]


def speaker(kit: PublicKit, spoken: Language) -> Callable[..., Markup]:
    """Return `zeg`: a sentence of the language file with everything that it may ask for filled in."""
    day, dated = kit.wave.converts_on, kit.wave.dated
    known = {
        "datum": spoken.day_and_month(day),
        "vorige_datum": spoken.day_and_month(told) if (told := kit.wave.told_before) else None,
        "peildatum": spoken.with_year(dated),
        "werkgever": kit.client.name,
        "kantoor": kit.office.name,
        "adres": policy.PORTAL_ADDRESS,
        "telefoon": kit.client.phone,
        "dagen": kit.office.facts.get("link_geldig_dagen"),
    }

    def speak(key: str, *, op_regels: bool = False, **more: object) -> Markup:
        return (spoken.say_lines if op_regels else spoken.say)(key, **known | more)

    return speak
