"""Every kind of page that a kit publishes, in every state, brand and with every odd name: what the gates look at.

A site is built once in a process and kept on disk until it ends.
"""

import atexit
import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from generator.languages import CODES
from generator.model import Brand, Contact, PublicKit
from generator.render import mails
from tests.factory import make_client, make_kit, make_office, make_wave
from tests.render.sites import AFTER, ALL_FACTS, BRANDS, NO_FALLOUT, ON_THE_DAY, build

CLOSED = make_wave(dated=date(2027, 3, 15))

SEEN = {
    "languages": CODES,
    "contact_on_site": True,
    "phone": "0575 12 34 56",
    "brand": BRANDS["rood"],
}
STATES: Mapping[str, PublicKit] = {
    "voor": make_kit(client=make_client(**SEEN)),
    "op-de-dag": make_kit(wave=ON_THE_DAY, client=make_client(**SEEN)),
    "na": make_kit(wave=AFTER, client=make_client(**SEEN)),
    "na-met-lijst": make_kit(wave=AFTER, client=make_client(**SEEN), fallout=NO_FALLOUT),
    "afgesloten": make_kit(wave=CLOSED, client=make_client(**SEEN), fallout=NO_FALLOUT),
    "u": make_kit(
        make_office(address_form="u", employee_address_form="u", facts=ALL_FACTS),
        client=make_client(**SEEN, address_form="u"),
    ),
}

# Colours that are hard: too pale to read, no colour at all, one that the dark page swallows, and none given.
HARD_BRANDS: Mapping[str, Brand] = {
    "geel": BRANDS["geel"],
    "wit": BRANDS["wit"],
    "zwart": Brand(colour="#000000"),
    "gewoon": BRANDS["gewoon"],
}

# All that a cell lets through and that a page could trip over, in as few sites as can be.
HOSTILE_NAMES: Mapping[str, str] = {
    "script": "</title><script>alert(1)</script><img src=x onerror=alert(2)>",
    "opmaak": '*[MijnLoket]: X {: onmouseover="alert(3)" } [x](javascript:alert(4)) {{ 7*7 }} | cel | :smile:',
    "lang": "a" * 200,
    "rechts": "שלום شركة 'BV' & Zn",
}


def _named(name: str) -> PublicKit:
    office = make_office(
        name=name, address=name, contact=Contact(name=name, hours=name), facts=dict.fromkeys(ALL_FACTS, name)
    )
    return make_kit(office, client=make_client(**SEEN | {"name": name, "contact_person": name}))


def kit(name: str) -> PublicKit:
    """Return the kit of a state, a hard brand or a hostile name."""
    if name in STATES:
        return STATES[name]
    if name in HARD_BRANDS:
        return make_kit(client=make_client(**SEEN | {"brand": HARD_BRANDS[name]}))
    return _named(HOSTILE_NAMES[name])


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="overstapkit-poorten-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def site(name: str) -> Path:
    """Return the built site of a state, a hard brand or a hostile name."""
    return build(kit(name), _folder() / name)


@cache
def mail_pages(name: str) -> Mapping[str, bytes]:
    """Return the HTML of every mail of a state."""
    return {path: data for path, data in mails.render(kit(name)).items() if path.endswith(".html")}


def pages(site: Path) -> list[str]:
    """Return every page by its path in the site, the office's own choice of languages included."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def some_pages(site: Path, turn: int) -> list[str]:
    """Return every page of the employer; of the employee's page Dutch, Arabic and one language in turn.

    Ten languages are one template: what differs is length, script and direction.
    """
    always = {"medewerker/index.html", "medewerker/ar.html"}
    others = [page for page in pages(site) if page.startswith("medewerker/") and page not in always]
    passed_over = set(others) - {others[turn % len(others)]}
    return [page for page in pages(site) if page not in passed_over]
