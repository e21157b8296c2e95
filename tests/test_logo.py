"""What is left of a logo: its picture, and nothing that runs, phones, names or grows."""

import io

import pytest
from PIL import Image, ImageFile

from generator.logo import LogoFault, clean_logo
from generator.model import Logo
from tests.load.drawings import DOT, png, png_claiming, png_with_text, svg


def cleaned(data: bytes) -> Logo:
    found = clean_logo("logo", data)
    assert isinstance(found, Logo), found
    return found


def refused(data: bytes) -> str:
    found = clean_logo("logo", data)
    assert isinstance(found, LogoFault)
    return found.code


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"/>',
        '<path d="M0 0h1" onclick="alert(1)" onmouseover="x"/>',
        '<a href="javascript:alert(1)"><path d="M0 0h1"/></a>',
        "<metadata>Jan Jansen</metadata><title>Jan Jansen</title><desc>Jan Jansen</desc>",
        "<!-- Jan Jansen -->",
        '<x:layer xmlns:x="http://www.inkscape.org/x" x:label="Jan Jansen"/>',
        '<path d="M0 0h1" fill="url(https://evil.example/x.svg#a)"/>',
        '<path d="M0 0h1" style="fill:url(https://evil.example/x)"/>',
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onload" to="alert(1)"/>',
        '<path d="M0 0h1" fill="expression(alert(1))" data-name="Jan Jansen"/>',
        '<linearGradient id="a" href="https://evil.example/x.svg#a"/>',
        '<?xml-stylesheet href="https://evil.example/x.css"?>',
    ],
)
def test_what_runs_or_phones_or_tells_is_left_out(inner: str) -> None:
    data = cleaned(svg(DOT + inner)).data.decode()
    for trace in (
        "script",
        "alert(",
        "onload",
        "onclick",
        "javascript",
        "evil",
        "Jansen",
        "animate",
        "<set",
        "data-",
    ):
        assert trace not in data.replace("expression(alert(1))", "")
    assert "circle" in data


@pytest.mark.parametrize(
    ("inner", "code"),
    [
        ("<text>Bakkerij</text>",                                               "KIT512"),
        ('<image href="https://evil.example/x.png"/>',                          "KIT512"),
        ('<image href="data:image/png;base64,AAAA"/>',                          "KIT512"),
        ("<foreignObject><p>x</p></foreignObject>",                             "KIT512"),
        ('<use href="https://evil.example/x.svg#a"/>',                          "KIT512"),
        ("<style>@import url(https://evil.example/x.css);</style>",             "KIT512"),
        ("<style>g > path {fill:red}</style>",                                  "KIT512"),
        ('<path d="M0 0h1" filter="url(#f)"/>',                                 "KIT512"),
        ('<g id="a"><use href="#a"/></g>',                                      "KIT510"),
        ("<g>" * 60 + "</g>" * 60,                                              "KIT510"),
    ],
)  # fmt: skip
def test_a_picture_that_would_become_another_is_refused(inner: str, code: str) -> None:
    assert refused(svg(DOT + inner)) == code


@pytest.mark.parametrize(
    ("prologue", "code"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "x">]>',                              "KIT508"),
        ('<!DOCTYPE svg SYSTEM "file:///etc/passwd">',                    "KIT508"),
        ('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',      "KIT508"),
        ("<!DOCTYPE svg>",                                                "KIT508"),
    ],
)  # fmt: skip
def test_a_dtd_is_refused(prologue: str, code: str) -> None:
    assert refused(prologue.encode() + svg()) == code


def test_the_doctype_that_drawing_programs_write_is_harmless() -> None:
    doctype = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert b"DOCTYPE" not in cleaned(b'<?xml version="1.0"?>' + doctype + svg()).data


def test_style_rules_and_inline_styles_become_attributes() -> None:
    sheet = "<style>.a,.b{fill:#123456;stroke:none} #c{fill:#abcdef} path{fill:red;font-family:x}</style>"
    shapes = '<path class="a" d="M0 0h1"/><path id="c" class="a" d="M0 0h2"/><path class="a" style="fill:blue" d="M0 0h3"/>'
    data = cleaned(svg(sheet + shapes)).data.decode()
    assert '<path d="M0 0h1" fill="#123456" stroke="none" />' in data
    assert '<path d="M0 0h2" fill="#abcdef" stroke="none" />' in data
    assert '<path d="M0 0h3" fill="blue" stroke="none" />' in data
    assert "style" not in data


def test_gradients_clips_and_copies_within_the_drawing_stay() -> None:
    inner = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>'
        '<clipPath id="k"><rect width="4" height="4"/></clipPath></defs>'
        '<g clip-path="url(#k)"><path id="p" d="M0 0h1" fill="url(\'#g\')"/></g>'
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#p" x="3"/>'
    )
    data = cleaned(svg(inner)).data.decode()
    for part in ("linearGradient", "stop-color", 'clip-path="url(#n1)"', 'fill="url(#n2)"', 'href="#n3"'):
        assert part in data
    for name in ('<clipPath id="n1"', '<linearGradient id="n2"', '<path d="M0 0h1" fill="url(#n2)" id="n3"'):
        assert name in data


def test_names_in_a_drawing_are_numbers_and_only_where_they_are_used() -> None:
    inner = f'<g id="Logo_Jan_Jansen"><g id="laag-anna">{DOT}</g></g><use href="#laag-anna"/>'
    data = cleaned(svg(inner)).data.decode()
    assert "anna" not in data
    assert "Jan" not in data
    assert '<g id="n1">' in data
    assert 'href="#n1"' in data
    assert data.count("id=") == 1


