"""Pictures of what a build made: pages and mails at desktop and phone width, paper, each in grey too.

    python tools/look.py output output/look

For every wave: the overview; for a few telling clients: every page of the site, two mails, flyer and
timeline. Open the pictures and ask: would a designer sign this?
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

WIDTHS = {"desktop": 1280, "phone": 390}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
MAILS = ("20-aankondiging-klant.nl.html", "25-aankondiging-medewerkers.nl.html")
# Telling clients: a full one, a pale one, one with long names, one with `u`; the first ones found are used.
MOST_CLIENTS = 4


def chromium() -> str:
    for name in ("chromium", "chromium-browser", "google-chrome"):
        path = shutil.which(name)
        if path:
            return path
    sys.exit("Chromium is missing; `make look` installs it on Debian.")


def shoot(browser: Browser, page_file: Path, target: Path, *, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(page_file.resolve().as_uri())
    page.wait_for_timeout(150)
    target.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target, full_page=True)
    page.close()


def grey(picture: Path) -> None:
    Image.open(picture).convert("L").save(picture.with_suffix(".grijs.png"))


def paper(pdf: Path, target: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        picture = target.with_name(f"{target.name}.{number}.png")
        picture.parent.mkdir(parents=True, exist_ok=True)
        page.render(scale=110 / 72).to_pil().save(picture)
        grey(picture)


def pages(kit: Path) -> Iterator[tuple[str, Path]]:
    for page in sorted((kit / "site").glob("*.html")):
        yield f"site-{page.stem}", page
    for name in MAILS:
        yield f"mail-{name.split('.')[0]}", kit / "mails" / name


def main(output: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for wave in sorted(path.parent for path in output.glob("*/golf.json")):
            for width_name, width in WIDTHS.items():
                picture = target / wave.name / f"overzicht.{width_name}.png"
                shoot(browser, wave / "index.html", picture, scheme="light", width=width)
            for kit in sorted(path.parent for path in wave.glob("*/kit.json"))[:MOST_CLIENTS]:
                look_at(browser, kit, target / wave.name / kit.name)
        browser.close()
    print(f"{len(list(target.rglob('*.png')))} pictures in {target}")


def look_at(browser: Browser, kit: Path, target: Path) -> None:
    for name, page in pages(kit):
        for width_name, width in WIDTHS.items():
            for scheme in ("light", "dark"):
                shoot(browser, page, target / f"{name}.{width_name}.{scheme}.png", scheme=scheme, width=width)
        grey(target / f"{name}.desktop.light.png")
    for pdf in sorted((kit / "print").glob("*.pdf")):
        paper(pdf, target / pdf.stem)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
