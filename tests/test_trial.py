"""What is told of an own text by reading it and by filling it, with its line, and nothing of a sound one."""

import multiprocessing
from collections.abc import Iterable

import pytest

from generator import trial
from generator.model import OwnText
from generator.problems import Place, Problem
from generator.templates import OwnTextError, OwnTexts, fill, toolkit_names, toolkit_text
from generator.trial.judge import judge
from generator.trial.markup import html_of, unsafe_in_css, unsafe_in_html
from generator.trial.reading import reach, read_text
from generator.trial.situations import fillings_of

GREETING = "mails/_groet-klant.md"
OWN = [name for name in toolkit_names() if not name.startswith("overzicht/")]
FILLED = [name for name in OWN if name.endswith((".md", ".html"))]


def own(name: str, text: str) -> OwnText:
    return OwnText(name=name, path=f"toolkit/{name}", text=text)


def judged(*texts: OwnText, facts: Iterable[str] = ()) -> list[str]:
    """Return place, code and values of what is told, each once."""
    found = judge([tuple(sorted(texts, key=lambda one: one.name))], frozenset(facts))
    said = [
        " ".join(
            [str(one.place), one.code, *(f"{key}={value}" for key, value in one.values.items() if value)]
        )
        for one in found
        if isinstance(one, Problem)
    ]
    return list(dict.fromkeys(said))


def line_2(text: str) -> OwnText:
    return own(GREETING, f"Groet\n{text}\n")


