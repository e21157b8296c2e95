"""Own texts as files: which layer wins for whom, and what is wrong with a file before anybody reads it."""

from pathlib import Path

import pytest

from generator.languages import language
from generator.load.texts import layer
from generator.load.workspace import Workspace
from generator.templates import toolkit_names
from generator.trial import problems_of
from tests.load.desk import WAVE, Content, clients, lay_out, read, told

GREETING = "mails/_groet-klant.md"
TWO_CLIENTS = "klantnummer;naam;email\n1042;Bakkerij;a@bakkerij.example\n1043;Taxi;a@taxi.example\n"

# fmt: off
CASES: list[tuple[str, str, dict[str, Content]]] = [
    ("toolkit/groet.md",                         "KIT701", {"toolkit/groet.md": "x"}),
    ("g/toolkit/mails/10.md",                    "KIT701", {"g/toolkit/mails/10.md": "x"}),
    ("g/klanten/1042/toolkit/_groet-klant.md",   "KIT701", {"g/klanten/1042/toolkit/_groet-klant.md": "x"}),
    ("toolkit/mails/20-Aankondiging-klant.md",   "KIT701", {"toolkit/mails/20-Aankondiging-klant.md": "x"}),
    ("toolkit/overzicht/index.html",             "KIT702", {"toolkit/overzicht/index.html": "x"}),
    ("toolkit/overzicht/nieuw.html",             "KIT702", {"toolkit/overzicht/nieuw.html": "x"}),
    (f"toolkit/{GREETING}",                      "KIT703", {f"toolkit/{GREETING}": "x" * 200_001}),
    (f"toolkit/{GREETING}:2",                    "KIT704", {f"toolkit/{GREETING}": "Groet\nCafé".encode("cp1252")}),
    (f"toolkit/{GREETING}:1",                    "KIT704", {f"toolkit/{GREETING}": "Groet".encode("utf-16")}),
    (f"toolkit/{GREETING}:3",                    "KIT705", {f"toolkit/{GREETING}": "a\r\nb\r\nc\x00"}),
    (f"toolkit/{GREETING}:2",                    "KIT705", {f"toolkit/{GREETING}": "a\nb\u202ec"}),
    (f"toolkit/{GREETING}:1",                    "KIT705", {f"toolkit/{GREETING}": "a\u2028b"}),
    (f"toolkit/{GREETING}:2",                    "KIT705", {f"toolkit/{GREETING}": "a\n\ufeffb"}),
]
# fmt: on


@pytest.mark.parametrize(
    ("place", "code", "files"), CASES, ids=lambda one: one if isinstance(one, str) else ""
)
def test_a_file_that_cannot_be_a_text_is_told_at_its_place(
    place: str, code: str, files: dict[str, Content], tmp_path: Path
) -> None:
    assert f"{place} {code}" in told(read(tmp_path, files))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("_groet-klant.md", GREETING),
        ("mails/_groet_klant.md", GREETING),
        ("Mails/_groet-klant.md", GREETING),
        ("mail/20-aankondiging-klant.md", "mails/20-aankondiging-klant.md"),
        ("site/contakt.md", "site/contact.md"),
        ("verlof.md", ""),
    ],
)
def test_a_misplaced_text_is_told_where_it_belongs(name: str, meant: str, tmp_path: Path) -> None:
    (problem,) = [one for one in read(tmp_path, {f"toolkit/{name}": "x"}).problems if one.code == "KIT701"]
    assert problem.values == {"close": meant}


def test_the_nearest_layer_wins_text_by_text(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        "g/klanten.csv": TWO_CLIENTS,
        "g/medewerkers.csv": None,
        "h/golf.yml": WAVE,
        "h/klanten.csv": clients(klantnummer="2000"),
    }
    layers = {"toolkit": "kantoor", "g/toolkit": "golf", "g/klanten/1042/toolkit": "klant"}
    names = {"toolkit": 3, "g/toolkit": 2, "g/klanten/1042/toolkit": 1}
    texts = ("mails/_groet-klant.md", "site/contact.md", "print/flyer.css")
    for folder, words in layers.items():
        files |= {f"{folder}/{name}": words for name in texts[: names[folder]]}
    loaded = read(tmp_path, files)
    found = {
        number: [(one.name, one.text) for one in own]
        for wave in loaded.waves
        for number, own in wave.texts.items()
    }
    mail, page, css = texts
    assert found == {
        "1042": [(mail, "klant"), (css, "kantoor"), (page, "golf")],
        "1043": [(mail, "golf"), (css, "kantoor"), (page, "golf")],
        "2000": [(mail, "kantoor"), (css, "kantoor"), (page, "kantoor")],
    }
    # The office's, the wave's and the client's: each is tried once, however many clients share it.
    assert len(loaded.texts) == 3


POLISH = {
    "toolkit": 'gelezen_door: "Gosia, 3-2-2027"\nknoppen:\n  volgende: "Dalej"\n'
    'teksten:\n  hulp_kop: "Kantoor"\n  stap_1: "Kantoor"\n',
    "g/toolkit": 'teksten:\n  hulp_kop: "Golf"\n  stap_1: "Golf"\n',
    "g/klanten/1042/toolkit": 'teksten:\n  hulp_kop: "Klant"\n',
}


