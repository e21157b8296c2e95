"""Whole builds with the real program: complete, whole or not at all, the same bytes, and private."""

import hashlib
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from generator import workers
from generator.cli import run
from generator.model import Outcome
from generator.render.mail_kinds import KINDS
from tests.render.mail_cases import FORMS
from tests.workspaces import CLIENTS, EMPLOYEES, OFFICE, snapshot, write_workspace

pytestmark = pytest.mark.slow

FALLOUT = (
    "klantnummer;personeelsnummer;naam;reden;afgehandeld",
    "1042;2;Piet Zonderling;Geen privé e-mailadres;nee",
)


MAIL_20 = "mails/20-aankondiging-klant.nl.txt"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one small wave once and return the folder that holds kits/ and output/."""
    folder = tmp_path_factory.mktemp("kantoor")
    kits = write_workspace(folder, fallout=FALLOUT)
    assert run(["--workspace", str(kits), "build"]) == 0
    return folder


@pytest.fixture
def wave(built: Path) -> Path:
    return built / "output" / "golf-1"


@pytest.fixture
def kit(wave: Path) -> Path:
    return wave / "bakkerij-de-korenaar-1042"


def read_json(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(path.read_bytes())
    return value


# --- complete -------------------------------------------------------------------------------------


def test_wave_holds_overview_data_and_one_folder_a_client(wave: Path) -> None:
    assert sorted(path.name for path in wave.iterdir()) == [
        "bakkerij-de-korenaar-1042",
        "golf.json",
        "index.html",
        "kantoor",
        "taxi-geel-zoon-1043",
    ]


def test_kit_holds_every_part(kit: Path) -> None:
    assert sorted(path.name for path in kit.iterdir()) == [
        "bron",
        "intern",
        "kit.json",
        "mails",
        "print",
        "site",
    ]
    assert {path.name for path in (kit / "mails").iterdir()} == {
        f"{kind.name}.nl.{form}" for kind in KINDS for form in FORMS[kind.form]
    }
    assert sorted(path.name for path in (kit / "print").iterdir()) == [
        "agenda.ics",
        "flyer-zwartwit.nl.pdf",
        "flyer.nl.pdf",
        "kaart.nl.pdf",
        "poster.nl.pdf",
        "stappen.nl.pdf",
        "tijdlijn.nl.pdf",
    ]
    assert sorted(path.name for path in (kit / "intern").iterdir()) == [
        "brieven.pdf",
        "geschiktheid.csv",
        "geschiktheid.xlsx",
        "uitval.csv",
        "uitval.pdf",
        "uitval.xlsx",
        "vooraf.csv",
        "vooraf.xlsx",
    ]
    assert (kit / "bron" / "mkdocs.yml").is_file()
    assert (kit / "site" / "index.html").is_file()


def test_a_print_shop_gets_its_flyer_only_when_asked_and_never_on_the_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    kit = tmp_path / "output" / "golf-1" / "bakkerij-de-korenaar-1042"
    build = ["--workspace", str(kits), "build", "--client", "1042", "--jobs", "1"]
    assert run(build) == 0
    before = read_json(kit / "kit.json")["inputs"]
    assert not (kit / "print" / "drukkerij").exists()
    assert run([*build, "--print-shop"]) == 0
    assert [path.name for path in (kit / "print" / "drukkerij").iterdir()] == ["flyer.nl.pdf"]
    after = read_json(kit / "kit.json")["inputs"]
    assert {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)} == {"drukkerij"}
    assert [path for path in snapshot(kit) if "drukkerij" in path] == ["print/drukkerij/flyer.nl.pdf"]
    capsys.readouterr()
    # `check` is never asked for a print shop, so it cannot say that anything changed.
    assert run(["--workspace", str(kits), "check"]) == 0
    assert "de opdracht" not in capsys.readouterr().out
    assert run(build) == 0
    assert not (kit / "print" / "drukkerij").exists()


def test_manifest_tells_the_truth_about_every_file(kit: Path) -> None:
    data = read_json(kit / "kit.json")
    files = snapshot(kit)
    del files["kit.json"]
    assert {entry["pad"]: (entry["sha256"], entry["bytes"]) for entry in data["bestanden"]} == {
        name: (hashlib.sha256(raw).hexdigest(), len(raw)) for name, raw in files.items()
    }
    assert {entry["pad"] for entry in data["bestanden"] if entry["publiek"]} == {
        name for name in files if name.startswith("site/")
    }


def test_kit_json_holds_the_decisions_as_numbers(kit: Path) -> None:
    data = read_json(kit / "kit.json")
    assert data["schema"] == 1
    assert (data["golf"], data["klantnummer"], data["naam"]) == ("golf-1", "1042", "Bakkerij De Korenaar")
    assert (data["conversiedatum"], data["peildatum"]) == ("2027-02-01", "2027-01-18")
    assert set(data["tellingen"]) == set(Outcome)
    assert data["tellingen"]["uitnodiging"] == 1
    assert data["tellingen"]["verwachte-uitval"] == 1
    assert data["verwachte_vragen"] == {"min": 1, "max": 1}
    assert data["product_500"] == {"verwacht": "blijft-voorlopig", "redenen": {"verwachte-uitval": 1}}
    assert all(set(note) == {"code", "tekst"} for note in data["waarschuwingen"])


def test_wave_json_lists_every_client(wave: Path) -> None:
    data = read_json(wave / "golf.json")
    assert [entry["klantnummer"] for entry in data["klanten"]] == ["1042", "1043"]


# --- private --------------------------------------------------------------------------------------


def decoded(path: Path, data: bytes) -> str:
    """Return everything a reader of a file could find in it, packed parts included."""
    if path.suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        with pikepdf.open(path) as pdf:
            streams = [obj.read_bytes() for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
        return text + "\n".join(stream.decode("latin-1") for stream in streams)
    if path.suffix == ".eml":
        message = message_from_bytes(data, policy=policy.default)
        parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
        return "\n".join([*parts, *(f"{key}: {value}" for key, value in message.items())])
    return data.decode("utf-8", errors="replace")


def shared_files(kit: Path) -> Iterator[Path]:
    for part in ("site", "mails", "print", "bron"):
        yield from (path for path in (kit / part).rglob("*") if path.is_file())


def test_no_employee_is_in_anything_that_leaves_the_office(wave: Path) -> None:
    secret = re.compile(r"kanariepiet|zonderling|samira", re.IGNORECASE)
    for kit in wave.glob("*/"):
        for path in shared_files(kit):
            assert not secret.search(decoded(path, path.read_bytes())), path


def test_overview_and_data_name_no_employee(wave: Path) -> None:
    own = (wave / "kantoor" / "regels.html", wave / "index.html", wave / "golf.json")
    for path in (*own, *wave.glob("*/kit.json")):
        assert not re.search(r"kanariepiet|zonderling", path.read_text(encoding="utf-8"), re.IGNORECASE)


def test_own_list_does_name_them(kit: Path) -> None:
    text = (kit / "intern" / "geschiktheid.csv").read_text(encoding="utf-8-sig")
    assert "Samira Kanariepiet" in text
    assert "Zonderling" in (kit / "intern" / "uitval.csv").read_text(encoding="utf-8-sig")


def test_one_clients_kit_does_not_know_another_client(wave: Path) -> None:
    for path in (wave / "bakkerij-de-korenaar-1042").rglob("*"):
        if path.is_file():
            assert "Taxi Geel" not in decoded(path, path.read_bytes()), path


# --- the same bytes -------------------------------------------------------------------------------


def test_same_input_gives_the_same_bytes_anywhere(built: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Kantoor é met spaties"
    kits = write_workspace(elsewhere, fallout=FALLOUT)
    environment = os.environ | {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7", "LANG": "C", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-m", "generator", "-q", "--workspace", str(kits), "build", "--jobs", "1"],
        check=True,
        env=environment,
        cwd=tmp_path,
        umask=0o077,
    )
    one, two = snapshot(built / "output"), snapshot(elsewhere / "output")
    assert set(one) == set(two)
    assert [name for name in one if one[name] != two[name]] == []


def test_second_build_changes_nothing(built: Path) -> None:
    before = snapshot(built / "output")
    assert run(["--workspace", str(built / "kits"), "-q", "build"]) == 0
    assert snapshot(built / "output") == before


# --- whole or not at all --------------------------------------------------------------------------


def test_one_client_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    assert run(["--workspace", str(kits), "-q", "build", "--client", "1043"]) == 0
    wave = tmp_path / "output" / "golf-1"
    assert [path.parent.name for path in wave.glob("*/kit.json")] == ["taxi-geel-zoon-1043"]
    listed = read_json(wave / "golf.json")["klanten"]
    assert [entry["klantnummer"] for entry in listed] == ["1042", "1043"]
    assert "Bakkerij De Korenaar" in (wave / "index.html").read_text(encoding="utf-8")


def test_client_that_is_no_longer_taken_along_loses_its_kit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = write_workspace(tmp_path)
    assert run(["--workspace", str(kits), "-q", "build"]) == 0
    write_workspace(tmp_path, clients=CLIENTS[:2], employees=EMPLOYEES[:3])
    assert run(["--workspace", str(kits), "--lang", "nl", "build"]) == 0
    wave = tmp_path / "output" / "golf-1"
    assert [path.parent.name for path in wave.glob("*/kit.json")] == ["bakkerij-de-korenaar-1042"]
    assert "taxi-geel-zoon-1043: weggehaald" in capsys.readouterr().out


def renamed(row: str) -> str:
    return row.replace("Taxi Geel & Zoon", "Taxi Nieuw")


@pytest.mark.parametrize("only", [(), ("--client", "1043")])
def test_client_with_another_name_has_one_kit_and_keeps_its_address(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], only: tuple[str, ...]
) -> None:
    office = OFFICE + "publicatie:\n  basis_url: https://overstap.example\n"
    kits = write_workspace(tmp_path, office=office)
    command = ["--workspace", str(kits), "--lang", "nl", "build", *only]
    assert run(command) == 0
    wave = tmp_path / "output" / "golf-1"
    [address] = re.findall(r"https://overstap\S+", (wave / "taxi-geel-zoon-1043" / MAIL_20).read_text())
    write_workspace(tmp_path, office=office, clients=[renamed(row) for row in CLIENTS])
    assert run(command) == 0
    kits_of_1043 = [path.name for path in wave.glob("*-1043")]
    assert kits_of_1043 == ["taxi-nieuw-1043"]
    assert address in (wave / "taxi-nieuw-1043" / MAIL_20).read_text()
    assert "andere naam" in capsys.readouterr().out


def noisy_logo(path: Path) -> None:
    """Write a picture that does not pack: with it, one file of this client passes half a megabyte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.frombytes("RGB", (450, 450), random.Random(1).randbytes(450 * 450 * 3)).save(path)


