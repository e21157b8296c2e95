"""An own text that fails while variants are sought: told with its line, and never in the way of the others."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator import templates, variants
from generator.model import OwnText
from generator.preview import desk as desks
from generator.preview import pages
from generator.preview.desk import Desk
from generator.preview.search import Search
from generator.preview.variant_page import faults
from generator.problems import Problem
from generator.trial.situations import fillings_of
from generator.variant_branches import Watcher
from generator.variant_situations import Start, example
from generator.variants import Failed, Found
from generator.workers import standing

pytestmark = pytest.mark.slow
GREETING, REMINDER = "mails/_groet-klant.md", "mails/30-herinnering-klant.md"


def own(name: str, before: str = "", after: str = "") -> OwnText:
    """Return a text of the package with something before and behind it."""
    return OwnText(name=name, path=f"toolkit/{name}", text=before + templates.package_text(name) + after)


def start(*texts: OwnText) -> Start:
    return replace(example(), texts=texts)


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the first situations only, and those without a telephone number."""
    every = variants.situations(example())
    kept = {
        one.labels for one in (*every[:4], *(one for one in every if "geen telefoonnummers" in one.labels))
    }
    real = variants.situations
    monkeypatch.setattr(
        variants, "situations", lambda begin: [one for one in real(begin) if one.labels in kept]
    )


FAILS_WITHOUT_PHONE = "{% if not contact.telefoon %}Bel {{ kantoor.telefoon }}.{% endif %}\n"
TOO_MUCH = "{% for a in range(1000) %}{% for b in range(1000) %}xxxx{% endfor %}{% endfor %}\n"
HEADLESS = "{% if not contact.telefoon %}Geen kop\n---\n{% else %}"

FAULTS = (
    # What is wrong, in which text, at which line, what it is called, and whether its first situation is the first.
    (own(REMINDER, after=FAILS_WITHOUT_PHONE), "KIT715", True, False),
    (own(GREETING, after=FAILS_WITHOUT_PHONE), "KIT715", True, False),
    (own(REMINDER, after="{{ klant.naam | dag }}\n"), "KIT715", True, True),
    (own(REMINDER, after=TOO_MUCH), "KIT716", True, True),
    (own(REMINDER, HEADLESS, "{% endif %}"), "KIT713", False, False),
)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("text", "code", "has_line", "always"), FAULTS)
def test_an_own_text_that_fails_is_told_and_hides_no_other(
    text: OwnText, code: str, has_line: bool, always: bool
) -> None:
    begin = start(text)
    found = variants.find(begin)
    ((problem, labels, whose),) = faults(begin, found)
    assert problem.code == code
    assert problem.place is not None
    assert problem.place.file == text.path
    assert (problem.place.row is not None) == has_line
    if has_line:
        line = text.text.splitlines()[(problem.place.row or 0) - 1]
        assert line.startswith(("{% if not", "{{ klant.naam | dag", "{% for"))
    assert ("geen telefoonnummers" in labels) != always
    assert whose == "van jullie kantoor"
    names = {one.name for one in variants.find(example()).texts}
    # The text itself is shown as far as it can be.
    missing = {text.name} if always else set()
    assert {one.name for one in found.texts} == names - missing
    assert not [one for one in found.unseen if one.text == text.name]


@pytest.mark.usefixtures("few")
def test_a_text_that_makes_too_much_is_not_tried_for_every_client() -> None:
    at: list[str | None] = []
    variants.find(start(own(REMINDER, after=TOO_MUCH)), at.append)
    assert at.count(f"toolkit/{REMINDER}") == 1
    assert at.count(None) > 4


@pytest.mark.usefixtures("few")
def test_what_the_package_stands_in_for_is_not_shown_as_the_offices_own() -> None:
    # Every half of the package's greeting is taken; the office's own has one that nobody sees.
    text = own(GREETING, "{% if klant.nummer == 'x' %}Nooit{% endif %}\n", "{{ klant.naam | dag }}\n")
    found = variants.find(start(text))
    assert GREETING not in {one.name for one in found.texts}
    reminder = next(one for one in found.texts if one.name == REMINDER)
    taken = {branch.text for variant in reminder.shown for branch in variant.adds}
    assert GREETING not in taken


