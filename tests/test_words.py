"""The words of milestones: for each a title, a short one and a line, by either route."""

import pytest

from generator.policy import MILESTONE_KEYS
from generator.task_words import task


def je(je: str, _u: str) -> str:
    return je


@pytest.mark.parametrize("key", MILESTONE_KEYS)
@pytest.mark.parametrize("route", ["loket", "collectief"])
def test_every_milestone_has_words(key: str, route: str) -> None:
    words = task(key, je, route)
    assert words.title
    assert len(words.short) <= 26
    assert words.line.endswith((".", "?"))


def test_by_the_route_collectief_the_office_hands_nothing_to_loket() -> None:
    titles = [task(key, je, "collectief").title for key in MILESTONE_KEYS]
    assert [title for title in titles if "aan Loket" in title or "bij Loket" in title] == []
    assert "Wij geven de klanten door aan Loket" in [task(key, je).title for key in MILESTONE_KEYS]