@pytest.mark.parametrize(
    ("attributes", "inner", "code"),
    [
        (f'viewBox="{" " * 1_000_000}"',                         DOT,                                            "KIT511"),
        (f'width="1{" " * 100_000}x" height="1"',                DOT,                                            "KIT511"),
        ('viewBox="0 0 9 9"', "<style>" + ".a{fill:red}" * 60_000 + "</style>" + DOT * 4000,                     "KIT510"),
        ('viewBox="0 0 9 9"', '<circle r="4" style="' + "fill:red;" * 60_000 + '"/>',                            "KIT510"),
        ('viewBox="0 0 9 9"', "<style>" + "a," * 600_000 + "b{}</style>" + DOT,                                  "KIT510"),
        ('viewBox="0 0 9 9"', "<style>" + "(" * 50_000 + ")" * 50_000 + "{}</style>" + DOT,                      "KIT509"),
    ],
    ids=["spaces in the box", "spaces in the width", "many rules", "a long style", "many selectors", "brackets"],
)  # fmt: skip
def test_a_small_file_that_is_much_work_is_refused(attributes: str, inner: str, code: str) -> None:
    assert refused(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inner}</svg>'.encode()) == code


def test_many_rules_for_many_shapes_are_looked_up_and_not_walked() -> None:
    rules = "".join(f".k{number}{{fill:#{number:06x}}}" for number in range(4000))
    shapes = "".join(f'<path class="k{number}" d="M0 0h1"/>' for number in range(4000))
    assert b'fill="#000f9f"' in cleaned(svg(f"<style>{rules}</style>{shapes}")).data


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 40 20"',                            (40, 20)),
        ('viewBox="0,0,40,20" width="1e8" height="1e8"',   (40, 20)),
        ('width="40" height="20px"',                       (40, 20)),
        ('width="1in" height="0.5in"',                     (96, 48)),
    ],
)  # fmt: skip
def test_a_drawing_gets_the_size_of_its_view_box(attributes: str, expected: tuple[int, int]) -> None:
    logo = cleaned(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{DOT}</svg>'.encode())
    assert (logo.width, logo.height) == expected
    assert f'width="{expected[0]}"'.encode() in logo.data


@pytest.mark.parametrize(
    "attributes",
    ["", 'width="100%" height="100%"', 'viewBox="0 0 0 20"', 'viewBox="0 0 1e9 1"', 'viewBox="0 0 nan 1"'],
)
def test_a_drawing_without_a_size_is_refused(attributes: str) -> None:
    assert refused(f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{DOT}</svg>'.encode()) == "KIT511"


def jpeg() -> bytes:
    written = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010E] = "Jan Jansen"
    Image.new("CMYK", (40, 20)).save(written, format="JPEG", exif=exif)
    return written.getvalue()


def test_a_photo_is_turned_upright_and_loses_its_metadata() -> None:
    logo = cleaned(jpeg())
    assert (logo.media_type, logo.width, logo.height) == ("image/png", 20, 40)
    assert b"Jansen" not in logo.data


def test_text_in_a_png_is_left_out() -> None:
    assert b"Jansen" in png_with_text("Jan Jansen")
    assert b"Jansen" not in cleaned(png_with_text("Jan Jansen")).data


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pixels_of_every_kind_become_a_png(mode: str) -> None:
    written = io.BytesIO()
    Image.new(mode, (30, 10)).save(written, format="PNG")
    assert cleaned(written.getvalue()).suffix == "png"


def test_transparency_stays() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (30, 10), (255, 0, 0, 0)).save(written, format="PNG")
    with Image.open(io.BytesIO(cleaned(written.getvalue()).data)) as image:
        assert image.getpixel((0, 0)) == (255, 0, 0, 0)


def test_a_wide_logo_is_made_no_wider_than_it_is_shown() -> None:
    logo = cleaned(png(2400, 600))
    assert (logo.width, logo.height) == (1200, 300)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"",                                     "KIT504"),
        (b"GIF89a" + bytes(50),                   "KIT504"),
        (b"<!doctype html><html><svg></svg>",     "KIT504"),
        (b"x" * 5_000_001,                        "KIT505"),
        (png_claiming(6_000, 6_000),              "KIT506"),
        (png_claiming(20_000, 20_000),            "KIT506"),
        (png()[:50],                              "KIT507"),
        (png()[:40],                              "KIT507"),
        (b"\xff\xd8\xff",                         "KIT507"),
        (b"<svg",                                 "KIT504"),
        (b"<svg >",                               "KIT509"),
        (b"<x:svg xmlns:x='urn:x'/>",             "KIT509"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_usable_logo_says_why(data: bytes, code: str) -> None:
    assert refused(data) == code


def test_a_name_is_not_believed() -> None:
    found = clean_logo("logo.svg", png())
    assert isinstance(found, Logo)
    assert found.media_type == "image/png"


@pytest.mark.parametrize("data", [png(), svg(), jpeg()], ids=["png", "svg", "jpeg"])
def test_the_same_file_gives_the_same_bytes_and_cleaning_twice_changes_nothing(data: bytes) -> None:
    once = cleaned(data)
    assert cleaned(data) == once
    assert cleaned(once.data) == once


def test_a_logo_that_was_cut_off_is_refused_whatever_weasyprint_lets_through(monkeypatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    made = io.BytesIO()
    Image.effect_noise((400, 400), 50).save(made, format="PNG")
    assert isinstance(clean_logo("logo", made.getvalue()[:20_000]), LogoFault)
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True
