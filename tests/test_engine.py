"""The engine: what it builds, what it refuses, and that it adds nothing to what plain MkDocs would build."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import EngineError, build_site
from generator.engine_finish import finished
from tests.factory import make_client, make_kit
from tests.render.sites import DOWNLOADS, PAGES, build, write_sources

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(make_kit(), tmp_path_factory.mktemp("kit"))


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_site_holds_its_pages_and_no_file_that_no_page_needs(site: Path) -> None:
    kept = sorted(re.sub(r"\.[0-9a-f]{8}\.", ".*.", name) for name in names(site))
    assert kept == sorted(
        [
            *(f"{page}.html" for page in PAGES),
            "assets/fonts/atkinson-latin.woff2",
            "assets/flyer.nl.*.webp",
            "assets/javascripts/bundle.*.min.js",
            "assets/kit.*.css",
            "assets/kit.*.js",
            "assets/medewerker.*.css",
            "assets/merk.*.css",
            "assets/stylesheets/main.*.min.css",
            "assets/stylesheets/palette.*.min.css",
            "assets/teken.svg",
            *(f"downloads/{name}" for name in DOWNLOADS),
            "medewerker/index.html",
        ]
    )


def test_site_is_small(site: Path) -> None:
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    assert size < 700_000


def test_same_sources_give_the_same_bytes_in_another_folder(site: Path, tmp_path: Path) -> None:
    other = build(make_kit(), tmp_path / "één map verder")
    assert names(other) == names(site)
    for name in names(site):
        assert (other / name).read_bytes() == (site / name).read_bytes(), name


def test_plain_mkdocs_builds_the_same_pages_from_the_sources(site: Path, tmp_path: Path) -> None:
    source = write_sources(make_kit(), tmp_path / "bron")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--strict",
            "--quiet",
            "--site-dir",
            str(tmp_path / "site"),
        ],
        cwd=source,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    # The theme's style sheets are trimmed, so they have other names.
    sheets = {
        path.name: next((site / "assets" / "stylesheets").glob(f"{path.name.split('.')[0]}.*.css")).name
        for path in (tmp_path / "site" / "assets" / "stylesheets").glob("*.css")
    }
    for page in PAGES:
        plain = (tmp_path / "site" / f"{page}.html").read_text(encoding="utf-8")
        assert finished(plain, sheets) == (site / f"{page}.html").read_text(encoding="utf-8"), page


def test_two_clients_in_one_process_do_not_mix(tmp_path: Path) -> None:
    build(make_kit(client=make_client(name="Alfa")), tmp_path / "1")
    second = build(make_kit(client=make_client(name="Bravo")), tmp_path / "2")
    for page in PAGES:
        text = (second / f"{page}.html").read_text(encoding="utf-8")
        assert "Bravo" in text
        assert "Alfa" not in text


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("docs/contact.md", "\n[weg](bestaat-niet.md)\n", "bestaat-niet.md"),
        ("docs/contact.md", "\n[weg](index.md#bestaat-niet)\n", "#bestaat-niet"),
        ("docs/los.md", "# Los\n", "los.md"),
        ("mkdocs.yml", "\nonbekend: 1\n", "onbekend"),
        ("mkdocs.yml", "\nplugins: [bestaat-niet]\n", "bestaat-niet"),
        ("overrides/main.html", "{% endblock %}", "endblock"),
    ],
)
def test_any_complaint_of_mkdocs_is_an_error_that_says_it(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    source = write_sources(make_kit(), tmp_path / "bron")
    path = source / name
    path.write_text((path.read_text(encoding="utf-8") if path.exists() else "") + text, encoding="utf-8")
    with pytest.raises(EngineError, match=re.escape(told)):
        build_site(source, tmp_path / "site")


def test_every_page_has_one_policy_without_a_hole(site: Path) -> None:
    for page in PAGES:
        text = (site / f"{page}.html").read_text(encoding="utf-8")
        policies = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
        assert len(policies) == 1
        assert policies[0].startswith("default-src 'none'; script-src 'self' 'sha256-")
        assert "unsafe" not in policies[0]
        assert text.index("Content-Security-Policy") < text.index("<script")


def test_pages_say_nothing_to_search_engines_and_nothing_of_their_maker(site: Path) -> None:
    for page in PAGES:
        text = (site / f"{page}.html").read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex,nofollow">' in text
        assert 'name="generator"' not in text
        assert " style=" not in text
        assert re.findall(r'(?:src|href)="(https?:)?//', text) == []