# fmt: off
CASES = [
    # fields, wherever they stand
    ("{{ klant.namm }}",                                          "KIT707 name=klant.namm close=klant.naam"),
    ("{{ klnat.naam }}",                                          "KIT707 name=klnat close=klant"),
    ("{{ klant['namm'] }}",                                       "KIT707 name=klant.namm close=klant.naam"),
    ("{% if klant.namm %}x{% endif %}",                           "KIT707 name=klant.namm close=klant.naam"),
    ("{% if false %}{{ klant.namm }}{% endif %}",                 "KIT707 name=klant.namm close=klant.naam"),
    ("{{ 'x' if na else klant.namm }}",                           "KIT707 name=klant.namm close=klant.naam"),
    ("{{ vorm('a', klant.namm) }}",                               "KIT707 name=klant.namm close=klant.naam"),
    ("{{ 'a' ~ klant.namm }}",                                    "KIT707 name=klant.namm close=klant.naam"),
    ("{{ [klant.namm] | opsomming }}",                            "KIT707 name=klant.namm close=klant.naam"),
    ("{% set x = klant %}{{ x.namm }}",                           "KIT707 name=x.namm close=x.naam"),
    ("{% with x = klant %}{{ x.namm }}{% endwith %}",             "KIT707 name=x.namm close=x.naam"),
    ("{% for een in planning %}{{ een.titl }}{% endfor %}",       "KIT707 name=een.titl close=een.titel"),
    ("{% for een in planning | sort(attribute='datum') %}{{ een.titl }}{% endfor %}", "KIT707 name=een.titl close=een.titel"),
    ("{{ planning[0].titl }}",                                    "KIT707 name=….titl close=….titel"),
    ("{{ (planning | first).titl }}",                             "KIT707 name=….titl close=….titel"),
    ("{% for een in planning %}{{ loop.indx }}{% endfor %}",      "KIT707 name=loop.indx close=loop.index"),
    ("{% for dagje in planning %}x{% endfor %}{{ dagje }}",       "KIT707 name=dagje"),
    ("{% with x = 1 %}{% endwith %}{{ x }}",                      "KIT707 name=x"),
    ("{% macro m(a) %}{{ a }}{{ b }}{% endmacro %}",              "KIT707 name=b"),
    ("{{ golf.conversiedatum.jaar }}",                            "KIT707 name=golf.conversiedatum.jaar"),
    ("{{ feiten.herinnering }}",                                  "KIT707 name=feiten.herinnering close=feiten.herinneringen"),
    ("{{ aantallen.uitnodigingen }}",                             "KIT707 name=aantallen.uitnodigingen close=aantallen.uitnodiging"),
    # filters, tests, other texts
    ("{{ golf.conversiedatum | dagg }}",                          "KIT708 name=dagg close=dag"),
    ("{% filter upperr %}x{% endfilter %}",                       "KIT708 name=upperr close=upper"),
    ("{% if klant.naam is defind %}x{% endif %}",                 "KIT708 name=defind close=defined"),
    ("{% include 'mails/_groet-klent.md' %}",                     f"KIT711 close={GREETING}"),
    ("{% include '../../kantoor.yml' %}",                         "KIT711"),
    ("{% include klant.naam %}",                                  "KIT711"),
    ("{% include ['a', 'b'] %}",                                  "KIT711"),
    ("{% include 'geheim.md' ignore missing %}",                  "KIT711"),
    ("{% import '/etc/passwd' as x %}",                           "KIT711"),
    ("{% extends 'weg.html' %}",                                  "KIT711"),
    ("{% import 'site/_onderdelen.html' as deel with context %}{{ deel.knopp('a') }}", "KIT707 name=deel.knopp close=deel.knop"),
    ("{% from 'site/_onderdelen.html' import knopp %}",           "KIT707 name=knopp close=knop"),
    # what a text may not do
    ("{{ klant.__class__ }}",                                     "KIT710 what=__class__"),
    ("{{ __builtins__ }}",                                        "KIT710 what=__builtins__"),
    ("{{ vorm.__globals__ }}",                                    "KIT710 what=__globals__"),
    ("{{ klant['__class__'] }}",                                  "KIT710 what=__class__"),
    ("{{ klant.naam.upper() }}",                                  "KIT710 what=.upper"),
    ("{{ '%s'.format(1) }}",                                      "KIT710 what=.format"),
    ("{{ klant.naam | safe }}",                                   "KIT710 what=| safe"),
    ("{{ klant | attr('naam') }}",                                "KIT710 what=| attr"),
    ("{{ 10 ** 100000000 }}",                                     "KIT710 what=**"),
    ("{% autoescape false %}x{% endautoescape %}",                "KIT710 what=autoescape"),
    ("{% for een in planning recursive %}x{% endfor %}",          "KIT710 what=recursive"),
    # how it is written
    ("{{ klant.naam }",                                           "KIT706"),
    ("{% als voor %}x{% endif %}",                                "KIT706 tag=als"),
    # only filling it shows it
    ("{{ klant.naam | dag }}",                                    "KIT715"),
    ("{{ planning }}",                                            "KIT715"),
    ("{{ 'x' ~ planning }}",                                      "KIT715"),
    ("{{ klant.contactpersoon }}",                                "KIT715 empty=x"),
    ("{{ volgende_betaaldag | dag }}",                            "KIT715 empty=x"),
    ("{{ uitval.open }}",                                         "KIT715 empty=x"),
    ("{{ 1 / 0 }}",                                               "KIT715"),
    ("{{ 'a' * 1000000000 }}",                                    "KIT710"),
    ("{{ planning * 3 }}",                                        "KIT710"),
    ("{{ '%s' % 3 }}",                                            "KIT710"),
    # what makes too much
    ("{% for a in range(999) %}{% for b in range(999) %}{% for c in range(999) %}x{% endfor %}{% endfor %}{% endfor %}", "KIT716"),
    ("{% for a in range(1000000) %}x{% endfor %}",                "KIT716"),
    ("{% set n = namespace(x='aaaaaaaa') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}", "KIT716"),
    ("{% set n = namespace(x='aaaaaaaa') %}{% for i in range(99) %}{% set n.x = n.x | replace('a', 'aaaaaaaaa') %}{% endfor %}", "KIT716"),
    ("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",  "KIT716"),
    ("{{ 999999999 * 999999999 }}",                               "KIT716"),
    # a fact of which we do not know whether it is a slip
    ("{% if feiten.parkeren %}x{% endif %}",                      "LET701 name=parkeren"),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_a_fault_is_told_with_its_line_and_a_way_out(text: str, expected: str) -> None:
    assert f"toolkit/{GREETING}:2 {expected}" in judged(line_2(text))


def test_a_number_without_end_is_no_number() -> None:
    assert judged(line_2("{{ " + "9" * 5000 + " }}")) == [f"toolkit/{GREETING} KIT706"]


def test_brackets_without_end_are_too_much() -> None:
    assert judged(line_2("{{ " + "(" * 5000 + ")" * 5000 + " }}")) == [f"toolkit/{GREETING} KIT716"]


SOUND = [
    "{{ klant.naam }}, {{ golf.conversiedatum | dag }} {{ golf.conversiedatum.year }}",
    "{% for een in planning if een.datum > golf.peildatum %}{{ loop.index }} {{ een.titel }}{% endfor %}",
    "{% set x = klant.naam %}{% if true %}{% set x = 'y' %}{% endif %}{{ x }}",
    "{% for reden, aantal in (uitval.per_reden if uitval else []) %}{{ reden }} {{ aantal | getal }}{% endfor %}",
    "{% macro m(a, b=1) %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}{% call m(1) %}x{% endcall %}",
    "{{ [1, 2] | join(', ') }} {{ klant.naam | upper | replace('A', 'B') }}",
    "{{ planning | map(attribute='titel') | join(', ') }}",
    "{% set n = namespace(a=0) %}{% for e in planning %}{% set n.a = n.a + 1 %}{% endfor %}{{ n.a }}",
    "{{ (golf.conversiedatum - golf.peildatum).days }}",
    "{% if klant.plaats is none %}x{% else %}{{ klant.plaats }}{% endif %}",
    "{% raw %}{{ klant.namm }}{% endraw %}{# {{ klant.namm }} #}",
    "{% if feiten.parkeren %}{{ feiten.parkeren }}{% endif %}",
    "[ons](https://lindeboom.example/) en {{ mail(contact.email) }}",
]


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_told_of_a_sound_text(text: str) -> None:
    assert judged(line_2(text), facts=["parkeren"]) == []


def test_nothing_is_told_of_the_texts_of_the_package_themselves() -> None:
    told = judged(*(own(name, toolkit_text(name)) for name in OWN))
    assert [one for one in told if not one.endswith("LET702")] == []
    assert len(told) == len(OWN)


def test_the_sandbox_fills_every_text_of_the_package_as_it_is_filled_without() -> None:
    some = (own("talen/nl.yml", ""),)
    tried = 0
    for name in FILLED:
        for filling in fillings_of(name)[::7]:
            assert fill(name, filling.fields, some) == fill(name, filling.fields), name
            tried += 1
    assert tried > 100


def test_every_text_is_filled_in_the_trial_by_itself_or_as_a_part() -> None:
    read = {name: read_text(name, None) for name in FILLED}
    entries = [name for name in FILLED if fillings_of(name)]
    tried = set(entries).union(*(reach(read, name) for name in entries))
    assert set(FILLED) - tried == set()


def test_je_and_u_both_come_by_in_every_text() -> None:
    for name in FILLED:
        forms = {one.fields["vorm"]("je", "u") for one in fillings_of(name) if "vorm" in one.fields}
        assert forms in ({"je", "u"}, set()), name


# --- what other texts need of it ------------------------------------------------------------------


def test_a_part_that_other_texts_use_cannot_be_left_out() -> None:
    text = toolkit_text("site/_onderdelen.html").replace("macro kaart(", "macro kaartje(")
    told = judged(own("site/_onderdelen.html", text))
    assert "toolkit/site/_onderdelen.html KIT712 part=kaart by=site/index.md" in told


def test_a_text_cannot_bring_itself_in() -> None:
    told = judged(line_2('{% include "mails/_groet-klant.md" %}'))
    assert told == [f"toolkit/{GREETING} KIT711"]


def test_a_part_may_use_what_the_text_around_it_made() -> None:
    mail = "{% set samen = 3 %}onderwerp: x\nvoorproef: y\n---\n{% include 'mails/_groet-klant.md' %}\n"
    assert (
        judged(own("mails/20-aankondiging-klant.md", mail), line_2("{{ samen if samen is defined else 0 }}"))
        == []
    )


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("onderwerp: x\n---\nHallo\n", "voorproef"),
        ("voorproef: x\n---\nHallo\n", "onderwerp"),
        ("onderwerp: \nvoorproef: x\n---\nHallo\n", "onderwerp"),
        ("onderwerp: x\nvoorproef: x\nHallo\n", "---"),
        ("Hallo\n", "---"),
        ("onderwerp: x\nvoorproef: x\nHallo\n---\nHallo\n", "---"),
        ("onderwerp: x\n{% if na %}\nvoorproef: x\n{% endif %}\n---\nHallo\n", "voorproef"),
    ],
)
def test_a_mail_needs_its_head_in_every_situation(text: str, part: str) -> None:
    name = "mails/70-oud-medewerker.md"
    assert f"toolkit/{name} KIT713 part={part}" in judged(own(name, text))


