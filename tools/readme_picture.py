"""Make docs/assets/kit.png, the picture in the README, from a real build.

    python tools/readme_picture.py output

A client's site and phone page, its flyer and announcement, and the office's overview, side by side.
"""

import io
import sys
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from playwright.sync_api import Browser, sync_playwright

from tools.look import ARGUMENTS, chromium

WAVE = "voorbeeld-2027-02"
CLIENT = "bakkerij-de-korenaar-1042"
TARGET = Path(__file__).parent.parent / "docs" / "assets" / "kit.png"
SIZE = (1600, 1000)
GROUND = "#f1ece6"


def page(browser: Browser, file: Path, width: int, height: int) -> Image.Image:
    opened = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
    opened.goto(file.resolve().as_uri())
    picture = Image.open(io.BytesIO(opened.screenshot()))
    opened.close()
    return picture.convert("RGB")


def sheet(file: Path) -> Image.Image:
    return pypdfium2.PdfDocument(file)[0].render(scale=2).to_pil().convert("RGB")


def lay(ground: Image.Image, picture: Image.Image, left: int, top: int, width: int) -> None:
    """Put a picture on the table, scaled to a width, with a soft shadow and round corners."""
    height = round(picture.height * width / picture.width)
    picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, width, height), 10, fill=255)
    shadow = Image.new("L", ground.size, 0)
    shadow.paste(mask.point(lambda value: value // 5), (left, top + 10))
    ground.paste("#3a2a22", (0, 0), shadow.filter(ImageFilter.GaussianBlur(16)))
    ground.paste(picture, (left, top), mask)


def main(output: Path) -> None:
    wave = output / WAVE
    kit = wave / CLIENT
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        overview = page(browser, wave / "index.html", 1280, 900)
        site = page(browser, kit / "site" / "index.html", 1280, 860)
        phone = page(browser, kit / "site" / "index.html", 390, 780)
        mail = page(browser, kit / "mails" / "20-aankondiging-klant.nl.html", 660, 800)
        browser.close()
    ground = Image.new("RGB", SIZE, GROUND)
    lay(ground, overview, 880, 40, 680)
    lay(ground, site, 40, 40, 800)
    lay(ground, mail, 1090, 430, 470)
    lay(ground, sheet(kit / "print" / "flyer.nl.pdf"), 690, 400, 370)
    lay(ground, phone, 420, 440, 240)
    lay(ground, sheet(kit / "print" / "tijdlijn.nl.pdf"), 40, 620, 350)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    ground.quantize(256, method=Image.Quantize.MEDIANCUT).save(TARGET, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
