"""Make the bundled fonts from the packages that their makers publish; run once, the result is in git.

    npm install @fontsource-variable/atkinson-hyperlegible-next @fontsource-variable/noto-sans vazirmatn
    python tools/fonts.py node_modules

WeasyPrint gets static TTF files (WOFF2 is decompressed in Python at every start), with latin and latin-ext
merged, because names and Polish, Romanian and Turkish need both. The site gets the variable WOFF2 files.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path(__file__).parent.parent / "generator" / "assets" / "fonts"
WEIGHTS = {"Regular": 400, "Bold": 700, "ExtraBold": 800}


def static(source: Path, weight: int) -> TTFont:
    font = TTFont(source)
    font.flavor = None
    return instancer.instantiateVariableFont(font, {"wght": weight}, inplace=False)


def named(font: TTFont, family: str, style: str, weight: int) -> TTFont:
    """Give a static font a plain family and style, so that fontconfig finds it by both."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 13, 14)]
    for name_id, text in {
        1: family if style in ("Regular", "Bold") else f"{family} {style}",
        2: style if style in ("Regular", "Bold") else "Regular",
        4: f"{family} {style}",
        6: f"{family.replace(' ', '')}-{style}",
        16: family,
        17: style,
    }.items():
        table.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b1100001) | (
        0b100000 if weight >= 700 else 0b1000000
    )
    font["head"].macStyle = 1 if weight >= 700 else 0
    return font


def merged(sources: list[Path], weight: int) -> TTFont:
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for number, source in enumerate(sources):
            part = Path(folder) / f"{number}.ttf"
            static(source, weight).save(part)
            parts.append(str(part))
        return merge.Merger().merge(parts)


def save(font: TTFont, name: str) -> None:
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    font.save(FONTS / name)


def web(source: Path, name: str, unicodes: str = "*") -> None:
    """Keep the characters and the weights that pages use: a phone on a slow line pays for every other one."""
    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True)
    font = subset.load_font(str(source), options)
    if unicodes != "*":
        worker = subset.Subsetter(options)
        worker.populate(unicodes=subset.parse_unicodes(unicodes))
        worker.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 400, 800)})
    font.recalcTimestamp = False
    font["head"].modified = font["head"].created
    subset.save_font(font, str(FONTS / "web" / name), options)


def main(packages: Path) -> None:
    atkinson = packages / "@fontsource-variable/atkinson-hyperlegible-next/files"
    noto = packages / "@fontsource-variable/noto-sans/files"
    vazirmatn = packages / "vazirmatn"
    latin = [
        atkinson / f"atkinson-hyperlegible-next-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")
    ]
    wide = [
        noto / f"noto-sans-{part}-wght-normal.woff2"
        for part in ("cyrillic", "cyrillic-ext", "greek", "vietnamese", "latin", "latin-ext")
    ]
    for style, weight in WEIGHTS.items():
        family = "Atkinson Hyperlegible Next"
        save(named(merged(latin, weight), family, style, weight), f"AtkinsonHyperlegibleNext-{style}.ttf")
    for style in ("Regular", "Bold"):
        save(named(merged(wide, WEIGHTS[style]), "Noto Sans", style, WEIGHTS[style]), f"NotoSans-{style}.ttf")
        arabic = TTFont(vazirmatn / "fonts/ttf" / f"Vazirmatn-{style}.ttf")
        save(named(arabic, "Vazirmatn", style, WEIGHTS[style]), f"Vazirmatn-{style}.ttf")
    web(latin[0], "atkinson-latin.woff2")
    web(latin[1], "atkinson-latin-ext.woff2")
    web(wide[0], "noto-cyrillic.woff2")
    web(wide[2], "noto-greek.woff2")
    web(
        vazirmatn / "fonts/webfonts/Vazirmatn[wght].woff2",
        "vazirmatn-arabic.woff2",
        "0600-06FF,200C-200F,2010-2026",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