@pytest.mark.parametrize(
    "head",
    [
        "# Contact\n",
        "---\ntitle: {{ klant.naam }}\n---\n",
        "---\ntitle: <b>x</b>\n---\n",
        "---\ntitle: Contact\ntemplate: anders.html\n---\n",
    ],
)
def test_a_page_begins_with_a_fixed_title(head: str) -> None:
    assert "toolkit/site/contact.md:1 KIT714" in judged(own("site/contact.md", f"{head}\nx\n"))
    assert judged(own("site/contact.md", "---\ntitle: Wie bel je?\n---\n\nx\n")) == []


# --- what comes out -------------------------------------------------------------------------------

# fmt: off
UNSAFE = [
    ("<script>alert(1)</script>",                             "KIT717"),
    ("<ScRiPt src=x></ScRiPt>",                               "KIT717"),
    ('<img src="teken.svg" onerror="alert(1)">',              "KIT717"),
    ('<p ONCLICK="x">x</p>',                                  "KIT717"),
    ('<iframe src="a.html"></iframe>',                        "KIT717"),
    ("<form><input></form>",                                  "KIT717"),
    ('<meta http-equiv="Refresh" content="0">',               "KIT717"),
    ("![x](https://elders.example/x.png)",                    "KIT718"),
    ('<img src="//elders.example/x.png">',                    "KIT718"),
    ('<img src="a.png" srcset="a.png 1x, http://x.example/b.png 2x">', "KIT718"),
    ('<link rel="stylesheet" href="https://fonts.example/a.css">',     "KIT718"),
    ("<style>@import 'https://fonts.example/a.css';</style>", "KIT718"),
    ('<p style="background:url(https://x.example/a.png)">x</p>', "KIT718"),
    (r'<p style="background:\75 rl(https://x.example/a.png)">x</p>', "KIT718"),
    ("[x](javascript:alert(1))",                              "KIT718 link=x"),
    ("[x](JaVaScRiPt&#58;alert(1))",                          "KIT718 link=x"),
    ("[x](data:text/html,x)",                                 "KIT718 link=x"),
    ("[x](http://x.example/)",                                "KIT718 link=x"),
    ("[x](//x.example/)",                                     "KIT718 link=x"),
    ("[x]\n\n[x]: javascript:alert(1)",                       "KIT718 link=x"),
    ('<a href="java{{ "" }}script:alert(1)">x</a>',           "KIT718 link=x"),
    ('<a href="{{ klant.naam }}">x</a>',                      "KIT718 link=x"),
    ('{% if klant.contactpersoon %}<p style="background:{{ klant.contactpersoon }}">x</p>{% endif %}', "KIT718"),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), UNSAFE)
