"""What every PDF of ours promises: tagged, valid, our fonts, nothing fetched, the same bytes everywhere."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from generator.render.paper import render
from generator.render.pdf import PaperError, write_pdf
from tests.render.sheets import KITS, failures, fonts, made, pages

OURS = (
    "Atkinson-Hyperlegible-Next",
    "Atkinson-Hyperlegible-Next-Bold",
    "Atkinson-Hyperlegible-Next-Ultra-Bold",
    "Noto-Sans",
    "Noto-Sans-Bold",
    "Vazirmatn",
    "Vazirmatn-Bold",
)
PIECES = ("flyer", "flyer-zwartwit", "stappen", "kaart", "poster", "tijdlijn")
FONT = 'html{font-family:"Atkinson Hyperlegible Next","Noto Sans","Vazirmatn"}'


def _page(body: str, head: str = "<title>Proef</title>", lang: str = 'lang="nl"') -> str:
    return f"<!DOCTYPE html><html {lang}><head>{head}</head><body><h1>Kop</h1>{body}</body></html>"


@pytest.mark.parametrize("name", KITS)
def test_the_sheets_of_every_kit_pass_pdf_ua_on_their_pages_in_our_fonts(name: str) -> None:
    sheets = made(name)
    assert {f"{piece}.nl.pdf" for piece in PIECES} <= set(sheets)
    for path, pdf in sheets.items():
        assert failures(pdf) == [] or "nl-" in path
        # The timeline has a table behind it.
        assert len(pages(pdf)) == (2 if path.startswith("tijdlijn") else 1)
        assert fonts(pdf) <= set(OURS)


@pytest.mark.parametrize(
    "html",
    [
        _page("<p>tekst</p>", head=""),
        _page("<svg viewBox='0 0 9 9' width='9'><path d='M0 0H9V9Z'/></svg>"),
    ],
    ids=["no title", "a picture without words"],
)
def test_the_validator_refuses_a_sheet_that_is_wrong(html: str) -> None:
    assert failures(write_pdf(html, [FONT]))
    assert not failures(write_pdf(_page("<p>tekst</p>"), [FONT]))


def _read(kit: str, name: str) -> tuple[str, str, str, bool]:
    with pikepdf.open(io.BytesIO(made(kit)[name])) as pdf:
        info, root = pdf.docinfo, pdf.Root
        assert "/CreationDate" not in info
        assert "/ModDate" not in info
        marked = bool(root.MarkInfo.Marked) and "/StructTreeRoot" in root
        return str(info["/Title"]), str(info["/Author"]), str(root.Lang), marked


@pytest.mark.parametrize(
    ("name", "fixed"),
    [
        ("flyer.nl.pdf", "Overstap naar MijnLoket – "),
        ("stappen.nl.pdf", "Zo doe je het: 7 stappen – "),
        ("tijdlijn.nl.pdf", "Tijdlijn overstap naar MijnLoket – "),
    ],
)
@pytest.mark.parametrize("kit", ["plain", "markup", "Arabic", "pictures"])
def test_title_author_language_and_tags_are_there(name: str, fixed: str, kit: str) -> None:
    title, author, language, tagged = _read(kit, name)
    assert (
        title == fixed + KITS[kit].client.name.replace("\u202f", " ")
        or title == fixed + KITS[kit].client.name
    )
    assert author == "Kantoor Lindeboom"
    assert language == "nl"
    assert tagged


@pytest.mark.parametrize(
    ("name", "reads"),
    [
        ("Cyrillic", "Пекарня «Золотий Колос» та партнери"),
        ("pictures", "Bakkerij Ёлка"),
        ("markup", "<b>Kok & Zn.</b> {{ klant }}"),
        ("only pictures", "Klant 1042"),
    ],
)
def test_names_in_other_scripts_read_back_from_the_page(name: str, reads: str) -> None:
    for pdf in made(name).values():
        assert reads in pages(pdf)[0]


def test_an_arabic_name_keeps_all_its_letters() -> None:
    # Extractors differ in the order of right-to-left words; no letter may be lost.
    (text,) = pages(made("Arabic")["flyer.nl.pdf"])
    assert set("مخبز السنبلة الذهبية") - {" "} <= set(text)


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://example.com/logo.png" alt="x">',
        '<img src="file:///etc/hostname" alt="x">',
        '<p style="background:url(http://127.0.0.1:9/x.png)">x</p>',
        '<svg viewBox="0 0 9 9" width="9"><title>x</title><image href="http://127.0.0.1:9/x.png" width="9"/></svg>',
        '<img src="data:image/png;base64,AAAA" alt="x">',
        '<p style="colour:red">x</p>',
        "<p>🍞</p>",
    ],
)
def test_what_weasyprint_would_only_log_stops_the_sheet(body: str) -> None:
    with pytest.raises(PaperError):
        write_pdf(_page(body), [FONT])


def test_a_sheet_without_a_language_is_not_printed() -> None:
    with pytest.raises(PaperError, match="lang"):
        write_pdf(_page("<p>x</p>", lang=""), [FONT])


def test_a_misspelt_stylesheet_stops_the_sheet() -> None:
    with pytest.raises(PaperError, match="widht"):
        write_pdf(_page("<p>x</p>"), ["p{widht:3mm}"])


_SCRIPT = """
import hashlib
from generator.render.paper import render
from tests.render.sheets import KITS
for name in ("square logo", "Arabic"):
    for path, pdf in sorted(render(KITS[name]).items()):
        print(path, hashlib.sha256(pdf).hexdigest())
"""


def _elsewhere(folder: Path, zone: str) -> str:
    root = Path(__file__).parents[2]
    left = folder.parent / f"left behind {zone[-4:]}"
    left.mkdir()
    env = (
        os.environ
        | {"TMPDIR": str(left)}
        | {"TZ": zone, "PYTHONPATH": str(root), "PYTHONHASHSEED": zone[-1:].encode().hex()}
    )
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT], cwd=folder, env=env, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert list(left.iterdir()) == []
    return done.stdout


@pytest.mark.slow
def test_the_same_kit_gives_the_same_bytes_in_any_folder_zone_and_process(tmp_path: Path) -> None:
    there = tmp_path / "een map met spaties"
    there.mkdir()
    elsewhere = {_elsewhere(tmp_path, "UTC"), _elsewhere(there, "Pacific/Kiritimati")}
    here = [
        f"{path} {hashlib.sha256(pdf).hexdigest()}\n"
        for name in ("square logo", "Arabic")
        for path, pdf in sorted(render(KITS[name]).items())
    ]
    assert elsewhere == {"".join(here)}


def test_printing_leaves_the_environment_as_it_was() -> None:
    before = os.environ.get("FONTCONFIG_FILE")
    write_pdf(_page("<p>x</p>"), [FONT])
    assert os.environ.get("FONTCONFIG_FILE") == before
