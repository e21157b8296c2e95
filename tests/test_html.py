"""All HTML that we make is HTML: pages of every state, mails, the office's overview and its page of rules."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.render import mail_desk, mails, overview, rules_page
from tests.html_validator import complaints
from tests.render import every_site
from tests.render.mail_cases import ADDRESS
from tests.render.test_mail_desk import TWO, wave_of
from tests.render.waves import make_wave_plan

pytestmark = pytest.mark.slow

# What stays as it is, with the reason; whole sentences of the checker.
SITE = (
    # A page is one article with its one h1: a reader of the outline finds exactly what a reader sees.
    r"Article lacks heading\. .*",
    r"Consider using the “h1” element as a top-level heading only .*",
)
MAILS = (
    # Outlook lays mail out with the engine of Word, which knows these attributes and no CSS in their place.
    r"The “(align|bgcolor|border|cellpadding|cellspacing|height|valign|width)” attribute on the “(table|td)” element"
    r" is obsolete\. Use CSS instead\.",
    r"CSS: “(?P<own>mso-hide|mso-padding-alt)”: Property “(?P=own)” doesn't exist\.",
)
OFFICE = (
    # On a phone the table becomes cards; the roles give back what `display: block` takes away in Safari.
    r"The “role” attribute must not be used on a “(td|th|tr)” element which has a “table” ancestor .*",
    r"The “(cell|row|rowheader|columnheader|rowgroup|table)” role is unnecessary for element “\w+”\.",
    # Newer than the checker, and older browsers pass over it.
    r"CSS: Unknown pseudo-element or pseudo-class “::details-content”\.",
    r"CSS: “contain-intrinsic-size”: Property “contain-intrinsic-size” doesn't exist\.",
)
# 200 times an a: it makes the checker think of Somali.
NAME_OF_AS = r"This document appears to be written in Somali .*"


def put(folder: Path, files: dict[str, bytes]) -> list[Path]:
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


def told(pages: list[Path], stays: tuple[str, ...] = ()) -> list[str]:
    """Return what is wrong with pages, and every excuse that none of them needs any more."""
    every = complaints(pages)
    found = [one for one in every if not any(re.fullmatch(known, one.text) for known in stays)]
    idle = [
        f"not needed: {known}" for known in stays if not any(re.fullmatch(known, one.text) for one in every)
    ]
    return [f"{one.page}:{one.line} {one.kind} {one.text}" for one in found] + idle


def test_every_page_of_every_site_is_valid() -> None:
    names = [*every_site.STATES, "wit", *every_site.HOSTILE_NAMES]
    pages = [
        every_site.site(name) / page for name in names for page in every_site.pages(every_site.site(name))
    ]
    assert len(pages) >= 8 * len(names)
    assert told(pages, (*SITE, NAME_OF_AS)) == []


def test_every_mail_is_valid(tmp_path: Path) -> None:
    names = [*every_site.STATES, *every_site.HOSTILE_NAMES]
    pages = [page for name in names for page in put(tmp_path / name, dict(every_site.mail_pages(name)))]
    # With an address there is a button.
    online = mails.render(replace(every_site.kit("voor"), address=ADDRESS))
    with_button = {name: data for name, data in online.items() if name.endswith(".html")}
    pages += put(tmp_path / "online", with_button)
    assert len(pages) > 4 * len(names)
    assert told(pages, MAILS) == []


def test_pages_of_the_office_are_valid(tmp_path: Path) -> None:
    plan = make_wave_plan()
    pages = put(
        tmp_path / "golf",
        {
            "index.html": overview.render(plan),
            "regels.html": rules_page.render(plan),
            "mails.html": mail_desk.render(*wave_of(*TWO)),
        },
    )
    assert told(pages, OFFICE) == []


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>a<p id=x><p id=x>", "Duplicate ID “x”."),
        ("<ul><p>a</ul>", "not allowed as child of element “ul”"),
        ("<h1>a</h1><img src=a.png>", "An “img” element must have an “alt” attribute"),
        ("<div><b>a</div>", "Unclosed element “b”"),
        ('<a href="een adres">a</a>', "Illegal character in path segment"),
    ],
)
def test_validator_complains_of_what_is_wrong(tmp_path: Path, page: str, said: str) -> None:
    """The control: a checker that is silent, or cannot start, is noticed."""
    whole = f'<!doctype html><html lang="nl"><head><title>x</title></head><body>{page}</body></html>'
    pages = put(tmp_path / "fout", {"fout.html": whole.encode()})
    assert any(said in one for one in told(pages)), told(pages)