@pytest.mark.parametrize("name", ["site/contact.md", "mails/_groet-klant.md"])
def test_a_program_or_an_address_elsewhere_is_refused_in_what_comes_out(
    name: str, text: str, expected: str
) -> None:
    head = "---\ntitle: Contact\n---\n" if name.startswith("site") else ""
    told = judged(own(name, f"{head}\n{text}\n"))
    assert [one for one in told if f" {expected}" in one], told


def test_what_is_typed_as_it_comes_out_is_told_with_its_line() -> None:
    assert f"toolkit/{GREETING}:2 KIT717" in judged(line_2("<script>x</script>"))


@pytest.mark.parametrize(
    ("text", "is_unsafe"),
    [
        (".a { background: url(https://x.example/a.png) }", True),
        (".a { background: URL( 'a.png' ) }", True),
        (".a { background: u\\72l(a.png) }", True),
        ("@import 'a.css';", True),
        ("@im\\70ort 'a.css';", True),
        (".a { background: url(data:text/html,x) }", True),
        (".a { background: url(data:image/png;base64,AAAA) }", False),
        (".a { fill: url(#b) } /* url(https://x.example) */", False),
    ],
)
def test_a_style_sheet_may_fetch_nothing(text: str, is_unsafe: bool) -> None:
    assert bool(unsafe_in_css(text)) == is_unsafe
    told = judged(own("print/flyer.css", toolkit_text("print/flyer.css") + text))
    assert ([one for one in told if "KIT718" in one] != []) == is_unsafe


