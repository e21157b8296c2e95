"""The timeline on paper: a drawing of real text, in which nothing meets or leaves its frame, and a table."""

import io
from collections import Counter
from datetime import date
from itertools import combinations

import pikepdf
import pytest

from generator import brand
from generator.model import Owner, PublicKit
from generator.render.look import styles
from generator.render.paper import render
from generator.render.paper_timeline import timeline_html
from generator.render.pdf import lay_out
from tests.factory import make_client, make_kit, make_wave
from tests.render.sheets import KITS, failures, page_frames, pages

CROWDED = {
    "everything on the day": make_kit(
        wave=make_wave(
            milestone_days=dict.fromkeys(
                (one.key for one in make_kit().milestones if one.key != "overstap"), 0
            )
        )
    ),
    "long planning, late in it": make_kit(
        wave=make_wave(converts_on=date(2026, 12, 23), milestone_days={"overzicht-aanvragen": -150}),
        client=make_client(address_form="u"),
    ),
    "conversion early in it": make_kit(
        wave=make_wave(
            converts_on=date(2026, 9, 30), milestone_days={"overzicht-aanvragen": -1, "afronden": 90}
        )
    ),
}


def _text(kit: PublicKit) -> str:
    """Return the words of the drawing."""
    text, _ = pages(render(kit)["tijdlijn.nl.pdf"])
    return text


def _table(kit: PublicKit) -> str:
    _, text = pages(render(kit)["tijdlijn.nl.pdf"])
    return text


@pytest.mark.parametrize("name", [*KITS, *CROWDED])
def test_every_text_of_the_timeline_stays_in_its_frame_and_meets_no_other(name: str) -> None:
    kit = (KITS | CROWDED)[name]
    laid_out = lay_out(timeline_html(kit), styles("tijdlijn", brand.palette(kit.client.brand.colour)))
    assert len(laid_out.pages) == 2
    for page in laid_out.pages:
        seen = list(page_frames(page))
        assert len(seen) > 30
        for text, frame in seen:
            assert frame.holds(text), (text, frame)
            assert 5 <= text.left <= text.right <= 292, text
            assert 5 <= text.top <= text.bottom <= 205, text
        met = [(a.text, b.text) for (a, _), (b, _) in combinations(seen, 2) if a.meets(b)]
        assert not met


def test_all_milestones_stand_there_with_their_days() -> None:
    text = _text(make_kit(wave=make_wave(dated=date(2026, 11, 23))))
    for part in (
        "Wie doet wat, en wanneer?",
        "Op maandag 1 februari 2027 stappen je medewerkers over naar MijnLoket. Jij hebt 5 taken.",
        "Overzicht aanvragen ma 28 dec",
        "1 Mailadressen nakijken ma 11 jan",
        "2 Medewerkers inlichten vr 22 jan",
        "3 Laatste wijzigingen ma 25 jan",
        "4 Helpen wie niet klaar is ma 8 feb",
        "5 Nog een keer vragen ma 15 feb",
        "Overstap: ma 1 feb Loket stuurt de uitnodigingen.",
        "Tot en met zondag 31 januari: inloggen zoals altijd",
        "28 dec week 53",
        "Grijs: weekend en vrije dagen (Nieuwjaarsdag).",
        "Deze dagen volgen uit de instructie van Loket: ma 18 jan en ma 1 feb. De rest is ons advies.",
        "Van Kantoor Lindeboom voor Bakkerij De Korenaar.",
        "Tijdlijn · 23 november 2026",
    ):
        assert part in text


@pytest.mark.parametrize(
    ("dated", "said"),
    [
        (date(2027, 1, 10), "Jij hebt 5 taken."),
        (date(2027, 1, 12), "Jij hebt nog 4 taken."),
        (date(2027, 2, 15), "Jij hebt nog 1 taak."),
        (date(2027, 2, 16), "Jouw laatste taak was op 15 februari."),
    ],
)
def test_the_sheet_counts_the_tasks_still_to_come(dated: date, said: str) -> None:
    assert said in _text(make_kit(wave=make_wave(dated=dated)))


