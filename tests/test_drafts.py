"""The folder of drafts on a real disk: the kits' own messages, whole or not at all, and an index of who gets what."""

import csv
import os
import shutil
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from generator import write
from generator.cli import run
from tests.test_docs import page, rows, section
from tests.workspaces import CLIENTS, snapshot, write_workspace

pytestmark = pytest.mark.slow

KINDS = {"10-vooraf-klant", "20-aankondiging-klant", "30-herinnering-klant", "50-uitval-klant"}
SLUGS = {"bakkerij-de-korenaar-1042", "taxi-geel-zoon-1043"}


def build(kits: Path, *more: str) -> int:
    return run(["--workspace", str(kits), "build", "-q", *more])


def folder(kits: Path) -> Path:
    return kits.parent / "output" / "golf-1" / "kantoor" / "concepten"


def listed(kits: Path) -> list[dict[str, str]]:
    with (folder(kits) / "overzicht.csv").open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=";"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kits = write_workspace(tmp_path_factory.mktemp("kantoor"))
    assert build(kits) == 0
    return kits


@pytest.fixture
def kits(built: Path, tmp_path: Path) -> Iterator[Path]:
    """Return a copy of what was built, to spoil."""
    shutil.copytree(built.parent, tmp_path / "kantoor", dirs_exist_ok=True)
    yield tmp_path / "kantoor" / "kits"


def test_each_kind_to_the_client_has_a_folder_with_a_draft_for_each_client(built: Path) -> None:
    found = {path.relative_to(folder(built)).as_posix() for path in folder(built).rglob("*.eml")}
    assert {path.partition("/")[0] for path in found} >= KINDS
    kinds = {path.partition("/")[0] for path in found}
    assert found == {f"{kind}/{slug}.eml" for kind in kinds for slug in SLUGS}
    assert not [path for path in found if "medewerker" in path]


def test_a_draft_is_the_kits_own_message_to_exactly_that_client(built: Path) -> None:
    addresses = {
        "bakkerij-de-korenaar-1042": "info@dekorenaar.example",
        "taxi-geel-zoon-1043": "taxi@geel.example",
    }
    for path in folder(built).rglob("*.eml"):
        own = folder(built).parents[1] / path.stem / "mails" / f"{path.parent.name}.nl.eml"
        assert path.samefile(own), path
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert message["To"] == addresses[path.stem]
        assert message["X-Unsent"] == "1"
        assert path.stat().st_mode & 0o777 == 0o644


def test_the_index_says_who_gets_what(built: Path) -> None:
    found = listed(built)
    assert len(found) == len({row["bestand"] for row in found})
    for row in found:
        message = message_from_bytes((folder(built) / row["bestand"]).read_bytes(), policy=policy.default)
        assert message["To"] == row["email"]
        assert message["Subject"] == row["onderwerp"]
        assert row["bestand"] == f"{row['mail']}/{Path(row['bestand']).name}"
        assert row["bestand"].endswith(f"-{row['klantnummer']}.eml")
    on_disk = {path.relative_to(folder(built)).as_posix() for path in folder(built).rglob("*.eml")}
    assert {row["bestand"] for row in found} == on_disk


def test_the_read_me_names_every_folder_with_its_number_and_its_day(built: Path) -> None:
    text = (folder(built) / "LEESMIJ.txt").read_text(encoding="utf-8-sig")
    for kind in KINDS:
        assert f"- {kind}: 2 concepten, voor " in text
    assert "- 20-aankondiging-klant: 2 concepten, voor maandag 18 januari\n" in text
    assert max(map(len, text.splitlines())) <= 78
    assert "&#" not in text


def test_the_manual_names_what_stands_in_the_folder_and_every_column(built: Path) -> None:
    text = section(page("uitvoer.md"), "concepten")
    named = {cells[0] for cells in rows(text)}
    assert named == set(listed(built)[0]) | {"LEESMIJ.txt", "overzicht.csv", "<nn>-<soort>/<map>.eml"}
    assert {path.name for path in folder(built).iterdir() if path.is_file()} <= named


def test_a_client_that_is_gone_leaves_no_draft(kits: Path) -> None:
    (kits / "golf-1" / "klanten.csv").write_text("\r\n".join(CLIENTS[:2]), encoding="utf-8-sig")
    (kits / "golf-1" / "medewerkers.csv").unlink()
    assert build(kits) == 0
    assert {path.stem for path in folder(kits).rglob("*.eml")} == {"bakkerij-de-korenaar-1042"}
    assert {row["klantnummer"] for row in listed(kits)} == {"1042"}


