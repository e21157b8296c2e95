"""One zip a client to send: the same bytes each time, one folder with a plain name, and nothing else in it."""

import io
import os
import re
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from generator.publish import zips
from generator.published import read
from tests.publish.conftest import THREE, Desk, seen

# Names that Windows takes, whatever unpacks them.
_PORTABLE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?<!\.)")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_zip_holds_the_site_in_one_folder_with_a_plain_name(desk: Desk) -> None:
    told = desk.publish("--yes", "--zip")
    assert "Stuur iedere klant alleen zijn eigen zip." in told
    assert names(desk.sites) == [
        "bakkerij-de-korenaar-1042.zip",
        "kapper-knip-1044.zip",
        "taxi-geel-zoon-1043.zip",
    ]
    with zipfile.ZipFile(desk.sites / "bakkerij-de-korenaar-1042.zip") as book:
        held = {one.filename: book.read(one) for one in book.infolist()}
        modes = {stat.S_IMODE(one.external_attr >> 16) for one in book.infolist()}
    assert held == {f"bakkerij-de-korenaar-1042/{name}": data for name, data in desk.site("1042").items()}
    assert modes == {0o644}
    for name in held:
        assert all(_PORTABLE.fullmatch(part) for part in name.split("/")), name
    assert len({name.casefold() for name in held}) == len(held)
    # Nothing is on the web, and no address is needed.
    assert read(desk.wave) == ()
    assert "https://overstap" not in told


def test_a_second_time_nothing_is_touched_and_the_bytes_are_the_same_anywhere(
    desk: Desk, tmp_path: Path
) -> None:
    desk.publish("--yes", "--zip")
    before = seen(desk.sites)
    assert "Er is niets te doen." in desk.publish("--yes", "--zip")
    assert seen(desk.sites) == before
    first = {path.name: path.read_bytes() for path in desk.sites.iterdir()}
    for site in (desk.folder / "output").rglob("*"):
        os.utime(site, (1_000_000_000, 1_000_000_000))
    (tmp_path / "één map").mkdir()
    desk.publish("--yes", "--zip", to=str(tmp_path / "één map"))
    assert {path.name: path.read_bytes() for path in (tmp_path / "één map").iterdir()} == first


def test_the_same_files_packed_by_another_library_are_the_same_zip(desk: Desk) -> None:
    """Another version of zlib packs otherwise: that is no reason to send something again."""
    desk.publish("--yes", "--zip")
    place = desk.sites / "kapper-knip-1044.zip"
    with zipfile.ZipFile(place) as book:
        held = {one.filename: book.read(one) for one in book.infolist()}
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as book:
        book.comment = b"overstapkit"
        for name, data in held.items():
            book.writestr(name, data)
    assert "Er is niets te doen." in desk.publish("--yes", "--zip")


def test_a_changed_site_gives_another_zip_and_the_others_stay(desk: Desk, after: Path) -> None:
    desk.publish("--yes", "--zip")
    before = seen(desk.sites)
    desk.take_kits_of(after)
    told = desk.publish("--yes", "--zip", "--client", "1044")
    assert "1044 Kapper Knip: veranderd" in told
    now = seen(desk.sites)
    assert [name for name in before if now[name] != before[name]] == ["kapper-knip-1044.zip"]


@pytest.mark.parametrize("kind", ["zip", "text", "link"])
def test_a_file_of_somebody_else_with_that_name_is_left_alone(desk: Desk, tmp_path: Path, kind: str) -> None:
    place = desk.sites / "kapper-knip-1044.zip"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as book:
        book.writestr("loon.csv", "x")
    if kind == "link":
        (tmp_path / "echt.zip").write_bytes(other.getvalue())
        place.symlink_to(tmp_path / "echt.zip")
    else:
        place.write_bytes(other.getvalue() if kind == "zip" else b"geen zip")
    before = seen(desk.sites)[place.name]
    told = desk.publish("--yes", "--zip", code=4)
    assert "1044 Kapper Knip: tegengehouden, KIT767" in told
    assert "kapper-knip-1044.zip" in told
    assert seen(desk.sites)[place.name] == before
    assert len(names(desk.sites)) == 3


def test_no_zip_comes_where_sites_are_for_all_to_see(desk: Desk) -> None:
    desk.publish("--yes")
    before = seen(desk.sites)
    assert "is te raden" in desk.publish("--yes", "--zip", code=2)
    assert seen(desk.sites) == before
    assert "Laat --remove-gone en --again weg" in desk.publish("--yes", "--zip", "--remove-gone", code=2)


def test_an_office_without_an_address_can_send_zips(desk: Desk) -> None:
    """The kits were made with an address; without it they are older than the data, and that is told."""
    office = desk.folder / "kits" / "kantoor.yml"
    office.write_text("\n".join(office.read_text().splitlines()[:3]) + "\n")
    told = desk.publish("--yes", "--zip", code=4)
    assert told.count("KIT765") >= 3
    assert "KIT762" not in told


def test_what_was_left_half_made_is_cleaned(desk: Desk) -> None:
    desk.publish("--yes", "--zip")
    (desk.sites / ".nieuw-kapper-knip-1044.zip").write_bytes(b"half")
    (desk.sites / ".nieuw-iets-anders.zip").write_bytes(b"van een ander")
    (desk.sites / "kapper-knip-1044.zip").unlink()
    desk.publish("--yes", "--zip")
    assert names(desk.sites)[0] == ".nieuw-iets-anders.zip"
    assert len(names(desk.sites)) == 4


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    place = tmp_path / "x.zip"
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as book:
        book.comment = b"overstapkit"
        book.writestr("x/index.html", b"\0" * 50_000_000)
    assert zips.is_ours(place)
    assert not zips.holds(place, "x", [("index.html", b"kort")])
    assert not zips.holds(place, "x", [("index.html", b"\0"), ("b", b"")])


def test_a_client_that_is_gone_gets_no_zip(desk: Desk) -> None:
    desk.give("klanten.csv", THREE[:3])
    desk.publish("--yes", "--zip")
    assert len(names(desk.sites)) == 2
    shutil.rmtree(desk.sites)