def test_language_files_are_laid_over_each_other_sentence_by_sentence(tmp_path: Path) -> None:
    files: dict[str, Content] = {f"{folder}/talen/pl.yml": text for folder, text in POLISH.items()}
    (wave,) = read(tmp_path, files | {"g/klanten.csv": TWO_CLIENTS, "g/medewerkers.csv": None}).waves
    one, two = (language("pl", wave.texts[number]) for number in ("1042", "1043"))
    ours = language("pl")
    assert [one.sentences[key] for key in ("hulp_kop", "stap_1")] == ["Klant", "Golf"]
    assert [two.sentences[key] for key in ("hulp_kop", "stap_1")] == ["Golf", "Golf"]
    # What only the office wrote reaches both; what nobody wrote comes from the package.
    assert {(own.read_by, own.buttons["volgende"]) for own in (one, two)} == {("Gosia, 3-2-2027", "Dalej")}
    assert one.sentences["kop_voor"] == two.sentences["kop_voor"] == ours.sentences["kop_voor"]
    assert one.buttons["aanmaken"] == ours.buttons["aanmaken"]


def test_a_language_file_leaves_other_languages_and_other_texts_alone(tmp_path: Path) -> None:
    files: dict[str, Content] = {f"{folder}/talen/pl.yml": text for folder, text in POLISH.items()}
    files |= {f"{folder}/{GREETING}": folder for folder in POLISH}
    (wave,) = read(tmp_path, files).waves
    assert [(one.name, one.path) for one in wave.texts["1042"]] == [
        (GREETING, f"g/klanten/1042/toolkit/{GREETING}"),
        ("talen/pl.yml", "g/klanten/1042/toolkit/talen/pl.yml"),
        ("talen/pl.yml", "g/toolkit/talen/pl.yml"),
        ("talen/pl.yml", "toolkit/talen/pl.yml"),
    ]
    assert language("uk", wave.texts["1042"]) == language("uk")
    # What all clients of a wave share, for `preview --branches`.
    assert [(one.name, one.path) for one in wave.shared_texts] == [
        (GREETING, f"g/toolkit/{GREETING}"),
        ("talen/pl.yml", "g/toolkit/talen/pl.yml"),
        ("talen/pl.yml", "toolkit/talen/pl.yml"),
    ]


def test_a_mistake_is_told_in_the_language_file_of_every_layer(tmp_path: Path) -> None:
    wrong = 'teksten:\n  bestaat_niet: "x"\n'
    loaded = read(tmp_path, {f"{folder}/talen/pl.yml": wrong for folder in POLISH})
    found = [str(one.place) for one in problems_of(loaded.texts) if one.code == "KIT721"]
    assert found == sorted(f"{folder}/talen/pl.yml:2" for folder in POLISH)


def test_texts_of_a_wave_that_has_no_day_are_read_all_the_same(tmp_path: Path) -> None:
    loaded = read(tmp_path, {"g/golf.yml": "naam: x\n", f"g/toolkit/{GREETING}": "x"})
    assert loaded.waves == ()
    assert [one.name for own in loaded.texts for one in own] == [GREETING]


@pytest.mark.parametrize("link", ["toolkit", "toolkit/mails", f"toolkit/{GREETING}", "klanten"])
def test_a_link_is_told_and_never_followed(link: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    (elsewhere / "mails").mkdir(parents=True)
    (elsewhere / GREETING).write_text("geheim")
    (elsewhere / "1042" / "toolkit" / "mails").mkdir(parents=True)
    (elsewhere / "1042" / "toolkit" / GREETING).write_text("geheim")
    home = lay_out(tmp_path / "kits", {})
    path = home / "g" / link
    path.parent.mkdir(parents=True, exist_ok=True)
    target = {"toolkit": elsewhere, "toolkit/mails": elsewhere / "mails", "klanten": elsewhere}
    path.symlink_to(target.get(link, elsewhere / GREETING))
    loaded = read(home)
    assert f"g/{link} KIT124" in told(loaded)
    assert loaded.texts == ()


def test_what_editors_and_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    litter = (".DS_Store", "Thumbs.db", "mails/_groet-klant.md~", "mails/.#x", "~$x.md", "x.bak", ".git/HEAD")
    loaded = read(tmp_path, {f"toolkit/{name}": "x" for name in litter})
    assert told(loaded) == []
    assert loaded.texts == ()


def test_a_mark_and_the_line_ends_of_windows_make_no_other_text(tmp_path: Path) -> None:
    lay_out(
        tmp_path,
        {
            f"toolkit/{GREETING}": "\ufeffGroet\r\nTót ziens\r\n",
            f"g/toolkit/{GREETING}": "Groet\nTót ziens\n",
        },
    )
    space = Workspace(tmp_path)
    ours, theirs = (layer(folder, space)[GREETING].text for folder in (tmp_path, tmp_path / "g"))
    assert ours == theirs == "Groet\nTót ziens\n"
    assert space.problems == []


def test_every_text_but_those_of_the_overview_may_be_replaced(tmp_path: Path) -> None:
    own = [name for name in toolkit_names() if not name.startswith("overzicht/")]
    lay_out(tmp_path, {f"toolkit/{name}": "x" for name in own})
    space = Workspace(tmp_path)
    assert sorted(layer(tmp_path, space)) == own
    assert space.problems == []
