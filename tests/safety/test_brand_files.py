"""Hostile brand files, through the real command: a problem at the file, or a picture and nothing but a picture.

The numbers are those of the table of threats that the product was made against.
"""

import io
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, PngImagePlugin
from playwright.sync_api import Browser, Dialog, Page, Request

from tests.load.drawings import DOT, png, png_claiming, svg
from tests.render.sheets import room
from tests.safety.office import build, client, lay_out, person
from tests.workspaces import snapshot

# In every hostile file: wherever this shows up, something came through that is no picture.
MARK = "kanarie"
LOGO = "klanten/1042/logo"
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
LAUGHS = '<!DOCTYPE svg [<!ENTITY a "kanarie">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
USES = "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 6))


def drawing(inner: str, attributes: str = 'viewBox="0 0 40 20"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} {attributes}>{inner}</svg>'.encode()


# --- files that are refused -----------------------------------------------------------------------

# fmt: off
REFUSED: list[tuple[int, str, bytes, str]] = [
    # row, suffix, content, code
    (17, "svg", drawing(f"{DOT}<foreignObject><p>{MARK}</p></foreignObject>"),                        "KIT512"),
    (18, "svg", drawing(f'{DOT}<image href="https://{MARK}.example/x.png"/>'),                        "KIT512"),
    (18, "svg", drawing(f'{DOT}<image xlink:href="file:///etc/{MARK}"/>'),                            "KIT512"),
    (18, "svg", drawing(f'{DOT}<use href="https://{MARK}.example/x.svg#a"/>'),                        "KIT512"),
    (18, "svg", drawing(f"<style>@import url(https://{MARK}.example/x.css);</style>{DOT}"),           "KIT512"),
    (18, "svg", drawing(f"<style>@font-face{{src:url(https://{MARK}.example)}}</style>{DOT}"),        "KIT512"),
    (19, "svg", f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/{MARK}">]>'.encode() + svg("&x;"),    "KIT508"),
    (19, "svg", (LAUGHS + "]>").encode() + svg("<desc>&i;</desc>"),                                   "KIT508"),
    (19, "svg", f'<!DOCTYPE svg SYSTEM "https://{MARK}.example/x.dtd">'.encode() + svg(),             "KIT508"),
    (19, "svg", drawing(f'<g id="g0">{DOT}</g>{USES}'),                                               "KIT510"),
    (19, "svg", drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>' + DOT),        "KIT510"),
    (19, "svg", drawing(DOT * 5001),                                                                  "KIT510"),
    (19, "svg", drawing("<g>" * 100_000 + "</g>" * 100_000),                                          "KIT510"),
    (20, "svg", drawing(DOT, ""),                                                                     "KIT511"),
    (20, "svg", drawing(DOT, 'width="100%" height="100%"'),                                           "KIT511"),
    (20, "svg", drawing(DOT, 'viewBox="0 0 1e9 1e9"'),                                                "KIT511"),
    (20, "svg", drawing(DOT, f'viewBox="{" " * 1_000_000}"'),                                         "KIT511"),
    (21, "png", png_claiming(6_000, 6_000),                                                           "KIT506"),
    (21, "png", png_claiming(12_000, 12_000),                                                         "KIT506"),
    (21, "png", png_claiming(20_000, 20_000),                                                         "KIT506"),
    (22, "png", png()[:50],                                                                           "KIT507"),
    (22, "jpg", b"\xff\xd8\xff" + MARK.encode(),                                                      "KIT507"),
    (22, "png", b"",                                                                                  "KIT504"),
    (22, "svg", b"",                                                                                  "KIT504"),
    (22, "png", f"<!doctype html><html>{MARK}</html>".encode(),                                       "KIT504"),
    (22, "svg", f"<html><svg></svg><script>{MARK}</script></html>".encode(),                          "KIT504"),
    (22, "png", b"GIF89a" + MARK.encode() * 9,                                                        "KIT504"),
    (22, "png", b"%PDF-1.7 " + MARK.encode(),                                                         "KIT504"),
]
# fmt: on


def refuses(kits: Path, expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Assert one located problem, an output that stayed as it was, and no word of the file."""
    output = kits.parent / "output"
    output.mkdir()
    (output / "vorige.txt").write_text("blijft")
    assert build(kits) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert re.search(rf"^{re.escape(expected)} ", err, re.MULTILINE), err
    assert "Traceback" not in err
    assert MARK not in (out + err).casefold()
    assert snapshot(output) == {"vorige.txt": b"blijft"}


@pytest.mark.parametrize(("row", "suffix", "data", "code"), REFUSED)
def test_a_file_that_could_do_harm_is_a_problem_at_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: int, suffix: str, data: bytes, code: str
) -> None:
    kits = lay_out(tmp_path, more={f"{LOGO}.{suffix}": data})
    refuses(kits, f"g/{LOGO}.{suffix} {code}", capsys)


def test_a_huge_file_is_refused_by_its_size_before_it_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 22: a sparse file of 100 GB takes no room on the disk, and nobody could read it."""
    kits = lay_out(tmp_path, more={f"{LOGO}.png": png()})
    with (kits / "g" / f"{LOGO}.png").open("r+b") as logo:
        logo.truncate(100 * 1024**3)
    refuses(kits, f"g/{LOGO}.png KIT505", capsys)


@pytest.mark.parametrize("name", ["../1043/logo.svg", "/etc/passwd", "..", "a\\b.svg", "C:logo.svg", ".svg"])
def test_a_logo_is_named_and_not_pointed_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    kits = lay_out(tmp_path, clients=[client(logo=name)], more={"klanten/1043/logo.svg": svg()})
    refuses(kits, "g/klanten.csv:2:logo KIT503", capsys)


def test_a_logo_that_is_a_link_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "elders.svg").write_bytes(svg())
    kits = lay_out(tmp_path)
    (kits / "g" / "klanten" / "1042").mkdir(parents=True)
    (kits / "g" / f"{LOGO}.svg").symlink_to(tmp_path / "elders.svg")
    refuses(kits, f"g/{LOGO}.svg KIT124", capsys)


# --- files of which a picture is left -------------------------------------------------------------

LIVE = (
    f"<script>document.title='{MARK}';alert('{MARK}')</script>"
    f"<g onload=\"alert('{MARK}')\"/><a href=\"javascript:alert('{MARK}')\">{DOT}</a>"
    f'<path d="M0 0h9" onclick="{MARK}()" fill="url(https://{MARK}.example/x#a)"/>'
    f'<animate attributeName="href" to="javascript:{MARK}()"/><set attributeName="onload" to="{MARK}()"/>'
    f'<?xml-stylesheet href="https://{MARK}.example/x.css"?>'
)
TELLING = (
    f"<metadata>{MARK}</metadata><title>{MARK}</title><desc>{MARK}</desc><!-- {MARK} -->"
    f'<g id="laag_{MARK}" data-name="{MARK}" class="{MARK}">{DOT}</g>'
    f'<x:layer xmlns:x="urn:x" x:label="{MARK}"/>'
)


def telling_png() -> bytes:
    """Return a PNG with a name, a place and a page in it, in all the corners where that goes."""
    facts = PngImagePlugin.PngInfo()
    facts.add_text("Author", MARK)
    facts.add_itxt("Comment", MARK, zip=True)
    exif = Image.Exif()
    exif[0x010E] = MARK
    exif.get_ifd(0x8825)[29] = MARK
    return png(pnginfo=facts, exif=exif) + f"<html><script>alert('{MARK}')</script></html>".encode()


def telling_jpeg() -> bytes:
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = MARK
    Image.new("RGB", (60, 20), "red").save(written, format="JPEG", exif=exif, comment=MARK.encode())
    return written.getvalue() + f"<script>{MARK}</script>".encode()


# klantnummer: rows, name of the file, content, columns
PICTURES: dict[str, tuple[str, str, bytes | None, dict[str, str]]] = {
    "1017": ("17, 18", "logo.svg", drawing(LIVE + DOT), {}),
    "1020": ("20", "logo.svg", drawing(DOT, 'viewBox="0 0 40 20" width="100000000" height="100000000"'), {}),
    "1120": ("20", "logo.svg", drawing('<path d="M0 0h1000000v1H0z"/>', 'viewBox="0 0 1000000 1"'), {}),
    "1220": ("20", "logo.svg", drawing('<path d="M0 0h1v1000000H0z"/>', 'viewBox="0 0 1 1000000"'), {}),
    "1021": ("21", "logo.png", png(5000, 5000), {}),
    "1022": ("22", "logo.svg", png(), {}),
    "1023": ("23", "logo.svg", drawing(TELLING), {}),
    "1123": ("23", "logo.png", telling_png(), {}),
    "1223": ("23", "logo.jpg", telling_jpeg(), {}),
    "1024": ("24", "", None, {"kleur": "#ffe600"}),
    "1124": ("24", "", None, {"kleur": "#ffffff"}),
    "1025": ("25", "", None, {}),
}
ALL = pytest.mark.parametrize("number", PICTURES, ids=[f"row {row}" for row, *_ in PICTURES.values()])


@pytest.fixture(scope="module")
def wave(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a client a picture, once."""
    folder = tmp_path_factory.mktemp("merken")
    clients = [
        client(number, naam=f"Bakkerij {number}", **({"kleur": ""} | columns))
        for number, (_, _, _, columns) in PICTURES.items()
    ]
    files = {
        f"klanten/{number}/{name}": data
        for number, (_, name, data, _) in PICTURES.items()
        if data is not None
    }
    people = [person(number) for number in PICTURES]
    assert build(lay_out(folder, clients=clients, people=people, more=files)) == 0
    return folder / "output" / "g"


def kit_of(wave: Path, number: str) -> Path:
    [found] = wave.glob(f"*-{number}")
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page and assert at the end that nothing popped up and nobody else was asked."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    noise: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        noise.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def on_request(asked: Request) -> None:
        if not asked.url.startswith(("file:", "data:")):
            noise.append(asked.url)

    opened = context.new_page()
    opened.on("dialog", on_dialog)
    opened.on("request", on_request)
    yield opened
    context.close()
    assert noise == []


@pytest.mark.slow
@ALL
def test_nothing_but_the_picture_gets_into_a_kit(wave: Path, number: str) -> None:
    for name, data in snapshot(kit_of(wave, number)).items():
        assert MARK.encode() not in data.lower(), name
        for stream in (
            re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL) if name.endswith("pdf") else ()
        ):
            try:
                assert MARK.encode() not in zlib.decompress(stream).lower(), name
            except zlib.error:
                continue


@pytest.mark.slow
@ALL
def test_the_published_picture_does_nothing_when_it_is_opened_by_itself(
    wave: Path, page: Page, number: str
) -> None:
    published = sorted((kit_of(wave, number) / "site" / "assets").glob("logo.*"))
    assert len(published) == (PICTURES[number][2] is not None)
    for path in published:
        page.goto(path.as_uri())
        page.mouse.click(20, 10)
        live = "[...document.querySelectorAll('script, a, image, foreignObject, animate, set, style')].length"
        assert page.evaluate(live) == 0
        if path.suffix == ".png":
            with Image.open(path) as image:
                assert (image.format, max(image.size) <= 1200, image.info) == ("PNG", True, {})


@pytest.mark.slow
@ALL
def test_the_site_shows_the_picture_or_the_name_and_stays_in_its_place(
    wave: Path, page: Page, number: str
) -> None:
    page.goto((kit_of(wave, number) / "site" / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("[...document.images].filter(one => !one.complete || !one.naturalWidth).length") == 0
    assert f"Bakkerij {number}" in page.inner_text("body")
    tall = page.evaluate(
        "Math.max(0, ...[...document.images].map(one => one.getBoundingClientRect().height))"
    )
    assert tall < 400


@pytest.mark.slow
@ALL
def test_every_sheet_has_its_pages_with_the_name_on_it(wave: Path, number: str) -> None:
    for path in sorted((kit_of(wave, number) / "print").glob("*.pdf")):
        document = pypdfium2.PdfDocument(path)
        text = " ".join(one.get_textpage().get_text_bounded() for one in document)
        pages = len(document)
        document.close()
        assert pages == room(path.name), path.name
        assert f"Bakkerij {number}" in " ".join(text.split()), path.name


@pytest.mark.slow
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("number", ["1024", "1124"])
def test_a_pale_colour_is_still_read(
    wave: Path, browser: Browser, axe_source: str, number: str, dark: bool
) -> None:
    """Row 24: yellow and white, light and dark; the other pages have no other parts."""
    context = browser.new_context(color_scheme="dark" if dark else "light")
    page = context.new_page()
    faults = []
    for name in ("index", "activeren", "vragen"):
        path = kit_of(wave, number) / "site" / f"{name}.html"
        page.goto(path.as_uri())
        assert page.get_attribute("body", "data-md-color-scheme") == ("slate" if dark else "default")
        page.evaluate(axe_source)
        found = page.evaluate("axe.run({runOnly: ['color-contrast', 'link-in-text-block'], preload: false})")
        faults += [(path.name, one["id"], one["nodes"][0]["html"][:100]) for one in found["violations"]]
    context.close()
    assert faults == []