def no_file_over_half_a_megabyte() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2**19, 2**19))


def test_client_that_cannot_be_written_keeps_its_kit_and_does_not_stop_the_others(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    noisy_logo(kits / "golf-1" / "klanten" / "1043" / "logo.png")
    assert run(["--workspace", str(kits), "-q", "build"]) == 0
    wave = tmp_path / "output" / "golf-1"
    old = snapshot(wave / "taxi-geel-zoon-1043")
    command = [sys.executable, "-m", "generator", "--lang", "nl", "--workspace", str(kits), "build"]
    done = subprocess.run(
        [*command, "--as-of", "20-1-2027"],
        check=False,
        capture_output=True,
        text=True,
        preexec_fn=no_file_over_half_a_megabyte,
    )
    assert done.returncode == 4, done.stderr
    assert "KIT602" in done.stderr
    assert "Traceback" not in done.stderr
    assert "bakkerij-de-korenaar-1042: gemaakt" in done.stdout
    assert "taxi-geel-zoon-1043: gemaakt" not in done.stdout
    assert snapshot(wave / "taxi-geel-zoon-1043") == old
    assert "Een eerdere kit van deze klant staat er nog." in done.stderr
    assert read_json(wave / "bakkerij-de-korenaar-1042" / "kit.json")["peildatum"] == "2027-01-20"
    assert list(wave.glob(".*")) == []


@pytest.mark.parametrize("sign", [".overstapkit.lock", "golf-1", "golf-1/*/kit.json"])
def test_interrupt_is_answered_in_words_and_leaves_whole_kits(tmp_path: Path, sign: str) -> None:
    rows = [f"{number};Klant {number};post@klant{number}.example" for number in range(1000, 1030)]
    kits = write_workspace(tmp_path, clients=["klantnummer;naam;email", *rows], employees=None)
    command = [sys.executable, "-m", "generator", "--lang", "en", "-q", "--workspace", str(kits), "build"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while not list((tmp_path / "output").glob(sign)):
        assert running.poll() is None
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGINT)
    _, err = running.communicate(timeout=120)
    assert running.returncode == 130
    assert "Traceback" not in err
    assert err.strip().endswith("Stopped. Finished kits stay.")
    wave = tmp_path / "output" / "golf-1"
    assert list(wave.glob(".*")) == []
    for kit in (folder for folder in wave.glob("*/") if folder.name != "kantoor"):
        listed = {entry["pad"] for entry in read_json(kit / "kit.json")["bestanden"]}
        assert listed == set(snapshot(kit)) - {"kit.json"}


def test_failed_client_with_another_name_keeps_its_earlier_kit(tmp_path: Path) -> None:
    kits = write_workspace(tmp_path)
    assert run(["--workspace", str(kits), "-q", "build"]) == 0
    wave = tmp_path / "output" / "golf-1"
    old = snapshot(wave / "taxi-geel-zoon-1043")
    noisy_logo(kits / "golf-1" / "klanten" / "1043" / "logo.png")
    write_workspace(tmp_path, clients=[renamed(row) for row in CLIENTS])
    command = [sys.executable, "-m", "generator", "-q", "--workspace", str(kits), "build"]
    done = subprocess.run(command, check=False, capture_output=True, preexec_fn=no_file_over_half_a_megabyte)
    assert done.returncode == 4
    assert snapshot(wave / "taxi-geel-zoon-1043") == old
    assert not (wave / "taxi-nieuw-1043").exists()


def test_workers_are_replaced_and_the_build_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f"{number};Klant {number};post@klant{number}.example" for number in range(1000, 1007)]
    kits = write_workspace(tmp_path, clients=["klantnummer;naam;email", *rows], employees=None)
    real, pools = workers._pool, []

    @contextmanager
    def noted(*choices: Any) -> Iterator[ProcessPoolExecutor]:
        with real(*choices) as pool:
            pools.append(pool)
            yield pool

    monkeypatch.setattr(workers, "_pool", noted)
    monkeypatch.setattr(workers, "_KITS_PER_WORKER", 2)
    assert run(["--workspace", str(kits), "-q", "build", "--jobs", "2"]) == 0
    assert len(pools) == 2
    assert len(list((tmp_path / "output" / "golf-1").glob("*/kit.json"))) == 7
