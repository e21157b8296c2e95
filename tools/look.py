"""Pictures of what a build made: pages and mails at desktop and phone width, paper, each in grey too.

    python tools/look.py output output/look

For every wave: the office's overview and its page of rules, on screen and as printed; for a few telling
clients: every page of the site, for employees in every language, every mail, every sheet in
four languages; for every client the sheets with names. Open the pictures and ask: would
a designer sign this?
"""

import json
import shutil
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

WIDTHS = {"desktop": 1280, "phone": 390}
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    # Letters as a phone draws them, and the same with and without windows.
    "--font-render-hinting=none",
]
# The office's own pages of a wave.
OFFICE = {"overzicht": "index.html", "regels": "kantoor/regels.html", "mails": "kantoor/mails.html"}
# Every mail, in the languages that differ most; a kit has those that its client chose.
MAILS = (
    "10-vooraf-klant",
    "20-aankondiging-klant",
    "25-aankondiging-medewerkers",
    "27-intranet-medewerkers",
    "30-herinnering-klant",
    "35-morgen-medewerkers",
    "40-vandaag-medewerkers",
    "50-uitval-klant",
    "55-nieuwe-uitnodiging-medewerker",
    "60-herinnering-medewerker",
    "70-oud-medewerker",
    "80-afronding-klant",
    # Only of a wave that was put on another day.
    "90-nieuwe-datum-klant",
    "95-nieuwe-datum-medewerkers",
)
LANGUAGES = ("nl", "en", "pl", "ar")
# What holds names is for the office only: the working sheet of after the move, and letters to hand out.
SHEETS = ("intern/uitval.pdf", "intern/brieven.pdf")


def chromium() -> str:
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
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


def printed(browser: Browser, page_file: Path, target: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.resolve().as_uri())
    target.parent.mkdir(parents=True, exist_ok=True)
    pdf = target.with_suffix(".pdf")
    page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    page.close()
    paper(pdf, target)
    pdf.unlink()


def pages(kit: Path) -> Iterator[tuple[str, Path]]:
    for page in sorted((kit / "site").rglob("*.html")):
        yield "-".join(("site", *page.relative_to(kit / "site").with_suffix("").parts)), page
    for name, code in product(MAILS, LANGUAGES):
        page = kit / "mails" / f"{name}.{code}.html"
        if page.exists():
            yield f"mail-{name}.{code}", page


def main(output: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for wave in sorted(path.parent for path in output.glob("*/golf.json")):
            look_at_office(browser, wave, target / wave.name)
            for kit in telling(wave):
                look_at(browser, kit, target / wave.name / kit.name)
        browser.close()
    print(f"{len(list(target.rglob('*.png')))} pictures in {target}")


def look_at_office(browser: Browser, wave: Path, target: Path) -> None:
    for name, path in OFFICE.items():
        screens(browser, wave / path, target / name)
        printed(browser, wave / path, target / f"{name}-print")
    for pdf in sorted(path for name in SHEETS for path in wave.glob(f"*/{name}")):
        paper(pdf, target / pdf.parents[1].name / pdf.stem)


def telling(wave: Path) -> list[Path]:
    """Return the kits that show most: the longest name, a pale colour, the most people or languages."""
    kits = {path.parent: json.loads(path.read_bytes()) for path in sorted(wave.glob("*/kit.json"))}
    pale = [
        kit for kit, data in kits.items() if "LET630" in {note["code"] for note in data["waarschuwingen"]}
    ]
    longest = max(kits, key=lambda kit: len(kits[kit]["naam"]))
    largest = max(kits, key=lambda kit: sum(kits[kit]["tellingen"].values()))
    spoken = max(kits, key=lambda kit: len(list(kit.glob("site/medewerker/*.html"))))
    return list(dict.fromkeys([longest, largest, *pale[:1], spoken]))


def look_at(browser: Browser, kit: Path, target: Path) -> None:
    for name, page in pages(kit):
        screens(browser, page, target / name)
    for pdf in sorted((kit / "print").glob("*.pdf")):
        # Four languages show what all ten look like: two alphabets and both directions.
        if pdf.stem.rpartition(".")[2].removeprefix("nl-") in LANGUAGES:
            paper(pdf, target / "print" / pdf.stem)


def screens(browser: Browser, page: Path, target: Path) -> None:
    for width_name, scheme in product(WIDTHS, ("light", "dark")):
        picture = target.with_name(f"{target.name}.{width_name}.{scheme}.png")
        shoot(browser, page, picture, scheme=scheme, width=WIDTHS[width_name])
    grey(target.with_name(f"{target.name}.desktop.light.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
