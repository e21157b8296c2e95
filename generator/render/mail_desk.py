"""mails.html: every mail and short text of the wave on one page, to copy from and to tick off."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from generator import words
from generator.escape import own_markup
from generator.model import StandingMail, WavePlan
from generator.natural import natural_key
from generator.render.employee_page import page_languages
from generator.render.mail_blocks import blocks_of
from generator.render.mail_kinds import BY_NAME, Kind, form_of, planned_on
from generator.render.overview_style import hash_of, stylesheet
from generator.slug import mark
from generator.templates import fill, toolkit_text

NAME = "mails.html"


def render(plan: WavePlan, standing: Sequence[StandingMail]) -> bytes:
    """Return the page, whole in one file; a text is drawn when somebody opens it."""
    letters = "".join([plan.office.name, plan.wave.name, *(kit.client.name for kit in plan.kits)])
    css = stylesheet(plan.office.brand.colour, (), letters=letters) + toolkit_text("overzicht/mails.css")
    script = toolkit_text("overzicht/mails.js")
    policy = (
        f"default-src 'none'; style-src {hash_of(css)}; script-src {hash_of(script)}; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    kinds = [_kind(name, plan) for name in sorted({one.name for one in standing})]
    fields = {
        "kantoor": plan.office.name,
        "golf": {"naam": plan.wave.name, "dag": plan.wave.converts_on, "peildatum": plan.wave.dated},
        "soorten": kinds,
        "nu": _now(kinds, plan.wave.dated),
        "gegevens": own_markup(_data(plan, standing, kinds)),
        "css": own_markup(css),
        "script": own_markup(script),
        "csp": own_markup(policy),
    }
    return fill("overzicht/mails.html", fields).encode()


def _kind(name: str, plan: WavePlan) -> dict[str, Any]:
    day = planned_on(BY_NAME.get(name), plan.milestones, plan.wave)
    title = name[3:].replace("-", " ").capitalize()
    return {"naam": name, "titel": f"{title} ({words.short_date(day)})" if day else title, "dag": day}


def _with_flyers(names: Iterable[str]) -> Iterator[tuple[str, Kind]]:
    return ((name, BY_NAME[name]) for name in names if name in BY_NAME and BY_NAME[name].takes_flyers)


def _now(kinds: Iterable[dict[str, Any]], dated: date) -> str:
    """Return the mail to the clients that is sent next."""
    to_client = [one for one in kinds if one["naam"].endswith("-klant")]
    to_come = [one for one in to_client if one["dag"] and one["dag"] >= dated]
    return str((to_come or to_client[-1:] or [{"naam": ""}])[0]["naam"])


def _data(plan: WavePlan, standing: Sequence[StandingMail], kinds: Sequence[dict[str, Any]]) -> str:
    """Return all that the page draws, as JSON in which no sign can end the script around it.

    Most clients get the same sentences: each is written once, and a mail is a row of numbers.
    """
    kits = sorted(plan.kits, key=lambda kit: natural_key(kit.client.number))
    places = {kit.client.number: place for place, kit in enumerate(kits)}
    blocks: dict[str, int] = {}
    of_kind: dict[str, list[list[Any]]] = {one["naam"]: [] for one in kinds}
    for one in sorted(
        standing, key=lambda one: (one.name, places[one.client], one.language != "nl", one.language)
    ):
        rows = [blocks.setdefault(block, len(blocks)) for block in blocks_of(one.page, one.text)]
        subject = blocks.setdefault(one.subject, len(blocks))
        of_kind[one.name].append([places[one.client], one.language, subject, one.version[:12], rows])
    data = {
        "golf": mark(plan.wave.folder, ""),
        "klanten": [[kit.client.number, kit.client.name, kit.client.email, kit.slug] for kit in kits],
        "soorten": of_kind,
        "vormen": {name: form_of(name) for name in of_kind},
        # Who copies a text attaches the flyer by hand: a client gets all its languages, employees their own.
        "flyers": {
            name: "alle" if kind.reader == "klant" else "eigen" for name, kind in _with_flyers(of_kind)
        },
        "talen": [[language.code for language in page_languages(kit)] for kit in kits],
        "blokken": list(blocks),
    }
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return told.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
