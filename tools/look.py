"""Pictures of what a build made: pages and mails at desktop and phone width, paper, each in grey too.

    python tools/look.py output output/look

For every wave: the overview; for a few telling clients: every page of the site, two mails, flyer and
timeline. Open the pictures and ask: would a designer sign this?
"""

import json
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
            for kit in telling(wave):
                look_at(browser, kit, target / wave.name / kit.name)
        browser.close()
    print(f"{len(list(target.rglob('*.png')))} pictures in {target}")


def telling(wave: Path) -> list[Path]:
    """Return the kits that show most: the longest name, a pale colour, the most people."""
    kits = {path.parent: json.loads(path.read_bytes()) for path in sorted(wave.glob("*/kit.json"))}
    pale = [
        kit for kit, data in kits.items() if "LET630" in {note["code"] for note in data["waarschuwingen"]}
    ]
    longest = max(kits, key=lambda kit: len(kits[kit]["naam"]))
    largest = max(kits, key=lambda kit: sum(kits[kit]["tellingen"].values()))
    return list(dict.fromkeys([longest, largest, *pale[:1]]))


def look_at(browser: Browser, kit: Path, target: Path) -> None:
    for name, page in pages(kit):
        for width_name, scheme in (("desktop", "light"), ("desktop", "dark"), ("phone", "light")):
            picture = target / f"{name}.{width_name}.{scheme}.png"
            shoot(browser, page, picture, scheme=scheme, width=WIDTHS[width_name])
        grey(target / f"{name}.desktop.light.png")
    for pdf in sorted((kit / "print").glob("*.pdf")):
        paper(pdf, target / pdf.stem)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
