"""A letter as an HTML mail: one column of tables with inline colours, no image, nothing from elsewhere.

The tags that Markdown made are ours (a value in it is entities), so they can be dressed by name.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

import markdown

from generator import brand
from generator.escape import literal, own_markup
from generator.languages import Language
from generator.model import PublicKit
from generator.render.mail_speech import bare_address, letter_day
from generator.render.mail_text import BUTTON, Letter
from generator.templates import OwnTexts, fill
from generator.words import month

_PANEL = re.compile(r"<blockquote>\n?(.*?)\n?</blockquote>", re.DOTALL)
_HEADING = re.compile(r"<p><strong>((?:(?!</?strong>).)*)</strong></p>")
# "1 februari" stays on one line.
_DAY = re.compile(rf"\b(\d{{1,2}}) (?={'|'.join(month(date(2027, n, 1)) for n in range(1, 13))})")
_PARAGRAPH = '<p style="margin:0 0 18px">'


def page(letter: Letter, kit: PublicKit, spoken: Language, *, letterhead: str) -> str:
    """Return the whole page; `letterhead` is the name on top."""
    fields = _fields(letter, kit, spoken) | {"briefhoofd": letterhead}
    inside = own_markup(_body(letter, fields, kit.texts))
    return fill("mails/_brief.html", fields | {"brief": inside}, kit.texts)


def item(letter: Letter, kit: PublicKit, spoken: Language) -> str:
    """Return an item for the intranet: a title and a few lines, in the look of whoever pastes it."""
    html = markdown.markdown(_held_together(letter.body), output_format="html")
    address = literal(letter.address) if letter.address else ""
    link = f'<p><a href="{address}">{letter.button}</a></p>' if letter.button else ""
    fields = {
        "titel": own_markup(letter.subject),
        "inhoud": own_markup(html.replace(f"<p>{BUTTON}</p>", link)),
        "taal": {"code": spoken.code, "richting": spoken.direction},
    }
    return fill("mails/_intranet.html", fields, kit.texts)


def _fields(letter: Letter, kit: PublicKit, spoken: Language) -> dict[str, Any]:
    palette = brand.palette(kit.client.brand.colour)
    return {
        # Derived by our own code from a checked `#rrggbb`: they stand in style sheets, where entities do not.
        "kleur": {name: own_markup(value) for name, value in asdict(palette.light).items()},
        "donker": {name: own_markup(value) for name, value in asdict(palette.dark).items()},
        "bleek": palette.is_pale,
        "onderwerp": own_markup(letter.subject),
        "voorproef": own_markup(letter.preheader),
        "knop": own_markup(letter.button) if letter.button else None,
        "adres": letter.address,
        "ga_naar": lambda address: spoken.say_source("naar_mijnloket", {"adres": bare_address(address)}),
        "datum": kit.wave.converts_on,
        "blad": letter.has_leaf,
        "taal": _language(spoken),
        **letter_day(kit.wave.converts_on, spoken),
    }


def _language(spoken: Language) -> dict[str, str]:
    """Return a language for tables: Outlook knows no `start`, so a side is named."""
    rtl = spoken.direction == "rtl"
    sides = {"lijn": "right" if rtl else "left", "overkant": "left" if rtl else "right"}
    return {"code": spoken.code, "richting": spoken.direction, **sides}


def _body(letter: Letter, fields: Mapping[str, Any], texts: OwnTexts) -> str:
    html = markdown.markdown(_held_together(letter.body), output_format="html")
    html = _HEADING.sub(r"<h2>\1</h2>", html)
    html = _dressed(html, fields["kleur"], fields["taal"], is_pale=fields["bleek"])
    html = _PANEL.sub(lambda match: _panel(match[1], fields, texts), html)
    button = _part("_knop", fields, "", texts) if letter.button else ""
    return html.replace(f"{_PARAGRAPH}{BUTTON}</p>", button)


def _held_together(body: str) -> str:
    return _DAY.sub(r"\1&nbsp;", body)


def _panel(inside: str, fields: Mapping[str, Any], texts: OwnTexts) -> str:
    """Return the panel with the calendar leaf; its own space stands below its last line."""
    before, _, last = inside.rpartition(_PARAGRAPH)
    return _part("_paneel", fields, f'{before}<p style="margin:0">{last}', texts)


def _part(name: str, fields: Mapping[str, Any], inside: str, texts: OwnTexts) -> str:
    return fill(f"mails/{name}.html", {**fields, "inhoud": own_markup(inside)}, texts)


def _dressed(html: str, colour: Mapping[str, str], language: Mapping[str, str], *, is_pale: bool) -> str:
    """Give the tags of Markdown their look, because few mail programs read a style sheet."""
    # A pale brand darkened until it reads is olive; ink is handsomer.
    link = colour["ink"] if is_pale else colour["text"]
    # Room for the numbers of a list, on the side where its lines begin: top, right, bottom, left.
    room = "0 30px 0 0" if language["richting"] == "rtl" else "0 0 0 30px"
    gap = "0 4px 0 0" if language["richting"] == "rtl" else "0 0 0 4px"
    looks = {
        "<p>": _PARAGRAPH,
        "<blockquote>\n<h2>": '<blockquote>\n<h2 style="margin:0 0 4px;font-size:20px;line-height:1.3">',
        "<h2>": '<h2 style="margin:30px 0 8px;font-size:19px;line-height:1.35">',
        "<ol>": f'<ol style="margin:0 0 18px;padding:{room}">',
        "<ul>": f'<ul style="margin:0 0 18px;padding:{room}">',
        # The colour of the item is that of its number; the words in it are ink again.
        "<li>": f'<li class="l" style="margin:0 0 8px;padding:{gap};color:{link};font-weight:bold">'
        f'<span class="i" style="color:{colour["ink"]};font-weight:normal">',
        "</li>": "</span></li>",
        # The name of a button stays in one piece.
        '<span lang="nl" dir="ltr">': '<span lang="nl" dir="ltr" style="white-space:nowrap">',
        "<a href": f'<a class="l" style="color:{link};font-weight:bold" href',
        # A phone number stays in one piece.
        'bold" href="tel:': 'bold;white-space:nowrap" href="tel:',
    }
    for tag, dressed in looks.items():
        html = html.replace(tag, dressed)
    return html
