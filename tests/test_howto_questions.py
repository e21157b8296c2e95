"""The how-to on questions works word for word: its file, its table and every word that it names are real."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.forecast import of_wave
from generator.policy import expected_questions
from generator.render import forecast_page
from generator.render.forecast_words import verdict, what_helps
from tests.factory import make_counts, make_office, make_wave
from tests.howto import follow
from tests.render.waves import make_wave_plan
from tests.test_docs import page as manual
from tests.test_docs import rows, section
from tests.test_tutorial import run

HOWTO = "handleiding/vragen.md"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, text = follow(tmp_path_factory.mktemp("lezer"), HOWTO)
    assert text == manual(HOWTO)
    # What the reader types by hand, as the page says: the hashes go.
    settings = folder / "kits" / "kantoor.yml"
    block = re.findall(r"```yaml\n(.*?)```", manual(HOWTO), re.DOTALL)[0]
    hashed = "".join(f"# {line}\n" for line in block.splitlines())
    typed = settings.read_text(encoding="utf-8")
    assert hashed in typed
    settings.write_text(typed.replace(hashed, block), encoding="utf-8")
    run(["build"], folder)
    return folder


def test_the_table_begins_as_the_how_to_shows(followed: Path) -> None:
    path = re.findall(r"Dubbelklik op `([^`]+)`", manual(HOWTO))[0]
    made = (followed / path).with_name("vragen.csv").read_text(encoding="utf-8-sig")
    shown = re.findall(r"```csv\n(.*?)```", manual(HOWTO), re.DOTALL)[0]
    assert made.startswith(shown)


def test_the_page_opens_and_has_the_words_of_the_how_to(browser: Browser, followed: Path) -> None:
    path = re.findall(r"Dubbelklik op `([^`]+)`", manual(HOWTO))[0]
    page = browser.new_page()
    page.goto((followed / path).as_uri())
    shown = page.locator("body").inner_text()
    assert "Jullie kunnen het aan" in shown
    assert re.findall(r"Bij \*\*(Blijft liggen)\*\*", manual(HOWTO))[0] in shown
    page.close()


def test_the_overview_leads_to_the_page_by_the_words_of_the_how_to(browser: Browser, followed: Path) -> None:
    page = browser.new_page()
    page.goto((followed / "output" / "voorbeeld-golf" / "index.html").as_uri())
    words = re.findall(r"bij \*\*(Vragen per dag)\*\*", manual(HOWTO))[0]
    page.get_by_role("link", name=words).first.click()
    assert page.url.endswith("/kantoor/vragen.html")
    page.close()


def test_the_three_answers_are_those_of_the_page() -> None:
    named = [cells[0].strip("*") for cells in rows(manual(HOWTO))]
    wave = make_wave()
    found = [verdict(of_wave(expected_questions(2000), wave, a_day)).title for a_day in (20, 10, 6)]
    assert named == found


def test_the_advice_is_that_of_the_page() -> None:
    plan = make_wave_plan(
        make_wave().converts_on.replace(month=1, day=4),
        office=make_office(questions_per_day=6),
        counts=make_counts(INVITED=2000),
        questions=expected_questions(2000),
    )
    advice = [what for what, _ in what_helps(forecast_page.of_plan(plan), plan)]
    text = manual(HOWTO).split("## 4.")[1]
    named = [one.rstrip(".") for one in re.findall(r"^- \*\*([^*]+)\*\*", text, re.MULTILINE)]
    assert len(named) == len(advice)
    assert all(real.startswith(one) for one, real in zip(named, advice, strict=True))
    assert section(manual("regels.md"), "vragen-per-dag")