def test_after_a_build_of_one_client_all_are_there_and_the_new_one_is_new(kits: Path) -> None:
    changed = CLIENTS[2].replace("taxi@geel.example", "nieuw@geel.example")
    (kits / "golf-1" / "klanten.csv").write_text("\r\n".join([*CLIENTS[:2], changed]), encoding="utf-8-sig")
    assert build(kits, "--client", "1043") == 0
    assert {path.stem for path in folder(kits).rglob("*.eml")} == SLUGS
    for path in folder(kits).rglob("taxi*.eml"):
        assert message_from_bytes(path.read_bytes(), policy=policy.default)["To"] == "nieuw@geel.example"


def test_a_second_build_gives_the_same_bytes(kits: Path) -> None:
    before = snapshot(folder(kits))
    assert build(kits) == 0
    assert snapshot(folder(kits)) == before


def test_what_somebody_put_in_the_folder_goes(kits: Path) -> None:
    (folder(kits) / "20-aankondiging-klant" / "vreemd.eml").write_text("To: ander@x.example\n\n")
    assert build(kits) == 0
    assert not list(folder(kits).rglob("vreemd.eml"))


def test_a_draft_that_was_removed_from_its_kit_is_listed_without_a_file(kits: Path) -> None:
    own = folder(kits).parents[1] / "taxi-geel-zoon-1043" / "mails" / "20-aankondiging-klant.nl.eml"
    own.unlink()
    assert build(kits, "--client", "1042") == 0
    assert [row["bestand"] for row in listed(kits) if row["mail"] == "20-aankondiging-klant"] == [
        "20-aankondiging-klant/bakkerij-de-korenaar-1042.eml",
        "",
    ]


def test_a_draft_that_is_a_link_to_elsewhere_is_not_taken(kits: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.eml"
    elsewhere.write_text("geheim")
    own = folder(kits).parents[1] / "taxi-geel-zoon-1043" / "mails" / "20-aankondiging-klant.nl.eml"
    own.unlink()
    own.symlink_to(elsewhere)
    assert build(kits, "--client", "1042") == 0
    assert b"geheim" not in b"".join(snapshot(folder(kits)).values())
    assert not [path for path in folder(kits).rglob("*") if path.is_symlink()]


def test_where_links_are_not_possible_the_drafts_are_copies(
    kits: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "no links here")

    before = snapshot(folder(kits))
    monkeypatch.setattr(os, "link", refused)
    assert build(kits) == 0
    assert snapshot(folder(kits)) == before
    for path in folder(kits).rglob("*.eml"):
        assert path.stat().st_nlink == 1
        assert path.stat().st_mode & 0o777 == 0o644


def test_a_full_disk_leaves_the_folder_of_before(kits: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = snapshot(folder(kits))
    real, calls = shutil.copyfile, []

    def full(source: Path, place: Path, **more: bool) -> object:
        calls.append(place)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        return real(source, place, **more)

    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refused)
    monkeypatch.setattr(shutil, "copyfile", full)
    (kits / "golf-1" / "klanten.csv").write_text("\r\n".join(CLIENTS[:2]), encoding="utf-8-sig")
    (kits / "golf-1" / "medewerkers.csv").unlink()
    assert build(kits) == 3
    assert len(calls) == 3
    assert snapshot(folder(kits)) == before
    assert sorted(path.name for path in folder(kits).parent.iterdir() if path.name.startswith(".")) == []


def test_a_run_that_was_killed_half_way_is_mended_by_the_next(kits: Path) -> None:
    half = folder(kits).with_name(".nieuw-concepten")
    (half / "20-aankondiging-klant").mkdir(parents=True)
    folder(kits).rename(folder(kits).with_name(".oud-concepten"))
    assert build(kits, "--client", "1042") == 0
    assert {path.stem for path in folder(kits).rglob("*.eml")} == SLUGS
    assert not [path for path in folder(kits).parent.iterdir() if path.name.startswith(".")]


def test_a_folder_that_leads_elsewhere_is_refused(kits: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    shutil.rmtree(folder(kits))
    folder(kits).symlink_to(elsewhere)
    assert build(kits, "--client", "1042") == 3
    assert list(elsewhere.iterdir()) == []


def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "brief.eml"
    source.write_text("brief")
    with pytest.raises(ValueError, match="leaves its folder"):
        write.gather(tmp_path / "in", {"../buiten.eml": source}, {})
    assert not (tmp_path / "buiten.eml").exists()
    assert not list(tmp_path.glob(".nieuw-*"))
