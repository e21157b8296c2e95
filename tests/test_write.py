"""The writer: whole or not at all, inside its folder, with fixed modes."""

import json
import os
import stat
from pathlib import Path

import pytest

from generator import write


def make_folder(folder: Path, **files: str) -> Path:
    write.put(folder, {name: text.encode() for name, text in files.items()})
    return folder


def test_files_land_below_their_folder(tmp_path: Path) -> None:
    write.put(tmp_path, {"site/index.html": b"<p>", "kit.json": b"{}"})
    assert (tmp_path / "site/index.html").read_bytes() == b"<p>"


@pytest.mark.parametrize("name", ["../kwijt.txt", "/tmp/kwijt.txt", "site/../../kwijt.txt"])
def test_path_that_leaves_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="leaves its folder"):
        write.put(tmp_path / "kit", {name: b""})
    assert not (tmp_path / "kwijt.txt").exists()


def test_path_through_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit" / "site").symlink_to(tmp_path / "elders")
    with pytest.raises(ValueError, match="leaves its folder"):
        write.put(tmp_path / "kit", {"site/index.html": b""})


def test_listing_names_every_file_and_only_site_is_public(tmp_path: Path) -> None:
    make_folder(tmp_path, **{"site/index.html": "a", "intern/lijst.csv": "bb", "bron/docs/site/x.md": "c"})
    listed = write.listing(tmp_path)
    assert [(entry["pad"], entry["bytes"], entry["publiek"]) for entry in listed] == [
        ("bron/docs/site/x.md", 1, False),
        ("intern/lijst.csv", 2, False),
        ("site/index.html", 1, True),
    ]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_modes_are_the_same_under_any_umask_and_people_are_private(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        kit = write.staging(tmp_path, "bakkerij-1")
        make_folder(kit, **{"site/index.html": "a", "intern/lijst.csv": "b"})
        write.finish(kit)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in [kit, *kit.rglob("*")]}
    assert modes == {
        ".nieuw-bakkerij-1": 0o755,
        "site": 0o755,
        "index.html": 0o644,
        "intern": 0o700,
        "lijst.csv": 0o600,
    }


def test_folder_is_private_while_it_is_made(tmp_path: Path) -> None:
    assert stat.S_IMODE(write.staging(tmp_path, "x-1").stat().st_mode) == 0o700


@pytest.mark.parametrize("exchange", [True, False])
def test_new_kit_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exchange: bool
) -> None:
    if not exchange:
        monkeypatch.setattr(write, "_exchange", lambda _one, _two: False)
    target = make_folder(tmp_path / "x-1", oud="1")
    staged = make_folder(write.staging(tmp_path, "x-1"), nieuw="2")
    write.swap(staged, target)
    assert [path.name for path in target.iterdir()] == ["nieuw"]
    assert [path.name for path in tmp_path.iterdir()] == ["x-1"]


@pytest.mark.parametrize("kind", ["file", "link"])
def test_what_is_not_a_folder_is_never_replaced(tmp_path: Path, kind: str) -> None:
    (tmp_path / "elders").mkdir()
    target = tmp_path / "x-1"
    target.write_text("van iemand") if kind == "file" else target.symlink_to(tmp_path / "elders")
    staged = make_folder(write.staging(tmp_path, "x-1"), nieuw="2")
    with pytest.raises(FileExistsError):
        write.swap(staged, target)
    assert list((tmp_path / "elders").iterdir()) == []
    assert target.is_symlink() or target.read_text() == "van iemand"


def test_next_run_puts_back_what_a_killed_run_moved_aside(tmp_path: Path) -> None:
    make_folder(tmp_path / ".oud-x-1", oud="1")
    make_folder(tmp_path / ".oud-y-1", oud="1")
    make_folder(tmp_path / "y-1", nieuw="2")
    make_folder(tmp_path / ".nieuw-z-1", half="3")
    (tmp_path / ".nieuw-golf.json").write_text("half")
    write.mend(tmp_path)
    assert {path.name: [file.name for file in path.iterdir()] for path in tmp_path.iterdir()} == {
        "x-1": ["oud"],
        "y-1": ["nieuw"],
    }


def test_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "nieuw" / "golf.json"
    write.replace_file(target, b"1")
    write.replace_file(target, b"22")
    assert target.read_bytes() == b"22"
    assert [path.name for path in target.parent.iterdir()] == ["golf.json"]


def kit_folder(folder: Path, *, name: str = "X", number: str = "1", wave: str | None = None) -> Path:
    told = {"naam": name, "klantnummer": number, "golf": wave or folder.parent.name}
    return make_folder(folder, **{"kit.json": json.dumps(told)})


def test_only_our_own_kits_are_ever_removed(tmp_path: Path) -> None:
    wave = tmp_path / "golf-1"
    kit_folder(wave / "x-1")
    kit_folder(wave / "bewaard-kopie")
    kit_folder(wave / "y-2", name="Y", number="2", wave="golf-2")
    make_folder(wave / "kantoor", **{"ticket.txt": ""})
    (wave / "link").symlink_to(wave / "x-1")
    assert write.kits_in(wave) == {"x-1": "1"}
    write.remove_kits(wave, ["x-1"])
    assert {path.name for path in wave.iterdir()} == {"bewaard-kopie", "y-2", "kantoor", "link"}


def test_json_has_sorted_keys_and_real_letters() -> None:
    text = write.as_json({"b": 1, "a": "é"}).decode()
    assert text.index('"a"') < text.index('"b"')
    assert "é" in text
    assert json.loads(text) == {"a": "é", "b": 1}