def test_afterwards_the_sheet_looks_back() -> None:
    text = _text(make_kit(wave=make_wave(dated=date(2027, 2, 3))))
    assert "stapten je medewerkers over" in text
    assert "De uitnodigingen zijn verstuurd. Werknemerloket is dicht." in text
    assert "inloggen zoals altijd" not in text


def test_the_u_form_says_u() -> None:
    words = set((_text(KITS["u"]) + _table(KITS["u"])).replace(".", " ").split())
    assert {"U", "uw"} <= words
    assert not {"je", "jij", "Jij", "jouw"} & words


# --- the table on the second page -----------------------------------------------------------------


def test_the_table_says_every_day_in_order_with_who_and_what() -> None:
    said = _table(make_kit(wave=make_wave(dated=date(2026, 11, 23))))
    rows = (
        "Alle dagen op een rij Wanneer Wie Wat",
        "maandag 28 december Wij Wij vragen een overzicht aan bij Loket. Daarin staat wie Werknemerloket",
        "maandag 4 januari Wij ",
        "maandag 11 januari Jij 1 Kijk de mailadressen na. Heeft iedereen een eigen privé-mailadres in Loket?",
        "maandag 18 januari Wij Je krijgt onze mail.",
        "vrijdag 22 januari Jij 2 Vertel het je medewerkers. Stuur de aankondiging en hang de flyer op.",
        "maandag 25 januari Jij 3 ",
        "vrijdag 29 januari Wij ",
        "maandag 1 februari Loket De overstap. Loket stuurt de uitnodigingen. Werknemerloket gaat dicht.",
        "dinsdag 2 februari Wij ",
        "maandag 8 februari Jij 4 ",
        "maandag 15 februari Jij 5 ",
        "maandag 1 maart Wij ",
        "Van Kantoor Lindeboom voor Bakkerij De Korenaar.",
        "Bladzijde 2 van 2",
    )
    places = [said.index(row) for row in rows]
    assert places == sorted(places)


@pytest.mark.parametrize("name", [*KITS, *CROWDED])
def test_the_table_holds_every_milestone_and_numbers_them_as_the_drawing_does(name: str) -> None:
    kit = (KITS | CROWDED)[name]
    with pikepdf.open(io.BytesIO(render(kit)["tijdlijn.nl.pdf"])) as document:
        tags = Counter(str(one.S) for one in document.objects if _is_tag(one))
    rows = len(kit.milestones) + 1
    assert tags["/TR"] == rows
    assert tags["/TD"] == 2 * (rows - 1)
    assert tags["/TH"] == 3 + rows - 1
    you = "U" if kit.client.address_form == "u" else "Jij"
    said = _table(kit)
    own = sum(one.owner is Owner.CLIENT for one in kit.milestones)
    assert [said.count(f" {you} {number} ") for number in range(1, own + 2)] == [1] * own + [0]


def _is_tag(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/StructElem"


def test_the_table_is_read_without_glasses_and_is_light() -> None:
    kit = KITS["long name"]
    laid_out = lay_out(timeline_html(kit), styles("tijdlijn", brand.palette("#b5471b")))
    boxes = laid_out.pages[1]._page_box.descendants(placeholders=True)
    table = next(box for box in boxes if box.element_tag == "tbody")
    sizes = [box.style["font_size"] * 0.75 for box in table.descendants() if getattr(box, "text", "").strip()]
    assert len(sizes) > 40
    assert min(sizes) >= 14 - 0.01
    pdf = render(kit)["tijdlijn.nl.pdf"]
    assert failures(pdf) == []
    assert len(pdf) <= 150_000


def test_afterwards_the_table_looks_back_too() -> None:
    said = _table(make_kit(wave=make_wave(dated=date(2027, 2, 3))))
    assert "De overstap. De uitnodigingen zijn verstuurd. Werknemerloket is dicht." in said
    assert "gaat dicht" not in said


def test_a_day_the_office_chose_itself_is_not_lokets() -> None:
    wave = make_wave(milestone_days={"klant-informeren": -20})
    assert "Deze dag volgt uit de instructie van Loket: ma 1 feb. De rest is ons advies." in _text(
        make_kit(wave=wave)
    )