def test_pages_of_the_package_hold_nothing_unsafe() -> None:
    page = fill("site/contact.md", fillings_of("site/contact.md")[0].fields)
    assert unsafe_in_html(html_of(page)) == []
    assert "<h1" in html_of(page)


def test_a_sheet_that_cannot_be_printed_is_told_and_so_is_one_that_grew() -> None:
    css, page = toolkit_text("print/flyer.css"), toolkit_text("print/flyer.html")
    assert judged(own("print/flyer.css", css + "\n.kop { kleur: rood }")) == [
        "toolkit/print/flyer.css KIT709"
    ]
    longer = page.replace("</body>", "<p>Nog een regel.</p>" * 90 + "</body>")
    assert judged(own("print/flyer.html", longer)) == ["toolkit/print/flyer.html LET703 pages=2 most=1"]
    timeline = toolkit_text("print/tijdlijn.html").replace(
        "</body>", "<p>Nog een regel.</p>" * 90 + "</body>"
    )
    [told] = judged(own("print/tijdlijn.html", timeline))
    assert told.startswith("toolkit/print/tijdlijn.html LET703") and told.endswith("most=2")


# --- the process of its own -----------------------------------------------------------------------


def test_a_text_that_keeps_markdown_busy_for_ever_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    # Only the time that it works itself can end it.
    monkeypatch.setattr(trial, "PATIENCE", 100_000)
    sets: list[OwnTexts] = [(line_2("[" * 150_000),)]
    assert trial.problems_of(sets, most_busy=1) == (Problem("KIT716", Place(f"toolkit/{GREETING}")),)


def test_a_process_that_dies_leaves_a_problem_at_the_text_it_was_at() -> None:
    hears, says = multiprocessing.Pipe(duplex=False)
    says.send("toolkit/a.md")
    says.send(Problem("LET702", Place("toolkit/a.md")))
    says.send("toolkit/b.md")
    says.close()
    found = trial._listen(hears, "toolkit/a.md")
    assert found == [Problem("LET702", Place("toolkit/a.md")), Problem("KIT716", Place("toolkit/b.md"))]


def test_a_fault_of_an_office_text_is_told_once_for_all_sets() -> None:
    shared = line_2("{{ klant.namm }}")
    other = [own("site/contact.md", f"---\ntitle: Contact\n---\n\n{word}\n") for word in ("a", "b")]
    found = trial.problems_of([(shared, one) for one in other])
    assert [one.code for one in found] == ["KIT707"]


def test_without_own_texts_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "get_ready", None)
    assert trial.problems_of([]) == ()


def test_a_failure_while_filling_names_the_file_and_the_line_and_no_value() -> None:
    text = line_2("{{ klant.naam | dag }}")
    with pytest.raises(OwnTextError) as caught:
        fill(
            "mails/20-aankondiging-klant.md", fillings_of("mails/20-aankondiging-klant.md")[0].fields, (text,)
        )
    assert caught.value.args == (f"toolkit/{GREETING}", 2, "NoTextError")