@pytest.mark.usefixtures("few")
def test_a_fault_of_ours_is_not_blamed_on_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(variants.paper, "flyer_html", broken)
    with pytest.raises(ZeroDivisionError):
        variants.find(example())


@pytest.mark.parametrize("after", [FAILS_WITHOUT_PHONE, TOO_MUCH, "{{ klant.naam | dag }}"])
def test_a_watched_fault_is_the_fault_of_a_build(after: str) -> None:
    text = own(REMINDER, after=after)
    fields = next(one.fields for one in fillings_of(REMINDER) if not one.fields["contact"].get("telefoon"))
    with pytest.raises(templates.OwnTextError) as built:
        templates.fill(REMINDER, fields, (text,))
    watcher = Watcher((text,))
    with watcher.watch() as filled:
        # Then the package's own stands in for it, and is no text of the office's.
        assert templates.fill(REMINDER, fields, (text,)) == templates.environment().get_template(
            REMINDER
        ).render(fields)
    assert [one.args for one in watcher.failed] == [built.value.args]
    assert filled == []


# --- the process ----------------------------------------------------------------------------------

FOR_EVER = "{% if kantoor.naam != 'Anders' %}" + "[" * 150_000 + "{% endif %}\n"


def test_a_text_that_keeps_the_process_busy_for_ever_is_told_and_the_others_are_shown() -> None:
    begin = start(own(REMINDER, after=FOR_EVER), own("site/contact.md", after="\nEigen slot.\n"))
    found = Search(begin, most_busy=1).run()
    assert isinstance(found, Found)
    assert found.failed == (Failed(f"toolkit/{REMINDER}", None, "TooMuchError", ()),)
    contact = next(one for one in found.texts if one.name == "site/contact.md")
    assert "Eigen slot." in contact.shown[0].source


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with standing(1) as workers:
        made = Desk(order=None, folder=tmp_path, workers=workers, tell=lambda _: None)
        yield made
        made.close()


def begun(desk: Desk) -> Search:
    """Ask for variants and wait until a process looks for them."""
    desk.variants()
    search = desk._searches[None]
    while search._process is None or not search._process.is_alive():
        # A search that is over before it began would be waited for without end.
        assert desk._searches.get(None) is search, desk._looked
        threading.Event().wait(0.01)
    return search


def test_a_search_that_dies_is_shown_once_and_tried_again_when_something_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pages.mark(desk, "/varianten/") == "bezig"
    process = begun(desk)._process
    assert process is not None
    process.kill()
    while desk._searches:
        threading.Event().wait(0.01)
    looked = desk.variants()
    assert looked is not None
    assert looked.found == Problem("KIT603", None, {"reason": "process"})
    # The open page asks for this word three times a second.
    word = pages.mark(desk, "/varianten/")
    assert word != "bezig"
    assert [pages.mark(desk, "/varianten/") for _ in range(5)] == [word] * 5
    assert desk._searches == {}
    said = pages.variants(desk, None)
    assert "KIT603" in said
    assert "proberen we het opnieuw" in said
    other = start(own(GREETING, after="\nEigen groet.\n"))
    monkeypatch.setattr(desks, "example", lambda: other)
    begun(desk)
    assert desk._searches[None].start == other


def test_a_search_for_what_is_no_longer_there_is_stopped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = begun(desk)
    process = first._process
    assert process is not None
    monkeypatch.setattr(desks, "example", lambda: start(own(GREETING, after="\nx\n")))
    second = begun(desk)
    assert second is not first
    process.join(10)
    assert not process.is_alive()


def test_a_search_that_was_stopped_before_it_began_starts_nothing() -> None:
    search = Search(example())
    search.stop()
    assert search.run() is None
    assert search._process is None
