"""Conditions of texts in Dutch words: from the same list that the manual is made of."""

import pytest

from generator import templates
from generator.model import OwnText
from generator.variant_branches import branches
from generator.variant_words import loops_in, when, when_none

MAIL = "mails/50-uitval-klant.md"

SAID = (
    ("contact.telefoon", "als dit bekend is: het nummer om te bellen"),
    ("not contact.telefoon", "als dit niet bekend is: het nummer om te bellen"),
    ("na", "als dit zo is: de overstap is geweest"),
    ("not na", "als dit niet zo is: de overstap is geweest"),
    ("uitval.open", "als dit meer is dan 0: hoeveel er nog open staan"),
    ("not uitval.open", "als dit 0 is: hoeveel er nog open staan"),
    ("uitval.open == 1", "als dit 1 is: hoeveel er nog open staan"),
    ("not uitval.open > 4", "als dit niet meer is dan 4: hoeveel er nog open staan"),
    ("uitval.open <= 4", "als dit niet meer is dan 4: hoeveel er nog open staan"),
    ("fase == 'na'", "als dit ‘na’ is: hoe ver de overstap is: `voor`, `op-de-dag`, `na` of `afgesloten`"),
    (
        "feiten.tweestapslogin",
        "als dit bekend is: een feit dat jullie invulden in `kantoor.yml` (tweestapslogin)",
    ),
    (
        "open.laatste_wijzigingen",
        "als dit zo is: de dag van deze taak komt nog voor de lezer (laatste-wijzigingen)",
    ),
    ("na and u", "als dit zo is: de overstap is geweest, en als dit zo is: de klant is u"),
    ("not (na or u)", "als dit niet zo is: de overstap is geweest, en als dit niet zo is: de klant is u"),
    ("not (na and u)", "als dit niet zo is: de overstap is geweest, of als dit niet zo is: de klant is u"),
    ("uitval.per_reden", "als hier iets in staat: paren: de reden, en hoeveel er nog open staan"),
    # What no words are certain of is shown as it is written.
    ("na and (u or voor)", ""),
    ("na and u and voor and op_de_dag", ""),
    ("planning", ""),
    ("planning | length", ""),
    ("uitval.open > vragen.max", ""),
    ("golf.conversiedatum == 1", ""),
    ("verzonnen", ""),
)


@pytest.mark.parametrize(("test", "said"), SAID)
def test_a_condition_is_said_in_words(test: str, said: str) -> None:
    (node,) = templates.environment().parse(f"{{% if {test} %}}x{{% endif %}}").body
    assert when(node.test, MAIL, {}) == said


def test_a_loop_gives_its_variable_the_words_of_its_list() -> None:
    tree = templates.environment().parse(
        "{% for punt in planning %}{% if punt.voorbij %}x{% endif %}{% endfor %}"
    )
    loops = loops_in(tree)
    assert loops == {"punt": "planning[]"}
    test = tree.body[0].body[0].test
    assert when(test, MAIL, loops) == "als dit zo is: de dag ligt vóór de datum van de kit"


def test_an_else_is_read_when_none_of_its_choices_holds() -> None:
    source = "{% if voor %}a{% elif op_de_dag %}b{% else %}c{% endif %}{{ vorm('je', 'u') }}{{ 'x' if na else 'y' }}"
    own = OwnText(name=MAIL, path=f"toolkit/{MAIL}", text=source)
    found = {(one.place, one.half): said for one, said in branches((own,)).items() if one.text == MAIL}
    before, day = "de datum van de kit ligt vóór de overstap", "de kit is van de dag van de overstap"
    assert found[1, "wel"] == f"als dit zo is: {before}"
    assert found[2, "wel"] == f"als dit zo is: {day}, en geen van de keuzes ervoor klopt"
    assert found[1, "niet"] == f"als dit niet zo is: {before}, en als dit niet zo is: {day}"
    assert found[3, "u"] == "als je de klant met u aanspreekt"
    assert found[4, "niet"] == "als dit niet zo is: de overstap is geweest"
    assert when_none([], MAIL, {}) == ""


def test_most_conditions_of_the_package_have_words() -> None:
    every = branches(())
    assert sum(bool(said) for said in every.values()) > 0.7 * len(every)
