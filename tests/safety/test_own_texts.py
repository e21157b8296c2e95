"""An office's own texts through the real command: every case of safety row 26-31 gives its problem and no file.

All of them in one run, one client each: so one hostile text also does not hide another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from generator import build, templates
from generator.kit import render
from generator.load.workspace import wave_folders
from generator.model import JudgedPerson, Person, PrivateLists
from generator.model.read import ActivationRow, FalloutRow
from generator.render import fallout_sheet
from tests.load.desk import TODAY
from tests.safety.office import build as run_build
from tests.safety.office import client, lay_out, person
from tests.workspaces import snapshot

GREETING = "mails/_groet-klant.md"
CANARY = "Kanariepiet"

# fmt: off
HOSTILE: dict[str, tuple[str, str]] = {
    # 26: programs in a text
    "subclasses":       ("{{ ''.__class__.__mro__[1].__subclasses__() }}",                      "KIT710"),
    "globals":          ("{{ vorm.__globals__['os'].popen('id') }}",                            "KIT710"),
    "cycler":           ("{{ cycler.__init__.__globals__.os.popen('id') }}",                    "KIT707"),
    "lipsum":           ("{{ lipsum.__globals__ }}",                                            "KIT707"),
    "self":             ("{{ self.__init__ }}",                                                 "KIT707"),
    "attr":             ("{{ klant | attr('__class__') }}",                                     "KIT710"),
    "map attr":         ("{{ [klant] | map('attr', '__class__') | first }}",                    "KIT715"),
    "map attribute":    ("{{ [klant.naam] | map(attribute='__class__') | join }}",              "KIT710"),
    "format":           ("{{ '{0.__class__}'.format(klant) }}",                                 "KIT710"),
    "safe":             ("{{ klant.naam | safe }}",                                             "KIT710"),
    # 27: without end
    "power":            ("{{ 10**100000000 }}",                                                 "KIT710"),
    "repeat":           ("{{ 'a'*10**9 }}",                                                     "KIT710"),
    "nested ranges":    ("{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}x{% endfor %}{% endfor %}{% endfor %}", "KIT716"),
    "long range":       ("{% for a in range(10**9) %}x{% endfor %}",                            "KIT710"),
    "doubling":         ("{% set n = namespace(x='aaaa') %}{% for i in range(999) %}{% set n.x = n.x ~ n.x %}{% endfor %}", "KIT716"),
    "doubling list":    ("{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}", "KIT716"),
    "recursion":        ("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",            "KIT716"),
    "filled block":     ("{% for i in range(999) %}{% set x %}{% for j in range(999) %}" + "x" * 999 + "{% endfor %}{% endset %}{% endfor %}", "KIT716"),
    # 28: out of the toolkit
    "parents":          ("{% include '../../kantoor.yml' %}",                                   "KIT711"),
    "absolute":         ("{% include '/etc/passwd' %}",                                         "KIT711"),
    "other client":     ("{% include 'klanten/1001/toolkit/x' %}",                              "KIT711"),
    # 29: people and other clients
    "people":           ("{{ medewerkers }}",                                                   "KIT707"),
    "kit":              ("{{ kit.private.people }}",                                            "KIT707"),
    "clients":          ("{{ klanten[1].naam }}",                                               "KIT707"),
    # 30: mistakes
    "unknown":          ("{{ klant.namm }}",                                                    "KIT707"),
    "syntax":           ("{% if voor %}x",                                                      "KIT706"),
    # 31: from elsewhere
    "picture":          ("![x](https://elders.example/x.png)",                                  "KIT718"),
    "script":           ('<script src="https://elders.example/x.js"></script>',                 "KIT717"),
    "style":            ('<p style="background:url(//elders.example/x)">x</p>',                 "KIT718"),
    "javascript":       ("[x](javascript:alert(1))",                                            "KIT718"),
}
# fmt: on
NUMBERS = {name: str(1001 + place) for place, name in enumerate(HOSTILE)}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    folder = tmp_path_factory.mktemp("kantoor")
    more = {
        f"klanten/{NUMBERS[name]}/toolkit/{GREETING}": f"Groet\n{text}\n".encode()
        for name, (text, _) in HOSTILE.items()
    }
    kits = lay_out(
        folder,
        clients=[client(number) for number in NUMBERS.values()],
        people=[person(number) for number in NUMBERS.values()],
        more=more,
    )
    before = snapshot(folder)
    order = build.Order(
        workspace=kits, waves=tuple(wave_folders(kits)), output=folder / "output", today=TODAY
    )
    _, problems = build.check(order)
    code = run_build(kits)
    return {"problems": problems, "code": code, "untouched": snapshot(folder) == before}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_told_at_its_line(name: str, run: Mapping[str, Any]) -> None:
    file = f"g/klanten/{NUMBERS[name]}/toolkit/{GREETING}"
    found = [(one.place.row, one.code) for one in run["problems"] if one.place and one.place.file == file]
    rows = {row for row, code in found if code == HOSTILE[name][1]}
    assert rows & {2, 3}, found


def test_nothing_is_written_when_a_text_is_hostile(run: Mapping[str, Any]) -> None:
    assert run["code"] == 1
    assert run["untouched"]


def test_a_link_in_the_folder_of_texts_is_not_followed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = lay_out(tmp_path, more={"toolkit/mails/x~": b""})
    (tmp_path / "geheim.md").write_text(CANARY)
    (kits / "g" / "toolkit" / GREETING).symlink_to(tmp_path / "geheim.md")
    assert run_build(kits) == 1
    said = capsys.readouterr().err
    assert f"g/toolkit/{GREETING} KIT124" in said
    assert CANARY not in said
    assert not (tmp_path / "output" / "g").exists()


# --- row 29: privacy by construction --------------------------------------------------------------

_PEOPLE = (Person, JudgedPerson, PrivateLists, FalloutRow, ActivationRow)


def paths_to_people(value: Any, path: str, seen: set[int]) -> Iterator[str]:
    """Walk everything that can be reached from a value, what functions hold included."""
    if id(value) in seen or value is None or isinstance(value, int | float | bytes):
        return
    seen.add(id(value))
    if isinstance(value, _PEOPLE) or (isinstance(value, str) and CANARY in value):
        yield path
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from paths_to_people(inside, f"{path}.{key}", seen)
    elif isinstance(value, list | tuple | set | frozenset):
        for place, inside in enumerate(value):
            yield from paths_to_people(inside, f"{path}[{place}]", seen)
    elif is_dataclass(value):
        for one in fields(value):
            yield from paths_to_people(getattr(value, one.name), f"{path}.{one.name}", seen)
    elif callable(value):
        for cell in getattr(value, "__closure__", None) or ():
            yield from paths_to_people(cell.cell_contents, f"{path}()", seen)
        yield from paths_to_people(getattr(value, "__self__", None), f"{path}.self", seen)


def test_no_path_leads_from_the_fields_of_a_public_text_to_a_person(tmp_path: Path) -> None:
    rows = "klantnummer;personeelsnummer;naam;reden\n1042;7;Anna Kanariepiet;Geen e-mail\n"
    kits = lay_out(
        tmp_path,
        people=[person(achternaam=CANARY, voornaam=CANARY, email=f"{CANARY}@p.example")],
        more={"uitvallijst.csv": rows.encode()},
    )
    order = build.Order(workspace=kits, waves=tuple(wave_folders(kits)), output=tmp_path, today=TODAY)
    loaded, _ = build.check(order)
    assert loaded.office
    (plan,) = build.plan_kits(loaded.office, loaded.waves[0])
    given: list[tuple[str, Mapping[str, Any]]] = []

    def note(name: str, values: Mapping[str, Any], _texts: templates.OwnTexts) -> str:
        given.append((name, values))
        return templates.environment().get_template(name).render(values)

    token = templates.watching.set(note)
    try:
        render(plan)
    finally:
        templates.watching.reset(token)
    inside = {"print/uitval.html", "print/brief.html"}
    public = {name: values for name, values in given if name not in inside}
    assert len(public) > 20
    for name, values in public.items():
        assert list(paths_to_people(values, name, set())) == []
    # The walk does see people: the sheet and the letters for in intern/ hold them.
    private = [(name, values) for name, values in given if name in inside]
    assert {name for name, _ in private} == inside
    assert all(list(paths_to_people(values, name, set())) for name, values in private)
    assert fallout_sheet.render(plan) != {}
