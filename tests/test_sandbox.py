"""What the sandbox itself stops while it fills a text, whatever was read of the text before."""

from datetime import date

import pytest

from generator.model import OwnText
from generator.sandbox import PURSE, OwnEnvironment
from generator.templates import OwnTextError, environment, fill

NAME = "mails/_zeven-stappen.md"
FIELDS = {
    "dag": date(2027, 2, 1),
    "naam": "Bakkerij",
    "leeg": None,
    "ja": True,
    "groep": {"naam": "x", "items": 3},
    "lijst": ["a", "b"],
    "vorm": lambda je, _u: je,
}


def filled(text: str) -> str:
    return fill(NAME, FIELDS, (OwnText(name=NAME, path=f"toolkit/{NAME}", text=text),))


def why(text: str) -> str:
    with pytest.raises(OwnTextError) as caught:
        filled(text)
    assert caught.value.path == f"toolkit/{NAME}"
    return caught.value.why


GROWS = "{% set n = namespace(x=X) %}{% for i in range(30) %}{% set n.x = MORE %}{% endfor %}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # reckoning
        ("{{ 2 ** 3 }}",                                            "NotAllowedError"),
        ("{{ 'a' * 3 }}",                                           "NotAllowedError"),
        ("{{ lijst * 3 }}",                                         "NotAllowedError"),
        ("{{ '%s' % 3 }}",                                          "NotAllowedError"),
        ("{{ dag + 3 }}",                                           "NotAllowedError"),
        ("{{ 999999 * 999999 * 999999 }}",                          "TooMuchError"),
        # growing; each makes more than the purse holds, and little enough to be made without it
        (GROWS.replace("X", "'aa'").replace("MORE", "n.x ~ n.x"),   "TooMuchError"),
        (GROWS.replace("X", "'aa'").replace("MORE", "n.x + n.x"),   "TooMuchError"),
        ("{% set n = namespace(x=[1]) %}{% for i in range(24) %}{% set n.x = n.x + n.x %}{% endfor %}", "TooMuchError"),
        ("{% set n = namespace(x='aa') %}{% for i in range(24) %}{% set n.x = [n.x, n.x] | join %}{% endfor %}", "TooMuchError"),
        ("{% set n = namespace(x='a') %}{% for i in range(24) %}{% set n.x = n.x | replace('a', 'aa') %}{% endfor %}", "TooMuchError"),
        # going on
        ("{% for a in range(1001) %}{% endfor %}",                  "TooMuchError"),
        ("{% for a in range(999) %}{% for b in range(999) %}{% for c in range(3) %}{% endfor %}{% endfor %}{% endfor %}", "TooMuchError"),
        ("{% for a in range(999) %}" + "x" * 3000 + "{% endfor %}", "TooMuchError"),
        ("{% for a in range(999) %}{{ '" + "x" * 3000 + "' ~ naam }}{% endfor %}", "TooMuchError"),
        ("{% macro m() %}" + "x" * 3000 + "{% endmacro %}{% for a in range(999) %}{% set y = m() %}{% endfor %}", "TooMuchError"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",         "RecursionError"),
        # Python
        ("{{ naam.__class__ }}",                                    "SecurityError"),
        ("{{ naam['__class__'] }}",                                 "SecurityError"),
        ("{{ vorm.__globals__ }}",                                  "SecurityError"),
        ("{{ naam.upper() }}",                                      "SecurityError"),
        ("{{ '{0.__class__}'.format(naam) }}",                      "SecurityError"),
        ("{{ groep.keys() }}",                                      "SecurityError"),
        ("{{ lijst.append(3) }}",                                   "SecurityError"),
        ("{{ dag.replace(year=1) }}",                               "SecurityError"),
        ("{{ lijst | map(attribute='__class__') | join }}",         "SecurityError"),
        ("{{ naam | attr('__class__') }}",                          "TemplateAssertionError"),
        ("{{ naam | safe }}",                                       "TemplateAssertionError"),
        ("{{ lipsum() }}",                                          "UndefinedError"),
        ("{{ dict() }}",                                            "UndefinedError"),
        # what is no text
        ("{{ leeg }}",                                              "EmptyValueError"),
        ("{{ 'a' ~ leeg }}",                                        "EmptyValueError"),
        ("{{ leeg | dag }}",                                        "EmptyValueError"),
        ("{{ naam | dag }}",                                        "NoTextError"),
        ("{{ lijst }}",                                             "NoTextError"),
        ("{{ groep }}",                                             "NoTextError"),
        ("{{ vorm }}",                                              "NoTextError"),
        ("{{ ja }}",                                                "NoTextError"),
        ("{{ lijst | upper }}",                                     "NoTextError"),
        ("{{ [lijst] | join }}",                                    "NoTextError"),
    ],
)  # fmt: skip
def test_the_sandbox_stops(text: str, expected: str) -> None:
    assert why(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ naam }} {{ dag | dag }} {{ dag.year + 1 }}", "Bakkerij maandag 1 februari 2028"),
        ("{{ 3 * 4 - 2 }} {{ 7 // 2 }} {{ 7 % 2 }}", "10 3 1"),
        ("{{ (dag - dag).days }}", "0"),
        ("{{ lijst | join('-') }} {{ lijst | length }}", "a&#45;b 2"),
        ("{{ naam | upper | replace('I', 'Y') }}", "BAKKERYJ"),
        ("{% for een in lijst %}{{ loop.index }}{{ een }}{% endfor %}", "1a2b"),
        ("{{ groep.naam }} {{ vorm('je', 'u') }}", "x je"),
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{{ 'a' ~ '<b>' }}", "a&#60;b&#62;"),
    ],
)
def test_the_sandbox_lets_a_text_do_what_texts_do(text: str, expected: str) -> None:
    assert filled(text) == expected


def test_every_filling_begins_with_a_full_purse() -> None:
    text = OwnText(name=NAME, path="x", text="{% for a in range(999) %}" + "x" * 1500 + "{% endfor %}")
    for _ in range(3):
        assert len(fill(NAME, FIELDS, (text,))) == 999 * 1500
    env = environment((text,))
    assert isinstance(env, OwnEnvironment)
    assert 0 <= env.left < PURSE - 999 * 1500


def test_a_constant_is_paid_for_when_it_is_used_and_not_when_it_is_read() -> None:
    assert (
        why("{% for a in range(999) %}{% for b in range(999) %}{{ 'xx' ~ 'yy' }}{% endfor %}{% endfor %}")
        == "TooMuchError"
    )
