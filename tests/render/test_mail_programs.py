"""Every mail reads in Outlook for Windows, Gmail and Apple Mail: no tag or style that one of them leaves out."""

import pytest

from generator.languages import CODES
from generator.model import Brand
from generator.render import mails
from tests.factory import make_client, make_kit
from tests.render.mail_cases import ADDRESS, KITS
from tests.render.mail_programs import DECORATION, not_understood, table

SPOKEN = {
    f"in ten languages, {name}": make_kit(
        client=make_client(
            languages=CODES, contact_on_site=True, phone="0575 12 34 56", brand=Brand(colour=colour)
        ),
        address=ADDRESS,
    )
    for name, colour in {"usual": "#b5471b", "pale": "#ffd500"}.items()
}
EVERY = {**KITS, **SPOKEN}


@pytest.mark.parametrize("state", EVERY)
def test_every_mail_holds_only_what_all_three_programs_understand(state: str) -> None:
    for name, data in mails.render(EVERY[state]).items():
        # What is pasted on an intranet is no mail.
        if name.endswith(".html") and not name.startswith("27-"):
            assert not_understood(data.decode()) == [], name


def page(body: str = "", style: str = "") -> str:
    return f'<!DOCTYPE html><html lang="nl" dir="ltr"><head><style>{style}</style></head><body>{body}</body></html>'


# fmt: off
PLANTED = [
    ('<div style="display:flex">x</div>',            "display:flex: not in outlook"),
    ('<p style="display:grid">x</p>',                "display:grid: not in outlook"),
    ('<p style="position:absolute">x</p>',           "position:absolute: not in gmail"),
    ("<video></video>",                              "<video>: not in gmail"),
    ("<svg></svg>",                                  "<svg>: not in gmail"),
    ("<bdi>x</bdi>",                                 "<bdi>: not in outlook"),
    ('<p style="border-radius:50%">x</p>',           "border-radius:50%: not in outlook"),
    ('<p style="margin-inline-start:4px">x</p>',     "margin-inline-start:4px is not in the table"),
    ('<p style="max-width:400px;box-shadow:0 0 1px">x</p>', "box-shadow:0 0 1px: not in outlook"),
    ('<p style="white-space:pre-wrap">x</p>',        "white-space:pre-wrap: not in outlook"),
    ('<marquee>x</marquee>',                         "<marquee>: not in outlook"),
    ('<p onclick="x">x</p>',                         "onclick= is not in the table"),
]
# fmt: on


@pytest.mark.parametrize(("body", "told"), PLANTED)
def test_what_a_program_leaves_out_is_found(body: str, told: str) -> None:
    assert told in not_understood(page(body)), not_understood(page(body))


def test_a_style_sheet_counts_unless_it_is_for_phones_or_the_dark() -> None:
    assert not_understood(page(style="p { display:flex }")) != []
    assert not_understood(page(style="@media (max-width: 1px) { p { display:flex } b { gap:1px } }")) == []


def test_decoration_says_why_and_is_needed() -> None:
    for name, (_, why) in DECORATION.items():
        assert len(why.split()) > 4, name
        row = table().get(f"css-{name}")
        assert row is not None
        assert "n" in row.values(), f"{name} is understood: take it out"
