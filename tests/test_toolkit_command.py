"""`overstapkit toolkit`: the real command in a real workspace, from the first copy to after an upgrade."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator import __version__
from generator.cli import run
from generator.languages import package_file
from generator.load.texts import replaceable
from generator.origins import FILE
from generator.spoken import name_in, skeleton_of
from generator.templates import package_text, toolkit_names
from generator.toolkit_words import TOOLKIT_SPEECH, WHAT_FOR
from tests.workspaces import snapshot, write_workspace

MAIL = "mails/20-aankondiging-klant.md"
PAGE = "site/contact.md"


@pytest.fixture
def kits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a workspace with two waves; client 1042 is in the first only, 1050 in the second only."""
    monkeypatch.setenv("OVERSTAPKIT_LANG", "nl")
    monkeypatch.setenv("COLUMNS", "100")
    found = write_workspace(tmp_path)
    second = ("klantnummer;naam;email", "1050;Drukkerij Blad;info@blad.example")
    write_workspace(tmp_path, name="golf-2", clients=second, employees=None)
    monkeypatch.chdir(tmp_path)
    return found


def toolkit(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    """Run `toolkit ...` and return what it said on stdout and stderr."""
    assert run(["toolkit", *arguments]) == code
    told = capsys.readouterr()
    return told.out, told.err


def data(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> dict[str, Any]:
    out, err = toolkit(capsys, *arguments, "--format", "json", code=code)
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    assert (found["schema"], found["uitkomst"]) == (1, code)
    return found


def package_moved_on(home: Path, name: str, then: str) -> None:
    """Make it so that the package said something else when this text was taken: as after an upgrade."""
    path = home / "toolkit" / FILE
    known = json.loads(path.read_text(encoding="utf-8"))
    known["teksten"][name] = {"versie": "0.0.9", "tekst": then}
    path.write_text(json.dumps(known), encoding="utf-8")


# --- list -----------------------------------------------------------------------------------------


def test_list_shows_every_text_that_may_be_own_with_a_sentence(kits, capsys):
    out, err = toolkit(capsys, "list")
    assert err == ""
    for name in replaceable():
        found = skeleton_of(name)
        # The nine names of a text in another language are one line.
        assert f"{name_in(found[0], '<taal>') if found else name} " in out
        assert found or WHAT_FOR[name].nl in out
    assert "overzicht/" not in out
    assert out.rstrip().splitlines()[-1].startswith("Nu: neem een tekst over met `overstapkit toolkit eject")


def test_every_text_has_a_short_sentence_in_both_languages_and_no_sentence_is_left_over():
    assert set(WHAT_FOR) == set(replaceable())
    assert set(toolkit_names()) - set(replaceable()) == {
        name for name in toolkit_names() if name.startswith("overzicht/")
    }
    for said in WHAT_FOR.values():
        assert said.nl.endswith(".")
        assert said.en.endswith(".")
        assert len(said.nl.split()) <= 12, said


@pytest.mark.parametrize(
    ("where", "file", "level"),
    [
        ((),                                      f"toolkit/{MAIL}",                      "kantoor"),
        (("--wave", "golf-1"),                    f"golf-1/toolkit/{MAIL}",               "golf"),
        (("--wave", "golf-1", "--client", "1042"), f"golf-1/klanten/1042/toolkit/{MAIL}",  "klant"),
        (("--client", "1050"),                    f"golf-2/klanten/1050/toolkit/{MAIL}",  "klant"),
    ],
)  # fmt: skip
def test_eject_puts_the_text_of_the_package_where_it_was_asked_for(kits, capsys, where, file, level):
    out, _ = toolkit(capsys, "eject", MAIL, *where)
    assert out.splitlines()[0] == f"kits/{file}: gemaakt"
    assert out.splitlines()[-1] == "Nu: pas de tekst aan en kijk hem na met `overstapkit check`."
    assert (kits / file).read_text(encoding="utf-8") == package_text(MAIL)
    listed, _ = toolkit(capsys, "list")
    assert f"  eigen tekst: kits/{file}\n" in listed
    [own] = next(one["eigen"] for one in data(capsys, "list")["teksten"] if one["naam"] == MAIL)
    assert (own["bestand"], own["laag"], own["pakket_veranderd"]) == (file, level, False)
    assert own["versie"] == __version__


def test_list_of_a_wave_or_client_leaves_out_what_others_have(kits, capsys):
    for where in ([], ["--wave", "golf-1"], ["--wave", "golf-2"], ["--client", "1042"], ["--client", "1043"]):
        toolkit(capsys, "eject", PAGE, *where)
    homes = ("toolkit", "golf-1/toolkit", "golf-1/klanten/1042/toolkit")
    own = [f"kits/{home}/{PAGE}" for home in homes]
    out, _ = toolkit(capsys, "list", "--wave", "golf-1", "--client", "1042")
    shown = [line.removeprefix("  eigen tekst: ") for line in out.splitlines() if "eigen tekst: " in line]
    assert shown == own
    assert len([line for line in toolkit(capsys, "list")[0].splitlines() if "eigen tekst: " in line]) == 5


@pytest.mark.parametrize(
    ("taken", "asked", "advised"),
    [
        ((),                             (),                                       MAIL),
        ((),                             ("--client", "1042"),                     f"{MAIL} --client 1042"),
        (("--client", "1042"),           (),                                       replaceable()[0]),
        (("--client", "1042"),           ("--wave", "golf-2"),                     f"{MAIL} --wave golf-2"),
        (("--client", "1042"),           ("--client", "1042"),                     f"{replaceable()[0]} --client 1042"),
        # Own words of the office count for a client too.
        ((),                             ("--wave", "golf-1", "--client", "1042"), f"{MAIL} --wave golf-1 --client 1042"),
        (("--wave", "golf-1"),           ("--client", "1042"),                     f"{replaceable()[0]} --client 1042"),
    ],
)  # fmt: skip
def test_list_advises_to_take_over_what_is_nobody_s_own_yet(kits, capsys, taken, asked, advised):
    if taken:
        toolkit(capsys, "eject", MAIL, *taken)
    out, _ = toolkit(capsys, "list", *asked)
    said = out.splitlines()[-1]
    assert said == f"Nu: neem een tekst over met `overstapkit toolkit eject {advised}`."
    # What it advises, works.
    toolkit(capsys, "eject", *advised.split())


def test_list_advises_nothing_when_every_text_is_own(kits, capsys):
    toolkit(capsys, "eject", *replaceable())
    out, _ = toolkit(capsys, "list")
    assert "Nu:" not in out


# --- where it stands ------------------------------------------------------------------------------


@pytest.mark.parametrize("start", ["", "kits", "elders"])
@pytest.mark.parametrize("command", ["eject", "list", "diff", "seen", "exists"])
def test_every_file_that_is_named_can_be_opened_from_where_the_user_stands(
    kits, capsys, monkeypatch, start, command
):
    here = kits.parent / start
    here.mkdir(exist_ok=True)
    monkeypatch.chdir(here)
    said = {
        "eject": ("eject", PAGE),
        "list": ("list",),
        "diff": ("diff",),
        "seen": ("diff", "--seen"),
        "exists": ("eject", PAGE),
    }[command]
    if command != "eject":
        run(["toolkit", "eject", PAGE, "--workspace", str(kits)])
        (kits / "toolkit" / PAGE).write_text("Ons.\n", encoding="utf-8")
        capsys.readouterr()
    out, err = toolkit(capsys, *said, "--workspace", str(kits), code=2 if command == "exists" else 0)
    named = [
        word.strip(":.,") for word in (out + err).split() if word.strip(":.,").endswith(f"toolkit/{PAGE}")
    ]
    assert named
    assert {(here / name).resolve() for name in named} == {kits / "toolkit" / PAGE}


# --- eject ----------------------------------------------------------------------------------------


def test_what_is_there_is_never_overwritten_and_nothing_else_is_written_then(kits, capsys):
    toolkit(capsys, "eject", MAIL)
    (kits / "toolkit" / MAIL).write_text("Onze eigen woorden.", encoding="utf-8")
    before = snapshot(kits)
    _, err = toolkit(capsys, "eject", PAGE, MAIL, code=2)
    assert f"we overschrijven niets: kits/toolkit/{MAIL}." in err
    assert snapshot(kits) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mails/20-aankondigin-klant.md",),     f"Bedoel je {MAIL}?"),
        (("zomaar-iets",),                       "Zie ze allemaal met `overstapkit toolkit list`."),
        (("flyer",),                             "Bedoel je print/flyer.css, print/flyer.html?"),
        (("overzicht/index.html",),              "is een pagina voor het kantoor"),
        (("../kantoor.yml",),                    "Er is geen tekst ../kantoor.yml."),
        ((MAIL, "--wave", "golf-3"),             "Er is geen golf golf-3. Bedoel je golf-"),
        ((MAIL, "--wave", "golf-1", "--client", "1044"), "Klant 1044 staat niet in golf-1. Bedoel je 104"),
        ((MAIL, "--client", "9"),                "In welke golf zit klant 9? Zeg het met --wave."),
        ((),                                     "NAAM"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_over_is_wrong_usage_with_a_way_out(kits, capsys, arguments, said):
    before = snapshot(kits)
    _, err = toolkit(capsys, "eject", *arguments, code=2)
    assert said in err
    assert snapshot(kits) == before


@pytest.mark.parametrize("linked", ["toolkit", "toolkit/mails", "golf-1/klanten"])
def test_nothing_is_written_through_a_link(kits, capsys, tmp_path, linked):
    outside = tmp_path / "elders"
    outside.mkdir()
    (kits / linked).parent.mkdir(exist_ok=True)
    (kits / linked).symlink_to(outside)
    where = ["--client", "1042"] if "klanten" in linked else []
    _, err = toolkit(capsys, "eject", MAIL, *where, code=1)
    assert err.startswith(f"{linked} KIT124 ")
    assert list(outside.iterdir()) == []


def test_a_client_begins_with_the_words_of_its_wave_and_those_of_the_office(kits, capsys):
    toolkit(capsys, "eject", MAIL, PAGE)
    (kits / "toolkit" / MAIL).write_text("Zo zegt het kantoor het.\n", encoding="utf-8")
    package_moved_on(kits, MAIL, "Zo zei het pakket het.\n")
    out, _ = toolkit(capsys, "eject", MAIL, PAGE, "--client", "1042")
    made = f"kits/golf-1/klanten/1042/toolkit/{MAIL}: gemaakt, uit kits/toolkit/{MAIL}"
    assert out.splitlines()[0] == made
    own = kits / "golf-1" / "klanten" / "1042" / "toolkit"
    assert (own / MAIL).read_text(encoding="utf-8") == "Zo zegt het kantoor het.\n"
    # What changed in the package is news for this copy too.
    assert json.loads((own / FILE).read_text(encoding="utf-8"))["teksten"][MAIL]["versie"] == "0.0.9"


def test_a_folder_that_cannot_be_written_is_exit_3(kits, capsys):
    (kits / "toolkit").write_text("geen map", encoding="utf-8")
    _, err = toolkit(capsys, "eject", MAIL, code=3)
    assert "Schrijven in" in err


def test_a_damaged_memory_is_not_overwritten(kits, capsys):
    toolkit(capsys, "eject", MAIL)
    (kits / "toolkit" / FILE).write_text("<<<<<<< kapot", encoding="utf-8")
    before = snapshot(kits)
    toolkit(capsys, "eject", PAGE, code=3)
    assert snapshot(kits) == before
    assert "(niet bekend van welke versie)" in toolkit(capsys, "list")[0]


# --- diff -----------------------------------------------------------------------------------------


def test_diff_shows_what_an_office_changed_as_a_unified_difference(kits, capsys):
    toolkit(capsys, "eject", PAGE)
    text = package_text(PAGE)
    (kits / "toolkit" / PAGE).write_text(text.replace("\n", "\nOnze regel.\n", 1), encoding="utf-8")
    out, err = toolkit(capsys, "diff")
    assert err == ""
    assert out.splitlines()[0] == f"kits/toolkit/{PAGE}: zo verschilt jullie tekst van het pakket."
    assert f"--- pakket {__version__}\n+++ kits/toolkit/{PAGE}\n@@ " in out
    assert "\n+Onze regel.\n" in out
    assert [line for line in out.splitlines() if line.startswith("-")] == [f"--- pakket {__version__}"]
    assert "\x1b" not in out


def test_a_text_that_is_still_the_package_s_is_told_once_and_what_to_do_fits(kits, capsys):
    toolkit(capsys, "eject", PAGE)
    out, _ = toolkit(capsys, "diff")
    assert out.splitlines() == [
        f"kits/toolkit/{PAGE}: gelijk aan het pakket. Zo verandert dit bestand niets.",
        "Nu: pas de tekst aan, of haal het bestand weg.",
    ]
    toolkit(capsys, "eject", MAIL)
    (kits / "toolkit" / MAIL).write_text("Ons.\n", encoding="utf-8")
    assert toolkit(capsys, "diff")[0].splitlines()[-1].endswith("kijk hem na met `overstapkit check`.")


def test_diff_of_a_few_sentences_shows_those_and_takes_none_away(kits, capsys):
    """What a language file leaves out comes from the package."""
    own = kits / "toolkit" / "talen" / "pl.yml"
    own.parent.mkdir(parents=True)
    own.write_text('gelezen_door: "Gosia"\nteksten:\n  hulp_kop: "Pomoc"\n', encoding="utf-8")
    out, _ = toolkit(capsys, "diff")
    changed = [
        line for line in out.splitlines() if line.startswith(("+", "-")) and line[:3] not in ("+++", "---")
    ]
    assert [line[:16] for line in changed] == [
        '-gelezen_door: "',
        '+gelezen_door: "',
        '-  hulp_kop: "Co',
        '+  hulp_kop: "Po',
    ]
    [found] = data(capsys, "diff")["eigen_teksten"]
    assert "paginatitel" not in found["verschil"]


# fmt: off
NOT_THE_PACKAGES = {
    "a key that nobody knows":   'teksten:\n  stap_l: "Otwórz e-mail"\n',
    "a part that nobody knows":  'tekst: "Pomoc"\n',
    "a quote that is not closed": 'teksten:\n  hulp_kop: "Pomoc\n',
    "two sentences on a line":   'teksten: {hulp_kop: "Pomoc", paginatitel: "Tytuł"}\n',
    "one sentence on the line of its part": 'teksten: {hulp_kop: "Pomoc"}\n',
    "braces over more lines":    'teksten: {\n  hulp_kop: "Pomoc",\n  paginatitel: "Tytuł"\n}\n',
    "a key that stands there twice": 'teksten:\n  hulp_kop: "Pomoc"\n  hulp_kop: "Pomoc"\n',
    "a sentence over two lines": 'teksten:\n  hulp_kop: "Pomoc\n    i rada"\n',
    "a sentence below its key":  'teksten:\n  hulp_kop: >\n    Pomoc\n',
    "words and no sentences":    'Pomoc\n',
}
# fmt: on


@pytest.mark.parametrize("text", NOT_THE_PACKAGES.values(), ids=NOT_THE_PACKAGES.keys())
def test_diff_never_calls_sentences_the_package_s_that_it_cannot_lay_beside_them(kits, capsys, text):
    """What has a fault, or another form, is shown beside all of the package, and nothing of it is lost."""
    own = kits / "toolkit" / "talen" / "pl.yml"
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    out, _ = toolkit(capsys, "diff")
    assert "gelijk aan het pakket" not in out
    assert out.splitlines()[-1].endswith("kijk hem na met `overstapkit check`.")
    [found] = data(capsys, "diff")["eigen_teksten"]
    lines = found["verschil"].splitlines()[2:]
    before = [line[1:] for line in lines if line.startswith(("-", " "))]
    after = [line[1:] for line in lines if line.startswith(("+", " "))]
    assert before == package_text("talen/pl.yml").splitlines()
    assert after == text.splitlines()


@pytest.mark.parametrize("quotes", ['"', ""])
def test_sentences_that_say_what_the_package_says_are_told_so(kits, capsys, quotes):
    said = package_file("talen/pl.yml").sentences["hulp_kop"].value
    own = kits / "toolkit" / "talen" / "pl.yml"
    own.parent.mkdir(parents=True)
    own.write_text(f"# Van ons.\nteksten:\n  hulp_kop: {quotes}{said}{quotes}\n", encoding="utf-8")
    out, _ = toolkit(capsys, "diff")
    # Who typed it otherwise sees that, and no line more.
    assert ("gelijk aan het pakket" in out) == bool(quotes)
    assert len([line for line in out.splitlines() if line.startswith("-  ")]) == (not quotes)


def test_eject_of_sentences_says_that_only_the_changed_ones_stay(kits, capsys):
    said = "Laat in een bestand met zinnen alleen staan wat je verandert."
    assert said in toolkit(capsys, "eject", "talen/pl.yml")[0]
    assert said not in toolkit(capsys, "eject", "mails/20-aankondiging-klant.md")[0]
    # A whole copy is held against the whole: a line that was taken out shows.
    own = kits / "toolkit" / "talen" / "pl.yml"
    own.write_text(
        own.read_text(encoding="utf-8").replace("# Wat er op", "# Anders: wat er op"), encoding="utf-8"
    )
    assert "+# Anders: wat er op" in toolkit(capsys, "diff")[0]


@pytest.mark.parametrize("where", [(), ("--client", "1042")])
def test_diff_of_a_text_that_is_not_own_says_how_to_take_it_over_there(kits, capsys, where):
    out, _ = toolkit(capsys, "diff", PAGE, *where)
    advised = " ".join(("eject", PAGE, *where))
    assert out.splitlines()[-1] == f"Nu: neem een tekst over met `overstapkit toolkit {advised}`."


def test_after_an_upgrade_diff_says_apart_what_changed_in_the_package(kits, capsys):
    toolkit(capsys, "eject", PAGE, MAIL)
    now = package_text(PAGE)
    (kits / "toolkit" / PAGE).write_text("Onze eerste regel.\n" + now, encoding="utf-8")
    package_moved_on(kits, PAGE, now + "Deze zin ging weg.\n")
    listed, _ = toolkit(capsys, "list")
    assert f"eigen tekst: kits/toolkit/{PAGE} (het pakket is daarna veranderd)" in listed
    assert "Nu: bekijk wat er in het pakket veranderde met `overstapkit toolkit diff`." in listed
    out, _ = toolkit(capsys, "diff", PAGE)
    upgrade, own = out.split(f"kits/toolkit/{PAGE}: zo verschilt")
    assert f"kits/toolkit/{PAGE}: dit veranderde in het pakket na 0.0.9." in upgrade
    assert "\n-Deze zin ging weg.\n" in upgrade
    assert "Onze eerste regel." not in upgrade
    assert "\n+Onze eerste regel.\n" in own
    assert "Deze zin ging weg." not in own
    assert MAIL not in out
    found = {one["naam"]: one for one in data(capsys, "diff")["eigen_teksten"]}
    assert (found[PAGE]["pakket_veranderd"], found[MAIL]["pakket_veranderd"]) == (True, False)
    assert "-Deze zin ging weg.\n" in found[PAGE]["na_upgrade"]
    assert found[MAIL]["na_upgrade"] == found[MAIL]["verschil"] == ""


def test_whoever_has_seen_a_change_of_the_package_is_not_told_again(kits, capsys):
    toolkit(capsys, "eject", PAGE)
    (kits / "toolkit" / PAGE).write_text("Ons.\n", encoding="utf-8")
    package_moved_on(kits, PAGE, "Toen.\n")
    out, _ = toolkit(capsys, "diff", "--seen")
    assert out.splitlines()[0] == f"kits/toolkit/{PAGE}: onthouden"
    assert (kits / "toolkit" / PAGE).read_text(encoding="utf-8") == "Ons.\n"
    assert "dit veranderde" not in toolkit(capsys, "diff")[0]
    assert "daarna veranderd" not in toolkit(capsys, "list")[0]


def test_a_text_that_nobody_ejected_is_shown_but_nothing_is_claimed_of_its_past(kits, capsys):
    (kits / "toolkit/site").mkdir(parents=True)
    (kits / "toolkit" / PAGE).write_text("Zelf getypt.", encoding="utf-8")
    out, _ = toolkit(capsys, "diff")
    assert "Niet bekend is van welke versie hij komt." in out
    assert "\\ No newline at end of file" in out
    [own] = data(capsys, "diff")["eigen_teksten"]
    assert (own["versie"], own["pakket_veranderd"], own["na_upgrade"]) == (None, None, "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("diff",),        "Er zijn geen eigen teksten."),
        (("diff", PAGE),   f"Van {PAGE} is er geen eigen tekst."),
        (("diff", "--seen"), "Er zijn geen eigen teksten."),
    ],
)  # fmt: skip
def test_without_own_texts_diff_says_so(kits, capsys, arguments, said):
    out, _ = toolkit(capsys, *arguments)
    assert said in out
    assert not (kits / "toolkit").exists()


@pytest.mark.parametrize(("wants", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_difference_has_colours_on_a_terminal_that_wants_them(kits, capsys, monkeypatch, wants, coloured):
    toolkit(capsys, "eject", PAGE)
    (kits / "toolkit" / PAGE).write_text("Ons.\n", encoding="utf-8")
    for key, value in wants.items():
        monkeypatch.setenv(key, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    out, _ = toolkit(capsys, "diff")
    assert ("\x1b[32m+Ons." in out) is coloured
    assert ("\x1b" in out) is coloured


@pytest.mark.parametrize("command", ["list", "diff"])
def test_a_text_that_cannot_be_read_is_a_problem_and_the_others_are_still_shown(kits, capsys, command):
    toolkit(capsys, "eject", PAGE)
    (kits / "toolkit" / PAGE).write_text("Ons.\n", encoding="utf-8")
    (kits / "toolkit/site/vragen.md").write_bytes("vóór".encode("cp1252"))
    out, err = toolkit(capsys, command, code=1)
    assert err.startswith("toolkit/site/vragen.md:1 KIT704 ")
    assert f"toolkit/{PAGE}" in out


def test_the_command_speaks_english_too(kits, capsys):
    toolkit(capsys, "eject", PAGE)
    out, _ = toolkit(capsys, "list", "--lang", "en")
    assert WHAT_FOR[PAGE].en in out
    assert f"own text: kits/toolkit/{PAGE}" in out
    assert f"kits/toolkit/{PAGE}: the same as the package." in toolkit(capsys, "diff", "--lang", "en")[0]
    dutch = {text.nl for text in TOOLKIT_SPEECH.values()} & {text.en for text in TOOLKIT_SPEECH.values()}
    assert dutch == set()


def test_quiet_says_nothing_but_problems(kits, capsys):
    assert toolkit(capsys, "eject", PAGE, "-q") == ("", "")
    assert toolkit(capsys, "list", "-q") == ("", "")
    assert toolkit(capsys, "diff", "-q") == ("", "")


# --- an own text in a kit -------------------------------------------------------------------------


@pytest.mark.slow
def test_a_text_that_was_taken_over_and_changed_stands_in_the_kit(kits, capsys, tmp_path):
    toolkit(capsys, "eject", MAIL, "--client", "1042")
    own = kits / "golf-1/klanten/1042/toolkit" / MAIL
    text = own.read_text(encoding="utf-8")
    own.write_text(
        text.replace("\n---\n", "\n---\nOnze eigen eerste zin voor {{ klant.naam }}.\n\n", 1), "utf-8"
    )
    assert run(["build", "golf-1"]) == 0
    mails = {
        path.parent.parent.name: path.read_text() for path in tmp_path.glob("output/golf-1/*/mails/20-*.txt")
    }
    with_it = {
        name for name, mail in mails.items() if "Onze eigen eerste zin voor Bakkerij De Korenaar." in mail
    }
    assert len(mails) == 2
    assert with_it == {"bakkerij-de-korenaar-1042"}


# --- in one language ------------------------------------------------------------------------------


def test_a_text_is_taken_over_whole_in_one_language(kits, capsys):
    name = "mails/25-aankondiging-medewerkers.pl.md"
    toolkit(capsys, "eject", name)
    text = (kits / "toolkit" / name).read_text(encoding="utf-8")
    assert text.startswith("onderwerp: {{ vul.datum }} przechodzisz na MijnLoket\n")
    assert "{{ zeg(" not in text
    out, _ = toolkit(capsys, "list")
    assert f"{name} " in out
    assert "toolkit diff" not in out
