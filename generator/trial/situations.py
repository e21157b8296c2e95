"""With what each text of the toolkit is filled: recorded while invented clients go through the renderers.

So a text is tried with exactly the fields that it will get, and nobody keeps a second list of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from generator import templates
from generator.languages import CODES
from generator.model import (
    ActivationRow,
    ActivationStatus,
    FalloutReason,
    FalloutRow,
    JudgedActivation,
    JudgedFallout,
    KitPlan,
    PrivateLists,
    PublicKit,
)
from generator.render import agenda, fallout_sheet, letters, mails, paper, site
from generator.render.paper_words import languages_of
from generator.spoken import skeleton_of
from generator.templates import OwnTexts
from generator.variant_situations import example, situations

# An odd step: je and u take turns in the list, and both must come by.
_EVERY = 5
_LETTER = "onderwerp: x\nvoorproef: x\nknop: x\n---\n> x\n\n(knop)\n"
# What dresses a mail is the same for nearly every client.
_DRESSED = 3
_FLYERS = {f"flyer.{code}.pdf": b"" for code in CODES}
_DOWNLOADS = {"agenda.ics": b"", "flyer.nl.pdf": b"", "poster.nl.pdf": b"", "tijdlijn.nl.pdf": b""}


@dataclass(frozen=True, slots=True)
class Filling:
    """A text of the toolkit and the fields it once got."""

    name: str
    fields: Mapping[str, Any]


def fillings_of(name: str) -> tuple[Filling, ...]:
    """Return everything that a text was filled with; a part of other texts is never filled by itself."""
    found = skeleton_of(name)
    if found:
        skeleton, code = found
        return tuple(one for one in fillings_of(skeleton) if one.fields["taal"]["code"] == code)
    return fillings(name.partition("/")[0]).get(name, ())


@cache
def fillings(folder: str) -> Mapping[str, tuple[Filling, ...]]:
    """Return for each text in a folder of the toolkit everything that it was filled with."""
    found: dict[str, list[Filling]] = {}

    def record(name: str, fields: Mapping[str, Any], _texts: OwnTexts) -> str:
        found.setdefault(name, []).append(Filling(name, fields))
        # What comes out is not looked at here, but a letter is taken apart.
        return _LETTER if name.startswith("mails/") and name.endswith(".md") else "x"

    token = templates.watching.set(record)
    try:
        for place, kit in enumerate(_kits() if folder in _RENDERERS else ()):
            _RENDERERS[folder](kit, kit.address is not None or place < _DRESSED)
    finally:
        templates.watching.reset(token)
    return {name: tuple(one) for name, one in found.items()}


def _kits() -> Iterator[PublicKit]:
    every = [one.kit for one in situations(example())]
    yield from every[::_EVERY]
    yield _hostile(every[0])


def _hostile(kit: PublicKit) -> PublicKit:
    """Return a client whose names become an order wherever a text puts them in the wrong place."""
    client = replace(
        kit.client,
        name="javascript:alert(1)",
        contact_person="url(https://elders.example/x)",
        town="javascript:alert(2)",
        contact_on_site=True,
    )
    return replace(kit, client=client)


def _mails(kit: PublicKit, is_dressed: bool) -> None:
    list(mails.pages(kit, _FLYERS)) if is_dressed else mails.texts(kit)


def _site(kit: PublicKit, is_dressed: bool) -> None:
    site.page_sources(kit, _DOWNLOADS, mails.texts(kit))
    if is_dressed:
        # Without anything to download the pages say other things.
        site.page_sources(kit, {}, {})


def _print(kit: PublicKit, _: bool) -> None:
    list(paper.sheets(kit))
    agenda.entries(kit)
    plan = _with_people(kit)
    fallout_sheet.sheet_html(plan)
    letters.letters_html(plan, languages_of(kit)[0])


_RENDERERS = {"mails": _mails, "site": _site, "print": _print}


def _with_people(kit: PublicKit) -> KitPlan:
    """Return the plan of a client of whom somebody stands on every list, for every reason."""
    number = kit.client.number
    fallen = tuple(
        JudgedFallout(
            row=FalloutRow(client=number, number=str(place), reason_text="x", handled=place == 1),
            reason=reason,
            name="A. Voorbeeld",
            without_payslip=True,
        )
        for place, reason in enumerate(FalloutReason)
    )
    listed = tuple(
        JudgedActivation(
            row=ActivationRow(client=number, number=f"a{place}", status_text="x", on=kit.wave.converts_on),
            status=status,
            name="B. Voorbeeld",
            without_payslip=True,
        )
        for place, status in enumerate(ActivationStatus)
    )
    private = PrivateLists(
        people=(),
        fallout=fallen if kit.fallout else None,
        activation=listed if kit.activation else None,
    )
    return KitPlan(public=kit, private=private, inputs={})
