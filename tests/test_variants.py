"""Every half of every text is seen: the situations behind `preview --branches`, and what its page shows."""

from dataclasses import replace

import pytest

from generator import templates, text_fields, variants
from generator.model import OwnText
from generator.preview.differences import changed_only, compare, readable
from generator.variant_branches import Branch, Watcher, branches, text_names
from generator.variant_situations import Start, example, situations
from tests.factory import make_kit

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def found() -> variants.Found:
    return variants.find(example())


def test_no_half_of_any_text_of_the_package_is_never_seen(found: variants.Found) -> None:
    said = [f"{one.text}:{one.line} ({one.half})" for one in found.unseen]
    assert said == [], "add a situation to variant_cases.py, or delete what nobody can ever read"
    assert found.halves > 900


def test_every_text_has_its_place_on_the_page(found: variants.Found) -> None:
    shown = {one.name for one in found.texts}
    assert shown == {name for name in text_names(()) if not name.partition("/")[2].startswith("_")}


def test_the_variants_of_a_text_show_all_its_halves_and_each_of_them_adds_something(
    found: variants.Found,
) -> None:
    for text in found.texts:
        sources = [one.source for one in text.shown]
        assert len(set(sources)) == len(sources), text.name
        assert all(one.adds for one in text.shown), text.name


def test_the_page_for_employees_is_shown_in_every_language_and_state(found: variants.Found) -> None:
    pages = {one.language: one for one in found.texts if one.name == "site/medewerker.md"}
    assert len(pages) == 10
    for page in pages.values():
        days = {one.half for variant in page.shown for one in variant.adds if one.line == 0}
        assert days == {"voor", "op-de-dag", "na", "afgesloten"}


OWN = """\
{% if klant.plaats == "Nergenshuizen" %}
Nooit.
{% elif klant.naam %}
{{ "Altijd" if klant.naam else "Nooit" }} {{ vorm("je", "u") }}
{% endif %}
{% for punt in planning %}x{% else %}leeg{% endfor %}
"""


def test_a_half_of_an_own_text_that_nobody_sees_is_found_with_its_line() -> None:
    own = OwnText(name="site/vragen.md", path="toolkit/site/vragen.md", text=OWN)
    start = replace(example(), texts=(own,))
    watcher = Watcher(start.texts)
    seen: set[Branch] = set()
    for situation in situations(start)[:4]:
        with watcher.watch() as filled:
            templates.fill("site/vragen.md", text_fields.public_fields(situation.kit), start.texts)
        seen |= {branch for one in filled for branch in one.took}
    missed = {
        (one.line, one.half) for one in branches(start.texts).keys() - seen if one.text == "site/vragen.md"
    }
    assert missed == {(1, "wel"), (1, "niet"), (4, "niet"), (6, "leeg")}


def test_one_own_text_does_not_stop_the_search_for_variants() -> None:
    name = "mails/_groet-klant.md"
    own = OwnText(name=name, path=f"toolkit/{name}", text=templates.package_text(name))
    found = variants.find(replace(example(), texts=(own,)))
    assert len(found.texts) > 20


@pytest.mark.parametrize("name", ["mails/50-uitval-klant.md", "mails/20-aankondiging-klant.md"])
def test_a_watched_text_is_the_same_text(name: str) -> None:
    kit = make_kit()
    open_days = {item.key.replace("-", "_"): True for item in kit.milestones}
    fields = text_fields.mail_fields(kit) | {"open": open_days, "bel": str, "mail": str, "flyers_erbij": 1}
    plain = templates.fill(name, fields)
    with Watcher(()).watch() as filled:
        watched = templates.fill(name, fields)
    assert watched == plain
    assert filled[0].source == plain
    assert templates.fill(name, fields) == plain
    assert len(filled) == 1, "somebody still watches"


def test_situations_keep_the_office_and_the_days_of_the_wave() -> None:
    start: Start = example()
    office = replace(start.office, name="Kantoor Eigen Woorden")
    made = situations(replace(start, office=office))
    own = [one for one in made if one.kit.office.name == "Kantoor Eigen Woorden"]
    assert len(own) > len(made) * 0.9
    assert {one.kit.wave.converts_on for one in made[:20]} == {start.wave.converts_on}
    assert len({one.labels for one in made}) == len(made), "two situations with the same labels"


def test_a_wave_with_days_and_a_payday_of_its_own_hides_no_kind_of_day() -> None:
    start = example()
    odd = replace(start.wave, milestone_days={"afronden": 2, "tweede-herinnering": 1}, payday=1)

    def kinds(start: Start) -> set[tuple[object, ...]]:
        return {
            (kit.phase, kit.client.address_form, kit.wave.payday is None)
            for kit in (one.kit for one in situations(start))
            if kit.fallout is None
        } | {(one.kit.phase, one.kit.client.address_form) for one in situations(start) if one.kit.fallout}

    assert kinds(replace(start, wave=odd)) >= kinds(start)


READ = (
    ("<p>Een <b>twee</b></p><p>drie</p>", ["Een twee", "drie"]),
    ("---\ntitle: X\n---\n# Kop\n\n- punt **vet**", ["Kop", "- punt vet"]),
    ("[Bel ons](contact.md){: .knop }", ["Bel ons"]),
    ("<style>p{}</style><svg><title>t</title><path/></svg>A&#38;B", ["A&B"]),
    ("<p>&#60;script&#62; blijft tekst</p>", ["<script> blijft tekst"]),
    # What only looks keep apart is read as words apart; what a mark stands in the middle of is one sentence.
    ("<p><span>maandag</span><span>1</span><span>februari</span></p>", ["maandag 1 februari"]),
    ('<p><span class="nr">1</span>Open de mail van <b>vandaag</b>.</p>', ["1 Open de mail van vandaag."]),
    ("<p>Op <bdi>1 februari</bdi>: dicht.</p>", ["Op 1 februari: dicht."]),
)


@pytest.mark.parametrize(("source", "lines"), READ)
def test_what_somebody_reads_is_left_of_a_source(source: str, lines: list[str]) -> None:
    assert readable(source) == lines


def test_only_the_words_that_differ_are_marked() -> None:
    first = ["Op maandag stap je over.", "Zelfde.", "Ook zelfde.", "Nog iets."]
    other = ["Op maandag stapt u over.", "Zelfde.", "Ook zelfde.", "Nog iets.", "Erbij."]
    lines = compare(first, other)
    marked = [(piece.kind, piece.text) for line in lines for piece in line if piece.kind != "zelfde"]
    assert marked == [("weg", "stap je"), ("erbij", "stapt u"), ("erbij", "Erbij.")]
    shown = changed_only(lines)
    assert [one is None for one in shown] == [False, True, False, False]
